"""`pledgebook decide`, `undo` and `decisions`: what people rule."""

from __future__ import annotations

import json
import sys
from typing import Any

import rich_click as click

from pledgebook.cli.books import book_option, opened_book
from pledgebook.cli.output import opened, output_option
from pledgebook.cli.sources import STANDARD_INPUT, complain

_WHO = click.option(
    "--who", envvar=["PLEDGEBOOK_WHO", "USER", "USERNAME"], required=True, help="Who rules; else $USER."
)
_WHY = click.option("--why", default="", help="The reason, for those who come later.")


@click.command()
@click.argument("action", type=click.Choice(["same", "different", "unsure", "value", "wrong", "settled"]))
@click.argument("targets", nargs=-1, required=True, metavar="ID...")
@book_option
@click.option("--field", metavar="NAME", help="With `value` and `wrong`: the field, as in docs/claims.md.")
@click.option(
    "--value", metavar="JSON", help="The right value, in the form of the contract; words need no quotation marks."
)
@click.option(
    "--basis", metavar="WORDS", help="Words of the same report that say the value; without them it is a mere ruling."
)
@_WHO
@_WHY
def decide(
    action: str,
    targets: tuple[str, ...],
    address: str,
    field: str | None,
    value: str | None,
    basis: str | None,
    who: str,
    why: str,
) -> None:
    """Rule on records, claims, reports or findings.

    `same` and `different` speak of two or more records (or claims, or reports that are copies); `unsure` leaves them open and
    takes them out of the queue. `value` says which value of a field is right, `wrong` that a claim, or one field of it, is
    wrong; `settled` that a finding needs nothing more. Nothing is overwritten: a ruling can be undone.

    Example: `pledgebook decide same r1-3f... r1-9c... --why "the same package, announced twice"`
    """
    from pledgebook.book.ruling import Ruling
    from pledgebook.model.decisions import Action

    ruling = Ruling(
        action=Action(action), targets=targets, who=who, why=why, field=field, value=_value(value), basis=basis
    )
    with opened_book(address) as book:
        click.echo(book.decide(ruling).id)


@click.command()
@click.argument("decision", metavar="DECISION")
@book_option
@_WHO
@_WHY
def undo(decision: str, address: str, who: str, why: str) -> None:
    """Take a decision back. It stays in the book, and so does the undoing; undoing that brings it back.

    Example: `pledgebook undo d1-3f... --why "looked at the wrong report"`
    """
    with opened_book(address) as book:
        click.echo(book.undo(decision, who=who, why=why).id)


@click.command()
@book_option
@click.option(
    "--import", "source", metavar="FILE", help="Take over the decisions of another book; `-` for standard input."
)
@output_option
def decisions(address: str, source: str | None, output: str | None) -> None:
    """Write all decisions as JSON Lines, or take over those of another book (twice does no harm).

    Example: `pledgebook decisions --book ours.book | pledgebook decisions --book theirs.book --import -`
    """
    if source is not None:
        lines = _read(source)
        with opened_book(address) as book:
            click.echo(f"{book.import_decisions(lines)} decisions taken over", err=True)
        return
    with opened_book(address, readonly=True) as book:
        every = book.export_decisions()
    with opened(output) as file:
        file.writelines(f"{line}\n".encode() for line in every)


def _value(text: str | None) -> Any:  # noqa: ANN401  (JSON)
    """What was typed as JSON, else as the word it is."""
    if text is None:
        return None
    try:
        return json.loads(text, parse_float=str)
    except ValueError:
        return text


def _read(source: str) -> list[str]:
    from pathlib import Path

    try:
        raw = sys.stdin.buffer.read() if source == STANDARD_INPUT else Path(source).read_bytes()
        return raw.decode("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        complain(f"{source}: {error.strerror if isinstance(error, OSError) else 'is not UTF-8'}")
        sys.exit(2)
