"""Plain text and Markdown: the text is the file, and the top of it says what it is."""

from __future__ import annotations

from datetime import date

from pledgebook.model.text import Document
from pledgebook.read.plain import read_plain


def document(text: str, published: date | None = None) -> Document:
    return read_plain(text, identity="d", media_type="text/plain", published=published)


BODY = "Norway will give Ukraine eight tanks, the Government said on Tuesday. They are on their way, and crews are in training for them."


def test_front_matter() -> None:
    text = f"---\ntitle: Tanks\noutlet: Fjord Post\npublished: 2023-02-14\nurl: https://f.example/2023/02/14/tanks\nlang: en\nauthor: A. B.\n---\n{BODY}"
    found = document(text)
    assert found.text == text
    assert (found.title, found.publisher, found.published, found.url) == (
        *("Tanks", "Fjord Post", date(2023, 2, 14), "https://f.example/2023/02/14/tanks"),
    )
    assert (found.lang, found.author, found.issues, found.source_map) == ("en", "A. B.", (), ())


def test_source_is_an_outlet_or_an_address() -> None:
    found = document(f"---\ntitle: A\nsource: Fjord Post\ndate: 2023-02-14\n---\n{BODY}")
    assert (found.publisher, found.url) == ("Fjord Post", None)
    found = document(f"---\ntitle: A\nsource: https://f.example/a\ndate: 2023-02-14\n---\n{BODY}")
    assert (found.publisher, found.url) == (None, "https://f.example/a")


def test_first_line_as_title() -> None:
    assert document(f"Tanks for Ukraine\n\n{BODY}").title == "Tanks for Ukraine"
    assert document(f"Tanks for Ukraine\r\n\r\n{BODY}").title == "Tanks for Ukraine"
    assert document(f"# Tanks for *Ukraine*\n{BODY}").title == "Tanks for *Ukraine"
    assert document(f"Tanks for Ukraine\n=====\n{BODY}").title == "Tanks for Ukraine"
    assert document(BODY).title is None
    assert document("Norway will give Ukraine eight tanks and the Government\nsaid so on Tuesday.").title is None
    assert document(f"14 February 2023\n\n{BODY}").title is None


def test_date_line_and_dateline() -> None:
    found = document(f"Tanks for Ukraine\n\nFOR IMMEDIATE RELEASE\nFebruary 14, 2023\n\nOSLO, Feb. 13 (Demo) - {BODY}")
    assert (found.published, found.dateline_place, found.dateline_day) == (date(2023, 2, 14), "OSLO", date(2023, 2, 13))


def test_dates_inside_the_report_are_not_its_date() -> None:
    found = document(f"Tanks for Ukraine\n\n{BODY} {BODY}\n\nJanuary 17, 2022\n\n{BODY}")
    assert (found.published, [issue.code for issue in found.issues]) == (None, ["metadata.published.missing"])


def test_front_matter_and_nothing_else() -> None:
    assert "document.empty" in [issue.code for issue in document("---\ntitle: A\ndate: 2023-01-01\n---\n").issues]


def test_a_title_with_a_byline_right_below() -> None:
    for below in ("\nLake Wire, 2 March 2000", "\n\nBy Ada Lind\nLake Herald, Thursday, March 2, 2000"):
        found = document(f"Donors meet in Geneva{below}\n\nGENEVA, March 2 (Lake Wire) - {BODY}")
        assert (found.title, found.published) == ("Donors meet in Geneva", date(2000, 3, 2))


def test_a_first_line_that_runs_on_is_no_title() -> None:
    assert document("Donors met on Monday in Geneva\nand agreed on 3 May\n\nThey left.\n").title is None
