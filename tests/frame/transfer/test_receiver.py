"""Bodies of helpers that ask, and that publish who gives to them."""

from __future__ import annotations

from decimal import Decimal

from tests.frame.transfer.told import framed


def test_a_body_that_asks_gets_it_for_the_state() -> None:
    [appeal], _ = framed("GENEVA, 3 May 2024 - UNHCR requires US$40 million for its operations in Chad.")
    assert [d.code for d in appeal.donors] == []
    assert [r.code for r in appeal.recipients] == ["UNHCR", "TCD"]


def test_who_is_listed_in_its_own_report_gives_to_the_body() -> None:
    transfers, _ = framed(
        "# Chad: funding\n\nUNICEF is appealing for US$40 million for Chad.\n\n"
        "| Donor | Amount (US$) | Date received |\n|---|---|---|\n| Spain | 2,500,000 | 20 March 2024 |\n",
        title="UNICEF Chad: funding",
    )
    row = next(t for t in transfers if t.amount and t.amount.quantity.nominal == Decimal(2_500_000))
    assert (row.stage.value, [r.code for r in row.recipients]) == ("disbursed", ["UNICEF", "TCD"])
