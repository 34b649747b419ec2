"""The pass of literals costs no mention."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.read import read
from pledgebook.recognise.figure import with_figures
from pledgebook.recognise.literal import Holds, holdings
from pledgebook.segment.cut import cut

EXAMPLES = sorted(p for p in (Path(__file__).parents[2] / "examples").iterdir() if p.name != "README.md")
ODD = b"""Norway gave it ON FRIDAY. THREE HOURS LATER, in SEPT. 2022, a couple hundred came by the dozen. Since then, nothing.
The 21st package of FY23 and Q4 2022, of end-2023, of the fall of 2022. Half a dozen hrs. \xc4\xb0stanbul gave a hundred.
Earlier that day, on the eve of the talks, two weeks later, in a week and by year-end, they met; the same day in mid-May, the next day, a month ago,
in the past three months, TODAY, on 5 may, the new year. The May sun: hundreds by the thousands, an hour and a half, 30 mins, 3hr. In FY2022/23 and summer."""


@pytest.mark.parametrize("source", [*EXAMPLES, ODD], ids=lambda s: getattr(s, "name", "odd"))
def test_with_and_without_the_same_mentions(source: Path | bytes) -> None:
    reading = cut(read(source))
    first, plain = with_figures(reading), with_figures(reading, literals_first=False)
    for kind in ("money", "counts", "ordinals", "dates", "durations"):
        assert getattr(first, kind) == getattr(plain, kind), kind


def test_what_a_sentence_holds() -> None:
    text = "On Friday they met. Two tents came in 2022."
    friday, tents = holdings(text, [(0, 19), (20, len(text))])
    assert friday & Holds.WEEKDAY
    assert not friday & Holds.NUMBER
    assert tents & Holds.NUMBER
    assert tents & Holds.YEAR
