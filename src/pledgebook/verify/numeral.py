"""The value of a number, by splitting it: at its separators, or at its largest scale word."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import numbers as en

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEPARATORS: Final = ".,'’·"
_VULGAR: Final = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
SCALES: Final = {**en.MAGNITUDES, "hundred": Decimal(100), "dozen": Decimal(12)}
"""Words that multiply what stands before them."""
_FRACTIONS: Final = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")}
_GROUP: Final = 3


def digits_value(written: str, *, scaled: bool, money: bool) -> Decimal | None:
    """What digits are worth; None where they are no number (1,2,3). `scaled`: a magnitude follows."""
    if written[-1] in _VULGAR:
        whole = digits_value(written[:-1], scaled=scaled, money=money) if written[:-1] else Decimal(0)
        return None if whole is None else whole + _VULGAR[written[-1]]
    if written[0] == ".":
        return Decimal("0" + written)
    pieces = _split(written)
    marks = [c for c in written if c in _SEPARATORS]
    if not marks:
        return Decimal(written)
    kinds = set(marks)
    if len(kinds) == 1:
        return _one_mark(pieces, marks[0], scaled=scaled, money=money)
    if len(kinds) == 2 and marks.count(marks[-1]) == 1 and all(len(p) <= _GROUP for p in pieces[1:-1]):
        return Decimal("".join(pieces[:-1]) + "." + pieces[-1])
    return None


def _split(written: str) -> list[str]:
    for mark in _SEPARATORS:
        written = written.replace(mark, " ")
    return written.split()


def _one_mark(pieces: list[str], mark: str, *, scaled: bool, money: bool) -> Decimal | None:
    """One kind of separator: it groups, or it begins the decimals."""
    head, *rest = pieces
    grouped = len(head) <= _GROUP and head != "0" and len(rest[-1]) == _GROUP
    western = grouped and all(len(p) == _GROUP for p in rest)
    if mark in ",'’":
        indian = grouped and mark == "," and len(head) <= 2 and all(len(p) == 2 for p in rest[:-1])
        if western or indian:
            return Decimal("".join(pieces))
        return Decimal(f"{head}.{rest[0]}") if len(rest) == 1 and mark == "," else None
    if len(rest) > 1:
        return Decimal("".join(pieces)) if western else None
    price = money and len(head) == 1 and not rest[0].endswith("00")
    if western and not scaled and not price:
        return Decimal("".join(pieces))
    return Decimal(f"{head}.{rest[0]}")


def words_value(words: Sequence[str]) -> Decimal | None:
    """What number words are worth together; None where they are no number."""
    said = list(words)
    if not said:
        return None
    if "half" in said or "quarter" in said or "quarters" in said:
        return _with_fraction(said)
    if said[0] in ("a", "an"):
        said = ["one", *said[1:]] if len(said) > 1 else ["?"]
    if said[:1] == ["couple"]:
        said = ["two", *said[1:]]
    if said[:2] == ["one", "couple"]:
        said = ["two", *(w for w in said[2:] if w != "of")]
    return _sum(said)


def _with_fraction(said: list[str]) -> Decimal | None:
    at = next(i for i, w in enumerate(said) if w in _FRACTIONS)
    part = _FRACTIONS[said[at]]
    before = [w for w in said[:at] if w not in ("a", "an")]
    after = [w for w in said[at + 1 :] if w not in ("a", "an", "of", "one")]
    if said[at] == "quarters":
        times = _sum(before)
        part, before = (part * times, []) if times else (part, ["?"])
    scale = _scales_only(after)
    if scale is None:
        return None
    if before and before[-1] == "and":
        whole = _sum(["one", *before[:-1]] if before[0] in SCALES else before[:-1])
        if whole is None:
            return None
        last = SCALES.get(before[-2], Decimal(1)) if not after else scale
        return whole * (scale if after else 1) + part * last
    return part * scale if after and not before else None


def _scales_only(words: list[str]) -> Decimal | None:
    product = Decimal(1)
    for word in words:
        if word not in SCALES:
            return None
        product *= SCALES[word]
    return product


def _sum(said: list[str]) -> Decimal | None:
    """Split at the largest scale: what stands before it multiplies, what stands after it adds."""
    said = said[1:] if said[:1] == ["and"] else said
    if not said:
        return None
    largest = max(((SCALES[w], i) for i, w in enumerate(said) if w in SCALES), default=None)
    if largest is None:
        return _below_hundred(said)
    scale, at = largest
    left = _sum(said[:at]) if at else None
    right = _sum(said[at + 1 :]) if at + 1 < len(said) else Decimal(0)
    if left is None or right is None or right >= scale:
        return None
    return left * scale + right


def _below_hundred(said: list[str]) -> Decimal | None:
    if len(said) == 1:
        return en.UNITS.get(said[0]) or en.TENS.get(said[0])
    if len(said) == 2 and said[0] in en.TENS and said[1] in en.UNITS and en.UNITS[said[1]] < 10:
        return en.TENS[said[0]] + en.UNITS[said[1]]
    return None
