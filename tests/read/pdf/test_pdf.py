"""PDFs through the guarded worker: reading order, paragraphs, running lines, broken words, what cannot be read."""

from __future__ import annotations

import pytest

from pledgebook.errors import ParserFailed, ReadError
from pledgebook.model.text import Document
from pledgebook.read import Limits, read
from tests.read.pdf.making import Put, column, pdf

FILLING = [
    "The ministry has helped its neighbours for many years and will go on doing",
    "so. This line and the one before it only fill the page.",
]


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.source_map]


def test_title_paragraphs_and_bullets() -> None:
    page = [
        Put(72, 760, "Norway helps Moldova", 20),
        *column(72, 720, ["Norway will give Moldova air defence worth up to NOK 1.2 billion. The gift", "includes:"]),
        *column(
            90,
            680,
            ["\u2022 6 radars;", "\u2022 at least 60 missiles, which come from the stock of the", "   armed forces;"],
        ),
        *column(72, 620, FILLING),
    ]
    assert blocks(read(pdf([page]))) == [
        ("title", "Norway helps Moldova"),
        ("body", "Norway will give Moldova air defence worth up to NOK 1.2 billion. The gift includes:"),
        ("item", "6 radars;"),
        ("item", "at least 60 missiles, which come from the stock of the armed forces;"),
        ("body", " ".join(FILLING)),
    ]


def test_a_figure_may_be_broken_over_a_page_and_running_lines_do_not_stand_in_it() -> None:
    def framed(number: int, body: list[Put]) -> list[Put]:
        return [Put(72, 815, "Ministry of Defence \u2013 Release 14/2025"), *body, Put(290, 25, f"Page {number} of 2")]

    first = framed(1, column(72, 700, [*FILLING, "The Government sets aside up to NOK 250"]))
    second = framed(2, column(72, 760, ["million for the Red Cross.", *FILLING]))
    document = read(pdf([first, second]))
    assert "sets aside up to NOK 250 million for the Red Cross." in document.text
    assert "Release" not in document.text
    assert "Page" not in document.text


def test_columns_are_read_one_after_the_other_however_they_were_drawn() -> None:
    left = [f"Left line {number} of the first column of text" for number in range(1, 7)]
    right = [f"Right line {number} of the second column of it" for number in range(1, 7)]
    across = [put for pair in zip(column(40, 700, left), column(320, 700, right), strict=True) for put in pair]
    text = read(pdf([across])).text
    assert text.index("Left line 6") < text.index("Right line 1")


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("The recipients will get main-", "tenance of vehicles.", "The recipients will get maintenance of vehicles."),
        ("He signed the long-", "term loan; a long-term one.", "He signed the long-term loan; a long-term one."),
        ("A loan of EUR 500-", "600 million was agreed on.", "A loan of EUR 500-600 million was agreed on."),
    ],
)
def test_words_broken_at_the_end_of_a_line(first: str, second: str, joined: str) -> None:
    # the first line is as long as the paragraph is wide
    assert read(pdf([column(72, 700, [first, second])])).text == joined


def test_rows_of_a_table() -> None:
    rows = [("Item", "Number"), ("Radar", "6"), ("Missile", "60")]
    page = [
        put for n, row in enumerate(rows) for put in (Put(72, 700 - 14 * n, row[0]), Put(300, 700 - 14 * n, row[1]))
    ]
    assert blocks(read(pdf([page]))) == [("table", "Item\tNumber"), ("table", "Radar\t6"), ("table", "Missile\t60")]


def test_the_locator_leads_back_to_the_page() -> None:
    document = read(pdf([column(72, 700, FILLING)]))
    first, second = document.source_map[0].locator.split("; ")
    page, box = first.split(" ")
    assert page == "p1"
    assert box.startswith("72.")
    assert box.endswith("+0")
    assert document.text[int(second.rpartition("+")[2]) :].startswith("so. This line")


def test_what_the_file_says_about_itself() -> None:
    document = read(pdf([column(72, 700, FILLING)], title="Help for Moldova"))
    assert (document.title, document.published, document.media_type) == ("Help for Moldova", None, "application/pdf")
    assert "metadata.made" in {issue.code for issue in document.issues}
    assert read(pdf([column(72, 700, FILLING)], title="Microsoft Word - draft3.doc")).title is None


def test_a_scanned_page_is_an_issue_and_not_silence() -> None:
    document = read(pdf([column(72, 700, FILLING), []], picture=True))
    assert [issue.detail[:6] for issue in document.issues if issue.code == "pdf.picture"] == ["page 2"]
    assert "document.empty" in {issue.code for issue in read(pdf([[]], picture=True)).issues}


def test_limits_leave_an_issue() -> None:
    pages = [column(72, 700, [f"This is page {number} and it says little."]) for number in range(5)]
    document = read(pdf(pages), limits=Limits(pages=2))
    assert "page 1" in document.text
    assert "page 2" not in document.text
    assert "document.truncated" in {issue.code for issue in document.issues}


@pytest.mark.parametrize("raw", [b"%PDF-1.4\nthis is no PDF", pdf([[]])[:200], b"%PDF-1.7\n" + b"\x00" * 5_000])
def test_a_damaged_file_is_refused_by_name(raw: bytes) -> None:
    with pytest.raises((ReadError, ParserFailed), match=r"letter\.pdf"):
        read(raw, name="letter.pdf")


def test_a_damaged_page_costs_only_itself() -> None:
    whole = pdf([column(72, 700, FILLING), column(72, 700, ["Norway will give Moldova 6 radars."])])
    document = read(whole.replace(b"/Kids[5 0 R 7 0 R]", b"/Kids[3 0 R 7 0 R]"))
    assert document.text == "Norway will give Moldova 6 radars."
    assert [issue.detail for issue in document.issues if issue.code == "pdf.page"] == [
        "page 1: damaged, nothing could be read there"
    ]
