"""How plainly the words before a party call it the one who gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import PlaceKind, place_named
from pledgebook.lang.en import aid, words
from pledgebook.lang.en import roles_in_giving as en
from pledgebook.lang.en.giving import ACTS, PARTICLES
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.mentions import PartyMention

DIRECT: Final = 6
"""Strength of "to" and "for"."""
HELPED: Final = 5
AMONG: Final = 4
OWNED: Final = 3
PLACED: Final = 2
CHANNEL: Final = 1
NOTHING: Final = 0
_REACH: Final = 12
_ASKED: Final = frozenset({"request", "requests", "appeal", "plea"})
"""Before "of" or "by" and somebody: what is given then is for them."""
_ACTING: Final = ACTS.keys() | {lemma for lemma, _ in PARTICLES}
_NO_OWNERS: Final = en.HARM | en.MARKETS | en.NO_OWNERS


@dataclass(frozen=True, slots=True)
class Beneficiary:
    """A party with how plainly the words call it the one who gets."""

    mention: PartyMention
    strength: int


def strength_of(scene: Scene, mention: PartyMention, previous: Beneficiary | None) -> int:
    """How plainly a mention gets, by the words before it; side by side with another it counts like that one."""
    before = (previous.mention.start, previous.mention.end, previous.strength) if previous is not None else None
    key = ("strength", mention.start, mention.end, before)
    found: int | None = scene.memo.get(key)
    if found is None:
        found = scene.memo[key] = _strength_of(scene, mention, previous)
    return found


def _strength_of(scene: Scene, mention: PartyMention, previous: Beneficiary | None) -> int:
    """The same, worked out."""
    if harms(scene, mention) or _gives_next(scene, mention):
        return NOTHING
    at = scene.index(mention.start)
    apposed = _is_owned(scene, mention) and previous is not None and not _is_owned(scene, previous.mention)
    if previous is not None and not apposed and _side_by_side(scene, previous.mention.end, mention.start):
        if (
            previous.mention.form is PartyForm.GROUP
            and mention.form is not PartyForm.GROUP
            and _own_people(scene, previous.mention)
        ):
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


def _is_owned(scene: Scene, mention: PartyMention) -> bool:
    """Whether "'s" follows the name."""
    at = scene.index(mention.end)
    return at < len(scene.tokens) and scene.tokens[at].low == "'s"


def _gives_next(scene: Scene, mention: PartyMention) -> bool:
    """Whether a figure stands right behind a name behind a comma or "and": "to Morocco, Spain two planes"."""
    at = scene.index(mention.end)
    giving_next = scene.verb_first.get(at)
    if giving_next is not None and giving_next.form == "ing" and giving_next.lemma in _ACTING:
        return True
    if at >= len(scene.tokens) or _lead(scene, scene.index(mention.start)) not in {",", "and", ";", "while"}:
        return False
    start = scene.tokens[at].start
    count = scene.reading.counts.after(start, until=scene.end)
    counted = count is not None and count.start == start and not count.article
    if not counted and scene.reading.money.at(start) is None:
        return False
    verb = scene.verb_before(mention.start)
    return (
        verb is None
        or verb.lemma not in en.DATIVE
        or any(t.low in en.TOWARDS for t in scene.slice(verb.end, mention.start))
    )


def _own_people(scene: Scene, mention: PartyMention) -> bool:
    """Whether a group is called by its own nation and only found elsewhere: "Palestinian refugees in Jordan"."""
    tokens = scene.slice(mention.start, mention.end)
    place = place_named(tokens[0].text) if tokens else None
    return (
        place is not None
        and place.kind in (PlaceKind.DEMONYM, PlaceKind.PEOPLE)
        and any(t.low in {"in", "across"} for t in tokens)
    )


def _lead(scene: Scene, at: int) -> str:
    """The word before, articles skipped."""
    at -= 1
    while at >= 0 and scene.tokens[at].low in words.DETERMINERS:
        at -= 1
    return scene.tokens[at].low if at >= 0 else ""


def _side_by_side(scene: Scene, end: int, start: int) -> bool:
    """Whether nothing but commas, "and" and articles stands between two parties."""
    between = scene.slice(end, start)
    if not 0 < len(between) <= 5 or _opens_clause(scene, end, start):
        return False
    if all(t.low in en.LISTING for t in between):
        return True
    return between[0].low in en.JOINTS and sum(t.low not in en.JOINTS for t in between) <= len(between) // 4


def _opens_clause(scene: Scene, end: int, start: int) -> bool:
    """Whether the second party begins a clause of its own: "to Chad, the two ministers said"."""
    verb = next((v for v in scene.verbs_from(start) if v.finite), None)
    if verb is None or verb.subject is None or verb.relative or verb.shares_subject:
        return False
    return end <= verb.subject[0] <= start < verb.subject[1]


def harms(scene: Scene, mention: PartyMention) -> bool:
    """Whether the party is an adversary or a place of war: "Russia's invasion", "the war in Ukraine"."""
    after = [t.low for t in scene.tokens[scene.index(mention.end) :][:4]]
    if after and after[0] == "'s":
        after = after[1:]
        if any(low in en.HARM or (low in en.MARKETS and not _is_helped(scene, mention)) for low in after[:3]):
            return True
    elif (
        mention.form is PartyForm.DEMONYM
        and after
        and after[0] not in words.PREPOSITIONS
        and any(low in en.HARM or (low in en.MARKETS and not _is_helped(scene, mention)) for low in after[:2])
    ):
        return True
    at = scene.index(mention.start) - 1
    before = [t.low for t in scene.tokens[max(0, at - 2) : at + 1]]
    return len(before) >= 2 and before[-1] in {"of", "in", "on", "against"} and before[-2] in en.HARM | en.MARKETS


def _is_helped(scene: Scene, mention: PartyMention) -> bool:
    """Whether a verb of helping stands right before a name: "to support the Moldovan"."""
    verb = scene.verb_before(mention.start)
    if verb is None or verb.lemma not in en.HELPING:
        return False
    return all(t.low in words.DETERMINERS for t in scene.slice(verb.end, mention.start))


def _walk(scene: Scene, at: int, *, weak: bool) -> int:
    """Strength by the first preposition or verb to the left."""
    verbs = scene.verb_main
    i = at - 1
    passed = placed = False
    while i >= 0 and at - i <= _REACH:
        low = scene.tokens[i].low
        if i in verbs:
            found = _by_verb(verbs[i].lemma, adjacent=at - i <= 3 and not passed)
            return max(found, PLACED) if passed or placed else found
        if low in words.PREPOSITIONS or low == "to":
            if (
                low in {"of", "in", "from", "across", "inside", "within"}
                and i
                and scene.tokens[i - 1].low in en.PEOPLE_OF
            ):
                placed = placed or low not in {"of", "from"}
                i -= 2
                continue
            if (
                low == "of"
                and not weak
                and i
                and scene.tokens[i - 1].low not in _ASKED
                and scene.tokens[i - 1].low not in _NO_OWNERS
            ):
                passed = True
                i -= 2
                continue
            if low in {"of", "from", "by"} and i and scene.tokens[i - 1].low in _ASKED:
                return HELPED
            found = _by_preposition(scene, i, weak=weak)
            return max(PLACED, min(found, HELPED)) if passed else max(found, PLACED if placed else NOTHING)
        if low in {",", ";", ":", "(", '"', "\u201c", "\u2013", "\u2014"} or low in words.RELATIVES:
            return NOTHING
        i -= 1
    return OWNED if weak and _of_help_near(scene, at) else NOTHING


def _of_help_near(scene: Scene, at: int) -> bool:
    """Whether a noun of help follows within a few words: "a Ukraine package"."""
    return any(t.low in aid.NOUNS for t in scene.tokens[at + 1 : at + 4])


def _is_scene_of_event(scene: Scene, i: int) -> bool:
    """Whether "in" at `i` says where somebody speaks or signs: "was signed in Jeddah", "told reporters in Oslo"."""
    verb = scene.verb_before(scene.tokens[i].start)
    if verb is None or not verb.finite or verb.lemma not in en.EVENTS or i - verb.main > _EVENT_REACH:
        return False
    return not any(t.low == "to" for t in scene.tokens[verb.main + 1 : i])


_EVENT_REACH: Final = 6


def _by_verb(lemma: str, *, adjacent: bool) -> int:
    """Strength behind a verb."""
    if lemma in en.DATIVE and adjacent:
        return DIRECT
    return HELPED if lemma in en.HELPING else NOTHING


def _by_preposition(scene: Scene, i: int, *, weak: bool) -> int:
    """Strength behind a preposition."""
    low = scene.tokens[i].low
    before = scene.tokens[i - 1].low if i else ""
    if low in en.TOWARDS and before in en.LEAVING:
        return PLACED
    if low in en.TOWARDS:
        return NOTHING if before in en.NOT_TOWARDS and low == "to" else DIRECT
    if low in en.CHANNELS:
        return CHANNEL
    if low == "by" and before in {"owed", "due"}:
        return DIRECT
    if low == "with":
        if any(t.low in en.DEPOSITING for t in scene.tokens[max(0, i - 8) : i]):
            return DIRECT
        return AMONG if before in en.SHARED_WORK and (i < 2 or scene.tokens[i - 2].low != "in") else NOTHING
    if low in en.AMONG:
        return AMONG
    if low in en.PLACES and _is_scene_of_event(scene, i):
        return NOTHING
    if low in en.PLACES:
        return OWNED if weak and low == "of" else PLACED
    return NOTHING
