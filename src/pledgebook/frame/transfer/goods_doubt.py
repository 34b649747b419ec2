"""Why goods or help named without a sum are no transfer of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.cargo import ARRIVING
from pledgebook.frame.giving.scene import sentence_index
from pledgebook.frame.transfer.goods_run import CONVEYING
from pledgebook.frame.transfer.side import FAR, NEAR, NOBODY, OWN, Side
from pledgebook.lang.en import giving, lawmaking
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Party, Stage

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.frame.transfer.phrase import Phrase
    from pledgebook.model.claims import Transfer

_OWN_REACH: Final = 6
_OPENING: Final = 5
_RECENT: Final = 12
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "such"})
_APART: Final = frozenset("promise pledge announce commit approve authorise authorize".split())
_PROGRESS: Final = {
    Stage.PLEDGED: 1, Stage.AUTHORISED: 1, Stage.PROPOSED: 0, Stage.REQUESTED: 2, Stage.CONTRACTED: 3, Stage.DELIVERED: 4,
    Stage.DISBURSED: 4, Stage.CANCELLED: 5,
}  # fmt: skip
"""Stages between which goods may still be those of the package told before."""


def implied_donors(scene: Scene, standing: Standing, memory: Memory) -> Side:
    """Donors where the words name none: the package's, or the document's own state."""
    whole = memory.whole
    if (
        whole is not None
        and whole.donors
        and sentence_index(scene.reading, scene.sentence) - memory.whole_at <= _RECENT
    ):
        return Side(whole.donors, (), NEAR)
    if standing.act is Act.RECEIVE:
        return NOBODY
    return Side((Party(memory.home, memory.home),), (), FAR) if memory.home else NOBODY


@dataclass(frozen=True, slots=True)
class Case:
    """A phrase with all that was found about it."""

    scene: Scene
    phrase: Phrase
    standing: Standing
    givers: Side
    getters: Side
    memory: Memory
    here: tuple[Transfer, ...]
    """Transfers of phrases before in the same sentence."""

    @property
    def negated(self) -> bool:
        """Whether it is said not to be given."""
        return self.standing.modality is Modality.NEGATED

    @property
    def asked(self) -> bool:
        """Whether it is only asked for."""
        return self.standing.act is Act.REQUEST


def unfounded(case: Case) -> str | None:
    """Why the phrase is no transfer of its own, or None."""
    return (
        _without_sides(case)
        or _for_itself(case)
        or _is_bought(case)
        or _hostile(case)
        or _unnamed(case)
        or _said_too_little(case)
        or _goes_on(case)
    )


def _without_sides(case: Case) -> str | None:
    """Nobody gives it, or nobody else gets it."""
    codes = {p.code for p in case.givers.parties if p.code}
    if not case.getters.parties or {p.code for p in case.getters.parties} <= codes:
        return "nobody else gets it"
    if not case.asked and case.givers.level < NEAR:
        return "nobody gives it"
    if case.standing.act is Act.RECEIVE and case.negated and case.givers.level < OWN:
        return "kept from somebody, by nobody"
    return "no state or body gives it" if case.phrase.head and not codes and not case.asked else None


def _for_itself(case: Case) -> str | None:
    """ "buys 100 howitzers for its own army": spending at home."""
    after = [t.low for t in case.scene.slice(case.phrase.end, case.scene.end)[:_OWN_REACH]]
    own = any(after[i : i + 3] in (["for", "its", "own"], ["for", "their", "own"]) for i in range(len(after)))
    return "for its own" if own else None


def _is_bought(case: Case) -> str | None:
    """ "took delivery of three jets from France under a contract": trade, unless somebody else paid for them."""
    if case.standing.act is not Act.RECEIVE or not case.scene.says(giving.TRADING):
        return None
    return None if " by " in f" {case.scene.low(case.phrase.end, case.scene.end)} " else "bought, not given"


def _hostile(case: Case) -> str | None:
    """What is kept from an aggressor is a sanction."""
    foes = {p.code for p in case.getters.parties} & case.memory.adversaries
    if foes and (case.negated or any(t.low in lawmaking.SANCTIONING for t in case.scene.tokens)):
        return "a matter of sanctions"
    return None


def _unnamed(case: Case) -> str | None:
    """The one who gets is not named here, and the document is not plainly about one."""
    if case.getters.level >= OWN:
        return None
    if not _focused(case.getters, case.memory) and not _same_deed(case):
        return "for nobody named"
    return "for nobody named" if case.standing.act in {Act.CONTRACT, Act.PAY} and not case.memory.titled else None


def _same_deed(case: Case) -> bool:
    """Whether the verb shares its subject with that of goods told before in the sentence: "sent tents and pledged"."""
    verb = case.standing.verb
    shares = verb is not None and verb.shares_subject and verb.finite
    told = {p.code or p.name for p in case.here[-1].recipients} if case.here else set()
    return shares and bool(told & {p.code or p.name for p in case.getters.parties})


def _said_too_little(case: Case) -> str | None:
    """Words that may mean anything, or goods that were spoken of before."""
    phrase, free = case.phrase, case.asked or case.negated
    verb = case.standing.verb
    told_here = verb is not None and (
        (verb.relative and (verb.passive or verb.lemma in ARRIVING)) or verb.lemma in giving.THANKING
    )
    before = case.scene.token_before(phrase.start)
    if phrase.head and before is not None and before.low == "such":
        return "help spoken of before"
    if not phrase.head and not free and not told_here and _is_definite(case.scene, phrase) and not _newly_counted(case):
        return "goods spoken of before"
    if not phrase.certain and not case.negated and case.getters.level < OWN and not _is_share_of_goods(case):
        return "too little said"
    sides = case.getters.level >= NEAR and case.givers.level >= OWN
    if phrase.head and not sides and case.standing.modality is Modality.ASSERTED and not phrase.is_package:
        return "help named without both sides"
    if case.here and not phrase.head and _same_act(case.here[-1], case.standing, case.givers) and not _to_others(case):
        return "goods of the transfer before"
    return None


def _newly_counted(case: Case) -> bool:
    """Whether a number, both sides and no transfer of goods before make definite goods new: "The 22 ambulances were"."""
    goods = case.scene.reading.goods.within(case.phrase.start, case.phrase.end)
    counted = any(g.quantity is not None for g in goods)
    return counted and case.getters.level >= OWN and case.givers.level >= OWN and not case.memory.made.by_id


def _focused(getters: Side, memory: Memory) -> bool:
    """Whether a document is short, or its title about those who get, so that they need not be named again."""
    titled = {p.code for p in memory.titled}
    if titled & {p.code for p in getters.parties}:
        return True
    if memory.whole is None and not memory.made:
        return getters.level >= NEAR
    return memory.is_short


def _is_share_of_goods(case: Case) -> bool:
    """ "Three of the machines have been handed over": some of the goods told before."""
    lows = case.scene.low(case.phrase.start, case.phrase.end).split()
    some = len(lows) > 2 and lows[1] == "of" and lows[2] in _DEFINITE
    return some and case.memory.last is not None and case.standing.stage is Stage.DELIVERED


def _to_others(case: Case) -> bool:
    """Whether these goods go to somebody else: "medicines to Syria and tents to Turkey"."""
    told = {p.code or p.name for p in case.here[-1].recipients}
    return case.getters.level >= OWN and told.isdisjoint(p.code or p.name for p in case.getters.parties)


def _same_act(made: Transfer, standing: Standing, givers: Side) -> bool:
    return made.stage is standing.stage and {p.code for p in made.donors} == {p.code for p in givers.parties}


def _goes_on(case: Case) -> str | None:
    """Goods that belong to a package told before, or help named again."""
    whole, standing, memory = case.memory.whole, case.standing, case.memory
    if whole is None:
        return None
    if case.phrase.head and _is_definite(case.scene, case.phrase):
        return "the package told before"
    if case.negated or standing.act in {Act.REQUEST, Act.CANCEL} or _is_apart(whole, standing) or _is_added(case.scene):
        return None
    recent = sentence_index(case.scene.reading, case.scene.sentence) - memory.whole_at <= _RECENT
    same = {p.code for p in whole.donors} == {p.code for p in case.givers.parties}
    told, here = ({p.code or p.name for p in side} for side in (whole.recipients, case.getters.parties))
    if case.getters.level >= OWN and here < told and not case.phrase.head:
        return None
    overlap = told & here
    return "goods of the package told before" if recent and same and overlap else None


def _is_added(scene: Scene) -> bool:
    """ "In addition, Japan is providing the following goods": not in the package told before."""
    lead = [t.low for t in scene.tokens[:_OPENING]]
    return any(lead[i : i + 2] == ["in", "addition"] for i in range(len(lead))) or bool(giving.ADDING & set(lead))


def _is_apart(whole: Transfer, standing: Standing) -> bool:
    """Whether another stage, or a promise or approval of its own, sets it apart: "has also promised a course"."""
    if _PROGRESS.get(whole.stage) != _PROGRESS.get(standing.stage):
        return True
    if standing.stage in {Stage.DELIVERED, Stage.DISBURSED} and whole.amount is None:
        return True
    return standing.verb is not None and standing.verb.lemma in _APART and standing.verb.form in {"past", "part"}


def _is_definite(scene: Scene, phrase: Phrase) -> bool:
    before = scene.token_before(phrase.start)
    if before is None or before.low not in _DEFINITE:
        return False
    first = scene.tokens[scene.index(phrase.start)]
    goods = scene.reading.goods.after(phrase.start, until=phrase.end)
    return first.low not in CONVEYING or goods is None or goods.quantity is None
