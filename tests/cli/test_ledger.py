"""The verbs that show a ledger: records, show, findings."""

from __future__ import annotations

import csv
import json
import shutil
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

RELEASE = """---
title: Norway supports Moldova
publisher: Ministry of Foreign Affairs
date: 2024-04-02
---

Norway will provide NOK 1.25 billion in aid to Moldova, the Ministry of Foreign Affairs announced today.

The package consists of up to NOK 800 million in loans and NOK 150 million in grants for schools.
"""
RETOLD = """---
title: Oslo and Chisinau
publisher: =Fjord Post
date: 2024-04-03
---

On Tuesday Norway announced NOK 1.25 billion in aid to Moldova. Norway will also give Chad NOK 40 million.
"""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A book of two reports."""
    from pledgebook.book import Book

    folder = tmp_path_factory.mktemp("book")
    for name, text in (("release.md", RELEASE), ("retold.md", RETOLD)):
        (folder / name).write_text(text, encoding="utf-8")
    with Book(str(folder / "aid.book")) as made:
        made.add([str(folder / "release.md"), str(folder / "retold.md")], jobs=1)
    return str(folder / "aid.book")


def lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_the_table_has_each_thing_once(run: Run, book: str) -> None:
    result = run("records", "--book", book)
    assert result.exit_code == 0
    assert "Transfers (4)" in result.output
    assert result.output.count("1.25 billion") == 1
    assert "2 of 2" in result.output


@pytest.mark.parametrize(
    ("options", "many"),
    [
        (["--donor", "NOR"], 4),
        (["--donor", "norw"], 4),
        (["--recipient", "TCD"], 1),
        (["--recipient", "Chad"], 1),
        (["--instrument", "loan"], 1),
        (["--stage", "delivered"], 0),
        (["--from", "2024-04-03"], 1),
        (["--to", "2024-04-02"], 3),
        (["--text", "nok 150"], 1),
        (["--kind", "meeting"], 0),
    ],
)
def test_filters(run: Run, book: str, options: list[str], many: int) -> None:
    kind = [] if "--kind" in options else ["--kind", "transfer"]
    result = run("records", "--book", book, "--format", "jsonl", *kind, *options)
    assert len(lines(result.output)) == many


def test_a_record_as_json_is_as_the_contract_says(run: Run, book: str) -> None:
    [whole] = [
        r
        for r in lines(run("records", "--book", book, "--format", "jsonl", "--donor", "NOR").output)
        if len(r["claims"]) == 2
    ]
    assert (whole["kind"], whole["stage"], whole["amount"]["nominal"]) == ("transfer", "pledged", "1250000000")
    [value] = whole["values"]
    assert value["value"] == whole["amount"]
    assert value["witnesses"] == 2
    assert sorted(value["claims"]) == sorted(claim["id"] for claim in whole["claims"])
    assert {Path(claim["source"]).name for claim in whole["claims"]} == {"release.md", "retold.md"}
    assert whole["chosen_by"] == "only"


def test_a_part_links_to_its_whole(run: Run, book: str) -> None:
    [loan] = lines(run("records", "--book", book, "--format", "jsonl", "--instrument", "loan").output)
    [link] = [link for link in loan["links"] if link["type"] == "part_of"]
    assert link["to"] == loan["part_of"]
    assert link["evidence"]


def test_a_spreadsheet_runs_nothing(run: Run, book: str) -> None:
    rows = list(
        csv.DictReader(StringIO(run("records", "--book", book, "--format", "csv", "--kind", "transfer").output))
    )
    assert {row["nominal"] for row in rows} == {"1250000000", "800000000", "150000000", "40000000"}
    assert {row["recipients"] for row in rows} == {"MDA", "TCD"}


def test_show_says_everything_of_one_record(run: Run, book: str) -> None:
    [whole] = [r for r in lines(run("records", "--book", book, "--format", "jsonl").output) if len(r["claims"]) == 2]
    for name in (whole["id"], whole["id"][:9], whole["claims"][0]["id"]):
        output = run("show", name, "--book", book).output
        assert "told by 2 reports, 2 independent, first on 2024-04-02, last on 2024-04-03" in output
        assert "amount       1.25 billion NOK" in output
        assert "parts.rest: 300 million NOK" in output
        assert "Norway will provide «NOK 1.25 billion» in aid to Moldova" in output


def test_show_as_json_has_the_findings(run: Run, book: str) -> None:
    [whole] = [r for r in lines(run("records", "--book", book, "--format", "jsonl").output) if len(r["claims"]) == 2]
    [shown] = lines(run("show", whole["id"], "--book", book, "--format", "json").output)
    assert "parts.rest" in [finding["code"] for finding in shown["findings"]]


@pytest.mark.parametrize(("name", "says"), [("r1-zzz", "no such record in the book"), ("r1-", "begin so")])
def test_show_says_why_it_cannot(run: Run, book: str, name: str, says: str) -> None:
    result = run("show", name, "--book", book)
    assert result.exit_code == 2
    assert says in result.stderr


def test_findings_have_arithmetic_sentences_and_what_would_settle_them(run: Run, book: str) -> None:
    output = run("findings", "--book", book).output
    assert "1,250,000,000 − 800,000,000 − 150,000,000 = 300,000,000 NOK" in output
    assert "up to «NOK" not in output
    assert "«up to NOK 800 million»" in output
    assert "To settle it: A report that names the rest" in output
    assert "1 finding: 1 parts.rest" in output


def test_findings_by_code_and_record(run: Run, book: str) -> None:
    [rest] = lines(run("findings", "--book", book, "--code", "parts", "--format", "jsonl").output)
    assert rest["code"] == "parts.rest"
    assert lines(run("findings", "--book", book, "--record", rest["records"][0], "--format", "jsonl").output) == [rest]
    assert run("findings", "--book", book, "--code", "values", "--format", "jsonl").output == ""
    assert run("findings", "--book", book, "--code", "nonsense").exit_code == 2
    rows = list(csv.DictReader(StringIO(run("findings", "--book", book, "--format", "csv").output)))
    assert [row["code"] for row in rows] == ["parts.rest"]


@pytest.mark.parametrize("verb", ["records", "findings"])
def test_a_book_that_is_not_there(run: Run, tmp_path: Path, verb: str) -> None:
    result = run(verb, "--book", str(tmp_path / "none.book"))
    assert result.exit_code == 2
    assert not (tmp_path / "none.book").exists()


def test_what_is_ruled_settled_is_listed_only_with_all(run: Run, book: str, tmp_path: Path) -> None:
    mine = str(tmp_path / "mine.book")
    shutil.copy(book, mine)
    [rest] = lines(run("findings", "--book", mine, "--format", "jsonl").output)
    assert run("decide", "settled", rest["id"], "--book", mine, "--who", "Ana", "--why", "small").exit_code == 0
    output = run("findings", "--book", mine).output
    assert "0 findings" in output
    assert "1 parts.rest" in output
    assert rest["id"] in run("findings", "--book", mine, "--all").output


def test_a_ruling_on_a_value_is_shown_with_its_rule(run: Run, book: str, tmp_path: Path) -> None:
    mine = str(tmp_path / "mine.book")
    shutil.copy(book, mine)
    [loan] = lines(run("records", "--book", mine, "--format", "jsonl", "--instrument", "loan").output)
    right = json.dumps(loan["amount"] | {"qualifier": "exactly", "low": "800000000"})
    ruled = run("decide", "value", loan["id"], "--field", "amount", "--value", right, "--book", mine, "--who", "Ana")
    assert ruled.exit_code == 0, ruled.stderr
    output = run("show", loan["id"], "--book", mine).output
    assert "amount       800 million NOK   (ruling: a person ruled so)" in output
    assert "ruling.disagrees: Amount of 800 million NOK" in output
    assert "Ana ruled 800 million NOK, the rules would choose up to 800 million NOK (only)" in output


@pytest.mark.parametrize(("version", "warned"), [((3, 51, 2), True), ((3, 51, 3), False)])
def test_who_writes_with_an_old_sqlite_is_warned_once(
    version: tuple[int, int, int], *, warned: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from click.testing import CliRunner

    from pledgebook.cli.app import app

    monkeypatch.setattr("sqlite3.sqlite_version_info", version)
    (tmp_path / "one.txt").write_text("Norway gave 51 million euros to Moldova.\n", encoding="utf-8")
    sources = ["add", str(tmp_path / "one.txt"), "--book", str(tmp_path / "a.book"), "--jobs", "1"]
    assert ("is older than 3.51.3" in CliRunner().invoke(app, sources).stderr) == warned
    assert "older" not in CliRunner().invoke(app, [*sources, "--quiet"]).stderr
    assert "older" not in CliRunner().invoke(app, ["findings", "--book", str(tmp_path / "a.book")]).stderr
