"""What parties refer to where their words do not say it: the ministry, the country, we."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import BODIES, PlaceKind, longest_place, place_named
from pledgebook.lang.en import names
from pledgebook.model.claims import Party
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.mentions import PartyForm, PartyMention
from pledgebook.normalise.antecedent import full_name, is_short_name, members_of, opens, subject_before
from pledgebook.segment.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.reading import Reading
    from pledgebook.normalise.home import Home

_START: Final = attrgetter("start")
_STATES: Final = frozenset({PartyForm.STATE, PartyForm.DEMONYM, PartyForm.CITY})
_OWNED: Final = frozenset({PartyForm.ORGAN, PartyForm.GROUP})
_STATE: Final = 3
_MEMORY: Final = 400
"""How many mentions back "the country" may look."""
_KINGDOMS: Final = frozenset("BEL BHR BTN DNK ESP GBR JOR KHM LSO MAR NLD NOR SAU SWE SWZ THA TON".split())
_OF_STATES: Final = frozenset(
    "ministry government army navy police military parliament senate congress presidency embassy treasury cabinet".split()
)
"""Organs that a body does not have."""
_FOREIGN_SYSTEMS: Final = frozenset({"ministry", "ministries", "parliament", "government", "presidency"})
"""Organs that the United States does not have, or calls otherwise."""


def settle_parties(
    reading: Reading, parties: Sequence[PartyMention], home: Home, head: Sequence[PartyMention] = ()
) -> tuple[PartyMention, ...]:
    """The same parties, with the states of organs, countries and first persons that the text decides.

    `head` are those that title and publisher name: the text may go on for them without naming them in full.
    """
    settled: list[PartyMention] = []
    reading.memo[_LOCAL] = _only_one_until(reading, parties, home)
    quoted = sorted((q.start, q.end) for q in reading.quotations if q.depth == 0)
    for mention in parties:
        if (known := _gone_back_to(reading, mention, settled, head)) is not None:
            settled.append(known)
            continue
        party = _settled(reading, mention, settled, home, quoted=_inside(quoted, mention.start))
        if party is not None:
            settled.append(mention if party is mention.party else replace(mention, party=party))
    return tuple(settled)


def _gone_back_to(
    reading: Reading, mention: PartyMention, before: Sequence[PartyMention], head: Sequence[PartyMention]
) -> PartyMention | None:
    """The mention as the body or the states that were named in full before, where it goes back to some."""
    if is_short_name(mention):
        return full_name(mention, before) or full_name(mention, head)
    members = members_of(reading, mention, before) if mention.form is PartyForm.GROUP else ()
    return replace(mention, members=members) if members else None


def _settled(
    reading: Reading, mention: PartyMention, before: Sequence[PartyMention], home: Home, *, quoted: bool
) -> Party | None:
    """The party meant; None for an "it", "them" or "the fund" that is no party."""
    if mention.form is PartyForm.PRONOUN and mention.party.name in {"them", "It", "it", "Its", "its"}:
        return _meant(reading, mention, before)
    if mention.form is PartyForm.PRONOUN and is_short_name(mention):
        return None
    if mention.form in _OWNED and (where := _there(reading, mention, before)) is not None:
        return Party(mention.party.name, where)
    if (
        mention.party.code == "GEO"
        and home.code == "USA"
        and home.sure
        and _is_the_american_one(reading, mention, before)
    ):
        return Party(mention.party.name, "USA")
    if mention.party.code is None and mention.form in (PartyForm.ORGAN, PartyForm.PRONOUN):
        return Party(mention.party.name, _code(reading, mention, before, home, quoted=quoted))
    return mention.party


def as_giver(party: Party) -> Party:
    """The party that a city stands for when it acts: Brussels is the EU, any other capital its state."""
    if party.code == "BEL" and (party.name or "").lower() == "brussels":
        return Party(party.name, "EU")
    return party


def _is_the_american_one(reading: Reading, mention: PartyMention, before: Sequence[PartyMention]) -> bool:
    """Whether Georgia in a document of the United States is their own: "Atlanta, Georgia", "Georgia and Texas"."""
    if mention.party.name != "Georgia" or "Tbilisi" in reading.plain or "Georgian" in reading.plain:
        return False
    near = reading.plain[max(0, mention.start - 60) : mention.end + 60]
    tokens = tokenise(near, 0, len(near))
    found = (longest_place(tokens, k) for k in range(len(tokens)))
    own = {PlaceKind.REGION, PlaceKind.CITY}
    listed = any(f is not None and f[0].code == "USA" and f[0].kind in own for f in found)
    return listed or any(m.party.name == "Georgia" and m.party.code == "USA" for m in before[-_MEMORY:])


def _inside(ranges: Sequence[tuple[int, int]], position: int) -> bool:
    """Whether a position lies in one of the ranges, which do not overlap and come in order."""
    at = bisect_right(ranges, position, key=lambda r: r[0]) - 1
    return at >= 0 and position < ranges[at][1]


def _code(
    reading: Reading, mention: PartyMention, before: Sequence[PartyMention], home: Home, *, quoted: bool
) -> str | None:
    """The state that an organ, "the country" or "we" belongs to."""
    low = (mention.party.name or "").lower().split()
    if mention.form is PartyForm.PRONOUN and low[-1] not in names.COUNTRY_WORDS:
        return None if quoted else _we(reading, home)
    if mention.form is PartyForm.PRONOUN:
        wanted = _KINGDOMS if low[-1] == "kingdom" else None
        return _spoken_of(reading, mention, before, wanted) or home.code
    if low[0] in {"my", "our"}:
        return None if quoted else home.code
    if mention.party.name in _OF_THE_UNION and home.code != "USA" and (union := _union(reading)) is not None:
        return union
    return _subject_before(reading, mention, before) or _only_one_yet(reading, mention) or _organ(low, before, home)


_OF_THE_UNION: Final = frozenset({"Commission", "Council", "Union", "Parliament"})


def _union(reading: Reading) -> str | None:
    """The body whose Council or Commission a text means that names it in full, or whose member states it speaks of."""
    key = ("parties.union", 0)
    if key not in reading.memo:
        others = any(name in reading.plain for name in _OTHER_COUNCILS)
        reading.memo[key] = "EU" if not others and any(name in reading.plain for name in _UNION) else None
    found: str | None = reading.memo[key]
    return found


_OTHER_COUNCILS: Final = ("Security Council", "Human Rights Council", "African Union", "Nordic Council")
_UNION: Final = ("European Union", "European Commission", "European Council", "European P", "Member States")


def _only_one_yet(reading: Reading, mention: PartyMention) -> str | None:
    """The state of the city from which a report comes, while it has named no other: "NAIROBI. The government ..."."""
    code, until = reading.memo[_LOCAL]
    return code if mention.start < until else None


def _only_one_until(reading: Reading, parties: Sequence[PartyMention], home: Home) -> tuple[str | None, int]:
    """The state of the city with which a report opens, and where it names another one."""
    if home.sure or not parties or parties[0].form is not PartyForm.CITY:
        return None, 0
    if parties[0].start - reading.sentences[0].start >= _OPENING:
        return None, 0
    own = parties[0].party.code
    others = (
        m.start for m in parties if m.form in _STATES and len(m.party.code or "") == _STATE and m.party.code != own
    )
    return own, next(others, len(reading.plain))


_LOCAL: Final = ("parties.local", 0)
_OPENING: Final = 3
"""Characters of mark-up before the first word."""


def _meant(reading: Reading, mention: PartyMention, before: Sequence[PartyMention]) -> Party | None:
    """The party that "them" or "it" stands for: the group named last, or the subject of the sentence before."""
    at = bisect_right(reading.sentences, mention.start, key=_START) - 1
    if at < 1:
        return None
    if mention.party.name != "them":
        meant = subject_before(reading, mention, before)
        return meant.party if meant is not None else None
    recent = before[bisect_left(before, reading.sentences[at - 1].start, key=_START) :]
    return next((m.party for m in reversed(recent) if m.form is PartyForm.GROUP), None)


def _we(reading: Reading, home: Home) -> str | None:
    """The state for which a document says "we"; a newspaper's "we" is no state's."""
    if home.joint:
        return None
    return home.code if home.sure or home.author is not None or not reading.document.publisher else None


def _spoken_of(
    reading: Reading, mention: PartyMention, before: Sequence[PartyMention], wanted: frozenset[str] | None
) -> str | None:
    """The state that "the country" means: the one named last, but not the one that does something to it.

    "Tonga was hit. Australia said it would give *the country* tents": Tonga, unless nobody else was named.
    """
    at = bisect_right(reading.sentences, mention.start, key=_START) - 1
    start = reading.sentences[max(at, 0)].start
    last = _last_state(before, wanted)
    if last is None or last.start < start or wanted is not None or not opens(reading, start, last):
        return last.party.code if last is not None else None
    if not _NEW_CLAUSE.isdisjoint(reading.plain[last.end : mention.start].lower().split()):
        return last.party.code
    others = [m for m in before if m.start < start and m.party.code != last.party.code]
    earlier = _last_state(others, wanted)
    return (earlier or last).party.code


_NEW_CLAUSE: Final = frozenset(
    {"as", "because", "where", "which", "that", "when", "while", "since", "whose", "and", "but"}
)
"""Between a subject and "the country" they may say something of the subject itself."""


def _last_state(before: Sequence[PartyMention], wanted: frozenset[str] | None) -> PartyMention | None:
    """The state named last by its own name, its demonym, its people or its government."""
    for mention in reversed(before[-_MEMORY:]):
        code = mention.party.code
        if code is None or len(code) != _STATE or (wanted is not None and code not in wanted):
            continue
        if mention.form in _STATES or (mention.form in _OWNED and _says_whose(mention)):
            return mention
    return None


def _subject_before(reading: Reading, mention: PartyMention, before: Sequence[PartyMention]) -> str | None:
    """The state with which the organ's own sentence begins: "India gave 26 tonnes, the external affairs ministry says"."""
    at = bisect_right(reading.sentences, mention.start, key=_START) - 1
    if at < 0:
        return None
    start = reading.sentences[at].start
    first = bisect_left(before, start, key=_START)
    other = before[first] if first < len(before) else mention
    owns = reading.plain[other.end : other.end + 2] in {"'s", "\u2019s"}
    leads = other.form is PartyForm.STATE and not owns and opens(reading, start, other)
    return other.party.code if leads else None


def _there(reading: Reading, mention: PartyMention, before: Sequence[PartyMention]) -> str | None:
    """The state of the place named last, for "the government there" and "refugees there"."""
    if not _THERE.match(reading.plain, mention.end):
        return None
    named = [m for m in before[-_MEMORY:] if len(m.party.code or "") == _STATE and m.form in _PLACES]
    led = [m for m in named if _LED.search(reading.plain, max(0, m.start - _LEAD), m.start)]
    return (led or named)[-1].party.code if named else None


_LED: Final = lazy_pattern(r"\b(?:in|on|to|for|from|at|near|across|inside)\s+(?:the\s+)?$", re.IGNORECASE)
_LEAD: Final = 12
"""Characters before a place in which its preposition stands."""
_THERE: Final = lazy_pattern(r"\s+there(?![\w])")
_PLACES: Final = frozenset({PartyForm.STATE, PartyForm.CITY, PartyForm.PLACE})


def _organ(low: Sequence[str], before: Sequence[PartyMention], home: Home) -> str | None:
    """The state of an organ by its kind: in documents of the United States a ministry is a foreign one."""
    if "federal" in low:
        return home.code
    if "electoral" in low or "election" in low:
        return _last_foreign(before, home.code) or home.code
    if home.code in BODIES and not _OF_STATES.isdisjoint(low):
        return _last_foreign(before, home.code)
    if home.code == "USA" and home.sure and not _FOREIGN_SYSTEMS.isdisjoint(low):
        return _last_foreign(before, "USA")
    return home.code


def _says_whose(mention: PartyMention) -> bool:
    """Whether the words name the state: the government of Malawi, Malian villagers; not the ministry."""
    return any(place_named(word) is not None for word in (mention.party.name or "").split())


def _last_foreign(before: Sequence[PartyMention], own: str | None) -> str | None:
    """The other state named last."""
    for mention in reversed(before[-_MEMORY:]):
        code = mention.party.code
        if code is not None and code != own and len(code) == 3 and mention.form in _STATES | {PartyForm.ORGAN}:
            return code
    return None
