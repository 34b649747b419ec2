"""What a site permits (`robots.txt`), asked once a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Protocol
from urllib.parse import urlsplit

from protego import Protego

from pledgebook.watch.outcome import Answer, Clock, NotFetched

if TYPE_CHECKING:
    from collections.abc import Mapping

_DAY: Final = timedelta(days=1)
_SOON: Final = timedelta(minutes=10)
_BYTES: Final = 512_000
"""What is read of it, as RFC 9309 has it."""
_LONGEST_DELAY: Final = 60.0


class Follow(Protocol):
    """Fetches an address without asking for permission."""

    def __call__(self, address: str, headers: Mapping[str, str], *, ask: bool) -> Answer:
        """Raises NotFetched."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a site said. Without rules everything is allowed; in trouble nothing is."""

    until: datetime
    rules: Protego | None = None
    trouble: NotFetched | None = None


class Robots:
    """The permissions of all sites that were asked."""

    def __init__(self, agent: str, follow: Follow, clock: Clock) -> None:
        """`agent` is what the program calls itself."""
        self._agent = agent
        self._follow = follow
        self._clock = clock
        self._known: dict[str, _Said] = {}

    def check(self, address: str) -> None:
        """Raise NotFetched where an address may not be fetched. A site that cannot be asked is left alone for now."""
        said = self._said(address)
        if said.trouble is not None:
            reason = f"the site cannot be asked what it allows (robots.txt: {said.trouble.reason})"
            raise NotFetched(address, reason, lasting=False, rest=said.trouble.rest)
        if said.rules is not None and not said.rules.can_fetch(address, self._agent):
            raise NotFetched(address, "the site does not allow it (robots.txt)")

    def delay(self, address: str) -> float:
        """Seconds that the site wants between two requests."""
        rules = self._said(address).rules
        wanted = rules.crawl_delay(self._agent) if rules is not None else None
        return min(float(wanted or 0), _LONGEST_DELAY)

    def _said(self, address: str) -> _Said:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        known = self._known.get(site)
        if known is None or known.until <= self._clock.now():
            known = self._known[site] = self._ask(f"{site}/robots.txt")
        return known

    def _ask(self, address: str) -> _Said:
        """Refused for good (no such file): everything is allowed. In trouble: nothing, for a while."""
        try:
            raw = self._follow(address, {}, ask=False).raw
        except NotFetched as error:
            return _Said(self._clock.now() + _DAY) if error.lasting else _Said(self._clock.now() + _SOON, trouble=error)
        return _Said(self._clock.now() + _DAY, Protego.parse(raw[:_BYTES].decode("utf-8", "replace")))
