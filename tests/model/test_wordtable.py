"""Answers about words, kept."""

from __future__ import annotations

from pledgebook.model.wordtable import MOST, WordTable


def test_asks_once_for_each_word() -> None:
    asked: list[str] = []

    def tell(word: str) -> int:
        asked.append(word)
        return len(word)

    table = WordTable(tell)
    assert [table[word] for word in ("aid", "tents", "aid")] == [3, 5, 3]
    assert asked == ["aid", "tents"]


def test_does_not_grow_without_end() -> None:
    table = WordTable(len)
    for n in range(MOST + 10):
        assert table[str(n)] == len(str(n))
    assert len(table) <= MOST
