"""Clusters: a function of the set, part by part, under what people ruled."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.link import Rulings, Sketch, Verdict, blocks, candidates, capped, clusters, compare, edges
from pledgebook.link.blocks import LEADERS
from pledgebook.model.decisions import Action, Decision, Target, TargetKind
from tests.link.made import item, report, sketch, sketched, transfer

TELLING = st.fixed_dictionaries(
    {
        "donor": st.sampled_from(["DEU", "JPN", None]),
        "recipient": st.sampled_from(["KEN", "FJI"]),
        "amount": st.sampled_from(["20", "21", "54.5", "200", None]),
        "day": st.sampled_from([0, 1, 9, None]),
        "ordinal": st.sampled_from([None, 4, 5]),
        "published": st.integers(0, 12),
    }
)
TELLINGS = st.lists(TELLING, min_size=1, max_size=9)


def told(tellings: Sequence[dict[str, object]]) -> list[Sketch]:
    """Each telling by a report of its own."""
    return [sketch(f"report {n}", **telling) for n, telling in enumerate(tellings)]  # type: ignore[arg-type]


def ruled(action: Action, *claims: Sketch, minute: int = 0) -> Rulings:
    targets = tuple(Target(TargetKind.CLAIM, s.claim) for s in claims)
    return Rulings.of([Decision("d", datetime(2024, 5, 1, 12, minute, tzinfo=UTC), "ana", action, targets)])


def parts(sketches: Sequence[Sketch]) -> list[list[Sketch]]:
    """The connected parts of the claims."""
    part = {s.claim: {s.claim} for s in sketches}
    for edge in edges(sketches):
        joined = part[edge.a] | part[edge.b]
        part.update(dict.fromkeys(joined, joined))
    unique = {tuple(sorted(p)) for p in part.values()}
    return [[s for s in sketches if s.claim in p] for p in unique]


@settings(deadline=None, max_examples=60)
@given(TELLINGS, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(tellings: list[dict[str, object]], random: object) -> None:
    sketches = told(tellings)
    shuffled = list(sketches)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert clusters(shuffled, Rulings()) == clusters(sketches, Rulings())


@settings(deadline=None, max_examples=60)
@given(TELLINGS)
def test_connected_parts_can_be_clustered_by_themselves(tellings: list[dict[str, object]]) -> None:
    sketches = told(tellings)
    by_part = chain.from_iterable(clusters(part, Rulings()) for part in parts(sketches))
    assert tuple(sorted(by_part)) == clusters(sketches, Rulings())


@settings(deadline=None, max_examples=60)
@given(TELLINGS)
def test_every_claim_is_in_one_cluster(tellings: list[dict[str, object]]) -> None:
    sketches = told(tellings)
    placed = [claim for cluster in clusters(sketches, Rulings()) for claim in cluster]
    assert sorted(placed) == sorted(s.claim for s in sketches)


@settings(deadline=None, max_examples=60)
@given(TELLING, TELLING)
def test_comparing_is_the_same_from_either_side(one: dict[str, object], other: dict[str, object]) -> None:
    a, b = told([one, other])
    assert compare(a, b) == compare(b, a)


@settings(deadline=None, max_examples=60)
@given(TELLING)
def test_a_sketch_comes_back_from_json(telling: dict[str, object]) -> None:
    (one,) = told([telling])
    assert Sketch.from_json(json.loads(json.dumps(one.to_json()))) == one


def test_a_sketch_with_goods_and_parts_comes_back_from_json() -> None:
    told_by = report("a")
    whole = transfer(told_by, "50")
    part = transfer(told_by, "20", part_of=whole.id)
    for one in sketched(told_by, whole, part, item(told_by, whole, "tents", 5000)):
        assert Sketch.from_json(json.loads(json.dumps(one.to_json()))) == one


def test_a_person_can_join_what_the_rules_keep_apart() -> None:
    a, b = sketch("a", "20"), sketch("b", "900")
    assert len(clusters([a, b], Rulings())) == 2
    assert len(clusters([a, b], ruled(Action.SAME, a, b))) == 1


def test_a_person_can_keep_apart_what_the_rules_join() -> None:
    a, b, c = sketch("a"), sketch("b"), sketch("c")
    assert len(clusters([a, b, c], Rulings())) == 1
    apart = clusters([a, b, c], ruled(Action.DIFFERENT, a, b))
    assert len(apart) == 2
    assert not any({a.claim, b.claim} <= set(cluster) for cluster in apart)


def test_a_claim_must_agree_with_the_record_and_not_with_one_member() -> None:
    """Without a day it could be either of two loans; it joins the nearer one, and does not make one of the two."""
    first = [sketch(f"first {n}", day=0) for n in range(2)]
    second = [sketch(f"second {n}", day=8, published=8) for n in range(2)]
    undated = sketch("undated", day=None, published=9)
    found = clusters([*first, *second, undated], Rulings())
    assert sorted(len(cluster) for cluster in found) == [2, 3]
    assert compare(undated, second[0]).verdict is Verdict.SAME


def test_what_one_report_tells_as_two_stays_two() -> None:
    told_by = report("both")
    here = sketched(told_by, transfer(told_by, "20"), transfer(told_by, "20", nth=1, day=5))
    assert len(clusters([*here, sketch("other")], Rulings())) == 2


def test_a_package_that_hundreds_tell_of_is_one_record_and_what_is_not_compared_is_counted() -> None:
    many = [sketch(f"report {n}", published=n % 9) for n in range(150)]
    found = blocks(many)
    compared = sum(1 for _ in candidates(many))
    assert len(clusters(many, Rulings())) == 1
    assert compared == LEADERS * 150 - LEADERS * (LEADERS + 1) // 2
    assert {block.claims for block in capped(found)} == {150}
    assert {compared + block.left_out for block in capped(found)} == {150 * 149 // 2}
