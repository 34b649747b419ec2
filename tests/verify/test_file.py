"""Claims among one another."""

from __future__ import annotations

import json

from pledgebook.verify import verify_claims, verify_lines
from tests.verify.written import exactly, item, transfer

TEXT = "Norway pledged $5 million and 20 tents."
GIFT = transfer(TEXT, "$5 million", id="a", amount=exactly(5_000_000, currency="USD"))


def test_verdicts_come_in_order_and_references_must_hold() -> None:
    tents = item(TEXT, "20 tents", "tents", exactly(20), id="b", of="a")
    assert [v.ok for v in verify_claims([tents, GIFT], TEXT)] == [True, True]
    assert [v.why for v in verify_claims([tents | {"of": "z"}, GIFT], TEXT)] == ["of names no transfer or total: z", ""]
    assert [v.ok for v in verify_claims([GIFT, GIFT | {"part_of": "b"}, tents], TEXT)] == [False, False, True]


def test_lines_that_are_no_objects_are_refused() -> None:
    lines = [json.dumps(GIFT), "", "[1]", "{nonsense", "null"]
    assert [v.ok for v in verify_lines(lines, TEXT)] == [True, False, False, False]
