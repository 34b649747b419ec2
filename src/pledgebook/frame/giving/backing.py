"""Who stands behind a gift without doing it: "with the help of Japan", "thanks to funding from the EU", "Dutch-funded"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import Actor, seat
from pledgebook.lang.en import aid, words
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.mentions import PartyMention

_LEADS: Final = frozenset({"with", "to", "through", "by", "using", "under"})
_BACKING: Final = aid.STRONG | frozenset(
    "help support funding funds fund financing backing money contribution contributions grant grants donation gift "
    "generosity cooperation expense".split()
)
_OF: Final = frozenset({"of", "from", "by"})
_REACH: Final = 5
"""Most words from "with" to "of"."""
_FUNDED: Final = ("-funded", "-financed", "-sponsored", "-backed", "-donated")


def backers(scene: Scene) -> list[Actor]:
    """The first party that a sentence names as the one with whose help it is done."""
    for mention in scene.parties:
        if mention.party.code is None and mention.form is not PartyForm.BODY:
            continue
        if _behind_help(scene, mention) or _before_help(scene, mention) or _funds(scene, mention):
            return [Actor(seat(mention), mention.start, mention.end)]
    return []


def _behind_help(scene: Scene, mention: PartyMention) -> bool:
    """ "with the help of Japan", "thanks to a grant from Norway"."""
    at = scene.index(mention.start) - 1
    while at >= 0 and scene.tokens[at].low in words.DETERMINERS:
        at -= 1
    if at < 2 or scene.tokens[at].low not in _OF or scene.tokens[at - 1].low not in _BACKING:
        return False
    return any(t.low in _LEADS for t in scene.tokens[max(0, at - _REACH) : at - 1])


def _before_help(scene: Scene, mention: PartyMention) -> bool:
    """ "with Japanese funding", "with EU support", "with Japan's help"."""
    at = scene.index(mention.start)
    if at < 1 or scene.tokens[at - 1].low not in {"with", "through", "by", "using"}:
        return False
    after = [t.low for t in scene.tokens[scene.index(mention.end) :][:3] if t.low != "'s"]
    return bool(after) and any(low in _BACKING for low in after[:2])


def _funds(scene: Scene, mention: PartyMention) -> bool:
    """ "a Chinese-funded bridge": the name ends inside a word with a hyphen."""
    token = scene.token_before(mention.end)
    if token is None:
        return False
    rest = scene.reading.plain[mention.end : mention.end + 12].lower()
    return rest.startswith(_FUNDED) or token.low.endswith(_FUNDED)
