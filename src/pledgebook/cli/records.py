"""`pledgebook records`: the records of a book, as tables, JSON Lines or CSV."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import rich_click as click

from pledgebook.cli.books import book_option, opened_book
from pledgebook.cli.ledger import Shown, shown
from pledgebook.cli.output import opened

if TYPE_CHECKING:
    from pledgebook.book.looking import Wanted
    from pledgebook.model.records import Record

_KINDS = ("transfer", "item", "total", "meeting", "statement")
_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@book_option
@click.option("--kind", "kinds", multiple=True, type=click.Choice(_KINDS), help="Only this kind; may be given again.")
@click.option("--donor", metavar="CODE|NAME", help="From whom: a code (NOR, EU) or a part of a name.")
@click.option("--recipient", metavar="CODE|NAME", help="To whom.")
@click.option("--aid", type=click.Choice(["military", "financial", "humanitarian", "development", "other"]))
@click.option(
    "--instrument", metavar="WORD", help="drawdown, usai, fmf, sale, grant, loan, guarantee, appropriation ..."
)
@click.option("--stage", metavar="WORD", help="requested, proposed, pledged, authorised, contracted, delivered ...")
@click.option("--from", "since", type=_DAY, metavar="YYYY-MM-DD", help="Not before this day.")
@click.option("--to", "until", type=_DAY, metavar="YYYY-MM-DD", help="Not after this day.")
@click.option("--text", metavar="WORDS", help="Words that all stand in what the record rests on.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="Tables for people, one record per line for programs, or rows for a spreadsheet.",
)
@click.option("-o", "--output", metavar="PATH", help="Write there instead of to standard output.")
def records(
    address: str,
    kinds: tuple[str, ...],
    donor: str | None,
    recipient: str | None,
    aid: str | None,
    instrument: str | None,
    stage: str | None,
    since: datetime | None,
    until: datetime | None,
    text: str | None,
    form: str,
    output: str | None,
) -> None:
    """List the records of a book: each package, delivery, total or meeting once, however many reports tell of it.

    The tables leave statements out unless they are asked for with `--kind statement`.

    Example: `pledgebook records --donor NOR --recipient UKR --from 2023-01-01`
    """
    from pledgebook.book.looking import Wanted, wanted_records

    if form == "table" and not kinds:
        kinds = _KINDS[:-1]
    wanted = Wanted(
        frozenset(kinds), donor, recipient, aid, instrument, stage,
        since.date() if since else None, until.date() if until else None, text,
    )  # fmt: skip
    with opened_book(address, readonly=True) as book:
        look = shown(book)
    found = wanted_records(look.ledger, wanted, look.told)
    with opened(output) as file:
        for piece in _WRITERS[form](found, look, wanted):
            file.write(piece.encode("utf-8"))


def _table(found: Sequence[Record], look: Shown, wanted: Wanted) -> Iterator[str]:
    from pledgebook.export.ledger_table import tables
    from pledgebook.export.sheet import reports_of

    reports = {r.id: reports_of(r, look.told) for r in found}
    yield tables(found, reports, look.short, terminal=sys.stdout.isatty())
    hidden = sum(r.kind == "statement" for r in look.ledger.records) if "statement" not in wanted.kinds else 0
    yield f"{len(found):,} of {len(look.ledger.records):,} records"
    yield f" ({hidden:,} statements: --kind statement)\n" if hidden else "\n"


def _lines(found: Sequence[Record], look: Shown, _wanted: Wanted) -> Iterator[str]:
    from pledgebook.export.records import line, links_by_source, record_json

    links = links_by_source(look.ledger.links)
    for record in found:
        yield line(record_json(record, links.get(record.id, ()), look.told))


def _rows(found: Sequence[Record], look: Shown, _wanted: Wanted) -> Iterator[str]:
    from pledgebook.export.records import record_json
    from pledgebook.export.sheet import record_rows

    yield record_rows(record_json(record, (), look.told) for record in found)


_WRITERS = {"table": _table, "jsonl": _lines, "csv": _rows}
