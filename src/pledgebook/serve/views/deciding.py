"""Decisions made and undone: forms that work without script, answered by a page of the findings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Final
from urllib.parse import urlsplit

from fastapi import Form, Request
from fastapi.responses import RedirectResponse

from pledgebook.errors import Misuse
from pledgebook.serve.origin import deciding, known_name, remember
from pledgebook.serve.shelfmark import Writing
from pledgebook.serve.views.findings import Considered, ruling_of

if TYPE_CHECKING:
    from pledgebook.model.decisions import Decision
    from pledgebook.serve.twins import Site

_PLACE: Final = re.compile(r"/(findings(/f1-[0-9a-f]{1,64})?|decisions|records/[\w-]{1,80})")


class Made(Considered):
    """A ruling as a form sends it."""

    who: str = ""
    why: str = ""
    then: str = "/findings"


def register(site: Site) -> None:
    """What is sent to `/decide` and `/undo`."""

    @site.posts.post("/decide")
    def decide(book: Writing, request: Request, form: Annotated[Made, Form()]) -> RedirectResponse:
        """Keep a ruling, and go on to the next finding."""
        if form.action is None:
            raise Misuse("action", None, "what is ruled")
        who = deciding(request, form.who)
        return _onwards(form.then, book.decide(ruling_of(form, who=who, why=form.why.strip())))

    @site.posts.post("/undo")
    def undo(
        book: Writing,
        request: Request,
        decision: Annotated[str, Form()],
        who: Annotated[str, Form()] = "",
        why: Annotated[str, Form()] = "",
        then: Annotated[str, Form()] = "/findings",
    ) -> RedirectResponse:
        """Take a decision back, and stay where one was."""
        made = book.undo(decision, who=deciding(request, who or known_name(request)), why=why.strip())
        return _onwards(then, made)


def _onwards(then: str, decision: Decision) -> RedirectResponse:
    """To a page of this site, which says what was decided and how to undo it."""
    parts = urlsplit(then)
    path = parts.path if _PLACE.fullmatch(parts.path) and not parts.netloc else "/findings"
    kept = "&".join(part for part in parts.query.split("&") if part.startswith("code="))
    answer = RedirectResponse(f"{path}?{kept}{'&' if kept else ''}made={decision.id}", 303)
    remember(answer, decision.who)
    return answer
