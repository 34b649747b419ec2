"""Rulings hold while their words stand, move with them, and are open again where they are gone."""

from __future__ import annotations

from datetime import UTC, datetime

from pledgebook.book.anchors import Anchor, State, find, standing, target_of
from pledgebook.model.claims import Stage, Transfer
from pledgebook.model.decisions import Action, Decision, Target
from pledgebook.model.evidence import Evidence

TEXT = "In the first week Norland gave 5 million euros. Later it gave\n5 million euros again, and that was all."


def claim(text: str, quote: str, ident: str = "c1-a", after: int = 0) -> Transfer:
    start = text.index(quote, after)
    evidence = (Evidence(start, start + len(quote), quote),)
    return Transfer(id=ident, evidence=evidence, made_by="test", stage=Stage.PLEDGED)


def anchors(target: Target, text: str, *claims: Transfer) -> list[Anchor]:
    decision = Decision("d1-x", datetime(2024, 1, 1, tzinfo=UTC), "Ada", Action.WRONG, (target,))
    return list(find([decision], "doc", text, claims, {}))


def state(target: Target, text: str, *claims: Transfer) -> tuple[State, str | None]:
    (anchor,) = anchors(target, text, *claims)
    return anchor.state, anchor.claim


def test_the_same_words_hold() -> None:
    one = claim(TEXT, "5 million euros")
    assert state(target_of(one, "doc", TEXT), TEXT, one) == (State.HELD, "c1-a")


def test_another_wrapping_is_the_same_text() -> None:
    one = claim(TEXT, "5 million euros")
    wrapped = TEXT.replace(" week ", "\nweek ")
    assert state(target_of(one, "doc", TEXT), wrapped, claim(wrapped, "5 million euros")) == (State.HELD, "c1-a")


def test_a_claim_that_is_cut_otherwise_takes_the_ruling_along() -> None:
    one = claim(TEXT, "5 million euros")
    wider = claim(TEXT, "gave 5 million euros", "c1-b")
    assert state(target_of(one, "doc", TEXT), TEXT, wider) == (State.MOVED, "c1-b")


def test_an_id_that_went_to_equal_words_elsewhere_does_not_take_the_ruling_along() -> None:
    second = claim(TEXT, "5 million euros", "c1-a", after=60)
    target = target_of(second, "doc", TEXT)
    first, now = claim(TEXT, "5 million euros", "c1-a"), claim(TEXT, "5 million euros", "c1-b", after=60)
    assert state(target, TEXT, first, now) == (State.MOVED, "c1-b")


def test_words_that_changed_open_the_ruling() -> None:
    one = claim(TEXT, "5 million euros")
    changed = TEXT.replace("first week", "second month")
    assert state(target_of(one, "doc", TEXT), changed, claim(changed, "5 million euros")) == (State.OPEN, None)


def test_words_that_nothing_is_read_from_open_the_ruling() -> None:
    assert state(target_of(claim(TEXT, "5 million euros"), "doc", TEXT), TEXT) == (State.OPEN, None)


def test_open_targets_are_left_out_of_what_stands() -> None:
    target = target_of(claim(TEXT, "5 million euros"), "doc", TEXT)
    decision = Decision("d1-x", datetime(2024, 1, 1, tzinfo=UTC), "Ada", Action.WRONG, (target,))
    moved = Anchor("d1-x", 0, "doc", State.MOVED, "c1-b")
    gone = Anchor("d1-x", 0, "doc", State.OPEN, None)
    assert [t.id for t in standing([decision], {("d1-x", 0): moved})[0].targets] == ["c1-b"]
    assert standing([decision], {("d1-x", 0): gone})[0].targets == ()
