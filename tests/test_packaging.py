"""The environment that `make` builds, and what it is built from."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
USER, DEV = PROJECT / "requirements.lock", PROJECT / "requirements-dev.lock"
LOCKS = [USER, DEV, PROJECT / "bench" / "requirements.lock"]


def project() -> dict[str, dict[str, object]]:
    """`pyproject.toml`."""
    return tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


def names(requirements: object) -> set[str]:
    """The normalised names of requirements, those behind the project's own extras among them."""
    assert isinstance(requirements, list)
    found: set[str] = set()
    for line in requirements:
        own = re.match(r"pledgebook\[([a-z,]+)\]", line)
        if own:
            found.update(*(names(extras()[extra]) for extra in own[1].split(",")))
        else:
            found.add(re.split(r"[<>=!~ \[;]", line)[0].lower().replace("_", "-"))
    return found


def extras() -> dict[str, object]:
    """The optional dependencies of the project by their name."""
    found = project()["project"]["optional-dependencies"]
    assert isinstance(found, dict)
    return found


def locked(lock: Path) -> dict[str, str]:
    """Package and version of each line of a lock."""
    return dict(re.findall(r"^([a-z0-9._-]+)==([^ ;]+)", lock.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_a_lock_holds_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"://|--(?:extra-)?index|--find-links|@ ", text)
    packages = re.findall(r"^[a-z0-9][^\n]*(?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?)+", text, re.MULTILINE)
    assert len(packages) == len(re.findall(r"^\S", text, re.MULTILINE)) > 20


@pytest.mark.parametrize(("lock", "extra"), [(USER, "user"), (DEV, "dev")], ids=["user", "dev"])
def test_a_lock_covers_what_the_project_asks_for(lock: Path, extra: str) -> None:
    wanted = (
        names(project()["project"]["dependencies"])
        | names(extras()[extra])
        | names(project()["build-system"]["requires"])
    )
    assert wanted <= locked(lock).keys()


def test_the_checks_run_on_what_users_get() -> None:
    user, dev = locked(USER), locked(DEV)
    assert {name: dev.get(name) for name in user} == user


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
