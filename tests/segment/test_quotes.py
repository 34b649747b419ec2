"""Quotation marks: `<` and `>` show what must be found."""

from __future__ import annotations

import pytest

from pledgebook.segment.quotes import find_quotations

CASES = [
    ('"<We will help,>" she said, "<and soon.>"', [0, 0]),
    ("\u201c<He told us: \u2018<come early>\u2019 and left,>\u201d she said.", [0, 1]),
    ("\u201e<Wir helfen>\u201c, said the minister.", [0]),
    ("\u00ab<Nous aidons>\u00bb, said the minister.", [0]),
    ("\u201d<Vi hj\u00e4lper>\u201d, said the minister.", [0]),
    ("The ministers' plan and Norway's aid: no quotation, it's clear.", []),
    ('A 155 mm gun and one stray " mark.', []),
    ("She said it was '<a clear yes>'.", [0]),
    ("He said: \"<They told me 'no'.>\"", [0]),
]


@pytest.mark.parametrize(("marked", "depths"), CASES)
def test_pairs(marked: str, depths: list[int]) -> None:
    text = marked.replace("<", "").replace(">", "")
    spans = []
    offset = 0
    opened: list[int] = []
    for position, char in enumerate(marked):
        if char == "<":
            opened.append(position - offset)
            offset += 1
        elif char == ">":
            spans.append((opened.pop(), position - offset))
            offset += 1
    found = [q for q in find_quotations(text, [(0, len(text))]) if (q.start, q.end) in spans or q.depth == 0]
    assert [(q.start, q.end) for q in found] == sorted(spans, key=lambda s: (s[0], -s[1]))
    assert [q.depth for q in found] == depths


def test_a_quotation_goes_on_into_the_next_paragraph() -> None:
    text = "\u201cFirst part.\n\n\u201cSecond part,\u201d she said."
    first, second = find_quotations(text, [(0, 12), (14, len(text))])
    assert (text[first.start : first.end], first.continued) == ("First part.", False)
    assert (text[second.start : second.end], second.continued) == ("Second part,", True)


def test_an_odd_mark_spoils_only_its_own_paragraph() -> None:
    text = 'He said "no.\n\nShe said "yes".'
    assert [text[q.start : q.end] for q in find_quotations(text, [(0, 12), (14, len(text))])] == ["yes"]
