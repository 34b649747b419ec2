"""Every claim that the reader prints has false variants, and the check refuses them all."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.model.claims import to_json
from pledgebook.pipeline import extract
from pledgebook.read import read
from pledgebook.verify import verify_claim
from tests.verify.mutations import variants

EXAMPLES = sorted(p for p in (Path(__file__).parents[2] / "examples").iterdir() if p.name != "README.md")
LEAST = 20


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
def test_no_false_variant_is_accepted_and_no_true_claim_refused(path: Path) -> None:
    document = read(path)
    day = document.dateline_day or document.published
    claims = [to_json(c) for c in extract(document).claims]
    assert claims
    for claim in claims:
        assert verify_claim(claim, document.text, published=day).why == ""
        false = list(variants(claim, document.text, [c for c in claims if c is not claim]))
        assert len(false) >= LEAST
        for name, variant in false:
            assert not verify_claim(variant, document.text, published=day).ok, (name, variant)
