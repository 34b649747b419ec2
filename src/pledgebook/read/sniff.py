"""What a file is, from its first bytes and its name; what is no text is refused by name."""

from __future__ import annotations

import re
from typing import Final

from pledgebook.errors import BinaryFile, Misuse, UnreadFormat

PLAIN: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
HTML: Final = "text/html"
PDF: Final = "application/pdf"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_TO_TEXT: Final = "save it as plain text or HTML first"
_UNPACK: Final = "unpack it first"
_SIGNATURES: Final = (
    (b"\x1f\x8b", "gzip-compressed data", "unpack it first (gunzip)"),
    (b"BZh", "bzip2-compressed data", _UNPACK),
    (b"\xfd7zXZ\x00", "xz-compressed data", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"PK\x03\x04", "a ZIP archive (Word, Excel and EPUB files are such archives too)", _TO_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (doc, xls, ppt)", _TO_TEXT),
    (b"{\\rtf", "RTF", _TO_TEXT),
    (b"\x89PNG", "a picture (PNG)", "Pledgebook reads text only"),
    (b"\xff\xd8\xff", "a picture (JPEG)", "Pledgebook reads text only"),
    (b"GIF8", "a picture (GIF)", "Pledgebook reads text only"),
    (b"SQLite format 3\x00", "an SQLite database", "export the texts in it first"),
    (b"WARC/", "a web archive (WARC)", "extract the pages in it first"),
)
_HEAD: Final = 1_024
_BEFORE: Final = b"\xef\xbb\xbf \t\r\n"
_HEADER: Final = re.compile(rb"(?:[A-Z][A-Za-z]*-)*[A-Z][A-Za-z]*:[ \t]")
_PDF_HEAD: Final = re.compile(rb"\A[^<]{0,200}?%PDF-\d", re.DOTALL)
_BY_ENDING: Final = {
    "htm": HTML,
    "html": HTML,
    "shtml": HTML,
    "xhtml": HTML,
    "xht": HTML,
    "md": MARKDOWN,
    "markdown": MARKDOWN,
    "mdown": MARKDOWN,
    "txt": PLAIN,
    "text": PLAIN,
}
_GIVEN: Final = {
    PLAIN: PLAIN,
    MARKDOWN: MARKDOWN,
    "text/x-markdown": MARKDOWN,
    HTML: HTML,
    "application/xhtml+xml": HTML,
}
_PAGE: Final = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}(?:<!doctype\s+html|<html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT: Final = re.compile(
    rb"<(?:head|body|meta|title|div|p|h[1-6]|article|main|section|table|ul|ol)\b[^<>]{0,500}>", re.IGNORECASE
)
_MARKUP: Final = re.compile(r"<[a-zA-Z!/?]")
_XML: Final = re.compile(rb"<\?xml|<rss[\s>]|<feed[\s>]", re.IGNORECASE)
_CONTROL: Final = bytes(sorted({*range(32), 127} - set(b"\t\n\v\f\r\x1b")))
_SAMPLE: Final = 65_536
_MOST_CONTROL: Final = 0.05


def foreign_form(raw: bytes) -> str | None:
    """The media type of a format that is no text and is read all the same; None for any other."""
    head = raw[:_HEAD].lstrip(_BEFORE)
    # readers of PDF allow for something before it
    if _PDF_HEAD.search(head):
        return PDF
    return DOCX if head.startswith(b"PK\x03\x04") and _is_docx(raw) else None


def may_be_mail(raw: bytes) -> bool:
    """Whether the first line looks like a header of an e-mail; most texts are told apart by this alone."""
    return _HEADER.match(raw) is not None


def _is_docx(raw: bytes) -> bool:
    """Whether a ZIP archive names the main part of a Word document; the names stand uncompressed at its end."""
    return b"word/document.xml" in raw[-65_536:] or b"word/document.xml" in raw[:65_536]


def refuse_foreign(raw: bytes, source: str) -> None:
    """Raise where the first bytes are those of a format that is no text."""
    head = raw[:_HEAD].lstrip(_BEFORE)
    for signature, form, remedy in _SIGNATURES:
        if head.startswith(signature):
            raise UnreadFormat(source, form, remedy)


def refuse_binary(text: str, source: str) -> None:
    """Raise where decoded characters are no text: too many of them control devices instead of saying something."""
    sample = text[:_SAMPLE].encode("utf-8", "replace")
    control = len(sample) - len(sample.translate(None, _CONTROL)) + text[:_SAMPLE].count("\ufffd")
    if control > _MOST_CONTROL * len(sample):
        raise BinaryFile(source)


def media_type_of(raw: bytes, source: str, *, name: str | None, given: str | None) -> str:
    """`text/plain`, `text/markdown` or `text/html`: as given, else by content, else by the ending of the name."""
    if given is not None:
        return _given(given)
    head = raw[:8_192].lstrip(b"\xef\xbb\xbf \t\r\n").replace(b"\x00", b"")
    if _PAGE.match(head):
        return HTML
    ending = name.rpartition(".")[2].lower() if name else ""
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    if _XML.match(head):
        raise UnreadFormat(source, "XML or a feed", _TO_TEXT)
    if _FRAGMENT.match(head):
        return HTML
    return MARKDOWN if head.startswith(b"---") else PLAIN


def has_markup(text: str) -> bool:
    """Whether there is any tag in it at all."""
    return _MARKUP.search(text) is not None


def _given(media_type: str) -> str:
    """The media type that the caller named, without parameters."""
    known = _GIVEN.get(media_type.partition(";")[0].strip().lower())
    if known is None:
        raise Misuse("media_type", media_type, "text/plain, text/markdown or text/html")
    return known
