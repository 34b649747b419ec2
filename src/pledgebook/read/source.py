"""A file or bytes to a document: the one door of this room."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from pledgebook.errors import EmptyFile, IsFolder, Misuse, NoAccess, NotFound, TooLarge
from pledgebook.model.ids import document_id
from pledgebook.model.issues import Issue
from pledgebook.model.text import Document
from pledgebook.read import sniff
from pledgebook.read.cut import end_before
from pledgebook.read.encoding import Decoded, decode
from pledgebook.read.limits import DEFAULT, Limits
from pledgebook.read.metadata import Fact
from pledgebook.read.plain import read_plain

_DECLARED: Final = re.compile(
    rb"<meta\b[^<>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w:.-]{2,40})|<\?xml[^<>]{0,100}?encoding\s{0,5}=\s{0,5}[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
_DECLARED_WITHIN: Final = 8_192
_BIDI: Final = tuple(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_CONTROL: Final = tuple(map(chr, (*range(9), *range(14, 27), *range(28, 32), 127)))


def read(
    source: str | os.PathLike[str] | bytes,
    *,
    published: date | None = None,
    media_type: str | None = None,
    limits: Limits = DEFAULT,
    name: str | None = None,
) -> Document:
    """The document in a file (given by its path) or in bytes.

    `published` sets the publication date, which otherwise comes from the document itself. `media_type` is
    `text/plain`, `text/markdown` or `text/html`, and is found out where it is not given; PDF and DOCX are known by their
    bytes. `name` is what messages call the document, and its ending counts like that of a file.

    For plain text and Markdown `text` is the file, character for character. For HTML it is the main text of the page, for
    PDF and DOCX (with the extra `formats`) the text without headers and footers, with a `source_map` of its blocks. What was
    noticed is in `issues`; only what cannot be read at all raises a `ReadError`, or `NotFound`.

    >>> from datetime import date
    >>> read(b"Norway will give Ukraine 8 tanks.", published=date(2023, 2, 14)).published
    datetime.date(2023, 2, 14)
    """
    raw, name = _load(source, name, limits)
    shown = name or "input"
    if not raw.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise EmptyFile(shown)
    enclosed = _enclosed(raw, shown, published, limits)
    if enclosed is not None:
        return _with_issues(enclosed, [*enclosed.issues, *_strange_characters(enclosed.text)])
    sniff.refuse_foreign(raw, shown)
    form = sniff.media_type_of(raw, shown, name=name, given=media_type)
    if form == sniff.HTML:
        _warm_up(limits)
    decoded = decode(raw, label=_declared(raw) if form == sniff.HTML else None)
    sniff.refuse_binary(decoded.text, shown)
    if form == sniff.HTML and sniff.has_markup(decoded.text):
        return _page(raw, decoded, shown, published, limits, _address(name))
    return _plain(raw, decoded, form, published, limits)


def _load(source: str | os.PathLike[str] | bytes, name: str | None, limits: Limits) -> tuple[bytes, str | None]:
    """The bytes and what to call them."""
    if isinstance(source, bytes | bytearray | memoryview):
        raw = bytes(source)
        if len(raw) > limits.file_bytes:
            raise TooLarge(name or "input", limits.file_bytes)
        return raw, name
    if not isinstance(source, str | os.PathLike):
        raise Misuse("source", source, "a path or bytes")
    name = name or os.fspath(source)
    try:
        with Path(source).open("rb") as file:
            raw = file.read(limits.file_bytes + 1)
    except FileNotFoundError:
        raise NotFound("file", name) from None
    except IsADirectoryError:
        raise IsFolder(name) from None
    except (OSError, ValueError) as error:
        raise NoAccess(name, getattr(error, "strerror", None) or str(error)) from None
    if len(raw) > limits.file_bytes:
        raise TooLarge(name, limits.file_bytes)
    return raw, name


def _warm_up(limits: Limits) -> None:
    """Let the parser of pages start while the page is decoded."""
    from pledgebook.read.pages import guard

    guard(limits).start()


def _address(name: str | None) -> list[Fact]:
    """What the name says: pages of web archives are named by their address."""
    return [("url", name, "address")] if name and name.startswith(("https://", "http://")) else []


def _page(
    raw: bytes, decoded: Decoded, shown: str, published: date | None, limits: Limits, known: Sequence[Fact]
) -> Document:
    """A page; what was noticed while decoding has no place in the text that is made of it."""
    from pledgebook.read.pages import read_page

    document = read_page(
        decoded.text, source=shown, identity=document_id(raw), published=published, limits=limits, known=known
    )
    issues = [Issue(issue.code, issue.detail) for issue in decoded.issues]
    return _with_issues(document, [*issues, *document.issues, *_strange_characters(document.text)])


def _enclosed(raw: bytes, shown: str, published: date | None, limits: Limits) -> Document | None:
    """A PDF, DOCX, e-mail, or article of a feed or table; None for text and pages."""
    form = sniff.foreign_form(raw)
    if form is not None:
        from pledgebook.read.foreign import FORMS, read_foreign

        return read_foreign(raw, FORMS[form], source=shown, published=published, limits=limits)
    if raw.startswith(b"{"):
        from pledgebook.read.article import is_article, read_article

        return read_article(raw, source=shown, published=published, limits=limits) if is_article(raw) else None
    if sniff.may_be_mail(raw):
        from pledgebook.read.mail import is_mail, read_mail

        return read_mail(raw, source=shown, published=published, limits=limits) if is_mail(raw) else None
    return None


def _plain(raw: bytes, decoded: Decoded, form: str, published: date | None, limits: Limits) -> Document:
    """Plain text or Markdown; a file called HTML that has no tags is plain text too."""
    issues = list(decoded.issues)
    if form == sniff.HTML:
        form = sniff.PLAIN
        issues.append(Issue("media.mismatch", "called HTML, but there is no tag in it; read as plain text"))
    text = decoded.text
    if len(text) > limits.text_chars:
        cut = end_before(text, limits.text_chars)
        detail = (
            f"the text has {len(text):,} characters; the first {cut:,} were read "
            f"(up to line {text.count(chr(10), 0, cut) + 1:,}, Limits.text_chars), the rest was not"
        )
        issues.append(Issue("document.truncated", detail, cut, cut))
        text = text[:cut]
    document = read_plain(text, identity=document_id(raw), media_type=form, published=published)
    issues = [issue for issue in issues if issue.start is None or issue.start <= len(text)]
    return _with_issues(document, [*issues, *document.issues, *_strange_characters(text)])


def _declared(raw: bytes) -> str | None:
    """The encoding that a page says it has."""
    match = _DECLARED.search(raw[:_DECLARED_WITHIN])
    return (match[1] or match[2]).decode("ascii", "replace") if match else None


def _strange_characters(text: str) -> list[Issue]:
    """Characters that make a text look different from what it is."""
    issues = []
    control = _first(_CONTROL, text)
    if control is not None:
        detail = f"a control character (U+{ord(text[control]):04X}) stands in the text"
        issues.append(Issue("text.control", detail, control, control + 1))
    turned = None if text.isascii() else _first(_BIDI, text)
    if turned is not None:
        detail = "direction marks stand in the text: it may be shown in another order than it is read in"
        issues.append(Issue("text.bidi", detail, turned, turned + 1))
    return issues


def _first(characters: Sequence[str], text: str) -> int | None:
    """Where the first of some characters stands; looking for each by itself is many times faster than a pattern."""
    return min((text.find(character) for character in characters if character in text), default=None)


def _with_issues(document: Document, issues: Sequence[Issue]) -> Document:
    return replace(document, issues=tuple(issues))
