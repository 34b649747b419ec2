"""Which rules read a document: the version of Pledgebook and a hash of the files that decide what is read."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

from pledgebook.version import __version__

_ROOMS: Final = (
    "catalogue",
    "frame",
    "lang",
    "model",
    "normalise",
    "read",
    "recognise",
    "segment",
    "verify",
    "checked.py",
    "mentions.py",
    "pipeline.py",
    "unexplained.py",
)
_LEDGER: Final = (
    "catalogue",
    "lang",
    "link",
    "model",
    "reconcile",
    "tally",
    "consolidate.py",
    "book/refresh",
    "book/anchors.py",
    "store/derived.py",
    "store/search.py",
)
_CODE: Final = (".pyc", ".pyo")


@cache
def rules_version() -> str:
    """`0.1.0+4f1c...`: changes when any word list or rule does, so that a book knows what was read by other rules."""
    return _version(_ROOMS)


@cache
def ledger_version() -> str:
    """The same for the rules that make the ledger out of claims: where it has changed, a book works its ledger out anew."""
    return _version(_LEDGER)


def _version(rooms: tuple[str, ...]) -> str:
    root = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for room in rooms:
        place = root / room
        if not place.exists():
            continue
        files = sorted(p for p in place.rglob("*") if p.is_file()) if place.is_dir() else [place]
        for file in files:
            if file.suffix not in _CODE:
                digest.update(f"{file.relative_to(root).as_posix()}\x00".encode() + file.read_bytes() + b"\x00")
    return f"{__version__}+{digest.hexdigest()[:12]}"
