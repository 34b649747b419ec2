"""The second, independent check: does a claim follow from its own evidence?

Takes a claim as the contract writes it (JSON) and the text it was read from. Gives a verdict: accepted, or refused
and why. Shares names of currencies and number words with the reader, but no code that turns text into values: what
both get wrong must be wrong in two ways. Does not look for claims that were missed.
"""

from __future__ import annotations

from pledgebook.verify.claim import verify_claim
from pledgebook.verify.file import verify_claims, verify_lines
from pledgebook.verify.verdict import Verdict

__all__ = ["Verdict", "verify_claim", "verify_claims", "verify_lines"]
