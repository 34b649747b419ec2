"""Goods in marked snippets: «as written|number designation»; `-` where no number is stated, `?` where only the place tells."""

from __future__ import annotations

import pytest

from pledgebook.mentions import with_mentions
from pledgebook.model.mentions import GoodsMention
from pledgebook.model.text import Document
from pledgebook.model.values import Quantity
from pledgebook.model.values import plain as shown
from pledgebook.segment.cut import cut
from tests.marks import mark, plain


def number(quantity: Quantity | None) -> str:
    if quantity is None:
        return "-"
    sign = {"exactly": "", "at_least": ">=", "more_than": ">", "up_to": "<=", "about": "~", "vague": "v"}
    return sign[quantity.qualifier.value] + str(shown(quantity.nominal) or shown(quantity.low))


def label(text: str, mention: GoodsMention) -> str:
    end = mention.end if mention.designation_end is None else mention.designation_end
    thing = " ".join(text[mention.designation_start : end].split())
    return f"{'' if mention.strength > 1 else '?'}{number(mention.quantity)} {thing}"


def marked(text: str) -> str:
    reading = with_mentions(cut(Document(id="test", text=text)))
    return mark(text, [(m.start, m.end, label(text, m)) for m in reading.goods.all])


def holds(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "Japan sent «20,000 blankets|20000 blankets», «tents|- tents» and «at least 40 water pumps|>=40 water pumps».",
        "It gives «18 155 mm howitzers|18 155 mm howitzers», «9 T-72 tanks|9 T-72 tanks» and «30 M113 carriers|30 M113 carriers».",
        "They got «about 140,000 155mm shells|~140000 155mm shells» and «6 Leopard 2 tanks|6 Leopard 2 tanks».",
        "Kenya received «dozens of trucks|v24 trucks» and «several hundred thousand rounds of rifle ammunition|vNone rounds of rifle ammunition».",
        "Lithuania sent «millions of rounds of ammunition|v2000000 rounds of ammunition».",
        "He saw «an ambulance|1 ambulance» and «a field hospital|1 field hospital».",
        "The gift: «26 tonnes of rice|26 tonnes of rice», «1.5 million doses of measles vaccine|1500000 doses of measles vaccine».",
        "Peru gets «two million additional vaccine doses|2000000 vaccine doses» and additional «drones|- drones».",
        "Chad gave «all 12 of its mobile clinics|12 mobile clinics».",
        "They sent «twenty\nfire engines|20 fire engines» and «body\narmour|- body armour».",
    ],
)
def test_numbers_and_things(snippet: str) -> None:
    holds(snippet)


@pytest.mark.parametrize(
    "snippet",
    [
        "Oslo lists «trucks, up to 40|<=40 trucks» of them and «missiles by the thousand|v2000 missiles».",
        "The number of «mine rollers, unknown so far, is 12|12 mine rollers», they say.",
        "They hold:\n\n- «Tents: 250|250 Tents»\n- «Blankets (5,000)|5000 Blankets»\n",
        "The first gift held «10 buses|10 buses»; the second adds «5 more|5 buses», he said.",
    ],
)
def test_numbers_behind_and_numbers_alone(snippet: str) -> None:
    holds(snippet)


@pytest.mark.parametrize(
    "snippet",
    [
        "It got «precision-guided 155mm artillery rounds|- precision-guided 155mm artillery rounds».",
        "It got «armoured recovery and repair vehicles|- armoured recovery and repair vehicles».",
        "It got «3 robots for the detection of land and sea mines|3 robots for the detection of land and sea mines».",
        "It got «ammunition for HIMARS|- ammunition for HIMARS» for Ukraine.",
        "It got «8 howitzers of 155mm calibre|8 howitzers of 155mm calibre».",
        "It got «patrol vehicles (MRAPs)|- patrol vehicles (MRAPs)» (about half of them new).",
        "It got «1,200 rounds with Remote Anti-Armor Mines (RAAM)|1200 rounds with Remote Anti-Armor Mines (RAAM)».",
        "It got «9 guns|9 guns» with «500 shells|?500 shells» for them.",
        "It got «over 1 million grenade, mortar, and artillery rounds|>1000000 grenade, mortar, and artillery rounds».",
        "It got «surface to air missiles|- surface to air missiles» and «155-millimetre guns|- 155-millimetre guns».",
        "It got «40 machines Bradley|40 machines Bradley» and «5,000 rounds 155mm|?5000 rounds 155mm».",
        "They asked for «medicines against malaria|- medicines against malaria» and «tents|- tents».",
        "Spain gave «a field hospital with 41 beds|1 field hospital with 41 beds» and «tents|- tents».",
        "Tonga wants «two aircraft for medical flights|2 aircraft for medical flights».",
    ],
)
def test_extent(snippet: str) -> None:
    holds(snippet)


@pytest.mark.parametrize(
    "snippet",
    [
        "They sent «NASAMS|- NASAMS», «50 Bradleys|50 Bradleys», «Leopard-2R tanks|- Leopard-2R tanks» and «M2-A2 carriers|- M2-A2 carriers».",
        "They sent «12 XA-999s|12 XA-999s» and «Bayraktar TB2 drones|- Bayraktar TB2 drones».",
        "They sent «four Storm Shadow missiles|4 Storm Shadow missiles».",
        "They sent «3 million doses of Johnson & Johnson vaccine|3000000 doses of Johnson & Johnson vaccine».",
    ],
)
def test_makes_and_models(snippet: str) -> None:
    holds(snippet)


@pytest.mark.parametrize(
    "snippet",
    [
        "The cargo held «ventilators|- ventilators», «cardiac monitors|?- cardiac monitors» and «medicines|- medicines».",
        "The cargo held «15 power cubes|?15 power cubes» and «9 tonnes of field seeds|9 tonnes of field seeds».",
    ],
)
def test_things_in_no_list(snippet: str) -> None:
    holds(snippet)


@pytest.mark.parametrize(
    "text",
    [
        "The tank crews and missile strikes made news.",
        "They talked of food security and of food, water and energy security.",
        "Three rounds of talks, a think tank and a gold mine.",
        "An insurance vehicle pays; health systems and payment systems do not.",
        "The World Food Programme met 40 ministers for two days.",
        "The crews will ship, drill and arm; he saw it.",
        "Norway will send 12 s to Moldova.",
    ],
)
def test_no_goods(text: str) -> None:
    assert marked(text) == text


def test_verbs_are_no_part_of_a_name() -> None:
    holds("Japan donated «trucks|- trucks», sending «tents|- tents» and providing Chad «rice|- rice».")
    holds("The list includes «refurbished tanks|- refurbished tanks» and «12 donated trucks|12 donated trucks».")
