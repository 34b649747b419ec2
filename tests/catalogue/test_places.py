"""Names of places and parties, and what they stand for."""

from __future__ import annotations

from pathlib import Path

import pytest

import make_places
from pledgebook.catalogue.places import longest_place, state_name, state_of_domain
from pledgebook.segment.tokens import tokenise

DATA = Path(__file__).parents[2] / "src" / "pledgebook" / "catalogue" / "data"


def lookup(text: str) -> tuple[str, str | None, int] | None:
    tokens = tokenise(text, 0, len(text))
    found = longest_place(tokens, 0)
    return None if found is None else (found[0].kind.value, found[0].code, found[1])


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("US", "state", "USA"),
        ("U.S.", "state", "USA"),
        ("U.K.", "state", "GBR"),
        ("Great Britain", "state", "GBR"),
        ("Holland", "state", "NLD"),
        ("Türkiye", "state", "TUR"),
        ("Turkey", "state", "TUR"),
        ("Czechia", "state", "CZE"),
        ("Czech Republic", "state", "CZE"),
        ("Ivory Coast", "state", "CIV"),
        ("Côte d’Ivoire", "state", "CIV"),
        ("Cote d'Ivoire", "state", "CIV"),
        ("DRC", "state", "COD"),
        ("Burma", "state", "MMR"),
        ("ROK", "state", "KOR"),
        ("Kosovo", "state", "XKX"),
        ("Kingdom of Norway", "state", "NOR"),
        ("Danes", "people", "DNK"),
        ("Danish", "demonym", "DNK"),
        ("Britons", "people", "GBR"),
        ("Kiev", "capital", "UKR"),
        ("Brussels", "capital", "BEL"),
        ("Sao Paulo", "city", "BRA"),
        ("Ramstein Air Base", "site", "DEU"),
        ("Tigray", "region", "ETH"),
        ("sub-Saharan Africa", "area", None),
        ("World Food Programme", "body", "WFP"),
        ("Gavi", "body", None),
        ("European Commission", "body", "EU"),
        ("Downing Street", "seat", "GBR"),
        ("Verkhovna Rada", "seat", "UKR"),
    ],
)
def test_a_name_and_what_it_stands_for(name: str, kind: str, code: str | None) -> None:
    found = lookup(name)
    assert found is not None
    assert found[:2] == (kind, code)


def test_the_longest_name_wins() -> None:
    assert lookup("South Sudan and Sudan") == ("state", "SSD", 2)
    assert lookup("Nigeria") == ("state", "NGA", 1)
    assert lookup("Niger") == ("state", "NER", 1)


def test_a_name_over_two_lines_or_with_a_no_break_space() -> None:
    assert lookup("United\n    Kingdom") == ("state", "GBR", 2)
    assert lookup("New\u00a0Zealand") == ("state", "NZL", 2)


def test_capitals_of_datelines_and_the_pronoun_us() -> None:
    assert lookup("LONDON") == ("capital", "GBR", 1)
    assert lookup("UNITED STATES") == ("state", "USA", 2)
    assert lookup("us") is None


def test_every_state_has_a_name() -> None:
    assert state_name("XKX") == "Kosovo"
    assert state_name("COD") == "Democratic Republic of the Congo"
    assert len((DATA / "states.tsv").read_text(encoding="utf-8").splitlines()) == 1 + 250


def test_hosts_of_states() -> None:
    assert state_of_domain("www.example.gov") == "USA"
    assert state_of_domain("example.gov.uk") == "GBR"
    assert state_of_domain("www.example.no") == "NOR"
    assert state_of_domain("example.io") is None
    assert state_of_domain("example.com") is None


def test_the_data_are_what_the_script_makes() -> None:
    made = ["\t".join(row) for row in make_places.place_rows()]
    assert (DATA / "places.tsv").read_text(encoding="utf-8").splitlines()[1:] == made
    leaders = ["\t".join(row) for row in make_places.leader_rows()]
    assert (DATA / "leaders.tsv").read_text(encoding="utf-8").splitlines()[1:] == leaders


def test_every_form_is_cut_as_the_text_is() -> None:
    for line in (DATA / "places.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        form = line.split("\t")[0]
        assert " ".join(t.text for t in tokenise(form, 0, len(form))) == form
