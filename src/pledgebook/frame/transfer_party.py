"""Donors and recipients of one transfer: from its own words, else from the package it belongs to, else the document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import Actor, actors_in, agents_in, codes, named_in, owners_in, seat, subjects_of
from pledgebook.frame.giving.beneficiaries import (
    HELPED,
    PLACED,
    beneficiaries,
    beneficiaries_in,
    strength_in,
)
from pledgebook.frame.giving.scene import scene_of, sentence_index, zone_of
from pledgebook.lang.en import aid, giving
from pledgebook.lang.en import roles_in_giving as en_roles
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene, Zone
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.model.claims import Transfer
    from pledgebook.model.evidence import Evidence
    from pledgebook.model.mentions import PartyMention

OWN: Final = 3
"""Named in the words of the transfer."""
NEAR: Final = 2
"""In the sentence or paragraph, or by the package it is part of."""
FAR: Final = 1
"""By the document."""
NONE: Final = 0
_OWN_FORMS: Final = frozenset({PartyForm.GROUP, PartyForm.DEMONYM, PartyForm.PRONOUN, PartyForm.ORGAN})
_STATE: Final = 3
_CLOSE: Final = 12
"""Sentences over which a package is still the one spoken of."""


@dataclass(frozen=True, slots=True)
class Side:
    """Donors or recipients with where they are named and how near."""

    parties: tuple[Party, ...]
    evidence: tuple[Evidence, ...]
    level: int


NOBODY: Final = Side((), (), NONE)


def donors_of(scene: Scene, zone: Zone, standing: Standing | None, memory: Memory) -> Side:
    """Who gives, by the words of the sentence alone."""
    act = standing.act if standing is not None else None
    verb = standing.verb if standing is not None else None
    if standing is not None and verb is None and (owner := _possessor(scene, standing.start)):
        return _side(scene, owner)
    from_whom = agents_in(scene, zone.end, zone.near, "from") or agents_in(scene, zone.left, zone.start, "from")
    if act is Act.RECEIVE:
        outer = _outer_subjects(scene, verb, memory) if verb is not None and not from_whom else []
        getter = codes(a.party for a in subjects_of(scene, verb)) if verb is not None else frozenset()
        return _side(scene, from_whom or [a for a in outer if a.party.code not in getter])
    if act is Act.REQUEST:
        return _asked(scene, zone, standing, memory)
    if from_whom:
        return _side(scene, from_whom)
    if verb is not None and verb.passive:
        found = agents_in(scene, verb.end, scene.end, "by")
        if found or verb.finite:
            return _side(scene, found or _owner(scene, zone, memory) or _outer_subjects(scene, verb, memory))
    if verb is not None:
        if not verb.finite and (found := _thanked(scene, verb.start)):
            return _side(scene, found)
        if found := _subjects(scene, verb, memory):
            return _side(scene, found)
        return _side(scene, _owner(scene, zone, memory) or _outer_subjects(scene, verb, memory))
    if found := _thanked(scene, zone.start):
        return _side(scene, found)
    if standing is not None and act is Act.PROPOSE:
        stop = next((t.start for t in scene.tokens if t.low == "decision"), zone.start)
        return _side(scene, _owner(scene, zone, memory) or _adjective(scene, zone) or actors_in(scene, scene.start, stop))
    over = scene.verb_over(zone.start)
    before = scene.verbs_before(zone.start)
    subjects: list[Actor] = []
    if over is None and before:
        subjects = _subjects(scene, before[0], memory)
    return _side(scene, _owner(scene, zone, memory) or subjects)


def _possessor(scene: Scene, noun: int) -> list[Actor]:
    """The one whose act a noun names: "the Bank's transfer", "Kosovo's provision of"."""
    at = scene.index(noun)
    owned = next((i for i in range(at - 1, max(-1, at - 4), -1) if scene.tokens[i].low == "'s"), None)
    if owned is None:
        return []
    return [a for a in named_in(scene, scene.start, scene.tokens[owned].start) if a.end == scene.tokens[owned].start]


def _subjects(scene: Scene, verb: object, memory: Memory) -> list[Actor]:
    """Actors in a verb's subject, where it is no noun of help for somebody."""
    found = subjects_of(scene, verb)  # type: ignore[arg-type]
    del memory
    return found


def _owner(scene: Scene, zone: Zone, memory: Memory) -> list[Actor]:
    """Whose package or help it is."""
    home = memory.home
    return owners_in(scene, zone.end, zone.near, home) or owners_in(scene, zone.left, zone.start, home)


def _adjective(scene: Scene, zone: Zone) -> list[Actor]:
    """The state whose goods they are: "American tanks"."""
    for mention in scene.parties:
        if mention.form is PartyForm.DEMONYM and zone.start - 24 <= mention.start and mention.end <= zone.end:
            if not [t for t in scene.slice(mention.end, zone.start)]:
                return [Actor(seat(mention), mention.start, mention.end)]
    return []


def _outer_subjects(scene: Scene, verb: object, memory: Memory) -> list[Actor]:
    """Subjects of the verbs further left: who announced, said or decided it."""
    for outer in scene.verbs_before(verb.start):  # type: ignore[attr-defined]
        if outer.finite and (found := _subjects(scene, outer, memory)):
            return found
    return []


def _thanked(scene: Scene, position: int) -> list[Actor]:
    """The one who is thanked or praised for giving."""
    for verb in scene.verbs_before(position)[:6]:
        if verb.finite and verb.lemma not in giving.THANKING and not verb.relative:
            return []
        if verb.lemma in giving.THANKING:
            between = scene.slice(verb.end, position)
            stop = next((t.start for t in between if t.low in {"for", "on", "'s"}), None)
            return actors_in(scene, verb.end, stop) if stop is not None else []
    return []


def _asked(scene: Scene, zone: Zone, standing: Standing | None, memory: Memory) -> Side:
    """Who is asked: the object of asking; a parliament's own executive asks it for its state's money."""
    verb = standing.verb if standing is not None else None
    if verb is not None:
        asker = _subjects(scene, verb, memory)
        stop = next((t.start for t in scene.slice(verb.end, zone.start) if t.low in {"for", "to"}), zone.start)
        asked = actors_in(scene, verb.end, stop) or agents_in(scene, verb.end, zone.far, "from")
        if asked:
            return _side(scene, asked)
        if asker and asker[0].party.code and asker[0].party.code == memory.home:
            return _side(scene, asker)
        return NOBODY
    words = {t.low for t in scene.slice(zone.left, zone.near)}
    if words & giving.LAWMAKERS or words & {"my", "our"}:
        return Side((Party(None, memory.home),), (), NEAR) if memory.home else NOBODY
    return NOBODY


def recipients_of(
    scene: Scene, zone: Zone, standing: Standing | None, donors: Sequence[Party], memory: Memory, parent: Transfer | None
) -> Side:
    """Who gets: by the words of the amount, then of the sentence, the package, the paragraph, the title."""
    givers = codes(donors)
    if standing is not None and standing.act is Act.RECEIVE and standing.verb is not None:
        if found := subjects_of(scene, standing.verb):
            return _side(scene, found)
    own = beneficiaries(scene, zone, givers)
    if _serves_itself(scene, zone, givers):
        return Side(tuple(donors), (), OWN)
    if own and _plain(scene, zone, givers):
        return _for_whom(_mentions(scene, own, OWN), own, parent, givers)
    if standing is not None and standing.act is Act.REQUEST and not own:
        verb = standing.verb
        askers = subjects_of(scene, verb) if verb is not None else actors_in(scene, scene.start, standing.start)
        asking = [a for a in askers if a.party.code not in givers]
        if asking:
            return _side(scene, asking)
    if shared := _shared(scene, zone, givers):
        return _mentions(scene, shared, OWN)
    if own:
        return _mentions(scene, own, OWN)
    last = memory.last
    if last is not None and _them(scene, zone):
        return Side(_without(last.recipients, givers), (), NEAR)
    if last is not None and parent is not None and last.part_of == parent.id and _follows(scene, last):
        return Side(_without(last.recipients, givers), (), NEAR)
    if parent is not None and parent.recipients:
        return Side(_without(parent.recipients, givers), (), NEAR)
    if last is not None and scene.start <= last.anchor.start < zone.start and last.recipients:
        return Side(_without(last.recipients, givers), (), NEAR)
    return _around(scene, zone, givers | memory.adversaries, memory)


def _for_whom(side: Side, own: Sequence[PartyMention], parent: Transfer | None, givers: frozenset[str | None]) -> Side:
    """A part that goes to bodies alone is still for the country that the whole is for."""
    if parent is None or any(m.form is not PartyForm.BODY for m in own):
        return side
    named = codes(side.parties)
    more = [p for p in _without(parent.recipients, givers) if p.code and len(p.code) == _STATE and p.code not in named]
    return Side((*side.parties, *more), side.evidence, side.level)


def _serves_itself(scene: Scene, zone: Zone, givers: frozenset[str | None]) -> bool:
    """Whether the words right behind say that the giver's own people get it: "assistance to American citizens"."""
    helped = any(t.low in aid.NOUNS for t in scene.slice(zone.end, zone.near))
    mine = [
        m for m in scene.parties
        if zone.end <= m.start and m.end <= zone.near and m.party.code in givers and m.form in _OWN_FORMS - ({PartyForm.ORGAN} if helped else set())
    ]  # fmt: skip
    if not mine or mine[0].party.code is None:
        return False
    before = scene.token_before(mine[0].start)
    first = strength_in(scene, zone.end, mine[0].end, frozenset())
    return before is not None and before.low in {"to", "for", "the"} and first >= HELPED and strength_in(scene, zone.end, zone.near, givers) < HELPED


def _them(scene: Scene, zone: Zone) -> bool:
    """"for them", "to it": those of whom the sentence before spoke."""
    words = [t.low for t in scene.slice(zone.end, zone.near)[:3]]
    return len(words) > 1 and words[0] in {"for", "to"} and words[1] in {"them", "it", "both"}


def _follows(scene: Scene, last: Transfer) -> bool:
    """Whether a transfer was made in the sentence right before."""
    before = scene.reading.sentence_at(last.anchor.start)
    return before is not None and 0 <= scene.start - before.end < 4


def _plain(scene: Scene, zone: Zone, givers: frozenset[str | None]) -> bool:
    """Whether the amount's own words name the recipient by more than a place."""
    return max(strength_in(scene, zone.left, zone.start, givers), strength_in(scene, zone.end, zone.far, givers)) > PLACED


def _shared(scene: Scene, zone: Zone, givers: frozenset[str | None]) -> list[PartyMention]:
    """Recipients of a later amount of the same sentence, which this one may share."""
    for money in scene.money:
        before = scene.token_before(money.start)
        if money.start >= zone.end and before is not None and before.low not in {"with", "including", "which"}:
            other = zone_of(scene, money.start, money.end)
            if strength_in(scene, other.end, other.far, givers) > PLACED:
                return beneficiaries(scene, other, givers)
    return []


def _around(scene: Scene, zone: Zone, givers: frozenset[str | None], memory: Memory) -> Side:
    """Recipients from the rest of the sentence, the list's lead, the paragraph, the package spoken of, the title."""
    if found := _in_stretch(scene, scene.start, givers, HELPED):
        return found
    reading = scene.reading
    earlier = [s for s in reading.sentences_of(scene.sentence.block) if s.start < scene.start]
    scenes = [scene_of(reading, s) for s in reversed(earlier)]
    if memory.lead is not None:
        scenes.append(scene_of(reading, memory.lead))
    for other in scenes:
        if found := _in_stretch(other, other.start, givers, HELPED):
            return found
    if found := _in_stretch(scene, zone.end, givers, PLACED):
        return found
    if found := _told_next(scene, givers):
        return found
    listed = reading.blocks[scene.sentence.block].kind is BlockKind.ITEM
    for other in scenes if listed else ():
        if found := _in_stretch(other, other.start, givers, PLACED):
            return found
    known = memory.whole or memory.last
    same = known is not None and bool(known.recipients) and not givers.isdisjoint(codes(known.donors))
    if known is not None and same and _is_close(scene, known):
        return Side(_without(known.recipients, givers), (), NEAR)
    for other in scenes:
        if found := _in_stretch(other, other.start, givers, PLACED):
            return found
    titled = _without(memory.titled, givers)
    if titled:
        return Side(titled, (), FAR)
    if known is not None:
        return Side(_without(known.recipients, givers), (), FAR)
    return Side(_usual(scene, givers), (), FAR)


def _told_next(scene: Scene, givers: frozenset[str | None]) -> Side | None:
    """Those of whom the next sentence says so: "This funding will help families in Sudan"."""
    following = [s for s in scene.reading.sentences_of(scene.sentence.block) if s.start >= scene.end][:1]
    if not following:
        return None
    other = scene_of(scene.reading, following[0])
    lows = [t.low for t in other.tokens[:4]]
    if not lows or lows[0] not in {"this", "the", "these", "it"} or not (set(lows) & (aid.NOUNS | {"it"})):
        return None
    return _in_stretch(other, other.start, givers, PLACED)


def _usual(scene: Scene, givers: frozenset[str | None]) -> tuple[Party, ...]:
    """The state that gets in most sentences of the document that name one."""
    reading = scene.reading
    counts: Counter[str] | None = reading.memo.get(("giving.usual", 0))
    names: dict[str, Party] = reading.memo.setdefault(("giving.usual", 1), {})
    if counts is None:
        counts = reading.memo["giving.usual", 0] = Counter()
        for sentence in reading.sentences:
            other = scene_of(reading, sentence)
            if strength_in(other, other.start, other.end, frozenset()) >= HELPED:
                for m in beneficiaries_in(other, other.start, other.end, frozenset()):
                    if m.party.code is not None and len(m.party.code) == _STATE:
                        counts[m.party.code] += 1
                        names.setdefault(m.party.code, m.party)
    best = [(n, c) for c, n in counts.items() if c not in givers]
    if not best:
        return ()
    most, code = max(best)
    return (names[code],) if 2 * most > sum(n for n, _ in best) else ()


def _is_close(scene: Scene, known: Transfer) -> bool:
    """Whether a transfer stands in the same paragraph, or few sentences before in running text."""
    reading = scene.reading
    sentence = reading.sentence_at(known.anchor.start)
    if sentence is None or sentence.block == scene.sentence.block:
        return True
    here = reading.blocks[scene.sentence.block].kind
    listed = here is BlockKind.ITEM and reading.blocks[sentence.block].kind is BlockKind.ITEM
    return not listed and sentence_index(reading, scene.sentence) - sentence_index(reading, sentence) <= _CLOSE


def _in_stretch(scene: Scene, start: int, givers: frozenset[str | None], floor: int) -> Side | None:
    """Those who get from `start` on in a sentence, if it says so plainly enough; bodies there are mostly places of talk."""
    if strength_in(scene, start, scene.end, givers) < floor:
        return None
    found = [m for m in beneficiaries_in(scene, start, scene.end, givers) if m.form is not PartyForm.BODY]
    return _mentions(scene, found, NEAR) if found else None


def _without(parties: Iterable[Party], givers: frozenset[str | None]) -> tuple[Party, ...]:
    return tuple(p for p in parties if p.code is None or p.code not in givers)


def _side(scene: Scene, actors: Sequence[Actor]) -> Side:
    if not actors:
        return NOBODY
    cite = scene.reading.document.cite
    return Side(tuple(a.party for a in actors), tuple(cite(a.start, a.end) for a in actors), OWN)


def _mentions(scene: Scene, mentions: Sequence[PartyMention], level: int) -> Side:
    cite = scene.reading.document.cite
    parties = tuple(dict.fromkeys(_region(scene, m) for m in mentions))
    return Side(parties, tuple(cite(m.start, m.end) for m in mentions), level)


def _region(scene: Scene, mention: PartyMention) -> Party:
    """The party; "the region" and "the continent" are the part of the world named last before."""
    if (mention.party.name or "").lower() not in en_roles.ANAPHORIC:
        return seat(mention)
    for earlier in reversed(scene.reading.parties.within(0, mention.start)):
        if earlier.form is PartyForm.PLACE and earlier.party.code is None:
            if (earlier.party.name or "").lower() not in en_roles.ANAPHORIC:
                return earlier.party
    return mention.party
