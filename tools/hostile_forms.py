"""Small whole files of every format, in parts, and how the parts are packed: what `hostile` breaks."""

from __future__ import annotations

import gzip
import io
import json
import random
import zipfile
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import hostile_words as words

Parts = list[bytes]
SAID = b"Norway will give Moldova 6 radars worth 25 million euros, the Ministry of Defence said on Monday."


@dataclass(frozen=True, slots=True)
class Form:
    """A format: what a small file of it is made of, how that is packed, and what often stands in it."""

    name: str
    """Of the file: readers go by its ending too."""
    parts: Callable[[], Parts]
    packed: Callable[[Sequence[bytes], random.Random], bytes]
    words: tuple[bytes, ...]
    """Put where they do not belong."""


# PDF


def _pdf_parts() -> Parts:
    """Two pages: objects and the insides of streams."""
    font = b"<</Font<</F 3 0 R>>/XObject<</I 11 0 R>>>>"
    return [
        b"<</Type/Catalog/Pages 2 0 R/Lang(en)/Outlines 10 0 R>>",
        b"<</Type/Pages/Count 2/Kids[4 0 R 6 0 R]/MediaBox[0 0 595 842]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 8 0 R/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 34/Widths[250 300 400]>>",
        b"<</Type/Page/Parent 2 0 R/Resources%s/Contents 5 0 R/Rotate 0>>" % font,
        b"S" + _drawn(SAID),
        b"<</Type/Page/Parent 2 0 R/Resources%s/Contents[7 0 R]/Rotate 90>>" % font,
        b"Z" + _drawn(b"Page 2 of 2") + b"q 1 0 0 1 50 50 cm /I Do Q",
        b"S/CIDInit/ProcSet findresource begin begincmap 1 begincodespacerange <00><ff> endcodespacerange"
        b" 1 beginbfrange <20><7e><0020> endbfrange endcmap end",
        b"<</Title(Radars)/Author(Fjord)/CreationDate(D:20250314120000+01'00')>>",
        b"<</Type/Outlines/Count 0>>",
        b"P\x00\xff\x00\xff",
    ]


def _drawn(said: bytes) -> bytes:
    half = len(said) // 2
    lines = b"BT /F 11 Tf 1 0 0 1 50 700 Tm 14 TL (%s) Tj T* [(%s) -250 (\\267 6 radars)] TJ ET" % (
        said[:half],
        said[half:],
    )
    return lines + b" BT /F 8 Tf 300 30 Td <4E6F72776179> Tj 0 -10 Td (- 2 -) ' ET"


def _pdf(parts: Sequence[bytes], dice: random.Random) -> bytes:
    return pdf_of(
        [_object(part) for part in parts], trailer=dice.choice((b"/Info 9 0 R", b"/Info 9 0 R/ID[<00><00>]", b""))
    )


def _object(part: bytes) -> bytes:
    """S, Z and P mark streams: as they are, packed, and of a picture."""
    kind, inside = part[:1], part[1:]
    if kind not in {b"S", b"Z", b"P"}:
        return part
    said = {
        b"S": b"",
        b"Z": b"/Filter/FlateDecode",
        b"P": b"/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray",
    }[kind]
    content = zlib.compress(inside) if kind == b"Z" else inside
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), said, content)


def pdf_of(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Objects with the table of their places."""
    out, places = bytearray(b"%PDF-1.4\n"), list[int]()
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows)
    return bytes(out) + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start)


# DOCX

WORD = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = b"http://schemas.openxmlformats.org/package/2006"
_OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DOCX_NAMES = "[Content_Types].xml _rels/.rels word/document.xml word/styles.xml docProps/core.xml word/_rels/document.xml.rels".split()


def _docx_parts() -> Parts:
    """A title, a paragraph, a list line and a table, with two styles."""
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml"
    run = b"<w:r><w:t>%s</w:t></w:r>"
    cell = b"<w:tc><w:p>" + run + b"</w:p></w:tc>"
    return [
        b'<Types xmlns="%s/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        b'<Override PartName="/word/document.xml" ContentType="%s.document.main+xml"/>'
        b'<Override PartName="/word/styles.xml" ContentType="%s.styles+xml"/>'
        b'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
        % (_PACKAGE, kind, kind),
        b'<Relationships xmlns="%s/relationships"><Relationship Id="r1" Type="%s/officeDocument" Target="word/document.xml"/>'
        b'<Relationship Id="r2" Type="%s/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
        % (_PACKAGE, _OFFICE, _PACKAGE),
        b"<w:document %s><w:body>" % WORD
        + b'<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr>'
        + run % b"Radars"
        + b"</w:p><w:p>"
        + run % SAID
        + b"</w:p>"
        + b'<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr><w:ins>'
        + run % b"6 radars"
        + b"</w:ins></w:p>"
        + b"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>"
        + cell % b"radars"
        + cell % b"6"
        + b"</w:tr>"
        + b'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>',
        b'<w:styles %s><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
        b'<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="N"/></w:style></w:styles>'
        % WORD,
        b'<cp:coreProperties xmlns:cp="%s/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        b' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Radars</dc:title>'
        b'<dcterms:created xsi:type="dcterms:W3CDTF">2025-03-14T12:00:00Z</dcterms:created></cp:coreProperties>'
        % _PACKAGE,
        b'<Relationships xmlns="%s/relationships"><Relationship Id="r1" Type="%s/styles" Target="styles.xml"/></Relationships>'
        % (_PACKAGE, _OFFICE),
    ]


def _docx(parts: Sequence[bytes], dice: random.Random) -> bytes:
    """Two in three are well-formed XML again: python-docx looks at nothing else."""
    if dice.random() < 0.67:
        parts = [_well_formed(part) for part in parts]
    return zip_of(zip(_DOCX_NAMES, parts, strict=False), dice.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))


def _well_formed(part: bytes) -> bytes:
    from lxml import etree

    try:
        root = etree.fromstring(part, etree.XMLParser(recover=True, resolve_entities=False))
    except (ValueError, etree.LxmlError):
        return part
    return part if root is None else etree.tostring(root)


def zip_of(parts: Iterable[tuple[str, bytes]], how: int) -> bytes:
    """Named parts as a ZIP file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as out:
        for name, part in parts:
            out.writestr(zipfile.ZipInfo(name), part, how)
    return file.getvalue()


# e-mail


def _eml_parts() -> Parts:
    """Headers, the text, the page, an attachment."""
    return [
        b"From: Press <press@fjord.example>\r\nSubject: =?utf-8?q?Radars_f=C3=B8r_Moldova?=\r\nDate: Fri, 14 Mar 2025 23:40:00 +0100\r\n"
        b'MIME-Version: 1.0\r\nContent-Language: en\r\nContent-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\n',
        b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nTm9yd2F5IHdpbGwgZ2l2ZSBNb2xkb3ZhIDYgcmFkYXJzLg==\r\n--b1\r\n",
        b"Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>"
        + SAID
        + b"=20=C3=B8</p>\r\n--b1\r\n",
        b"Content-Type: text/plain; name*=utf-8''list%20of%20radars.txt\r\nContent-Disposition: attachment\r\n\r\n6 radars\r\n--b1--\r\n",
    ]


def _joined(parts: Sequence[bytes], dice: random.Random) -> bytes:
    del dice
    return b"".join(parts)


def _mbox(parts: Sequence[bytes], dice: random.Random) -> bytes:
    """The message, and a short one behind it."""
    first = b"".join(parts).replace(b"\r\n", b"\n")
    second = (
        b"From: a@fjord.example\nSubject: Radars\nDate: Sat, 15 Mar 2025 00:00:00 +0000\n\n>From Oslo: " + SAID + b"\n"
    )
    mark = dice.choice((b"From a@b Fri Mar 14 00:00:00 2025\n", b"From a@b 2025\n"))
    return mark + first + b"\n" + mark + second


# web archives


def _warc_parts() -> Parts:
    """Of three records: the headers of the archive, those of the server, the page."""
    page = b"<html><head><title>Radars</title></head><body><p>" + SAID + b"</p></body></html>"
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://fjord.example/1\r\nWARC-Date: 2025-03-14T00:00:00Z\r\n"
    head += b"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response"
    plain = head.replace(b"response\r\nWARC-T", b"resource\r\nWARC-T").replace(
        b"application/http; msgtype=response", b"text/plain"
    )
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8"
    chunks = b"10\r\n" + page[:16] + b"\r\n%x\r\n" % len(page[16:]) + page[16:] + b"\r\n0\r\n\r\n"
    packed = gzip.compress(page, mtime=0)
    return [
        head, answer, page,
        head, answer + b"\r\nTransfer-Encoding: chunked", chunks,
        head, answer + b"\r\nContent-Encoding: gzip", packed,
        plain, b"", SAID,
    ]  # fmt: skip


def _records(parts: Sequence[bytes]) -> Parts:
    """The parts by threes, with the lengths that they have."""
    found = []
    for at in range(0, len(parts) - 2, 3):
        head, answer, page = parts[at : at + 3]
        block = answer + b"\r\nContent-Length: %d\r\n\r\n" % len(page) + page if answer else page
        found.append(head + b"\r\nContent-Length: %d\r\n\r\n" % len(block) + block + b"\r\n\r\n")
    return found


def _warc(parts: Sequence[bytes], dice: random.Random) -> bytes:
    del dice
    return b"".join(_records(parts))


def _warc_gz(parts: Sequence[bytes], dice: random.Random) -> bytes:
    """Each record packed by itself, as it should be; now and then all together."""
    records = _records(parts)
    if dice.random() < 0.1:
        return gzip.compress(b"".join(records), 1, mtime=0)
    return b"".join(gzip.compress(record, 1, mtime=0) for record in records)


# feeds and tables


def _feed_parts() -> Parts:
    """A channel, an item as RSS, an entry as Atom."""
    return [
        b"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Fjord</title><language>en</language>",
        b"<item><title>Radars</title><link>https://fjord.example/1</link><guid>1</guid><pubDate>Fri, 14 Mar 2025 23:40:00 +0100</pubDate>",
        b"<description><![CDATA[<p>" + SAID + b"</p>]]></description></item>",
        b"<item><title>&amp;</title><description>" + SAID + b"</description></item></channel></rss>",
    ]


def _parquet_parts() -> Parts:
    """The fields of two rows."""
    return [
        b"Radars",
        SAID,
        b"2025-03-14",
        b"https://fjord.example/1",
        b"",
        b"<p>" + SAID + b"</p>",
        b"1742000000",
        b"en",
    ]


def _parquet(parts: Sequence[bytes], dice: random.Random) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    names = ["title", "text", "date", "url", "language", "html"]
    kinds = [pa.string(), pa.string(), pa.binary(), pa.large_string()]
    columns = {}
    for at, name in enumerate(names):
        values = list(parts[at::4])[:2] or [b""]
        kind = dice.choice(kinds) if dice.random() < 0.2 else pa.string()
        said = [value if kind == pa.binary() else value.decode("utf-8", "replace") for value in values]
        columns[name] = pa.array([*said, None][:2], kind)
    file = io.BytesIO()
    how = dice.choice(("snappy", "zstd", "gzip", "none"))
    pq.write_table(pa.table(columns), file, compression=how, use_dictionary=dice.random() < 0.5)
    return file.getvalue()


def _jsonl_parts() -> Parts:
    """Three rows."""
    row = {"title": "Radars", "text": SAID.decode(), "date": "2025-03-14", "authors": ["A. Berg"], "meta": {"n": 1.5}}
    other = {"html": "<p>" + SAID.decode() + "</p>", "url": "https://fjord.example/2", "timestamp": 1742000000}
    return [json.dumps(part).encode() + b"\n" for part in (row, other, row)]


# pages and text


def _html_parts() -> Parts:
    """A page with a list, a table and what it says for machines."""
    return [
        b"<!doctype html><html lang='en'><head><title>Radars</title><meta charset='utf-8'><meta property='article:published_time' content='2025-03-14'>",
        b'<script type=\'application/ld+json\'>{"@type":"NewsArticle","datePublished":"2025-03-14","articleBody":"Norway"}</script></head><body>',
        b"<nav><ul><li><a href='/'>Home</a></li></ul></nav><article><h1>Radars</h1><p>" + SAID + b"</p>",
        b"<ul><li>6 radars</li><li>2&nbsp;boats<ol><li>1</li></ol></li></ul>",
        b"<table><tr><th colspan=2>Goods</th></tr><tr><td>radars</td><td>6</td></tr></table><blockquote>&ldquo;Yes&rdquo;</blockquote>",
        b"</article><footer>&copy; Fjord</footer></body></html>",
    ]


def _text_parts() -> Parts:
    """Front matter, a title, paragraphs, a list."""
    return [
        b"---\ntitle: Radars\ndate: 2025-03-14\nsource: Fjord News\n---\n",
        b"# Radars for Moldova\n\nOSLO, 14 March 2025 \xe2\x80\x94 ",
        SAID + b"\n\n",
        b"\xe2\x80\x9cWe also pledge between $1.5 and 2 million, up to 300 tents and the 29th package,\xe2\x80\x9d Minister Kari Berg told reporters.\n\n",
        b"The package includes:\n- 6 radars;\n- 2,000 rounds of 155 mm ammunition;\n* more than \xe2\x82\xac3bn in loans.\n\n",
        b"Since 2022 Norway has given Moldova 50 million kroner ($4.7 million). On Tuesday the President of Japan met the Prime Minister of Fiji.\n",
    ]


FORMS: dict[str, Form] = {
    "pdf": Form("a.pdf", _pdf_parts, _pdf, words.PDF),
    "docx": Form("a.docx", _docx_parts, _docx, (*words.XML, *words.OOXML)),
    "html": Form("a.html", _html_parts, _joined, words.HTML),
    "eml": Form("a.eml", _eml_parts, _joined, words.MAIL),
    "mbox": Form("a.mbox", _eml_parts, _mbox, words.MAIL),
    "warc": Form("a.warc", _warc_parts, _warc, words.HTTP),
    "warc.gz": Form("a.warc.gz", _warc_parts, _warc_gz, words.HTTP),
    "feed": Form("a.rss", _feed_parts, _joined, (*words.XML, *words.HTML[:10], *words.FEED)),
    "parquet": Form("a.parquet", _parquet_parts, _parquet, (*words.TEXT, *words.TABLE)),
    "jsonl": Form("a.jsonl", _jsonl_parts, _joined, words.JSON),
    "md": Form("a.md", _text_parts, _joined, (*words.TEXT, *words.MARKDOWN)),
    "txt": Form("a.txt", lambda: _text_parts()[1:], _joined, words.TEXT),
}
