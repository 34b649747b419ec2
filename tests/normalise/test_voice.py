"""For whom "we" speaks inside a quotation."""

from __future__ import annotations

from pledgebook.model.text import Document
from pledgebook.normalise.voice import heard
from pledgebook.segment.cut import cut
from tests.normalise.named import Named


def codes(text: str) -> list[str | None]:
    named = Named(text, publisher="Northern Courier")
    found = heard(cut(Document(id="d", text=text)), named.parties, named.people)
    return [m.party.code for m in found if (m.party.name or "").lower() in {"we", "our"}]


def test_we_is_the_speakers_state() -> None:
    assert codes('"We will send tents," said Norwegian Foreign Minister Anna Berg.') == ["NOR"]
    assert codes('Norwegian Foreign Minister Anna Berg said: "We will send tents and our doctors."') == ["NOR", "NOR"]


def test_we_of_somebody_unknown_stays_open() -> None:
    assert codes('"We need tents," said a villager near Zomba.') == [None]
