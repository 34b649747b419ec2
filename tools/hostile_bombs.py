"""Files that unpack, nest or repeat without end: a few kinds for each format."""

from __future__ import annotations

import gzip
import io
import json
import random
import zipfile
import zlib
from collections.abc import Callable
from itertools import pairwise

from hostile_forms import FORMS, SAID, WORD, pdf_of, zip_of

_ANY = random.Random(0)  # noqa: S311


def _seed(name: str) -> bytes:
    form = FORMS[name]
    return form.packed(form.parts(), _ANY)


def _pdf(dice: random.Random) -> bytes:
    """A stream that unpacks to very much, pages that contain themselves, or operators without end."""
    match dice.randrange(3):
        case 0:
            packed = zlib.compress(zlib.compress(b"0 0 m " * 8_000_000, 9), 9)
            head = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>" % len(packed)
            return _one_page(head + b"stream\n%s\nendstream" % packed)
        case 1:
            return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 99999999/Kids[2 0 R 2 0 R]>>"])
        case _:
            drawn = b"q " * 300_000 + b"BT /F 11 Tf 5 5 Td (" + SAID * 2_000 + b") Tj ET"
            return _one_page(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))


def _one_page(stream: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[4 0 R]>>", font, page, stream])


def _docx(dice: random.Random) -> bytes:
    """A part that unpacks to very much, an entity that does, or elements without end inside one another."""
    match dice.randrange(3):
        case 0:
            inside = b"<w:p><w:r><w:t>" + b"A" * 30_000_000 + b"</w:t></w:r></w:p>"
        case 1:
            inside = b"<w:p><w:r><w:t>&z;</w:t></w:r></w:p>"
        case _:
            deep = dice.choice([500, 20_000])
            inside = b"<w:tbl><w:tr><w:tc>" * deep + b"</w:tc></w:tr></w:tbl>" * deep
    main = (
        (_entities() if b"&z;" in inside else b"")
        + b"<w:document %s><w:body>" % WORD
        + inside
        + b"</w:body></w:document>"
    )
    with zipfile.ZipFile(io.BytesIO(_seed("docx"))) as whole:
        parts = [(name, main if name == "word/document.xml" else whole.read(name)) for name in whole.namelist()]
    return zip_of(parts, zipfile.ZIP_DEFLATED)


def _entities(depth: int = 12) -> bytes:
    """A document type whose entity `z` is ten to the power of `depth` letters."""
    names = [chr(ord("a") + n) for n in range(depth)]
    rules = [f'<!ENTITY {names[0]} "AAAAAAAAAA">']
    rules += [f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names)]
    rules.append(f'<!ENTITY z "&{names[-1]};">')
    return f"<?xml version='1.0'?><!DOCTYPE x [{''.join(rules)}]>".encode()


def _eml(dice: random.Random) -> bytes:
    """Parts inside parts, headers without end, or a boundary on each line."""
    match dice.randrange(3):
        case 0:
            return b"From: a@b\r\nSubject: x\r\n" + b"".join(
                b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(3_000)
            )
        case 1:
            return b"From: a@b\r\nSubject: " + b"=?utf-8?q?a?= " * 100_000 + b"\r\n\r\n" + SAID
        case _:
            return _seed("eml").replace(b"--b1--", b"--b1\r\n" * 100_000 + b"--b1--")


def _mbox(dice: random.Random) -> bytes:
    """One of those as the only message, or very many empty ones."""
    if dice.random() < 0.5:
        return b"From a@b Fri Mar 14 00:00:00 2025\n" + _eml(dice)
    return b"From a@b Fri Mar 14 00:00:00 2025\n\n" * 100_000


def _warc(dice: random.Random) -> bytes:
    """Lies about lengths, a page packed twice, or much of nothing."""
    record = _seed("warc").partition(b"WARC/1.0\r\nWARC-Type: response\r\n")
    first = record[1] + record[2].partition(b"WARC/1.0")[0]
    match dice.randrange(3):
        case 0:
            lie = dice.choice([b"-1", b"99999999999999999999", b"0", b"1e9", b"4294967297", b""])
            at = first.rfind(b"Content-Length: ", 0, first.find(b"HTTP/1.1")) + 16
            return first[:at] + lie + first[first.find(b"\r\n", at) :] + first
        case 1:
            body = gzip.compress(bytes(60_000_000))
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + body
            head = first.partition(b"\r\nContent-Length")[0]
            return head + b"\r\nContent-Length: %d\r\n\r\n" % len(block) + block + b"\r\n\r\n"
        case _:
            return b"WARC/1.0\r\n" + b"X: y\r\n" * 500_000


def _feed(dice: random.Random) -> bytes:
    """An entity, elements inside one another, or very many items."""
    match dice.randrange(3):
        case 0:
            return _entities() + b"<rss version='2.0'><channel><item><title>&z;</title></item></channel></rss>"
        case 1:
            return b"<rss version='2.0'><channel><item><description>" + b"<div>" * dice.choice([1_000, 100_000])
        case _:
            return b"<rss version='2.0'><channel>" + b"<item><title>a</title></item>" * 20_000


def _parquet(dice: random.Random) -> bytes:
    """One text of many letters, packed well; or the same row again and again."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = io.BytesIO()
    texts = ["A" * 30_000_000] if dice.random() < 0.5 else ["Norway " * 10_000] * 500
    pq.write_table(pa.table({"text": texts}), file, compression="zstd")
    return file.getvalue()


def _jsonl(dice: random.Random) -> bytes:
    """A line without end, brackets inside one another, or a number of very many digits."""
    match dice.randrange(3):
        case 0:
            return b'{"text": "' + b"A" * 12_000_000 + b'"}\n' + json.dumps({"text": SAID.decode()}).encode() + b"\n"
        case 1:
            return b'{"text": ' + b"[" * 200_000 + b"\n"
        case _:
            return b'{"text": "' + SAID + b'", "date": ' + b"9" * 300_000 + b"}\n"


def _html(dice: random.Random) -> bytes:
    """Elements inside one another, very many attributes, or one line without end."""
    match dice.randrange(4):
        case 0:
            wrapper = dice.choice([b"<div>", b"<b>", b"<table><tr><td>", b"<ul><li>"])
            return b"<html><body>" + wrapper * 60_000 + SAID
        case 1:
            return b"<html><body><p " + b"a=1 " * 100_000 + b">" + SAID
        case 2:
            return b"<html><body><p>" + b"1,1" * 1_000_000
        case _:
            return b"<html><body>" + b"<p>" + SAID * 3_000 + b"</p>"


def _text(dice: random.Random) -> bytes:
    """One thing again and again: figures, brackets, quotation marks, list lines, one long line."""
    once = dice.choice(
        [
            b"1,1,1,",
            b"$",
            b"(((",
            b'"',
            b"\xe2\x80\x9c",
            b"- 5 tanks\n",
            b"Norway, ",
            b"million ",
            b"# a\n",
            b"Mr. ",
            b"\n\n",
            SAID,
        ]
    )
    return b"Norway will give 5 tanks. " + once * (100_000 // len(once))


BOMBS: dict[str, Callable[[random.Random], bytes]] = {
    "pdf": _pdf,
    "docx": _docx,
    "html": _html,
    "eml": _eml,
    "mbox": _mbox,
    "warc": _warc,
    "warc.gz": lambda dice: gzip.compress(_warc(dice), 6, mtime=0),
    "feed": _feed,
    "parquet": _parquet,
    "jsonl": _jsonl,
    "md": lambda dice: b"---\ntitle: x\n---\n" + _text(dice),
    "txt": _text,
}
