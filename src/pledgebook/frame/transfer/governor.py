"""The verb of which a phrase that names help is the object or the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.cargo import ARRIVING, SETTING_OUT, carries, is_cargo, is_under_way
from pledgebook.frame.giving.inversion import is_inverted
from pledgebook.frame.giving.verb import act_at
from pledgebook.lang.en import cargo, giving, listing, words
from pledgebook.lang.en.giving import Act

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.transfer.phrase import Phrase
    from pledgebook.model.text import Token
    from pledgebook.segment.clauses import VerbGroup

_OBJECT_GAP: Final = 14
_CLAUSE_MARKS: Final = words.RELATIVES - {"that"} | frozenset({";", ":", "that", "because", "if"})
_LOOSE: Final = frozenset({"with", "over", "out", "up", "including", "as", "along", "besides", "about"})
_ADVERBS: Final = frozenset({"in", "off", "down"})
"""Right behind a verb of bringing they belong to it: "flew in 19 tonnes"."""
_AMONG: Final = frozenset({"among", "amongst"})
_NEXT: Final = 3
"""Most words from "were" to the goods."""
_INSIDE: Final = frozenset({"with", "by", "from", "through", "under", "via", "using"})
_REACHING: Final = frozenset({"arrive", "reach", "dock"})
_PAID: Final = frozenset({"bill", "bills", "tab", "cost", "costs"})
_CONVEYED: Final = (
    listing.CARRIERS | listing.QUANTIFIERS | frozenset({"number", "set", "series", "order", "total", "each"})
)
"""Nouns behind whose "of" the goods themselves stand."""


def governor_of(scene: Scene, phrase: Phrase) -> VerbGroup | None:
    """The verb whose object, or passive subject, the phrase is; or the participle right behind it."""
    if (over := _with_subject(scene, phrase)) is not None:
        return over
    if (described := _described_by(scene, phrase)) is not None:
        return described
    previous = scene.verb_before(phrase.start)
    if (listed := _listed_among(scene, previous, phrase)) is not None:
        return listed
    if previous is not None and is_inverted(scene, previous, phrase.start):
        return previous
    following = next((v for v in scene.verbs_from(phrase.end) if v.form in {"part", "past"} and not v.perfect), None)
    reduced = following is not None and _beside(scene, phrase, following) and is_reduced(following)
    if following is not None and reduced and following.lemma not in cargo.MADE and not _aside(scene, phrase, following):
        return following
    before = [v for v in scene.verbs_before(phrase.start) if not carries(scene, v)]
    if not before:
        return None
    if is_cargo(scene, before[0], phrase.start) or is_thanked_for(scene, before[0], phrase):
        return before[0]
    return before[0] if _is_object(scene, before[0], phrase) else None


def _beside(scene: Scene, phrase: Phrase, verb: VerbGroup) -> bool:
    """Whether a verb stands right behind the phrase, past a comma or adverb at most; "and pledged" begins another deed."""
    gap = scene.tokens[scene.index(phrase.end) : verb.first]
    return len(gap) <= 1 and not any(t.low in words.CONJUNCTIONS for t in gap)


def _listed_among(scene: Scene, verb: VerbGroup | None, phrase: Phrase) -> VerbGroup | None:
    """The participle in "Among the equipment handed to Niger were 14 jeeps": of it the goods are a part."""
    if verb is None or verb.lemma != "be" or not verb.finite or verb.passive or verb.subject is None:
        return None
    lead = scene.slice(*verb.subject)
    if not lead or lead[0].low not in _AMONG or scene.index(phrase.start) - verb.main > _NEXT:
        return None
    inside = [v for v in scene.verbs_before(verb.start) if v.start > lead[0].start and is_reduced(v)]
    return inside[-1] if inside and act_at(scene, inside[-1]) is not None else None


def _aside(scene: Scene, phrase: Phrase, following: VerbGroup) -> bool:
    """Whether a participle only adds who paid: "will get 36 drones bought by Lithuania"."""
    before = scene.verb_before(phrase.start)
    if before is None or not before.finite:
        return False
    act = act_at(scene, before)
    aside = act is Act.RECEIVE or (act is not None and scene.tokens[following.first - 1].low == ",")
    return aside and _is_object(scene, before, phrase)


def _with_subject(scene: Scene, phrase: Phrase) -> VerbGroup | None:
    """The passive, or the verb of arriving, whose subject the phrase is."""
    over = scene.verb_over(phrase.start)
    if over is not None and over.passive and not _hangs_on_preposition(scene, phrase, over):
        return over
    for verb in scene.verbs_from(phrase.end):
        covers = verb.subject is not None and verb.subject[0] <= phrase.start < verb.subject[1]
        if covers and verb.finite and (verb.lemma in ARRIVING | SETTING_OUT or is_under_way(scene, verb)):
            return verb
    return None


def _hangs_on_preposition(scene: Scene, phrase: Phrase, over: VerbGroup) -> bool:
    """Whether the phrase only stands inside a subject: "the cars, bought with funds from Oslo, were"."""
    at = scene.index(phrase.start) - 1
    while at >= 0 and scene.tokens[at].low in words.DETERMINERS:
        at -= 1
    start = over.subject[0] if over.subject is not None else scene.start
    return at >= 0 and scene.tokens[at].start > start and scene.tokens[at].low in _INSIDE


def _described_by(scene: Scene, phrase: Phrase) -> VerbGroup | None:
    """The verb of giving in a clause about the phrase: "six tanks that Spain is donating"."""
    for verb in scene.verbs_from(phrase.end):
        if not verb.finite or verb.subject is None or verb.shares_subject or verb.subject[0] < phrase.end:
            continue
        between = [t.low for t in scene.slice(phrase.end, verb.subject[0])]
        if verb.relative and not between and (verb.lemma in _REACHING or _is_handed(scene, verb)):
            return verb
        named = bool(scene.parties_in(verb.subject[0], verb.start))
        fits = (
            named and between in (["that"], ["which"], []) and act_at(scene, verb) in {Act.GIVE, Act.BRING, Act.PLEDGE}
        )
        return verb if fits else None
    return None


def _is_handed(scene: Scene, verb: VerbGroup) -> bool:
    """ "that were delivered": a passive of giving."""
    return verb.passive and act_at(scene, verb) in {Act.GIVE, Act.BRING}


def is_thanked_for(scene: Scene, verb: VerbGroup, phrase: Phrase) -> bool:
    """ "thanked Tanzania for the 30 trucks of maize": counted goods right behind "for"; promised ones are not given."""
    if verb.lemma not in giving.THANKING or verb.passive or verb.negated:
        return False
    gap = [t.low for t in scene.slice(verb.end, phrase.start)]
    while gap and gap[-1] in words.DETERMINERS:
        gap.pop()
    counted = any(g.quantity is not None for g in scene.reading.goods.within(phrase.start, phrase.end))
    return counted and gap[-1:] == ["for"] and gap.count("for") == 1 and len(gap) <= _OBJECT_GAP


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
    if scene.reading.goods.covering(token.start) or (token.low in {"for", "of"} and i and gap[i - 1].low in _PAID):
        return True
    if not i and token.low in _ADVERBS and act_at(scene, verb) is Act.BRING:
        return True
    if token.low == "of":
        return i > 0 and gap[i - 1].low in _CONVEYED
    if scene.reading.parties.touches(_next(gap, i), _next(gap, i) + 7):
        return True
    act = act_at(scene, verb)
    if token.low in {"for", "on"} and (
        (i <= 3 and act in {Act.REQUEST, Act.PLEDGE, Act.MUSE}) or (token.low == "for" and act is Act.REQUEST)
    ):
        return True
    return bool(scene.reading.dates.covering(token.start))


def _next(gap: tuple[Token, ...], i: int) -> int:
    """Where the word after a preposition begins."""
    return gap[i + 1].start if i + 1 < len(gap) else gap[i].end


def is_reduced(verb: VerbGroup) -> bool:
    """Whether a past form behind the phrase describes it: "helicopters delivered to Kabul on July 16"."""
    return verb.first == verb.main and (not verb.finite or verb.form == "past")
