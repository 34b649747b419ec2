"""Words for parts of a country: south-eastern, the north-west, central."""

from __future__ import annotations

import re
from typing import Final

_POINT: Final = re.compile(
    r"(?<![a-z])(?:(north|south)[- ]?)?(north|south|east|west|central|centre|center)(?:ern)?(?![a-z])"
)
_MIDDLE: Final = {"centre": "central", "center": "central"}


def directions(name: str) -> frozenset[str]:
    """The points of the compass in a place's name: `south-western Poland` has south and west.

    >>> sorted(directions("a base in Poland's southeast")), sorted(directions("Poland"))
    (['east', 'south'], [])
    """
    found = (point for match in _POINT.finditer(name.lower()) for point in match.groups() if point)
    return frozenset(_MIDDLE.get(point, point) for point in found)
