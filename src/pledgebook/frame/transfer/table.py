"""Amounts in tables and fact sheets: the heads of columns or lines say who gives, who gets, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import codes, seat, subjects_of
from pledgebook.frame.giving.outline import headings_over
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.giving.stage import Standing
from pledgebook.frame.giving.titles import givers_in, subject_in, titled_in
from pledgebook.frame.transfer.claim import Parts
from pledgebook.frame.transfer.line import stage_told
from pledgebook.frame.transfer.side import NEAR, NOBODY, OWN, Side, of_mentions, without
from pledgebook.lang.en import aid, roles_in_giving, spending
from pledgebook.lang.en.columns import Role
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Party, Stage
from pledgebook.model.mentions import PartyForm
from pledgebook.segment.grid import row_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pledgebook.frame.transfer.ground import Ground
    from pledgebook.segment.grid import Cell

_FORMS: Final = frozenset(
    {PartyForm.STATE, PartyForm.BODY, PartyForm.ORGAN, PartyForm.GROUP, PartyForm.PLACE, PartyForm.CITY}
)
_GIVING: Final = frozenset({PartyForm.STATE, PartyForm.BODY, PartyForm.ORGAN, PartyForm.DEMONYM})
_LONGEST_NAME: Final = 60


def row_parts(ground: Ground) -> Parts | None:
    """The parts of an amount in a row whose heads tell what its cells are; None where they do not tell both sides."""
    scene, zone, memory = ground.scene, ground.zone, ground.memory
    row = row_of(scene.reading, scene.sentence.block)
    own = next((c for c in row if c.start <= zone.start and zone.end <= c.end), None)
    if own is None or own.role is not Role.AMOUNT:
        return None
    told = list(_told_over(ground))
    givers, getters = _of(ground, row, Role.DONOR), _of(ground, row, Role.RECIPIENT)
    over = _giver_over(ground, told)
    mine = [m for m in scene.reading.parties.within(own.start, zone.start) if m.form in _GIVING]
    if mine and not givers.parties:  # "Financing: IDA grant of US$ 100 million"
        givers = of_mentions(scene, mine, OWN)
    if not (givers.parties or getters.parties or any(_helps(words) for words in told)):
        return None
    named = next((p for words in told if (p := titled_in(words, memory.home))), memory.titled)
    country, channel = _of(ground, row, Role.COUNTRY), _of(ground, row, Role.CHANNEL)
    if country.parties and not givers.parties and not over and not getters.parties:
        givers = country
    elif country.parties and not getters.parties:
        getters = country
    givers = givers if givers.parties else Side(over, (), NEAR)
    if not givers.parties and memory.home:
        givers = Side((Party(None, memory.home),), (), NEAR)
    given = codes(givers.parties)
    if not getters.parties and (not channel.parties or channel.level == OWN):
        getters = Side(_beside(named, channel.parties), (), NEAR)
    both = (*without(channel.parties, given), *without(getters.parties, given))
    getters = Side(tuple(dict.fromkeys(both)), (*channel.evidence, *getters.evidence), getters.level)
    asked = stage_told(" ".join(own.words)) is Stage.REQUESTED
    if not getters.parties or (not givers.parties and not asked):
        return None
    status = [scene.reading.plain[c.start : c.end] for c in row if c.role is Role.STATUS]
    status += [" ".join(c.words) for c in row if "date" in c.words]  # "Date received"
    return Parts(_standing(own, [*status, *told]), givers, getters, None, None, None)


def _told_over(ground: Ground) -> Iterator[str]:
    """What stands over the row: the lead, the headings, the document's title."""
    reading, memory = ground.scene.reading, ground.memory
    if memory.lead is not None:
        yield reading.plain[memory.lead.start : memory.lead.end]
    for position in headings_over(reading, ground.scene.sentence.block):
        yield reading.plain[reading.blocks[position].start : reading.blocks[position].end]
    if reading.document.title:
        yield reading.document.title


def _helps(words: str) -> bool:
    """Whether what stands over a table tells of help."""
    told = {word.strip("#*:_().,|").lower() for word in words.split()}
    if told & spending.NOUNS and not told & (roles_in_giving.GIFTS | aid.STRONG):
        return False
    return bool(told & (roles_in_giving.GIFTS | aid.STRONG)) or bool(told & aid.NOUNS and givers_in(words))


def _giver_over(ground: Ground, told: Sequence[str]) -> tuple[Party, ...]:
    """Who gives by what stands over the row: the subject of the lead, the owner in a heading."""
    if ground.memory.lead is not None:
        above = scene_of(ground.scene.reading, ground.memory.lead)
        for verb in above.verbs:
            if verb.finite and not verb.passive and (found := subjects_of(above, verb)):
                return tuple(a.party for a in found if a.party.code)
    return next((p for words in told if (p := givers_in(words) or subject_in(words))), ())


def _of(ground: Ground, row: Sequence[Cell], role: Role) -> Side:
    """The parties in the cells of one role; where none is known the cell's own words are a name."""
    reading = ground.scene.reading
    parties: list[Party] = []
    cited = []
    for cell in row:
        if cell.role is not role or cell.start >= cell.end:
            continue
        found = [m for m in reading.parties.within(cell.start, cell.end) if m.form in _FORMS]
        parties += [p for m in found for p in m.members or (seat(m),)]
        cited += [reading.document.cite(m.start, m.end) for m in found]
        if not found and role is Role.CHANNEL and _is_name(reading.plain[cell.start : cell.end]):
            parties.append(Party(" ".join(reading.document.text[cell.start : cell.end].split()), None))
            cited.append(reading.document.cite(cell.start, cell.end))
    return Side(tuple(dict.fromkeys(parties)), tuple(cited), OWN) if parties else NOBODY


def _is_name(words: str) -> bool:
    return words[:1].isupper() and len(words) <= _LONGEST_NAME and not any(c.isdigit() for c in words)


def _beside(named: tuple[Party, ...], channel: tuple[Party, ...]) -> tuple[Party, ...]:
    """Those for whom the table is, beside the bodies of the row."""
    return tuple(p for p in named if p not in channel)


def _standing(own: Cell, told: Sequence[str]) -> Standing:
    """The stage by the head of the amount's column, else by what stands over the table."""
    for words in (" ".join(own.words), *told):
        if (stage := stage_told(words)) is not None:
            return Standing(stage, Modality.ASSERTED, Act.PLEDGE, None, *own.head)
    return Standing(Stage.PLEDGED, Modality.ASSERTED, Act.PLEDGE, None, *own.head)
