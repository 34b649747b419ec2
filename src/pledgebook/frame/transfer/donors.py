"""Who gives: the subject or agent of the verb, the owner of the package, the one who is asked or thanked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.actors import Actor, actors_in, agents_in, codes, named_in, owners_in, subjects_of
from pledgebook.frame.giving.asking import demand_of
from pledgebook.frame.giving.backing import backers
from pledgebook.frame.giving.cargo import ARRIVING, is_cargo, is_under_way
from pledgebook.frame.giving.outline import headings_over
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.giving.stranger import stranger_acting
from pledgebook.frame.giving.titles import givers_in, subject_in
from pledgebook.frame.giving.verb import act_at
from pledgebook.frame.transfer.senders import carrier_of, owner_of_goods, paid_by, sent_by
from pledgebook.frame.transfer.side import NEAR, NOBODY, Side, of_actors
from pledgebook.frame.transfer.signing import signers
from pledgebook.lang.en import giving, lawmaking, stages
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Party

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.segment.clauses import VerbGroup

_ANNOUNCING: Final = stages.REPORTING | stages.PROMISING


_MARKS: Final = frozenset({":", "\u2013", "\u2014", "-"})
"""Between the name that heads a line and its verb."""
_OUTER: Final = 4
"""Verbs further left, and words of their subject, in which the author of a legal act is looked for."""
_NEAR: Final = 300
"""Characters before a noun in which its owner is named."""
_TOGETHER: Final = frozenset({("together", "with"), ("jointly", "with"), ("along", "with"), ("alongside", "the")})


def donors_of(scene: Scene, zone: Zone, standing: Standing | None, memory: Memory) -> Side:
    """Who gives, by the words of the sentence alone."""
    asked = standing is not None and standing.act is Act.REQUEST
    if standing is not None and standing.verb is None and not asked and (thanked := _thanked(scene, zone.start)):
        return of_actors(scene, thanked)
    if standing is not None and standing.verb is None and not asked and (owner := _possessor(scene, standing)):
        return of_actors(scene, owner)
    taken = standing is not None and standing.verb is not None and standing.verb.lemma in giving.TAKING
    source = (
        []
        if taken
        else agents_in(scene, zone.end, zone.near, "from") or agents_in(scene, zone.left, zone.start, "from")
    )
    if standing is not None and standing.act is Act.RECEIVE:
        sender = source or agents_in(scene, zone.end, zone.near, "from", any_noun=True)
        return of_actors(
            scene, sender or paid_by(scene, zone) or owner_of_goods(scene, zone) or _confirmed(scene, standing)
        )
    if standing is not None and standing.act is Act.REQUEST:
        return _asked(scene, zone, standing, memory)
    if standing is not None and standing.verb is not None and (demand := demand_of(scene, standing.verb)) is not None:
        return of_actors(scene, demand.asked)
    if source:
        return of_actors(scene, source)
    if standing is not None and (signed := signers(scene, standing.verb)) is not None:
        return of_actors(scene, signed[0])
    if standing is not None and standing.verb is not None:
        acting = _by_verb(scene, zone, standing.verb, memory)
        return of_actors(scene, [*acting, *_companions(scene, zone, standing.verb, acting)])
    return of_actors(scene, _without_verb(scene, zone, standing, memory))


def _addressed(scene: Scene, verb: VerbGroup, zone: Zone) -> list[Actor]:
    """Those behind "appealed to", before "for"."""
    after = scene.slice(verb.end, zone.start)
    if not after or after[0].low not in {"to", "on", "upon"}:
        return []
    stop = next((t.start for t in after if t.low == "for"), zone.start)
    return named_in(scene, verb.end, stop)


def _companions(scene: Scene, zone: Zone, verb: VerbGroup, acting: list[Actor]) -> list[Actor]:
    """Those with whom it is given: "will provide 18 tanks together with Denmark"; not those who get it together."""
    if not acting:
        return []
    subject = _beside(scene, acting[-1].end, verb.start) if verb.start > acting[-1].end else []
    return subject or _beside(scene, zone.end, zone.near)


def _beside(scene: Scene, start: int, end: int) -> list[Actor]:
    """Those behind "together with" in a stretch, unless a party right before has them as companions."""
    tail = scene.slice(start, end)
    for i, token in enumerate(tail[:-1]):
        if (token.low, tail[i + 1].low) not in _TOGETHER:
            continue
        before = tail[i - 1] if i else None
        if before is not None and scene.party_at(before.start) is not None:
            return []
        lead = token.low if token.low == "alongside" else tail[i + 1].low
        return agents_in(scene, token.start, end, lead, any_noun=True)
    return []


def _confirmed(scene: Scene, standing: Standing) -> list[Actor]:
    """Those who say that somebody else will receive it."""
    if standing.verb is None:
        return []
    getters = codes(a.party for a in subjects_of(scene, standing.verb))
    return [a for a in _announcers(scene, standing.verb) if a.party.code not in getters]


def _by_verb(scene: Scene, zone: Zone, verb: VerbGroup, memory: Memory) -> list[Actor]:
    """The agent of a passive, the one thanked for giving, the subject; else the owner of the help, or who announced it."""
    if (author := _author(scene, verb, memory)) is not None:
        return [author]
    if verb.passive:
        agents = agents_in(scene, verb.end, scene.end, "by") or agents_in(scene, scene.start, verb.end, "by")
        if agents or verb.finite:
            found = agents or paid_by(scene, zone) or backers(scene)
            return found or _owner(scene, zone, memory) or _outer_subjects(scene, verb)
    brings = verb.lemma in ARRIVING or is_under_way(scene, verb) or is_cargo(scene, verb, zone.start)
    if brings and (senders := sent_by(scene, zone, verb)):
        return senders
    if verb.lemma in giving.THANKING:
        return _thanked(scene, zone.start)
    thanked = _thanked(scene, verb.start) if not verb.finite or verb.relative else []
    if verb.infinitive and not thanked and verb.subject is not None:
        thanked = agents_in(scene, verb.subject[0], verb.start, "by")
    acting = thanked or subjects_of(scene, verb) or stranger_acting(scene, verb) or carrier_of(scene, verb)
    own = acting or _owner(scene, zone, memory) or _outer_subjects(scene, verb)
    return own or _of_lead(scene, verb, memory)


def _author(scene: Scene, verb: VerbGroup, memory: Memory) -> Actor | None:
    """The "I" of a legal act: the state whose act it is."""
    if memory.home is None or not scene.says(lawmaking.HEREBY | lawmaking.RULING | {"direct"}):
        return None
    for ruling in (verb, *scene.verbs_before(verb.start)[:_OUTER]):
        if ruling.subject is None or not ruling.finite:
            continue
        me = next((t for t in scene.slice(*ruling.subject)[-_OUTER:] if t.text == "I"), None)
        if me is not None:
            return Actor(Party(None, memory.home), me.start, me.end)
    return None


def _without_verb(scene: Scene, zone: Zone, standing: Standing | None, memory: Memory) -> list[Actor]:
    """The one thanked, the owner of the help, or the subject of whatever verb stands before."""
    if found := _thanked(scene, zone.start) or _owner(scene, zone, memory):
        return found
    if standing is not None and standing.act is Act.PROPOSE:
        stop = next((t.start for t in scene.tokens if t.low == "decision"), zone.start)
        return owner_of_goods(scene, zone) or actors_in(scene, scene.start, stop)
    before = scene.verbs_before(zone.start)
    if not before or scene.verb_over(zone.start) is not None:
        return []
    said = _announcers(scene, before[0]) if before[0].lemma in stages.LINKING else []
    return subjects_of(scene, before[0]) or said


def _possessor(scene: Scene, standing: Standing) -> list[Actor]:
    """The one whose act a noun names: "the Bank's transfer", "Kosovo's provision of"."""
    noun = standing.start
    at = scene.index(noun)
    if any(t.low in {"its", "their", "his", "her"} for t in scene.tokens[max(0, at - 2) : at]):
        named = named_in(scene, max(scene.start, noun - _NEAR), noun)
        owners = [a for a in named if scene.low(a.end, a.end + 3).startswith("'s")]
        return owners[-1:] or (
            actors_in(scene, max(scene.start, noun - _NEAR), noun) if standing.act is Act.PLEDGE else []
        )
    owned = next((i for i in range(at - 1, max(-1, at - 4), -1) if scene.tokens[i].low == "'s"), None)
    if owned is None:
        return []
    return [a for a in named_in(scene, scene.start, scene.tokens[owned].start) if a.end == scene.tokens[owned].start]


def _owner(scene: Scene, zone: Zone, memory: Memory) -> list[Actor]:
    """Whose package or help it is."""
    home = memory.home
    return owners_in(scene, zone.end, zone.near, home) or owners_in(scene, _own_words(scene, zone), zone.start, home)


def _own_words(scene: Scene, zone: Zone) -> int:
    """Where the phrase of the anchor begins: behind a participle that leads to it ("reviewed its programme, *allowing*")."""
    for verb in scene.verbs_before(zone.start):
        if verb.start < zone.left:
            break
        if verb.form == "ing" and not verb.progressive and verb.lemma not in stages.LINKING:
            return verb.end
    return zone.left


def _outer_subjects(scene: Scene, verb: VerbGroup) -> list[Actor]:
    """Subjects of the verbs further left: who announced, said or decided it."""
    for outer in scene.verbs_before(verb.start):
        if outer.finite and act_at(scene, outer) is not Act.RECEIVE and (found := subjects_of(scene, outer)):
            return found
    return []


def _of_lead(scene: Scene, verb: VerbGroup, memory: Memory) -> list[Actor]:
    """The subject of the sentence over a list whose line begins with the verb: "Japan will:" over "Send tents to Fiji"."""
    if verb.subject is not None or not scene.opens_line:
        return []
    if labelled := _of_label(scene, verb):
        return labelled
    if memory.lead is None:
        return _of_heading(scene)
    above = scene_of(scene.reading, memory.lead)
    for outer in reversed(above.verbs):
        if outer.finite and (found := subjects_of(above, outer)):
            return found
    return owners_in(above, above.start, above.end, memory.home) or actors_in(above, above.start, above.end)


def _of_label(scene: Scene, verb: VerbGroup) -> list[Actor]:
    """The parties that head the line right before its verb: "France: Will provide EUR 220 million"."""
    mark = scene.token_before(verb.start)
    if mark is None or mark.low not in _MARKS or mark.start < scene.start:
        return []
    named = named_in(scene, scene.start, mark.start)
    return named if named and not scene.slice(named[-1].end, mark.start) else []


def _of_heading(scene: Scene) -> list[Actor]:
    """Those of whom a heading over the list says that they give: "What Canada is doing for Haiti"."""
    reading = scene.reading
    for position in headings_over(reading, scene.sentence.block):
        block = reading.blocks[position]
        words = reading.plain[block.start : block.end]
        if givers := givers_in(words) or subject_in(words):
            return [Actor(party, block.start, block.end) for party in givers]
    return []


def _announcers(scene: Scene, verb: VerbGroup) -> list[Actor]:
    """Who said or confirmed that somebody will receive it."""
    for outer in scene.verbs_before(verb.start):
        if outer.finite and outer.lemma in _ANNOUNCING:
            return subjects_of(scene, outer)
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


def _asked(scene: Scene, zone: Zone, standing: Standing, memory: Memory) -> Side:
    """Who is asked: the object of asking; a parliament's own executive asks it for its state's money."""
    verb = standing.verb
    if verb is not None:
        asker = subjects_of(scene, verb)
        stop = next((t.start for t in scene.slice(verb.end, zone.start) if t.low in {"for", "to"}), zone.start)
        asked = actors_in(scene, verb.end, stop) or agents_in(scene, verb.end, zone.far, "from")
        asked = asked or _addressed(scene, verb, zone)
        if asked:
            return of_actors(scene, asked)
        if asker and asker[0].party.code and asker[0].party.code == memory.home:
            return of_actors(scene, asker)
        return NOBODY
    words = {t.low for t in scene.slice(zone.left, zone.near)}
    if words & lawmaking.LAWMAKERS or words & {"my", "our"}:
        return Side((Party(None, memory.home),), (), NEAR) if memory.home else NOBODY
    return NOBODY
