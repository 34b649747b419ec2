"""Where a person and the rules disagree: the ruling stands, and somebody should know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.model.decisions import Action, Decision
from pledgebook.model.records import Finding
from pledgebook.model.reports import Told
from pledgebook.reconcile.choice import choose
from pledgebook.reconcile.fields import words
from pledgebook.reconcile.findings.sight import Sight, made, named
from pledgebook.reconcile.meaning import key
from pledgebook.reconcile.rulings import Ruled
from pledgebook.reconcile.seen import groups


def check(record_id: str, sight: Sight) -> Iterator[Finding]:
    """Each field with a value by ruling that the rules would not have chosen."""
    if not sight.rulings:
        return
    record, told = sight.records[record_id], sight.of_record(sight.records[record_id])
    for field, (value, _) in Ruled.of(sight.rulings, told).values.items():
        seen = groups(told, field, sight.witness_of)
        if not seen:
            continue
        by_rules = choose(field, seen, told)
        if key(by_rules.group.value) != key(value):
            who = _who(sight.rulings, field, told)
            yield made(
                "ruling.disagrees",
                [record],
                told,
                about=field,
                summary=(
                    f"{field.capitalize()} of {named(record)}: {who} ruled {words(value)}, the rules would choose "
                    f"{words(by_rules.group.value)} ({by_rules.rule})."
                ),
                settles="The ruling stands. Undo it with `undo`, or leave it.",
            )


def _who(rulings: Sequence[Decision], field: str, told: Sequence[Told]) -> str:
    """Who ruled last on this field of this record."""
    claims = {t.claim.id for t in told}
    made_by = [
        d.who
        for d in rulings
        if d.action is Action.VALUE and d.field == field and any(t.id in claims for t in d.targets)
    ]
    return made_by[-1] if made_by else "somebody"
