"""How goods hang on the words around them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pledgebook.segment.verbgroup import VerbGroup


class Tie(Enum):
    """What kind of word holds them."""

    CUE = "cue"
    """Behind "including", "such as", a colon."""
    CONTAINED = "contained"
    """Object of a verb of containing."""
    GIVEN = "given"
    """Object of a verb of giving, promising, buying."""
    MEASURED = "measured"
    """Behind an amount: $5 million in ammunition."""
    SUBJECT = "subject"
    """Said to be sent, included, on the list."""
    FRAGMENT = "fragment"
    """Nothing before it: a line of a list."""


@dataclass(frozen=True, slots=True)
class Governor:
    """What a list of goods hangs on, and where that stands."""

    tie: Tie
    start: int
    end: int
    verb: VerbGroup | None = None
