"""Which number counts which goods: before the name, with words between, or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import goods_phrase as en

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.mentions import CountMention
    from pledgebook.model.text import Token
    from pledgebook.recognise.goods.ground import Ground

_OWNERS: Final = frozenset({"its", "their", "our", "the", "these", "those", "his", "her", "my", "of", "brand-new"})
_DASHES: Final = frozenset({":", "-", "\u2013", "\u2014", "x", "\u00d7"})
_PIECES: Final = frozenset({"pcs", "pieces", "units", "sets"})
_LINKS: Final = frozenset({"is", "was", "stands", "totals", "comes", "reached", "be"})
_BETWEEN: Final = 5
"""Most words between a number and its thing."""
_STATED: Final = 14
"""How far behind "the number of trucks" the number may stand."""


def count_before(ground: Ground, first: int) -> CountMention | None:
    """The count whose thing begins at token `first`; words like "additional" or "of its" may stand between."""
    at = first
    for _ in range(_BETWEEN):
        if at - 1 in ground.counts_by_end:
            return ground.counts_by_end[at - 1]
        if at == 0 or ground.tokens[at - 1].low not in en.SKIPPED | _OWNERS:
            return None
        at -= 1
    return None


def start_with(tokens: Sequence[Token], count: CountMention, at: int) -> int:
    """Where the phrase begins: "all 19 of its howitzers" with "all"; the count ends at or before token `at`."""
    while at and tokens[at].start > count.start:
        at -= 1
    return tokens[at - 1].start if at and tokens[at - 1].low == "all" else count.start


def count_behind(ground: Ground, first: int, end: int) -> tuple[CountMention, int] | None:
    """The count behind the name at `first:end`, and the offset where both end.

    `missiles by the hundred`, `trucks, up to 100 of them`, `blankets (5,000)`, `- Tents: 250`, and
    `the number of trucks, so far unknown, is 55`.
    """
    tokens = ground.tokens
    if end >= len(tokens):
        return None
    if tokens[end].low == "by" and end in ground.counts_by_start:
        count = ground.counts_by_start[end][0]
        return count, count.end
    return _beside(ground, end) or _stated(ground, first, end)


def _beside(ground: Ground, end: int) -> tuple[CountMention, int] | None:
    """Behind a comma, in brackets, behind a colon or dash."""
    tokens = ground.tokens
    count, after = ground.counts_by_start.get(end + 1, (None, 0))
    if count is None or count.article:
        return None
    mark = tokens[end].text
    if mark == ",":
        them = [t.low for t in tokens[after : after + 2]] == ["of", "them"]
        return (count, count.end) if them else None
    if mark == "(":
        return (count, tokens[after].end) if after < len(tokens) and tokens[after].text == ")" else None
    last = after >= len(tokens) or tokens[after].text in {",", ";", "."} or tokens[after].low in _PIECES
    return (count, count.end) if last and mark.lower() in _DASHES else None


def _stated(ground: Ground, first: int, end: int) -> tuple[CountMention, int] | None:
    """`The number of mine-clearing vehicles, so far unknown, is 55`."""
    tokens = ground.tokens
    lead = [t.low for t in tokens[max(0, first - 3) : first]]
    if lead[-2:] != ["number", "of"] and lead[-3:] != ["number", "of", "the"]:
        return None
    for i in range(end, min(len(tokens) - 1, end + _STATED)):
        if tokens[i].low in _LINKS and i + 1 in ground.counts_by_start:
            count = ground.counts_by_start[i + 1][0]
            return None if count.article else (count, count.end)
    return None
