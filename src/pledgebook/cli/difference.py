"""`pledgebook difference`: why a total is another than it was."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import rich_click as click

from pledgebook.cli.books import book_option, opened_book
from pledgebook.cli.filters import DAY, as_day, filter_options, filters_from
from pledgebook.cli.output import form_option, opened, output_option
from pledgebook.cli.total import CONVENTIONS, FORMATS, end_of

if TYPE_CHECKING:
    from pledgebook.book.sums import Moment
    from pledgebook.tally import Difference


@click.command()
@book_option
@click.option("--from", "first", type=DAY, metavar="YYYY-MM-DD", help="The first day, its end. Without it: now.")
@click.option("--to", "last", type=DAY, metavar="YYYY-MM-DD", help="The last day, its end. Without it: now.")
@click.option(
    "--clock",
    type=click.Choice(["told", "known"]),
    default="told",
    show_default=True,
    help="Days of publication (what the world had been told), or of recording (what the book knew).",
)
@click.option("--to-book", metavar="PATH", help="Compare with another book.")
@click.option(
    "--convention", type=click.Choice(CONVENTIONS), default="pledgebook", show_default=True, help="What counts."
)
@click.option("--to-convention", type=click.Choice(CONVENTIONS), help="What counts at the end, where it is another.")
@click.option("--currency", metavar="CODE", help="Convert to this one.")
@click.option("--rate", metavar="RULE", help="Which rate, as in `total`.")
@click.option("--to-rate", metavar="RULE", help="Which rate at the end, where it is another.")
@filter_options(days=("--since", "--until"))
@form_option(FORMATS, "For people or programs.")
@output_option
def difference(
    address: str,
    first: datetime | None,
    last: datetime | None,
    clock: str,
    to_book: str | None,
    convention: str,
    to_convention: str | None,
    currency: str | None,
    rate: str | None,
    to_rate: str | None,
    text: str | None,
    form: str,
    output: str | None,
    **given: Any,  # noqa: ANN401  (the filters, see `filter_options`)
) -> None:
    """Explain the difference between two totals: two days, two books, two conventions or rates, line by line.

    Each line has one cause (re-reading, new report, correction, report gone, decision, convention, rate) and names its records.
    The lines add up to the difference exactly, in the low, the stated and the high.

    Example: `pledgebook difference --from 2023-01-31 --to 2023-02-28 --recipient Ukraine`
    """
    from pledgebook.book.sums import Question

    asked = Question(convention, (), filters_from(**given), text, currency, rate)
    other = replace(asked, how=to_convention or convention, rate=to_rate or rate)
    with ExitStack() as books:
        book = books.enter_context(opened_book(address, readonly=True))
        second = books.enter_context(opened_book(to_book, readonly=True)) if to_book else None
        found = book.difference(_moment(first, clock), _moment(last, clock), asked, other, second)
        with opened(output) as file:
            for piece in _written(found, form, terminal=output is None and sys.stdout.isatty()):
                file.write(piece.encode("utf-8"))


def _moment(day: datetime | None, clock: str) -> Moment:
    """The end of a day on one of the two clocks."""
    from pledgebook.book.sums import Moment

    return Moment(as_of=as_day(day)) if clock == "told" else Moment(known=end_of(day))


def _written(found: Difference, form: str, *, terminal: bool) -> Iterator[str]:
    """The difference in the form asked for."""
    from pledgebook.export import differences
    from pledgebook.export.grid import coloured, plain

    if form == "jsonl":
        yield from differences.as_lines(found)
    elif form == "csv":
        yield differences.as_sheet(found)
    else:
        put = coloured if terminal else plain
        yield put(lambda console: differences.parts(found, console))
