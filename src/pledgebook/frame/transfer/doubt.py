"""Why an amount with all its parts is still no transfer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import place_named
from pledgebook.frame.transfer.side import FAR, NEAR, NONE, OWN
from pledgebook.lang.en import aid
from pledgebook.lang.en import giving as en
from pledgebook.lang.en.giving import Act

if TYPE_CHECKING:
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.frame.transfer.ground import Ground
    from pledgebook.frame.transfer.side import Side
    from pledgebook.model.claims import Party


_WHOLES: Final = frozenset({"package", "packages", "tranche"})
_GIFTS: Final = frozenset("grant donation contribution gift funding support financing assistance money funds".split())
"""With a giver of their own and somebody who gets them they need no verb: "thanks to a grant of 5 million from"."""


def unfounded(ground: Ground, standing: Standing | None, givers: Side, getters: Side) -> str | None:
    """Why the amount cannot be called a transfer, or None."""
    noun = ground.noun
    if (circular := _circular(ground, standing, givers, getters)) is not None:
        return circular
    if (
        standing is not None
        and standing.act is Act.PROPOSE
        and (getters.level < OWN or not any(_is_known(p) for p in getters.parties))
    ):
        return "a bill's money for nobody abroad"
    if standing is not None and standing.verb is not None and standing.verb.lemma == "go" and noun is None:
        return None if any(_is_known(p) for p in getters.parties) else "goes to nobody abroad"
    if ground.parent is not None or ground.topic is not None:
        return None
    if noun is not None and noun.strong:
        return None if standing is not None or getters.level >= NEAR else "help of nobody to nobody"
    if standing is None:
        return _without_verb(ground, givers, getters)
    if noun is not None and not noun.purpose:
        memory = ground.memory
        near = memory.titled or (memory.made and memory.is_short)
        known = getters.level > FAR or (getters.level > NONE and bool(near))
        return None if known else "nobody gets it"
    if getters.level == OWN or (getters.level > NONE and _about_help(ground, standing, getters)):
        return None
    return "no noun of help, and nobody named who gets it"


def _without_verb(ground: Ground, givers: Side, getters: Side) -> str | None:
    """Why an amount that no verb of giving governs is no help."""
    noun = ground.noun
    owned = noun is not None and givers.level == OWN
    if noun is not None and owned and noun.low in _GIFTS and getters.level >= NEAR:
        return None
    packed = noun is not None and owned and noun.low in aid.PACKAGES
    plain = getters.level == OWN and (packed or _given_with(ground))
    package = packed and noun is not None and noun.low in _WHOLES and getters.level > NONE
    return None if plain or package else "no verb of giving governs it"


def _is_known(party: Party) -> bool:
    """Whether a party is a state, or a body that the catalogue knows."""
    return party.code is not None or place_named(party.name or "") is not None


def _circular(ground: Ground, standing: Standing | None, givers: Side, getters: Side) -> str | None:
    """Whether the one who gives and the one who gets are the same, or the giver only adds to what it gets."""
    codes = {p.code for p in givers.parties if p.code}
    if getters.parties and codes and {p.code for p in getters.parties} <= codes:
        return "gives to itself"
    if getters.level < OWN and _own_share(ground, codes):
        return "a share of the one who gets"
    if (
        standing is not None
        and standing.act is Act.RECEIVE
        and not givers.parties
        and _received_at_home(ground, getters)
    ):
        return "gives to itself"
    return None


def _own_share(ground: Ground, givers: set[str]) -> bool:
    """Whether the one who gets adds something of its own: "The government will contribute 12 million"."""
    last = ground.memory.whole or ground.memory.last
    return bool(givers) and last is not None and givers <= {p.code for p in last.recipients}


def _received_at_home(ground: Ground, getters: Side) -> bool:
    """Whether the one who receives is a giver elsewhere in the document, and nobody is named who gives."""
    memory = ground.memory
    return any(p.code == memory.home or memory.made.gives(p.code) for p in getters.parties if p.code)


def _given_with(ground: Ground) -> bool:
    """ "advancing our partnership with Ghana with $5 million in election support": no verb of giving, but help."""
    before = ground.scene.token_before(ground.zone.start)
    return ground.noun is not None and not ground.noun.purpose and before is not None and before.low == "with"


def _about_help(ground: Ground, standing: Standing, getters: Side) -> bool:
    """Whether a plain sum is help because the document is about help to a state, or the verb says no less."""
    memory = ground.memory
    plain = standing.verb.lemma in en.PLAIN_GIVING if standing.verb is not None else standing.act is Act.PLEDGE
    if plain and getters.level >= NEAR:
        return True
    return bool(memory.titled) and (plain or memory.about_help)
