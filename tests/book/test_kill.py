"""A book whose writer is killed loses nothing and is never torn. `tools/kill.py` does the same three hundred times."""

from __future__ import annotations

from pathlib import Path

import pytest

from kill import disturb
from tests.book.worlds import files, world
from tests.stores import address


@pytest.mark.usefixtures("each_store")
def test_killed_while_adding(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", world(8, 6))
    outcome = disturb(folder, 4, seed=2, place=lambda name: address(tmp_path / f"{name}.book"), batch=2)
    assert outcome.killed, "some rounds must end by the kill"
    assert (outcome.lost, outcome.torn, outcome.same) == (0, 0, True)
