"""Who met whom: meetings, calls and visits of people who represent states or organisations.

Takes a `Reading`. Gives a `Meeting` for each, once, anchored at its first clear mention; later mentions add evidence.
Verbs (`verb`) and nouns (`named`, `held`) name occasions sentence by sentence; `merge` puts them together. The words
come from `lang.en.meetings`; who is meant by a name or pronoun, the people of the reading say.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.draft import draft_id
from pledgebook.frame.meeting.company import with_company
from pledgebook.frame.meeting.merge import merged
from pledgebook.frame.meeting.named import noun_occasion
from pledgebook.frame.meeting.phrase import noun_phrases
from pledgebook.frame.meeting.scene import Scene
from pledgebook.frame.meeting.seat import keys_of
from pledgebook.frame.meeting.verb import verb_occasions
from pledgebook.frame.meeting.when import with_days_of_others
from pledgebook.lang.en.meeting_setting import MODES, TITLE_MODE
from pledgebook.lang.en.meetings import Sort, trigger_words
from pledgebook.model.claims import Meeting, Mode, Status
from pledgebook.model.evidence import without_repeats
from pledgebook.model.text import BlockKind
from pledgebook.segment.tokens import sentences_holding

if TYPE_CHECKING:
    from pledgebook.frame.meeting.occasion import Occasion
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence


_BESIDE: Final = 60
"""Characters between a noun of meeting and the participle that tells who came."""


def frame_meetings(reading: Reading) -> list[Meeting]:
    """The meetings that a document states, each once."""
    speaking = sentences_holding(reading, trigger_words())
    occasions = [o for position in speaking for o in _of_sentence(reading, reading.sentences[position])]
    told = merged(_with_title(reading, occasions))
    return [_claim(reading, o) for o in with_company(reading, with_days_of_others(reading, told))]


def _of_sentence(reading: Reading, sentence: Sentence) -> list[Occasion]:
    """The meetings that a sentence names, in text order; what only takes up an earlier one comes last."""
    scene = Scene.of(reading, sentence)
    nouns = [o for phrase in noun_phrases(scene) if (o := noun_occasion(scene, phrase)) is not None]
    verbs = [o for o in verb_occasions(scene) if not _leads_to(o, nouns)]
    starts = {o.start for o in verbs}
    beside = [o for o in nouns if o.leans_on not in starts]
    return sorted([*verbs, *beside], key=lambda o: (o.echo, o.start))


def _leads_to(occasion: Occasion, nouns: list[Occasion]) -> bool:
    """Whether a verb only leads to, or hangs on, the noun of the meeting: hosted X "for a meeting"; one "bringing together" X."""
    people = keys_of(occasion.seats)
    if occasion.rule == "meeting.verb.convene":
        return any(0 <= occasion.start - n.end < _BESIDE and len(people & keys_of(n.seats)) > 1 for n in nouns)
    if occasion.rule != "meeting.verb.receive":
        return False
    return any(n.start > occasion.end and not n.echo and people <= keys_of(n.seats) for n in nouns)


def _with_title(reading: Reading, occasions: list[Occasion]) -> list[Occasion]:
    """The first meeting below the title, and below each heading, with the mode that it says, where the text leaves it open."""
    if not occasions:
        return occasions
    told = [_as_headed(reading.document.title or "", occasions[0]), *occasions[1:]]
    starts = [o.start for o in told]
    headings = [b for b in reading.blocks if b.kind is BlockKind.HEADING]
    ends = [b.start for b in headings[1:]] + [len(reading.plain)]
    for heading, end in zip(headings, ends, strict=False):
        at = bisect_left(starts, heading.end)
        if at < len(told) and starts[at] < end:
            told[at] = _as_headed(reading.plain[heading.start : heading.end], told[at])
    return told


def _as_headed(title: str, first: Occasion) -> Occasion:
    """The first meeting below a title with the mode that the title says."""
    found = TITLE_MODE.search(title)
    if found is None or found.lastgroup is None:
        return first
    mode = MODES[found.lastgroup]
    settled = first.default is not Mode.UNKNOWN and mode is not Mode.VIDEO
    if settled or first.said is not None or first.sort is Sort.CALL or first.planned or first.echo:
        return first
    return replace(first, said=mode)


def _claim(reading: Reading, occasion: Occasion) -> Meeting:
    """The claim with its evidence."""
    start, end = occasion.start, occasion.end
    spans = [(start, end), *((s.start, s.end) for s in occasion.seats), *sorted(set(occasion.support))]
    reading.trace.held(occasion.rule, start, end, f"{len(occasion.seats)} take part")
    return Meeting(
        id=draft_id("meeting", start, end),
        evidence=without_repeats(reading.document.cite(s, e) for s, e in spans),
        modality=occasion.modality,
        made_by=occasion.rule,
        participants=tuple(s.person for s in occasion.seats),
        mode=occasion.mode,
        status=Status.PLANNED if occasion.planned else Status.HELD,
        date=occasion.when,
        place=occasion.where,
        duration_min=occasion.minutes,
    )
