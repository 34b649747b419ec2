"""What a document has said so far about giving: the package spoken of, its giver, and for whom the document is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from pledgebook.catalogue.places import PlaceKind, longest_place, state_of_domain
from pledgebook.lang.en import aid
from pledgebook.model.claims import Party
from pledgebook.model.mentions import PartyForm
from pledgebook.segment.tokens import tokenise

if TYPE_CHECKING:
    from pledgebook.model.claims import Transfer
    from pledgebook.model.reading import Reading

_NAMING: Final = frozenset({PlaceKind.STATE, PlaceKind.DEMONYM, PlaceKind.PEOPLE})
_LEADS: Final = frozenset({"to", "for", "on", "with", "of", "toward", "towards", "in"})
_FOREIGN_TAIL: Final = 4


@dataclass(slots=True)
class Memory:
    """Filled while a document is read from top to bottom; never shared between documents."""

    reading: Reading
    home: str | None
    """The state that the document speaks for, where it says so."""
    titled: tuple[Party, ...]
    """States for which the title says that the document is."""
    made: list[Transfer] = field(default_factory=list)
    whole: Transfer | None = None
    """The package of which later sentences speak."""
    lead: Transfer | None = None
    """What a list hangs on."""

    def add(self, transfer: Transfer) -> None:
        """A new transfer; one that is no part of another becomes the package spoken of."""
        self.made.append(transfer)
        if transfer.part_of is None:
            self.whole = transfer

    @property
    def last(self) -> Transfer | None:
        """The one made last."""
        return self.made[-1] if self.made else None

    def by_id(self, wanted: str | None) -> Transfer | None:
        """The transfer with this draft id."""
        return next((t for t in self.made if t.id == wanted), None) if wanted else None


def memory_of(reading: Reading) -> Memory:
    """An empty memory with what the document's head says."""
    home = home_of(reading)
    return Memory(reading, home, _titled(reading, home))


def home_of(reading: Reading) -> str | None:
    """The state for which the document says "we", or whose official address it has."""
    for mention in reading.parties.all:
        if mention.form is PartyForm.PRONOUN and mention.party.code and (mention.party.name or "").lower() in {"we", "our", "us"}:
            return mention.party.code
    host = urlsplit(reading.document.url or "").hostname or ""
    return state_of_domain(host) if ".gov" in host or host.endswith(".mil") else None


def _titled(reading: Reading, home: str | None) -> tuple[Party, ...]:
    """States in the title behind "to", "for", "on", "with", "of", or before a noun of help."""
    title = reading.document.title or ""
    tokens = tokenise(title, 0, len(title))
    found: dict[str, Party] = {}
    at = 0
    while at < len(tokens):
        hit = longest_place(tokens, at)
        if hit is None:
            at += 1
            continue
        place, end = hit
        if place.kind in _NAMING and place.code and place.code != home:
            led = any(t.low in _LEADS for t in tokens[max(0, at - 6) : at])
            if led or any(t.low in aid.NOUNS for t in tokens[end : end + _FOREIGN_TAIL]):
                found.setdefault(place.code, Party(title[tokens[at].start : tokens[end - 1].end], place.code))
        at = end
    return tuple(found.values())
