"""Words that list goods: what a package contains, what is sent with what, what stands on a list."""

from __future__ import annotations

from typing import Final

from pledgebook.lang.en.giving import ACTS, BUILDING, NEEDS_HELP, Act
from pledgebook.lang.en.training import TEACHING


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CUES: Final = frozenset(
    {":", "\u2014", "\u2013", "--", "including", "comprising", "like", "namely", "notably", "especially"}
)
"""Single words and marks after which a list of what was named before begins."""
CUE_PAIRS: Final = frozenset(
    {
        ("such", "as"),
        ("for", "example"),
        ("for", "instance"),
        ("among", "them"),
        ("among", "it"),
        ("consisting", "of"),
        ("composed", "of"),
        ("comprised", "of"),
        ("among", "these"),
        ("e.g", "."),
        ("i.e", "."),
    }
)
"""Cues of two words."""

CONTAINING: Final = _words(
    """include contain comprise hold cover feature consist incorporate involve encompass bring carry add mean list
    foresee see total entail range"""
)
"""Verbs whose subject is a package and whose object is in it."""
GIVING: Final = _words(
    """give provide send donate supply furnish gift lend lease contribute hand deliver ship dispatch airlift
    air-lift distribute transport transfer install pledge promise commit offer extend announce approve authorise
    authorize order procure purchase buy fund finance deploy release allocate earmark receive get obtain acquire
    present unveil confirm export sell fly ferry truck airdrop haul rush draw gift bestow equip handle move turn return share load"""
) | {
    lemma
    for lemma, act in ACTS.items()
    if lemma not in NEEDS_HELP | BUILDING | TEACHING | {"invest", "train", "arm"}
    and act not in {Act.CANCEL, Act.MUSE, Act.PROPOSE}
}
"""Verbs whose object is handed over, promised, bought or received."""
PREPARING: Final = _words(
    """help enable allow continue begin start plan intend agree decide want use go work seek be need expect set let"""
)
"""Verbs that lead to another one."""
GOING_ON: Final = _words(
    """give provide send donate supply furnish gift lend contribute hand deliver ship dispatch airlift air-lift distribute transport
    transfer pledge promise commit offer extend release deploy receive get obtain present install share"""
)
"""Verbs by which a giver goes on giving in the sentences after a package was named."""
FUNDING: Final = _words("pay finance fund buy")
"""With a package, a loan or "it" as subject: what they pay for is in it."""
EQUIPPING: Final = _words(
    "supply provide equip furnish arm present outfit help support assist reach serve stock fit refit kit endow"
)
"""Verbs whose "with" leads to what is given: "equips clinics with beds"."""
COMPOSED: Final = _words("compose make constitute")
"""Verbs that in the passive, with "of", say what a package is made of."""
SPENDING: Final = _words("use spend earmark allocate reserve intend pay release provide set")
"""Verbs whose "for" and "on" lead from money to what it buys."""
ASKING: Final = _words("ask request appeal call urge need seek demand want")
"""Verbs whose wish stands behind "for"."""
MOVING: Final = _words("go arrive follow leave come reach enter land roll head cross")
"""Verbs whose subject is on its way."""
BELONGING: Final = _words(
    """include contain list send deliver give ship provide donate supply hand transfer earmark approve pledge
    promise plan expect add dispatch allocate airlift distribute receive consider discuss schedule procure order
    purchase buy"""
)
"""Verbs that in the passive say that their subject is given: "are included", "will be sent", "are expected"."""
COMPLETING: Final = _words("complete round make join accompany supplement form")
"""Verbs that close a list: "138 trucks complete the column"."""

PLACES: Final = (
    "on the list", "part of", "in it", "with it", "in the package", "in this package", "under discussion", "on the way", "on their way",
    "en route", "on its way", "in the shipment", "among them", "in the pipeline", "on offer", "under consideration", "among the",
    "on board", "aboard", "in the consignment", "in the donation", "in the tranche", "of the package", "in the delivery", "in the aid",
)  # fmt: skip
"""Behind or before "is" and "are" they say that the subject belongs to a package."""

WHOLES: Final = _words(
    """package packages packet tranche tranches donation donations drawdown round shipment shipments batch
    instalment installment contribution contributions grant plan programme program gift consignment announcement
    aid assistance list delivery deliveries support help convoy decision capabilities equipment materiel funding
    funds resources money supplies commitment commitments pledge offer sum it this these that which them kit
    weapons arms fund request bill legislation facility items contents deal plane planes flight aircraft vessel
    ship truck trucks donor-funded initiative project"""
)
"""What holds goods: the subject of "includes", the noun behind which a list begins."""

GLUE: Final = _words(
    """, ; and or & as well plus together along with the a an its their our his her another further additional
    extra more other both also up some new even to including various many several such first these those
    alongside i.e. namely"""
)
"""Between the members of one list."""
BEFORE_FIRST: Final = _words(
    """the a an its their our his her another further additional extra more other both also some new various many
    several such first these those among things initially notably all of any much even well over up to about
    around it for this that"""
)
"""Between what opens a list and its first member."""

PARCELS: Final = _words(
    "package packages packet tranche tranches donation drawdown shipment shipments consignment batch cargo convoy delivery gift"
)
"""The plain names of packages: a text may come back to them after many sentences."""

MARKS: Final = frozenset({"\u2014", "\u2013", "--", "like"})
"""Cues that open a list only right behind what it is a list of."""

CARRIERS: Final = _words(
    """package packages packet tranche delivery deliveries shipment shipments consignment supply supplies donation
    donations combination gift batch load cargo convoy transfer provision purchase procurement form worth mix
    variety range array list flow stream stock stocks quantity quantities amount amounts number numbers volume
    tonnes tons pieces sets team teams group groups fleet column squad squads brigade brigades contingent contingents detachment detachments
    delegation delegations corps crew stockpile stockpiles inventory reserve reserves half rest remainder bulk part portion
    majority kind kinds type types sort sorts assortment selection arrival release sale loan dispatch handover distribution contribution export import
    value pounds request offer promise pledge plans plan"""
)
"""Nouns behind whose "of" or "with" goods stand that are themselves given."""

COLLECTIVES: Final = _words("combination mix range array variety selection choice")
"""Nouns that name a package by what it is made of: a combination of guns and ammunition."""

QUANTIFIERS: Final = _words("many some most all several both each any more part half number none")
"""Before "of" they lead to the goods themselves."""

SUMMARIES: Final = _words(
    """items item supplies goods materials material equipment commodities articles hardware aid gear assistance
    materiel"""
)
"""Heads of general words; before "such as" they only lead to what is named then."""

OWNED: Final = _words("own")
"""Before goods of somebody else."""

LOSSES: Final = _words(
    """destroy lose capture shoot down hit damage strike remain operate own field inspect use fire burn attack
    seize intercept retire scrap replace store keep cover fight need build produce manufacture test train"""
)
"""Verbs that say of goods that they are not given."""

BEHIND: Final = (
    "part of",
    "from",
    "under",
    "in",
    "worth",
    "as part of",
    "of",
    "for",
    "valued",
    "costing",
    "totaling",
    "totalling",
)
"""Between goods and the amount that stands behind them: "50 vehicles, part of a package of"."""
