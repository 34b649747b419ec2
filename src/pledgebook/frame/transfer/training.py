"""People who are taught: "will train 240 coast guards", "seventy officers were trained by", "500 soldiers completed a course"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.transfer.phrase import Phrase
from pledgebook.lang.en import training as en
from pledgebook.lang.en import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.mentions import CountMention
    from pledgebook.segment.clauses import VerbGroup

_NEAR: Final = 3
"""Most words between the verb and the number of those who are taught."""
_LONGEST: Final = 6
"""Most words that name them."""
_ENDS: Final = (
    words.PREPOSITIONS | words.CONJUNCTIONS | words.RELATIVES | words.AUXILIARIES | {"to", "annually", "yearly"}
)


def taught(scene: Scene) -> Iterator[Phrase]:
    """Counted people who are the object, or the passive subject, of a verb of teaching."""
    if scene.words.isdisjoint(en.FORMS):
        return
    for verb in scene.verbs:
        if verb.lemma not in en.TEACHING:
            continue
        if not verb.passive and (named := _named_object(scene, verb)) is not None:
            yield named
            continue
        count = _subject(scene, verb) if verb.passive else _object(scene, verb)
        end = _end_of(scene, count) if count is not None else None
        if count is not None and end is not None:
            yield Phrase(count.start, end, en.HEAD, certain=True)


def _named_object(scene: Scene, verb: VerbGroup) -> Phrase | None:
    """Those of another nation right behind the verb, without a number: "will train Ukrainian combat engineers"."""
    first = verb.main + 1
    if first >= len(scene.tokens):
        return None
    party = scene.party_at(scene.tokens[first].start)
    if party is None or party.party.code is None or party.start != scene.tokens[first].start:
        return None
    at = first
    while at < len(scene.tokens) and at - first < _LONGEST and scene.tokens[at].low not in _ENDS:
        if scene.tokens[at].low in en.LEARNERS:
            return Phrase(party.start, scene.tokens[at].end, en.HEAD, certain=True)
        at += 1
    return None


def _object(scene: Scene, verb: VerbGroup) -> CountMention | None:
    """The number right behind the verb."""
    count = scene.reading.counts.after(verb.end, until=scene.end)
    near = count is not None and scene.index(count.start) - verb.main <= _NEAR and not count.article
    return count if near else None


def _subject(scene: Scene, verb: VerbGroup) -> CountMention | None:
    """The number at the head of the subject; of a participle, that of the words right before it."""
    start = verb.subject[0] if verb.subject is not None and verb.finite else scene.start
    counts = [c for c in scene.reading.counts.within(start, verb.start) if not c.article]
    return counts[0 if verb.finite else -1] if counts else None


def _end_of(scene: Scene, count: CountMention) -> int | None:
    """Where the people end whom a number counts; None where it counts none."""
    first = scene.index(count.end)
    at = first
    while at < len(scene.tokens) and at - first < _LONGEST:
        token = scene.tokens[at]
        begins = at in scene.verb_first and scene.verb_first[at].finite and token.low not in en.LEARNERS
        if begins or token.low in _ENDS or not token.text[0].isalpha():
            break
        at += 1
    if at == first:
        return None
    learners = [t for t in scene.tokens[first:at] if t.low in en.LEARNERS]
    return learners[-1].end if learners else None
