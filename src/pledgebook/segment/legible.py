"""The same text, character for character as long, without mark-up that is no language."""

from __future__ import annotations

import re
from typing import Final

from pledgebook.model.lazy import lazy_pattern

_NO_LANGUAGE: Final = lazy_pattern(
    r"""
    [\]hw<*_\[\\\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff](?:  # one class first: the engine leaps from one to the next
      (?<=\])\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?\)   # target of a Markdown link, and its bracket
    | (?<=\bh)ttps?://[^\s<>"')\]]{1,2000} | (?<=\bw)ww\.[^\s<>"')\]]{1,2000}   # bare addresses
    | (?<=<)/?(?:a|abbr|b|br|div|em|i|p|small|span|strong|sub|sup|u)\b[^<>]{0,300}>
    | (?<=[*_])(?<![\w*].)[*_]{0,2}(?=\S) | (?<=\S[*_])[*_]{0,2}(?![\w*])  # emphasis
    | (?<=\*)\*{1,2} | (?<=\[)(?=[^\[\]]{1,300}\]\() | (?<=\\)(?:(?=[^\w\s])|$)
    | (?<=[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])  # zero width and direction marks
    )""",
    re.VERBOSE | re.MULTILINE,
)


def legible(text: str) -> str:
    """`text` with links' targets, tags, emphasis and invisible marks turned into spaces; every offset stays.

    Recognisers and frames work on this; evidence is always cut from the document's own text.
    """
    if not _MAYBE.search(text):
        return text
    return _NO_LANGUAGE.sub(lambda m: " " * len(m.group()), text)


_MAYBE: Final = lazy_pattern(r"[*_\\\[<\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|://|www\.")
