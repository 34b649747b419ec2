"""Spellings of one name made comparable: without accents, and across ways of writing other alphabets."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from pledgebook.model.lazy import lazy_pattern

_LETTERS: Final = str.maketrans("łŁøØđĐıþÞæÆœŒ", "lLoOdDitTaAoO")
_APOSTROPHES: Final = lazy_pattern("['\u2018\u2019\u02bc\u02bb`\u2032-]")
_RULES: Final = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        ("kh|ch", "h"), ("zh", "z"), ("sh|sch", "s"), ("ts|tz|cz", "c"), ("ph", "f"), ("ck|q", "k"), ("w", "v"),
        ("x", "ks"), ("ou", "u"), ("ee", "i"), ("(?:iy|yi|yy|ij|ii|yj|ey|ei|iy|y|j|i)+", "i"), ("ia|ya", "a"),
        (r"(.)\1+", r"\1"), ("h(?=[^aeiou]|$)", ""), ("(?<=[a-z])e(?=v)", "o"),
    )
)  # fmt: skip


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case, without accents and apostrophes."""
    if text.isascii():
        return _APOSTROPHES.sub("", text).lower()
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return _APOSTROPHES.sub("", "".join(c for c in plain if not unicodedata.combining(c))).lower()


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """What the spellings of a transliterated name share: Zaluzhnyi, Zaluzhny, Zaluzhnyy; Zelensky, Zelenskiy."""
    text = fold(name)
    for pattern, to in _RULES:
        text = pattern.sub(to, text)
    return text
