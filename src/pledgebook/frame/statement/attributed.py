"""Reported speech whose source follows it or leads it: "Chad will help, the ministry said." "According to X, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.apart import DASHES
from pledgebook.frame.statement.chain import chain_of
from pledgebook.frame.statement.extent import sentence_end
from pledgebook.frame.statement.said import Said
from pledgebook.frame.statement.scene import QUOTES
from pledgebook.frame.statement.source import sources_in
from pledgebook.lang.en import words
from pledgebook.lang.en.datelines import find_dateline
from pledgebook.lang.en.speech import ATTRIBUTING
from pledgebook.model.claims import Speech
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.frame.statement.source import Source
    from pledgebook.frame.statement.told import Told

_SUBORDINATE: Final = words.SUBORDINATORS - {"how", "why", "what", "whether"}
"""What opens a clause that leads up to the verb of saying: "When talks began, the minister said"."""
_FEWEST: Final = 3
"""Words that a reported clause needs at least: "It is, as one analyst put it, ..." is none."""
_UNIT_MARKS: Final = QUOTES | DASHES | {",", ";", ":"}
_MONEY: Final = "$\u20ac\u00a3"
_LINKS: Final = words.RELATIVES | words.CONJUNCTIONS
_APART: Final = DASHES | {","}


def attributed(scene: Scene) -> Said | None:
    """The statement that a sentence as a whole makes for its source, if it names one."""
    for told in reversed(chain_of(scene)):
        if _may_close(scene, told) and (said := _by_verb(scene, told)) is not None:
            return said
    return next((said for source in sources_in(scene) if (said := _by_source(scene, source)) is not None), None)


def _may_close(scene: Scene, told: Told) -> bool:
    """Whether a verb of saying has no content behind it, so that the rest of the sentence may be it."""
    cue = told.cue
    if cue.pattern != "bare" or not cue.speaks or cue.lemma not in ATTRIBUTING or told.voice.first:
        return False
    if cue.group.modal is not None or scene.low(cue.group.main + 1) == ":":
        return False
    return cue.closed or told.kind == "inverted"


def _by_verb(scene: Scene, told: Told) -> Said | None:
    """..., the ministry said on Monday. / ..., said X. / ..., as the government communicated."""
    group = told.cue.group
    unit = _unit(scene, told)
    leads = unit == 0 and scene.low(0) == "as"
    if scene.low(unit) in _LINKS:
        return None
    if not leads and (scene.low(unit - 1) != "," or _has_own_verb(scene, unit, group.first)):
        return None
    after = _after_comma(scene, group.main + 1)
    before = None if leads else _content(scene, 0, unit - 1)
    if before is not None and after is not None and not _is_whole(scene, unit - 1):
        before = None  # "That is disputed: some 900, says X, are left"
    behind = None if after is None else _content(scene, after, len(scene.tokens))
    best = max((c for c in (before, behind) if c), key=lambda c: c[1] - c[0], default=None)
    return Said(*best, Speech.INDIRECT, told.voice, "attributed.verb", told.span) if best else None


def _is_whole(scene: Scene, stop: int) -> bool:
    """Whether what stands between the last colon or semicolon and a position has a verb of its own."""
    mark = next((k for k in range(stop - 1, -1, -1) if scene.low(k) in {":", ";"}), None)
    return mark is None or any(v.finite and mark < v.first < stop for v in scene.verbs)


def _unit(scene: Scene, told: Told) -> int:
    """Position of the first word of the source with its verb."""
    unit = told.cue.group.first if told.kind == "inverted" else scene.at(told.voice.start)
    while unit > 0 and scene.low(unit - 1) not in _UNIT_MARKS:
        unit -= 1
    return unit


def _has_own_verb(scene: Scene, first: int, verb: int) -> bool:
    """Whether another verb stands between the speaker and the verb of saying: the comma opens something else."""
    return any(first < v.first < verb and v.finite and not v.relative for v in scene.verbs)


def _after_comma(scene: Scene, at: int) -> int | None:
    """Position after the comma that closes a source in the middle of a sentence."""
    for k in range(at, len(scene.tokens)):
        if scene.low(k) in QUOTES:
            return None
        if scene.low(k) == ",":
            return k + 1
    return None


def _content(scene: Scene, first: int, stop: int) -> tuple[int, int] | None:
    """Offsets of a clause between two positions; None where there is no verb or only a quotation."""
    if first == 0:
        dateline = find_dateline(scene.reading.plain, scene.sentence.start)
        first = scene.at(dateline.end) if dateline else _after_place(scene)
    while first < stop and not scene.low(first)[0].isalnum() and scene.low(first)[0] not in _MONEY:
        first += 1
    if stop - first < _FEWEST or not _is_clause(scene, first, stop):
        return None
    end = scene.tokens[stop - 1].end if stop < len(scene.tokens) else sentence_end(scene, first)
    return scene.tokens[first].start, end


def _rest(scene: Scene, first: int) -> tuple[int, int] | None:
    """What a source in the middle of a clause leaves of it: the verb and all behind it."""
    verb = scene.verb_at(first)
    return (verb.start, sentence_end(scene, first)) if verb is not None and verb.finite else None


def _after_place(scene: Scene) -> int:
    """Position after a place and a dash that open a report without a day: "Geneva – The ..."."""
    place = next(iter(scene.reading.parties.within(scene.sentence.start, scene.sentence.end)), None)
    if place is None or place.start != scene.sentence.start or place.form not in {PartyForm.CITY, PartyForm.PLACE}:
        return 0
    dash = scene.at(place.end)
    return dash + 1 if scene.low(dash) in DASHES else 0


def _is_clause(scene: Scene, first: int, stop: int) -> bool:
    """Whether a main clause stands between two positions, not only one that leads up to another."""
    verbs = [v for v in scene.verbs if v.finite and first <= v.first < stop]
    if not any(v.subject is not None for v in verbs):
        return False
    if scene.low(first) in words.CONJUNCTIONS and all(v.shares_subject for v in verbs):
        return False
    return len(verbs) > 1 or scene.low(first) not in _SUBORDINATE


def _by_source(scene: Scene, source: Source) -> Said | None:
    """According to X, ... / ..., according to X."""
    if source.first > 0:
        apart = scene.low(source.first - 1) in _APART
        if any(scene.low(k) == ":" and scene.low(k + 1) in QUOTES for k in range(source.first)):
            return None  # the quotation alone is what the source says
        content = _content(scene, 0, source.first - 1 if apart else source.first)
        if content is None and apart and scene.low(source.last) == ",":  # "The team, according to X, was late"
            content = _content(scene, source.last + 1, len(scene.tokens)) or _rest(scene, source.last + 1)
    elif any(t.cue.pattern != "bare" for t in chain_of(scene)):
        return None  # what is reported in the sentence stands for itself
    else:
        after = _after_comma(scene, source.last)
        content = None if after is None else _content(scene, after, len(scene.tokens))
    return Said(*content, Speech.INDIRECT, source.voice, "attributed.source", source.cue) if content else None
