"""Verbs, nouns and modals around an act of giving that settle how far it has come, and whether it is one."""

from __future__ import annotations

from typing import Final

from pledgebook.lang.en.giving import Act


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MAY_HOLD: Final = _words("provide appropriate make set propose request invest")
"""With a bill or budget as subject they hold money as "include" does."""
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
CALLED: Final = {"proposed": Act.PROPOSE, "requested": Act.REQUEST}
"""Right before an amount, where no verb of giving governs it: "a vote on a proposed $2 billion loan"."""
HANDING: Final = _words(
    "handover hand-over handing-over delivery presentation distribution donation provision supply shipment dispatch transfer arrival"
)
"""Nouns of giving before "of" and the goods."""
HELD: Final = _words(
    "hold take attend mark witness celebrate follow conclude complete accompany oversee supervise coordinate host welcome"
)
"""Verbs that tell of the occasion of a handover: it was held, took place, was attended."""
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
CONTAINING: Final = _words(
    "include contain comprise hold cover feature consist incorporate involve encompass bring carry total amount come"
)
"""Their subject is a package, a bill, a programme that holds the amount."""
LINKING: Final = _words(
    "be amount total come stand reach run have value go account represent mean make worth number exceed grow rise"
)
"""Between a thing and its amount: "the package was worth", "help has come to"."""
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
IFS: Final = ("if ", "once ", "provided ", "should ", "assuming ", "as soon as ", "as long as ")
"""At the beginning of a sentence, before a comma: a condition."""
UNABLE: Final = _words("unable unwilling reluctant")
READY: Final = _words("ready willing prepared")
"""Before an infinitive: planned."""
ANNOUNCING: Final = _words("announce unveil preview launch")
"""Acts that take place in the meeting or visit that a document tells of."""
BEFORE_NOW: Final = _words("recently previously earlier already lately")
"""Beside a verb of announcing: on some other day."""
OCCASIONS: Final = _words("meet speak host participate welcome call visit hold join travel convene arrive sign")
"""Verbs of meeting and visiting, beside which the day of it all stands."""
