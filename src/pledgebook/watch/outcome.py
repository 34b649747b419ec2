"""What comes of asking for an address, and the clock that everything here goes by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from pledgebook.errors import PledgebookError


class Clock(Protocol):
    """Time, and waiting for it."""

    def now(self) -> datetime:
        """In UTC."""

    def sleep(self, seconds: float) -> None:
        """Wait."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came. `raw` is empty where nothing has changed since."""

    address: str
    """Where the bytes came from in the end."""
    raw: bytes
    unchanged: bool = False
    etag: str | None = None
    modified: str | None = None


class NotFetched(PledgebookError):
    """An address gave nothing."""

    def __init__(self, address: str, reason: str, *, lasting: bool = True, rest: float | None = None) -> None:
        """`lasting`: asking again will not help. `rest`: seconds for which the site asks to be left alone."""
        super().__init__(f"{address}: {reason}")
        self.reason = reason
        self.lasting = lasting
        self.rest = rest
