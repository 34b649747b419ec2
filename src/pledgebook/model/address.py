"""Addresses of the web, as documents state them: they may say anything."""

from __future__ import annotations

from urllib.parse import urlsplit


def host_of(address: str | None) -> str:
    """The host in small letters; empty where the address names none, or is none.

    >>> host_of("https://www.Norway.example/radars")
    'www.norway.example'
    >>> host_of("http://[a.gov"), host_of("radars.txt"), host_of(None)
    ('', '', '')
    """
    try:
        return urlsplit(address or "").hostname or ""
    except ValueError:  # "http://[" begins an address of six parts that never ends
        return ""
