"""Small worlds of invented reports: what is one thing comes out as one record, what is two as two.

The worlds were written before the linker was tried on them.
"""

from __future__ import annotations

import pytest

from pledgebook.consolidate import consolidate
from tests.link.world import FOLDER, world, wrong

NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
OPEN = {"correction_amount", "eu_tranches"}
"""The reader does not read what the linker would need: a withdrawn sum, the stage of a loan of which one part is paid."""


@pytest.mark.parametrize("name", [pytest.param(n, marks=pytest.mark.xfail if n in OPEN else ()) for n in NAMES])
def test_records_are_those_of_the_world(name: str) -> None:
    w = world(name)
    assert wrong(w, consolidate(w.reports)) == []


def test_the_reader_finds_most_of_what_is_marked() -> None:
    worlds = [world(name) for name in NAMES]
    unread = sum(len(w.unread) for w in worlds)
    assert unread * 10 <= sum(len(w.expected) for w in worlds)
