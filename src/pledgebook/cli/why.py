"""`pledgebook why`: why two records are one thing, or two."""

from __future__ import annotations

import json

import rich_click as click

from pledgebook.cli.books import book_option, opened_book
from pledgebook.cli.output import form_option, opened, output_option


@click.command()
@click.argument("one")
@click.argument("other")
@book_option
@form_option(("text", "json"), "For people, or one JSON object for programs.")
@output_option
def why(one: str, other: str, address: str, form: str, output: str | None) -> None:
    """Say why two records are one thing or two: every reason with its points, both sentences, and what decided.

    Each is named by the id of a record, the beginning of one, or the id of a claim: two claims of one record show why they
    were joined.

    Example: `pledgebook why r1-8f3a21 r1-04bc77`
    """
    from pledgebook.export.why import why_json, why_text

    with opened_book(address, readonly=True) as book:
        answer = book.why(one, other)
        if form == "json":
            text = json.dumps(why_json(answer.why, answer.links, joined=answer.joined), ensure_ascii=False) + "\n"
        else:
            text = why_text(answer.why, dict(answer.told), answer.links, joined=answer.joined)
    with opened(output) as file:
        file.write(text.encode("utf-8"))
