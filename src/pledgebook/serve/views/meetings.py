"""Meetings and statements: who met whom and who said what, month by month, with what was asked for and what followed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import Query
from pydantic import Field

from pledgebook.book.looking import Wanted
from pledgebook.export import wording
from pledgebook.model.claims import Meeting, Statement
from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.questions import Asking
from pledgebook.serve.views.shapes import LINK_WORDS, RecordLine, Shape, short

if TYPE_CHECKING:
    from pledgebook.book.talks import Talk
    from pledgebook.model.records import Record
    from pledgebook.serve.twins import Site


class Asked(Asking):
    """What the address may ask for."""

    kind: Literal["", "meeting", "statement"] = Field("", description="empty for both")
    person: str = Field("", max_length=200, description="words of a name or office, of somebody who met or spoke")
    state: str = Field("", max_length=100, description="ISO 3166 code of the state that somebody speaks for")
    since: date | None = Field(None, description="on this day or later")
    until: date | None = Field(None, description="on this day or earlier")
    after: str = Field("", description="the `after` of the page before")
    most: int = Field(50, ge=1, le=200)


class Followed(Shape):
    """What came after."""

    words: str = Field(description="how it hangs together, in words")
    line: RecordLine


class Entry(Shape):
    """A meeting or a statement on the timeline."""

    line: RecordLine
    people: list[str]
    manner: str = Field(description="how they met, or whether the words are the speaker's own")
    place: str
    words: str = Field(description="of a statement: what was said")
    said: list[RecordLine] = Field(description="of a meeting: statements of those who met, in the same reports")
    asked: list[RecordLine] = Field(description="of a meeting: help asked for in the same reports")
    followed: list[Followed]


class Month(Shape):
    """A month of the timeline; empty where nobody tells the day."""

    month: str
    entries: list[Entry]


class MeetingsPage(Shape):
    """A page of the timeline, the latest first."""

    title: str = "Meetings and statements"
    filters: Asked
    months: list[Month]
    after: str | None
    onwards: str = Field(description="end of the address of the next page; empty on the last")


def register(site: Site) -> None:
    """The page at `/meetings`."""

    @site.page("/meetings", "meetings.html", tags=["records"])
    def meetings(book: Reading, asked: Annotated[Asked, Query()]) -> MeetingsPage:
        """Who met whom and who said what, by month; with what was asked for and what followed."""
        wanted = Wanted(
            kinds=frozenset({asked.kind} if asked.kind else {"meeting", "statement"}),
            person=asked.state or None,
            since=asked.since,
            until=asked.until,
            text=asked.person or None,
        )
        found = book.talks(wanted, asked.person or None, after=asked.after or None, most=asked.most)
        return MeetingsPage(
            filters=asked,
            months=_months(found.talks),
            after=found.after,
            onwards=asked.address("after", after=found.after) if found.after else "",
        )


def _months(talks: tuple[Talk, ...]) -> list[Month]:
    months: dict[str, list[Entry]] = {}
    for talk in talks:
        months.setdefault(_month(talk.record), []).append(_entry(talk))
    return [Month(month=month, entries=entries) for month, entries in months.items()]


def _month(record: Record) -> str:
    """The month of the act; where nobody tells, that of the first report."""
    when = getattr(record.view, "date", None)
    day = when.first if when else record.first_told
    return day.isoformat()[:7] if day else ""


def _entry(talk: Talk) -> Entry:
    view = talk.record.view
    people = view.participants if isinstance(view, Meeting) else (view.speaker,) if isinstance(view, Statement) else ()
    return Entry(
        line=RecordLine.of(talk.record),
        people=[wording.person(person) for person in people],
        manner=wording.manner(view) if isinstance(view, Meeting | Statement) else "",
        place=wording.party(view.place) if isinstance(view, Meeting) and view.place else "",
        words=short(view.anchor.quote, 400) if isinstance(view, Statement) else "",
        said=[RecordLine.of(record) for record in talk.said],
        asked=[RecordLine.of(record) for record in talk.asked],
        followed=[Followed(words=LINK_WORDS[link.type][1], line=RecordLine.of(r)) for link, r in talk.followed],
    )
