"""`pledgebook serve`: the book in the browser."""

from __future__ import annotations

import rich_click as click

from pledgebook.cli.books import book_option


@click.command()
@book_option
@click.option("--port", type=click.IntRange(0, 65535), default=8642, show_default=True, help="0 takes any free one.")
def serve(address: str, port: int) -> None:
    """Open the book in the browser, on this machine only, until Ctrl-C.

    Example: `pledgebook serve --book aid.book`
    """
    import uvicorn

    from pledgebook.serve.app import create_app

    uvicorn.run(create_app(address), host="127.0.0.1", port=port, log_level="warning", server_header=False)
