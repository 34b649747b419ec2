"""Words beside an amount that say it is no help: prices, budgets, trade, losses, sanctions, wages, what is spent at home."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NOUNS: Final = _words(
    """price prices cost costs budget budgets gdp economy revenue revenues profit profits turnover sales exports export
    imports import trade tax taxes tariff tariffs fine fines penalty penalties fee fees wage wages salary salaries income
    earnings damage damages loss losses debt debts deficit deficits surplus reserves market markets valuation savings
    bounty reward ransom inflation spending expenditure expenditures investors shareholders dividend dividends rent
    mortgage mortgages fraud theft bribes bribe bribery assets property bonds bond stake stakes acquisition merger
    remittances wealth fortune capitalization bill bills subscription ticket tickets fares premiums lawsuit settlement
    turnover stockpile paycheck premium deductible allowance payroll bonus royalties contracts reparations compensation damages"""
)
"""Right after the amount ("in damage", "in revenue") or right before it ("a budget of", "exports worth")."""

HEADS: Final = _words(
    "budget budgets spending expenditure bill bills price prices cost costs debt sector industry market"
)
"""Behind a noun of help they are what is measured: "the aid budget amounts to"."""

VERBS: Final = _words(
    """cost price spend earn lose save steal owe fine tax charge bill export import trade sell gain profit cut reduce fall
    drop rise climb plunge slump soar jump decline lower slash hit bet wager sue settle seize confiscate freeze block
    impose levy collect swindle embezzle launder bribe win trim refund rebate"""
)
"""As the verb that governs the amount."""

PER: Final = _words(
    "barrel gallon litre liter ton tonne household family person month hour day capita head unit share ounce kilogram "
    "kilo piece shot round rounds"
)
"""After "a" or "per": a price or a rate."""

SPANS: Final = _words("year month week annum")
"""After "a" or "per" and a small sum: a wage."""

HOME: Final = (
    "at home", "own budget", "own army", "own stockpile", "own forces", "own armed forces", "own military", "own defence",
    "own defense", "own arsenal", "own troops", "own people", "domestic", "gross domestic product", "defence spending",
    "defense spending", "defence budget", "defense budget", "military budget", "state budget for", "national budget",
    "market value", "trade deficit", "bilateral trade", "two-way trade", "foreign direct investment", "private investment",
    "private sector investment", "frozen assets", "central bank assets", "tax credit", "tax credits", "tax cut", "tax cuts",
    "infrastructure law", "student loan", "student debt", "small businesses", "american families", "working families",
    "american businesses", "american people", "american workers", "gas tax", "block property", "u.s. businesses",
)  # fmt: skip
"""In the words around the amount."""

HOME_SURE: Final = (
    "student debt", "student loan", "tax credit", "tax credits", "tax cut", "tax cuts", "home heating", "home energy",
    "small businesses", "american families", "working families", "middle class", "american workers", "gas tax",
    "infrastructure law", "electric vehicles", "broadband", "medicare", "medicaid", "social security", "unemployment",
    "child care", "stimulus check", "stimulus checks", "prescription drugs", "rural america", "american businesses",
    "pell grant", "pell grants", "mortgage", "housing vouchers", "american rescue plan", "head start", "highway",
)  # fmt: skip
"""In the words around the amount they say so whatever noun stands with it."""

PRIVATE: Final = _words(
    """companies company firms firm investors businesses manufacturers automakers corporation corporations startups
    shareholders lenders retailers developers carmakers"""
)
"""As the subject of a verb of giving: no donor."""

LOCAL: Final = _words(
    """americans taxpayers consumers homeowners veterans seniors students workers commuters motorists drivers households
    county counties city cities tribes tribal state-level schools airports ports bridges highways broadband manufacturers
    startups farmers"""
)
"""Recipients at home, where nothing foreign stands beside the amount."""
