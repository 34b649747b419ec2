"""What routes use of the gate: who asks, and that a form was sent from a page of ours."""

from __future__ import annotations

import hmac
from typing import Annotated, Final

from fastapi import Depends, HTTPException, Request
from markupsafe import Markup

from pledgebook.serve.access.gate import SAFE, Access
from pledgebook.serve.access.people import Means, Person, Role

FIELD: Final = "csrf"
"""The hidden field of every form that changes something; templates write it with `{{ mark_of(request) }}`."""
HEADER: Final = "x-csrf-token"
"""The same for requests that are no forms."""
_FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")
_OLD: Final = "The page that this was sent from is too old. Open it again and send it once more."


async def of_this_site(request: Request) -> None:
    """Refuse what changes something and does not carry the mark of our pages. Programs with a token need none.

    Stands before every route of the app; a browser would have to be tricked past it, past the check of the origin and past
    the strict cookie to do what another site wants.
    """
    person = person_of(request)
    if request.method in SAFE or (person is not None and person.means is Means.TOKEN):
        return
    given = request.headers.get(HEADER)
    if given is None and request.headers.get("content-type", "").startswith(_FORMS):
        value = (await request.form()).get(FIELD)
        given = value if isinstance(value, str) else None
    if given is None or not hmac.compare_digest(given.encode(), csrf(request).encode()):
        raise HTTPException(403, _OLD)


def csrf(request: Request) -> str:
    """The mark that forms of a page carry."""
    access: Access = request.app.state.access
    return access.mark(person_of(request))


def mark_of(request: Request) -> Markup:
    """The hidden field that every form with `method="post"` must hold."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, csrf(request))


def person_of(request: Request) -> Person | None:
    """Who asks; None for a stranger, who sees the login and nothing else."""
    found: Person | None = getattr(request.state, "person", None)
    return found


def has_accounts(request: Request) -> bool:
    """Whether one can log in here at all."""
    access: Access = request.app.state.access
    return access.accounts is not None


def _at_least(request: Request, wanted: Role) -> Person:
    person = person_of(request)
    if person is None or not person.role.covers(wanted):
        raise HTTPException(403, f"This takes the role {wanted.value}.")
    return person


def _analyst(request: Request) -> Person:
    return _at_least(request, Role.ANALYST)


Analyst = Annotated[Person, Depends(_analyst)]
"""The type of a parameter that is given who adds or decides."""
