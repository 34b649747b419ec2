"""Pages read in this process, written down as one line for each block."""

from __future__ import annotations

from typing import Any

from pledgebook.read.html.page import read_page

OPTIONS = {"nesting": 1_000, "judge": True, "most": 1_000_000}


def answer(page: str, **options: Any) -> dict[str, Any]:  # noqa: ANN401
    """What the guarded parser answers for a page."""
    return read_page(page.encode(), {**OPTIONS, **options})


def blocks(page: str, **options: Any) -> list[str]:  # noqa: ANN401
    """`kind: text` of each block; list lines are indented by their depth, tabs and line breaks shown as | and /."""
    return [
        f"{'  ' * depth}{kind}: {text}".replace("\t", " | ").replace("\n", " / ")
        for kind, text, _, depth in answer(page, **options)["blocks"]
    ]


def issues(page: str, **options: Any) -> list[str]:  # noqa: ANN401
    """Codes of the issues of a page."""
    return [code for code, _ in answer(page, **options)["issues"]]
