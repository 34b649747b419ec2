"""Small invented worlds: reports, what each claims, and which claims are one thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from pledgebook.model.claims import (
    Aid,
    Claim,
    Instrument,
    Item,
    Meeting,
    Modality,
    Mode,
    Party,
    Person,
    Stage,
    Status,
    Total,
    Transfer,
)
from pledgebook.model.decisions import Action, Decision, Target, TargetKind
from pledgebook.model.evidence import Evidence
from pledgebook.model.ids import record_id
from pledgebook.model.records import Cited, Finding, Link, LinkType, Record
from pledgebook.model.reports import Report, Told
from pledgebook.model.values import DateRange, Money, Qualifier, Quantity
from pledgebook.reconcile import findings, record

Value = Any
"""Whatever a field takes, in the short forms below."""
_WORDS = {
    "up to": Qualifier.UP_TO, "at least": Qualifier.AT_LEAST, "more than": Qualifier.MORE_THAN,
    "about": Qualifier.ABOUT, "nearly": Qualifier.NEARLY, "less than": Qualifier.LESS_THAN,
}  # fmt: skip
_SCALES = {"thousand": 3, "million": 6, "billion": 9}


def quantity(text: str) -> Quantity:
    """`50`, `about 2,000`, `8 - 10`, `dozens`."""
    if text == "dozens":
        return Quantity.vague(Decimal(24))
    if " - " in text:
        low, high = text.split(" - ")
        return Quantity.between(Decimal(low), Decimal(high))
    word = next((w for w in _WORDS if text.startswith(w)), "")
    number = Decimal(text.removeprefix(word).strip().replace(",", ""))
    return Quantity.of(_WORDS.get(word, Qualifier.EXACTLY), number)


def money(text: str) -> Money:
    """`up to 2.85 billion USD`, with half of the last digit written as slack; `1,234,567 EUR` is exact."""
    *words, currency = text.split()
    scale = _SCALES[words.pop()] if words[-1] in _SCALES else 0
    digits = Decimal(words.pop().replace(",", ""))
    figure = Quantity.of(_WORDS.get(" ".join(words), Qualifier.EXACTLY), digits.scaleb(scale))
    last = int(digits.as_tuple().exponent) + scale
    return Money(figure, currency, Decimal(5).scaleb(last - 1) if scale else Decimal(0))


def days(text: str) -> DateRange:
    """`2024-03-01` or `2024-03-01/2024-03-31`."""
    first, _, last = text.partition("/")
    return DateRange(date.fromisoformat(first), date.fromisoformat(last or first))


def parties(text: str) -> tuple[Party, ...]:
    """`NOR, UKR`; a word in lower case is a name without a code."""
    names = [word.strip() for word in text.split(",") if word.strip()]
    return tuple(Party(name, name if name.isupper() else None) for name in names)


def people(text: str) -> tuple[Person, ...]:
    """`Kari Lund/NOR, Jon Doe/GBR`."""
    pairs = (word.strip().partition("/") for word in text.split(","))
    return tuple(Person(name or None, None, code or None) for name, _, code in pairs)


@dataclass
class World:
    """What some reports say. Each claim is put into a cluster by the name of the thing."""

    told: dict[str, Told] = field(default_factory=dict)
    clusters: dict[str, list[str]] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    copies: dict[str, str] = field(default_factory=dict)
    rulings: list[Decision] = field(default_factory=list)
    report: Report = Report("none", "none")  # noqa: RUF009  (frozen)

    def says(self, name: str, published: str | None = None, publisher: str | None = None, **more: Value) -> World:
        """The claims that follow are of this report."""
        day = date.fromisoformat(published) if published else None
        self.report = Report(name, more.pop("address", f"{name}.txt"), publisher or name.title(), published=day, **more)
        return self

    def copies_of(self, original: str, name: str, published: str) -> World:
        """A report that only reprints another."""
        self.says(name, published)
        self.copies[name] = original
        return self

    def transfer(self, thing: str, amount: str | None = None, **fields: Value) -> World:
        """`donors="NOR"`, `to="UKR"`, `part_of="package"` ..."""
        return self._add(
            thing,
            Transfer(
                **self._head(thing, fields),
                stage=Stage(fields.get("stage", "pledged")),
                donors=parties(fields.get("donors", "")),
                recipients=parties(fields.get("to", "")),
                aid=Aid(fields["aid"]) if "aid" in fields else None,
                instrument=Instrument(fields["instrument"]) if "instrument" in fields else None,
                amount=money(amount) if amount else None,
                date=days(fields["on"]) if "on" in fields else None,
                ordinal=fields.get("ordinal"),
                part_of=self._here(fields.get("part_of")),
            ),
        )

    def item(self, thing: str, count: str | None, designation: str, of: str | None = None, **fields: Value) -> World:
        """A line of goods, in a transfer of the same report."""
        figure = quantity(count) if count else None
        head = self._head(thing, fields)
        return self._add(thing, Item(**head, of=self._here(of), quantity=figure, unit=None, designation=designation))

    def total(self, thing: str, amount: str | None = None, **fields: Value) -> World:
        """A running total of money, or (`count`, `designation`) of goods."""
        return self._add(
            thing,
            Total(
                **self._head(thing, fields),
                donors=parties(fields.get("donors", "")),
                recipients=parties(fields.get("to", "")),
                aid=Aid(fields["aid"]) if "aid" in fields else None,
                amount=money(amount) if amount else None,
                quantity=quantity(fields["count"]) if "count" in fields else None,
                designation=fields.get("designation"),
                since=date.fromisoformat(fields["since"]) if "since" in fields else None,
                until=date.fromisoformat(fields["until"]) if "until" in fields else None,
            ),
        )

    def meeting(self, thing: str, who: str, **fields: Value) -> World:
        """People who met; `place="a base in the south/NOR"`."""
        name, _, code = fields.get("place", "").partition("/")
        return self._add(
            thing,
            Meeting(
                **self._head(thing, fields),
                participants=people(who),
                mode=Mode(fields.get("mode", "in_person")),
                status=Status(fields.get("status", "held")),
                date=days(fields["on"]) if "on" in fields else None,
                place=Party(name, code or None) if name else None,
                duration_min=fields.get("minutes"),
            ),
        )

    def link(self, kind: str, source: str, target: str) -> World:
        """A link between two things, resting on the first claim of its source."""
        first = self.told[self.clusters[source][0]]
        cited = Cited(first.report.id, first.claim.id, first.claim.anchor)
        self.links.append(Link(LinkType(kind), self.id_of(source), self.id_of(target), 10, (), (cited,)))
        return self

    def rules(self, action: str, thing: str, report: str, name: str | None = None, value: Value = None) -> World:
        """A person's decision about the claim that a report makes of a thing."""
        target = Target(TargetKind.CLAIM, f"{report}:{thing}", report)
        when = datetime(2026, 1, 1 + len(self.rulings), tzinfo=UTC)
        made = Decision(f"d{len(self.rulings)}", when, "Ana", Action(action), (target,), name, value)
        self.rulings.append(made)
        return self

    def id_of(self, thing: str) -> str:
        """The record's id."""
        return record_id(min((self.told[c] for c in self.clusters[thing]), key=lambda t: t.order).claim.id)

    def record(self, thing: str) -> Record:
        """The record of one thing."""
        record_of = {claim: self.id_of(name) for name, claims in self.clusters.items() for claim in claims}
        return record([self.told[c] for c in self.clusters[thing]], self.copies, self.rulings, record_of)

    def records(self) -> list[Record]:
        """All of them."""
        return [self.record(thing) for thing in self.clusters]

    def findings(self, *codes: str) -> list[Finding]:
        """All findings, or those of some codes."""
        found = findings(self.records(), self.links, self.told, self.copies, self.rulings)
        return [f for f in found if not codes or f.code in codes]

    def codes(self) -> list[str]:
        """The codes of the findings, notes included."""
        return [f.code for f in self.findings()]

    def named(self, ids: Iterable[str]) -> list[str]:
        """The things behind record ids."""
        wanted = set(ids)
        return sorted(thing for thing in self.clusters if self.id_of(thing) in wanted)

    def _head(self, thing: str, fields: dict[str, Any]) -> dict[str, Any]:
        quote = fields.get("quote", thing)
        return {
            "id": f"{self.report.id}:{thing}",
            "evidence": (Evidence(0, len(quote), quote),),
            "modality": Modality(fields.get("modality", "asserted")),
            "made_by": "test",
        }

    def _add(self, thing: str, claim: Claim) -> World:
        self.told[claim.id] = Told(claim, self.report)
        self.clusters.setdefault(thing, []).append(claim.id)
        return self

    def _here(self, thing: str | None) -> str | None:
        return f"{self.report.id}:{thing}" if thing else None
