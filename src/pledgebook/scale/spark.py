"""The engine for a cluster: Spark hands out the same tasks to the same function.

A task writes its files to a folder that all machines share, each under a hidden name and then moved to its place, and is noted as
done last. So a task that Spark starts twice, because a machine was lost or slow, writes the same bytes under the same names, and
the result is committed exactly once: by the manifest, which the driver writes when all tasks are noted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from pledgebook.scale.cluster import Row, mapped, session, spread
from pledgebook.scale.plan import Task
from pledgebook.scale.task import DONE, run

_NOTE: Final = pa.schema([("note", pa.string())])
_LOOK: Final = 1.0
"""Seconds between two looks at what is done."""
Told = Callable[[dict[str, Any]], None]


def run_all(tasks: Sequence[Task], out: Path, *, master: str | None, told: Told) -> None:
    """Do the tasks on the cluster at `master` (this machine with all its processors where none is given), `told` of each.

    Raises MissingPart without PySpark, PledgebookError without Java; whatever Spark raises where the job fails.
    """
    if not tasks:
        return
    with session(master) as begun, ThreadPoolExecutor(1) as thread:
        rows = spread(begun, [(task.to_json(),) for task in tasks], "task string")
        notes = mapped(rows, f"{__name__}:work", _NOTE, str(out.resolve()))
        job = thread.submit(notes.collect)
        waiting = {task.id for task in tasks}
        while not wait([job], timeout=_LOOK).done:
            _tell(waiting, out, told)
        job.result()
        _tell(waiting, out, told)


def _tell(waiting: set[str], out: Path, told: Told) -> None:
    """Tell of the tasks that have been noted since the last look."""
    done = sorted(waiting & {path.stem for path in (out / DONE).glob("*.json")})
    for task in done:
        told(json.loads((out / DONE / f"{task}.json").read_bytes()))
    waiting.difference_update(done)


def work(rows: Iterable[Row], folder: str) -> Iterator[Row]:
    """What a worker does: each task, and the note on it."""
    for row in rows:
        yield {"note": json.dumps(run(Task.from_json(row["task"]), Path(folder)))}
