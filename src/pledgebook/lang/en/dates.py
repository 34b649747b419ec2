"""Names of days, months and seasons, and the words that place a date in time. All keys lower case."""

from __future__ import annotations

from typing import Final

_MONTH_NAMES: Final = ("january february march april may june july august september october november december").split()
MONTHS: Final = (
    {name: n for n, name in enumerate(_MONTH_NAMES, 1)}
    | {name[:3]: n for n, name in enumerate(_MONTH_NAMES, 1)}
    | {"sept": 9}
)
"""Months and their abbreviations (a full stop may follow)."""

AMBIGUOUS_MONTHS: Final = frozenset({"may", "march", "mar", "jan", "dec", "sep", "apr", "aug"})
"""Months that are also words or names: alone they need a preposition before them."""

_DAY_NAMES: Final = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS: Final = {name: n for n, name in enumerate(_DAY_NAMES)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6
}  # fmt: skip
"""Days of the week, Monday 0."""
FULL_WEEKDAYS: Final = tuple(_DAY_NAMES)

SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
"""First and last month; winter ends in the following year."""

PARTS_OF_DAY: Final = ("morning", "afternoon", "evening", "night")

NUMBERS: Final = {
    word: n
    for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty".split(),
        1,
    )
} | {
    "a": 1,
    "an": 1,
    "couple": 2,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
    "hundred": 100,
}
"""Numbers of days, weeks, months."""

FISCAL_STARTS: Final = {
    "USA": (10, -1), "GBR": (4, 0), "CAN": (4, 0), "JPN": (4, 0), "IND": (4, 0), "ZAF": (4, -1), "SGP": (4, 0), "HKG": (4, 0),
    "BWA": (4, 0), "NAM": (4, 0), "LSO": (4, 0), "SWZ": (4, 0), "MWI": (4, 0), "JAM": (4, 0), "KWT": (4, 0), "BRN": (4, 0),
    "BMU": (4, 0), "BLZ": (4, 0), "BRB": (4, 0), "LCA": (4, 0), "MMR": (4, 0), "VAT": (1, 0),
    "AUS": (7, -1), "NZL": (7, -1), "PAK": (7, -1), "BGD": (7, -1), "EGY": (7, -1), "KEN": (7, -1), "UGA": (7, -1),
    "TZA": (7, -1), "RWA": (7, -1), "BTN": (7, -1), "MUS": (7, -1), "WSM": (7, -1), "TON": (7, -1), "NRU": (7, -1),
    "COK": (7, -1), "BHS": (7, -1), "DMA": (7, -1), "PRI": (7, -1), "SYR": (1, 0), "FJI": (8, -1), "THA": (10, -1),
    "TTO": (10, -1), "HTI": (10, -1), "MHL": (10, -1), "FSM": (10, -1), "PLW": (10, -1), "LAO": (1, 0),
}  # fmt: skip
"""First month of a state's fiscal year, and in which calendar year it begins: FY 2022 of the USA began in October 2021.

Those of the other states are calendar years, or begin within a month (Ethiopia, Nepal, Iran, Afghanistan)."""

FUTURE: Final = frozenset(
    (
        "will shall 'll won't would could may might should must due upcoming forthcoming scheduled expected planned plans plan "
        "planning intends intend intending slated preparing prepares prepare expects expect tentatively coming ahead "
        "hopes hope proposed going aims aim wants want invited invites anticipates anticipate poised tapped"
    ).split()
)
"""Words that put a date near them after the document's own."""

PLANS: Final = frozenset("plan plans aim aims hope hopes".split())
"""Those of them that are nouns after an article or preposition, and then tell nothing."""

NOT_PAST: Final = frozenset(
    (
        "united armed based combined related limited detailed continued increased advanced integrated needed so-called left "
        "read set put let cut cost hit shut felt found lay bound wound saw rose ground lent own used concerned associated "
        "dedicated improved renewed shared unprecedented targeted displaced wounded expected planned scheduled proposed slated "
        "invited poised tapped due"
    ).split()
)
"""Forms of the past that are mostly something else."""

PAST_HELPERS: Final = frozenset("was were had has have did having been".split())

SPEECH_PRESENT: Final = frozenset(
    "says tells adds notes writes reports means includes remains is has does needs wants comes".split()
)
"""Present forms that place nothing in the future."""

EVENTS: Final = frozenset(
    (
        "meet gather convene hold host visit travel arrive attend join begin start open sign vote speak address launch unveil "
        "announce discuss resume depart return receive welcome deliver present"
    ).split()
)
"""Verbs whose infinitive or present with a day beside it is a plan: `to meet on Friday`, `meets on Friday`."""

CLAUSE_WORDS: Final = frozenset(
    "after before when while which who whom that as because although though but if whether where".split()
)
"""Words that begin another clause: what stands beyond them says less about a date's tense."""

INNER_WORDS: Final = frozenset("which who whom that whose".split())
"""Words that begin a clause about a noun: its tense is not the sentence's."""
