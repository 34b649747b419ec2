"""Who gets the help: the parties around an amount, the plainest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import place_named
from pledgebook.frame.giving.stranger import stranger_getting
from pledgebook.frame.giving.strength import (
    CHANNEL,
    HELPED,
    NOTHING,
    OWNED,
    PLACED,
    Beneficiary,
    strength_of,
)
from pledgebook.lang.en import roles_in_giving as en
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.mentions import PartyMention


def beneficiaries(scene: Scene, zone: Zone, donors: frozenset[str | None]) -> list[PartyMention]:
    """The recipients that the words around the anchor name: beside it first, then further right."""
    beside = _ranked(scene, [(zone.left, zone.start), (zone.end, zone.near)], donors)
    if fund := _measured_fund(scene, zone) or _dative_gap(scene, zone):
        return fund
    if named := stranger_getting(scene, zone):
        return [*named, *(b.mention for b in beside if b.strength >= HELPED and b.mention.form is PartyForm.GROUP)]
    if beside and beside[0].strength >= OWNED:
        return _chosen(beside)
    further = _ranked(scene, [(zone.near, zone.far)], donors)
    if further and further[0].strength >= HELPED:
        return _chosen(further)
    return _chosen(beside) or _chosen(further)


def beneficiaries_in(scene: Scene, start: int, end: int, donors: frozenset[str | None]) -> list[PartyMention]:
    """The recipients named in one stretch of a sentence."""
    return _chosen(_ranked(scene, [(start, end)], donors))


def strength_in(scene: Scene, start: int, end: int, donors: frozenset[str | None]) -> int:
    """How plainly the stretch names somebody who gets."""
    ranked = _ranked(scene, [(start, end)], donors)
    return ranked[0].strength if ranked else NOTHING


def _ranked(scene: Scene, stretches: Sequence[tuple[int, int]], donors: frozenset[str | None]) -> list[Beneficiary]:
    """Parties in the stretches that may get, the plainest first, text order kept among equals.

    Of a whole sentence that is asked for each of its amounts, and of later ones: it is worked out once.
    """
    if [*stretches] != [(scene.start, scene.end)]:
        return _rank(scene, stretches, donors)
    found: list[Beneficiary] | None = scene.memo.get(("ranked", donors))
    if found is None:
        found = scene.memo["ranked", donors] = _rank(scene, stretches, donors)
    return found


def _rank(scene: Scene, stretches: Sequence[tuple[int, int]], donors: frozenset[str | None]) -> list[Beneficiary]:
    """The same, worked out."""
    found: list[Beneficiary] = []
    for start, end in stretches:
        previous: Beneficiary | None = None
        for mention in scene.parties_in(start, end):
            strength = strength_of(scene, mention, previous)
            previous = Beneficiary(mention, strength)
            if strength > NOTHING and not _is_donor(mention, donors):
                found.append(previous)
    return sorted(found, key=lambda b: -b.strength)


def _is_donor(mention: PartyMention, donors: frozenset[str | None]) -> bool:
    """Whether the party is one of those who give, or nobody: a pronoun of the author, local government, a programme."""
    name = (mention.party.name or "").lower()
    if (mention.party.code is None or name.rsplit(" ", 1)[-1] in en.COMPANIES) and _is_nobody(mention, name):
        return True
    if mention.form is PartyForm.PRONOUN and mention.party.code is None:
        return True
    return all(p.code is not None and p.code in donors for p in mention.members or (mention.party,))


def _is_nobody(mention: PartyMention, name: str) -> bool:
    """Whether a party without a code cannot get help from abroad: one's own towns, a programme of the giver's own."""
    last = name.rsplit(" ", 1)[-1]
    if mention.form is PartyForm.BODY:
        return last in en.PROGRAMMES and place_named(mention.party.name or "") is None
    if mention.form is PartyForm.GROUP and last in en.COMPANIES:
        return True
    if mention.form is PartyForm.GROUP:
        bare = " ".join(w for w in name.split() if not w.isdigit() and w not in en.ABOUT)
        return bare in en.BARE_GROUPS or bool(en.OWN_GROUPS & set(name.split()))
    return False


def _chosen(ranked: Sequence[Beneficiary]) -> list[PartyMention]:
    """The plainest, and with a body the people it works for, and with people the body it goes through."""
    if not ranked:
        return []
    best = ranked[0].strength
    chosen = [b for b in ranked if b.strength == best]
    if all(b.mention.form is PartyForm.BODY for b in chosen):
        others = [b for b in ranked if b.strength < best and (b.strength >= HELPED or _is_people(b.mention))]
        others = others or [
            b for b in ranked if b.strength == PLACED and b.mention.party.code and b.mention.form is not PartyForm.BODY
        ]
        chosen += others
    elif best != CHANNEL:
        chosen += [b for b in ranked if b.strength == CHANNEL and _is_known_body(b.mention)]
    return _without_containers([b.mention for b in chosen])


def _is_people(mention: PartyMention) -> bool:
    """People of a known country."""
    return mention.form is PartyForm.GROUP and mention.party.code is not None


def _is_known_body(mention: PartyMention) -> bool:
    """Whether a body is one of the catalogue's, and not any fund or programme of the giver's own."""
    if mention.form is not PartyForm.BODY:
        return False
    return mention.party.code is not None or place_named(mention.party.name or "") is not None


def _dative_gap(scene: Scene, zone: Zone) -> list[PartyMention]:
    """The second one who gets, where the verb is not said again: "gives Jordan 9 million and Lebanon 4 million"."""
    gap = next(
        (m for m in scene.parties_in(zone.left, zone.start) if not scene.slice(m.end, zone.start)),
        None,
    )
    verb = next(iter(scene.verbs_before(zone.start)), None)
    if gap is None or verb is None or verb.lemma not in en.DATIVE:
        return []
    first = scene.reading.parties.after(verb.end, until=scene.end)
    taken = first is not None and first.end < gap.start and len(scene.slice(verb.end, first.start)) <= 1
    return [gap] if taken and _has_amount(scene, verb.end + 1, gap.start) else []


def _measured_fund(scene: Scene, zone: Zone) -> list[PartyMention]:
    """The fund that the amount measures, for whose country it is: "a Ukraine fund of 7 billion"."""
    for mention in scene.parties_in(zone.left, zone.start):
        if mention.form is PartyForm.BODY and mention.party.code:
            between = scene.slice(mention.end, zone.start)
            if 0 < len(between) <= 3 and between[0].low in {"of", "worth", "totalling", "totaling"}:
                return [mention]
    return []


def _has_amount(scene: Scene, start: int, end: int) -> bool:
    """Whether an amount begins in `start:end`."""
    money = scene.money_after(start)
    return money is not None and money.start < end


def _without_containers(mentions: list[PartyMention]) -> list[PartyMention]:
    """Without a group or part of the world that only announces the states named after it: "the countries of Benin, Togo"."""
    states = [m for m in mentions if m.party.code is not None and m.form is not PartyForm.BODY]
    if len(states) < len(mentions) and states:
        mentions = [
            m
            for m in mentions
            if m.party.code is not None
            or not ((m.form is PartyForm.PLACE and not _goes_with(m, states)) or _announces(m, states))
        ]
    seen: dict[str, PartyMention] = {}
    for m in mentions:
        seen.setdefault(m.party.code or (m.party.name or "").lower(), m)
    return list(seen.values())


def _goes_with(mention: PartyMention, states: Sequence[PartyMention]) -> bool:
    """Whether "and" joins a part of the world to a state before it: "to Sudan and the region"."""
    return any(s.end < mention.start <= s.end + _AND for s in states)


_AND: Final = 9
"""Characters of " and the "."""


def _announces(mention: PartyMention, states: Sequence[PartyMention]) -> bool:
    """Whether a group only announces the states named right after it: "the countries of Benin, Ghana and Togo"."""
    return mention.form is PartyForm.GROUP and any(0 < s.start - mention.end <= 4 for s in states)
