"""Spark beside the local engine: the same bytes with a worker killed on the way, and how fast each of them is.

    .venv/bin/python tools/spark_trial.py kill --articles 3000
    .venv/bin/python tools/spark_trial.py speed --articles 6000
    .venv/bin/python tools/spark_trial.py prefilter --pages 3000
    .venv/bin/python tools/spark_trial.py cost --articles 1000

`kill` needs Linux: it finds the processes that it started below itself. Not in `make test`: it takes minutes.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pledgebook.scale import local, spark
from pledgebook.scale.manifest import begin, finish
from pledgebook.scale.plan import Task, plan
from pledgebook.scale.worth import may_be_worth

_DONORS = "Norway Japan Canada Germany Brazil Kenya Denmark Australia".split()
_RECIPIENTS = "Moldova Ukraine Sudan Lebanon Fiji Nepal Jordan Haiti".split()
_GOODS = ["radars", "ambulances", "field hospitals", "generators", "patrol boats", "tents", "water pumps"]
_FILLER = "The talks lasted for two hours. Officials spoke of roads, of the harvest and of the coming winter. "
_IDLE = "Beat 3 eggs with 200 g of sugar, add the flour, and bake it at 180 degrees until the top is brown. "


def article(dice: random.Random) -> str:
    """An invented report of some 2,500 characters that states a few things."""
    donor, recipient = dice.choice(_DONORS), dice.choice(_RECIPIENTS)
    said = [
        f"{donor} will give {recipient} {dice.randint(2, 400)} {dice.choice(_GOODS)} worth {dice.randint(2, 90)} million euros."
    ]
    said += [
        f"It also pledged {dice.randint(1, 9)}.5 million dollars for {dice.choice(_GOODS)}."
        for _ in range(dice.randint(0, 3))
    ]
    return "\n\n".join([*said, *(_FILLER * dice.randint(3, 8) for _ in range(4))])


def articles(path: Path, count: int) -> Path:
    """A Parquet table of invented articles: half of them state something, the others are of no interest."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    dice = random.Random(1)  # noqa: S311 (the same articles every time)
    rows = [
        {"text": f"{n}. " + (article(dice) if dice.random() < 0.5 else _IDLE * 25), "date": "2025-03-14"}
        for n in range(count)
    ]
    pq.write_table(pa.Table.from_pylist(rows), path)
    return path


def digest(out: Path) -> str:
    """One hash over every file of a result."""
    whole = hashlib.sha256()
    for path in sorted(p for p in out.rglob("*") if p.is_file()):
        whole.update(f"{path.relative_to(out)}\x00".encode() + path.read_bytes())
    return whole.hexdigest()[:16]


def timed(engine: str, tasks: Sequence[Task], out: Path, **options: Any) -> float:
    """Seconds that an engine takes, start and end of it included."""
    begin(out, tasks)
    begun = time.monotonic()
    if engine == "spark":
        spark.run_all(tasks, out, master=options["master"], told=options.get("told", _nothing))
    else:
        local.run_all(tasks, out, jobs=options["jobs"], told=_nothing)
    took = time.monotonic() - begun
    finish(out, tasks)
    return took


def _nothing(_note: object) -> None:
    """Nobody watches."""


def below(parent: int) -> list[tuple[int, str]]:
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


def kill(folder: Path, count: int) -> int:
    """`local-cluster` with two executors; one of them is killed as soon as the first task is done."""
    tasks = plan([articles(folder / "news.parquet", count)], rows=200)
    whole = timed("local", tasks, folder / "local", jobs=2)
    killed: list[int] = []

    def end_one() -> None:
        # an executor is a JVM of its own below this process; the one with the highest number started last
        while not killed:
            running = [process for process, command in below(os.getpid()) if "CoarseGrainedExecutorBackend" in command]
            if running and len(list((folder / "spark" / "tasks").glob("*.json"))) >= 1:
                killed.append(max(running))
                os.kill(killed[0], signal.SIGKILL)
            time.sleep(0.05)

    threading.Thread(target=end_one, daemon=True).start()
    took = timed("spark", tasks, folder / "spark", master="local-cluster[2,1,1024]")
    same = digest(folder / "local") == digest(folder / "spark")
    print(
        f"{count:,} articles, {len(tasks)} tasks; local {whole:.1f} s; local-cluster with executor {killed} killed {took:.1f} s"
    )
    print("the same bytes" if same else "OTHER BYTES", digest(folder / "local"), digest(folder / "spark"))
    return 0 if same and killed else 1


def speed(folder: Path, count: int) -> int:
    """The two engines on the same articles, one after the other."""
    tasks = plan([articles(folder / "news.parquet", count)], rows=500)
    seconds = {"local": timed("local", tasks, folder / "local", jobs=2)}
    seconds["spark"] = timed("spark", tasks, folder / "spark", master="local[2]")
    seconds["one process"] = timed("local", tasks, folder / "one", jobs=1)
    for engine, took in seconds.items():
        print(f"{engine}: {took:.1f} s, {count / took:,.0f} articles/s")
    print(f"spark has {seconds['local'] / seconds['spark']:.2f} of the speed of local, its start included")
    size = sum(p.stat().st_size for p in (folder / "local").rglob("*") if p.is_file())
    print(
        f"result: {size / count:,.0f} bytes an article; source: {(folder / 'news.parquet').stat().st_size / count:,.0f}"
    )
    hashes = {digest(folder / name) for name in ("local", "spark", "one")}
    print("the same bytes" if len(hashes) == 1 else "OTHER BYTES")
    return int(len(hashes) != 1)


def cost(folder: Path, count: int) -> int:
    """Seconds of one processor and bytes for articles, half of which state something; the clock on the wall plays no part."""
    tasks = plan([articles(folder / "news.parquet", count)], rows=500)
    timed("local", tasks[:1], folder / "warm", jobs=1)
    begun = time.process_time()
    timed("local", tasks, folder / "out", jobs=1)
    took = time.process_time() - begun
    size = sum(p.stat().st_size for p in (folder / "out").rglob("*") if p.is_file())
    print(f"{count:,} articles: {took / count * 1e3:.2f} ms of processor each; result {size / count:,.0f} bytes each")
    return 0


def prefilter(folder: Path, count: int) -> int:
    """Pages of no interest in a WARC: the whole scan against reading the WARC and looking for the literals once."""
    from pledgebook.read.archive import Member, members
    from pledgebook.recognise.trigger import of_interest

    path = folder / "crawl.warc.gz"
    size = _crawl(path, count)
    for _ in range(2):  # the first time warms up
        begun = time.process_time()
        pages = [member.raw for member in members(path) if isinstance(member, Member)]
        read = time.process_time() - begun
        begun = time.process_time()
        hits = sum(of_interest(page.decode("utf-8", "replace")) for page in pages)
        literals = time.process_time() - begun
        begun = time.process_time()
        worth = sum(map(may_be_worth, pages))
        look = time.process_time() - begun
        del pages
        out = folder / f"out-{time.monotonic_ns()}"
        begun = time.process_time()
        timed("local", plan([path]), out, jobs=1)
        scan = time.process_time() - begun
    print(
        f"{count:,} pages, {size / 1e6:.0f} MB unpacked; seconds of processor: reading the WARC {read:.2f}, bare literals {literals:.2f}"
    )
    print(f"the look before parsing {look:.2f}; whole scan {scan:.2f}; {hits} and {worth} pages of interest")
    print(
        f"the scan has {(read + literals) / scan:.2f} of the speed of reading and looking; {count / scan:,.0f} pages/s, {size / scan / 1e6:.0f} MB/s"  # noqa: E501
    )
    return 0


def _crawl(path: Path, count: int) -> int:
    """A web archive of recipes: pages with menus, scripts and no state in them. Gives the bytes of the pages."""
    import gzip

    dice = random.Random(2)  # noqa: S311
    size = 0
    menu = "".join(f'<li class="menu-item"><a href="/section/{n}">Section {n}</a></li>' for n in range(60))
    script = "<script>" + "".join(f"window.q{n}=function(a,b){{return a+b*{n};}};" for n in range(200)) + "</script>"
    with path.open("wb") as file:
        for number in range(count):
            body = "".join(f"<p>{_IDLE * dice.randint(1, 5)}{dice.random()}</p>" for _ in range(dice.randint(10, 60)))
            page = f"<!doctype html><html><head><title>Cake {number}</title>{script}</head><body><ul>{menu}</ul>{body}</body></html>".encode()  # noqa: E501
            size += len(page)
            answer = (
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(page)
                + page
            )
            head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://cake.example/{number}\r\nWARC-Date: 2025-03-14T00:00:00Z\r\n"  # noqa: E501
            head += f"WARC-Record-ID: <urn:uuid:{number}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"  # noqa: E501
            file.write(gzip.compress(head.encode() + answer + b"\r\n\r\n", 6, mtime=0))
    return size


def main() -> int:
    """The exit code is 1 where the bytes differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["kill", "speed", "prefilter", "cost"])
    parser.add_argument("--articles", type=int, default=3_000)
    parser.add_argument("--pages", type=int, default=3_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="trial-") as name:
        match asked.what:
            case "kill":
                return kill(Path(name), asked.articles)
            case "speed":
                return speed(Path(name), asked.articles)
            case "cost":
                return cost(Path(name), asked.articles)
            case _:
                return prefilter(Path(name), asked.pages)


if __name__ == "__main__":
    sys.exit(main())
