"""`pledgebook scan`: the reading half over an archive of any size."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import rich_click as click

from pledgebook.cli.read import limits_from

if TYPE_CHECKING:
    from collections.abc import Callable

    from pledgebook.scale.plan import Task


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder for the result.",
)
@click.option(
    "--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True, help="Who does the work."
)
@click.option(
    "--jobs", type=click.IntRange(1), default=None, help="Processes of the local engine; all processors unless given."
)
@click.option(
    "--master",
    default=None,
    metavar="URL",
    help="Spark: the cluster, for example spark://host:7077; local[*] unless given.",
)
@click.option(
    "--split",
    type=click.IntRange(1),
    default=256,
    show_default=True,
    metavar="MB",
    help="Web archives larger than this are read in pieces, by several workers.",
)
@click.option("--limit", "limits", multiple=True, metavar="NAME=NUMBER", help="As for `read`.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
def scan(
    sources: tuple[str, ...],
    out: Path,
    engine: str,
    jobs: int | None,
    master: str | None,
    split: int,
    limits: tuple[str, ...],
    *,
    quiet: bool,
) -> None:
    """Read an archive and write what it states as Parquet.

    Sources are files, folders, patterns, web archives (WARC), mailboxes, feeds and tables of articles. A scan that was
    interrupted goes on where it stopped when it is called again; nothing is done or written twice. The result is the same bytes
    with any engine and any number of processes. `pledgebook add DIR` takes it into a book.

    Example: `pledgebook scan crawl/*.warc.gz --out crawl-claims`
    """
    from pledgebook.errors import PledgebookError
    from pledgebook.scale.manifest import begin, finish
    from pledgebook.scale.plan import plan

    try:
        tasks = plan(sources, limits=limits_from(limits), split=split * 1_000_000)
        done = begin(out, tasks)
        left = [task for task in tasks if task.id not in done]
        with _Bar(len(tasks), len(done), quiet=quiet) as bar:
            _run(engine, left, out, jobs=jobs, master=master, told=bar.told)
        manifest = finish(out, tasks)
    except PledgebookError as error:
        click.echo(f"pledgebook: {error}", err=True)
        sys.exit(2)
    if not quiet:
        click.echo(summary(manifest))


def _run(
    engine: str,
    tasks: list[Task],
    out: Path,
    *,
    jobs: int | None,
    master: str | None,
    told: Callable[[dict[str, Any]], None],
) -> None:
    """Hand the tasks to an engine."""
    if engine == "spark":
        from pledgebook.scale import spark

        spark.run_all(tasks, out, master=master, told=told)
        return
    from pledgebook.book.crew import default_jobs
    from pledgebook.scale import local

    local.run_all(tasks, out, jobs=default_jobs() if jobs is None else jobs, told=told)


def summary(manifest: dict[str, Any]) -> str:
    """What was read, in one line for people."""
    documents, rows = manifest["documents"], manifest["rows"]
    words = {
        "read": "state something",
        "empty": "state nothing",
        "idle": "are of no interest",
        "failed": "could not be read",
    }
    parts = [f"{documents[status]:,} {said}" for status, said in words.items() if documents.get(status)]
    return f"{sum(documents.values()):,} reports: {', '.join(parts)}. {rows['claims']:,} claims, {rows['issues']:,} issues."


class _Bar:
    """How far it is: documents a second, share of those that state something, time left. On a terminal only."""

    def __init__(self, tasks: int, done: int, *, quiet: bool) -> None:
        self._total, self._done = tasks, done
        self._shown = sys.stderr.isatty() and not quiet
        self._documents = self._told = 0
        self._progress: Any = None
        self._line: Any = None

    def __enter__(self) -> Self:
        if self._shown:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

            columns = (TextColumn("scanning"), BarColumn(), TextColumn("{task.fields[said]}"), TimeRemainingColumn())
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
            self._line = self._progress.add_task("", total=self._total, completed=self._done, said="")
            self._progress.start()
        return self

    def told(self, note: dict[str, Any]) -> None:
        """One more task is done."""
        self._documents += sum(note["statuses"].values())
        self._told += note["statuses"].get("read", 0)
        if self._progress is not None:
            seconds = self._progress.tasks[0].elapsed or 1.0
            share = self._told / max(1, self._documents)
            said = f"{self._documents:,} reports, {self._documents / seconds:,.0f}/s, {share:.0%} relevant"
            self._progress.update(self._line, advance=1, said=said)

    def __exit__(self, *_: object) -> None:
        if self._progress is not None:
            self._progress.stop()
