"""What brings goods: the ship that reached a port with tents, the plane carrying medicine, lorries loaded with food."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import cargo, giving
from pledgebook.lang.en.giving import Act

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.segment.clauses import VerbGroup

ARRIVING: Final = frozenset({"arrive", "reach", "land", "go", "come", "deploy", "dock", "moor", "berth", "touch"})
"""Their subject may be what is given."""
SETTING_OUT: Final = frozenset({"leave", "depart"})
"""Their subject may be goods that are on their way."""
LEAVING: Final = frozenset({"leave", "depart", "sail", "set", "take", "fly", "head"})
"""Their subject may have goods with it."""
_LOADED: Final = frozenset({"with", "carrying", "bringing", "containing", "bearing", "laden"})
_WAY_REACH: Final = 40
"""Characters behind "are" in which "on their way" stands."""
_LOAD_REACH: Final = 12
_VERBS: Final = 4
"""How many verbs behind a ship may say that it brings something."""


def is_under_way(scene: Scene, verb: VerbGroup | None) -> bool:
    """Whether the subject is on its way: "are on their way to", "is en route to", "are headed for"."""
    if verb is None or verb.lemma != "be" or verb.negated or verb.modal or verb.passive:
        return False
    after = scene.low(verb.end, verb.end + _WAY_REACH)
    return any(after.startswith(way) for way in cargo.WAYS)


def carries(scene: Scene, verb: VerbGroup) -> bool:
    """Whether it only says in what goods come: "20 trucks loaded with tents", "a plane carrying food"."""
    if verb.lemma not in cargo.CARRYING or verb.infinitive or verb.perfect or (verb.passive and verb.finite):
        return False
    after = scene.tokens[verb.main + 1].low if verb.main + 1 < len(scene.tokens) else ""
    if verb.finite and not (verb.form == "past" and after in {"with", "up"}):
        return False
    before = scene.reading.plain[max(0, verb.start - 16) : verb.start].lower().split()
    return bool(before) and before[-1].strip(",") in cargo.CARRIERS


def is_cargo(scene: Scene, verb: VerbGroup, start: int) -> bool:
    """Whether goods at `start` come with the subject of a verb of arriving: "a ship reached Port Sudan with medicine"."""
    if verb.lemma not in ARRIVING | LEAVING or verb.passive or verb.subject is None:
        return False
    if verb.end > start:
        return _aboard(scene, verb, start)
    if not any(t.low in cargo.CARRIERS for t in scene.slice(*verb.subject)):
        return False
    gap = scene.slice(verb.end, start)
    return len(gap) <= _LOAD_REACH and any(t.low in _LOADED for t in gap)


def _aboard(scene: Scene, verb: VerbGroup, start: int) -> bool:
    """Whether goods in the subject are the ship's load: "A ship with 5,000 tonnes of fertiliser has docked"."""
    if verb.subject is None or not verb.subject[0] <= start < verb.subject[1]:
        return False
    lead = scene.slice(verb.subject[0], start)
    loaded = next((i for i, t in enumerate(lead) if t.low in _LOADED), None)
    return loaded is not None and any(t.low in cargo.CARRIERS for t in lead[:loaded])


def is_carrier(scene: Scene, start: int, end: int) -> bool:
    """Whether what is named in `start:end` only brings other goods that the sentence names."""
    at = scene.index(end)
    if scene.reading.plain[start:end].lower().split()[-1] not in cargo.CARRIERS:
        return False
    if at < len(scene.tokens) and scene.tokens[at].low in _LOADED:
        load = scene.reading.goods.after(end, until=scene.end)
        return load is not None and not _belongs(scene, start, end, load.start, load.end)
    for verb in scene.verbs_from(end)[:_VERBS]:
        if carries(scene, verb) and verb.first == at:
            return True
        if verb.finite and verb.subject is not None and verb.subject[0] <= start < verb.subject[1]:
            following = scene.reading.goods.after(verb.end, until=scene.end)
            brings = giving.ACTS.get(verb.lemma) is Act.BRING and not verb.passive and not verb.progressive
            return following is not None and (brings or is_cargo(scene, verb, following.start))
    return False


def _belongs(scene: Scene, start: int, end: int, first: int, last: int) -> bool:
    """Whether what comes along is no cargo: "20 armoured vehicles with spare parts"."""
    armed = any(t.low in cargo.ARMED for t in scene.slice(start, end))
    return armed or scene.slice(first, last)[-1].low in cargo.ACCESSORIES
