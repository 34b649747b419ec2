"""The gate itself: what counts as a fall, and what is told when claims move."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import gold
import pins


def outcome(*found: str) -> gold.Outcome:
    """A folder in which some claims of document `d` are right."""
    tally = SimpleNamespace(strict=len(found), predicted=len(found), gold=4, f1=lambda h, p, g: 2 * h / (p + g))
    right = [gold.Difference("d", "found", "item", "", _claim(name), None) for name in found]
    missed = [
        gold.Difference("d", "missed", "item", "", _claim(n), None) for n in ("a", "b", "c", "e") if n not in found
    ]
    return gold.Outcome("news", dict.fromkeys(gold.KINDS, tally), documents=1, differences=[*right, *missed])


def _claim(name: str) -> gold.Json:
    return {"id": name, "kind": "item", "evidence": [{"start": 0, "end": 1, "quote": f"5\n{name}s"}]}


def pinned(*found: str) -> gold.Json:
    """Pins of such a run."""
    return {
        "corpus": "x",
        "scores": {"news": {k: outcome(*found).strict(k) for k in gold.KINDS}},
        "right": {"news": [f"d {name}" for name in found]},
    }


def snapshot(run: gold.Outcome) -> gold.Json:
    """A snapshot without a corpus."""
    return {"scores": {run.folder: {k: run.strict(k) for k in gold.KINDS}}}


def test_a_rise_is_no_fall() -> None:
    assert pins.falls(pinned("a"), snapshot(outcome("a", "b"))) == []


def test_a_fall_is_named() -> None:
    (first, *rest) = pins.falls(pinned("a", "b"), snapshot(outcome("a")))
    assert str(first) == "news transfer: 0.4000, pinned 0.6667"
    assert len(rest) == 4


def test_claims_gained_and_lost_are_listed_with_their_words() -> None:
    assert list(pins.moves(pinned("a", "b"), [outcome("b", "c")])) == [
        "- news/d a item «5 as» (missed)",
        "+ news/d c item «5 cs»",
    ]


def test_of_held_out_reports_only_numbers_are_told() -> None:
    before = {**pinned("a", "b"), "right": {"held": ["d a", "d b"]}}
    run = outcome("b", "c", "e")
    run.folder = "held"
    assert list(pins.moves(before, [run])) == ["+2 -1 held, which nobody looks at"]


def test_own_reports_are_open_or_held_out() -> None:
    assert [gold.own_folder(name) for name in ("W01-a", "W08-b", "W09-c", "W16-d")] == ["own", "own", "held", "held"]


def test_pins_survive_a_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "pinned.json"
    written: dict[str, Any] = pinned("a", "b")
    pins.save(written, path)
    assert pins.load(path) == written


def test_pins_hold_no_words_of_the_texts() -> None:
    names = [name for names in pins.load()["right"].values() for name in names]
    assert all(len(name.split()) == 2 for name in names)
