"""Words of headings and of lines that head a list: for whom it is, and what is told below."""

from __future__ import annotations

from typing import Final

from pledgebook.model.claims import Stage


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


JOINTS: Final = _words(", and & or the")
"""Between the parties of a label."""
TOWARDS: Final = _words("for to in towards inside within")
"""Before them: they get what is listed."""
AROUND: Final = (
    JOINTS
    | TOWARDS
    | _words(
        "aid assistance support help funding funds relief response humanitarian military financial development package "
        "allocation allocations contributions operations programme programmes program programs"
    )
)
"""All words that may stand in a label before its parties."""
STAGES: Final = {
    Stage.DELIVERED: _words("delivered deliveries delivery shipped handed donated arrived shipments sent"),
    Stage.DISBURSED: _words("disbursed disbursements paid payments received receipts spent transferred disbursement"),
    Stage.REQUESTED: _words("requested requirements required needs appeal appeals requests needed sought"),
    Stage.CONTRACTED: _words("contracts contracted signed agreements"),
    Stage.AUTHORISED: _words("approved approvals authorised authorized appropriated appropriations"),
    Stage.CANCELLED: _words("cancelled canceled suspended withdrawn"),
}
"""Words of a heading, or of a column's head, that say how far what stands below them is."""
GIVEN: Final = STAGES[Stage.DELIVERED] | _words("support equipment help contributions grants loans")
"""In a heading that says for whom, they make it one of help."""
OFFICES: Final = _words(
    "the of government governments ministry kingdom republic state people authorities embassy federal royal"
)
"""Between "by" and the state that gives: "by the Government of Brazil"."""
MANY: Final = _words(
    "states countries donors members governments partners allies leaders nations participants neighbours neighbors contributors "
    "others companies organisations organizations agencies delegations capitals"
)
"""In the name of those who give: a list below them says who of them gives what."""
POINTS: Final = _words(
    "measures steps actions projects initiatives programmes programs grants areas components tranches parts points ways "
    "agreements items activities"
)
"""What an announcement counts before it names them one by one."""
