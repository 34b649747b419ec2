"""The command with a reader that finds the claims of a known report, so that only the command is tested."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pledgebook.model.text import Document
from pledgebook.model.trace import SILENT, Trace
from pledgebook.pipeline import Extraction
from pledgebook.unexplained import Figure
from tests.export.sample import TEXT, report

Run = Callable[..., Result]


def known_claims(document: Document, *, trace: Trace = SILENT) -> Extraction:
    """The claims of the sample for its text, nothing for any other."""
    if document.text != TEXT:
        return Extraction((), document.issues, ())
    sample = report()
    anchor = sample.claims[0].anchor
    trace.held("transfer.amount.verb", anchor.start, anchor.end, "pledged: “will give”")
    trace.failed("total.bring", anchor.start, anchor.end, "no word of a running sum before the amount")
    figures = tuple(Figure(p.start, p.end, TEXT[p.start : p.end], "count") for p in sample.unexplained)
    return Extraction(sample.claims, sample.issues, figures)


@pytest.fixture
def norland(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of the sample report."""
    monkeypatch.setattr("pledgebook.pipeline.extract", known_claims)
    path = tmp_path / "norland.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def run() -> Run:
    """The command in this process: `run("read", path)`."""
    from pledgebook.cli.app import app

    def invoke(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), input=stdin)

    return invoke
