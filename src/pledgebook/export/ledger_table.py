"""Records and findings as tables for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from pledgebook.export import grid, wording
from pledgebook.export.grid import NARROW, RIGHT, Columns, wide
from pledgebook.export.one_record import SHORT
from pledgebook.export.report import PLURALS
from pledgebook.export.wording import printable
from pledgebook.model.claims import KINDS, Claim, Item, Meeting, Statement, Total, Transfer
from pledgebook.model.records import Record

_LONGEST = 120


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """The beginnings of ids by which people may call them: as short as may be, none the beginning of another."""
    ordered = sorted(ids)
    return {
        name: name[: max(SHORT, *(_shared(name, other) + 1 for other in near))] if near else name[:SHORT]
        for name, near in zip(ordered, _neighbours(ordered), strict=True)
    }


def _neighbours(ordered: Sequence[str]) -> Iterator[list[str]]:
    for at in range(len(ordered)):
        yield [ordered[n] for n in (at - 1, at + 1) if 0 <= n < len(ordered)]


def _shared(a: str, b: str) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def tables(records: Sequence[Record], reports: Mapping[str, int], short: Mapping[str, str], *, terminal: bool) -> str:
    """A table for each kind. `reports` says how many tell of each record, `short` what its id is shown as."""

    def parts(console: Console) -> Iterator[RenderableType]:
        for kind in KINDS:
            if of_kind := [r for r in records if r.kind == kind]:
                yield _of_kind(kind, of_kind, reports, short, console)

    return grid.coloured(parts) if terminal else grid.plain(parts)


def _of_kind(
    kind: str, records: Sequence[Record], reports: Mapping[str, int], short: Mapping[str, str], console: Console
) -> RenderableType:
    columns, row = _LAYOUTS[kind]
    # how many tell of it: independent ones of all
    head = [("record", NARROW), *columns, ("told by", NARROW | RIGHT)]
    table = grid.table(f"{PLURALS[kind]} ({len(records):,})", "bold", head, console)
    for record in sorted(records, key=order):
        cells = [printable(cell) for cell in row(record.view, short)]
        told = f"{record.witnesses} of {reports[record.id]}"
        table.add_row(Text(short[record.id], style="bold"), *cells, told)
    return Padding(table, (0, 0, 1, 0))


def order(record: Record) -> tuple[str, str]:
    """By the day of the thing, or else the day on which it was first told; then by id."""
    dated = record.view.date if isinstance(record.view, Transfer | Meeting) else None
    day = dated.first if dated else record.first_told
    return (day.isoformat() if day else "9999", record.id)


def _transfer(view: Claim, short: Mapping[str, str]) -> tuple[str, ...]:
    if not isinstance(view, Transfer):
        raise TypeError(view)
    whole = short.get(view.part_of or "")
    part = f"part of {whole}" if whole else ""
    ordinal = f"no. {view.ordinal}" if view.ordinal else ""
    form = ", ".join(word for word in (wording.form(view), ordinal, part) if word)
    worth = wording.worth(view) if view.amount else _quote(view)
    return (
        wording.days(view.date), wording.stage(view), worth,
        wording.parties(view.donors), wording.parties(view.recipients), form,
    )  # fmt: skip


def _item(view: Claim, short: Mapping[str, str]) -> tuple[str, ...]:
    if not isinstance(view, Item):
        raise TypeError(view)
    told = wording.modality(view.modality)
    goods = f"{view.designation} ({told})" if told else view.designation
    return wording.count(view), goods, short.get(view.of or "", "–")


def _total(view: Claim, _short: Mapping[str, str]) -> tuple[str, ...]:
    if not isinstance(view, Total):
        raise TypeError(view)
    parties = wording.parties(view.donors), wording.parties(view.recipients)
    return wording.worth(view), *parties, wording.form(view), wording.period(view.since, view.until)


def _meeting(view: Claim, _short: Mapping[str, str]) -> tuple[str, ...]:
    if not isinstance(view, Meeting):
        raise TypeError(view)
    who = "; ".join(wording.person(p) for p in view.participants)
    return wording.days(view.date), who, wording.manner(view), wording.party(view.place) if view.place else ""


def _statement(view: Claim, _short: Mapping[str, str]) -> tuple[str, ...]:
    if not isinstance(view, Statement):
        raise TypeError(view)
    return wording.person(view.speaker), wording.manner(view), _quote(view)


def _quote(view: Claim) -> str:
    """The anchor's words, cut where they would fill the page."""
    words = " ".join(view.anchor.quote.split())
    return f"“{words}”" if len(words) <= _LONGEST else f"“{words[:_LONGEST].rpartition(' ')[0]} …”"


_DAY: dict[str, object] = {"min_width": 10, "max_width": 10}
_LAYOUTS: dict[str, tuple[Columns, Callable[[Claim, Mapping[str, str]], tuple[str, ...]]]] = {
    "transfer": (
        [
            ("date", _DAY),
            ("stage", {"min_width": 10, "max_width": 10}),
            ("sum or help", wide(4)),
            ("from", wide(4)),
            ("to", wide(4)),
            ("kind", wide(4)),
        ],
        _transfer,
    ),
    "item": ([("number", wide(2)), ("goods", wide(6)), ("in", NARROW)], _item),
    "total": (
        [("sum or count", wide(5)), ("from", wide(4)), ("to", wide(4)), ("kind", wide(3)), ("period", wide(3))],
        _total,
    ),
    "meeting": ([("date", _DAY), ("who", wide(6)), ("how", wide(2)), ("where", wide(3))], _meeting),
    "statement": ([("speaker", wide(3)), ("how", wide(2)), ("content", wide(7))], _statement),
}
