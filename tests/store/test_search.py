"""What a word is: on a server as in a file, where FTS5 says it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pledgebook.store.search import tokens, vector
from pledgebook.store.shelf import Shelf

TEXTS = [
    "NOK 1.2 billion, M-2A2, 155mm; U.S.-made",
    "https://example.org/a_b?c=d&é=1",
    "Zaluzhnyy, Ångström, Škoda, İstanbul, Łódź, Đorđe, Tromsø, Straße, Việt Nam",
    "Володимир Зеленський, Рівне, йод, Ἀθήνα, Καποδίστριας",
    "e\u0301te\u0301 \u202eright\u202c الْوِزَارَة שָׁלוֹם",
    "किताब 防衛省が発表した ½ ² ٣٤ ① \x00nul\x10",
    "it's 5'000 o’clock __init__ a\u00adb \ufeffbom",
]


def cut_by_file(text: str) -> list[str]:
    """The words that FTS5 makes of a text."""
    with sqlite3.connect(":memory:") as raw:
        raw.execute("CREATE VIRTUAL TABLE words USING fts5(body, tokenize = 'unicode61 remove_diacritics 2')")
        raw.execute("CREATE VIRTUAL TABLE seen USING fts5vocab(words, 'instance')")
        raw.execute("INSERT INTO words VALUES (?)", (text,))
        found = [row[0] for row in raw.execute("SELECT term FROM seen ORDER BY offset")]
    raw.close()
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_cut_as_fts5_cuts_them(text: str) -> None:
    # NUL ends a text for FTS5 only
    assert tokens(text.replace("\x00", " ")) == cut_by_file(text.replace("\x00", " "))


def test_a_vector_knows_the_place_of_each_word_and_has_an_end() -> None:
    assert vector("Two words, two") == "'two':1 'words':2 'two':3"
    assert len(vector("word " * 1_000_000)) < 600_000
    assert max(len(token) for token in tokens("x" * 5_000)) == 250


@pytest.mark.usefixtures("each_store")
def test_a_search_of_many_words_is_answered(tmp_path: Path) -> None:
    from pledgebook.store import search
    from tests.stores import address

    shelf = Shelf(address(tmp_path / "t.book"))
    with shelf.writing() as connection:
        search.put(
            connection,
            [("r1-a", "Six patrol boats for Côte d’Ivoire"), ("r1-b", "boats that patrol"), ("r1-c", "x\x00y")],
        )
    with shelf.reading() as connection:
        assert search.find(connection, "boats patrol", 9) in (["r1-a", "r1-b"], ["r1-b", "r1-a"])
        assert search.find(connection, '"PATROL BOATS"', 9) == ["r1-a"]
        assert search.find(connection, '"patrol boa"*', 9) == ["r1-a"]
        assert search.find(connection, "côte-d'ivoire cote", 9) == ["r1-a"]
        assert search.find(connection, "boat", 9) == []
        assert search.find(connection, "boats " * 1_000, 1) != []
        assert search.find(connection, "boats & | ! <-> ' \\ ( ) :* \x00", 9) != []
    shelf.close()
