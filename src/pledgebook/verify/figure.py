"""Numbers in a row of tokens, read a second time: numerals, words, vague plurals, with their magnitudes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.currencies import is_currency
from pledgebook.lang.en import counts
from pledgebook.lang.en import numbers as en
from pledgebook.lang.en.money import currency_signs
from pledgebook.verify.lexer import Kind, Lexeme
from pledgebook.verify.numeral import SCALES, digits_value, words_value

if TYPE_CHECKING:
    from collections.abc import Sequence

_DASHES: Final = frozenset("-‐‑–—−")
_INSIDE: Final = frozenset({"a", "an", "and", "of", "half", "quarter", "quarters", "couple"})
_LONGEST: Final = 28


@dataclass(frozen=True, slots=True)
class Figure:
    """One number in tokens `first:last`. `value` is None where it is vague; then `low` may be known."""

    first: int
    last: int
    value: Decimal | None
    low: Decimal | None = None
    scaled: Decimal = Decimal(1)
    in_words: bool = False


def figures(tokens: Sequence[Lexeme], text: str, *, money: bool) -> list[Figure]:
    """All numbers, in order, none inside another. Numbers that are parts of names are left out."""
    found: list[Figure] = []
    at = 0
    while at < len(tokens):
        figure = _figure(tokens, at, text, money=money, after=found[-1].last if found else -1)
        if figure is None:
            at += 1
            continue
        if found and (whole := _with_rest(found[-1], figure)):
            found[-1] = figure = whole
        else:
            found.append(figure)
        at = figure.last
    return found


def _with_rest(first: Figure, second: Figure) -> Figure | None:
    """`1 trillion 900 billion` is one number."""
    if first.last != second.first or first.value is None or second.value is None or first.in_words or second.in_words:
        return None
    if not first.scaled > second.scaled >= 1000:
        return None
    return Figure(first.first, second.last, first.value + second.value, scaled=second.scaled)


def _figure(tokens: Sequence[Lexeme], at: int, text: str, *, money: bool, after: int) -> Figure | None:
    if tokens[at].kind is Kind.NUMERAL:
        return _numeral(tokens, at, text, money=money, after=after)
    if tokens[at].kind is Kind.WORD:
        return _vague(tokens, at) or _worded(tokens, at)
    return None


def touches(left: Lexeme, right: Lexeme) -> bool:
    """Whether nothing stands between two tokens."""
    return left.end == right.start


def _part_of_name(tokens: Sequence[Lexeme], at: int, *, after: int) -> bool:
    """M113, T-72, 9/11: glued to what stands before."""
    if not at or not touches(tokens[at - 1], tokens[at]):
        return False
    before = tokens[at - 1]
    if before.kind is Kind.WORD:
        if at > 1 and touches(tokens[at - 2], before) and tokens[at - 2].text + before.text in currency_signs():
            return False
        return before.text[-1] != "." and before.text not in currency_signs() and not is_currency(before.text[-3:])
    if before.text in _DASHES and at > 1 and touches(tokens[at - 2], before):
        return at - 1 != after and not is_currency(tokens[at - 2].text)
    return before.text in "/#:+@_"


def _numeral(tokens: Sequence[Lexeme], at: int, text: str, *, money: bool, after: int) -> Figure | None:
    if _part_of_name(tokens, at, after=after):
        return None
    written, stop = _joined_groups(tokens, at, text)
    scale, last = _magnitudes(tokens, stop, money=money)
    if last == stop and stop < len(tokens) and touches(tokens[stop - 1], tokens[stop]):
        following = tokens[stop]
        glued = following.kind is Kind.WORD and not (
            money and (is_currency(following.text) or following.text in ("zł", "kr"))
        )
        if glued or (following.text in "/:(%" and _continues(tokens, stop)):
            return None
    value = digits_value(written, scaled=scale != 1, money=money)
    return None if value is None else Figure(at, last, value * scale, scaled=scale)


def _continues(tokens: Sequence[Lexeme], stop: int) -> bool:
    """506(a), 24/7, 10:30."""
    following = tokens[stop]
    return following.text == "%" or (stop + 1 < len(tokens) and touches(following, tokens[stop + 1]))


def _joined_groups(tokens: Sequence[Lexeme], at: int, text: str) -> tuple[str, int]:
    """Digits whose thousands are parted by single spaces: 25 000, but not 18 155 mm."""
    stop = at + 1
    while (
        stop < len(tokens)
        and tokens[stop].kind is Kind.NUMERAL
        and len(tokens[stop].text) >= 3
        and tokens[stop].text[:3].isdigit()
        and not tokens[stop].text[3:4].isdigit()
        and tokens[stop].start - tokens[stop - 1].end == 1
        and text[tokens[stop - 1].end].isspace()
        and (tokens[stop - 1].text.isdigit() and (len(tokens[stop - 1].text) == 3 or stop - 1 == at))
        and len(tokens[at].text) <= 3
        and tokens[at].text[0] != "0"
    ):
        stop += 1
    follows = tokens[stop].low if stop < len(tokens) else ""
    follows = tokens[stop + 1].low if follows in _DASHES and stop + 1 < len(tokens) else follows
    measured = follows in counts.UNITS or follows in ("mm", "cm", "calibre", "caliber", "kg", "lb", "hp")
    if stop > at + 1 and measured and tokens[stop - 1].text != "000":
        return tokens[at].text, at + 1
    if (
        stop > at + 1
        and stop < len(tokens)
        and touches(tokens[stop - 1], tokens[stop])
        and tokens[stop].kind is Kind.WORD
    ):
        return tokens[at].text, at + 1
    return "".join(t.text for t in tokens[at:stop]), stop


def _magnitudes(tokens: Sequence[Lexeme], at: int, *, money: bool) -> tuple[Decimal, int]:
    """The product of the magnitudes from `at` on, and where they stop."""
    product = Decimal(1)
    while at < len(tokens):
        step = 1 if tokens[at].text in _DASHES and at + 1 < len(tokens) and touches(tokens[at], tokens[at + 1]) else 0
        if at + step >= len(tokens):
            break
        token = tokens[at + step]
        factor = SCALES.get(token.low) or SCALES.get(token.low.removesuffix("s")) or en.ABBREVIATED.get(token.low)
        if factor is None and money and product == 1 and not step:
            factor = en.LETTERS.get(token.text) or en.LETTERS.get(token.text.rstrip("."))
        if (
            factor is None
            and product == 1
            and not step
            and token.text in ("k", "K", "m", "M")
            and at
            and touches(tokens[at - 1], token)
        ):
            factor = en.LETTERS[token.text]
        if factor is None:
            break
        product *= factor
        at += step + 1
    return product, at


def _worded(tokens: Sequence[Lexeme], at: int) -> Figure | None:
    """The longest run of number words from `at` on that makes one number."""
    if tokens[at].low in ("and", "of", "quarters") or (
        at and tokens[at - 1].text in _DASHES and touches(tokens[at - 1], tokens[at])
    ):
        return None
    run: list[tuple[str, int]] = []
    position = at
    while position < len(tokens) and len(run) < _LONGEST:
        token = tokens[position]
        if token.text in _DASHES and run:
            position += 1
            continue
        if token.kind is not Kind.WORD or not _numeric(token.low):
            break
        run.append((token.low, position + 1))
        position += 1
    for length in range(len(run), 0, -1):
        words = [w for w, _ in run[:length]]
        if words[-1] in ("a", "an", "and"):
            continue
        value = _value(words)
        if value is not None:
            scale, last = _magnitudes(tokens, run[length - 1][1], money=False)
            return Figure(at, last, value * scale, scaled=scale * _last_scale(words), in_words=True)
    return None


def _value(words: list[str]) -> Decimal | None:
    """Of a run that may end in `of` only after a couple."""
    if words[-1] == "of":
        return words_value(words[:-1]) if "couple" in words else None
    return words_value(words)


def _numeric(word: str) -> bool:
    return word in en.UNITS or word in en.TENS or word in SCALES or word in _INSIDE


def _last_scale(words: list[str]) -> Decimal:
    scale = Decimal(1)
    for word in words:
        scale *= SCALES.get(word, Decimal(1))
    return scale


def _vague(tokens: Sequence[Lexeme], at: int) -> Figure | None:
    """`dozens`, `tens of thousands`, `several hundred`, `a number of`."""
    for length in (5, 4, 3, 2, 1):
        if " ".join(t.low for t in tokens[at : at + length]) in en.FEW:
            scale, last = _magnitudes(tokens, at + length, money=False)
            return Figure(at, last, None, scaled=scale)
    if tokens[at].low not in en.PLURALS:
        return None
    low, last = en.PLURALS[tokens[at].low] * 2, at + 1
    while last + 1 < len(tokens) and tokens[last].low == "of" and tokens[last + 1].low in en.PLURALS:
        low *= en.PLURALS[tokens[last + 1].low]
        last += 2
    return Figure(at, last, None, low, scaled=low)
