"""How far the content of reported speech reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.speech_nouns import ADJUNCTS

if TYPE_CHECKING:
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_CONNECTORS: Final = words.CONJUNCTIONS | frozenset(", ; - \u2013 \u2014 while whilst with by then also thus".split())
_PAST: Final = frozenset({"past", "part"})
_CLOSING: Final = frozenset(".?!\u2026,;:*-") | {"..."}
_SURE_CHANNELS: Final = frozenset({"statement", "twitter", "telegram", "facebook", "tweet", "post"})
_CHANNEL: Final = frozenset({"in", "on", "via", "through", "at", "during", "by"})


def same_footing(first: VerbGroup, second: VerbGroup) -> bool:
    """Whether two verbs can be coordinated: both past, both present, both with "will", both infinitives."""
    if first.infinitive:
        return second.infinitive or (second.form == "base" and second.modal is None)
    if not first.finite:
        return second.form == first.form and not second.finite
    if first.modal is not None and second.form == "base" and second.modal is None and second.first == second.main:
        return True
    if not second.finite or (first.modal is None) != (second.modal is None):
        return False
    return first.form == second.form or ((first.perfect or first.form in _PAST) and second.form in _PAST)


def is_coordinated(scene: Scene, group: VerbGroup) -> bool:
    """Whether a conjunction, or a comma in a row of verbs, stands before a verb without a subject of its own."""
    at = group.first - 1
    while at >= 0 and (scene.is_adverb(at) or scene.low(at) in {"then", "also"}):
        at -= 1
    if scene.low(at) in words.CONJUNCTIONS:
        return True
    if scene.low(at) != "," or scene.low(group.first) == "including":
        return False
    later = (v for v in scene.verbs if v.first > group.first and same_footing(group, v))
    return any(scene.low(v.first - 1) in words.CONJUNCTIONS or scene.is_adverb(v.first - 1) for v in later)


def after_comma(scene: Scene, at: int) -> bool:
    """Whether a comma stands before the conjunction that leads to the unit at a position."""
    k = at - 1
    while k >= 0 and (scene.is_adverb(k) or scene.low(k) in words.CONJUNCTIONS):
        k -= 1
    return scene.low(k) in {",", ";"}


def before_connector(scene: Scene, at: int, since: int) -> int:
    """Offset where the words before the unit at a position end: without ", and", " by", "; ", "as well as"."""
    k = at
    while k - 1 > since:
        low = scene.low(k - 1)
        if low in _CONNECTORS or scene.is_adverb(k - 1):
            k -= 1
        elif low == "as" and scene.low(k - 2) == "well" and scene.low(k - 3) == "as":
            k -= 3
        elif low in {"addition", "turn", "particular"} and scene.low(k - 2) == "in":
            k -= 2
        else:
            break
    return scene.tokens[k - 1].end


def sentence_end(scene: Scene, since: int) -> int:
    """Offset of the end of the sentence without its full stop; a mark before a closing quotation mark stays."""
    bracket = any(t.low == "(" for t in scene.tokens[since:])
    k = len(scene.tokens)
    while k - 1 > since and (scene.low(k - 1) in _CLOSING or (scene.low(k - 1) == ")" and not bracket)):
        k -= 1
    return scene.tokens[k - 1].end


def without_channel(scene: Scene, start: int, end: int, *, any_channel: bool) -> int:
    """The end without a trailing "on Twitter", "in a statement on Monday", which tell how it was said."""
    first = scene.at(start)
    last = _before_time(scene, first, scene.ending(end) - 1)
    if scene.low(last) not in ADJUNCTS:
        return end
    for k in range(last - 1, max(first, last - 7), -1):
        low = scene.low(k)
        if low in _CHANNEL:
            owned = any(t.low in words.DETERMINERS for t in scene.tokens[k + 1 : last]) or last == k + 1
            if k > first and owned and (any_channel or scene.low(last) in _SURE_CHANNELS):
                stop = k - 1 if scene.low(k - 1) == "," else k
                return scene.tokens[stop - 1].end
            return end
        if not low.isalpha() and low != "'s":
            return end
    return end


def without_occasion(scene: Scene, start: int, end: int) -> int:
    """The end without a trailing "in a phone call with X", "after talks in Y", which tell when it was said."""
    first, last = scene.at(start), scene.ending(end)
    for k in range(first + 1, last - 1):
        if scene.low(k) in _ON_OCCASION and not any(v.finite and first <= v.first for v in scene.verbs):
            noun = next((n for n in range(k + 1, min(k + _OCCASION, last)) if scene.low(n) in _MEETING_NOUNS), None)
            between = scene.tokens[k + 1 : noun] if noun is not None else ()
            if (
                noun is not None
                and all(t.low not in words.PREPOSITIONS for t in between)
                and scene.low(noun + 1) in _WITH
            ):
                return scene.tokens[k - 1].end
    return end


_ON_OCCASION: Final = frozenset({"in", "during", "after", "following", "at"})
_OCCASION: Final = 6
_MEETING_NOUNS: Final = frozenset("call conversation meeting talks".split())
_WITH: Final = frozenset({"with", "between"})


def _before_time(scene: Scene, first: int, last: int) -> int:
    """Position of the last word before a trailing day or time: "... on Monday", "... earlier in the day"."""
    for k in range(max(first + 1, last - 4), last + 1):
        if scene.past_time(k) > last:
            return k - 1
    return last
