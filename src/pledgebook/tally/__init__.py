"""Sums that can be checked: what counts, what does not and why, in which currency, and how a sum came to change.

Takes records and links. Gives totals with a low, a stated and a high figure, every record that is in them or left out with
the reason, roll-ups that a store can keep, and differences that add up. Knows exchange rates from a package. Does not read
claims, choose values, decide what is the same, or store anything.
"""

from __future__ import annotations

from pledgebook.tally.conventions import CONVENTIONS as CONVENTIONS
from pledgebook.tally.conventions import Convention as Convention
from pledgebook.tally.conventions import convention as convention
from pledgebook.tally.differing import Cause as Cause
from pledgebook.tally.differing import Difference as Difference
from pledgebook.tally.differing import State as State
from pledgebook.tally.differing import difference as difference
from pledgebook.tally.line import Line as Line
from pledgebook.tally.lines import lines as lines
from pledgebook.tally.rollup import Row as Row
from pledgebook.tally.rollup import rollup as rollup
from pledgebook.tally.rollup import shape_for as shape_for
from pledgebook.tally.rollup import total_from as total_from
from pledgebook.tally.sums import Sum as Sum
from pledgebook.tally.totals import Group as Group
from pledgebook.tally.totals import Total as Total
from pledgebook.tally.totals import total as total
from pledgebook.tally.where import Where as Where

__all__ = [
    "CONVENTIONS",
    "Cause",
    "Convention",
    "Difference",
    "Group",
    "Line",
    "Row",
    "State",
    "Sum",
    "Total",
    "Where",
    "convention",
    "difference",
    "lines",
    "rollup",
    "shape_for",
    "total",
    "total_from",
]
