"""Tokens: the sentences that hold a word, and places among them."""

from __future__ import annotations

from pledgebook.model.reading import Reading
from pledgebook.read import read
from pledgebook.segment.cut import cut
from pledgebook.segment.tokens import first_from, sentences_holding, tokenise, words_of

TEXT = b"Togo gave tents. Chad met Togo\xe2\x80\x99s envoy, who didn\xe2\x80\x99t stay.\n\nNobody spoke. Chad GAVE blankets."
GIVING = frozenset({"gave", "didn't"})


def reading() -> Reading:
    """The text, cut."""
    return cut(read(TEXT))


def test_sentences_that_hold_a_word() -> None:
    known = reading()
    expected = [n for n, sentence in enumerate(known.sentences) if not words_of(known, sentence).isdisjoint(GIVING)]
    assert expected == [0, 1, 3]
    assert sentences_holding(known, GIVING) == expected


def test_no_sentence_holds_it() -> None:
    assert sentences_holding(reading(), frozenset({"tanks"})) == []


def test_place_among_tokens() -> None:
    text = "  Togo gave tents."
    tokens = tokenise(text, 0, len(text))
    for offset in range(len(text) + 2):
        assert first_from(tokens, offset) == sum(token.start < offset for token in tokens)


def test_one_string_for_a_word() -> None:
    first, _, second = tokenise("Tents, TENTS", 0, 12)
    assert first.low is second.low
