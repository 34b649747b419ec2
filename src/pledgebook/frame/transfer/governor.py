"""The verb of which a phrase that names help is the object or the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.verb import act_at
from pledgebook.lang.en import giving, words
from pledgebook.lang.en.giving import Act

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.transfer.phrase import Phrase
    from pledgebook.model.text import Token
    from pledgebook.segment.clauses import VerbGroup

ARRIVING: Final = frozenset({"arrive", "reach", "land", "go", "come", "deploy"})
"""Their subject may be what is given."""
_OBJECT_GAP: Final = 14
_CLAUSE_MARKS: Final = words.RELATIVES - {"that"} | frozenset({";", ":", "that", "because", "if"})
_LOOSE: Final = frozenset({"with", "over", "out", "up", "including", "as", "along", "besides", "about"})
_CONVEYED: Final = frozenset(
    {
        "delivery",
        "transfer",
        "supply",
        "sale",
        "shipment",
        "release",
        "provision",
        "number",
        "package",
        "batch",
        "consignment",
        "tranche",
        "set",
        "series",
        "combination",
        "range",
        "variety",
        "purchase",
        "dispatch",
    }
)


def governor_of(scene: Scene, phrase: Phrase) -> VerbGroup | None:
    """The verb whose object, or passive subject, the phrase is; or the participle right behind it."""
    if (over := _with_subject(scene, phrase)) is not None:
        return over
    if (described := _described_by(scene, phrase)) is not None:
        return described
    following = next((v for v in scene.verbs_from(phrase.end) if v.form in {"part", "past"} and not v.perfect), None)
    if following is not None and following.first - scene.index(phrase.end) <= 1 and is_reduced(following):
        return following
    before = scene.verbs_before(phrase.start)
    if not before:
        return None
    return before[0] if _is_object(scene, before[0], phrase) else None


def _with_subject(scene: Scene, phrase: Phrase) -> VerbGroup | None:
    """The passive, or the verb of arriving, whose subject the phrase is."""
    over = scene.verb_over(phrase.start)
    if over is not None and over.passive:
        return over
    for verb in scene.verbs_from(phrase.end):
        covers = verb.subject is not None and verb.subject[0] <= phrase.start < verb.subject[1]
        if covers and verb.finite and verb.lemma in ARRIVING:
            return verb
    return None


def _described_by(scene: Scene, phrase: Phrase) -> VerbGroup | None:
    """The verb of giving in a clause about the phrase: "six tanks that Spain is donating"."""
    for verb in scene.verbs_from(phrase.end):
        if not verb.finite or verb.subject is None or verb.shares_subject:
            continue
        between = [t.low for t in scene.slice(phrase.end, verb.subject[0])]
        named = bool(scene.parties_in(verb.subject[0], verb.start))
        fits = (
            named and between in (["that"], ["which"], []) and act_at(scene, verb) in {Act.GIVE, Act.BRING, Act.PLEDGE}
        )
        return verb if fits else None
    return None


def _is_object(scene: Scene, verb: VerbGroup, phrase: Phrase) -> bool:
    """Whether nothing but the one who gets, or goods listed before, stands between a verb and its object."""
    gap = scene.slice(verb.end, phrase.start)
    if any(t.low in _CLAUSE_MARKS for t in gap) or len(gap) > _OBJECT_GAP or (gap and gap[0].low in {"and", "or", ","}):
        return False
    if any(t.low in words.SUBJECT_PRONOUNS for t in gap):
        return False
    return all(_is_passable(scene, verb, gap, i) for i in range(len(gap)))


def _is_passable(scene: Scene, verb: VerbGroup, gap: tuple[Token, ...], i: int) -> bool:
    """Whether a word may stand between a verb and its object: no preposition, or one that belongs to the verb, a party, a date."""
    token = gap[i]
    if (token.low not in words.PREPOSITIONS and token.low != "to") or token.low in _LOOSE:
        return True
    if (verb.lemma, token.low) in giving.PARTICLES or scene.party_at(token.start) is not None:
        return True
    if token.low == "of":
        return i > 0 and gap[i - 1].low in _CONVEYED
    if scene.reading.parties.touches(_next(gap, i), _next(gap, i) + 7):
        return True
    if token.low in {"for", "on"} and i <= 3 and act_at(scene, verb) in {Act.REQUEST, Act.PLEDGE, Act.MUSE}:
        return True
    return bool(scene.reading.dates.covering(token.start))


def _next(gap: tuple[Token, ...], i: int) -> int:
    """Where the word after a preposition begins."""
    return gap[i + 1].start if i + 1 < len(gap) else gap[i].end


def is_reduced(verb: VerbGroup) -> bool:
    """Whether a past form behind the phrase describes it: "helicopters delivered to Kabul on July 16"."""
    return verb.first == verb.main and (not verb.finite or verb.form == "past")
