"""`pledgebook verify`: whether every figure of a file of claims follows from the words it cites."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import rich_click as click

from pledgebook.cli.sources import STANDARD_INPUT, Reports, complain

if TYPE_CHECKING:
    from pledgebook.model.text import Document


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of one line of the file."""

    line: int
    id: str | None
    why: str | None
    """Why the claim was refused; None where it stands."""
    quote: str = ""

    def to_json(self) -> str:
        """`{id, ok, why}` on one line."""
        return json.dumps({"id": self.id, "ok": self.why is None, "why": self.why}, ensure_ascii=False)


@click.command()
@click.argument("claims", metavar="CLAIMS.jsonl")
@click.option("--source", required=True, metavar="FILE", help="The report that the claims were read from.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="The refused claims for people, or {id, ok, why} for each claim in order.",
)
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day of publication.")
def verify(claims: str, source: str, form: str, published: datetime | None) -> None:
    """Check claims against the report they were read from, by a second reading of every figure.

    Number, magnitude, currency, qualifier, unit, designation, quotation and negation must follow from the words that a
    claim cites. The exit code is 1 where one does not, 2 where a file cannot be read.

    Example: `pledgebook verify claims.jsonl --source release.txt`
    """
    document = _document(source, published)
    lines = _lines(claims)
    judgements = [_judge(n, line, document) for n, line in lines]
    refused = [j for j in judgements if j.why is not None]
    if form == "jsonl":
        for judgement in judgements:
            click.echo(judgement.to_json())
    else:
        _tell(refused, len(judgements), claims)
    if refused:
        sys.exit(1)


def _document(source: str, published: datetime | None) -> Document:
    """The source, or the end of the command with a message."""
    from pledgebook.errors import PledgebookError

    try:
        return Reports(published=published.date() if published else None).document(source)
    except PledgebookError as error:
        complain(str(error))
        sys.exit(2)


def _lines(path: str) -> Iterator[tuple[int, str]]:
    """The lines of the file that are not blank, with their numbers; or the end of the command with a message."""
    try:
        if path == STANDARD_INPUT:
            raw = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as file:  # noqa: PTH123  (a path as the user typed it)
                raw = file.read()
        text = raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "is not UTF-8"
        complain(f"{path}: {reason}")
        sys.exit(2)
    return ((n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip())


def _judge(number: int, line: str, document: Document) -> Judgement:
    """One line of the file; what is no claim at all is refused, too."""
    from pledgebook.verify import verify_claim

    try:
        claim = json.loads(line)
    except ValueError:
        return Judgement(number, None, "this line is not JSON")
    if not isinstance(claim, dict):
        return Judgement(number, None, "this line is not a claim")
    name, quote = claim.get("id"), _quote(claim)
    return Judgement(number, name if isinstance(name, str) else None, verify_claim(claim, document), quote)


def _quote(claim: dict[str, object]) -> str:
    """The anchor's words, as far as the line has any."""
    match claim.get("evidence"):
        case [{"quote": str(quote)}, *_]:
            return quote
    return ""


def _tell(refused: list[Judgement], many: int, path: str) -> None:
    """The refused claims for people."""
    from pledgebook.export.wording import printable

    for j in refused:
        words = f" (from “{j.quote}”)" if j.quote else ""
        click.echo(printable(f"{path}:{j.line}: {j.id or 'no id'}: {j.why}{words}"))
    rest = f", {len(refused)} refused" if refused else ""
    click.echo(f"{many - len(refused)} of {many} claims follow from their source{rest}")
