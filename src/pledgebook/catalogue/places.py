"""States, territories, cities, regions, bodies and seats by name, found in a run of words.

The names are data (`data/places.tsv`, made by `tools/make_places.py`). Looking up works on tokens, not on raw text:
a name broken over two lines, indented or with a no-break space inside is still the same name, and word boundaries
come for free.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from pledgebook.model.wordtable import WordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token


class PlaceKind(StrEnum):
    """What a name in the catalogue stands for."""

    STATE = "state"
    DEMONYM = "demonym"
    """An adjective that may also name people: Ukrainian, Danish."""
    PEOPLE = "people"
    """A word for people only: Ukrainians, Danes."""
    CAPITAL = "capital"
    """A seat of government, whose name may stand for the government."""
    CITY = "city"
    SITE = "site"
    """A base, airport, camp or meeting place."""
    REGION = "region"
    """A part of one state."""
    AREA = "area"
    """A continent, sea or part of the world that belongs to no one state."""
    AREAL = "areal"
    """The adjective of an area: African, European."""
    BODY = "body"
    """An international body, alliance, fund or facility."""
    SEAT = "seat"
    """An office, parliament, agency or force that stands for one state without naming it."""


class Guard(StrEnum):
    """What else a name could be."""

    NONE = ""
    NAME = "name"
    """Also the name of a person."""
    WORD = "word"
    """Also a common word, or a name shared by many things."""


@dataclass(frozen=True, slots=True)
class Place:
    """One name and what it stands for."""

    form: str
    """Its tokens, joined by spaces."""
    kind: PlaceKind
    code: str | None
    """ISO 3166-1 alpha-3, or a body's code of the contract."""
    guard: Guard


BODIES: Final = frozenset({"EU", "NATO", "UN", "WHO", "WFP", "UNICEF", "UNHCR", "IMF", "WB", "G7"})
"""Codes of the contract that are no states."""
_Entry = tuple[tuple[str, ...], Place]
_UPPER_FLOOR: Final = 4
"""Shortest word in capitals that is read as a name written in capitals: LONDON, but not US for us."""


def longest_place(tokens: Sequence[Token], at: int) -> tuple[Place, int] | None:
    """The longest name that begins at token `at`, and the position of the token after it."""
    names = _NAMES[tokens[at].text]
    if names is None:
        return None
    as_written, in_capitals = names
    if as_written and (found := _longest(as_written, tokens, at)):
        return found
    return _longest_in_capitals(in_capitals, tokens, at) if in_capitals else None


def begins_place(word: str) -> bool:
    """Whether a name may begin with this word: most words are told no here."""
    return _NAMES[word] is not None


def _names_from(word: str) -> tuple[tuple[_Entry, ...], tuple[_Entry, ...]] | None:
    """The names that begin with this word as it is written, and those it writes in capitals; None without any."""
    first = _by_first_capitals().get(word) if len(word) >= _UPPER_FLOOR and word.isupper() else None
    as_written = _entries(word) if word in _by_first_word() else ()
    in_capitals = _entries(first) if first else ()
    return (as_written, in_capitals) if as_written or in_capitals else None


_NAMES: Final = WordTable(_names_from)


@lru_cache(maxsize=1)
def lower_first_words() -> frozenset[str]:
    """First words of the names that begin in lower case: sub-Saharan Africa, mainland China."""
    return frozenset(word for word in _by_first_word() if not word[0].isupper())


def place_named(name: str) -> Place | None:
    """The place with exactly this name, its words separated by single spaces."""
    first, *rest = name.split(" ")
    return next((place for words, place in _entries(first) if words == tuple(rest)), None)


def state_of_domain(host: str) -> str | None:
    """The state to which an internet host plainly belongs: example.gov, www.example.gov.uk, example.no."""
    parts = host.lower().rstrip(".").split(".")
    if parts[-1] in ("gov", "mil"):
        return "USA"
    alpha2 = {"uk": "GB"}.get(parts[-1], parts[-1].upper())
    return _by_alpha2().get(alpha2) if len(alpha2) == 2 and alpha2.lower() not in _GENERIC_DOMAINS else None


def state_of_alpha2(alpha2: str) -> str | None:
    """alpha-3 of an alpha-2 code; the first two letters of a currency's code are one."""
    return _by_alpha2().get(alpha2)


def state_name(code: str) -> str | None:
    """The English short name of a state."""
    return _names().get(code)


_GENERIC_DOMAINS: Final = frozenset({"io", "tv", "me", "co", "ai", "fm", "cc", "ws", "eu", "int"})
"""Country domains that are sold to everybody, and those of bodies."""


def _longest(entries: tuple[_Entry, ...], tokens: Sequence[Token], at: int) -> tuple[Place, int] | None:
    """The first entry whose words all follow; entries are ordered longest first."""
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    for rest, place in entries:
        if not rest:
            return place, at + 1
        if rest[0] == following:  # most entries fall here, before anything is sliced
            end = at + 1 + len(rest)
            if len(rest) == 1 or tuple(t.text for t in tokens[at + 1 : end]) == rest:
                return place, end
    return None


def _longest_in_capitals(entries: tuple[_Entry, ...], tokens: Sequence[Token], at: int) -> tuple[Place, int] | None:
    """The same, whatever the case."""
    for rest, place in entries:
        end = at + 1 + len(rest)
        if tuple(t.low for t in tokens[at + 1 : end]) == tuple(w.lower() for w in rest):
            return place, end
    return None


@lru_cache(maxsize=4096)
def _entries(first: str) -> tuple[_Entry, ...]:
    """Names that begin with this word, longest first; read from their lines when first asked for."""
    entries = [_entry(line) for line in _by_first_word().get(first, ())]
    return tuple(sorted(entries, key=lambda e: -len(e[0])))


def _entry(line: str) -> _Entry:
    """One line of the data."""
    form, kind, code, guard = line.split("\t")
    place = Place(form, PlaceKind(kind), None if code == "-" else code, Guard(guard))
    return tuple(form.split(" ")[1:]), place


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, list[str]]:
    """Lines of the data by the first word of the name."""
    index: dict[str, list[str]] = {}
    for line in data_lines("places.tsv"):
        first = line.split("\t", 1)[0].split(" ", 1)[0]
        index.setdefault(first, []).append(line)
    return index


@lru_cache(maxsize=1)
def _by_first_capitals() -> dict[str, str]:
    """First words in capitals, for text in capitals."""
    return {
        first.upper(): first for first in _by_first_word() if not first.isupper() and len(first.upper()) >= _UPPER_FLOOR
    }


@lru_cache(maxsize=1)
def _by_alpha2() -> dict[str, str]:
    """alpha-3 by alpha-2."""
    return {alpha2: alpha3 for alpha3, alpha2, _ in (line.split("\t") for line in data_lines("states.tsv"))}


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Short name by alpha-3."""
    return {alpha3: name for alpha3, _, name in (line.split("\t") for line in data_lines("states.tsv"))}


def data_lines(name: str) -> list[str]:
    """The lines of a data file, comments left out."""
    text = files("pledgebook.catalogue").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def place_lines() -> list[tuple[str, str]]:
    """Every name of the catalogue as written, with its guard (empty where it is nothing else)."""
    cells = (line.split("\t") for line in data_lines("places.tsv"))
    return [(form, guard) for form, _, _, guard in cells]
