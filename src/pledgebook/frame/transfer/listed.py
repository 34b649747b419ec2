"""Goods in the lines of a list whose lead says that they are given and names neither them nor a sum.

"Denmark will send Ukraine:" over "19 howitzers" and "six field hospitals" is one transfer: its anchor is the first
goods of the list, the other lines hang on it. Lines that name another giver or receiver are transfers of their own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import agents_in, codes
from pledgebook.frame.giving.outline import labels_over
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.giving.stage import Thing, standing_of
from pledgebook.frame.giving.titles import givers_in, titled_in
from pledgebook.frame.giving.verb import act_at
from pledgebook.frame.giving.zone import Zone, zone_of
from pledgebook.frame.transfer.claim import Parts, claim_of
from pledgebook.frame.transfer.donors import donors_of
from pledgebook.frame.transfer.goods_doubt import Case, implied_donors, unfounded
from pledgebook.frame.transfer.line import MARKS, of_many, standing_under
from pledgebook.frame.transfer.recipients import recipients_of
from pledgebook.frame.transfer.side import NEAR, NOBODY, OWN, Side, of_actors, of_mentions, without
from pledgebook.lang.en import aid, cargo, headings, roles_in_giving, stages
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality
from pledgebook.model.mentions import PartyForm
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.frame.transfer.phrase import Phrase
    from pledgebook.model.claims import Transfer
    from pledgebook.model.mentions import PartyMention
    from pledgebook.model.text import Sentence

RULE: Final = "transfer.listed"
_ACTS: Final = frozenset({Act.GIVE, Act.BRING, Act.PLEDGE, Act.CONTRACT, Act.REQUEST, Act.RECEIVE, Act.AUTHORISE})
_LISTED: Final = frozenset({BlockKind.ITEM, BlockKind.TABLE})
_FORMS: Final = frozenset({PartyForm.STATE, PartyForm.BODY, PartyForm.ORGAN})
_LABEL: Final = 10
"""Most words of a label before the goods of a line."""
_REACH: Final = 16
"""Most words before the goods: "Kuwait: two planes with"."""


def listed_goods(scene: Scene, memory: Memory, phrases: list[Phrase]) -> Transfer | None:
    """The transfer that a line of a list states by naming goods, or None."""
    if scene.reading.blocks[scene.sentence.block].kind not in _LISTED:
        return None
    phrase = next((p for p in phrases if not p.head and (p.certain or _counted(scene, p))), None)
    if phrase is None or any(v.start < phrase.start for v in scene.verbs) or _are_forces(scene, phrase):
        return None
    parts = _by_lead(scene, phrase, memory) if memory.lead is not None else _by_heading(scene, phrase, memory)
    if parts is None or not parts.givers.parties or not parts.getters.parties:
        return None
    if _goes_on(parts, memory):
        return None
    if why := _unfounded(scene, phrase, parts, memory):
        scene.reading.trace.failed(RULE, phrase.start, phrase.end, why)
        return None
    made = claim_of(scene, zone_of(scene, phrase.start, phrase.end), None, parts, RULE)
    scene.reading.trace.held(made.made_by, phrase.start, phrase.end, f"{made.stage}, {made.modality}")
    return made


def _are_forces(scene: Scene, phrase: Phrase) -> bool:
    """Whether the line tells of forces that one stations: "two squadrons of fighters"."""
    return not cargo.FORCES.isdisjoint(t.low for t in scene.slice(phrase.start, phrase.end))


def _counted(scene: Scene, phrase: Phrase) -> bool:
    """Whether the goods have a number."""
    return any(g.quantity is not None for g in scene.reading.goods.within(phrase.start, phrase.end))


def _unfounded(scene: Scene, phrase: Phrase, parts: Parts, memory: Memory) -> str | None:
    """Why the goods are none of a transfer of their own; what lines beside it give is no package that they belong to."""
    top = memory.lead or memory.heading
    if parts.standing is None or top is None:
        return "no verb of giving"
    beside = memory.whole is not None and memory.whole.anchor.start >= top.start
    known = replace(memory, whole=None) if beside else memory
    where = scene_of(scene.reading, memory.lead) if memory.lead is not None else scene
    return unfounded(Case(where, phrase, parts.standing, parts.givers, parts.getters, known, ()))


def _by_lead(scene: Scene, phrase: Phrase, memory: Memory) -> Parts | None:
    """By the sentence before the list, where it gives nothing that it names itself."""
    lead = memory.lead
    if lead is None or memory.made.in_sentence(lead.start) is not None:
        return None
    above = scene_of(scene.reading, lead)
    if above.money or scene.reading.goods.within(above.start, above.end):
        return None
    end = above.tokens[-1].start if above.tokens else above.end
    zone = zone_of(above, end, end)
    standing = standing_of(above, zone, Thing(helped=True, paid=False))
    if standing is None or standing.modality is Modality.NEGATED or not _gives(above, standing):
        return None
    givers = donors_of(above, zone, standing, memory)
    if not givers.parties:
        givers = of_actors(above, agents_in(above, standing.end, above.end, "by", any_noun=True))
    if (givers.parties and of_many(givers)) or (not givers.parties and above.says(headings.MANY)):
        givers = NOBODY
    elif not givers.parties:
        givers = implied_donors(above, standing, memory)
    return _with_sides(scene, phrase, memory, Parts(standing, givers, NOBODY, None, None, None), (above, zone))


def _gives(above: Scene, standing: Standing) -> bool:
    """Whether the verb that leads to the list is one of giving, and no package or help of before is its subject."""
    verb = standing.verb
    if verb is None or act_at(above, verb) not in _ACTS:
        return False
    if verb.subject is None or verb.passive:
        return True
    lows = [t.low for t in above.slice(*verb.subject)]
    return not any(low in aid.PACKAGES or low in stages.APPEALS for low in lows) and lows != ["it"]


def _by_heading(scene: Scene, phrase: Phrase, memory: Memory) -> Parts | None:
    """By the heading over the list, where it names who gives or the document says so: "Equipment sent by Slovakia"."""
    heading = memory.heading
    if heading is None or (memory.whole is not None and memory.whole.anchor.start < heading.start):
        return None
    words = scene.reading.plain[heading.start : heading.end]
    givers = givers_in(words)
    standing = standing_under(words, heading)
    getters = tuple(p for p in titled_in(words, memory.home) or memory.titled if p not in givers)
    parts = Parts(standing, Side(givers, (), NEAR), Side(getters, (), NEAR), None, None, None)
    return _with_sides(scene, phrase, memory, parts, None)


def _with_sides(
    scene: Scene, phrase: Phrase, memory: Memory, parts: Parts, above: tuple[Scene, Zone] | None
) -> Parts | None:
    """The same parts with those whom the line itself, a label over it, or the lead names."""
    givers, getters = parts.givers, parts.getters
    head = _label(scene, phrase)
    if head and not givers.parties:
        givers = of_mentions(scene, head, OWN)
        head = []
    given = codes(givers.parties)
    towards = [m for m in scene.parties_in(phrase.end, scene.end) if _is_towards(scene, m)]
    over = next((lb for lb in labels_over(scene.reading, scene.sentence.block) if without(lb.parties, given)), None)
    if own := [m for m in (*head, *towards) if m.party.code not in given]:
        getters = of_mentions(scene, own, OWN)
    elif over is not None:
        getters = Side(without(over.parties, given), (scene.reading.document.cite(over.start, over.end),), OWN)
    elif above is not None:
        getters = recipients_of(above[0], above[1], parts.standing, givers.parties, memory, None)
    return replace(parts, givers=givers, getters=Side(without(getters.parties, given), getters.evidence, getters.level))


def _label(scene: Scene, phrase: Phrase) -> list[PartyMention]:
    """The parties that head the line: "Norway: 20 trucks"."""
    before = scene.slice(scene.start, phrase.start)
    mark = next((t for t in before[:_LABEL] if t.low in MARKS), None)
    if mark is None or len(before) > _REACH:
        return []
    named = [m for m in scene.parties_in(scene.start, mark.start) if m.form in _FORMS]
    return named if named and not scene.slice(named[-1].end, mark.start) else []


def _is_towards(scene: Scene, mention: PartyMention) -> bool:
    """Whether "to" or "for" leads to a party."""
    before = scene.token_before(mention.start)
    if before is not None and before.low == "the":
        before = scene.token_before(before.start)
    return before is not None and before.low in roles_in_giving.TOWARDS and mention.form in _FORMS


def _goes_on(parts: Parts, memory: Memory) -> bool:
    """Whether the line before of the same list is of the same giver and receiver, so that this is one more of its goods."""
    last = memory.last
    top: Sentence | None = memory.lead or memory.heading
    if last is None or top is None or last.anchor.start < top.start or last.amount is not None:
        return False
    same = codes(last.donors) == codes(parts.givers.parties)
    return same and {p.code or p.name for p in last.recipients} == {p.code or p.name for p in parts.getters.parties}
