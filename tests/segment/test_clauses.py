"""Verbs of a sentence: `[...]` marks each group, in order, with its lemma, flags and subject beside it."""

from __future__ import annotations

import pytest

from pledgebook.segment.clauses import find_verbs
from pledgebook.segment.tokens import tokenise

CASES = [
    ("The package [contains] tents and rice.", [("contain", "finite", "The package")]),
    ("The new goods [include] trucks.", [("include", "finite", "The new goods")]),
    ("Ten drones, worth much, [to find] targets for them.", [("find", "infinitive", "Ten drones, worth much,")]),
    ("Norway [will send] eight tanks.", [("send", "finite will", "Norway")]),
    (
        "The minister, who took office in May, said no.",
        [("take", "finite relative", "who"), ("say", "finite", "The minister, who took office in May,")],
    ),
    (
        "Japan has not decided to send trucks.",
        [("decide", "finite perfect negated", "Japan"), ("send", "infinitive", "Japan")],
    ),
    (
        "The package announced on Friday is worth 5 million.",
        [("announce", "passive", "The package"), ("be", "finite", "The package announced on Friday")],
    ),
    ("Ghana met Togo and signed a deal.", [("meet", "finite", "Ghana"), ("sign", "finite", "Ghana")]),
    (
        "Tents provided by India have arrived.",
        [("provide", "passive", "Tents"), ("arrive", "finite perfect", "Tents provided by India")],
    ),
    (
        "In Lomé, WHO Director Ama Doe [met] Anna Lind.",
        [("meet", "finite", "WHO Director Ama Doe")],
    ),
    ("They [voiced] grave concerns about the plan.", [("voice", "finite", "They")]),
    (
        "The two [discussed] next steps [to end] the war.",
        [("discuss", "finite", "The two"), ("end", "infinitive", "next steps")],
    ),
    ("Togo [supplies] rice and both [agreed].", [("supply", "finite", "Togo"), ("agree", "finite", "both")]),
    ("Their continued support and the planned meeting matter.", []),
    (
        "The ministry said that its stocks cannot be used.",
        [("say", "finite", "The ministry"), ("use", "finite passive negated cannot", "its stocks")],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_verbs(marked: str, expected: list[tuple[str, str, str]]) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = []
    for group in find_verbs(tokenise(text, 0, len(text))):
        flags = [
            name
            for name in ("finite", "passive", "perfect", "progressive", "infinitive", "negated", "relative")
            if getattr(group, name)
        ]
        subject = text[slice(*group.subject)] if group.subject else ""
        found.append((group.lemma, " ".join([*flags, *([group.modal] if group.modal else [])]), subject))
    assert found == expected
