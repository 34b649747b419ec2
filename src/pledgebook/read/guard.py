"""Runs a parser in a process of its own, with a deadline and a memory limit, and starts another when it dies.

Parsers of foreign formats are C libraries and heavy heuristics: a hostile page can make them hang, eat memory or
crash. Nothing of that may reach the reader. The worker is a plain `python -c` and not a `multiprocessing` child: it
neither runs the caller's main module again nor inherits its threads and locks. It speaks length-prefixed JSON over its
standard streams, so that a worker that has been taken over can hand back values but no objects.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
from typing import IO, Any, Final

_BOOT: Final = "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from pledgebook.read.worker import main; main(sys.argv[2])"
_START_SECONDS: Final = 60.0
"""A busy machine may need this long to import a parser; it is no part of the deadline of a document."""
_END_SECONDS: Final = 2.0


class WorkerFailedError(Exception):
    """The worker gave no answer; it is caught in this room and becomes an issue or a `ReadError`."""

    def __init__(self, why: str) -> None:
        """`why` in words that can stand in a message: `it took longer than 10 seconds`."""
        super().__init__(why)
        self.why = why


class Guard:
    """One worker for one parser, started when first needed and again after each death."""

    def __init__(self, target: str, *, memory: int) -> None:
        """`target` is `module:function`, taking bytes and options and giving JSON; `memory` is in bytes."""
        self.target = target
        self.memory = memory
        self._process: subprocess.Popen[bytes] | None = None
        self._ready = False
        self._owner = os.getpid()
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start the worker without waiting for it: it imports its parser while the caller does other things."""
        with self._lock:
            self._start()

    def call(self, payload: bytes, options: dict[str, Any], *, seconds: float) -> Any:  # noqa: ANN401 (JSON)
        """What the parser makes of `payload`. Raises `WorkerFailedError` where it does not answer in time."""
        with self._lock:
            process = self._start()
            try:
                answer = {} if self._ready else self._ask(process, None, _START_SECONDS)
                self._ready = "failed" not in answer
                if self._ready:
                    request = (
                        json.dumps({"options": options, "size": len(payload), "seconds": seconds}).encode() + b"\n"
                    )
                    answer = self._ask(process, request + payload, seconds)
            except BaseException:
                # a worker that was interrupted half-way would answer the next question with the last answer
                self._stop()
                raise
        if "failed" in answer:
            raise WorkerFailedError(answer["failed"])
        return answer["result"]

    def kill(self) -> None:
        """End what the worker is doing, from another thread: a call that waits for it fails at once."""
        process = self._process
        if process is not None and self._owner == os.getpid():
            process.kill()

    def close(self) -> None:
        """End the worker."""
        with self._lock:
            self._stop()

    def _start(self) -> subprocess.Popen[bytes]:
        """The running worker; a new one where there is none, it died, or this process is a fork of its owner."""
        if self._owner != os.getpid():
            # the worker belongs to the parent of the fork: leave it alone, and do not let it be cleaned up from here
            if self._process is not None:
                _OF_PARENT.append(self._process)
            self._process, self._ready, self._owner = None, False, os.getpid()
        if self._process is not None and self._process.poll() is not None:
            self._stop()
        if self._process is None:
            config = json.dumps({"target": self.target, "memory": self.memory})
            self._ready = False
            self._process = subprocess.Popen(  # noqa: S603 (our own interpreter and code)
                [sys.executable, "-c", _BOOT, json.dumps(sys.path), config],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                close_fds=True,
            )
        return self._process

    def _ask(self, process: subprocess.Popen[bytes], request: bytes | None, seconds: float) -> dict[str, Any]:
        """Send a request and wait for one answer; at the deadline the worker is killed, which ends the waiting."""
        late = threading.Event()

        def kill() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, kill)
        timer.daemon = True
        timer.start()
        try:
            if request is not None and process.stdin is not None:
                process.stdin.write(request)
                process.stdin.flush()
            answer = _receive(process.stdout)
        except (BrokenPipeError, ConnectionError, EOFError):
            if late.is_set():
                raise WorkerFailedError(f"it took longer than {seconds:g} seconds") from None
            raise WorkerFailedError(_how_it_died(process)) from None
        finally:
            timer.cancel()
        return answer

    def _stop(self) -> None:
        process, self._process, self._ready = self._process, None, False
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_END_SECONDS)


def guard_for(target: str, *, memory: int) -> Guard:
    """The guard that this process shares for one parser and limit; its worker is reused for many documents."""
    key = (target, memory)
    if key not in _GUARDS:
        _GUARDS[key] = Guard(target, memory=memory)
        atexit.register(_GUARDS[key].close)
    return _GUARDS[key]


_OF_PARENT: Final[list[subprocess.Popen[bytes]]] = []
_GUARDS: Final[dict[tuple[str, int], Guard]] = {}


def _receive(stream: IO[bytes] | None) -> dict[str, Any]:
    """One answer: its length in eight bytes, then JSON."""
    size = int.from_bytes(_exactly(stream, 8), "big")
    answer: dict[str, Any] = json.loads(_exactly(stream, size))
    return answer


def _exactly(stream: IO[bytes] | None, size: int) -> bytes:
    data = stream.read(size) if stream is not None else b""
    if len(data) < size:
        raise EOFError
    return data


def _how_it_died(process: subprocess.Popen[bytes]) -> str:
    """In words."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_END_SECONDS)
    code = process.returncode
    return f"it was ended by signal {-code}" if code is not None and code < 0 else "it ended without an answer"
