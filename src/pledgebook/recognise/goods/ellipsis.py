"""Numbers whose thing was named before: "Thursday's package adds 59 more", "two others", "another 12"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from pledgebook.model.mentions import GoodsMention
from pledgebook.recognise.nouns import CLOSED, is_finite_form
from pledgebook.segment.tokens import first_from, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pledgebook.model.mentions import CountMention
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token

_MORE: Final = frozenset({"more", "others", "further", "extra", "additional"})
_ANOTHER: Final = frozenset({"another", "further", "additional", "extra"})
_REACH: Final = 2
"""Sentences back in which the thing may have been named."""


def counted_sentences(reading: Reading) -> list[int]:
    """Positions of the sentences in which anything is counted, by more than an article."""
    starts = [s.start for s in reading.sentences]
    return list(dict.fromkeys(bisect_right(starts, c.start) - 1 for c in reading.counts.all if not c.article))


def find_ellipses(reading: Reading, counted: Iterable[int], goods: Sequence[GoodsMention]) -> Iterator[GoodsMention]:
    """Mentions whose designation is that of goods named before them, in the `counted_sentences`."""
    starts = [m.start for m in goods]
    for at in counted:
        sentence = reading.sentences[at]
        tokens = tokens_of(reading, sentence)
        for count in reading.counts.within(sentence.start, sentence.end):
            end = None if count.article or count.unit else _end_of(tokens, count)
            if end is None or _covered(goods, starts, count):
                continue
            thing = _named_before(goods, starts, count.start, _floor(reading, at, sentence))
            if thing is not None:
                yield _mention(count, end, thing)


def _end_of(tokens: Sequence[Token], count: CountMention) -> int | None:
    """Where the number with its "more" ends, if no noun follows it."""
    at = first_from(tokens, count.end)
    before = first_from(tokens, count.start) - 1
    if at < len(tokens) and tokens[at].low in _MORE:
        return tokens[at].end if _ends(tokens, at + 1) else None
    another = before >= 0 and tokens[before].low in _ANOTHER
    return count.end if another and _ends(tokens, at) else None


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun stands at `at`."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    return not token.text[0].isalnum() or token.low in CLOSED or is_finite_form(token.low)


def _covered(goods: Sequence[GoodsMention], starts: Sequence[int], count: CountMention) -> bool:
    at = bisect_left(starts, count.end)
    return any(m.end > count.start for m in goods[max(0, at - 2) : at])


def _floor(reading: Reading, at: int, sentence: Sentence) -> int:
    """Where the sentences begin in which the thing may have been named."""
    first = reading.sentences[max(0, at - _REACH)]
    return first.start if sentence.block - first.block <= 1 else sentence.start


def _named_before(
    goods: Sequence[GoodsMention], starts: Sequence[int], position: int, floor: int
) -> GoodsMention | None:
    """The last counted goods before `position`."""
    for mention in reversed(goods[: bisect_left(starts, position)]):
        if mention.start < floor:
            return None
        if mention.quantity is not None:
            return mention
    return None


def _mention(count: CountMention, end: int, thing: GoodsMention) -> GoodsMention:
    """The number here with the name from there."""
    return GoodsMention(
        start=count.start,
        end=end,
        quantity=count.value,
        unit=thing.unit,
        designation_start=thing.designation_start,
        designation_end=thing.designation_end if thing.designation_end is not None else thing.end,
        strength=thing.strength,
        sort=thing.sort,
    )
