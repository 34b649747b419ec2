"""Transfers and totals of a text as marks: «NOK 230 million|pledged NOR>SDN»."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pledgebook.frame.total import frame_totals
from pledgebook.frame.transfer import frame_transfers
from pledgebook.mentions import with_mentions
from pledgebook.model.text import Document
from pledgebook.segment.cut import cut
from tests.marks import mark, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.claims import Modality, Party, Total, Transfer
    from pledgebook.model.reading import Reading

DAY = date(2024, 5, 15)


def reading_of(text: str, title: str | None = None) -> Reading:
    """A document of Wednesday, 15 May 2024, with its mentions."""
    return with_mentions(cut(Document(id="0" * 64, text=text, title=title, published=DAY)))


def framed(marked: str, title: str | None = None) -> tuple[list[Transfer], list[Total]]:
    """Transfers and totals of the text without its marks."""
    reading = reading_of(plain(marked), title)
    totals = frame_totals(reading)
    return frame_transfers(reading, totals), totals


def told(marked: str, title: str | None = None) -> str:
    """The text with marks for what was framed in it."""
    transfers, totals = framed(marked, title)
    spans = [(t.anchor.start, t.anchor.end, f"{t.stage.value}{_mood(t.modality)} {_sides(t)}") for t in transfers]
    spans += [(t.anchor.start, t.anchor.end, f"total {_sides(t)}") for t in totals]
    return mark(plain(marked), spans)


def _mood(modality: Modality) -> str:
    return "" if modality.value == "asserted" else f" {modality.value}"


def _sides(claim: Transfer | Total) -> str:
    return f"{_codes(claim.donors)}>{_codes(claim.recipients)}"


def _codes(parties: Sequence[Party]) -> str:
    return "+".join(p.code or p.name or "?" for p in parties)
