"""Labels of speakers at the beginning of a paragraph: "MS. LIND: Good morning.", "Q  Does she ...?", "**Sir X** I ...".

Takes the text of a paragraph. Gives where its label ends, so that the label is no part of what is said. Who the
speaker is, the recognisers say.
"""

from __future__ import annotations

import re
from typing import Final

from pledgebook.lang.en import labels

_WORD: Final = re.compile(r"[^\W\d_]+")
_QUOTES: Final = "\"\u201c\u201e\u00ab\u2018'"
_UNMARKED: Final = frozenset("*_Q")
"""What a label begins with that needs no colon."""


def label_end(text: str, start: int, end: int) -> int | None:
    """Where the label of a paragraph `start:end` ends, its colon included; None where it has none."""
    if text[start : start + 1] not in _UNMARKED and text.find(":", start, end) < 0:
        return None  # most paragraphs
    for pattern in (labels.QUESTION, labels.ANSWER, labels.CAPITALS):
        found = pattern.match(text, start, end)
        if found:
            return found.end()
    bold = labels.BOLD.match(text, start, end)
    if bold and bold.end() < end:
        goes_on = text[bold.end() : end].lstrip()[:1].islower()  # "**Minister Lind** discussed ..."
        return bold.end() if _is_person(bold.group(2)) and not goes_on else None
    named = labels.NAMED.match(text, start, end)
    if named and (_is_person(named.group()) or text[named.end() : named.end() + 2].strip()[:1] in set(_QUOTES)):
        return named.end()
    return None


def is_question(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a question that somebody of the audience asks."""
    return labels.QUESTION.match(text, start, end) is not None


def _is_person(label: str) -> bool:
    """Whether words have an office or form of address among them and are no sentence."""
    if label.rstrip(": ").endswith((".", "!", "?")):
        return False
    words = [w.lower() for w in _WORD.findall(label)[:14]]
    opening = words[1:2] if words[:1] == ["the"] else words[:1]
    return bool(opening) and (
        opening[0] in labels.TITLES or any(w in labels.TITLES for w in words[1:4] if opening[0] in labels.OPENERS)
    )
