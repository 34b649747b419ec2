"""Sums that can be checked: what counts, what does not and why, in which currency, and how a sum came to change.

Takes records and links. Gives totals with a low, a stated and a high figure, every record that is in them or left out with
the reason, roll-ups that a store can keep, and differences that add up. Knows exchange rates from a package. Does not read
claims, choose values, decide what is the same, or store anything.
"""

from __future__ import annotations

from pledgebook.tally.conventions import CONVENTIONS as CONVENTIONS
from pledgebook.tally.conventions import Convention as Convention
from pledgebook.tally.conventions import convention as convention
from pledgebook.tally.line import Line as Line
from pledgebook.tally.lines import lines as lines
from pledgebook.tally.sums import Sum as Sum
from pledgebook.tally.totals import Group as Group
from pledgebook.tally.totals import Total as Total
from pledgebook.tally.totals import total as total
from pledgebook.tally.where import Where as Where

__all__ = ["CONVENTIONS", "Convention", "Group", "Line", "Sum", "Total", "Where", "convention", "lines", "total"]
