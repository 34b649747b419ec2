"""`pledgebook explain`: rules that held, rules that did not, and why."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run
from tests.export.sample import TEXT

AT = TEXT.index("up to 2.85")


@pytest.mark.parametrize("place", [str(AT), "3:56"])
def test_a_place(run: Run, norland: str, place: str) -> None:
    shown = run("explain", norland, "--at", place).stdout
    assert f"{norland}:3:56 (offset {AT})" in shown
    assert "T1  transfer c1-aaaa, made by transfer.amount.verb" in shown
    assert "+ transfer.amount.verb at 3:56 “up to 2.85 billion kroner”\n      pledged: “will give”" in shown
    assert "- total.bring at 3:56 “up to 2.85 billion kroner”\n      no word of a running sum before" in shown


def test_the_sign_stands_under_the_place(run: Run, norland: str) -> None:
    lines = run("explain", norland, "--at", str(AT)).stdout.splitlines()
    assert lines[1][lines[2].index("^") :].startswith("up to")


@pytest.mark.parametrize("name", ["T1", "t1", "c1-aaaa", "c1-a"])
def test_a_claim_by_label_id_or_beginning(run: Run, norland: str, name: str) -> None:
    shown = run("explain", norland, "--claim", name).stdout
    assert "up to 2.85 billion NOK · Norland (NOR) → Estmark (EST) · pledged · military · 2024-03-04" in shown
    assert "anchor  3:56 “up to 2.85 billion kroner”" in shown


def test_a_place_where_nothing_was_tried(run: Run, norland: str) -> None:
    shown = run("explain", norland, "--at", str(TEXT.index("Share"))).stdout
    assert "No claim here." in shown
    assert "page furniture, from which no claims are read" in shown
    assert "No rule was tried at this place." in shown


def test_rules_of_the_same_sentence_are_shown_where_none_was_tried_at_the_place(run: Run, norland: str) -> None:
    shown = run("explain", norland, "--at", str(TEXT.index("will give"))).stdout
    assert "No rule was tried at this place. The same sentence:" in shown
    assert "+ transfer.amount.verb" in shown


def test_what_was_noticed_about_a_place(run: Run, norland: str) -> None:
    assert "date.open: “on Monday” was left open." in run("explain", norland, "--at", "4:44").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "either --at OFFSET or --claim ID"),
        (["--at", "1", "--claim", "T1"], "either --at OFFSET or --claim ID"),
        (["--at", "x"], "neither an offset nor LINE:COLUMN"),
        (["--at", "999999"], "the text has"),
        (["--at", "999:1"], "no line 999"),
        (["--claim", "T9"], "no claim T9; it has T1, T2"),
    ],
)
def test_wrong_calls(run: Run, norland: str, arguments: list[str], message: str) -> None:
    result = run("explain", norland, *arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())
