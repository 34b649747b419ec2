"""The entries of every record under a convention: what counts and as what, what does not and why."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from pledgebook.model.claims import Item, Modality, Stage
from pledgebook.tally.bounds import ZERO, added, bounds
from pledgebook.tally.chains import chains
from pledgebook.tally.cover import Entry, Node, Standing, cover
from pledgebook.tally.goods import Goods, goods_of
from pledgebook.tally.line import Line, Measure, Role
from pledgebook.tally.rules import stages
from pledgebook.tally.subject import subject
from pledgebook.tally.things import DONE, Things, things

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pledgebook.model.records import Link, Record
    from pledgebook.tally.bounds import Bounds
    from pledgebook.tally.chains import Chain
    from pledgebook.tally.conventions import Convention, Track
    from pledgebook.tally.subject import Subject


def lines(
    records: Iterable[Record], links: Iterable[Link], convention: Convention, measure: Measure | None = None
) -> Iterator[Line]:
    """The entries of all records, by chain. `measure` is the convention's own where it is not given."""
    wanted = measure or convention.measure
    for chain in chains(records, links):
        yield from of_chain(chain, convention, wanted)


def of_chain(chain: Chain, convention: Convention, measure: Measure) -> Iterator[Line]:
    """The entries of one chain, by record."""
    sorted_out = things(chain)
    make = _money if measure is Measure.MONEY else _goods
    found = [line for track in convention.tracks for line in make(chain, sorted_out, convention, track)]
    if measure is Measure.MONEY:
        found += [_stated(chain, record) for record in chain.totals]
    counted = {line.record for line in found if line.counted}
    # what counts in one track needs no reason for not counting in another
    kept: dict[tuple[str, str], Line] = {}
    for line in found:
        if line.counted:
            kept[line.record, line.section] = line
        elif line.record not in counted:
            kept.setdefault((line.record, ""), replace(line, section="") if line.section else line)
    yield from (kept[key] for key in sorted(kept))


def _stated(chain: Chain, record: Record) -> Line:
    """A running total that a report states: it sums up what is counted record by record."""
    found = subject(record)
    reason = "a stated total: it sums up other records"
    return _line(chain, found, Entry(Role.OUT, None, "total", reason), Measure.MONEY, "")


def _money(chain: Chain, found: Things, convention: Convention, track: Track) -> Iterator[Line]:
    """The transfers of a chain as money."""
    nodes = {id_: _node(one, convention, track) for id_, one in found.subjects.items()}
    entries = cover(found.order, nodes, found.parts, convention.cover)
    for id_, one in found.subjects.items():
        yield _line(chain, one, entries[id_], Measure.MONEY, _section(one, convention, track))
    by_id = {record.id: record for record in chain.transfers}
    for id_, (rule, reason) in found.silent.items():
        one = replace(found.subjects[found.speaker[id_]], record=id_, words=subject(by_id[id_]).words)
        yield _line(chain, one, Entry(Role.OUT, None, rule, reason), Measure.MONEY, "")


def _node(one: Subject, convention: Convention, track: Track) -> Node:
    """A transfer as the covering of wholes by parts sees it."""
    standing, rule, reason = _judged(one, convention, track)
    return Node(one.record, standing, rule, reason, one.bounds, one.unit, one.slack, done=one.stage in DONE)


def _judged(one: Subject, convention: Convention, track: Track) -> tuple[Standing, str, str]:
    """What the rules say of a transfer: the first that is against it decides."""
    if one.modality is Modality.ASSERTED and one.stage is Stage.CANCELLED:
        return Standing.VOID, "stage.cancelled", "cancelled"
    for rule in (*convention.rules, stages(track.stages)):
        if reason := rule.out(one):
            name = f"{rule.name}.{one.stage}" if rule.name == "stage" and one.stage else rule.name
            return Standing.OTHER if rule.explains else Standing.OUT, name, reason
    return Standing.COUNTS, "", ""


def _section(one: Subject, convention: Convention, track: Track) -> str:
    return ", ".join(name for name in (track.name, convention.section(one)) if name)


def _line(chain: Chain, one: Subject, entry: Entry, measure: Measure, section: str) -> Line:
    """An entry with everything it can be grouped by."""
    return Line(
        record=one.record,
        chain=chain.id,
        role=entry.role,
        rule=entry.rule,
        reason=entry.reason,
        measure=measure,
        section=section,
        unit=one.unit if measure is Measure.MONEY else "",
        bounds=entry.bounds,
        donors=one.donors,
        recipients=one.recipients,
        aid=one.aid,
        instrument=one.instrument,
        stage=one.stage.value if one.stage else "",
        first=one.first,
        last=one.last,
        dated=one.dated,
        inherited=one.inherited,
        words=one.words,
    )


def _goods(chain: Chain, found: Things, convention: Convention, track: Track) -> Iterator[Line]:
    """The goods of a chain, each thing by itself."""
    by_goods: dict[Goods, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for item in chain.items:
        if isinstance(item.view, Item):
            kind = goods_of(item.view.designation, item.view.unit)
            by_goods[kind][item.view.of or ""].append(item)
    for kind, listed in sorted(by_goods.items()):
        yield from _of_kind(chain, found, convention, track, kind, listed)


def _of_kind(
    chain: Chain, found: Things, convention: Convention, track: Track, kind: Goods, listed: dict[str, list[Record]]
) -> Iterator[Line]:
    """One kind of goods in a chain: its items as amounts of the transfers they stand under."""
    homes, astray = _homes(chain, found, listed)
    goods_rule = next((f"{r.name}|{w}" for r in convention.goods_rules if (w := r.out(kind))), None)
    nodes: dict[str, Node] = {}
    for id_, one in found.subjects.items():
        node = _node(one, convention, track)
        items = homes.get(id_, [])
        if goods_rule and node.standing is Standing.COUNTS:
            rule, _, reason = goods_rule.partition("|")
            node = replace(node, standing=Standing.OUT, rule=rule, reason=reason)
        nodes[id_] = replace(
            node, bounds=_counted(items), unit=f"{kind.key}|{kind.unit}", slack=ZERO, present=bool(items)
        )
    entries = cover(found.order, nodes, found.parts, convention.cover)
    for id_, items in sorted(homes.items()):
        one, entry = found.subjects[id_], entries[id_]
        for n, item in enumerate(items):
            yield _item(chain, one, _entry_of(item, entry, first=n == 0), _section(one, convention, track), kind, item)
    for item, rule, reason in astray:
        one = replace(subject(item), record=item.id)
        yield _item(chain, one, Entry(Role.OUT, None, rule, reason), "", kind, item)


def _homes(
    chain: Chain, found: Things, listed: dict[str, list[Record]]
) -> tuple[dict[str, list[Record]], list[tuple[Record, str, str]]]:
    """The items that count for each thing, and those that do not with the reason.

    A thing told several times is listed several times: the speaker's own list counts, or else that of the first
    telling that has one. What was superseded gives its goods only where the new telling lists none at all.
    """
    of_transfers = {record.id for record in chain.transfers}
    lists = {item.view.of for item in chain.items if isinstance(item.view, Item)}
    homes: dict[str, list[Record]] = {}
    astray: list[tuple[Record, str, str]] = []
    for of in sorted(listed, key=lambda of: (found.speaker.get(of, of) != of, of)):
        items = sorted(listed[of], key=lambda record: record.id)
        if of not in of_transfers:
            astray += [(i, *_alone(of, chain)) for i in items]
            continue
        speaking = found.speaker[of]
        rule, reason = found.silent.get(of, ("", ""))
        if speaking in homes or (rule == "superseded" and speaking in lists):
            astray += [(i, rule, f"listed under {of}: {reason}") for i in items]
            continue
        sure = [i for i in items if i.view.modality is Modality.ASSERTED]
        astray += [(i, "asserted", f"only {i.view.modality.value}") for i in items if i not in sure]
        if sure:
            homes[speaking] = sure
    return homes, astray


def _alone(of: str, chain: Chain) -> tuple[str, str]:
    """Why goods that stand under no transfer do not count."""
    if any(of == record.id for record in chain.totals):
        return "total", "listed under a stated total: it sums up other records"
    return "alone", "belongs to no transfer: who gives it, and how far it is, is not told"


def _counted(items: list[Record]) -> Bounds | None:
    """The items of one kind under one transfer together; None where no number is stated."""
    found: Bounds | None = None
    for item in items:
        own = bounds(item.view.quantity) if isinstance(item.view, Item) else None
        if own is not None:
            found = own if found is None else added(found, own)
    return found


def _entry_of(item: Record, entry: Entry, *, first: bool) -> Entry:
    """The entry of one of several items that stand together: each its own amount, a rest only once."""
    if entry.role is Role.OUT:
        return entry
    own = bounds(item.view.quantity) if isinstance(item.view, Item) else None
    if entry.role is Role.REST:
        return entry if first else Entry(Role.OUT, None, "inside", "counted with the rest of its list")
    if own is None:
        return Entry(entry.role, None, "counts.no_amount", "counts; no number stated")
    return Entry(entry.role, own, entry.rule, entry.reason)


def _item(chain: Chain, one: Subject, entry: Entry, section: str, kind: Goods, item: Record) -> Line:
    """The line of one item."""
    line = _line(chain, one, entry, Measure.GOODS, section)
    return replace(line, record=item.id, words=subject(item).words, unit=kind.unit, goods=kind.key, family=kind.family)
