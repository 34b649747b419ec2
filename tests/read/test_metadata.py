"""Which of several facts about a document is believed."""

from __future__ import annotations

from datetime import date

from pledgebook.lang.en.datelines import find_dateline
from pledgebook.read.metadata import Fact, Metadata, resolve


def resolved(*facts: Fact, title: str | None = None) -> Metadata:
    return resolve(facts, title=title, dateline=None, published=date(2023, 1, 18))


def codes(metadata: Metadata) -> list[str]:
    return [issue.code for issue in metadata.issues]


def test_title_shown_on_the_page_wins() -> None:
    found = resolved(
        ("title", "Norway to give 8 tanks", "json-ld"), title="Norway gives Ukraine eight Leopard tanks and spares"
    )
    assert (found.title, codes(found)) == (
        "Norway gives Ukraine eight Leopard tanks and spares",
        ["metadata.title.conflict"],
    )


def test_name_of_the_site_in_a_title() -> None:
    found = resolved(("title", "Norway gives tanks - Defence | Fjord Post", "title"), title="Norway gives tanks")
    assert (found.title, found.publisher, codes(found)) == ("Norway gives tanks", "Fjord Post", [])


def test_front_matter_title_wins() -> None:
    assert resolved(("title", "Short", "front matter title"), title="# Long").title == "Short"


def test_publisher() -> None:
    found = resolved(("publisher", "Fjord Post AS", "json-ld"), ("publisher", "Fjord Post", "meta og:site_name"))
    assert (found.publisher, codes(found)) == ("Fjord Post AS", [])
    found = resolved(("publisher", "Fjord Post", "json-ld"), ("publisher", "Hill Herald", "meta og:site_name"))
    assert (found.publisher, codes(found)) == ("Fjord Post", ["metadata.publisher.conflict"])
    assert resolved(("publisher", "https://fjord.example", "json-ld")).publisher is None


def test_address() -> None:
    found = resolved(
        ("url", "/relative", "json-ld"),
        ("url", "http://www.a.example/x/", "meta og:url"),
        ("url", "https://a.example/x", "canonical"),
    )
    assert (found.url, codes(found)) == ("https://a.example/x", [])
    found = resolved(("url", "https://a.example/x", "canonical"), ("url", "https://b.example/x", "meta og:url"))
    assert codes(found) == ["metadata.url.conflict"]


def test_language_and_author() -> None:
    found = resolved(
        ("lang", "en-GB", "html"),
        ("author", "https://a.example/kari", "meta author"),
        ("author", "Kari N.", "meta byl"),
    )
    assert (found.lang, found.author) == ("en", "Kari N.")
    assert resolved(("lang", "english", "meta language")).lang == "en"


def test_dateline() -> None:
    opening = find_dateline("TROMSO, Norway, Jan 17 (Demo) - The")
    found = resolve([], title=None, dateline=opening, published=date(2023, 1, 18))
    assert (found.dateline_place, found.dateline_day) == ("TROMSO, Norway", date(2023, 1, 17))


def test_days_that_are_none() -> None:
    found = resolve([("published", "yesterday", "front matter date")], title=None, dateline=None, published=None)
    assert codes(found) == ["metadata.published.unreadable", "metadata.published.missing"]


def test_plain_names_of_a_date_come_before_vague_ones() -> None:
    facts: list[Fact] = [
        ("published", "2023-03-01", "meta date"),
        ("published", "2023-02-14", "meta article:published_time"),
    ]
    assert resolve(facts, title=None, dateline=None, published=None).published == date(2023, 2, 14)
