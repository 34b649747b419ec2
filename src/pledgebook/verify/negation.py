"""Whether the clause of an anchor is denied, and whether a claim says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pledgebook.model.lazy import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.verify.place import Place

_DEEDS: Final = (
    r"(?:decid|agree|approv|commit|authori[sz]|promis|pledg|deliver|dispatch|suppl|provid|contain|includ|transfer|donat|offer|allocat|"
    r"disburs|releas|plan|intend|announc|ship|grant|arriv|sign|finali[sz]|confirm|consider|request|ask|fund|pay|paid|"
    r"send|sent|giv|gave|meet|met|held|hold|visit|spoke|speak|reach|taken|made|allow|permit|cover|involve|export|hand)\w{0,6}"
)
_NOT: Final = r"(?:not|never|no\s+longer|\w{2,6}n['’]t|cannot|neither|nor)"
_EXEMPT: Final = (
    r"(?!\s+(?:only|just|merely|least|simply|solely|more|less|fewer|later|exceed|to\s+exceed|limited|until|necessarily|"
    r"doubt|matter|alone|without|fail))"
)
_DENIED: Final = lazy_pattern(
    rf"\b{_NOT}\b{_EXEMPT}(?:\s+(?!but\b|that\b|and\b)[\w'’-]+){{0,3}}?\s+{_DEEDS}\b|"
    r"\bno\s+(?:final\s+|formal\s+|such\s+)?(?:decisions?|plans?|intentions?|agreements?|commitments?|promises?)\b|"
    r"\b(?:refus|declin|reject|veto)\w*\b|\b(?:rul(?:e|es|ed|ing)\s+out|decid(?:e|es|ed)\s+against|stopp?(?:ed|s)?\s+short\s+of|unwilling|unable|not\s+part\s+of|"
    r"no\s+decision|undecided|yet\s+to\s+(?:decide|agree|approve|commit))\b",
    re.IGNORECASE,
)
"""A deed that is denied: has not decided, no plans, refused."""
_AFTER: Final = lazy_pattern(
    rf"^[\s*_\"”’)]*(?:\s*\([^)]{{0,40}}\)\s*)?(?:(?:has|have|had|is|are|was|were|will|would|do|does|did|can|could)\s+{_NOT}{_EXEMPT}|"
    rf"\w{{2,6}}n['’]t)(?:\s+\w+){{0,2}}?\s+(?:{_DEEDS}|part|been|be)\b",
    re.IGNORECASE,
)
"""The anchor as subject of what is denied: `They have not been delivered`."""
_THEM: Final = lazy_pattern(
    rf"\b(?:{_NOT}{_EXEMPT}(?:\s+\w+){{0,4}}?\s+{_DEEDS}|refused|declined)(?:\s+\w+){{0,3}}?\s+(?:them|it|those|these)\b",
    re.IGNORECASE,
)
"""The anchor taken up by a pronoun: `has not agreed to supply them`."""
_OPEN: Final = lazy_pattern(r"\bwhether\b", re.IGNORECASE)
_UNSETTLED: Final = lazy_pattern(
    r"\b(?:is|are|remains?|remained|was|were)\s+(?:still\s+|yet\s+)?(?:open|unclear|undecided|uncertain)\b|\bno\s+decision\b",
    re.IGNORECASE,
)
_BARRIER: Final = lazy_pattern(
    r"[;:]|[.!?]\s|\n\s*\n|,\s+(?:but|and|while|although|though|which|who|whose|whereas|yet)\b|\bbut\b|\brequests?\s+for\b|\banswers?\b|—|\bwithout\b|"
    r"[\"”]\s",
    re.IGNORECASE,
)
"""What ends the reach of a denial."""
_CLAUSE: Final = lazy_pattern(r",\s+(?:the|a|an|it|we|they|he|she|this|I['’]?\w*|[A-Z]\w+)\s")
"""What may begin another clause, or go on with a list."""
_STATED: Final = lazy_pattern(
    r"\b(?:report|article|story|version|text|release|it|we|headline)\s+(?:\w+\s+){0,2}?(?:put|gave|stated|listed|reported|named|quoted|wrote|said)\b"
    r"(?:(?!\bcorrect\b)[^.;]){0,160}\b(?:at|as|of)\s+\Z",
    re.IGNORECASE,
)
_ERRORS: Final = lazy_pattern(
    r"\b(?:errors?|mistakes?|correction|wrongly|incorrectly|misstated|erroneous(?:ly)?)\b", re.IGNORECASE
)
_CORRECTED: Final = 900
"""How far back the word for an error may stand."""
_WRONG: Final = lazy_pattern(
    r"\b(?:errors?|mistakes?|wrong(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|false(?:ly)?|inaccura\w+|misstated|retract\w*|withdr[ae]wn?|withdrew|"
    r"cancel\w*|refus\w*|reject\w*|declin\w*|den(?:y|ies|ied)|never|undecided|no\s+longer|no\b[\w\s]{0,30}\bdecision)\b|\bnot\b|n['’]t\b",
    re.IGNORECASE,
)
_RELIEVED: Final = lazy_pattern(r"\b(?:cancel|waiv|forg[ai]v|annul|eras|writ|wrote)\w*", re.IGNORECASE)
_RELIEF: Final = lazy_pattern(
    rf"{_RELIEVED.pattern}\b[^.;]{{0,80}}\b(?:debts?|repayments?|arrears|indebtedness)\b|"
    r"\b(?:debts?|repayments?|arrears)\b[^.;]{0,80}\b(?:cancelled|canceled|waived|forgiven|annulled|erased|written)\b",
    re.IGNORECASE,
)
"""A debt that is cancelled is given, not denied."""
_HARMLESS: Final = lazy_pattern(
    r"\bnot\s+(?:only|just|merely|least|less|more|fewer|later|to\s+exceed|exceed\w*)\b|\bnor?\s+(?:less|fewer|more|later)\s+than\b",
    re.IGNORECASE,
)


def check_modality(modality: str, kind: str, stage: str, place: Place, others: Sequence[str]) -> str | None:
    """Why the modality does not follow: denied though nothing denies it, or asserted though its clause is denied."""
    if kind == "statement":
        return "nothing denies that this was said" if modality == "negated" else None
    if _RELIEF.search(place.text[slice(*place.sentence())]):
        others = [_RELIEVED.sub(" ", o) for o in others]
    evident = any(_WRONG.search(_HARMLESS.sub(" ", o)) for o in others) or taken_back(place)
    if modality == "negated":
        return None if evident or denies(place, plainly=False) else "nothing in the evidence or its clause denies it"
    said = modality in ("asserted", "planned", "possible") and stage != "cancelled"
    return "its clause denies it" if said and (evident or denies(place, plainly=True)) else None


def taken_back(place: Place) -> bool:
    """A figure that a correction takes back: `contained errors ... It gave the sum as $5 million`."""
    first, _ = place.sentence()
    if not _STATED.search(place.text[first : place.start]):
        return False
    return bool(_ERRORS.search(place.text[max(0, first - _CORRECTED) : place.start]))


def denies(place: Place, *, plainly: bool) -> bool:
    """Whether the clause of the anchor is denied; `plainly`: no comma begins another clause in between."""
    first, last = place.sentence()
    before = place.text[max(first, place.start - 300) : place.start]
    behind = place.text[place.end : min(last, place.end + 300)]
    last_denial = next(reversed(list(_DENIED.finditer(before))), None)
    if last_denial and not _BARRIER.search(before, last_denial.end()):
        return not (plainly and _CLAUSE.search(before, last_denial.end()))
    if re.search(r"\b(?:no|without)\s+(?:\w+\s+)?\Z", before, re.IGNORECASE) and not re.search(
        r"\bno\s+(?:less|fewer|more|later|longer)\s", before[-24:], re.IGNORECASE
    ):
        return re.search(r"\bno\s+\Z", before, re.IGNORECASE) is not None
    if _AFTER.match(behind) or _THEM.search(behind.split(". ")[0]):
        return True
    return bool(_OPEN.search(before[-60:])) and bool(_UNSETTLED.search(behind))
