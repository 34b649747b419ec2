"""Where a command writes to: standard output or a file, always UTF-8."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import rich_click as click


@contextmanager
def opened(path: str | None) -> Iterator[BinaryIO]:
    """The file at `path`, or standard output. Ends the command where the file cannot be written."""
    if path is None or path == "-":
        yield sys.stdout.buffer
        return
    try:
        with open(path, "wb") as file:  # noqa: PTH123  (a path as the user typed it)
            yield file
    except OSError as error:
        raise click.FileError(path, error.strerror or str(error)) from error
