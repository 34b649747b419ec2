"""When the act was: the date expression that belongs to the verb of giving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.giving.verb import act_at
from pledgebook.lang.en import lawmaking, stages, words
from pledgebook.model.claims import Modality
from pledgebook.model.mentions import DateForm
from pledgebook.model.values import DateRange

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.evidence import Evidence
    from pledgebook.model.mentions import DateMention
    from pledgebook.model.reading import Reading

_REACH: Final = 140
_SPANS: Final = frozenset({"over", "for", "from", "through", "per", "until", "throughout"})
"""Before a date they say for how long or for which year the money is."""
_OPENING: Final = 4
"""Sentences at the beginning of a document that may say on which day it all happens."""


def date_of(scene: Scene, zone: Zone, standing: Standing | None) -> tuple[DateRange | None, list[Evidence]]:
    """The day or days of the act with the words that say so; the document's own day where it acts itself."""
    if standing is not None and standing.modality is Modality.NEGATED:
        return None, []
    cite = scene.reading.document.cite
    if (best := _beside(scene, zone, standing)) is not None:
        return best.value, [cite(best.start, best.end)]
    published = scene.reading.document.published
    if published is not None and lawmaking.HEREBY & {t.low for t in scene.tokens}:
        return DateRange.day(published), []
    if standing is not None and _is_announced(scene, zone, standing):
        return _day_of(scene.reading), []
    return None, []


def _beside(scene: Scene, zone: Zone, standing: Standing | None) -> DateMention | None:
    """The nearest date of the sentence that ties to the act."""
    verb = standing.verb if standing is not None else None
    anchor = verb.start if verb is not None else zone.start

    def far(date: DateMention) -> int:
        return min(abs(date.start - anchor), abs(date.start - zone.end), abs(zone.start - date.end))

    inside = scene.reading.dates.within(scene.start, scene.end)
    tied = [d for d in inside if d.form is DateForm.ON and d.value is not None and _ties(scene, zone, d, anchor)]
    best = min(tied, key=far, default=None)
    return best if best is not None and far(best) <= _REACH else None


def _ties(scene: Scene, zone: Zone, date: DateMention, anchor: int) -> bool:
    """Whether a date may be that of the act: not the span that money is for, not a date of another clause or name."""
    amounts = [m for m in scene.money if m.start != zone.start]
    if zone.near < date.start and any(zone.end <= m.start < date.start for m in amounts):
        return False
    if any(m.end <= date.start for m in amounts if m.end <= zone.start) and date.end <= anchor <= zone.start:
        return False
    first = scene.tokens[scene.index(date.start)]
    before = scene.token_before(date.start)
    if first.low in _SPANS or (before is not None and before.low in _SPANS):
        return False
    return _is_time(scene, date)


def _is_time(scene: Scene, date: DateMention) -> bool:
    """Whether a bare year says when: "in 2021", but not "the 2019 Act" or "the FY2022 request"."""
    own = scene.low(date.core_start, date.end)
    if not own.removeprefix("fy").strip().isdigit():
        return True
    before = scene.token_before(date.core_start)
    return before is not None and before.low in words.PREPOSITIONS


def _is_announced(scene: Scene, zone: Zone, standing: Standing) -> bool:
    """Whether the act is announced in the course of what the document tells."""
    around = [standing.verb] if standing.verb is not None else []
    for verb in [*around, *scene.verbs_before(zone.start)]:
        if verb is None or verb.lemma not in stages.ANNOUNCING or verb.perfect or verb.negated:
            continue
        near = scene.tokens[max(0, verb.first - 2) : verb.main + 2]
        return not any(t.low in stages.BEFORE_NOW for t in near)
    return False


def _day_of(reading: Reading) -> DateRange | None:
    """The day on which the meeting, visit or announcement is that the document opens with."""
    key = ("giving.day", 0)
    if key not in reading.memo:
        reading.memo[key] = _opening_day(reading)
    found: DateRange | None = reading.memo[key]
    return found


def _opening_day(reading: Reading) -> DateRange | None:
    """The first single day in the first sentences, beside a verb of meeting or announcing."""
    for sentence in reading.sentences[:_OPENING]:
        scene = scene_of(reading, sentence)
        for date in reading.dates.within(sentence.start, sentence.end):
            if date.form is not DateForm.ON or date.value is None or date.value.first != date.value.last:
                continue
            if any(v.lemma in stages.OCCASIONS or act_at(scene, v) is not None for v in scene.verbs):
                return date.value
    return None
