"""Conventions are data, and the page about them is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pledgebook.errors import Misuse, NotFound
from pledgebook.tally import CONVENTIONS, convention, total
from pledgebook.tally.conventions import Bound
from tests.tally.worlds import transfer

PAGE = (Path(__file__).parents[2] / "docs" / "conventions.md").read_text(encoding="utf-8")


def test_the_page_lists_every_convention_with_its_version() -> None:
    told = re.findall(r"^## `(\w+)` \(version (\d+)", PAGE, re.MULTILINE)
    assert told == [(c.name, str(c.version)) for c in CONVENTIONS.values()]


@pytest.mark.parametrize("how", CONVENTIONS.values(), ids=lambda c: c.name)
def test_each_says_where_it_comes_from(how: object) -> None:
    assert getattr(how, "sources")  # noqa: B009
    rules = getattr(how, "rules")  # noqa: B009
    assert all(rule.text.endswith(".") for rule in rules)
    assert len({rule.name for rule in rules}) == len(rules)


def test_an_unknown_name_is_refused_with_those_there_are() -> None:
    with pytest.raises(NotFound, match="there are pledgebook, kiel, fts, iati, sipri"):
        convention("oecd")
    with pytest.raises(Misuse, match="by is 'donors'"):
        total((), (), by=["donors"])


def test_the_headline_is_the_conventions_own() -> None:
    records = [transfer("a", "USD 3m-5m", instrument="grant")]
    assert total(records, (), currency="").figure("USD") == 3_000_000
    assert CONVENTIONS["kiel"].headline is Bound.HIGH
    assert total(records, (), how="kiel", currency="").figure("USD") == 5_000_000


def test_kiel_takes_the_share_of_others_out_of_a_package() -> None:
    # 100 drawn for two, of which 30 for Moldova: 70 left
    records = [
        transfer("w", "USD 100m", recipients="UKR MDA", instrument="drawdown"),
        transfer("m", "USD 30m", recipients="MDA", instrument="drawdown", part_of="w"),
        transfer("old", "USD 9m", instrument="grant", on="2021-05-05"),
        transfer("red", "USD 8m", "~RedCross", instrument="grant"),
        transfer("dev", "USD 7m", aid="development", instrument="grant"),
    ]
    found = total(records, (), how="kiel", currency="")
    assert found.figure("USD") == 70_000_000
    assert {line.record: line.rule for line in found.lines} == {
        "w": "counts.rest", "m": "recipient", "old": "since", "red": "government", "dev": "aid",
    }  # fmt: skip


def test_fts_drops_parents() -> None:
    records = [
        transfer("w", "USD 100m", stage="contracted", aid="humanitarian"),
        transfer("a", "USD 30m", stage="disbursed", aid="humanitarian", part_of="w"),
    ]
    found = total(records, (), how="fts", currency="")
    assert found.figure("USD") == 30_000_000
    assert {line.record: line.rule for line in found.lines} == {"w": "parent", "a": "counts.part"}
