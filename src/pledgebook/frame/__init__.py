"""Turns mentions into claims: which figure belongs to which act, who gives, who gets, who says, who meets.

Takes a `Reading`. Gives claims with draft ids (`draft_id`), evidence cut by `Document.cite`, and `made_by`.
Does not re-parse figures (verify does) and does not know other documents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.frame.item import frame_items
from pledgebook.frame.meeting import frame_meetings
from pledgebook.frame.statement import frame_statements
from pledgebook.frame.total import frame_totals
from pledgebook.frame.transfer import frame_transfers

if TYPE_CHECKING:
    from pledgebook.model.claims import Claim
    from pledgebook.model.reading import Reading


def frame(reading: Reading) -> list[Claim]:
    """All claims of a document, in no particular order."""
    totals = frame_totals(reading)
    transfers = frame_transfers(reading, totals)
    return [
        *totals,
        *transfers,
        *frame_items(reading, transfers, totals),
        *frame_meetings(reading),
        *frame_statements(reading),
    ]
