"""Around a bare "80 million": what shows that it is money whose currency stands with another sum, and what shows that it is not."""

from __future__ import annotations

import re
from typing import Final

from pledgebook.model.lazy import lazy_pattern

MAGNITUDE: Final = lazy_pattern(r"(?<![\w-])(?:million|billion|trillion|mln|mn|bn)(?![\w-])", re.IGNORECASE)

"""The word after which a currency or a thing would stand."""

AMOUNT_GOES_ON: Final = lazy_pattern(
    r"\s{0,3}(?:[.,;:)\u2014\u2013]|\Z)|\s{1,12}(?:for|to|from|through|via|towards?|and|or|of\s{1,12}(?:it|that|this|which)|had|has|have|"
    r"was|were|will|would|is|are|goes|went|came|comes|more|less|each|this|last|next|already|as|over|since|until|under|"
    r"by|on|with|within|upfront|annually|(?:a|per|every)\s{1,12}(?:year|month|quarter))\b",
    re.IGNORECASE,
)
"""Behind it no thing is named that would be counted."""

PEOPLE_BEHIND: Final = lazy_pattern(
    r"\s{0,12}(?:,\s{0,12})?(?:(?:had|has|have|are|were|was|is)\s{1,12}(?:been\s{1,12}|being\s{1,12}|already\s{1,12}|now\s{1,12}){0,2})?"
    r"(?:fled|flee|displaced|hungry|starving|homeless|affected|vaccinated|killed|uprooted|dead|unemployed|poor|children|"
    r"in\s{1,12}need|at\s{1,12}risk|of\s{1,12}(?:them|whom)|who\b|on\s{1,12}the\s{1,12}move|to\s{1,12}(?:flee|starve|leave))",
    re.IGNORECASE,
)
"""Behind it people are spoken of."""

COUNTED_BEFORE: Final = lazy_pattern(
    r"\b(?:population|inhabitants|people|citizens|refugees|children|voters|users|households|reach(?:ed|es|ing)?|feed(?:s|ing)?|"
    r"fed|help(?:ed|s|ing)?|assist(?:ed|s|ing)?|affect(?:ed|s|ing)?|displac(?:ed|es|ing)|forc(?:ed|es|ing)|kill(?:ed|s|ing)?|"
    r"vaccinat(?:ed|es|ing)|for|among|home\s{1,12}to|of\s{1,12}the)\s{1,12}(?:of\s{1,12})?(?:some|about|around|nearly|almost|over|up\s{1,12}to|at\s{1,12}least|"
    r"more\s{1,12}than|an?\s{1,12}estimated)?\s{0,12}\Z",
    re.IGNORECASE,
)
"""In front of it something is said that is done to people, or that they are."""

DEFINITE: Final = lazy_pattern(
    r"\b(?:the|that|this|these|another|an\s{1,12}additional|a\s{1,12}further|a\s{1,12}second|its|their)\s{1,12}"
    r"(?:(?:first|second|third|last|other|remaining|rest|full|whole|initial|further|same|promised|pledged|new)\s{1,12}){0,2}\Z",
    re.IGNORECASE,
)
"""In front of it an article or a word of going on: the reader knows the sum that is meant, or the one that it adds to."""
