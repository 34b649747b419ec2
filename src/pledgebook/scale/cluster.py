"""A Spark cluster: a session, and functions of this package that run on its workers.

The package itself is sent along, so that all workers read and link by the same rules; they need Python with its libraries.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from pledgebook.errors import MissingPart, PledgebookError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

Row = dict[str, Any]
_ARCHIVE: Final = "pledgebook-rules.zip"
_BATCH: Final = 200
"""Rows that a worker holds at a time."""


@contextmanager
def session(master: str | None) -> Iterator[SparkSession]:
    """A session on the cluster at `master` (this machine with all its processors where none is given), ended at the end.

    Raises MissingPart without PySpark, PledgebookError without Java.
    """
    if find_spec("pyspark") is None:
        raise MissingPart("the Spark engine", "spark")
    begun = _begun(master)
    begun.sparkContext.setLogLevel("ERROR")
    try:
        with tempfile.TemporaryDirectory(prefix="pledgebook-") as folder:
            begun.sparkContext.addFile(_packed(Path(folder)))
            yield begun
    finally:
        begun.stop()


def _begun(master: str | None) -> SparkSession:
    """A session whose workers use this Python; quiet, and patient with workers that are lost."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        raise PledgebookError("the Spark engine needs Java 17 or later; install it, or use --engine local")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    if master is None or master.startswith("local"):
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    from pyspark.sql import SparkSession

    return (
        SparkSession.builder.master(master or "local[*]")
        .appName("pledgebook")
        .config("spark.log.level", "ERROR")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.task.maxFailures", "8")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", str(_BATCH))
        .getOrCreate()
    )


def spread(session: SparkSession, rows: list[tuple[Any, ...]], schema: str) -> DataFrame:
    """A table of which each row is handed to a worker by itself."""
    return session.createDataFrame(session.sparkContext.parallelize(rows, max(1, len(rows))), schema)


def mapped(table: DataFrame, target: str, schema: pa.Schema, *extra: object) -> DataFrame:
    """What `target` (`module:function`) makes of the rows, on the workers.

    The function takes an iterator of rows and `extra`, and gives rows of `schema`. It may be called again for the same rows
    wherever a worker was lost: it must give the same.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    return table.mapInArrow(_work(target, schema, extra), from_arrow_schema(schema))


def _work(
    target: str, schema: pa.Schema, extra: tuple[object, ...]
) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """What goes to the worker by value; it needs nothing of this package there."""
    archive, size = _ARCHIVE, _BATCH

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import os
        import sys
        import zipfile
        from importlib import import_module
        from itertools import islice
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
        module, _, name = target.partition(":")
        made = getattr(import_module(module), name)((row for batch in batches for row in batch.to_pylist()), *extra)
        while rows := list(islice(made, size)):
            yield pa.RecordBatch.from_pylist(rows, schema=schema)

    return work


def _packed(folder: Path) -> str:
    """This package as a ZIP file for the workers."""
    root = Path(__file__).resolve().parent.parent
    path = folder / _ARCHIVE
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(root.rglob("*")):
            if file.is_file() and file.suffix not in {".pyc", ".pyo"}:
                archive.write(file, file.relative_to(root.parent))
    return str(path)
