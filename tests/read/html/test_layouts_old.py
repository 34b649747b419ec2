"""Old, odd and broken pages: tables that hold a page together, Word, no paragraphs, fragments."""

from __future__ import annotations

from tests.read.html.reading import blocks, issues

FIRST = "Two more planes carrying relief goods from Turkey landed in Karachi on Friday, bringing the number of flights to 12."
SECOND = "The goods include 5,000 tents, 10,000 food packs and 50 boats, a spokesperson told reporters at the airport."
THIRD = "The Prime Minister thanked the President for this help in a telephone call on the same day, his office said."


def test_fonts_and_a_table_for_the_layout() -> None:
    page = f"""<HTML><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=100%><TR><TD WIDTH=150><FONT SIZE=1><A HREF=a>Home</A><BR><A HREF=b>Archive</A><BR>
    <A HREF=c>Links</A></FONT></TD><TD VALIGN=TOP><FONT FACE=Arial SIZE=4><B>Relief goods arrive</B></FONT>
    <P><FONT FACE=Arial SIZE=2>{FIRST}<P>{SECOND}<P>{THIRD}</FONT></TD></TR></TABLE></BODY></HTML>"""
    assert blocks(page) == ["title: Relief goods arrive", f"body: {FIRST}", f"body: {SECOND}", f"body: {THIRD}"]


def test_table_with_a_menu_beside_the_report() -> None:
    page = f"""<body><table role="presentation"><tr><td><ul><li><a>Home</a></li></ul></td><td><h1>Relief goods</h1><p>{FIRST}</p>
    <p>{THIRD}</p></td></tr></table></body>"""
    assert blocks(page) == ["title: Relief goods", f"body: {FIRST}", f"body: {THIRD}"]


def test_exported_by_word() -> None:
    page = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {{margin:0cm;}} --></style></head>
    <body lang=EN-GB><div class=WordSection1><p class=MsoNormal><span style='font-size:11.0pt'>{FIRST}<o:p></o:p></span></p>
    <p class=MsoListParagraph style='text-indent:-18.0pt'><span style='font-family:Symbol'>·<span style='font:7.0pt "Times"'>&nbsp;&nbsp; </span>
    </span><span>14 tanks</span></p><p class=MsoListParagraph><span>·<span>&nbsp;&nbsp; </span></span><span>600 missiles</span></p>
    <p class=MsoNormal>{SECOND} &#150; {THIRD}</p><p class=MsoNormal style='mso-hide:all'>Draft 7</p></div></body></html>"""
    assert blocks(page) == [f"body: {FIRST}", "item: 14 tanks", "item: 600 missiles", f"body: {SECOND} – {THIRD}"]


def test_preformatted_text() -> None:
    page = """<body><h1>Cable</h1><pre>
NAIROBI, 12 May (Desk News) - The Government of Kenya received
50 ambulances from the Government of Japan on Tuesday, the
Health Ministry said in a statement.

The ambulances are worth 3 million dollars and will go to
hospitals in the north of the country.
</pre></body>"""
    assert blocks(page) == [
        "title: Cable",
        (
            "body: NAIROBI, 12 May (Desk News) - The Government of Kenya received / 50 ambulances from the Government of Japan on Tuesday, the"
            " / Health Ministry said in a statement."
        ),
        "body: The ambulances are worth 3 million dollars and will go to / hospitals in the north of the country.",
    ]


def test_narrow_lines_broken_by_br() -> None:
    page = """<body><p>The Government of Kenya received fifty ambulances from the<br>Government of Japan on Tuesday, the ministry said in a<br>
    Statement that was read out at the port of Mombasa after<br>Officials of both states had handed over the keys.</p></body>"""
    assert len(blocks(page)) == 1


def test_numbered_lines() -> None:
    page = f"<body><h1>Aid</h1><p>{FIRST}</p><p>The goods are:<br>1. 50 boats<br>2. 300 tents</p><p>{THIRD}</p></body>"
    assert blocks(page)[2:5] == ["body: The goods are:", "item: 50 boats", "item: 300 tents"]


def test_numbered_paragraphs_keep_their_numbers() -> None:
    page = f"<body><h1>Resolution</h1><p>1. {FIRST}</p><p>2. {SECOND}</p></body>"
    assert blocks(page)[1:] == [f"body: 1. {FIRST}", f"body: 2. {SECOND}"]


def test_unclosed_and_crossed_tags() -> None:
    page = (
        f"<body><div><h1>Relief</h1><p>{FIRST}<p><b>{SECOND}<i></b></i><ul><li>50 boats<li>tents</ul></p></div></span>"
    )
    assert blocks(page) == ["title: Relief", f"body: {FIRST}", f"body: {SECOND}", "item: 50 boats", "item: tents"]


def test_fragment() -> None:
    page = "<p>India handed over <b>26 tonnes</b> of relief material in Kyiv.</p><ul><li>blankets</li><li>medicines</li></ul>"
    assert blocks(page) == [
        "body: India handed over 26 tonnes of relief material in Kyiv.",
        "item: blankets",
        "item: medicines",
    ]


def test_only_a_title() -> None:
    assert blocks("<head><title>Gone</title></head><body><h1>Denmark gives 19 howitzers</h1></body>") == [
        "title: Denmark gives 19 howitzers"
    ]
    assert blocks("<head><title>Denmark gives 19 howitzers</title></head><body></body>") == []


def test_xhtml() -> None:
    page = f"""<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd">
    <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><body><h1>Relief</h1><p>{FIRST}<br/>{SECOND}</p><p>{THIRD}</p></body></html>"""
    assert blocks(page) == ["title: Relief", f"body: {FIRST}", f"body: {SECOND}", f"body: {THIRD}"]


def test_deeper_than_the_limit() -> None:
    page = f"<body>{'<div>' * 3_000}<p>{FIRST}</p><p>{SECOND}</p>{'</div>' * 3_000}<p>{THIRD}</p></body>"
    assert blocks(page) == [f"body: {FIRST}", f"body: {SECOND}", f"body: {THIRD}"]
    assert "html.nesting" in issues(page)


def test_without_the_judge() -> None:
    page = f"<body><nav>Home</nav><article><h1>Relief</h1><p>{FIRST}</p><ul><li>50 boats</li></ul><p>{THIRD}</p></article><footer>x</footer>"
    assert blocks(page, judge=False) == ["title: Relief", f"body: {FIRST}", "item: 50 boats", f"body: {THIRD}"]
    assert issues(page, judge=False) == ["html.fallback"]
