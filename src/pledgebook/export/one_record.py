"""One record for a person to read: every value, who says it, why this one was chosen, and the sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pledgebook.export import wording
from pledgebook.export.excerpt import sentence
from pledgebook.export.records import finding_json, line, record_json
from pledgebook.export.wording import printable
from pledgebook.model.records import Cited, Field, Record, Seen
from pledgebook.model.reports import Told
from pledgebook.reconcile.findings.sight import named

if TYPE_CHECKING:
    from pledgebook.book.page import Page

SHORT = 11
"""So many characters of an id are enough to type, and nearly always to tell it from all others."""

RULES = {
    "only": "nobody says otherwise",
    "ruling": "a person ruled so",
    "correction": "the others were taken back by their own publishers",
    "announced": "announced, where others were only expected",
    "act": "the document that performs the act says so",
    "first_hand": "a body of the donor or of those who met says so",
    "most_witnesses": "most independent witnesses, compatible values included",
    "most_precise": "the most precise of those that agree",
    "furthest": "the furthest stage told of the whole",
    "earliest": "told first",
}
"""What each rule of `reconcile/choice.py` means, in words."""
Words = Callable[[object], str]


@dataclass(frozen=True, slots=True)
class _Around:
    """What the lines of a page are made with."""

    page: Page
    names: Mapping[str, str]
    """How each record is called, in a few words with the beginning of its id."""
    told: Mapping[str, Told]
    text_of: Callable[[str], str]


def page(shown: Page, text_of: Callable[[str], str]) -> str:
    """The whole record as plain text. `text_of` gives the text of a report."""
    around = _Around(shown, names_of((shown.record, *shown.others.values())), shown.told, text_of)
    record = shown.record
    parts = (
        _head(record, around),
        _values(record, around),
        _links(record, around),
        _findings(around),
        _told(record, around),
    )
    return "\n".join("\n".join(lines) + "\n" for part in parts if (lines := list(part)))


def names_of(records: Iterable[Record]) -> dict[str, str]:
    """How records are called: the beginning of the id, and what it is in a few words."""
    return {r.id: f"{r.id[:SHORT]} {named(r)}" for r in records}


def page_json(shown: Page) -> str:
    """The record as one line of JSON, with its findings."""
    fields = record_json(shown.record, shown.links, shown.told)
    return line(fields | {"findings": [finding_json(f, shown.told) for f in shown.findings]})


def _head(record: Record, around: _Around) -> Iterator[str]:
    reports = len({around.told[c].report.id for c in record.claims})
    yield printable(around.names[record.id])
    yield f"{record.kind} {record.id}"
    first, last = record.first_told, record.last_told
    when = f", first on {first}" + (f", last on {last}" if last != first else "") if first else ""
    plural = "" if reports == 1 else "s"
    yield f"told by {reports} report{plural}, {record.witnesses} independent{when}"


def _values(record: Record, around: _Around) -> Iterator[str]:
    """Field by field: the chosen value, the rule, the others."""
    yield "Values"
    for field in record.fields:
        yield from _field(field, around)


def _field(field: Field, around: _Around) -> Iterator[str]:
    chosen, *others = field.seen
    rule = "" if field.chosen_by == "only" else f"   ({field.chosen_by}: {RULES.get(field.chosen_by, '')})"
    yield f"  {field.name:<13}{_value(chosen, around)}{rule}"
    if others:
        for seen in field.seen:
            yield f"  {'':<13}  {'*' if seen is chosen else '-'} {_value(seen, around)}: {_by(seen, around)}"


def _value(seen: Seen, around: _Around) -> str:
    return printable(said(seen.value, around.names))


def said(value: object, names: Mapping[str, str]) -> str:
    """A value in the form of the contract, for people."""
    match value:
        case None:
            return "?"
        case list():
            return ", ".join(said(v, names) for v in value)
        case dict() if "qualifier" in value:
            return figure(value)
        case {"from": first, "to": last}:
            return str(first) if first == last else f"{first} – {last}"
        case {"name": name, "code": code, **rest}:
            called = name or rest.get("role") or "?"
            return f"{called} ({code})" if code and code != called else str(called)
        case str() if value in names:
            return names[value]
    return str(value)


def figure(value: Mapping[str, str | None]) -> str:
    """An amount or a count in the form of the contract."""
    from pledgebook.model.restored import money, quantity

    read = money(value) if value.get("currency") else None
    count = quantity(value)
    return wording.money(read) if read else wording.quantity(count) if count else "?"


def _by(seen: Seen, around: _Around) -> str:
    told = [around.told[c] for c in seen.claims]
    names = list(dict.fromkeys(t.report.publisher or t.report.address for t in told))
    plural = "" if seen.witnesses == 1 else "es"
    return f"{seen.witnesses} independent witness{plural}" + (f" ({printable(', '.join(names))})" if names else "")


def _links(record: Record, around: _Around) -> Iterator[str]:
    """Where it is tied to, and what is tied to it."""
    if around.page.links:
        yield "Links"
    for link in around.page.links:
        word = link.type.value.replace("_", " ")
        if link.source == record.id:
            yield f"  {word} {printable(around.names.get(link.target, link.target))} (score {link.score})"
        else:
            yield f"  {printable(around.names.get(link.source, link.source))} is {word} this (score {link.score})"


def _findings(around: _Around) -> Iterator[str]:
    if around.page.findings:
        yield "Findings"
    for finding in around.page.findings:
        yield f"  {finding.code}: {printable(finding.summary)}"
        yield from (f"      {printable(line)}" for line in finding.arithmetic)


def _told(record: Record, around: _Around) -> Iterator[str]:
    """What was told when, sentence by sentence."""
    yield "Told"
    for claim in record.claims:
        told = around.told[claim]
        yield from cited(Cited(told.report.id, claim, told.claim.anchor), around.told, around.text_of)


def cited(what: Cited, told: Mapping[str, Told], text_of: Callable[[str], str]) -> Iterator[str]:
    """Two lines: the day and who told it; the sentence with the characters in marks."""
    report = told[what.claim].report
    day = report.published.isoformat() if report.published else "no day    "
    yield f"  {day}  {printable(report.publisher or '')}{' · ' if report.publisher else ''}{printable(report.address)}"
    before, own, after = sentence(text_of(report.id), what.evidence.start, what.evidence.end)
    yield f"      {printable(before)}«{printable(own)}»{printable(after)}"
