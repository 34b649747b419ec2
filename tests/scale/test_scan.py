"""Scans: the same bytes however they were made, nothing twice, nothing lost."""

from __future__ import annotations

import hashlib
import json
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pledgebook.book.reading import read_report
from pledgebook.book.scans import is_scan
from pledgebook.cli.app import app
from pledgebook.errors import NotFound, PledgebookError, StoreError
from pledgebook.scale import local, task
from pledgebook.scale.manifest import begin, finish
from pledgebook.scale.plan import Task, plan

pq = pytest.importorskip("pyarrow.parquet", reason="Parquet needs the extra `archive`")

GIFT = "Norway will give Moldova {} radars, the Ministry of Defence said on Monday."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Seven reports: single files, a table, one that cannot be read, one of no interest, one with nothing to state."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(3):
        (folder / f"report-{number}.txt").write_text(GIFT.format(number + 2), encoding="utf-8")
    (folder / "cake.txt").write_text("Beat 3 eggs with 200 g of sugar.", encoding="utf-8")
    (folder / "empty.txt").write_text("Norway has a long coast.", encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    rows = [{"title": "Radars", "text": GIFT.format(n), "date": "2025-03-14"} for n in range(20, 25)]
    (folder / "news.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return folder


def tasks_of(folder: Path) -> list[Task]:
    return plan([folder])


def scanned(folder: Path, out: Path, *, jobs: int = 1) -> Path:
    """A whole scan."""
    tasks = tasks_of(folder)
    done = begin(out, tasks)
    local.run_all([each for each in tasks if each.id not in done], out, jobs=jobs, told=lambda _: None)
    finish(out, tasks)
    return out


def content(out: Path) -> dict[str, str]:
    """Every file with the hash of its bytes."""
    return {
        str(p.relative_to(out)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(out.rglob("*"))
        if p.is_file()
    }


def column(out: Path, table: str, name: str) -> list[object]:
    return [
        value
        for path in sorted((out / table).glob("*.parquet"))
        for value in pq.read_table(path).column(name).to_pylist()
    ]


def test_every_report_is_accounted_for(archive: Path, tmp_path: Path) -> None:
    out = scanned(archive, tmp_path / "out")
    manifest = json.loads((out / "manifest.json").read_bytes())
    assert manifest["documents"] == {"empty": 1, "failed": 1, "idle": 1, "read": 8}
    assert len(column(out, "documents", "id")) == 11
    claimed = set(column(out, "claims", "document"))
    told = {
        i
        for i, status in zip(column(out, "documents", "id"), column(out, "documents", "status"), strict=True)
        if status == "read"
    }
    assert claimed == told
    assert is_scan(out)


def test_one_process_and_two_write_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    assert content(scanned(archive, tmp_path / "one")) == content(scanned(archive, tmp_path / "two", jobs=2))


def test_an_interrupted_scan_goes_on_and_ends_the_same(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = content(scanned(archive, tmp_path / "whole"))
    out, calls = tmp_path / "torn", 0

    def dies(raw: bytes, options: dict[str, object]) -> dict[str, object]:
        nonlocal calls
        calls += 1
        if calls % 3 == 0:
            raise KeyboardInterrupt
        return read_report(raw, options)

    for _ in range(20):
        tasks = tasks_of(archive)
        for each in tasks:
            try:
                begin(out, tasks)
                task.run(each, out, reader=dies)
            except KeyboardInterrupt:
                continue
    monkeypatch.undo()
    assert content(scanned(archive, out)) == whole


def test_what_is_done_is_not_done_again(archive: Path, tmp_path: Path) -> None:
    out = scanned(archive, tmp_path / "out")
    for each in tasks_of(archive):
        task.run(each, out, reader=lambda *_: pytest.fail("read again"))


def test_a_folder_with_something_else_is_refused_and_left_alone(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="no result of a scan"):
        begin(tmp_path, tasks_of(archive))
    out = scanned(archive, tmp_path / "out")
    (archive / "one-more.txt").write_text(GIFT.format(99), encoding="utf-8")
    with pytest.raises(StoreError, match="other sources"):
        begin(out, tasks_of(archive))


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no such"):
        plan([tmp_path])


def test_a_table_is_cut_into_tasks(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    path = tmp_path / "news.parquet"
    pq.write_table(pa.Table.from_pylist([{"text": GIFT.format(n)} for n in range(25)]), path)
    tasks = plan([path], rows=10)
    assert [(each.pieces[0].first, each.pieces[0].count) for each in tasks] == [(0, 10), (10, 10), (20, 5)]
    assert Task.from_json(tasks[1].to_json()) == tasks[1]
    with pytest.raises(PledgebookError, match="other rules"):
        Task.from_json(tasks[1].to_json().replace(tasks[1].id, "0" * 20))
    notes = [task.run(each, tmp_path / "out") for each in tasks]
    assert [note["files"]["claims"]["rows"] > 0 for note in notes] == [True, True, True]
    assert len(set(column(tmp_path / "out", "documents", "id"))) == 25


def test_the_command(archive: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, list(arguments))

    result = run("scan", str(archive), "--out", str(tmp_path / "out"), "--jobs", "1")
    assert result.exit_code == 0, result.output
    assert "state something" in result.output
    assert run("scan", str(tmp_path / "nowhere"), "--out", str(tmp_path / "o2")).exit_code == 2


@pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")
@pytest.mark.skipif(find_spec("pyspark") is None, reason="needs the extra `spark`")
def test_spark_writes_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    from pledgebook.scale import spark

    tasks = tasks_of(archive)
    begin(tmp_path / "spark", tasks)
    notes: list[object] = []
    spark.run_all(tasks, tmp_path / "spark", master="local[2]", told=notes.append)
    finish(tmp_path / "spark", tasks)
    assert len(notes) == len(tasks)
    assert content(tmp_path / "spark") == content(scanned(archive, tmp_path / "local"))
