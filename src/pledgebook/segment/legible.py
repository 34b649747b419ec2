"""The same text, character for character as long, without mark-up that is no language."""

from __future__ import annotations

import re
from typing import Final

_NO_LANGUAGE: Final = re.compile(
    r"""
      \]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?\)   # target of a Markdown link, and its bracket
    | \b(?:https?://|www\.)[^\s<>"')\]]{1,2000}                     # bare addresses
    | </?(?:a|abbr|b|br|div|em|i|p|small|span|strong|sub|sup|u)\b[^<>]{0,300}>
    | (?<![\w*])[*_]{1,3}(?=\S) | (?<=\S)[*_]{1,3}(?![\w*])         # emphasis
    | \*{2,3} | \[(?=[^\[\]]{1,300}\]\() | \\(?=[^\w\s]) | \\$
    | [\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]               # zero width and direction marks
    """,
    re.VERBOSE | re.MULTILINE,
)


def legible(text: str) -> str:
    """`text` with links' targets, tags, emphasis and invisible marks turned into spaces; every offset stays.

    Recognisers and frames work on this; evidence is always cut from the document's own text.
    """
    if not _MAYBE.search(text):
        return text
    return _NO_LANGUAGE.sub(lambda m: " " * len(m.group()), text)


_MAYBE: Final = re.compile(r"[*_\\\[<\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|://|www\.")
