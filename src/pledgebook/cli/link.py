"""`pledgebook link`: the records of a scan, without a book."""

from __future__ import annotations

import sys
from pathlib import Path

import rich_click as click


@click.command()
@click.argument("scan", metavar="DIR", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="JSON Lines to write."
)
@click.option(
    "--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True, help="Who does the work."
)
@click.option("--master", default=None, metavar="URL", help="Spark: the cluster; local[*] unless given.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def link(scan: Path, out: Path, engine: str, master: str | None, *, quiet: bool) -> None:
    """Link what a scan found: write its records as JSON Lines, one record to a line, by id.

    For archives that no book takes whole. Both engines write the same bytes; `local` holds the reports in memory. Links between
    records, findings and rulings need a book (`pledgebook add DIR`).

    Example: `pledgebook link crawl-claims --engine spark --master spark://host:7077 --out records.jsonl`
    """
    from pledgebook.errors import PledgebookError

    try:
        count = _written(scan, out, engine, master)
    except PledgebookError as error:
        click.echo(f"pledgebook: {error}", err=True)
        sys.exit(2)
    if not quiet:
        click.echo(f"{count:,} records in {out}")


def _written(scan: Path, out: Path, engine: str, master: str | None) -> int:
    """Write the records, and put the file in its place when it is whole; how many there are."""
    from pledgebook.scale.linking import records_here

    if engine == "spark":
        from pledgebook.scale.spark_link import records_there

        lines = records_there(scan, master=master)
    else:
        lines = records_here(scan)
    hidden = out.with_name(f".{out.name}.tmp")
    count = 0
    try:
        with hidden.open("w", encoding="utf-8", newline="\n") as file:
            for line in lines:
                file.write(f"{line}\n")
                count += 1
        hidden.replace(out)
    finally:
        hidden.unlink(missing_ok=True)
    return count
