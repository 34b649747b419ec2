"""The language of a text, from its letters and smallest words: enough to notice what is not English."""

from __future__ import annotations

from typing import Final

from pledgebook.lang.frequent import FREQUENT
from pledgebook.model.issues import Issue
from pledgebook.model.lazy import lazy_pattern

READ: Final = frozenset({"en"})
"""Languages that claims are read from."""

_WORD: Final = lazy_pattern(r"[^\W\d_]+")
_LATIN_END: Final = 0x250
_SAMPLE: Final = 20_000
_FEWEST_WORDS: Final = 40
_CLEARLY: Final = 0.06
"""Share of a language's smallest words below which a text is hardly written in it; English prose has some 0.35."""
_PLAINLY: Final = 0.25
"""Share that no other language reaches with English words: most documents are settled at a glance."""
_GLANCE: Final = 1_500
_SCRIPTS: Final = (
    (0x0400, 0x0530, ("uk", "ru")),
    (0x0370, 0x0400, ("el",)),
    (0x0590, 0x0600, ("he",)),
    (0x0600, 0x0700, ("ar",)),
    (0x0900, 0x0980, ("hi",)),
    (0x0E00, 0x0E80, ("th",)),
    (0x1100, 0x1200, ("ko",)),
    (0xAC00, 0xD7B0, ("ko",)),
    (0x3040, 0x3100, ("ja",)),
    (0x4E00, 0xA000, ("zh",)),
)


def language(text: str, stated: str | None) -> tuple[str | None, tuple[Issue, ...]]:
    """The language of a text and an issue where no claims can be read from it.

    What the text shows wins over what the document states, because pages are often labelled with the language of the
    site's menus; where the text shows nothing clear, the statement stands.
    """
    shown = _shown(text[:_SAMPLE])
    lang = shown or stated
    issues = []
    if shown and stated and shown != stated and not {shown, stated} <= {"no", "nb", "nn", "da"}:
        issues.append(Issue("language.conflict", f"stated as {stated!r}, but the text reads as {shown!r}"))
    if lang is not None and lang not in READ and (shown is not None or not _is_read(text[:_SAMPLE])):
        issues.append(Issue("language.unread", f"the text is in {lang!r}; claims are read from English only"))
    return lang, tuple(issues)


def _shown(text: str) -> str | None:
    """The language that letters and small words show, or None where they show none clearly."""
    words = _WORD.findall(text[:_GLANCE].lower())
    if len(words) >= _FEWEST_WORDS and sum(map(FREQUENT["en"].__contains__, words)) >= _PLAINLY * len(words):
        return "en"
    script = _by_script(text)
    words = _WORD.findall(text.lower())
    if script is None and len(words) < _FEWEST_WORDS:
        return None
    candidates = script or tuple(code for code in FREQUENT if code not in {"uk", "ru"})
    known = [code for code in candidates if code in FREQUENT]
    if not known:
        return candidates[0]
    shares = {code: sum(map(FREQUENT[code].__contains__, words)) / len(words) for code in known}
    best = max(known, key=lambda code: shares[code])
    return best if script or shares[best] >= _CLEARLY else None


def _is_read(text: str) -> bool:
    """Whether a short text has at least some of the words of a language that is read."""
    words = _WORD.findall(text.lower())
    return any(sum(word in FREQUENT[code] for word in words) >= _CLEARLY * len(words) for code in READ)


def _by_script(text: str) -> tuple[str, ...] | None:
    """Languages of the script that most letters belong to; None for Latin letters."""
    foreign = [ord(letter) for letter in text if ord(letter) >= _LATIN_END and letter.isalpha()]
    latin = sum(letter.isalpha() for letter in text) - len(foreign)
    if not foreign or len(foreign) < latin:
        return None
    counts = [sum(first <= code < end for code in foreign) for first, end, _ in _SCRIPTS]
    # kana beside Chinese characters is Japanese
    if counts[8] > 0.1 * len(foreign):
        return _SCRIPTS[8][2]
    return _SCRIPTS[counts.index(max(counts))][2] if max(counts) else None
