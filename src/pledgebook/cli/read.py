"""`pledgebook read`: the claims of reports, as tables, JSON Lines or a page."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING

import rich_click as click

from pledgebook.cli.output import form_option, opened, output_option
from pledgebook.cli.sources import Reports

if TYPE_CHECKING:
    from pledgebook.read.limits import Limits

_MANY = 8
"""From so many files on the command shows how far it is."""


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@form_option(
    ("table", "jsonl", "html"), "Tables for people, one claim per line for programs, or one self-contained page."
)
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day of publication, where you know it better than the file does.",
)
@output_option
@click.option("-q", "--quiet", is_flag=True, help="With jsonl: keep what was noticed off standard error.")
@click.option(
    "--limit",
    "limits",
    multiple=True,
    metavar="NAME=NUMBER",
    help="Raise or lower a bound: file_bytes, text_chars, html_bytes, pages, seconds, nesting, memory. May be given again.",
)
def read(
    files: tuple[str, ...],
    form: str,
    published: datetime | None,
    output: str | None,
    limits: tuple[str, ...],
    *,
    quiet: bool,
) -> None:
    """Read reports and show what they state.

    Takes plain text, Markdown, HTML, PDF, DOCX and e-mail; feeds, mailboxes, tables of articles (Parquet, JSON Lines, CSV)
    and web archives (WARC) with every report in them; `-` is standard input. A file that cannot be read is named on standard
    error, the others are still read, and the exit code is 2.

    Example: `pledgebook read release.html notes.md --format jsonl > claims.jsonl`
    """
    reports = Reports(
        published=published.date() if published else None,
        limits=limits_from(limits),
        notices=form == "jsonl" and not quiet,
    )
    with opened(output) as file:
        for piece in _WRITERS[form](reports, _watched(files, quiet=quiet)):
            file.write(piece.encode("utf-8"))
    if reports.failed:
        sys.exit(2)


def limits_from(given: tuple[str, ...]) -> Limits:
    """The limits with some of them set: `html_bytes=20000000`."""
    from pledgebook.errors import Misuse
    from pledgebook.read.limits import DEFAULT, Limits

    known = {field.name: type(getattr(DEFAULT, field.name)) for field in fields(Limits)}
    chosen: dict[str, int | float] = {}
    for word in given:
        name, _, number = word.partition("=")
        try:
            chosen[name] = known[name](number)
        except (KeyError, ValueError):
            raise click.BadParameter(f"{word!r}: wanted NAME=NUMBER, NAME one of {', '.join(known)}") from None
    try:
        return Limits(**chosen)  # type: ignore[arg-type]
    except Misuse as error:
        raise click.BadParameter(str(error)) from None


def _watched(files: tuple[str, ...], *, quiet: bool) -> Iterable[str]:
    """The files, with a bar on standard error where there are many and somebody is watching."""
    if quiet or len(files) < _MANY or not sys.stderr.isatty() or sys.stdout.isatty():
        return files
    from rich.console import Console
    from rich.progress import track

    return track(files, description="reading", console=Console(stderr=True), transient=True)


def _tables(reports: Reports, files: Iterable[str]) -> Iterator[str]:
    """Tables, as wide and as coloured as the terminal allows; plain where there is none."""
    from pledgebook.export import table

    terminal = sys.stdout.isatty()
    for n, report in enumerate(reports.each(files)):
        yield ("\n" if n else "") + (table.coloured(report) if terminal else table.plain(report))


def _lines(reports: Reports, files: Iterable[str]) -> Iterator[str]:
    """One claim per line."""
    from pledgebook.export import jsonl

    for report in reports.each(files):
        for line in jsonl.lines(report):
            yield f"{line}\n"


def _page(reports: Reports, files: Iterable[str]) -> Iterator[str]:
    """One page for all; it shows what was noticed."""
    from pledgebook.export import page

    if read := list(reports.each(files)):
        yield page.page(read)


_WRITERS = {"table": _tables, "jsonl": _lines, "html": _page}
