"""Number words, magnitudes and qualifiers of English.

All keys are lower case with straight apostrophes and single spaces; white space in a text may be any.
"""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import Final

from pledgebook.model.values import Qualifier

_UNIT_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"

UNITS: Final = MappingProxyType({w: Decimal(n) for n, w in enumerate(_UNIT_WORDS.split(), 1)})
"""One to nineteen."""

TENS: Final = MappingProxyType(
    {w: Decimal(10 * n) for n, w in enumerate(_TEN_WORDS.split(), 2)} | {"fourty": Decimal(40)}
)
"""Twenty to ninety; "fourty" is a common slip."""

HUNDRED: Final = "hundred"

MAGNITUDES: Final = MappingProxyType(
    {
        "thousand": Decimal(10) ** 3,
        "lakh": Decimal(10) ** 5,
        "million": Decimal(10) ** 6,
        "crore": Decimal(10) ** 7,
        "milliard": Decimal(10) ** 9,
        "billion": Decimal(10) ** 9,
        "trillion": Decimal(10) ** 12,
        "quadrillion": Decimal(10) ** 15,
    }
)
"""Words that multiply what stands before them (short scale)."""

ABBREVIATED: Final = MappingProxyType(
    {
        "mln": Decimal(10) ** 6,
        "mlns": Decimal(10) ** 6,
        "mio": Decimal(10) ** 6,
        "mn": Decimal(10) ** 6,
        "mns": Decimal(10) ** 6,
        "bn": Decimal(10) ** 9,
        "bns": Decimal(10) ** 9,
        "bln": Decimal(10) ** 9,
        "blns": Decimal(10) ** 9,
        "mrd": Decimal(10) ** 9,
        "mlrd": Decimal(10) ** 9,
        "trn": Decimal(10) ** 12,
        "trln": Decimal(10) ** 12,
    }
)
"""Magnitudes cut short, whatever the number counts; a full stop may follow. Mio, Mrd, mia are seen in translations."""

LETTERS: Final = MappingProxyType(
    {
        "k": Decimal(10) ** 3,
        "K": Decimal(10) ** 3,
        "m": Decimal(10) ** 6,
        "M": Decimal(10) ** 6,
        "mil": Decimal(10) ** 6,
        "mill": Decimal(10) ** 6,
        "mil.": Decimal(10) ** 6,
        "mill.": Decimal(10) ** 6,
        "MM": Decimal(10) ** 6,
        "mm": Decimal(10) ** 6,
        "cr": Decimal(10) ** 7,
        "Cr": Decimal(10) ** 7,
        "b": Decimal(10) ** 9,
        "B": Decimal(10) ** 9,
        "bil": Decimal(10) ** 9,
        "bil.": Decimal(10) ** 9,
        "mia": Decimal(10) ** 9,
        "mia.": Decimal(10) ** 9,
        "mld": Decimal(10) ** 9,
        "mld.": Decimal(10) ** 9,
        "md": Decimal(10) ** 9,
        "Md": Decimal(10) ** 9,
        "t": Decimal(10) ** 12,
        "T": Decimal(10) ** 12,
        "tn": Decimal(10) ** 12,
    }
)
"""Letters that are magnitudes only beside a currency (elsewhere 5 m are metres, 155 mm is a calibre). Case counts."""

DOZEN: Final = "dozen"
"""Twelve, after "a", "half a" or a number."""

FRACTIONS: Final = MappingProxyType(
    {
        "half": Decimal("0.5"),
        "quarter": Decimal("0.25"),
        "quarters": Decimal("0.25"),
    }
)
"""Parts of a magnitude: half a billion, three quarters of a million. A third has no exact decimal and is not read."""

FEW: Final = ("several", "a few", "a number of", "a handful of", "multiple", "numerous", "a large number of",
              "a small number of", "a significant number of", "a limited number of", "an unspecified number of",
              "an undisclosed number of", "an unknown number of", "a certain number of", "an undetermined number of",
              "a considerable number of", "a substantial number of", "a growing number of", "large numbers of",
              "large quantities of", "an unspecified quantity of", "a large quantity of", "a quantity of")  # fmt: skip
"""Numbers that say no number. A magnitude may follow: several hundred thousand."""

PLURALS: Final = MappingProxyType(
    {
        "tens": Decimal(10),
        "dozens": Decimal(12),
        "scores": Decimal(20),
        "hundreds": Decimal(100),
        "thousands": Decimal(1000),
        "lakhs": Decimal(10) ** 5,
        "millions": Decimal(10) ** 6,
        "crores": Decimal(10) ** 7,
        "billions": Decimal(10) ** 9,
        "trillions": Decimal(10) ** 12,
    }
)
"""Vague plurals: at least two of them ("dozens" is 24 or more)."""

PAIR: Final = MappingProxyType({"couple": Decimal(2), "pair": Decimal(2)})
"""`a couple of` counts as two; `pair` is a measure word and is read as such elsewhere."""

AND_HALF: Final = MappingProxyType({"half": Decimal("0.5"), "quarter": Decimal("0.25")})
"""What may follow "and a": two and a half million, a million and a half."""

_BEFORE = {
    Qualifier.AT_LEAST: (
        "at least|at the least|at the very least|at a minimum|a minimum of|minimum of|minimum|min.|no fewer than|"
        "no less than|not fewer than|not less than|nothing less than|a floor of|at minimum|≥|>=|not below|not under"
    ),
    Qualifier.MORE_THAN: (
        "more than|over|above|in excess of|exceeding|greater than|larger than|higher than|upwards of|upward of|well over|"
        "just over|slightly over|far more than|well above|just above|slightly above|slightly more than|just more than|"
        "a little more than|a little over|a bit more than|a bit over|little more than|well more than|much more than|"
        "far over|somewhat over|somewhat more than|significantly more than|considerably more than|substantially more than|"
        "north of|well in excess of|surpassing|topping|exceeds|exceeded|exceed|surpasses|surpassed|comfortably over|beyond|already over|>|bigger than"
    ),
    Qualifier.UP_TO: (
        "up to|upto|as many as|as much as|as high as|at most|at the most|a maximum of|maximum of|the maximum of|maximum|"
        "max.|max|not to exceed|not exceeding|no more than|not more than|no greater than|a ceiling of|a cap of|capped at|"
        "up to and including|up to a maximum of|up to the amount of|up to an amount of|up to a total of|≤|<=|"
        "up to an aggregate value of|up to a value of|up to an aggregate of|up to a total value of|up to an aggregate amount of|"
        "not to exceed an aggregate value of|not to exceed an aggregate of|not to exceed a total of|up to an estimated|"
        "in an amount not to exceed|in an amount up to|an aggregate value not to exceed|with a maximum of|"
        "up to around|up to about|up to approximately|up to some|up to roughly|up to nearly|up to almost|up to as many as|"
        "up to a combined|up to a combined total of|up to the equivalent of|to a maximum of|upper limit of"
    ),
    Qualifier.LESS_THAN: (
        "less than|fewer than|under|below|lower than|smaller than|well under|well below|far less than|far fewer than|"
        "much less than|south of|<|slightly less than|a little less than|slightly under|slightly below|just under|"
        "just below|a little under|just less than|a bit less than|a bit under|somewhat less than|barely less than"
    ),
    Qualifier.NEARLY: (
        "nearly|almost|close to|very nearly|approaching|nearing|just short of|a little short of|just shy of|shy of|"
        "not quite|verging on|very close to|closing in on|practically|virtually|close on|next to"
    ),
    Qualifier.ABOUT: (
        "about|around|approximately|some|roughly|an estimated|estimated|circa|ca.|ca|c.|approx.|approx|in the region of|"
        "in the order of|on the order of|of the order of|of some|in the neighborhood of|in the neighbourhood of|in the range of|"
        "in the vicinity of|an approximate|very roughly|very approximately|something like|somewhere around|somewhere near|"
        "somewhere in the region of|est.|an estimated total of|approximately some|about some|around some|about an estimated|"
        "estimated at|valued roughly at|~|≈|∼|more or less|an average of|on average|plus or minus|±|give or take|a rough"
    ),
}


def _table(groups: dict[Qualifier, str]) -> dict[str, Qualifier]:
    return {phrase: q for q, phrases in groups.items() for phrase in phrases.split("|")}


QUALIFIERS: Final = MappingProxyType(_table(_BEFORE))
"""Phrases that stand before a figure."""

_AFTER = {
    Qualifier.AT_LEAST: "or more|or above|or over|at least|at a minimum|at minimum|or greater|and up|and more|minimum",
    Qualifier.MORE_THAN: "+|plus|-plus|and counting|or so and counting",
    Qualifier.UP_TO: "or less|or fewer|at most|at the most|maximum|or under|or below",
    Qualifier.ABOUT: "or so|or thereabouts|-odd|odd|approximately|more or less|give or take|approx.",
}

AFTER: Final = MappingProxyType(_table(_AFTER))
"""Phrases that stand after a figure: 50+, 50 or more, a dozen or so."""

SKIPPED: Final = (
    "an additional|additional|another|a further|further|a total of|an aggregate|a combined|an extra|extra|an initial|a record|"
    "an aggregate value of|a total value of|a value of|an amount of|the equivalent of|a combined total of|an overall|"
    "a sum of|the amount of|an estimated|an estimated total of|a total estimated value of|an estimated value of"
).split("|")
"""Words that may stand between a qualifier and its figure without changing it: "up to an additional $50 million"."""

PREPOSITIONS: Final = frozenset(
    {"about", "around", "over", "above", "under", "below", "beyond", "some", "estimated", "next to"}
)
"""Qualifiers that are mostly something else: they count only right before a figure."""

TOPICS: Final = frozenset(
    (
        "talk talks talked talking debate debates debated dispute disputes fight fights fighting argue argued concern concerns "
        "concerned question questions questioned discussion discussions controversy worried worry worries row clash clashes "
        "disagreement disagreements deadlock impasse negotiation negotiations negotiate standoff asked ask told tell spoke "
        "speak speaking spoken know knows knew learn learned hear heard thought think information details detail news report "
        "reports spread paid distributed handed hand took take turn turned war lawsuit case scandal agreement split "
        "division divided rumours rumors story stories complained complain"
    ).split()
)
"""Words after which about, over, around and the like name a topic: "a debate about $60 billion"."""

CHANGES: Final = frozenset(
    (
        "rise rises rose risen rising grow grows grew grown growing increase increases increased increasing raise raises raised "
        "raising up down fall falls fell fallen falling drop drops dropped dropping cut cuts cutting reduce reduces reduced "
        "reducing decrease decreased jump jumped jumping double doubled doubling triple tripled climb climbed climbing went "
        "go goes going expand expanded expanding boost boosted boosting lower lowered lowering revise revised revising bring "
        "brought bringing decline declined declining upgraded changed change moved shrank shrink surged surge it them figure"
    ).split()
)
"""Verbs after which "from 8 to 10" is a change and no range."""
