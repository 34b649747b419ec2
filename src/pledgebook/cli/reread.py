"""`pledgebook reread`: the reports of a book once more, by the rules of today."""

from __future__ import annotations

import sys

import rich_click as click

from pledgebook.cli.books import book_option, opened_book, watching


@click.command()
@book_option
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes that read; all processors by default.")
@click.option("--all", "every", is_flag=True, help="Also reports that these rules have read already.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what went wrong.")
def reread(address: str, jobs: int | None, *, every: bool, quiet: bool) -> None:
    """Read the reports of a book again after the rules changed.

    Claims that are no longer found are kept and count no more. Rulings move along with their words; where the words are gone, they
    are open again, and `pledgebook check` lists them. A report that can no longer be read keeps its earlier reading, and the exit
    code is 2.

    Example: `pledgebook reread --book aid.book`
    """
    with opened_book(address, quiet=quiet) as book, watching(quiet=quiet) as progress:
        done = book.reread(jobs=jobs, progress=progress, every=every)
        waiting = [fault for fault in book.check() if fault.code == "ruling.open"] if done.changed else []
    for fault in waiting:
        click.echo(f"{fault.code}: {fault.where}: {fault.detail}")
    if not quiet:
        click.echo(
            f"{done.changed} changed ({done.found} claims new, {done.retired} retired), {done.same} the same, "
            f"{done.current} read by these rules already, {done.failed} failed",
            err=True,
        )
    if done.failed:
        sys.exit(2)
