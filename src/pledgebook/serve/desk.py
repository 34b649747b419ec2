"""Reports that were read and not stored: kept for a while in memory, so that one can look before one stores."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Final

from pledgebook.errors import NotFound

if TYPE_CHECKING:
    from pledgebook.export.report import Report

MOST_BYTES: Final = 32_000_000
"""Of one report that is handed in here; `pledgebook add` takes larger ones."""
_HELD: Final = 16
_HELD_BYTES: Final = 64_000_000


@dataclass(frozen=True, slots=True)
class Laid:
    """One report on the desk."""

    identity: str
    name: str
    raw: bytes
    published: date | None
    """The day of publication, where the reader of the report knew it better."""
    report: Report


class Desk:
    """The reports read last; the oldest give way."""

    def __init__(self) -> None:
        """An empty desk."""
        self._laid: OrderedDict[str, Laid] = OrderedDict()
        self._lock = Lock()

    def put(self, laid: Laid) -> None:
        """Lay a report down; those that no longer fit are taken away."""
        with self._lock:
            self._laid.pop(laid.identity, None)
            self._laid[laid.identity] = laid
            while len(self._laid) > _HELD or (len(self._laid) > 1 and self._size() > _HELD_BYTES):
                self._laid.popitem(last=False)

    def get(self, identity: str) -> Laid:
        """A report that lies here. Raises NotFound."""
        with self._lock:
            found = self._laid.get(identity)
        if found is None:
            raise NotFound(
                "report on the desk: it was read too long ago, or never. Read it again from the start page", identity
            )
        return found

    def _size(self) -> int:
        return sum(len(laid.raw) for laid in self._laid.values())
