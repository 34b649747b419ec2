"""Who acts: the parties and people that are the subject of a verb, the agent of a passive, the owner of a package."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import aid, names, stages, words
from pledgebook.lang.en import roles_in_giving as en
from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm, PersonForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.mentions import PartyMention, PersonMention
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Token
    from pledgebook.segment.clauses import VerbGroup

_SKIPPED: Final = (words.DETERMINERS - words.RELATIVES) | frozenset({"new", "newly", "former", "'s", '"'})
_NO_SUBJECT: Final = (words.PREPOSITIONS | frozenset({"to"})) - frozenset({"like", "including", "alongside", "except"})
_ALSO_CONJUNCTIONS: Final = frozenset({"after", "before", "since", "until", "till", "as", "once", "than"})
"""Before a subject they may open its clause: "days after Washington announced"."""
_SHORT: Final = 5
_OWNER_FORMS: Final = frozenset(
    {PartyForm.DEMONYM, PartyForm.STATE, PartyForm.ORGAN, PartyForm.BODY, PartyForm.PRONOUN, PartyForm.CITY}
)
_JOINTS: Final = en.JOINTS - {"to", "for"}


@dataclass(frozen=True, slots=True)
class Actor:
    """A party that acts, and where it is named."""

    party: Party
    start: int
    end: int


def subjects_of(scene: Scene, verb: VerbGroup) -> list[Actor]:
    """Those who may be the subject of a verb; of a relative clause, those in front of it."""
    if verb.subject is None:
        return _of_main_clause(scene, verb)
    start, end = verb.subject
    if not verb.finite and verb.form == "ing" and not verb.progressive:
        adjacent = absolute_subject(scene, verb) or [
            a for a in actors_in(scene, start, end) if scene.index(a.end) == verb.first
        ]
        outer = next((v for v in scene.verbs_before(verb.start) if v.finite), None)
        if adjacent or outer is None:
            return adjacent or actors_in(scene, start, end)
        return subjects_of(scene, outer)
    if verb.relative:
        start, end = scene.start, start
        previous = [v for v in scene.verbs_before(end) if v.finite]
        start = previous[0].end if previous else start
    return actors_in(scene, start, _before_aside(scene, start, end))


def _before_aside(scene: Scene, start: int, end: int) -> int:
    """Where a clause begins that only describes a subject: "Romania, *which borders Moldova*, gave"."""
    row = scene.slice(start, end)
    for i, token in enumerate(row[1:], start=1):
        if token.low in _ASIDES and row[i - 1].low == "," and row[-1].low == ",":
            return token.start
    return end


_ASIDES: Final = frozenset({"which", "who", "whose", "where"})


def absolute_subject(scene: Scene, verb: VerbGroup) -> list[Actor]:
    """Those behind "with" and right before a form in -ing: "with New Zealand chipping in another $4 million"."""
    if verb.form != "ing" or verb.finite or verb.progressive or verb.subject is None:
        return []
    named = named_in(scene, verb.subject[0], verb.start)
    return [a for a in named if scene.index(a.end) == verb.first and _before(scene, a.start) == "with"]


def _of_main_clause(scene: Scene, verb: VerbGroup) -> list[Actor]:
    """Of a form without a subject that opens the sentence, the subject behind it: "Having supplied 20 tents, Oslo plans"."""
    if verb.finite or verb.form not in {"ing", "part"} or any(v.end <= verb.start for v in scene.verbs):
        return []
    main = next((v for v in scene.verbs_from(verb.end) if v.finite and not v.relative), None)
    return actors_in(scene, verb.end, main.start) if main is not None and main.subject is not None else []


def actors_in(scene: Scene, start: int, end: int) -> list[Actor]:
    """The last group of parties or people named side by side in `start:end` that no preposition leads to."""
    named = [a for a in named_in(scene, start, end) if not _owns_group(scene, a)]
    heads = [a for a in named if _before(scene, a.start) not in _NO_SUBJECT and not _goes_along(scene, a, named)]
    heads = heads or [a for a in named if _before(scene, a.start) in _ALSO_CONJUNCTIONS]
    heads = [a for a in heads if scene.low(a.end, a.end + 2) != "'s"] or heads
    cluster: list[Actor] = []
    for actor in reversed(heads):
        if cluster and not _joined(scene, actor.end, cluster[0].start):
            break
        cluster.insert(0, actor)
    return _expanded(cluster)


def named_in(scene: Scene, start: int, end: int) -> list[Actor]:
    """All parties and people in a stretch; of two that overlap the longer, a person before a party."""
    people = scene.reading.people.within(start, end)
    found = [a for p in people for a in _person(scene.reading, p)]
    for mention in scene.parties_in(start, end):
        if mention.form is PartyForm.GROUP and mention.party.code is not None and " in " in f" {mention.party.name} ":
            continue
        if not _covered(mention, people):
            found += [Actor(p, mention.start, mention.end) for p in mention.members or (seat(mention),)]
    return _without_acronyms(scene, sorted(found, key=lambda a: a.start))


def _without_acronyms(scene: Scene, named: Sequence[Actor]) -> list[Actor]:
    """The same without the acronym in brackets behind a name: "the African Development Bank (AfDB) and Kenya" are two."""
    plain = scene.reading.plain
    kept: list[Actor] = []
    for actor in named:
        if kept and plain[kept[-1].end : actor.start].strip() == "(" and plain[actor.end : actor.end + 1] == ")":
            kept[-1] = replace(kept[-1], end=actor.end + 1)
        else:
            kept.append(actor)
    return kept


def owners_in(scene: Scene, start: int, end: int, home: str | None) -> list[Actor]:
    """Those whose help it is, by an adjective or a possessive before a noun of help: "American package", "our aid"."""
    for mention in reversed(scene.parties_in(start, end)):
        if mention.form not in _OWNER_FORMS:
            continue
        if mention.party.code is None or not _owns_help(scene, mention):
            continue
        if mention.party.code != home and is_beneficiary_noun(scene, mention):
            continue
        return [Actor(seat(mention), mention.start, mention.end)]
    return []


def is_beneficiary_noun(scene: Scene, mention: PartyMention) -> bool:
    """A state's full name as it is before a noun of help is for whom it is: "Ukraine package", but "U.S. package"."""
    name = (mention.party.name or "").replace(".", "")
    after = scene.tokens[scene.index(mention.end) :][:1]
    if mention.form is not PartyForm.STATE or (after and after[0].low == "'s"):
        return False
    return not (name.isupper() and len(name) < _SHORT)


def agents_in(scene: Scene, start: int, end: int, lead: str, *, any_noun: bool = False) -> list[Actor]:
    """Those behind "by" or "from" in a stretch: "provided by Norway and Denmark", "a loan from the World Bank"."""
    for mention in named_in(scene, start, end):
        if scene.low(mention.end, end) in {"of", "worth"}:
            continue
        if _before(scene, mention.start) == lead and (any_noun or _lead_fits(scene, mention.start, lead)):
            group = [mention]
            for other in named_in(scene, mention.end, end):
                if not _joined(scene, group[-1].end, other.start):
                    break
                group.append(other)
            return _expanded(group)
    return []


def seat(mention: PartyMention) -> Party:
    """The party that acts under a name: Brussels is the EU."""
    if mention.form is PartyForm.CITY and (mention.party.name or "").lower() == "brussels":
        return Party(mention.party.name, "EU")
    return mention.party


def codes(parties: Iterable[Party]) -> frozenset[str | None]:
    """Their codes."""
    return frozenset(p.code for p in parties if p.code)


def _person(reading: Reading, person: PersonMention) -> list[Actor]:
    """A person acts for a state; a group for the states of its members."""
    if person.members and (person.form is PersonForm.GROUP or person.plural):
        members = [p for key in person.members if (p := _by_key(reading, key)) is not None]
        if members:
            return [Actor(p, person.start, person.end) for p in members]
    if person.person.code is None:
        return []
    name = person.person.name or person.person.role
    return [Actor(Party(name, person.person.code), person.start, person.end)]


def _by_key(reading: Reading, key: str) -> Party | None:
    """The party for which the person with this key acts."""
    table: dict[str, Party] | None = reading.memo.get(("giving.people", 0))
    if table is None:
        table = {}
        for p in reading.people.all:
            if p.person.code is not None:
                table.setdefault(p.key, Party(p.person.name or p.person.role, p.person.code))
        reading.memo["giving.people", 0] = table
    return table.get(key)


def _covered(mention: PartyMention, people: Sequence[PersonMention]) -> bool:
    """Whether a person's mention that has a state covers the party's."""
    return any(p.start <= mention.start and mention.end <= p.end and (p.person.code or p.members) for p in people)


def _before(scene: Scene, start: int) -> str:
    """The word before a mention, articles skipped."""
    at = scene.index(start) - 1
    while at >= 0 and (scene.tokens[at].low in _SKIPPED or _is_kind(scene, at)):
        at -= 2 if scene.tokens[at].low == "of" else 1
    return scene.tokens[at].low if at >= 0 else ""


def _goes_along(scene: Scene, actor: Actor, named: Sequence[Actor]) -> bool:
    """Whether a party only goes on with a row behind "with" or a preposition: "with Denmark and *Norway*"."""
    at = named.index(actor)
    while at and _joined(scene, named[at - 1].end, named[at].start):
        joint = scene.low(named[at - 1].end, named[at].start)
        at -= 1
        lead = _before(scene, named[at].start)
        if lead in _NO_SUBJECT and ("and" in joint or lead in {"with", "alongside"}):
            return True
    return False


def _is_kind(scene: Scene, at: int) -> bool:
    """Whether "of" belongs to "the city of", "the state of", which only say what is named."""
    return at > 0 and scene.tokens[at].low == "of" and scene.tokens[at - 1].low in names.COUNTRY_KINDS


def _joined(scene: Scene, end: int, start: int) -> bool:
    """Whether only commas, "and" and articles stand between."""
    if end >= start:
        return True
    between = scene.slice(end, start)
    return len(between) <= 4 and all(t.low in _JOINTS for t in between)


def _owns_group(scene: Scene, actor: Actor) -> bool:
    """ "our" of "our partners": not the author but others act."""
    after = scene.reading.parties.after(actor.end, until=actor.end + 40)
    low = scene.reading.plain[actor.start : actor.end].lower()
    if low not in {"our", "my"} or after is None or after.form is not PartyForm.GROUP:
        return False
    return not scene.slice(actor.end, after.start)


def _expanded(actors: Sequence[Actor]) -> list[Actor]:
    """Each party once."""
    seen: dict[str, Actor] = {}
    for actor in actors:
        seen.setdefault(actor.party.code or (actor.party.name or "").lower(), actor)
    return list(seen.values())


def _owns_help(scene: Scene, mention: PartyMention) -> bool:
    """Whether a noun of help follows within a few words of the same phrase."""
    at = scene.index(mention.end)
    name = (mention.party.name or "").replace(".", "")
    short = name.isupper() and len(name) < _SHORT
    owned = at < len(scene.tokens) and scene.tokens[at].low in {"'s", "'"}
    if not owned and not short and mention.form not in (PartyForm.DEMONYM, PartyForm.PRONOUN, PartyForm.STATE):
        return False
    for i, token in enumerate(scene.tokens[at : at + 7]):
        if (
            token.low in aid.NOUNS
            or token.low in aid.PACKAGES
            or token.low in aid.STOCKS
            or token.low in stages.STAGE_NOUNS
        ):
            return True
        if token.low in words.PREPOSITIONS or token.low in {".", ";", "to"}:
            return False
        if token.low in {",", "and"} and (not i or scene.tokens[at + i - 1].low not in aid.KIND_ADJECTIVES):
            return False
    return False


def _lead_fits(scene: Scene, start: int, lead: str) -> bool:
    """Whether "from" names a giver only behind a noun of help or of money, not behind "refugees" or "flown"."""
    if lead != "from":
        return True
    at = scene.index(start) - 1
    while at >= 0 and scene.tokens[at].low != "from":
        if scene.tokens[at].low in words.POSSESSIVES:
            return False
        at -= 1
    before = scene.tokens[at - 1] if at > 0 else None
    if before is None:
        return False
    known = (
        before.low in aid.NOUNS
        or before.low in aid.PACKAGES
        or before.low in {"million", "billion", "come", "comes", "came"}
    )
    return known or _ends_amount(scene, before) or before.low in {"received", "money", "help", "more"}


def _ends_amount(scene: Scene, token: Token) -> bool:
    """Whether a word is the last of an amount."""
    return any(m.end == token.end for m in scene.reading.money.covering(token.start))
