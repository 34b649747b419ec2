"""`pledgebook records`: the records of a book, as tables, JSON Lines or CSV."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import rich_click as click

from pledgebook.cli.books import book_option, opened_book
from pledgebook.cli.output import form_option, opened, output_option

if TYPE_CHECKING:
    from pledgebook.book.records import Listing

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
@form_option(
    ("table", "jsonl", "csv"), "Tables for people, one record per line for programs, or rows for a spreadsheet."
)
@output_option
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
    from pledgebook.book.looking import Wanted

    if form == "table" and not kinds:
        kinds = _KINDS[:-1]
    wanted = Wanted(
        kinds=frozenset(kinds),
        donor=donor,
        recipient=recipient,
        aid=aid,
        instrument=instrument,
        stage=stage,
        since=since.date() if since else None,
        until=until.date() if until else None,
        text=text,
    )
    with opened_book(address, readonly=True) as book:
        found = book.records(wanted)
    with opened(output) as file:
        for piece in _WRITERS[form](found):
            file.write(piece.encode("utf-8"))


def _table(found: Listing) -> Iterator[str]:
    from pledgebook.export.ledger_table import short_ids, tables
    from pledgebook.export.sheet import reports_of

    reports = {r.id: reports_of(r, found.told) for r in found.records}
    short = short_ids({*reports, *found.others})
    yield tables(found.records, reports, short, terminal=sys.stdout.isatty())
    yield f"{len(found.records):,} record{'' if len(found.records) == 1 else 's'}\n"


def _lines(found: Listing) -> Iterator[str]:
    from pledgebook.export.records import line, record_json

    for record in found.records:
        yield line(record_json(record, found.links[record.id], found.told))


def _rows(found: Listing) -> Iterator[str]:
    from pledgebook.export.records import record_json
    from pledgebook.export.sheet import record_rows

    yield record_rows(record_json(record, (), found.told) for record in found.records)


_WRITERS = {"table": _table, "jsonl": _lines, "csv": _rows}
