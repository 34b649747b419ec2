"""Quantities of goods: is this the number of this thing, and is this what the thing is called?"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from pledgebook.lang.en import counts
from pledgebook.lang.en import numbers as en
from pledgebook.model.lazy import lazy_pattern
from pledgebook.verify.amount import Reading, read_amount
from pledgebook.verify.figure import figures
from pledgebook.verify.lexer import Kind, Lexeme, lex
from pledgebook.verify.sums import check_quantity, goes_on
from pledgebook.verify.surface import seen
from pledgebook.verify.whole import flat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pledgebook.verify.place import Place

_PASSED: Final = frozenset(
    "additional another further extra more of the its their his her our new other such these those all a an and separate".split()
)
"""Words that may stand between a number and the thing it counts."""
_BY_THE: Final = lazy_pattern(r"\bby\s+the\s+(dozen|score|hundred|thousand|million)s?\b", re.IGNORECASE)
_LOWS: Final = {"dozen": 24, "score": 40, "hundred": 200, "thousand": 2000, "million": 2_000_000}


def check_thing(
    quantity: Mapping[str, Any] | None, designation: str, unit: str | None, place: Place, others: Sequence[str]
) -> str | None:
    """Why quantity, unit and designation do not follow from the anchor; None where they do."""
    anchor, name = _spaced(place.quote), _spaced(seen(designation))
    at = _standing(anchor, name)
    if at is None:
        return _apart(quantity, name, place, anchor, others) or (_unit(unit, name, "") if unit is not None else None)
    before, behind = anchor[:at], anchor[at + len(name) :]
    if quantity is None:
        why = _uncounted(name, before, behind, place)
        return why or (_unit(unit, name, before) if unit is not None else None)
    why = _counted(quantity, before, behind, place)
    return why or _unit(unit, name, before)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _standing(anchor: str, name: str) -> int | None:
    """Where the designation stands in the anchor as whole words: the last place, for numbers stand before things."""
    found = [m.start() for m in re.finditer(re.escape(name), anchor)] if name else []
    for at in reversed(found):
        left, right = anchor[at - 1 : at], anchor[at + len(name) : at + len(name) + 1]
        if not (left.isalnum() and name[0].isalnum()) and not (right.isalnum() and name[-1].isalnum()) and left != "-":
            return at
    return None


def _apart(
    quantity: Mapping[str, Any] | None, name: str, place: Place, anchor: str, others: Sequence[str]
) -> str | None:
    """The designation stands elsewhere: in other evidence (`59 more`), or in full where the anchor has its last word."""
    if quantity is None:
        return "the designation does not stand in the anchor"
    readings = read_amount(anchor, money=False)
    if not readings:
        return "the anchor holds no number"
    rest = [w for w in anchor[_last_number(anchor) :].split() if w.lower() not in _PASSED]
    named = any(_spaced(o).endswith(name) for o in others)
    shortened = bool(rest) and name.split()[-1:] == rest[-1:] and name in flat(place.text) and len(rest) == 1
    if not (named and not rest) and not shortened:
        return "the designation does not stand in the evidence"
    return check_quantity(quantity, readings[0]) or goes_on(place, readings[0])


def _last_number(anchor: str) -> int:
    """Where the words after the number begin."""
    found = list(re.finditer(r"\d[\d.,]*(?:\s+(?:thousand|million|billion))?|\b[a-z]+(?=\s)", anchor))
    digits = [m.end() for m in found if m[0][0].isdigit()]
    return digits[0] if digits else len(anchor.split(maxsplit=1)[0])


def _uncounted(name: str, before: str, behind: str, place: Place) -> str | None:
    """No quantity is claimed: then no number may stand right before the thing."""
    if behind.strip(" ,.;"):
        return "the designation stops before the anchor does"
    if any(w.lower() not in _PASSED for w in before.split()):
        return "words before the designation are left out"
    if {"a", "an"} & set(before.lower().split()):
        return "the number before the thing is left out"
    tokens = lex(name)
    if _leading_count(tokens, name):
        return "the number before the thing is left out"
    window = place.before(60)
    ahead = lex(window)
    while ahead and ahead[-1].low in _PASSED - {"a", "an", "and"}:
        ahead.pop()
    if ahead and ahead[-1].low not in ("and", "a", "an") and window[ahead[-1].end :].strip() == "":
        last = read_amount(window[max(0, ahead[-1].start - 40) : ahead[-1].end], money=False)
        if ahead[-1].kind is Kind.NUMERAL and last and not _year(ahead) and len(lex(name)) and not _numbered(ahead):
            return "the number before the thing is left out"
    return None


def _year(tokens: Sequence[Lexeme]) -> bool:
    return len(tokens[-1].text) == 4 and tokens[-1].text[:2] in ("19", "20")


def _numbered(tokens: Sequence[Lexeme]) -> bool:
    """Whether the number belongs to the word before it: Article 5, Leopard 2, May 9."""
    return len(tokens) > 1 and (tokens[-2].low in counts.HEADS or tokens[-2].text[:1].isupper())


def _leading_count(tokens: Sequence[Lexeme], name: str) -> bool:
    """Whether the designation itself begins with a count: `50 Bradleys`, but not `155 mm howitzers`."""
    if len(tokens) < 2 or tokens[0].kind is not Kind.NUMERAL:
        return False
    following = tokens[1]
    if following.start == tokens[0].end or following.low in counts.UNITS or following.text in "-‐‑–/":
        return False
    return bool(read_amount(name[: following.start], money=False))


def _counted(quantity: Mapping[str, Any], before: str, behind: str, place: Place) -> str | None:
    """The number nearest before the thing; where there is none, the first after it."""
    vague = _BY_THE.search(behind)
    if vague and not before.strip():
        low = Decimal(_LOWS[vague[1].lower()])
        return check_quantity(quantity, Reading("vague", None, low, None))
    readings = read_amount(before, money=False)
    if (
        not readings
        and before.strip()
        and all(w.lower() in _PASSED | {"one"} for w in before.split())
        and {"a", "an"} & set(before.lower().split()[:1])
    ):
        return check_quantity(quantity, Reading("exactly", Decimal(1), Decimal(1), Decimal(1))) or _behind(behind)
    if readings:
        why = _between(before) or _behind(behind) or check_quantity(quantity, readings[-1])
        return why or goes_on_before(place, readings[-1])
    after = read_amount(behind, money=False)
    if after:
        return check_quantity(quantity, after[0]) or (goes_on(place, after[0]) if len(after) == 1 else None)
    return "no number stands beside the thing"


def goes_on_before(place: Place, reading: Reading) -> str | None:
    """Whether a qualifier stands before the anchor."""
    why = goes_on(place, reading)
    return why if why and "behind" not in why else None


def _behind(behind: str) -> str | None:
    return "the designation stops before the anchor does" if behind.strip(" ,.;") else None


def _between(before: str) -> str | None:
    """Between the number and the thing only words that leave it the same thing."""
    tokens = lex(before)
    last = figures(tokens, before, money=False)[-1].last
    words = [t.low or t.text for t in tokens[last:]]
    for length in (3, 2, 1):
        if " ".join(words[:length]).replace("- ", "-") in en.AFTER:
            words = words[length:]
            break
    if words[:1] == ["("]:
        words = words[words.index(")") + 1 :] if ")" in words else words
    words = words[1:] if words[:1] == [")"] and "(" in before else words
    left = [w for w in words if w not in _PASSED and w not in counts.MEASURES and w not in counts.METRIC]
    return f"a word between number and thing is left out: {left[0]}" if left else None


def _unit(unit: str | None, name: str, before: str) -> str | None:
    """The measure word: right after the number, or the last word of the designation."""
    words = [w.lower().strip(",.;") for w in name.replace("’", "'").split()]
    if unit is None:
        measured = len(words) > 2 and words[0] in counts.MASSES and words[1] == "of"
        return "the measure word is left out" if measured else None
    claimed = unit.lower().replace("’", "'").split()
    lead = [w.lower().strip(",") for w in before.replace("’", "'").split()]
    lead = lead[:-1] if lead[-1:] == ["of"] else lead
    here = words[: len(claimed)] == claimed or words[-len(claimed) :] == claimed or lead[-len(claimed) :] == claimed
    return None if here and claimed else f"{unit!r} is not what the number measures"
