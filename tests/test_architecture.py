"""Imports go downwards, and the check that says so would notice if they did not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


def lint(project: Path) -> subprocess.CompletedProcess[str]:
    """The import-linter run on a copy of the project."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"]
    environment = os.environ | {"PYTHONPATH": str(project / "src"), "COLUMNS": "200"}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The sources and the contracts, apart from the project."""
    shutil.copytree(PROJECT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "line", "broken"),
    [
        ("model/text.py", "import pledgebook.frame", "Imports go downwards"),
        ("lang/en/words.py", "import pledgebook.segment.tokens", "Imports go downwards"),
        ("pipeline.py", "import pledgebook.cli", "Imports go downwards"),
        ("frame/draft.py", "import pledgebook.recognise", "Frames see mentions, never the recognisers that made them"),
    ],
)
def test_a_planted_violation_is_found(copied: Path, file: str, line: str, broken: str) -> None:
    source = copied / "src" / "pledgebook" / file
    source.write_text(f"{source.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    run = lint(copied)
    assert run.returncode == 1
    assert f"{broken} BROKEN" in run.stdout


def test_every_room_says_what_it_takes_and_gives() -> None:
    rooms = [p for p in (PROJECT / "src" / "pledgebook").iterdir() if (p / "__init__.py").exists()]
    for room in rooms:
        docstring = (room / "__init__.py").read_text(encoding="utf-8")
        assert "Takes" in docstring, f"{room.name}/__init__.py says nothing of what it takes"
        assert "not" in docstring, f"{room.name}/__init__.py says nothing of what it does not do"


def test_no_module_is_named_after_nothing() -> None:
    empty_names = {"utils", "helpers", "common", "manager", "base", "misc"}
    modules = {path.stem for path in (PROJECT / "src").rglob("*.py")} | {p.name for p in (PROJECT / "src").rglob("*/")}
    assert modules & empty_names == set()
