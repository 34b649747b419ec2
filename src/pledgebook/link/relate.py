"""How records hang together: links with a type, a score and the reasons for it.

`part_of` is what reports themselves say. The other types are found among transfers that share a key, scored with fixed
weights like everything else, and each record keeps, of every type, the link that scores best.

    tranche_of   a delivery or payment, of the pledge that it comes out of
    extends      what is told as coming on top, of what was given before it
    supersedes   what was decided, over the plan or the figure that it replaced
    repeats      a sum that is told again much later, of the record that it may repeat
    answers      a pledge, to the request for it
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from pledgebook.link.goods import Likeness, alike, named, particular
from pledgebook.link.profile import Profile, Role, profile
from pledgebook.link.reason import Reason
from pledgebook.link.sketch import Sketch
from pledgebook.link.sums import Closeness, closest
from pledgebook.link.transfers import aid, form, shared_goods
from pledgebook.link.weights import LINK
from pledgebook.model.claims import Claim, Item, Total, Transfer
from pledgebook.model.records import Cited, Link, LinkType, Record
from pledgebook.model.reports import Told

NEIGHBOURS: Final = 32
"""Of the records behind one key each is held against so many that come before it in time, and no more."""
_GIVEN: Final = frozenset({"pledged", "authorised", "contracted"})
_ARRIVED: Final = frozenset({"delivered", "disbursed"})
_IN_PARTS: Final = frozenset({"loan", "grant", "guarantee"})
_NOTHING: Final = Reason("aid.same")
_SOON: Final = 120
_YEAR: Final = 366


def relate(records: Sequence[Record], told: Mapping[str, Told], sketches: Mapping[str, Sketch]) -> tuple[Link, ...]:
    """All links that leave these records, by type, source and target. A function of the set of records.

    `told` and `sketches` hold the claims of the records. The links of a record follow from it, from the records that its
    claims name as its whole, from what else the reports that tell of it say, and from the records that share a key with
    it (`Profile.keys`).
    """
    home = {claim: record.id for record in records for claim in record.claims}
    profiles = {p.record: p for record in records if (p := profile(record, sketches))}
    inferred = [_link(found, profiles, told) for found in _best(_scored(_candidates(profiles.values())))]
    return tuple(sorted([*stated(records, told, home), *inferred], key=lambda k: (k.type.value, k.source, k.target)))


class _Found(NamedTuple):
    """One link that scores enough."""

    kind: LinkType
    source: str
    target: str
    reasons: list[Reason]
    apart: int
    """Days between the two."""

    @property
    def score(self) -> int:
        return sum(r.points for r in self.reasons)


def _stated(record: Record, told: Mapping[str, Told], home: Mapping[str, str]) -> Iterator[Link]:
    """What the claims of a record say that it is a part of."""
    wholes: dict[str, list[Cited]] = defaultdict(list)
    for claim in record.claims:
        above = _above(told[claim])
        if above is not None and above in home and home[above] != record.id:
            wholes[home[above]].append(Cited(told[claim].report.id, claim, told[claim].claim.anchor))
    for whole, evidence in wholes.items():
        reports = len({cited.report for cited in evidence})
        feature = Reason("link.stated", f"{reports} report{'s' if reports > 1 else ''}").feature()
        yield Link(LinkType.PART_OF, record.id, whole, feature.weight, (feature,), tuple(sorted(evidence)))


def _above(told: Told) -> str | None:
    """The claim that a claim names as its whole."""
    claim = told.claim
    if isinstance(claim, Transfer):
        return claim.part_of
    return claim.of if isinstance(claim, Item) else None


def _lines(told: Mapping[str, Told]) -> dict[str, list[Told]]:
    """The lines of goods of each report that states a total of goods."""
    adding = {t.report.id for t in told.values() if isinstance(t.claim, Total) and t.claim.quantity}
    found: dict[str, list[Told]] = {report: [] for report in adding}
    for one in told.values():
        if one.report.id in adding and isinstance(one.claim, Item):
            found[one.report.id].append(one)
    return found


def _added_up(
    record: Record, told: Mapping[str, Told], items: Mapping[str, list[Told]], home: Mapping[str, str]
) -> Iterator[Link]:
    """Lines of goods that a report adds up itself: 50 and 59 more, which makes 109."""
    for claim in record.claims:
        total = told[claim].claim
        if not isinstance(total, Total) or total.quantity is None or not total.designation:
            continue
        beside = items.get(told[claim].report.id, ())
        lines = [t for t in beside if t.claim.id in home and _counts(t.claim, total.designation)]
        if len(lines) > 1 and sum((_count(t.claim) for t in lines), Decimal(0)) == total.quantity.nominal:
            yield from (_addend(line, told[claim], home) for line in sorted(lines, key=lambda t: t.claim.id))


def _addend(line: Told, total: Told, home: Mapping[str, str]) -> Link:
    evidence = tuple(sorted(Cited(t.report.id, t.claim.id, t.claim.anchor) for t in (line, total)))
    feature = Reason("link.adds_up", line.claim.anchor.quote, total.claim.anchor.quote).feature()
    source, target = home[line.claim.id], home[total.claim.id]
    return Link(LinkType.PART_OF, source, target, feature.weight, (feature,), evidence)


def _counts(claim: Claim, designation: str) -> bool:
    """Whether a claim is a counted line of these goods."""
    if not isinstance(claim, Item) or not _count(claim):
        return False
    return alike(named(claim.designation), named(designation)) is not Likeness.OTHER


def _count(claim: Claim) -> Decimal:
    """The number of a line of goods; zero where it is open."""
    quantity = claim.quantity if isinstance(claim, Item) else None
    return quantity.nominal if quantity and quantity.nominal is not None else Decimal(0)


def _scored(pairs: Iterable[tuple[Profile, Profile]]) -> Iterator[_Found]:
    """Every link between two records, the later one first, that scores enough."""
    for later, earlier in pairs:
        for kind, rule in _RULES.items():
            reasons = rule(later, earlier)
            if reasons is not None and sum(r.points for r in reasons) >= LINK:
                yield _Found(kind, later.record, earlier.record, reasons, _gap(later, earlier) or 0)


def _best(found: Iterable[_Found]) -> list[_Found]:
    """Of each record and type the link with the best score; of equal ones the nearest in time, then by id."""
    best: dict[tuple[LinkType, str], _Found] = {}
    for one in found:
        known = best.get((one.kind, one.source))
        if known is None or (-one.score, one.apart, one.target) < (-known.score, known.apart, known.target):
            best[one.kind, one.source] = one
    return list(best.values())


def _candidates(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of records behind one key, the later one first, each once."""
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for one in sorted(profiles, key=place):
        for key in one.keys:
            blocks[key].append(one)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        members = blocks[key]
        for i, later in enumerate(members):
            for earlier in members[max(0, i - NEIGHBOURS) : i]:
                if (later.record, earlier.record) not in seen and may_tie(later.role, earlier.role):
                    seen.add((later.record, earlier.record))
                    yield later, earlier


@lru_cache(maxsize=4096)
def may_tie(later: Role, earlier: Role) -> bool:
    """Whether any rule can hold between two records.

    Most pairs behind a key are two pledges that have nothing to do with each other; a store need not even read them.
    """
    given = later.stage in _GIVEN and not later.denied
    following = later.fresh or (later.ordinal is not None and earlier.ordinal == later.ordinal - 1)
    return (
        (later.stage in _ARRIVED and earlier.stage in _GIVEN)  # tranche_of
        or (given and earlier.stage == "requested")  # answers
        or (given and earlier.stage in _GIVEN and following)  # extends
        or (given and not later.ahead and (earlier.ahead or earlier.denied))  # supersedes
        or (later.undated and earlier.sums and later.stage == earlier.stage)  # repeats
    )


def _tranche(later: Profile, earlier: Profile) -> list[Reason] | None:
    """A delivery or payment of what was promised before."""
    if later.stage not in _ARRIVED or earlier.stage not in _GIVEN or later.denied or earlier.denied:
        return None
    reasons = _both(later, earlier)
    if reasons is None or not (_names(reasons) & {"link.goods", "link.sum"} or _instalment(later, earlier, reasons)):
        return None
    return [*reasons, Reason("link.arrived"), *_size(later, earlier)]


def _instalment(later: Profile, earlier: Profile, reasons: Iterable[Reason]) -> bool:
    """Whether money is paid out of a loan, grant or guarantee that the same report names."""
    return bool(later.sums) and earlier.form in _IN_PARTS and "link.one_report" in _names(reasons)


def _names(reasons: Iterable[Reason]) -> set[str]:
    return {r.name for r in reasons}


def _answer(later: Profile, earlier: Profile) -> list[Reason] | None:
    """A pledge of what was asked for."""
    if earlier.stage != "requested" or later.stage not in _GIVEN or later.denied or later.ahead:
        return None
    asked = not earlier.donors or set(earlier.donors) & set(later.donors) or all(d[0] == "~" for d in earlier.donors)
    if not asked or not _recipients(later, earlier):
        return None
    shared = list(_shared(later, earlier))
    if not _names(shared) & {"link.goods", "link.sum"}:
        return None
    return [Reason("link.asked_of"), *_recipients(later, earlier), *shared, *_times(later, earlier)]


def _extension(later: Profile, earlier: Profile) -> list[Reason] | None:
    """What comes on top of what was given before."""
    if later.stage not in _GIVEN or earlier.stage not in _GIVEN or later.denied or earlier.denied:
        return None
    following = later.ordinal is not None and earlier.ordinal is not None and later.ordinal == earlier.ordinal + 1
    if not (following or later.fresh) or not _gap(later, earlier):
        return None
    told = [Reason("link.next", str(earlier.ordinal), str(later.ordinal))] if following else []
    told += [Reason("link.on_top")] if later.fresh else []
    reasons = _both(later, earlier)
    if reasons is None or not (following or "link.goods" in _names(reasons)):
        return None
    return [*reasons, *told]


def _replacement(later: Profile, earlier: Profile) -> list[Reason] | None:
    """What was decided, in the place of a plan or a figure that is withdrawn."""
    if later.ahead or later.denied or later.stage not in _GIVEN or not (earlier.ahead or earlier.denied):
        return None
    if (_gap(later, earlier) or 0) > _SOON or not _other_number(later, earlier):
        return None
    reasons = _both(later, earlier)
    return None if reasons is None else [*reasons, Reason("link.other_plan")]


def _repetition(later: Profile, earlier: Profile) -> list[Reason] | None:
    """A sum that is told again later, and not as something new."""
    if later.dated or later.fresh or later.denied or earlier.denied or later.stage != earlier.stage:
        return None
    best = closest(later.sums, earlier.sums)
    if best is None or best[0] is not Closeness.SAME or later.ordinal is not None:
        return None
    sides = _sides(later, earlier)
    return None if sides is None else [*sides, Reason("link.sum", best[1]), Reason("link.untied")]


_RULES: Final[dict[LinkType, Callable[[Profile, Profile], list[Reason] | None]]] = {
    LinkType.TRANCHE_OF: _tranche,
    LinkType.ANSWERS: _answer,
    LinkType.EXTENDS: _extension,
    LinkType.SUPERSEDES: _replacement,
    LinkType.REPEATS: _repetition,
}


def _both(later: Profile, earlier: Profile) -> list[Reason] | None:
    """Donors and recipients in common, what is shared, and the time between; None where a side differs."""
    sides = _sides(later, earlier)
    return None if sides is None else [*sides, *_shared(later, earlier), *_times(later, earlier)]


def _sides(later: Profile, earlier: Profile) -> list[Reason] | None:
    donors = sorted(set(later.donors) & set(earlier.donors))
    recipients = _recipients(later, earlier)
    if not (donors and recipients):
        return None
    return [Reason("link.donors", " + ".join(donors)), *recipients]


def _recipients(later: Profile, earlier: Profile) -> list[Reason]:
    """Recipients in common; none where kind or form of the help differ."""
    if (aid(later.aid, earlier.aid) or _NOTHING).points < 0 or (form(later.form, earlier.form) or _NOTHING).points < 0:
        return []
    shared = sorted(set(later.recipients) & set(earlier.recipients))
    return [Reason("link.recipients", " + ".join(shared))] if shared else []


def _shared(later: Profile, earlier: Profile) -> Iterator[Reason]:
    """Goods and sums in common, and whether one report tells of both."""
    same, conflict = _goods(later, earlier)
    if same or conflict:
        yield Reason("link.goods", ", ".join(sorted([*same, *conflict])[:4]))
    best = closest(later.sums, earlier.sums)
    if best and best[0] is Closeness.SAME:
        yield Reason("link.sum", best[1])
    if {s.report for s in later.claims} & {s.report for s in earlier.claims}:
        yield Reason("link.one_report")


def _goods(later: Profile, earlier: Profile) -> tuple[list[str], list[str]]:
    """Goods in common, those left out that anything may be called: equipment, weapons, assistance."""
    return shared_goods(*([g for g in p.goods if particular(named(g.name))] for p in (later, earlier)))


def _size(later: Profile, earlier: Profile) -> Iterator[Reason]:
    """Whether one sum can come out of the other."""
    if later.sums and earlier.sums and later.sums[0].unit == earlier.sums[0].unit:
        most = max(s.most if s.most is not None else s.least for s in earlier.sums)
        fits = later.sums[0].least <= most
        yield Reason("link.within" if fits else "link.larger", later.sums[0], earlier.sums[0])


def _other_number(later: Profile, earlier: Profile) -> bool:
    """Whether both tell of the same goods, or of sums that are near, in other numbers."""
    _same, conflict = _goods(later, earlier)
    best = closest(later.sums, earlier.sums)
    return bool(conflict) or (best is not None and best[0] is Closeness.NEAR)


def _gap(later: Profile, earlier: Profile) -> int | None:
    return (later.when - earlier.when).days if later.when and earlier.when else None


def _times(later: Profile, earlier: Profile) -> Iterator[Reason]:
    days = _gap(later, earlier)
    if days is not None and days <= _YEAR:
        shown = (str(earlier.when), str(later.when))
        yield Reason("link.after" if days <= _SOON else "link.long_after", *shown)


def _link(found: _Found, profiles: Mapping[str, Profile], told: Mapping[str, Told]) -> Link:
    """A link with its reasons in words, and the first claim of either side as evidence."""
    first = (profiles[found.source].claims[0].claim, profiles[found.target].claims[0].claim)
    evidence = tuple(sorted(Cited(told[c].report.id, c, told[c].claim.anchor) for c in first))
    features = tuple(sorted((r.feature() for r in found.reasons), key=lambda f: (f.name, f.detail)))
    return Link(found.kind, found.source, found.target, found.score, features, evidence)


# what a store needs to keep links up to date record by record


def place(one: Profile) -> tuple[str, str]:
    """Where a record stands among those behind one key."""
    return (str(one.when or ""), one.record)


def stated(records: Iterable[Record], told: Mapping[str, Told], home: Mapping[str, str]) -> list[Link]:
    """What the reports themselves say of these records: parts, and lines of goods that they add up.

    `home` is the record of each claim; it and `told` hold the claims that these name, and the goods and totals of their reports.
    """
    lines = _lines(told)
    every = list(records)
    named = [link for record in every for link in _stated(record, told, home)]
    return named + [link for record in every for link in _added_up(record, told, lines, home)]


def ties(
    pairs: Iterable[tuple[Profile, Profile]], told: Mapping[str, Told]
) -> Iterator[tuple[Link, tuple[int, int, str]]]:
    """Every link between these pairs, the later one first, that scores enough, each with its rank.

    Of a source and type the link with the lowest rank is the one that `relate` gives.
    """
    for later, earlier in pairs:
        both = {p.record: p for p in (later, earlier)}
        for found in _scored([(later, earlier)]):
            yield _link(found, both, told), (-found.score, found.apart, found.target)
