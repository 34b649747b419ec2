"""Looking into a ledger: the records that somebody wants, one record by a part of its name, the findings still open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pledgebook.catalogue.folding import fold
from pledgebook.errors import Misuse, NotFound
from pledgebook.model.claims import Claim, Item, Meeting, Transfer
from pledgebook.model.decisions import Action, Decision, TargetKind, in_force
from pledgebook.model.records import Finding, Ledger, Record
from pledgebook.model.reports import Told


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which records. What is None or empty is not asked for; what is asked for must all hold."""

    kinds: frozenset[str] = frozenset()
    donor: str | None = None
    """A code, or a part of a name as written."""
    recipient: str | None = None
    aid: str | None = None
    instrument: str | None = None
    stage: str | None = None
    since: date | None = None
    """The day of the thing; of things without a day, the day on which they were first told."""
    until: date | None = None
    person: str | None = None
    """Of meetings and statements: the state that somebody in them speaks for, or the name of somebody without one."""
    text: str | None = None
    """Words that all stand in what the claims cite, in their goods, or in the titles of their reports."""

    @property
    def without_text(self) -> Wanted:
        """The same but for the words, which take the claims to look into."""
        return replace(self, text=None)

    def holds(self, record: Record, records: Mapping[str, Record], told: Mapping[str, Told]) -> bool:
        """Whether a record is wanted. Goods are from and to whom their transfer is, and at its stage."""
        view = record.view
        host = records.get(view.of or "") if isinstance(view, Item) else None
        whose = host.view if host else view
        return (
            (not self.kinds or record.kind in self.kinds)
            and _is(whose, "donors", self.donor)
            and _is(whose, "recipients", self.recipient)
            and (_is(view, "participants", self.person) or _is(view, "speaker", self.person))
            and all(_word(whose, name, word) for name, word in self._words())
            and self._when(record, whose)
            and (self.text is None or _says(record, self.text, told))
        )

    def _words(self) -> tuple[tuple[str, str | None], ...]:
        return (("aid", self.aid), ("instrument", self.instrument), ("stage", self.stage))

    def _when(self, record: Record, view: Claim) -> bool:
        dated = view.date if isinstance(view, Transfer | Meeting) else None
        first = dated.first if dated else record.first_told
        last = dated.last if dated else record.first_told
        if first is None or last is None:
            return self.since is None and self.until is None
        return (self.since is None or last >= self.since) and (self.until is None or first <= self.until)


def _is(view: Claim, field: str, wanted: str | None) -> bool:
    """Whether a party is among those of a field."""
    if wanted is None:
        return True
    found = getattr(view, field, ())
    parties = found if isinstance(found, tuple) else (found,)
    return any(p.code == wanted.upper() or fold(wanted) in fold(p.name or "") for p in parties)


def _word(view: Claim, field: str, wanted: str | None) -> bool:
    return wanted is None or getattr(view, field, None) == wanted


def _says(record: Record, text: str, told: Mapping[str, Told]) -> bool:
    """Whether every word is somewhere in what the record's claims rest on."""
    claims = [told[c] for c in record.claims]
    pieces = [e.quote for t in claims for e in t.claim.evidence]
    pieces += [t.report.title or "" for t in claims] + [getattr(record.view, "designation", None) or ""]
    here = fold(" ".join(pieces))
    return all(word in here for word in fold(text).split())


def find_record(ledger: Ledger, name: str) -> Record:
    """The record that a person means: by its id or a beginning of it, or by the id of one of its claims.

    A former id leads to the record that it lives on in. Raises NotFound, and Misuse where several begin so.
    """
    name = dict(ledger.aliases).get(name, name)
    exact = [r for r in ledger.records if name == r.id or name in r.claims]
    if exact:
        return exact[0]
    begin = (
        [r for r in ledger.records if r.id.startswith(name) or r.id.removeprefix("r1-").startswith(name)]
        if name
        else []
    )
    if not begin:
        raise NotFound("record in the book", name or "(nothing)")
    if len(begin) > 1:
        raise ambiguous(name, [r.id for r in begin])
    return begin[0]


def ambiguous(name: str, ids: Sequence[str]) -> Misuse:
    """What to raise where several ids begin so."""
    return Misuse("record", name, f"the beginning of one record's id; several begin so: {', '.join(ids[:4])}")


def not_a_page(cursor: str) -> Misuse:
    """What to raise where a page is to begin at what no page ended with."""
    return Misuse("after", cursor, "the `after` of another page, as it stands")


def open_findings(findings: Iterable[Finding], decisions: Sequence[Decision]) -> list[Finding]:
    """The findings that nobody has ruled to be settled."""
    settled = {
        target.id
        for decision in in_force(decisions)
        if decision.action is Action.SETTLED
        for target in decision.targets
        if target.kind is TargetKind.FINDING
    }
    return [f for f in findings if f.id not in settled]
