"""Hostile files: small seeds of every format, mutated by the thousand, read as users would. Counts what went wrong.

    .venv/bin/python tools/fuzz.py --each 2000 --seconds 120 --formats pdf,docx

Every outcome must be a document, a gap, or a `PledgebookError` with a message. Anything else is a crash and is kept in
`--keep`. The same seed gives the same files.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import random
import resource
import sys
import tempfile
import time
import traceback
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from pledgebook.errors import PledgebookError
from pledgebook.read import read
from pledgebook.read.archive import Gap, members
from pledgebook.read.limits import Limits

SAID = "Norway will give Moldova 6 radars worth 25 million euros, the Ministry of Defence said on Monday."
LIMITS = Limits(file_bytes=4_000_000, html_bytes=400_000, text_chars=100_000, seconds=5, pages=50)
_MEMBERS = 40
"""So many reports of one archive are read."""
_SLOW = 8.0
"""Seconds after which a file counts as slow: the deadline of a parser, and something for the machine."""


def seed_pdf() -> bytes:
    """One page, uncompressed and compressed streams."""
    drawn = b"BT /F 11 Tf 50 700 Td (" + SAID.encode() + b") Tj ET"
    packed = zlib.compress(drawn)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 2/Kids[4 0 R 6 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 7 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
    ]
    return pdf_of(objects)


def pdf_of(objects: list[bytes]) -> bytes:
    """Objects with the table of their places."""
    out, places = bytearray(b"%PDF-1.4\n"), list[int]()
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows)
    return bytes(out) + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def bomb_pdf(dice: random.Random) -> bytes:
    """A stream that unpacks to very much, pages that contain themselves, or pages without end."""
    match dice.randrange(3):
        case 0:
            packed = zlib.compress(zlib.compress(b"0 0 m " * 8_000_000, 9), 9)
            head = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>" % len(packed)
            return _one_page(head + b"stream\n%s\nendstream" % packed)
        case 1:
            return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 99999999/Kids[2 0 R 2 0 R]>>"])
        case _:
            drawn = b"q " * 300_000 + b"BT /F 11 Tf 5 5 Td (" + SAID.encode() * 2_000 + b") Tj ET"
            return _one_page(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))


def _one_page(stream: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[4 0 R]>>", font, page, stream])


def seed_docx() -> bytes:
    """One paragraph and a table."""
    import docx

    made = docx.Document()
    made.add_heading("Radars for Moldova", 0)
    made.add_paragraph(SAID)
    made.add_table(rows=2, cols=2).cell(0, 0).text = "6 radars"
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def bomb_docx(dice: random.Random) -> bytes:
    """A part that unpacks to very much, an entity that does, or elements without end inside one another."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    match dice.randrange(3):
        case 0:
            main = (
                f"<w:document {space}><w:body><w:p><w:r><w:t>{'A' * 30_000_000}</w:t></w:r></w:p></w:body></w:document>"
            )
        case 1:
            main = (
                f"{_entities()}<w:document {space}><w:body><w:p><w:r><w:t>&z;</w:t></w:r></w:p></w:body></w:document>"
            )
        case _:
            deep = dice.choice([500, 20_000])
            main = f"<w:document {space}><w:body>{'<w:tbl><w:tr><w:tc>' * deep}{'</w:tc></w:tr></w:tbl>' * deep}</w:body></w:document>"
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(seed_docx())) as whole, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name in whole.namelist():
            out.writestr(name, main if name == "word/document.xml" else whole.read(name))
    return file.getvalue()


def _entities(depth: int = 12) -> str:
    """A document type whose entity `z` is ten to the power of `depth` letters."""
    names = [chr(ord("a") + n) for n in range(depth)]
    rules = [f'<!ENTITY {names[0]} "AAAAAAAAAA">']
    rules += [f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)]
    rules.append(f'<!ENTITY z "&{names[-1]};">')
    return f"<?xml version='1.0'?><!DOCTYPE x [{''.join(rules)}]>"


def seed_eml() -> bytes:
    """A message in two parts, one of them a page, with a name in code."""
    return (
        "From: Press <press@fjord.example>\r\nSubject: =?utf-8?q?Radars_f=C3=B8r_Moldova?=\r\n"
        "Date: Fri, 14 Mar 2025 23:40:00 +0100\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/alternative; boundary="b1"\r\n\r\n'
        f"--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{SAID}\r\n"
        f"--b1\r\nContent-Type: text/html; charset=iso-8859-1\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>{SAID}</p>\r\n--b1--\r\n"
    ).encode()


def bomb_eml(dice: random.Random) -> bytes:
    """Parts inside parts, headers without end, or a boundary on each line."""
    match dice.randrange(3):
        case 0:
            return b"From: a@b\r\n" + b"".join(
                b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(3_000)
            )
        case 1:
            return b"From: a@b\r\nSubject: " + b"=?utf-8?q?a?= " * 100_000 + b"\r\n\r\n" + SAID.encode()
        case _:
            return seed_eml().replace(b"--b1--", b"--b1\r\n" * 100_000 + b"--b1--")


def seed_mbox() -> bytes:
    """Three messages."""
    return b"".join(
        b"From a@b Fri Mar 14 00:00:00 2025\n" + seed_eml().replace(b"\r\n", b"\n") + b"\n" for _ in range(3)
    )


def seed_warc() -> bytes:
    """Three pages, each packed by itself."""
    return b"".join(gzip.compress(_record(f"https://fjord.example/{n}"), mtime=0) for n in range(3))


def _record(address: str, body: bytes = f"<html><body><p>{SAID}</p></body></html>".encode()) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-03-14T00:00:00Z\r\n"
    head += "WARC-Record-ID: <urn:uuid:1>\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"


def bomb_warc(dice: random.Random) -> bytes:
    """Lies about lengths, a page packed twice, or much of nothing."""
    match dice.randrange(3):
        case 0:
            lie = dice.choice([b"-1", b"99999999999999999999", b"0", b"1e9", b"4294967297", b""])
            plain = _record("https://fjord.example/x")
            at = plain.rfind(b"Content-Length: ", 0, plain.find(b"HTTP/1.1")) + 16
            return plain[:at] + lie + plain[plain.find(b"\r\n", at) :] + _record("https://fjord.example/y")
        case 1:
            body = gzip.compress(bytes(60_000_000))
            whole = _record("https://fjord.example/x", body).replace(
                b"text/html\r\n", b"text/html\r\nContent-Encoding: gzip\r\n"
            )
            return _honest(whole)
        case _:
            return gzip.compress(b"WARC/1.0\r\n" + b"X: y\r\n" * 500_000)


def _honest(record: bytes) -> bytes:
    """A record whose length is right again."""
    head, _, rest = record.partition(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if not line.startswith(b"Content-Length")]
    return b"\r\n".join([*lines, b"Content-Length: %d" % (len(rest) - 4)]) + b"\r\n\r\n" + rest


def seed_feed() -> bytes:
    """Two items."""
    item = f"<item><title>Radars</title><link>https://fjord.example/1</link><description><![CDATA[<p>{SAID}</p>]]></description></item>"
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Fjord</title>{item * 2}</channel></rss>".encode()


def bomb_feed(dice: random.Random) -> bytes:
    """An entity, elements inside one another, or very many items."""
    match dice.randrange(3):
        case 0:
            return f"{_entities()}<rss version='2.0'><channel><item><title>&z;</title></item></channel></rss>".encode()
        case 1:
            deep = dice.choice([1_000, 100_000])
            return b"<rss version='2.0'><channel><item><description>" + b"<div>" * deep
        case _:
            return b"<rss version='2.0'><channel>" + b"<item><title>a</title></item>" * 20_000


def seed_parquet() -> bytes:
    """A table of three rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = io.BytesIO()
    rows = [{"title": "Radars", "text": f"{n}. {SAID}", "date": "2025-03-14", "n": n} for n in range(3)]
    pq.write_table(pa.Table.from_pylist(rows), file)
    return file.getvalue()


def bomb_parquet(dice: random.Random) -> bytes:
    """One text of many letters, packed well; or the same row again and again."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = io.BytesIO()
    texts = ["A" * 30_000_000] if dice.random() < 0.5 else ["Norway " * 10_000] * 500
    pq.write_table(pa.table({"text": texts}), file, compression="zstd")
    return file.getvalue()


def seed_jsonl() -> bytes:
    """Three rows."""
    return b"".join(
        json.dumps({"title": "Radars", "text": SAID, "date": "2025-03-14"}).encode() + b"\n" for _ in range(3)
    )


def bomb_jsonl(dice: random.Random) -> bytes:
    """A line without end, brackets inside one another, or a number of very many digits."""
    match dice.randrange(3):
        case 0:
            return b'{"text": "' + b"A" * 12_000_000 + b'"}\n' + seed_jsonl()
        case 1:
            return b'{"text": ' + b"[" * 200_000 + b"\n" + seed_jsonl()
        case _:
            return b'{"text": "' + SAID.encode() + b'", "date": ' + b"9" * 300_000 + b"}\n"


def seed_html() -> bytes:
    """A page with a list and a table."""
    return (
        f"<!doctype html><html lang='en'><head><title>Radars</title><meta charset='utf-8'></head><body><article><h1>Radars</h1>"
        f"<p>{SAID}</p><ul><li>6 radars</li></ul><table><tr><td>25</td></tr></table></article></body></html>"
    ).encode()


def bomb_html(dice: random.Random) -> bytes:
    """Elements inside one another, very many attributes, or one line without end."""
    match dice.randrange(4):
        case 0:
            return (
                b"<html><body>"
                + dice.choice([b"<div>", b"<b>", b"<table><tr><td>", b"<ul><li>"]) * 60_000
                + SAID.encode()
            )
        case 1:
            return b"<html><body><p " + b"a=1 " * 100_000 + b">" + SAID.encode()
        case 2:
            return b"<html><body><p>" + b"1,1" * 1_000_000
        case _:
            return b"<html><body>" + b"<p>" + SAID.encode() * 3_000 + b"</p>"


FORMATS: dict[str, tuple[str, Callable[[], bytes], Callable[[random.Random], bytes] | None]] = {
    "pdf": ("a.pdf", seed_pdf, bomb_pdf),
    "docx": ("a.docx", seed_docx, bomb_docx),
    "eml": ("a.eml", seed_eml, bomb_eml),
    "mbox": ("a.mbox", seed_mbox, None),
    "warc": ("a.warc.gz", seed_warc, bomb_warc),
    "feed": ("a.rss", seed_feed, bomb_feed),
    "parquet": ("a.parquet", seed_parquet, bomb_parquet),
    "jsonl": ("a.jsonl", seed_jsonl, bomb_jsonl),
    "html": ("a.html", seed_html, bomb_html),
}
_NUMBERS = (b"0", b"-1", b"99999999999", b"4294967295", b"65536")


def mutated(seed: bytes, dice: random.Random) -> bytes:
    """A few changes: bits, cuts, repeats, other numbers, noise, parts of the file in another place."""
    raw = bytearray(seed)
    for _ in range(dice.choice((1, 1, 2, 4, 12))):
        if not raw:
            break
        at, long = dice.randrange(len(raw)), dice.choice((1, 4, 30, 300))
        match dice.randrange(7):
            case 0:
                raw[at] ^= 1 << dice.randrange(8)
            case 1:
                del raw[at : len(raw) if dice.random() < 0.3 else at + long]
            case 2:
                raw[at:at] = raw[at : at + long] * dice.choice((2, 50, 2_000))
            case 3:
                raw[at : at + 1] = dice.choice(_NUMBERS)
            case 4:
                raw[at : at + long] = dice.randbytes(long)
            case 5:
                there = dice.randrange(len(raw))
                raw[at : at + long] = raw[there : there + long]
            case _:
                raw[at : at + long] = dice.choice((b"\x00", b"\xff", b"<", b"(", b"[", b"From ", b"\r\n")) * long
    return bytes(raw[:3_000_000])


def files(name: str, count: int, seed: int = 0, *, bombs: int = 20) -> Iterator[bytes]:
    """Hostile files of a format: every `bombs`-th is a bomb."""
    _, whole, bomb = FORMATS[name]
    dice = random.Random(f"{name}{seed}")  # noqa: S311 (the same files for the same seed)
    start = whole()
    for number in range(count):
        yield bomb(dice) if bomb is not None and number % bombs == bombs - 1 else mutated(start, dice)


@dataclass(slots=True)
class Tally:
    """What came of the files of one format."""

    files: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    crashes: list[str] = field(default_factory=list)
    slow: int = 0
    slowest: float = 0.0


def outcome_of(path: Path, tally: Tally) -> None:
    """Read a file as users would. Only what nobody foresaw is a crash."""
    begun = time.monotonic()
    try:
        for number, member in enumerate(members(path, limits=LIMITS)):
            if number >= _MEMBERS:
                break
            if isinstance(member, Gap):
                tally.outcomes[member.code] += 1
                continue
            try:
                document = read(member.raw, limits=LIMITS, name=member.name)
                tally.outcomes["read with issues" if document.issues else "read"] += 1
            except PledgebookError as error:
                tally.outcomes[type(error).__name__] += 1
    except PledgebookError as error:
        tally.outcomes[type(error).__name__] += 1
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        tally.crashes.append(f"{error!r:.120} at {Path(where.filename).name}:{where.lineno}")
    took = time.monotonic() - begun
    tally.slowest = max(tally.slowest, took)
    tally.slow += took > _SLOW
    tally.files += 1


def main() -> int:
    """The exit code is 1 where anything crashed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--each", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=120, help="for each format, at most")
    parser.add_argument("--bombs", type=int, default=20, help="every so many-th file is a bomb")
    parser.add_argument("--keep", type=Path, default=None, help="folder for files that crashed")
    asked = parser.parse_args()
    crashed = 0
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        for name in asked.formats.split(","):
            tally, until = Tally(), time.monotonic() + asked.seconds
            path = Path(folder) / FORMATS[name][0]
            for raw in files(name, asked.each, asked.seed, bombs=asked.bombs):
                path.write_bytes(raw)
                before = len(tally.crashes)
                outcome_of(path, tally)
                if asked.keep and len(tally.crashes) > before:
                    asked.keep.mkdir(parents=True, exist_ok=True)
                    (asked.keep / f"{tally.files}-{path.name}").write_bytes(raw)
                if time.monotonic() > until:
                    break
            crashed += len(tally.crashes)
            _told(name, tally)
    return 1 if crashed else 0


def _told(name: str, tally: Tally) -> None:
    here, below = (
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    outcomes = ", ".join(f"{count} {what}" for what, count in tally.outcomes.most_common(8))
    print(
        f"{name}: {tally.files} files, {len(tally.crashes)} crashes, {tally.slow} slow, slowest {tally.slowest:.1f} s, "
        f"peak {here} MB here, {below} MB in ended workers; {outcomes}",
        flush=True,
    )
    for crash, count in Counter(tally.crashes).most_common(5):
        print(f"   {count} x {crash}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
