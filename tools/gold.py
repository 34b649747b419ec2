"""The gold benchmark, read in this process: which claims the reader finds, misses, gets wrong.

The benchmark lies beside the project (`../shared/bench`) and is no part of it. Its own scorer, `score.py`, is loaded
from there, so that there is one definition of "right"; this module only saves starting a process for each document.
The project's own invented reports (`tests/gate/own`) are scored by the same rules, as two folders: `own`, which may be
looked at, and `held`, of which only numbers are told, so that no rule can be made for them.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import re
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

PROJECT = Path(__file__).resolve().parent.parent
BENCH = PROJECT.parent / "shared" / "bench"
OWN = PROJECT / "tests" / "gate" / "own"
OPEN = tuple(f"W{n:02}" for n in range(1, 9))
"""The own reports that people who make rules may read; the others are held out."""
HELD = "held"
KINDS = ("transfer", "item", "total", "meeting", "statement")

Json = dict[str, Any]
Extract = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One annotated report."""

    folder: str
    name: str
    path: Path
    claims: list[Json]


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the reader and the gold do not agree, or (`found`) where they do."""

    document: str
    what: str
    """`found`, `missed`, `wrong` or `spurious`."""
    kind: str
    fields: str
    gold: Json | None
    predicted: Json | None


@dataclass(slots=True)
class Outcome:
    """What one folder of gold came to."""

    folder: str
    tallies: dict[str, Any]
    documents: int = 0
    ungrounded: int = 0
    seconds: float = 0.0
    crashes: list[str] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)

    def strict(self, kind: str) -> float:
        """Strict F1 of one kind; 1 where gold and reader both have nothing."""
        t = self.tallies[kind]
        return float(t.f1(t.strict, t.predicted, t.gold))

    @property
    def mean_strict(self) -> float:
        """Mean over the kinds that the folder's gold holds, as `score.py` counts it."""
        present = [k for k in KINDS if self.tallies[k].gold]
        return sum(self.strict(k) for k in present) / max(1, len(present))


def scorer(bench: Path = BENCH) -> ModuleType:
    """The benchmark's own `score.py` as a module."""
    spec = importlib.util.spec_from_file_location("bench_score", bench / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(bench / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_documents(bench: Path = BENCH, folders: tuple[str, ...] = (), own: Path = OWN) -> list[GoldDocument]:
    """Every annotated report, or those of some folders (`seed`, `news`, `wh`, `own`, `held`), in a fixed order."""
    texts = {p.stem: p for p in _files(bench / "texts", own / "texts") if p.suffix in {".md", ".txt", ".html"}}
    golds = [(own_folder(f.stem), f) for f in sorted((own / "gold").glob("*.jsonl"))]
    golds += [(p.name, f) for p in sorted((bench / "gold").iterdir()) if p.is_dir() for f in sorted(p.glob("*.jsonl"))]
    return [
        GoldDocument(folder, file.stem, texts[file.stem], load_jsonl(file))
        for folder, file in golds
        if not folders or folder in folders
    ]


def own_folder(name: str) -> str:
    """Whether an own report may be looked at (`own`) or is held out (`held`)."""
    return "own" if name.startswith(OPEN) else HELD


def _files(*folders: Path) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]


def load_jsonl(path: Path) -> list[Json]:
    """One object per line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def digest(bench: Path = BENCH, own: Path = OWN) -> str:
    """sha256 over names and bytes of scorer, texts and gold: other figures on another corpus are no surprise."""
    total = hashlib.sha256()
    _take(total, bench, [bench / "score.py", *_files(bench / "texts", bench / "gold")])
    _take(total, own, _files(own / "texts", own / "gold"))
    return total.hexdigest()


def _take(total: hashlib._Hash, root: Path, files: list[Path]) -> None:
    for path in files:
        total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())


def named(target: str) -> Callable[..., Any]:
    """The function that `package.module:function` names."""
    module, _, function = target.partition(":")
    return getattr(importlib.import_module(module), function)  # type: ignore[no-any-return]


def read(path: Path) -> Any:
    """The document as the project's own reader gives it; without one, the plain text with its front matter's date."""
    try:
        from pledgebook.read import read as read_file
    except ImportError:
        return _read_plainly(path)
    return read_file(path)


def _read_plainly(path: Path) -> Any:
    from pledgebook.model.ids import document_id
    from pledgebook.model.text import Document

    raw = path.read_bytes()
    text = raw.decode("utf-8")
    found = re.search(r"^date: '?(\d{4}-\d\d-\d\d)", text[:2000], re.MULTILINE)
    published = date.fromisoformat(found.group(1)) if found else None
    return Document(id=document_id(raw), text=text, published=published)


def predict(gold: GoldDocument, extract: Extract) -> tuple[list[Json], str]:
    """The reader's claims as the contract's objects, and the document's text."""
    from pledgebook.model.claims import to_json

    document = read(gold.path)
    return [to_json(claim) for claim in extract(document).claims], document.text


def evaluate(documents: list[GoldDocument], extract: Extract, bench: Path = BENCH) -> list[Outcome]:
    """Score the reader over some documents, folder by folder. A document that raises is listed, the rest go on."""
    score = scorer(bench)
    outcomes: dict[str, Outcome] = {}
    for gold in documents:
        outcome = outcomes.setdefault(gold.folder, Outcome(gold.folder, {k: score.Tally() for k in KINDS}))
        outcome.documents += 1
        started = time.perf_counter()
        try:
            predicted, text = predict(gold, extract)
        except Exception:
            outcome.crashes.append(f"{gold.name}\n{traceback.format_exc(limit=-6)}")
            predicted, text = [], ""
        outcome.seconds += time.perf_counter() - started
        outcome.ungrounded += score.ungrounded(predicted, text)
        _score_document(score, outcome, gold, predicted)
    return list(outcomes.values())


def _score_document(score: ModuleType, outcome: Outcome, gold: GoldDocument, predicted: list[Json]) -> None:
    bad: list[Difference] = []

    def complain(what: str, kind: str, fields: str, expected: Json | None, got: Json | None) -> None:
        bad.append(Difference(gold.name, what, kind, fields, expected, got))

    score.score_document(predicted, gold.claims, outcome.tallies, complain)
    outcome.differences += bad
    faulty = {id(d.gold) for d in bad if d.gold is not None}
    outcome.differences += [
        Difference(gold.name, "found", c["kind"], "", c, None)
        for c in gold.claims
        if id(c) not in faulty and not c.get("unsure")
    ]


def key(difference: Difference) -> str:
    """A line that names a claim and survives other offsets: document, kind, anchor, which of the equal ones."""
    claim = difference.gold or difference.predicted or {}
    return f"{difference.document} {difference.kind} «{' '.join(claim['evidence'][0]['quote'].split())}»"


def numbered(keys: list[str]) -> list[str]:
    """The same lines, the second and later of equal ones with their number."""
    seen: Counter[str] = Counter()
    lines = []
    for line in keys:
        seen[line] += 1
        lines.append(line if seen[line] == 1 else f"{line} #{seen[line]}")
    return lines
