"""Names, offices, pronouns and groups in marked snippets: «words|name/office/state», "-" for what is not said."""

from __future__ import annotations

import pytest

from pledgebook.model.phrases import PersonPhrase
from pledgebook.recognise.person import people_in
from pledgebook.segment.tokens import tokenise
from tests.marks import mark, plain


def phrases(text: str) -> list[PersonPhrase]:
    return list(people_in(tokenise(text, 0, len(text)), text))


def marked(text: str) -> str:
    return mark(text, [(p.start, p.end, f"{p.name or '-'}/{p.role or '-'}/{p.code or '-'}") for p in phrases(text)])


def names_in(text: str) -> list[str | None]:
    return [p.name for p in phrases(text) if p.form == "name" and not p.weak]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gen. Anna Berg", "Anna Berg"),
        ("Army Gen. Anna Berg", "Anna Berg"),
        ("Lt. Gen. Jon Lind", "Jon Lind"),
        ("Maj. Gen. (Ret.) Jon Lind", "Jon Lind"),
        ("Staff Sgt. Jon Lind", "Jon Lind"),
        ("Rear Adm. Jon Lind", "Jon Lind"),
        ("Marine Corps Lt. Col. Jon Lind", "Jon Lind"),
        ("general Lind", "Lind"),
        ("Mr. Lind", "Lind"),
        ("Mr Lind", "Lind"),
        ("Dr. Mary O'Neill", "Mary O'Neill"),
        ("H.E. Mr. Jon Lind", "Jon Lind"),
        ("the Rt Hon Jon Lind", "Jon Lind"),
        ("President Anders B. Lind, Jr.", "Anders B. Lind, Jr."),
        ("President J.D. Lind", "J.D. Lind"),
        ("President von der Heide", "von der Heide"),
        ("Minister Karin de Vries", "Karin de Vries"),
        ("Crown Prince Hamid bin Salim", "Hamid bin Salim"),
        ("President al-Masri", "al-Masri"),
        ("Prime Minister Nana Addo-Kofi", "Nana Addo-Kofi"),
        ("Foreign Minister TANAKA Yoko", "TANAKA Yoko"),
        ("Chairperson Musa Faki Mahamadou", "Musa Faki Mahamadou"),
        ("President Hassan Sheikh Omar", "Hassan Sheikh Omar"),
        ("Minister Power", "Power"),
        ("Secretary Day", "Day"),
        ("Madam Anna Berg", "Anna Berg"),
        ("Prime Minister Teresa May", "Teresa May"),
        ("Jan Nowak", "Jan Nowak"),
        ("Minister Per Lind", "Per Lind"),
        ('Secretary Juan "Johnny" Cruz', "Juan Cruz"),
        ("Emir of Qatar Sheikh Hamid bin Salim", "Hamid bin Salim"),
        ("the Ambassador of Ghana in Oslo, Kofi Mensah", "Kofi Mensah"),
        ("PM Lind", "Lind"),
        ("Anna\nBerg", "Anna\nBerg"),
    ],
)
def test_forms_of_names(text: str, name: str) -> None:
    assert names_in(f"On Monday {text} said so.") == [" ".join(name.split())]


@pytest.mark.parametrize(
    "snippet",
    [
        "«National Security Advisor Anna Berg|Anna Berg/National Security Advisor/-» spoke",
        "with «Poland’s National Security Bureau Chief Jan Nowak|Jan Nowak/National Security Bureau Chief/POL» and",
        (
            "«Secretary General of Japan’s Security Secretariat Sato Yoko"
            "|Sato Yoko/Secretary General of Japan’s Security Secretariat/JPN» thanked"
        ),
        "«acting Defence Minister Jon Lind|Jon Lind/acting Defence Minister/-» told",
        (
            "«U.S. Chairman of the Joint Chiefs of Staff General Jon Lind"
            "|Jon Lind/U.S. Chairman of the Joint Chiefs of Staff/USA» met"
        ),
        (
            "«U.S. Coast Guard 14th District Commander Rear Admiral Jon Lind"
            "|Jon Lind/U.S. Coast Guard 14th District Commander/USA» travelled"
        ),
        (
            "«Deputy Assistant Secretary of State for East Asian and Pacific Affairs Jon Lind"
            "|Jon Lind/Deputy Assistant Secretary of State for East Asian and Pacific Affairs/-» went"
        ),
        "«African Union Commission Chairperson Musa Keita|Musa Keita/African Union Commission Chairperson/-» spoke",
        "«Ministry of External Affairs spokesperson Ravi Rao|Ravi Rao/Ministry of External Affairs spokesperson/-» said",
        "«President Lind of Norway|Lind/President/NOR» and «Olav Berg of Denmark|Olav Berg/-/DNK» agreed",
    ],
)
def test_offices_before_names(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "said «Col. Jon Lind, a spokesman for Berg|Jon Lind/spokesman for Berg/-».",
        "«Ivan Kovalenko, Head of the Office of the President|Ivan Kovalenko/Head of the Office of the President/-», said",
        "«Gen. Ivan Bondar, Ukraine's commander-in-chief|Ivan Bondar/commander-in-chief/UKR», asked",
        "«The top U.S. military officer, Army Gen. Jon Lind|Jon Lind/top U.S. military officer/USA», met",
        "«his Ukrainian counterpart, Gen. Ivan Bondar|Ivan Bondar/Ukrainian counterpart/UKR», on",
        "with «Ukraine's ambassador, Olena Bondar|Olena Bondar/ambassador/UKR», by phone",
        "said «Olena Bondar, 34, a teacher from Odesa|Olena Bondar/teacher from Odesa/UKR».",
        (
            "«The Deputy Prime Minister and Minister for Defence, the Hon Jon Lind MP"
            "|Jon Lind/Deputy Prime Minister and Minister for Defence/-», met"
        ),
        (
            "«Minister for International Development and the Pacific Jon Lind"
            "|Jon Lind/Minister for International Development and the Pacific/-» left"
        ),
        (
            "«Kim Tae-ho, first deputy director of the National Security Office"
            "|Kim Tae-ho/first deputy director of the National Security Office/-», told"
        ),
        (
            "«Jan Novák, the government's envoy for the reconstruction of towns"
            "|Jan Novák/envoy for the reconstruction of towns/-», said"
        ),
        (
            "«The Permanent Representative of Ecuador, Hernando Loose"
            "|Hernando Loose/Permanent Representative of Ecuador/ECU», who read"
        ),
        "Canada's «Bob Lind|Bob Lind/-/CAN» told, and the World Food Programme's «Anna Berg|Anna Berg/-/WFP» said",
        "«Minister of Health, Ambassador Jon Lind|Jon Lind/Minister of Health/-», said",
    ],
)
def test_appositions(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


def test_who_gives_a_task_is_no_part_of_a_title() -> None:
    found = phrases("The President tasked Vice President Lind with it.")
    assert [(p.name, p.role) for p in found] == [(None, "President"), ("Lind", "Vice President")]
    assert [p.role for p in phrases("Under President Lind, this briefing included Senators Berg and Holm.")] == [
        "President",
        "Senator",
        "Senator",
    ]


def test_a_comma_does_not_always_make_an_apposition() -> None:
    assert marked("In the Lind Hall, the President will speak.") == (
        "In the Lind Hall, «the President|-/President/-» will speak."
    )
    assert marked("After calling on the minister, Ms Lind left.") == (
        "After calling on «the minister|-/minister/-», «Ms Lind|Lind/-/-» left."
    )
    assert phrases("They thanked the Works Minister, Eng.")  # a title with which a sentence ends
    found = phrases("Chancellor Berg, Prime Minister Lind, and President Omar met.")
    assert [p.name for p in found] == ["Berg", "Lind", "Omar"]


@pytest.mark.parametrize(
    "snippet",
    [
        "«A senior defense official|-/senior defense official/-» said, «the second official|-/second official/-» too",
        "«A Pentagon official|-/Pentagon official/USA» said",
        "«one of the officials|-/one of the officials/-» said, «two U.S. officials|-/two U.S. officials/USA» said",
        "«a spokeswoman for the National Security Council|-/spokeswoman for the National Security Council/USA» said",
        "«A government spokeswoman in Berlin|-/government spokeswoman in Berlin/DEU» said",
        "«a source in the Office of the President|-/source in the Office of the President/-» told",
        "«the President|-/President/-» in Brussels",
        "this afternoon «President Lind|Lind/President/-» met",
        "all Member States and U.N. Member States",
        "«the Chairman of the Mo Lind Foundation|-/Chairman of the Mo Lind Foundation/-» spoke",
        "«an aide to President Lind|-/aide to President Lind/-» who was there",
        "«an aide to Lind|-/aide to Lind/-» who was there",
        "«defence ministers of some 50 countries|-/defence ministers of some 50 countries/-» gather",
        "«G7 Leaders|-/G7 Leaders/G7» and «Turkish counterparts|-/Turkish counterparts/TUR» met",
        "«Members of Congress|-/Members of Congress/USA» voted",
        "«A source|-/source/-» close to the talks said",
    ],
)
def test_offices_alone(snippet: str) -> None:
    assert marked(plain(snippet)) == snippet


def test_one_office_for_several_people_or_states() -> None:
    assert [(p.name, p.head) for p in phrases("Presidents Lind and Berg met.")] == [
        ("Lind", "president"),
        ("Berg", "president"),
    ]
    found = phrases("the Prime Ministers of Papua New Guinea, Vanuatu, and Fiji")
    assert [(p.role, p.code) for p in found] == [("Prime Minister", c) for c in ("PNG", "VUT", "FJI")]


@pytest.mark.parametrize(
    ("text", "form", "number"),
    [
        ("The two had spoken.", "group", 2),
        ("Both cautioned that", "group", 2),
        ("the two leaders agreed", "group", 2),
        ("both military chiefs met", "group", 2),
        ("The leaders discussed", "group", None),
        ("the pair met", "group", 2),
        ("he said", "pronoun", None),
        ("They agreed", "pronoun", None),
        ("I’ll go", "pronoun", None),
    ],
)
def test_groups_and_pronouns(text: str, form: str, number: int | None) -> None:
    (phrase,) = phrases(text)
    assert (phrase.form, phrase.number) == (form, number)


@pytest.mark.parametrize(
    "text",
    [
        "both the EU and the UN",
        "Black Sea grain left Odesa.",
        "Boko Haram fled.",
        "We’ve seen the National Governors Association.",
        "With permission, Mr Speaker,",
        "the Deputy Homeland Security",
        "the General Assembly and Major Projects",
        "the Teacher Programs and the Abraham Accords",
        "an Executive Order on sources of electricity",
        "Dana Howitzers and IFVs arrived.",
        "a vitamin I. Later",
    ],
)
def test_what_is_nobody(text: str) -> None:
    assert [p for p in phrases(text) if p.form != "pronoun" and not p.weak] == []


def test_a_title_in_capitals_goes_on_after_the_name() -> None:
    assert names_in("Remarks by President Lind Announcing Aid") == ["Lind"]


def test_subjects() -> None:
    acts = {p.name: p.acts for p in phrases("President Lind met with President Berg, said Anna Holm.")}
    assert acts == {"Lind": True, "Berg": False, "Anna Holm": True}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Party General Secretary Tran Van Hung", ("Tran Van Hung", "Party General Secretary")),
        ("Prime Minister Le Van Son", ("Le Van Son", "Prime Minister")),
        ("Datuk Seri Azlan bin Yusof", ("Azlan bin Yusof", None)),
        ("Vice Admiral Jan van der Berg", ("Jan van der Berg", None)),
        ("Undersecretary Ma. Teresa Santos", ("Ma. Teresa Santos", "Undersecretary")),
        ("His Highness Sheikh Saeed bin Hamad Al Nuaimi", ("Saeed bin Hamad Al Nuaimi", "Sheikh")),
        (
            "Deputy Prime Minister and Minister of Defence Anna Lind",
            ("Anna Lind", "Deputy Prime Minister and Minister of Defence"),
        ),
        ("The Minister for Africa (Rt Hon Anna Lind MP)", ("Anna Lind", "Minister for Africa")),
        ("Nigeria's Chief of Defence Staff, General Musa Lind", ("Musa Lind", "Chief of Defence Staff")),
    ],
)
def test_names_and_offices_of_many_countries(text: str, named: tuple[str, str | None]) -> None:
    sentence = f"{text} came on Monday."
    (first, *_) = people_in(tokenise(sentence, 0, len(sentence)), sentence)
    assert (first.name, first.role) == named
