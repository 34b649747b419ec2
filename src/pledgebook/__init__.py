"""Pledgebook reads reports about international assistance and ties every figure to its characters.

    import pledgebook

    document = pledgebook.read("report.txt")
    extraction = pledgebook.extract(document)
    for claim in extraction.claims:
        print(claim.anchor.quote)

Names are imported when they are first used, so that `import pledgebook` costs nothing.
"""

from __future__ import annotations

from importlib import import_module

from pledgebook.version import __version__ as __version__

TYPE_CHECKING = False  # type checkers know the name; importing it from typing takes longer than all the rest here
if TYPE_CHECKING:
    from pledgebook.book import Book as Book
    from pledgebook.book import open_book as open  # noqa: A004  (read as `pledgebook.open`)
    from pledgebook.errors import PledgebookError as PledgebookError
    from pledgebook.errors import ReadError as ReadError
    from pledgebook.model.claims import Claim as Claim
    from pledgebook.model.claims import Item as Item
    from pledgebook.model.claims import Meeting as Meeting
    from pledgebook.model.claims import Party as Party
    from pledgebook.model.claims import Person as Person
    from pledgebook.model.claims import Statement as Statement
    from pledgebook.model.claims import Total as Total
    from pledgebook.model.claims import Transfer as Transfer
    from pledgebook.model.evidence import Evidence as Evidence
    from pledgebook.model.issues import Issue as Issue
    from pledgebook.model.text import Document as Document
    from pledgebook.model.trace import Trace as Trace
    from pledgebook.model.values import DateRange as DateRange
    from pledgebook.model.values import Money as Money
    from pledgebook.model.values import Quantity as Quantity
    from pledgebook.pipeline import Extraction as Extraction
    from pledgebook.pipeline import extract as extract
    from pledgebook.read import read as read

_HOMES = {
    "Book": "book",
    "Claim": "model.claims",
    "DateRange": "model.values",
    "Document": "model.text",
    "Evidence": "model.evidence",
    "Extraction": "pipeline",
    "Issue": "model.issues",
    "Item": "model.claims",
    "Meeting": "model.claims",
    "Money": "model.values",
    "Party": "model.claims",
    "Person": "model.claims",
    "PledgebookError": "errors",
    "Quantity": "model.values",
    "ReadError": "errors",
    "Statement": "model.claims",
    "Total": "model.claims",
    "Trace": "model.trace",
    "Transfer": "model.claims",
    "extract": "pipeline",
    "to_json": "model.claims",
}
__all__ = ["__version__", "open", "read", *_HOMES]  # noqa: PLE0604  (all are strings)


def __getattr__(name: str) -> object:
    """Import a public name from its home when it is first asked for."""
    if name == "read":
        # the room `pledgebook.read` is itself the function: see its docstring
        return import_module("pledgebook.read")
    if name == "open":
        return import_module("pledgebook.book").open_book
    if name not in _HOMES:
        raise AttributeError(f"module 'pledgebook' has no attribute {name!r}")
    value = getattr(import_module(f"pledgebook.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return sorted(__all__)
