"""Which parties a text goes back to: "the Bank", "it", "the three countries" after they have been named in full."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import short_names as en
from pledgebook.lang.en import words
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.model.claims import Party
    from pledgebook.model.mentions import PartyMention
    from pledgebook.model.reading import Reading

_START: Final = attrgetter("start")
_MEMORY: Final = 400
"""How many mentions back a full name may stand."""
_SENTENCES: Final = 3
"""How many sentences back those may be named whom "the three countries" means."""
_NAMED: Final = frozenset({PartyForm.BODY, PartyForm.ORGAN})
_COUNTED: Final = frozenset({PartyForm.STATE, PartyForm.BODY})
_ACTORS: Final = frozenset({PartyForm.STATE, PartyForm.CITY, PartyForm.ORGAN, PartyForm.BODY, PartyForm.PRONOUN})
_JOINT: Final = lazy_pattern(r"\s*(?:,|and|&|,\s*and|as\s+well\s+as|along\s+with|together\s+with)\s+(?:the\s+)?")
_OPENERS: Final = words.PREPOSITIONS | en.OPENERS
_LEADS: Final = frozenset({"the", "and", "but", "meanwhile,", "finally,", "also", "\u201c", '"', "today,"})


def is_short_name(mention: PartyMention) -> bool:
    """Whether a mention is only the noun of a body, as in "the Fund", and nothing says whose."""
    low = (mention.party.name or "").lower()
    undecided = mention.form in (PartyForm.ORGAN, PartyForm.PRONOUN) and mention.party.code is None
    return (undecided and low in en.SHORT) or (mention.form is PartyForm.BODY and low in en.KINDS)


def full_name(mention: PartyMention, before: Sequence[PartyMention]) -> PartyMention | None:
    """The same mention as the body that was named last with this noun: "the Bank" after "the World Bank"."""
    noun = (mention.party.name or "").lower()
    for known in reversed(before[-_MEMORY:]):
        if known.form in _NAMED and noun in _nouns(known.party.name or "", known.party.code):
            return replace(mention, party=known.party, form=known.form)
    return None


def _nouns(name: str, code: str | None) -> frozenset[str]:
    """The nouns by which a body may be called after it was named: the head of its name, or what it is known as."""
    called = frozenset(en.CALLED.get(name, "").split()) | frozenset(en.CALLED.get(code or "", "").split())
    parts = name.lower().split()
    if len(parts) < 2:
        return called
    stop = next((i for i, word in enumerate(parts) if word in {"of", "for", "on", "in", "to"}), len(parts))
    heads = [word for word in parts[:stop] if word in en.HEADS]
    return called | {heads[-1]} if heads else called


def subject_before(reading: Reading, mention: PartyMention, before: Sequence[PartyMention]) -> PartyMention | None:
    """The party that is the subject of the sentence before: "In talks with Poland, *Slovakia* offered help. It ..."."""
    at = bisect_right(reading.sentences, mention.start, key=_START) - 1
    if at < 1:
        return None
    since = reading.sentences[at - 1].start
    for known in before[bisect_left(before, since, key=_START) :]:
        if opens(reading, since, known) or _follows_opener(reading, since, known):
            return known if known.form in _ACTORS else None
    return None


def opens(reading: Reading, start: int, mention: PartyMention) -> bool:
    """Whether a sentence that starts at `start` begins with this party."""
    return all(word in _LEADS for word in reading.plain[start : mention.start].lower().split())


def _follows_opener(reading: Reading, start: int, mention: PartyMention) -> bool:
    """Whether only a phrase with a preposition and a comma stands before the party: "On Monday, Ghana sent"."""
    lead = reading.plain[start : mention.start].lower().split()
    if lead and lead[-1] == "the":
        lead.pop()
    return bool(lead) and lead[-1].endswith(",") and lead[0].strip(',\u201c"') in _OPENERS


def members_of(reading: Reading, mention: PartyMention, before: Sequence[PartyMention]) -> tuple[Party, ...]:
    """Those whom "both countries" or "the four donors" means; nobody where it is not plain."""
    number = _number(reading, mention)
    if number is None:
        return ()
    at = bisect_right(reading.sentences, mention.start, key=_START) - 1
    floor = reading.sentences[max(0, at - _SENTENCES)].start
    recent = [m for m in before[bisect_left(before, floor, key=_START) :] if m.form in _COUNTED]
    for run in reversed(_runs(reading, recent)):
        if len(run) == number:
            return tuple(run.values())
    return _by_sentences(reading, recent, at, number)


def _number(reading: Reading, mention: PartyMention) -> int | None:
    """How many a group noun without any other modifier counts."""
    *lead, noun = (mention.party.name or "").lower().split() or [""]
    if mention.form is not PartyForm.GROUP or mention.party.code is not None or noun not in en.GROUPS:
        return None
    ahead = reading.plain[max(0, mention.start - 12) : mention.start].lower().split()
    if not lead and ahead and ahead[-1] in en.NUMBERS:
        lead = [ahead[-1]]
    elif ahead[-1:] != ["the"] and lead != ["both"]:
        return None  # "two countries" are any two
    return en.NUMBERS.get(lead[0]) if len(lead) == 1 else None


def _runs(reading: Reading, recent: Sequence[PartyMention]) -> list[dict[str, Party]]:
    """Parties named side by side, each run by code or name."""
    runs: list[dict[str, Party]] = []
    last: PartyMention | None = None
    for known in recent:
        if last is None or not _JOINT.fullmatch(reading.plain[last.end : known.start][:_LONGEST_JOINT]):
            runs.append({})
        runs[-1].setdefault(known.party.code or known.party.name or "", known.party)
        last = known
    return runs


_LONGEST_JOINT: Final = 30


def _by_sentences(reading: Reading, recent: Iterable[PartyMention], at: int, number: int) -> tuple[Party, ...]:
    """The states of the nearest sentences, where they are exactly as many."""
    mentions = list(recent)
    for back in range(_SENTENCES + 1):
        floor = reading.sentences[max(0, at - back)].start
        named = {m.party.code or m.party.name: m.party for m in mentions if m.start >= floor}
        if len(named) == number:
            return tuple(named.values())
        if len(named) > number:
            return ()
    return ()
