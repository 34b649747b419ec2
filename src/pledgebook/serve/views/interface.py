"""The HTTP interface in words: a plain page made of the OpenAPI description, without anything from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import Request
from fastapi.responses import Response
from pydantic import Field

from pledgebook.serve.views.shapes import Shape

if TYPE_CHECKING:
    from pledgebook.serve.twins import Site

_METHODS = ("get", "post")


class Parameter(Shape):
    """What an operation takes."""

    name: str
    where: str = Field(description="query, path or body")
    type: str
    required: bool
    words: str


class Operation(Shape):
    """One thing that a program can ask for."""

    id: str
    method: str
    path: str
    words: str
    parameters: list[Parameter]


def register(site: Site) -> None:
    """The page at `/api`."""

    @site.pages.get("/api")
    def interface(request: Request) -> Response:
        """Every operation with what it takes."""
        described: dict[str, Any] = request.app.openapi()
        values = {
            "title": "HTTP interface",
            "about": described["info"]["description"],
            "operations": operations(described),
        }
        return site.render(request, "interface.html", values)


def operations(described: dict[str, Any]) -> list[Operation]:
    """The operations of an OpenAPI description, in its order."""
    return [
        _operation(described, path, method, item[method])
        for path, item in described["paths"].items()
        for method in _METHODS
        if method in item
    ]


def _operation(described: dict[str, Any], path: str, method: str, operation: dict[str, Any]) -> Operation:
    taken = [
        Parameter(
            name=each["name"],
            where=each["in"],
            type=_type(each["schema"], described),
            required=each.get("required", False),
            words=each.get("description") or each["schema"].get("description") or "",
        )
        for each in operation.get("parameters", ())
    ]
    words = operation.get("description") or operation.get("summary") or ""
    return Operation(
        id=operation["operationId"],
        method=method.upper(),
        path=path,
        words=words,
        parameters=[*taken, *_of_body(described, operation)],
    )


def _of_body(described: dict[str, Any], operation: dict[str, Any]) -> list[Parameter]:
    """The fields of what is sent."""
    found = []
    for kind, content in operation.get("requestBody", {}).get("content", {}).items():
        schema = _resolved(content["schema"], described)
        for name, each in schema.get("properties", {}).items():
            required = name in schema.get("required", ())
            words = each.get("description") or ""
            found.append(Parameter(name=name, where=kind, type=_type(each, described), required=required, words=words))
    return found


def _resolved(schema: dict[str, Any], described: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in schema:
        return schema
    found: dict[str, Any] = described["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return found


def _type(schema: dict[str, Any], described: dict[str, Any]) -> str:
    """A schema in a word or two."""
    schema = _resolved(schema, described)
    if "anyOf" in schema:
        return " or ".join(t for each in schema["anyOf"] if (t := _type(each, described)) != "null")
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}), described)}"
    return str(schema.get("format") or schema.get("type") or "anything")
