"""The types of columns, so that a book holds and orders the same on SQLite and on PostgreSQL.

Text is compared by its code points on both: a server would otherwise order by the language that its database was made for.
PostgreSQL has no NUL in a text; a report may hold one, and nothing of a report is ever changed. So a NUL is written there as
two characters, and read back as one.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import BigInteger, Integer, types
from sqlalchemy.dialects import postgresql

_ESCAPE: Final = "\x10"
"""Data link escape, as its name says."""
_NUL: Final = f"{_ESCAPE}0"
_ITSELF: Final = f"{_ESCAPE}{_ESCAPE}"


class ServerText(types.TypeDecorator[str]):
    """Text of any characters on PostgreSQL, ordered by code point."""

    impl = types.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Any) -> types.TypeEngine[Any]:  # noqa: ANN401 (SQLAlchemy's own)
        """The collation of the C language compares bytes, and UTF-8 keeps the order of code points."""
        return dialect.type_descriptor(postgresql.TEXT(collation="C"))  # type: ignore[no-any-return]

    def process_bind_param(self, value: str | None, dialect: object) -> str | None:  # noqa: ARG002 (SQLAlchemy's own)
        """As the server holds it."""
        return None if value is None else escaped(value)

    def process_result_value(self, value: str | None, dialect: object) -> str | None:  # noqa: ARG002 (SQLAlchemy's own)
        """As it was given."""
        return None if value is None else unescaped(value)


def escaped(value: str) -> str:
    """A text without NUL, from which `unescaped` makes the text again."""
    if _ESCAPE in value or "\x00" in value:
        return value.replace(_ESCAPE, _ITSELF).replace("\x00", _NUL)
    return value


def unescaped(value: str) -> str:
    """What `escaped` was given."""
    if _ESCAPE not in value:
        return value
    return _ESCAPE.join(part.replace(_NUL, "\x00") for part in value.split(_ITSELF))


Text: Final = types.Text().with_variant(ServerText(), "postgresql")
"""Text of any length."""
Number: Final = BigInteger().with_variant(Integer, "sqlite")
"""A whole number of 64 bits."""
