"""Items: the goods of a transfer or a total, each with its number, hung on the one that the text ties them to.

Goods inside the anchor of a transfer are its items. All others stand in a list (`chain`) that hangs on something
(`governor`: a verb, "including", an amount; `path` and `subject` say whether the words between lead there), and so on a
transfer or total (`host`): one in the same sentence, that of the list's `lead`, or the `package` spoken of. `worth` says
which members of a list are items.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pledgebook.frame.draft import draft_id
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.item.chain import chains_of
from pledgebook.frame.item.governor import governor_of
from pledgebook.frame.item.host import host_of
from pledgebook.frame.item.shelf import Shelf
from pledgebook.frame.item.worth import Kept, Memory, holds_itself, worth_of
from pledgebook.model.claims import Item, Modality, Total, Transfer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.item.chain import Chain
    from pledgebook.frame.item.tie import Governor
    from pledgebook.model.mentions import GoodsMention
    from pledgebook.model.reading import Reading


@dataclass(slots=True)
class Tray:
    """The items made so far."""

    shelf: Shelf
    items: list[Item] = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)


def frame_items(reading: Reading, transfers: Sequence[Transfer], totals: Sequence[Total]) -> list[Item]:
    """The items that a document states, in text order."""
    if (not transfers and not totals) or not reading.goods.all:
        return []
    tray = Tray(Shelf.of(reading, [*transfers, *totals]))
    for position in sorted(reading.holding(reading.goods)):
        sentence = reading.sentences[position]
        goods = reading.goods.within(sentence.start, sentence.end)
        if goods:
            _in_sentence(tray, scene_of(reading, sentence), goods)
    return tray.items


def _in_sentence(tray: Tray, scene: Scene, goods: Sequence[GoodsMention]) -> None:
    """The items of one sentence: those of transfers of these very goods first, then the lists."""
    reading = scene.reading
    free: list[GoodsMention] = []
    for mention in goods:
        host = tray.shelf.holding(mention.start, mention.end)
        if host is None:
            free.append(mention)
        elif isinstance(host, Transfer) and host.amount is None:
            refused = holds_itself(mention, scene, host)
            if refused:
                reading.trace.failed("item.anchor", mention.start, mention.end, refused)
            else:
                _keep(tray, scene, mention, host, None)
    for chain in chains_of(scene, free):
        _in_chain(tray, scene, chain)


def _in_chain(tray: Tray, scene: Scene, chain: Chain) -> None:
    """The items of one list, if it hangs on a transfer."""
    trace = scene.reading.trace
    governor = governor_of(scene, chain)
    if isinstance(governor, str):
        trace.failed("item.governor", chain.start, chain.end, governor)
        return
    host = host_of(tray.shelf, scene, chain, governor, tray.items)
    if host is None:
        trace.failed("item.host", chain.start, chain.end, f"{governor.tie.value}: no transfer to hang on")
        return
    for mention in chain.members:
        refused = worth_of(scene, chain, mention, governor)
        if refused:
            trace.failed("item.worth", mention.start, mention.end, refused)
        else:
            _keep(tray, scene, mention, host, governor)


def _keep(tray: Tray, scene: Scene, mention: GoodsMention, host: Transfer | Total, governor: Governor | None) -> None:
    """Make the item, unless the same thing was named before."""
    reading = scene.reading
    kept = Kept.of(reading, mention, host.id)
    if governor is not None and tray.memory.has(kept):
        reading.trace.failed("item.repeated", mention.start, mention.end, "the same thing was named before")
        return
    tray.memory.add(kept)
    rule = "item." + (governor.tie.value if governor else "anchor")
    evidence = [reading.document.cite(mention.start, mention.end)]
    if mention.designation_start < mention.start and mention.designation_end is not None:
        evidence.append(reading.document.cite(mention.designation_start, mention.designation_end))
    if governor is not None and governor.end > governor.start:
        evidence.append(reading.document.cite(governor.start, governor.end))
    tray.items.append(
        Item(
            id=draft_id("item", mention.start, mention.end),
            evidence=tuple(evidence),
            modality=_modality(host, governor),
            made_by=rule,
            of=host.id,
            quantity=mention.quantity,
            unit=mention.unit,
            designation=kept.designation,
        )
    )
    reading.trace.held(rule, mention.start, mention.end, f"of {host.anchor.quote!r}")


def _modality(host: Transfer | Total, governor: Governor | None) -> Modality:
    """The host's, unless the verb over the goods is itself negated or only possible."""
    verb = governor.verb if governor else None
    if verb is not None and verb.negated:
        return Modality.NEGATED
    if verb is not None and verb.modal in {"may", "might", "could"}:
        return Modality.POSSIBLE
    return host.modality
