"""Writes the catalogue's data files from CLDR (through Babel) and the hand-kept lists in `tools/catalogue/`.

Run from the root of the project: `python tools/make_places.py`. The files it writes are committed; a test
(`tests/catalogue/test_places.py`) checks that they are what this script makes.

One line per form: form, kind, code, guard. A form is written as the tokens of `pledgebook.segment.tokens`, joined by
single spaces, so that looking up costs no work on the catalogue's side and line wraps in a report do no harm.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.core import get_global

from pledgebook.catalogue.officials import name_skeleton
from pledgebook.segment.tokens import tokenise

HERE = Path(__file__).parent / "catalogue"
TARGET = Path(__file__).parent.parent / "src" / "pledgebook" / "catalogue" / "data"
NO_CITIES = {"001", "ZZ", "AQ", "UM", "TF"}
"""Zones without a place in which anybody gives or receives."""

Row = tuple[str, str, str, str]


def main() -> None:
    """Write the files."""
    TARGET.mkdir(exist_ok=True)
    rows = place_rows()
    head = "# Made by tools/make_places.py; do not edit. form, kind, code, guard\n"
    (TARGET / "places.tsv").write_text(head + "".join("\t".join(r) + "\n" for r in rows), encoding="utf-8")
    names = "".join(f"{a3}\t{a2}\t{name}\n" for a3, a2, name in state_rows())
    head = "# Made by tools/make_places.py; do not edit. alpha-3, alpha-2, English short name\n"
    (TARGET / "states.tsv").write_text(head + names, encoding="utf-8")
    leaders = "".join("\t".join(row) + "\n" for row in leader_rows())
    head = "# Made by tools/make_places.py; do not edit. code, and as skeletons: name called by, first, last word\n"
    (TARGET / "leaders.tsv").write_text(head + leaders, encoding="utf-8")


def place_rows() -> list[Row]:
    """All forms, each once: the first reading that is given for a form wins."""
    guards = _guards()
    seen: dict[str, Row] = {}
    for form, kind, code in _forms():
        for variant in _variants(form):
            key = " ".join(t.text for t in tokenise(variant, 0, len(variant)))
            guard = guards.get(variant) or guards.get(form, "")
            seen.setdefault(key, (key, kind, code, guard))
    return sorted(seen.values())


def state_rows() -> list[tuple[str, str, str]]:
    """alpha-3, alpha-2 and short name of every state and territory."""
    alpha2 = _alpha2()
    names = Locale("en").territories
    return [(code, alpha2[code], _clean(names[alpha2[code]])) for code, *_ in _table("states.tsv")]


def leader_rows() -> list[tuple[str, str, str, str]]:
    """Code, name called by, first and last word of everybody in the hand-kept list."""
    rows = set()
    for code, people in _table("leaders.tsv"):
        for person in people.split(";"):
            words = name_skeleton(person.replace("*", ""))
            rows.add((code, " ".join(name_skeleton(_called(person))), words[0] if len(words) > 1 else "", words[-1]))
    return sorted(rows)


def _called(person: str) -> str:
    """The name a person is called by: the starred word (with what follows a particle), else the last one."""
    parts = person.split()
    starred = next((i for i, part in enumerate(parts) if part.startswith("*")), None)
    if starred is None:
        return parts[-2] if parts[-1].startswith("Jr") else parts[-1]
    word = parts[starred].lstrip("*")
    goes_on = word.islower() or word in {"Al", "El", "Ben"} or word in _DOUBLE_NAMES
    return " ".join(parts[starred:]).lstrip("*") if goes_on else word


_DOUBLE_NAMES = {"López", "Peña", "Lacalle", "Sánchez", "Oligui", "Sassou", "Suu"}
"""First halves of family names of two words that are always said together."""


def _forms() -> Iterator[tuple[str, str, str]]:
    """Form, kind, code; surer readings first."""
    hand = list(_table("states.tsv"))
    for code, _, name in state_rows():
        yield name, "state", code
    for code, other, formal, *_ in hand:
        yield from ((form, "state", code) for form in (*_split(other), *_split(formal)))
    for code, names in _table("bodies.tsv"):
        yield from ((form, "body", code) for form in _split(names))
    for code, names in _table("seats.tsv"):
        yield from ((form, "seat", code) for form in _split(names))
    for code, _, _, adjectives, people, capitals in hand:
        yield from _demonyms(code, adjectives, people)
        yield from ((form, "capital", code) for form in _split(capitals))
    for code, cities, sites in _table("cities.tsv"):
        yield from ((form, "city", code) for form in _split(cities))
        yield from ((form, "site", code) for form in _split(sites))
    for code, regions in _table("regions.tsv"):
        yield from ((form, "region", code) for form in _split(regions))
    for areas, adjectives in _table("areas.tsv"):
        yield from ((form, "area", "-") for form in _split(areas))
        yield from ((form, "areal", "-") for form in _split(adjectives))
    yield from _cldr_cities()
    yield from _cldr_areas()


def _demonyms(code: str, adjectives: str, people: str) -> Iterator[tuple[str, str, str]]:
    """Adjectives, and the words for people, which default to the adjective and its plural."""
    words = _split(adjectives)
    if people != "-":
        plural = _split(people) or [form for a in words for form in (a, a + "s")]
        yield from ((form, "people", code) for form in plural if form not in words)
    yield from ((form, "demonym", code) for form in words)


def _cldr_cities() -> Iterator[tuple[str, str, str]]:
    """The exemplar cities of the time zones."""
    alpha3 = {a2: a3 for a3, a2 in _alpha2().items()}
    zones = Locale("en").time_zones
    for zone, territory in get_global("zone_territories").items():
        city = zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
        if territory not in NO_CITIES and territory in alpha3 and "," not in city:
            yield city, "city", alpha3[territory]


def _cldr_areas() -> Iterator[tuple[str, str, str]]:
    """Continents and parts of continents."""
    for code, name in Locale("en").territories.items():
        if code.isdigit() and name != "world":
            yield name, "area", "-"


def _alpha2() -> dict[str, str]:
    """alpha-2 of every alpha-3 in the hand-kept list."""
    aliases = get_global("territory_aliases")
    known = {a3: a2[0] for a3, a2 in aliases.items() if len(a3) == 3 and a3.isalpha()}
    return {code: known.get(code, "XK" if code == "XKX" else "") for code, *_ in _table("states.tsv")}


def _clean(name: str) -> str:
    """CLDR's name as people write it."""
    name = name.replace(" SAR China", "").replace(" & ", " and ").replace("Myanmar (Burma)", "Myanmar")
    fixed = {"Congo - Kinshasa": "Democratic Republic of the Congo", "Congo - Brazzaville": "Republic of the Congo"}
    return fixed.get(name, name)


def _variants(form: str) -> Iterator[str]:
    """The form as it is, with a curly or straight apostrophe, and without accents."""
    yield form
    yield form.replace("’", "'")
    yield form.replace("'", "’")
    plain = "".join(c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c))
    plain = plain.translate(str.maketrans("łŁøØđĐıþÞßæÆ", "lLoOdDitTsaA"))
    yield plain
    yield plain.replace("’", "'")


def _guards() -> dict[str, str]:
    """Form to guard."""
    return {form: guard for guard, forms in _table("guarded.tsv") for form in _split(forms)}


def _table(name: str) -> Iterator[tuple[str, ...]]:
    """Rows of a hand-kept list, comments left out."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield tuple(line.split("\t"))


def _split(cell: str) -> list[str]:
    """Names in a cell; "the X" is looked up without its article."""
    return [form.removeprefix("the ").strip() for form in cell.split(";") if form.strip(" -")]


if __name__ == "__main__":
    main()
