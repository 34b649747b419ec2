"""What stands before every request: who asks, from which page, how often; and what is refused.

It refuses by method and role, before anything of the body is read: no route can be left open by forgetting to ask.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from fastapi import HTTPException, Request
from starlette.concurrency import run_in_threadpool

from pledgebook.serve.access.accounts import Accounts
from pledgebook.serve.access.pace import Pace
from pledgebook.serve.access.people import Means, Person, Role

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
LOGIN: Final = "/login"
LOGOUT: Final = "/logout"
LOCAL_NAMES: Final = frozenset({"localhost", "127.0.0.1", "[::1]"})
_ELSEWHERE: Final = "This request comes from a page of another site. Open the page here and send it again."


@dataclass(slots=True)
class Access:
    """The rules of one site."""

    accounts: Accounts | None = None
    open_to_read: bool = True
    """Whether reading needs no account: on this machine only."""
    logins: Pace = field(default_factory=lambda: Pace(5, 300))
    """Failed logins, for each account from each address."""
    guesses: Pace = field(default_factory=lambda: Pace(20, 300))
    """Failed logins and tokens that are none, for each address."""
    posts: Pace = field(default_factory=lambda: Pace(120, 60))
    """Whatever changes something, for each account."""
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    """Marks the pages of those who have no session."""

    def person(self, request: Request) -> Person | None:
        """Who asks; None for a stranger. Raises 401 for a token that is none, and 429 for somebody who guesses."""
        if (given := request.headers.get("authorization")) is not None:
            return self._by_token(given, address_of(request))
        if self.accounts is not None and (found := self._by_session(request, self.accounts)):
            return found
        if not self.open_to_read:
            return None
        return Person("", Role.READER if self.accounts else Role.ADMIN, Means.MACHINE)

    def _by_token(self, given: str, address: str) -> Person:
        scheme, _, secret = given.partition(" ")
        if wait := self.guesses.wait(address):
            raise too_often(wait)
        found = self.accounts.by_token(secret.strip()) if self.accounts and scheme.lower() == "bearer" else None
        if found is None:
            self.guesses.count(address)
            raise HTTPException(401, "This token is none, or was revoked.", {"www-authenticate": "Bearer"})
        return found

    @staticmethod
    def _by_session(request: Request, accounts: Accounts) -> Person | None:
        identity = request.cookies.get(cookie_name(request))
        return accounts.by_session(identity) if identity else None

    def mark(self, person: Person | None) -> str:
        """What a page carries so that a form of it is known as ours: nobody else can make it."""
        key = person.key.encode() if person and person.key else self.secret
        return hmac.new(key, b"a page of this site", "sha256").hexdigest()


def address_of(request: Request) -> str:
    """Where a request comes from."""
    return request.client.host if request.client else ""


def is_local(request: Request) -> bool:
    """Whether the site was asked for by a name of this machine itself, without encryption."""
    return request.url.scheme == "http" and _host(request) in LOCAL_NAMES


def cookie_name(request: Request) -> str:
    """`__Host-` makes a browser take the cookie from this very site only, and over encryption only."""
    return "pledgebook" if is_local(request) else "__Host-pledgebook"


def _host(request: Request) -> str:
    name = request.headers.get("host", "")
    return name if name.endswith("]") else name.rpartition(":")[0] or name


def too_often(wait: int) -> HTTPException:
    """The answer to somebody who asks too often."""
    return HTTPException(429, f"Too many attempts; try again in {wait} seconds.", {"retry-after": str(wait)})


def refuse_foreign(request: Request) -> None:
    """Raise where a page of another site sends this. Browsers name the origin of every POST; other programs need not.

    A browser that may tell nothing of where it comes from gives `null`; then it must say that the site is the same.
    """
    origin = request.headers.get("origin")
    host = request.headers.get("host")
    if origin == "null" and request.headers.get("sec-fetch-site") == "same-origin":
        return
    # by the name alone: behind a proxy the site itself does not know whether it is asked over encryption
    foreign = origin is not None and origin not in {f"https://{host}", f"http://{host}"}
    if foreign or request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        raise HTTPException(403, _ELSEWHERE)


class Gate:
    """Lets a request in, with `request.state.person` saying whose it is, or answers it with a refusal."""

    def __init__(self, app: ASGIApp, access: Access, refused: Callable[[Request, HTTPException], Response]) -> None:
        """Around `app`; `refused` gives the answer in the one shape of the site."""
        self._app = app
        self._access = access
        self._refused = refused

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        answer: Callable[[Scope, Receive, Send], Awaitable[None]] = self._app
        if scope["type"] == "http" and not scope["path"].startswith("/static/"):
            request = Request(scope)
            request.state.person = None
            request.state.user = None
            try:
                # the file of accounts is asked in a thread, because a disk may keep one waiting
                await run_in_threadpool(self._admit, request)
            except HTTPException as refusal:
                answer = self._refused(request, refusal)
        await answer(scope, receive, send)

    def _admit(self, request: Request) -> None:
        """Raise where the request may not go on."""
        person = self._access.person(request)
        request.state.person = person
        # whoever sits at the machine has no account and says a name with each decision
        request.state.user = person.name if person and person.name else None
        changes = request.method not in SAFE
        if changes and not (person and person.means is Means.TOKEN):
            refuse_foreign(request)
        if request.url.path == LOGIN or (request.url.path == LOGOUT and changes):
            return
        _refuse_role(request, person, Role.ANALYST if changes else Role.READER)
        if changes:
            self._refuse_haste(request, person)

    def _refuse_haste(self, request: Request, person: Person | None) -> None:
        key = person.name if person and person.name else address_of(request)
        if wait := self._access.posts.wait(key):
            raise too_often(wait)
        self._access.posts.count(key)


def _refuse_role(request: Request, person: Person | None, wanted: Role) -> None:
    """Raise 401 for a stranger (a page leads to the login), 403 for somebody whose role does not reach."""
    if person is not None and person.role.covers(wanted):
        return
    if person is not None and person.name:
        raise HTTPException(403, f"This takes the role {wanted.value}; {person.name} has the role {person.role.value}.")
    if request.method == "GET" and request.url.path.split("/")[1] != "api":
        back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        raise HTTPException(303, "Log in first.", {"location": f"{LOGIN}?next={quote(back)}"})
    raise HTTPException(401, "Log in, or send a token.", {"www-authenticate": "Bearer"})
