"""`pledgebook show`: one record with everything that is known of it."""

from __future__ import annotations

import rich_click as click

from pledgebook.cli.books import book_option, opened_book
from pledgebook.cli.output import form_option, opened, output_option


@click.command()
@click.argument("record")
@book_option
@form_option(("text", "json"), "For people, or one JSON object for programs.")
@output_option
def show(record: str, address: str, form: str, output: str | None) -> None:
    """Show one record: every value seen and who says it, which was chosen by which rule, its links, findings and sentences.

    RECORD is its id, the beginning of it, or the id of a claim.

    Example: `pledgebook show r1-8f3a21`
    """
    from pledgebook.export.one_record import page, page_json

    with opened_book(address, readonly=True) as book:
        found = book.page(record)
        text = page_json(found) if form == "json" else page(found, book.text)
    with opened(output) as file:
        file.write(text.encode("utf-8"))
