"""`pledgebook show`: one record with everything that is known of it."""

from __future__ import annotations

import sys

import rich_click as click

from pledgebook.cli.books import book_option, opened_book
from pledgebook.cli.ledger import shown
from pledgebook.cli.output import opened
from pledgebook.cli.sources import complain


@click.command()
@click.argument("record")
@book_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or one JSON object for programs.",
)
@click.option("-o", "--output", metavar="PATH", help="Write there instead of to standard output.")
def show(record: str, address: str, form: str, output: str | None) -> None:
    """Show one record: every value seen and who says it, which was chosen by which rule, its links, findings and sentences.

    RECORD is its id, the beginning of it, or the id of a claim.

    Example: `pledgebook show r1-8f3a21`
    """
    from pledgebook.book.looking import find_record
    from pledgebook.errors import PledgebookError
    from pledgebook.export.one_record import Around, page
    from pledgebook.export.records import finding_json, line, record_json

    with opened_book(address, readonly=True) as book:
        look = shown(book)
        try:
            found = find_record(look.ledger, record)
        except PledgebookError as error:
            complain(str(error))
            sys.exit(2)
        links = [link for link in look.ledger.links if found.id in {link.source, link.target}]
        about = [f for f in look.ledger.findings if found.id in f.records]
        if form == "json":
            fields = record_json(found, links, look.told)
            text = line(fields | {"findings": [finding_json(f, look.told) for f in about]})
        else:
            text = page(found, Around(links, about, look.names, look.told, book.text))
    with opened(output) as file:
        file.write(text.encode("utf-8"))
