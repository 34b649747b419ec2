"""How transcripts and parliaments label who speaks: `MS. LIND:`, `Q`, **Sir X (Con)**, `The Minister for Y (Mr Z):`."""

from __future__ import annotations

from typing import Final

from pledgebook.lang.en import roles
from pledgebook.model.lazy import lazy_pattern

QUESTION: Final = lazy_pattern(
    r"[*_]{0,3}Q(?:UESTION)?(?: \([^()\n]{1,40}\))?(?:[:.]?[*_]{0,3}:?[ \t\u00a0]{1,9}|:)(?=\S)"
)
"""A question of somebody in the audience."""
ANSWER: Final = lazy_pattern(r"[*_]{0,3}(?:A|ANSWER|Answer|Question)[*_]{0,3}:[*_]{0,3}\s")
CAPITALS: Final = lazy_pattern(
    r"[*_]{0,3}(?:[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019-]{0,30}+[ \u00a0]?){1,8}+(?:\([^()\n]{1,60}\))?:[*_]{0,3}(?=\s)"
)
"""A name or office in capitals before a colon. Nothing is given back: a row of capitals could be cut in very many ways."""
BOLD: Final = lazy_pattern(r"(\*\*|__)([^*_\n]{3,160})\1[ \t]*:?(?=\s)")
NAMED: Final = lazy_pattern(
    r"(?:[A-Z\u00c0-\u00de][\w.'\u2019-]{0,30}|of|the|for|and|de|von|van|bin|al|-)"
    r"(?:[ \u00a0](?:[A-Z\u00c0-\u00de][\w.'\u2019-]{0,30}|of|the|for|and|de|von|van|bin|al|&)){0,12}"
    r"(?: \([^()\n]{3,80}\))?:(?=\s)"
)
"""A name or office before a colon, as prose writes it."""
TITLES: Final = roles.COURTESY | roles.TITLE_ROLES
"""Words that make a label of it."""
OPENERS: Final = roles.MODIFIERS | {"rt", "right", "his", "her", "parliamentary", "lord"}
"""Words that may stand before them."""
