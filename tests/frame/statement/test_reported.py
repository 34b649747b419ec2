"""Reported speech that follows its verb: «what was said|by whom»."""

from __future__ import annotations

import pytest

from pledgebook.model.claims import Modality
from tests.frame.statement.snippets import marked, statements

CLAUSES = [
    "Minister Kari Holm said that «the trucks would leave in May|Kari Holm».",
    "Minister Kari Holm said «Norway had not decided on trucks|Kari Holm».",
    "Minister Kari Holm told reporters in Oslo that «the trucks would leave in May|Kari Holm».",
    "Minister Kari Holm said on Friday «her government would send medicine|Kari Holm».",
    "Minister Kari Holm said in a press release that «the cost was low|Kari Holm».",
    "The Ministry of Defence announced «it will pay for the fuel|Ministry of Defence».",
    "The IMF estimates that «the deficit will grow|IMF».",
    "The minister made clear that «aid must reach the coast|minister».",
    "President Kofi Adu was clear that «the border stays open|Kofi Adu».",
    "Minister Kari Holm asked «when the first trucks would arrive|Kari Holm».",
    "President Kofi Adu assured President Ana Ruiz «Ghana would help|Kofi Adu».",
    "Sources told Kyodo «the talks had failed|Sources».",
    "Analysts say «the money will not be enough|Analysts».",
    "Officials in Washington say privately that «they doubt it|Officials in Washington».",
    "The agency quoted Minister Kari Holm as saying «the trucks would be lent|Kari Holm».",
    "Minister Kari Holm explained to her colleagues «how the trucks would leave|Kari Holm».",
    "Kenya's interior minister was quoted as saying «the camps were full|interior minister».",
    "Minister Kari Holm, who led a delegation, said «between 300 and 400 trucks were late|Kari Holm».",
    "Minister Kari Holm said by phone from Oslo that «the trucks were late|Kari Holm».",
    "Minister Kari Holm said «the winter had cost her country much|Kari Holm».",
    "A 40-year-old trader said «the trucks were late|A 40-year-old trader».",
    "Aides to Kenya's former president Kofi Adu said «he welcomed it|Aides to Kenya's former president Kofi Adu».",
    "King Kofi Adu came. His Majesty said «the trucks were late|Kofi Adu».",
    "The House will recall that the trucks were late.",
    "One major bank estimated in March that «prices would fall|One major bank».",
]
TOPICS = [
    "President Kofi Adu underscored «the need for patience|Kofi Adu».",
    "Minister Kari Holm maintained all along that «supply was adequate|Kari Holm».",
    "Officials who requested anonymity told IRIN «two governments had paid|Officials».",
    "Minister Kari Holm informed the Ambassador of «the decision to help|Kari Holm».",
    "The committee was told by Minister Kari Holm that «boats were on their way|Kari Holm».",
    "The Secretary-General calls on «all parties to stop|Secretary-General».",
    "President Kofi Adu thanked «Norway for the boats|Kofi Adu» after a phone call with Minister Kari Holm.",
    "Minister Kari Holm and Minister Ana Ruiz exchanged notes on Friday for a grant.",
    "Minister Kari Holm assured President Kofi Adu of «Norway's support|Kari Holm».",
    "Minister Kari Holm used the occasion to announce that «boats were on their way|Kari Holm».",
    "Minister Kari Holm met President Kofi Adu. The meetings were centred on «the drought|leaders».",
    "In an interview with Al Sahel TV, Minister Kari Holm said that «boats were on their way|Kari Holm».",
    "Noting that «the rivers were rising|Kari Holm», Minister Kari Holm said «boats were on their way|Kari Holm».",
    "Thanking «Norway for its support|Ana Ruiz», the minister, Ana Ruiz, urged «donors to do more|Ana Ruiz».",
    "Minister Kari Holm informed the House of Lords that «the grant had been paid|Kari Holm».",
    "President Kofi Adu condemned «the attack on the market|Kofi Adu» and welcomed «the ceasefire|Kofi Adu».",
    "President Kofi Adu reaffirmed «his support for the talks|Kofi Adu», noting that «peace takes time|Kofi Adu».",
    "Minister Kari Holm updated Minister Ana Ruiz on «the state of the talks|Kari Holm».",
    "Minister Kari Holm reminded the parties of «their obligations|Kari Holm».",
    "Minister Kari Holm conveyed to him «Norway's solidarity with Chad|Kari Holm».",
    "Minister Kari Holm welcomed «the grant for Tonga|Kari Holm», and regretted that «it came late|Kari Holm».",
    "Minister Kari Holm affirmed «Norway's commitment|Kari Holm» and expressed «thanks to Chad|Kari Holm».",
    "Minister Kari Holm stressed «the need for rain|Kari Holm», warning of «a long drought|Kari Holm».",
    "Minister Kari Holm addressed the public in Oslo.",
    "The African Union took note of «the decision of the court|African Union».",
    "Minister Kari Holm voiced «concern about the drought, which went on|Kari Holm», and stressed «the need for rain|Kari Holm».",
    "The United Arab Emirates affirmed «its solidarity with Libya|United Arab Emirates».",
]
ADDRESSES = [
    "President Kofi Adu thanked «Minister Kari Holm for the tents|Kofi Adu».",
    "President Kofi Adu called on «Togo to open the border|Kofi Adu».",
    "President Kofi Adu urged «all sides to stop|Kofi Adu» and called for «an end to the war|Kofi Adu».",
    "President Kofi Adu congratulated «Minister Kari Holm on her office|Kofi Adu».",
    "President Kofi Adu thanked «Sweden|Kofi Adu» on Twitter.",
]
TOGETHER = [
    "President Kofi Adu met President Ana Ruiz. They discussed «trade and fishing|leaders» and agreed «to meet again|leaders».",
    "President Kofi Adu of Ghana and President Ana Ruiz of Chile agreed that «trade should grow|leaders».",
    "President Kofi Adu met President Ana Ruiz. Both sides exchanged views on «the drought|leaders».",
    "Ghana and Chile underlined that «the sea is open to all|leaders».",
    "President Kofi Adu met President Ana Ruiz. Their talks focused on «grain|leaders».",
    "President Kofi Adu met President Ana Ruiz. They discussed «grain|leaders», with President Adu stressing «its price|Kofi Adu».",
]


@pytest.mark.parametrize("snippet", [*CLAUSES, *TOPICS, *ADDRESSES, *TOGETHER])
def test_what_a_verb_of_saying_governs_is_a_statement(snippet: str) -> None:
    assert marked(snippet) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "President Kofi Adu called President Ana Ruiz to convey «his thanks for the rice|Kofi Adu».",
        "President Kofi Adu met President Ana Ruiz to discuss the harvest.",
        "President Kofi Adu called on President Ana Ruiz in Santiago.",
        "Minister Kari Holm went on to say that «the road was closed|Kari Holm».",
    ],
)
def test_a_purpose_is_said_only_if_it_is_more_than_an_aim(snippet: str) -> None:
    assert marked(snippet) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "Norway announced $20 million for Chad.",
        "Norway promised a new aid package to Chad.",
        "Norway announced that «it would give $20 million to Chad|Norway».",
        "UNICEF appealed for $5 million.",
        "Chad agreed to send 40 trucks to Niger.",
        "Minister Kari Holm welcomed President Kofi Adu to Oslo.",
        "Norway decided to close its embassy.",
        "The Army will review how many guns remain.",
        "The council raised taxes by $5 million.",
        "The ministry would not say when the trucks would leave.",
        "The committee is said to be planning a visit.",
        "It was reported that two people had died.",
        "Norway is committed to helping Chad.",
        "The agreement says that both must give notice.",
    ],
)
def test_deeds_refusals_and_states_are_no_statements(snippet: str) -> None:
    assert marked(snippet) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "Minister Kari Holm said the plan had failed, and troops are moving to the border.",
        "Minister Kari Holm said the trucks had left and that more would follow.",
        "Minister Kari Holm thanked Chad and left.",
    ],
)
def test_content_ends_where_the_reporter_speaks_again(snippet: str) -> None:
    (statement,) = statements(snippet)
    assert statement.anchor.quote in {"the plan had failed", "the trucks had left and that more would follow", "Chad"}


def test_the_authors_own_words_are_none_but_what_was_told_is() -> None:
    snippet = (
        "Statement by President Kofi Adu\n\nI welcome this law. I told President Ana Ruiz that "
        "«Ghana would sign|Kofi Adu». We also discussed «the drought|leaders»."
    )
    assert marked(snippet, title="Statement by President Kofi Adu") == snippet


def test_what_will_be_said_is_planned() -> None:
    planned, possible = statements("Minister Kari Holm will stress the need for rain. Chad may say that it is late.")
    assert (planned.modality, possible.modality) == (Modality.PLANNED, Modality.POSSIBLE)


def test_a_statement_inside_a_statement_has_its_own_speaker() -> None:
    text = (
        "Minister Kari Holm repeated President Kofi Adu's statement that the door is open. She discussed the drought."
    )
    assert [(s.speaker.name, s.anchor.quote) for s in statements("Kari Holm met Kofi Adu. " + text)][:2] == [
        ("Kari Holm", "President Kofi Adu's statement that the door is open"),
        ("Kofi Adu", "the door is open"),
    ]
