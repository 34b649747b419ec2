"""One scan made in many ways: each time the same bytes.

    .venv/bin/python tools/same_bytes.py --articles 1000 --pages 200

One process, two processes, tasks in any order, killed (SIGKILL) twenty times on the way, Spark in local mode, and Spark with two
executors of which one is killed. Ways that need Java are left out without it. Needs Linux: it finds the processes it started.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from crawled import articles, crawl
from pledgebook.scale import local, spark
from pledgebook.scale.manifest import begin, finish
from pledgebook.scale.plan import Task, plan

_KILLS = 20
_CLUSTER = "local-cluster[2,1,1024]"


def tasks_of(sources: Path) -> list[Task]:
    """Small ones, so that there are many."""
    return plan(sorted(sources.iterdir()), rows=100, split=200_000)


def digests(out: Path) -> dict[str, str]:
    """The hash of every file of a result, hidden ones too."""
    files = sorted(p for p in out.rglob("*") if p.is_file())
    return {str(p.relative_to(out)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def scan(sources: Path, out: Path, *, jobs: int, shuffled: int = 0) -> str:
    """With the local engine; goes on where a former scan was stopped."""
    tasks = tasks_of(sources)
    done = begin(out, tasks)
    left = [task for task in tasks if task.id not in done]
    if shuffled:
        random.Random(shuffled).shuffle(left)  # noqa: S311
    local.run_all(left, out, jobs=jobs, told=_nothing)
    finish(out, tasks)
    return f"{len(tasks)} tasks"


def killed_often(sources: Path, out: Path) -> str:
    """In a process that is killed with all below it, again and again, a little later each time."""
    command = [sys.executable, __file__, "--into", str(out), "--sources", str(sources)]
    dice, kills = random.Random(3), 0  # noqa: S311
    while kills < _KILLS:
        process = subprocess.Popen(command, start_new_session=True)
        try:
            process.wait(dice.uniform(1, 3) + kills * 0.5)
            break
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            kills += 1
    done = len(list((out / "tasks").glob("*.json")))
    scan(sources, out, jobs=2)
    return f"killed {kills} times, {done} tasks done by then"


def on_spark(sources: Path, out: Path) -> str:
    """In local mode."""
    tasks = tasks_of(sources)
    begin(out, tasks)
    spark.run_all(tasks, out, master="local[2]", told=_nothing)
    finish(out, tasks)
    return f"{len(tasks)} tasks"


def losing_one(sources: Path, out: Path) -> str:
    """Two executors; one of them is killed as soon as the first task is done."""
    tasks = tasks_of(sources)
    begin(out, tasks)
    killed: list[int] = []

    def end_one() -> None:
        # an executor is a JVM of its own below this process; the one with the highest number started last
        while not killed:
            running = [process for process, command in _below(os.getpid()) if "CoarseGrainedExecutorBackend" in command]
            if running and any((out / "tasks").glob("*.json")):
                killed.append(max(running))
                os.kill(killed[0], signal.SIGKILL)
            time.sleep(0.1)

    threading.Thread(target=end_one, daemon=True).start()
    spark.run_all(tasks, out, master=_CLUSTER, told=_nothing)
    finish(out, tasks)
    return f"executor {killed[0]} killed" if killed else "NOBODY WAS KILLED"


def _nothing(_note: object) -> None:
    """Nobody watches."""


def _below(parent: int) -> list[tuple[int, str]]:
    """The processes that this one started, and what they run."""
    found: list[tuple[int, str]] = []
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, IndexError):
                continue
    for process in parents:
        up = process
        while up not in {0, 1, parent}:
            up = parents.get(up, 0)
        if up == parent and process != parent:
            command = Path(f"/proc/{process}/cmdline")
            found.append((process, command.read_bytes().replace(b"\x00", b" ").decode() if command.exists() else ""))
    return found


WAYS: dict[str, Callable[[Path, Path], str]] = {
    "one process": lambda sources, out: scan(sources, out, jobs=1),
    "two processes": lambda sources, out: scan(sources, out, jobs=2),
    "in another order": lambda sources, out: scan(sources, out, jobs=2, shuffled=5),
    "killed on the way": killed_often,
    "spark": on_spark,
    "spark losing one": losing_one,
}


def main() -> int:
    """The exit code is 1 where bytes differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--ways", default=",".join(WAYS))
    parser.add_argument("--into", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--sources", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.into:
        scan(asked.sources, asked.into, jobs=2)
        return 0
    with tempfile.TemporaryDirectory(prefix="ways-") as name:
        folder = Path(name)
        sources = folder / "sources"
        sources.mkdir()
        articles(sources / "news.parquet", asked.articles)
        crawl(sources / "crawl.warc.gz", asked.pages)
        ways = [way for way in asked.ways.split(",") if shutil.which("java") or "spark" not in way]
        return _compared(sources, folder, ways)


def _compared(sources: Path, folder: Path, ways: list[str]) -> int:
    first: dict[str, str] = {}
    faults = 0
    for way in ways:
        out, begun = folder / way.replace(" ", "-"), time.monotonic()
        said = WAYS[way](sources, out)
        found = digests(out)
        first = first or found
        other = sorted(name for name in {*first, *found} if first.get(name) != found.get(name))
        faults += bool(other) or said.isupper()
        verdict = f"OTHER BYTES: {', '.join(other[:5])}" if other else f"the same {len(found)} files"
        print(f"{way}: {said}; {time.monotonic() - begun:.0f} s; {verdict}", flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
