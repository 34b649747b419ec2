"""Words of parliaments, laws and legal acts, as far as help depends on them."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BILLS: Final = _words("bill bills legislation measure amendment")
"""What a parliament has before it: proposed."""
CHAMBERS: Final = _words("house senate bundestag commons lords chamber sejm lok rajya committee")
"""One chamber alone only proposes."""
LAWMAKERS: Final = _words("congress parliament legislature lawmakers mps")
SANCTIONING: Final = _words(
    "sanctions sanction ban bans banned prohibit prohibits prohibited embargo export exports exporting restrict"
)
"""In a sentence about goods without a sum: it is about trade."""
DRAFTS: Final = _words("president's draft proposed request president fy fiscal proposal")
"""Beside "budget": what an executive asks of its parliament."""
AUTHORITIES: Final = _words("authority authorities authorisation authorization power powers approval permission")
"""Before an infinitive: authorised."""
STATUTES: Final = {
    "foreign assistance act": "USA", "arms export control act": "USA", "federal register": "USA",
    "national defense authorization act": "USA", "international development act": "GBR",
    "official development assistance accountability act": "CAN",
}  # fmt: skip
"""Laws that only one state has: a document that acts under them is that state's."""
HEREBY: Final = _words("hereby herewith")
RULING: Final = _words("determine authorize authorise approve")
"""Right behind it: a legal act."""
