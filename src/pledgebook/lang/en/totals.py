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
ONGOING: Final = _words("this current present ongoing running")
"""In the name of a span they say that it is not over: it has a beginning and no end."""
LINKS: Final = SUMMING | _words(
    """totals totalled totalling totaled totaling amounts amounted amounting comes came stands stood standing reaches
    reached exceeds exceeded surpasses surpassed tops topped adds runs ran sits sat rises rose risen grows grew grown
    climbs climbed passes passed topped hits hit is was are were has"""
)
"""Forms that link help and its sum: "support now stands at"; some of them are no verbs to the segmenter."""
BETWEEN: Final = _words(
    "to at a of the some up more than over about around well nearly almost just now already in worth been"
)
"""Between such a form and the sum."""
NOW: Final = _words("now currently already presently")
"""With a link or a perfect they sum up until today."""
SINGLE: Final = _words(
    """new package packages tranche tranches latest budget appeal plan request requirement requirements needs cost costs
    damage losses debt exports imports trade price deal contract"""
)
"""What is named so is one thing, or no help: its sum is no running one."""
LABELLED: Final = frozenset({":", "of", "worth", "\u2013", "\u2014", "-", "|"})
"""Between "total funding for Yemen" and its sum."""
RECORDS: Final = _words(
    "largest biggest first highest lowest greatest most only worst best time times heaviest deadliest second third"
)
"""Before "since" they make a record of it, no span."""
SHORTEST_YEAR: Final = 180
LONGEST_YEAR: Final = 370
"""Days that a span needs to be a year or half a year, and not a day of an act."""
LAST_LINES: Final = _words(
    "total totals sum grand overall combined all pledges pledged contributions contributed donors funding received committed "
    "disbursed amount to date support assistance aid humanitarian commitments allocated allocations provided the of"
)
"""All words of the label of a list's or table's last line."""
LONGEST_LABEL: Final = 6
"""Words of such a label."""
RAISED: Final = _words("receive raise attract draw collect mobilise mobilize secure get garner")
"""What an appeal does with money, in the perfect."""
APPEALS: Final = _words("appeal appeals plan plans campaign response fund facility")
"""What has received it."""
ASKED: Final = _words("requested required needed sought asked called")
"""Right behind an amount that is not there yet."""
ACCOUNTING: Final = _words("account")
"""With "for": a part of the sum before."""
CENTURIES: Final = ("19", "20")
"""How years begin."""
BESIDE_YEARS: Final = _words("in fy fiscal financial year calendar to date so far and until now ytd the")
"""All words that may stand beside a year at the head of a line."""
NO_CALENDAR: Final = _words("fy fiscal financial")
"""Beside a year: not the calendar's."""
UNTIL_NOW: Final = _words("date far now ytd")
"""Beside a year: it is not over."""
