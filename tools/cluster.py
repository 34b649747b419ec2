"""A PostgreSQL server of one's own for a while: in a new folder, without a network, gone at the end.

    with Cluster() as cluster:
        book = Book(cluster.address("aid"))

For tests and measurements: it does not wait for the disk, so it is nothing to keep anything in. Its texts are ordered by the
rules of a language, as those of many servers are, to show that a book does not depend on it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

_USER = "postgres"
"""Who runs the server where we are root: PostgreSQL refuses to."""
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
    "max_connections": "100",
    "autovacuum": "off",
}


def why_not() -> str | None:
    """Why there can be no server here; None where there can."""
    if shutil.which("initdb") is None or shutil.which("postgres") is None:
        return "PostgreSQL is not installed (initdb and postgres are not in the path)"
    if _is_root():
        import pwd

        try:
            pwd.getpwnam(_USER)
        except KeyError:
            return f"PostgreSQL does not run as root, and there is no user {_USER}"
    return None


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


class Cluster:
    """A server that lives as long as the block."""

    def __init__(self) -> None:
        """Not started yet."""
        # the path of a socket may have 107 characters: not below a folder of a test
        self.folder = Path(tempfile.mkdtemp(prefix="pb-", dir="/tmp"))
        self._server: subprocess.Popen[bytes] | None = None
        self._as: dict[str, Any] = {"user": _USER, "group": _USER, "extra_groups": []} if _is_root() else {}

    def __enter__(self) -> Self:
        """Start it."""
        try:
            self._start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Stop it, and take its folder away."""
        if self._server is not None:
            self._server.send_signal(signal.SIGQUIT)  # what it holds is not needed any more
            self._server.wait(30)
        shutil.rmtree(self.folder, ignore_errors=True)

    def address(self, book: str) -> str:
        """The address of a book: a schema of its own, made when it is first asked for."""
        schema = f"b{hashlib.sha256(book.encode()).hexdigest()[:16]}"
        with self.connected() as connection:
            connection.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}")
        return f"{self.database()}&options={quote(f'-csearch_path={schema}')}"

    def database(self, name: str = "postgres") -> str:
        """The address of a database, as it is made by the server itself."""
        return f"postgresql://{_USER}@/{name}?host={self.folder}"

    def connected(self) -> Any:
        """A connection for whatever has to be done; each statement is stored at once."""
        import psycopg

        return psycopg.connect(self.database(), autocommit=True)

    def _start(self) -> None:
        if _is_root():
            shutil.chown(self.folder, _USER, _USER)
        data = str(self.folder / "data")
        init = ["initdb", "-D", data, "-U", _USER, "-A", "trust", "-E", "UTF8", "--no-sync", *_language()]
        made = subprocess.run(init, cwd="/", capture_output=True, text=True, check=False, **self._as)
        if made.returncode:
            raise RuntimeError(f"initdb: {made.stderr}")
        settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        command = ["postgres", "-D", data, "-k", str(self.folder), *settings]
        with (self.folder / "log").open("wb") as log:
            self._server = subprocess.Popen(command, cwd="/", stdout=log, stderr=log, **self._as)
        self._wait()

    def _wait(self, seconds: float = 60) -> None:
        """Until it answers."""
        import psycopg

        end = time.monotonic() + seconds
        while True:
            try:
                self.connected().close()
            except psycopg.OperationalError:
                ended = self._server is None or self._server.poll() is not None
                if ended or time.monotonic() > end:
                    raise RuntimeError((self.folder / "log").read_text(encoding="utf-8", errors="replace")) from None
                time.sleep(0.05)
            else:
                return


def _language() -> list[str]:
    """An order of texts that is not that of their code points, where the server has one."""
    said = subprocess.run(["initdb", "--version"], capture_output=True, text=True, check=True)  # noqa: S607
    version = int("".join(c if c.isdigit() else " " for c in said.stdout).split()[0])
    return (
        ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US"] if version >= 15 else ["--locale=C.UTF-8"]
    )
