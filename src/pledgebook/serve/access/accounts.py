"""The accounts of a site: names, roles, sessions and tokens, in an SQLite file of their own beside the book.

What opens something is never kept as it is: passwords as argon2, ids of sessions and tokens as SHA-256 (they are random and
long, so that nobody can guess them back).
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import Column, Connection, MetaData, Table, Text, create_engine, delete, event, insert, select, update
from sqlalchemy.exc import DatabaseError, IntegrityError

from pledgebook.errors import Misuse, NotFound, StoreError
from pledgebook.serve.access.passwords import fits, hashed
from pledgebook.serve.access.people import Means, Person, Role

_TABLES: Final = MetaData()
account = Table(
    "account",
    _TABLES,
    Column("name", Text, primary_key=True),
    Column("password", Text, nullable=False, comment="argon2id"),
    Column("role", Text, nullable=False),
    Column("added_at", Text, nullable=False),
)
session = Table(
    "session",
    _TABLES,
    Column("hash", Text, primary_key=True, comment="sha256 of the id in the cookie"),
    Column("account", Text, nullable=False, index=True),
    Column("ends_at", Text, nullable=False),
)
token = Table(
    "token",
    _TABLES,
    Column("hash", Text, primary_key=True, comment="sha256 of the token"),
    Column("id", Text, nullable=False, unique=True, comment="by which it is revoked"),
    Column("account", Text, nullable=False, index=True),
    Column("role", Text, nullable=False, comment="at most that of the account"),
    Column("purpose", Text, nullable=False),
    Column("added_at", Text, nullable=False),
)
SESSION_HOURS: Final = 12
"""A working day."""
TOKEN_PREFIX: Final = "pledgebook_"  # noqa: S105
"""So that a token that was left lying about is recognised as one."""
_NAME: Final = re.compile(r"[^\W_][\w .@'-]{0,63}")


@dataclass(frozen=True, slots=True)
class Account:
    """A name with its role."""

    name: str
    role: Role
    added_at: str


@dataclass(frozen=True, slots=True)
class Token:
    """What is known of a token; not the token."""

    id: str
    account: str
    role: Role
    purpose: str
    added_at: str


def _utc() -> datetime:
    return datetime.now(UTC)


def beside(book: str) -> str:
    """Where the accounts of a book are kept, if nobody says otherwise: beside its file, or in the folder where one works."""
    return "pledgebook.accounts" if "://" in book else f"{book}.accounts"


class Accounts:
    """The file of accounts, opened."""

    def __init__(self, path: str, *, create: bool = False, clock: Callable[[], datetime] = _utc) -> None:
        """Raises NotFound where there is none and none is to be made, StoreError where it is something else."""
        if not create and not Path(path).is_file():
            raise NotFound("file of accounts", path)
        self.path = path
        self._clock = clock
        with _said(path):
            # made before SQLite does, so that nobody else can read it for a moment
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
            self._engine = create_engine(f"sqlite:///{Path(path).absolute()}", connect_args={"timeout": 10})
            event.listen(self._engine, "connect", lambda raw, _: raw.execute("PRAGMA secure_delete=ON"))
            _TABLES.create_all(self._engine)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _open(self) -> Iterator[Connection]:
        with _said(self.path), self._engine.begin() as connection:
            yield connection

    # names

    def add(self, name: str, password: str, role: Role) -> Account:
        """A new account. Raises Misuse for a name that is taken or none, and for a bad password."""
        if not _NAME.fullmatch(name) or name != name.strip():
            raise Misuse("name", name, "1 to 64 letters, digits and .@-_', beginning with a letter or digit")
        found = Account(name, role, self._now())
        row = {"name": name, "password": hashed(password), "role": role.value, "added_at": found.added_at}
        try:
            with self._open() as connection:
                connection.execute(insert(account).values(row))
        except IntegrityError:
            raise Misuse("name", name, "a name that is not taken") from None
        return found

    def remove(self, name: str) -> None:
        """Take an account away with its sessions and tokens. What it decided stays. Raises NotFound."""
        with self._open() as connection:
            for table in (session, token):
                connection.execute(delete(table).where(table.c.account == name))
            if not connection.execute(delete(account).where(account.c.name == name)).rowcount:
                raise NotFound("account", name)

    def change_password(self, name: str, password: str) -> None:
        """Give an account another password; its sessions end. Raises NotFound, and Misuse for a bad password."""
        kept = hashed(password)
        with self._open() as connection:
            if not connection.execute(update(account).where(account.c.name == name).values(password=kept)).rowcount:
                raise NotFound("account", name)
            connection.execute(delete(session).where(session.c.account == name))

    def every(self) -> list[Account]:
        """All accounts, by name."""
        with self._open() as connection:
            rows = connection.execute(
                select(account.c.name, account.c.role, account.c.added_at).order_by(account.c.name)
            )
            return [Account(name, Role(role), added) for name, role, added in rows]

    # sessions

    def log_in(self, name: str, password: str) -> str | None:
        """The id of a new session; None where name and password do not fit."""
        with self._open() as connection:
            kept = connection.scalar(select(account.c.password).where(account.c.name == name))
        if not fits(password, kept):
            return None
        identity = secrets.token_urlsafe(32)
        ends = (self._clock() + timedelta(hours=SESSION_HOURS)).isoformat()
        with self._open() as connection:
            connection.execute(delete(session).where(session.c.ends_at <= self._now()))
            connection.execute(insert(session).values(hash=_hash(identity), account=name, ends_at=ends))
        return identity

    def log_out(self, identity: str) -> None:
        """End a session."""
        with self._open() as connection:
            connection.execute(delete(session).where(session.c.hash == _hash(identity)))

    def by_session(self, identity: str) -> Person | None:
        """Who a session belongs to; None where there is none, or it has ended."""
        asked = select(account.c.name, account.c.role).join(session, session.c.account == account.c.name)
        asked = asked.where(session.c.hash == _hash(identity), session.c.ends_at > self._now())
        with self._open() as connection:
            row = connection.execute(asked).first()
        return Person(row[0], Role(row[1]), Means.SESSION, identity) if row else None

    # tokens

    def give_token(self, name: str, role: Role | None = None, purpose: str = "") -> tuple[str, Token]:
        """A new token for a program, shown this once. Raises NotFound, and Misuse for a role above the account's."""
        with self._open() as connection:
            own = connection.scalar(select(account.c.role).where(account.c.name == name))
            if own is None:
                raise NotFound("account", name)
            if role is not None and not Role(own).covers(role):
                raise Misuse("role", role.value, f"at most the role of the account, {own}")
            secret = TOKEN_PREFIX + secrets.token_urlsafe(32)
            given = Token(secrets.token_hex(4), name, role or Role(own), purpose, self._now())
            row = {"hash": _hash(secret), "id": given.id, "account": name, "role": given.role.value}
            connection.execute(insert(token).values(**row, purpose=purpose, added_at=given.added_at))
        return secret, given

    def revoke(self, identity: str, name: str) -> None:
        """Take a token of an account back, by its id. Raises NotFound."""
        theirs = delete(token).where(token.c.id == identity, token.c.account == name)
        with self._open() as connection:
            if not connection.execute(theirs).rowcount:
                raise NotFound("token", identity)

    def tokens(self) -> list[Token]:
        """All tokens, by account and time."""
        columns = (token.c.id, token.c.account, token.c.role, token.c.purpose, token.c.added_at)
        with self._open() as connection:
            rows = connection.execute(select(*columns).order_by(token.c.account, token.c.added_at, token.c.id))
            return [Token(row[0], row[1], Role(row[2]), row[3], row[4]) for row in rows]

    def by_token(self, secret: str) -> Person | None:
        """Whose token it is; None where it is nobody's, or revoked."""
        asked = select(account.c.name, account.c.role, token.c.role).join(token, token.c.account == account.c.name)
        with self._open() as connection:
            row = connection.execute(asked.where(token.c.hash == _hash(secret))).first()
        if row is None:
            return None
        own, given = Role(row[1]), Role(row[2])
        return Person(row[0], given if own.covers(given) else own, Means.TOKEN)

    def _now(self) -> str:
        return self._clock().isoformat()


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).hexdigest()


@contextmanager
def _said(path: str) -> Iterator[None]:
    """Complaints of the database and the disk in words."""
    try:
        yield
    except IntegrityError:
        raise
    except (DatabaseError, OSError) as error:
        cause = getattr(error, "orig", None) or error
        raise StoreError(path, f"cannot be used as a file of accounts ({cause})") from error
