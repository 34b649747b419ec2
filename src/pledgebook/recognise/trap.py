"""Numbers that count nothing: parts of names, measurements, times, shares, years, enumerations."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.currencies import is_currency
from pledgebook.catalogue.places import place_named
from pledgebook.lang.en import counts as en
from pledgebook.lang.en import words as classes
from pledgebook.lang.en.dates import MONTHS, WEEKDAYS
from pledgebook.lang.en.verbs import verb_forms
from pledgebook.model.lazy import lazy_pattern

if TYPE_CHECKING:
    from pledgebook.recognise.number import Number

_WORD_BEFORE: Final = lazy_pattern(r"(?P<word>[^\W\d_][\w'’.&§-]{0,30}|§{1,2})\s{1,12}\Z")
_WORDS_BEFORE: Final = lazy_pattern(r"(?P<words>(?:[^\W\d_][\w'’.-]{0,24}\s{1,12}){1,4})\Z")
_AFTER: Final = lazy_pattern(r"(?P<gap>[\s]{0,12})(?P<word>°[cCfF]?|[%‰]|[^\W\d_][\w'’.°/-]{0,30})?")
_OPENING: Final = lazy_pattern(r"(?:\A|[.!?:;•*–—\"“‘)\n-])\s{0,12}\Z")
_RATIO: Final = lazy_pattern(
    r"\s{1,12}(?:in|out\s{1,12}of)\s{1,12}(?:every\s{1,12})?(?:\d{1,3}(?!\d)|three|four|five|six|ten|two)(?!\w)",
    re.IGNORECASE,
)
_SHARE: Final = lazy_pattern(
    r"(?<!\w)(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s{1,12}(?:in|out\s{1,12}of)\s{1,12}(?:every\s{1,12})?\Z",
    re.IGNORECASE,
)
_PHONE: Final = lazy_pattern(
    r"(?:\+\d{1,3}|(?<!\w)(?:tel|phone|fax|mobile|call)[.:]{0,2})[\s()/-]{0,3}(?:\d{1,4}[\s()/-]{1,2}){0,5}\Z",
    re.IGNORECASE,
)
_WORTH: Final = lazy_pattern(r"\s{1,12}worth(?!\w)", re.IGNORECASE)
_CHAIN: Final = lazy_pattern(
    r"(?:(?:,|,?\s{1,12}(?:or|and|to))\s{1,12}(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|\w{3,7}teen|twenty|thirty|forty|fifty))"
    r"{1,5}(?=\s{1,12}[^\W\d_])",
    re.IGNORECASE,
)
"""More numbers after a number, up to what they all count: 30, 40, 50 years."""
_CALLED: Final = lazy_pattern(
    r"(?:(?<![.!?:]\s)(?<=\s)(?P<name>[A-Z][\w-]{1,24})\s{1,3}|(?<!\w)Group\s{1,3}of\s{1,3})\Z"
)
_LAW: Final = lazy_pattern(r"\s{1,12}(?:U\.\s?S\.\s?C|USC|C\.\s?F\.\s?R|CFR|Stat\.|Fed\.)")
_YEARS: Final = range(1900, 2100)
_SMALL: Final = 10
_THOUSAND: Final = Decimal(1000)


def counts_nothing(
    text: str, number: Number, floor: int, ceiling: int, *, qualified: bool, joined: bool = False
) -> bool:
    """Whether the number cannot count things. `qualified`: a qualifier stands before it; `joined`: it begins a range."""
    if _glued(text, number, joined=joined) or _enumerates(text, number, floor, ceiling):
        return True
    if not number.in_words and _PHONE.search(text, max(floor, number.start - 32), number.start):
        return True
    if _SHARE.search(text, max(floor, number.start - 32), number.start):
        return True
    if not joined and _measures(text, number, ceiling):
        return True
    if (
        number.value is not None
        and number.value != number.value.to_integral_value()
        and not _divisible(text, number, ceiling)
    ):
        return True
    before = _WORD_BEFORE.search(text, max(floor, number.start - 40), number.start)
    word = before["word"] if before else ""
    if _dated(text, number, word, ceiling, qualified=qualified) or (
        not qualified and _named(text, number, word, floor)
    ):
        return True
    if number.in_words and (
        _CALLED.search(text, max(floor, number.start - 30), number.start) and text[number.start].isupper()
    ):
        return True
    if number.in_words and (number.value or 0) < _SMALL and _counts_off(text, number, word):
        return True
    return number.in_words and number.value == 1 and _pronoun(text, number, word, ceiling)


def _counts_off(text: str, number: Number, word: str) -> bool:
    """`number two`; `and, two, will you`."""
    before = text[max(0, number.start - 3) : number.start].rstrip()
    return word.lower() == "number" or (before.endswith(",") and text[number.end : number.end + 1] == ",")


def lettered_count(text: str, number: Number, ceiling: int) -> Number:
    """`300k rounds`, `5m doses`: a letter as magnitude, where what follows comes in such numbers."""
    if number.in_words or number.scale != 1:
        return number
    found = re.compile(r"(?P<letter>[kKmM])\s{1,12}(?P<next>[^\W\d_]{2,20})").match(text, number.end, ceiling)
    if not found:
        return number
    letter = found["letter"].lower()
    if letter == "m" and found["next"].lower() not in en.PEOPLE:
        return number
    factor = Decimal(1000) if letter == "k" else Decimal(10) ** 6
    return number.times(factor, found.end("letter"))


def _glued(text: str, number: Number, *, joined: bool) -> bool:
    """Letters, marks or hyphened words that stick to the number: 155mm, 506(a), 25-mm, two-hour, $5, AS90."""
    before = text[number.start - 1 : number.start]
    after = text[number.end : number.end + 2]
    if (
        (before and (before.isalpha() or before in "$€£¥₴₽₹#§[{|^~/=@"))
        or number.digits[:1] == "."
        or _zero_led(number)
    ):
        return True
    if (
        before in ("-", "‐", "‑")
        and not number.in_words
        and not joined
        and text[number.start - 2 : number.start - 1].isalnum()
    ):
        return not text[number.start - 2 : number.start - 1].isdigit()
    if not after or joined:
        return False
    if after[0].isalnum() or after[0] in "%°_/‰$€£]@=\\" or (after[0] == "(" and after[1:].isalnum()):
        return True
    return after[0] in "-‐‑" and after[1:2].isalnum()


def _zero_led(number: Number) -> bool:
    return number.digits[:1] == "0" and len(number.digits) > 1


def _enumerates(text: str, number: Number, floor: int, ceiling: int) -> bool:
    """`1. First`, `(2)`, `3) third`, `[4]`."""
    if number.in_words:
        return False
    before, after = text[number.start - 1 : number.start], text[number.end : number.end + 1]
    line = text[max(floor, number.start - 8) : number.start]
    if after == ")" and before != "(" and (number.value or 0) < _SMALL:
        return True
    if before == "(" and after == ")":
        return (number.value or 0) < _SMALL or text[number.start - 2 : number.start - 1] not in (" ", "\n", "\u00a0")
    leads = (number.start - len(line) == floor and not line.strip(" \t\n>*-•")) or line.rstrip(" \t>*-•").endswith("\n")
    if leads and re.match(r"\s{1,8}[A-Z]{3,20}ING\b", text[number.end : min(ceiling, number.end + 32)]):
        return True
    return (
        leads
        and after in (".", ")")
        and text[number.end + 1 : min(ceiling, number.end + 2)] in (" ", "\t", "\u00a0", "")
    )


def _measures(text: str, number: Number, ceiling: int) -> bool:
    """Units, shares, times of day and stretches of time after the number; `one in five`."""
    found = _AFTER.match(text, number.end, ceiling)
    chain = _CHAIN.match(text, number.end, ceiling)
    found = _AFTER.match(text, chain.end(), ceiling) if chain else found
    word = (found["word"] or "").lower().replace("’", "'").rstrip(".,;") if found else ""
    if (word in ("third", "quarter", "fifth", "half", "tenth") and number.value == 1) or _LAW.match(
        text, number.end, ceiling
    ):
        return True
    if word in ("months'", "weeks'", "days'", "years'") and found:
        return not _WORTH.match(text, found.end(), ceiling)
    stem, _, rest = word.partition("-")
    if (stem in en.UNITS and not rest[:1].isdigit()) or word in en.UNITS or word + "." in en.UNITS:
        return not _amount_of(text, number, word, ceiling)
    if word in ("per", "of") and found:
        rest = _AFTER.match(text, found.end(), ceiling)
        if rest and rest["word"] and rest["word"].lower() in ("cent", "cents"):
            return True
    return word in en.SPANS or bool(_RATIO.match(text, number.end, ceiling))


def _amount_of(text: str, number: Number, word: str, ceiling: int) -> bool:
    """`30 kilometres of fencing`: a length of goods, not a distance."""
    position = text.lower().find(word, number.end, ceiling) + len(word)
    return word in en.MEASURES and bool(
        re.compile(r"\s{1,12}of\s{1,12}(?!the\b|its\b)\w").match(text, position, ceiling)
    )


def _divisible(text: str, number: Number, ceiling: int) -> bool:
    """Whether decimals make sense: beside a measure word."""
    found = _AFTER.match(text, number.end, ceiling)
    word = (found["word"] or "").lower() if found else ""
    return word in en.MASSES or word in en.METRIC or word in en.MEASURES


def _dated(text: str, number: Number, word: str, ceiling: int, *, qualified: bool) -> bool:
    """A day beside its month, or a year."""
    if number.scale != 1 or (number.in_words and number.value != number.value):
        return False
    low = word.lower().rstrip(".")
    found = _AFTER.match(text, number.end, ceiling)
    after = found["word"] or "" if found else ""
    if (
        not number.in_words
        and (number.value or 0) <= 31
        and (
            (low in MONTHS and word[:1].isupper())
            or (after.rstrip(".").lower() in MONTHS and after[:1].isupper() and len(after) > 2)
        )
    ):
        return True
    if number.digits.isdigit() and len(number.digits) == 4 and int(number.digits) in _YEARS:
        thing = after[:1].islower() and after.endswith("s") and after not in classes.AUXILIARIES
        round_ = number.digits.endswith("00")
        return not (
            thing and (qualified or round_) and low not in ("in", "since", "of", "the", "until", "by", "from", "for")
        )
    return False


def _named(text: str, number: Number, word: str, floor: int) -> bool:
    """Whether the number belongs to the word before it: Leopard 2, Article 5, AGM 114, H.R. 2471."""
    if not word or number.in_words or number.scale != 1 or "," in number.digits:
        return False
    low = word.lower().rstrip(".")
    if low in en.HEADS or word in ("No.", "Nos.", "no.", "S.", "pp.", "p."):
        return not (low in ("items", "units", "parts", "levels") and (number.value or 0) > 20)
    if is_currency(word) or not word[:1].isupper():
        return False
    window = text[max(floor, number.start - 48) : number.start]
    bracketed = text[number.end : number.end + 1] == ")" and re.search(rf"\({re.escape(word)}\s{{1,12}}\Z", window)
    if bracketed or low in en.MAKERS or any(c.isdigit() for c in word):
        return True
    if (number.value or 0) >= _SMALL and not (word.isupper() and len(word) > 1 and (number.value or 0) < _THOUSAND):
        return False
    return not _known_word(text, number, word, floor)


def _known_word(text: str, number: Number, word: str, floor: int) -> bool:
    """Whether a capitalised word before a small number is a place, a day, or a common word that begins a sentence."""
    low = word.lower().rstrip(".,")
    if low in MONTHS or low in WEEKDAYS:
        return True
    phrase = _WORDS_BEFORE.search(text, max(floor, number.start - 60), number.start)
    parts = phrase["words"].split() if phrase else [word]
    if any(place_named(" ".join(parts[i:])) for i in range(len(parts))) or place_named(
        word.removesuffix("'s").removesuffix("’s")
    ):
        return True
    position = text.rfind(word, floor, number.start)
    if not _OPENING.search(text, max(floor, position - 14), position) and position > floor:
        return low in classes.PREPOSITIONS or low in classes.CONJUNCTIONS or low in classes.DETERMINERS
    return (
        low in verb_forms() or low in classes.PREPOSITIONS or low in classes.CONJUNCTIONS or low in classes.DETERMINERS
        or low in classes.SUBORDINATORS or low in classes.AUXILIARIES or low.endswith(("ing", "ed", "ly"))
    )  # fmt: skip


def _pronoun(text: str, number: Number, word: str, ceiling: int) -> bool:
    """`one` that counts nothing: one of the, the one, no one."""
    found = _AFTER.match(text, number.end, ceiling)
    after = (found["word"] or "").lower() if found else ""
    return not after or not (found and found["gap"]) or after in en.NOT_ONE or word.lower() in en.BEFORE_ONE
