"""Small PDFs for tests, written by hand: text at a place, in a size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Put(NamedTuple):
    """Text whose first letter stands at `x`, `y` (points from the lower left corner of a page of 595 by 842)."""

    x: float
    y: float
    text: str
    size: float = 11


def column(x: float, top: float, lines: Iterable[str], *, size: float = 11, step: float = 14) -> list[Put]:
    """Lines below one another."""
    return [Put(x, top - step * number, text, size) for number, text in enumerate(lines)]


def pdf(pages: Sequence[Sequence[Put]], *, title: str = "", picture: bool = False) -> bytes:
    """A file with these pages; with `picture` a picture stands on pages without text."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(pages), b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(pages)))),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Title(%s)/CreationDate(D:20250314090000Z)>>" % title.encode("latin-1"),
    ]
    for number, page in enumerate(pages):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (6 + 2 * number)
        )
        drawn = b"\n".join(map(_drawn, page)) or (_PICTURE if picture else b"")
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
    return _file(objects)


_PICTURE = b"q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"


def _drawn(put: Put) -> bytes:
    text = put.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F %.1f Tf %.1f %.1f Td (%s) Tj ET" % (put.size, put.x, put.y, text)


def _file(objects: Sequence[bytes]) -> bytes:
    """Objects with the table of their places behind them."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows)
    return bytes(out) + b"trailer<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
