"""What looks like a date and is none: the name April, 2000 soldiers, an Act of 1961, Black Friday."""

from __future__ import annotations

import re
from typing import Final

from pledgebook.catalogue.currencies import is_currency
from pledgebook.lang.en import counts as counted
from pledgebook.lang.en import dates as en
from pledgebook.model.lazy import lazy_pattern
from pledgebook.recognise.dateform import MONTH
from pledgebook.recognise.monthday import DAY_MONTH
from pledgebook.recognise.period import BARE_MONTH, BARE_YEARS
from pledgebook.recognise.preposition import BEFORE

_ACT: Final = lazy_pattern(
    r"(?:Act|Acts|Convention|Conventions|Treaty|Protocol|Charter|Accords?|Agreement|Law|Code|Constitution|Statute|Revolution|War)\s{1,12}of\s{1,12}\Z"
)

_MONTH_BEFORE: Final = lazy_pattern(rf"{MONTH}\s{{1,3}}\Z")
_HOLY: Final = lazy_pattern(
    r"(?<!\w)(?:Black|Good|Easter|Bloody|Ash|Super|Maundy|Palm|Holy|Cyber|Giving|Throwback)\s{1,12}\Z"
)

_WORD_BEFORE: Final = lazy_pattern(r"(?P<word>[^\W_][\w'’.-]{0,30})\s{1,12}\Z")

_WORD_AFTER: Final = lazy_pattern(r"[\s-]{1,12}(?P<word>[^\W\d_][\w'’°%-]{0,30})|(?P<mark>\s?[%°])")

_PURPOSES: Final = frozenset({"than", "within", "least", "every", "for"})


def may_be_date(text: str, found: re.Match[str], start: int, end: int) -> bool:
    """Whether the characters can be a date here: not the name April, 2000 soldiers, an Act of 1961, Black Friday."""
    groups = found.re.groupindex
    before = text[max(start, found.start() - 40) : found.start()]
    if "season" in groups:
        return _a_season(text, found, before)
    if "w" in groups and _HOLY.search(before):
        return False
    if found.re.pattern == DAY_MONTH.pattern and _MONTH_BEFORE.search(before):
        return False
    if found.re.pattern in BARE_YEARS:
        return _a_year(text, found, before, end)
    if found.re.pattern == BARE_MONTH.pattern and not found["y"]:
        return _a_month(text, found, before, end)
    if "side" in groups and "few" in groups:
        return _a_lapse(text, found, before, end)
    return True


def _a_season(text: str, found: re.Match[str], before: str) -> bool:
    placed = found["when"] or found["the"] or found["piece"] or found["y"]
    if found["season"].lower() in ("fall", "spring"):
        falls = re.match(r"\s{1,12}of\s{1,12}[A-Z]", text[found.end() : found.end() + 24])
        asks = found["the"] and not re.search(
            r"(?<!\w)(?:in|during|by|until|since|of|over|for|through|before|after)\s{1,12}\Z", before
        )
        return bool(placed) and not falls and not asks
    return bool(placed) or bool(BEFORE.search(before))


def _a_month(text: str, found: re.Match[str], before: str, end: int) -> bool:
    if found["when"] or found["piece"] or found["edge"]:
        return (
            found["m"].rstrip(".").lower() not in ("may", "march") or found["when"] is None or found["m"][0].isupper()
        )
    ambiguous = found["m"].rstrip(".").lower() in en.AMBIGUOUS_MONTHS
    placed = (
        bool(BEFORE.search(before))
        or re.search(r"(?<!\w)(?:of|and|or|to|[Tt]he|a|its|his|her|their|our|s)\s{1,12}\Z", before) is not None
    )
    following = _WORD_AFTER.match(text, found.end(), end)
    named = following is not None and (following["word"] or "")[:1].isupper()
    strict = re.search(
        r"(?<!\w)(?:in|since|by|until|till|during|from|before|after|through|of|for|back\s{1,12}in)\s{1,12}\Z",
        before,
        re.IGNORECASE,
    )
    return bool(strict) if ambiguous else (placed or not named)


def _a_year(text: str, found: re.Match[str], before: str, end: int) -> bool:
    """Whether four digits are a year: no count, no unit, no part of a name."""
    if _ACT.search(before):
        return False
    word = _WORD_BEFORE.search(before)
    low = word["word"].lower().rstrip(".") if word else ""
    if low in counted.MAKERS or (
        low in counted.HEADS and low not in ("year", "month", "session", "edition", "summit", "fy", "cy", "quarter")
    ):
        return False
    if word and len(word["word"]) == 3 and word["word"].isupper() and is_currency(word["word"]):
        return False
    following = _WORD_AFTER.match(text, found.end(), end)
    if following is None:
        return True
    after = (following["word"] or following["mark"] or "").lower()
    if after in counted.UNITS or after.strip() in ("%", "°") or after in ("million", "billion", "thousand"):
        return False
    round_ = found["y"].endswith("00")
    thing = after.endswith("s") and after not in ("was", "is", "has", "as", "this", "its", "does", "us", "his")
    return not (
        thing
        and (round_ or low in ("about", "around", "some", "over", "nearly", "than", "to", "least", "approximately"))
    )


def _a_lapse(text: str, found: re.Match[str], before: str, end: int) -> bool:
    """`the last day of March`, `within 30 days after` tell no date."""
    word = _WORD_BEFORE.search(before)
    low = word["word"].lower() if word else ""
    if found["side"].lower() in ("after", "before", "following") and low in _PURPOSES:
        return False
    singular = found["unit"].lower() == "day" and not found[0].lower().endswith("days")
    return not (
        singular
        and re.match(r"\s{1,12}of(?!\w)", text[found.end() : end][:16])
        and found["side"].lower() in ("last", "next")
    )
