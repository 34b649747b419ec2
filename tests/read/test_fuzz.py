"""A small sample of hostile files of every format; `tools/fuzz.py` makes them by the hundred thousand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fuzz import Tally, file, outcome_of
from hostile_forms import FORMS

NEEDED = {"pdf": "pypdfium2", "docx": "docx", "warc": "fastwarc", "warc.gz": "fastwarc", "feed": "feedparser"}
FUZZ = Path(__file__).resolve().parents[2] / "tools" / "fuzz.py"


@pytest.mark.parametrize("name", FORMS)
def test_a_hostile_file_is_read_or_refused_with_a_message(tmp_path: Path, name: str) -> None:
    pytest.importorskip(NEEDED.get(name, "pyarrow"))
    tally = Tally()
    path = tmp_path / FORMS[name].name
    for number in range(16):
        path.write_bytes(file(name, number, seed=7, bombs=8 if name in {"warc", "jsonl", "txt"} else 0))
        outcome_of(path, tally, number=number)
    assert tally.files == 16
    assert tally.crashes == []
    assert sum(tally.outcomes.values())


def test_a_file_is_made_again_from_its_number() -> None:
    assert file("pdf", 11) == file("pdf", 11) != file("pdf", 12)


def test_counts_go_on_where_the_last_run_stopped(tmp_path: Path) -> None:
    for each in ("3", "5"):
        command = [sys.executable, str(FUZZ), "--each", each, "--formats", "txt", "--log", str(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert f"txt: {each} files, 0 crashes" in done.stdout
