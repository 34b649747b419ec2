"""Tables of articles (Parquet, JSON Lines, CSV): one row, one article; columns are known by their names."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any, Final

from pledgebook.errors import MissingPart
from pledgebook.read.archive.member import Gap, Member, article
from pledgebook.read.limits import Limits

_COLUMNS: Final = {
    "text": "text body content article article_text plain_text maintext main_text fulltext full_text story",
    "html": "html body_html content_html raw_html page",
    "title": "title headline",
    "publisher": "publisher outlet source source_name site site_name newspaper domain media",
    "published": """published published_at published_time publication_date publish_date date_published date_publish pubdate
        pub_date date datetime timestamp time created_at""",
    "url": "url link address canonical_url source_url permalink",
    "author": "author authors byline creator",
    "lang": "lang language locale",
}
_FIELDS: Final = {name: names.split() for name, names in _COLUMNS.items()}
_BATCH: Final = 256


def table_members(path: Path, limits: Limits) -> Iterator[Member | Gap]:
    """The rows of a table as articles; a row without a text is a gap."""
    rows = _rows(path, limits)
    for number, row in enumerate(rows, 1):
        name = f"{path.name}#{number}"
        yield Gap(name, "archive.damaged", row) if isinstance(row, str) else _member(row, name, limits)


def _member(row: Mapping[str, Any], name: str, limits: Limits) -> Member | Gap:
    """A row as an article."""
    known = {field: value for field in _FIELDS if (value := _value(row, field))}
    text, html = known.pop("text", ""), known.pop("html", "")
    place = known.get("url") or name
    if not (text or html).strip():
        columns = ", ".join(map(str, list(row)[:12])) or "none"
        return Gap(
            place, "archive.empty", f"no text in the row (columns: {columns}; a column `text` or `html` is needed)"
        )
    if len(text or html) > limits.file_bytes:
        return Gap(place, "archive.too_large", f"the text has more than {limits.file_bytes:,} characters")
    return Member(place, article(text or html, html=not text, **known))


def _value(row: Mapping[str, Any], field: str) -> str:
    """What a row says of a field: in the first of its columns that is not empty."""
    folded = {str(name).strip().lower().replace(" ", "_").replace("-", "_"): value for name, value in row.items()}
    for name in _FIELDS[field]:
        value = folded.get(name)
        if isinstance(value, datetime | date):
            return value.isoformat()
        if isinstance(value, list | tuple):
            value = ", ".join(map(str, value))
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _rows(path: Path, limits: Limits) -> Iterator[Mapping[str, Any] | str]:
    """Rows one by one, or in words what is wrong with one."""
    name = path.name.lower()
    if name.endswith(".parquet") or _begins(path, b"PAR1"):
        return _parquet(path)
    if name.endswith((".csv", ".tsv")):
        return _csv(path, "\t" if name.endswith(".tsv") else ",", limits)
    return _json_lines(path, limits)


def _begins(path: Path, mark: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(mark)) == mark


def _json_lines(path: Path, limits: Limits) -> Iterator[Mapping[str, Any] | str]:
    try:
        with (
            path.open("rb") as packed,
            gzip.GzipFile(fileobj=packed) if path.suffix.lower() == ".gz" else packed as file,
        ):
            for line in _lines(file, limits.file_bytes):
                if line is None:
                    yield f"the line has more than {limits.file_bytes:,} bytes"
                elif line.strip():
                    yield _object(line)
    except (OSError, EOFError) as error:
        yield f"the file cannot be read to its end ({error})"


def _lines(file: IO[bytes] | gzip.GzipFile, most: int) -> Iterator[bytes | None]:
    """Lines, None for one that is too long."""
    while line := file.readline(most + 1):
        if len(line) > most:
            while line and not line.endswith(b"\n"):
                line = file.readline(most)
            yield None
        else:
            yield line


def _object(line: bytes) -> Mapping[str, Any] | str:
    """The object on a line, or what is wrong with it."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"the line is not JSON ({error})"
    return found if isinstance(found, dict) else "the line holds no JSON object"


def _csv(path: Path, delimiter: str, limits: Limits) -> Iterator[Mapping[str, Any] | str]:
    csv.field_size_limit(min(limits.file_bytes, 2**31 - 1))
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        try:
            yield from csv.DictReader(file, delimiter=delimiter)
        except csv.Error as error:
            yield f"the table cannot be read on ({error})"


def _parquet(path: Path) -> Iterator[Mapping[str, Any] | str]:
    if find_spec("pyarrow") is None:
        raise MissingPart("reading Parquet", "archive")
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        table = ParquetFile(path)
        wanted = [name for name in table.schema_arrow.names if _is_known(name)]
        for batch in table.iter_batches(batch_size=_BATCH, columns=wanted):
            yield from _rows_of(batch)
    except (ArrowException, OSError, ValueError, OverflowError) as error:
        yield f"the table cannot be read ({error})"


def _rows_of(batch: Any) -> Iterator[Mapping[str, Any] | str]:  # noqa: ANN401 (pyarrow has no types)
    """The rows of a batch; one by one where a value cannot be had, so that it costs one row."""
    try:
        yield from batch.to_pylist()
    except (ValueError, OverflowError):  # letters that are none, days before the year 1
        for at in range(batch.num_rows):
            try:
                yield from batch.slice(at, 1).to_pylist()
            except (ValueError, OverflowError) as error:
                yield f"the row holds a value that cannot be read ({error})"


def _is_known(column: str) -> bool:
    """Whether a column may be of use: archives carry many more."""
    return any(column.strip().lower().replace(" ", "_").replace("-", "_") in names for names in _FIELDS.values())
