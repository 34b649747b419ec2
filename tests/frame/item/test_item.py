"""Items in marked snippets: «$5 million|t1» is a transfer, «20 tents|t1» an item of it; goods without a mark are none."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from pledgebook.frame.item import frame_items
from pledgebook.mentions import with_mentions
from pledgebook.model.claims import Instrument, Party, Stage, Total, Transfer
from pledgebook.model.text import Document
from pledgebook.segment.cut import cut
from tests.marks import mark, plain

_HOST = re.compile(r"«([^«»|]*)\|([to]\d)=([^«»]*)»")
STAGES = {"": Stage.PLEDGED, "gone": Stage.CANCELLED}


def hosts(snippet: str, document: Document) -> tuple[list[Transfer], list[Total]]:
    """The transfers (t) and totals (o) marked in a snippet: `t1=NOR UKR` has a giver and a recipient, `drawdown` a form."""
    transfers, totals = [], []
    money = {m.start: m.value for m in with_mentions(cut(document)).money.all}
    for found in _HOST.finditer(snippet):
        start = len(plain(snippet[: found.start()]))
        evidence = (document.cite(start, start + len(found[1])),)
        given, _, got = found[3].partition(" ")
        if found[2][0] == "o":
            totals.append(Total(id=found[2], evidence=evidence, made_by="test"))
            continue
        form = Instrument.DRAWDOWN if given == "drawdown" else None
        code = None if form else given or None
        transfers.append(
            Transfer(
                id=found[2],
                evidence=evidence,
                made_by="test",
                stage=Stage.PLEDGED,
                amount=money.get(start),
                instrument=form,
                donors=(Party(None, code),) if code else (),
                recipients=(Party(None, got),) if got else (),
            )
        )
    return transfers, totals


def marked(snippet: str) -> str:
    document = Document(id="test", text=plain(snippet))
    transfers, totals = hosts(snippet, document)
    reading = with_mentions(cut(document))
    spans = [(i.anchor.start, i.anchor.end, i.of or "-") for i in frame_items(reading, transfers, totals)]
    kept = [(h.anchor.start, h.anchor.end, h.id) for h in [*transfers, *totals]]
    inside = [s for s in spans if any(start <= s[0] and s[1] <= end for start, end, _ in kept)]
    return mark(document.text, [s for s in [*spans, *kept] if s not in inside])


def holds(snippet: str) -> None:
    expected = _HOST.sub(r"«\1|\2»", snippet)
    assert marked(snippet) == expected


@pytest.mark.parametrize(
    "snippet",
    [
        "Oslo gives «$5 million|t1=» in aid, including «20 tents|t1», «blankets|t1» and, for the first time, «9 drones|t1».",
        "Oslo gives «$5 million|t1=» in «ammunition|t1» and «weapons|t1».",
        "A «$5 million|t1=» package contains «20 tents|t1»; «$2 million|t2=» goes into «medicines|t2».",
        "The «$5 million|t1=» grant will be used to buy «fuel|t1», «generators|t1» and «spare parts|t1».",
        "On the way are «20 trucks|t1», part of a package of «$5 million|t1=».",
        "Aid has come to «$5 million|o1=», with «tents|o1» and «blankets|o1».",
        "Oslo gives «$5 million|t1=» over four years for «clinics with 41 beds|t1» and «tents|t1» in Tonga.",
        "Oslo gives «$5 million|t1=» to Bosnia for «ambulances|t1» and «snow ploughs|t1».",
        "Oslo gives equipment worth «$5 million|t1=», among it «140 ventilators|t1» and «30 tents|t1».",
        "Oslo gives «$5 million|t1=» in goods, consisting of «20 tents|t1» and «9 blankets|t1».",
    ],
)
def test_in_the_sentence_of_the_amount(snippet: str) -> None:
    holds(snippet)


@pytest.mark.parametrize(
    "snippet",
    [
        "Oslo gives «$5 million|t1=». The package includes «20 tents|t1» and «9 drones|t1». It also contains «rice|t1».",
        "Oslo gives «$5 million|t1=». On the list are «20 tents|t1». So are «9 drones|t1».",
        "Oslo gives «$5 million|t1=». «20 tents|t1» are included. «Nine boats|t1» will follow in May.",
        "Oslo gives «$5 million|t1=drawdown» and lends «$9 million|t2=». The drawdown includes «20 tents|t1».",
        "Norway gives «$5 million|t1=NOR UKR». Norway is also sending «20 tents|t1» to Ukraine.",
        "Norway gives «$5 million|t1=NOR UKR». Sweden is also sending 20 tents to Ukraine.",
        "Norway gives «$5 million|t1=NOR UKR». The grant pays for «180 pumps|t1». Oslo has handed out «20 tents|t1».",
        "Oslo gives «$5 million|t1=». It holds «70 military vehicles|t1». The military vehicles comprise «30 trucks|t1».",
    ],
)
def test_in_later_sentences(snippet: str) -> None:
    holds(snippet)


@pytest.mark.parametrize(
    "snippet",
    [
        "Oslo gives «$5 million|t1=». The package contains:\n\n- «20 tents|t1» and «blankets|t1»\n- «Medicines|t1»\n- Health: «9 ambulances|t1»",
        "Oslo gives «$5 million|t1=». We shall send:\n\n- «boats|t2» worth «$2 million|t2=», to patrol rivers;\n- «20 tents|t1».",
        "Oslo gives «$5 million|t1=». Friends of ours said:\n\n- We need 20 tents.\n",
    ],
)
def test_in_lists(snippet: str) -> None:
    holds(snippet)


@pytest.mark.parametrize(
    "text",
    [
        "Oslo gives «$5 million|t1=». Its army operates 36 tanks and lost two helicopters.",
        "Oslo gives «$5 million|t1=». The package does not contain tanks. What is not on the list: rockets.",
        "Oslo gives «$5 million|t1=». Soldiers fought against tanks, and 40 drones were shot down.",
        "Oslo gives «$5 million|t1=» to protect people from harm, including mines.",
        "Oslo gives «$5 million|t1=». The tank crews need training and equipment.",
    ],
)
def test_no_items(text: str) -> None:
    holds(text)


def test_the_same_thing_is_named_once() -> None:
    holds("Oslo gives «$5 million|t1=». It includes «20 winter tents|t1». The package contains tents and «rice|t1».")


def test_goods_of_their_own_transfer() -> None:
    document = Document(id="test", text="Oslo will send 20 tents and blankets, the second such gift.")
    anchor = document.cite(15, 36)
    transfer = Transfer(id="t1", evidence=(anchor,), made_by="test", stage=Stage.PLEDGED)
    items = frame_items(with_mentions(cut(document)), [transfer], [])
    assert [(i.designation, i.of, i.made_by) for i in items] == [
        ("tents", "t1", "item.anchor"),
        ("blankets", "t1", "item.anchor"),
    ]


def test_a_number_of_things_named_before_cites_them() -> None:
    text = "Oslo gives $5 million. The package holds 5 tents. It adds 7 more."
    document = Document(id="test", text=text)
    transfer = Transfer(id="t1", evidence=(document.cite(11, 21),), made_by="test", stage=Stage.PLEDGED)
    reading = with_mentions(cut(document))
    _, more = frame_items(reading, [replace(transfer, amount=reading.money.all[0].value)], [])
    assert (more.anchor.quote, more.designation, more.evidence[1].quote) == ("7 more", "tents", "tents")
