"""Findings: what does not fit together, to be decided one by one; each ruling shows first what it would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlencode

from fastapi import Query, Request
from pydantic import Field

from pledgebook.book.ruling import Ruling
from pledgebook.errors import NotFound, PledgebookError
from pledgebook.export.records import finding_json
from pledgebook.model.decisions import Action, Decision
from pledgebook.reconcile.findings import CODES, NAMES, NOTES
from pledgebook.serve.origin import known_name
from pledgebook.serve.shelfmark import Reading
from pledgebook.serve.views.foresight import Foresight
from pledgebook.serve.views.offers import Offer, offers, value_of
from pledgebook.serve.views.shapes import RecordLine, Shape, Telling

if TYPE_CHECKING:
    from pledgebook.book import Book
    from pledgebook.book.noticing import OneFinding
    from pledgebook.serve.twins import Site


class DecisionShape(Shape):
    """What somebody ruled."""

    id: str
    made_at: str = Field(description="ISO 8601, UTC")
    who: str
    action: Action
    targets: list[str]
    field: str | None
    value: Any
    why: str

    @classmethod
    def of(cls, decision: Decision) -> DecisionShape:
        """A decision of the book."""
        return cls(
            id=decision.id,
            made_at=decision.made_at.isoformat(timespec="seconds"),
            who=decision.who,
            action=decision.action,
            targets=[target.id for target in decision.targets],
            field=decision.field,
            value=decision.value,
            why=decision.why,
        )


class Code(Shape):
    """One sort of finding."""

    code: str
    name: str = Field(description="what people call it")
    open: int
    note: bool = Field(description="it asks nothing of anybody")


class FindingsPage(Shape):
    """A page of findings."""

    title: str = "Findings"
    codes: list[str] = Field(description="asked for; empty: all that ask for a look")
    settled: bool
    counts: list[Code] = Field(description="open ones of each code")
    findings: list[dict[str, Any]] = Field(
        description="as `pledgebook findings --format jsonl` prints them, without sentences"
    )
    settled_by: dict[str, DecisionShape] = Field(description="by finding: the ruling that settled it")
    after: str | None
    decisions: list[DecisionShape] = Field(description="made last, the newest first")
    undone: list[str] = Field(description="those among them that do not hold any more")
    made: str | None = Field(description="the decision that was just made")
    here: str = Field(description="the address of this list")


class Ruled(Shape):
    """A ruling that is being considered, and what it would change."""

    action: Action
    targets: list[str]
    field: str | None
    value: str | None = Field(description="JSON")
    basis: str | None
    foresight: Foresight | None
    refused: str | None = Field(description="why it cannot be made, in words")


class FindingPage(Shape):
    """One finding."""

    title: str
    finding: dict[str, Any]
    note: bool
    records: list[RecordLine]
    tellings: list[Telling] = Field(description="the words it rests on, by day of publication")
    offers: list[Offer]
    considered: Ruled | None
    decisions: list[DecisionShape] = Field(description="in force, on it or on what it rests on")
    settled: DecisionShape | None
    before: str | None = Field(description="address of the open finding before it")
    after: str | None = Field(description="address of the next open one")
    place: int = Field(description="of this one among the open ones, from 1")
    count: int
    listing: str = Field(description="address of the list it is in")
    made: str | None = Field(description="the decision that was just made")
    who: str = Field(description="who decides, as far as is known")


class Considered(Shape):
    """What the address may ask of a finding."""

    code: list[str] = Field([], description="keeps to the findings of these codes")
    action: Action | None = Field(None, description="a ruling to show the consequences of")
    target: list[str] = Field([], max_length=50)
    field: str | None = None
    value: str | None = Field(None, description="JSON; words need no quotation marks")
    basis: str | None = Field(None, description="words of the report that say the value")
    made: str | None = None


class Listed(Shape):
    """What the address may ask of the list."""

    code: list[str] = Field([], description="only these codes, or families of them")
    settled: bool = False
    after: str | None = None
    most: int = Field(100, ge=1, le=500)
    made: str | None = None


def register(site: Site) -> None:
    """The pages at `/findings` and `/findings/ID`."""

    @site.page("/findings", "findings.html", tags=["findings"])
    def findings(book: Reading, asked: Annotated[Listed, Query()]) -> FindingsPage:
        """What does not fit together, by code; open findings, or those that somebody settled."""
        found = book.findings_listed(asked.code, settled=asked.settled, after=asked.after, most=asked.most)
        made = book.decisions()[-8:][::-1]
        undone = {t.id for d in book.decisions() if d.action is Action.UNDO for t in d.targets}
        return FindingsPage(
            codes=asked.code,
            settled=asked.settled,
            counts=[
                Code(code=code, name=NAMES[code], open=found.open.get(code, 0), note=code in NOTES) for code in CODES
            ],
            findings=[{**finding_json(finding, {}), "evidence": []} for finding in found.findings],
            settled_by={f.id: DecisionShape.of(found.settled[f.id]) for f in found.findings if f.id in found.settled},
            after=found.after,
            decisions=[DecisionShape.of(decision) for decision in made],
            undone=sorted(undone.intersection(decision.id for decision in made)),
            made=asked.made,
            here=_listing(asked.code),
        )

    @site.page("/findings/{identity}", "finding.html", tags=["findings"])
    def finding(book: Reading, request: Request, identity: str, asked: Annotated[Considered, Query()]) -> FindingPage:
        """A finding with its arithmetic, its sentences and what can be ruled; with `action` also what that would change."""
        found = book.finding(identity, asked.code)
        one = found.finding
        return FindingPage(
            title=one.summary,
            finding=finding_json(one, found.told),
            note=one.code in NOTES,
            records=[RecordLine.of(found.records[i], found.records) for i in one.records if i in found.records],
            tellings=_tellings(book, found),
            offers=offers(found),
            considered=_considered(request, asked) if asked.action else None,
            decisions=[DecisionShape.of(decision) for decision in found.decisions],
            settled=DecisionShape.of(found.settled) if found.settled else None,
            before=_address(found.before, asked.code),
            after=_address(found.after, asked.code),
            place=found.place + 1,
            count=found.count,
            listing=_listing(asked.code),
            made=asked.made,
            who=known_name(request),
        )


def _tellings(book: Book, found: OneFinding) -> list[Telling]:
    cited = [(found.told[c.claim], c.evidence) for c in found.finding.evidence if c.claim in found.told]
    texts = {report: book.text(report) for report in {told.report.id for told, _ in cited}}
    ordered = sorted(cited, key=lambda pair: (pair[0].order, pair[1].start))
    return [Telling.of(told, texts[told.report.id], evidence) for told, evidence in ordered]


def _considered(request: Request, asked: Considered) -> Ruled:
    """The ruling of the address, tried on the book; nothing is stored. What is wrong with it is told beside the form."""
    foresight = refused = None
    try:
        with request.app.state.opened.for_writing() as book:
            foresight = Foresight.of(book.foresee(ruling_of(asked, who="nobody yet")))
    except NotFound as error:
        refused = f"{error}. It may have been decided already."
    except PledgebookError as error:
        refused = str(error)
    action = asked.action or Action.SETTLED
    fields = {name: getattr(asked, name) or None for name in ("field", "value", "basis")}
    return Ruled(action=action, targets=asked.target, foresight=foresight, refused=refused, **fields)


def ruling_of(asked: Considered, *, who: str, why: str = "") -> Ruling:
    """The ruling that an address or a form asks for."""
    return Ruling(
        action=asked.action or Action.SETTLED,
        targets=asked.target,
        who=who,
        why=why,
        field=asked.field or None,
        value=value_of(asked.value or ""),
        basis=asked.basis or None,
    )


def _listing(codes: list[str]) -> str:
    return "/findings" + (f"?{urlencode({'code': codes}, doseq=True)}" if codes else "")


def _address(finding: str | None, codes: list[str]) -> str | None:
    return finding and f"/findings/{finding}" + (f"?{urlencode({'code': codes}, doseq=True)}" if codes else "")
