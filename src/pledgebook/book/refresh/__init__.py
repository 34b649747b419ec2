"""Keeps the derived tables of a book up to date: a new report touches only what it can touch.

Takes documents whose readings or rulings have changed. Gives, in the derived tables, exactly what `consolidate` would give
for the whole book. Does not compare, choose or check anything itself: `stages` names the functions of `link` and
`reconcile` that do, and the other modules find out for what they have to be called again.

`batch` is the order of the steps; each step is a module: `reports` (what is known of documents, sketches), `pairs` with
`clusters` (which claims are one record) and `witnesses` (which reports are copies), `records`, `ties` (links),
`findings`.
"""

from __future__ import annotations

from pledgebook.book.refresh.batch import Behind as Behind
from pledgebook.book.refresh.batch import behind as behind
from pledgebook.book.refresh.batch import catch_up as catch_up
from pledgebook.book.refresh.batch import rebuild as rebuild
from pledgebook.book.refresh.batch import up_to_date as up_to_date
from pledgebook.book.refresh.batch import usable as usable

__all__ = ["Behind", "behind", "catch_up", "rebuild", "up_to_date", "usable"]
