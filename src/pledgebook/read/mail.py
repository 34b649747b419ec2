"""An e-mail: its body as text or page, its headers as what is known of it. Attachments are named, not read."""

from __future__ import annotations

import email
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from email.message import EmailMessage, MIMEPart
from email.policy import compat32, default
from email.utils import parseaddr
from typing import Any, Final

from pledgebook.errors import ParserFailed, ReadError
from pledgebook.model.ids import document_id
from pledgebook.model.issues import Issue
from pledgebook.model.text import Document
from pledgebook.read.cut import end_before
from pledgebook.read.guard import WorkerFailedError, guard_for
from pledgebook.read.limits import Limits
from pledgebook.read.metadata import Fact
from pledgebook.read.plain import read_plain

READER: Final = "mail/1"

_FIRST: Final = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|DKIM-Signature|ARC-\S{1,40}"
    rb"|X-\S{1,60}|Reply-To|Sender|List-\S{1,30}|Authentication-Results|Precedence|Cc|User-Agent):[ \t]",
    re.IGNORECASE,
)
_TELLING: Final = tuple(
    re.compile(rb"^%s:" % name, re.IGNORECASE | re.MULTILINE) for name in (b"From", b"Date|Subject|Received")
)
_HEAD: Final = 32_768
_LONGEST_HEADER: Final = 8_000
_TARGET: Final = "pledgebook.read.mail:parse"


def is_mail(raw: bytes) -> bool:
    """Whether the bytes begin with the headers of an e-mail."""
    head = raw[:_HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return _FIRST.match(head) is not None and all(header.search(head) for header in _TELLING)


def read_mail(raw: bytes, *, source: str, published: date | None, limits: Limits) -> Document:
    """The document of a message: of its HTML where it has any, because lists and tables survive there, else of its text.

    Raises `ReadError` where there is no text in it, `ParserFailed` where taking it apart was given up.
    """
    try:
        said = guard_for(_TARGET, memory=limits.memory).call(raw, {}, seconds=limits.seconds)
    except WorkerFailedError as failure:
        raise ParserFailed(source, "e-mail", failure.why) from None
    if said["text"] is None:
        raise ReadError(source, "is an e-mail without a text", "save its attachments and read those")
    text: str = said["text"]
    issues = [Issue(code, detail) for code, detail in said["issues"]]
    identity, known = document_id(raw), [(field, value, origin) for field, value, origin in said["known"]]
    if said["html"]:
        from pledgebook.read.pages import read_page

        document = read_page(text, source=source, identity=identity, published=published, limits=limits, known=known)
    else:
        text = text.replace("\r\n", "\n")
        if len(text) > limits.text_chars:
            cut = end_before(text, limits.text_chars)
            detail = f"the text has {len(text):,} characters; the first {cut:,} were read (Limits.text_chars), the rest was not"
            issues.append(Issue("document.truncated", detail, cut, cut))
            text = text[:cut]
        document = read_plain(text, identity=identity, media_type="text/plain", published=published, known=known)
    return replace(
        document, media_type="message/rfc822", reader=f"{READER} {document.reader}", issues=(*issues, *document.issues)
    )


def parse(raw: bytes, options: dict[str, Any]) -> dict[str, Any]:
    """What the guarded worker runs: text, whether it is HTML, what the headers say, and what was odd.

    The library takes minutes for some headers and runs out of stack on parts inside parts.
    """
    del options
    try:
        return _parsed(raw)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 (on broken headers the library runs into faults of its own)
        return _simply(raw, type(error).__name__)


def _parsed(raw: bytes) -> dict[str, Any]:
    """As the library reads it."""
    message = email.message_from_bytes(raw, policy=default)
    body = message.get_body(("html", "plain"))
    if body is None:
        return {"text": None}
    issues = [[issue.code, issue.detail] for issue in _attachments(message)]
    html = body.get_content_type() == "text/html"
    return {"text": _text(body), "html": html, "known": _known(message), "issues": issues}


def _simply(raw: bytes, fault: str) -> dict[str, Any]:
    """The first part that is text, by a way of the library that understands no header."""
    message = email.message_from_bytes(raw, policy=compat32)
    parts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    if not parts:
        return {"text": None}
    payload = parts[0].get_payload(decode=True)
    text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
    issue = [
        "mail.headers",
        f"the headers are broken ({fault}): the first text in the message was read, and nothing of them",
    ]
    return {"text": text, "html": parts[0].get_content_subtype() == "html", "known": [], "issues": [issue]}


def _text(body: MIMEPart) -> str:
    """The characters of a part; a wrong label of its encoding must not lose it."""
    try:
        return str(body.get_content())
    except (LookupError, UnicodeError, ValueError):
        payload = body.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else str(payload)


def _known(message: EmailMessage) -> list[Fact]:
    """What the headers say."""
    name, address = parseaddr(_header(message, "From"))
    said = [
        ("title", _header(message, "Subject")),
        ("published", _day(message)),
        ("publisher", name or address.rpartition("@")[2]),
        ("lang", _header(message, "Content-Language")),
    ]
    return [(field, value, "record header") for field, value in said if value]


def _header(message: EmailMessage, name: str) -> str:
    """A header as text, empty where it is missing, broken, or longer than any that means something."""
    if any(key.lower() == name.lower() and len(value) > _LONGEST_HEADER for key, value in message.raw_items()):
        return ""
    try:
        return " ".join(str(message.get(name, "")).split())
    except (
        ValueError,
        TypeError,
        IndexError,
        AttributeError,
        OverflowError,
    ):  # what the library raises on broken headers
        return ""


def _day(message: EmailMessage) -> str:
    """When it was sent, in the zone of the sender."""
    if not _header(message, "Date"):
        return ""
    try:
        sent = getattr(message.get("Date"), "datetime", None)
    except (ValueError, TypeError, IndexError, AttributeError, OverflowError):
        return ""
    return sent.isoformat() if sent is not None else ""


def _attachments(message: EmailMessage) -> Sequence[Issue]:
    """What else hangs on it."""
    try:
        names = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    except (AttributeError, KeyError, ValueError):
        return ()
    if not names:
        return ()
    shown = ", ".join(names[:10])
    return (Issue("mail.attachments", f"attachments were not read ({shown}); save them and read them by themselves"),)
