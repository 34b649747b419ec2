"""Small worlds: invented reports whose marks say which claims tell of one thing.

A world is a text file: one line that says what must come out, then reports, each below a line `=== DAY PUBLISHER`.
`«NOK 1.38 billion|t:package»` is a claim of the record `package`; the letter before the colon names the kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pledgebook
from pledgebook.model.claims import Claim, kind_of
from pledgebook.model.ids import document_id
from pledgebook.model.records import Ledger
from pledgebook.model.reports import Report
from pledgebook.model.text import Document

FOLDER = Path(__file__).parent / "worlds"
KINDS = {"t": "transfer", "i": "item", "o": "total", "m": "meeting", "s": "statement"}
_HEAD = re.compile(r"^=== (\d{4}-\d\d-\d\d) (.+)\n", re.MULTILINE)
_MARK = re.compile(r"«([^«»|]*)\|([^«»]*)»")


@dataclass(frozen=True, slots=True)
class World:
    """Reports with their claims, and the record that each marked claim should lie in."""

    reports: tuple[tuple[Report, str, tuple[Claim, ...]], ...]
    expected: dict[str, str]
    """Claim id -> label (`t:package`)."""
    unread: tuple[str, ...]
    """Marks for which the reader has no claim: what the linker cannot be judged on."""


def world(name: str) -> World:
    """The world of one file, read by the reader as it is."""
    return world_of((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def world_of(text: str) -> World:
    """The world that a text tells."""
    heads = list(_HEAD.finditer(text))
    reports, expected, unread = [], {}, []
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        marked = text[head.end() : following.start() if following else None].strip()
        report, plain, claims = _told(marked, date.fromisoformat(head[1]), head[2])
        reports.append((report, plain, claims))
        for start, end, label in _marks(marked):
            claim = _claim(claims, label, start, end)
            if claim:
                expected[claim.id] = label
            else:
                unread.append(f"{head[2]}: {plain[start:end]} ({label})")
    return World(tuple(reports), expected, tuple(unread))


def wrong(w: World, ledger: Ledger) -> list[str]:
    """Where the ledger's records are not the expected ones, in words; empty where all is well."""
    record = {claim: r.id for r in ledger.records for claim in r.claims}
    quotes = {c.id: f"{c.anchor.quote!r} ({report.publisher})" for report, _, claims in w.reports for c in claims}
    found = []
    marked = sorted(w.expected.items())
    for i, (a, label_a) in enumerate(marked):
        for b, label_b in marked[i + 1 :]:
            if (label_a == label_b) != (record[a] == record[b]):
                found.append(
                    f"{'one thing apart' if label_a == label_b else 'two things joined'}: {quotes[a]} and {quotes[b]}"
                )
    return found


def _told(marked: str, published: date, publisher: str) -> tuple[Report, str, tuple[Claim, ...]]:
    plain = _MARK.sub(r"\1", marked)
    ident = document_id(f"{published} {publisher}\n{plain}".encode())
    document = Document(id=ident, text=plain, published=published, publisher=publisher)
    report = Report(id=ident, address=f"{publisher}.txt", publisher=publisher, published=published)
    return report, plain, pledgebook.extract(document).claims


def _marks(marked: str) -> list[tuple[int, int, str]]:
    """Where the marked words stand in the plain text, with one entry for each label."""
    found, shift = [], 0
    for m in _MARK.finditer(marked):
        start = m.start() - shift
        found += [(start, start + len(m[1]), label) for label in m[2].split()]
        shift += len(m[0]) - len(m[1])
    return found


def _claim(claims: tuple[Claim, ...], label: str, start: int, end: int) -> Claim | None:
    """The claim of the label's kind whose anchor shares most characters with `start:end`."""
    kind = KINDS[label[0]]
    shared = [(min(c.anchor.end, end) - max(c.anchor.start, start), c.id, c) for c in claims if kind_of(c) == kind]
    best = max(shared, default=(0, "", None))
    return best[2] if best[0] > 0 else None
