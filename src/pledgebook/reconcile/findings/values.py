"""One record, and values that do not agree: conflicts, lone values, what was corrected, what came true otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from pledgebook.model import wording
from pledgebook.model.claims import Claim, Item, Party, Stage, Transfer
from pledgebook.model.records import Finding, Record
from pledgebook.model.reports import Told
from pledgebook.model.values import Money, Quantity
from pledgebook.reconcile.choice import choose, withdrawn
from pledgebook.reconcile.fields import CONTESTABLE, words
from pledgebook.reconcile.findings.sight import Sight, by, made, named
from pledgebook.reconcile.findings.stages import step
from pledgebook.reconcile.meaning import agree
from pledgebook.reconcile.rulings import Ruled
from pledgebook.reconcile.seen import Group, denies, groups

_SETTLES = {
    "amount": "The document of the act itself, or a correction by one of the publishers; until then rule with `decide value`.",
    "quantity": "The donor's own list of goods, or a correction; until then rule with `decide value`.",
    "date": "The dated document of the act; or rule that these are two events with `decide different`.",
    "donors": "The donor's own announcement.",
    "recipients": "The donor's own announcement: who gets which part.",
    "ordinal": "The donor's own numbering; a wrong number may mean that two packages were taken for one.",
    "since": "The period that the publisher of the total counts.",
    "until": "The period that the publisher of the total counts.",
    "place": "A readout by one of those who met.",
    "participants": "A readout by one of those who met.",
    "duration_min": "A readout by one of those who met.",
}


def check(record_id: str, sight: Sight) -> Iterator[Finding]:
    """Field by field."""
    record = sight.records[record_id]
    told = sight.of_record(record)
    if len(told) < 2:
        return
    ruled = Ruled.of(sight.rulings, told) if sight.rulings else None
    if ruled:
        told = [ruled.corrected(t) for t in told if t.claim.id not in ruled.wrong]
    yield from _called_off(record, told, sight)
    for field in CONTESTABLE[record.kind]:
        if not (ruled and field in ruled.values):
            seen = groups(told, field, sight.witness_of)
            if len(seen) > 1:
                yield from _field(record, field, seen, told, sight)


def _field(record: Record, field: str, seen: Sequence[Group], told: Sequence[Told], sight: Sight) -> Iterator[Finding]:
    chosen = choose(field, seen, told).group
    others = [g for g in seen if g is not chosen]
    gone = [g for g in others if withdrawn(field, g, told)]
    if any(not agree(g.value, chosen.value) for g in gone):
        yield _corrected(record, field, chosen, gone, told)
    early = [g for g in others if g.early and not chosen.early and g not in gone and not agree(g.value, chosen.value)]
    if early and _figures(chosen):
        yield _superseded(record, field, chosen, early)
    rest = [g for g in others if g not in gone and g not in early and not all(denies(t) for t in g.tellers)]
    yield from _contradiction(record, field, [chosen, *rest], told, sight)
    kin = [g for g in rest if agree(g.value, chosen.value)]
    if kin and _figures(chosen):
        yield _bounds(record, field, chosen, kin)
    elif kin and field in {"donors", "recipients"} and any(_whom(g) != _whom(chosen) for g in kin):
        yield _scope(record, field, chosen, kin)


def _same_step(group: Group, chosen: Group, sight: Sight) -> bool:
    """Whether both speak of one step of the life cycle: less delivered than pledged is no contradiction."""
    if not _figures(chosen):
        return True
    steps = [{step(t.claim, sight.told) for t in g.tellers} for g in (group, chosen)]
    return bool(steps[0] & steps[1]) or None in steps[0] | steps[1]


def _figures(group: Group) -> bool:
    return isinstance(group.value, Money | Quantity)


def _whom(group: Group) -> tuple[frozenset[str], bool]:
    """The states and bodies of a list, and whether it names others without a code: neighbours, partners."""
    parties = [p for p in group.value if isinstance(p, Party)]
    return frozenset(p.code for p in parties if p.code), any(p.code is None for p in parties)


def _contradiction(
    record: Record, field: str, seen: Sequence[Group], told: Sequence[Told], sight: Sight
) -> Iterator[Finding]:
    """Two values that cannot both be true. A third that agrees with both (a country, a bare year) hides nothing."""

    def against(one: Group) -> list[Group]:
        return [g for g in seen if g is not one and not agree(g.value, one.value) and _same_step(g, one, sight)]

    leading = seen[0]
    if not against(leading):
        torn = [g for g in seen if against(g)]
        if not torn:
            return
        leading = choose(field, torn, told).group
    yield _conflict(record, field, leading, against(leading), [g for g in seen if g is not leading])


def _conflict(record: Record, field: str, chosen: Group, against: Sequence[Group], rest: Sequence[Group]) -> Finding:
    """Two camps. Where one witness stands against several who agree, the value is alone."""
    ours = (g for g in rest if agree(g.value, chosen.value) and not any(agree(g.value, o.value) for o in against))
    backing = [chosen, *ours]
    for_it = frozenset().union(*(g.witnesses for g in backing))
    against_it = frozenset().union(*(g.witnesses for g in against)) - for_it
    code = "value.alone" if len(against_it) == 1 and len(for_it) > 1 else "values.conflict"
    sides = " against ".join((_side(chosen, len(for_it)), ", ".join(_side(g, len(g.witnesses)) for g in against)))
    return made(
        code,
        [record],
        _all((chosen, *against)),
        about=field,
        summary=f"{label(field)} of {named(record)}: {sides}.",
        arithmetic=list(dict.fromkeys(line for g in against for line in gap(chosen.value, g.value))),
        settles=_SETTLES[field],
    )


def _side(group: Group, many: int) -> str:
    return f"{words(group.value)} ({_witnesses(many)}: {by(group.tellers)})"


def _witnesses(many: int) -> str:
    return f"{many} independent witness{'' if many == 1 else 'es'}"


def gap(chosen: object, other: object) -> list[str]:
    """How far two figures lie apart, and how much of that rounding can explain."""
    a, b = (v.quantity if isinstance(v, Money) else v for v in (chosen, other))
    if not isinstance(a, Quantity) or a.nominal is None or not isinstance(b, Quantity) or b.nominal is None:
        return []
    unit = f" {chosen.currency}" if isinstance(chosen, Money) else ""
    high, low = max(a.nominal, b.nominal), min(a.nominal, b.nominal)
    line = f"{wording.digits(high)} − {wording.digits(low)} = {wording.digits(high - low)}{unit}"
    slack = [v.slack for v in (chosen, other) if isinstance(v, Money)]
    if not slack:
        return [line]
    total = sum(slack, Decimal(0))
    return [line, f"rounding explains at most {' + '.join(map(wording.digits, slack))} = {wording.digits(total)}{unit}"]


def _corrected(record: Record, field: str, chosen: Group, gone: Sequence[Group], told: Sequence[Told]) -> Finding:
    takers = [t for g in gone for t in withdrawn(field, g, told)]
    old = ", ".join(words(g.value) for g in gone)
    return made(
        "values.corrected",
        [record],
        [*_all((chosen, *gone)), *takers],
        about=field,
        summary=f"{label(field)} of {named(record)}: {old} was taken back by {by(takers)}; {words(chosen.value)} stands.",
        arithmetic=[line for g in gone for line in gap(chosen.value, g.value)],
        settles="Nothing is open: the publisher's own correction counts.",
    )


def _superseded(record: Record, field: str, chosen: Group, early: Sequence[Group]) -> Finding:
    old = ", ".join(f"{words(g.value)} ({by(g.tellers)})" for g in early)
    return made(
        "values.superseded",
        [record],
        _all((chosen, *early)),
        about=field,
        summary=f"{label(field)} of {named(record)}: expected beforehand {old}, then {words(chosen.value)}.",
        settles="Nothing is open: what was announced counts, not what was expected.",
    )


def _bounds(record: Record, field: str, chosen: Group, kin: Sequence[Group]) -> Finding:
    told = ", ".join(f"{words(g.value)} ({len(g.witnesses)})" for g in (chosen, *kin))
    return made(
        "values.bounds",
        [record],
        _all((chosen, *kin)),
        about=field,
        summary=f"{label(field)} of {named(record)}: one figure with different words or rounding: {told}.",
        settles="Nothing is open: the figures agree.",
    )


def _scope(record: Record, field: str, chosen: Group, kin: Sequence[Group]) -> Finding:
    told = " or ".join(f"{words(g.value)} ({_witnesses(len(g.witnesses))})" for g in (chosen, *kin))
    return made(
        "values.scope",
        [record],
        _all((chosen, *kin)),
        about=field,
        summary=f"{label(field)} of {named(record)}: told more or less fully: {told}.",
        settles=_SETTLES[field],
    )


def _called_off(record: Record, told: Sequence[Told], sight: Sight) -> Iterator[Finding]:
    """What some tell as planned or promised and others as dropped."""
    dropped = [t for t in told if _stage(t, sight) is Stage.CANCELLED]
    before = [t for t in told if _stage(t, sight) not in {Stage.CANCELLED, None}]
    if dropped and before:
        yield made(
            "values.superseded",
            [record],
            told,
            about="stage",
            summary=f"{named(record)}: told as {_stage(before[0], sight)} ({by(before)}), and as called off ({by(dropped)}).",
            settles="Nothing is open where the calling off is the later word; otherwise a report of the donor's own.",
        )


def _stage(told: Told, sight: Sight) -> Stage | None:
    """The stage of a transfer, or of the transfer that a line of goods hangs on."""
    claim: Claim = told.claim
    if isinstance(claim, Item) and (host := sight.told.get(claim.of or "")):
        claim = host.claim
    return claim.stage if isinstance(claim, Transfer) else None


def label(field: str) -> str:
    """How a summary begins that is about a field."""
    return {"duration_min": "Length", "since": "Beginning", "until": "End", "ordinal": "Number in the series"}.get(
        field, field.capitalize()
    )


def _all(seen: Iterable[Group]) -> list[Told]:
    return [t for g in seen for t in g.tellers]
