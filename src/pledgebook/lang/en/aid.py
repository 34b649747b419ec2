"""Nouns of help, kinds of aid, and the legal forms that help takes."""

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

_KIND_WORDS: Final = {
    Aid.MILITARY: """military security defence defense lethal non-lethal nonlethal weapon weaponry arms ammunition munition
        armament drawdown artillery missile tank howitzer armoured armored armor armour warfighting air-defence air-defense
        fighter drone army armies counterterrorism peacekeeping usai fmf warship navy demining combat battlefield troop
        soldier shell rocket rifle gun cannon mortar launcher torpedo bomb grenade mine explosive warhead pistol carbine
        jet gunship frigate corvette submarine radar jammer sniper helmet vest flak himars patriot javelin stinger bradley
        abrams leopard stryker humvee mrap nlaw starstreak brimstone gmlrs nasams hawk avenger caesar aircraft helicopter
        uav apc ifv carrier battalion brigade battery crew recruit""",
    Aid.FINANCIAL: """budget budgetary macro-financial macrofinancial fiscal imf concessional salaries pension
        balance-of-payments liquidity""",
    Aid.HUMANITARIAN: """humanitarian relief emergency life-saving lifesaving food shelter medical medicine refugee displaced
        vaccine dose winterization winterisation hunger famine blanket tent nutrition disaster hygiene sanitation unrwa wfp
        unhcr unicef ambulance wheat rice flour grain ration meal mattress mat tarpaulin stove heater generator ventilator
        oxygen syringe stretcher bandage antibiotic purifier jerrycan kit parcel clothing rescue earthquake flood drought
        hospital clinic""",
    Aid.DEVELOPMENT: """development civilian democracy governance election education school agricultural agriculture
        infrastructure economic reform justice microfinance climate stabilization stabilisation reconstruction compact
        institution technical capacity-building procurement scholarship teacher
        electrification""",
}
KIND_OF: Final = {word: kind for kind, words in _KIND_WORDS.items() for word in words.split()}
"""The kind of help that a word beside an amount tells; plurals in -s are looked up without it."""

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

NO_KIND: Final = frozenset(
    {("fiscal", "year"), ("fiscal", "years"), ("fiscal", "quarter"), ("budget", "year"), ("financial", "year"),
     ("budget", "period"), ("security", "council"), ("defence", "minister"), ("defense", "minister"),
     ("defence", "secretary"), ("defense", "secretary"), ("development", "minister"), ("economic", "forum")}
)  # fmt: skip
"""Words of a kind that with the next word name a time, a body or an office."""

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
