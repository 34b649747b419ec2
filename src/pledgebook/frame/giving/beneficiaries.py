"""Who gets the help: the parties around an amount, by the words that lead to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import aid, words
from pledgebook.catalogue.places import PlaceKind, place_named
from pledgebook.lang.en import roles_in_giving as en
from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm, PartyMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.scene import Scene, Zone
    from pledgebook.model.text import Token

DIRECT: Final = 6
"""Strength of "to" and "for"."""
HELPED: Final = 5
AMONG: Final = 4
OWNED: Final = 3
PLACED: Final = 2
CHANNEL: Final = 1
NOTHING: Final = 0
_REACH: Final = 12


@dataclass(frozen=True, slots=True)
class Beneficiary:
    """A party with how plainly the words call it the one who gets."""

    mention: PartyMention
    strength: int


def beneficiaries(scene: Scene, zone: Zone, donors: frozenset[str | None]) -> list[PartyMention]:
    """The recipients that the words around the anchor name: beside it first, then further right."""
    beside = _ranked(scene, [(zone.left, zone.start), (zone.end, zone.near)], donors)
    if fund := _measured_fund(scene, zone):
        return fund
    if named := _unknown_name(scene, zone):
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
    """Parties in the stretches that may get, the plainest first, text order kept among equals."""
    found: list[Beneficiary] = []
    for start, end in stretches:
        previous: Beneficiary | None = None
        for mention in scene.parties:
            if mention.start < start or mention.end > end:
                continue
            strength = _strength(scene, mention, previous)
            previous = Beneficiary(mention, strength)
            if strength > NOTHING and not _is_donor(mention, donors):
                found.append(previous)
    return sorted(found, key=lambda b: -b.strength)


def _is_donor(mention: PartyMention, donors: frozenset[str | None]) -> bool:
    """Whether the party is one of those who give, or nobody: a pronoun of the author, local government, a programme."""
    name = (mention.party.name or "").lower()
    if mention.party.code is None and _is_nobody(mention, name):
        return True
    if mention.form is PartyForm.PRONOUN and mention.party.code is None:
        return True
    return mention.party.code is not None and mention.party.code in donors


def _is_nobody(mention: PartyMention, name: str) -> bool:
    """Whether a party without a code cannot get help from abroad: one's own towns, a programme of the giver's own."""
    last = name.rsplit(" ", 1)[-1]
    if mention.form is PartyForm.BODY:
        return last in en.PROGRAMMES and place_named(mention.party.name or "") is None
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
        others = others or [b for b in ranked if b.strength == PLACED and b.mention.party.code and b.mention.form is not PartyForm.BODY]
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


def _measured_fund(scene: Scene, zone: Zone) -> list[PartyMention]:
    """The fund that the amount measures, for whose country it is: "a Ukraine fund of 7 billion"."""
    for mention in scene.parties:
        if mention.form is PartyForm.BODY and mention.party.code and zone.left <= mention.start and mention.end <= zone.start:
            between = scene.slice(mention.end, zone.start)
            if 0 < len(between) <= 3 and between[0].low in {"of", "worth", "totalling", "totaling"}:
                return [mention]
    return []


def _unknown_name(scene: Scene, zone: Zone) -> list[PartyMention]:
    """A name that nobody knows right behind the amount and "to": "5 million dollars to AppleSeeds"."""
    tokens = scene.tokens[scene.index(zone.end) :][:8]
    if not tokens or tokens[0].low != "to":
        return []
    i = 2 if len(tokens) > 2 and tokens[1].low == "the" else 1
    name: list[Token] = []
    for token in tokens[i:]:
        if not token.text[0].isupper() or len(token.text) == 2 and token.text.isupper() or token.end > zone.far:
            break
        name.append(token)
    if not name or any(m.start < name[-1].end and m.end > name[0].start for m in scene.parties):
        return []
    if any(p.start < name[-1].end and p.end > name[0].start for p in scene.reading.people.within(scene.start, scene.end)):
        return []
    start, end = name[0].start, name[-1].end
    called = " ".join(scene.reading.plain[start:end].split())
    return [PartyMention(start=start, end=end, party=Party(called, None), form=PartyForm.BODY)]


def _without_containers(mentions: list[PartyMention]) -> list[PartyMention]:
    """Without a group or part of the world that only announces the states named after it: "the countries of Benin, Togo"."""
    states = [m for m in mentions if m.party.code is not None]
    if len(states) < len(mentions) and states:
        mentions = [m for m in mentions if m.party.code is not None or not (m.form is PartyForm.PLACE or _announces(m, states))]
    seen: dict[str, PartyMention] = {}
    for m in mentions:
        seen.setdefault(m.party.code or (m.party.name or "").lower(), m)
    return list(seen.values())


def _announces(mention: PartyMention, states: Sequence[PartyMention]) -> bool:
    """Whether a group only announces the states named right after it: "the countries of Benin, Ghana and Togo"."""
    return mention.form is PartyForm.GROUP and any(0 < s.start - mention.end <= 4 for s in states)


def _strength(scene: Scene, mention: PartyMention, previous: Beneficiary | None) -> int:
    """How plainly a mention gets, by the words before it; side by side with another it counts like that one."""
    if _harms(scene, mention):
        return NOTHING
    at = scene.index(mention.start)
    if previous is not None and _side_by_side(scene, previous.mention.end, mention.start):
        if previous.mention.form is PartyForm.GROUP and mention.form is not PartyForm.GROUP and _own_people(scene, previous.mention):
            return min(previous.strength, PLACED)
        return previous.strength if _lead(scene, at) not in en.TOWARDS else DIRECT
    after = scene.tokens[scene.index(mention.end) :][:2]
    if any(t.low in aid.STOCKS for t in after):
        return NOTHING
    owned = bool(after) and after[0].low == "'s"
    strength = _walk(scene, at, weak=owned or mention.form is PartyForm.DEMONYM)
    if strength < OWNED and mention.form is PartyForm.STATE and any(t.low in aid.NOUNS for t in after) and not owned:
        return OWNED
    return strength


def _own_people(scene: Scene, mention: PartyMention) -> bool:
    """Whether a group is called by its own nation and only found elsewhere: "Palestinian refugees in Jordan"."""
    tokens = scene.slice(mention.start, mention.end)
    place = place_named(tokens[0].text) if tokens else None
    return place is not None and place.kind in (PlaceKind.DEMONYM, PlaceKind.PEOPLE) and any(t.low in {"in", "across"} for t in tokens)


def _lead(scene: Scene, at: int) -> str:
    """The word before, articles skipped."""
    at -= 1
    while at >= 0 and scene.tokens[at].low in words.DETERMINERS:
        at -= 1
    return scene.tokens[at].low if at >= 0 else ""


def _side_by_side(scene: Scene, end: int, start: int) -> bool:
    """Whether nothing but commas, "and" and articles stands between two parties."""
    between = scene.slice(end, start)
    if not 0 < len(between) <= 5:
        return False
    if all(t.low in en.LISTING for t in between):
        return True
    return between[0].low in en.JOINTS and sum(t.low not in en.JOINTS for t in between) <= len(between) // 4


def _harms(scene: Scene, mention: PartyMention) -> bool:
    """Whether the party is an adversary or a place of war: "Russia's invasion", "the war in Ukraine"."""
    after = [t.low for t in scene.tokens[scene.index(mention.end) :][:4]]
    if after and after[0] == "'s":
        after = after[1:]
        if any(low in en.HARM for low in after[:3]):
            return True
    elif mention.form is PartyForm.DEMONYM and after and after[0] not in words.PREPOSITIONS and any(low in en.HARM for low in after[:2]):
        return True
    at = scene.index(mention.start) - 1
    before = [t.low for t in scene.tokens[max(0, at - 2) : at + 1]]
    return len(before) >= 2 and before[-1] in {"of", "in", "on", "against"} and before[-2] in en.HARM


def _walk(scene: Scene, at: int, *, weak: bool) -> int:
    """Strength by the first preposition or verb to the left."""
    verbs = {v.main: v for v in scene.verbs}
    i = at - 1
    passed = False
    while i >= 0 and at - i <= _REACH:
        low = scene.tokens[i].low
        if i in verbs:
            found = _by_verb(verbs[i].lemma, adjacent=at - i <= 3 and not passed)
            return max(found, PLACED) if passed else found
        if low in words.PREPOSITIONS or low == "to":
            if low in {"of", "in", "from", "across", "inside", "within"} and i and scene.tokens[i - 1].low in en.PEOPLE_OF:
                i -= 2
                continue
            if low == "of" and not weak and i and scene.tokens[i - 1].low not in en.HARM | en.NO_OWNERS:
                passed = True
                i -= 2
                continue
            found = _by_preposition(scene, i, weak=weak)
            return max(PLACED, min(found, HELPED)) if passed else found
        if low in {",", ";", ":", "(", '"', "\u201c", "\u2013", "\u2014"} or low in words.RELATIVES:
            return NOTHING
        i -= 1
    return OWNED if weak and _of_help_near(scene, at) else NOTHING


def _of_help_near(scene: Scene, at: int) -> bool:
    """Whether a noun of help follows within a few words: "a Ukraine package"."""
    return any(t.low in aid.NOUNS for t in scene.tokens[at + 1 : at + 4])


def _by_verb(lemma: str, *, adjacent: bool) -> int:
    """Strength behind a verb."""
    if lemma in en.DATIVE and adjacent:
        return DIRECT
    return HELPED if lemma in en.HELPING else NOTHING


def _by_preposition(scene: Scene, i: int, *, weak: bool) -> int:
    """Strength behind a preposition."""
    low = scene.tokens[i].low
    before = scene.tokens[i - 1].low if i else ""
    if low in en.TOWARDS:
        return NOTHING if before in en.NOT_TOWARDS and low == "to" else DIRECT
    if low in en.CHANNELS:
        return CHANNEL
    if low == "with":
        if any(t.low in en.DEPOSITING for t in scene.tokens[max(0, i - 8) : i]):
            return DIRECT
        return AMONG if before in en.SHARED_WORK and (i < 2 or scene.tokens[i - 2].low != "in") else NOTHING
    if low in en.AMONG:
        return AMONG
    if low in en.PLACES:
        return OWNED if weak and low == "of" else PLACED
    return NOTHING
