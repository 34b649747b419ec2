"""Words that make no other thing of a named make or model, and the singulars of measure words. All lower case."""

from __future__ import annotations

from typing import Final

FAMILY_NOUNS: Final = {
    family: frozenset(words.split())
    for family, words in {
        "tank": "main battle tank tanks mbt mbts heavy medium light",
        "armoured vehicle": "armored armoured infantry fighting combat personnel carrier carriers vehicle vehicles apc apcs ifv "
        "ifvs tracked wheeled mine-resistant ambush-protected mrap mraps protected patrol reconnaissance light utility",
        "artillery": "self-propelled towed howitzer howitzers gun guns mortar mortars artillery system systems",
        "rocket artillery": "multiple launch rocket artillery system systems launcher launchers mlrs high mobility",
        "air defence": "air defense defence anti-aircraft surface-to-air system systems battery batteries launcher launchers",
        "helicopter": "attack transport utility multi-purpose helicopter helicopters",
        "aircraft": "fighter attack transport combat multirole multi-role jet jets aircraft plane planes",
        "drone": "unmanned aerial vehicle vehicles system systems drone drones uav uavs uas reconnaissance tactical loitering "
        "munition munitions",
        "anti-tank weapon": "anti-tank anti-armor anti-armour guided weapon weapons system systems",
        "missile": "missile missiles anti-ship cruise ballistic air-to-air air-to-ground guided",
        "ship": "ship ships boat boats vessel vessels patrol frigate frigates corvette corvettes",
        "sensor": "radar radars system systems counter-artillery counter-battery surveillance",
        "small arms": "rifle rifles machine gun guns assault sniper carbine carbines pistol pistols submachine",
        "engineering": "engineering vehicle vehicles bridge bridges recovery mine-clearing armored armoured bridge-laying",
    }.items()
}
"""After a name of the family these words say what it is anyway: Leopard 2A6 main battle tanks are Leopard 2A6."""

MEASURES: Final = {
    "rounds": "round", "pairs": "pair", "sets": "set", "tons": "ton", "tonnes": "tonne", "doses": "dose", "liters": "litre",
    "litres": "litre", "liter": "litre", "gallons": "gallon", "barrels": "barrel", "kilograms": "kilogram", "boxes": "box",
    "kilogrammes": "kilogram", "crates": "crate", "pallets": "pallet", "containers": "container", "packs": "pack",
    "bottles": "bottle", "bags": "bag", "bundles": "bundle", "vials": "vial", "courses": "course", "pieces": "piece",
    "units": "unit", "items": "item", "batches": "batch", "cylinders": "cylinder", "batteries": "battery",
    "sheets": "sheet", "rolls": "roll", "systems": "system", "kits": "kit",
}  # fmt: skip
"""Plurals of measure words. Tons and tonnes stay apart: a ton may be short or long."""
