"""What several pages show: records, links, findings and reports as models with the field names of the contracts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel, ConfigDict, Field

from pledgebook.export import wording
from pledgebook.export.excerpt import sentence
from pledgebook.export.records import finding_json, record_json
from pledgebook.model.claims import Claim, Item, Meeting, Statement, Total, Transfer
from pledgebook.model.records import Finding, Link, LinkType, Record
from pledgebook.model.reports import Report, Told

if TYPE_CHECKING:
    from pledgebook.model.evidence import Evidence

Json = dict[str, Any]
LINK_WORDS: Final = {
    LinkType.PART_OF: ("part of", "has the part"),
    LinkType.TRANCHE_OF: ("tranche of", "has the tranche"),
    LinkType.EXTENDS: ("extends", "extended by"),
    LinkType.SUPERSEDES: ("supersedes", "superseded by"),
    LinkType.REPEATS: ("repeats", "repeated by"),
    LinkType.ANSWERS: ("answers", "answered by"),
}
"""How a record is to another, in words: outwards, and the other way round."""


class Shape(BaseModel):
    """Frozen, and with every field described in the interface."""

    model_config = ConfigDict(frozen=True)


class ReportShape(Shape):
    """A report, by name."""

    id: str = Field(description="sha256 of its bytes")
    title: str | None
    publisher: str | None
    published: str | None = Field(description="ISO 8601 day")
    address: str = Field(description="path or address it was added from")
    name: str = Field(description="what people call it: publisher, or the address where there is none")

    @classmethod
    def of(cls, report: Report) -> ReportShape:
        """For a report of the book."""
        published = report.published.isoformat() if report.published else None
        return cls(
            id=report.id,
            title=report.title,
            publisher=report.publisher,
            published=published,
            address=report.address,
            name=report.publisher or report.address.rpartition("/")[2],
        )


class Telling(Shape):
    """One claim of the record in its sentence."""

    report: ReportShape
    claim: str
    before: str
    quote: str
    after: str
    place: str = Field(description="where it stands on the page of its report")

    @classmethod
    def of(cls, told: Told, text: str, cited: Evidence | None = None) -> Telling:
        """A claim in the text of its report; by its anchor, or by other characters that it rests on."""
        place = cited or told.claim.anchor
        before, quote, after = sentence(text, place.start, place.end)
        return cls(
            report=ReportShape.of(told.report),
            claim=told.claim.id,
            before=before,
            quote=quote,
            after=after,
            place=f"/reports/{told.report.id}?claim={told.claim.id}#lit",
        )


class RecordLine(Shape):
    """A record as a line of a table; the words are those that people read, the rest is for programs."""

    id: str
    kind: str
    words: str = Field(description="what it is, in words")
    worth: str = Field(description="sum, number or what was said, in words")
    donors: str
    recipients: str
    day: str = Field(description="day or days of the act, in words; empty where no report tells")
    stage: str
    form: str = Field(description="kind of help, instrument")
    witnesses: int
    claims: int
    first_told: str | None

    @classmethod
    def of(cls, record: Record, hosts: Mapping[str, Record] | None = None) -> RecordLine:
        """A record; goods are from and to whom their transfer is, where `hosts` has it."""
        view = record.view
        host = (hosts or {}).get(view.of or "") if isinstance(view, Item) else None
        giving = host.view if host is not None else view
        return cls(
            id=record.id,
            kind=record.kind,
            words=in_words(view),
            worth=_worth(view),
            donors=wording.parties(giving.donors) if isinstance(giving, Transfer | Total) else _who(view),
            recipients=wording.parties(giving.recipients) if isinstance(giving, Transfer | Total) else "",
            day=wording.days(giving.date) if isinstance(giving, Transfer | Meeting) else "",
            stage=wording.stage(giving) if isinstance(giving, Transfer) else "",
            form=wording.form(giving) if isinstance(giving, Transfer | Total) else "",
            witnesses=record.witnesses,
            claims=len(record.claims),
            first_told=record.first_told.isoformat() if record.first_told else None,
        )


def in_words(view: Claim) -> str:
    """A record by name: `2.85 billion USD, USA to UKR`."""
    if isinstance(view, Item):
        return " ".join(filter(None, (wording.count(view) if view.quantity else "", view.designation)))
    if isinstance(view, Meeting):
        return "; ".join(map(wording.person, view.participants))
    if isinstance(view, Statement):
        return f"{wording.person(view.speaker)}: \u201c{short(view.anchor.quote)}\u201d"
    way = " \u2192 ".join(filter(None, (wording.parties(view.donors), wording.parties(view.recipients))))
    return ", ".join(filter(None, (_worth(view), way)))


def short(text: str, most: int = 110) -> str:
    """Words of a report on one line, cut between words."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[:most].rpartition(' ')[0]} \u2026"


def _worth(view: Claim) -> str:
    """The figure of a record; its own words where it has none."""
    if isinstance(view, Transfer):
        return wording.worth(view) if view.amount else f"\u201c{short(view.anchor.quote, 60)}\u201d"
    if isinstance(view, Total):
        return wording.worth(view)
    return in_words(view)


def _who(view: Claim) -> str:
    if isinstance(view, Meeting):
        return "; ".join(map(wording.person, view.participants))
    return wording.person(view.speaker) if isinstance(view, Statement) else ""


def records_shape(records: Iterable[Record], links: Iterable[Link], told: Mapping[str, Told]) -> list[Json]:
    """Records exactly as `pledgebook records --format jsonl` prints them."""
    known = list(links)
    return [record_json(record, known, told) for record in records]


def findings_shape(findings: Iterable[Finding], told: Mapping[str, Told]) -> list[Json]:
    """Findings exactly as `pledgebook findings --format jsonl` prints them."""
    return [finding_json(finding, told) for finding in findings]
