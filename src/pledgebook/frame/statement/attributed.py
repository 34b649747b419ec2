"""Reported speech whose source follows it or leads it: "Chad will help, the ministry said." "According to X, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.chain import chain_of
from pledgebook.frame.statement.extent import sentence_end
from pledgebook.frame.statement.said import Said
from pledgebook.frame.statement.scene import QUOTES
from pledgebook.frame.statement.source import sources_in
from pledgebook.lang.en import words
from pledgebook.lang.en.datelines import find_dateline
from pledgebook.lang.en.speech import ATTRIBUTING
from pledgebook.model.claims import Speech

if TYPE_CHECKING:
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.frame.statement.source import Source
    from pledgebook.frame.statement.told import Told


_SUBORDINATE: Final = words.SUBORDINATORS - {"how", "why", "what", "whether"}
"""What opens a clause that leads up to the verb of saying: "When talks began, the minister said"."""
_FEWEST = 3
"""Words that a reported clause needs at least: "It is, as one analyst put it, ..." is none."""


def attributed(scene: Scene) -> Said | None:
    """The statement that a sentence as a whole makes for its source, if it names one."""
    for told in reversed(chain_of(scene)):
        if told.cue.pattern == "bare" and told.cue.speaks and (told.cue.closed or told.kind == "inverted") and (said := _by_verb(scene, told)) is not None:
            return said
    for source in sources_in(scene):
        if (said := _by_source(scene, source)) is not None:
            return said
    return None


def _by_verb(scene: Scene, told: Told) -> Said | None:
    """..., the ministry said on Monday. / ..., said X. / ..., as the government communicated."""
    group = told.cue.group
    if told.cue.lemma not in ATTRIBUTING or scene.low(group.main + 1) == ":" or group.modal is not None or told.voice.first:
        return None
    unit = group.first if told.kind == "inverted" else scene.at(told.voice.start)
    while unit > 0 and scene.low(unit - 1) not in QUOTES | {",", ";", ":", "-", "\u2013", "\u2014"}:
        unit -= 1
    if scene.low(unit) in words.RELATIVES | words.CONJUNCTIONS:
        return None
    leads = unit == 0 and scene.low(0) == "as"
    if not leads and (scene.low(unit - 1) != "," or _other_verb(scene, unit, group.first)):
        return None
    cue = (group.start, group.end)
    after = _after_attribution(scene, group.main + 1)
    before = _content(scene, 0, unit - 1) if not leads else None
    behind = _content(scene, after, len(scene.tokens)) if after is not None else None
    best = max((c for c in (before, behind) if c), key=lambda c: c[1] - c[0], default=None)
    return Said(*best, Speech.INDIRECT, told.voice, "attributed.verb", cue) if best else None


def _other_verb(scene: Scene, first: int, verb: int) -> bool:
    """Whether another verb stands between the speaker and the verb of saying, so that the comma opens something else."""
    return any(first < v.first < verb and v.finite and not v.relative for v in scene.verbs)


def _after_attribution(scene: Scene, at: int) -> int | None:
    """Position after the comma that closes an attribution in the middle of a sentence."""
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
        first = scene.at(dateline.end) if dateline else 0
    while first < stop and (scene.low(first) in QUOTES or not scene.low(first)[0].isalnum()) and scene.low(first)[0] not in "$\u20ac\u00a3":
        first += 1
    if first >= stop or not any(v.finite and v.subject is not None and first <= v.first < stop for v in scene.verbs):
        return None
    if scene.low(first) in words.CONJUNCTIONS and not any(
        v.finite and not v.shares_subject and first <= v.first < stop for v in scene.verbs
    ):
        return None
    clauses = sum(v.finite and first <= v.first < stop for v in scene.verbs)
    if stop - first < _FEWEST or (clauses == 1 and scene.low(first) in _SUBORDINATE):
        return None
    end = scene.tokens[stop - 1].end if stop < len(scene.tokens) else sentence_end(scene, first)
    return scene.tokens[first].start, end


def _by_source(scene: Scene, source: Source) -> Said | None:
    """According to X, ... / ..., according to X."""
    if source.first == 0:
        after = _after_attribution(scene, source.last)
        content = _content(scene, after, len(scene.tokens)) if after is not None else None
        if content is None or any(t.cue.pattern != "bare" for t in chain_of(scene)):
            return None
    else:
        stop = source.first - 1 if scene.low(source.first - 1) in {",", "-", "\u2013", "\u2014"} else source.first
        content = _content(scene, 0, stop)
    return Said(*content, Speech.INDIRECT, source.voice, "attributed.source", source.cue) if content else None
