"""Parsers that misbehave, for the guard."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from typing import Any


def behave(payload: bytes, options: dict[str, Any]) -> Any:  # noqa: ANN401
    """What the payload names."""
    match payload:
        case b"hang":
            time.sleep(60)
        case b"memory":
            return len(bytearray(1 << 40))
        case b"crash":
            ctypes.string_at(0)
        case b"leave":
            os._exit(3)
        case b"raise":
            raise ValueError("no page")
        case b"recurse":
            return behave(payload, options)
        case b"print":
            sys.stdout.write("garbage")
            os.write(1, b"garbage")
    return {"size": len(payload), "options": options, "pid": os.getpid(), "text": "\ud800\u202e"}
