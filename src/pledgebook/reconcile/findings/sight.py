"""What a check may look at, and how it puts what it found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pledgebook.model import wording
from pledgebook.model.claims import Claim, Item, Meeting, Party, Person, Statement, Total, Transfer
from pledgebook.model.decisions import Decision
from pledgebook.model.records import Cited, Finding, Link, Record
from pledgebook.model.reports import Told
from pledgebook.reconcile.seen import witnesses


@dataclass(frozen=True, slots=True)
class Sight:
    """The records of one scope, the links that leave them, and the claims."""

    records: Mapping[str, Record]
    links: tuple[Link, ...]
    told: Mapping[str, Told]
    witness_of: Mapping[str, str]
    rulings: Sequence[Decision]

    @classmethod
    def of(
        cls,
        records: Sequence[Record],
        leaving: Mapping[str, Sequence[Link]],
        told: Mapping[str, Told],
        witness_of: Mapping[str, str],
        rulings: Sequence[Decision],
    ) -> Sight:
        """The sight of a scope. `leaving` gives the links by their source."""
        links = tuple(link for record in records for link in leaving.get(record.id, ()))
        return cls({r.id: r for r in records}, links, told, witness_of, rulings)

    def of_record(self, record: Record) -> list[Told]:
        """Its claims with their reports, by publication day, then claim id."""
        return [self.told[c] for c in record.claims]

    def witnesses(self, told: Sequence[Told]) -> frozenset[str]:
        """The independent ones among them."""
        return witnesses(told, self.witness_of)


def made(
    code: str,
    records: Sequence[Record],
    told: Iterable[Told],
    *,
    summary: str,
    settles: str,
    arithmetic: Sequence[str] = (),
    about: str = "",
) -> Finding:
    """A finding that rests on these claims. `about` tells two findings on the same claims apart: the field."""
    ordered = sorted({t.claim.id: t for t in told}.values(), key=lambda t: t.order)
    digest = hashlib.sha256("\x1f".join((code, about, *sorted(t.claim.id for t in ordered))).encode()).hexdigest()
    cited = tuple(Cited(t.report.id, t.claim.id, t.claim.anchor) for t in ordered)
    ids = tuple(dict.fromkeys(r.id for r in records))
    return Finding(f"f1-{digest[:20]}", code, ids, summary, tuple(arithmetic), cited, settles)


def named(record: Record) -> str:
    """A record in a few words: `2.85 billion USD (drawdown, USA to UKR)`, `M113 Armored Personnel Carriers`."""
    view: Claim = record.view
    match view:
        case Transfer() | Total():
            return _money(view)
        case Item():
            return f"“{view.designation}”"
        case Meeting():
            when = f" on {wording.days(view.date)}" if view.date else ""
            return f"the meeting of {_short(view.participants)}{when}"
        case Statement():
            return f"a statement by {wording.person(view.speaker)}"


def _money(view: Transfer | Total) -> str:
    sum_ = wording.money(view.amount) if view.amount else ""
    goods = f"{_count(view)}{view.designation}" if isinstance(view, Total) and view.designation else None
    what = sum_ or goods or f"“{' '.join(view.anchor.quote.split())}”"
    instrument = view.instrument if isinstance(view, Transfer) else None
    of = "running total" if isinstance(view, Total) else (instrument.value if instrument else "")
    return f"{what} ({', '.join(word for word in (of, _way(view)) if word)})".replace(" ()", "")


def _count(view: Total) -> str:
    return f"{wording.quantity(view.quantity)} " if view.quantity else ""


def _way(view: Transfer | Total) -> str:
    donors, recipients = _short(view.donors), _short(view.recipients)
    return f"{donors or '?'} to {recipients or '?'}" if donors or recipients else ""


def _short(parties: Sequence[Party] | Sequence[Person]) -> str:
    """Codes where there are codes, names elsewhere."""
    names = (
        p.code if isinstance(p, Party) and p.code else p.name or getattr(p, "role", None) or p.code for p in parties
    )
    return ", ".join(dict.fromkeys(name for name in names if name))


def by(told: Sequence[Told], limit: int = 3) -> str:
    """Who says so, for people: `Nordic Wire, Baltic Post and 2 more`."""
    names = list(dict.fromkeys(t.report.publisher or t.report.address.rsplit("/", 1)[-1] for t in told))
    more = len(names) - limit
    return ", ".join(names[:limit]) + (f" and {more} more" if more > 0 else "")
