"""Totals in lines of lists and tables: below "Since 2014 the EU has provided:", or in the line "Total: EUR 3 billion"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
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
_DIGITS: Final = 4
"""Of a year."""
_SUMMED: Final = frozenset({"since", "running", "year", "years", "summed"})


def total_of_line(scene: Scene, zone: Zone, money: MoneyMention, memory: Memory) -> Total | None:
    """The total that an amount in a line of a list is by what stands over the line, or by its label."""
    if scene.reading.blocks[scene.sentence.block].kind not in _LISTED:
        return None
    memory.lead = memory.heading = None
    memory.enter(scene.sentence)
    for found in (_in_last_line(scene, zone, money, memory), _of_year(scene, zone, money, memory)):
        if found is not None:
            return found
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
    sides = _sides_over(scene, memory)
    span = Span(label[0].start, label[-1].end, "line")
    return _made((scene, zone, money), (scene, span), *sides) if sides is not None else None


def _sides_over(scene: Scene, memory: Memory) -> tuple[Side, Side] | None:
    """Who gives and who gets by the lead, heading or title that tells of help over a line."""
    blocks, plain = scene.reading.blocks, scene.reading.plain
    over = [plain[memory.lead.start : memory.lead.end]] if memory.lead is not None else []
    over += [plain[blocks[i].start : blocks[i].end] for i in headings_over(scene.reading, scene.sentence.block)]
    words = next((w for w in over if tells_of_gifts(w)), None)
    if words is None:
        return None
    givers = givers_in(words)
    getters = without(titled_in(words, memory.home) or memory.titled, frozenset(p.code for p in givers))
    return (Side(givers, (), NEAR), Side(getters, (), NEAR)) if getters else None


def _of_year(scene: Scene, zone: Zone, money: MoneyMention, memory: Memory) -> Total | None:
    """What was given in each year: "2021: PLN 52 million" under "Poland's aid to Belarus", or under a heading "2021"."""
    label = [t for t in scene.slice(scene.start, zone.start) if t.low[0].isalnum()]
    if label:
        words, start, end = [t.low for t in label], label[0].start, label[-1].end
    else:
        above = next(iter(headings_over(scene.reading, scene.sentence.block)), None)
        if above is None:
            return None
        block = scene.reading.blocks[above]
        start, end = block.start, block.end
        words = scene.reading.plain[start:end].lower().replace("#", " ").replace("*", " ").split()
    years = [int(w) for w in words if w.isdigit() and len(w) == _DIGITS and w[:2] in en.CENTURIES]
    others = {w for w in words if not w.isdigit()}
    if len(years) > 2 or not years or not others <= en.BESIDE_YEARS or any(v.finite for v in scene.verbs):
        return None
    sides = _sides_over(scene, memory)
    if sides is None:
        return None
    one = len(years) == 1 and len(words) == 1 + len(others) and not others & en.NO_CALENDAR
    since = date(years[0], 1, 1) if one else None
    until = date(years[0], 12, 31) if one and not others & en.UNTIL_NOW else None
    made = _made((scene, zone, money), (scene, Span(start, end, "year")), *sides)
    return replace(made, since=since, until=until)


def _made(line: tuple[Scene, Zone, MoneyMention], cue: tuple[Scene, Span], givers: Side, getters: Side) -> Total:
    """The claim."""
    scene, zone, money = line
    cite = scene.reading.document.cite
    since, until = span_of(*cue)
    evidence = [cite(money.start, money.end), *givers.evidence, *getters.evidence, cite(cue[1].start, cue[1].end)]
    return Total(
        id=draft_id("total", money.start, money.end),
        evidence=without_repeats([*evidence, *(cite(s.start, s.end) for s in money.beside)]),
        made_by=f"total.line.{cue[1].rule}",
        donors=givers.parties,
        recipients=getters.parties,
        aid=aid_of(scene, zone) or aid_of(cue[0], zone_of(cue[0], cue[1].start, cue[1].end)),
        amount=money.value,
        since=since,
        until=until,
    )
