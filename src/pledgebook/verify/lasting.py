"""Whether a meeting's length in minutes follows from words about hours and minutes."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from pledgebook.model.lazy import lazy_pattern
from pledgebook.verify.amount import Reading, read_amount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.verify.place import Place

_BEFORE: Final = lazy_pattern(r"(?P<words>(?:[\w.,'’]+[\s-]+){1,7})\Z")
_NONE_BELOW: Final = frozenset({"nearly", "less_than", "up_to"})
_NONE_ABOVE: Final = frozenset({"at_least", "more_than"})


def check_duration(claimed: Any, place: Place, others: Sequence[str]) -> str | None:  # noqa: ANN401
    """The claimed least and most minutes against every length named in the evidence, else in the sentence."""
    low, high = claimed
    first, last = place.sentence()
    cited = (
        [p for o in (*others, place.quote) for p in _lengths(o)]
        or _lengths(place.text[first:last])
        or _lengths_in(place.text)
    )
    wanted = (None if low is None else Decimal(str(low)), None if high is None else Decimal(str(high)))
    return None if wanted in cited else f"nothing lasted {low} to {high} minutes"


@lru_cache(maxsize=4)
def _lengths_in(text: str) -> list[tuple[Decimal | None, Decimal | None]]:
    """All lengths that a whole text names; many claims ask about the same one."""
    return _lengths(text)


def _lengths(text: str) -> list[tuple[Decimal | None, Decimal | None]]:
    """All lengths that a piece of text names."""
    flat = " ".join(text.split())
    found: list[tuple[Decimal | None, Decimal | None]] = []
    for unit in re.finditer(
        r"(?P<unit>hour|minute|hr|min)s?\b(?P<long>[\s-]long)?(?P<half> and a half)?", flat, re.IGNORECASE
    ):
        before = _BEFORE.search(flat, max(0, unit.start() - 60), unit.start())
        words = before["words"].replace("-", " ") if before else ""
        factor = Decimal(60) if unit["unit"].lower().startswith("h") else Decimal(1)
        reading = _reading(words, half=bool(unit["half"]))
        if reading:
            found.append(_minutes(reading, factor))
            if (
                found
                and factor == 1
                and len(found) > 1
                and re.search(r"\bhours?(?: and|,)? (?:[\w-]+ ){0,2}\Z", flat[: unit.start()])
            ):
                previous = found[-2]
                if previous[0] is not None and previous[0] == previous[1] and reading.nominal is not None:
                    found.append((previous[0] + reading.nominal, previous[0] + reading.nominal))
    return found


def _reading(words: str, *, half: bool) -> Reading | None:
    """The number before the unit, with its qualifier."""
    low = " ".join(words.lower().split())
    extra = Decimal("0.5") if half else Decimal(0)
    if low.endswith(("half an", "half")):
        lead = low.removesuffix("an").strip().removesuffix("half").strip()
        whole = re.search(r"(.*?)\band a\Z", lead)
        if whole:
            readings = read_amount(whole[1], money=False)
            base = readings[-1] if readings else None
            return _shifted(base, Decimal("0.5")) if base else None
        return _shifted(_lead(lead, Decimal(0)), Decimal("0.5"))
    if low.endswith("quarter of an"):
        return _shifted(_lead(low.removesuffix("quarter of an"), Decimal(0)), Decimal("0.25"))
    if re.search(r"(?:^|\s)an?\Z", low):
        return _shifted(_lead(re.sub(r"an?\Z", "", low), Decimal(0)), 1 + extra)
    readings = read_amount(words, money=False)
    if readings:
        return _shifted(readings[-1], extra)
    return Reading("exactly", 1 + extra, None, None) if not low else None


def _lead(words: str, value: Decimal) -> Reading:
    """A qualifier before `an hour`, read as if before a one."""
    readings = read_amount(f"{words} 1", money=False)
    qualifier = readings[-1].qualifier if readings else "exactly"
    return Reading(qualifier, value, None, None)


def _shifted(reading: Reading | None, by: Decimal) -> Reading | None:
    if reading is None:
        return None
    if reading.nominal is None:
        return Reading(reading.qualifier, None, reading.low, reading.high)
    return Reading(reading.qualifier, reading.nominal + by, None, None)


def _minutes(reading: Reading, factor: Decimal) -> tuple[Decimal | None, Decimal | None]:
    if reading.nominal is None:
        return (
            None if reading.low is None else reading.low * factor,
            None if reading.high is None else reading.high * factor,
        )
    value = reading.nominal * factor
    return (None if reading.qualifier in _NONE_BELOW else value, None if reading.qualifier in _NONE_ABOVE else value)
