"""Which number counts which goods: before the name, with words between, or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import goods_phrase as en

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.mentions import CountMention
    from pledgebook.model.text import Token

_OWNERS: Final = frozenset({"its", "their", "our", "the", "these", "those", "his", "her", "my"})
_DASHES: Final = frozenset({":", "-", "\u2013", "\u2014", "x", "\u00d7"})


def count_before(tokens: Sequence[Token], first: int, counts: dict[int, CountMention]) -> CountMention | None:
    """The count whose thing begins at token `first`; words like "additional" or "of its" may stand between."""
    at = first
    for _ in range(5):
        if at - 1 in counts:
            return counts[at - 1]
        if at == 0 or not (tokens[at - 1].low in en.SKIPPED or tokens[at - 1].low in _OWNERS | {"of", "brand-new"}):
            return None
        at -= 1
    return None


def start_with(tokens: Sequence[Token], count: CountMention, at: int) -> int:
    """Where the phrase begins: "all 19 of its howitzers" with "all". `at` is the position of the count's last token."""
    while at and tokens[at].start > count.start:
        at -= 1
    return tokens[at - 1].start if at and tokens[at - 1].low == "all" else count.start


def count_behind(
    tokens: Sequence[Token], end: int, starts: dict[int, CountMention], ends: dict[int, int]
) -> tuple[CountMention, int] | None:
    """The count after the name that ends before token `end`, and the offset where both end.

    `missiles by the hundred`, `trucks, up to 100 of them`, `blankets (5,000)`, `- Tents: 250`.
    """
    if end >= len(tokens):
        return None
    if end in starts and tokens[end].low == "by":
        return starts[end], starts[end].end
    count = starts.get(end + 1)
    if count is None or count.article:
        return None
    after = ends[end + 1]
    mark = tokens[end].text
    if mark == "," and after + 1 < len(tokens) and tokens[after].low == "of" and tokens[after + 1].low == "them":
        return count, count.end
    closes = after < len(tokens) and tokens[after].text == ")"
    if mark == "(" and closes:
        return count, tokens[after].end
    last = after >= len(tokens) or tokens[after].text in ",;." or tokens[after].low in {"pcs", "pieces", "units", "sets"}
    return (count, count.end) if mark.lower() in _DASHES and last else None


def count_is(
    tokens: Sequence[Token], first: int, end: int, counts: Sequence[CountMention]
) -> CountMention | None:
    """`The number of mine-clearing vehicles, so far unknown, is 55`."""
    lead = [t.low for t in tokens[max(0, first - 3) : first]]
    if lead[-2:] != ["number", "of"] and lead[-3:] != ["number", "of", "the"]:
        return None
    for i in range(end, min(len(tokens) - 1, end + 14)):
        if tokens[i].low in {"is", "was", "stands", "totals", "comes", "reached", "be"}:
            return next((c for c in counts if tokens[i].end <= c.start <= tokens[i].end + 9 and not c.article), None)
    return None
