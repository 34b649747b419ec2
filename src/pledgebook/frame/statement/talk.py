"""Whether people are talking: what decides about verbs that are of other business too (raise, review, address)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pledgebook.frame.statement.chain import chain_of
from pledgebook.lang.en.speech import FEELING_VERBS
from pledgebook.lang.en.speech_nouns import FEELINGS

if TYPE_CHECKING:
    from pledgebook.frame.statement.scene import Scene
    from pledgebook.frame.statement.told import Told

_TALKING: Final = re.compile(
    r"\b(?:met|meets?|meetings?|spoke|speaks?|spoken|phone|calls?|talks|talked|visit(?:ed|s)?|summit|discuss\w{0,6}|"
    r"readout|conversation|dialogue|conference|briefing|hearing|session|exchanged)\b",
    re.IGNORECASE,
)
_REACH: Final = 900
"""Characters before a verb in which a meeting must have been spoken of."""


def is_talk(scene: Scene, told: Told) -> bool:
    """Whether a verb that is weak as a sign of speech stands among people who talk."""
    cue = told.cue
    if cue.lemma in FEELING_VERBS:
        return any(t.low in FEELINGS for t in scene.tokens[cue.content : cue.content + 6])
    if told.voice.body or cue.group.progressive or cue.group.form not in {"past", "part"}:
        return False
    near = scene.tokens[min(cue.content + 4, len(scene.tokens) - 1)].end
    if scene.reading.money.within(told.start, near):
        return False
    if any(t is not told and not t.cue.weak and t.cue.pattern != "bare" for t in chain_of(scene)):
        return True
    start = max(0, cue.group.start - _REACH)
    return _TALKING.search(scene.reading.plain, start, cue.group.start) is not None
