"""Verbs of giving by what they do to a transfer, and the verbs, nouns and modals that settle how far it has come."""

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
        cofinance co-fund cofund part-finance part-fund outfit replenish present""",
    Act.BRING: """deliver ship dispatch airlift air-lift distribute transport arrive transfer install airdrop truck ferry haul
        cart fly rush offload unload convey parachute preposition pre-position""",
    Act.PAY: "disburse release pay remit wire reimburse expedite deposit spend",
    Act.PLEDGE: """pledge promise commit announce unveil declare confirm vow undertake allocate allot earmark reserve
        dedicate devote assign budget award offer extend grant intensify increase double triple underwrite support
        recommit add guarantee launch mobilise mobilize direct reallocate reprogram reprogramme repurpose redirect unlock unfreeze unblock avail""",
    Act.AUTHORISE: "authorise authorize approve delegate enact appropriate greenlight ratify endorse adopt",
    Act.CONTRACT: "contract order procure purchase buy",
    Act.REQUEST: "request ask appeal seek solicit beg plead urge",
    Act.PROPOSE: "propose pass recommend",
    Act.MUSE: "consider prepare weigh mull contemplate explore study ready draft negotiate discuss eye debate finalise finalize plan",
    Act.CANCEL: "cancel drop scrap withdraw halt suspend freeze terminate revoke rescind abandon shelve withhold axe",
    Act.RECEIVE: "receive get obtain secure",
}

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

FORGIVING: Final = _words("cancel waive forgive write wipe annul erase relieve")
DEBTS: Final = _words("debt debts repayment repayments arrears indebtedness")
"""With a verb of forgiving: what the creditor gives is that it need not be paid."""
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
MAY_HOLD: Final = _words("provide appropriate make set propose request invest")
"""With a bill or budget as subject they hold money as "include" does."""

BEFORE_CONTRACT: Final = _words("sign award conclude win place")
"""With "contract" or "order" as object: contracted."""
CONTRACTS: Final = _words("contract contracts order orders")

NEEDS_HELP: Final = _words(
    """declare confirm intensify increase double triple support launch direct order ask seek get buy purchase pass ready
    secure underwrite drop study budget facilitate plan prepare spend match rush fly cart pool replenish add present discuss negotiate guarantee"""
)
"""Common verbs that say something about help only where a word of help or a recipient stands with them."""

OPERATIVE: Final = _words(
    "continue begin start help be go manage need have use try work proceed move expedite accelerate speed enable allow"
)
"""Before an infinitive or gerund they leave the stage as it is."""
INTENDING: Final = _words("intend plan aim want wish hope mean seek look expect like")
"""Before an infinitive: planned."""
MUSING: Final = _words(
    "consider contemplate mull weigh explore discuss debate prepare study examine ready negotiate think"
)
"""Before an infinitive or gerund: proposed and possible."""
PROMISING: Final = _words("pledge promise commit agree decide vow undertake announce offer confirm resolve determine")
"""Before an infinitive: pledged; negated, nothing more than proposed."""
REFUSING: Final = _words("refuse decline reject hesitate fail rule")
"""Before an infinitive or gerund: proposed and negated."""
ASKING: Final = _words("ask request urge call appeal invite beg implore press plead encourage")
"""Before an infinitive: requested from the object."""

INTENT_NOUNS: Final = _words("intent intention intentions plan plans readiness willingness aim ambition proposal")
"""Before an infinitive: planned."""
PROMISE_NOUNS: Final = _words(
    "commitment commitments pledge promise decision agreement effort efforts offer work contract order vow undertaking"
)
"""Before an infinitive: pledged."""
REQUEST_NOUNS: Final = _words("request requests appeal appeals plea ask call")

APPEALS: Final = _words("appeal appeals request requests plea")
"""Right before "for" or "of" and an amount: it is asked for, whoever launches or issues it."""
STAGE_NOUNS: Final = {
    **dict.fromkeys(
        ("announcement", "pledge", "commitment", "promise", "allocation", "contribution", "donation"), Act.PLEDGE
    ),
    **dict.fromkeys(("disbursement", "payment", "payout", "transfer"), Act.PAY),
    **dict.fromkeys(("request", "requests", "appeal", "plea"), Act.REQUEST),
    **dict.fromkeys(("proposal", "plan"), Act.PROPOSE),
    **dict.fromkeys(("appropriation", "authorisation", "authorization", "approval"), Act.AUTHORISE),
    **dict.fromkeys(("delivery", "shipment", "consignment", "convoy"), Act.BRING),
}
"""Nouns that carry a stage where no verb does: "the announcement of $275 million", "a disbursement of"."""

BILLS: Final = _words("bill bills legislation measure amendment")
"""What a parliament has before it: proposed."""
CHAMBERS: Final = _words("house senate bundestag commons lords chamber sejm lok rajya committee")
"""One chamber alone only proposes."""
LAWMAKERS: Final = _words("congress parliament legislature lawmakers mps")

CONTAINING: Final = _words(
    "include contain comprise hold cover feature consist incorporate involve encompass bring carry total amount come"
)
"""Their subject is a package, a bill, a programme that holds the amount."""
LINKING: Final = _words(
    "be amount total come stand reach run have value go account represent mean make worth number exceed grow rise"
)
"""Between a thing and its amount: "the package was worth", "help has come to"."""

THANKING: Final = _words("thank commend applaud praise congratulate credit laud recognise recognize hail salute")
"""Their object is the one who gave."""
REPORTING: Final = _words(
    """say announce tell note add state report confirm declare write explain indicate reveal inform reckon pledge promise
    emphasise emphasize highlight stress underline mention share disclose claim estimate"""
)
TOPICAL: Final = _words(
    """reaffirm discuss continue reiterate emphasise emphasize underscore underline stress express welcome explore
    coordinate ensure maintain sustain affirm reassure advocate need demand encourage expect convey use block hinder
    prevent inhibit benefit depend rely await oppose"""
)
"""Help as their object is a topic of talk, not an act."""

POSSIBLE_MODALS: Final = _words("may might could can")
CONDITIONS: Final = (
    "subject to", "pending", "in the event of", "on condition that", "provided that", "contingent on", "contingent upon",
    "conditional on", "conditioned on", "if approved", "once approved", "if parliament", "if congress", "depending on",
)  # fmt: skip
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
ARMED: Final = _words("armoured armored armed fighting combat fighter attack assault mine-protected mine-resistant")
"""Of a vehicle or an aircraft: it is given, and brings nothing."""
ACCESSORIES: Final = _words(
    "parts spares tools crews turrets trailers radios plows ploughs rollers accessories simulators"
)
"""Behind a vehicle and "with" they come along with it and are no cargo."""
ADDING: Final = _words("additionally separately besides moreover furthermore meanwhile")
"""At the beginning of a sentence: what follows is no part of what was told before."""
TAKING: Final = _words("reallocate reprogram reprogramme redirect repurpose divert shift")
""""From" behind them names what the money was meant for before, and nobody who gives."""
MARKED: Final = _words("earmarked allocated pledged promised intended meant destined reserved budgeted approved")
"""Right behind an amount: it is help, whatever is done with it."""
AGREEMENTS: Final = _words(
    """agreement agreements memorandum memoranda mou accord accords pact protocol deal arrangement notes convention
    letter"""
)
"""What is signed for a loan or a grant."""
LENT: Final = _words("loan loans grant grants financing credit credits donation funding")
"""With a verb of signing: the agreement is about money."""
SIGNING: Final = _words("sign conclude ink initial exchange formalise formalize")
IFS: Final = ("if ", "once ", "provided ", "should ", "assuming ", "as soon as ", "as long as ")
"""At the beginning of a sentence, before a comma: a condition."""
PLAIN_GIVING: Final = _words(
    "give provide donate send contribute disburse pledge commit allocate extend grant award earmark promise lend release remit "
    "add guarantee spend go match top chip stump avail waive cancel forgive write share gift bestow earmark put contribute kick pitch throw pay "
    "allot reserve dedicate transfer channel deposit hand set"
)
"""With a sum of money as object they are about help unless something says otherwise."""
SANCTIONING: Final = _words(
    "sanctions sanction ban bans banned prohibit prohibits prohibited embargo export exports exporting restrict"
)
"""In a sentence about goods without a sum: it is about trade."""
DRAFTS: Final = _words("president's draft proposed request president fy fiscal proposal")
"""Beside "budget": what an executive asks of its parliament."""
UNABLE: Final = _words("unable unwilling reluctant")
READY: Final = _words("ready willing prepared")
"""Before an infinitive: planned."""
FORCES: Final = _words(
    "troops forces soldiers destroyers warships squadron squadrons brigade brigades battalion battalions bombers sailors marines airmen personnel servicemembers ships"
)
"""One's own forces that are sent somewhere are no help."""
FLYING: Final = _words(
    "missile missiles drone drones jet jets fighter fighters plane planes helicopter helicopters rocket rockets uav uavs"
)
"""What one flies oneself: "flying drones over" is no help."""
PROJECTILES: Final = _words(
    "missile missiles rocket rockets shell shells drone drones bomb bombs mortar mortars projectile projectiles round rounds"
)
ANNOUNCING: Final = _words("announce unveil preview launch")
"""Acts that take place in the meeting or visit that a document tells of."""
BEFORE_NOW: Final = _words("recently previously earlier already lately")
"""Beside a verb of announcing: on some other day."""
OCCASIONS: Final = _words("meet speak host participate welcome call visit hold join travel convene arrive sign")
"""Verbs of meeting and visiting, beside which the day of it all stands."""
AUTHORITIES: Final = _words("authority authorities authorisation authorization power powers approval permission")
"""Before an infinitive: authorised."""
CORRECTIONS: Final = ("correction", "corrected", "erratum", "corrigendum", "clarification")
"""In a title: the document says what an earlier report had wrong."""
MISREPORTING: Final = _words("put give state say report describe list name call")
"""In a correction, what the report did with the wrong figure."""
REPORTS: Final = _words("report article story it headline version we piece dispatch text item")
STATUTES: Final = {
    "foreign assistance act": "USA", "arms export control act": "USA", "federal register": "USA",
    "national defense authorization act": "USA", "international development act": "GBR",
    "official development assistance accountability act": "CAN",
}  # fmt: skip
"""Laws that only one state has: a document that acts under them is that state's."""
HEREBY: Final = _words("hereby herewith")
RULING: Final = _words("determine authorize authorise approve")
"""Right behind it: a legal act."""
