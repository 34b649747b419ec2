"""Pages through the guarded worker: text made of blocks, metadata, limits."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from pledgebook.errors import ParserFailed
from pledgebook.model.text import BlockKind, Document
from pledgebook.read import Limits, pages, read
from pledgebook.read.guard import Guard

FIRST = "OSLO, Feb 13 (Demo Wire) &#8211; Norway will give Ukraine eight&nbsp;tanks, the Government said on Monday in the capital."
SECOND = "The tanks are worth about 200&nbsp;million kroner, according to the Ministry of Defence, which takes them from its own stock."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tanks for Ukraine | Fjord Post</title>
<link rel="canonical" href="https://fjord.example/2023/02/14/tanks">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "Organization", "@id": "#o", "name": "Fjord Post"}},
{{"@type": ["Thing", "NewsArticle"], "headline": "Tanks for Ukraine", "datePublished": "2023-01-01T00:00:00+01:00", "publisher": {{"@id": "#o"}},
"author": [{{"@type": "Person", "name": "Kari N."}}]}}]}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Tanks for Ukraine</h1><div class="timestamp">14.02.2023 - 08:15</div>
<p>{FIRST}</p><ul><li>8 tanks</li><li>4 others</li></ul><p>{SECOND}</p></article><footer>Updated 2023-02-15</footer></body></html>"""


def page(html: str = PAGE, limits: Limits | None = None) -> Document:
    return read(html.encode(), media_type="text/html", limits=limits or Limits())


def test_text_and_source_map() -> None:
    document = page()
    assert document.text == (
        "Tanks for Ukraine\n\n"
        "OSLO, Feb 13 (Demo Wire) – Norway will give Ukraine eight\xa0tanks, the Government said on Monday in the capital.\n\n"
        "8 tanks\n4 others\n\n"
        "The tanks are worth about 200\xa0million kroner, according to the Ministry of Defence, which takes them from its own stock."
    )
    shown = [(b.kind.value, document.text[b.start : b.end][:8], b.locator) for b in document.source_map]
    assert shown == [
        ("title", "Tanks fo", "/html/body/article[1]/h1[1]"),
        ("body", "OSLO, Fe", "/html/body/article[1]/p[1]"),
        ("item", "8 tanks", "/html/body/article[1]/ul[1]/li[1]"),
        ("item", "4 others", "/html/body/article[1]/ul[1]/li[2]"),
        ("body", "The tank", "/html/body/article[1]/p[2]"),
    ]


def test_metadata() -> None:
    document = page()
    assert (document.title, document.publisher, document.author) == ("Tanks for Ukraine", "Fjord Post", "Kari N.")
    assert (document.url, document.lang) == ("https://fjord.example/2023/02/14/tanks", "en")
    assert (document.published, document.dateline_place, document.dateline_day) == (
        date(2023, 2, 14),
        "OSLO",
        date(2023, 2, 13),
    )
    assert [issue.code for issue in document.issues] == ["metadata.published.conflict"]
    assert document.reader.startswith("html/1 trafilatura/")


def test_the_same_page_gives_the_same_document() -> None:
    assert page() == page()


def test_encoding_that_the_page_declares() -> None:
    html = PAGE.replace("utf-8", "windows-1252").replace("the capital", "Tromsø – “now”")
    assert "Tromsø – “now”" in read(html.encode("cp1252")).text
    document = read(html.encode())
    assert "Tromsø – “now”" in document.text
    assert "encoding.label" in [issue.code for issue in document.issues]


def test_text_beyond_the_limit() -> None:
    document = page(limits=Limits(text_chars=140))
    assert [block.kind for block in document.source_map] == [BlockKind.TITLE, BlockKind.BODY, BlockKind.ITEM]
    issue = next(issue for issue in document.issues if issue.code == "document.truncated")
    assert issue.detail.endswith("from /html/body/article[1]/ul[1]/li[2] on")


def test_page_beyond_the_limit_is_cut_before_an_element() -> None:
    document = page(limits=Limits(html_bytes=PAGE.index("<li>4 others") + 6))
    assert document.text.endswith("8 tanks")
    assert "document.truncated" in [issue.code for issue in document.issues]


def test_page_with_nothing_in_it() -> None:
    document = page("<html><body><script>x()</script></body></html>")
    assert document.text == ""
    assert "document.empty" in [issue.code for issue in document.issues]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser that fails while it judges, or always."""
    monkeypatch.setattr(pages, "_TARGET", "tests.read.broken:read_page")


@pytest.mark.usefixtures("broken")
def test_a_failing_judge_costs_only_the_judgement() -> None:
    document = page()
    assert document.text.endswith("own stock.")
    assert [issue.code for issue in document.issues][:2] == ["html.parser", "html.fallback"]


@pytest.mark.usefixtures("broken")
def test_a_failing_parser_is_a_read_error() -> None:
    with pytest.raises(
        ParserFailed, match=r"p\.html: the HTML parser gave up \(ValueError: hostile\); raise the limits"
    ):
        read(PAGE.replace("Tanks", "hostile").encode(), name="p.html")


def test_the_worker_starts_before_it_is_asked() -> None:
    guard = pages.guard(dataclasses.replace(Limits(), memory=1_999_999_999))
    assert isinstance(guard, Guard)
    guard.start()
    guard.close()
