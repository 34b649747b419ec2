"""Sentence ends, shown by a bar: what is cut and what is not."""

from __future__ import annotations

import pytest

from pledgebook.segment.sentences import sentence_spans

CASES = [
    "Norway will send eight tanks.|It said so on Monday.",
    "Gen. Anna Berg met Lt. Col. Ola Dahl in Oslo.|They spoke for an hour.",
    "The U.S. Army shipped 40 trucks.|The U.K. sent six.",
    "Aid came from the U.S.|The first trucks arrived in May.",
    "It arrived on Jan. 6 and on Feb. 14.",
    "Joseph R. Harlan, Jr. spoke.|He thanked Mr. Lie.",
    "It cost $2.85 billion.|Of that, 1.2 billion is a loan.",
    "\u201cWe keep our word.\u201d|She left at 5 p.m. on Friday.",
    "Is that all?|No.",
    "See No. 5, approx. 40 km from Mt. Kenya.",
    "The firm Holt Inc. delivered radios.|Holt Inc.|The rest follows.",
    "Medicines, tents, etc. were sent.",
]


@pytest.mark.parametrize("marked", CASES)
def test_sentences(marked: str) -> None:
    expected = marked.split("|")
    text = " ".join(expected)
    assert [text[s:e] for s, e in sentence_spans(text, 0, len(text))] == expected


def test_offsets_count_in_the_whole_text() -> None:
    text = "xx One.  Two. yy"
    assert sentence_spans(text, 3, 13) == [(3, 7), (9, 13)]
