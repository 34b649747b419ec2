"""Record: the chosen values and every other one with its witnesses, links, history, findings, the sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import Field

from pledgebook.export.one_record import RULES, said
from pledgebook.export.records import finding_json, record_json
from pledgebook.model.records import Record
from pledgebook.model.reports import Told
from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.shapes import LINK_WORDS, RecordLine, ReportShape, Shape, Telling, in_words

if TYPE_CHECKING:
    from pledgebook.book import Book
    from pledgebook.book.page import Page
    from pledgebook.model.records import Field as FieldOfRecord
    from pledgebook.serve.twins import Site


class Value(Shape):
    """One value of a field and who said it."""

    words: str
    witnesses: int
    reports: list[str] = Field(description="names of the reports")
    chosen: bool


class FieldShape(Shape):
    """Every value of one field."""

    name: str
    chosen_by: str = Field(description="the rule, as `docs/records.md` names it")
    rule: str = Field(description="the rule in words")
    values: list[Value] = Field(description="the chosen one first")


class Tie(Shape):
    """A link to or from another record."""

    type: str
    words: str = Field(description="how this record is to the other, in words")
    other: RecordLine
    outwards: bool = Field(description="true where this record is the source of the link")
    score: int
    reasons: list[str]


class RecordPage(Shape):
    """One record."""

    title: str
    line: RecordLine
    record: dict[str, Any] = Field(description="as `pledgebook records --format jsonl` prints it")
    fields: list[FieldShape]
    tellings: list[Telling] = Field(description="by day of publication: the history of what was told")
    ties: list[Tie]
    findings: list[dict[str, Any]]
    former: str | None = Field(description="the former id that led here")


def register(site: Site) -> None:
    """The page at `/records/ID`."""

    @site.page("/records/{name}", "record.html", tags=["records"])
    def record(book: Reading, name: str) -> RecordPage:
        """A record with every value seen, its links, its findings and its sentences."""
        found = book.page(name)
        hosts = {**found.others, found.record.id: found.record}
        names = {identity: in_words(each.view) for identity, each in hosts.items()}
        return RecordPage(
            title=in_words(found.record.view),
            line=RecordLine.of(found.record, hosts),
            record=record_json(found.record, found.links, found.told),
            fields=[_field(field, names, found.told) for field in found.record.fields],
            tellings=_tellings(book, found),
            ties=_ties(found, hosts),
            findings=[finding_json(finding, found.told) for finding in found.findings],
            former=name if name != found.record.id else None,
        )


def _field(field: FieldOfRecord, names: Mapping[str, str], told: Mapping[str, Told]) -> FieldShape:
    values = [
        Value(
            words=said(seen.value, names),
            witnesses=seen.witnesses,
            reports=list(dict.fromkeys(ReportShape.of(told[c].report).name for c in seen.claims)),
            chosen=number == 0,
        )
        for number, seen in enumerate(field.seen)
    ]
    return FieldShape(name=field.name, chosen_by=field.chosen_by, rule=RULES.get(field.chosen_by, ""), values=values)


def _tellings(book: Book, found: Page) -> list[Telling]:
    """The sentence of each claim, by day of publication."""
    told = sorted((found.told[c] for c in found.record.claims), key=lambda t: t.order)
    texts = {report: book.text(report) for report in {t.report.id for t in told}}
    return [Telling.of(t, texts[t.report.id]) for t in told]


def _ties(found: Page, hosts: Mapping[str, Record]) -> list[Tie]:
    ties = []
    for link in found.links:
        outwards = link.source == found.record.id
        other = hosts.get(link.target if outwards else link.source)
        if other is not None:
            ties.append(
                Tie(
                    type=link.type.value,
                    words=LINK_WORDS[link.type][0 if outwards else 1],
                    other=RecordLine.of(other, hosts),
                    outwards=outwards,
                    score=link.score,
                    reasons=[f"{f.name} {f.weight:+d}: {f.detail}" for f in link.features],
                )
            )
    return ties
