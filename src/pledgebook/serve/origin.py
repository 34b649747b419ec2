"""What guards every request that changes something: it comes from a page of this site, and somebody answers for it."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit

from fastapi import HTTPException, Request
from starlette.responses import Response

from pledgebook.errors import Misuse

_COOKIE = "pledgebook_who"
_YEAR = 31_536_000


def same_origin(request: Request) -> None:
    """Refuse a request that a page of another site sends. Browsers name the origin of every POST; other programs need not."""
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise HTTPException(403, "This request comes from another site. Open the page here and send it again.")
    if origin is None and request.headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
        raise HTTPException(403, "This request comes from another site. Open the page here and send it again.")


def known_name(request: Request) -> str:
    """Who decides: the user of the session, else the name that was given here last."""
    return getattr(request.state, "user", None) or unquote(request.cookies.get(_COOKIE, ""))


def deciding(request: Request, given: str) -> str:
    """Whose decision it is: that of the user of the session, whatever a form says. Raises Misuse where nobody is named."""
    name = getattr(request.state, "user", None) or given.strip()
    if not name:
        raise Misuse("who", given, "the name of the person who decides")
    return str(name)


def remember(response: Response, name: str) -> None:
    """Keep the name in the browser, for the next decision."""
    response.set_cookie(_COOKIE, quote(name), max_age=_YEAR, httponly=True, samesite="strict")
