"""Whether a quotation is somebody's words, or a title, a term, a word held at a distance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.speech import CALLING

if TYPE_CHECKING:
    from pledgebook.frame.statement.ascription import Ascription
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Quotation

_WORD: Final = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_MARKS: Final = "\"\u201c\u201e\u201d\u00ab\u00bb\u2018\u2019'` \n"
_LEADING_TERMS: Final = (words.DETERMINERS | words.POSSESSIVES | {"called", "named"}) - {"that"}
_OWNERS: Final = ("'s", "\u2019s", "-called")
_SURE: Final = frozenset({"after", "continued", "colon"})
_FRAGMENT: Final = 2
"""A quotation at a distance from its verb needs this many words."""
_TERM: Final = 6
"""One of fewer words that an article or owner leads is a term, not speech."""
_LONGEST_TITLE: Final = 10
_LONG_WORD: Final = 4


def is_speech(reading: Reading, quotation: Quotation, ascription: Ascription) -> bool:
    """Whether the words between the marks were said by the one to whom they are ascribed."""
    text = reading.plain[quotation.start : quotation.end]
    count = len(_WORD.findall(text))
    if ascription.rule in _SURE and not _is_term(reading, quotation, count):
        return count > 0
    if _is_title(text):
        return False
    if ascription.rule == "called":
        return count > 1
    led = _is_led(reading.plain[max(0, quotation.start - 40) : quotation.start].rstrip(_MARKS))
    if ascription.told is not None and ascription.told.cue.lemma in CALLING:
        return count > 1
    if ascription.close and not led:
        return count > 0
    return count >= (_TERM if led else _FRAGMENT)


def _is_term(reading: Reading, quotation: Quotation, count: int) -> bool:
    """Whether an article leads a few words within a sentence: agreed to build a "shared future", the paper said."""
    before = reading.plain[max(0, quotation.start - 40) : quotation.start].rstrip(_MARKS)
    return count < _TERM and before[-1:].isalpha() and _is_led(before)


def _is_led(before: str) -> bool:
    """Whether an article or an owner leads the quotation: the so-called "...", her "..."."""
    found = _WORD.findall(before)
    lead = found[-1].lower() if found else ""
    return lead in _LEADING_TERMS or lead.endswith(_OWNERS)


def _is_title(text: str) -> bool:
    """A name in quotation marks: every longer word has a capital."""
    found = _WORD.findall(text)
    longer = [word for word in found if len(word) >= _LONG_WORD]
    if not longer or len(found) > _LONGEST_TITLE or text.rstrip().endswith((".", "!", "?")):
        return False
    return all(word[0].isupper() for word in longer)


def trimmed(text: str, start: int, end: int, marks: str = "") -> tuple[int, int]:
    """The range without white space, and without `marks`, at its ends."""
    while start < end and (text[start].isspace() or text[start] in marks):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    return start, end
