"""Values in words for people: one place for tables, pages, and the arithmetic of findings and sums."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Context, Decimal

from pledgebook.model.claims import Party, Person
from pledgebook.model.values import DateRange, Money, Qualifier, Quantity, plain

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_QUALIFIERS = {
    Qualifier.AT_LEAST: "at least ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.UP_TO: "up to ",
    Qualifier.LESS_THAN: "less than ",
    Qualifier.NEARLY: "nearly ",
    Qualifier.ABOUT: "about ",
}

_EXACT = Context(prec=1000)
"""Amounts may have more digits than the usual 28."""


def number(value: Decimal) -> str:
    """2.85 billion, 5,000, 0.5: scaled only where no digit is lost.

    >>> number(Decimal(2850000000)), number(Decimal(1234567))
    ('2.85 billion', '1,234,567')
    """
    for scale, word in _SCALES:
        if scale <= value < scale * 1000 and not _EXACT.remainder(value, scale / 1000):
            return f"{plain(_EXACT.divide(value, scale))} {word}"
    return digits(value)


def digits(value: Decimal) -> str:
    """Every digit, in groups of three, for arithmetic: 2,850,000,000; less than nothing with a true minus sign.

    >>> digits(Decimal("-7000000")), digits(Decimal("0.50"))
    ('−7,000,000', '0.5')
    """
    whole, _, rest = (plain(value.copy_abs()) or "").partition(".")
    return ("−" if value < 0 else "") + f"{int(whole):,}" + (f".{rest}" if rest else "")


def quantity(value: Quantity) -> str:
    """The figure with its qualifier."""
    if value.qualifier is Qualifier.RANGE and value.low is not None and value.high is not None:
        return f"{number(value.low)} to {number(value.high)}"
    if value.nominal is None:
        return "some" if value.low is None else f"{number(value.low)} or more, not counted"
    return _QUALIFIERS.get(value.qualifier, "") + number(value.nominal)


def money(value: Money) -> str:
    """The amount with its qualifier and currency code."""
    return f"{quantity(value.quantity)} {value.currency}"


def party(value: Party | Person) -> str:
    """The name as written, with the code where that says more."""
    name = value.name or (value.role if isinstance(value, Person) else None) or "?"
    return f"{name} ({value.code})" if value.code and value.code.lower() != name.lower() else name


def parties(values: Iterable[Party]) -> str:
    """Several, in the order of the text; a dash for nobody."""
    return ", ".join(party(p) for p in values) or "–"


def person(value: Person) -> str:
    """Name, role and code as far as they are known."""
    named = ", ".join(part for part in (value.name, value.role) if part) or "?"
    return f"{named} ({value.code})" if value.code else named


def days(value: DateRange | None) -> str:
    """One day, or from – to; empty where the text does not say."""
    if value is None:
        return ""
    return value.first.isoformat() if value.first == value.last else f"{value.first} – {value.last}"


def period(since: date | None, until: date | None) -> str:
    """`since 2022-02-24`, `until 2023-01-01`, both, or nothing."""
    return " ".join(f"{word} {day}" for word, day in (("since", since), ("until", until)) if day)


def duration(value: tuple[int | None, int | None] | None) -> str:
    """`120 min`, `90–120 min`, `more than 90 min`."""
    match value:
        case (int(low), int(high)):
            return f"{low} min" if low == high else f"{low}–{high} min"
        case (int(low), None):
            return f"{low} min or more"
        case (None, int(high)):
            return f"up to {high} min"
    return ""
