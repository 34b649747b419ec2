"""The bars of a waterfall: from one total to another, one for each line between them, each leading to what caused it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pledgebook.export.differences import by_unit
from pledgebook.export.totals import how_first
from pledgebook.model.claims import Total, Transfer
from pledgebook.serve.views.figures import Figures
from pledgebook.serve.views.shapes import in_words
from pledgebook.tally import sums
from pledgebook.tally.differing import causes

if TYPE_CHECKING:
    from pledgebook.model.records import Record
    from pledgebook.model.values import Quantity
    from pledgebook.serve.views.charts import Chart
    from pledgebook.tally import Difference, Sum
    from pledgebook.tally.differing import Change

End = tuple[str, str]
"""What an end is called, and the address of its entries."""
_BARS: Final = 24
"""Up to so many lines are drawn one by one, more of them by cause."""


def alone(found: Difference, unit: str, section: str) -> list[Change]:
    """The lines that have a bar of their own: all of a unit, or none where they are too many."""
    here = [c for c in found.changes if (c.unit, c.section) == (unit, section)]
    return here if len(here) <= _BARS else []


def bars(
    found: Difference, unit: str, section: str, ends: tuple[End, End], records: Mapping[str, Record]
) -> Iterator[Chart]:
    """The bar before, a bar for each line (for each cause where there are many), the bar after. `records` name the lines."""
    name = how_first(found.after)

    def figure(value: Sum) -> Decimal:
        chosen: Decimal = getattr(value, name)
        return chosen

    before, after = (by_unit(each).get((section, unit), sums.NOTHING) for each in (found.before, found.after))
    level = figure(before)
    (first, entries_before), (last, entries_after) = ends
    yield _bar(first, Decimal(0), level, "total", entries_before)
    for label, value, address in _falls(found, unit, section, records):
        by = figure(value)
        if by:
            yield _bar(label, level, level + by, "more" if by > 0 else "less", address)
            level += by
    yield _bar(last, Decimal(0), figure(after), "total", entries_after)


def _falls(found: Difference, unit: str, section: str, records: Mapping[str, Record]) -> Iterator[tuple[str, Sum, str]]:
    """What stands between the two ends, and where each bar leads."""
    here = [(n, c) for n, c in enumerate(found.changes, 1) if (c.unit, c.section) == (unit, section)]
    if len(here) <= _BARS:
        for n, change in here:
            address = f"/records/{change.records[0]}" if len(change.records) == 1 else f"#line-{n}"
            yield f"{n}. {_caption(change, records)}", change.sum, address
        return
    for (cause, in_section, of_unit), value in causes(found).items():
        if (of_unit, in_section) == (unit, section):
            first = next(n for n, change in here if change.cause is cause)
            yield cause.value, value, f"#line-{first}"


def _caption(change: Change, records: Mapping[str, Record]) -> str:
    """What a line is mostly about, in words: its record of the sum nearest to its own; else why it is there."""
    sizes = {
        record: abs((figure.nominal or figure.high or figure.low or Decimal(0)) - abs(change.sum.stated))
        for record in change.records
        if record in records and (figure := _figure(records[record]))
    }
    return in_words(records[min(sizes, key=lambda r: (sizes[r], r))].view) if sizes else change.cause.value


def _figure(record: Record) -> Quantity | None:
    view = record.view
    return view.amount.quantity if isinstance(view, Transfer | Total) and view.amount else None


def _bar(label: str, start: Decimal, end: Decimal, kind: str, address: str) -> Chart:
    said = f"{label}\n{Figures.of(sums.Sum(stated=end - start, lines=1), signed=kind != 'total').words[1]}"
    return {"label": label, "from": f"{start:f}", "to": f"{end:f}", "kind": kind, "records": address, "words": said}
