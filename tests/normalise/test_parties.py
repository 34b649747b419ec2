"""Which state a ministry, "the country" and "we" are."""

from __future__ import annotations

from pledgebook.model.claims import Party
from pledgebook.normalise.parties import as_giver
from tests.normalise.named import Named

DANISH = "Denmark will give Ukraine tents. "


def test_an_organ_is_of_the_state_that_acts() -> None:
    assert Named(DANISH + "The foreign ministry said so on Monday.").codes()["foreign ministry"] == "DNK"


def test_an_organ_in_a_sentence_about_its_own_state() -> None:
    codes = Named(DANISH + "India gave 26 tonnes of rice, the external affairs ministry says.").codes()
    assert codes["external affairs ministry"] == "IND"


def test_in_documents_of_the_united_states_a_ministry_is_foreign() -> None:
    codes = Named(
        "The Department of Energy helps Kenya. The ministry in turn pays half.", url="https://www.example.gov/x"
    ).codes()
    assert codes == {"Department of Energy": "USA", "Kenya": "KEN", "ministry": "KEN"}


def test_the_country_is_the_one_named_last() -> None:
    codes = Named("Denmark will help Ukraine. The money serves the country for years.").codes()
    assert codes["country"] == "UKR"
    kingdom = Named("Denmark will help Ukraine. The kingdom has given much.").codes()
    assert kingdom["kingdom"] == "DNK"


def test_the_country_is_not_the_one_that_gives_to_it() -> None:
    codes = Named("Tonga was hit. Australia said it would send the country tents.").codes()
    assert codes["country"] == "TON"


def test_a_short_name_goes_back_to_the_head_of_the_document() -> None:
    named = Named("The Bank will lend Rwanda 5 million dollars.", publisher="African Development Bank")
    assert named.parties[0].party.name == "African Development Bank"


def test_we_are_the_author_but_not_in_a_quotation() -> None:
    official = Named('We sent tents. "We are tired," said the general.', url="https://www.example.gov/x")
    assert [m.party.code for m in official.parties] == ["USA", None]
    paper = Named("We asked the minister.", publisher="Northern Courier")
    assert paper.codes() == {"We": None}


def test_them_and_it() -> None:
    codes = Named("The report names other European countries. Norway set aside 5 million for them.").codes()
    assert codes["them"] is None
    named = {m.party.name for m in Named("It has sent tents. Ghana gave rice. It has also pledged trucks.").parties}
    assert named == {"Ghana"}
    (_, it) = Named("Ghana gave rice. It has also pledged trucks.").parties
    assert it.party == Party("Ghana", "GHA")


def test_brussels_gives_as_the_union() -> None:
    assert as_giver(Party("Brussels", "BEL")).code == "EU"
    assert as_giver(Party("Antwerp", "BEL")).code == "BEL"
    assert as_giver(Party("Kyiv", "UKR")).code == "UKR"


def test_georgia_in_a_document_of_the_united_states() -> None:
    url = "https://www.example.gov/x"
    assert Named("Jobs grew in Texas and Georgia.", url=url).codes()["Georgia"] == "USA"
    assert Named("Aid goes to Moldova and Georgia.", url=url).codes()["Georgia"] == "GEO"
    assert Named("Jobs grew in Texas and Georgia.").codes()["Georgia"] == "GEO"


def test_bodies_have_no_ministries() -> None:
    codes = Named("The Council met. Haiti asked its Ministry of Planning.", url="https://press.un.org/en/x").codes()
    assert (codes["Council"], codes["Ministry of Planning"]) == ("UN", "HTI")
