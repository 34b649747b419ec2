"""Bytes to characters: nothing is lost in silence, offsets are those of the decoded file."""

from __future__ import annotations

import codecs

import pytest

from pledgebook.read.encoding import decode

TEXT = "Türkiye gave £5 million – “at once”, said the Minister."


def codes(raw: bytes, label: str | None = None) -> tuple[str, str, list[str]]:
    decoded = decode(raw, label=label)
    return decoded.text, decoded.encoding, [issue.code for issue in decoded.issues]


def test_utf8() -> None:
    assert codes(TEXT.encode()) == (TEXT, "utf-8", [])


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_character_zero(mark: bytes, encoding: str) -> None:
    assert codes(mark + TEXT.encode(encoding)) == ("\ufeff" + TEXT, encoding, [])


def test_utf16_without_a_mark() -> None:
    assert codes(TEXT.encode("utf-16-le")) == (TEXT, "utf-16-le", ["encoding.guessed"])
    assert codes(TEXT.encode("utf-16-be")) == (TEXT, "utf-16-be", ["encoding.guessed"])


def test_cp1252() -> None:
    assert codes(TEXT.encode("cp1252")) == (TEXT, "cp1252", ["encoding.guessed"])
    assert codes(TEXT.encode("cp1252"), "windows-1252") == (TEXT, "cp1252", [])
    # pages that say Latin-1 mean cp1252
    assert codes(TEXT.encode("cp1252"), "iso-8859-1") == (TEXT, "cp1252", [])


def test_declared_encoding_of_another_script() -> None:
    text = "Норвегія передасть Україні вісім танків."
    assert codes(text.encode("koi8-u"), "koi8-u") == (text, "koi8-u", [])
    assert codes(text.encode("cp1251"), "windows-1251") == (text, "cp1251", [])


def test_undeclared_encoding_of_another_script() -> None:
    text = "Норвегия передаст Украине восемь танков и четыре машины, сообщило правительство. " * 5
    assert codes(text.encode("cp1251")) == (text, "cp1251", ["encoding.guessed"])


def test_wrong_label() -> None:
    assert codes(TEXT.encode(), "iso-8859-1") == (TEXT, "utf-8", ["encoding.label"])
    assert codes(TEXT.encode("cp1252"), "utf-8") == (TEXT, "cp1252", ["encoding.guessed"])
    assert codes(TEXT.encode("cp1252"), "no-such-thing") == (TEXT, "cp1252", ["encoding.guessed"])


def test_damaged_utf8_stays_utf8() -> None:
    raw = (TEXT * 3).encode() + b"\xff" + TEXT.encode()
    text, encoding, noticed = codes(raw)
    assert (text, encoding, noticed) == (TEXT * 3 + "\ufffd" + TEXT, "utf-8", ["encoding.replaced"])


def test_encoded_twice_is_reported_and_left_alone() -> None:
    twice = "the Minister’s tanks".encode().decode("cp1252")
    assert codes(twice.encode()) == (twice, "utf-8", ["encoding.doubled"])


def test_line_ends_and_no_break_spaces_stay() -> None:
    text = "one\r\ntwo\rthree\n$5\xa0million\u2028"
    assert decode(text.encode()).text == text
