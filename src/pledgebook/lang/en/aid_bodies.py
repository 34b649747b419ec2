"""The kind of help by who gives or receives it, and by what a document is about."""

from __future__ import annotations

from typing import Final

from pledgebook.model.claims import Aid

BODY_CODES: Final = {
    "WFP": Aid.HUMANITARIAN, "UNHCR": Aid.HUMANITARIAN, "UNICEF": Aid.HUMANITARIAN, "IMF": Aid.FINANCIAL,
}  # fmt: skip
"""Bodies that give and pass on one kind of help, unless the words say otherwise."""

BODY_NAMES: Final = (
    ("red cross", Aid.HUMANITARIAN),
    ("red crescent", Aid.HUMANITARIAN),
    ("magen david adom", Aid.HUMANITARIAN),
    ("refugee agency", Aid.HUMANITARIAN),
    ("refugee council", Aid.HUMANITARIAN),
    ("organization for migration", Aid.HUMANITARIAN),
    ("organisation for migration", Aid.HUMANITARIAN),
    ("oxfam", Aid.HUMANITARIAN),
    ("care international", Aid.HUMANITARIAN),
    ("mercy corps", Aid.HUMANITARIAN),
    ("world vision", Aid.HUMANITARIAN),
    ("islamic relief", Aid.HUMANITARIAN),
    ("norwegian church aid", Aid.HUMANITARIAN),
    ("christian aid", Aid.HUMANITARIAN),
    ("caritas", Aid.HUMANITARIAN),
    ("people in need", Aid.HUMANITARIAN),
    ("white helmets", Aid.HUMANITARIAN),
    ("civil defence", Aid.HUMANITARIAN),
    ("humanitarian fund", Aid.HUMANITARIAN),
    ("relief", Aid.HUMANITARIAN),
    ("humanitarian", Aid.HUMANITARIAN),
    ("emergency response", Aid.HUMANITARIAN),
    ("emergency fund", Aid.HUMANITARIAN),
    ("emergency appeal", Aid.HUMANITARIAN),
    ("without borders", Aid.HUMANITARIAN),
    ("sans fronti\u00e8res", Aid.HUMANITARIAN),
    ("save the children", Aid.HUMANITARIAN),
    ("rescue committee", Aid.HUMANITARIAN),
    ("against hunger", Aid.HUMANITARIAN),
    ("food programme", Aid.HUMANITARIAN),
    ("food program", Aid.HUMANITARIAN),
    ("civil protection", Aid.HUMANITARIAN),
    ("children's fund", Aid.HUMANITARIAN),
    ("monetary fund", Aid.FINANCIAL),
    ("development bank", Aid.DEVELOPMENT),
    ("investment bank", Aid.DEVELOPMENT),
    ("reconstruction and development", Aid.DEVELOPMENT),
    ("development association", Aid.DEVELOPMENT),
    ("development agency", Aid.DEVELOPMENT),
    ("development fund", Aid.DEVELOPMENT),
    ("development cooperation", Aid.DEVELOPMENT),
    ("development co-operation", Aid.DEVELOPMENT),
    ("agency for international development", Aid.DEVELOPMENT),
    ("cooperation agency", Aid.DEVELOPMENT),
    ("climate fund", Aid.DEVELOPMENT),
    ("environment facility", Aid.DEVELOPMENT),
    ("development programme", Aid.DEVELOPMENT),
    ("export-import bank", Aid.DEVELOPMENT),
    ("eximbank", Aid.DEVELOPMENT),
    ("ministry of defence", Aid.MILITARY),
    ("ministry of defense", Aid.MILITARY),
    ("ministry of national defence", Aid.MILITARY),
    ("ministry of national defense", Aid.MILITARY),
    ("defence ministry", Aid.MILITARY),
    ("defense ministry", Aid.MILITARY),
    ("department of defense", Aid.MILITARY),
    ("defence minister", Aid.MILITARY),
    ("defense minister", Aid.MILITARY),
    ("armed forces", Aid.MILITARY),
    ("army", Aid.MILITARY),
    ("navy", Aid.MILITARY),
    ("air force", Aid.MILITARY),
    ("finance ministry", Aid.FINANCIAL),
    ("ministry of finance", Aid.FINANCIAL),
)
"""Parts of names, lower case."""
BODY_ACRONYMS: Final = {
    "OCHA": Aid.HUMANITARIAN, "CERF": Aid.HUMANITARIAN, "MSF": Aid.HUMANITARIAN, "ICRC": Aid.HUMANITARIAN,
    "IFRC": Aid.HUMANITARIAN, "UNRWA": Aid.HUMANITARIAN, "IOM": Aid.HUMANITARIAN, "ECHO": Aid.HUMANITARIAN,
    "UNOCHA": Aid.HUMANITARIAN, "NRC": Aid.HUMANITARIAN, "IRC": Aid.HUMANITARIAN, "ADB": Aid.DEVELOPMENT,
    "AfDB": Aid.DEVELOPMENT, "EBRD": Aid.DEVELOPMENT, "EIB": Aid.DEVELOPMENT, "IDB": Aid.DEVELOPMENT,
    "AIIB": Aid.DEVELOPMENT, "IDA": Aid.DEVELOPMENT, "IBRD": Aid.DEVELOPMENT, "UNDP": Aid.DEVELOPMENT,
    "USAID": Aid.DEVELOPMENT, "GIZ": Aid.DEVELOPMENT, "KfW": Aid.DEVELOPMENT, "AFD": Aid.DEVELOPMENT,
    "JICA": Aid.DEVELOPMENT, "KOICA": Aid.DEVELOPMENT, "Norad": Aid.DEVELOPMENT, "Sida": Aid.DEVELOPMENT,
    "IFAD": Aid.DEVELOPMENT,
}  # fmt: skip
"""Short names of bodies, as they are written."""

CALAMITIES: Final = frozenset(
    """humanitarian refugee refugees displaced displacement earthquake earthquakes famine flood floods flooding cyclone
    hurricane typhoon drought tsunami starvation hunger cholera""".split()
)
"""In a title: the help of the document is humanitarian."""
APPEALING: Final = frozenset({"appeal", "appeals", "appealed", "appealing"})
"""In the first sentence with a body of the United Nations or a charity: the document is about their work."""
APPEALERS: Final = frozenset({"UN", "WFP", "UNHCR", "UNICEF", "WHO"})
POLICING: Final = frozenset({"police", "policing", "gendarmerie", "constabulary", "firefighters", "rescuers"})
"""Beside goods: arms and vehicles are for no army, so goods alone tell no kind."""
