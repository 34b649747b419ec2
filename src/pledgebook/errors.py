"""What Pledgebook raises. Problems in data are `Issue` values; these are for misuse and for what cannot be done at all.

Each class builds its message from typed arguments, so that call sites say what happened and nothing else.
"""

from __future__ import annotations


class PledgebookError(Exception):
    """The root: catch this to catch everything that Pledgebook raises on purpose."""


class NotFound(PledgebookError, LookupError):
    """Something that was asked for by name is not there."""

    def __init__(self, what: str, name: str) -> None:
        """`what` is the sort of thing (`file`, `claim`), `name` what was asked for."""
        super().__init__(f"{name}: no such {what}")
        self.what = what
        self.name = name


class Misuse(PledgebookError, ValueError):
    """A function was called with something it does not take."""

    def __init__(self, argument: str, given: object, wanted: str) -> None:
        """`given` is what came for `argument`, `wanted` what it takes, in words."""
        super().__init__(f"{argument} is {given!r}; it takes {wanted}")
        self.argument = argument
        self.given = given
        self.wanted = wanted


class StoreError(PledgebookError):
    """The ledger on disk cannot be used."""

    def __init__(self, path: str, reason: str) -> None:
        """`reason` says what is wrong with the store at `path`."""
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class PluginError(PledgebookError):
    """A plug-in cannot be loaded or does not keep its promise."""

    def __init__(self, plugin: str, reason: str) -> None:
        """`reason` says what is wrong with `plugin`."""
        super().__init__(f"plug-in {plugin}: {reason}")
        self.plugin = plugin
        self.reason = reason


class MissingPart(PledgebookError):
    """A part of Pledgebook was asked for that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        """`what` needs the libraries of the extra `extra`."""
        super().__init__(f"{what} needs libraries that are not installed; pip install 'pledgebook[{extra}]'")
        self.what = what
        self.extra = extra


class ReadError(PledgebookError):
    """A file cannot be read at all; other files are not affected."""

    def __init__(self, source: str, reason: str, remedy: str | None = None) -> None:
        """`source` is the file as the caller named it, `remedy` what the caller can do about it."""
        super().__init__(f"{source}: {reason}" + (f"; {remedy}" if remedy else ""))
        self.source = source
        self.reason = reason
        self.remedy = remedy


class IsFolder(ReadError):
    """A folder was given where a file is read."""

    def __init__(self, source: str) -> None:
        """For the folder `source`."""
        super().__init__(source, "is a folder, not a file", "name the files in it")


class NoAccess(ReadError):
    """The operating system refused to hand over the file."""

    def __init__(self, source: str, system: str) -> None:
        """`system` is what the operating system said."""
        super().__init__(source, f"cannot be opened ({system})")


class EmptyFile(ReadError):
    """There is not one character to read."""

    def __init__(self, source: str) -> None:
        """For the file `source`."""
        super().__init__(source, "is empty")


class BinaryFile(ReadError):
    """The bytes are no text in any encoding."""

    def __init__(self, source: str) -> None:
        """For the file `source`."""
        super().__init__(
            source, "is binary data, not text", "Pledgebook reads plain text, Markdown, HTML, PDF, DOCX and e-mail"
        )


class UnreadFormat(ReadError):
    """A format that Pledgebook knows by name and does not read."""

    def __init__(self, source: str, form: str, remedy: str) -> None:
        """`form` is the name of the format, `remedy` how to get text out of it."""
        super().__init__(source, f"is {form}, which is not read yet", remedy)
        self.form = form


class TooLarge(ReadError):
    """More bytes than the limit allows to be held at all."""

    def __init__(self, source: str, limit: int) -> None:
        """`limit` is the number of bytes allowed."""
        super().__init__(source, f"is larger than {limit:,} bytes", "split it, or raise Limits.file_bytes")
        self.limit = limit


class ParserFailed(ReadError):
    """A parser of a foreign format crashed, hung or ran out of memory, and so did its stand-in."""

    def __init__(self, source: str, form: str, why: str) -> None:
        """`why` says how the parser for `form` ended."""
        super().__init__(
            source, f"the {form} parser gave up ({why})", "raise the limits, or save the page as plain text"
        )
        self.why = why
