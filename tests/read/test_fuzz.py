"""A small sample of hostile files of every format; `tools/fuzz.py` makes them by the thousand."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz import FORMATS, Tally, files, outcome_of

NEEDED = {"pdf": "pypdfium2", "docx": "docx", "warc": "fastwarc", "feed": "feedparser", "parquet": "pyarrow"}
QUICK = {"warc", "jsonl"}
"""Formats whose bombs are over at once; those of others run into their deadline."""


@pytest.mark.parametrize("name", FORMATS)
def test_a_hostile_file_is_read_or_refused_with_a_message(tmp_path: Path, name: str) -> None:
    if name in NEEDED:
        pytest.importorskip(NEEDED[name])
    tally = Tally()
    path = tmp_path / FORMATS[name][0]
    for raw in files(name, 16, seed=7, bombs=8 if name in QUICK else 10**9):
        path.write_bytes(raw)
        outcome_of(path, tally)
    assert tally.files == 16
    assert tally.crashes == []
    assert sum(tally.outcomes.values())
