"""Words at the head of a table's column, or before the colon of a fact sheet's line: what stands below or behind them."""

from __future__ import annotations

from enum import Enum
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Role(Enum):
    """What the cells of a column hold."""

    DONOR = "donor"
    RECIPIENT = "recipient"
    COUNTRY = "country"
    """A giver or a receiver: the other columns and what stands over the table decide."""
    CHANNEL = "channel"
    """Through whom: it gets the money for the country."""
    AMOUNT = "amount"
    STATUS = "status"
    """How far it is: pledged, disbursed."""
    OTHER = "other"


_SOURCES: Final = _words("source sources agency partner partners body institution organisation organization")
"""Behind "funding" they name the giver."""
_FUNDING: Final = _words("funding financing donating contributing giving lending")
_AMOUNTS: Final = _words(
    """amount amounts contribution contributions funding value pledge pledges pledged sum commitment commitments committed
    disbursed disbursement disbursements paid received allocated allocation allocations financing grant grants loan loans
    approved requested required requirements assistance aid support total credit"""
)
_DONORS: Final = _words(
    "donor donors contributor contributors funder funders financier financiers lender creditor giver sponsor donating from"
)
_RECIPIENTS: Final = _words(
    "recipient recipients beneficiary beneficiaries borrower borrowers location locations crisis destination receiving to region appeal"
)
_CHANNELS: Final = _words(
    "organisation organisations organization organizations partner partners channel channels agency agencies implementing "
    "implementer implementers through via fund ngo"
)
_COUNTRIES: Final = _words("country countries government governments states member nation nations")


def role_of(words: list[str]) -> Role:
    """What a head of these words, in lower case, says of its cells."""
    told = frozenset(words)
    if (told & _FUNDING and told & _SOURCES) or (
        words[-1:] == ["by"] and told & _words("funded financed donated given")
    ):
        return Role.DONOR
    if told & _AMOUNTS and not told & _words("number purpose type date year"):
        return Role.AMOUNT
    for role, known in _KNOWN:
        if told & known:
            return role
    return Role.OTHER


_STATUSES: Final = _words("status stage state progress")
_KNOWN: Final = (
    (Role.STATUS, _STATUSES),
    (Role.RECIPIENT, _RECIPIENTS), (Role.DONOR, _DONORS), (Role.CHANNEL, _CHANNELS), (Role.COUNTRY, _COUNTRIES),
)  # fmt: skip

MAGNITUDES: Final = {
    "million": 6, "millions": 6, "mln": 6, "mn": 6, "m": 6, "mio": 6, "billion": 9, "billions": 9, "bn": 9,
    "thousand": 3, "thousands": 3, "000": 3, "000s": 3, "'000": 3,
}  # fmt: skip
"""Powers of ten by the words at the head of a column of sums."""
