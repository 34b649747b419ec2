"""Qualifiers in snippets: what stands between «» is figure and qualifier together."""

from __future__ import annotations

import re

import pytest

from pledgebook.recognise.qualifier import qualify


def qualified(snippet: str) -> tuple[str, str]:
    text = snippet.replace("[", "").replace("]", "")
    start = snippet.index("[")
    end = snippet.index("]") - 1
    found = qualify(text, start, end, floor=0, ceiling=len(text))
    return found.qualifier.value, text[found.start : found.end]


@pytest.mark.parametrize(
    ("snippet", "qualifier", "whole"),
    [
        ("worth up to [$5 million]", "up_to", "up to $5 million"),
        ("up to an aggregate value of [$350 million]", "up_to", "up to an aggregate value of $350 million"),
        ("up to an additional [$50 million]", "up_to", "up to an additional $50 million"),
        ("no more than [50]", "up_to", "no more than 50"),
        ("not to exceed [$5 million]", "up_to", "not to exceed $5 million"),
        ("as many as [50]", "up_to", "as many as 50"),
        ("at least [50]", "at_least", "at least 50"),
        ("no fewer than [50]", "at_least", "no fewer than 50"),
        ("not less than [50]", "at_least", "not less than 50"),
        ("more\n    than [50]", "more_than", "more\n    than 50"),
        ("well in excess of [50]", "more_than", "well in excess of 50"),
        ("just over [50]", "more_than", "just over 50"),
        ("upwards of [50]", "more_than", "upwards of 50"),
        ("just under [50]", "less_than", "just under 50"),
        ("fewer than [50]", "less_than", "fewer than 50"),
        ("Nearly [$3.1 billion]", "nearly", "Nearly $3.1 billion"),
        ("close to [50]", "nearly", "close to 50"),
        ("some [50]", "about", "some 50"),
        ("an estimated [50]", "about", "an estimated 50"),
        ("circa [50]", "about", "circa 50"),
        ("ca. [50]", "about", "ca. 50"),
        ("up to approximately [50]", "up_to", "up to approximately 50"),
        ("at least about [50]", "at_least", "at least about 50"),
        ("about [50] or more", "about", "about 50"),
        ("[50]+ tents", "more_than", "50+"),
        ("[50] or more tents", "at_least", "50 or more"),
        ("[a dozen] or so tents", "about", "a dozen or so"),
        ("[30]-odd tents", "about", "30-odd"),
        (">[50]", "more_than", ">50"),
        ("~[50]", "about", "~50"),
    ],
)
def test_a_qualifier_and_what_it_spans(snippet: str, qualifier: str, whole: str) -> None:
    assert qualified(snippet) == (qualifier, whole)


@pytest.mark.parametrize(
    "snippet",
    [
        "an additional [50]",
        "another [50]",
        "a total of [50]",
        "all [50]",
        "a debate about [$60 billion]",
        "concerns over [$2 billion]",
        "reporters asked about [50] tanks",
        "worth [$50 million]",
        "roundabout [50]",
        "only [50]",
    ],
)
def test_what_does_not_qualify(snippet: str) -> None:
    qualifier, whole = qualified(snippet)
    inside = re.search(r"\[(.*)\]", snippet)
    assert inside is not None
    assert (qualifier, whole) == ("exactly", inside[1])
