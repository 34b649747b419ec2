"""Files of many reports: every report comes out under its name, and what is missing is said."""

from __future__ import annotations

import csv
import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from pledgebook.model.text import Document
from pledgebook.read import read
from pledgebook.read.archive import Gap, Member, is_archive, members
from pledgebook.read.limits import Limits

TEXT = "Norway will give Moldova 6 radars, the Ministry of Defence said on Monday. They will be delivered in spring."
PAGE = f"<!doctype html><html lang='en'><head><title>Radars</title></head><body><article><h1>Radars</h1><p>{TEXT}</p></article></body></html>"


def found(path: Path, **limits: int) -> tuple[list[Document], list[Gap]]:
    got = list(members(path, limits=Limits(**limits)))
    return [read(m.raw, name=m.name) for m in got if isinstance(m, Member)], [g for g in got if isinstance(g, Gap)]


def written(path: Path, raw: bytes) -> Path:
    path.write_bytes(raw)
    return path


def record(address: str, body: bytes, *, kind: str = "text/html", status: int = 200) -> bytes:
    answer = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{len(address)}>\r\nWARC-Target-URI: {address}\r\n"
    head += f"WARC-Date: 2025-03-14T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"


WARC = [
    record("https://fjord.example/radars", PAGE.encode()),
    record("https://fjord.example/gone", b"<p>gone</p>", status=404),
    record("https://fjord.example/picture", b"\x89PNG", kind="image/png"),
    record("https://fjord.example/note", TEXT.encode(), kind="text/plain"),
]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_pages_of_a_web_archive(tmp_path: Path, *, packed: bool) -> None:
    raw = b"".join(map(gzip.compress, WARC)) if packed else b"".join(WARC)
    documents, gaps = found(written(tmp_path / ("a.warc.gz" if packed else "a.warc"), raw))
    assert [(document.url, TEXT in document.text) for document in documents] == [
        ("https://fjord.example/radars", True),
        (None, True),
    ]
    assert gaps == []


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_a_web_archive_that_was_cut_off_says_so(tmp_path: Path, *, packed: bool) -> None:
    raw = b"".join(map(gzip.compress, WARC)) if packed else b"".join(WARC)
    documents, gaps = found(written(tmp_path / "a.warc", raw[:-40]))
    assert len(documents) == 1
    assert [(gap.name, gap.code) for gap in gaps] == [("https://fjord.example/note", "archive.truncated")]


def test_a_web_archive_that_lies_about_lengths(tmp_path: Path) -> None:
    lie = WARC[0].replace(b"Content-Length: ", b"Content-Length: 9")
    _, gaps = found(written(tmp_path / "a.warc", lie + WARC[3]))
    assert {gap.code for gap in gaps} <= {"archive.truncated", "archive.too_large", "archive.damaged"}
    assert gaps


MAIL = f"""From: Ministry of Defence <press@fjord.example>
To: list@desk.example
Subject: =?utf-8?q?Radars_for_Moldova?=
Date: Fri, 14 Mar 2025 23:40:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

{TEXT}
"""


def test_a_mail() -> None:
    document = read(MAIL.encode())
    assert (document.title, document.publisher, document.published) == (
        "Radars for Moldova",
        "Ministry of Defence",
        date(2025, 3, 14),
    )
    assert (document.text.strip(), document.media_type) == (TEXT, "message/rfc822")


def test_a_mail_with_a_page_and_an_attachment() -> None:
    parts = (
        'Content-Type: multipart/mixed; boundary="A"\n\n--A\nContent-Type: multipart/alternative; boundary="B"\n\n'
        f"--B\nContent-Type: text/plain\n\nshort\n--B\nContent-Type: text/html; charset=utf-8\n\n{PAGE}\n--B--\n"
        '--A\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="list.pdf"\n\nJVBERi0=\n--A--\n'
    )
    document = read((MAIL.partition("Content-Type")[0] + parts).encode())
    assert TEXT in document.text
    assert next(issue.detail for issue in document.issues if issue.code == "mail.attachments").count("list.pdf") == 1


def test_headers_that_nobody_can_read_cost_no_text() -> None:
    nested = MAIL.replace("Content-Type: ", "Content-Type: text/plain; a=" + "(" * 3_000 + "; ", 1)
    document = read(nested.encode())
    assert document.text.strip() == TEXT
    assert "mail.headers" in [issue.code for issue in document.issues]


def test_a_text_that_only_begins_like_a_header_is_no_mail() -> None:
    raw = b"Oslo: Norway will give Moldova 6 radars.\n\nFrom: the ministry."
    assert read(raw).text == raw.decode()


def test_messages_of_a_mailbox(tmp_path: Path) -> None:
    second = MAIL.replace("Radars_for", "Vehicles_for").replace("They will", "\n>From spring on they will")
    box = f"From a@b Fri Mar 14 23:40:00 2025\n{MAIL}\nFrom a@b Sat Mar 15 09:00:00 2025\n{second}"
    path = written(tmp_path / "desk.mbox", box.encode())
    assert [member.name for member in members(path)] == ["desk.mbox#1", "desk.mbox#2"]
    documents, _ = found(path)
    assert [document.title for document in documents] == ["Radars for Moldova", "Vehicles for Moldova"]
    assert "\nFrom spring" in documents[1].text


FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Fjord Post</title><language>en</language>
<item><title>Radars for Moldova</title><link>https://fjord.example/radars</link><pubDate>Fri, 14 Mar 2025 08:00:00 +0100</pubDate>
<description>&lt;p&gt;{TEXT}&lt;/p&gt;</description></item>
<item><title>Only a title</title><link>https://fjord.example/empty</link></item></channel></rss>"""


def test_entries_of_a_feed(tmp_path: Path) -> None:
    documents, gaps = found(written(tmp_path / "feed.xml", FEED.encode()))
    assert [(d.title, d.publisher, d.published, d.url, d.text) for d in documents] == [
        ("Radars for Moldova", "Fjord Post", date(2025, 3, 14), "https://fjord.example/radars", TEXT)
    ]
    assert [gap.code for gap in gaps] == ["archive.empty"]


def test_a_reference_to_a_letter_that_there_is_not_costs_no_entry(tmp_path: Path) -> None:
    path = written(tmp_path / "feed.rss", FEED.replace("<title>", "<title>&#x110000;&#99999999999;", 1).encode())
    documents, gaps = found(path)
    assert documents
    assert "archive.damaged" in [gap.code for gap in gaps]


def test_a_column_whose_name_cannot_be_read_is_told(tmp_path: Path) -> None:
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "news.parquet"
    parquet.write_table(pa.table({"title": ["Radars"], "text": [TEXT]}), path, store_schema=False)
    path.write_bytes(path.read_bytes().replace(b"title", b"ti\xffle"))
    assert {gap.code for gap in found(path)[1]} == {"archive.damaged"}


@pytest.mark.parametrize("declared", [' encoding="utf-8"', "", ' encoding="klingon"'])
def test_a_feed_that_is_not_in_the_letters_it_names(tmp_path: Path, declared: str) -> None:
    broken = FEED.replace('<?xml version="1.0"?>', f'<?xml version="1.0"{declared}?>').encode() + b"<!-- \xe6\xf8 -->"
    documents, gaps = found(written(tmp_path / "feed.rss", broken))
    assert documents
    assert any("its letters are not in" in gap.detail for gap in gaps)


def test_a_declaration_without_end_costs_no_time(tmp_path: Path) -> None:
    path = written(
        tmp_path / "feed.rss", b"<?xml version='1.0'" + b" encoding='utf-8'" * 3_000 + FEED.partition("?>")[2].encode()
    )
    _, gaps = found(path)
    assert not any("gave up" in gap.detail for gap in gaps)


def test_a_feed_opens_nothing_of_its_own(tmp_path: Path) -> None:
    secret = written(tmp_path / "secret.txt", b"secret words")
    entity = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file://{secret}">]>'
    documents, _ = found(written(tmp_path / "feed.xml", (entity + FEED[21:].replace("6 radars", "&x;")).encode()))
    assert not any("secret words" in document.text for document in documents)


ROW = {
    "Headline": "Radars for Moldova",
    "Body": TEXT,
    "Date": "2025-03-14",
    "Source": "Fjord Post",
    "Link": "https://fjord.example/r",
}


def table(path: Path) -> Path:
    """The same rows in the format that the name says."""
    rows = [ROW, {**ROW, "Body": ""}]
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(ROW))
            writer.writeheader()
            writer.writerows(rows)
    elif path.suffix == ".parquet":
        pa = pytest.importorskip("pyarrow")
        pytest.importorskip("pyarrow.parquet").write_table(pa.Table.from_pylist(rows), path)
    else:
        raw = "\n".join(map(json.dumps, rows)).encode()
        path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)
    return path


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.jsonl.gz", "a.parquet"])
def test_rows_of_a_table(tmp_path: Path, name: str) -> None:
    documents, gaps = found(table(tmp_path / name))
    assert [(d.title, d.publisher, d.published, d.url, d.text) for d in documents] == [
        ("Radars for Moldova", "Fjord Post", date(2025, 3, 14), "https://fjord.example/r", TEXT)
    ]
    assert [gap.code for gap in gaps] == ["archive.empty"]


def test_the_same_article_has_the_same_identity_in_each_table(tmp_path: Path) -> None:
    ids = {found(table(tmp_path / name))[0][0].id for name in ("a.csv", "a.jsonl", "a.parquet")}
    assert len(ids) == 1


def test_broken_rows_are_named_and_the_others_read(tmp_path: Path) -> None:
    raw = b"\n".join(
        [json.dumps(ROW).encode(), b"{broken", b"[1]", b'{"body": "' + b"x" * 3_000 + b'"}', json.dumps(ROW).encode()]
    )
    documents, gaps = found(written(tmp_path / "a.jsonl", raw), file_bytes=2_000)
    assert len(documents) == 2
    assert [gap.name for gap in gaps] == ["a.jsonl#2", "a.jsonl#3", "a.jsonl#4"]


@pytest.mark.parametrize("name", ["a.parquet", "a.warc.gz", "a.jsonl.gz", "a.mbox", "a.xml"])
def test_noise_under_the_name_of_an_archive_breaks_nothing(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / name, bytes(range(256)) * 40)
    assert all(isinstance(member, Gap) or name in {"a.mbox", "a.xml"} for member in members(path))


def test_a_value_that_cannot_be_read_costs_its_row(tmp_path: Path) -> None:
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    texts = pa.array([TEXT.encode(), b"\xff\xc3", TEXT.encode() + b"!"]).view(pa.string())
    path = tmp_path / "news.parquet"
    parquet.write_table(pa.table({"text": texts}), path)
    documents, gaps = found(path)
    assert [document.text for document in documents] == [TEXT, f"{TEXT}!"]
    assert [gap.name for gap in gaps] == ["news.parquet#2"]


def test_one_report_is_no_archive(tmp_path: Path) -> None:
    path = written(tmp_path / "report.txt", TEXT.encode())
    assert not is_archive(path)
    assert [member.raw for member in members(path) if isinstance(member, Member)] == [TEXT.encode()]
