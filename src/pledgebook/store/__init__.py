"""The ledger on disk: facts that are only ever added, and tables derived from them that can be dropped.

Takes facts (documents, readings with their claims, decisions) and derived rows. Gives them back, from SQLite or
PostgreSQL, and complaints of the database as `StoreError` in words. Does not read reports, link or decide anything.

`shelf` is the door: transactions on an open book. `tables` and `migrations` hold the tables of facts, `facts` and
`rulings` add to them, `readings` asks them. `dialect` alone knows which database it talks to.
"""

from __future__ import annotations

from pledgebook.store.shelf import Shelf as Shelf

__all__ = ["Shelf"]
