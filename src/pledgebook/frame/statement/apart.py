"""Verbs of saying that stand apart: "..., said X", "..., the ministry said", X "reaffirmed ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.extent import before_connector
from pledgebook.frame.statement.scene import QUOTES, quotation_at
from pledgebook.frame.statement.speaker import speaker_in
from pledgebook.frame.statement.told import Told, opened
from pledgebook.frame.statement.unnamed import unnamed_at
from pledgebook.frame.statement.voice import voice_at
from pledgebook.lang.en import words
from pledgebook.lang.en.speech import CALLING, NEVER_INVERTED

if TYPE_CHECKING:
    from pledgebook.frame.statement.cue import Cue
    from pledgebook.frame.statement.scene import Scene

DASHES: Final = frozenset({"-", "--", "\u2013", "\u2014"})
_MARKS: Final = QUOTES | {",", ";", ":", "\u2013", "\u2014"}
_SHORT_SUBJECT: Final = 8
"""Words that the source of a whole sentence has at most: ", *a spokesman for the ministry* said"."""
_BEFORE_INVERTED: Final = QUOTES | DASHES | {","}


def standing_apart(scene: Scene, cue: Cue) -> Told | None:
    """The cue with its speaker, if it is one of these."""
    found = _inverted(scene, cue) or _quoted(scene, cue)
    if found is None and cue.pattern == "bare":
        found = _set_off(scene, cue)
    return found


def _inverted(scene: Scene, cue: Cue) -> Told | None:
    """A speaker behind a bare verb that stands after a comma or a quotation: "..., said Col. X"."""
    group = cue.group
    if cue.pattern not in {"bare", "topic"} or not cue.speaks or cue.lemma in NEVER_INVERTED:
        return None
    before = scene.low(group.first - 1)
    single = before in {"'", "\u2019"} and scene.low(group.first - 2) in {",", "?", "!", "."}
    if group.first != group.main or not (single or before in _BEFORE_INVERTED):
        return None
    if cue.lemma in CALLING and group.subject is not None and not group.shares_subject:
        return None
    voice = voice_at(scene, group.main + 1) or unnamed_at(scene, group.main + 1)
    return None if voice is None else opened(scene, replace(cue, pattern="bare"), voice, "inverted")


def _quoted(scene: Scene, cue: Cue) -> Told | None:
    """A verb that opens a quotation whose subject stands before it: the minister "reaffirmed her support"."""
    group = cue.group
    if cue.pattern == "bare" or scene.low(group.first - 1) not in QUOTES or group.first == 1:
        return None
    if group.subject is not None and not group.shares_subject:
        return None
    around = quotation_at(scene.reading, group.start)
    if around is None or around.end <= scene.tokens[cue.content].end:
        return None
    last = group.first - 2
    begin = _after_mark(scene, last)
    voice = speaker_in(scene, scene.tokens[begin].start, scene.tokens[last].end)
    return None if voice is None else opened(scene, cue, voice, "quoted")


def _set_off(scene: Scene, cue: Cue) -> Told | None:
    """A speaker between a mark and a bare verb: "..., the government and the parties in parliament said"."""
    stop = cue.group.first
    while stop > 0 and scene.is_adverb(stop - 1):
        stop -= 1
    begin = _after_mark(scene, stop)
    if scene.low(begin) in words.RELATIVES:
        return None
    while begin < stop and scene.low(begin) in {"as", "and", "but", "-"}:
        begin += 1
    if begin == stop or any(v.finite for v in scene.verbs if begin <= v.first < stop):
        return None
    voice = speaker_in(scene, scene.tokens[begin].start, scene.tokens[stop - 1].end)
    return None if voice is None else opened(scene, cue, voice, "set off" if begin > 0 else "finite")


def _after_mark(scene: Scene, at: int) -> int:
    """Position after the mark that stands before the words up to `at`."""
    while at > 0 and scene.low(at - 1) not in _MARKS:
        at -= 1
    return at


def cut_source(scene: Scene, last: Told, cue: Cue, subject: int) -> None:
    """End content before ", it added", whoever that is. `subject` is the offset where that clause begins."""
    at = scene.at(subject)
    if cue.pattern == "bare" and cue.closed and scene.low(at - 1) == "," and cue.group.first - at < _SHORT_SUBJECT:
        last.end = before_connector(scene, at, last.cue.content)
