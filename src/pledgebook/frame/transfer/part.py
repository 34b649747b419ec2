"""Which transfer is stated to be a part of which, and which amount measures a package named before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.above import block_above
from pledgebook.frame.giving.actors import codes, subjects_of
from pledgebook.frame.giving.scene import sentence_index
from pledgebook.lang.en import aid, giving, stages
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.claims import Transfer
    from pledgebook.model.text import Token
    from pledgebook.model.values import Money

_INCLUDING: Final = (
    "of which", "including", "includes", "include", "included", "comprising", "comprises", "among them", "out of which",
    "consisting of", "consists of", "made up of", "containing", ":",
)  # fmt: skip
_OF_WHOLE: Final = (
    "of this", "of that", "of it", "of the amount", "of the sum", "of the total", "of the package", "of the money",
    "of these", "among these", "among them", "the remaining", "the rest", "the remainder", "remaining",
    "the larger part", "the bulk", "the balance",
    "out of the", "out of this", "out of that", "of the funds", "part of the", "part of this",
)  # fmt: skip
_HAVING: Final = frozenset({"have", "hold", "see", "contain"})
_BEING: Final = frozenset({"is", "are", "was", "were", "be", "been"})
_PRONOUNS: Final = frozenset({"it", "which", "this"})
_REACH: Final = 8
"""Words behind an amount in which it is said that it is set aside, and that for something."""
_CONTAINED: Final = frozenset("include contain comprise consist feature hold cover incorporate involve".split())
_COMPOSED: Final = frozenset({"make", "compose", "divide", "split"})
_ADDED: Final = frozenset("another further additional more plus separate other second third extra".split())
_WHOLE_NAMES: Final = aid.PACKAGES | frozenset({"it", "assistance", "which", "this", "support", "commitment"})
_MEASURES: Final = frozenset("figure sum value total amount worth price headline volume size cost".split())
_SHORT: Final = 5
"""Fewer words than these in a subject that only points back: "This new funding"."""
_NEAR: Final = 4
"""How many sentences after the package its parts may still be added without saying so."""


def parent_of(scene: Scene, zone: Zone, money: Money | None, memory: Memory, here: list[Transfer]) -> Transfer | None:
    """The transfer of which the help at the anchor is said to be a part."""
    clause = scene.slice(_clause_start(scene, zone), zone.start)
    lows = f" {' '.join(t.low for t in clause)} "
    if here and (any(f" {cue} " in lows for cue in _INCLUDING) or lows.endswith(" with ")):
        for earlier in reversed(here):
            if (earlier.part_of is None or " : " not in lows) and fits(money, earlier):
                return earlier
        return here[0] if fits(money, here[0]) else None
    whole = memory.whole
    if whole is None or not fits(money, whole):
        return None
    after = f" {' '.join(t.low for t in scene.slice(zone.end, zone.far)[:5])} "
    if any(f" {cue} " in lows or f" {cue} " in after for cue in _OF_WHOLE):
        return whole
    if not here and (_contained(scene, zone) or _divides(scene, zone, memory)):
        return whole
    return whole if _set_aside(scene, zone, memory) else None


def _divides(scene: Scene, zone: Zone, memory: Memory) -> bool:
    """Whether the amount opens a line of a list right below the package: "- 30 million for Syria"."""
    reading = scene.reading
    if reading.blocks[scene.sentence.block].kind is not BlockKind.ITEM:
        return False
    label = scene.slice(scene.start, zone.start)
    if label and label[-1].low != ":":
        return False
    above = reading.blocks[reading.sentences[memory.whole_at].block]
    if above.kind is BlockKind.ITEM and above.depth >= reading.blocks[scene.sentence.block].depth:
        return False  # a line beside it
    block = block_above(reading, scene.sentence.block)
    return 0 <= block - reading.sentences[memory.whole_at].block <= 1


def added_to(scene: Scene, zone: Zone, money: Money, memory: Memory) -> Transfer | None:
    """The package of which an amount without a verb of giving goes on to speak: "Another 225 million is financing"."""
    whole = memory.whole
    if whole is None or not fits(money, whole):
        return None
    if whole.amount is None:
        before, after = scene.token_before(zone.start), scene.slice(zone.end, zone.near)
        named = before is not None and before.low in {"the", "this"} and any(t.low in aid.PACKAGES for t in after)
        return whole if named else None
    if sentence_index(scene.reading, scene.sentence) - memory.whole_at > _NEAR:
        return None
    lows = {t.low for t in scene.slice(max(scene.start, zone.left - 25), zone.start)}
    if any(
        not codes(whole.donors).issuperset(codes(a.party for a in subjects_of(scene, v)))
        for v in scene.verbs_before(zone.start)[:1]
    ):
        return None
    return whole if lows & _ADDED or scene.verb_over(zone.start) is not None else None


def amount_of_topic(scene: Scene, zone: Zone, memory: Memory) -> Transfer | None:
    """The package named before without an amount, if the anchor is its amount: "The package is worth ..."."""
    topic = memory.whole
    if topic is None or topic.amount is not None or not topic.made_by.startswith("transfer.noun"):
        return None
    if sentence_index(scene.reading, scene.sentence) - memory.whole_at > _NEAR:
        return None
    before = [t.low for t in scene.slice(_clause_start(scene, zone), zone.start)]
    linked = any(v.lemma in stages.LINKING for v in scene.verbs_before(zone.start)[:1]) or "worth" in before
    if not linked or scene.verb_over(zone.start) is not None:
        return None
    named = set(before) & (_WHOLE_NAMES | _MEASURES)
    return topic if named and not ({"of", "this"} <= set(before[:2])) else None


def refers_back(scene: Scene, zone: Zone) -> bool:
    """Whether the anchor is a part of a sum named in the sentence before: "of that sum", "of this amount"."""
    lows = f" {scene.low(scene.start, zone.start)} "
    return any(
        f" of {word} " in lows[:40] for word in ("that", "this", "it", "these", "the sum", "the total", "the amount")
    )


def _contained(scene: Scene, zone: Zone) -> bool:
    """Whether the clause says that a package named before holds the amount: "The latest package consists of"."""
    for verb in scene.verbs_before(zone.start):
        holds = verb.lemma in _CONTAINED or (verb.passive and verb.lemma in _COMPOSED)
        if holds and verb.finite and verb.subject is not None:
            subject = scene.slice(*verb.subject)
            pointing = any(t.low in aid.PACKAGES or t.low in {"it", "that", "this", "these"} for t in subject)
            return pointing or _points_back(subject)
        if verb.finite and verb.lemma not in stages.LINKING:
            return False
    return False


def _set_aside(scene: Scene, zone: Zone, memory: Memory) -> bool:
    """Whether the amount is kept for a purpose out of what was told before.

    "It has 40 billion set aside for grain", "The fund holds 2 million reserved for schools", "Some 120 million is earmarked for water".
    """
    after = [t.low for t in scene.slice(zone.end, zone.far)[:_REACH]]
    kept = next((n for n, low in enumerate(after) if low in giving.SET_ASIDE), None)
    if kept is None or "for" not in after[kept:]:
        return False
    before = [verb for verb in scene.verbs_before(zone.start) if verb.finite]
    if not before:
        near = sentence_index(scene.reading, scene.sentence) - memory.whole_at <= 1
        opening = {t.low for t in scene.slice(scene.start, zone.start)}
        passive = any(low in _BEING for low in after[:kept]) and "by" not in after[kept:]
        return near and passive and not opening & (_ADDED | giving.ADDING)
    subjects = [scene.slice(*verb.subject) for verb in before if verb.subject is not None]
    holder = {t.low for t in subjects[0]} if subjects else set()
    return before[0].lemma in _HAVING and bool(holder & (aid.PACKAGES | _PRONOUNS))


def _points_back(subject: Sequence[Token]) -> bool:
    """ "This funding", "The assistance": help spoken of before."""
    return 1 < len(subject) < _SHORT and subject[0].low in {"this", "the", "these"} and subject[-1].low in aid.NOUNS


def _clause_start(scene: Scene, zone: Zone) -> int:
    """The beginning of the sentence, or the end of the amount before."""
    previous = scene.money_before(zone.start)
    return previous.end if previous is not None else scene.start


def fits(money: Money | None, whole: Transfer) -> bool:
    """Whether a part may be this large: never as large as the whole in the same currency."""
    if money is None or whole.amount is None or money.currency != whole.amount.currency:
        return True
    part, total = _size(money), _size(whole.amount)
    return part is None or total is None or part < total


def _size(money: Money) -> Decimal | None:
    """The figure by which two amounts are compared."""
    q = money.quantity
    return q.nominal if q.nominal is not None else q.high or q.low
