"""States, organs, bodies and groups in marked snippets: «words|code form», "-" for no code."""

from __future__ import annotations

import pytest

from pledgebook.recognise.party import parties_in
from pledgebook.segment.tokens import tokenise
from tests.marks import mark, plain


def marked(text: str) -> str:
    found = parties_in(tokenise(text, 0, len(text)), text)
    return mark(text, [(m.start, m.end, f"{m.party.code or '-'} {m.form.value}") for m in found])


@pytest.mark.parametrize(
    "snippet",
    [
        "«Ukraine|UKR state» and «Poland|POL state» asked «Washington|USA city» for help.",
        "The «German government|DEU organ» gives «Kyiv|UKR city» tents.",
        "the «Danish Ministry of Defence|DNK organ» and the «U.S. Department of Agriculture|USA organ»",
        "the «Government of Malawi|MWI organ», the «armed forces of Ukraine|UKR organ»",
        "the «foreign office in Copenhagen|DNK organ» and the «Ministry of Defence of Ukraine|UKR organ»",
        "the «Irish Department of Enterprise, Trade and Employment|IRL organ»; the «Embassy of Ghana in Oslo|GHA organ»",
        "the «French Ministry for Europe and Foreign Affairs|FRA organ» states that «Ukraine|UKR state» states that",
        "«Japan's Self-Defense Forces|JPN organ», «Nigeria's Federal Ministry of Humanitarian Affairs|NGA organ»",
        "«Ukraine’s military and police|UKR organ» near «Russia|RUS state»’s military build-up",
        "the «White House|USA organ» said so",
        "«Congress|USA organ» and the «Storting|NOR organ» voted; «Downing Street|GBR organ» did not.",
        "the «EXIM Bank of India|IND organ» and «Niger Republic|NER state»",
        "«U.S.|USA demonym»-funded clinics and «German|DEU demonym»-supplied tents; U.S.-led talks",
        "«America|USA state» gave more",
        "«Prime Minister Rishi Sunak's office|GBR organ» declined.",
        "the «embassy|- organ» in «Accra|GHA city», the «Sunak government|GBR organ»",
        "the Caribbean island of «Dominica|DMA state», «Niger State|NGA place», the «Flemish government|BEL organ»",
    ],
)
def test_states_and_their_organs(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "the «foreign ministry|- organ» said; the «external affairs ministry|- organ» says",
        "the «Army|- organ» will review its guns, and the «government|- organ» its budget",
        "the «ministry|- organ» and the interim «authorities|- organ» agreed",
        "«my Administration|- organ» and «our|- pronoun» «allies and partners|- group»",
        "needs of the «country|- pronoun»; help for «the region|- place»",
    ],
)
def test_what_the_words_leave_open_stays_open(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "the «people of Ukraine|UKR group» and «refugees in Jordan|JOR group»",
        "«vulnerable families in northern Syria|SYR group»",
        "«Ukrainian soldiers|UKR group» and the «Sudanese people|SDN group»",
        "«Afghan refugees in neighboring countries|AFG group»",
        "«Afghans in the region|AFG demonym»",
        "«Syrian refugees in Jordan|JOR group» and «people in parts of northern Mali|MLI group»",
        "«people in Leeds|GBR group» collected blankets",
    ],
)
def test_people_of_a_country_count_as_it(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "to «other countries in Europe|- group»",
        "for «countries that border the lake|- group», the largest yet",
        "«European partner countries|- group» that sent tents",
        "«NATO allies|- group», «EU partners|- group», «ASEAN member states|- group»",
        "«Ukraine's neighbors|- group» and «its neighbours|- group»",
        "«food-insecure countries in Africa and East Asia|- group»",
        "«partners around the world|- group»",
        "«other major donors|- group» met «allies and partners in Africa|- group»",
    ],
)
def test_groups_of_states_have_no_code(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "through the «World Food Programme|WFP body» and «UNICEF|UNICEF body»",
        "the «International Committee of the Red Cross (ICRC)|- body» in «Syria|SYR state»",
        "«NATO's trust fund|NATO body» for «Ukraine|UKR state»",
        "a «World Bank trust fund|- body»",
        "the «Lakes Peace and Justice Facility|- body»",
        "«UN agencies|UN body»",
        "the «Executive Board of the IMF|IMF body»; the «Board of Directors of the Asian Development Bank|- body»",
        "the «Sudan Humanitarian Fund|- body»",
    ],
)
def test_bodies_and_funds(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "Jim Jordan went to «Jordan|JOR state».",
        "Mr. Jordan spoke in «Chad|TCD state».",
        "Georgia Marino visited «Georgia|GEO state».",
        "The tents cost US$ 5 million.",
        "ten million Canadian dollars",
        "the Paris Agreement and the Geneva Conventions",
        "military and humanitarian needs of «Ukraine|UKR state»",
        "a nice house near «Nice|FRA city»; Nice words",
        "a polish for the split boards in «Split|HRV city»",
    ],
)
def test_words_that_only_look_like_places(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


def test_a_name_broken_over_lines_is_one_name() -> None:
    text = "the Government of South\n   Sudan"
    (mention,) = parties_in(tokenise(text, 0, len(text)), text)
    assert (mention.party.name, mention.party.code) == ("Government of South Sudan", "SSD")


def test_refugees_count_as_the_states_where_they_are() -> None:
    text = "for Syrian refugees in Jordan, Lebanon and northern Iraq"
    (mention,) = parties_in(tokenise(text, 0, len(text)), text)
    assert [p.code for p in mention.members] == ["JOR", "LBN", "IRQ"]


def test_a_fund_for_a_state_stands_beside_it_and_loses_its_acronym() -> None:
    text = "to the Sudan Humanitarian Fund (SHF)"
    (mention,) = parties_in(tokenise(text, 0, len(text)), text)
    assert [(p.name, p.code) for p in mention.members] == [("Sudan Humanitarian Fund", None), ("Sudan", "SDN")]
