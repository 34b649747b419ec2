"""Nouns of help, the adjectives that name its kind, and the legal forms that it takes."""

from __future__ import annotations

from typing import Final

from pledgebook.model.claims import Aid, Instrument


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STRONG: Final = _words(
    """assistance aid aids drawdown drawdowns relief donation donations handouts succour helps usai fmf"""
)
"""Nouns that mean help to somebody else wherever they stand beside an amount."""

WEAK: Final = _words(
    """package packages packet support funding fund funds contribution contributions pledge pledges commitment commitments
    loan loans credit credits financing help facility appropriation appropriations supplemental appeal resources
    programme program programmes programs project projects initiative initiatives investment investments instalment
    installment disbursement disbursements allocations instalments installments transfers gift gifts guarantee guarantees allocation money cash sum finance backing equipment weapons
    arms weaponry ammunition munitions supplies grant grants tranche tranches hardware materiel shipment consignment deliveries delivery compact
    equipment armaments vaccines medicines food services materials goods request scheme response recovery sale
    assets capabilities training packages round"""
)
"""Nouns that may mean help: a recipient or a giver must stand with them."""

NOUNS: Final = STRONG | WEAK

PACKAGES: Final = _words(
    """package packages packet tranche tranches donation drawdown round shipment batch instalment installment
    contribution grant loan deal plan programme program gift consignment announcement aid fund list initiative pledge"""
)
"""What later sentences call a transfer: "the package includes", "this tranche", "the donation contains"."""

TITLES: Final = _words(
    "support package funding partnership response commitments contribution pledge appeal grant loan cooperation recovery helps"
)
"""In a title they say that the document is about help."""

KIND_ADJECTIVES: Final = {
    "military": Aid.MILITARY, "security": Aid.MILITARY, "defence": Aid.MILITARY, "defense": Aid.MILITARY,
    "lethal": Aid.MILITARY, "non-lethal": Aid.MILITARY, "weapons": Aid.MILITARY, "arms": Aid.MILITARY,
    "weapon": Aid.MILITARY, "humanitarian": Aid.HUMANITARIAN, "relief": Aid.HUMANITARIAN, "emergency": Aid.HUMANITARIAN,
    "food": Aid.HUMANITARIAN, "life-saving": Aid.HUMANITARIAN, "lifesaving": Aid.HUMANITARIAN,
    "medical": Aid.HUMANITARIAN, "development": Aid.DEVELOPMENT, "civilian": Aid.DEVELOPMENT,
    "developmental": Aid.DEVELOPMENT, "technical": Aid.DEVELOPMENT, "reconstruction": Aid.DEVELOPMENT,
    "budget": Aid.FINANCIAL, "budgetary": Aid.FINANCIAL, "financial": Aid.FINANCIAL, "economic": Aid.FINANCIAL,
    "macro-financial": Aid.FINANCIAL, "fiscal": Aid.FINANCIAL, "winterization": Aid.HUMANITARIAN,
}  # fmt: skip
"""Directly before a noun of help they name its kind; two kinds side by side are a mix."""

SURE_KINDS: Final = _words(
    "humanitarian military security lethal non-lethal nonlethal relief macro-financial budgetary weapons arms"
)
"""Before a weak noun of help they make it a strong one: "humanitarian funding", "military package"."""

INSTRUMENTS: Final = (
    ("ukraine security assistance initiative", Instrument.USAI),
    ("usai", Instrument.USAI),
    ("foreign military financing", Instrument.FMF),
    ("foreign military sale", Instrument.SALE),
    ("foreign military sales", Instrument.SALE),
    ("military financing", Instrument.FMF),
    ("fmf", Instrument.FMF),
    ("fms", Instrument.SALE),
    ("drawdown", Instrument.DRAWDOWN),
    ("drawdowns", Instrument.DRAWDOWN),
    ("loan guarantee", Instrument.GUARANTEE),
    ("loan guarantees", Instrument.GUARANTEE),
    ("credit guarantee", Instrument.GUARANTEE),
    ("guarantee", Instrument.GUARANTEE),
    ("guarantees", Instrument.GUARANTEE),
    ("loan", Instrument.LOAN),
    ("loans", Instrument.LOAN),
    ("credit line", Instrument.LOAN),
    ("line of credit", Instrument.LOAN),
    ("credits", Instrument.LOAN),
    ("grant", Instrument.GRANT),
    ("grants", Instrument.GRANT),
    ("grant aid", Instrument.GRANT),
    ("appropriation", Instrument.APPROPRIATION),
    ("appropriations", Instrument.APPROPRIATION),
    ("appropriated", Instrument.APPROPRIATION),
    ("supplemental appropriations", Instrument.APPROPRIATION),
    ("emergency supplemental", Instrument.APPROPRIATION),
)
"""Words beside an amount that name its form, the longer first."""

FORMS_OF_VERBS: Final = {
    "appropriate": Instrument.APPROPRIATION, "donate": Instrument.DONATION, "gift": Instrument.DONATION,
    "lend": Instrument.LOAN, "loan": Instrument.LOAN,
}  # fmt: skip
"""Verbs of giving that name the form."""

DRAWDOWNS: Final = _words("drawdown drawdowns draw-down")
USING: Final = _words("under through using via pursuant per by from with and")
"""Before a drawdown they say that the help comes by it."""
HOLDING: Final = _words("have be remain leave hold retain get keep")
"""With an amount and an authority: the power is there, and nothing is given yet."""
LEFT: Final = _words("left remaining unspent unused unobligated leftover outstanding")
"""Right behind an amount: a rest of what was granted before."""

STOCKS: Final = _words(
    "stocks stock stockpiles stockpile inventories inventory arsenals arsenal depots depot warehouses stores"
)
"""After "from" and a giver they mean a drawdown."""
NOT_OWN: Final = _words("industry industrial company private commercial")
"""Before "stocks": not the state's own."""
STATE_OF_DRAWDOWN: Final = "USA"
"""The only state whose law has the drawdown."""
