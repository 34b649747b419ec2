"""What brings goods, what only comes along with them, and things of one's own that are moved and not given."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MADE: Final = _words(
    "build make produce manufacture design develop refurbish repair modernise modernize upgrade load carry name call base value cost pack fit mount assemble paint clear check meet need equip"
)
"""Participles behind goods that only describe them: "50 vehicles built in Ontario"."""
CARRYING: Final = _words("carry load contain hold bring fill pack stack")
"""Their subject is the ship or lorry in which goods come: "a plane carrying 40 tonnes"."""
CARRIERS: Final = _words(
    """plane planes aircraft jet jets flight flights helicopter helicopters ship ships vessel vessels boat boats ferry
    truck trucks lorry lorries convoy convoys train trains wagon wagons van vans vehicle vehicles cargo airplane
    airplanes barge barges trailer trailers c-130 c-17 il-76 a400m kc-390"""
)
WAYS: Final = (
    "on their way to", "on its way to", "on the way to", "now on their way", "now on its way", "already on", "en route to",
    "en route for", "bound for", "headed for", "headed to", "heading for", "heading to", "under way to", "being loaded",
)  # fmt: skip
"""Behind "is" and "are" they say that the subject is being brought."""
ARMED: Final = _words("armoured armored armed fighting combat fighter attack assault mine-protected mine-resistant")
"""Of a vehicle or an aircraft: it is given, and brings nothing."""
ACCESSORIES: Final = _words(
    "parts spares tools crews turrets trailers radios plows ploughs rollers accessories simulators"
)
"""Behind a vehicle and "with" they come along with it and are no cargo."""
FORCES: Final = _words(
    "troops forces soldiers paratroopers commandos reservists conscripts fighters legionnaires destroyers warships squadron squadrons brigade brigades battalion battalions bombers sailors marines airmen personnel servicemembers ships"
)
"""One's own forces that are sent somewhere are no help."""
OWN_FORCES: Final = (FORCES - {"bombers", "ships"}) | {"fighter", "fighters", "warplane", "warplanes"}
"""Of what sets out: it is moved and not given; planes and helicopters may be lent."""
FLYING: Final = _words(
    "missile missiles drone drones jet jets fighter fighters plane planes helicopter helicopters rocket rockets uav uavs"
)
"""What one flies oneself: "flying drones over" is no help."""
PROJECTILES: Final = _words(
    "missile missiles rocket rockets shell shells drone drones bomb bombs mortar mortars projectile projectiles round rounds"
)
