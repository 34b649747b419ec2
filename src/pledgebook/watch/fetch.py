"""One address, fetched politely: named, allowed, not too often, not too much, not for too long."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final, Self
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from pledgebook.version import __version__
from pledgebook.watch.outcome import Answer, Clock, NotFetched
from pledgebook.watch.robots import Robots
from pledgebook.watch.wire import PrivateAddressError, Transport, Wire

_PACKED: Final = frozenset(("gzip", "x-gzip", "deflate"))
_LONGEST_REST: Final = 86_400.0
_FEWEST_SECONDS: Final = 60.0
_PASSING: Final = frozenset((408, 425, 429))
"""Refusals that a later attempt may not meet."""
_UNCHANGED: Final = 304


@dataclass(frozen=True, slots=True)
class Manners:
    """How one behaves."""

    contact: str = ""
    """An address at which those who run a site can complain; sent with every request."""
    bytes: int = 20_000_000
    """Of one answer, unpacked."""
    seconds: float = 60.0
    """For one answer, from the first connection to the last byte."""
    hops: int = 5
    pause: float = 2.0
    """Seconds between two requests to a site."""
    allow_private: bool = False

    @property
    def agent(self) -> str:
        """What the program calls itself."""
        return f"pledgebook/{__version__}" + (f" (+{self.contact})" if self.contact else "")


class Fetcher:
    """Fetches one address after the other, so that no site ever sees two connections."""

    def __init__(self, manners: Manners, clock: Clock) -> None:
        """`clock` says when, and waits."""
        self._manners = manners
        self._clock = clock
        self._wire = Wire(allow_private=manners.allow_private)
        self._client = httpx.Client(
            transport=Transport(self._wire), headers={"User-Agent": manners.agent}, timeout=manners.seconds
        )
        self._robots = Robots(manners.agent, self._follow, clock)
        self._last: dict[str, datetime] = {}
        self._resting: dict[str, datetime] = {}
        """Sites that asked to be left alone, until when."""

    def __enter__(self) -> Self:
        """The fetcher; its connections are closed at the end."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connections."""
        self._client.close()

    def get(self, address: str, *, etag: str | None = None, modified: str | None = None) -> Answer:
        """What stands at an address, unless nothing has changed since. Raises NotFetched."""
        asked = {"If-None-Match": etag, "If-Modified-Since": modified}
        return self._follow(address, {name: value for name, value in asked.items() if value}, ask=True)

    def _follow(self, address: str, headers: Mapping[str, str], *, ask: bool) -> Answer:
        """An answer that is no redirection. With `ask` each site on the way is asked whether it allows that."""
        for _ in range(self._manners.hops + 1):
            host = _host(address)
            self._leave_alone(address, host)
            if ask:
                self._robots.check(address)
            self._wait(host, self._robots.delay(address) if ask else 0.0)
            found = self._once(address, headers)
            if isinstance(found, Answer):
                return found
            address = found
        raise NotFetched(address, f"it leads on and on: more than {self._manners.hops} redirections")

    def _leave_alone(self, address: str, host: str) -> None:
        until = self._resting.get(host)
        if until is not None and (left := (until - self._clock.now()).total_seconds()) > 0:
            raise NotFetched(address, "the site asked to be left alone", lasting=False, rest=left)

    def _wait(self, host: str, delay: float) -> None:
        """Until the site may be asked again."""
        if host in self._last:
            since = (self._clock.now() - self._last[host]).total_seconds()
            if (left := max(self._manners.pause, delay) - since) > 0:
                self._clock.sleep(left)
        self._last[host] = self._clock.now()

    def _once(self, address: str, headers: Mapping[str, str]) -> Answer | str:
        """One request: an answer, or the address that it leads to."""
        self._wire.begin(self._manners.seconds)
        try:
            with self._client.stream("GET", address, headers={"Accept-Encoding": "gzip", **headers}) as response:
                return self._answer(address, response)
        except PrivateAddressError as error:
            raise NotFetched(address, f"{error}; allow it with --allow-private") from None
        except (httpx.TimeoutException, httpcore.TimeoutException):
            reason = f"there was no whole answer within {self._manners.seconds:g} seconds"
            raise NotFetched(address, reason, lasting=False) from None
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpcore.UnsupportedProtocol, UnicodeError) as error:
            raise NotFetched(address, f"is no address that can be fetched ({error})") from None
        except (httpx.HTTPError, httpx.StreamError, httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
            raise NotFetched(address, f"the connection failed ({error})", lasting=False) from None

    def _answer(self, address: str, response: httpx.Response) -> Answer | str:
        status = response.status_code
        if status == _UNCHANGED:
            return Answer(address, b"", unchanged=True)
        if response.has_redirect_location:
            return _joined(address, response.headers["Location"])
        if status != httpx.codes.OK:
            rest = self._rest(response.headers.get("Retry-After"))
            if rest is not None:
                self._resting[_host(address)] = self._clock.now() + timedelta(seconds=rest)
            passing = status in _PASSING or status >= httpx.codes.INTERNAL_SERVER_ERROR
            raise NotFetched(address, f"the site answered {status}", lasting=not passing, rest=rest)
        raw = _body(address, response, self._manners.bytes)
        return Answer(address, raw, etag=response.headers.get("ETag"), modified=response.headers.get("Last-Modified"))

    def _rest(self, said: str | None) -> float | None:
        """Seconds of `Retry-After`, given as such or as a time; at least a minute, at most a day."""
        if not said:
            return None
        try:
            until = (
                float(said) if said.strip().isdecimal() else _seconds(parsedate_to_datetime(said), self._clock.now())
            )
        except (ValueError, OverflowError):
            return None
        return min(max(until, _FEWEST_SECONDS), _LONGEST_REST)


def _host(address: str) -> str:
    """The site of an address; a NotFetched where it is none."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port, parts = None, None, None
    if parts is None or not host or parts.scheme not in {"http", "https"}:
        raise NotFetched(address, "is no address of the web (http or https)")
    return f"{host}:{port or parts.scheme}"


def _joined(address: str, location: str) -> str:
    try:
        return urljoin(address, location)
    except ValueError:
        raise NotFetched(address, "it leads to something that is no address") from None


def _seconds(until: datetime, now: datetime) -> float:
    return ((until if until.tzinfo else until.replace(tzinfo=UTC)) - now).total_seconds()


def _body(address: str, response: httpx.Response, most: int) -> bytes:
    """The bytes, unpacked; never more than `most` are held, however small they came."""
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packing not in {*_PACKED, "identity", ""}:
        raise NotFetched(address, f"it came packed in a way that was not asked for ({packing[:40]})")
    unpack = zlib.decompressobj(47) if packing in _PACKED else None
    pieces: list[bytes] = []
    size = 0
    for chunk in response.iter_raw():
        try:
            piece = chunk if unpack is None else unpack.decompress(chunk, most - size + 1)
        except zlib.error as error:
            raise NotFetched(address, f"it cannot be unpacked ({error})") from None
        size += len(piece)
        if size > most:
            raise NotFetched(address, f"it has more than {most:,} bytes")
        pieces.append(piece)
    if unpack is not None and pieces and not unpack.eof:
        raise NotFetched(address, "the answer was cut off", lasting=False)
    return b"".join(pieces)
