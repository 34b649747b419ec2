"""`pledgebook verify`: exit codes, the list of refused claims, one verdict for each line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = "OSLO, 4 March 2024 - Norway will give Moldova 5 million euros and 40 generators, the ministry said.\n"


@pytest.fixture
def source(tmp_path: Path) -> str:
    """A report."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def transfer(amount: str) -> str:
    """A claim about the five millions, as a line."""
    places = [(TEXT.index(words), words) for words in ("5 million euros", "Norway", "Moldova")]
    evidence = [{"start": at, "end": at + len(words), "quote": words} for at, words in places]
    value = {"qualifier": "exactly", "nominal": amount, "low": amount, "high": amount, "currency": "EUR"}
    claim = {"id": f"t{amount}", "kind": "transfer", "evidence": evidence, "modality": "asserted", "stage": "pledged"}
    parties = {"donors": [{"name": "Norway", "code": "NOR"}], "recipients": [{"name": "Moldova", "code": "MDA"}]}
    return json.dumps(claim | parties | {"amount": value})


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """A file of claims: one true, one altered, one line that is no claim."""
    path = tmp_path / "claims.jsonl"
    path.write_text(f"{transfer('5000000')}\n\n{transfer('50000000')}\nnot json\n", encoding="utf-8")
    return path


def test_altered_figures_are_refused_and_named(run: Run, source: str, claims: Path) -> None:
    result = run("verify", str(claims), "--source", source)
    assert result.exit_code == 1
    first, second, last = result.stdout.splitlines()
    assert first.startswith(f"{claims}:3: t50000000: ")
    assert second.startswith(f"{claims}:4: no id: ")
    assert last == "1 of 3 claims follow from their source, 2 refused"


def test_one_verdict_for_each_claim_in_order(run: Run, source: str, claims: Path) -> None:
    result = run("verify", str(claims), "--source", source, "--format", "jsonl")
    verdicts = [json.loads(line) for line in result.stdout.splitlines()]
    assert [v["ok"] for v in verdicts] == [True, False, False]
    assert all(set(v) == {"id", "ok", "why"} for v in verdicts)


def test_what_follows_is_accepted(run: Run, source: str, tmp_path: Path) -> None:
    path = tmp_path / "true.jsonl"
    path.write_text(transfer("5000000"), encoding="utf-8")
    result = run("verify", str(path), "--source", source)
    assert (result.exit_code, result.stdout) == (0, "1 of 1 claims follow from their source\n")


def test_what_the_reader_prints_is_accepted(run: Run, source: str, tmp_path: Path) -> None:
    read = run("read", source, "--format", "jsonl")
    path = tmp_path / "read.jsonl"
    path.write_text(read.stdout, encoding="utf-8")
    assert run("verify", str(path), "--source", source).exit_code == 0


@pytest.mark.parametrize("missing", ["claims", "source"])
def test_files_that_are_not_there(run: Run, source: str, claims: Path, missing: str) -> None:
    paths = {"claims": str(claims), "source": source} | {missing: "/not/there"}
    result = run("verify", paths["claims"], "--source", paths["source"])
    assert result.exit_code == 2
    assert "/not/there" in result.stderr
