"""Labels of speakers at the beginning of a paragraph: "MS. LIND: Good morning.", "Q  Does she ...?", "**Sir X** I ...".

Takes the text of a paragraph. Gives where its label ends, so that the label is no part of what is said. Who the
speaker is, the recognisers say.
"""

from __future__ import annotations

import re
from typing import Final

from pledgebook.lang.en import roles

_QUESTION: Final = re.compile(
    r"[*_]{0,3}Q(?:UESTION)?(?: \([^()\n]{1,40}\))?(?:[:.]?[*_]{0,3}:?[ \t\u00a0]{1,9}|:)(?=\S)"
)
_SHORT: Final = re.compile(r"[*_]{0,3}(?:A|ANSWER|Answer|Question)[*_]{0,3}:[*_]{0,3}\s")
_CAPITALS: Final = re.compile(
    r"[*_]{0,3}(?:[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019-]{0,30}[ \u00a0]?){1,8}(?:\([^()\n]{1,60}\))?:[*_]{0,3}(?=\s)"
)
_BOLD: Final = re.compile(r"(\*\*|__)([^*_\n]{3,160})\1[ \t]*:?(?=\s)")
_NAMED: Final = re.compile(
    r"(?:[A-Z\u00c0-\u00de][\w.'\u2019-]{0,30}|of|the|for|and|de|von|van|bin|al|-)"
    r"(?:[ \u00a0](?:[A-Z\u00c0-\u00de][\w.'\u2019-]{0,30}|of|the|for|and|de|von|van|bin|al|&)){0,12}"
    r"(?: \([^()\n]{3,80}\))?:(?=\s)"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_TITLES: Final = roles.COURTESY | roles.TITLE_ROLES
_UNMARKED: Final = frozenset("*_Q")
"""What a label begins with that needs no colon."""
_QUOTES: Final = "\"\u201c\u201e\u00ab\u2018'"


def label_end(text: str, start: int, end: int) -> int | None:
    """Where the label of a paragraph `start:end` ends, its colon included; None where it has none."""
    if text[start : start + 1] not in _UNMARKED and text.find(":", start, end) < 0:
        return None  # most paragraphs
    for pattern in (_QUESTION, _SHORT, _CAPITALS):
        found = pattern.match(text, start, end)
        if found:
            return found.end()
    bold = _BOLD.match(text, start, end)
    if bold and bold.end() < end:
        return bold.end() if _is_person(bold.group(2)) else None
    named = _NAMED.match(text, start, end)
    if named and (_is_person(named.group()) or text[named.end() : named.end() + 2].strip()[:1] in set(_QUOTES)):
        return named.end()
    return None


def is_question(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a question that somebody of the audience asks."""
    return _QUESTION.match(text, start, end) is not None


def _is_person(label: str) -> bool:
    """Whether words have an office or form of address among them and are no sentence."""
    if label.rstrip(": ").endswith((".", "!", "?")):
        return False
    words = [w.lower() for w in _WORD.findall(label)[:14]]
    opening = words[1:2] if words[:1] == ["the"] else words[:1]
    return bool(opening) and (opening[0] in _TITLES or any(w in _TITLES for w in words[1:4] if opening[0] in _OPENERS))


_OPENERS: Final = roles.MODIFIERS | {"rt", "right", "his", "her", "parliamentary", "lord"}
