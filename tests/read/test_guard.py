"""A parser that hangs, crashes or eats memory never reaches the reader."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from pledgebook.read.guard import Guard, WorkerFailedError


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    guard = Guard("tests.read.hostile:behave", memory=2_000_000_000)
    yield guard
    guard.close()


def pid(guard: Guard) -> int:
    return int(guard.call(b"ok", {}, seconds=5)["pid"])


def test_answers_and_options_pass_unharmed(guard: Guard) -> None:
    answer = guard.call(b"x" * 3_000_000, {"a": ["ü", None]}, seconds=5)
    assert (answer["size"], answer["options"], answer["text"]) == (3_000_000, {"a": ["ü", None]}, "\ud800\u202e")


def test_one_worker_serves_many(guard: Guard) -> None:
    assert pid(guard) == pid(guard) != os.getpid()


@pytest.mark.parametrize(
    ("payload", "why"),
    [
        (b"hang", "it took longer than 0.3 seconds"),
        (b"crash", "it was ended by signal 11"),
        (b"leave", "it ended without an answer"),
        (b"memory", "it needed more memory than allowed"),
        (b"raise", "ValueError: no page"),
        (b"recurse", "it nests too deep"),
    ],
)
def test_the_next_document_is_read_whatever_happened(guard: Guard, payload: bytes, why: str) -> None:
    assert pid(guard)
    with pytest.raises(WorkerFailedError) as failure:
        guard.call(payload, {}, seconds=0.3 if payload == b"hang" else 5)
    assert failure.value.why == why
    assert pid(guard)


def test_what_a_parser_prints_does_not_garble_its_answer(guard: Guard) -> None:
    assert guard.call(b"print", {}, seconds=5)["size"] == 5


def test_a_killed_worker_is_replaced(guard: Guard) -> None:
    first = pid(guard)
    os.kill(first, 9)
    try:
        assert pid(guard) != first
    except WorkerFailedError:  # it died between the look and the question; the question after finds another
        assert pid(guard) != first


def test_a_fork_does_not_share_the_worker(guard: Guard) -> None:
    first = pid(guard)
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(write, str(pid(guard)).encode())
        guard.close()
        os._exit(0)
    os.waitpid(child, 0)
    assert int(os.read(read, 20)) != first
    os.close(read)
    os.close(write)
    assert pid(guard) == first


def test_a_parser_that_cannot_be_imported() -> None:
    guard = Guard("pledgebook.read.nothing:here", memory=2_000_000_000)
    with pytest.raises(WorkerFailedError, match=r"ModuleNotFoundError: No module named 'pledgebook.read.nothing'"):
        guard.call(b"x", {}, seconds=5)
    guard.close()
