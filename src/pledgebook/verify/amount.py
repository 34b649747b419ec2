"""A figure with its qualifier and currency, read from exactly the characters of an anchor."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import numbers as en
from pledgebook.verify import currency
from pledgebook.verify.figure import Figure, figures
from pledgebook.verify.lexer import Lexeme, lex

if TYPE_CHECKING:
    from collections.abc import Sequence

_NEUTRAL: Final = frozenset(
    (
        "a an the additional another further extra total of combined aggregate value initial all its his her their our new some "
        "estimated more worth sum amount record overall up full nearly these those other such first last remaining same equivalent "
        "only just exactly and with in"
    ).split()
)
"""Words beside a figure that do not change it."""
_JOINS: Final = frozenset({"to", "or", "-", "‐", "‑", "–", "—", "−"})
_CLOSED: Final = {"exactly", "up_to", "less_than"}
_WIDEST: Final = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """What the characters say. `rest` are words that are neither qualifier nor neutral."""

    qualifier: str
    nominal: Decimal | None
    low: Decimal | None
    high: Decimal | None
    name: str = ""
    codes: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


def read_amount(text: str, *, money: bool) -> list[Reading]:
    """Every figure in a short piece of text, in order: each with the qualifier and currency beside it."""
    tokens = lex(text)
    found = figures(tokens, text, money=money)
    readings: list[Reading] = []
    at = 0
    while at < len(found):
        pair = _range(tokens, text, found, at, money=money)
        if pair:
            readings.append(pair)
            at += 2
            continue
        floor = found[at - 1].last if at else 0
        ceiling = found[at + 1].first if at + 1 < len(found) else len(tokens)
        reading = _single(tokens, text, found[at], floor, ceiling, money=money)
        if reading:
            readings.append(reading)
        at += 1
    return readings


def _money_sides(
    tokens: Sequence[Lexeme], text: str, figure: Figure, floor: int, ceiling: int
) -> tuple[int, int, str, tuple[str, ...], Decimal]:
    """Where figure and currency begin and end, the currency's name and codes, and a magnitude after the currency."""
    left = currency.before(tokens, figure.first, text)
    left = left if left and left[0] >= floor else None
    right = currency.after(tokens[:ceiling], figure.last)
    begin = left[0] if left else figure.first
    stop = right[0] if right else figure.last
    late = Decimal(1)
    if right and not left and figure.scaled == 1 and stop < ceiling and tokens[stop].low in en.MAGNITUDES:
        late, stop = en.MAGNITUDES[tokens[stop].low], stop + 1
    if left and right and set(left[2]) & set(right[2]):
        names = (right if len(right[2]) < len(left[2]) else left)[1:]
        return begin, stop, names[0], names[1], late
    if left:
        return begin, figure.last, left[1], left[2], late
    return begin, stop, (right[1] if right else ""), (right[2] if right else ()), late


def _single(
    tokens: Sequence[Lexeme], text: str, figure: Figure, floor: int, ceiling: int, *, money: bool
) -> Reading | None:
    begin, stop, name, late = figure.first, figure.last, "", Decimal(1)
    codes: tuple[str, ...] = ()
    if money:
        begin, stop, name, codes, late = _money_sides(tokens, text, figure, floor, ceiling)
        if not codes:
            return None
    before = [t.low or t.text for t in tokens[floor:begin]]
    behind = [t.low or t.text for t in tokens[stop:ceiling]]
    qualifier, rest = _qualifier(before)
    if qualifier is None:
        qualifier, behind = _after(
            behind, text[tokens[stop - 1].end : tokens[stop].start] == "" if stop < len(tokens) else False
        )
    if figure.value is None:
        return Reading("vague", None, figure.low, None, name, codes, tuple(rest))
    rest = [*rest, *(w for w in behind if money and w not in _NEUTRAL and w.isalnum())]
    value = figure.value * late
    low, high = _bounds(qualifier or "exactly", value)
    return Reading(qualifier or "exactly", value, low, high, name, codes, tuple(rest))


def _qualifier(words: list[str]) -> tuple[str | None, list[str]]:
    """The qualifier among the words before a figure, and the words that are neither it nor neutral."""
    for begin in range(len(words)):
        for stop in range(min(len(words), begin + _WIDEST), begin, -1):
            phrase = " ".join(words[begin:stop])
            known = en.QUALIFIERS.get(phrase) or en.QUALIFIERS.get(phrase + ".")
            if known is None or not all(_passes(w) for w in words[stop:]):
                continue
            inner, _ = _qualifier(words[stop:])
            chosen = inner if known.value == "about" and inner else known.value
            return chosen, [w for w in words[:begin] if w not in _NEUTRAL]
    return None, [w for w in words if w not in _NEUTRAL]


def _passes(word: str) -> bool:
    """Whether a word may stand between a qualifier and its figure."""
    return word in _NEUTRAL or word in _QUALIFYING


_QUALIFYING: Final = frozenset(w for phrase in en.QUALIFIERS for w in phrase.split())


def _after(words: list[str], glued: bool) -> tuple[str | None, list[str]]:  # noqa: FBT001
    """The qualifier at the beginning of the words after a figure: or more, +, or so."""
    for length in (3, 2, 1):
        phrase = " ".join(words[:length])
        for form in (phrase, phrase.replace("- ", "-")):
            if form in en.AFTER and (form != "+" or glued) and form not in ("odd", "plus"):
                return en.AFTER[form].value, words[length:]
    if words[:2] == ["-", "odd"] or words[:1] == ["odd"]:
        return "about", words[1:]
    if words[:1] == ["plus"] or words[:2] == ["-", "plus"]:
        return "more_than", words[1:]
    return None, words


def _bounds(qualifier: str, value: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """The table of the contract."""
    low = {"exactly": value, "at_least": value, "more_than": value, "up_to": Decimal(0), "less_than": Decimal(0)}.get(
        qualifier
    )
    high = value if qualifier in _CLOSED or qualifier == "nearly" else None
    return low, high


def _range(tokens: Sequence[Lexeme], text: str, found: list[Figure], at: int, *, money: bool) -> Reading | None:
    """Two figures as one range: 8-10, between 8 and 10, $1.5 to $2 billion."""
    if at + 1 >= len(found) or found[at].value is None or found[at + 1].value is None:
        return None
    first, second = found[at], found[at + 1]
    name = ""
    codes: tuple[str, ...] = ()
    left_end, right_begin = first.last, second.first
    if money:
        floor = found[at - 1].last if at else 0
        ceiling = found[at + 2].first if at + 2 < len(found) else len(tokens)
        _, left_end, name, codes, _ = _money_sides(tokens, text, first, floor, second.first)
        right_begin, _, other, codes2, _ = _money_sides(tokens, text, second, left_end, ceiling)
        name, codes = (other, codes2) if not codes or (codes2 and len(codes2) < len(codes)) else (name, codes)
        if not codes:
            return None
    between = [t.low or t.text for t in tokens[left_end:right_begin]]
    lead = [t.low for t in tokens[max(0, first.first - 3) : first.first]]
    joined = (
        (len(between) == 1 and between[0] in _JOINS)
        or (between == ["and"] and "between" in lead)
        or between in (["-", "or"], ["-", "to"])
    )
    if not joined:
        return None
    low, high = first.value or Decimal(0), second.value or Decimal(0)
    if first.scaled == 1 and second.scaled != 1 and low * second.scaled < high:
        low *= second.scaled
    return Reading("range", None, low, high, name, codes) if low < high else None
