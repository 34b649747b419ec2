"""Other names of the same goods: acronyms written out, two spellings, two words for one thing.

Whole classes, not single finds: what stands here is true of any report.
"""

from __future__ import annotations

from typing import Final

WRITTEN_OUT: Final = {
    "afv": "armored fighting vehicle",
    "apc": "armored personnel carrier",
    "atgm": "antitank guided missile",
    "atv": "all terrain vehicle",
    "counteruas": "counter drone",
    "hmmwv": "humvee",
    "humvee": "humvee",
    "ifak": "individual first aid kit",
    "ifv": "infantry fighting vehicle",
    "manpad": "manportable air defense system",
    "mbt": "main battle tank",
    "mlr": "multiple launch rocket system",
    "mrap": "mine resistant ambush protected vehicle",
    "mre": "meal ready to eat",
    "nvg": "night vision device",
    "ppe": "personal protective equipment",
    "rhib": "rigid hull inflatable boat",
    "rpg": "rocket propelled grenade",
    "sam": "surface air missile",
    "satcom": "satellite communication",
    "spg": "self propelled howitzer",
    "sph": "self propelled howitzer",
    "uas": "drone",
    "uav": "drone",
    "ugv": "ground robot",
    "usv": "sea drone",
}
"""Acronyms in the singular, lower case, without hyphens."""

PHRASES: Final = {
    "armored recovery vehicle": "recovery vehicle",
    "high mobility multipurpose wheeled vehicle": "humvee",
    "high mobility multi purpose wheeled vehicle": "humvee",
    "unmanned aerial system": "drone",
    "unmanned aerial vehicle": "drone",
    "unmanned aircraft": "drone",
    "uncrewed aerial vehicle": "drone",
    "machine gun": "machinegun",
    "submachine gun": "machinegun",
    "power aggregate": "generator",
    "power generator": "generator",
    "night vision goggle": "night vision device",
    "night vision equipment": "night vision device",
    "bulletproof vest": "body armor",
    "bullet proof vest": "body armor",
    "flak jacket": "body armor",
    "first aid pack": "first aid kit",
    "anti personnel": "antipersonnel",
    "anti tank": "antitank",
    "anti armor": "antiarmor",
    "anti aircraft": "antiaircraft",
}
"""Runs of words (singular, American spelling) and the name they share with others."""

SAME_WORD: Final = {
    "aeroplane": "aircraft",
    "airplane": "aircraft",
    "ambulance": "ambulance",
    "ammo": "ammunition",
    "armour": "armor",
    "armoured": "armored",
    "calibre": "caliber",
    "centre": "center",
    "defence": "defense",
    "gun": "howitzer",
    "jet": "aircraft",
    "lorry": "truck",
    "medication": "medicine",
    "medicament": "medicine",
    "munition": "ammunition",
    "round": "ammunition",
    "plane": "aircraft",
    "projectile": "ammunition",
    "radiotelephone": "radio",
    "shell": "ammunition",
    "transporter": "carrier",
    "tyre": "tire",
    "vaccine": "vaccine",
    "warplane": "aircraft",
}
"""One word for another, singular."""

FILLER: Final = frozenset(
    "a additional all along an and another any at by caliber capable different every few for from further in including into its lot"
    " machine made more new number of on other own part piece pair set series some such the their them these this those to type unit"
    " up various version which with".split()
)
"""Words that tell nothing about what the goods are."""

MEASURES: Final = frozenset(
    "ton tonne pair set metric kilogram kilo litre liter pallet box crate barrel package container dose".split()
)
"""Measure words: they say how the goods are counted."""

CUTS: Final = frozenset("against for from in including of to with".split())
"""Words behind which a designation only describes: what stands before them says what the goods are."""

GENERIC: Final = frozenset(
    "aid ammunition armament arm article assistance capability equipment gear good help item material materiel relief service"
    " supply support system vehicle weapon".split()
)
"""Heads that many different goods share: alone they do not make two lines the same goods."""
