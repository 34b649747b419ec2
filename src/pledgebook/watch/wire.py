"""The connection under everything that is fetched: it ends at a deadline and leads to no private address."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterable
from typing import Any, Final

import httpcore
import httpx

_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
_CONNECT_SECONDS: Final = 15.0
_CONNECTIONS: Final = 8


class PrivateAddressError(httpcore.ConnectError):
    """A name that leads into the network where this runs."""


class Wire(httpcore.NetworkBackend):
    """Connections that share one deadline, `until`, which is set anew before each request."""

    def __init__(self, *, allow_private: bool) -> None:
        """With `allow_private` also to this machine and its network: for tests and feeds of one's own."""
        self._allow_private = allow_private
        self._plain = httpcore.SyncBackend()
        self.until = 0.0

    def begin(self, seconds: float) -> None:
        """From now on everything has to be over in so many seconds."""
        self.until = time.monotonic() + seconds

    def left(self, timeout: float | None) -> float:
        """Seconds that one step may take. Raises `httpcore.ReadTimeout` where none are left."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the deadline is over")
        return left if timeout is None else min(left, timeout)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the address that was checked: a second look-up could give another one."""
        address = self._address(host, port)
        seconds = self.left(min(timeout or _CONNECT_SECONDS, _CONNECT_SECONDS))
        plain = self._plain.connect_tcp(address, port, seconds, local_address, socket_options or ())
        return _Timed(plain, self)

    def _address(self, host: str, port: int) -> str:
        """The first address of a host, once all of them are public ones."""
        try:
            found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        except OSError as error:
            raise httpcore.ConnectError(f"no such host ({error.strerror})") from None
        private = [address for address in found if not is_public(address)]
        if private and not self._allow_private:
            raise PrivateAddressError(f"{host} is {private[0]}, a private address")
        return found[0]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet, also where it is an IPv4 address in another guise."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = (
            ip.ipv4_mapped or ip.sixtofour or (ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None)
        )
        if inner is not None:
            ip = inner
    return ip.is_global and not ip.is_multicast


class _Timed(httpcore.NetworkStream):
    """A stream whose every step ends at the deadline of its wire."""

    def __init__(self, stream: httpcore.NetworkStream, wire: Wire) -> None:
        self._stream = stream
        self._wire = wire

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._wire.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._wire.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> _Timed:  # noqa: ANN401
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, self._wire.left(timeout)), self._wire)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 (httpcore's own)
        return self._stream.get_extra_info(info)


class Transport(httpx.BaseTransport):
    """What an `httpx.Client` sends its requests through: `wire`, and never a proxy of the environment."""

    def __init__(self, wire: Wire) -> None:
        """One request at a time goes over it."""
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=_CONNECTIONS,
            keepalive_expiry=5.0,
            network_backend=wire,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """One request; raises what httpcore raises."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        answer = self._pool.handle_request(
            httpcore.Request(method=request.method, url=url, headers=request.headers.raw, extensions=request.extensions)
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The bytes of an answer as they come."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Any:  # noqa: ANN401
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
