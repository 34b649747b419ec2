"""The same documents in any order, with any number of processes: the same bytes. `tools/orders.py` tries two hundred orders."""

from __future__ import annotations

from pathlib import Path

from orders import in_orders, in_processes
from tests.book.worlds import files, world


def test_orders_and_processes_do_not_show(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", world(9, 8))
    paths = sorted(folder.iterdir())
    found = in_orders(paths, 3, seed=3, place=tmp_path) | in_processes(paths, (1, 2), tmp_path)
    assert len(found) == 1
