"""Transfers: somebody gives, is asked for or considers giving help. Read from top to bottom, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.frame.giving.memory import memory_of
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.transfer_amount import amount_transfer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.claims import Total, Transfer
    from pledgebook.model.reading import Reading


def frame_transfers(reading: Reading, totals: Sequence[Total]) -> list[Transfer]:
    """The transfers that a document states, in text order."""
    taken = {t.anchor.start for t in totals}
    memory = memory_of(reading)
    for sentence in reading.sentences:
        amounts = reading.money.within(sentence.start, sentence.end)
        if not amounts:
            continue
        scene = scene_of(reading, sentence)
        here: list[Transfer] = []
        for money in amounts:
            if money.start in taken:
                continue
            made = amount_transfer(scene, money, memory, here)
            if made is not None:
                here.append(made)
                memory.add(made)
    return memory.made
