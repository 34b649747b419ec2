"""Copies are one witness; acts that follow a form are not copies."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

from pledgebook.link import Fingerprint, Rulings, fingerprint, witnesses
from pledgebook.model.decisions import Action, Decision, Target, TargetKind
from pledgebook.model.reports import Report
from tests.link.made import DAY, report

WIRE = """Norway will give Moldova 300 million kroner for heating this winter, the government in Oslo said on Monday.
The money goes to households in the north of the country, where prices have doubled since the spring. The finance minister
told reporters that the first half would be paid before the end of the month. Moldova buys most of its gas abroad. It has
asked several neighbours for help with the bills, and two of them have answered so far. A further conference of donors is
planned for December in Bergen, where the needs of the coming year will be counted and shared out among those who take part."""
OTHER = """Japan sent a ship with relief goods to Tonga on Friday after the eruption. On board are water, masks and two
machines that clear ash from roads. The voyage takes eleven days, the navy said, and a second ship is being made ready in
Yokosuka. Fishermen on the outer islands have had no drinking water for a week, according to the Red Cross."""


def grouped(*told: tuple[Report, str], rulings: Rulings | None = None) -> list[set[str]]:
    """Addresses by witness."""
    address = {r.id: r.address for r, _ in told}
    found = witnesses(((r, fingerprint(text)) for r, text in told), rulings or Rulings())
    return sorted(({address[d] for d in w.documents} for w in found), key=sorted)


def test_a_reprint_without_the_last_paragraph_is_a_copy() -> None:
    cut = WIRE[: WIRE.index("A further conference")].replace("said on Monday", "announced on Monday")
    told = [(report("wire"), WIRE), (report("paper", DAY + timedelta(1)), cut), (report("other"), OTHER)]
    assert grouped(*told) == [{"other.txt"}, {"paper.txt", "wire.txt"}]


def test_the_same_words_with_another_sum_are_no_copy() -> None:
    told = [(report("one"), WIRE), (report("two"), WIRE.replace("300 million", "450 million"))]
    assert len(grouped(*told)) == 2


def test_a_publisher_does_not_copy_his_own_report_of_another_day() -> None:
    first, second = report("a", publisher="Gazette"), report("b", DAY + timedelta(2), publisher="Gazette")
    assert len(grouped((first, WIRE), (second, WIRE))) == 2


def test_what_comes_weeks_later_is_a_report_of_its_own() -> None:
    assert len(grouped((report("a"), WIRE), (report("b", date(2024, 5, 1)), WIRE))) == 2


def test_the_witness_is_named_after_the_first_report() -> None:
    later, earlier = report("a", DAY + timedelta(1)), report("b")
    (witness,) = witnesses([(later, fingerprint(WIRE)), (earlier, fingerprint(WIRE))], Rulings())
    assert witness.id == earlier.id
    assert witness.documents == (earlier.id, later.id)


def test_a_person_can_say_that_a_retelling_is_no_witness_of_its_own() -> None:
    one, other = report("a"), report("b")
    targets = tuple(Target(TargetKind.DOCUMENT, r.id) for r in (one, other))
    same = Rulings.of([Decision("d", datetime(2024, 5, 1, tzinfo=UTC), "ana", Action.SAME, targets)])
    assert len(grouped((one, WIRE), (other, OTHER), rulings=same)) == 1


def test_a_fingerprint_comes_back_from_json() -> None:
    one = fingerprint(WIRE)
    assert Fingerprint.from_json(json.loads(json.dumps(one.to_json()))) == one


def test_texts_without_words_have_fingerprints() -> None:
    assert fingerprint("").runs == 1
