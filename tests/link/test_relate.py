"""Links between records, from small worlds of invented reports."""

from __future__ import annotations

import pytest

from pledgebook.consolidate import consolidate
from pledgebook.model.records import Ledger, LinkType
from tests.link.world import World, world, world_of

TRANCHE = """Ambulances are promised, and some of them arrive.
=== 2023-10-02 Prague Line
The Czech Republic will send Moldova «12 ambulances|t:pledge», the Czech government announced on Monday.
=== 2023-11-16 Chisinau Sheet
The Czech Republic delivered «five ambulances|t:delivery» to Moldova on Thursday.
=== 2023-11-20 Chisinau Sheet
The Czech Republic sent Armenia «five ambulances|t:elsewhere» on Monday.
"""
ANSWER = """Somebody asks, and somebody gives.
=== 2024-07-01 Relief Bulletin
Somalia asked Japan for «$25 million|t:asked» in drought relief on Monday.
=== 2024-07-09 Tokyo Harbour
Japan pledged «$25 million|t:given» in drought relief to Somalia on Tuesday.
=== 2024-07-10 Seoul Monitor
South Korea pledged «$25 million|t:other» in drought relief to Yemen on Wednesday.
"""
ADDED = """More of the same, added up by a report.
=== 2024-02-01 Ostrava Post
Poland will give Ukraine «40 Rosomak vehicles|t:first i:first», the Polish government announced on Thursday.
=== 2024-02-15 Ostrava Post
Poland will give Ukraine another «60 Rosomak vehicles|t:second i:second», the Polish government announced on Thursday.
"""
AGAIN = """A sum that is told again half a year later, without a day.
=== 2024-01-15 Suva Line
Australia pledged «A$75 million|t:aid» in development aid to Fiji on Monday.
=== 2024-07-22 Suva Line
Fiji has been promised «A$75 million|t:again» in development aid by Australia.
"""
PARTS = """What a report says to be a part.
=== 2023-10-02 Federal Foreign Office
Germany today pledged «€80 million|t:package» in humanitarian assistance for Armenia. Of this, «€50 million|t:part» goes to shelter.
"""


def linked(w: World, ledger: Ledger) -> set[tuple[str, str, str]]:
    """The links between marked records: from, type, to."""
    record = {claim: r.id for r in ledger.records for claim in r.claims}
    label = {record[claim]: name for claim, name in w.expected.items()}
    return {
        (label[k.source], k.type.value, label[k.target])
        for k in ledger.links
        if k.source in label and k.target in label
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TRANCHE, {("t:delivery", "tranche_of", "t:pledge")}),
        (ANSWER, {("t:given", "answers", "t:asked")}),
        (ADDED, {("t:second", "extends", "t:first"), ("i:first", "part_of", "t:first"), ("i:second", "part_of", "t:second")}),
        (AGAIN, {("t:again", "repeats", "t:aid")}),
        (PARTS, {("t:part", "part_of", "t:package")}),
    ],
    ids=["tranche", "answer", "extension", "repetition", "part"],
)  # fmt: skip
def test_records_hang_together(text: str, expected: set[tuple[str, str, str]]) -> None:
    w = world_of(text)
    assert w.unread == ()
    assert linked(w, consolidate(w.reports)) == expected


def test_links_do_not_depend_on_the_order_of_reports() -> None:
    w = world("parts_apart")
    assert consolidate(w.reports[::-1]) == consolidate(w.reports)


def test_a_link_shows_its_reasons_and_where_they_stand() -> None:
    w = world_of(ANSWER)
    texts = {report.id: text for report, text, _ in w.reports}
    (link,) = (k for k in consolidate(w.reports).links if k.type is LinkType.ANSWERS)
    assert link.score == sum(f.weight for f in link.features)
    assert "link.sum" in {f.name for f in link.features}
    assert all(c.evidence.stands_in(texts[c.report]) for c in link.evidence)
