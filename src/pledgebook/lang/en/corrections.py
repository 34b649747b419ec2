"""How reports say that they correct an earlier one."""

from __future__ import annotations

import re
from typing import Final

_CORRECTION: Final = re.compile(
    r"\b(?:correction|corrections|corrected|corrects|corrigendum|corrigenda|erratum|errata|retraction|clarification"
    r"|amended\s+version)\b",
    re.IGNORECASE,
)


def is_correction(title: str) -> bool:
    """Whether a title announces a correction.

    >>> is_correction("Correction: figures for the aid package"), is_correction("Correctional facilities rebuilt")
    (True, False)
    """
    return bool(_CORRECTION.search(title))
