"""Rulings on sameness: the last one on a pair counts, and what is undone does not."""

from __future__ import annotations

from datetime import UTC, datetime

from pledgebook.link import Rulings
from pledgebook.model.decisions import Action, Decision, Target, TargetKind, in_force


def ruled(name: str, minute: int, action: Action, *ids: str, kind: TargetKind = TargetKind.CLAIM) -> Decision:
    """A decision made so many minutes after noon."""
    targets = tuple(Target(kind, i) for i in ids)
    return Decision(name, datetime(2024, 5, 1, 12, minute, tzinfo=UTC), "ana", action, targets)


def undone(name: str, minute: int, decision: str) -> Decision:
    return ruled(name, minute, Action.UNDO, decision, kind=TargetKind.DECISION)


SAME = ruled("d1", 1, Action.SAME, "b", "a")
DIFFERENT = ruled("d2", 2, Action.DIFFERENT, "a", "b")


def test_the_last_ruling_on_a_pair_counts() -> None:
    assert Rulings.of([DIFFERENT, SAME]).ruled == (("a", "b", Action.DIFFERENT),)


def test_what_is_undone_no_longer_holds() -> None:
    assert Rulings.of([SAME, DIFFERENT, undone("d3", 3, "d2")]).same == (("a", "b"),)


def test_an_undoing_can_be_undone() -> None:
    decisions = [SAME, undone("d3", 3, "d1"), undone("d4", 4, "d3")]
    assert in_force(decisions) == (SAME,)


def test_unsure_takes_an_earlier_ruling_back() -> None:
    assert Rulings.of([SAME, ruled("d5", 5, Action.UNSURE, "a", "b")]).ruled == ()


def test_three_targets_are_three_pairs() -> None:
    assert Rulings.of([ruled("d1", 1, Action.SAME, "c", "a", "b")]).same == (("a", "b"), ("a", "c"), ("b", "c"))
