"""The engine for one machine: worker processes that may die without taking the scan along."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import islice
from pathlib import Path
from typing import Any, Final

from pledgebook.book.crew import alone, read_under
from pledgebook.read.guard import Guard, WorkerFailedError
from pledgebook.read.guards import Guards
from pledgebook.scale.plan import Task
from pledgebook.scale.task import run

_TARGET: Final = "pledgebook.scale.task:run_guarded"
_MEMORY: Final = 8_000_000_000
"""Address space: Arrow reserves far more than it uses."""
_SECONDS: Final = 3_600.0
Note = dict[str, Any]
Told = Callable[[Note], None]


def run_all(tasks: Sequence[Task], out: Path, *, jobs: int, told: Told) -> None:
    """Do the tasks with `jobs` processes, `told` of each when it is done."""
    if jobs <= 1:
        for task in tasks:
            told(run(task, out))
        return
    size = min(jobs, len(tasks))
    with Guards(_TARGET, size=size, memory=_MEMORY, name="scanning") as guards:
        for note in _in_any_order(iter(tasks), lambda task: guards.submit(_done, task, out), size):
            told(note)


def _in_any_order(tasks: Iterator[Task], begin: Callable[[Task], Future[Note]], jobs: int) -> Iterator[Note]:
    """Notes as they come; no more tasks in hand than there are workers for."""
    running = {begin(task) for task in islice(tasks, jobs)}
    while running:
        done, running = wait(running, return_when=FIRST_COMPLETED)
        running |= {begin(task) for task in islice(tasks, len(done))}
        for future in done:
            yield future.result()


def _done(guard: Guard, task: Task, out: Path) -> Note:
    """A task done by a worker. Where the worker dies, one report is to blame: then each is read by itself."""
    try:
        note: Note = guard.call(task.to_json().encode(), {"out": str(out)}, seconds=_SECONDS)
    except WorkerFailedError:
        return run(task, out, reader=_carefully)
    return note


def _carefully(raw: bytes, options: dict[str, Any]) -> dict[str, Any]:
    """One report in a process of its own."""
    return read_under(alone(), raw, options)
