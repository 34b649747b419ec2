"""How often something may happen: counted in memory, for each account and each address."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from threading import Lock
from typing import Final

_MOST_KEYS: Final = 10_000
"""Addresses remembered at once; the one not heard of for longest goes first."""


class Pace:
    """At most so many times within so many seconds, for each key."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` gives seconds; it is for tests."""
        self.most = most
        self.seconds = seconds
        self._clock = clock
        self._times: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = Lock()

    def wait(self, key: str) -> int:
        """Whole seconds until it may happen again; 0 where it may happen now."""
        with self._lock:
            times = self._recent(key)
            return 0 if len(times) < self.most else max(1, int(times[0] + self.seconds - self._clock()) + 1)

    def count(self, key: str) -> None:
        """It happened."""
        with self._lock:
            self._recent(key).append(self._clock())
            self._times.move_to_end(key)
            while len(self._times) > _MOST_KEYS:
                self._times.popitem(last=False)

    def forget(self, key: str) -> None:
        """Start anew, after it went well."""
        with self._lock:
            self._times.pop(key, None)

    def _recent(self, key: str) -> deque[float]:
        times = self._times.setdefault(key, deque(maxlen=self.most))
        since = self._clock() - self.seconds
        while times and times[0] <= since:
            times.popleft()
        return times
