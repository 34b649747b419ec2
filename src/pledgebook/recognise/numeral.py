"""Numbers in digits: which mark groups and which one begins the decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from pledgebook.catalogue.currencies import currencies
from pledgebook.lang.en.money import GLUED_SIGNS
from pledgebook.lang.en.numbers import LETTERS
from pledgebook.model.lazy import lazy_pattern

_DASHES: Final = "-‐‑–−"
_SPACE: Final = " \u00a0\u2009\u202f\u2007\n"

_FORMS: Final = lazy_pattern(
    rf"""
    (?:
      (?P<indian>\d{{1,2}}(?:,\d\d){{1,5}},\d{{3}}(?:\.\d{{1,6}})?)
    | (?P<comma>\d{{1,3}}(?:,\d{{3}}){{1,6}}(?:\.\d{{1,6}})?)
    | (?P<dots>\d{{1,3}}(?:\.\d{{3}}){{2,6}}(?:,\d{{1,4}})?)
    | (?P<continental>\d{{1,3}}\.\d{{3}},\d{{1,2}})
    | (?P<apostrophe>\d{{1,3}}(?:['’]\d{{3}}){{1,6}}(?:[.,]\d{{1,4}})?)
    | (?P<spaced>[1-9]\d{{0,2}}(?:[{_SPACE}]\d{{3}}){{1,6}}(?:[.,]\d{{1,3}})?)(?!\w)
    | (?P<decimal>\d{{1,15}}[.,·]\d{{1,6}})
    | (?P<plain>\d{{1,15}})
    )
    (?!\d)(?![.,·'’:/]\d)
    """,
    re.VERBOSE,
)
_RUN: Final = lazy_pattern(r"[\d.,'’·]{1,200}")
_CALIBRE: Final = lazy_pattern(
    r"[\s-]{0,3}(?:mm|millimet|cm|cal\b|calib|kg|lb|kW|MW|kV|hp\b|km|m\b|inch|x\s?\d)", re.IGNORECASE
)
_MONTH: Final = lazy_pattern(
    r"(?<!\w)(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s{1,3}\Z", re.IGNORECASE
)
_VULGAR: Final = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_GLUED: Final = lazy_pattern(rf"(?<!\w)(?:{'|'.join(sorted(currencies()))}|{'|'.join(GLUED_SIGNS)}|\$(?:US|AU?|NZ))\Z")
"""A currency may be glued to its amount: EUR1.2bn, Rs500, kr5."""
_SPLIT: Final = lazy_pattern(r"[.,·]")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in digits: where it stands, its value, and what one in its last digit is worth."""

    start: int
    end: int
    value: Decimal
    step: Decimal


def read_numeral(text: str, position: int, end: int, *, after: int = -1) -> Numeral | int:
    """The numeral at `position`, or where to go on looking if the digits there are part of something else.

    `after` is where the number before ended: a dash right there joins two numbers (`8-10`).
    """
    found = _FORMS.match(text, position, end) if _may_begin(text, position, after) else None
    if found is None:
        run = _RUN.match(text, position, end)
        return run.end() if run else position + 1
    form = found.lastgroup or "plain"
    if position and text[position - 1] == ".":
        return _point_first(text, found) if form == "plain" else found.end()
    if form == "spaced" and not _is_grouped(text, found, end):
        return _first_group(found)
    return _value(text, found[0], form, found, end)


def _may_begin(text: str, position: int, after: int) -> bool:
    """Digits glued to what stands before are no number: T-72, 10:30, 9/11, COVID-19, +49, #5, a1."""
    if position == 0 or (position == after + 1 and text[after] in _DASHES):
        return True
    if 0 <= after == position - 2 and text[after] in LETTERS and text[after + 1] in _DASHES:
        return True  # EUR 20m-30m
    before = text[position - 1]
    if before.isalpha():
        return bool(_GLUED.search(text, max(0, position - 4), position))
    if before.isdigit() or before in "_/\\#@=%&^+'’´`":
        return False
    earlier = text[position - 2] if position > 1 else " "
    if before in ".,:·":
        return not earlier.isdigit()
    return not (before in _DASHES and (earlier.isalnum() or earlier in ")]"))


def _point_first(text: str, found: re.Match[str]) -> Numeral | int:
    """`.5`: only digits after the point. After a word the point is its own: `No.5`, `Rs.500`."""
    digits = found[0]
    if found.start() > 1 and text[found.start() - 2].isalpha():
        return Numeral(found.start(), found.end(), Decimal(digits), Decimal(1))
    return Numeral(found.start() - 1, found.end(), Decimal(f"0.{digits}"), Decimal(1).scaleb(-len(digits)))


def _is_grouped(text: str, found: re.Match[str], end: int) -> bool:
    """Whether spaces between the digits group them: `25 000 rounds`, but not `18 155 mm howitzers`."""
    body = found[0]
    groups = re.split(rf"[{_SPACE}]", body)
    if _MONTH.search(text, max(0, found.start() - 12), found.start()):
        return False
    if "\u00a0" in body or "\u2009" in body or "\u202f" in body or "\u2007" in body or len(groups) > 2:
        return not _CALIBRE.match(text, found.end(), end) or groups[-1] == "000"
    return groups[-1].startswith("000") or not _CALIBRE.match(text, found.end(), end)


def _first_group(found: re.Match[str]) -> Numeral:
    digits = re.match(r"\d+", found[0])
    assert digits is not None  # noqa: S101  the pattern begins with a digit
    return Numeral(found.start(), found.start() + digits.end(), Decimal(digits[0]), Decimal(1))


def _value(text: str, body: str, form: str, found: re.Match[str], end: int) -> Numeral:
    stop = found.end()
    whole, fraction = _parts(body, form)
    value = Decimal(f"{whole}.{fraction}") if fraction else Decimal(whole)
    if not fraction and stop < end and text[stop] in _VULGAR:
        return Numeral(found.start(), stop + 1, value + _VULGAR[text[stop]], Decimal("0.01"))
    return Numeral(found.start(), stop, value, Decimal(1).scaleb(-len(fraction)))


def _parts(body: str, form: str) -> tuple[str, str]:
    """Whole digits and decimals of a numeral of this form."""
    if form in ("indian", "comma"):
        whole, _, fraction = body.partition(".")
    elif form in ("dots", "continental"):
        whole, _, fraction = body.partition(",")
    else:
        cut = _SPLIT.search(body)
        whole, fraction = (body[: cut.start()], body[cut.end() :]) if cut else (body, "")
    return re.sub(r"\D", "", whole), fraction
