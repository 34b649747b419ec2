"""`pledgebook coverage`: what became of each report of a book."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import rich_click as click

from pledgebook.cli.books import book_option, opened_book
from pledgebook.cli.output import form_option, opened, output_option

if TYPE_CHECKING:
    from pledgebook.book.coverage import Coverage, Covered

_SHOWN = 4
"""Figures of one report in the list for people."""


@click.command()
@book_option
@form_option(("table", "jsonl"), "A list for people, or one report per line for programs.")
@click.option("--status", type=click.Choice(["read", "empty", "failed"]), help="Only reports that came out so.")
@output_option
def coverage(address: str, form: str, status: str | None, output: str | None) -> None:
    """Show what became of each report: read, empty or failed, and the figures that no claim accounts for.

    Example: `pledgebook coverage --status failed`
    """
    with opened_book(address, readonly=True) as book:
        found = book.coverage()
    wanted = [covered for covered in found.documents if status in {None, covered.status}]
    lines = _lines(wanted) if form == "jsonl" else _list(found, wanted)
    with opened(output) as file:
        for line in lines:
            file.write(f"{line}\n".encode())


def _lines(wanted: list[Covered]) -> Iterator[str]:
    for covered in wanted:
        yield json.dumps(asdict(covered), ensure_ascii=False)


def _list(found: Coverage, wanted: list[Covered]) -> Iterator[str]:
    from pledgebook.export.wording import printable

    for covered in wanted:
        figures = ", ".join(" ".join(figure.split()) for figure in covered.unexplained[:_SHOWN])
        more = len(covered.unexplained) - _SHOWN
        rest = f"; left over: {figures}" + (f" and {more} more" if more > 0 else "") if figures else ""
        why = f": {covered.issues[0]}" if covered.status == "failed" and covered.issues else ""
        old = "" if covered.current else " (by older rules)"
        yield printable(f"{covered.address}: {covered.status}{old}, {covered.claims} claims{rest}{why}")
    for address, detail in found.refused:
        yield printable(detail if detail.startswith(address) else f"{address}: {detail}")
    counts = found.counts
    left = sum(len(covered.unexplained) for covered in found.documents)
    yield (
        f"{counts['read']} read, {counts['empty']} read and empty, {counts['failed']} failed, "
        f"{len(found.refused)} not to be had; {left} figures in no claim"
    )
    if found.capped:
        pairs = sum(block.left_out for block in found.capped)
        yield f"{len(found.capped)} keys shared by too many claims to compare every two: {pairs} pairs left out"
