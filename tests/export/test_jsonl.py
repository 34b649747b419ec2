"""JSON Lines keep the contract."""

from __future__ import annotations

import json
from dataclasses import replace

from pledgebook.export.jsonl import lines
from pledgebook.export.report import Report
from pledgebook.model.claims import Speech, Statement
from pledgebook.model.text import Document
from tests.export.sample import MINISTER, TEXT, report


def test_one_claim_on_one_line_in_text_order() -> None:
    read = [json.loads(line) for line in lines(report())]
    starts = [claim["evidence"][0]["start"] for claim in read]
    assert starts == sorted(starts)
    assert len(read) == 7


def test_evidence_stands_at_its_offsets_and_document_names_the_source() -> None:
    for line in lines(report("folder/file.txt")):
        claim = json.loads(line)
        assert claim["document"] == "folder/file.txt"
        assert all(TEXT[e["start"] : e["end"]] == e["quote"] for e in claim["evidence"])


def test_a_line_holds_nothing_that_other_programs_take_for_a_line_end() -> None:
    text = "one\u2028two\x85three\u2029four\x0bfive\nsix"
    document = Document(id="0" * 64, text=text)
    spoken = Statement(
        id="c1-0", evidence=(document.cite(0, len(text)),), made_by="test", speaker=MINISTER, type=Speech.INDIRECT
    )
    (line,) = lines(replace(report(), document=document, claims=(spoken,)))
    assert len(line.splitlines()) == 1
    assert json.loads(line)["evidence"][0]["quote"] == text


def test_a_report_without_claims_prints_nothing() -> None:
    assert list(lines(Report("x", report().document, ()))) == []
