"""Short names: "the Bank", "the Commission", "the bloc", by which a text goes on after it has named a body in full."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEADS: Final = _words(
    """bank fund agency commission council union organisation organization foundation programme program facility alliance
    federation society charity league secretariat committee corporation association bureau network institute mission
    authority ministry department embassy directorate consortium forum coalition partnership"""
)
"""Nouns that end, or head, the full name of a body or organ, and stand alone for it with "the"."""

KINDS: Final = _words("bloc lender grouping")
"""Nouns that no body bears in its name, but that stand for one of a kind."""

SHORT: Final = HEADS | KINDS

CALLED: Final = {
    "EU": "union bloc commission grouping",
    "European Union": "bloc grouping",
    "AU": "union bloc",
    "African Union": "bloc",
    "ASEAN": "bloc grouping association",
    "ECOWAS": "bloc grouping",
    "SADC": "bloc grouping",
    "IGAD": "bloc grouping",
    "CARICOM": "bloc grouping",
    "Mercosur": "bloc grouping",
    "GCC": "council bloc grouping",
    "G7": "grouping",
    "G20": "grouping",
    "NATO": "alliance organisation organization",
    "UN": "organisation organization",
    "WB": "bank lender",
    "IMF": "fund lender",
    "International Monetary Fund": "lender",
    "World Bank": "lender",
    "IDA": "association lender",
    "EIB": "bank lender",
    "EBRD": "bank lender",
    "ADB": "bank lender",
    "AfDB": "bank lender",
    "AIIB": "bank lender",
    "IsDB": "bank lender",
    "KfW": "bank lender",
    "JICA": "agency",
    "KOICA": "agency",
    "USAID": "agency",
    "AFD": "agency",
    "GIZ": "agency",
    "Sida": "agency",
    "WHO": "agency organisation organization",
    "WFP": "agency programme program",
    "UNICEF": "agency fund",
    "UNHCR": "agency",
    "UNRWA": "agency",
    "IOM": "agency organisation organization",
    "FAO": "agency organisation organization",
    "UNDP": "agency programme program",
    "UNFPA": "agency fund",
    "UNESCO": "agency organisation organization",
    "ICRC": "committee",
    "IFRC": "federation",
    "Gavi": "alliance",
    "CEPI": "coalition",
}  # fmt: skip
"""Bodies by the names that do not say it themselves, and the nouns that go on for them."""

GROUPS: Final = _words(
    "countries nations states neighbours neighbors governments donors allies partners members capitals charities agencies "
    "organisations organizations bodies banks institutions lenders foundations"
)
"""With "both", "the two", "the three ...": those just named."""

NUMBERS: Final = {
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip

OPENERS: Final = _words(
    "last this earlier later today yesterday meanwhile afterwards separately however monday tuesday wednesday thursday friday saturday sunday"
)
"""Besides prepositions: with one of these begins what stands before the subject, up to a comma."""
