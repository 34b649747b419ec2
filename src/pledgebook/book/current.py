"""A book that is only to be shown, brought up to date before: worked out once and kept, and not by everybody who looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pledgebook.book import Book
from pledgebook.errors import StoreError

Tell = Callable[[str], None]
"""Told what takes long, and what could not be done."""
_PATIENCE: Final = 0.2
"""Seconds to wait for somebody who writes: what they are at need not be done here as well."""


def bring_up_to_date(address: str, tell: Tell = lambda _: None) -> None:
    """Work out what other rules, or a run that was stopped, left. Where the book cannot be written it stays as it is."""
    with Book(address, readonly=True) as book:
        lacking = book.behind()
    if not (lacking.anew or lacking.reports):
        return
    if lacking.anew:
        tell("the ledger of this book was made by other rules: it is worked out anew, once")
    try:
        with Book(address, create=False, patience=_PATIENCE) as book:
            book.refresh()
    except StoreError as error:
        if lacking.anew:
            tell(f"it cannot be kept, and is worked out for this command alone: {error}")
        else:
            tell(f"{lacking.reports:,} reports are still to be worked in, and are not in what follows")
