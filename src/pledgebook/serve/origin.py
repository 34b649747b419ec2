"""Who answers for what a form changes: the account, or the name that was given on a site without accounts."""

from __future__ import annotations

from urllib.parse import quote, unquote

from fastapi import Request
from starlette.responses import Response

from pledgebook.errors import Misuse

_COOKIE = "pledgebook_who"
_YEAR = 31_536_000


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
