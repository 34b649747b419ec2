"""Finds what the characters say: amounts, counts, dates, parties, people, goods.

Takes a `Reading` cut into sentences. Gives the same reading with its indices of mentions filled.
Does not decide which mention belongs to which, and does not know other documents.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pledgebook.model.reading import Index
from pledgebook.recognise.figure import with_figures
from pledgebook.recognise.party import find_parties

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading


def recognise(reading: Reading) -> Reading:
    """The reading with everything that was recognised in it."""
    reading = replace(reading, parties=Index.of(find_parties(reading)))
    return with_figures(reading)
