"""Claims of one report -> sketches: each with what it hangs together with, which helps to recognise it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from pledgebook.catalogue.folding import fold, skeleton
from pledgebook.lang.en.novelty import IN_ANCHOR, ON_TOP
from pledgebook.link.keys import keys_of
from pledgebook.link.sketch import Good, Package, Sketch, Someone
from pledgebook.link.sums import Sum, of_count, of_money
from pledgebook.model.claims import Claim, Item, Meeting, Modality, Party, Person, Statement, Total, Transfer, kind_of
from pledgebook.model.reports import Told

_BEFORE: Final = 40
"""Characters before an anchor in which a word such as `another` is looked for."""
_WORDS: Final = 240
"""Characters of an anchor that are kept for comparing."""
_MOST_GOODS: Final = 24


class Hung(NamedTuple):
    """A transfer's package, and its own lines of goods; for the whole of a package all of them."""

    around: Package
    goods: tuple[Good, ...]


def sketches(told: Sequence[Told], text: str = "") -> tuple[Sketch, ...]:
    """Sketches of all claims of one report, in their order.

    `text` is the report's; without it, words such as `another` before an anchor go unseen.
    """
    claims = [t.claim for t in told]
    packages = _packages(claims, text)
    corrected = _corrected(claims)
    made = (_sketch(t, packages, corrected, text) for t in told)
    return tuple(replace(sketch, keys=keys_of(sketch)) for sketch in made)


def _sketch(told: Told, packages: Mapping[str, Hung], corrected: Mapping[str, tuple[Sum, ...]], text: str) -> Sketch:
    claim = told.claim
    bare = Sketch(
        claim=claim.id,
        report=told.report.id,
        kind=kind_of(claim),
        published=told.report.published,
        modality=claim.modality.value,
        fresh=_fresh(claim, text),
        words=" ".join(fold(claim.anchor.quote).split())[:_WORDS],
    )
    match claim:
        case Transfer():
            return _transfer(bare, claim, packages, corrected)
        case Item():
            hung = packages.get(claim.of or "")
            return replace(bare, good=_good(claim), package=hung.around if hung else None)
        case Total():
            return _total(bare, claim)
        case Meeting():
            return _meeting(bare, claim)
        case Statement():
            return replace(bare, people=(_someone(claim.speaker),), mode=claim.type.value)


def _transfer(
    bare: Sketch, claim: Transfer, packages: Mapping[str, Hung], corrected: Mapping[str, tuple[Sum, ...]]
) -> Sketch:
    own = (of_money(claim.amount),) if claim.amount else ()
    return replace(
        bare,
        stage=claim.stage.value,
        donors=parties(claim.donors),
        recipients=parties(claim.recipients),
        aid=claim.aid.value if claim.aid else "",
        instrument=claim.instrument.value if claim.instrument else "",
        ordinal=claim.ordinal,
        sums=own + corrected.get(claim.id, ()),
        when=claim.date,
        package=packages[claim.id].around,
        goods=packages[claim.id].goods,
        whole=claim.part_of is None,
        corrects=claim.id in corrected,
    )


def _total(bare: Sketch, claim: Total) -> Sketch:
    count = of_count(claim.quantity) if claim.quantity else None
    return replace(
        bare,
        donors=parties(claim.donors),
        recipients=parties(claim.recipients),
        aid=claim.aid.value if claim.aid else "",
        sums=(of_money(claim.amount),) if claim.amount else (),
        good=Good(claim.designation, count) if claim.designation else None,
        since=claim.since.isoformat() if claim.since else "",
        until=claim.until.isoformat() if claim.until else "",
    )


def _meeting(bare: Sketch, claim: Meeting) -> Sketch:
    place = claim.place
    return replace(
        bare,
        people=tuple(sorted((_someone(p) for p in claim.participants), key=Someone.to_json)),
        mode=claim.mode.value,
        stage=claim.status.value,
        when=claim.date,
        place=fold(place.name) if place and place.name else "",
        place_code=(place.code or "") if place else "",
    )


def parties(named: Iterable[Party]) -> tuple[str, ...]:
    """Codes, and for parties without one `~` and their words; each once, in order."""
    return tuple(sorted({p.code or f"~{fold(p.name or '')}" for p in named}))


def _someone(person: Person) -> Someone:
    words = skeleton(person.name).split() if person.name else []
    return Someone(words[-1] if words else "", " ".join(words), fold(person.role or ""), person.code or "")


def _good(claim: Item) -> Good:
    return Good(" ".join(claim.designation.split()), of_count(claim.quantity) if claim.quantity else None)


def _fresh(claim: Claim, text: str) -> bool:
    """Whether the report says that this comes on top of what was given before."""
    before = text[max(0, claim.anchor.start - _BEFORE) : claim.anchor.start]
    return bool(ON_TOP.search(before) or (isinstance(claim, Transfer | Item) and IN_ANCHOR.search(claim.anchor.quote)))


def _packages(claims: Sequence[Claim], text: str) -> dict[str, Hung]:
    """Each transfer with what hangs together with it: the whole that it is or belongs to, all parts, all goods."""
    transfers = {c.id: c for c in claims if isinstance(c, Transfer)}
    root = {ident: _root(ident, transfers) for ident in transfers}
    members: dict[str, list[Transfer]] = defaultdict(list)
    lines: dict[str, list[Good]] = defaultdict(list)
    for ident, top in root.items():
        members[top].append(transfers[ident])
    for claim in claims:
        if isinstance(claim, Item) and claim.of in root:
            for holder in {claim.of, root[claim.of]}:
                lines[holder].append(_good(claim))
    made = {top: _package(transfers[top], family, lines[top], text) for top, family in members.items()}
    return {ident: Hung(made[top], tuple(lines[ident][:_MOST_GOODS])) for ident, top in root.items()}


def _package(top: Transfer, family: Sequence[Transfer], goods: Sequence[Good], text: str) -> Package:
    whens = [t.date for t in (top, *family) if t.date]
    return Package(
        sums=tuple(dict.fromkeys(of_money(t.amount) for t in (top, *family) if t.amount)),
        goods=tuple(goods[:_MOST_GOODS]),
        when=whens[0] if whens else None,
        ordinal=next((t.ordinal for t in (top, *family) if t.ordinal is not None), None),
        donors=parties(top.donors),
        recipients=parties(p for t in family for p in t.recipients),
        stage=top.stage.value,
        negated=top.modality is Modality.NEGATED,
        fresh=_fresh(top, text),
    )


def _root(ident: str, transfers: Mapping[str, Transfer]) -> str:
    """The whole that a transfer belongs to, itself where it belongs to none; a ring of parts ends where it began."""
    seen = {ident}
    while (above := transfers[ident].part_of) and above in transfers and above not in seen:
        seen.add(above)
        ident = above
    return ident


def _corrected(claims: Sequence[Claim]) -> dict[str, tuple[Sum, ...]]:
    """For a withdrawn sum the one in its place, and the other way round: the next one of the same kind in the text."""
    found: dict[str, tuple[Sum, ...]] = {}
    sums = [c for c in claims if isinstance(c, Transfer) and c.amount]
    for old in sums:
        if old.modality is not Modality.NEGATED or old.amount is None:
            continue
        new = min((c for c in sums if _replaces(c, old)), key=lambda c: _apart(c, old), default=None)
        if new is not None and new.amount is not None:
            found[old.id] = (of_money(new.amount),)
            found[new.id] = (of_money(old.amount),)
    return found


def _replaces(new: Transfer, old: Transfer) -> bool:
    """Whether one sum can stand in the place of a withdrawn one."""
    if new.amount is None or old.amount is None or new.modality is Modality.NEGATED:
        return False
    one_form = new.instrument is old.instrument or new.instrument is None or old.instrument is None
    one_side = parties(new.recipients) == parties(old.recipients) or not (new.recipients and old.recipients)
    return one_form and one_side and new.amount.currency == old.amount.currency


def _apart(a: Transfer, b: Transfer) -> tuple[int, str]:
    return abs(a.anchor.start - b.anchor.start), a.id
