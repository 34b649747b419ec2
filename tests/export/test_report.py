"""Labels, lines and surroundings."""

from __future__ import annotations

import pytest

from tests.export.sample import TEXT, cite, report


def test_labels_count_each_kind_in_text_order() -> None:
    assert report().labels == {
        "c1-aaaa": "T1",
        "c1-bbbb": "T2",
        "c1-cccc": "I1",
        "c1-dddd": "I2",
        "c1-eeee": "R1",
        "c1-ffff": "M1",
        "c1-gggg": "S1",
    }


def test_lines_and_columns_count_from_one() -> None:
    sample = report()
    at = TEXT.index("12 howitzers")
    assert (sample.line(at), sample.column(at)) == (8, 3)
    assert (sample.line(0), sample.column(0)) == (1, 1)
    assert sample.offset(8, 3) == at


def test_a_line_that_is_not_there() -> None:
    with pytest.raises(IndexError):
        report().offset(999, 1)


def test_surroundings_are_cut_at_words() -> None:
    before, own, after = report().around(cite("1,400"), 16)
    assert (before, own, after) == ("…employs ", "1,400", " people. Share…")
