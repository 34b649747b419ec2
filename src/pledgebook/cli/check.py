"""`pledgebook check`: whether everything in a book is as it was stored."""

from __future__ import annotations

import sys

import rich_click as click

from pledgebook.cli.books import book_option, opened_book


@click.command()
@book_option
@click.option(
    "--rebuild", is_flag=True, help="Drop everything that follows from the reports and work it out anew, first."
)
@click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong.")
def check(address: str, *, rebuild: bool, quiet: bool) -> None:
    """Check a whole book: the file, every hash, every claim against its characters, every decision, the ledger.

    The exit code is 1 where something stored is not what it was, 2 where the book cannot be opened. What only waits (a ruling
    whose words are gone) is told and is no fault. Brings a book of an older version up to date.

    Example: `pledgebook check --book aid.book`
    """

    def step(part: str) -> None:
        if not quiet and sys.stderr.isatty():
            click.echo(f"checking {part} ...", err=True)

    with opened_book(address, quiet=quiet) as book:
        if rebuild:
            book.rebuild()
        faults = book.check(step=step)
        reports = len(book.reports())
    for fault in faults:
        click.echo(f"{fault.code}: {fault.where}: {fault.detail}")
    grave = sum(fault.grave for fault in faults)
    if not quiet:
        told = "nothing is wrong" if not faults else f"{grave} faults, {len(faults) - grave} things that wait"
        click.echo(f"{reports} reports checked; {told}", err=True)
    if grave:
        sys.exit(1)
