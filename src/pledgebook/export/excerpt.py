"""The sentence around some characters of a report."""

from __future__ import annotations

import re
from typing import Final

from pledgebook.segment.sentences import sentence_spans

_FAR: Final = 600
_BLOCK_END: Final = re.compile(
    r"\n\s{0,40}\n|\n-{3,80}[ \t]{0,8}\n|\n(?=[ \t]{0,12}[-*•–][ \t])|^#{1,6}[ \t]", re.MULTILINE
)


def sentence(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before the characters in their sentence, themselves, and what follows; white space folded.

    Looks no further than 600 characters either way; what is cut off there is marked by an ellipsis.
    """
    low, high = max(0, start - _FAR), min(len(text), end + _FAR)
    low = max([low, *(m.end() for m in _BLOCK_END.finditer(text, low, start))])
    high = next((m.start() for m in _BLOCK_END.finditer(text, end, high)), high)
    spans = [s for s in sentence_spans(text, low, high) if s[0] < end and start < s[1]]
    first = min([start, *(s[0] for s in spans)])
    last = max([end, *(s[1] for s in spans)])
    before = ("… " if first == start - _FAR else "") + _folded(text[first:start])
    after = _folded(text[end:last]) + (" …" if last == end + _FAR else "")
    return before, " ".join(text[start:end].split()), after


def _folded(text: str) -> str:
    """White space as single blanks, the ones at the seams kept."""
    folded = " ".join(text.split())
    lead = " " if text[:1].isspace() else ""
    trail = " " if text[-1:].isspace() and folded else ""
    return lead + folded + trail
