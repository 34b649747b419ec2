"""Whose document it is."""

from __future__ import annotations

from tests.normalise.named import Named


def test_an_official_address() -> None:
    assert Named("We sent tents.", url="https://www.example.gov/news").home.code == "USA"
    assert Named("We sent tents.", url="https://www.gov.uk/news").home.code == "GBR"
    assert Named("We sent tents.", url="https://www.regjeringen.no/en/news").home.code == "NOR"
    assert Named("We sent tents.", url="https://ec.europa.eu/news").home.code == "EU"
    assert Named("We sent tents.", url="https://press.un.org/en/x").home.code == "UN"
    assert not Named("Norway sent tents.", url="https://daily.example/news").home.sure
    assert not Named("Norway sent tents.", url="http://[www.example.gov").home.sure  # no address at all


def test_a_publisher_that_is_an_organ() -> None:
    assert Named("Tents were sent.", publisher="Danish Ministry of Defence").home.code == "DNK"
    assert Named("Tents were sent.", publisher="The White House").home.sure
    assert not Named("Tents were sent.", publisher="Capitol Hill Courier").home.sure


def test_the_author_in_the_title() -> None:
    home = Named("I spoke.", title="Statement by President Emmanuel Macron on floods").home
    assert home.author is not None
    assert (home.author.name, home.author.role, home.code) == ("Emmanuel Macron", "President", "FRA")
    assert Named("He spoke.", title="Readout of President Macron’s call with Anna Berg").home.author is None


def test_a_signature_and_the_office_vested() -> None:
    memo = (
        "MEMORANDUM FOR THE SECRETARY\n\nBy the authority vested in me as President, I hereby direct a drawdown.\n\n"
        "                 ANNA B. LIND\n"
    )
    author = Named(memo, url="https://www.example.gov/memo").home.author
    assert author is not None
    assert (author.name, author.role, author.code) == ("Anna B. Lind", "President", "USA")


def test_a_label_before_the_first_words_and_the_currency() -> None:
    house = "The Minister for Defence: With permission, Mr Speaker, I shall speak. We send tents worth £3 million."
    home = Named(house).home
    assert home.author is not None
    assert (home.author.role, home.code) == ("Minister for Defence", "GBR")


def test_who_acts_in_the_text() -> None:
    text = "Denmark will give Ukraine tents. The Danish government said that the tents go to Ukraine on Monday."
    assert Named(text).home.code == "DNK"
    assert Named("Rain fell.").home.code is None


def test_several_authors() -> None:
    assert Named("We met.", title="Joint Statement by President Lind and President Berg").home.joint
    assert Named("We met.", title="Remarks by Vice President Lind and President Berg of Poland").home.joint
    assert not Named("We met.", title="Statement by President Lind on President Berg").home.joint


def test_the_place_of_the_report() -> None:
    wire = "LUSAKA - Zambia has sent 10 tonnes of maize to Malawi, Vice-President Anna Banda said."
    assert Named(wire).home.local
    assert Named(wire).state_of("Vice-President Anna Banda") == "ZMB"
    assert not Named(wire.replace("LUSAKA", "GENEVA")).home.local
