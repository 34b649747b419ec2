"""For whom "we" and "our government" speak inside a quotation: the state of the one who is quoted."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.mentions import PartyMention, PersonMention
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Quotation

_START: Final = attrgetter("start")
_SPEAKING: Final = frozenset({"we", "our", "us", "ours", "my"})
_NEAR: Final = 300
"""Characters before and after a quotation in which its speaker is named."""


def heard(
    reading: Reading, parties: Sequence[PartyMention], people: Sequence[PersonMention]
) -> tuple[PartyMention, ...]:
    """The same parties; "we" in a quotation has the state of its speaker, where one is named beside it."""
    quotes = sorted((q for q in reading.quotations if q.depth == 0), key=_START)
    known = [p for p in people if p.person.code is not None]
    if not quotes or not known:
        return tuple(parties)
    return tuple(_heard(reading, m, quotes, known) for m in parties)


def _heard(
    reading: Reading, mention: PartyMention, quotes: Sequence[Quotation], people: Sequence[PersonMention]
) -> PartyMention:
    """One mention with the state of the speaker, if it speaks in the first person inside a quotation."""
    low = (mention.party.name or "").lower().split()
    if mention.party.code is not None or mention.form not in _FORMS or not low or low[0] not in _SPEAKING:
        return mention
    at = bisect_right(quotes, mention.start, key=_START) - 1
    if at < 0 or mention.start >= quotes[at].end:
        return mention
    code = _speakers_state(reading, quotes, at, people)
    return mention if code is None else replace(mention, party=Party(mention.party.name, code))


_FORMS: Final = frozenset({PartyForm.PRONOUN, PartyForm.ORGAN})


def _speakers_state(
    reading: Reading, quotes: Sequence[Quotation], at: int, people: Sequence[PersonMention]
) -> str | None:
    """The state of the person named right behind a quotation, else of the one named last before it."""
    quote = quotes[at]
    sentence = reading.sentence_at(quote.end) or reading.sentence_at(quote.start)
    later = quotes[at + 1].start if at + 1 < len(quotes) else len(reading.plain)
    first = bisect_right(people, quote.end - 1, key=_START)
    limit = min(later, quote.end + _NEAR, sentence.end if sentence is not None else quote.end)
    if first < len(people) and people[first].start < limit:
        return people[first].person.code
    for person in reversed(people[:first][-_BACK:]):
        if person.end <= quote.start and not _inside(quotes, person.start):
            return person.person.code if person.start >= quote.start - _NEAR else None
    return None


_BACK: Final = 8
"""How many people back the speaker may be named."""


def _inside(quotes: Sequence[Quotation], position: int) -> bool:
    at = bisect_right(quotes, position, key=_START) - 1
    return at >= 0 and position < quotes[at].end
