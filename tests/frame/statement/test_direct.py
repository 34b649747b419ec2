"""Quotations: «own words|direct speaker»."""

from __future__ import annotations

import pytest

from tests.frame.statement.snippets import label, marked, statements

ASCRIBED = [
    '"«It is no question,|direct Per Holm»" Minister Per Holm points out.',
    'Minister Kofi Adu came. Asked whether mediator Ali Noor would, he shot back: "«Never.|direct Kofi Adu»"',
    '"«Who pays?|direct Ana Ruiz»" asked UNICEF\'s Dr Ana Ruiz.',
    'Asked how it went, Minister Kofi Adu smiled: "«The tea was cold.|direct Kofi Adu»"',
    'President Ana Ruiz hailed what she called "«a brother\'s visit|direct Ana Ruiz»".',
    '"«We will go on,|direct Kofi Adu»" the agency quoted Minister Kofi Adu as saying.',
    '"«It was time,|direct Ana Ruiz»" Minister Ana Ruiz said.\n\n"«We waited for long.|direct Ana Ruiz»\n\n"«Now we act.|direct Ana Ruiz»"',
    'The group\'s director, Anna Lind, calls the pledge "«a plaster on a fracture|direct Anna Lind»".',
    'Ms Ana Ruiz issued the following statement:\n\n"«We made good progress.|direct Ana Ruiz»"',
    'Minister Kofi Adu, the Deputy Premier, met Ambassador Ali Noor. "«It was time,|direct Kofi Adu»" he said.',
    'Togo\'s minister Kofi Adu met Minister Ana Ruiz in Lomé. "«It was time,|direct Kofi Adu»" the minister said.',
    'Minister Kari Holm met reporters. "«We will help.|direct Kari Holm»" She left.',
    '"«We will help,|direct Kari Holm»" Minister Kari Holm said, "«and soon.|direct Kari Holm»"',
    '"«We will help,|direct Kari Holm»" said Minister Kari Holm. "«Wait and see.|direct Kari Holm»"',
    "‘«We will help. It is late,|direct Kari Holm»’ said Minister Kari Holm.",
    '"«We will help|direct Kari Holm»", so Minister Kari Holm.',
    '"«We will help|direct Kari Holm»" - said Minister Kari Holm.',
    'Minister Kari Holm told the Morning Post: "«We will help.|direct Kari Holm»"',
    'Minister Kari Holm said it "«opens a new chapter|direct Kari Holm»".',
    'Minister Kari Holm called the plan "«a gift with strings|direct Kari Holm»".',
    '"«We will help,|direct Kari Holm»" smiled Minister Kari Holm.',
    'Minister Kari Holm, asked whether it would rain, said: "«We will help.|direct Kari Holm»"',
    'For Minister Kari Holm, there is "«no way back|direct Kari Holm»".',
    'According to Minister Kari Holm, the plan is "«not ready yet|direct Kari Holm»".',
    '"«We will help,|direct Kari Holm»" Minister Kari Holm was quoted by the agency as saying.',
    'As Minister Kari Holm put it, "«we will help|direct Kari Holm»".',
    '"«We will help|direct Kari Holm»", as Minister Kari Holm put it.',
    'Minister Kari Holm: "«We will help.|direct Kari Holm»"',
    'Quotes attributable to Minister Kari Holm:\n\n"«We will help.|direct Kari Holm»"',
    'A trader said «it was late|A trader»: "«They laughed.|direct A trader»"',
    'Minister Kari Holm said:\n\n"«We will help.|direct Kari Holm»"',
    '"«We will help.|direct Kari Holm»\n\n"«It is late,|direct Kari Holm»" Minister Kari Holm said.',
]
NO_SPEECH = [
    'The so-called "Harvest Pact" runs for five years.',
    'The film "Winter Light" was shown.',
    'Minister Kari Holm welcomed «the "Blue Sea Pact" between both ports|Kari Holm».',
    'Somebody had painted "no more war" on the wall.',
]
WITHOUT_MARKS = [
    "Minister Kari Holm said:\n\n> «We will help.|direct Kari Holm»\n\nShe left.",
    "\u2013 «We will help|direct Kari Holm», says Minister Kari Holm. «It is late.|direct Kari Holm»",
]


@pytest.mark.parametrize("snippet", [*ASCRIBED, *NO_SPEECH, *WITHOUT_MARKS])
def test_quotations_are_statements_if_somebody_is_named_for_them(snippet: str) -> None:
    assert marked(snippet) == snippet


def test_a_quotation_inside_a_quotation_has_its_own_speaker() -> None:
    text = "President Kofi Adu came late. \"President Adu told us: 'Start without me.' So we did,\" said Minister Kari Holm."
    assert [(label(s), s.anchor.quote) for s in statements(text)] == [
        ("direct Kari Holm", "President Adu told us: 'Start without me.' So we did,"),
        ("direct Kofi Adu", "Start without me."),
    ]


def test_a_fragment_inside_reported_speech_stands_for_it() -> None:
    snippet = 'Minister Kari Holm said the trucks were "«exactly what we needed|direct Kari Holm»".'
    assert marked(snippet) == snippet


def test_reported_speech_inside_a_quotation_belongs_to_the_quotation() -> None:
    snippet = '"«I told President Adu that we will help,|direct Kari Holm»" Minister Kari Holm said.'
    assert marked(snippet) == snippet
