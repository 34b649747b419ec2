"""`pledgebook explain`: which rules made a claim, and why others did not hold."""

from __future__ import annotations

import re
import sys
from datetime import datetime
from typing import TYPE_CHECKING

import rich_click as click

from pledgebook.cli.sources import Reports, complain

if TYPE_CHECKING:
    from pledgebook.export.report import Report


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--at", "place", metavar="OFFSET", help="A place in the text: its offset, or LINE:COLUMN.")
@click.option("--claim", "claim", metavar="ID", help="A claim: its id or the beginning of it, or its label (T1).")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day of publication.")
def explain(file: str, place: str | None, claim: str | None, published: datetime | None) -> None:
    """Show which rules made a claim, and which were tried at a place and why they did not hold.

    Example: `pledgebook explain release.txt --at 12:34`
    """
    if (place is None) == (claim is None):
        raise click.UsageError("say either --at OFFSET or --claim ID")
    from pledgebook.export import explanation
    from pledgebook.model.trace import Trace

    trace = Trace()
    report = Reports(published=published.date() if published else None).one(file, trace)
    if report is None:
        sys.exit(2)
    steps = trace.steps or []
    if place is not None:
        click.echo(explanation.at_offset(report, steps, _offset(report, place)), nl=False)
        return
    found = explanation.find_claim(report, claim or "")
    if found is None:
        complain(f"{file}: no claim {claim}; it has {', '.join(report.labels.values()) or 'none at all'}")
        sys.exit(2)
    click.echo(explanation.of_claim(report, steps, found), nl=False)


def _offset(report: Report, place: str) -> int:
    """The offset of `1234` or of `LINE:COLUMN`."""
    numbers = re.fullmatch(r"(\d{1,12})(?::(\d{1,12}))?", place)
    if numbers is None:
        raise click.BadParameter(f"{place!r} is neither an offset nor LINE:COLUMN", param_hint="--at")
    first, second = numbers.groups()
    try:
        offset = report.offset(int(first), int(second)) if second else int(first)
    except IndexError:
        raise click.BadParameter(f"the text has no line {first}", param_hint="--at") from None
    if not 0 <= offset < len(report.document.text):
        raise click.BadParameter(f"the text has {len(report.document.text)} characters", param_hint="--at")
    return offset
