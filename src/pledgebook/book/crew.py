"""Reads many reports at once, each in a process that may hang or die without taking anything along."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from itertools import chain, islice
from typing import Any, Final

from pledgebook.book.reading import failed, read_report
from pledgebook.read.guard import Guard, WorkerFailedError, guard_for
from pledgebook.read.guards import Guards

_TARGET: Final = "pledgebook.book.reading:read_report"
_MEMORY: Final = 4_000_000_000
_SECONDS: Final = 300.0
_FEW: Final = 6
"""So many reports are read before the first process has started."""
_AHEAD: Final = 24
"""Reports in hand for each process: enough to go on reading while a batch is stored."""
_BYTES_AHEAD: Final = 64_000_000

Task = tuple[Any, bytes, dict[str, Any]]
"""A mark of the caller's own, the bytes of a report, and the options of `read_report`."""
Done = tuple[Any, bytes, dict[str, Any]]
"""The mark, the bytes, and what `read_report` gave."""


def default_jobs() -> int:
    """As many as the processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_all(tasks: Iterable[Task], jobs: int) -> Iterator[Done]:
    """Every report read, in the order of the tasks. With one job, or for a few reports, in this process."""
    waiting = iter(tasks)
    first = list(islice(waiting, _FEW)) if jobs > 1 else []
    if jobs <= 1 or len(first) < _FEW:
        for mark, raw, options in chain(first, waiting):
            yield mark, raw, read_report(raw, options)
    else:
        yield from _in_processes(chain(first, waiting), jobs)


def _in_processes(tasks: Iterator[Task], jobs: int) -> Iterator[Done]:
    """The same with worker processes: tasks are handed out as far ahead as memory allows, results given in order."""
    ahead: deque[tuple[Any, bytes, Future[dict[str, Any]]]] = deque()
    held = 0
    with Guards(_TARGET, size=jobs, memory=_MEMORY, name="reading") as guards:
        for mark, raw, options in tasks:
            ahead.append((mark, raw, guards.submit(read_under, raw, options)))
            held += len(raw)
            while len(ahead) >= jobs * _AHEAD or held > _BYTES_AHEAD:
                done, content, result = ahead.popleft()
                held -= len(content)
                yield done, content, result.result()
        for done, content, result in ahead:
            yield done, content, result.result()


def read_under(guard: Guard, raw: bytes, options: dict[str, Any]) -> dict[str, Any]:
    """What a worker makes of a report; where it hangs or dies, that is what the book keeps of the report."""
    try:
        answer: dict[str, Any] = guard.call(raw, options, seconds=_SECONDS)
    except WorkerFailedError as error:
        return failed("document.fault", f"reading it was given up: {error.why}")
    return answer


def alone() -> Guard:
    """A worker for reports that may be to blame for the death of another."""
    return guard_for(_TARGET, memory=_MEMORY)
