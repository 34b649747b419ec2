"""Spark beside the local engine: how fast each of them is, and what looking and reading cost.

    .venv/bin/python tools/spark_trial.py speed --articles 6000
    .venv/bin/python tools/spark_trial.py prefilter --pages 3000
    .venv/bin/python tools/spark_trial.py cost --articles 1000

Not in `make test`: it takes minutes. That the bytes are the same however a scan is made, `same_bytes.py` shows.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from crawled import articles, crawl
from pledgebook.scale import local, spark
from pledgebook.scale.manifest import begin, finish
from pledgebook.scale.plan import Task, plan
from pledgebook.scale.worth import may_be_worth


def digest(out: Path) -> str:
    """One hash over every file of a result."""
    whole = hashlib.sha256()
    for path in sorted(p for p in out.rglob("*") if p.is_file()):
        whole.update(f"{path.relative_to(out)}\x00".encode() + path.read_bytes())
    return whole.hexdigest()[:16]


def timed(engine: str, tasks: Sequence[Task], out: Path, **options: Any) -> tuple[float, float]:
    """Seconds by the clock, and of processor with all processes below, that an engine takes; its start and end included."""
    begin(out, tasks)
    begun, spent = time.monotonic(), _spent()
    if engine == "spark":
        spark.run_all(tasks, out, master=options["master"], told=_nothing)
    else:
        local.run_all(tasks, out, jobs=options["jobs"], told=_nothing)
    took, spent = time.monotonic() - begun, _spent() - spent
    finish(out, tasks)
    return took, spent


def _spent() -> float:
    """Seconds of processor of this process, of all below it, and of those of them that have ended."""
    ticks, parents = dict[int, int](), dict[int, int]()
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                said = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry.name)], ticks[int(entry.name)] = int(said[1]), sum(map(int, said[11:15]))
    total = 0
    for process in parents:
        up = process
        while up not in {0, 1, os.getpid()}:
            up = parents.get(up, 0)
        total += ticks[process] if up == os.getpid() else 0
    return total / os.sysconf("SC_CLK_TCK")


def _nothing(_note: object) -> None:
    """Nobody watches."""


def speed(folder: Path, count: int, share: float) -> int:
    """The two engines on the same articles, one after the other."""
    tasks = plan([articles(folder / "news.parquet", count, share)])
    for engine, options in (("local", {"jobs": 2}), ("spark", {"master": "local[2]"})):
        took, spent = timed(engine, tasks, folder / engine, **options)
        said = f"; {spent:.1f} s of processor" if engine == "local" else ""  # the workers of Spark end uncounted
        print(f"{engine}: {took:.1f} s, {count / took:,.0f} articles/s{said}", flush=True)
    size = sum(p.stat().st_size for p in (folder / "local").rglob("*") if p.is_file())
    source = (folder / "news.parquet").stat().st_size
    print(f"result: {size / count:,.0f} bytes an article; source: {source / count:,.0f}")
    same = digest(folder / "local") == digest(folder / "spark")
    print("the same bytes" if same else "OTHER BYTES")
    return int(not same)


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
    size = crawl(path, count)
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


def web(folder: Path, count: int, real: Path) -> int:
    """A crawl in which real pages stand among invented ones of no interest: what each of the two sorts costs."""
    pages = [path.read_bytes() for path in sorted(real.rglob("*.html"))]
    out: dict[str, float] = {}
    for name, relevant in (("none", []), ("all", pages * 3)):
        path = folder / f"{name}.warc.gz"
        crawl(path, count, relevant)
        timed("local", plan([path]), folder / f"{name}-warm", jobs=2) if relevant else None
        out[name] = timed("local", plan([path]), folder / name, jobs=2)[1]
    each = (out["all"] - out["none"]) / (3 * len(pages))
    size = sum(len(page) for page in pages) / len(pages)
    idle, whole = (sum(p.stat().st_size for p in (folder / of).rglob("*.parquet")) for of in ("none", "all"))
    said = (whole - idle) / (3 * len(pages))
    print(
        f"{count:,} pages of no interest: {out['none'] / count * 1e3:.2f} ms of processor each, result {idle / count:.0f} bytes"
    )
    print(
        f"{len(pages)} real pages of {size / 1e3:.0f} kB, three times: {each * 1e3:.0f} ms each; result {said:,.0f} bytes each"
    )
    return 0


def main() -> int:
    """The exit code is 1 where the bytes differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["speed", "prefilter", "cost", "web"])
    parser.add_argument("--articles", type=int, default=3_000)
    parser.add_argument("--share", type=float, default=0.5, help="of the articles that state something")
    parser.add_argument("--pages", type=int, default=3_000)
    parser.add_argument("--real", type=Path, help="folder of real pages, for `web`")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="trial-") as name:
        match asked.what:
            case "speed":
                return speed(Path(name), asked.articles, asked.share)
            case "web":
                return web(Path(name), asked.pages, asked.real)
            case "cost":
                return cost(Path(name), asked.articles)
            case _:
                return prefilter(Path(name), asked.pages)


if __name__ == "__main__":
    sys.exit(main())
