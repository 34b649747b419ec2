"""The stages together: what they leave behind."""

from __future__ import annotations

import gc
from pathlib import Path

from pledgebook.pipeline import extract
from pledgebook.read import read

REPORT = Path(__file__).parents[1] / "examples" / "norway-air-defence.md"
_FEW = 200
"""Values of the standard library that refer to each other; a report has thousands of its own."""


def test_document_is_freed_without_the_collector() -> None:
    document = read(REPORT)
    extract(document)  # patterns and lexicons are made with the first report
    gc.collect()
    gc.disable()
    try:
        assert extract(document).claims
        assert gc.collect() < _FEW
    finally:
        gc.enable()
