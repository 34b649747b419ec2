"""When the act was: the date expression that belongs to the verb of giving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.lang.en import giving
from pledgebook.model.mentions import DateForm
from pledgebook.model.values import DateRange

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.evidence import Evidence

_REACH = 140


def date_of(scene: Scene, zone: Zone, standing: Standing | None) -> tuple[DateRange | None, list[Evidence]]:
    """The day or days of the act with the words that say so; the document's own day where it acts itself."""
    verb = standing.verb if standing is not None else None
    anchor = verb.start if verb is not None else zone.start
    dates = [d for d in scene.reading.dates.within(scene.start, scene.end) if d.form is DateForm.ON and d.value is not None]
    dates = [d for d in dates if _ties(scene, zone, d.start, d.end)]
    if dates:
        best = min(dates, key=lambda d: min(abs(d.start - anchor), abs(d.start - zone.end), abs(zone.start - d.end)))
        distance = min(abs(best.start - anchor), abs(best.start - zone.end), abs(zone.start - best.end))
        if distance <= _REACH:
            return best.value, [scene.reading.document.cite(best.start, best.end)]
    published = scene.reading.document.published
    if published is not None and giving.HEREBY & {t.low for t in scene.tokens}:
        return DateRange.day(published), []
    return None, []


def _ties(scene: Scene, zone: Zone, start: int, end: int) -> bool:
    """Whether a date may be that of the act: not inside another amount's words, not the span money is for."""
    if zone.near < start and any(zone.end <= m.start < start for m in scene.money):
        return False
    if scene.tokens[scene.index(start)].low in {"over", "for", "from", "through", "per", "until", "throughout"} and end > zone.start:
        return False
    before = scene.token_before(start)
    return before is None or before.low not in {"over", "for", "from", "through", "per"} or end <= zone.start
