"""Every page and its JSON twin from one view: a function that gives a model."""

from __future__ import annotations

import hashlib
import inspect
import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache, wraps
from importlib.resources import files
from typing import Any, Final, TypeVar

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from pydantic import BaseModel
from starlette.responses import Response

from pledgebook.model import wording
from pledgebook.reconcile.findings import NAMES
from pledgebook.serve.access.guards import has_accounts, mark_of, person_of
from pledgebook.version import __version__

View = TypeVar("View", bound=Callable[..., BaseModel])

NAVIGATION: Final = (
    ("Start", "/"),
    ("Ledger", "/ledger?kind=transfer"),
    ("Totals", "/totals"),
    ("Meetings", "/meetings"),
    ("Findings", "/findings"),
    ("Then and now", "/difference"),
    ("Coverage", "/coverage"),
)
API: Final = "/api"
_MEMBERS: Final = {
    "type": {"type": "string"},
    "title": {"type": "string"},
    "status": {"type": "integer"},
    "detail": {"type": "string", "description": "what is wrong, and what to do"},
    "invalid-params": {"type": "array", "items": {"type": "object"}},
}
PROBLEMS: Final[dict[int | str, dict[str, Any]]] = {
    status: {
        "description": "a problem, as of RFC 9457",
        "content": {"application/problem+json": {"schema": {"type": "object", "properties": _MEMBERS}}},
    }
    for status in ("4XX", "503")
}
"""How errors are described in the interface."""


def is_for_programs(request: Request) -> bool:
    """Whether the asker wants JSON: by the address, never by a guess."""
    return request.url.path == API or request.url.path.startswith(f"{API}/")


class Site:
    """The pages: templates, and the two routers that views are registered with."""

    def __init__(self) -> None:
        """An empty site."""
        self.pages = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
        self.posts = APIRouter(include_in_schema=False)
        """Every route of a page that changes something."""
        self.api = APIRouter(prefix=API, responses=PROBLEMS)
        self.templates = Environment(
            loader=PackageLoader("pledgebook.serve"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.templates.globals.update(navigation=NAVIGATION, static=static, version=__version__)
        self.templates.filters.update(
            grouped=grouped, count_words=count_words, digits=digits, json=json_text, finding_name=NAMES.__getitem__
        )
        self.templates.globals.update(mark_of=mark_of, person_of=person_of, has_accounts=has_accounts)

    def page(self, path: str, template: str, *, tags: list[str] | None = None) -> Callable[[View], View]:
        """Register a view: its model as JSON under `/api`, and rendered by a template at the address itself.

        The model's `title` is the title of the page.
        """

        def register(view: View) -> View:
            self.api.add_api_route(path, view, tags=list(tags or ()), name=view.__name__)
            self.pages.add_api_route(path, self._as_page(view, template), name=f"{view.__name__}_page")
            return view

        return register

    def render(self, request: Request, template: str, values: Mapping[str, Any], status: int = 200) -> HTMLResponse:
        """A template as an answer."""
        body = self.templates.get_template(template).render(request=request, path=request.url.path, **values)
        return HTMLResponse(body, status)

    def _as_page(self, view: Callable[..., BaseModel], template: str) -> Callable[..., Response]:
        """The view with its model rendered. Takes what the view takes, and the request."""
        wanted = inspect.signature(view, eval_str=True)
        takes_request = next((name for name, p in wanted.parameters.items() if p.annotation is Request), None)

        @wraps(view)
        def page(**given: Any) -> Response:  # noqa: ANN401 (what FastAPI read for the view)
            request = given[takes_request] if takes_request else given.pop("request_of_page")
            # before the view looks: what comes meanwhile is told of once too often rather than not at all
            request.state.since = since(request)
            model = view(**given)
            return self.render(request, template, {"view": model, "title": getattr(model, "title", "")})

        extra = inspect.Parameter("request_of_page", inspect.Parameter.KEYWORD_ONLY, annotation=Request)
        kept = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in wanted.parameters.values()]
        page.__signature__ = inspect.Signature(kept if takes_request else [*kept, extra])  # type: ignore[attr-defined]
        return page


SHARED_LOOK: Final = ("pledgebook.export", "look")
"""The package and the folder of the hues that the site shares with the pages that `read` writes."""


def since(request: Request) -> str:
    """How far the book has come, as `/live` is asked what came after."""
    mark = request.app.state.opened.for_reading().changes().mark
    return f"reading={mark.reading}&decision={mark.decisions}"


@cache
def static(name: str) -> str:
    """The address of a static file; it changes with the content, so that browsers may keep what they have."""
    own = files("pledgebook.serve").joinpath("static", name)
    file = own if own.is_file() else files(SHARED_LOOK[0]).joinpath(SHARED_LOOK[1], name)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return f"/static/{name}?v={digest[:12]}"


def grouped(number: int) -> str:
    """A number with its thousands apart: 12,345."""
    return f"{number:,}"


def count_words(number: int, one: str, many: str | None = None) -> str:
    """`1 report`, `12,345 reports`; what takes no -s says its plural."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def digits(figure: str) -> str:
    """A decimal string with its thousands apart: 2,850,000,000."""
    return wording.digits(Decimal(figure))


def json_text(value: object) -> str:
    """A value as JSON on one line, as offers write it into addresses."""
    return json.dumps(value, ensure_ascii=False)
