"""Several guarded workers of one kind, each with a thread that hands work over and waits for the answer."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from pledgebook.read.guard import Guard

_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")


class Guards:
    """A block in which work is done by the next free of several workers; at its end they are gone, whatever they were at."""

    def __init__(self, target: str, *, size: int, memory: int, name: str) -> None:
        """`size` workers for `target` (see `Guard`) with `memory` bytes each; `name` is what their threads are called."""
        self._guards = [Guard(target, memory=memory) for _ in range(size)]
        self._idle: SimpleQueue[Guard] = SimpleQueue()
        self._threads = ThreadPoolExecutor(size, thread_name_prefix=name)

    def submit(
        self, do: Callable[Concatenate[Guard, _Given], _Answer], *given: _Given.args, **named: _Given.kwargs
    ) -> Future[_Answer]:
        """What `do` makes of the next free worker and what is given, as soon as there is one."""

        def with_next() -> _Answer:
            guard = self._idle.get()
            try:
                return do(guard, *given, **named)
            finally:
                self._idle.put(guard)

        return self._threads.submit(with_next)

    def __enter__(self) -> Self:
        """The workers, starting."""
        for guard in self._guards:
            guard.start()
            self._idle.put(guard)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End them. A run that is interrupted does not wait for what is being done."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for guard in self._guards:
            guard.kill()
        self._threads.shutdown(wait=True)
        for guard in self._guards:
            guard.close()
