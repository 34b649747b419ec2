"""What every answer carries: nothing runs that does not come from this site, nobody frames it, nobody learns where it leads."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from starlette.datastructures import Headers, MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # under `no-referrer` browsers say `Origin: null` with the forms of our own pages
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_YEAR: Final = "public, max-age=31536000, immutable"


class SecureHeaders:
    """Adds the headers to every answer; static files may be kept for a year, because their address names their content."""

    def __init__(self, app: ASGIApp) -> None:
        """Around `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                is_static = scope["path"].startswith("/static/") and b"v=" in scope["query_string"]
                headers.setdefault("cache-control", _YEAR if is_static else "private, no-cache")
                if scope["scheme"] == "https":
                    headers.setdefault("strict-transport-security", "max-age=31536000")
            await send(message)

        await self._app(scope, receive, with_headers)


class Unchanged:
    """Answers 304 where the asker has the same bytes already: every page and twin carries an ETag of its content."""

    def __init__(self, app: ASGIApp) -> None:
        """Around `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request; bodies of pages are small enough to be held."""
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(("/static/", "/live")):
            await self._app(scope, receive, send)
            return
        held: list[Message] = []

        async def hold(message: Message) -> None:
            held.append(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                for part in _answer(Headers(scope=scope).get("if-none-match"), held):
                    await send(part)

        await self._app(scope, receive, hold)


def _answer(known: str | None, held: list[Message]) -> list[Message]:
    """The messages with an ETag, or those of a 304."""
    start = held[0]
    if start["status"] != 200:
        return held
    digest = hashlib.blake2b(b"".join(part.get("body", b"") for part in held[1:]), digest_size=12).hexdigest()
    tag = f'W/"{digest}"'
    headers = MutableHeaders(scope=start)
    headers["etag"] = tag
    if known is None or tag not in {each.strip() for each in known.split(",")}:
        return held
    del headers["content-length"]
    return [{**start, "status": 304}, {"type": "http.response.body", "body": b""}]
