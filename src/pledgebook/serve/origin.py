"""What guards every request that changes something: it comes from a page of this site, and somebody answers for it."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit

from fastapi import HTTPException, Request
from starlette.responses import Response

from pledgebook.errors import Misuse

_COOKIE = "pledgebook_who"
_YEAR = 31_536_000


def same_origin(request: Request) -> None:
    """Refuse a request that a page of another site sends. Browsers say where a request comes from; other programs need not.

    Where nothing may be told of the page that one comes from, browsers give `null` as its origin, also to the site itself;
    then `Sec-Fetch-Site` must say that it is the same.
    """
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    foreign = site not in {None, "none", "same-origin"}
    if origin == "null":
        foreign = site != "same-origin"
    elif origin is not None:
        foreign = foreign or urlsplit(origin).netloc != request.headers.get("host")
    if foreign:
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
