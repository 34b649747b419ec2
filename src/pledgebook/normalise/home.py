"""Whose document it is: its author, and the state for which the author says "we"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.currencies import is_currency
from pledgebook.catalogue.officials import state_of_leader
from pledgebook.catalogue.places import PlaceKind, longest_place, state_of_alpha2, state_of_domain
from pledgebook.lang.en import names, roles, words
from pledgebook.model.address import host_of
from pledgebook.model.claims import Person
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.mentions import PartyForm
from pledgebook.model.text import BlockKind
from pledgebook.segment.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.mentions import PartyMention
    from pledgebook.model.phrases import PersonPhrase
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Document

_AUTHOR_IN_TITLE: Final = lazy_pattern(
    r"\s*(?:joint\s+|press\s+|written\s+|oral\s+)?(?:(?:statement|remarks|message|letter|speech|address|comments?|op-ed"
    r"|keynote|intervention|declaration)\s+(?:by|from|of|as\s+delivered\s+by)|readout\s+(?:by|from))\s+",
    re.IGNORECASE,
)
_OFFICE: Final = lazy_pattern(r"\bvested\s+in\s+(?:me|the)\s+(?:as\s+)?([A-Z][a-z]+)")
_OFFICIAL_HOST: Final = lazy_pattern(
    r"(?:^|\.)(?:gov|gob|gouv|govt|go|gc|mil|regjeringen|bund|admin|parliament|government)\."
)
_CURRENCY: Final = lazy_pattern(
    r"[\u00a3\u20b9\u20a6\u20b4]|(?<![A-Za-z])(?:AU?|CA?|NZ|R)\$|(?<![A-Za-z])[A-Z]{3}(?=\s?[\d.])"
)
_CURRENCY_REACH: Final = 20_000
_SIGNS: Final = {
    "\u00a3": "GBR", "\u20b9": "IND", "\u20a6": "NGA", "\u20b4": "UKR",
    "A$": "AUS", "AU$": "AUS", "C$": "CAN", "CA$": "CAN", "NZ$": "NZL", "R$": "BRA",
}  # fmt: skip
_BODIES: Final = (
    ("europa.eu", "EU"), ("nato.int", "NATO"), ("un.org", "UN"), ("undp.org", "UN"), ("unocha.org", "UN"),
    ("who.int", "WHO"), ("wfp.org", "WFP"), ("unicef.org", "UNICEF"), ("unhcr.org", "UNHCR"), ("imf.org", "IMF"),
    ("worldbank.org", "WB"),
)  # fmt: skip
_NOT_A_HOME: Final = frozenset({"USD", "EUR", "CHF"})
"""Currencies in which others than their own states count too."""
_BEFORE_OTHERS: Final = (words.PREPOSITIONS | {"to"}) - words.SUBORDINATORS
_AFTER_ACTORS: Final = names.FIELDS | {"military", "security", "weapons"}
_ACTING: Final = frozenset("said gave promised announced sent pledged will has have".split())


@dataclass(frozen=True, slots=True)
class Home:
    """The author of a document and the state that speaks in it."""

    code: str | None
    """The state, or None where nothing tells."""
    sure: bool
    """Whether address, title or publisher say so, and not only the run of the text."""
    local: bool = False
    """Whether the place of the report or the publisher's name agrees with the run of the text."""
    joint: bool = False
    """Whether several speak together, so that "we" is no one state."""
    states: frozenset[str] = frozenset()
    """The states that are named in the text."""
    author: Person | None = None
    """The one who says "I" outside quotations."""


def home_of(
    reading: Reading,
    parties: Sequence[PartyMention],
    people: Sequence[PersonPhrase],
    title_people: Sequence[PersonPhrase],
) -> Home:
    """Author and state of a document: from its address, title, publisher, else from who acts in the text."""
    author = _author(reading, title_people) or _labelled(reading, people)
    code = (
        _code_of_address(reading.document) or (author.code if author else None) or _code_in(reading.document.publisher)
    )
    sure = code is not None
    code = code or _leading_state(reading, parties)
    if author is not None and author.code is None and code is not None:
        author = Person(author.name, author.role, code)
    joint = _is_joint(reading.document.title or "", title_people)
    states = frozenset(m.party.code for m in parties if m.party.code is not None)
    local = code is not None and code in {_dateline(reading, parties), *_subjects_of(reading.document.publisher or "")}
    return Home(code, sure, local, joint, states, author)


def _dateline(reading: Reading, parties: Sequence[PartyMention]) -> str | None:
    """The state of the city in capitals with which the text begins: LUSAKA - Zambia has sent ..."""
    if not parties or not reading.sentences:
        return None
    first = parties[0]
    opens = first.start - reading.sentences[0].start < 3 and first.form is PartyForm.CITY
    return first.party.code if opens and reading.plain[first.start : first.end].isupper() else None


def _is_joint(title: str, title_people: Sequence[PersonPhrase]) -> bool:
    """Whether a title names several authors: a joint statement, remarks by one president and another."""
    lead = _AUTHOR_IN_TITLE.match(title)
    if title.lower().startswith("joint ") or " joint " in title.lower()[: lead.end() if lead else 0]:
        return True
    authors = [p for p in title_people if lead and p.start >= lead.end() - 1][:2]
    return len(authors) == 2 and title[authors[0].end : authors[1].start].strip() == "and"


def _code_of_address(document: Document) -> str | None:
    """The state of an official address: whitehouse.gov, gov.uk, regjeringen.no."""
    host = host_of(document.url)
    if host.endswith((".gov", ".mil")) or _OFFICIAL_HOST.search(host):
        return state_of_domain(host)
    return next((code for domain, code in _BODIES if host == domain or host.endswith(f".{domain}")), None)


def _code_in(publisher: str | None) -> str | None:
    """The state in the name of a publisher that is one of its organs: Danish Ministry of Defence, The White House."""
    if not publisher:
        return None
    tokens = tokenise(publisher, 0, len(publisher))
    organ = any(t.low in names.ORGANS for t in tokens)
    for k in range(len(tokens)):
        found = longest_place(tokens, k)
        if found is None or not found[0].code:
            continue
        whole = found[1] == len(tokens) and k <= 1 and found[0].kind in (PlaceKind.SEAT, PlaceKind.BODY)
        if whole or organ:
            return found[0].code
    return None


def _author(reading: Reading, title_people: Sequence[PersonPhrase]) -> Person | None:
    """The author: in the title, in a signature, by the office "vested in me", or in the document's data."""
    lead = _AUTHOR_IN_TITLE.match(reading.document.title or "")
    if lead and (first := next((p for p in title_people if p.start <= lead.end() + 1 <= p.end), None)):
        return Person(first.name, first.role, first.code or _state_led_by(first))
    signed = _signature(reading)
    office = _OFFICE.search(reading.plain) if signed or "vested in" in reading.plain else None
    if signed or office:
        return Person(
            signed, office.group(1) if office else None, state_of_leader(signed, titled=True) if signed else None
        )
    byline = reading.document.author
    return Person(" ".join(byline.split()), None, None) if byline else None


def _labelled(reading: Reading, people: Sequence[PersonPhrase]) -> Person | None:
    """The speaker named by a label before the first words: "The Minister for Defence: With permission, Mr Speaker"."""
    if not people or not reading.sentences:
        return None
    first = people[0]
    opens = first.start == reading.sentences[0].start and reading.plain[first.end : first.end + 2].strip() == ":"
    return Person(first.name, first.role, first.code) if opens else None


def _state_led_by(phrase: PersonPhrase) -> str | None:
    """The state that a person in the title leads."""
    return state_of_leader(phrase.name, titled=phrase.head in roles.HEADS_OF_STATE) if phrase.name else None


def _signature(reading: Reading) -> str | None:
    """A name alone in capitals at the end: JOSEPH R. BIDEN JR."""
    for block in reversed(reading.blocks[-5:]):
        line = reading.plain[block.start : block.end].strip(" *_\\\t\n")
        parts = line.replace(".", "").replace(",", "").split()
        if not (2 <= len(parts) <= 5 and line.isupper() and len(line) < 45 and all(p.isalpha() for p in parts)):
            continue
        if block.kind is not BlockKind.TITLE and parts[0].lower() in names.given_names():
            return " ".join(p.capitalize() for p in line.split())
    return None


_BYLINED: Final = 1
"""Points of the state in whose city a report is written: its ministries need no name, but visitors speak there, too."""


def _leading_state(reading: Reading, parties: Sequence[PartyMention]) -> str | None:
    """The state that acts most: whose organs are named, which stands before verbs, in whose currency is counted."""
    points: Counter[str] = Counter()
    if (here := _dateline(reading, parties)) is not None:
        points[here] += _BYLINED
    for mention in parties:
        if mention.party.code is not None and len(mention.party.code) == 3:
            points[mention.party.code] += _points(reading, mention)
    points.update(dict.fromkeys(_subjects_of(reading.document.title or ""), 2))
    points.update(dict.fromkeys(_subjects_of(reading.document.publisher or ""), 3))
    for match in _CURRENCY.finditer(reading.plain, 0, _CURRENCY_REACH):
        code = _SIGNS.get(match.group()) or _state_of_currency(match.group())
        if code is not None:
            points[code] += 1
    best = max(points.values(), default=0)
    return next((code for code, count in points.items() if count == best), None) if best else None


def _state_of_currency(currency: str) -> str | None:
    """The state whose own currency it is."""
    return state_of_alpha2(currency[:2]) if is_currency(currency) and currency not in _NOT_A_HOME else None


def _subjects_of(title: str) -> set[str]:
    """States in a title that are no recipients."""
    tokens = tokenise(title, 0, len(title))
    found = set()
    for k in range(len(tokens)):
        place = longest_place(tokens, k)
        if (
            place is not None
            and place[0].code
            and (k == 0 or tokens[k - 1].low not in {"to", "for", "with", "against"})
        ):
            found.add(place[0].code)
    return found


def _points(reading: Reading, mention: PartyMention) -> int:
    """How much a mention says that its state is the one that acts."""
    before = reading.plain[max(0, mention.start - 24) : mention.start].lower().split()
    if before and before[-1] == "the":
        before.pop()
    if before and before[-1] in _BEFORE_OTHERS:
        return int(before[-1] in {"from", "by", "in", "at", "near"} and mention.form is not PartyForm.DEMONYM)
    if mention.form is PartyForm.ORGAN:
        return 2
    after = reading.plain[mention.end : mention.end + 24].lower().split()
    if mention.form in (PartyForm.STATE, PartyForm.CITY):
        acts = after and (after[0] in _ACTING or after[0].endswith("ed"))
        return 3 if acts else int(bool(after) and after[0] in _AFTER_ACTORS)
    if mention.form is PartyForm.GROUP:
        return int(" in " not in (mention.party.name or "") and " of " not in (mention.party.name or ""))
    return int(mention.form is PartyForm.DEMONYM)
