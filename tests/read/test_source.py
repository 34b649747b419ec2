"""The door: what is read, what is refused and with which words, and that nothing goes missing in silence."""

from __future__ import annotations

import gzip
import hashlib
import inspect
import time
from datetime import date
from pathlib import Path

import pytest

import pledgebook
from pledgebook.errors import (
    BinaryFile,
    EmptyFile,
    IsFolder,
    Misuse,
    NoAccess,
    NotFound,
    PledgebookError,
    TooLarge,
    UnreadFormat,
)
from pledgebook.model.text import Document
from pledgebook.read import Limits, read

SENTENCE = "Norway will give Ukraine 8 tanks, it said. "


def codes(document: Document) -> set[str]:
    return {issue.code for issue in document.issues} - {"metadata.published.missing"}


def test_text_is_the_file_character_for_character(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes("\ufeffOne\r\ntwo\rthree\n$5\xa0million – “now”\u202f\n".encode())
    document = read(file)
    with file.open(newline="", encoding="utf-8") as same:
        assert document.text == same.read()
    assert document.id == hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_room_is_the_function() -> None:
    assert pledgebook.read(SENTENCE.encode()).text == SENTENCE
    assert "published" in inspect.signature(pledgebook.read).parameters


def test_media_type() -> None:
    page = b"<!DOCTYPE html><title>A</title><p>Norway will give Ukraine 8 tanks, it said.</p>"
    assert read(page).media_type == "text/html"
    assert read(page, name="a.txt").media_type == "text/html"
    assert read(page, media_type="text/plain").media_type == "text/plain"
    assert read(b"<p>Norway gives <b>8</b> tanks.</p>").media_type == "text/html"
    assert read(b"Norway gives 8 tanks for <5 million.", name="a.md").media_type == "text/markdown"
    assert read(b"---\ntitle: A\n---\nNorway gives 8 tanks.").media_type == "text/markdown"
    assert read(b"# Tanks\n", name="a.txt").media_type == "text/plain"
    with pytest.raises(Misuse, match="it takes text/plain"):
        read(page, media_type="application/pdf")


def test_html_without_tags_is_plain_text() -> None:
    document = read(b"One.\n\nTwo.", name="a.html")
    assert (document.media_type, document.text, codes(document)) == ("text/plain", "One.\n\nTwo.", {"media.mismatch"})


def test_published_is_what_the_caller_says() -> None:
    assert read(SENTENCE.encode(), published=date(2023, 2, 14)).published == date(2023, 2, 14)


@pytest.mark.parametrize("raw", [b"", b" \n\t", b"\xef\xbb\xbf", b"\x00\x00\x00"])
def test_empty(raw: bytes) -> None:
    with pytest.raises(EmptyFile, match=r"a\.txt: is empty"):
        read(raw, name="a.txt")


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        (gzip.compress(b"text"), "gzip-compressed data"),
        (b"PK\x03\x04\x14\x00", "ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office file"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b'<?xml version="1.0"?><rss version="2.0"></rss>', "XML or a feed"),
    ],
)
def test_formats_that_are_not_read_are_named(raw: bytes, form: str) -> None:
    with pytest.raises(UnreadFormat, match=form):
        read(raw)


def test_binary() -> None:
    with pytest.raises(BinaryFile, match="binary data, not text"):
        read(bytes(range(256)) * 40)


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"none\.txt: no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(IsFolder, match="is a folder"):
        read(tmp_path)
    with pytest.raises(NoAccess):
        read("a\x00b")
    with pytest.raises(Misuse):
        read(3)  # type: ignore[arg-type]
    assert issubclass(NotFound, PledgebookError)


def test_larger_than_what_is_held_in_memory() -> None:
    with pytest.raises(TooLarge, match="larger than 10 bytes"):
        read(b"x" * 11, limits=Limits(file_bytes=10))


def test_limits_let_something_through() -> None:
    with pytest.raises(Misuse, match=r"Limits\.seconds"):
        Limits(seconds=0)


def test_text_beyond_the_limit_is_cut_at_a_sentence_and_told() -> None:
    document = read((SENTENCE * 100).encode(), limits=Limits(text_chars=1_000))
    issue = next(issue for issue in document.issues if issue.code == "document.truncated")
    assert len(document.text) == issue.start == 989
    assert document.text.endswith("it said. ")
    assert "has 4,300 characters; the first 989 were read" in issue.detail


def test_one_line_of_50_megabytes() -> None:
    started = time.process_time()
    for unit in (SENTENCE, "1,", "\N{BULLET} "):
        raw = unit.encode() * (50_000_000 // len(unit.encode()))
        document = read(raw)
        assert "document.truncated" in codes(document)
        assert len(document.text) <= 500_000
    assert time.process_time() - started < 10


def test_odd_characters_are_told_and_stay() -> None:
    text = f"{SENTENCE}\x00 It gave \u202e05\u202c trucks."
    document = read(text.encode())
    assert document.text == text
    assert codes(document) == {"text.control", "text.bidi"}
    place = next(issue for issue in document.issues if issue.code == "text.control")
    assert text[place.start : place.end] == "\x00"


def test_lone_surrogates_become_signs_of_damage() -> None:
    document = read(
        b"Norway will give \xed\xa0\x80 tanks, said the Minister, \xe2\x80\x9cat once\xe2\x80\x9d, to T\xc3\xbcrkiye \xe2\x80\x93 \xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9."
    )
    assert "encoding.replaced" in codes(document)
    assert document.text.encode()  # can be written again


def test_right_to_left_text() -> None:
    text = "قالت الحكومة إنها ستقدم 5 ملايين دولار إلى اليمن هذا العام. " * 3
    assert read(text.encode()).text == text
