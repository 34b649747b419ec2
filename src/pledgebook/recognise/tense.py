"""Whether a date in a sentence lies behind or ahead: decided by the verbs and cue words nearest to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pledgebook.lang.en import dates as en
from pledgebook.lang.en.verbs import verb_forms
from pledgebook.lang.en.words import DETERMINERS, PREPOSITIONS

_PIECE: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|['’]ll\b|[,;:()—–]")
_FORWARD: Final = re.compile(
    r"(?<!\w)look(?:s|ed|ing)?\s{1,12}forward(?!\w)|(?<!\w)(?:is|are|was|were)\s{1,12}to(?=\s{1,12}[a-z])",
    re.IGNORECASE,
)
_REACH: Final = 4
"""How many words after a modal still belong to its group: will not yet be held."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that tells a tense. `clause` counts the clauses of the sentence; an inner one hangs on a noun."""

    start: int
    clause: int
    future: bool
    inner: bool = False


def cues_of(text: str, start: int, end: int) -> tuple[Cue, ...]:
    """The cues of one sentence, in order."""
    forward = [m.start() for m in _FORWARD.finditer(text, start, end)]
    pieces = list(_PIECE.finditer(text, start, end))
    cues: list[Cue] = [Cue(at, _clause(pieces, at), True) for at in forward]
    clause, held, inner = 0, 0, False
    for at, piece in enumerate(pieces):
        word = piece[0]
        low = word.lower().replace("’", "'")
        if word in ",;:()—–" or low in en.CLAUSE_WORDS:
            clause, held, inner = clause + 1, 0, low in en.INNER_WORDS
            continue
        held = max(0, held - 1)
        future = _reads(
            pieces, at, low, held=bool(held), forward=bool(forward) and piece.start() - forward[-1] in range(16)
        )
        if future is None:
            continue
        held = _REACH + 1 if future else held
        cues.append(Cue(piece.start(), clause, future, inner))
    return tuple(sorted(cues, key=lambda c: c.start))


def _clause(pieces: list[re.Match[str]], position: int) -> int:
    return sum(p.start() < position and (p[0] in ",;:()—–" or p[0].lower() in en.CLAUSE_WORDS) for p in pieces)


def _reads(pieces: list[re.Match[str]], at: int, low: str, *, held: bool, forward: bool) -> bool | None:
    """What one word tells: True for ahead, False for behind, None for nothing."""
    word, before = pieces[at][0], pieces[at - 1][0].lower() if at else ""
    if low in en.FUTURE or low.endswith("'ll"):
        return None if word[0].isupper() and at and low in ("may", "will") else True
    if held or forward:
        return None
    if low in en.PAST_HELPERS:
        return False
    if low in en.NOT_PAST or (word[0].isupper() and at):
        return None
    tags = {tag for _, tag in verb_forms().get(low, ())}
    lemmas = {lemma for lemma, _ in verb_forms().get(low, ())}
    if tags & {"past", "part"} and not tags & {"base", "s"}:
        adjective = (
            before in DETERMINERS or before in PREPOSITIONS or before in ("and", "or", "newly", "more", "most", "very")
        )
        return None if adjective else False
    if lemmas & en.EVENTS and (
        ("s" in tags and low not in en.SPEECH_PRESENT) or ("base" in tags and before in ("to", "leaders", "ministers"))
    ):
        return True
    return None


def is_future(cues: tuple[Cue, ...], text: str, start: int, position: int, end: int) -> bool | None:
    """Whether a date at `position:end` of the sentence beginning at `start` lies ahead; None where nothing tells.

    The nearest cue before it in its clause decides, then the nearest after it there, then the nearest before and
    after at all.
    """
    if not cues:
        return None
    own = _clause(list(_PIECE.finditer(text, start, position)), position)
    for scope in ([c for c in cues if c.clause == own], [c for c in cues if not c.inner], list(cues)):
        before = [c for c in scope if c.start < position]
        after = [c for c in scope if c.start >= end]
        if before:
            return before[-1].future
        if after:
            return after[0].future
    return None
