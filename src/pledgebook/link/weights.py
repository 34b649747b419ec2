"""The fixed weights: what each reason for or against sameness counts. The table of `docs/linking.md` is made from it.

Changing a number changes ledgers: raise `VERSION` with it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

VERSION: Final = "w1"
SAME: Final = 60
"""Two claims with at least this score tell of one thing."""
GREY: Final = 40
"""From here up to `SAME` a person should look."""


class Verdict(StrEnum):
    """What a comparison comes to."""

    SAME = "same"
    GREY = "grey"
    DIFFERENT = "different"


class Weight(NamedTuple):
    """What one reason counts, and what it means."""

    points: int
    meaning: str
    against: bool = False
    """Whether it contradicts: a record takes nothing in that contradicts it in this on most of its claims."""


WEIGHTS: Final[dict[str, Weight]] = {
    "amount.same": Weight(35, "the same sum in the same currency"),
    "amount.rounded": Weight(28, "one sum can be the other, rounded or with its qualifier (2.8 and 2.85 billion)"),
    "amount.drifting": Weight(12, "one running total can be the other, rounded; but totals grow"),
    "amount.near": Weight(0, "the sums differ, but one of them is a round or vague figure"),
    "amount.other": Weight(-60, "the sums differ", against=True),
    "amount.elsewhere": Weight(-60, "the other report has this very sum for something else", against=True),
    "amount.converted": Weight(22, "two currencies, and one sum is the other at a rate of that year"),
    "amount.unit": Weight(0, "two currencies, and nothing follows: no rate is known, or the sums are not far apart"),
    "donors.same": Weight(15, "the same donors"),
    "donors.some": Weight(12, "some of the donors are the same"),
    "donors.vague": Weight(0, "donors that are described, not named, on one side"),
    "donors.other": Weight(-60, "other donors", against=True),
    "recipients.same": Weight(15, "the same recipients"),
    "recipients.some": Weight(12, "some of the recipients are the same"),
    "recipients.vague": Weight(-3, "recipients that are described, not named, on one side"),
    "recipients.other": Weight(-55, "other recipients", against=True),
    "aid.same": Weight(5, "the same kind of help"),
    "aid.kin": Weight(-3, "kinds of help that reports often mix up (humanitarian, development, financial, other)"),
    "aid.other": Weight(-20, "military help on one side, civil help on the other", against=True),
    "instrument.same": Weight(12, "the same legal or financial form"),
    "instrument.other": Weight(-30, "another legal or financial form", against=True),
    "ordinal.same": Weight(30, "the same number in a series (the 29th package)"),
    "ordinal.other": Weight(-35, "another number in a series", against=True),
    "ordinal.series": Weight(0, "numbers so far apart that they count different series"),
    "date.same": Weight(25, "the same day"),
    "date.within": Weight(15, "the day of one lies in the days that the other gives"),
    "date.near": Weight(8, "one or two days apart"),
    "date.next": Weight(-10, "meetings one or two days apart", against=True),
    "date.days": Weight(-12, "three to six days apart", against=True),
    "date.far": Weight(-45, "a week or more apart", against=True),
    "date.slip": Weight(10, "the same day of another year, in a report of that very day: a slip"),
    "told.soon": Weight(15, "no day given, told within three days of it"),
    "told.later": Weight(8, "no day given, told within ten days of it"),
    "told.season": Weight(0, "no day given, told within five weeks of it"),
    "told.late": Weight(-20, "no day given, told more than five weeks after it"),
    "told.before": Weight(8, "told as a plan within two weeks before it"),
    "told.early": Weight(-40, "told as done before it", against=True),
    "told.together": Weight(12, "no days given, told within two days of each other"),
    "told.week": Weight(5, "no days given, told within a week"),
    "told.apart": Weight(-8, "no days given, told within three weeks"),
    "told.far": Weight(-25, "no days given, told more than three weeks apart"),
    "told.said_again": Weight(-40, "said again more than a week later"),
    "stage.same": Weight(5, "the same stage"),
    "stage.kin": Weight(0, "stages through which one thing passes (proposed, pledged, authorised, contracted)"),
    "stage.arrived": Weight(-35, "promised on one side, delivered or paid on the other", against=True),
    "stage.arrived_same_day": Weight(-10, "promised or paid, on the same day"),
    "stage.asked": Weight(-70, "asked for on one side, given on the other", against=True),
    "negated.one": Weight(-60, "denied on one side only", against=True),
    "negated.both": Weight(8, "both deny it"),
    "negated.withdrawn": Weight(-5, "a figure that one report withdraws"),
    "fresh.again": Weight(-30, "one report says that it comes on top of what was given before"),
    "goods.one": Weight(14, "one line of goods is the same"),
    "goods.two": Weight(26, "two lines of goods are the same"),
    "goods.many": Weight(38, "three or more lines of goods are the same"),
    "goods.conflict": Weight(-8, "the same goods in other numbers"),
    "goods.none": Weight(-18, "both list goods, and share none"),
    "parts.same": Weight(20, "a part or the whole of the package has the same sum"),
    "role.same": Weight(25, "the same part (form, recipients) of the same package"),
    "words.same": Weight(30, "help without a sum, called by the same words"),
    "particular.none": Weight(-25, "nothing particular in common: no sum, goods, number or words"),
    "report.same": Weight(-45, "one report tells of both, as two"),
    "good.same": Weight(36, "the goods have the same name"),
    "good.alike": Weight(26, "one name says less than the other (howitzers, M109 howitzers)"),
    "good.other": Weight(-90, "other goods", against=True),
    "count.same": Weight(14, "the same number of them"),
    "count.rounded": Weight(8, "one number can be the other (dozens, 55)"),
    "count.other": Weight(-10, "other numbers of them"),
    "package.same": Weight(38, "they belong to the same package"),
    "package.maybe": Weight(26, "they may belong to the same package"),
    "package.unknown": Weight(0, "nothing tells which packages they belong to"),
    "package.other": Weight(-60, "they belong to other packages", against=True),
    "since.same": Weight(10, "counted from the same day"),
    "since.near": Weight(0, "counted from days of one month, or from a day on one side only"),
    "since.other": Weight(-40, "counted from another day", against=True),
    "until.other": Weight(-40, "counted up to another day", against=True),
    "people.two": Weight(40, "two or more of the people are the same"),
    "people.one": Weight(20, "one of the people is the same, and one side names nobody else"),
    "people.one_and_state": Weight(34, "one of the people is the same, and the others are of one state"),
    "people.one_and_role": Weight(28, "one of the people is the same, and the others are described alike"),
    "people.others": Weight(-10, "one of the people is the same, and the others are not", against=True),
    "people.sides": Weight(12, "the same states meet, other or no people named"),
    "people.roles": Weight(0, "people without names on one side"),
    "people.other": Weight(-40, "other people", against=True),
    "mode.same": Weight(10, "met in the same way (in person, by phone, by video)"),
    "mode.other": Weight(-45, "met in another way", against=True),
    "place.same": Weight(22, "the same place"),
    "place.country": Weight(10, "places in the same state"),
    "place.other": Weight(-30, "places in other states", against=True),
    "speaker.same": Weight(15, "the same speaker"),
    "speaker.unknown": Weight(-10, "a speaker without a name on one side"),
    "speaker.other": Weight(-50, "another speaker", against=True),
    "content.same": Weight(60, "the same words"),
    "content.close": Weight(48, "nearly the same words"),
    "content.other": Weight(-60, "other words", against=True),
    "link.stated": Weight(100, "a report says so"),
    "link.adds_up": Weight(100, "a report adds it up to this total"),
    "link.donors": Weight(15, "donors in common"),
    "link.asked_of": Weight(15, "asked of those who give, or of nobody by name"),
    "link.recipients": Weight(15, "recipients in common"),
    "link.goods": Weight(30, "goods in common"),
    "link.sum": Weight(30, "the same sum"),
    "link.within": Weight(15, "not more than the other"),
    "link.larger": Weight(-40, "more than the other"),
    "link.after": Weight(10, "later, within four months"),
    "link.long_after": Weight(0, "later, within a year"),
    "link.one_report": Weight(25, "one report tells of both"),
    "link.arrived": Weight(10, "delivered or paid, where the other was promised"),
    "link.next": Weight(30, "the next number of one series"),
    "link.on_top": Weight(20, "told as coming on top of what was given before"),
    "link.untied": Weight(10, "told again later, without a day of its own"),
    "link.other_plan": Weight(20, "a plan, a dropped or a withdrawn figure on the other side, and another number"),
    "kind.other": Weight(-100, "claims of two kinds", against=True),
}
"""Every reason there is, by name."""

LINK: Final = 60
"""Two records with at least this score are linked."""

DIMENSIONS: Final = (
    ("amount", "amount."), ("donors", "donors."), ("recipients", "recipients."), ("aid", "aid."),
    ("instrument", "instrument."), ("ordinal", "ordinal."), ("time", "date. told."), ("stage", "stage. negated."),
    ("goods", "good."), ("package", "package."), ("since", "since."), ("until", "until."), ("people", "people."),
    ("mode", "mode."), ("place", "place."), ("speaker", "speaker."), ("content", "content."),
)  # fmt: skip
"""In what two claims can contradict each other, and the reasons that speak of it."""
