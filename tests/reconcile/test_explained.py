"""What people are told about codes and rules is complete."""

from __future__ import annotations

import re
from pathlib import Path

from pledgebook.export.one_record import RULES
from pledgebook.reconcile import choice
from pledgebook.reconcile.findings import CODES

DOCS = Path(__file__).parents[2] / "docs"


def test_every_code_has_its_section_and_every_section_its_code() -> None:
    heads = re.findall(r"^## (\S+)$", (DOCS / "findings.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(heads) == sorted(CODES)


def test_every_rule_is_put_into_words() -> None:
    told = re.findall(r"^    (\w+)  ", choice.__doc__ or "", re.MULTILINE)
    assert sorted(RULES) == sorted({*told, "only"})
    page = (DOCS / "records.md").read_text(encoding="utf-8")
    assert [rule for rule in RULES if f"`{rule}`" not in page] == []
