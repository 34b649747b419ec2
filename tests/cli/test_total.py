"""`pledgebook total` and `pledgebook difference` on a small book."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from pledgebook.catalogue.codes import code_of
from pledgebook.cli.total import CONVENTIONS as NAMES
from pledgebook.cli.total import DIMENSIONS as DIMS
from pledgebook.tally import CONVENTIONS
from pledgebook.tally.totals import DIMENSIONS

Run = Callable[..., Result]

REPORTS = {
    "january.md": (
        "2023-01-10",
        "Norway will provide 100 million euros in humanitarian aid to Moldova, the government said today.",
    ),
    "february.md": (
        "2023-02-10",
        "Sweden will provide 30 million euros in humanitarian aid to Moldova, the government said today.",
    ),
    "march.md": ("2023-03-10", "Canada has asked for nothing. Denmark may provide 9 million euros in aid to Moldova."),
}


@pytest.fixture
def book(tmp_path: Path) -> str:
    """A book of three reports."""
    import pledgebook.book as books

    for name, (day, text) in REPORTS.items():
        (tmp_path / name).write_text(f"---\ntitle: News\ndate: {day}\n---\n\n{text}\n", encoding="utf-8")
    with books.open_book(tmp_path / "aid.book") as book:
        book.add([tmp_path / name for name in REPORTS], jobs=1)
    return str(tmp_path / "aid.book")


def sums(run: Run, *arguments: str) -> dict[str, str]:
    """Group to stated figure, from JSON Lines."""
    result = run("total", *arguments, "--format", "jsonl")
    assert result.exit_code == 0, result.output
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    return {line.get("donor") or "": line["stated"] for line in lines if line["kind"] == "group"}


def test_a_total_by_donor_at_three_moments(run: Run, book: str) -> None:
    assert sums(run, "--book", book, "--by", "donor") == {"NOR": "100000000", "SWE": "30000000"}
    assert sums(run, "--book", book, "--by", "donor", "--as-of", "2023-01-31") == {"NOR": "100000000"}
    assert sums(run, "--book", book, "--by", "donor", "--as-of", "2023-01-09") == {}
    assert sums(run, "--book", book, "--known", "2001-01-01") == {}


def test_filters_take_names_and_codes(run: Run, book: str) -> None:
    assert sums(run, "--book", book, "--by", "donor", "--donor", "Sweden") == {"SWE": "30000000"}
    assert sums(run, "--book", book, "--by", "donor", "--donor", "NOR", "--recipient", "Moldova") == {
        "NOR": "100000000"
    }
    assert sums(run, "--book", book, "--by", "donor", "--from", "2023-02-01") == {"SWE": "30000000"}
    assert sums(run, "--book", book, "--by", "donor", "--text", "30 MILLION") == {"SWE": "30000000"}
    assert sums(run, "--book", book, "--aid", "military") == {}
    assert code_of("United Kingdom") == "GBR"
    assert code_of("Nowhere at all") is None


def test_a_table_for_people(run: Run, book: str) -> None:
    result = run("total", "--book", book, "--by", "donor,month", "--explain")
    assert result.exit_code == 0
    assert "2023-01" in result.stdout
    assert "counts: no part of it is known" in " ".join(result.stdout.split())


def test_the_difference_between_two_days(run: Run, book: str) -> None:
    result = run("difference", "--book", book, "--from", "2023-01-31", "--to", "2023-02-28")
    assert result.exit_code == 0, result.output
    told = " ".join(result.stdout.split())
    assert "before 100,000,000 100,000,000 100,000,000 EUR 1" in told
    assert "new report +30,000,000 +30,000,000 +30,000,000 EUR +1" in told
    assert "The lines add up to the difference exactly." in told


def test_the_difference_between_two_conventions_and_two_books(run: Run, book: str) -> None:
    result = run("difference", "--book", book, "--to-convention", "fts", "--format", "csv")
    assert result.stdout.splitlines()[1].startswith("convention,,EUR,-100000000")
    result = run("difference", "--book", book, "--to-book", book)
    assert "The lines add up" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--by", "donors"], "by is 'donors'; it takes one of donor, recipient"),
        (["--currency", "EUR", "--rate", "yesterday"], "rate is 'yesterday'; it takes act, cutoff"),
    ],
)
def test_wrong_words_are_told(run: Run, book: str, arguments: list[str], told: str) -> None:
    result = run("total", "--book", book, *arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_the_options_name_what_there_is() -> None:
    assert list(CONVENTIONS) == NAMES
    assert list(DIMENSIONS) == DIMS
