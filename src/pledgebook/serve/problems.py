"""What went wrong, in one shape: RFC 9457 for programs, a page with the same words for people."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from pledgebook.errors import Misuse, NotFound, PledgebookError, StoreError
from pledgebook.serve.twins import is_for_programs

if TYPE_CHECKING:
    from fastapi import Request
    from starlette.responses import Response

    from pledgebook.serve.twins import Site

_STATUS: Final = (
    (NotFound, HTTPStatus.NOT_FOUND),
    (Misuse, HTTPStatus.UNPROCESSABLE_ENTITY),
    (StoreError, HTTPStatus.SERVICE_UNAVAILABLE),
)


def install(app: FastAPI, site: Site) -> None:
    """Let every error of the site be answered here."""
    answer = partial(_answer, site)
    refused = refusal(site)

    @app.exception_handler(PledgebookError)
    def _ours(request: Request, error: PledgebookError) -> Response:
        status = next((status for kind, status in _STATUS if isinstance(error, kind)), HTTPStatus.UNPROCESSABLE_ENTITY)
        return answer(request, status, str(error))

    @app.exception_handler(HTTPException)
    def _http(request: Request, error: HTTPException) -> Response:
        return refused(request, error)

    @app.exception_handler(RequestValidationError)
    def _invalid(request: Request, error: RequestValidationError) -> Response:
        wrong = [{"name": ".".join(map(str, e["loc"][1:])), "reason": e["msg"]} for e in error.errors()]
        detail = "; ".join(f"{each['name']}: {each['reason']}" for each in wrong)
        return answer(request, HTTPStatus.UNPROCESSABLE_ENTITY, detail, **{"invalid-params": wrong})


def refusal(site: Site) -> Callable[[Request, HTTPException], Response]:
    """Answers that carry the status and the headers of an error."""

    def answer(request: Request, error: HTTPException) -> Response:
        response = _answer(site, request, error.status_code, str(error.detail))
        response.headers.update(error.headers or {})
        return response

    return answer


def _answer(site: Site, request: Request, status: int, detail: str, **further: Any) -> Response:  # noqa: ANN401 (members of a problem)
    """A problem for programs, a page for people."""
    status = HTTPStatus(status)
    if is_for_programs(request):
        problem = {"type": "about:blank", "title": status.phrase, "status": status.value, "detail": detail, **further}
        return JSONResponse(problem, status.value, media_type="application/problem+json")
    return site.render(request, "problem.html", {"title": status.phrase, "detail": detail}, status.value)
