"""Goods of which something is said: "40 trucks are on the list", "eight guns will follow", or a line of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.item.clause import tail_of, verbs_right
from pledgebook.frame.item.tie import Governor, Tie
from pledgebook.lang.en import listing, words
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.item.chain import Chain
    from pledgebook.model.text import Token
    from pledgebook.segment.verbgroup import VerbGroup

_BEFORE_LINE: Final = listing.BEFORE_FIRST | {",", "and", "\u201c", '"', "("}
_BEFORE_SUBJECT: Final = words.PREPOSITIONS - {"over", "about", "around"}
_LOST: Final = listing.LOSSES - listing.BELONGING
_PLACE: Final = 9
"""Within how many words behind "are" the place on the list must stand."""
_LONGEST_LEAD: Final = 9
_LABEL: Final = 5
"""Words behind goods within which the colon of a label may stand."""


def as_subject(scene: Scene, chain: Chain, floor: int) -> Governor | str:
    """What is said of goods at the beginning of their clause, or nothing where they are a line of a list."""
    lead = scene.slice(floor, chain.start)
    verb = next((v for v in verbs_right(scene, chain.end) if v.finite and not v.relative), None)
    if verb is None:
        if any(t.low == ":" for t in tail_of(scene, chain.end, _LABEL)) and scene.reading.money.after(
            chain.end, until=scene.end
        ):
            return "the label of its line"
        if _opens_line(scene, lead):
            return Governor(Tie.FRAGMENT, chain.start, chain.start)
        return "no verb, and other words before it"
    if any(t.low in _BEFORE_SUBJECT for t in lead):
        return f"{verb.lemma}: the goods are not its subject"
    if verb.lemma in _LOST or (verb.lemma in listing.LOSSES and not verb.passive):
        return f"{verb.lemma}: not given"
    if _is_said(scene, chain, verb):
        return Governor(Tie.SUBJECT, verb.start, verb.end, verb)
    return f"{verb.lemma}: says nothing of giving"


def _is_said(scene: Scene, chain: Chain, verb: VerbGroup) -> bool:
    """Whether the verb says that its subject is given, contained or on its way."""
    if verb.lemma == "be":
        after = " ".join([*(t.low for t in tail_of(scene, verb.start, _PLACE)), ""])
        return any(place in after for place in listing.PLACES)
    if verb.lemma in listing.MOVING:
        return bool(verb.modal or verb.infinitive or verb.perfect or verb.progressive or verb.form == "past")
    closing = verb.lemma in listing.COMPLETING and chain.members[0].quantity is not None
    return closing or (verb.passive and verb.lemma in listing.BELONGING)


def _opens_line(scene: Scene, lead: tuple[Token, ...]) -> bool:
    """Whether the goods begin a line, or follow unknown things in a line of a list."""
    if all(t.low in _BEFORE_LINE for t in lead):
        return True
    listed = scene.reading.blocks[scene.sentence.block].kind is BlockKind.ITEM
    short = len(lead) <= _LONGEST_LEAD and lead[-1].low in {",", "and"}
    return listed and short and not any(t.low in words.PREPOSITIONS for t in lead)
