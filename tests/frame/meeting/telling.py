"""Meetings of a short text on one line each, so that tests can show text and expectation side by side.

`met · Anna Lind NOR, minister GHA · in_person held · 2023-05-08 · Oslo NOR · 45 min`: parts that are not told are left out.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pledgebook.frame.meeting import frame_meetings
from pledgebook.mentions import with_mentions
from pledgebook.model.text import Document
from pledgebook.segment.cut import cut

if TYPE_CHECKING:
    from pledgebook.model.claims import Meeting, Person

PUBLISHED = date(2023, 5, 10)
"""A Wednesday."""


def meetings(text: str, *, title: str | None = None, url: str | None = None) -> list[Meeting]:
    """The meetings of a text published on the tenth of May 2023, in text order."""
    document = Document(id="test", text=text, published=PUBLISHED, title=title, url=url)
    return sorted(frame_meetings(with_mentions(cut(document))), key=lambda m: m.anchor.start)


def told(text: str, *, title: str | None = None) -> list[str]:
    """The meetings of a text, one line each."""
    return [line(m) for m in meetings(text, title=title)]


def line(meeting: Meeting) -> str:
    """One meeting on one line."""
    parts = [
        " ".join(meeting.anchor.quote.split()),
        ", ".join(who(p) for p in meeting.participants),
        f"{meeting.mode.value} {meeting.status.value}",
    ]
    if meeting.date is not None:
        last = "" if meeting.date.first == meeting.date.last else f"..{meeting.date.last}"
        parts.append(f"{meeting.date.first}{last}")
    if meeting.place is not None:
        parts.append(f"{meeting.place.name} {meeting.place.code or '-'}")
    if meeting.duration_min is not None:
        low, high = meeting.duration_min
        parts.append(f"{low} min" if low == high else f"{low or ''}-{high or ''} min")
    return " · ".join(parts)


def who(person: Person) -> str:
    """A participant: name, else role, and code."""
    return f"{person.name or person.role} {person.code or '-'}"
