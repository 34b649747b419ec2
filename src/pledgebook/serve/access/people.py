"""Roles, and the person behind a request."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody may do; each may do what those before it may."""

    READER = "reader"
    """Sees everything, changes nothing."""
    ANALYST = "analyst"
    """Adds reports and decides."""
    ADMIN = "admin"
    """Manages the accounts too."""

    def covers(self, wanted: Role) -> bool:
        """Whether this role may do what `wanted` may."""
        return _ORDER.index(self) >= _ORDER.index(wanted)


_ORDER = (Role.READER, Role.ANALYST, Role.ADMIN)


class Means(StrEnum):
    """How somebody showed who they are."""

    MACHINE = "machine"
    """They sit at the machine that serves the site, and nobody asked for more."""
    SESSION = "session"
    TOKEN = "token"  # noqa: S105 (the word, not one)


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks."""

    name: str
    """Of the account; empty for whoever sits at the machine."""
    role: Role
    means: Means
    key: str = ""
    """The id of the session, from which the mark of its pages is made."""
