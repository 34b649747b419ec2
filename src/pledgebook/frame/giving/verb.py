"""What a verb of giving does, and whether it is done."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.common_verb import ONLY_WITH, brings_behind, money_in, money_next
from pledgebook.lang.en import giving, lawmaking, stages, words
from pledgebook.lang.en.giving import Act
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.reading import Reading
    from pledgebook.segment.clauses import VerbGroup

_WORD: Final = re.compile(r"\S+")
_PARTICLE_REACH: Final = 3
_OBJECT_REACH: Final = 14
_SPLIT: Final = frozenset(
    {"available", "aside", "over", "up", "with", "before", "bill", "tab", "cost", "costs", "forward"}
)
_NOUNS: Final = frozenset(p for _, p in giving.PARTICLES) & giving.ACT_NOUNS
_NO_OBJECT: Final = frozenset({"to", ",", "that", "which", "clear", "sure", "good"})
_NEED_REACH: Final = 6
_OBJECT_NEAR: Final = 5
_CLAUSE_ENDS: Final = frozenset({";", ".", "but", "while", "which", "after", "because"})
_DONE_STARTS: Final = frozenset({"was", "were", "wasn't", "weren't", "had", "hadn't"})


def act_at(scene: Scene, verb: VerbGroup) -> Act | None:
    """What a verb does, its particle and object considered."""
    if verb.lemma in giving.FORGIVING and forgives(scene, verb):
        return Act.GIVE
    if verb.lemma in giving.NEEDING and needs(scene, verb):
        return Act.REQUEST
    condition = ONLY_WITH.get(verb.lemma)
    if condition is not None and not condition(scene, verb):
        return None
    return Act.GIVE if brings_behind(scene, verb) else _with_particle(scene, verb)


def _with_particle(scene: Scene, verb: VerbGroup) -> Act | None:
    """What it does with a particle, or with what is signed; else what it does alone."""
    tail = [t.low for t in scene.tokens[verb.main + 1 : verb.main + 1 + _OBJECT_REACH]]
    for (lemma, particle), act in giving.PARTICLES.items():
        if lemma != verb.lemma or (_for_sums(lemma, particle) and not _sum_next(scene, verb)):
            continue
        if particle in _NOUNS:
            if _is_near_noun(scene, verb, particle):
                return act
            continue
        if particle in tail[: _OBJECT_REACH if particle in _SPLIT else _PARTICLE_REACH]:
            return act if lemma != "set" or particle != "up" or money_next(scene, verb) else Act.GIVE
    if verb.lemma in giving.BEFORE_CONTRACT and giving.CONTRACTS & set(tail[:8]):
        return Act.CONTRACT
    if verb.lemma in giving.SIGNING and _for_money(scene, verb, tail):
        return Act.CONTRACT
    return Act.BRING if verb.lemma == "bring" else giving.ACTS.get(verb.lemma)


def _for_sums(lemma: str, particle: str) -> bool:
    """Whether verb and particle are about help only right before an amount: "put in 10 million", not "put in place"."""
    return particle == "in" or (lemma, particle) in giving.BEFORE_MONEY


def _sum_next(scene: Scene, verb: VerbGroup) -> bool:
    """Whether an amount follows; counted goods will do for what is set up."""
    if money_next(scene, verb):
        return True
    following = scene.reading.goods.after(verb.end, until=scene.end)
    return (
        verb.lemma == "set"
        and following is not None
        and following.quantity is not None
        and scene.index(following.start) - verb.main <= _PARTICLE_REACH
    )


def _is_near_noun(scene: Scene, verb: VerbGroup, noun: str) -> bool:
    """Whether a noun is the object of a light verb: "gave its final approval to", "made a contribution of"."""
    for token in scene.tokens[verb.main + 1 : verb.main + 1 + _OBJECT_NEAR]:
        if token.low == noun:
            return True
        if token.low in words.PREPOSITIONS or token.low in _NO_OBJECT:
            return False
    return False


def forgives(scene: Scene, verb: VerbGroup) -> bool:
    """Whether a debt is what is cancelled: "has cancelled $23 million of Sudanese debt"."""
    if verb.lemma not in giving.FORGIVING:
        return False
    after = takewhile(lambda t: t.low not in _CLAUSE_ENDS, scene.tokens[verb.main + 1 : verb.main + 1 + _OBJECT_REACH])
    found = {t.low for t in after}
    if verb.passive and verb.subject is not None:
        found |= {t.low for t in scene.slice(*verb.subject)}
    off = verb.lemma not in {"write", "wipe"} or bool(found & {"off", "out"})
    if verb.lemma in {"waive", "forgive"} and found & giving.OWED:
        return True
    return off and (bool(found & giving.DEBTS) or (verb.lemma == "write" and scene.money_after(verb.end) is not None))


def needs(scene: Scene, verb: VerbGroup) -> bool:
    """Whether an appeal or an agency says what it needs: "WFP requires $214 million", "$5 million is needed"."""
    if verb.infinitive or verb.modal in stages.POSSIBLE_MODALS or verb.negated:
        return False
    if verb.passive:
        start, end = verb.subject or (verb.start, verb.start)
        return bool(scene.reading.money.within(start, end))
    near = scene.tokens[verb.main + 1 : verb.main + 1 + _NEED_REACH]
    if not near or not (near[-1].low == ":" or money_in(scene, near[0].start, near[-1].end)):
        return False
    if verb.subject is None:
        return False
    start, end = verb.subject
    lows = {t.low for t in scene.slice(start, end)}
    if scene.tokens[verb.first - 1].low in {"it", "they", "we"}:
        return True
    bodies = any(p.form is PartyForm.BODY for p in scene.parties_in(start, end))
    return bodies or bool(lows & giving.APPEALING) or lows <= {"it", "they", "we", "and", "also"}


def _for_money(scene: Scene, verb: VerbGroup, tail: list[str]) -> bool:
    """Whether a loan or a grant is what is signed: "signed a 75 million loan agreement"."""
    if verb.passive and verb.subject is not None:
        lows = {t.low for t in scene.slice(*verb.subject)}
        return bool(giving.LENT & lows) and money_in(scene, *verb.subject)
    last = scene.tokens[min(verb.main + _OBJECT_REACH, len(scene.tokens) - 1)]
    return bool(giving.LENT & set(tail)) and money_in(scene, verb.end, last.end)


def is_done(scene: Scene, verb: VerbGroup) -> bool:
    """Whether the verb speaks of the past: gave, has given, was given, given by."""
    if verb.modal or verb.infinitive:
        return False
    if verb.perfect or verb.form == "past":
        return True
    if verb.form == "part":
        return not verb.finite or scene.tokens[verb.first].low in _DONE_STARTS
    return verb.progressive and scene.tokens[verb.first].low in _DONE_STARTS


def asks_for(scene: Scene, verb: VerbGroup) -> bool:
    """ "ask for", "asked the Fund for", "the plan seeks": no word of help is needed."""
    if verb.lemma in giving.NEEDING:
        return needs(scene, verb)
    return verb.lemma == "ask" and any(t.low == "for" for t in scene.tokens[verb.main + 1 : verb.main + 6])


def in_first_person(scene: Scene, verb: VerbGroup) -> bool:
    """ "I can announce": saying so does it."""
    return verb.subject is not None and any(t.low in {"i", "we"} for t in scene.slice(*verb.subject))


def announces(verb: VerbGroup) -> bool:
    """Whether it makes something known, so that its own future is a plan and not a promise."""
    return verb.lemma in {"announce", "unveil", "declare", "confirm", "pledge", "roll"}


def by_one_chamber(scene: Scene, verb: VerbGroup) -> bool:
    """Whether one chamber of a parliament acts, which only proposes."""
    if verb.subject is None:
        return False
    subject = [t.low for t in scene.slice(*verb.subject)]
    if "white" in subject or "and" in subject:
        return False
    return bool(lawmaking.CHAMBERS & set(subject))


def whole_subject(scene: Scene, verb: VerbGroup) -> tuple[int, int]:
    """The words of a subject; of a relative pronoun, those of what it stands for."""
    start, end = verb.subject or (verb.start, verb.start)
    if not verb.relative:
        return start, end
    before = scene.verbs_before(start)
    return (before[0].end if before else scene.start), start


def after_bill(scene: Scene) -> bool:
    """Whether the sentences before in the same paragraph speak of a bill."""
    return _first_bill(scene.reading, scene.sentence.block) < scene.start


def _first_bill(reading: Reading, block: int) -> int:
    """Where a paragraph first speaks of a bill; its end where it does not."""
    key = ("giving.bill", block)
    found: int | None = reading.memo.get(key)
    if found is None:
        start, end = reading.blocks[block].start, reading.blocks[block].end
        words = _WORD.finditer(reading.plain, start, end)
        named = (m.start() for m in words if m.group().lower().strip(".,;") in lawmaking.BILLS)
        found = reading.memo[key] = next(named, end)
    return found
