"""Amounts of money: a number with a currency before or after it, its qualifier, its range, its equivalents.

What an amount is for (help, a price, a budget) is for the frames to decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.currencies import UNKNOWN, currencies, resolve_currency, used_in
from pledgebook.lang.en import money as en
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.mentions import MoneyMention
from pledgebook.model.values import Money, Quantity
from pledgebook.recognise.equivalent import fold_equivalents
from pledgebook.recognise.number import Number, find_numbers, joined, lettered, regrouped, share_scale
from pledgebook.recognise.qualifier import qualify

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNS: Final = "|".join(re.escape(s) for s in sorted(en.currency_signs(), key=len, reverse=True))
_BEFORE: Final = lazy_pattern(
    rf"(?:(?<![A-Za-z])(?P<code>[A-Z]{{3}})(?:\s?(?P<both>[$€£¥]))?|(?<![A-Za-z$])(?P<sign>{_SIGNS})|(?P<loose>[$€£¥₹₴]))"
    r"(?:\s{0,3}[*_]{0,2}|-)\Z"
)
_NAME_BEFORE: Final = lazy_pattern(r"(?<![\w'’-])(?P<words>(?:[^\W\d_][\w'’.]{0,16}\s{1,3}){1,3})\Z")
_WORDS: Final = lazy_pattern(r"(?P<gap>[\s]{0,12}|[-‐‑])(?P<word>[^\W\d_]+(?:[.'’ʻ-][^\W\d_]+){0,3}\.?)(?!\w)")
_OF: Final = lazy_pattern(r"\s{1,12}(?:of|in)\b", re.IGNORECASE)
_AFTER_SIGN: Final = lazy_pattern(
    r"\s?(?P<sign>" + "|".join(re.escape(s) for s in sorted(en.AFTER_ONLY, key=len, reverse=True)) + r")(?!\w)"
)
_MAGNITUDE_AFTER: Final = lazy_pattern(
    r"\s{1,3}(?P<word>thousand|million|billion|trillion|mln|mn|bn)(?!\w)", re.IGNORECASE
)
_LONGEST: Final = 5
_CAREFUL_FLOOR: Final = 1000


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with what was found beside it. `names` are the codes that its currency may have."""

    start: int
    end: int
    number: Number
    word: str | None
    codes: tuple[str, ...]
    before: bool
    """Whether the currency stands before the number."""

    @property
    def bare(self) -> bool:
        """Whether no currency is written beside it."""
        return self.word is None


def find_money(
    text: str,
    start: int,
    end: int,
    *,
    home: str | None = None,
    near: Sequence[str] = (),
    numbers: Sequence[Number] | None = None,
    dollar: str | None = None,
) -> list[MoneyMention]:
    """The amounts in `text[start:end]`, in order.

    `home` is the state of the publisher (alpha-3): it alone may turn `$` into another dollar than the American one.
    `near` are states that the document is about, the weightiest first: they decide `kroner`, `francs`, `pesos`.
    A currency that nothing decides is `XXX`. `dollar` is the one that the document's bare `$` means, if it says so.
    """
    found = numbers if numbers is not None else find_numbers(text, start, end)
    amounts = [_amount(text, n, start, end) for n in found]
    mentions = _mentions(text, amounts, start, end, _Setting(home, tuple(near), dollar))
    return fold_equivalents(text, mentions, end)


@dataclass(frozen=True, slots=True)
class _Setting:
    home: str | None
    near: tuple[str, ...]
    dollar: str | None = None

    def decide(self, word: str, codes: tuple[str, ...]) -> str:
        """The currency that a name or sign means here."""
        if len(codes) == 1:
            return codes[0]
        default = en.DEFAULTS.get(word)
        if default == "USD" and self.dollar is not None and (self.home is None or used_in(self.dollar, self.home)):
            return self._dollar_of_giver(codes) or self.dollar
        if default:
            own = [c for c in codes if self.home and used_in(c, self.home) and not used_in(default, self.home)]
            return own[0] if own else default
        states = ((self.home,) if self.home else ()) + self.near
        return resolve_currency(codes, self.near) or resolve_currency(codes, states) or UNKNOWN

    def _dollar_of_giver(self, codes: tuple[str, ...]) -> str | None:
        """The own dollar of the state that the sentence names first: in a report that marks A$, America still gives $."""
        first = self.near[:1] if self.home is None else ()
        own = resolve_currency(codes, first) if len(codes) > 1 else None
        return None if own == "USD" and first != ("USA",) else own  # Haiti takes American dollars, and has none


def _amount(text: str, number: Number, floor: int, ceiling: int) -> _Amount:
    """The number with its currency, if one stands beside it."""
    before = _currency_before(text, number, floor)
    if before:
        scaled = lettered(text, number, ceiling)
        start, word, codes = before
        after = _currency_after(text, scaled, ceiling)
        if after and (set(after[2]) & set(codes)):
            narrowed = after[2] if len(after[2]) < len(codes) else codes
            return _checked(text, _Amount(start, after[0], scaled, after[1], narrowed, True))
        return _checked(text, _Amount(start, scaled.end, scaled, word, codes, True))
    for scaled in dict.fromkeys((lettered(text, number, ceiling), number)):
        after = _currency_after(text, scaled, ceiling)
        if after:
            stop, word, codes = after
            later = _MAGNITUDE_AFTER.match(text, stop, ceiling)
            if later and scaled.scale == 1 and not scaled.in_words and not word.islower():
                scaled = scaled.times(_LATER[later["word"].lower()], later.end())  # noqa: PLW2901
                stop = later.end()
            return _checked(text, _Amount(number.start, stop, scaled, word, codes, False))
    return _Amount(number.start, number.end, number, None, (), False)


_LATER: Final = {
    "thousand": Decimal(10) ** 3, "million": Decimal(10) ** 6, "mln": Decimal(10) ** 6, "mn": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9, "bn": Decimal(10) ** 9, "trillion": Decimal(10) ** 12,
}  # fmt: skip
"""Magnitudes that may follow the currency: `118 EUR million`."""


def _checked(text: str, amount: _Amount) -> _Amount:
    """The amount, or the bare number where the currency's name is probably something else."""
    number = amount.number
    size = number.value if number.value is not None else number.scale
    if amount.word in en.SINGLE and number.scale == 1:
        return _Amount(number.start, number.end, number, None, (), False)
    careful = (amount.word in en.CAREFUL and size < _CAREFUL_FLOOR) or (not amount.before and _year(text, number))
    if careful or (amount.word in en.MASS and _weighs(text, amount, size)):
        return _Amount(number.start, number.end, number, None, (), False)
    return replace(amount, number=regrouped(number, always=False))


_IN_A_YEAR: Final = lazy_pattern(r"(?<!\w)(?:in|since|of|by|until|from|during|before|after)\s{1,12}\Z", re.IGNORECASE)


def _year(text: str, number: Number) -> bool:
    """`in 2022 euros were used`."""
    years = (
        len(number.digits) == 4 and number.digits.isdigit() and number.digits[:2] in ("19", "20") and number.scale == 1
    )
    return years and bool(_IN_A_YEAR.search(text, max(0, number.start - 20), number.start))


_MASS_AFTER: Final = lazy_pattern(r"(?P<hyphen>-?)\s{0,12}(?P<of>of\s{1,12})?(?P<next>[\w'’-]{1,24})?")


def _weighs(text: str, amount: _Amount, size: Decimal) -> bool:
    """`pounds of equipment`, a `2,000-pound bomb`."""
    found = _MASS_AFTER.match(text, amount.end)
    following = (found["next"] or "").lower() if found else ""
    if found and found["of"]:
        return following not in en.FUNDS
    return size < 10 * _CAREFUL_FLOOR


def _currency_before(text: str, number: Number, floor: int) -> tuple[int, str, tuple[str, ...]] | None:
    """The currency that ends where the number begins."""
    found = _BEFORE.search(text, max(floor, number.start - 16), number.start)
    if number.vague and not number.low:
        return None
    if found is None:
        return _name_before(text, number, floor)
    word = found["code"] or found["sign"] or found["loose"]
    codes = (word,) if word in currencies() else en.currency_signs().get(word)
    return (found.start(), word, codes) if codes else None


def _name_before(text: str, number: Number, floor: int) -> tuple[int, str, tuple[str, ...]] | None:
    """`Czech crowns 1.2 billion`: a name of up to three words, before an amount with a magnitude."""
    if number.scale < _CAREFUL_FLOOR:
        return None
    found = _NAME_BEFORE.search(text, max(floor, number.start - 48), number.start)
    words = found["words"].split() if found else []
    if not words or words[-1].lower() not in en.last_words():
        return None
    for first in range(len(words)):
        name = " ".join(words[first:]).lower()
        if codes := en.currency_names().get(name):
            return text.rindex(words[first], floor, number.start), name, codes
    return None


def _currency_after(text: str, number: Number, ceiling: int) -> tuple[int, str, tuple[str, ...]] | None:
    """The currency that begins after the number: sign, code, or name of up to five words."""
    position = number.end
    of = _OF.match(text, position, ceiling) if number.scale != 1 else None
    for begin in (position, of.end()) if of else (position,):
        sign = _AFTER_SIGN.match(text, begin, ceiling) if begin == position else None
        if sign and not text[sign.end() : sign.end() + 1].isdigit():
            return sign.end(), sign["sign"], en.currency_signs()[sign["sign"]]
        if named := _name_at(text, begin, ceiling):
            return named
    return None


def _name_at(text: str, position: int, ceiling: int) -> tuple[int, str, tuple[str, ...]] | None:
    """The longest currency name or code that begins at `position` after white space or a hyphen."""
    words: list[str] = []
    ends: list[int] = []
    best: tuple[int, str, tuple[str, ...]] | None = None
    while len(words) < _LONGEST and (found := _WORDS.match(text, position, ceiling)):
        word = found["word"]
        if not words and word.rstrip(".") in currencies() and word[:3].isupper():
            return found.start("word") + 3, word[:3], (word[:3],)
        if not words and word.lower().rstrip(".") not in en.first_words() and word.lower() not in en.first_words():
            return None
        words.append(word.lower().replace("’", "'"))
        ends.append(found.end())
        for form in (" ".join(words), " ".join(words).rstrip(".")):
            if codes := en.currency_names().get(form):
                best = (ends[-1] - (" ".join(words) != form), form, codes)
        position = found.end()
        if word.endswith(".") and not _abbreviation(word):
            break
    return best


def _abbreviation(word: str) -> bool:
    """`U.S.` goes on, `dollars.` ends the sentence."""
    return "." in word[:-1]


def _mentions(text: str, amounts: list[_Amount], floor: int, ceiling: int, setting: _Setting) -> list[MoneyMention]:
    """Amounts and ranges of amounts with their qualifiers."""
    mentions: list[MoneyMention] = []
    at = 0
    while at < len(amounts):
        lower = mentions[-1].end if mentions else floor
        span = _range(text, amounts[at], amounts[at + 1], lower) if at + 1 < len(amounts) else None
        if span:
            mentions.append(_range_mention(amounts[at], amounts[at + 1], span, setting))
            at += 2
            continue
        if not amounts[at].bare:
            mentions.append(_single(text, amounts[at], lower, ceiling, setting))
        at += 1
    return mentions


def _single(text: str, amount: _Amount, floor: int, ceiling: int, setting: _Setting) -> MoneyMention:
    number = amount.number
    currency = setting.decide(amount.word or "", amount.codes)
    if number.value is None:
        value = Money(Quantity.vague(number.low), currency)
        return MoneyMention(start=amount.start, end=amount.end, value=value, core_start=amount.start)
    whole = qualify(text, amount.start, amount.end, floor=floor, ceiling=ceiling)
    quantity = Quantity.of(whole.qualifier, number.value)
    return MoneyMention(
        start=whole.start, end=whole.end, value=Money(quantity, currency, number.step / 2), core_start=amount.start
    )


def _range(text: str, first: _Amount, second: _Amount, floor: int) -> tuple[int, Number, Number] | None:
    """Start and both ends of a range of money, or None; the letter of `€2-3m` is for both."""
    if first.bare and second.bare:
        return None
    if second.bare and second.number.scale == 1:
        second = replace(second, number=lettered(text, second.number, len(text)))
    if first.bare and first.number.scale == 1:
        first = replace(first, number=lettered(text, first.number, second.start))
        first = replace(first, end=first.number.end)
    one, two = share_scale(first.number, second.number), second.number
    if one.value is None or two.value is None or one.value >= two.value:
        return None
    if not first.bare and not second.bare and not set(first.codes) & set(second.codes):
        return None
    start = joined(text, first.start, first.end, second.start, floor=floor)
    if start is None:
        return None
    spoken = text[first.end : second.start].strip().isalpha()
    if second.bare and spoken and (first.number.scale != 1 or two.scale == 1):
        return None
    if first.bare and spoken and one.scale != two.scale:
        return None
    return start, one, two


def _range_mention(
    first: _Amount, second: _Amount, span: tuple[int, Number, Number], setting: _Setting
) -> MoneyMention:
    start, one, two = span
    amount = second if first.bare else first
    if not second.bare and len(second.codes) < len(amount.codes):
        amount = second
    low, high = one.value or Decimal(0), two.value or Decimal(0)
    money = Money(
        Quantity.between(low, high), setting.decide(amount.word or "", amount.codes), max(one.step, two.step) / 2
    )
    return MoneyMention(start=start, end=two.end if second.bare else second.end, value=money, core_start=first.start)
