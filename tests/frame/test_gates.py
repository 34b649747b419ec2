"""Rules that a sentence's words rule out are not tried: speed must not cost a claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.frame import frame
from pledgebook.frame.statement import cue
from pledgebook.frame.statement.scene import Scene
from pledgebook.mentions import with_mentions
from pledgebook.model.reading import Reading
from pledgebook.read import read
from pledgebook.segment.cut import cut

_PROJECT = Path(__file__).parents[2]
TEXTS = sorted(
    path
    for folder in ("examples", "tests/gate/own/texts")
    for path in (_PROJECT / folder).iterdir()
    if path.suffix in {".md", ".txt", ".html"} and path.name != "README.md"
)


class Everything(frozenset[str]):
    """Words among which every word is, so that no gate closes."""

    def __contains__(self, _word: object) -> bool:
        """Yes."""
        return True

    def isdisjoint(self, _other: object) -> bool:
        """No."""
        return False

    def issuperset(self, _other: object) -> bool:
        """Yes."""
        return True


LEAPING = ("statement", "meeting", "transfer.phrase", "transfer.called_off")
"""The frames that go at once to the sentences which hold one of their words."""


def open_gates(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no word rule a sentence out."""
    for frames in LEAPING:
        monkeypatch.setattr(f"pledgebook.frame.{frames}.sentences_holding", _all_of)
    for sentence in reading.sentences:
        reading.memo["words", sentence.start] = Everything()


def _all_of(reading: Reading, _words: frozenset[str]) -> list[int]:
    return list(range(len(reading.sentences)))


def reading_of(path: Path) -> Reading:
    return with_mentions(cut(read(path)))


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.name)
def test_gates_cost_no_claim(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gated = frame(reading_of(path))
    reading = reading_of(path)
    open_gates(reading, monkeypatch)
    monkeypatch.setattr(cue, "saying_lemmas", Everything)
    assert frame(reading) == gated


def test_without_gates_every_sentence_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = reading_of(TEXTS[0])
    seen: list[Scene] = []

    def indirect(scene: Scene) -> list[object]:
        seen.append(scene)
        return []

    monkeypatch.setattr("pledgebook.frame.statement._indirect", indirect)
    open_gates(reading, monkeypatch)
    frame(reading)
    assert len(seen) == len(reading.sentences)
