"""Hostile files of every format: a small whole one taken apart, some of its parts changed, put together properly or not.

The same format, seed and number always give the same file, so that one that did harm can be made again. Half of the files
are well packed around broken insides (the cross-references of a PDF, the lengths of a WARC, the ZIP of a DOCX are right), so
that the damage reaches what lies behind the first door; the other half is broken at the door.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from hostile_forms import Form, Parts

_MOST = 3_000_000


def hostile(form: Form, dice: random.Random) -> bytes:
    """One file."""
    parts = form.parts()
    if dice.random() < 0.6:
        _disarrange(parts, dice)
        for _ in range(dice.choice((1, 1, 2, 3))):
            at = dice.randrange(len(parts))
            parts[at] = changed(parts[at], dice, form.words)
    whole = form.packed(parts, dice)
    return whole[:_MOST] if dice.random() < 0.5 else changed(whole, dice, form.words)


def _disarrange(parts: Parts, dice: random.Random) -> None:
    """Now and then a part is missing, there twice, or in the place of another."""
    at, there = dice.randrange(len(parts)), dice.randrange(len(parts))
    match dice.randrange(12):
        case 0:
            parts[at] = b""
        case 1:
            parts.insert(at, parts[there])
        case 2:
            parts[at], parts[there] = parts[there], parts[at]
        case 3:
            parts[at] += parts[there]


_NUMBERS = b"0 -1 1 2 7 255 256 65535 65536 2147483647 2147483648 4294967295 99999999999 1e308 -0.0 NaN 1.7976931348623157e309".split()


def changed(raw: bytes, dice: random.Random, known: Sequence[bytes]) -> bytes:
    """A few changes: bits, cuts, repeats, other numbers, noise, words of the format, parts in another place."""
    out = bytearray(raw)
    for _ in range(dice.choice((1, 1, 1, 2, 4, 12))):
        at, long = dice.randrange(len(out) + 1), dice.choice((1, 2, 4, 30, 300))
        match dice.randrange(10):
            case 0 if at < len(out):
                out[at] ^= 1 << dice.randrange(8)
            case 1:
                del out[at : len(out) if dice.random() < 0.2 else at + long]
            case 2:
                out[at:at] = out[at : at + long] * dice.choice((2, 2, 50, 1_000))
            case 3:
                _renumber(out, at, dice)
            case 4:
                out[at : at + long] = dice.randbytes(long)
            case 5:
                there = dice.randrange(len(out) + 1)
                out[at : at + long] = out[there : there + long]
            case 6:
                out[at : at + long] = (
                    dice.choice((b"\x00", b"\xff", b"\xc3", b"<", b"(", b"[", b"\r\n", b" ", b"\xe2\x80\xae")) * long
                )
            case _:
                word = dice.choice(known)
                out[at : at + dice.choice((0, len(word)))] = word * dice.choice((1, 1, 1, 1, 3, 200))
    return bytes(out[:_MOST])


def _renumber(out: bytearray, at: int, dice: random.Random) -> None:
    """Another number in the place of the next one."""
    end = min(len(out), at + 2_000)
    while at < end and not 48 <= out[at] <= 57:
        at += 1
    upto = at
    while upto < end and 48 <= out[upto] <= 57:
        upto += 1
    out[at:upto] = dice.choice(_NUMBERS)
