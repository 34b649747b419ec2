"""Amounts of money: does the claimed one stand in the anchor, whole and not more than whole?"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final

from pledgebook.lang.en import numbers as en
from pledgebook.lang.en.money import FUNDS, MASS
from pledgebook.model.lazy import lazy_pattern
from pledgebook.verify import currency
from pledgebook.verify.amount import Reading, read_amount
from pledgebook.verify.lexer import Kind, lex
from pledgebook.verify.numeral import SCALES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from pledgebook.verify.place import Place

_WINDOW: Final = 72
_HEAVIEST: Final = 10_000
"""Bare pounds above this are money."""
_TAG: Final = lazy_pattern(r"<[^<>]{0,60}>")
_NEXT_LINE: Final = lazy_pattern(
    r"\n[ \t]*(?P<mark>[*\u2022\u2013\u2014-])[ \t\u00a0]|\n[ \t]*\(?\w{1,3}[.)][ \t\u00a0]|\n\s*\n|\|"
)
"""Where a line of a list, a paragraph or a cell begins: no number goes on there."""
_JOINS: Final = frozenset({"to", "or", "-", "–", "—", "‐", "‑"})


def check_money(
    claimed: Mapping[str, Any], place: Place, near: Collection[str], others: Collection[str] = ()
) -> str | None:
    """Why the claimed amount does not follow from the anchor; None where it does.

    A bare number has its unit in another quotation (`others`): in a table the head of its column, in a sentence the sum
    that lends it its currency.
    """
    readings = read_amount(place.quote, money=True) or _with_head(place.quote, others) or _with_currency(place, others)
    if len(readings) != 1:
        return "the anchor holds no single amount of money"
    reading = readings[0]
    if reading.rest:
        return f"words that are no part of an amount: {' '.join(reading.rest)}"
    why = check_quantity(claimed, reading)
    if why:
        return why
    if not currency.allowed(reading.name, reading.codes, str(claimed.get("currency")), near, place.text):
        return f"{reading.name!r} is not {claimed.get('currency')}"
    return goes_on(place, reading)


def _with_head(quote: str, others: Collection[str]) -> list[Reading]:
    """The number of a cell, read with the currency and magnitude that a head without figures tells."""
    if not _BARE.fullmatch(quote):
        return []
    for head in others:
        words = _UNIT_WORDS.findall(head)
        if any(c.isdigit() for c in head.replace("000", "")) or len(words) > _HEAD_WORDS:
            continue
        scale = next((_SHORT.get(w.lower().strip("."), w) for w in words if _is_scale(w)), "")
        for word in words:
            readings = read_amount(f"{word} {quote} {scale}".strip(), money=True)
            if len(readings) == 1 and not readings[0].rest:
                return readings
    return []


def _with_currency(place: Place, others: Collection[str]) -> list[Reading]:
    """A number of millions, read with the currency of a sum in another quotation: "a further 80 million".

    One that has a currency of its own beside the anchor borrows none.
    """
    quote = place.quote
    if not any(_is_scale(word) for word in _UNIT_WORDS.findall(quote)[1:]):
        return []
    if read_amount(place.before(_SIGN) + quote, money=True) or read_amount(quote + place.behind(_BESIDE), money=True):
        return []
    for other in others:
        sums = read_amount(other, money=True)
        if len(sums) == 1 and not sums[0].rest:
            readings = read_amount(f"{quote} {sums[0].codes[0]}", money=True)
            if len(readings) == 1 and not readings[0].rest:
                return [replace(readings[0], name=sums[0].name, codes=sums[0].codes)]
    return []


def _is_scale(word: str) -> bool:
    low = word.lower().strip(".")
    return low in _SHORT or _scale(low)


_SIGN: Final = 5
_BESIDE: Final = 16
_BARE: Final = lazy_pattern(r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,3})?|\d{1,13}(?:\.\d{1,3})?")
_UNIT_WORDS: Final = lazy_pattern(r"[^\s(),:]+")
_HEAD_WORDS: Final = 9
_SHORT: Final = {
    "m": "million", "mn": "million", "mln": "million", "mio": "million", "millions": "million", "bn": "billion",
    "billions": "billion", "thousands": "thousand", "000": "thousand", "000s": "thousand", "'000": "thousand",
}  # fmt: skip


def amounts_in(place: Place) -> list[Reading]:
    """The amounts of money in an anchor; pounds that weigh are none."""
    return [r for r in read_amount(place.quote, money=True) if not (r.name in MASS and _weighs(place, r))]


def _weighs(place: Place, reading: Reading) -> bool:
    """`170,000 pounds of tools`, but not `50 million pounds`, `5 million pounds of aid`."""
    window = place.quote + place.behind(40)
    of = re.search(rf"\b{reading.name}\s+of\s+([\w'-]+)", window, re.IGNORECASE)
    if of:
        return of[1].lower() not in FUNDS
    return (reading.nominal or Decimal(0)) < _HEAVIEST


def check_quantity(claimed: Mapping[str, Any], reading: Reading) -> str | None:
    """Qualifier, number and bounds against what was read."""
    if claimed.get("qualifier") != reading.qualifier:
        return f"the qualifier reads {reading.qualifier}, not {claimed.get('qualifier')}"
    for field, value in (("nominal", reading.nominal), ("low", reading.low), ("high", reading.high)):
        if not _equal(claimed.get(field), value):
            return f"{field} reads {value}, not {claimed.get(field)}"
    return None


def _equal(claimed: object, value: Decimal | None) -> bool:
    if claimed is None or value is None:
        return claimed is None and value is None
    if not isinstance(claimed, str) or not claimed.replace(".", "", 1).isdecimal():
        return False
    try:
        return Decimal(claimed) == value
    except InvalidOperation:
        return False


def goes_on(place: Place, reading: Reading) -> str | None:
    """Whether number or qualifier reach beyond the anchor."""
    window = place.behind(32)
    bullet = _NEXT_LINE.search(window)
    ends = bullet is not None and (not bullet["mark"] or _begins_with(place, bullet["mark"]))
    behind = lex(window[: bullet.start()] if bullet is not None and ends else window)
    gap = place.behind(1)
    if behind and (_scale(behind[0].low) or (gap not in (" ", "\n", "\u00a0") and behind[0].text in en.LETTERS)):
        return "the number goes on behind the anchor"
    if len(behind) > 1 and behind[0].text in "-‐‑" and (_scale(behind[1].low) or behind[1].kind is Kind.NUMERAL):
        return "the number goes on behind the anchor"
    if reading.qualifier != "exactly":
        return None
    if qualified_before(place):
        return f"a qualifier stands before the anchor: {qualified_before(place)}"
    after = place.behind(12).lower()
    if after.startswith("+") or any(after.lstrip().startswith(p) for p in ("or more", "or less", "or fewer", "or so")):
        return "a qualifier stands behind the anchor"
    before = lex(place.before(24))
    if (
        len(before) > 1
        and before[-1].text in _JOINS - {"to", "or"}
        and before[-2].kind is Kind.NUMERAL
        and before[-2].end == before[-1].start
    ):
        return "the anchor is one end of a range"
    return None


def _begins_with(place: Place, mark: str) -> bool:
    """Whether the anchor's line begins with the same bullet: a wrapped range goes on with a dash as well."""
    before = place.before(_LINE)
    return before[before.rfind("\n") + 1 :].lstrip().startswith(mark)


_LINE: Final = 400
"""Longest line that is looked back on."""


def _scale(word: str) -> bool:
    return word in SCALES or word.removesuffix("s") in SCALES or word in en.ABBREVIATED


def qualified_before(place: Place) -> str:
    """The qualifier that ends where the anchor begins; empty where there is none."""
    window = _TAG.sub(" ", place.before(_WINDOW))
    tokens = lex(window)
    if tokens and "\n\n" in window[tokens[-1].end :]:
        return ""
    words = [t.low or t.text for t in tokens][-8:]
    for begin in range(len(words)):
        phrase = " ".join(words[begin:])
        known = en.QUALIFIERS.get(phrase) or en.QUALIFIERS.get(phrase + ".")
        if known is None:
            continue
        if begin and words[begin - 1] in ("-", "‑"):
            return ""
        topic = begin > 0 and words[begin - 1] in en.TOPICS
        if phrase in en.PREPOSITIONS and (topic or len(words) == len(words) - begin):
            return ""
        if phrase == "c" and not tokens[-1].text.endswith("."):
            return ""
        return phrase
    return ""
