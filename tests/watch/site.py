"""A site on this machine that behaves, or does not."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

Reply = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers with what the site has at a path."""

    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        self.site.asked.append((self.path, dict(self.headers)))
        self.site.pages.get(self.path, gone)(self)

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""

    def reply(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def gone(handler: Handler) -> None:
    handler.reply(404)


def page(body: bytes, **headers: str) -> Reply:
    """A page with an ETag; unchanged for whoever has it."""
    tag = f'"{hash(body)}"'

    def answer(handler: Handler) -> None:
        if handler.headers.get("If-None-Match") == tag:
            handler.reply(304)
        else:
            handler.reply(200, body, ETag=tag, **headers)

    return answer


def status(code: int, **headers: str) -> Reply:
    return lambda handler: handler.reply(code, b"", **headers)


class Site:
    """The pages by their path, and what was asked of them."""

    def __init__(self) -> None:
        self.pages: dict[str, Reply] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        handler = type("OfThisSite", (Handler,), {"site": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        """It answers."""
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """It is gone."""
        self._server.shutdown()
        self._server.server_close()

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def feed(self, *paths: str) -> bytes:
        """A feed with these pages, newest first."""
        items = "".join(
            f"<item><title>News</title><link>{self.address}{p}</link><guid>{p}</guid></item>" for p in paths
        )
        return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Fjord</title>{items}</channel></rss>".encode()
