"""Whether a date in a sentence lies behind or ahead: decided by the verbs and cue words nearest to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from pledgebook.lang.en import dates as en
from pledgebook.lang.en.verbs import verb_forms
from pledgebook.lang.en.words import DETERMINERS, PREPOSITIONS
from pledgebook.model.lazy import lazy_pattern

_MARKS: Final = ",;:()—–"
_PIECE: Final = lazy_pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|['’]ll\b|[,;:()—–]")
_FORWARD: Final = lazy_pattern(
    r"(?<!\w)look(?:s|ed|ing)?\s{1,12}forward(?!\w)|(?<!\w)(?:is|are|was|were)\s{1,12}to(?=\s{1,12}[a-z])",
    re.IGNORECASE,
)
_REACH: Final = 4
"""How many words after a modal still belong to its group: will not yet be held."""
_LED: Final = 16
"""How many characters after `looks forward` are still part of it."""
_LEADERS: Final = frozenset({"to", "leaders", "ministers"})
_BEFORE_NOUN: Final = DETERMINERS | PREPOSITIONS
_ADJECTIVAL: Final = frozenset({"and", "or", "newly", "more", "most", "very"}) | DETERMINERS | PREPOSITIONS


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that tells a tense. `clause` counts the clauses of the sentence; an inner one hangs on a noun."""

    start: int
    clause: int
    future: bool
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Tenses:
    """The cues of one sentence in order, and where its clauses begin."""

    cues: tuple[Cue, ...]
    clauses: tuple[int, ...]

    def ahead(self, start: int, end: int, *, own_clause: bool = False) -> bool | None:
        """Whether a date at `start:end` lies ahead; None where nothing tells.

        The nearest cue before it in its clause decides, then the nearest after it there, then the nearest before and
        after outside clauses that hang on a noun, then any. `own_clause`: only those of its clause are asked.
        """
        own = bisect_left(self.clauses, start)
        at = bisect_left(self.cues, start, key=lambda c: c.start)
        before, after = self.cues[max(0, at - _NEARBY) : at], self.cues[at : at + _NEARBY]
        for fits in (lambda c: c.clause == own, lambda c: not c.inner, lambda _c: True):
            earlier = next((c for c in reversed(before) if fits(c)), None)
            later = next((c for c in after if fits(c) and c.start >= end), None)
            chosen = earlier or later
            if chosen:
                return chosen.future
            if own_clause:
                break
        return None


_NEARBY: Final = 12
"""How many cues on either side are asked."""


def tenses_of(text: str, start: int, end: int) -> Tenses:
    """The cues and clauses of one sentence."""
    pieces = list(_PIECE.finditer(text, start, end))
    clauses = tuple(p.start() for p in pieces if p[0] in _MARKS or p[0].lower() in en.CLAUSE_WORDS)
    forward = [m.start() for m in _FORWARD.finditer(text, start, end)]
    cues = [Cue(at, bisect_left(clauses, at), True) for at in forward]
    cues += _verbal(pieces, forward)
    return Tenses(tuple(sorted(cues, key=lambda c: c.start)), clauses)


def _verbal(pieces: list[re.Match[str]], forward: list[int]) -> list[Cue]:
    """Cues of single words: modals, verbs, words like upcoming."""
    cues: list[Cue] = []
    clause, held, inner = 0, 0, False
    for at, piece in enumerate(pieces):
        low = piece[0].lower().replace("’", "'")
        if piece[0] in _MARKS or low in en.CLAUSE_WORDS:
            clause, held, inner = clause + 1, 0, low in en.INNER_WORDS
            continue
        held = max(0, held - 1)
        nearest = bisect_left(forward, piece.start() + 1)
        led = bool(nearest) and piece.start() - forward[nearest - 1] < _LED
        future = _reads(pieces, at, low, held=bool(held) or led)
        if future is not None:
            held = _REACH + 1 if future else held
            cues.append(Cue(piece.start(), clause, future, inner))
    return cues


def _reads(pieces: list[re.Match[str]], at: int, low: str, *, held: bool) -> bool | None:
    """What one word tells: True for ahead, False for behind, None for nothing."""
    word, before = pieces[at][0], pieces[at - 1][0].lower() if at else ""
    if low in en.PLANS and before in _BEFORE_NOUN:
        return None  # "told him of the plan on Monday"
    if low in en.FUTURE or low.endswith("'ll"):
        return None if word[0].isupper() and at else True  # May, Will, the Planning Minister
    if held:
        return None
    if low in en.PAST_HELPERS:
        return False
    if low in en.NOT_PAST or (word[0].isupper() and at):
        return None
    readings = verb_forms().get(low, ())
    tags = {tag for _, tag in readings}
    if tags & {"past", "part"} and not tags & {"base", "s"}:
        return None if before in _ADJECTIVAL else False
    if any(lemma in en.EVENTS for lemma, _ in readings):
        third = "s" in tags and low not in en.SPEECH_PRESENT
        return True if third or ("base" in tags and before in _LEADERS) else None
    return None
