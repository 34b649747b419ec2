"""Where a book lies: a file of its own, or a database of a server."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pledgebook.errors import StoreError

_NETWORK_FILE_SYSTEMS: Final = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"})
_MAGIC: Final = b"SQLite format 3\x00"


def is_server(address: str) -> bool:
    """Whether the address names a database of a server rather than a file."""
    return "://" in address


def shown(address: str) -> str:
    """The address without a password, for messages."""
    if not is_server(address):
        return address
    scheme, _, rest = address.partition("://")
    user, at, host = rest.rpartition("@")
    return f"{scheme}://{user.partition(':')[0]}{at}{host}"


def exists(address: str) -> bool:
    """Whether there is a file with anything in it; a server is asked later."""
    path = Path(address)
    return is_server(address) or (path.is_file() and path.stat().st_size > 0)


def refuse_what_cannot_be(path: Path) -> None:
    """Raise StoreError where the path is a folder, no book, in no folder, or on a network file system."""
    if path.is_dir():
        raise StoreError(str(path), "is a folder; name a file for the book")
    if path.exists():
        _refuse_foreign(path)
    elif not path.parent.is_dir():
        raise StoreError(str(path), f"cannot be made: there is no folder {path.parent}")
    kind = _file_system(path.resolve())
    if kind in _NETWORK_FILE_SYSTEMS:
        reason = f"lies on a network file system ({kind}), where it could be damaged; keep it on a local disk"
        raise StoreError(str(path), reason)


def _refuse_foreign(path: Path) -> None:
    try:
        with path.open("rb") as handle:
            head = handle.read(len(_MAGIC))
    except OSError as error:
        raise StoreError(str(path), f"cannot be read ({error.strerror})") from error
    if head and head != _MAGIC:
        raise StoreError(str(path), "is no book (not an SQLite file)")


def _file_system(path: Path) -> str:
    """Type of the file system that holds the path, empty where that cannot be told."""
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    for line in mounts:
        _, point, found, *_ = line.split(" ")
        inside = str(path) == point or str(path).startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, found
    return kind
