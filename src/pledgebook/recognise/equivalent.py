"""The same amount in another currency, written beside it: $2.8 billion in `2.3 billion pounds ($2.8 billion)`."""

from __future__ import annotations

import re
from typing import Final

from pledgebook.model.evidence import Span
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.mentions import MoneyMention

_OPENS: Final = lazy_pattern(
    r"[*_]{0,2}\s{0,12}(?:[(\[]\s?|,?\s{1,12}(?=or\b|equivalent|the\s{1,3}equivalent|i\.e|that\s{1,3}is|which\s{1,3}is|equal)|/\s?|[=≈]\s?)"
    r"(?:(?:or|i\.e\.,?|that\s{1,12}is|which\s{1,12}is|currently|the\s{1,12}equivalent\s{1,12}of|equivalent\s{1,12}to|"
    r"the\s{1,12}equivalent\s{1,12}to|equal\s{1,12}to|equalling|equals|worth|=|≈|approx\.?|nearly)[\s,]{0,12}){0,3}\Z",
    re.IGNORECASE,
)
_GOES_ON: Final = lazy_pattern(r"\s{0,3}(?:[,;/|]|\bor\b|\band\b)\s{0,3}\Z", re.IGNORECASE)
_CLOSES: Final = lazy_pattern(r"\s{0,3}(?:[)\],;/]|at\b|as\b|on\b|or\b|and\b)")


def fold_equivalents(text: str, mentions: list[MoneyMention], ceiling: int) -> list[MoneyMention]:
    """Amounts in another currency that only repeat the one before them go into its `equivalents`."""
    kept: list[MoneyMention] = []
    for mention in mentions:
        if kept and _repeats(text, kept[-1], mention, ceiling):
            last = kept[-1]
            spans = (*last.equivalents, Span(mention.start, mention.end))
            kept[-1] = MoneyMention(
                start=last.start, end=last.end, value=last.value, core_start=last.core_start, equivalents=spans
            )
        else:
            kept.append(mention)
    return kept


def _repeats(text: str, first: MoneyMention, second: MoneyMention, ceiling: int) -> bool:
    if first.value.currency == second.value.currency:
        return False
    if first.equivalents:
        return bool(_GOES_ON.match(text, first.equivalents[-1].end, second.start))
    opening = _OPENS.match(text, first.end, second.start)
    if opening is None:
        return False
    if opening[0].lstrip().startswith(("(", "[")):
        return bool(_CLOSES.match(text, second.end, ceiling))
    return True
