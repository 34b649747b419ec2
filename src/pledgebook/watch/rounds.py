"""One look at every feed: what is new is fetched and added to the book."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING, Final

from pledgebook.book.sources import Loaded
from pledgebook.read.archive.feed import Entry, parsed
from pledgebook.watch.fetch import Fetcher
from pledgebook.watch.outcome import Clock, NotFetched

if TYPE_CHECKING:
    from pledgebook.book import Book
    from pledgebook.watch.state import Feed as Known
    from pledgebook.watch.state import State

_AT_ONCE: Final = 10
"""Items that are fetched before they are stored: so many are fetched again after a power cut."""
_TRIES: Final = 4
_DOUBLINGS: Final = 7
_LONGEST: Final = timedelta(days=1)


@dataclass(slots=True)
class Round:
    """What one look brought."""

    feeds: int = 0
    """That were looked at; the others are left alone for now."""
    unchanged: int = 0
    troubles: int = 0
    """Feeds and items that could not be had."""
    items: int = 0
    """New ones in the book."""
    claims: int = 0
    waiting: int = 0
    """New ones for the next look."""


class Watch:
    """Feeds, and the book they go to."""

    def __init__(
        self,
        book: Book,
        state: State,
        fetcher: Fetcher,
        clock: Clock,
        *,
        every: timedelta,
        most: int,
        told: Callable[[str], None],
    ) -> None:
        """At most `most` items of a feed are fetched at one look. `told` gets what could not be had, in words."""
        self._book, self._state, self._fetcher, self._clock = book, state, fetcher, clock
        self._every, self._most, self._told = every, most, told

    def look(self, feeds: Iterable[str]) -> Round:
        """Look at every feed that is due."""
        found = Round()
        for address in feeds:
            known = self._state.feed(address)
            if known.due(self._clock.now()):
                found.feeds += 1
                try:
                    self._one(address, known, found)
                except NotFetched as error:
                    self._failed(known, error)
                    found.troubles += 1
                    self._told(str(error))
                self._state.save()
        return found

    def _one(self, address: str, known: Known, found: Round) -> None:
        """One feed. Its mark of being unchanged is kept only where nothing of it is left for later."""
        answer = self._fetcher.get(address, etag=known.etag, modified=known.modified)
        known.failures, known.not_before = 0, None
        if answer.unchanged:
            found.unchanged += 1
            return
        feed = parsed(answer.raw, address)
        for trouble in feed.troubles:
            found.troubles += 1
            self._told(f"{address}: {trouble}")
        before = set(known.seen)
        new = [entry for entry in reversed(feed.entries) if entry.key not in before]
        taken = iter(new[: self._most])
        while group := list(islice(taken, _AT_ONCE)):
            self._take(group, known, found)
            self._state.save()
        left = sum(entry.key not in set(known.seen) for entry in new)
        found.waiting += left
        known.etag, known.modified = (None, None) if left else (answer.etag, answer.modified)

    def _take(self, group: list[Entry], known: Known, found: Round) -> None:
        """Fetch items and add them; what is in the book is done with."""
        fetched = [(entry, loaded) for entry in group if (loaded := self._snapshot(entry, known, found)) is not None]
        added = self._book.take(loaded for _, loaded in fetched)
        found.items += added.read + added.empty
        found.claims += added.claims
        for entry, _ in fetched:
            known.done(entry.key)

    def _snapshot(self, entry: Entry, known: Known, found: Round) -> Loaded | None:
        """The page of an item; what stands in the feed where its page cannot be had; None where it may be had later."""
        if entry.link is None:
            return Loaded(entry.place, entry.article or b"", None if entry.article else _NOTHING)
        try:
            answer = self._fetcher.get(entry.link)
        except NotFetched as error:
            found.troubles += 1
            self._told(str(error))
            if error.rest is not None:
                return None
            known.tries[entry.key] = known.tries.get(entry.key, 0) + 1
            if not error.lasting and known.tries[entry.key] < _TRIES:
                return None
            fault = None if entry.article else ("watch.unfetched", error.reason)
            return Loaded(entry.link, entry.article or b"", fault)
        return Loaded(answer.address, answer.raw)

    def _failed(self, known: Known, error: NotFetched) -> None:
        """Leave a feed alone: as long as its site asks, or twice as long as the last time."""
        known.failures += 1
        rest = self._every * 2 ** min(known.failures, _DOUBLINGS)
        if error.rest is not None:
            rest = max(self._every, timedelta(seconds=error.rest))
        known.not_before = (self._clock.now() + min(rest, _LONGEST)).isoformat()


_NOTHING: Final = ("archive.empty", "the item has neither an address nor a text")
