"""A site that is really served, for browsers and for many readers at once."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from pledgebook.serve.app import create_app


@contextmanager
def served(book: str) -> Iterator[str]:
    """The address of a site over a book."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        options = uvicorn.Config(create_app(book), log_level="error", ws="none", timeout_graceful_shutdown=1)
        server = uvicorn.Server(options)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=10)
