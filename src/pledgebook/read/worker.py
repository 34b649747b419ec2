"""The other side of `guard`: a loop that reads requests, calls the parser and writes its answers."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import sys
from importlib import import_module
from typing import IO, Any, Final

_GRACE_SECONDS: Final = 5
_LENGTH: Final = 8


def main(config: str) -> None:
    """Answer requests until the standard input ends. `config` is JSON with `target` and `memory`."""
    settings = json.loads(config)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not garble the answers
    logging.disable(logging.CRITICAL)
    module, _, name = settings["target"].partition(":")
    try:
        parse = getattr(import_module(module), name)
    except Exception as error:  # noqa: BLE001 (a broken installation: the parent says so)
        _send(answers, _failure(error))
        return
    _limit(memory=settings["memory"])
    _send(answers, {"result": "ready"})
    requests = sys.stdin.buffer
    while line := requests.readline():
        request = json.loads(line)
        payload = requests.read(request["size"])
        _limit(cpu_seconds=request["seconds"])
        _send(answers, _answer(parse, payload, request["options"]))


def _answer(parse: Any, payload: bytes, options: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    """The parser's result, or how it failed: a page that it cannot take must not cost the worker."""
    try:
        return {"result": parse(payload, options)}
    except MemoryError:
        return {"failed": "it needed more memory than allowed"}
    except RecursionError:
        return {"failed": "it nests too deep"}
    except Exception as error:  # noqa: BLE001 (whatever a parser raises on a hostile page)
        return _failure(error)


def _failure(error: Exception) -> dict[str, Any]:
    return {"failed": f"{type(error).__name__}: {error}"[:300]}


def _send(stream: IO[bytes], answer: dict[str, Any]) -> None:
    data = json.dumps(answer).encode()
    stream.write(len(data).to_bytes(_LENGTH, "big") + data)
    stream.flush()


def _limit(*, memory: int | None = None, cpu_seconds: float | None = None) -> None:
    """Limits of the operating system, where it has any. The one on CPU time ends a worker whose parent was killed."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        if memory is not None:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if cpu_seconds is not None:
            used = resource.getrusage(resource.RUSAGE_SELF)
            until = int(used.ru_utime + used.ru_stime + cpu_seconds) + _GRACE_SECONDS
            resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))
