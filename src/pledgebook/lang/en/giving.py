"""Verbs of giving by what they do to a transfer, and the words that make an act of giving of a common verb."""

from __future__ import annotations

from enum import Enum
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Act(Enum):
    """What a verb or noun does to help."""

    GIVE = "give"
    """Hands it over: a promise in the present and future, done in the past."""
    BRING = "bring"
    """Moves goods: already under way in the progressive."""
    PAY = "pay"
    """Moves money."""
    PLEDGE = "pledge"
    """Promises it or makes it known, whatever the tense."""
    AUTHORISE = "authorise"
    CONTRACT = "contract"
    REQUEST = "request"
    """The subject asks."""
    PROPOSE = "propose"
    """Puts it forward."""
    MUSE = "muse"
    """Thinks about it: possible."""
    CANCEL = "cancel"
    RECEIVE = "receive"
    """Seen from the other side: the subject gets it."""


_BY_ACT: Final = {
    Act.GIVE: """give provide send donate supply furnish gift lend lease contribute equip arm train subsidise subsidize
        bankroll sponsor resupply backfill channel inject spare finance fund render invest deploy loan bestow co-finance
        cofinance co-fund cofund part-finance part-fund pre-finance outfit replenish present second endow
        route funnel defray immunise immunize inoculate build construct erect drill dig rebuild reconstruct rehabilitate
        renovate refurbish restore repair inaugurate commission open
        teach retrain instruct mentor coach educate upskill certify""",
    Act.BRING: """deliver ship dispatch airlift air-lift distribute transport arrive transfer install airdrop truck ferry haul
        cart fly rush offload unload convey parachute preposition pre-position air-drop forward hand""",
    Act.PAY: "disburse release pay remit wire reimburse expedite deposit spend pump pour plough plow",
    Act.PLEDGE: """pledge promise commit announce unveil declare confirm vow undertake allocate allot earmark reserve
        dedicate devote assign budget award offer extend grant intensify increase double triple underwrite support
        recommit add guarantee launch mobilise mobilize direct reallocate reprogram reprogramme repurpose redirect
        unlock unfreeze unblock avail apportion establish create""",
    Act.AUTHORISE: "authorise authorize approve delegate enact appropriate greenlight ratify endorse adopt okay clear sanction",
    Act.CONTRACT: "contract order procure purchase buy",
    Act.REQUEST: "request ask appeal seek solicit beg plead urge",
    Act.PROPOSE: "propose pass recommend",
    Act.MUSE: "consider prepare weigh mull contemplate explore study ready draft negotiate discuss eye debate finalise finalize plan",
    Act.CANCEL: """cancel drop scrap withdraw halt suspend freeze terminate revoke rescind abandon shelve withhold axe
        cut slash pause stop end discontinue""",
    Act.RECEIVE: "receive get obtain secure accept",
}

BUILDING: Final = _words(
    """build construct erect drill dig rebuild reconstruct rehabilitate renovate refurbish restore repair inaugurate
    commission open"""
)
"""They give only where what is built stands in another state."""

SETTLING: Final = _words("settlement settlements settler settlers annexed occupied")
"""Beside a verb of building: nothing is given."""

ACTS: Final = {lemma: act for act, lemmas in _BY_ACT.items() for lemma in lemmas.split()}
"""What each verb does."""

PARTICLES: Final = {
    ("draw", "down"): Act.GIVE,
    ("go", "to"): Act.GIVE,
    ("go", "towards"): Act.GIVE,
    ("go", "toward"): Act.GIVE,
    ("hand", "over"): Act.BRING,
    ("turn", "over"): Act.BRING,
    ("set", "aside"): Act.PLEDGE,
    ("put", "aside"): Act.PLEDGE,
    ("put", "up"): Act.PLEDGE,
    ("put", "together"): Act.PLEDGE,
    ("roll", "out"): Act.PLEDGE,
    ("step", "up"): Act.PLEDGE,
    ("scale", "up"): Act.PLEDGE,
    ("ramp", "up"): Act.PLEDGE,
    ("make", "available"): Act.PLEDGE,
    ("exchange", "notes"): Act.CONTRACT,
    ("make", "public"): Act.PLEDGE,
    ("make", "up"): None,
    ("decide", "on"): Act.PLEDGE,
    ("agree", "on"): Act.PLEDGE,
    ("agree", "to"): Act.PLEDGE,
    ("call", "for"): Act.REQUEST,
    ("call", "on"): Act.REQUEST,
    ("call", "upon"): Act.REQUEST,
    ("work", "on"): Act.MUSE,
    ("pay", "out"): Act.PAY,
    ("pay", "for"): Act.GIVE,
    ("put", "forward"): Act.PROPOSE,
    ("set", "before"): Act.PLEDGE,
    ("chip", "in"): Act.PLEDGE,
    ("put", "in"): Act.PLEDGE,
    ("kick", "in"): Act.PLEDGE,
    ("pitch", "in"): Act.PLEDGE,
    ("throw", "in"): Act.PLEDGE,
    ("stump", "up"): Act.PLEDGE,
    ("cough", "up"): Act.PLEDGE,
    ("fork", "out"): Act.PAY,
    ("fork", "over"): Act.PAY,
    ("shell", "out"): Act.PAY,
    ("lay", "out"): Act.PAY,
    ("foot", "bill"): Act.GIVE,
    ("pick", "bill"): Act.GIVE,
    ("pick", "tab"): Act.GIVE,
    ("cover", "cost"): Act.GIVE,
    ("cover", "costs"): Act.GIVE,
    ("bear", "cost"): Act.GIVE,
    ("bear", "costs"): Act.GIVE,
    ("meet", "cost"): Act.GIVE,
    ("meet", "costs"): Act.GIVE,
    ("top", "up"): Act.PLEDGE,
    ("come", "up"): Act.PLEDGE,
    ("come", "in"): Act.PLEDGE,
    ("step", "in"): Act.PLEDGE,
    ("weigh", "in"): Act.PLEDGE,
    ("help", "out"): Act.GIVE,
    ("dole", "out"): Act.BRING,
    ("set", "up"): Act.PLEDGE,
    ("flag", "off"): Act.BRING,
    ("sign", "over"): Act.BRING,
    ("kit", "out"): Act.GIVE,
    ("fit", "out"): Act.GIVE,
    ("call", "off"): Act.CANCEL,
    ("pull", "back"): Act.CANCEL,
    ("hold", "back"): Act.CANCEL,
    ("claw", "back"): Act.CANCEL,
    ("benefit", "from"): Act.RECEIVE,
    ("free", "up"): Act.PLEDGE,
    ("come", "forward"): Act.PLEDGE,
    ("match", "with"): Act.PLEDGE,
    ("hand", "out"): Act.BRING,
    ("pass", "on"): Act.BRING,
    ("give", "away"): Act.GIVE,
    ("press", "for"): Act.REQUEST,
    ("reach", "with"): Act.BRING,
    ("support", "with"): Act.GIVE,
    ("assist", "with"): Act.GIVE,
    ("help", "with"): Act.GIVE,
    ("sign", "off"): Act.AUTHORISE,
    ("sign", "into"): Act.AUTHORISE,
    ("ask", "whether"): None,
    ("ask", "when"): None,
    ("ask", "why"): None,
    ("ask", "how"): None,
    ("ask", "if"): None,
    ("ask", "about"): None,
    ("ask", "for"): Act.REQUEST,
    ("order", "from"): Act.CONTRACT,
    **{("give", noun): Act.AUTHORISE for noun in ("approval", "consent", "go-ahead", "nod", "green", "assent")},
    **{("grant", noun): Act.AUTHORISE for noun in ("approval", "consent")},
    **{("make", noun): Act.PLEDGE for noun in ("pledge", "commitment", "promise", "allocation", "announcement")},
    **{("make", noun): Act.GIVE for noun in ("contribution", "donation", "gift", "grant", "loan")},
    **{("make", noun): Act.PAY for noun in ("payment", "transfer", "disbursement", "deposit")},
    **{("make", noun): Act.REQUEST for noun in ("appeal", "request", "plea")},
    **{(verb, noun): Act.REQUEST for verb in ("submit", "file", "issue", "launch") for noun in ("appeal", "request")},
    ("take", "delivery"): Act.RECEIVE,
}
"""Verbs that act only, or act otherwise, with a particle or a noun within the next few words."""

BEFORE_MONEY: Final = frozenset(
    {
        ("come", "up"),
        ("set", "up"),
        ("fit", "out"),
        ("pull", "back"),
        ("hold", "back"),
        ("claw", "back"),
        ("help", "out"),
    }
)
"""Of these, those that say so only right before an amount; so do all with "in"."""

FORGIVING: Final = _words(
    "cancel waive forgive write wipe annul erase relieve reschedule restructure defer suspend postpone swap convert reprofile"
)
DEBTS: Final = _words("debt debts debt-service repayment repayments arrears indebtedness dues")
"""With a verb of forgiving: what the creditor gives is that it need not be paid."""
OWED: Final = _words("interest loan loans instalment instalments installment installments dues fees")
"""With "waive" or "forgive" they are owed as a debt is."""
NEEDING: Final = _words("need require seek want lack")
"""With an appeal, a plan of relief or an agency as subject: it asks for what it needs."""
APPEALING: Final = _words(
    """appeal appeals plan plans response operation operations agency agencies organisation organisations organization
    organizations charity charities partners humanitarians ngo ngos clusters cluster team teams programme fund
    humanitarian federation society mission"""
)
"""Who asks for money for its work: an appeal, a response plan, an agency."""

SHARES: Final = _words("share part portion contribution quota pledge donation gift input tranche offer")
"""With a giver's name before them, and "is" or "amounts to" behind: "Luxembourg's share is 6 million"."""

ACT_NOUNS: Final = _words(
    """approval consent go-ahead nod green assent pledge commitment promise allocation announcement contribution donation
    gift grant loan payment transfer disbursement deposit appeal request plea delivery"""
)
"""Objects of light verbs that say what is done: gave its approval, made a contribution."""

DEEDS: Final = _words(
    """delivery deliveries deal donation shipment plan transfer sale order package offer agreement project pledge grant loan
    handover purchase promise contract programme"""
)
"""With "the" before them they mean the transfer told in the sentence before."""
TRADING: Final = _words("contract contracts ordered bought purchased buyer buyers seller customers export exports")
"""In a sentence about goods that somebody gets: they are bought."""
FAILING: Final = frozenset({("fall", "through"), ("collapse", "."), ("collapse", "in")})
"""Verbs that say by themselves that a deal came to nothing."""
BEFORE_CONTRACT: Final = _words("sign award conclude win place")
"""With "contract" or "order" as object: contracted."""
CONTRACTS: Final = _words("contract contracts order orders")

NEEDS_HELP: Final = _words(
    """declare confirm intensify increase double triple support launch direct order ask seek get buy purchase pass ready
    secure underwrite drop study budget establish create set clear sanction cut slash pause stop end discontinue accept
    benefit pour forward second facilitate plan prepare spend match rush fly cart pool replenish add present discuss negotiate guarantee"""
)
"""Common verbs that say something about help only where a word of help or a recipient stands with them."""


THANKING: Final = _words("thank commend applaud praise congratulate credit laud recognise recognize hail salute")
"""Their object is the one who gave."""

ADDING: Final = _words("additionally separately besides moreover furthermore meanwhile")
"""At the beginning of a sentence: what follows is no part of what was told before."""
TAKING: Final = _words("reallocate reprogram reprogramme redirect repurpose divert shift")
""""From" behind them names what the money was meant for before, and nobody who gives."""
MARKED: Final = _words("earmarked allocated pledged promised intended meant destined reserved budgeted approved")
"""Right behind an amount: it is help, whatever is done with it."""
SET_ASIDE: Final = _words(
    "earmarked reserved ring-fenced ringfenced budgeted dedicated allocated allotted assigned aside"
)
"""Behind an amount: it is kept, out of something larger, for a purpose. "Aside" stands for "set aside", "put aside"."""
AGREEMENTS: Final = _words(
    """agreement agreements memorandum memoranda mou accord accords pact protocol deal arrangement notes convention
    letter"""
)
"""What is signed for a loan or a grant."""
LENT: Final = _words("loan loans grant grants financing credit credits donation funding")
"""With a verb of signing: the agreement is about money."""
LENDERS: Final = _words("bank fund facility union ebrd eib adb afdb idb aiib ida ifad")
"""In the name of a body they say that it lends or grants: of two that sign, it is the one that gives."""
SIGNING: Final = _words("sign conclude ink initial exchange formalise formalize")
PLAIN_GIVING: Final = _words(
    "give provide donate send contribute disburse pledge commit allocate extend grant award earmark promise lend release remit "
    "add guarantee spend go match top chip stump avail waive cancel forgive write share gift bestow earmark put contribute kick pitch throw pay "
    "allot reserve dedicate transfer channel deposit hand set"
)
"""With a sum of money as object they are about help unless something says otherwise."""
CORRECTIONS: Final = ("correction", "corrected", "erratum", "corrigendum", "clarification")
"""In a title: the document says what an earlier report had wrong."""
MISREPORTING: Final = _words("put give state say report describe list name call")
"""In a correction, what the report did with the wrong figure."""
REPORTS: Final = _words("report article story it headline version we piece dispatch text item")
