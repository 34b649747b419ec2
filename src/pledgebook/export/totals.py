"""Totals for people and programs: a table, comma-separated values, JSON Lines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from pledgebook.export.grid import NARROW, RIGHT, Columns, wide
from pledgebook.export.grid import table as grid
from pledgebook.export.ledger_table import short_ids
from pledgebook.export.sheet import sheet
from pledgebook.export.wording import number, printable
from pledgebook.model.values import plain
from pledgebook.model.wording import digits
from pledgebook.tally.bounds import EXACT
from pledgebook.tally.totals import Group, Total, headline

if TYPE_CHECKING:
    from pledgebook.tally.bounds import Bounds
    from pledgebook.tally.converting import RateRule
    from pledgebook.tally.line import Line
    from pledgebook.tally.sums import Sum

UNTOLD: Final = "(not told)"
_BILLION: Final = Decimal(10) ** 9
Sway = Sequence[tuple["RateRule", Total]]


def parts(found: Total, console: Console, *, explain: bool = False, sway: Sway = ()) -> Iterator[RenderableType]:
    """A total as a table: its groups, the sum of them, what is unknown, the rates, and with `explain` every entry."""
    how = found.convention
    yield Text(f"{how.name} {how.version}: {how.title}", style="bold")
    yield Padding(_groups(found, console), (1, 0))
    yield from (Text(note) for note in notes(found, sway))
    if explain:
        for counted in (True, False):
            entries = [line for line in found.lines if line.counted is counted]
            if entries:
                yield Padding(_entries(entries, console, counted=counted), (1, 0, 0, 0))


def _groups(found: Total, console: Console) -> RenderableType:
    """One row a group, then the sum over all of them where there are several. Large money is shown in millions."""
    scales = scales_of(found.overall())
    sections = any(group.section for group in found.groups)
    first = how_first(found)
    columns: Columns = [("section", wide(3))] if sections else []
    columns += [(name, wide(3)) for name in found.by]
    columns += [(name, RIGHT | NARROW) for name in ("low", "stated", "high")]
    columns += [("", {}), ("entries", RIGHT), ("no sum", RIGHT), ("open", RIGHT | NARROW)]
    columns = [(f"{name} *" if name == first else name, options) for name, options in columns]
    table = grid("", "", columns, console)
    for group in found.groups:
        key = [value or UNTOLD for value in group.key]
        table.add_row(*_row(group, scales, sections=sections, key=key))
    if len(found.groups) > 1 and found.by and not {"goods", "family"} & set(found.by):
        for group in found.overall():
            key = ["all", *[""] * (len(found.by) - 1)]
            table.add_row(*_row(group, scales, sections=sections, key=key), style="bold")
    return table


def how_first(found: Total) -> str:
    """The name of the figure that the convention puts first."""
    return found.convention.headline.value


def scales_of(groups: Iterable[Group]) -> dict[str, int]:
    """How many digits each unit is shown without: six for sums of a billion and more."""
    return {g.unit: 6 for g in groups if g.sum.high.copy_abs() >= _BILLION and not g.key}


def _row(group: Group, scales: Mapping[str, int], *, sections: bool, key: Sequence[str]) -> list[str]:
    own, share, scale = group.sum, group.sum.share_unsure, scales.get(group.unit, 0)
    low, stated, high = (shown(end, scale) for end in own[:3])
    ends = [low, stated, high + ("+" if own.open_high else "")]
    return [
        *([group.section or "–"] if sections else []),
        *(printable(value) for value in key),
        *(ends if own.without < own.lines else ["–", "–", "–"]),
        f"million {printable(group.unit)}" if scale else printable(group.unit),
        str(own.lines),
        str(own.without or ""),
        _percent(share) if share else "",
    ]


def shown(value: Decimal, scale: int = 0) -> str:
    """A figure in a table, `scale` digits shorter, to a tenth; cents only where there is little else."""
    if scale:
        return digits(EXACT.scaleb(value, -scale).quantize(Decimal("0.1"), context=EXACT))
    whole = value.copy_abs() >= 1000
    return digits(value.quantize(Decimal(1), context=EXACT) if whole else value)


def _percent(share: Decimal) -> str:
    return f"{plain((share * 100).quantize(Decimal('0.1')))} %"


def notes(found: Total, sway: Sway = ()) -> Iterator[str]:
    """What must be known beside the figures, a sentence each."""
    if not found.groups:
        yield "Nothing counts."
    yield from _rates(found, sway)
    left = Counter(_SHORT.get(line.rule, line.reason) for line in found.lines if not line.counted)
    if left:
        reasons = ", ".join(f"{many} {reason}" for reason, many in left.most_common(6))
        yield f"{_counted(left.total(), 'record')} left out ({reasons}{', ...' if len(left) > 6 else ''}); --explain lists them."
    if any(group.sum.open_high for group in found.groups):
        yield "+: an upper end is open; it may be more. Open: the share of the stated sum with an open end."
    if any(line.dated == "told" for line in found.lines if line.counted):
        many = sum(line.dated == "told" for line in found.lines if line.counted)
        yield f"{_counted(many, 'entry')} on the day of the first report, as no report tells the day of the act."


_SHORT: Final = {
    "asserted": "not asserted",
    "cancelled": "cancelled with their whole",
    "inside": "inside a whole that counts",
    "parts": "made up of their parts",
    "parts.more": "smaller than their parts",
    "parent": "parents of what counts",
    "repeats": "told again",
    "specified": "commitments without goods or instrument",
    "subtotal": "subtotals",
    "superseded": "superseded",
    "total": "stated totals",
}
"""Reasons that name a record or a figure, without it."""


def _counted(many: int, noun: str) -> str:
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{many:,} {noun if many == 1 else plural}"


def _rates(found: Total, sway: Sway) -> Iterator[str]:
    """What was converted, what was not, and what another rule would give."""
    if found.currency is None:
        return
    converted = sum(line.conversion is not None and line.counted for line in found.lines)
    yield f"{_counted(converted, 'entry')} converted to {found.currency}; rates: {found.rates}, rule {found.rate}."
    open_ = Counter(line.unconverted for line in found.lines if line.counted and line.unconverted)
    for reason, many in sorted(open_.items()):
        yield f"{_counted(many, 'entry')} not converted: {reason}."
    if sway:
        yield _swayed(found, sway)


def _swayed(found: Total, sway: Sway) -> str:
    """The line that says how much the choice of the rate rule moves the sum."""
    own = _head(found)
    told = []
    for rule, other in sway:
        change = EXACT.subtract(_head(other), own)
        share = f" ({'+' if change > 0 else ''}{_percent(change / own)})" if own else ""
        told.append(f"{rule}: {digits(_head(other))}{share}")
    return (
        f"The choice of the rate moves the {how_first(found)} sum of {digits(own)} {found.currency}: "
        + "; ".join(told)
        + "."
    )


def _head(found: Total) -> Decimal:
    """The headline figure in the one currency, over all sections."""
    figures = (headline(found.convention, group.sum) for group in found.groups if group.unit == found.currency)
    total = Decimal(0)
    for figure in figures:
        total = EXACT.add(total, figure)
    return total


def _entries(entries: Sequence[Line], console: Console, *, counted: bool) -> RenderableType:
    """The records in the sum, or those that are not, each with its reason."""
    columns: Columns = [("record", NARROW), ("amount", wide(3)), ("what", wide(4)), ("why", wide(5))]
    title = "In the sum" if counted else "Left out"
    table = grid(title, "bold", columns, console)
    short = short_ids(sorted({line.record for line in entries}))
    for line in entries:
        table.add_row(short[line.record], printable(amount(line)), printable(_what(line)), printable(_why(line)))
    return table


def amount(line: Line) -> str:
    """What an entry adds: 0 to 2.85 billion USD (stated 2.85 billion)."""
    if line.bounds is None:
        return f"“{line.words}”" if line.words else "no amount"
    if line.original and line.conversion:
        return f"{_bounds(line.original, line.conversion.currency)} = {digits(line.bounds.stated)} {line.unit}"
    return _bounds(line.bounds, " ".join(part for part in (line.unit, line.goods) if part))


def _bounds(found: Bounds, unit: str) -> str:
    """The three figures, or the one where they are the same."""
    low, stated, high, open_low, open_high = found
    ends = f"{'?' if open_low else number(low)} to {number(high)}{' or more' if open_high else ''}"
    if low == stated == high and not (open_low or open_high):
        return f"{number(stated)} {unit}".rstrip()
    return f"{number(stated)} {unit} ({ends})"


def _what(line: Line) -> str:
    """Who gives to whom, how far, when."""
    who = f"{' + '.join(line.donors) or '?'} → {' + '.join(line.recipients) or '?'}"
    days = str(line.first) if line.first == line.last else f"{line.first} – {line.last}"
    when = (
        "" if line.first is None else days + {"told": " (first told)", "whole": " (of the whole)"}.get(line.dated, "")
    )
    return ", ".join(part for part in (who, line.stage, line.aid, line.instrument, when, line.section) if part)


def _why(line: Line) -> str:
    """The reason, with what was taken from the whole and at which rate."""
    taken = f"; {', '.join(line.inherited)} of its whole" if line.inherited else ""
    if line.conversion:
        rate = f"; {line.conversion.currency} at {plain(line.conversion.rate)} of {line.conversion.last}"
    else:
        rate = f"; {line.unconverted}" if line.unconverted else ""
    return line.reason + taken + rate


def as_sheet(found: Total, *, explain: bool = False) -> str:
    """Comma-separated values: one line a group, or with `explain` one line an entry."""
    if explain:
        return sheet(_ENTRY, (dict(zip(_ENTRY, _entry_cells(line), strict=True)) for line in found.lines))
    head = ["convention", "section", *found.by, "unit", *_FIGURES, "rate"]
    rate = str(found.rate) if found.rate else ""
    name = f"{found.convention.name}/{found.convention.version}"
    rows = ([name, g.section, *g.key, g.unit, *(getattr(g.sum, f) for f in _FIGURES), rate] for g in found.groups)
    return sheet(head, (dict(zip(head, row, strict=True)) for row in rows))


_FIGURES: Final = ("low", "stated", "high", "unsure", "lines", "open_low", "open_high", "without")
_ENTRY: Final = (
    "record", "counted", "rule", "reason", "section", "low", "stated", "high", "open_low", "open_high", "unit", "goods", "donors",
    "recipients", "aid", "instrument", "stage", "from", "to", "dated", "stated_in", "rate", "rate_day", "not_converted", "chain",
    "words",
)  # fmt: skip


def _entry_cells(line: Line) -> list[Any]:
    """One entry in the order of the head."""
    b, c = line.bounds, line.conversion
    figures = [b.low, b.stated, b.high, int(b.open_low), int(b.open_high)] if b else [None] * 5
    rate = [c.currency, c.rate, c.last] if c else [None] * 3
    return [
        line.record, "yes" if line.counted else "no", line.rule, line.reason, line.section, *figures, line.unit, line.goods,
        " + ".join(line.donors), " + ".join(line.recipients), line.aid, line.instrument, line.stage, line.first, line.last,
        line.dated, *rate, line.unconverted, line.chain, line.words,
    ]  # fmt: skip


def as_lines(found: Total, *, explain: bool = False, sway: Sway = ()) -> Iterator[str]:
    """JSON Lines: what was asked, each group, the sums over all, other rates, and with `explain` each entry."""
    how = found.convention
    yield _json(
        {
            "kind": "question",
            "convention": how.name,
            "version": how.version,
            "measure": found.measure.value,
            "by": list(found.by),
            "headline": how.headline.value,
            "currency": found.currency,
            "rate": str(found.rate) if found.rate else None,
            "rates": found.rates or None,
        }
    )
    for group in found.groups:
        yield _json({"kind": "group", **_group(group, found.by)})
    for group in found.overall():
        yield _json({"kind": "all", **_group(group, [name for name in found.by if name in {"goods", "family"}])})
    for rule, other in sway:
        yield _json(
            {"kind": "other_rate", "rate": str(rule), how_first(found): plain(_head(other)), "unit": found.currency}
        )
    if explain:
        for line in found.lines:
            yield _json({"kind": "entry", **entry(line)})


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


def _group(group: Group, by: Sequence[str]) -> dict[str, Any]:
    return {
        "section": group.section or None,
        **{name: value or None for name, value in zip(by, group.key, strict=True)},
        "unit": group.unit or None,
        **figures(group.sum),
    }


def figures(found: Sum) -> dict[str, Any]:
    """A sum as an object: figures as decimal strings, counts as numbers."""
    return {
        "low": plain(found.low),
        "stated": plain(found.stated),
        "high": plain(found.high),
        "open_low": found.open_low,
        "open_high": found.open_high,
        "unsure": plain(found.unsure),
        "share_unsure": plain(found.share_unsure),
        "entries": found.lines,
        "without_amount": found.without,
    }


def entry(line: Line) -> dict[str, Any]:
    """An entry as an object."""
    b, c = line.bounds, line.conversion
    return {
        "record": line.record,
        "chain": line.chain,
        "counted": line.counted,
        "as": line.role.value,
        "rule": line.rule,
        "reason": line.reason,
        "section": line.section or None,
        "amount": {
            "low": plain(b.low), "stated": plain(b.stated), "high": plain(b.high), "open_low": b.open_low, "open_high": b.open_high,
            "unit": line.unit or None,
        } if b else None,
        "goods": line.goods or None,
        "family": line.family or None,
        "donors": list(line.donors),
        "recipients": list(line.recipients),
        "aid": line.aid or None,
        "instrument": line.instrument or None,
        "stage": line.stage or None,
        "date": {"from": str(line.first), "to": str(line.last), "of": line.dated} if line.first else None,
        "inherited": list(line.inherited),
        "conversion": {
            "from": c.currency, "stated": plain(line.original.stated) if line.original else None, "rate": plain(c.rate),
            "per_euro": [plain(c.source_rate), plain(c.target_rate)], "first": str(c.first), "last": str(c.last),
        } if c else None,
        "not_converted": line.unconverted or None,
        "words": line.words,
    }  # fmt: skip
