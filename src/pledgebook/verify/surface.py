"""A text as a reader sees it: marks that are no language become spaces, so that every offset stays."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_INVISIBLE: Final = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"  # soft hyphens, zero width and direction marks
    r"|</?[a-zA-Z][^<>]{0,300}>"  # tags
    r"|[*_]{1,3}(?=\w)|(?<=[\w.,;:!?%)])[*_]{1,3}(?!\w)|\*{2,3}"  # emphasis
    r"|\]\([^()\s]{0,2000}\)|\[(?=[^\[\]]{1,300}\]\()"  # links
    r"|\\(?=[^\w\s])"  # escapes
)


@lru_cache(maxsize=8)
def seen(text: str) -> str:
    """`text` without such marks, character for character as long."""
    return _INVISIBLE.sub(lambda m: " " * len(m[0]), text)
