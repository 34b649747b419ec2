"""What is not imported: starting must stay quick."""

from __future__ import annotations

import subprocess
import sys

import pytest


def loaded_by(code: str) -> set[str]:
    """The modules that some code has loaded into a fresh Python."""
    after = "print(*set(sys.modules) - before, sep='\\n', file=sys.stderr)"
    script = f"import sys\nbefore = set(sys.modules)\n{code}\n{after}"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(run.stderr.splitlines())


def test_importing_the_package_imports_next_to_nothing() -> None:
    mine = {name for name in loaded_by("import pledgebook") if name.startswith("pledgebook")}
    assert mine == {"pledgebook", "pledgebook.version"}


def test_the_version_is_told_without_any_library() -> None:
    loaded = loaded_by("sys.argv = ['pledgebook', '--version']\nfrom pledgebook.cli import main\nmain()")
    assert not loaded & {"rich", "click", "rich_click", "re", "json", "dataclasses", "pledgebook.model"}


@pytest.mark.parametrize("library", ["trafilatura", "lxml", "babel", "charset_normalizer", "pledgebook.pipeline"])
def test_the_verbs_load_no_library_before_they_need_it(library: str) -> None:
    assert library not in loaded_by("import pledgebook.cli.app")


def test_reading_plain_text_needs_no_html_library() -> None:
    code = "import pledgebook\npledgebook.extract(pledgebook.read(b'Norway gave Moldova 5 million euros.'))"
    assert not loaded_by(code) & {"trafilatura", "lxml", "lxml.html", "rich", "babel"}
