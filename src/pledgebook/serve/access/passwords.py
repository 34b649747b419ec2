"""Passwords: argon2id, with the parameters that argon2-cffi recommends."""

from __future__ import annotations

from functools import cache
from threading import BoundedSemaphore
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from pledgebook.errors import Misuse

SHORTEST: Final = 10
LONGEST: Final = 500
"""Characters: a longer one only costs time."""
_HASHER: Final = PasswordHasher()
_AT_ONCE: Final = BoundedSemaphore(2)
"""Each check takes 64 MB: a flood of them must not take the machine."""


def hashed(password: str) -> str:
    """What is kept of a password. Raises Misuse for one that is too short or too long; never repeats it."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise Misuse("password", f"{len(password)} characters", f"{SHORTEST} to {LONGEST} characters")
    return _HASHER.hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Whether a password is the one that was kept. Takes as long where there is none, so that nobody learns which names exist."""
    if len(password) > LONGEST:
        return False
    with _AT_ONCE:
        try:
            return _HASHER.verify(kept or _nobody(), password) and kept is not None
        except (VerificationError, InvalidHashError):
            return False


@cache
def _nobody() -> str:
    """The hash of no password that anybody has."""
    return _HASHER.hash("nobody has this one, and it opens nothing")
