"""Why two records are one or two: the pair of claims that speaks loudest, and what the groups say as wholes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pledgebook.link.cluster import contradictions
from pledgebook.link.compare import Comparison, compare, reasons
from pledgebook.link.rulings import Rulings
from pledgebook.link.sketch import Sketch
from pledgebook.link.weights import GREY, SAME
from pledgebook.model.decisions import Action


@dataclass(frozen=True, slots=True)
class Why:
    """What speaks for and against two groups of claims being one thing."""

    left: str
    right: str
    """The two claims that are most alike, one of each group."""
    comparison: Comparison
    """Of these two."""
    share_key: bool
    """Whether any claim of one group was ever compared with one of the other."""
    pairs: int
    same: int
    """Of all pairs, how many by themselves are the same."""
    average: int
    """Score of all pairs, on average."""
    contradict: tuple[tuple[str, int, int], ...]
    """Matters in which the groups contradict each other: matter, pairs that do, pairs that speak of it."""
    told_apart: int
    """Pairs that one and the same report tells of, as two."""
    ruled: Action | None
    """What a person ruled on any two of the claims."""


def why(these: Sequence[Sketch], those: Sequence[Sketch], rulings: Rulings) -> Why:
    """Compare two groups of claims, each not empty; a claim may stand in both."""
    pairs = sorted(((a, b) for a in these for b in those if a.claim != b.claim), key=lambda p: (p[0].claim, p[1].claim))
    pairs = pairs or [(these[0], those[0])]
    found = [reasons(a, b) for a, b in pairs]
    scores = [sum(r.points for r in of_pair) for of_pair in found]
    best = max(range(len(pairs)), key=lambda i: (scores[i], bool(_shared(*pairs[i])), -i))
    one_report = [s for (a, b), s in zip(pairs, scores, strict=True) if a.report == b.report]
    ruled = (rulings.between(a.claim, b.claim) for a, b in pairs)
    return Why(
        left=pairs[best][0].claim,
        right=pairs[best][1].claim,
        comparison=compare(*pairs[best]),
        share_key=any(_shared(a, b) for a, b in pairs),
        pairs=len(pairs),
        same=sum(score >= SAME for score in scores),
        average=sum(scores) // len(scores),
        contradict=contradictions(found),
        told_apart=sum(score < SAME for score in one_report),
        ruled=next((r for r in ruled if r), None),
    )


def _shared(a: Sketch, b: Sketch) -> set[str]:
    return set(a.keys) & set(b.keys)


def grounds(answer: Why, *, joined: bool) -> tuple[str, ...]:
    """What decided, in sentences for people. `joined`: whether the two are one record in the ledger."""
    if answer.ruled:
        return (f"A person ruled: {answer.ruled.value}.",)
    if joined:
        return (f"{answer.same} of {answer.pairs} pairs of claims are the same by themselves.",)
    said = []
    if not answer.share_key:
        said.append("No claim of one shares a key with one of the other, so they were never compared.")
    if not answer.same:
        said.append(f"No pair of claims reaches {SAME} points.")
    if answer.average < GREY:
        said.append(f"All pairs taken together come to {answer.average} points on average; a record needs {GREY}.")
    said += [f"They contradict each other in {m}: {n} of {of} pairs." for m, n, of in answer.contradict]
    if answer.told_apart:
        said.append("One report tells of both, as two.")
    return tuple(said) or ("What would join them joined other claims first.",)
