"""Kind, form, date, ordinal and whole of a transfer."""

from __future__ import annotations

from datetime import date

import pytest

from pledgebook.model.claims import Aid
from pledgebook.model.values import DateRange
from tests.frame.transfer.told import framed


@pytest.mark.parametrize(
    ("text", "aid", "instrument"),
    [
        ("Norway will give Ukraine NOK 5 million in military aid.", "military", None),
        ("Norway will give Chad NOK 5 million in humanitarian and development aid.", None, None),
        ("Norway will give Chad NOK 5 million in budget support.", "financial", None),
        ("The World Bank approved a loan of $5 million to Chad.", "financial", "loan"),
        ("Japan will lend Chad 5 billion yen for a metro line.", "development", "loan"),
        ("Japan will lend Chad 5 billion yen for a hospital hit by the flood.", "development", "loan"),
        ("Kenya will give Chad KES 5 million for drought victims.", "humanitarian", None),
        ("Kenya will give Chad KES 5 million for drought insurance of farmers.", "development", None),
        ("Japan will give Chad 5 billion yen for its central bank.", "financial", None),
        ("Japan will give Chad 5 billion yen for mine clearance.", None, None),
        ("Japan will give Chad patrol boats worth 5 billion yen.", "military", None),
        ("The United States announced $5 million in Foreign Military Financing for Chad.", "military", "fmf"),
        ("An American arms package of $5 million for Ukraine comes from U.S. stocks.", "military", "drawdown"),
        ("Washington announced weapons from American stocks worth $5 million for Ukraine.", "military", "drawdown"),
        ("Italy is donating EUR 5 million to Chad.", None, "donation"),
        ("Norway will give Kenya NOK 5 million in the coming fiscal year.", None, None),
        ("The United States announced $5 million in drawdown authority for Chad.", "military", "drawdown"),
        ("Washington sent Chad $5 million in arms under its drawdown authority.", "military", "drawdown"),
        ("Congress gave Washington $5 million in drawdown authority for Chad.", "military", "appropriation"),
        ("The bill provides $5 million in drawdown authority for Chad.", "military", "appropriation"),
    ],
)
def test_kind_and_form(text: str, aid: str | None, instrument: str | None) -> None:
    transfers, _ = framed(text)
    assert [(t.aid, t.instrument) for t in transfers] == [(aid, instrument)]


@pytest.mark.parametrize(
    "text",
    [
        "The United States has $5 million left in drawdown authority for Chad.",
        "About $5 million of that remains in drawdown authority for Chad.",
        "Norway has EUR 5 million left of its aid for Chad.",
    ],
)
def test_what_is_left_is_no_new_help(text: str) -> None:
    transfers, _ = framed(text)
    assert transfers == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Monday Norway announced NOK 5 million in aid to Mali.", date(2024, 5, 13)),
        ("Norway today announced NOK 5 million in aid to Mali.", date(2024, 5, 15)),
        ("Norway has not agreed to send Mali 5 trucks on Monday.", None),
        ("I hereby authorise the drawdown of NOK 5 million in Norwegian aid to Mali.", date(2024, 5, 15)),
        ("Norway will give Mali NOK 5 million in aid.", None),
    ],
)
def test_date(text: str, day: date | None) -> None:
    transfers, _ = framed(text)
    assert [t.date for t in transfers] == [DateRange.day(day) if day else None]


def test_parts_and_ordinal() -> None:
    text = "Denmark agreed on a ninth package of DKK 9 million for Ukraine, including DKK 2 million for boots."
    transfers, _ = framed(text)
    whole, part = transfers
    assert (whole.ordinal, whole.part_of, part.part_of) == (9, None, whole.id)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The fund has NOK 2 million reserved for schools.", True),
        ("It is to last for two years and has NOK 2 million set aside for grain.", True),
        ("Some NOK 2 million is earmarked for water.", True),
        ("Another NOK 2 million is earmarked for water.", False),
        ("Sweden has NOK 2 million earmarked for Mali.", False),
    ],
)
def test_what_is_set_aside_out_of_a_package_is_a_part_of_it(text: str, part: bool) -> None:  # noqa: FBT001
    whole, *others = framed(f"Norway set up a fund of NOK 9 million for Mali. {text}")[0]
    assert [t.part_of for t in others] == [whole.id if part else None]


def test_part_is_never_as_large_as_the_whole() -> None:
    transfers, _ = framed("Norway will give Mali NOK 5 million in aid, including NOK 9 million for Chad.")
    assert [t.part_of for t in transfers] == [None, None]


def test_a_part_in_another_paragraph_cites_the_words_that_date_the_whole() -> None:
    text = (
        "Earlier this month Norway announced an aid package for Mali worth NOK 9 million.\n\n"
        "The package consists of up to NOK 5 million in grants and NOK 2 million in loans."
    )
    whole, *parts = framed(text)[0]
    assert len(parts) == 2
    for part in parts:
        assert part.date == whole.date
        assert "Earlier this month" in [e.quote for e in part.evidence]


@pytest.mark.parametrize(
    ("text", "title", "aid"),
    [
        ("Norway gave WFP NOK 5 million for Mali.", None, Aid.HUMANITARIAN),
        ("The Danish Ministry of Defence gave Mali DKK 5 million.", None, Aid.MILITARY),
        ("The French Development Agency will lend Mali EUR 5 million.", None, Aid.DEVELOPMENT),
        ("The IMF approved $5 million for Mali.", None, Aid.FINANCIAL),
        ("Norway gave Mali NOK 5 million.", "Norway answers famine in Mali", Aid.HUMANITARIAN),
        ("Norway gave Mali NOK 5 million.", "Norway and Mali", None),
        ("Norway will send 20 armoured vehicles to the police of Mali.", None, None),
    ],
)
def test_kind_by_who_gives_or_gets_and_by_the_title(text: str, title: str | None, aid: Aid | None) -> None:
    transfers, _ = framed(text, title)
    assert [t.aid for t in transfers] == [aid]


def test_countries_are_states_and_not_the_people_named_last() -> None:
    text = (
        "Norway and Denmark promised money. Minister Anna Lind met her colleague Mikael Berg on Monday.\n\n"
        "The two countries will pay 3 million euros to Niger."
    )
    transfers, _ = framed(text)
    assert [[d.code for d in t.donors] for t in transfers] == [["NOR", "DNK"]]


def test_an_acronym_in_brackets_is_no_party_of_its_own() -> None:
    [loan], _ = framed(
        "NAIROBI. The Green Lending Bank (GLB) and the government yesterday signed a loan agreement worth $8 million for roads."
    )
    assert [d.name for d in loan.donors] == ["Green Lending Bank"]
    assert [r.code for r in loan.recipients] == ["KEN"]


def test_bodies_get_it_for_the_state_that_the_line_above_names() -> None:
    transfers, _ = framed(
        "# Aid\n\nCanada announced $60 million in aid. The funding consists of:\n\n## Haiti: $45 million\n\n"
        "- $25 million to UNICEF\n- $20 million to the Canadian Red Cross\n"
    )
    got = {str(t.amount.quantity.nominal): [r.name for r in t.recipients] for t in transfers if t.amount}
    assert got["25000000"] == ["UNICEF", "Haiti"]
    assert got["20000000"] == ["Canadian Red Cross", "Haiti"]


@pytest.mark.parametrize(
    ("text", "donor", "recipient"),
    [
        ("On 28 November the Commission of the European Union approved 5 million euros for Armenia.", "EU", "ARM"),
        ("The European Union met. On 3 May the Council approved 5 million euros for Armenia.", "EU", "ARM"),
        ("Japan will give 5 million yen to the Malian armed forces.", "JPN", "MLI"),
    ],
)
def test_the_union_and_armed_forces(text: str, donor: str, recipient: str) -> None:
    [one], _ = framed(text)
    assert [[d.code for d in one.donors], [r.code for r in one.recipients]] == [[donor], [recipient]]


def test_bare_dollars_are_the_speakers_where_american_ones_are_written_otherwise() -> None:
    transfers, _ = framed(
        "OTTAWA, 3 May 2024 - Canada will give Haiti $5 million. Canada lent Jamaica US$30 million in April."
    )
    assert [t.amount.currency for t in transfers if t.amount] == ["CAD", "USD"]
