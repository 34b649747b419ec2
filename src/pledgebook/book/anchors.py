"""Where the rulings of people stand in the text that counts now.

A ruling speaks of a claim by its id and by the words around it. It holds while these words stand there; where the claim has
another id now (the reader cuts it otherwise) it moves along; where the words are gone it is open again, and somebody has
to look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from pledgebook.model.claims import Claim, kind_of
from pledgebook.model.decisions import Decision, Target, TargetKind

AROUND: Final = 48
"""Characters kept before and after, white space folded."""
GONE: Final = "the words it rests on are gone, or nothing is read from them any more; rule again, or undo it"
"""What an open ruling waits for."""


class State(StrEnum):
    """What became of one target of a ruling."""

    HELD = "held"
    MOVED = "moved"
    """The same words, another claim."""
    OPEN = "open"
    """The words are gone, or no claim is read from them: the ruling waits for somebody to look."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """One target of a ruling in the text that counts now."""

    decision: str
    position: int
    """Of the target among those of its decision."""
    document: str
    state: State
    claim: str | None


def target_of(claim: Claim, document: str, text: str) -> Target:
    """A claim as a ruling names it, with the words around its anchor."""
    start, end = claim.anchor.start, claim.anchor.end
    return Target(
        kind=TargetKind.CLAIM,
        id=claim.id,
        document=document,
        quote=_folded(text[start:end]),
        prefix=_folded(text[max(0, start - 4 * AROUND) : start])[-AROUND:],
        suffix=_folded(text[end : end + 4 * AROUND])[:AROUND],
    )


def find(
    decisions: Iterable[Decision], document: str, text: str, claims: Sequence[Claim], kinds: Mapping[str, str]
) -> Iterator[Anchor]:
    """Where the targets that lie in one document stand. `kinds` says of what kind former claims were."""
    known = {claim.id: claim for claim in claims}
    for decision in decisions:
        for position, target in enumerate(decision.targets):
            if target.kind is TargetKind.CLAIM and target.document == document:
                state, claim = _stand(target, document, text, known, kinds)
                yield Anchor(decision.id, position, document, state, claim)


def _stand(
    target: Target, document: str, text: str, known: Mapping[str, Claim], kinds: Mapping[str, str]
) -> tuple[State, str | None]:
    claim = known.get(target.id)
    bare = not (target.prefix or target.suffix)
    if claim is not None and (bare or _same_words(target, target_of(claim, document, text))):
        return State.HELD, claim.id
    if not target.quote:
        return State.OPEN, None
    moved = _at_the_words(target, text, known.values(), kinds.get(target.id))
    return (State.MOVED, moved) if moved else (State.OPEN, None)


def _same_words(then: Target, now: Target) -> bool:
    """Whether the same words stand around. At the ends of a text fewer do; those that do must agree."""
    return then.quote == now.quote and then.prefix == now.prefix and then.suffix == now.suffix


def _at_the_words(target: Target, text: str, claims: Iterable[Claim], kind: str | None) -> str | None:
    """The claim of the same kind that is read from these words now, if they stand there once and so does the claim."""
    places = list(_places(target, text))
    if len(places) != 1:
        return None
    start, end = places[0]
    shared = [
        (min(end, c.anchor.end) - max(start, c.anchor.start), c.id)
        for c in claims
        if c.anchor.start < end and start < c.anchor.end and (kind is None or kind_of(c) == kind)
    ]
    best = sorted(shared, reverse=True)
    if not best or (len(best) > 1 and best[0][0] == best[1][0]):
        return None
    return best[0][1]


def _places(target: Target, text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand, however the text is wrapped now."""
    pattern = rf"{_loose(target.prefix)}\s*({_loose(target.quote)})\s*{_loose(target.suffix)}"
    for match in re.finditer(pattern, text):
        yield match.start(1), match.end(1)


def _loose(words: str) -> str:
    """A pattern for words with any white space between them."""
    return r"\s+".join(re.escape(word) for word in words.split())


def _folded(text: str) -> str:
    return " ".join(text.split())


def standing(decisions: Iterable[Decision], anchors: Mapping[tuple[str, int], Anchor]) -> tuple[Decision, ...]:
    """The decisions with their targets where they stand now; targets that are open are left out."""
    return tuple(replace(decision, targets=tuple(_now(decision, anchors))) for decision in decisions)


def _now(decision: Decision, anchors: Mapping[tuple[str, int], Anchor]) -> Iterator[Target]:
    for position, target in enumerate(decision.targets):
        anchor = anchors.get((decision.id, position))
        if target.kind is not TargetKind.CLAIM:
            yield target
        elif anchor is not None and anchor.claim is not None:
            yield replace(target, id=anchor.claim)
