"""Many read the site while somebody adds: nobody sees an error. `tools/crowd.py` does the same with fifty."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("fastapi", reason="the site needs the extra `web`")

from crowd import among_readers
from tests.book.worlds import files, world
from tests.stores import address


@pytest.mark.usefixtures("each_store")
def test_readers_beside_a_writer_see_no_error(tmp_path: Path) -> None:
    folder = files(tmp_path / "in", world(31, 24))
    crowd = among_readers(address(tmp_path / "t.book"), folder, readers=6, batch=4)
    assert crowd.errors == []
    assert crowd.answers > 6
    assert crowd.reports
