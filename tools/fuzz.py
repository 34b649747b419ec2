"""Reads hostile files by the hundred thousand, as users would, and counts what went wrong.

    .venv/bin/python tools/fuzz.py --each 100000 --formats pdf,docx --log fuzz
    .venv/bin/python tools/fuzz.py --again pdf 4711          one file once more, under guard, with what came of it

Every outcome must be a document, a gap, or a `PledgebookError` with a message; anything else is a crash. Parsers run without
their guard here, in a process of their own that may die: that is faster, and shows what the guard would have hidden. A file at
which that process died is read again under guard, and counts as a crash where that gives no message either. What a parser
raised and the guard made a message of is listed as a fault: no crash, but worth a look. `--log` keeps the counts, so that a
run goes on where the last one stopped.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import logging
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hostile import hostile
from hostile_bombs import BOMBS
from hostile_forms import FORMS
from pledgebook.errors import PledgebookError
from pledgebook.pipeline import extract
from pledgebook.read import read
from pledgebook.read.archive import Gap, members
from pledgebook.read.guard import Guard, WorkerFailedError
from pledgebook.read.limits import Limits

LIMITS = Limits(file_bytes=4_000_000, html_bytes=400_000, text_chars=30_000, seconds=5, pages=50)
_MEMBERS = 12
"""So many reports of one archive are read."""
_SLOW = 6.0
"""Seconds of processor after which a file counts as slow."""
_DEADLINE = 20.0
"""Seconds of processor after which the process is ended."""
_MEMORY = 2_500_000_000
_AT_ONCE = 250
"""Files between two notes of what came of them."""


@dataclass(slots=True)
class Tally:
    """What came of the files of one format."""

    files: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    """What parsers raised that nobody foresaw; under guard it becomes a message."""
    crashes: list[str] = field(default_factory=list)
    deaths: list[str] = field(default_factory=list)
    """Files at which the process of the parsers ended, and what the guard made of them."""
    slow: int = 0
    slowest: float = 0.0
    peak: int = 0
    """MB."""

    def to_json(self) -> str:
        """On one line."""
        return json.dumps({name: getattr(self, name) for name in self.__slots__})

    def add(self, other: Tally) -> None:
        """Count these too."""
        self.files += other.files
        self.outcomes += Counter(other.outcomes)
        self.faults += Counter(other.faults)
        self.crashes += other.crashes
        self.deaths += other.deaths
        self.slow += other.slow
        self.slowest, self.peak = max(self.slowest, other.slowest), max(self.peak, other.peak)


def file(name: str, number: int, seed: int = 0, *, bombs: int = 1_000) -> bytes:
    """The hostile file of this number; every `bombs`-th is a bomb, none where that is 0."""
    dice = random.Random(f"{name}/{seed}/{number}")  # noqa: S311 (the same file for the same number)
    return BOMBS[name](dice) if bombs and number % bombs == bombs - 1 else hostile(FORMS[name], dice)


def outcome_of(path: Path, tally: Tally, *, number: int = 0) -> None:
    """Read a file as users would, of every eighth also its claims. Only what nobody foresaw is a crash."""
    claims = number % 8 == 0
    begun = time.process_time()
    try:
        for member in islice(members(path, limits=LIMITS), _MEMBERS):
            tally.outcomes[
                member.code if isinstance(member, Gap) else _read(member.raw, member.name, claims=claims)
            ] += 1
    except PledgebookError as error:
        tally.outcomes[type(error).__name__] += 1
    except Exception as error:
        tally.crashes.append(f"{number}: {_where(error)}")
    took = time.process_time() - begun
    tally.slowest = max(tally.slowest, took)
    tally.slow += took > _SLOW
    tally.files += 1


def _read(raw: bytes, name: str, *, claims: bool) -> str:
    """One report, in one word."""
    try:
        document = read(raw, limits=LIMITS, name=name)
        if claims:
            extract(document)
    except PledgebookError as error:
        return type(error).__name__
    return "read with issues" if document.issues else "read"


def _where(error: Exception) -> str:
    """What was raised, and the last place of ours and of all."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if "pledgebook" in f.filename]
    places = dict.fromkeys(f"{Path(f.filename).name}:{f.lineno}" for f in (*ours[-1:], frames[-1]))
    return f"{type(error).__name__}: {error!s:.100} at {', '.join(places)}"


# in a process that may die


def _worker(name: str, numbers: Iterator[int], seed: int, bombs: int, folder: Path) -> None:
    """Read files of these numbers without guard; notes go to standard output, the number in hand to a small file."""
    logging.disable(logging.CRITICAL)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    path, tally = folder / FORMS[name].name, Tally()
    in_hand = os.open(folder / "number", os.O_WRONLY | os.O_CREAT)
    with patch.object(Guard, "call", _unguarded(tally)), patch.object(Guard, "start", lambda _: None):
        for number in numbers:
            os.pwrite(in_hand, number.to_bytes(8, "big"), 0)
            path.write_bytes(file(name, number, seed, bombs=bombs))
            # not caught: the default is to end the process, also where C code hangs
            signal.setitimer(signal.ITIMER_PROF, _DEADLINE)
            outcome_of(path, tally, number=number)
            if tally.files == _AT_ONCE:
                _note(tally)
                tally.__init__()  # type: ignore[misc]
        signal.setitimer(signal.ITIMER_PROF, 0)
        _note(tally)


def _note(tally: Tally) -> None:
    tally.peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(tally.to_json(), flush=True)


def _unguarded(tally: Tally) -> Any:
    """`Guard.call` in this process: the same answers and failures, and a note of what was raised."""

    def call(guard: Guard, payload: bytes, options: dict[str, Any], *, seconds: float) -> Any:
        del seconds
        module, _, name = guard.target.partition(":")
        try:
            return json.loads(json.dumps(getattr(import_module(module), name)(payload, options)))
        except (MemoryError, RecursionError) as error:
            raise WorkerFailedError(type(error).__name__) from None
        except Exception as error:
            tally.faults[_where(error)] += 1
            raise WorkerFailedError(f"{type(error).__name__}: {error}") from None

    return call


# around it


def run(name: str, asked: argparse.Namespace, log: Path | None) -> Tally:
    """The files of a format that the log does not know yet."""
    tally = _logged(log)
    until = time.monotonic() + asked.seconds
    with tempfile.TemporaryDirectory(prefix=f"fuzz-{name}-") as folder:
        skipped: list[int] = []
        while tally.files < asked.each and time.monotonic() < until:
            death = _portion(name, asked, Path(folder), tally, skipped, until, log)
            if death is not None:
                skipped.append(death)
                tally.deaths.append(f"{death}: {_again(name, death, asked)}")
                _keep(
                    log,
                    Tally(files=1, deaths=tally.deaths[-1:], crashes=[d for d in tally.deaths[-1:] if "CRASH" in d]),
                )
                tally.files += 1
    return tally


def _portion(
    name: str, asked: argparse.Namespace, folder: Path, tally: Tally, skipped: list[int], until: float, log: Path | None
) -> int | None:
    """A worker from here on until it has done its part, time is up, or it died: then the number of the file."""
    first = tally.files - len([n for n in skipped if n < tally.files])
    upto = min(asked.each, first + 20_000)
    arguments = ["--worker", name, str(first), str(upto), ",".join(map(str, skipped)), str(folder)]
    command = [sys.executable, __file__, *arguments, "--seed", str(asked.seed), "--bombs", str(asked.bombs)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None  # noqa: S101
        for line in process.stdout:
            said = Tally(**json.loads(line))
            tally.add(said)
            _keep(log, said)
            if time.monotonic() > until:
                process.kill()
                return None
    if process.returncode >= 0:
        if process.returncode:
            raise SystemExit(f"the worker of {name} failed: mend this tool")
        return None
    return int.from_bytes((folder / "number").read_bytes(), "big")


def _again(name: str, number: int, asked: argparse.Namespace) -> str:
    """What users would have seen of a file at which the process died: how it died, and the outcomes under guard."""
    command = [
        sys.executable,
        __file__,
        "--again",
        name,
        str(number),
        "--seed",
        str(asked.seed),
        "--bombs",
        str(asked.bombs),
    ]
    begun = time.monotonic()
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    except subprocess.TimeoutExpired:
        return "CRASH: no end within 600 s under guard"
    said = f"{done.stdout.strip()} ({time.monotonic() - begun:.0f} s)"
    return said if done.returncode == 0 else f"CRASH {done.returncode}: {said} {done.stderr[-200:]}"


def _logged(log: Path | None) -> Tally:
    tally = Tally()
    with contextlib.suppress(FileNotFoundError):
        for line in log.read_text().splitlines() if log else ():
            tally.add(Tally(**json.loads(line)))
    return tally


def _keep(log: Path | None, tally: Tally) -> None:
    if log is not None:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a") as file:
            file.write(tally.to_json() + "\n")


def main() -> int:
    """The exit code is 1 where anything crashed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--formats", default=",".join(FORMS))
    parser.add_argument("--each", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=3_600, help="for each format, at most")
    parser.add_argument("--bombs", type=int, default=1_000, help="every so many-th file is a bomb")
    parser.add_argument("--log", type=Path, default=None, help="folder where the counts are kept")
    parser.add_argument("--again", nargs=2, metavar=("FORMAT", "NUMBER"), help="one file once more, under guard")
    parser.add_argument("--worker", nargs=5, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.worker:
        name, first, upto, skipped, folder = asked.worker
        done = set(filter(None, skipped.split(",")))
        _worker(
            name, (n for n in range(int(first), int(upto)) if str(n) not in done), asked.seed, asked.bombs, Path(folder)
        )
        return 0
    if asked.again:
        return _once_more(asked.again[0], int(asked.again[1]), asked)
    crashed = 0
    for name in asked.formats.split(","):
        tally = run(name, asked, asked.log / f"{name}-{asked.seed}.jsonl" if asked.log else None)
        crashed += len(tally.crashes)
        _told(name, tally)
    return 1 if crashed else 0


def _once_more(name: str, number: int, asked: argparse.Namespace) -> int:
    """Under guard, in this process."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        path, tally = Path(folder) / FORMS[name].name, Tally()
        path.write_bytes(file(name, number, asked.seed, bombs=asked.bombs))
        outcome_of(path, tally, number=number)
    print(dict(tally.outcomes), *tally.crashes)
    return 1 if tally.crashes else 0


def _told(name: str, tally: Tally) -> None:
    outcomes = ", ".join(f"{count:,} {what}" for what, count in tally.outcomes.most_common(8))
    print(
        f"{name}: {tally.files:,} files, {len(tally.crashes)} crashes, {len(tally.deaths)} deaths under the parser, "
        f"{sum(tally.faults.values())} faults, {tally.slow} slow, slowest {tally.slowest:.1f} s, peak {tally.peak} MB; {outcomes}",
        flush=True,
    )
    for what, count in [*Counter(tally.crashes).most_common(8), *tally.faults.most_common(12)]:
        print(f"   {count} x {what}", flush=True)
    for death in tally.deaths[:20]:
        print(f"   died at {death}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
