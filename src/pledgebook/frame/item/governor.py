"""What makes a list of goods one of a transfer: the word that opens it, or the verb that is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.item.clause import clause_start, goods_before, in_goods, lead_of, tail_of, verbs_left
from pledgebook.frame.item.path import by_amount, by_cue, by_verb
from pledgebook.frame.item.subject import as_subject
from pledgebook.frame.item.tie import Governor, Tie
from pledgebook.lang.en import listing

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.item.chain import Chain
    from pledgebook.segment.verbgroup import VerbGroup

_NOT_LIKE: Final = frozenset({"would", "'d", "looks", "look", "feel", "feels", "seems"})


def governor_of(scene: Scene, chain: Chain) -> Governor | str:
    """What the list hangs on; a string says why it hangs on nothing that gives."""
    special = _named_after(scene, chain)
    if special is not None:
        return special
    floor = clause_start(scene, chain.start)
    verb = _verb_before(scene, floor, chain.start)
    nearest = verb.end if verb else floor
    cue = _cue_before(scene, nearest, chain.start)
    money = next((m for m in reversed(scene.reading.money.within(nearest, chain.start))), None)
    if cue is not None and (money is None or cue[0] >= money.end):
        return by_cue(scene, chain, *cue)
    if money is not None:
        return by_amount(scene, chain, money.start, money.end)
    return by_verb(scene, chain, verb) if verb else as_subject(scene, chain, floor)


def _named_after(scene: Scene, chain: Chain) -> Governor | None:
    """`..., Bulldogs included`; `The number of trucks ... is 55`."""
    after = [t.low for t in tail_of(scene, chain.end, 2)]
    if after[:1] == ["included"] or after == ["among", "them"]:
        return Governor(Tie.SUBJECT, chain.end, chain.end)
    lead = [t.low for t in lead_of(scene, chain.start, 3) if t.low != "the"]
    if chain.members[0].designation_end and lead[-2:] == ["number", "of"]:
        return Governor(Tie.SUBJECT, chain.start, chain.start)
    return None


def _verb_before(scene: Scene, floor: int, position: int) -> VerbGroup | None:
    """The last verb before the list that may govern it."""
    for verb in verbs_left(scene, position):
        if verb.start < floor:
            return None
        if not (_is_cue(verb) or _enclosed(scene, verb, position) or in_goods(scene, verb)):
            return verb
    return None


def _is_cue(verb: VerbGroup) -> bool:
    """Whether it is only "including"."""
    return verb.lemma == "include" and verb.form == "ing" and not verb.progressive


def _enclosed(scene: Scene, verb: VerbGroup, position: int) -> bool:
    """Whether a relative clause or a participle that describes goods before is over: ", which Poland made, and 5 tanks"."""
    if not verb.relative and (verb.finite or verb.form != "part"):
        return False
    after = scene.slice(verb.end, position)
    return any(t.low in {",", ";"} for t in after) and goods_before(scene, verb.start) is not None


def _cue_before(scene: Scene, floor: int, position: int) -> tuple[int, int] | None:
    """The last cue between `floor` and `position`."""
    tokens = [t for t in lead_of(scene, position) if t.start >= floor]
    for i in range(len(tokens) - 1, -1, -1):
        low = tokens[i].low
        pair = i > 0 and (tokens[i - 1].low, low) in listing.CUE_PAIRS
        if pair or (low in listing.CUES and not (low == "like" and i and tokens[i - 1].low in _NOT_LIKE)):
            return tokens[i - pair].start, tokens[i].end
    return None
