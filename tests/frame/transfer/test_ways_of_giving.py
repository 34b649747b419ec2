"""Ways of giving beyond "X gives Y": light verbs, shares, debts, demands, brackets, gaps, cargo, inverted clauses."""

from __future__ import annotations

import pytest

from tests.frame.transfer.told import told


@pytest.mark.parametrize(
    "marked",
    [
        "Iceland chips in with «DKK 5 million|pledged ISL>UKR» for Ukraine.",
        "Latvia put in «EUR 10 million|pledged LVA>UKR» for Ukraine, and Lithuania topped up its help by «EUR 2 million|pledged LTU>UKR».",
        "Luxembourg's share is «EUR 6 million|pledged LUX>MDA» for Moldova.",
        "France has reallocated «EUR 35 million|pledged FRA>BEN» from its Niger programme to Benin.",
        "Berlin will make available «18 tanks|pledged DEU+DNK>UKR» together with Denmark to Ukraine.",
        "Berlin will in addition send Ukraine «18 tanks|pledged DEU>UKR».",
        "The African Development Bank and Rwanda signed a «EUR 75 million|contracted African Development Bank>RWA» loan agreement.",
        "Tunisia signed a loan of «$55 million|contracted WB>TUN» with the World Bank.",
        "Washington has frozen «$200 million|cancelled USA>NER» earmarked for Niger.",
    ],
)
def test_verbs_of_giving(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "China has cancelled «$23 million|disbursed CHN>SDN» of Sudanese debt.",
        "Korea waived repayment of «40 billion won|disbursed KOR>MOZ» owed by Mozambique.",
    ],
)
def test_a_debt_forgiven_is_given(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "WFP requires «$214 million|requested >WFP+HTI» for Haiti.",
        "The appeal by UNHCR seeks «$470 million|requested >TCD» for refugees in Chad.",
        "Oxfam has launched an appeal for «GBP 4 million|requested >SDN» for Sudan.",
        "The Norwegian Refugee Council called on governments to release «$50 million|requested governments>SYR» for Syria.",
        "Prime Minister Taufa of Tonga called on partners to provide «two aircraft|requested partners>TON».",
        "Sudan appealed to the European Union for «generators|requested EU>SDN».",
    ],
)
def test_who_asks_and_who_is_asked(marked: str) -> None:
    assert told(marked) == marked


def test_amounts_in_brackets_belong_to_the_name_before() -> None:
    marked = (
        "Contributions to Haiti were received from Canada («CAD 10 million|disbursed CAN>HTI»), Germany "
        "(«EUR 4 million|disbursed DEU>HTI») and Norway («NOK 7 million|disbursed NOR>HTI»)."
    )
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Canada gave «$36 million|disbursed CAN>HTI» for Haiti, France «$3 million|disbursed FRA>HTI».",
        "Norway will give Chad «$3 million|pledged NOR>TCD» and Niger «$2 million|pledged NOR>NER» in aid.",
        (
            "Italy sent «14 tonnes of rice|delivered ITA>MAR» to Morocco, Spain «two planes|delivered ESP>MAR» "
            "and Qatar «six trucks|delivered QAT>MAR»."
        ),
    ],
)
def test_givers_that_share_a_verb(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "A ship sent by the United Arab Emirates reached Sudan with «80 tonnes of medicine and 12 ambulances|delivered ARE>SDN».",
        "Pakistan dispatched 20 trucks loaded with «tents and blankets|delivered PAK>AFG» to Afghanistan.",
        "Egypt's navy brought «25 tonnes of flour|delivered EGY>LBY» to Libya.",
    ],
)
def test_what_brings_goods_is_not_given(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Handed over this week by Germany to Ukraine were «24 carriers and 30 radars|delivered DEU>UKR».",
        "Received by Kyiv this week were «12 tanks|delivered POL>UKR» from Poland.",
        "The Turkish coastguard is to be given «two patrol boats|pledged ITA>TUR» by Italy.",
        "Malawi's president thanked Tanzania for the «30 tents|delivered TZA>MWI».",
        "Haiti thanked Canada for the «armoured vehicles|delivered CAN>HTI» that arrived in January.",
    ],
)
def test_clauses_the_other_way_round(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Greece donated «80 tonnes of medicine|delivered GRC>SYR» to Syria and «90 tents|delivered GRC>TUR» to Turkey.",
        "India announced «Rs 7.5 crore|pledged IND>MDV» in aid for the Maldives and gifted «38 buses|delivered IND>NPL» to Nepal.",
        "For Kiribati, Taiwan's former ally, China has set aside «66 million dollars|pledged CHN>KIR».",
    ],
)
def test_each_thing_has_its_own_receiver(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Subject to the consent of parliament, «EUR 20 million|pledged conditional SVN>UKR» will go from Slovenia to Ukraine.",
        "If parliament agrees on Thursday, Slovenia will send Ukraine «28 tanks|pledged conditional SVN>UKR».",
        "Belgium has yet to decide on «30 armoured vehicles|proposed negated BEL>UKR» for Ukraine.",
    ],
)
def test_conditions_at_the_head_of_a_sentence(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry has put rules in place at a cost of $5 million in Kenya.",
        "We were flying bombers from Guam to Japan.",
        "A missile landed in Poland, the American government said.",
        "Companies need $40 million to grow in Kenya.",
        "Eleven million dollars will go to research.",
        "China was called on to pay the United States $10 billion in reparations.",
        "The United States spent $3 billion in Afghanistan.",
    ],
)
def test_what_only_looks_like_giving(text: str) -> None:
    assert told(text) == text


def test_the_author_of_a_legal_act_is_its_state() -> None:
    marked = (
        "By the authority vested in me by the laws of the United States, I hereby direct the drawdown of "
        "«up to $10 million|authorised USA>LBN» in articles for Lebanon. Of this amount, "
        "«not less than $2 million|authorised USA>WFP+LBN» may be furnished to the World Food Programme."
    )
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Contributions received for Tuvalu:\n\n- Palau: «$40,000|disbursed PLW>TUV»\n- Fiji: «$90,000|disbursed FJI>TUV»\n",
        "Rain fell.\n\n## Pledges for Bhutan\n\n- Chile: «$2 million|pledged CHL>BTN»\n- Peru – «$3 million|pledged PER>BTN»\n",
        "## Deficits this year\n\n- Chile: $2 million\n- Peru: $3 million\n",
    ],
)
def test_a_line_is_headed_by_who_gives(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Malta will send Libya «the following|pledged MLT>LBY»:",
        "An Omani vessel ferried «70 tents and 40 stoves|delivered OMN>COM» to the Comoros.",
        "Fiji has pre-positioned «300 tents|delivered FJI>TON» for Tonga.",
    ],
)
def test_goods_on_their_way(marked: str) -> None:
    assert told(marked) == marked
