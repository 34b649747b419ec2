"""Whether a statement's words are exactly the quoted or reported ones."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from pledgebook.model.lazy import lazy_pattern

if TYPE_CHECKING:
    from pledgebook.verify.place import Place

_PAIRS: Final = {
    '"': '"',
    "“": '””"',
    "„": "“”",
    "«": "»",
    "»": "«",
    "'": "'",
    "‘": "’'",
    "”": "”",
    "‹": "›",
    "「": "」",
    "『": "』",
    "`": "'",
}
"""Opening marks, and the marks that may close each."""
_OPENERS: Final = frozenset(_PAIRS)
_PARAGRAPH: Final = lazy_pattern(r"\s*\n\s*(?:\n\s*)?[>\s]*[\"“„«‘']")

_DASHED: Final = lazy_pattern(r"[ \t\u00a0]*[\u2013\u2014]")
_ABOVE: Final = 4000
_LINES_ABOVE: Final = 12
"""How far above a block quotation the line that announces it may stand."""


def check_speech(kind: str, place: Place) -> str | None:
    """Direct speech is all that stands between two marks; reported speech does not stand alone between them."""
    opening, closing = _bare(place.before(4))[-1:], _bare(place.behind(4))[:1]
    quoted = opening in _OPENERS and bool(opening) and closing in _PAIRS[opening] and bool(closing)
    if kind == "indirect":
        return "these words are a direct quotation" if quoted and _whole(place, opening) else None
    if quoted:
        return None if _whole(place, opening) else "the quotation is not the whole of what stands between the marks"
    if opening in _OPENERS and opening and _goes_on(place):
        return None
    return None if _set_off(place) else "these are not the words between the quotation marks"


def _bare(text: str) -> str:
    """Without Markdown's marks of emphasis and escape."""
    return text.translate({ord(c): None for c in "*_\\"})


def _whole(place: Place, opening: str) -> bool:
    """No mark of the same kind inside: the quotation is unbroken. Apostrophes are no marks."""
    inside = place.quote
    if opening in ("'", "‘"):
        marks = [m for m in re.finditer(r"['‘’]", inside) if not _apostrophe(inside, m.start())]
        return not marks
    if opening == '"':
        return '"' not in inside
    return opening not in inside and not any(c in inside for c in _PAIRS[opening] if c != opening)


def _apostrophe(text: str, at: int) -> bool:
    left, right = text[at - 1 : at], text[at + 1 : at + 2]
    return left.isalnum() and (right.isalnum() or left.lower() == "s" or right.isspace())


def _goes_on(place: Place) -> bool:
    """A quotation that the next paragraph opens again, or that ends with the text."""
    rest = place.text[place.end : place.end + 12]
    return not rest.strip() or bool(_PARAGRAPH.match(rest))


def _set_off(place: Place) -> bool:
    """Speech without marks: after a long dash in a line that one opens, or whole lines under a line that ends with a colon."""
    begin = place.text.rfind("\n", 0, place.start) + 1
    lead = place.text[begin : place.start]
    ends = place.text[place.end : place.end + 1] in ("", "\n", "\r")
    if _DASHED.match(lead) and (lead.rstrip()[-1] in "–—" or (ends and lead.rstrip()[-1] in ".!?")):
        return True
    if lead.strip(" >\t\u00a0") or not ends:
        return False
    above = (line.strip(" >\t\u00a0\r") for line in reversed(place.text[max(0, begin - _ABOVE) : begin].split("\n")))
    return any(line.endswith(":") for line in islice((line for line in above if line), _LINES_ABOVE))
