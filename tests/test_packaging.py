"""The environment that `make` builds, and what it is built from."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
LOCKS = [PROJECT / "requirements.lock", PROJECT / "bench" / "requirements.lock"]


def project() -> dict[str, dict[str, object]]:
    """`pyproject.toml`."""
    return tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


def names(requirements: object) -> set[str]:
    """The normalised names of requirements."""
    assert isinstance(requirements, list)
    return {re.split(r"[<>=!~ \[;]", line)[0].lower().replace("_", "-") for line in requirements}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: str(path.parent.name))
def test_a_lock_holds_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"://|--(?:extra-)?index|--find-links|@ ", text)
    packages = re.findall(r"^[a-z0-9][^\n]*(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+", text, re.MULTILINE)
    assert len(packages) == len(re.findall(r"^\S", text, re.MULTILINE)) > 20


def test_the_lock_covers_what_the_project_asks_for() -> None:
    asked = project()["project"]
    extras = asked["optional-dependencies"]
    assert isinstance(extras, dict)
    wanted = names(asked["dependencies"]) | names(extras["dev"]) | names(project()["build-system"]["requires"])
    locked = set(re.findall(r"^([a-z0-9._-]+)==", LOCKS[0].read_text(encoding="utf-8"), re.MULTILINE))
    assert wanted <= locked


@pytest.mark.parametrize("target", ["demo", "test", "bench", "pin"])
def test_make_knows_its_targets(target: str) -> None:
    run = subprocess.run(["make", "-n", target], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_the_ci_runs_what_people_run() -> None:
    script = PROJECT / ".ci" / "run"
    assert "make test" in script.read_text(encoding="utf-8")
    assert script.stat().st_mode & 0o111


def test_the_licence_is_the_one_that_is_declared() -> None:
    assert project()["project"]["license"] == "Apache-2.0"
    assert "Apache License" in (PROJECT / "LICENSE").read_text(encoding="utf-8")[:200]
