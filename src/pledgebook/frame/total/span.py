"""The span of time that a running sum covers: since a day, in a year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import totals as en
from pledgebook.model.mentions import DateForm

if TYPE_CHECKING:
    from datetime import date

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.mentions import DateMention

_DEICTIC: Final = frozenset({"this", "last", "previous", "current"})
_DURING: Final = frozenset({"in", "during", "throughout", "within"})


@dataclass(frozen=True, slots=True)
class Span:
    """The cue of a total: its words, and the date expression in them."""

    start: int
    end: int
    rule: str
    dated: DateMention | None = None
    part: bool = False
    """Whether it is a total only because it is a part of one, or listed beside one."""
    helped: bool = False
    """Whether the words themselves say that help is what is summed."""
    subject: tuple[int, int] | None = None
    """Where the appeal stands that has received it."""


def span_of(scene: Scene, span: Span) -> tuple[date | None, date | None]:
    """First and last day of the span, as far as the text gives them."""
    if span.dated is None or span.dated.value is None:
        return None, None
    if span.dated.form is DateForm.SINCE:
        return span.dated.value.first, None
    if not en.ONGOING.isdisjoint(scene.low(span.dated.start, span.dated.end).split()):
        return span.dated.value.first, None
    return span.dated.value.first, span.dated.value.last


def since_in(scene: Scene, start: int, end: int) -> Span | None:
    """ "since" in the words of the amount, with its date where the text gives one."""
    at = scene.index(start)
    for token in scene.tokens[at : scene.index(end)]:
        if token.low != "since":
            continue
        i = scene.index(token.start)
        if any(v.first < i == v.main - 1 for v in scene.verbs_from(token.start - 40)[:4]):
            continue  # "has since topped it up"
        if i and any(t.low in en.RECORDS for t in scene.tokens[max(0, i - 8) : i]):
            continue
        dated = next(
            (d for d in scene.reading.dates.within(scene.start, scene.end) if d.form is DateForm.SINCE and d.end > token.start
             and d.start <= token.end + 90), None,
        )  # fmt: skip
        stop = dated.end if dated is not None and dated.end > token.start else token.end
        return Span(min(token.start, dated.start) if dated else token.start, stop, "since", dated)
    return None


def year_in(scene: Scene, zone: Zone, start: int, end: int) -> Span | None:
    """A whole year that has begun: "in 2022", "last year", "this year alone"."""
    published = scene.reading.document.published
    inside = scene.reading.dates.within(start, end)
    for mention in sorted(inside, key=lambda d: (d.start < zone.end, abs(d.start - zone.end))):
        value = mention.value
        if mention.form is not DateForm.ON or value is None or (published is not None and value.first > published):
            continue
        days = (value.last - value.first).days
        if days < en.SHORTEST_YEAR or (days > en.LONGEST_YEAR and published is not None and value.last > published):
            continue
        told = scene.low(mention.start, mention.end).split()
        lead = scene.token_before(mention.core_start)
        if days > en.LONGEST_YEAR and _DEICTIC.isdisjoint(told):
            whole = any(low.isdigit() for low in told)
            return Span(mention.start, mention.end, "years", mention if whole else None)
        if "past" in told or not (set(told) & _DEICTIC or (lead is not None and lead.low in _DURING)):
            continue
        return Span(mention.start, mention.end, "year", mention)
    return None
