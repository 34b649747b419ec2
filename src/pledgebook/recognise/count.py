"""Numbers that count things, with their qualifiers, measure words and traps.

Not counted: numbers that are part of a name (`trap`), amounts of money, days and years, shares, measurements, ages.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import counts as en
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.mentions import CountMention
from pledgebook.model.values import Qualifier, Quantity
from pledgebook.recognise.number import Number, find_numbers, joined, regrouped, share_scale
from pledgebook.recognise.occupied import Occupied
from pledgebook.recognise.qualifier import Qualified, qualify
from pledgebook.recognise.trap import counts_nothing, lettered_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.model.evidence import Span

_GAP: Final = r"[\s]{1,12}"
_MEASURE: Final = lazy_pattern(
    rf"{_GAP}(?:(?:additional|more|further|extra){_GAP})?(?P<unit>(?:(?:{'|'.join(sorted(en.METRIC))}){_GAP})?"
    rf"(?:{'|'.join(sorted(en.MEASURES, key=len, reverse=True))}|(?:days|weeks|months|years)['’]{_GAP}worth))(?P<of>{_GAP}of)?(?![\w-])",
    re.IGNORECASE,
)
_OF: Final = lazy_pattern(rf"{_GAP}of(?!\w)", re.IGNORECASE)
_REPEATED: Final = lazy_pattern(r"\s{0,3}\(\s?(?P<digits>[\d,]{1,12})\s?\)")
# both begin with a letter and look back only then: what begins with a look-behind is tried at every character
_ARTICLE: Final = lazy_pattern(r"[Aa](?<![\w'’.-].)n?(?=[\s]{1,12}(?P<next>(?:\d{1,5}-)?[^\W\d_][\w'’-]{0,30}))")
_HUNDREDS: Final = lazy_pattern(rf"[Bb](?<!\w.)y{_GAP}the{_GAP}(?P<word>dozen|score|hundred|thousand|million)s?(?!\w)")


def find_counts(
    text: str,
    start: int,
    end: int,
    *,
    taken: Sequence[Span] = (),
    numbers: Sequence[Number] | None = None,
) -> list[CountMention]:
    """The counts in `text[start:end]`, in order, articles left out.

    `taken` are spans of money, dates and durations: no counts in them.
    """
    found = numbers if numbers is not None else find_numbers(text, start, end)
    others = Occupied(taken)
    free = [n for n in found if not others.meets(n.start, n.end)]
    counts = _counts(text, free, start, end)
    held = Occupied([*taken, *(c.span for c in counts)])
    counts += [m for m in _by_the_hundred(text, start, end) if not held.meets(m.start, m.end)]
    return sorted(counts, key=lambda m: m.start)


def find_articles(text: str, spans: Sequence[tuple[int, int]], *, taken: Iterable[Span] = ()) -> list[CountMention]:
    """`a` and `an` before a word that could begin the name of a thing: in the spans, which come in order, not in `taken`."""
    one = Quantity.of(Qualifier.EXACTLY, Decimal(1))
    ends = [end for _, end in spans]
    others = Occupied(taken)
    articles = []
    for found in _ARTICLE.finditer(text):
        at = bisect_right(ends, found.start())
        if at == len(spans) or found.start() < spans[at][0] or found.start("next") >= ends[at]:
            continue
        if _thing(text[found.start("next") : min(found.end("next"), ends[at])]) and not others.meets(*found.span()):
            articles.append(
                CountMention(
                    start=found.start(), end=found.end(), value=one, core_start=found.start(), in_words=True, article=True
                )
            )  # fmt: skip
    return articles


def _counts(text: str, numbers: list[Number], floor: int, ceiling: int) -> list[CountMention]:
    """Single counts and ranges."""
    counts: list[CountMention] = []
    at = 0
    while at < len(numbers):
        lower = counts[-1].end if counts else floor
        ranged = _range(text, numbers, at, lower, ceiling) if at + 1 < len(numbers) else None
        if ranged is not None:
            counts += ranged
            at += 2
            continue
        single = _single(text, numbers[at], lower, ceiling)
        if single:
            counts.append(single)
        at += 1
        while at < len(numbers) and counts and numbers[at].start < counts[-1].end:
            at += 1
    return counts


def _single(text: str, number: Number, floor: int, ceiling: int) -> CountMention | None:
    number = lettered_count(text, regrouped(number, always=True), ceiling)
    whole = qualify(text, number.start, number.end, floor=floor, ceiling=ceiling)
    if counts_nothing(text, number, floor, ceiling, qualified=whole.start < number.start):
        return None
    if number.value is None:
        begin = whole.start if whole.qualifier is Qualifier.ABOUT else number.start
        return _measured(text, begin, number, number.end, Quantity.vague(number.low), ceiling)
    stop = _after_repeat(text, number, whole, ceiling)
    return _measured(text, whole.start, number, stop, Quantity.of(whole.qualifier, number.value), ceiling)


def _after_repeat(text: str, number: Number, whole: Qualified, ceiling: int) -> int:
    """Where the number ends, its repetition in digits included: `fourteen (14)`."""
    repeated = _REPEATED.match(text, number.end, ceiling) if number.in_words else None
    if repeated and repeated["digits"].replace(",", "") == str(int(number.value or 0)):
        return repeated.end()
    return whole.end


def _range(text: str, numbers: list[Number], at: int, floor: int, ceiling: int) -> tuple[CountMention, ...] | None:
    """The range of two numbers as one count; an empty tuple where they are joined but count nothing (a vote of 51-50)."""
    second = numbers[at + 1]
    if numbers[at].value is None or second.value is None:
        return None
    start = joined(text, numbers[at].start, numbers[at].end, second.start, floor=floor)
    if start is None:
        return None
    first = share_scale(numbers[at], second)
    tight = not text[first.end : second.start].strip().isalpha()
    phone = tight and len(first.digits) == 3 and len(second.digits) == 4
    if phone or first.value is None or first.value >= second.value or text[second.end : second.end + 1] == "-":
        return () if tight else None
    whole = qualify(text, start, second.end, floor=floor, ceiling=ceiling)
    qualified = whole.start < start
    if counts_nothing(text, second, floor, ceiling, qualified=True) or counts_nothing(
        text, first, floor, second.end, qualified=qualified, joined=True
    ):
        return () if tight else None
    value = Quantity.between(first.value, second.value)
    return (_measured(text, whole.start, first, second.end, value, ceiling),)


def _measured(text: str, start: int, number: Number, stop: int, value: Quantity, ceiling: int) -> CountMention:
    """The mention, with its measure word; `of` belongs to it after a measure word and after a vague number."""
    unit, unit_start = None, None
    of = _OF.match(text, stop, ceiling) if number.vague else None
    measure = _MEASURE.match(text, of.end() if of else stop, ceiling)
    if measure and (measure["of"] or measure["unit"].lower().rpartition(" ")[2] in en.MASSES):
        unit, unit_start = measure["unit"], measure.start("unit")
        stop = measure.end() if measure["of"] else of.end() if of else stop
    elif of:
        stop = of.end()
    return CountMention(
        start=start,
        end=stop,
        value=value,
        core_start=number.start,
        unit=unit,
        unit_start=unit_start,
        in_words=number.in_words,
    )


def _by_the_hundred(text: str, start: int, end: int) -> list[CountMention]:
    """`missiles by the hundred`: vague, and it stands after the thing."""
    lows = {"dozen": 24, "score": 40, "hundred": 200, "thousand": 2000, "million": 2_000_000}
    return [
        CountMention(
            start=m.start(), end=m.end(), value=Quantity.vague(Decimal(lows[m["word"].lower()])), core_start=m.start(),
            in_words=True,
        )
        for m in _HUNDREDS.finditer(text, start, end)
    ]  # fmt: skip


def _thing(word: str) -> bool:
    low = word.lower()
    return low not in en.NOT_A and low not in en.SPANS and not low.endswith(en.ABSTRACT)
