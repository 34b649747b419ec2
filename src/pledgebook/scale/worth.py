"""Whether a report can be worth reading, told from its bytes alone: the literals of `recognise.trigger` before any parsing.

A page that is turned away here would also be turned away after parsing, where the same rule is asked of its main text. So
everything that could hide a literal from this look (other encodings, entities, tags inside words, escapes) counts as worth it.
"""

from __future__ import annotations

import html
import re
from typing import Final

from pledgebook.read import sniff
from pledgebook.recognise.trigger import of_interest

_BLOCKS: Final = (
    "address|article|aside|blockquote|body|br|dd|div|dl|dt|footer|form|h[1-6]|head|header|hr|li|main|nav|ol|option|p|pre|script"
    "|section|style|table|tbody|td|tfoot|th|thead|title|tr|ul"
)
_IN_WORD: Final = re.compile(rf"<(?<=\w<)[^<>]{{1,300}}>(?:<(?!/?(?:{_BLOCKS})\b)[^<>]{{1,300}}>){{0,8}}\w")
"""A tag between two letters, or several that end no line. It begins with the sign that is looked for fastest."""
_TAG: Final = re.compile(r"<[^<>]{1,300}>")
_HIDDEN: Final = ("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060")
_NOTHING: Final = dict.fromkeys(map(ord, _HIDDEN))


def may_be_worth(raw: bytes) -> bool:
    """False only where no claim can be read from these bytes, whatever they are."""
    if sniff.foreign_form(raw) is not None or sniff.may_be_mail(raw) or b"\x00" in raw[:64]:
        return True
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return True
    if of_interest(text) or any(character in text for character in _HIDDEN) or "\\u" in text:
        return True
    if "<" not in text and "&" not in text:
        return False
    shown = html.unescape(text).translate(_NOTHING) if "&" in text else text
    if shown is not text and of_interest(shown):
        return True
    return _IN_WORD.search(shown) is not None and of_interest(_TAG.sub("", shown))
