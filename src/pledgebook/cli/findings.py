"""`pledgebook findings`: what does not fit together, for a person to work through."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import rich_click as click

from pledgebook.cli.books import book_option, opened_book
from pledgebook.cli.output import form_option, opened, output_option

if TYPE_CHECKING:
    from pledgebook.model.records import Finding


@click.command()
@book_option
@click.option(
    "--code", "codes", multiple=True, metavar="CODE", help="Only these, `parts.rest` or `parts`; may be given again."
)
@click.option("--record", metavar="RECORD", help="Only those about one record.")
@click.option("--all", "every", is_flag=True, help="Notes and settled findings, too.")
@form_option(
    ("table", "jsonl", "csv"), "A list for people, one finding per line for programs, or rows for a spreadsheet."
)
@output_option
def findings(
    address: str, codes: tuple[str, ...], record: str | None, form: str, output: str | None, *, every: bool
) -> None:
    """List what does not fit together: parts and wholes, values that disagree, totals, impossible days.

    Each finding says what is wrong, with the arithmetic, the sentences and what would settle it. Notes (what fits, what was
    rounded, what the book does not cover) are listed with `--all` or by their code. `docs/findings.md` explains each code.
    Rulings whose words are gone from their report are named on standard error.

    Example: `pledgebook findings --code values.conflict`
    """
    from pledgebook.book.anchors import GONE
    from pledgebook.export.finding_list import listing
    from pledgebook.export.one_record import names_of
    from pledgebook.export.records import finding_json, line
    from pledgebook.export.sheet import finding_rows
    from pledgebook.reconcile.findings import CODES, NOTES

    unknown = [code for code in codes if not any(_under(known, code) for known in CODES)]
    if unknown:
        raise click.BadParameter(f"{unknown[0]!r}: wanted one of {', '.join(CODES)}", param_hint="--code")
    with opened_book(address, readonly=True) as book:
        seen = book.findings()
        about = book.page(record).record.id if record else None
        known = [f for f in (*seen.open, *seen.settled) if _asked(f, codes, about)]
        settled = {f.id for f in seen.settled}
        listed = [f for f in known if every or (f.id not in settled and (codes or f.code not in NOTES))]
        match form:
            case "jsonl":
                pieces = [line(finding_json(f, seen.told)) for f in listed]
            case "csv":
                pieces = [finding_rows(listed, seen.told)]
            case _:
                ids = {f.id for f in listed}
                hidden = Counter(f.code for f in known if f.id not in ids)
                pieces = list(listing(listed, names_of(seen.records.values()), seen.told, book.text, hidden=hidden))
    with opened(output) as file:
        for piece in pieces:
            file.write(piece.encode("utf-8"))
    for decision in seen.waiting:
        click.echo(f"ruling.open: {decision}: {GONE}", err=True)


def _asked(finding: Finding, codes: tuple[str, ...], about: str | None) -> bool:
    """Whether a finding has one of the codes and is about the record."""
    return (not codes or any(_under(finding.code, code) for code in codes)) and (
        about is None or about in finding.records
    )


def _under(code: str, wanted: str) -> bool:
    """Whether a code is the wanted one or of the wanted family."""
    return code == wanted or code.startswith(f"{wanted}.")
