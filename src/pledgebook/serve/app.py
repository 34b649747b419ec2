"""The site, put together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import as_file, files
from typing import Final

from fastapi import Depends, FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from pledgebook.serve import problems
from pledgebook.serve.access import entrance
from pledgebook.serve.access.gate import LOCAL_NAMES, Access, Gate
from pledgebook.serve.access.guards import of_this_site
from pledgebook.serve.bounded import Bounded
from pledgebook.serve.headers import SecureHeaders, Unchanged
from pledgebook.serve.shelfmark import Opened
from pledgebook.serve.twins import API, SHARED_LOOK, Site
from pledgebook.serve.views import VIEWS
from pledgebook.version import __version__

LONGEST_TEXT: Final = 8_000_000
"""Bytes of a text that is pasted."""
_ABOUT: Final = "Every page of the site as JSON: the same address under /api. Figures are decimal strings; offsets count code points."


@asynccontextmanager
async def _let_go(app: FastAPI) -> AsyncIterator[None]:
    """Closes the book when the site ends."""
    yield
    app.state.opened.close()


def create_app(book: str, *, hosts: tuple[str, ...] = tuple(LOCAL_NAMES), access: Access | None = None) -> FastAPI:
    """The site over the book at an address. `hosts` are the names under which it may be asked for, `access` who may what."""
    app = FastAPI(
        title="Pledgebook",
        version=__version__,
        description=_ABOUT,
        docs_url=None,
        redoc_url=None,
        openapi_url=f"{API}/openapi.json",
        lifespan=_let_go,
        dependencies=[Depends(of_this_site)],
        form_limits={"max_files": 1, "max_part_size": LONGEST_TEXT},
    )
    app.openapi_version = "3.1.0"
    app.state.opened = Opened(book)
    app.state.access = access or Access()
    site = Site()
    for register in (*VIEWS, entrance.register):
        register(site)
    app.include_router(site.api)
    app.include_router(site.posts)
    app.include_router(site.pages)
    with as_file(files("pledgebook.serve").joinpath("static")) as folder:
        app.mount("/static", StaticFiles(directory=folder, packages=[SHARED_LOOK]), name="static")
    problems.install(app, site)
    app.add_middleware(Bounded)
    app.add_middleware(Gate, access=app.state.access, refused=problems.refusal(site))
    app.add_middleware(Unchanged)
    app.add_middleware(GZipMiddleware, minimum_size=1_000)
    app.add_middleware(SecureHeaders)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    return app
