"""What comparing needs of a claim, so that no comparison opens the text again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from pledgebook.link.sums import Sum
from pledgebook.model.values import DateRange

VERSION = "s1"
"""Changes when sketches made before can no longer be compared with new ones."""


@dataclass(frozen=True, slots=True)
class Good:
    """One line of goods."""

    name: str
    """As written."""
    count: Sum | None

    def to_json(self) -> list[Any]:
        """Name and count."""
        return [self.name, self.count.to_json() if self.count else None]

    @classmethod
    def from_json(cls, row: Sequence[Any]) -> Good:
        """What `to_json` gave."""
        return cls(row[0], Sum.from_json(row[1]) if row[1] else None)


@dataclass(frozen=True, slots=True)
class Package:
    """What hangs together in one report around a claim: the whole, its parts, their goods."""

    sums: tuple[Sum, ...] = ()
    goods: tuple[Good, ...] = ()
    when: DateRange | None = None
    ordinal: int | None = None
    donors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    stage: str = ""
    negated: bool = False
    fresh: bool = False

    def __str__(self) -> str:
        """In a few words, for people."""
        words = [*(str(s) for s in self.sums[:1]), " + ".join(self.donors), " + ".join(self.recipients)]
        return ", ".join([w for w in words if w] + ([str(self.when.first)] if self.when else []))


@dataclass(frozen=True, slots=True)
class Someone:
    """A person or body who takes part or speaks."""

    name: str
    """Skeleton of the last word of the name; empty where only a role is known."""
    full: str
    """Skeleton of the whole name."""
    role: str
    code: str

    def to_json(self) -> list[str]:
        """Field by field."""
        return [self.name, self.full, self.role, self.code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """One claim as the linker sees it. Fields that its kind does not have stay empty."""

    claim: str
    report: str
    kind: str
    published: date | None
    keys: tuple[str, ...] = ()
    """Block keys: two claims that share none are never compared."""
    modality: str = "asserted"
    stage: str = ""
    donors: tuple[str, ...] = ()
    """Codes; names without one as `~` and their words."""
    recipients: tuple[str, ...] = ()
    aid: str = ""
    instrument: str = ""
    ordinal: int | None = None
    sums: tuple[Sum, ...] = ()
    """The figure of the claim; for one that a correction replaces or withdraws, the other one too, last."""
    when: DateRange | None = None
    package: Package | None = None
    goods: tuple[Good, ...] = ()
    """Of a transfer: its own lines of goods; of the whole of a package all of them."""
    whole: bool = False
    """Whether it is the whole of its package, not a part."""
    good: Good | None = None
    fresh: bool = False
    """Whether the report says that this comes on top of others: another, a further, additional."""
    corrects: bool = False
    """Whether the report puts one figure of this in the place of another."""
    since: str = ""
    until: str = ""
    """Days that a total covers, ISO."""
    people: tuple[Someone, ...] = ()
    place: str = ""
    place_code: str = ""
    mode: str = ""
    words: str = ""
    """The anchor, folded: what a statement says, what help without a sum is called."""

    def to_json(self) -> dict[str, Any]:
        """Small, lossless; only what is not empty."""
        named = ((f.name, getattr(self, f.name), f.default) for f in fields(self))
        return {name: _plain(value) for name, value, default in named if value != default}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> Sketch:
        """What `to_json` gave."""
        return cls(**{name: _READ.get(name, _same)(value) for name, value in row.items()})


def _plain(value: Any) -> Any:  # noqa: ANN401  (any field of a sketch)
    if isinstance(value, Package):
        pairs = ((f.name, getattr(value, f.name), f.default) for f in fields(value))
        return {name: _plain(part) for name, part, default in pairs if part != default}
    if isinstance(value, DateRange):
        return [value.first.isoformat(), value.last.isoformat()]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value.to_json() if hasattr(value, "to_json") else value


def _same(value: Any) -> Any:  # noqa: ANN401  (numbers, strings, truth values)
    return tuple(value) if isinstance(value, list) else value


def _sums(rows: Any) -> tuple[Sum, ...]:  # noqa: ANN401  (JSON)
    return tuple(Sum.from_json(row) for row in rows)


def _days(row: Any) -> DateRange:  # noqa: ANN401  (JSON)
    return DateRange(date.fromisoformat(row[0]), date.fromisoformat(row[1]))


def _package(row: Any) -> Package:  # noqa: ANN401  (JSON)
    return Package(**{name: _READ.get(name, _same)(value) for name, value in row.items()})


def _day(text: Any) -> date | None:  # noqa: ANN401  (JSON)
    return date.fromisoformat(text) if text else None


_READ: Final[dict[str, Callable[[Any], Any]]] = {
    "sums": _sums,
    "when": _days,
    "published": _day,
    "package": _package,
    "good": Good.from_json,
    "goods": lambda rows: tuple(Good.from_json(row) for row in rows),
    "people": lambda rows: tuple(Someone(*row) for row in rows),
}
"""How each field that is more than a string, a number or a list of them is read."""
