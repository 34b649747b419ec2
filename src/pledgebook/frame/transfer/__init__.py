"""Transfers: somebody gives, is asked for or considers giving help. Read from top to bottom, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from pledgebook.frame.giving.made import by_sum
from pledgebook.frame.giving.memory import memory_of
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.giving.zone import zone_of
from pledgebook.frame.transfer.amount import amount_transfer, topic_of
from pledgebook.frame.transfer.called_off import call_off, may_call_off
from pledgebook.frame.transfer.channel import with_channel
from pledgebook.frame.transfer.detail import may_refine, refine
from pledgebook.frame.transfer.goods import pronoun_transfers, unpriced_transfers
from pledgebook.frame.transfer.phrase import may_name_help

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.claims import Total, Transfer
    from pledgebook.model.reading import Reading


def frame_transfers(reading: Reading, totals: Sequence[Total]) -> list[Transfer]:
    """The transfers that a document states, in text order."""
    summed = sorted(t.anchor.start for t in totals)
    memory = memory_of(reading)
    memory.totals = by_sum(totals)
    telling = reading.holding(reading.money, reading.goods).union(may_name_help(reading))
    ending = frozenset(may_call_off(reading))
    for position, sentence in enumerate(reading.sentences):
        memory.enter(sentence)
        told = position in telling
        if not told and position not in ending and not may_refine(position, memory):
            continue
        scene = scene_of(reading, sentence)
        if not scene.money:
            refine(scene, position, memory)
            call_off(scene, memory)
        if told:
            taken = summed[bisect_left(summed, sentence.start) : bisect_left(summed, sentence.end)]
            _amounts(scene, position, memory, taken)
            _unpriced(scene, position, memory, taken)
    return [with_channel(made, memory) for made in memory.made.by_id.values()]


def _amounts(scene: Scene, position: int, memory: Memory, taken: Sequence[int]) -> None:
    """The transfers that the amounts of one sentence state; `taken` is where the totals in it begin."""
    here: list[Transfer] = []
    for money in scene.money:
        if money.start in taken:
            continue
        topic = topic_of(scene, zone_of(scene, money.start, money.end), memory)
        made = amount_transfer(scene, money, memory, here)
        if made is None:
            continue
        here.append(made)
        if topic is not None:
            memory.replace(topic, made, position)
        else:
            memory.add(made, position)


def _unpriced(scene: Scene, position: int, memory: Memory, taken: Sequence[int]) -> None:
    """The transfers of a sentence that name no amount; beside an amount only goods that are plainly apart from it."""
    figures = [*(m.start for m in scene.money), *taken]
    found = unpriced_transfers(scene, memory, figures)
    if not found and not figures:
        found = pronoun_transfers(scene, memory)
    for made in found:
        memory.add(made, position)
