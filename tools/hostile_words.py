"""What often stands in files of a format: put where it does not belong by `hostile`. One space and a bar stand between two."""

from __future__ import annotations

from typing import Final


def _words(written: bytes) -> tuple[bytes, ...]:
    return tuple(written.split(b" | "))


XML: Final = _words(
    b"<![CDATA[ | ]]> | &#0; | &#x110000; | &x; | <!-- | --> | <?xml version='1.1'?> | "
    b"<!DOCTYPE a [<!ENTITY x 'y'>]> | xmlns='' | \xef\xbb\xbf | encoding='utf-16'"
)
"""Of every XML."""
TEXT: Final = _words(
    b"$ | 1,1,1, | million  | billion | Norway  | \xe2\x80\x9c | \" | ' | \n\n | -  |  and  | ( | said  | Minister  | "
    b"Mr.  | %  | 2025-03-14 | \xe2\x80\xae | \xc2\xa0 | of  | to  | 30 February 2024 | the  | 1.5.3. | \x85"
)
"""Of prose about help."""
MAIL: Final = _words(
    b"=?utf-8?b? | =?x?q? | ?= | Content-Transfer-Encoding: base64\r\n | Content-Transfer-Encoding: x-uuencode\r\n | "
    b"Content-Type: message/rfc822\r\n\r\n | Content-Type: multipart/alternative; boundary=b1\r\n | charset=utf-7 | "
    b'charset*0*= | --b1\r\n | Date: 99 Foo 99999 99:99:99 +9999\r\n | From: <\r\n | From a 2025\n | " | \\ | ( | '
    b"=\r\n | filename*1*=% | @ | ,"
)
"""Of messages."""
HTTP: Final = _words(
    b"Content-Length:  | Transfer-Encoding: chunked\r\n | Content-Encoding: br\r\n | Content-Encoding: gzip\r\n | "
    b"Content-Encoding: zstd\r\n | HTTP/1.1  | WARC/1.0\r\n | WARC-Type: response\r\n | \r\n\r\n | \r\n | \n | "
    b"ffffffff\r\n | :  | \x1f\x8b\x08\x00 | WARC-Target-URI: \r\n"
)
"""Of web archives."""
HTML: Final = _words(
    b"<table> | <tr> | <td colspan=99999 rowspan=9999> | </table> | <ul> | <li> | <div> | </div> | <p> | <svg> | "
    b"<template> | <frameset> | <noscript> | <base href='x'> | <meta charset=utf-16> | <script> | </script> | "
    b"<style> | <pre> | <br> | <a href='javascript:'> | <form> | <select><option> | <math> | <body> | </html> | "
    b"&nbsp | &#128; | <plaintext> | <textarea> | <q> | <sup>1</sup>"
)
"""Of pages."""
PDF: Final = _words(
    b"<< | >> | [ | ] | /Kids[2 0 R] | /Parent 4 0 R | /Filter[/ASCII85Decode/LZWDecode] | /Filter/DCTDecode | "
    b"/Filter/JBIG2Decode | /DecodeParms<</Predictor 15/Columns 99999>> | endstream | endobj | stream\n | "
    b"/Encrypt 9 0 R | /Prev 0 | 5 0 R | 99999 0 R | /MediaBox[0 0 1e9 -1e9] | /UserUnit 1e9 | 0 0 0 0 0 0 Tm  | "
    b"1e38 0 0 1e38 0 0 cm  | /F 1e9 Tf  | BT  | ET  | q  | Do  | /Type0 | /Identity-H | <feff | (\\777 | /ObjStm | "
    b"/XRef | beginbfrange  | BI /W 9 /H 9 ID "
)
"""Of PDFs."""
JSON: Final = _words(
    b'{ | } | [ | ] | " | \\u0000 | \\ud800 | \\ | : | , | null | NaN | 1e999 | - | true | "text": | "html": | '
    b'\n | \xef\xbb\xbf | "date":{} | "title":[[]]'
)
"""Of JSON."""
OOXML: Final = _words(
    b'<w:tbl> | <w:tr> | <w:tc> | </w:tc> | <w:p> | </w:p> | <w:pict> | <w:sdt><w:sdtContent> | w:val="" | '
    b'w:val="-1" | w:val="x" | <w:gridSpan w:val="99999"/> | <w:vMerge w:val="restart"/> | '
    b'Target="../../x" | TargetMode="External" | <w:ilvl w:val="99"/> | <w:br/> | PK\x03\x04 | PK\x01\x02'
)
"""Of Word's XML."""
FEED: Final = _words(
    b"<item> | <entry xmlns='http://www.w3.org/2005/Atom'> | <pubDate> | "
    b"<content type='application/octet-stream' mode='base64'>"
)
"""Of feeds."""
TABLE: Final = _words(b"PAR1 | ARROW:schema | \x15\x00 | \x00\x00\x00\x80")
"""Of Parquet."""
MARKDOWN: Final = _words(b"---\n | #  | ** | |  | >  | ```\n | title:  | date: ")
"""Of Markdown."""
