"""Acronyms that a document explains: "the Lakes Peace Facility (LPF)", and from then on "the LPF"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.model.mentions import PartyForm, PartyMention
from pledgebook.model.reading import Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.reading import Reading

_BRACKETED: Final = re.compile(r"\s?\(\s?([A-Z][A-Za-z]{0,3}[A-Z]{1,5})\s?\)")
_FORMS: Final = frozenset({PartyForm.BODY, PartyForm.ORGAN})
_MOST: Final = 200
"""How many acronyms of one document are followed."""


def with_acronyms(reading: Reading, parties: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """The same parties, and where an acronym stands for one that the catalogue does not know by it."""
    explained = _explained(reading, parties)
    if not explained:
        return tuple(parties)
    taken = Index.of(parties)
    further = (m for m in _further(reading, explained) if not taken.touches(m.start, m.end))
    return tuple(sorted((*parties, *further), key=lambda m: m.start))


def _explained(reading: Reading, parties: Sequence[PartyMention]) -> dict[str, PartyMention]:
    """The first mention behind or in which each acronym stands in brackets."""
    found: dict[str, PartyMention] = {}
    for mention in parties:
        if mention.form not in _FORMS or len((mention.party.name or "").split()) < 2 or len(found) >= _MOST:
            continue
        inside = reading.plain[mention.start : mention.end]
        bracket = _BRACKETED.search(inside) or _BRACKETED.match(reading.plain, mention.end)
        if bracket is not None:
            found.setdefault(bracket.group(1), mention)
    return found


def _further(reading: Reading, explained: dict[str, PartyMention]) -> list[PartyMention]:
    """The places where an explained acronym stands alone behind its explanation, in sentences."""
    pattern = re.compile(r"(?<![\w(&-])(?:" + "|".join(map(re.escape, explained)) + r")(?![\w)&-])")
    found = []
    for match in pattern.finditer(reading.plain, min(m.end for m in explained.values())):
        full = explained[match.group()]
        if match.start() >= full.end and reading.sentence_at(match.start()) is not None:
            found.append(replace(full, start=match.start(), end=match.end()))
    return found
