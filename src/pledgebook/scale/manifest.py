"""What a scan has done: one note for each task while it goes on, one manifest at the end."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pledgebook.book.rules import rules_version
from pledgebook.book.scans import FORMAT, MANIFEST
from pledgebook.errors import StoreError
from pledgebook.scale.plan import Task
from pledgebook.scale.tables import TABLES
from pledgebook.scale.task import DONE, put, run


def begin(out: Path, tasks: Sequence[Task]) -> set[str]:
    """Make the folder ready; the ids of the tasks that are done already.

    Raises StoreError where the folder holds something else, or the result of other sources or other rules.
    """
    out.mkdir(parents=True, exist_ok=True)
    strange = [p.name for p in out.iterdir() if p.name not in {*TABLES, DONE, MANIFEST} and not p.name.startswith(".")]
    if strange:
        raise StoreError(str(out), f"is not empty and no result of a scan ({strange[0]}); name another folder")
    done = {path.stem for path in (out / DONE).glob("*.json")}
    if done - {task.id for task in tasks}:
        reason = (
            "holds the result of other sources, other limits or other rules; name another folder, or delete this one"
        )
        raise StoreError(str(out), reason)
    _sweep(out)
    return done


def finish(out: Path, tasks: Iterable[Task]) -> dict[str, Any]:
    """Write the manifest from the notes; the same bytes however the tasks were done."""
    notes = _joined(out, tasks)
    statuses = sum((Counter(note["statuses"]) for note in notes), Counter())
    manifest = {
        "format": FORMAT,
        "rules": rules_version(),
        "documents": dict(sorted(statuses.items())),
        "rows": {name: sum(note["files"][name]["rows"] for note in notes) for name in TABLES},
        "tasks": notes,
    }
    _sweep(out)
    put(out / MANIFEST, json.dumps(manifest, indent=1, sort_keys=True).encode())
    return manifest


def _sweep(out: Path) -> None:
    """Remove what was being written by those who were killed."""
    for half in out.glob("*/.*.tmp"):
        half.unlink(missing_ok=True)


def _joined(out: Path, tasks: Iterable[Task]) -> list[dict[str, Any]]:
    """The notes, once stretches of one archive meet: one that began at what only looked like a record is read again."""
    notes: list[dict[str, Any]] = []
    before: tuple[str, int | None] = ("", None)
    for task in tasks:
        note: dict[str, Any] = json.loads((out / DONE / f"{task.id}.json").read_bytes())
        path, behind = before
        if "records" in note and path == task.pieces[0].path and behind not in {None, note["records"][0]}:
            note = run(task, out, begin=behind)
        notes.append(note)
        before = (task.pieces[0].path, note["records"][1] if "records" in note else None)
    return notes
