"""Labels of speakers: the label | what follows it."""

from __future__ import annotations

import pytest

from pledgebook.segment.labels import is_question, label_end

LABELLED = [
    "MS. LIND: | Good morning.",
    "PRESIDENT MENSAH (as interpreted): | Good morning.",
    "Q    | Does she know?",
    "Question: | Does she know?",
    "**Sir Edward Lyle (Tonbridge) (Con)** | I thank her.",
    "The Minister for Africa (Rt Hon Helena Croft MP): | With permission.",
    "Minister Lind: | Good morning.",
    'Lind: | "Good morning."',
]
PLAIN = [
    "Ukraine: the United Kingdom will give £5 million.",
    "**Expanding access.** The Ministry will give more.",
    "A minister came.",
    "**Minister Anna Lind** discussed the need for help.",
    "Qatar gave more.",
    "Note: this was said before.",
]


@pytest.mark.parametrize("snippet", LABELLED)
def test_a_label_stands_apart_from_what_is_said(snippet: str) -> None:
    label, _, said = snippet.partition("| ")
    text = label + said
    end = label_end(text, 0, len(text))
    assert end is not None
    assert text[end:].strip() == said


@pytest.mark.parametrize("text", PLAIN)
def test_other_openings_are_no_labels(text: str) -> None:
    assert label_end(text, 0, len(text)) is None


def test_questions_are_told_from_answers() -> None:
    assert is_question("Q    Does she know?", 0, 19)
    assert not is_question("MS. LIND:  No.", 0, 14)
