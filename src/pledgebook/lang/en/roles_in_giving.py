"""Words around a party that say whether it gives, gets, passes on, or has nothing to do with the help."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TOWARDS: Final = _words("to for into towards toward unto")
"""Before the one who gets."""
GIVERS: Final = _words("donors donor contributors contributor contributions pledges commitments supporters funders")
"""Before "include" or a colon they open a row of those who give."""
CONTRIBUTORS: Final = _words("contributors contributor donors donor funders contributions contributed supporters")
"""Of what they are told to be they have paid it, unless promises are spoken of."""
PROMISES: Final = _words("pledges pledge pledged commitments commitment committed promises promised pledging")
GIFTS: Final = GIVERS | _words(
    "contribution pledge donation donations gifts commitment allocations received gave giving givers"
)
"""In the lead of a list or a heading: its lines are headed by those who give."""
AMONG: Final = _words("among amongst benefiting")
PLACES: Final = _words("in inside within across throughout around on between of near")
"""Before where it is used: the one who gets only if nobody else is named."""
DEPOSITING: Final = _words("deposit deposits deposited depositing placed place")
"""Before "with" and the one who gets the money."""
SHARED_WORK: Final = _words("partnership partnerships relationship ties cooperation solidarity")
"""Before "with" and the one who gets."""
PROGRAMMES: Final = _words(
    "partnership initiative program programme project plan strategy act accelerator campaign compact"
)
"""Last words of names of a giver's own programmes, where the catalogue does not know them as bodies."""
BARE_GROUPS: Final = _words("governments states nations members donors partners allies creditors governors capitals")
"""Too little to say who gets."""
ABOUT: Final = _words(
    "over more than some about nearly its their many several various two three four five six seven eight nine ten"
)
"""Before a bare group they say no more of who it is."""
COMPANIES: Final = _words("companies firms manufacturers corporations industry industries")
"""Last words of names of groups that get no help."""
OWN_GROUPS: Final = _words("local federal municipal tribal bilateral donor donors creditors contributors state-level")
"""In the name of a group: no group of states that gets."""
CHANNELS: Final = _words("through via")
EVENTS: Final = _words(
    "sign approve decide agree adopt confirm pass announce say tell meet speak hold convene address gather open launch conclude initial declare state report meet"
)
"""Before "in" and a place they say where it happens, and not who gets."""
CARRYING_OUT: Final = _words(
    "implement distribute deliver administer manage execute carry handle channel disburse oversee coordinate transport run"
)
"""In the passive, "by" behind them names who works with the help and not who gives it."""
AGENCIES: Final = frozenset({"WFP", "UNICEF", "UNHCR", "WHO", "UN", "WB"})
"""Bodies that work with what others give."""
AWAY: Final = _words(
    "from by against under alongside since over after before at despite than like as about concerning regarding without "
    "versus following during amid behind beyond beside besides including"
)
"""Before a party that does not get it."""

NOT_TOWARDS: Final = _words(
    "according subject due thanks addition response prior contrary next close related relative compared similar threat threats "
    "opposed opposition access ambassador envoy visit trip travel travelled traveled return returned border borders "
    "attributed owing regard respect back up leading led adjacent parallel reference told spoke talk speaking talking "
    "listen listening second only fled flee fleeing deported addressed address said writing wrote posted moved"
)
"""Before "to" they make another phrase of it."""

ANAPHORIC: Final = frozenset(
    {"the region", "the continent", "the hemisphere", "this region", "the subregion", "region", "continent"}
)
"""They stand for the part of the world named last."""

LEAVING: Final = _words(
    "left leave leaves leaving departed departs departing bound headed heading heads embarked sailed sails set"
)
"""Before "for" and "to" they say where something goes, and not for whom."""
HELPING: Final = _words(
    """help assist support benefit protect strengthen equip train enable allow rebuild bolster serve reach feed aid back
    reconstruct stabilise stabilize empower shelter vaccinate rehabilitate host develop modernise modernize finance fund
    arm defend address meet save"""
)
"""Their object benefits."""
DATIVE: Final = _words(
    "give provide send supply furnish grant lend offer award pay gift promise pledge hand deliver assure present"
)
"""Their first object gets."""

HARM: Final = _words(
    """war wars invasion aggression attack attacks strike strikes assault offensive bombardment occupation annexation
    sanctions threat threats onslaught airstrikes incursion forces-attack conflict missiles-attack regime annexed"""
)
"""After a party's name or before "of" they say that it is an adversary or a place of war."""

MARKETS: Final = _words("economy oil gas border assets oligarchs")
"""After a party's name they speak of a market or a frontier, unless it is what is helped: "support the Moldovan economy"."""

NO_OWNERS: Final = _words(
    "hundreds thousands millions dozens tens one some part parts parliament president minister capital east west north south member university city house"
)
"""Before "of" and a country they do not lead on to the one who gets."""

AGGRESSION: Final = _words("invasion aggression occupation annexation onslaught incursion bombardment")
"""Behind a state's name and "'s" they make it an aggressor."""

PEOPLE_OF: Final = _words(
    """people peoples citizens nationals refugees refugee civilians families women men children girls boys youth students
    soldiers troops crews personnel communities community population populations households farmers migrants returnees
    victims survivors patients government governments authorities ministry army military forces police parliament
    businesses hospitals schools hospital school cities city region regions province institutions organisations
    organizations ngos groups partners societies society victims evacuees states countries those persons"""
)
"""Before "of" or "in" and a country: they get it for the country."""

LISTING: Final = _words("of including such as like namely : ( especially particularly")
"""Between a group and the states it is made of."""
JOINTS: Final = _words(", and & or the its their our a an both with together well as plus other to for")
"""Between parties named side by side."""
