"""`pledgebook add`: reports into a book."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING

import rich_click as click

from pledgebook.cli.books import book_option, opened_book, watching
from pledgebook.cli.read import limits_from
from pledgebook.cli.sources import complain

if TYPE_CHECKING:
    from pledgebook.book import Added


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="PATH...")
@book_option
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes that read; all processors by default.")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day of publication of all of them, where you know it better than the files do.",
)
@click.option("--limit", "limits", multiple=True, metavar="NAME=NUMBER", help="Raise or lower a bound, as in `read`.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what went wrong.")
def add(
    sources: tuple[str, ...],
    address: str,
    jobs: int | None,
    published: datetime | None,
    limits: tuple[str, ...],
    *,
    quiet: bool,
) -> None:
    """Add reports to a book: files, folders, patterns in quotation marks, results of `scan`, `-` for standard input.

    What the book holds already, byte for byte, is skipped. A report that cannot be read is named on standard error and kept
    as failed; the others are added, and the exit code is 2. Adding may be stopped at any moment and run again.

    Example: `pledgebook add reports/ 'more/*.html' --book aid.book`
    """
    with opened_book(address, create=True, quiet=quiet) as book, watching(quiet=quiet) as progress:
        added = book.add(
            sources,
            published=published.date() if published else None,
            jobs=jobs,
            limits=limits_from(limits),
            progress=progress,
        )
    for source, reason in added.failures:
        complain(reason if reason.startswith(source) else f"{source}: {reason}")
    if not quiet:
        click.echo(_summary(added), err=True)
    if added.failed:
        sys.exit(2)


def _summary(added: Added) -> str:
    """One line: how many of each, and what of a folder was passed over."""
    ignored = ", ".join(f"{n} {ending}" for ending, n in sorted(added.endings.items()))
    return (
        f"{added.read} read ({added.claims} claims), {added.empty} read and empty, {added.skipped} skipped (in the book), "
        f"{added.failed} failed"
        + (f"; {added.unstated} in scans state nothing" if added.unstated else "")
        + (f"; passed over in folders: {ignored}" if ignored else "")
    )
