"""What is not English is noticed."""

from __future__ import annotations

import pytest

from pledgebook.read.language import language

ENGLISH = (
    "The Government of Norway said on Tuesday that it will give tanks to Ukraine and that the crews are in training for it. "
    * 3
)


def told(text: str, stated: str | None = None) -> tuple[str | None, list[str]]:
    lang, issues = language(text, stated)
    return lang, [issue.code for issue in issues]


def test_english() -> None:
    assert told(ENGLISH) == ("en", [])
    assert told(ENGLISH, "en") == ("en", [])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "de",
            "Die Bundesregierung wird der Ukraine weitere Panzer liefern, und die Ausbildung ist auch für den Sommer geplant, sagte er. ",
        ),
        (
            "fr",
            "Le gouvernement a annoncé que les chars sont livrés avec des pièces et une aide pour la formation dans les mois qui viennent. ",
        ),
        (
            "es",
            "El gobierno anunció el martes que los carros de combate serán entregados con las piezas y una ayuda para la formación. ",
        ),
        (
            "no",
            "Regjeringen sa på tirsdag at den vil gi stridsvogner til Ukraina, og at det ikke er noe som skal ta lang tid for dem. ",
        ),
        (
            "uk",
            "Уряд Норвегії повідомив, що передасть Україні вісім танків, і це не останній пакет допомоги для її армії цього року. ",
        ),
        (
            "ar",
            "أعلنت الحكومة النرويجية أنها ستقدم ثماني دبابات إلى أوكرانيا في إطار حزمة جديدة من المساعدات العسكرية هذا العام. ",
        ),
    ],
)
def test_other_languages_are_not_lost_in_silence(lang: str, text: str) -> None:
    assert told(text * 3) == (lang, ["language.unread"])
    assert told(text * 3, "en") == (lang, ["language.conflict", "language.unread"])


def test_what_shows_nothing_keeps_what_is_stated() -> None:
    assert told("50 trucks, 20 tents.", "en") == ("en", [])
    assert told("50 trucks, 20 tents.") == (None, [])


def test_wrong_label_on_english() -> None:
    assert told(ENGLISH, "nb") == ("en", ["language.conflict"])
