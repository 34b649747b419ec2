"""Random ledgers: small, and as tangled as links can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st

from pledgebook.model.claims import Transfer
from pledgebook.model.records import Link, LinkType, Record
from tests.tally.worlds import item, link, retold, stated_total, transfer

Ledger = tuple[list[Record], list[Link]]
few = settings(deadline=None, max_examples=1000 if settings.get_current_profile_name() == "thorough" else 25)
"""How many random ledgers each property is tried on."""

AMOUNTS = (
    "USD 3.75bn",
    "USD up to 2.85bn",
    "USD 225m",
    "GBP at least 40m",
    "EUR about 1bn",
    "EUR 7m-9m",
    "NOK 12345678901234567890",
)
MORE = (None, "UAH 5m", "USD nearly 1m", "USD vague", "USD vague 200", "EUR 0.3m")
DAYS = ("2022-03-01", "2023-01-19", "2023-01-30..2023-02-02", "1998-05-05", "0001-01-01", "9999-12-31", None)


@st.composite
def transfers(draw: st.DrawFn, id_: str) -> Record:
    """One transfer with whatever fields."""
    found = transfer(
        id_,
        draw(st.sampled_from((*AMOUNTS, *MORE))),
        draw(st.sampled_from(("USA", "DEU FRA", "EU", "", "~Fund"))),
        draw(st.sampled_from(("UKR", "UKR MDA", "MDA", ""))),
        draw(
            st.sampled_from(
                ("requested", "pledged", "pledged", "authorised", "contracted", "delivered", "disbursed", "cancelled")
            )
        ),
        on=draw(st.sampled_from(DAYS)),
        told=draw(st.sampled_from(("2023-01-19", "2023-02-01", None))),
        aid=draw(st.sampled_from(("military", "humanitarian", None))),
        instrument=draw(st.sampled_from((None, None, "loan", "appropriation", "sale"))),
        modality=draw(st.sampled_from(("asserted", "asserted", "asserted", "planned", "negated"))),
    )
    # some records are told by the same claims as their namesakes in another ledger, some are not
    return replace(found, claims=(f"c-{id_}-{draw(st.integers(0, 1))}",))


@st.composite
def ledgers(draw: st.DrawFn, most: int = 9) -> Ledger:
    """Transfers, goods, stated totals, and links of every type in every direction."""
    names = [f"t{n}" for n in range(draw(st.integers(0, most)))]
    records = [draw(transfers(name)) for name in names]
    for n in range(draw(st.integers(0, 4))):
        home = draw(st.sampled_from([*names, None]))
        count = draw(st.sampled_from(("50", "up to 7", None, "at least 3")))
        thing = draw(st.sampled_from(("M2-A2 Bradleys", "M2A2 Bradley", "rifles", "155mm rounds")))
        records.append(item(f"i{n}", home, count, thing))
    if draw(st.booleans()):
        records.append(stated_total("total", "USD more than 24.9bn"))
    return records, draw(st.lists(links(names), max_size=most)) if len(names) > 1 else []


def links(names: Sequence[str]) -> st.SearchStrategy[Link]:
    """Any link between two of these."""
    return st.builds(
        link,
        st.sampled_from(names),
        st.sampled_from([t.value for t in LinkType]),
        st.sampled_from(names),
        st.integers(0, 99),
    )


@st.composite
def later(draw: st.DrawFn, ledger: Ledger) -> Ledger:
    """The ledger after something has happened to it: records gone, new, corrected; links gone, new."""
    records, old_links = ledger
    kept = [r for r in records if draw(st.integers(0, 5))]
    changed = [_corrected(r) if isinstance(r.view, Transfer) and not draw(st.integers(0, 4)) else r for r in kept]
    new = [draw(transfers(f"n{n}")) for n in range(draw(st.integers(0, 3)))]
    names = [r.id for r in (*changed, *new) if isinstance(r.view, Transfer)]
    more = draw(st.lists(links(names), max_size=3)) if len(names) > 1 else []
    return [*changed, *new], [found for found in old_links if draw(st.integers(0, 5))] + more


def _corrected(found: Record) -> Record:
    other = transfer("x", "USD 1bn").view
    assert isinstance(other, Transfer)
    return retold(found, amount=other.amount)
