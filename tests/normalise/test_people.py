"""Short names, offices, pronouns and groups back to the people of the document."""

from __future__ import annotations

from tests.normalise.named import Named

GENERALS = "Army Gen. Jon Lind, chairman of the Joint Chiefs of Staff, met Gen. Ivan Bondar of Ukraine in Poland."


def test_short_forms_of_one_name() -> None:
    read = Named(f"{GENERALS} Lind spoke first. General Lind was tired. The chairman left. Gen. Lind slept.")
    assert {read.who(w) for w in ("Lind", "General Lind", "The chairman", "Gen. Lind")} == {"Jon Lind"}
    assert len({m.key for m in read.people}) == 2


def test_spellings_of_one_name() -> None:
    read = Named("President Oleh Zalenskyi spoke. Zalensky left. Mr. Zalenskyy returned.")
    assert {m.person.name for m in read.people} == {"Oleh Zalenskyi"}


def test_family_names_that_come_first() -> None:
    read = Named("Sato Yoko, Secretary General of Japan’s Security Secretariat, spoke. Secretary General Sato left.")
    assert read.who("Secretary General Sato") == "Sato Yoko"
    assert read.state_of("Secretary General Sato") == "JPN"


def test_the_title_knows_the_full_name() -> None:
    read = Named(
        "President Lind thanked Minister Berg.",
        title="Readout of President Anna Lind’s Call with Minister Karl Berg of Norway",
    )
    assert read.who("President Lind") == "Anna Lind"
    assert read.state_of("Minister Berg") == "NOR"


def test_people_of_one_family_name() -> None:
    read = Named("President Jon Lind spoke. First Lady Anna Lind sang. President Lind smiled. Mrs. Lind left.")
    assert read.who("President Lind") == "Jon Lind"
    assert read.who("Mrs. Lind") == "Anna Lind"


def test_the_state_of_the_first_in_a_list_holds_for_the_next() -> None:
    read = Named(
        "She met Ukrainian President Oleh Bondar, Minister of Defense Koval, and others.", url="https://x.gov/a"
    )
    assert read.state_of("Minister of Defense Koval") == "UKR"


def test_an_aide_is_of_the_state_of_his_principal() -> None:
    read = Named(f"{GENERALS} An aide to Bondar waited, and Bondar's spokesman slept.")
    assert read.state_of("An aide to Bondar") == "UKR"


def test_he_is_the_subject_of_the_sentence_before() -> None:
    read = Named("President Jon Lind met Chancellor Karl Berg. He congratulated Chancellor Berg.")
    assert read.who("He") == "Jon Lind"


def test_he_in_the_same_sentence() -> None:
    assert Named("Minister Jon Lind said he had called Karl Berg.").who("he") == "Jon Lind"


def test_she_is_not_a_man() -> None:
    read = Named("Congressman Jon Lind called Olena Bondar on Monday. She told him that rice was needed.")
    assert (read.who("She"), read.who("him")) == ("Olena Bondar", "Jon Lind")


def test_he_added_after_a_quotation() -> None:
    read = Named('"The line holds," Lind told reporters. "It held before," he added.', title="General Jon Lind speaks")
    assert read.who("he") == "Jon Lind"


def test_he_in_a_quotation_is_not_its_speaker() -> None:
    read = Named('Gen. Ivan Bondar came by road. "He brought a map," an aide said of Bondar.')
    assert read.who("He") == "Ivan Bondar"


def test_according_to_his_words() -> None:
    assert Named("Minister Jon Lind spoke. According to his words, rain fell.").who("his") == "Jon Lind"


def test_the_two_and_both() -> None:
    read = Named(f"{GENERALS} The two had spoken before. Both were tired. The two generals agreed. They shook hands.")
    for words in ("The two", "Both", "The two generals", "They"):
        assert read.who(words) == "Jon Lind + Ivan Bondar"


def test_both_officials() -> None:
    read = Named("Two officials spoke. One of the officials named tents. Both cautioned that nothing was settled.")
    assert read.who("Both") == "Two officials"
    assert read.who("One of the officials") == "One of the officials"


def test_the_official_is_the_one_before_and_the_second_is_not() -> None:
    read = Named("A Pentagon official spoke. The official left. The second official stayed.")
    keys = {read.text[m.start : m.end]: m.key for m in read.people}
    assert keys["The official"] == keys["A Pentagon official"] != keys["The second official"]


def test_offices_that_sound_alike() -> None:
    read = Named("Vice President Anna Berg met President Jon Lind. The Vice President left. The President stayed.")
    assert (read.who("The Vice President"), read.who("The President")) == ("Anna Berg", "Jon Lind")


def test_an_assistant_to_the_president_is_no_president() -> None:
    read = Named("Jon Lind, Assistant to the President, spoke. President Anna Berg slept. The President woke.")
    assert read.who("The President") == "Anna Berg"


def test_the_president_is_not_the_one_named_beside() -> None:
    text = "President of the European Commission, Anna Lind, came. The President met President Oleh Bondar."
    assert Named(text).who("The President") == "Anna Lind"


def test_described_anew() -> None:
    read = Named(
        "Prime Minister Jon Lind called President Ranil Perera of Sri Lanka. The Sri Lankan leader thanked him."
    )
    assert read.who("The Sri Lankan leader") == "Ranil Perera"


def test_i_is_the_author_and_in_a_quotation_the_speaker() -> None:
    read = Named('I thanked him. "I am glad," said Karl Berg.', title="Statement by President Anna Lind on floods")
    assert read.who("I", 0) == "Anna Lind"
    assert read.who("I", 1) == "?"


def test_labels_of_speakers() -> None:
    read = Named("MS. LIND: Good morning. I am here.\n\nMR. BERG: I am here too.\n")
    assert read.who("I", 0) == "LIND"
    assert read.who("I", 1) == "BERG"


def test_a_leader_with_office_and_state() -> None:
    read = Named("President Macron spoke. Commissioner Paolo Gentiloni listened.")
    assert read.state_of("President Macron") == "FRA"
    assert read.state_of("Commissioner Paolo Gentiloni") is None


def test_a_capitalised_word_that_does_nothing_is_nobody() -> None:
    assert Named("They bought Brennick for the depot.").people[1:] == ()
    assert Named("Brennick ordered rice.").who("Brennick") == "Brennick"


def test_his_chief_of_staff() -> None:
    read = Named("Mr Zelensky thanked them in Kyiv. His chief of staff, Andriy Bondar, left. Mr Macron stayed.")
    assert (read.state_of("Mr Zelensky"), read.state_of("His chief of staff, Andriy Bondar")) == ("UKR", "UKR")
    assert read.state_of("Mr Macron") is None


def test_the_two_leaders_are_not_the_one_who_speaks_of_them() -> None:
    read = Named(f"{GENERALS} Karl Berg, an aide, told reporters that the two leaders spoke for hours.")
    assert read.who("the two leaders") == "Jon Lind + Ivan Bondar"


def test_who_thanks_both_is_neither() -> None:
    read = Named(f"{GENERALS} Minister Karl Berg thanked both.")
    assert read.who("both") == "Jon Lind + Ivan Bondar"
    read = Named(f"{GENERALS} They were received by Minister Karl Berg. Berg thanked both.")
    assert read.who("both") == "Jon Lind + Ivan Bondar"


def test_a_family_name_that_is_also_a_word() -> None:
    read = Named("Minister Jin Park and Minister Anna Holm met. Park is to travel. Fighting has grown.")
    assert [m.person.name for m in read.people] == ["Jin Park", "Anna Holm", "Jin Park"]


def test_a_signature_in_capitals_keeps_its_given_name() -> None:
    (first, *_) = Named("JOHN Q. ANDERSEN met Kenya's envoys.").people
    assert first.person.name == "JOHN Q. ANDERSEN"


def test_the_minister_is_the_subject_of_the_sentence_before() -> None:
    read = Named("Minister Anna Lind of Norway met Finance Minister Karl Berg. The minister said it was late.")
    assert read.who("The minister") == "Anna Lind"


def test_a_minister_named_further_on() -> None:
    read = Named("Ghana's Minister for Health came. Minister Kofi Adu spoke.")
    assert read.who("Ghana's Minister for Health") == "Kofi Adu"
    assert read.state_of("Minister Kofi Adu") == "GHA"
