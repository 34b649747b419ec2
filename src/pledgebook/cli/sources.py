"""From a name on the command line to a report; what goes wrong is told to people and never stops the rest."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import rich_click as click

if TYPE_CHECKING:
    from datetime import date

    from pledgebook.export.report import Report
    from pledgebook.model.text import Document
    from pledgebook.model.trace import Trace
    from pledgebook.read.limits import Limits

STANDARD_INPUT = "-"


class Reports:
    """Reads one source after the other; `failed` counts those that gave nothing."""

    def __init__(self, *, published: date | None = None, limits: Limits | None = None, notices: bool = False) -> None:
        """`published` is the day that all of them were published on, where the caller knows it better.

        With `notices` the issues of each report go to standard error.
        """
        self._published = published
        self._limits = limits
        self._notices = notices
        self.failed = 0

    def each(self, sources: Iterable[str]) -> Iterator[Report]:
        """The reports that could be read, in order; those in mailboxes, feeds, tables and web archives among them."""
        from pledgebook.errors import PledgebookError
        from pledgebook.read.archive import is_archive

        for source in sources:
            try:
                found = (
                    self._each_in(source) if source != STANDARD_INPUT and is_archive(source) else (self.one(source),)
                )
                yield from filter(None, found)
            except PledgebookError as error:
                self._complain(str(error))

    def _each_in(self, archive: str) -> Iterator[Report | None]:
        """The reports in a file of many; its gaps are told."""
        from pledgebook.read.archive import Gap, members
        from pledgebook.read.limits import DEFAULT

        for member in members(archive, limits=self._limits or DEFAULT):
            if isinstance(member, Gap):
                self._complain(f"{archive}: {member.name}: {member.detail}")
            else:
                yield self.one(member.name, raw=member.raw)

    def one(self, source: str, trace: Trace | None = None, raw: bytes | None = None) -> Report | None:
        """One report, or None after a message on standard error. `raw` are its bytes where `source` is only its name."""
        from pledgebook.errors import PledgebookError
        from pledgebook.export.report import Report
        from pledgebook.model.trace import SILENT
        from pledgebook.pipeline import extract

        try:
            document = self.document(source, raw)
            extraction = extract(document, trace=trace or SILENT)
        except PledgebookError as error:
            self._complain(str(error))
        except Exception as error:  # noqa: BLE001  (a fault of ours in one document must not take the others down)
            at = traceback.extract_tb(error.__traceback__)[-1]
            self._complain(f"{source}: a fault of Pledgebook, please report it: {error!r} at {at.filename}:{at.lineno}")
        else:
            report = Report(source, document, extraction.claims, extraction.issues, extraction.unexplained)
            if self._notices:
                notice(report)
            return report
        return None

    def document(self, source: str, raw: bytes | None = None) -> Document:
        """The document of a path, of standard input, or of bytes with this name."""
        from pledgebook.read import read
        from pledgebook.read.limits import DEFAULT

        limits = self._limits or DEFAULT
        if raw is not None:
            return read(raw, published=self._published, limits=limits, name=source)
        if source == STANDARD_INPUT:
            raw = sys.stdin.buffer.read(limits.file_bytes + 1)
            return read(raw, published=self._published, limits=limits, name="standard input")
        return read(source, published=self._published, limits=limits)

    def _complain(self, message: str) -> None:
        self.failed += 1
        complain(message)


def complain(message: str) -> None:
    """A message for people on standard error, with nothing in it that steers their terminal."""
    from pledgebook.export.wording import printable

    click.echo(f"pledgebook: {printable(message)}", err=True)


def notice(report: Report) -> None:
    """The issues of a report on standard error: file, line, code, what was seen."""
    for issue in report.issues:
        line = "" if issue.start is None else f":{report.line(issue.start)}"
        complain(f"{report.source}{line}: {issue.code}: {issue.detail}")
