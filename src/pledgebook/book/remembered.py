"""What was worked out for a book and stays valid until something is added to it or ruled: for pages, which ask again and again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import Connection, func, select

from pledgebook.store import derived as d
from pledgebook.store import tables as t

Value = TypeVar("Value")
Mark = tuple[Any, ...]


def mark(connection: Connection) -> Mark:
    """What changes whenever a book does: two equal marks, the same answers."""
    last = select(func.max(t.reading.c.id)).scalar_subquery()
    ruled = select(func.count()).select_from(t.decision).scalar_subquery()
    waiting = select(func.count()).select_from(d.pending).scalar_subquery()
    version = d.version(connection)
    if version is None:
        return (None, *connection.execute(select(last, ruled)).one())
    return (version, *connection.execute(select(last, ruled, waiting)).one())


class Remembered:
    """The latest answers, by what was asked; who asks for what is being worked out waits for it, others do not."""

    def __init__(self, most: int) -> None:
        """Keeps `most` answers."""
        self._most = most
        self._slots: OrderedDict[Hashable, tuple[Lock, list[Any]]] = OrderedDict()
        self._lock = Lock()

    def get(self, asked: Hashable, make: Callable[[], Value]) -> Value:
        """The answer to a question, worked out with `make` where it is not known. What `make` raises is not kept."""
        with self._lock:
            own, slot = self._slots.setdefault(asked, (Lock(), []))
            self._slots.move_to_end(asked)
            while len(self._slots) > self._most:
                self._slots.popitem(last=False)
        with own:
            if not slot:
                slot.append(make())
            found: Value = slot[0]
            return found
