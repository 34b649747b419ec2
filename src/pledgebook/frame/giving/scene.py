"""A sentence as its words, verbs and amounts, and the stretches of it that belong to one amount."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import giving, words
from pledgebook.segment.clauses import verbs_of
from pledgebook.segment.tokens import tokens_of

if TYPE_CHECKING:
    from pledgebook.model.mentions import MoneyMention, PartyMention
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token
    from pledgebook.segment.clauses import VerbGroup

_HARD_STOPS: Final = frozenset({";", ":", "\u2014", "--"})
_RELATIVES: Final = frozenset({"which", "who", "whose", "where", "while", "whereas", "although", "though", "because", "when"})
_TELLING: Final = frozenset("say tell note add report state estimate claim believe think show know".split())
_SENTENCES_KEPT: Final = "scene"


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with everything that frames ask about it."""

    reading: Reading
    sentence: Sentence
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    verbs: tuple[VerbGroup, ...]
    money: tuple[MoneyMention, ...]
    parties: tuple[PartyMention, ...]

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """Where the sentence ends."""
        return self.sentence.end

    def slice(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that begin in `start:end`."""
        return self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def index(self, position: int) -> int:
        """Position of the first token that begins at or after `position`."""
        return bisect_left(self.starts, position)

    def token_before(self, position: int) -> Token | None:
        """The last token that begins before `position`."""
        at = bisect_left(self.starts, position) - 1
        return self.tokens[at] if at >= 0 else None

    def low(self, start: int, end: int) -> str:
        """The words of a stretch in lower case, joined by single spaces."""
        return " ".join(t.low for t in self.slice(start, end))

    def verbs_before(self, position: int) -> tuple[VerbGroup, ...]:
        """Verb groups that end at or before `position`, the nearest first."""
        return tuple(v for v in reversed(self.verbs) if v.end <= position)

    def verb_over(self, position: int) -> VerbGroup | None:
        """The finite verb whose subject holds `position`, if no other verb stands between."""
        for verb in self.verbs:
            if verb.end <= position or not verb.finite:
                continue
            if verb.subject and not verb.shares_subject and verb.subject[0] <= position < verb.subject[1]:
                return None if self.describes(verb) else verb
            return None
        return None


    def describes(self, verb: VerbGroup) -> bool:
        """Whether a bare past form only describes the object of the verb before: "includes 5 million dedicated to"."""
        if verb.form != "past" or verb.first != verb.main or verb.subject is None:
            return False
        before = next((v for v in self.verbs_before(verb.subject[0] + 1) if v.finite), None)
        if before is None or before.lemma in _TELLING:
            return False
        return self.index(verb.subject[0]) - before.main <= 2


def scene_of(reading: Reading, sentence: Sentence) -> Scene:
    """The sentence's scene, made once per reading."""
    key = (_SENTENCES_KEPT, sentence.start)
    found: Scene | None = reading.memo.get(key)
    if found is None:
        tokens = tokens_of(reading, sentence)
        found = reading.memo[key] = Scene(
            reading,
            sentence,
            tokens,
            tuple(t.start for t in tokens),
            verbs_of(reading, sentence),
            reading.money.within(sentence.start, sentence.end),
            reading.parties.within(sentence.start, sentence.end),
        )
    return found


@dataclass(frozen=True, slots=True)
class Zone:
    """The stretches of a sentence around an anchor: what stands before it, beside it, and further right."""

    left: int
    """Where the words before the anchor begin that belong to it."""
    start: int
    end: int
    """The anchor."""
    near: int
    """Where the phrase after the anchor ends: the next clause, relative or amount."""
    far: int
    """Where the next amount begins, or the sentence ends."""


def zone_of(scene: Scene, start: int, end: int) -> Zone:
    """The zone of the anchor `start:end`."""
    following = next((m for m in scene.money if m.start >= end), None)
    previous = next((m for m in reversed(scene.money) if m.end <= start), None)
    far = _before_joint(scene, following.start) if following else scene.end
    far = max(_clause_stop(scene, end, _next_clause(scene, end, far)), end)
    near = max(end, min(far, _phrase_end(scene, end)))
    floor = scene.start
    if previous is not None:
        floor = _after_joint(scene, previous.end, start)
    return Zone(max(floor, _left_edge(scene, start)), start, end, near, far)


def _next_clause(scene: Scene, start: int, end: int) -> int:
    """Where a clause with a subject of its own is joined on before `end`: ", and Tuvalu will receive"."""
    for verb in scene.verbs:
        if verb.start < start or not verb.finite or verb.relative or verb.shares_subject or verb.subject is None:
            continue
        if not start < verb.subject[0] < end:
            continue
        before = scene.token_before(verb.subject[0])
        if before is not None and before.low in {"and", "but", "while", "whereas", ","} and before.start >= start:
            return before.start
    return end


def _clause_stop(scene: Scene, start: int, end: int) -> int:
    """The semicolon before `end`, if one stands there: what follows speaks of something else."""
    return next((t.start for t in scene.slice(start, end) if t.low == ";"), end)


def _after_joint(scene: Scene, start: int, end: int) -> int:
    """Behind the last comma or "and" between two amounts: there the words of the second begin."""
    for token in reversed(scene.slice(start, end)):
        if token.low in {",", "and", ";", "plus", "while", ":", "\u2013", "\u2014", "--", "("}:
            return token.end
    return start


def _before_joint(scene: Scene, position: int) -> int:
    """Where the words that join the next amount to this one begin: ", and", "as well as", "plus"."""
    at = scene.index(position)
    while at > 0 and scene.tokens[at - 1].low in {",", "and", "or", "plus", "a", "an", "another", "further", "additional", "also",
                                                   "well", "as", "with", "including", "the", "some"}:
        at -= 1
    return scene.tokens[at].start if at < len(scene.tokens) else position


def _phrase_end(scene: Scene, position: int) -> int:
    """Where the phrase that begins at `position` ends: a hard stop, a relative, or the subject of a new clause."""
    stop = scene.end
    for verb in scene.verbs:
        if verb.start < position or not verb.finite:
            continue
        own = verb.subject if verb.subject and not verb.shares_subject else None
        stop = verb.start if own is None or own[0] < position else own[0]
        if verb.relative and own is not None:
            stop = own[0]
        break
    at = scene.index(position)
    for token in scene.tokens[at : scene.index(stop)]:
        if token.low in _HARD_STOPS or token.low in _RELATIVES or token.text in {'"', "\u201c", "\u201d"}:
            return token.start
    return stop


def _left_edge(scene: Scene, position: int) -> int:
    """Where the words begin that may hold the thing an amount measures.

    Behind a verb that links thing and amount ("the package was worth", "help has come to") its subject counts too;
    participles that describe the thing do not end the search.
    """
    edge = scene.start
    for verb in scene.verbs_before(position):
        if verb.lemma in giving.LINKING or (not verb.finite and verb.form in {"part", "ing"} and verb.lemma not in giving.ACTS):
            if verb.subject and verb.finite and not verb.relative:
                return min(verb.subject[0], position)
            continue
        if not verb.finite and verb.form == "part" and verb.passive:
            continue
        edge = verb.end
        break
    at = scene.index(position)
    for token in reversed(scene.tokens[scene.index(edge) : at]):
        if token.low in {";"}:
            return token.end
    return edge


def preceding_word(scene: Scene, position: int) -> str:
    """The word before `position`, articles and marks of quotation skipped."""
    at = scene.index(position) - 1
    while at >= 0 and (scene.tokens[at].low in {"the", "a", "an", "'s", '"'} or scene.tokens[at].low in words.ADVERBS_IN_VERBS):
        at -= 1
    return scene.tokens[at].low if at >= 0 else ""


def sentence_index(reading: Reading, sentence: Sentence) -> int:
    """Position of a sentence among all."""
    return bisect_right(reading.sentences, sentence.start, key=lambda s: s.start) - 1
