"""Words that make a figure a running sum: "bringing the total to", "since", "to date", "this year alone"."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


RAISING: Final = _words("bring take raise push lift increase boost")
"""With "to" right before the amount, and a sum or help as their object."""
SUMMING: Final = _words("total amount come stand reach exceed surpass top add run sit rise grow climb")
"""With help as their subject, and a span of time."""
RUNNING: Final = (
    "to date", "so far", "in all", "in total", "all told", "altogether", "cumulative", "cumulatively", "until now",
    "up to now", "thus far", "all in all", "over the years", "overall total", "in aggregate", "to this point",
    "over the course of", "in the course of", "throughout the war", "throughout the conflict", "throughout the crisis",
    "during the war", "during this war", "during the conflict", "during this conflict", "in this war", "in this conflict",
    "overall", "taken together",
)  # fmt: skip
"""Anywhere in the words of an amount that has been given."""
SUMS: Final = _words("total totals totalling totaling sum overall altogether cumulative combined aggregate tally")
"""Beside help, with a verb of raising."""
ALONE: Final = (
    "this year alone",
    "this fiscal year alone",
    "last year alone",
    "this year",
    "this fiscal year",
    "last year",
    "the current year",
    "the current fiscal year",
    "last fiscal year",
    "this calendar year",
)
ONGOING: Final = ("this year", "this fiscal year", "the current year", "the current fiscal year", "this calendar year")
"""A span that is not over: it has a beginning and no end."""
RECORDS: Final = _words(
    "largest biggest first highest lowest greatest most only worst best time times heaviest deadliest second third"
)
"""Before "since" they make a record of it, no span."""
SHORTEST_YEAR: Final = 180
LONGEST_YEAR: Final = 370
"""Days that a span needs to be a year or half a year, and not a day of an act."""
