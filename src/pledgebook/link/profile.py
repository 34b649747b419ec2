"""A record as the linker sees it when it looks for what hangs together: what its claims say, taken together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pledgebook.link.blocks import order
from pledgebook.link.keys import spans, stems
from pledgebook.link.sketch import Good, Sketch
from pledgebook.link.sums import Sum
from pledgebook.model.claims import Transfer
from pledgebook.model.records import Record

_YEAR = 360
_MOST_GOODS = 12
_MOST_PARTIES = 4


class Role(NamedTuple):
    """Of a profile what no link can do without."""

    stage: str
    denied: bool
    ahead: bool
    fresh: bool
    ordinal: int | None
    undated: bool
    """Whether it states a sum and nobody gives its day."""
    sums: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """One transfer record."""

    record: str
    stage: str
    denied: bool
    ahead: bool
    """Only planned, possible or proposed, or dropped."""
    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    aid: str
    form: str
    sums: tuple[Sum, ...]
    goods: tuple[Good, ...]
    when: date | None
    """The day of the act; where nobody gives one, the day on which it was first told."""
    dated: bool
    """Whether somebody gives the day."""
    ordinal: int | None
    fresh: bool
    claims: tuple[Sketch, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Two records that share none of them are never linked, but for what reports themselves say."""
        return tuple(sorted(set(self._keys())))

    @property
    def role(self) -> Role:
        """What decides, before anything is compared, which links the record can have at all."""
        told = bool(self.sums)
        return Role(self.stage, self.denied, self.ahead, self.fresh, self.ordinal, told and not self.dated, told)

    def _keys(self) -> Iterator[str]:
        names = {stem for good in self.goods[:_MOST_GOODS] for stem in stems(good)}
        names |= {f"{s.unit} {s.nominal:f}" for s in self.sums if s.nominal is not None}
        names |= {f"# {by}" for by in self.donors} if self.ordinal is not None or self.sums else set()
        for window in spans([self.when] if self.when else [], _YEAR):
            yield from (f"{to} {name} {window}" for to in self.recipients[:_MOST_PARTIES] for name in names)


def profile(record: Record, sketches: Mapping[str, Sketch]) -> Profile | None:
    """The profile of a transfer; None for records of other kinds."""
    if not isinstance(record.view, Transfer):
        return None
    claims = sorted((sketches[c] for c in record.claims), key=order)
    days = sorted(s.when.first for s in claims if s.when and (s.when.last - s.when.first).days <= 31)
    told = [s.published for s in claims if s.published]
    view = record.view
    return Profile(
        record=record.id,
        stage=view.stage.value,
        denied=all(s.modality == "negated" for s in claims),
        ahead=all(s.modality != "asserted" or s.stage in {"proposed", "cancelled"} for s in claims),
        donors=_all(s.donors for s in claims),
        recipients=_all(s.recipients for s in claims),
        aid=view.aid.value if view.aid else "",
        form=view.instrument.value if view.instrument else "",
        sums=tuple(dict.fromkeys(s.sums[0] for s in claims if s.sums)),
        goods=tuple(dict.fromkeys(g for s in claims for g in s.goods)),
        when=view.date.first if view.date else days[0] if days else min(told, default=None),
        dated=bool(view.date or days),
        ordinal=view.ordinal,
        fresh=any(s.fresh for s in claims),
        claims=tuple(claims),
    )


def _all(sides: Iterator[tuple[str, ...]] | Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({party for side in sides for party in side}))
