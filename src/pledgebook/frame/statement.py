"""(to be written by its owner)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.claims import Item, Meeting, Statement, Total, Transfer
    from pledgebook.model.reading import Reading


def frame_statements(reading: Reading) -> list[Statement]:
    """Nothing yet."""
    return []
