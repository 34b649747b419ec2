"""Claims as tables for people: one per kind, then what the reader noticed and what it could not account for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pledgebook.export import grid, wording
from pledgebook.export.grid import NARROW, RIGHT, Columns, wide
from pledgebook.export.report import PLURALS, Report
from pledgebook.export.wording import printable
from pledgebook.model.claims import KINDS, Claim, Item, Meeting, Statement, Total, Transfer

_STYLES = {"transfer": "bold green", "item": "cyan", "total": "bold magenta", "meeting": "yellow", "statement": "blue"}
_LONGEST_QUOTE = 240
_MOST = 100
"""Of figures left over and of issues so many are shown: a statistical annex holds thousands."""


def plain(report: Report, *, width: int = 100) -> str:
    """One report without colours, lines drawn and blanks at line ends, for files and pipes."""
    return grid.plain(lambda console: _parts(report, console), width=width)


def coloured(report: Report) -> str:
    """The same for the terminal on standard output, as wide as it is."""
    return grid.coloured(lambda console: _parts(report, console))


def _parts(report: Report, console: Console) -> Iterator[RenderableType]:
    """Head, a table for each kind that there is, figures left over, issues."""
    yield _head(report, console)
    for kind in KINDS:
        if claims := report.of_kind(kind):
            yield _claims(kind, claims, report, console)
    yield _figures(report, console)
    yield _issues(report, console)


def _head(report: Report, console: Console) -> RenderableType:
    """The source, its title, and what is known about it."""
    d = report.document
    facts = [d.publisher, d.published.isoformat() if d.published else "no publication date", d.lang]
    counts = ", ".join(wording.counted(k, n) for k in KINDS if (n := report.counts[k]))
    lines = [Text(printable(report.name), style="bold reverse" if console.is_terminal else "")]
    if d.title:
        lines.append(Text(printable(d.title), style="bold"))
    lines.append(Text(printable(" · ".join(fact for fact in facts if fact)), style="dim"))
    lines.append(Text(counts or "no claims"))
    return Padding(Group(*lines), (0, 0, 1, 0))


def _claims(kind: str, claims: tuple[Claim, ...], report: Report, console: Console) -> RenderableType:
    """The table of one kind."""
    columns, row = _LAYOUTS[kind]
    head = [("", NARROW), *columns, ("line", NARROW | RIGHT)]
    table = grid.table(PLURALS[kind], _STYLES[kind] if console.is_terminal else "bold", head, console)
    for claim in claims:
        cells = [printable(cell) for cell in row(claim, report)]
        line = str(report.line(claim.anchor.start))
        table.add_row(Text(report.labels[claim.id], style=_STYLES[kind]), *cells, line)
    return Padding(table, (0, 0, 1, 0))


def _transfer(claim: Claim, report: Report) -> tuple[str, ...]:
    if not isinstance(claim, Transfer):
        raise TypeError(claim)
    part = f"part of {report.labels[claim.part_of]}" if claim.part_of in report.labels else ""
    ordinal = f"no. {claim.ordinal}" if claim.ordinal else ""
    worth = wording.worth(claim) if claim.amount else _quote(claim)
    form = ", ".join(word for word in (wording.form(claim), ordinal, part) if word)
    given = wording.days(claim.date)
    return wording.stage(claim), worth, wording.parties(claim.donors), wording.parties(claim.recipients), form, given


def _item(claim: Claim, report: Report) -> tuple[str, ...]:
    if not isinstance(claim, Item):
        raise TypeError(claim)
    told = wording.modality(claim.modality)
    goods = f"{claim.designation} ({told})" if told else claim.designation
    return wording.count(claim), goods, report.labels.get(claim.of or "", "–")


def _total(claim: Claim, _report: Report) -> tuple[str, ...]:
    if not isinstance(claim, Total):
        raise TypeError(claim)
    period = wording.period(claim.since, claim.until)
    parties = wording.parties(claim.donors), wording.parties(claim.recipients)
    return wording.worth(claim), *parties, wording.form(claim), period


def _meeting(claim: Claim, _report: Report) -> tuple[str, ...]:
    if not isinstance(claim, Meeting):
        raise TypeError(claim)
    who = "; ".join(wording.person(p) for p in claim.participants)
    place = wording.party(claim.place) if claim.place else ""
    when = ", ".join(word for word in (wording.days(claim.date), wording.duration(claim.duration_min)) if word)
    return who, wording.manner(claim), when, place


def _statement(claim: Claim, _report: Report) -> tuple[str, ...]:
    if not isinstance(claim, Statement):
        raise TypeError(claim)
    return wording.person(claim.speaker), wording.manner(claim), _quote(claim)


def _quote(claim: Claim) -> str:
    """The anchor's words, cut where they would fill the page."""
    words = " ".join(claim.anchor.quote.split())
    return f"“{words}”" if len(words) <= _LONGEST_QUOTE else f"“{words[:_LONGEST_QUOTE].rpartition(' ')[0]} …”"


_LAYOUTS: dict[str, tuple[Columns, Callable[[Claim, Report], tuple[str, ...]]]] = {
    "transfer": (
        [
            ("stage", wide(3)),
            ("sum or help", wide(5)),
            ("from", wide(4)),
            ("to", wide(4)),
            ("kind", wide(4)),
            ("date", {"min_width": 10}),
        ],
        _transfer,
    ),
    "item": ([("number", wide(2)), ("goods", wide(6)), ("of", NARROW)], _item),
    "total": (
        [("sum or count", wide(5)), ("from", wide(4)), ("to", wide(4)), ("kind", wide(3)), ("period", wide(3))],
        _total,
    ),
    "meeting": ([("who", wide(6)), ("how", wide(2)), ("when", wide(3)), ("where", wide(3))], _meeting),
    "statement": ([("speaker", wide(3)), ("how", wide(2)), ("content", wide(7))], _statement),
}


def _figures(report: Report, console: Console) -> RenderableType:
    """Figures that no claim accounts for, in their words."""
    if not report.unexplained:
        return Text("Every figure in the text is accounted for.\n", style="dim")
    columns: Columns = [("figure", wide(2)), ("in the text", wide(5)), ("line", RIGHT)]
    table = grid.table("Figures that no claim accounts for", "bold", columns, console)
    for place in report.unexplained[:_MOST]:
        before, own, after = report.around(place, 40)
        context = Text(printable(before), style="dim")
        context.append(printable(own), style="bold not dim").append(printable(after))
        table.add_row(printable(own), context, str(report.line(place.start)))
    _rest(table, len(report.unexplained))
    return Padding(table, (0, 0, 1, 0))


def _rest(table: Table, many: int) -> None:
    """A last row that says how many are not shown."""
    if many > _MOST:
        table.add_row("…", f"and {many - _MOST:,} more; --format html shows all", "")


def _issues(report: Report, console: Console) -> RenderableType:
    """What the reader noticed."""
    if not report.issues:
        return Text("No issues.\n", style="dim")
    columns: Columns = [("code", NARROW), ("what was seen", wide(6)), ("line", RIGHT)]
    table = grid.table("Issues", "bold red" if console.is_terminal else "bold", columns, console)
    for issue in report.issues[:_MOST]:
        line = "" if issue.start is None else str(report.line(issue.start))
        table.add_row(printable(issue.code), printable(issue.detail), line)
    _rest(table, len(report.issues))
    return Padding(table, (0, 0, 1, 0))
