"""`pledgebook total`: what is given, in sums that can be checked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

import rich_click as click

from pledgebook.cli.books import book_option, opened_book
from pledgebook.cli.filters import DAY, as_day, filter_options, filters_from
from pledgebook.cli.output import form_option, opened, output_option

if TYPE_CHECKING:
    from pledgebook.tally import Total

DIMENSIONS = ["donor", "recipient", "aid", "instrument", "stage", "month", "goods", "family"]
CONVENTIONS = ["pledgebook", "kiel", "fts", "iati", "sipri"]
FORMATS = ("table", "jsonl", "csv")


@click.command()
@book_option
@click.option("--by", multiple=True, metavar="DIMENSION", help=f"Group by one or more of {', '.join(DIMENSIONS)}.")
@filter_options(days=("--from", "--to"))
@click.option(
    "--currency", metavar="CODE", help="Convert to this one: EUR. Without it each currency is a sum of its own."
)
@click.option("--rate", metavar="RULE", help="Which rate: act, cutoff:YYYY-MM-DD, average:YYYY or average:DAY..DAY.")
@click.option(
    "--convention", type=click.Choice(CONVENTIONS), default="pledgebook", show_default=True, help="What counts."
)
@click.option("--as-of", type=DAY, metavar="YYYY-MM-DD", help="What the world had been told by the end of that day.")
@click.option("--known", type=DAY, metavar="YYYY-MM-DD", help="What the book knew by the end of that day (UTC).")
@click.option(
    "--explain", is_flag=True, help="Every record in the sum, and every record left out, each with its reason."
)
@form_option(FORMATS, "For people or programs.")
@output_option
def total(
    address: str,
    by: tuple[str, ...],
    text: str | None,
    currency: str | None,
    rate: str | None,
    convention: str,
    as_of: datetime | None,
    known: datetime | None,
    form: str,
    output: str | None,
    *,
    explain: bool,
    **given: Any,  # noqa: ANN401  (the filters, see `filter_options`)
) -> None:
    """Add up what the book tells: low, stated and high, nothing counted twice, and how much of it is unknown.

    `--by donor,month` groups; `--by goods` adds up goods instead of money. What counts is said by the convention; see
    docs/conventions.md.

    Example: `pledgebook total --by donor --recipient Ukraine --currency EUR --explain`
    """
    from pledgebook.book.sums import Moment, Question, swayed

    asked = Question(convention, split(by), filters_from(**given), text, currency, rate)
    at = Moment(as_day(as_of), end_of(known))
    with opened_book(address, readonly=True) as book:
        quick = form != "table" and not explain and at == Moment()
        found = book.sums(asked) if quick else book.total(asked, at)
        others = swayed(found, at) if form != "csv" else ()
        with opened(output) as file:
            for piece in _written(
                found, others, form, explain=explain, terminal=output is None and sys.stdout.isatty()
            ):
                file.write(piece.encode("utf-8"))


def split(words: tuple[str, ...]) -> tuple[str, ...]:
    """`--by donor,month --by stage` as three."""
    return tuple(word.strip() for given in words for word in given.split(",") if word.strip())


def end_of(day: datetime | None) -> datetime | None:
    """The last moment of a day, in UTC."""
    return datetime.combine(day.date(), time.max, UTC) if day else None


def _written(found: Total, others: Any, form: str, *, explain: bool, terminal: bool) -> Iterator[str]:  # noqa: ANN401
    """The total in the form asked for."""
    from pledgebook.export import totals
    from pledgebook.export.grid import coloured, plain

    if form == "jsonl":
        yield from totals.as_lines(found, explain=explain, sway=others)
    elif form == "csv":
        yield totals.as_sheet(found, explain=explain)
    else:
        put = coloured if terminal else plain
        yield put(lambda console: totals.parts(found, console, explain=explain, sway=others))
