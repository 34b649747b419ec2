"""Whether a place in a row (the 29th drawdown) stands in the evidence."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en.counts import ORDINALS
from pledgebook.lang.en.numbers import TENS
from pledgebook.model.lazy import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.verify.place import Place

_ORDINAL: Final = lazy_pattern(
    r"\b(?:(\d{1,3})(?:<sup>)?(?:st|nd|rd|th)|((?:[a-z]+ty[\s-])?(?:" + "|".join(ORDINALS) + r")))\b", re.IGNORECASE
)


_PACKAGES: Final = lazy_pattern(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?)(?=\s+(?:[\w-]+\s+){0,2}(?:packages?|drawdowns?|tranches?|donations?|shipments?|deliver\w+|"
    r"authori[sz]ations?|instal\w+|contributions?|batch|consignments?|convoys?|disbursements?|pledges?)\b)"
)
"""What may be a rank of a package."""


def check_ordinal(claimed: object, place: Place, others: Sequence[str]) -> str | None:
    """The claimed number must be spelled in the evidence, or in the sentence, or at last in the text, where it has none."""
    if not isinstance(claimed, int) or isinstance(claimed, bool):
        return "an ordinal is a whole number"
    spelled = _spelled(claimed)
    cited = [m for o in (*others, place.quote) for m in _found(o)]
    if not cited:
        first, last = place.sentence()
        cited = _found(place.text[first:last]) or _packages(place.text)
    return None if set(cited) & spelled else f"nothing is called the {claimed}th"


@lru_cache(maxsize=4)
def _packages(text: str) -> list[str]:
    """The ranks of packages in a whole text; many claims ask about the same one."""
    return _found(" ".join(_PACKAGES.findall(text)))


def _found(text: str) -> list[str]:
    return [" ".join((m[1] or m[2]).lower().replace("-", " ").split()) for m in _ORDINAL.finditer(text)]


def _spelled(number: int) -> set[str]:
    """The digits and the words for an ordinal."""
    words = {w for w, n in ORDINALS.items() if n == number}
    tens, units = divmod(number, 10)
    small = next((w for w, n in ORDINALS.items() if n == units), None)
    for word, value in TENS.items():
        if value == 10 * tens and small and tens > 1:
            words.add(f"{word} {small}")
    return words | {str(number)}
