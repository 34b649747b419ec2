"""Words before a sum or goods that say: this comes on top of what was given before."""

from __future__ import annotations

import re
from typing import Final

ON_TOP: Final = re.compile(r"\b(?:another|further|additional|extra|more|on top)\b[^.;]{0,24}$", re.IGNORECASE)
"""Matched against the characters just before an anchor."""

IN_ANCHOR: Final = re.compile(r"^(?:another|further|additional|extra)\b|\bmore\b", re.IGNORECASE)
"""Matched against the anchor itself: `another 5,000 tents`, `dozens more drones`."""
