"""An open book: transactions for reading and for writing, on a file or a server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pledgebook.errors import NotFound, StoreError
from pledgebook.store import derived, migrate
from pledgebook.store.address import exists, is_server, shown
from pledgebook.store.dialect import PATIENCE, checkpoint, engine_for, refuse_server, transaction
from pledgebook.store.faults import translated

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Shelf:
    """Where the facts of one book stand. Every complaint of the database is a StoreError that says what to do."""

    def __init__(
        self, address: str, *, readonly: bool = False, create: bool = True, patience: float = PATIENCE
    ) -> None:
        """Open the book at a path or `postgresql://` address; makes it, or brings its tables forward, where needed.

        Waits `patience` seconds for somebody else who writes.
        """
        if (readonly or not create) and not exists(address):
            raise NotFound("book", shown(address))
        self.address = address
        self.readonly = readonly
        self._patience = patience
        self._engine = engine_for(address, readonly=readonly, patience=patience)
        try:
            self._prepare(create=create and not readonly)
        except BaseException:
            self.close()
            raise

    def _prepare(self, *, create: bool) -> None:
        """See that the tables are those of this version."""
        if not self._is_made() and not create:
            raise NotFound("book", shown(self.address))
        with self.reading() as connection:
            found = migrate.refuse_newer(connection, shown(self.address))
            whole = found == migrate.HEAD and derived.version(connection) is not None
        if found == migrate.HEAD and (whole or self.readonly):
            return
        if self.readonly:
            reason = f"has tables of an older version ({found or 'none'}); open it once for writing: `pledgebook check`"
            raise StoreError(shown(self.address), reason)
        with self.writing() as connection:
            if migrate.refuse_newer(connection, shown(self.address)) != migrate.HEAD:
                migrate.upgrade(connection)
            if derived.version(connection) is None:
                derived.make(connection)
                derived.set_version(connection, derived.NOT_FILLED)
        self._made = True
        self.rest()

    def _is_made(self) -> bool:
        """Whether there is a book at the address. An empty file is one that is still to be made, as is an empty database."""
        self._made = False
        with self.reading() as connection:
            refuse_server(connection, self.address)
            self._made = migrate.revision(connection) is not None
        return self._made or not is_server(self.address)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A snapshot: what others write meanwhile is not seen inside."""
        with translated(shown(self.address)), transaction(self._engine, made=self._made) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The one transaction that writes; all of it is stored, or nothing."""
        if self.readonly:
            raise StoreError(shown(self.address), "was opened for reading only")
        with (
            translated(shown(self.address)),
            transaction(self._engine, writing=True, patience=self._patience) as connection,
        ):
            yield connection

    @contextmanager
    def trying(self) -> Iterator[Connection]:
        """A transaction that writes and is taken back at the end: for seeing what would follow."""
        with self.writing() as connection:
            yield connection
            connection.rollback()

    def rest(self) -> None:
        """Between batches: move what was written from the log into the file."""
        if not self.readonly and not is_server(self.address):
            with translated(shown(self.address)):
                checkpoint(self._engine, self.address)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
