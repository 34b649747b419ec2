"""The engine for a cluster: Spark hands out the same tasks to the same function.

A task writes its files to a folder that all machines share, each under a hidden name and then moved to its place, and is noted as
done last. So a task that Spark starts twice, because a machine was lost or slow, writes the same bytes under the same names, and
the result is committed exactly once: by the manifest, which the driver writes when all tasks are noted.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from pledgebook.errors import MissingPart, PledgebookError
from pledgebook.scale.plan import Task

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_NOTES: Final = "task string, note string"
_ARCHIVE: Final = "pledgebook-rules.zip"


def run_all(tasks: Sequence[Task], out: Path, *, master: str | None, told: Callable[[dict[str, Any]], None]) -> None:
    """Do the tasks on the cluster at `master` (this machine with all its processors where none is given).

    Raises MissingPart without PySpark, PledgebookError without Java or where the job fails.
    """
    if find_spec("pyspark") is None:
        raise MissingPart("the Spark engine", "spark")
    if not tasks:
        return
    session = _session(master)
    try:
        _run(session, tasks, out, told)
    finally:
        session.stop()


def _session(master: str | None) -> SparkSession:
    """A session whose workers use this Python; quiet, and without a second guess at tasks."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        raise PledgebookError("the Spark engine needs Java 17 or later; install it, or use --engine local")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    if master is None or master.startswith("local"):
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    from pyspark.sql import SparkSession

    return (
        SparkSession.builder.master(master or "local[*]")
        .appName("pledgebook scan")
        .config("spark.log.level", "ERROR")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.task.maxFailures", "8")
        .getOrCreate()
    )


def _run(session: SparkSession, tasks: Sequence[Task], out: Path, told: Callable[[dict[str, Any]], None]) -> None:
    """One Spark task for each task of the plan."""
    session.sparkContext.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory(prefix="pledgebook-") as folder:
        session.sparkContext.addFile(_packed(Path(folder)))
        frame = session.createDataFrame([(task.to_json(),) for task in tasks], "task string")
        notes = frame.repartition(len(tasks), "task").mapInArrow(_work(str(out.resolve())), _NOTES)
        for row in notes.toLocalIterator():
            told(json.loads(row["note"]))


def _work(folder: str) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """What a worker does. It goes to the worker by value and needs nothing there but Python with the libraries."""
    archive = _ARCHIVE

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import json
        import os
        import sys
        import zipfile
        from pathlib import Path

        import pyarrow as pa
        from pyspark import SparkFiles

        # unpacked, because the rules are told apart by their files; every worker of a machine has a folder of its own
        packed = Path(SparkFiles.get(archive))
        unpacked = packed.with_name(f"{packed.stem}-{os.getpid()}")
        if not unpacked.exists():
            zipfile.ZipFile(packed).extractall(unpacked)
        if "pledgebook" not in sys.modules:
            sys.path.insert(0, str(unpacked))
        from pledgebook.scale.plan import Task
        from pledgebook.scale.task import run

        for batch in batches:
            tasks = batch.column("task").to_pylist()
            notes = [json.dumps(run(Task.from_json(task), Path(folder))) for task in tasks]
            yield pa.RecordBatch.from_pydict({"task": tasks, "note": notes})

    return work


def _packed(folder: Path) -> str:
    """This package as a ZIP file for the workers: all of them read by the same rules."""
    root = Path(__file__).resolve().parent.parent
    path = folder / _ARCHIVE
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(root.rglob("*")):
            if file.is_file() and file.suffix not in {".pyc", ".pyo"}:
                archive.write(file, file.relative_to(root.parent))
    return str(path)
