"""What a verb of giving does, and whether it is done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import giving
from pledgebook.lang.en.giving import Act

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.reading import Reading
    from pledgebook.segment.clauses import VerbGroup

_WORD: Final = re.compile(r"\S+")
_PARTICLE_REACH: Final = 3
_OBJECT_REACH: Final = 14
_SPLIT: Final = frozenset({"available", "aside", "over", "up", "with", "before"})
_DONE_STARTS: Final = frozenset({"was", "were", "wasn't", "weren't", "had", "hadn't"})


def act_at(scene: Scene, verb: VerbGroup) -> Act | None:
    """What a verb does, its particle and object considered."""
    tail = [t.low for t in scene.tokens[verb.main + 1 : verb.main + 1 + _OBJECT_REACH]]
    for (lemma, particle), act in giving.PARTICLES.items():
        if lemma == verb.lemma and particle in tail[: _OBJECT_REACH if particle in _SPLIT else _PARTICLE_REACH]:
            return act
    if verb.lemma in giving.BEFORE_CONTRACT and giving.CONTRACTS & set(tail[:8]):
        return Act.CONTRACT
    return giving.ACTS.get(verb.lemma)


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
    """ "ask for", "asked the Fund for": no word of help is needed."""
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
    return bool(giving.CHAMBERS & set(subject))


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
        named = (m.start() for m in words if m.group().lower().strip(".,;") in giving.BILLS)
        found = reading.memo[key] = next(named, end)
    return found
