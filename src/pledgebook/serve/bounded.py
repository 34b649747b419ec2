"""No request sends more than a report may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException

from pledgebook.serve.desk import MOST_BYTES

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ASIDE: Final = 100_000
"""What a form adds to the report in it."""
_MOST: Final = MOST_BYTES + _ASIDE
_WORDS: Final = f"More than {MOST_BYTES // 1_000_000} MB were sent. Add large files with `pledgebook add`."


class Bounded:
    """Counts what a request sends, whatever it says about its length, and refuses at the limit."""

    def __init__(self, app: ASGIApp) -> None:
        """Around `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        said = Headers(scope=scope).get("content-length", "0")
        too_long = said.isdecimal() and int(said) > _MOST
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if too_long or seen > _MOST:
                raise HTTPException(413, _WORDS)
            return message

        await self._app(scope, counted, send)
