"""The named ways of counting. Each is data: which stages, which rules, which bound, which exchange rate, and where that stands.

A convention is versioned: when its rules change, its version does, and sums made under either can be told apart. To add one,
write a `Convention` and put it in `CONVENTIONS`; the page `docs/conventions.md` lists them all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pledgebook.errors import NotFound
from pledgebook.model.claims import Stage
from pledgebook.tally import rules
from pledgebook.tally.line import Measure
from pledgebook.tally.things import DONE, FIRM

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pledgebook.tally.rules import GoodsRule, Rule
    from pledgebook.tally.subject import Subject


class Cover(StrEnum):
    """How a whole and its parts become entries that never overlap."""

    SMALLEST = "smallest"
    """The parts, and of the whole what no part explains."""
    LEAVES = "leaves"
    """The parts alone; a whole with parts is dropped."""


class Bound(StrEnum):
    """The figure that a convention puts first; the other two are always shown."""

    LOW = "low"
    STATED = "stated"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Track:
    """A sum of its own within a convention."""

    name: str
    """Empty where there is only one."""
    stages: frozenset[Stage]


@dataclass(frozen=True, slots=True)
class Convention:
    """One way of counting."""

    name: str
    version: int
    title: str
    tracks: tuple[Track, ...]
    """Each is computed by itself: a commitment and the disbursement that honours it stand in both."""
    rules: tuple[Rule, ...] = (rules.ASSERTED,)
    goods_rules: tuple[GoodsRule, ...] = ()
    measure: Measure = Measure.MONEY
    cover: Cover = Cover.SMALLEST
    headline: Bound = Bound.STATED
    rate: str = "act"
    currency: str | None = None
    section: Callable[[Subject], str] = lambda _: ""
    """What is shown apart within a track and not added to the rest."""
    sources: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    """Where the rules here are not those of the original, and why."""


def _aside(found: Subject) -> str:
    """Money that later packages are paid from, and what the recipient pays itself."""
    return {"appropriation": "appropriations", "sale": "sales"}.get(found.instrument, "")


def _eu_apart(found: Subject) -> str:
    return "EU institutions" if "EU" in found.donors else ""


PLEDGEBOOK: Final = Convention(
    name="pledgebook",
    version=1,
    title="Every amount once, at the stage, for the recipients and on the day of its smallest component",
    tracks=(Track("", FIRM),),
    section=_aside,
    sources=("docs/decisions/020-what-counts-once.md",),
)

KIEL: Final = Convention(
    name="kiel",
    version=1,
    title="As the Ukraine Support Tracker counts allocations: upper bound, one cut-off rate, EU institutions apart",
    tracks=(Track("", FIRM),),
    rules=(
        rules.ASSERTED,
        rules.recipients(frozenset({"UKR"})),
        rules.since(date(2022, 1, 24)),
        rules.aids(frozenset({"military", "financial", "humanitarian"})),
        rules.GOVERNMENTS,
        rules.NO_SALES,
        rules.SPECIFIED,
    ),
    headline=Bound.HIGH,
    rate="cutoff",
    currency="EUR",
    section=_eu_apart,
    sources=(
        "Trebesch et al., The Ukraine Support Tracker: Which countries help Ukraine and how? Kiel Working Paper 2218",
        "Kiel Institute, press conference of 16 February 2024 on allocations",
    ),
    differs=(
        "Goods without a stated value stay without one: the tracker values them with a price list of its own.",
        "A pledge is taken as allocated once goods are listed under it or an instrument is named; the tracker decides this by hand.",
        "The shares of EU members in EU money are not computed.",
        "The cut-off day is the last day that the book knows of, unless one is given.",
    ),
)

FTS: Final = Convention(
    name="fts",
    version=1,
    title="As OCHA's Financial Tracking Service counts: commitments and payments, no pledges, no parent flows",
    tracks=(Track("", frozenset({Stage.AUTHORISED, Stage.CONTRACTED, Stage.DELIVERED, Stage.DISBURSED})),),
    rules=(rules.ASSERTED, rules.told_aids(frozenset({"humanitarian"})), rules.NO_SALES),
    cover=Cover.LEAVES,
    currency="USD",
    sources=("fts.unocha.org/glossary", "FTS, Data: sources and verification (ftsarchive.unocha.org)"),
    differs=(
        "The service converts at the United Nations' monthly rate; here it is the European Central Bank's of the day.",
        "The service counts what donors and agencies report to it, never press reports.",
    ),
)

IATI: Final = Convention(
    name="iati",
    version=1,
    title="As IATI transactions: outgoing commitments (2) and disbursements (3), side by side and never added",
    tracks=(
        Track("2 commitments", frozenset({Stage.AUTHORISED, Stage.CONTRACTED})),
        Track("3 disbursements", DONE),
    ),
    rules=(rules.ASSERTED, rules.NO_SALES),
    sources=(
        "IATI Standard 2.03, codelist TransactionType: 2 Outgoing Commitment, 3 Disbursement, 12 Outgoing Pledge",
    ),
    differs=(
        "Goods that arrived count as disbursed where a report states their value; IATI knows goods only by value.",
        "A pledge is type 12 and is left out.",
        "No commitment is inferred from a disbursement.",
    ),
)

MAJOR: Final = frozenset({
    "air defence", "aircraft", "anti-tank weapon", "armoured vehicle", "artillery", "drone", "helicopter", "missile",
    "rocket artillery", "sensor", "ship", "tank",
})  # fmt: skip

SIPRI: Final = Convention(
    name="sipri",
    version=1,
    title="As SIPRI's transfer registers: units of major weapons delivered",
    tracks=(Track("", frozenset({Stage.DELIVERED})),),
    rules=(rules.ASSERTED, rules.aids(frozenset({"military"}))),
    goods_rules=(rules.families(MAJOR),),
    measure=Measure.GOODS,
    sources=("SIPRI Arms Transfers Database, Sources and methods: transfer registers, coverage",),
    differs=(
        "No trend-indicator value: the values per unit are SIPRI's own and not published for each weapon.",
        "Families are those of this project's catalogue; SIPRI decides weapon by weapon.",
        "Sales count, as in the registers.",
    ),
)

CONVENTIONS: Final[Mapping[str, Convention]] = MappingProxyType(
    {c.name: c for c in (PLEDGEBOOK, KIEL, FTS, IATI, SIPRI)}
)


def convention(name: str) -> Convention:
    """A convention by its name. Raises NotFound with the names there are."""
    try:
        return CONVENTIONS[name]
    except KeyError:
        raise NotFound("convention", f"{name} (there are {', '.join(CONVENTIONS)})") from None
