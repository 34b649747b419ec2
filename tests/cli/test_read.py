"""`pledgebook read`: what goes where, and what the exit code says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pledgebook.model.text import Document
from pledgebook.model.trace import Trace
from pledgebook.pipeline import Extraction
from tests.cli.conftest import Run, known_claims
from tests.export.sample import TEXT


def test_tables_are_plain_where_nobody_watches(run: Run, norland: str) -> None:
    result = run("read", norland)
    assert result.exit_code == 0
    assert "up to 2.85 billion" in result.stdout
    assert "\x1b" not in result.stdout


def test_jsonl_is_one_claim_per_line_and_nothing_else(run: Run, norland: str) -> None:
    result = run("read", norland, "--format", "jsonl")
    claims = [json.loads(line) for line in result.stdout.splitlines()]
    assert [c["kind"] for c in claims].count("transfer") == 2
    assert {c["document"] for c in claims} == {norland}
    assert result.exit_code == 0


def test_issues_go_to_standard_error_and_can_be_silenced(run: Run, norland: str) -> None:
    assert f"{norland}:4: date.open: " in run("read", norland, "--format", "jsonl").stderr
    assert run("read", norland, "--format", "jsonl", "--quiet").stderr == ""


def test_a_page(run: Run, norland: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = run("read", norland, "--format", "html", "--output", str(page))
    assert (result.exit_code, result.stdout) == (0, "")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_standard_input(run: Run, norland: str) -> None:
    assert norland
    result = run("read", "-", "--format", "jsonl", stdin=TEXT.encode())
    assert json.loads(result.stdout.splitlines()[0])["document"] == "-"


def test_a_file_that_is_not_there_does_not_stop_the_others(run: Run, norland: str) -> None:
    result = run("read", "/not/there.txt", norland, "--format", "jsonl")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 7
    assert "/not/there.txt: " in result.stderr


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "is empty"), (b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 8, "is binary data")],
)
def test_what_cannot_be_read_is_named_with_its_reason(run: Run, tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    result = run("read", str(path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{path}: {reason}" in result.stderr


def test_a_folder(run: Run, tmp_path: Path) -> None:
    result = run("read", str(tmp_path))
    assert result.exit_code == 2
    assert "is a folder, not a file" in result.stderr


def test_a_fault_of_ours_in_one_document_does_not_stop_the_others(
    run: Run, norland: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(document: Document, *, trace: Trace) -> Extraction:
        if document.text != TEXT:
            raise ZeroDivisionError
        return known_claims(document, trace=trace)

    monkeypatch.setattr("pledgebook.pipeline.extract", faulty)
    other = tmp_path / "other.txt"
    other.write_text("Something else.", encoding="utf-8")
    result = run("read", str(other), norland, "--format", "jsonl")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 7
    assert "a fault of Pledgebook" in result.stderr


def test_the_day_of_publication_can_be_given(run: Run, norland: str) -> None:
    assert "2020-02-29" in run("read", norland, "--published", "2020-02-29").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--published", "soon"], "soon"),
        (["--format", "pdf"], "pdf"),
        (["--limit", "html=5"], "NAME=NUMBER"),
        (["--limit", "seconds=-1"], "above zero"),
        (["--output", "/not/there/x"], "/not/there/x"),
    ],
)
def test_wrong_calls_are_told_to_people(run: Run, norland: str, arguments: list[str], message: str) -> None:
    result = run("read", norland, *arguments)
    assert result.exit_code != 0
    assert message in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr


def test_a_hostile_file_name_cannot_steer_the_terminal(run: Run) -> None:
    result = run("read", "not\x1b[31mthere\n.txt")
    assert "\x1b" not in result.stderr


def test_every_report_in_a_mailbox_is_read(run: Run, tmp_path: Path) -> None:
    message = (
        "From: a@b.example\nSubject: Radars\nDate: Fri, 14 Mar 2025 09:00:00 +0100\n\nNorway gave Moldova {} radars.\n"
    )
    box = tmp_path / "desk.mbox"
    envelope = "From a@b Fri Mar 14 09:00:00 2025\n"
    box.write_text("\n".join(envelope + message.format(n) for n in (6, 7)), encoding="utf-8")
    result = run("read", str(box))
    assert result.exit_code == 0
    assert [name in result.stdout for name in ("desk.mbox#1", "desk.mbox#2", "desk.mbox#3")] == [True, True, False]
