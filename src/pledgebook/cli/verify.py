"""`pledgebook verify`: whether every figure of a file of claims follows from the words it cites."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click

from pledgebook.cli.output import form_option
from pledgebook.cli.sources import STANDARD_INPUT, Reports, complain

if TYPE_CHECKING:
    from pledgebook.model.text import Document
    from pledgebook.verify import Verdict


@click.command()
@click.argument("claims", metavar="CLAIMS.jsonl")
@click.option("--source", required=True, metavar="FILE", help="The report that the claims were read from.")
@form_option(("text", "jsonl"), "The refused claims for people, or {id, ok, why} for each claim in order.")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day of publication.")
def verify(claims: str, source: str, form: str, published: datetime | None) -> None:
    """Check claims against the report they were read from, by a second reading of every figure.

    Number, magnitude, currency, qualifier, unit, designation, quotation and negation must follow from the words that a
    claim cites. The exit code is 1 where one does not, 2 where a file cannot be read.

    Example: `pledgebook verify claims.jsonl --source release.txt`
    """
    from pledgebook.verify import verify_lines

    document = _document(source, published)
    numbered = _lines(claims)
    day = document.dateline_day or document.published
    verdicts = verify_lines([line for _, line in numbered], document.text, published=day)
    if form == "jsonl":
        for verdict in verdicts:
            click.echo(json.dumps(verdict.to_json(), ensure_ascii=False))
    else:
        _tell(claims, [number for number, _ in numbered], verdicts)
    if not all(verdict.ok for verdict in verdicts):
        sys.exit(1)


def _document(source: str, published: datetime | None) -> Document:
    """The source, or the end of the command with a message."""
    from pledgebook.errors import PledgebookError

    try:
        return Reports(published=published.date() if published else None).document(source)
    except PledgebookError as error:
        complain(str(error))
        sys.exit(2)


def _lines(path: str) -> list[tuple[int, str]]:
    """The lines of the file that are not blank, with their numbers; or the end of the command with a message."""
    try:
        raw = sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
        text = raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        complain(f"{path}: {error.strerror if isinstance(error, OSError) else 'is not UTF-8'}")
        sys.exit(2)
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _tell(path: str, numbers: Sequence[int], verdicts: Sequence[Verdict]) -> None:
    """The refused claims for people, and how many there are of each sort."""
    from pledgebook.export.wording import printable

    refused = [(number, verdict) for number, verdict in zip(numbers, verdicts, strict=True) if not verdict.ok]
    for number, verdict in refused:
        click.echo(printable(f"{path}:{number}: {verdict.id or 'no id'}: {verdict.why}"))
    rest = f", {len(refused)} refused" if refused else ""
    click.echo(f"{len(verdicts) - len(refused)} of {len(verdicts)} claims follow from their source{rest}")
