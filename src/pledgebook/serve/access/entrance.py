"""The pages to log in and out; both work without script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

from fastapi import Form, Request
from fastapi.responses import RedirectResponse, Response

from pledgebook.errors import NotFound
from pledgebook.serve.access.accounts import SESSION_HOURS, Accounts
from pledgebook.serve.access.gate import LOGIN, LOGOUT, Access, address_of, cookie_name, is_local, too_often

if TYPE_CHECKING:
    from pledgebook.serve.twins import Site

_WRONG: Final = "This name and password do not fit together."
_PRINTED: Final = range(0x21, 0x7F)


def register(site: Site) -> None:
    """`/login` and `/logout`."""

    def form(request: Request, back: str, detail: str = "", status: int = 200) -> Response:
        accounts_of(request)
        values = {"title": "Log in", "back": inside(back), "detail": detail}
        return site.render(request, "login.html", values, status)

    @site.pages.get(LOGIN)
    def ask(request: Request, next: str = "/") -> Response:  # noqa: A002 (the word of the address)
        """The form."""
        return form(request, next)

    @site.pages.post(LOGIN)
    def log_in(
        request: Request,
        name: Annotated[str, Form(max_length=64)],
        password: Annotated[str, Form(max_length=1_000)],
        next: Annotated[str, Form()] = "/",  # noqa: A002
    ) -> Response:
        """A session, in a cookie that no script sees and no other site sends."""
        identity = _session(request, name, password)
        if identity is None:
            return form(request, next, _WRONG, 401)
        answer = RedirectResponse(inside(next), 303)
        answer.set_cookie(
            cookie_name(request),
            identity,
            max_age=SESSION_HOURS * 3600,
            httponly=True,
            samesite="strict",
            secure=not is_local(request),
        )
        return answer

    @site.pages.post(LOGOUT)
    def log_out(request: Request) -> Response:
        """The end of the session."""
        if identity := request.cookies.get(cookie_name(request)):
            accounts_of(request).log_out(identity)
        answer = RedirectResponse("/", 303)
        answer.delete_cookie(cookie_name(request), httponly=True, samesite="strict", secure=not is_local(request))
        return answer


def accounts_of(request: Request) -> Accounts:
    """The accounts of the site. Raises NotFound where it has none."""
    access: Access = request.app.state.access
    if access.accounts is None:
        raise NotFound("page", request.url.path)
    return access.accounts


def _session(request: Request, name: str, password: str) -> str | None:
    """The id of a new session. Raises 429 for somebody who tries too often, before anything is checked."""
    accounts = accounts_of(request)
    access: Access = request.app.state.access
    address = address_of(request)
    both = f"{address} {name}"
    if wait := max(access.logins.wait(both), access.guesses.wait(address)):
        raise too_often(wait)
    # counted before the password is looked at, so that many at once gain nothing
    access.logins.count(both)
    access.guesses.count(address)
    identity = accounts.log_in(name, password)
    if identity is not None:
        access.logins.forget(both)
    return identity


def inside(address: str) -> str:
    """An address of this site, whatever was asked for: nobody is led elsewhere after logging in."""
    printed = all(ord(c) in _PRINTED for c in address)
    return address if printed and address.startswith("/") and address[1:2] != "/" and "\\" not in address else "/"
