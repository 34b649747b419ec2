"""What can be ruled on a finding: the rulings that lie near, each with its key, and any other by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from pydantic import Field

from pledgebook.errors import Misuse
from pledgebook.export.one_record import said
from pledgebook.model.decisions import Action
from pledgebook.reconcile.fields import CONTESTABLE
from pledgebook.reconcile.findings.values import label
from pledgebook.serve.views.shapes import Shape, in_words, short

if TYPE_CHECKING:
    from pledgebook.book.noticing import OneFinding
    from pledgebook.model.records import Field as FieldOfRecord
    from pledgebook.model.records import Finding, Record, Seen

_KEYS: Final = {Action.SAME: "s", Action.DIFFERENT: "d", Action.VALUE: "v", Action.SETTLED: "x"}
_MOST_RECORDS: Final = 3
"""Up to so many records every two of them are offered as one thing."""


class Offer(Shape):
    """A ruling that lies near."""

    key: str = Field(description="the key that chooses it")
    words: str
    action: Action
    targets: list[str]
    field: str | None = None
    value: Any = None
    address: str = Field(description="end of the address that shows what it would change")


def value_of(text: str) -> Any:  # noqa: ANN401 (JSON)
    """What was typed as JSON, else as the word it is; figures stay decimal strings. None where nothing was typed."""
    if not text.strip():
        return None
    try:
        return json.loads(text, parse_float=str)
    except ValueError:
        return text.strip()
    except RecursionError:
        raise Misuse("value", f"{text[:40]} ...", "a value in the form of docs/claims.md") from None


def offers(found: OneFinding) -> list[Offer]:
    """The rulings that lie near, the finding's own settling last."""
    return [
        *_of_values(found),
        *_of_records(found),
        _offer("Settled: it needs nothing more", Action.SETTLED, [found.finding.id]),
    ]


def _of_values(found: OneFinding) -> Iterator[Offer]:
    """Which of the values that do not agree is right; or that two of them are of two things."""
    cited = {c.claim for c in found.finding.evidence}
    names = {i: in_words(record.view) for i, record in found.records.items()}
    for record in found.records.values():
        for field in record.fields:
            seen = [one for one in field.seen if cited.intersection(one.claims)]
            if len(seen) > 1 and _is_about(found.finding, record, field.name):
                yield from _right(record, field, seen, names)
                yield from _apart(seen, names)


def _is_about(finding: Finding, record: Record, field: str) -> bool:
    """Whether a finding is about a field: those of values name it first; others may be about any that can contradict."""
    contestable = CONTESTABLE[record.kind]
    named = [name for name in contestable if finding.summary.startswith(f"{label(name)} of ")]
    return field in (named or contestable)


def _right(record: Record, field: FieldOfRecord, seen: list[Seen], names: Mapping[str, str]) -> Iterator[Offer]:
    for one in seen:
        words = f"{field.name} is {short(said(one.value, names), 70)}"
        yield _offer(words, Action.VALUE, [record.id], field.name, one.value)


def _apart(seen: list[Seen], names: Mapping[str, str]) -> Iterator[Offer]:
    first = seen[0]
    for other in seen[1:]:
        if not set(first.claims) & set(other.claims):
            sides = [short(said(one.value, names), 50) for one in (first, other)]
            words = f"Different: {sides[0]} and {sides[1]} are of two things"
            yield _offer(words, Action.DIFFERENT, [first.claims[0], other.claims[0]])


def _of_records(found: OneFinding) -> Iterator[Offer]:
    if len(found.records) <= _MOST_RECORDS:
        for one, other in combinations(found.records.values(), 2):
            if one.kind == other.kind:
                names = f"{short(in_words(one.view), 50)} and {short(in_words(other.view), 50)}"
                yield _offer(f"Same: {names} are one thing", Action.SAME, [one.id, other.id])


def _offer(words: str, action: Action, targets: list[str], field: str | None = None, value: object = None) -> Offer:
    asked: list[tuple[str, str]] = [("action", action.value), *(("target", target) for target in targets)]
    if field is not None:
        asked += [("field", field), ("value", json.dumps(value, ensure_ascii=False))]
    return Offer(
        key=_KEYS[action],
        words=words,
        action=action,
        targets=targets,
        field=field,
        value=value,
        address=urlencode(asked),
    )
