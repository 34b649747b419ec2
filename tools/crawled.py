"""Archives of invented reports: articles of which half state something, and a crawl of pages."""

from __future__ import annotations

import gzip
import random
from collections.abc import Sequence
from pathlib import Path

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


def articles(path: Path, count: int, share: float = 0.5) -> Path:
    """A Parquet table of invented articles: a share of them states something, the others are of no interest."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    dice = random.Random(1)  # noqa: S311 (the same articles every time)
    rows = [
        {"text": f"{n}. " + (article(dice) if dice.random() < share else _IDLE * 25), "date": "2025-03-14"}
        for n in range(count)
    ]
    pq.write_table(pa.Table.from_pylist(rows), path)
    return path


def crawl(path: Path, count: int, others: Sequence[bytes] = ()) -> int:
    """A web archive of recipes: pages with menus, scripts and no state in them; then other pages. Gives the bytes of the pages."""
    dice = random.Random(2)  # noqa: S311
    size = 0
    menu = "".join(f'<li class="menu-item"><a href="/section/{n}">Section {n}</a></li>' for n in range(60))
    script = "<script>" + "".join(f"window.q{n}=function(a,b){{return a+b*{n};}};" for n in range(200)) + "</script>"
    with path.open("wb") as file:
        for number in range(count):
            body = "".join(f"<p>{_IDLE * dice.randint(1, 5)}{dice.random()}</p>" for _ in range(dice.randint(10, 60)))
            head = f"<!doctype html><html><head><title>Cake {number}</title>{script}</head>"
            page = f"{head}<body><ul>{menu}</ul>{body}</body></html>".encode()
            size += len(page)
            file.write(_record(page, number))
        for number, page in enumerate(others, count):
            size += len(page)
            file.write(_record(page + b"<!-- %d -->" % number, number))
    return size


def _record(page: bytes, number: int) -> bytes:
    """A page as a crawler keeps it, packed by itself."""
    answer = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(page) + page
    )
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://cake.example/{number}\r\n"
    head += f"WARC-Date: 2025-03-14T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    return gzip.compress(head.encode() + answer + b"\r\n\r\n", 6, mtime=0)
