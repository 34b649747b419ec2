"""What kind of help it is where the words beside it do not tell: by who gives or gets it, by the document's theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.frame.giving.kind import adjectives
from pledgebook.lang.en import aid_bodies as en
from pledgebook.model.claims import Aid
from pledgebook.model.text import BlockKind
from pledgebook.segment.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pledgebook.model.claims import Party
    from pledgebook.model.evidence import Evidence
    from pledgebook.model.reading import Reading


def aid_by_side(parties: Iterable[Party], evidence: Iterable[Evidence]) -> Aid | None:
    """The kind that those who give, or those who get, stand for; None where they stand for none or for several.

    The words of the text count too: "the Lithuanian Ministry of National Defence" is only Lithuania as a party.
    """
    kinds = {en.BODY_CODES[p.code] for p in parties if p.code in en.BODY_CODES}
    for quote in [*(e.quote for e in evidence), *(p.name or "" for p in parties)]:
        kinds |= _in_name(quote)
    return next(iter(kinds)) if len(kinds) == 1 else None


def _in_name(name: str) -> set[Aid]:
    """The kinds that parts of a name tell."""
    low = f" {' '.join(name.lower().split())} "
    kinds = {kind for words, kind in en.BODY_NAMES if f" {words} " in low}
    return kinds | {kind for word in name.split() if (kind := en.BODY_ACRONYMS.get(word.strip("(),.")))}


def theme_of(reading: Reading) -> Aid | None:
    """The one kind of help that the head of the document speaks of; worked out once."""
    key = ("giving.theme", 0)
    if key not in reading.memo:
        reading.memo[key] = _of_title(reading) or _of_lead(reading)
    found: Aid | None = reading.memo[key]
    return found


def _of_title(reading: Reading) -> Aid | None:
    """A calamity, or the adjective before a noun of help, if they tell one kind."""
    title = reading.document.title or ""
    tokens = tokenise(title, 0, len(title))
    kinds = adjectives(tokens)
    if any(t.low in en.CALAMITIES for t in tokens):
        kinds = kinds | {Aid.HUMANITARIAN}
    return next(iter(kinds)) if len(kinds) == 1 else None


def _of_lead(reading: Reading) -> Aid | None:
    """An appeal by a body of the United Nations in the first paragraph that is no title."""
    first = next((b for b in reading.blocks if b.kind is BlockKind.BODY), None)
    if first is None:
        return None
    appealing = not en.APPEALING.isdisjoint(reading.plain[first.start : first.end].lower().split())
    bodies = {p.party.code for p in reading.parties.within(first.start, first.end)}
    return Aid.HUMANITARIAN if appealing and bodies & en.APPEALERS else None
