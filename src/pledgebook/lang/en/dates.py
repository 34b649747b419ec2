"""Names of days, months and seasons."""

from __future__ import annotations

from typing import Final

_MONTH_NAMES: Final = (
    "january february march april may june july august september october november december"
).split()
MONTHS: Final = {name: n for n, name in enumerate(_MONTH_NAMES, 1)} | {
    name[:3]: n for n, name in enumerate(_MONTH_NAMES, 1)
} | {"sept": 9}
"""Months and their abbreviations (a full stop may follow)."""

WEEKDAYS: Final = {
    name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
} | {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
"""Days of the week, Monday 0."""
