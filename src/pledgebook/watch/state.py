"""What is known of feeds between two runs: a small file beside the book. Losing it costs requests, never reports."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from pledgebook.errors import StoreError

FORMAT: Final = "pledgebook watch/1"
_KEPT: Final = 5_000
"""Items that are remembered of a feed after they have left it."""


@dataclass(slots=True)
class Feed:
    """One feed."""

    etag: str | None = None
    modified: str | None = None
    failures: int = 0
    """In a row."""
    not_before: str | None = None
    """ISO time before which it is left alone."""
    seen: list[str] = field(default_factory=list)
    """Items that are in the book, oldest first."""
    tries: dict[str, int] = field(default_factory=dict)
    """Items that could not be had yet, and how often that was tried."""

    def due(self, now: datetime) -> bool:
        """Whether it may be looked at."""
        return self.not_before is None or datetime.fromisoformat(self.not_before) <= now

    def done(self, item: str) -> None:
        """An item is in the book, or never will be."""
        self.tries.pop(item, None)
        self.seen.append(item)
        del self.seen[:-_KEPT]


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Inside, no other process watches with the state at `path`. Raises StoreError where one does.

    The lock goes with the process, however it ends. Where the system has no such locks nothing is checked.
    """
    beside = path.with_name(f"{path.name}.lock")
    with beside.open("a") as file:
        try:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            pass
        except OSError:
            raise StoreError(
                str(path), "another watch is using it; end that one, or give this one a --state of its own"
            ) from None
        yield


class State:
    """All feeds, in a file that is there as a whole or not at all."""

    def __init__(self, path: Path) -> None:
        """Raises StoreError where the file holds something else."""
        self.path = path
        self.feeds: dict[str, Feed] = {}
        if path.exists():
            try:
                said = json.loads(path.read_bytes())
                if said["format"] != FORMAT:
                    raise ValueError(said["format"])  # noqa: TRY301
                self.feeds = {address: Feed(**known) for address, known in said["feeds"].items()}
            except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
                remedy = "delete it to begin anew: what is in the book stays there"
                raise StoreError(str(path), f"is not the state of a watch ({error}); {remedy}") from None

    def feed(self, address: str) -> Feed:
        """A feed, known or new."""
        return self.feeds.setdefault(address, Feed())

    def save(self) -> None:
        """Write it down."""
        said = {"format": FORMAT, "feeds": {address: asdict(feed) for address, feed in sorted(self.feeds.items())}}
        hidden = self.path.with_name(f".{self.path.name}.{os.getpid()}.tmp")
        hidden.write_text(json.dumps(said, indent=1), encoding="utf-8")
        hidden.replace(self.path)
