"""One reason for or against sameness, before it is put into words."""

from __future__ import annotations

from typing import NamedTuple

from pledgebook.link.weights import WEIGHTS
from pledgebook.model.records import Feature


class Reason(NamedTuple):
    """Its name, and what stood on either side. Made by the million, hence a tuple, and put into words only when shown."""

    name: str
    left: object = ""
    """Anything that `str` puts into words."""
    right: object = ""

    @property
    def points(self) -> int:
        """What it counts."""
        return WEIGHTS[self.name].points

    def feature(self) -> Feature:
        """The reason with its weight and both values in words. The sides stand in order: which was `a` does not show."""
        weight = WEIGHTS[self.name]
        sides = sorted({str(self.left), str(self.right)} - {""})
        detail = f"{weight.meaning}: {' and '.join(sides)}" if sides else weight.meaning
        return Feature(self.name, weight.points, detail)
