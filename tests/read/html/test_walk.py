"""What the characters of a page look like to a reader."""

from __future__ import annotations

import gc
import time

import pytest

from tests.read.html.reading import answer, blocks, issues

LEAD = (
    "The Government of Norway said on Tuesday that it would give more help to its neighbours in the course of the year."
)


def line(markup: str) -> str:
    """The text of one paragraph."""
    return blocks(
        f"<body><article><h1>A title of three</h1><p>{LEAD}</p><p>{markup}</p><p>{LEAD} More.</p></article></body>"
    )[2].partition(": ")[2]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("eight <b>tan</b>ks, <i>it</i> <a href='#'>said</a> there.", "eight tanks, it said there."),
        ("eight\n   \t tanks, it said there.", "eight tanks, it said there."),
        ("$5&nbsp;million, it said there.", "$5\xa0million, it said there."),
        ("Soft&shy;ware and micro<wbr>phones, it said.", "Software and microphones, it said."),
        ("caf&eacute; &amp; &#8220;bar&#8221; &#150; it said.", "café & “bar” – it said."),
        ("the 29<sup>th</sup> package, it said there.", "the 29th package, it said there."),
        ("10<sup>6</sup> rounds and 5 km<sup>2</sup>, it said.", "10⁶ rounds and 5 km², it said."),
        ("$50 million<sup><a href='#n'>1</a></sup> of aid, it said.", "$50 million of aid, it said."),
        ("$50 million<sup class='footnote-ref'>[2]</sup> of aid, it said.", "$50 million of aid, it said."),
        ("we send <del>ten</del> <ins>nine</ins> trucks, it said.", "we send nine trucks, it said."),
        ("he said <q>we send <q>all</q></q> trucks, at once.", "he said “we send “all”” trucks, at once."),
        ("give <span class='sr-only'>nine </span>ten tanks, it said.", "give ten tanks, it said."),
        ("give <span style='display: none'>nine</span>ten tanks, it said.", "give ten tanks, it said."),
        ("on <span class='dateline'>OSLO</span> soil, it said.", "on OSLO soil, it said."),
        ("tanks<script>7 more</script><!-- 8 more --> are sent, it said.", "tanks are sent, it said."),
        ("eight<br>tanks, it said there.", "eight / tanks, it said there."),
        ("👩‍🚀 eight tanks, it said there.", "👩‍🚀 eight tanks, it said there."),
        ("eight \x00tanks&#7;&#1;, it said there.", "eight tanks, it said there."),
        ("عشر \u200fدبابات, it said there.", "عشر \u200fدبابات, it said there."),
    ],
)
def test_paragraph(markup: str, shown: str) -> None:
    assert line(markup) == shown


def test_hidden_paragraphs() -> None:
    page = f"""<head><style>.nope, #gone {{ display: none }} @media (max-width: 600px) {{ .desk {{ display: none }} }}</style></head><body><main>
    <h1>A title of three</h1><p>{LEAD}</p><p class="nope">Buy 3 books for $5.</p><p hidden>Hidden $7 million.</p>
    <p style="display:none">Secret $8 million.</p><p class="desk">The guns are worth 500 million kronor, it said.</p>
    <div id="gone">$9 million</div><p aria-hidden="true">$10 million decoy.</p><p class="d-none d-md-block">Two more are expected, it said.</p>
    <p>{LEAD} More.</p></main></body>"""
    assert blocks(page) == [
        "title: A title of three",
        f"body: {LEAD}",
        "body: The guns are worth 500 million kronor, it said.",
        "body: Two more are expected, it said.",
        f"body: {LEAD} More.",
    ]


def test_struck_out_text_is_told() -> None:
    assert "html.struck" in issues(f"<body><article><p>{LEAD}</p><p><s>{LEAD}</s></p><p>{LEAD}</p></article></body>")


def test_cells_and_line_breaks_in_them() -> None:
    page = f"""<body><article><h1>A title of three</h1><p>{LEAD}</p><table><tr><th>Year</th><th>Aid<br>(million)</th></tr>
    <tr><td>2022</td><td><p>40</p></td></tr><tr><td></td><td>41</td><td></td></tr></table><p>{LEAD} More.</p></article></body>"""
    assert blocks(page)[2:-1] == ["table: Year | Aid (million)", "table: 2022 | 40", "table: 41"]


def test_a_marked_character_never_reaches_the_text() -> None:
    page = f"<body><article><p>{LEAD}</p><p>{LEAD} More.</p></article></body>"
    assert all(ord(character) < 0xF0000 for _, text, _, _ in answer(page)["blocks"] for character in text)


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "<p>",
            "<b>x",
            "<li>50 tanks",
            "- 50 tanks<br>",
            "<",
            ">",
            "<table><tr><td>",
            "<dl><dt>a<dd>b",
            "<div class='meta'>x",
        ),
        *("<style>.a{", "<sup>1", "&amp;", "<a href='#'>x</a>", "<time datetime='2023-01-01'>x</time>", "<q>"),
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(count: int) -> float:
        # a search for cycles goes through all that other tests have left behind
        gc.collect()
        gc.disable()
        try:
            started = time.process_time()
            answer(f"<body>{unit * count}</body>", judge=False)
            return time.process_time() - started
        finally:
            gc.enable()

    seconds(10)
    short = min(seconds(400), seconds(400))
    assert seconds(3_200) < 8 * 4 * short + 0.1


def test_no_more_is_walked_than_needed() -> None:
    page = f"<body>{f'<p>{LEAD}</p>' * 400}</body>"
    assert sum(len(text) for _, text, _, _ in answer(page, most=10_000)["blocks"]) < 11_000
    assert "document.truncated" in issues(page, most=10_000)
