"""The documentation is true: links lead somewhere, examples run, lists are complete."""

from __future__ import annotations

import doctest
import importlib
import json
import re
import shlex
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

PROJECT = Path(__file__).resolve().parent.parent
DOCS = PROJECT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), PROJECT / "README.md", PROJECT / "CHANGELOG.md", *PROJECT.glob("examples/*.md")])
EXAMPLES = sorted(p for p in (PROJECT / "examples").iterdir() if p.name != "README.md")
SHARED_SCHEMA = PROJECT.parent / "shared" / "bench" / "claims.schema.json"


def blocks(page: Path, language: str) -> list[str]:
    """The code blocks of a page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(PROJECT)))
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [t for t in targets if not (page.parent / t).exists()] == []


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p, "python")], ids=lambda p: p.name)
def test_python_examples_run(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "examples").symlink_to(PROJECT / "examples")
    monkeypatch.chdir(tmp_path)
    for code in blocks(page, "python"):
        exec(compile(code, str(page), "exec"), {})  # noqa: S102  (our own pages)
    assert capsys.readouterr().out


@pytest.mark.parametrize("module", ["pledgebook.export.wording", "pledgebook.model.wording"])
def test_examples_in_docstrings_are_true(module: str) -> None:
    results = doctest.testmod(importlib.import_module(module))
    assert results.attempted
    assert not results.failed


def shown_commands() -> list[tuple[str, str]]:
    """Commands in README and guide with the output shown below them."""
    found = []
    for page in PAGES:
        for block in blocks(page, "console"):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                found.append((command, output.strip("\n")))
    return found


@pytest.mark.parametrize(("command", "output"), shown_commands(), ids=lambda text: text.split("\n")[0][:60])
def test_output_that_is_shown_is_real(command: str, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line that is shown comes out in this order; `...` stands for lines left out."""
    from pledgebook.cli.app import app

    monkeypatch.chdir(PROJECT)
    words = shlex.split(command)
    assert words[0].endswith("pledgebook")
    real = iter(CliRunner().invoke(app, words[1:]).stdout.splitlines())
    missing = [line for line in output.splitlines() if line.strip() != "..." and line not in real]
    assert missing == []


def test_every_decision_stands_in_the_list() -> None:
    listed = (DOCS / "decisions" / "README.md").read_text(encoding="utf-8")
    pages = [p for p in (DOCS / "decisions").glob("*.md") if p.name != "README.md"]
    for page in pages:
        title = page.read_text(encoding="utf-8").splitlines()[0]
        assert re.fullmatch(rf"# {page.name[:3]} .+\?", title), "the title is a question"
        assert f"[{page.name[:3]}]({page.name}) | {title[6:]} |" in listed


def test_every_room_stands_on_the_map() -> None:
    text = (DOCS / "map.md").read_text(encoding="utf-8")
    source = PROJECT / "src" / "pledgebook"
    rooms = [p.name for p in source.iterdir() if (p / "__init__.py").exists()]
    assert [room for room in rooms if f"`{room}/`" not in text] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
def test_every_example_says_what_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "demonstration report, written for pledgebook" in " ".join(text.lower().split())
    assert f"`{path.name}`" in (PROJECT / "examples" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
def test_claims_keep_the_schema(path: Path) -> None:
    from pledgebook.cli.app import app

    schema = json.loads((DOCS / "claims.schema.json").read_text(encoding="utf-8"))
    result = CliRunner().invoke(app, ["read", str(path), "--format", "jsonl", "--quiet"])
    assert result.exit_code == 0
    claims = [json.loads(line) for line in result.stdout.splitlines()]
    assert claims
    for claim in claims:
        jsonschema.validate(claim, schema)


@pytest.mark.skipif(not SHARED_SCHEMA.exists(), reason="the benchmark is not beside the project")
def test_the_schema_is_the_one_of_the_benchmark() -> None:
    assert json.loads((DOCS / "claims.schema.json").read_text("utf-8")) == json.loads(SHARED_SCHEMA.read_text("utf-8"))
