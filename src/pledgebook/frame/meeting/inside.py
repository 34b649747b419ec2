"""Those whom the phrase of a meeting names itself: its owner, with X, between X and Y, of a body, hosted by X."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import place_named
from pledgebook.frame.meeting.actor import actors
from pledgebook.frame.meeting.listing import list_at
from pledgebook.frame.meeting.seat import Seat, unique
from pledgebook.lang.en.meetings import ALL_SIDES, GATHERING, HOSTED_BY, MEALS, TURNS, Sort
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.meeting.phrase import Phrase
    from pledgebook.frame.meeting.scene import Scene
    from pledgebook.frame.meeting.seat import Listed
    from pledgebook.model.text import Token
    from pledgebook.segment.verbgroup import VerbGroup

_MOST_JOINED: Final = 4
FURTHEST: Final = 24
"""Tokens between a noun and the people that belong to it."""


def named_inside(scene: Scene, phrase: Phrase) -> tuple[tuple[Seat, ...], int]:
    """Those whom the phrase names, and the position after them."""
    seats: list[Seat] = list(phrase.owner)
    end = scene.clause_end(phrase.end)
    k = last = phrase.end
    while k < min(end, phrase.end + FURTHEST):
        low = scene.low(k)
        found = _company(scene, phrase, k, low)
        if found is not None:
            seats += found.seats
            k = last = found.end
            continue
        turns = low in TURNS and k > phrase.end and scene.skip_adverbials(k) == k
        if turns or (
            low == "of" and k == phrase.end and phrase.sort is not Sort.SUMMIT and list_at(scene, k + 1) is None
        ):
            break
        k += 1
    hosts, stop = _hosts_after(scene, phrase, end)
    if hosts and scene.low(stop) == "," and scene.low(stop + 1) == "with" and (more := list_at(scene, stop + 2)):
        hosts, stop = (*hosts, *more.seats), more.end  # held a meeting, attended by X, with Y
    return unique((*seats, *hosts)), max(last, stop)


def _company(scene: Scene, phrase: Phrase, k: int, low: str) -> Listed | None:
    """The list behind "with", "between", or "of" right after the noun."""
    if low in ALL_SIDES:
        verb = scene.verb_after(k, finite=True)
        return list_at(scene, k + 1, own=verb.main if verb is not None else None)
    if low == "with" or (low in {"on", "upon", "to"} and k == phrase.end and _is_courtesy(phrase)):
        return list_at(scene, k + 1)
    near = scene.skip_adverbials(phrase.end) == k or (phrase.sort is Sort.VISIT and low == "by")
    if low in _TOWARDS.get(phrase.sort, ()) and near:
        found = list_at(scene, k + 1)
        return found if found is not None and not any(s.is_party for s in found.seats) else None
    if scene.low(phrase.noun) in MEALS and (given := _guest_of_honour(scene, phrase, k, low)) is not None:
        return list_at(scene, given)
    form = scene.low(k + 1) in {"their", "its", "our"}  # the session of their Commission
    found = list_at(scene, k + 1) if low == "of" and k == phrase.end and not form else None
    if found is None:
        return None
    own = len(found.seats) > 1 or all(s.several for s in found.seats) or scene.low(found.end) in {"with", "and"}
    return found if own else None


_TOWARDS: Final = {Sort.CALL: frozenset({"from", "to"}), Sort.VISIT: frozenset({"from", "by"})}
"""Before the other side: a call from X, a visit by X."""


def _guest_of_honour(scene: Scene, phrase: Phrase, k: int, low: str) -> int | None:
    """Position of those for whom a meal is given: a reception for X, a dinner in honour of Y."""
    if scene.skip_adverbials(phrase.end) != k:
        return None
    if low == "in" and scene.low(k + 1) in {"honour", "honor"} and scene.low(k + 2) == "of":
        return k + 3
    return k + 1 if low == "for" else None


def _is_courtesy(phrase: Phrase) -> bool:
    """Whether a call or visit is paid on somebody: paid a courtesy call on X, a courtesy visit to X."""
    return "courtesy" in phrase.described


def _hosts_after(scene: Scene, phrase: Phrase, end: int) -> tuple[tuple[Seat, ...], int]:
    """Those named by "hosted by X", "co-hosted with X and Y", "which X will chair" after the noun."""
    seats: list[Seat] = []
    stop = phrase.end
    group = scene.verb_after(phrase.end)
    while group is not None and group.first <= stop + FURTHEST:
        own = group.subject is not None and scene.at(group.subject[0]) <= phrase.outer <= scene.at(group.subject[1])
        met = own and group.passive and scene.low(group.main + 1) in {"by", "also"}  # the meeting was attended by X
        group = group.with_subject(None) if met else group
        if group.form == "ing" and not group.finite and group.lemma in GATHERING and group.first <= end + 1:
            together = list_at(scene, group.main + 1 + (scene.low(group.main + 1) == "together"))
            if together is not None:
                seats, stop = [*seats, *together.seats], max(stop, together.end)
            group = scene.verb_after(max(stop, group.main + 1))
            continue
        found = _hosted(scene, group, stop, end, first=not seats and not met) if group.lemma in HOSTED_BY else None
        if found is None and group.finite and group.first > stop:
            break
        if found is not None:
            seats, stop = [*seats, *found[0]], max(stop, found[1])
        group = scene.verb_after(max(stop, group.main + 1))
    return tuple(seats), stop


def _hosted(scene: Scene, group: VerbGroup, stop: int, end: int, *, first: bool) -> tuple[tuple[Seat, ...], int] | None:
    """Those behind one verb of hosting, and the position after them."""
    own_subject = group.finite and group.subject is not None and not group.shares_subject
    by = group.main + 1 + (scene.low(group.main + 1) == "also")
    if scene.low(by) in {"by", "with"} and not own_subject:
        if first and group.first > end + 1:
            return None
        found = list_at(scene, by + 1)
        if found is None:
            return None
        more = list_at(scene, found.end + 1) if scene.low(found.end) in {"with", "alongside"} else None
        return (*found.seats, *(more.seats if more else ())), more.end if more else found.end
    if group.subject is None or not own_subject or group.relative or group.first < end:
        return None
    begin = scene.at(group.subject[0])
    relative = scene.low(begin - 1) in {"which", "that", "where"} and begin - 2 <= end + 1
    del stop
    return (actors(scene, group), group.main + 1) if relative else None


def _joined(token: Token) -> tuple[Seat, ...]:
    """States and bodies that a hyphen joins: EU-Japan."""
    parts = token.text.replace("\u2013", "-").split("-")
    known = [(part, place_named(part)) for part in parts] if 1 < len(parts) <= _MOST_JOINED else []
    if not known or any(place is None or place.code is None for _, place in known):
        return ()
    return tuple(
        Seat(Person(part, None, place.code), f"party:{place.code}", token.start, token.end)
        for part, place in known
        if place is not None
    )


def named_by_meeting(scene: Scene, phrase: Phrase) -> tuple[Seat, ...]:
    """The bodies and states in the name of a meeting: "the NATO summit", "an EU-Ukraine summit"."""
    joined = tuple(s for t in scene.tokens[phrase.first : phrase.noun] for s in _joined(t))
    if joined:
        return joined
    parties = scene.reading.parties.within(scene.offset(phrase.first), scene.offset(phrase.noun))
    return tuple(
        Seat(Person(m.party.name, None, m.party.code), f"party:{m.party.code}", m.start, m.end)
        for m in parties
        if m.party.code is not None and m.form in (PartyForm.BODY, PartyForm.STATE)
    )
