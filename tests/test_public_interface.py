"""The names that others build on."""

from __future__ import annotations

import subprocess
import sys

import pytest

import pledgebook


def test_there_are_at_most_25_names() -> None:
    assert len(pledgebook.__all__) <= 25


@pytest.mark.parametrize("name", [n for n in pledgebook.__all__ if n != "__version__"])
def test_every_name_leads_somewhere_and_is_documented(name: str) -> None:
    assert getattr(pledgebook, name).__doc__


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        pledgebook.nothing_of_the_kind  # noqa: B018  (asking for it is the test)


@pytest.mark.parametrize(
    "before",
    ["", "import pledgebook.read", "import pledgebook.read.limits", "import pledgebook.pipeline"],
)
def test_read_is_a_function_whatever_was_imported_before(before: str) -> None:
    code = f"{before}\nimport pledgebook\nprint(len(pledgebook.read(b'Two words').text))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr) == ("9\n", "")
