"""Transfers: somebody gives, is asked for or considers giving help. Read from top to bottom, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.frame.giving.memory import memory_of
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.transfer_amount import amount_transfer
from pledgebook.frame.transfer_part import amount_of_topic
from pledgebook.frame.giving.scene import zone_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.model.claims import Total, Transfer
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence


def frame_transfers(reading: Reading, totals: Sequence[Total]) -> list[Transfer]:
    """The transfers that a document states, in text order."""
    taken = frozenset(t.anchor.start for t in totals)
    memory = memory_of(reading)
    for position, sentence in enumerate(reading.sentences):
        memory.enter(sentence)
        _amounts(reading, sentence, position, memory, taken)
    return memory.made


def _amounts(reading: Reading, sentence: Sentence, position: int, memory: Memory, taken: frozenset[int]) -> list[Transfer]:
    """The transfers that the amounts of one sentence state."""
    here: list[Transfer] = []
    for money in reading.money.within(sentence.start, sentence.end):
        if money.start in taken:
            continue
        scene = scene_of(reading, sentence)
        topic = amount_of_topic(scene, zone_of(scene, money.start, money.end), memory)
        made = amount_transfer(scene, money, memory, here)
        if made is None:
            continue
        here.append(made)
        if topic is not None:
            memory.replace(topic, made, position)
        else:
            memory.add(made, position)
    return here
