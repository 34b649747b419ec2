"""Goods named side by side that may be a transfer of their own: "14 tanks and around 30 guns"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.cargo import is_carrier
from pledgebook.frame.transfer.phrase import FOLLOWING, MODIFIER_STOPS, Phrase
from pledgebook.lang.en import aid, listing, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.mentions import GoodsMention

_BETWEEN: Final = frozenset(
    ", and or as well plus along with a an further additional another more other up to the of also including &".split()
)
_ORDERED: Final = frozenset("first second third last final initial remaining next".split())
CONVEYING: Final = frozenset("transfer delivery supply provision donation sale shipment dispatch".split())
"""Nouns of giving before "of" and the goods: they belong to the phrase."""


def announced(scene: Scene) -> Iterator[Phrase]:
    """What a lead-in says of the list below it: "is sending the following equipment to Kenya:"."""
    tokens = scene.tokens
    if not tokens or tokens[-1].low != ":":
        return
    for i in range(1, len(tokens) - 1):
        if tokens[i].low != FOLLOWING or tokens[i - 1].low != "the":
            continue
        last = i + 1
        while last + 1 < len(tokens) and tokens[last + 1].low.isalpha() and tokens[last + 1].low not in MODIFIER_STOPS:
            last += 1
        if tokens[last].low not in MODIFIER_STOPS or last == i + 1:
            last = last if tokens[last].low not in MODIFIER_STOPS else i
            yield Phrase(tokens[i - 1].start, tokens[last].end, "", certain=True)


def runs_of_goods(scene: Scene) -> Iterator[Phrase]:
    """Goods named side by side, as one phrase: "14 tanks and around 30 guns"."""
    run: list[GoodsMention] = []
    for mention in scene.reading.goods.within(scene.start, scene.end):
        if is_carrier(scene, mention.start, mention.end):
            continue
        if run and not _goes_on(scene, run[-1].end, mention.start):
            yield _run(scene, run)
            run = []
        run.append(mention)
    if run:
        yield _run(scene, run)


def _goes_on(scene: Scene, end: int, start: int) -> bool:
    between = scene.slice(end, start)
    return len(between) <= 5 and all(t.low in _BETWEEN | listing.CARRIERS for t in between) and bool(between)


def _run(scene: Scene, run: list[GoodsMention]) -> Phrase:
    start, end = run[0].start, run[-1].end
    at = scene.index(start)
    lead = at - 1
    while (
        lead >= 0
        and scene.tokens[lead].low in {"additional", "further", "more", "new", "the", "some", "any"} | _ORDERED
    ):
        lead -= 1
    if lead >= 1 and scene.tokens[lead].low == "of" and scene.tokens[lead - 1].low in CONVEYING:
        start = scene.tokens[lead - 1].start
    elif lead < at - 1 and scene.tokens[at - 1].low in _ORDERED:
        start = scene.tokens[lead + 1].start
    return Phrase(start, _with_package(scene, end), "", any(m.strength > 1 for m in run))


def _with_package(scene: Scene, end: int) -> int:
    """The end with "from an earlier package", "of the second tranche" behind the goods."""
    tail = scene.tokens[scene.index(end) :][:5]
    if len(tail) < 3 or tail[0].low not in {"from", "of"} or tail[1].low not in words.DETERMINERS:
        return end
    return next((t.end for t in tail[2:] if t.low in aid.PACKAGES), end)
