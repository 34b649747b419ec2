"""What a command writes and where to: the form that is asked for; standard output or a file, always UTF-8."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, TypeVar

import rich_click as click

_Verb = TypeVar("_Verb", bound=Callable[..., Any])


def form_option(forms: tuple[str, ...], meaning: str) -> Callable[[_Verb], _Verb]:
    """`--format FORM`, the first of `forms` unless another is asked for; the parameter is called `form`."""
    return click.option("--format", "form", type=click.Choice(forms), default=forms[0], show_default=True, help=meaning)


def output_option(verb: _Verb) -> _Verb:
    """`-o PATH`, for what may go to a file; the parameter is called `output`."""
    return click.option("-o", "--output", metavar="PATH", help="Write there instead of to standard output.")(verb)


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
