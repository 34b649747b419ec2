"""One thing in the world as the ledger tells it: a view over the claims that report it, and how such things hang together.

Nothing here is truth of its own: all of it is computed from claims and decisions, can be dropped, and is rebuilt to
the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from pledgebook.model.claims import Claim
    from pledgebook.model.evidence import Evidence


@dataclass(frozen=True, slots=True, order=True)
class Cited:
    """Characters of a report that something in the ledger rests on."""

    report: str
    claim: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Seen:
    """One value of a field and who said it."""

    value: Any
    """In the form of the contract: a string, a number, an object or a list of them."""
    witnesses: int
    """Independent ones: copies and retellings of one release count once."""
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """Every value that was seen of one field, which of them was chosen, and by which rule."""

    name: str
    chosen_by: str
    """Name of the rule: `only`, `ruling`, `correction`, `most_precise`, `most_witnesses`, `first_hand`, `earliest` ..."""
    seen: tuple[Seen, ...]
    """The chosen one first; the others by witnesses, then by who said it first."""


@dataclass(frozen=True, slots=True)
class Record:
    """One package, delivery, item, total, meeting or statement, however many reports tell of it."""

    id: str
    """Hash of its first claim (by publication day, then claim id)."""
    kind: str
    view: Claim
    """The chosen values, as a claim: `id` is the record's, `of` and `part_of` name records, evidence is the first claim's."""
    claims: tuple[str, ...]
    """By publication day, then claim id."""
    witnesses: int
    fields: tuple[Field, ...]
    first_told: date | None = None
    last_told: date | None = None

    def field(self, name: str) -> Field | None:
        """What was seen of one field; None where no claim states it."""
        return next((field for field in self.fields if field.name == name), None)


class LinkType(StrEnum):
    """How one record hangs together with another: `source` <type> `target`."""

    PART_OF = "part_of"
    TRANCHE_OF = "tranche_of"
    EXTENDS = "extends"
    SUPERSEDES = "supersedes"
    REPEATS = "repeats"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason for or against: what was compared, what was found, and its fixed weight."""

    name: str
    """Dotted, stable: `amount.same`, `date.far`, `goods.shared`."""
    weight: int
    detail: str
    """In words, with both values: `2.85 billion USD and up to 2.85 billion USD`."""


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two records, with what it rests on."""

    type: LinkType
    source: str
    target: str
    score: int
    features: tuple[Feature, ...]
    evidence: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """Documents that are not independent of one another: copies, reprints, retellings of one release."""

    id: str
    """Id of its first document (by publication day, then id)."""
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the ledger noticed and a person should look at."""

    id: str
    """Hash of its code and the claims it rests on."""
    code: str
    """Dotted, stable: `parts.rest`, `values.conflict`, `total.mismatch`, `stage.order`, `date.impossible`, `value.alone`."""
    records: tuple[str, ...]
    summary: str
    """One sentence for people, with the figures."""
    arithmetic: tuple[str, ...]
    """Written out, one line each: `3,750,000,000 − 2,850,000,000 − 225,000,000 = 675,000,000 USD`."""
    evidence: tuple[Cited, ...]
    settles: str
    """What would settle it, in words."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything derived from claims and decisions. Each part in an order of its own ids."""

    witnesses: tuple[Witness, ...]
    records: tuple[Record, ...]
    links: tuple[Link, ...]
    findings: tuple[Finding, ...]
    aliases: tuple[tuple[str, str], ...] = ()
    """Former record ids and the record that each lives on in."""
