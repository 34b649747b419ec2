"""Common verbs that give only where something stands with them: "bring" with goods, "cut" with a sum, "build" abroad."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.inversion import is_inverted
from pledgebook.lang.en import aid, giving, stages
from pledgebook.lang.en.training import LEARNERS, TEACHING
from pledgebook.model.mentions import GoodsSort, PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

_NEXT: Final = 3
"""Most words between a verb and goods right behind it."""
_NEAR: Final = 5
_REACH: Final = 14
"""Most words of an object."""


def money_next(scene: Scene, verb: VerbGroup) -> bool:
    """Whether an amount follows within a few words: "put in 10 million", not "put in place"."""
    following = scene.money_after(verb.end)
    return following is not None and scene.index(following.start) - verb.main <= _NEAR


def money_in(scene: Scene, start: int, end: int) -> bool:
    """Whether an amount begins in `start:end`."""
    following = scene.money_after(start)
    return following is not None and following.start < end


def brings_behind(scene: Scene, verb: VerbGroup) -> bool:
    """Whether an amount goes to somebody named before it: "To Mongolia went $5 million"."""
    if verb.lemma != "go":
        return False
    following = scene.money_after(verb.end)
    return following is not None and is_inverted(scene, verb, following.start)


def _before_goods(scene: Scene, verb: VerbGroup) -> bool:
    """Whether goods follow within a few words."""
    following = scene.reading.goods.after(verb.end, until=scene.end)
    return following is not None and scene.index(following.start) - verb.main <= _NEXT


def _brings_goods(scene: Scene, verb: VerbGroup) -> bool:
    """Whether somebody brings goods: "Egypt's navy brought 25 tonnes of medicine"; a package that "brings" holds them."""
    if verb.subject is None or not _before_goods(scene, verb):
        return False
    start, end = verb.subject
    return any(p.form is not PartyForm.PRONOUN for p in scene.parties_in(start, end)) and not any(
        t.low in aid.PACKAGES for t in scene.slice(start, end)
    )


def _approves(scene: Scene, verb: VerbGroup) -> bool:
    """Whether an amount or a noun of giving is what is cleared: "cleared the transfer of its jets"."""
    near = scene.tokens[verb.main + 1 : verb.main + 1 + _NEAR]
    return money_next(scene, verb) or any(t.low in stages.HANDING or t.low in aid.PACKAGES for t in near)


def _teaches(scene: Scene, verb: VerbGroup) -> bool:
    """Whether people are what is taught: "will teach some 150 members"."""
    near = scene.tokens[verb.main + 1 : verb.main + 1 + _NEAR + 2]
    return verb.passive or any(t.low in LEARNERS for t in near)


def _presents(scene: Scene, verb: VerbGroup) -> bool:
    """Whether goods are presented: "presented five machines to", "presented the ministry with five machines"."""
    if _before_goods(scene, verb):
        return True
    near = scene.tokens[verb.main + 1 : verb.main + 1 + _REACH]
    behind = next((t.end for t in near if t.low == "with"), None)
    following = scene.reading.goods.after(behind, until=scene.end) if behind is not None else None
    return following is not None and behind is not None and len(scene.slice(behind, following.start)) <= _NEXT


def _accepts(scene: Scene, verb: VerbGroup) -> bool:
    """Whether an amount or goods are what is accepted, and nobody sells them."""
    if scene.says(giving.TRADING):
        return False
    return money_next(scene, verb) or _before_goods(scene, verb)


def _hands(scene: Scene, verb: VerbGroup) -> bool:
    """Whether something is handed to somebody: "will hand Ukraine 100 vehicles", "handed 5 million to Chad"."""
    tail = [t.low for t in scene.tokens[verb.main + 1 : verb.main + 3]]
    if ("hand", tail[0] if tail else "") in giving.PARTICLES:
        return True
    following = scene.reading.goods.after(verb.end, until=scene.end) or scene.money_after(verb.end)
    near = following is not None and scene.index(following.start) - verb.main <= _NEAR + 2
    return near or (verb.passive and bool(scene.reading.goods.within(scene.start, verb.start)))


def _builds(scene: Scene, verb: VerbGroup) -> bool:
    """Whether a state or a body builds something counted or named as goods, and not on land that it took."""
    if verb.subject is None or scene.says(giving.SETTLING):
        return False
    start, end = verb.subject
    if verb.passive:
        return bool(scene.reading.goods.within(start, end)) or not verb.finite
    following = scene.reading.goods.after(verb.end, until=scene.end)
    known = following is not None and following.sort is not GoodsSort.OPEN
    return known and _before_goods(scene, verb) and bool(scene.parties_in(start, end))


def _carries_money(scene: Scene, verb: VerbGroup) -> bool:
    """Whether an amount is what goes: "250 million goes to Moldova"."""
    if verb.subject is None or verb.relative:
        return False
    return brings_behind(scene, verb) or bool(scene.reading.money.within(*verb.subject))


ONLY_WITH: Final = {
    "bring": _brings_goods, "present": _presents, "add": money_next, "go": _carries_money, "create": money_next,
    "establish": money_next, "pour": money_next, "cut": money_next, "slash": money_next, "end": money_next,
    "stop": money_next, "clear": _approves, **dict.fromkeys(giving.BUILDING, _builds), "hand": _hands,
    "accept": _accepts, "sanction": money_next,
    **dict.fromkeys(TEACHING - {"train"}, _teaches),
}  # fmt: skip
"""Common verbs that give only where goods or an amount stand with them in this way."""
