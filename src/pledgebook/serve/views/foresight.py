"""What a ruling would change, in words: records, links, findings and sums before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from pydantic import Field

from pledgebook.export.one_record import said
from pledgebook.model.values import plain
from pledgebook.reconcile.findings import NOTES
from pledgebook.serve.views.shapes import LINK_WORDS, RecordLine, Shape, in_words
from pledgebook.tally.totals import JOINTLY

if TYPE_CHECKING:
    from pledgebook.book.foreseeing import Foreseen, RecordChange, SumChange
    from pledgebook.model.records import Finding, Link, Record
    from pledgebook.tally.sums import Sum


class FieldChange(Shape):
    """The value that a field shows, before and after."""

    name: str
    before: str
    after: str


class RecordChangeShape(Shape):
    """One record before and after; null: there is no such record."""

    before: RecordLine | None
    after: RecordLine | None
    fields: list[FieldChange]


class Figures(Shape):
    """A sum as decimal strings."""

    low: str
    stated: str
    high: str
    entries: int = Field(description="how many entries are counted")


class SumChangeShape(Shape):
    """One row of a total before and after."""

    by: list[str] = Field(description="what the total is grouped by")
    key: list[str]
    unit: str = Field(description="currency, or measure word of goods")
    section: str
    records: str = Field(description="address of the records that may count in it")
    before: Figures
    after: Figures


class Noticed(Shape):
    """A finding by name."""

    id: str
    code: str
    summary: str
    note: bool = Field(description="it asks nothing of anybody")


class Foresight(Shape):
    """What a ruling would change, were it made."""

    records: list[RecordChangeShape]
    links_gone: list[str]
    links_new: list[str]
    findings_gone: list[Noticed]
    findings_new: list[Noticed]
    sums: list[SumChangeShape]
    nothing: bool = Field(description="the ledger would stay as it is")

    @classmethod
    def of(cls, found: Foreseen) -> Foresight:
        """For people and programs."""
        pairs = [pair for pair in found.records if pair.before != pair.after]
        known = {**found.named, **{r.id: r for pair in pairs for r in (pair.before, pair.after) if r is not None}}
        return cls(
            records=[_record(pair, known) for pair in pairs],
            links_gone=[_link(link, known) for link in found.links_gone],
            links_new=[_link(link, known) for link in found.links_new],
            findings_gone=_findings(found.findings_gone),
            findings_new=_findings(found.findings_new),
            sums=[_sum(change) for change in found.sums],
            nothing=found.nothing,
        )


def _record(change: RecordChange, known: Mapping[str, Record]) -> RecordChangeShape:
    before, after = change.before, change.after
    return RecordChangeShape(
        before=RecordLine.of(before, known) if before else None,
        after=RecordLine.of(after, known) if after else None,
        fields=_fields(before, after) if before and after else [],
    )


def _fields(before: Record, after: Record) -> list[FieldChange]:
    """The fields that show another value."""
    shown = [{f.name: said(f.seen[0].value, {}) for f in record.fields if f.seen} for record in (before, after)]
    names = dict.fromkeys([*shown[0], *shown[1]])
    return [
        FieldChange(name=name, before=shown[0].get(name, ""), after=shown[1].get(name, ""))
        for name in names
        if shown[0].get(name) != shown[1].get(name)
    ]


def _link(link: Link, known: Mapping[str, Record]) -> str:
    ends = [in_words(known[end].view) if end in known else end for end in (link.source, link.target)]
    return f"{ends[0]} {LINK_WORDS[link.type][0]} {ends[1]}"


def _findings(found: Iterable[Finding]) -> list[Noticed]:
    return [Noticed(id=f.id, code=f.code, summary=f.summary, note=f.code in NOTES) for f in found]


def _sum(change: SumChange) -> SumChangeShape:
    group = change.group
    return SumChangeShape(
        by=list(change.by),
        key=list(group.key),
        unit=group.unit,
        section=group.section,
        records=f"/ledger?{urlencode(_filters(change))}",
        before=_figures(change.before),
        after=_figures(change.after),
    )


def _filters(change: SumChange) -> dict[str, str]:
    """What leads to the records of a row; several parties together are no filter."""
    if "goods" in change.by:
        return {"kind": "item", "text": change.group.key[0]}
    named = {
        name: value for name, value in zip(change.by, change.group.key, strict=True) if value and JOINTLY not in value
    }
    return {"kind": "transfer", **named}


def _figures(found: Sum) -> Figures:
    low, stated, high = map(plain, (found.low, found.stated, found.high))
    return Figures(low=low or "0", stated=stated or "0", high=high or "0", entries=found.lines)
