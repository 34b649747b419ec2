"""Within a chain: which records are one thing told several times, and which things are parts of which.

Records linked by `repeats` are one thing; so are a record and what it supersedes, once the new one is asserted. Of each thing
one record speaks. `part_of` and `tranche_of` make a thing a component of another; `extends` adds and `answers` only tells
why, so both ends count on their own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pledgebook.model.claims import Item, Modality, Stage
from pledgebook.model.records import LinkType
from pledgebook.tally.chains import Groups
from pledgebook.tally.subject import day_at_least, heir, subject

if TYPE_CHECKING:
    from pledgebook.tally.chains import Chain
    from pledgebook.tally.subject import Subject

ADVANCE: Final = (
    Stage.CANCELLED,
    Stage.REQUESTED,
    Stage.PROPOSED,
    Stage.PLEDGED,
    Stage.AUTHORISED,
    Stage.CONTRACTED,
    Stage.DELIVERED,
    Stage.DISBURSED,
)
"""Stages from the least to the most advanced."""
FIRM: Final = frozenset(ADVANCE[3:])
"""Somebody has bound himself, or done it."""
DONE: Final = frozenset({Stage.DELIVERED, Stage.DISBURSED})
_COMPONENT: Final = {LinkType.PART_OF, LinkType.TRANCHE_OF}


@dataclass(frozen=True, slots=True)
class Things:
    """The things of one chain."""

    subjects: dict[str, Subject]
    """By the record that speaks for the thing, with what it inherits from its wholes."""
    speaker: dict[str, str]
    """For each transfer the record that speaks for its thing; often itself."""
    silent: dict[str, tuple[str, str]]
    """For each transfer that does not speak: rule and reason."""
    parts: dict[str, tuple[str, ...]]
    """Components of each thing, sorted; wholes of wholes are left out."""
    wholes: dict[str, tuple[str, ...]]
    order: tuple[str, ...]
    """Speakers, each after all its parts."""


def things(chain: Chain) -> Things:
    """Sort a chain out."""
    plain = {record.id: subject(record) for record in chain.transfers}
    listed = {item.view.of for item in chain.items if isinstance(item.view, Item)}
    speaker, silent = _speakers(plain, chain)
    wholes = _wholes(chain, speaker)
    parts: dict[str, list[str]] = defaultdict(list)
    for part, above in wholes.items():
        for whole in above:
            parts[whole].append(part)
    order = _parts_first(sorted(set(speaker.values())), wholes)
    told = _tellings(speaker)
    subjects: dict[str, Subject] = {}
    for speaking in reversed(order):
        found = plain[speaking]
        for whole in wholes.get(speaking, ()):
            found = heir(found, subjects[whole])
        subjects[speaking] = _completed(day_at_least(found), told[speaking], plain, listed)
    return Things(
        subjects=subjects,
        speaker=speaker,
        silent=silent,
        parts={whole: tuple(sorted(below)) for whole, below in parts.items()},
        wholes=wholes,
        order=order,
    )


def _tellings(speaker: dict[str, str]) -> dict[str, list[str]]:
    """The records of each thing."""
    found: dict[str, list[str]] = defaultdict(list)
    for record, speaking in speaker.items():
        found[speaking].append(record)
    return found


def _completed(found: Subject, told: list[str], plain: dict[str, Subject], listed: set[str | None]) -> Subject:
    """With whether goods are listed under any telling of it, and the day it was first told at all."""
    first = min((day for record in told if (day := plain[record].told)), default=None)
    goods = any(record in listed for record in told)
    if found.dated == "told" and first and first != found.first:
        found = replace(found, first=first, last=first)
    return found if (first, goods) == (found.told, False) else replace(found, told=first, goods_listed=goods)


def _speakers(plain: dict[str, Subject], chain: Chain) -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    """Which record speaks for each, and why the others do not."""
    replaced = {(s, t) for type_, s, t in chain.edges if type_ is LinkType.SUPERSEDES and _replaces(plain[s])}
    again = {(s, t) for type_, s, t in chain.edges if type_ is LinkType.REPEATS}
    groups = Groups(plain)
    for source, target in replaced | again:
        groups.join(source, target)
    old, repeating = {t for _, t in replaced}, {s for s, _ in again}
    speaker: dict[str, str] = {}
    silent: dict[str, tuple[str, str]] = {}
    for members in groups.all().values():
        best = min(members, key=lambda m: _rank(plain[m], old=m in old, repeats=m in repeating))
        for member in members:
            speaker[member] = best
            if member != best:
                silent[member] = _why(member, best, plain, old)
    return speaker, silent


def _rank(found: Subject, *, old: bool, repeats: bool) -> tuple[object, ...]:
    """The smallest speaks: not replaced, firm, with an amount, most advanced, first told."""
    stage = ADVANCE.index(found.stage) if found.stage else 0
    told = found.told.isoformat() if found.told else "9999-99-99"
    return (old, not firm(found) and not _cancels(found), found.bounds is None, -stage, repeats, told, found.record)


def _why(member: str, best: str, plain: dict[str, Subject], old: set[str]) -> tuple[str, str]:
    if member in old:
        cancelled = ", which cancels it" if _cancels(plain[best]) else ""
        return "superseded", f"superseded by {best}{cancelled}"
    return "repeats", f"the same as {best}, told again"


def firm(found: Subject) -> bool:
    """Whether a report asserts that somebody has bound himself, or done it."""
    return found.modality is Modality.ASSERTED and found.stage in FIRM


def _cancels(found: Subject) -> bool:
    return found.modality is Modality.ASSERTED and found.stage is Stage.CANCELLED


def _replaces(found: Subject) -> bool:
    """Whether what supersedes is more than a plan, a request or a possibility."""
    return firm(found) or _cancels(found) or found.modality is Modality.NEGATED


def _wholes(chain: Chain, speaker: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """The wholes of each thing: no circles (the stronger link stays), and no whole of which another whole is a part."""
    above: dict[str, list[str]] = defaultdict(list)
    for type_, source, target in chain.edges:
        if type_ not in _COMPONENT:
            continue
        part, whole = speaker[source], speaker[target]
        if part != whole and whole not in above[part] and part not in _reached(whole, above):
            above[part].append(whole)
    return {
        part: tuple(sorted(w for w in found if not any(w in _reached(o, above) for o in found if o != w)))
        for part, found in above.items()
        if found
    }


def _reached(start: str, above: dict[str, list[str]]) -> set[str]:
    """Everything that `start` is part of, itself included."""
    found, todo = {start}, [start]
    while todo:
        for whole in above.get(todo.pop(), ()):
            if whole not in found:
                found.add(whole)
                todo.append(whole)
    return found


def _parts_first(speakers: list[str], wholes: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Speakers, each before its wholes; ties by id."""
    waiting = dict.fromkeys(speakers, 0)
    for above in wholes.values():
        for whole in above:
            waiting[whole] += 1
    ready = [s for s in speakers if not waiting[s]]
    order: list[str] = []
    while ready:
        at = ready.pop(0)
        order.append(at)
        for whole in wholes.get(at, ()):
            waiting[whole] -= 1
            if not waiting[whole]:
                ready.append(whole)
    return tuple(order)
