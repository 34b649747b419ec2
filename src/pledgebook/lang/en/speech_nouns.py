"""Nouns of saying: who speaks without a name, who listens, in what it was said, what may be said."""

from __future__ import annotations

from typing import Final

NO_VOICES: Final = frozenset(
    "regions areas territories cities provinces oblasts towns villages districts islands waters forces troops markets".split()
)
"""Plural nouns for places and things that do not speak, whoever they belong to."""
TALKS: Final = frozenset(
    """discussion discussions talks conversation conversations dialogue consultations exchange exchanges meeting meetings
    call calls session negotiations deliberations agenda""".split()
)
"""Nouns for talking: what "their discussions" included, both sides spoke of."""
DOCUMENTS: Final = frozenset(
    """statement communique communiqué release report readout letter note analysis assessment study survey figures data
    estimate estimates document message post tweet bulletin announcement paper declaration resolution memo memorandum
    account text notice update briefing article review dispatch telegram publication factsheet website""".split()
)
"""Nouns for what speaks in somebody's name: "the statement added", "a report from the ministry says"."""
SPOKEN: Final = frozenset(
    """statement claim assertion announcement warning declaration remark remarks comment comments pledge promise
    assurance assurances insistence statement suggestion contention argument admission allegation message reminder vow
    conclusion statement view""".split()
)
"""Nouns whose that-clause is what somebody said: "the President's statement that ..."."""
HEARERS: Final = frozenset(
    """reporters journalists correspondents newsmen media press lawmakers legislators parliamentarians mps parliament
    congress senators deputies delegates diplomats audience crowd listeners viewers readers colleagues counterparts
    investors analysts staff supporters members soldiers troops nation agency newspaper paper news broadcaster
    television radio station magazine outlet house commons lords committee council assembly public us them him her me
    it everyone commission court conference meeting summit briefing""".split()
)
"""Whom one tells something without having a name."""
ADJUNCTS: Final = frozenset(
    """statement statements tweet tweets post posts letter speech address message interview interviews briefing
    conference note release communique communiqué email broadcast video text report article remarks call twitter
    telegram facebook x instagram linkedin youtube tv television radio weibo website channel blog podcast testimony
    readout bulletin reply response phone telephone""".split()
)
"""Nouns for the way in which something was said: "in a statement", "on Twitter", "by phone"."""
FEELINGS: Final = frozenset(
    """condolences condolence sympathy sympathies congratulations thanks gratitude appreciation apologies apology regards
    greetings wishes respects solidarity prayers compliments felicitations""".split()
)
"""What may be offered, extended or sent and is nothing but words."""
OF_WORDS: Final = frozenset(
    "attributable attributed quote quotes quotation quotations comment comments statement statements words remarks message".split()
)
"""Before a preposition and a name they announce whose words follow a colon: "Quotes attributable to X:"."""
ANNOUNCING: Final = frozenset("issue release make give deliver publish have offer send read share post".split())
"""Verbs whose object such a word is: issued the following statement:"""
COLLECTIVES: Final = frozenset(
    """bank company firm agency group organisation organization charity watchdog institute union newspaper outlet channel
    broadcaster embassy mission delegation panel consortium foundation association network coalition manufacturer
    operator airline hospital university school court tribunal office team think-tank side party camp movement militia
    directorate department ministry bureau secretariat authority administration commission taskforce fund
    media press newspapers daily weekly magazine tabloid website portal television radio station publisher service ngo
    ngos agencies charities banks groups newsletter outlets""".split()
)
"""Nouns for bodies without a name that may speak: one major bank, the company."""
PERSONS: Final = frozenset(
    """people persons person men women insiders residents villagers survivors refugees families activists relatives
    friends locals islanders traders elders parents farmers fishermen herders aid-workers critics neighbours
    neighbors""".split()
)
"""Nouns for people of no office who may speak."""
NO_AGENTS: Final = DOCUMENTS | frozenset(
    """letter order number paper poster banner chapter newsletter matter manner river water winter summer counter tender
    border order disorder power tower shelter quarter factor sector corridor computer helicopter disaster register
    layer filter transfer offer answer cluster centre center container trailer tanker fighter launcher carrier
    mortar bomber cruiser cover buffer former latter other another""".split()
)
"""Nouns that end like those for people who do something, and are none."""
BODY_NOUNS: Final = frozenset(
    "agency organisation organization charity body bloc alliance union institute foundation group ngo commission".split()
)
"""Nouns that, with "the", take up a body named before."""
GATHERINGS: Final = frozenset(
    """summit forum conference assembly congress dialogue council committee commission convention session roundtable
    symposium group alliance quad quartet contact""".split()
)
"""Nouns for gatherings that speak by their name: the Pacific Leaders Summit."""
SIDES: Final = frozenset(
    """leader president minister chancellor secretary premier king counterpart side country government nation delegation
    party state chief general head""".split()
)
"""Nouns whose plural without more means both sides of a meeting: the Presidents, the two ministers."""
LETTERS: Final = frozenset(
    """statement letter note message post tweet communique communiqué resolution declaration memo release announcement
    readout""".split()
)
"""Nouns that a participle of speech may describe: "a letter urging ..."."""
AID: Final = frozenset(
    """package packages packet packets aid assistance funding support contribution contributions donation donations grant grants loan
    loans delivery deliveries tranche tranches drawdown disbursement shipment shipments supplies investment investments
    help equipment weapons ammunition relief money sum funds goods credit guarantee course training instruction""".split()
)
"""Nouns for help itself: announcing or promising them alone makes no statement."""
