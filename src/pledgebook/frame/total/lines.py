"""Totals in lines of lists and tables: below "Since 2014 the EU has provided:", or in the line "Total: EUR 3 billion"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.draft import draft_id
from pledgebook.frame.giving.kind import aid_of
from pledgebook.frame.giving.outline import headings_over
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.giving.stage import Thing, standing_of
from pledgebook.frame.giving.titles import givers_in, tells_of_gifts, titled_in
from pledgebook.frame.giving.zone import zone_of
from pledgebook.frame.total.cue import cue_at
from pledgebook.frame.total.span import Span, span_of
from pledgebook.frame.transfer.donors import donors_of
from pledgebook.frame.transfer.recipients import recipients_of
from pledgebook.frame.transfer.side import FAR, NEAR, Side, without
from pledgebook.lang.en import totals as en
from pledgebook.model.claims import Modality, Party, Total
from pledgebook.model.evidence import without_repeats
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.mentions import MoneyMention

_LISTED: Final = frozenset({BlockKind.ITEM, BlockKind.TABLE})
_SUMMED: Final = frozenset({"since", "running", "year", "years", "summed"})


def total_of_line(scene: Scene, zone: Zone, money: MoneyMention, memory: Memory) -> Total | None:
    """The total that an amount in a line of a list is by what stands over the line, or by its label."""
    if scene.reading.blocks[scene.sentence.block].kind not in _LISTED:
        return None
    memory.lead = memory.heading = None
    memory.enter(scene.sentence)
    if (last := _in_last_line(scene, zone, money, memory)) is not None:
        return last
    return None if any(v.finite for v in scene.verbs) else _below_lead(scene, zone, money, memory)


def _below_lead(scene: Scene, zone: Zone, money: MoneyMention, memory: Memory) -> Total | None:
    """The lead says that what stands below has been given since a day, to date, in a year."""
    if memory.lead is None:
        return None
    lead = scene_of(scene.reading, memory.lead)
    if lead.money:
        return None
    end = lead.tokens[-1].start if lead.tokens else lead.end
    above = zone_of(lead, end, end)
    span = cue_at(lead, above, whole=False, beside=False)
    if span is None or span.rule not in _SUMMED:
        return None
    standing = standing_of(lead, above, Thing(helped=True, paid=True))
    if standing is None or standing.modality is Modality.NEGATED:
        return None
    givers = donors_of(lead, above, standing, memory)
    if not givers.parties and memory.home:
        givers = Side((Party(memory.home, memory.home),), (), FAR)
    getters = recipients_of(scene, zone, None, givers.parties, memory, None)
    if not getters.parties or getters.level == FAR:
        getters = recipients_of(lead, above, standing, givers.parties, memory, None)
    return _made((scene, zone, money), (lead, span), givers, getters) if getters.parties else None


def _in_last_line(scene: Scene, zone: Zone, money: MoneyMention, memory: Memory) -> Total | None:
    """ "Total: EUR 3 billion" under a heading of help."""
    label = [t for t in scene.slice(scene.start, zone.start) if t.low[0].isalnum()]
    if not label or len(label) > en.LONGEST_LABEL or any(t.low not in en.LAST_LINES for t in label):
        return None
    if label[0].low not in en.SUMS | {"grand", "overall"}:
        return None
    blocks, plain = scene.reading.blocks, scene.reading.plain
    over = [plain[blocks[i].start : blocks[i].end] for i in headings_over(scene.reading, scene.sentence.block)]
    over += [scene.reading.plain[memory.lead.start : memory.lead.end]] if memory.lead is not None else []
    words = next((w for w in over if tells_of_gifts(w)), None)
    if words is None:
        return None
    givers = givers_in(words)
    getters = without(titled_in(words, memory.home) or memory.titled, frozenset(p.code for p in givers))
    if not getters:
        return None
    span = Span(label[0].start, label[-1].end, "line")
    return _made((scene, zone, money), (scene, span), Side(givers, (), NEAR), Side(getters, (), NEAR))


def _made(line: tuple[Scene, Zone, MoneyMention], cue: tuple[Scene, Span], givers: Side, getters: Side) -> Total:
    """The claim."""
    scene, zone, money = line
    cite = scene.reading.document.cite
    since, until = span_of(*cue)
    evidence = [cite(money.start, money.end), *givers.evidence, *getters.evidence, cite(cue[1].start, cue[1].end)]
    return Total(
        id=draft_id("total", money.start, money.end),
        evidence=without_repeats(
            [*evidence, *(cite(s.start, s.end) for s in (*money.equivalents, *([money.unit] if money.unit else ())))]
        ),
        made_by=f"total.line.{cue[1].rule}",
        donors=givers.parties,
        recipients=getters.parties,
        aid=aid_of(scene, zone) or aid_of(cue[0], zone_of(cue[0], cue[1].start, cue[1].end)),
        amount=money.value,
        since=since,
        until=until,
    )
