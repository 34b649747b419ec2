"""The stretches of a sentence that belong to one amount, or to one phrase that names help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.inversion import is_inverted
from pledgebook.lang.en import giving, stages

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene

_HARD_STOPS: Final = frozenset({";", ":", "\u2014", "--"})
_INTRODUCING: Final = frozenset({"with", "thanks"})
"""They open a phrase that comes before its clause."""
_RELATIVES: Final = frozenset(
    {"which", "who", "whose", "where", "while", "whereas", "although", "though", "because", "when"}
)


@dataclass(frozen=True, slots=True)
class Zone:
    """The stretches of a sentence around an anchor: what stands before it, beside it, and further right."""

    left: int
    """Where the words before the anchor begin that belong to it."""
    start: int
    end: int
    """The anchor."""
    near: int
    """Where the phrase after the anchor ends: the next clause, relative or amount."""
    far: int
    """Where the next amount begins, or the sentence ends."""


def zone_of(scene: Scene, start: int, end: int) -> Zone:
    """The zone of the anchor `start:end`, worked out once."""
    key = ("zone", start, end)
    found: Zone | None = scene.memo.get(key)
    if found is None:
        found = scene.memo[key] = _find_zone(scene, start, end)
    return found


def _find_zone(scene: Scene, start: int, end: int) -> Zone:
    following, previous = scene.money_after(end), scene.money_before(start)
    far = _before_joint(scene, following.start) if following else scene.end
    clause = far if _introduces(scene, start) else _next_clause(scene, end, far)
    far = max(_clause_stop(scene, end, clause), end)
    near = max(end, _phrase_end(scene, end, far))
    floor = scene.start
    if previous is not None:
        floor = _after_joint(scene, previous.end, start)
    return Zone(_left_edge(scene, start, floor), start, end, near, far)


def _introduces(scene: Scene, start: int) -> bool:
    """Whether the anchor stands in a phrase before the clause: "With a contribution of 75 million, Norway is"."""
    first = scene.tokens[0].low if scene.tokens else ""
    return first in _INTRODUCING and not any(v.finite and v.start < start for v in scene.verbs)


def _next_clause(scene: Scene, start: int, end: int) -> int:
    """Where a clause with a subject of its own is joined on before `end`: ", and Tuvalu will receive"."""
    for verb in scene.verbs_from(start):
        if verb.finite and verb.shares_subject and verb.lemma in stages.ASKING and verb.start < end:
            return _joint_before(scene, verb.start, end)
        if not verb.finite or verb.relative or verb.shares_subject or verb.subject is None:
            continue
        if not start < verb.subject[0] < end:
            continue
        before = scene.token_before(verb.subject[0])
        if before is not None and before.low in {"and", "but", "while", "whereas", ","} and before.start >= start:
            return before.start
    return end


def _joint_before(scene: Scene, position: int, end: int) -> int:
    """Where "and" stands right before a verb that goes on: "for $7 billion *and* appealed to Berlin"; else `end`."""
    before = scene.token_before(position)
    return before.start if before is not None and before.low in {"and", "but", ","} else end


def _clause_stop(scene: Scene, start: int, end: int) -> int:
    """The semicolon before `end`, if one stands there: what follows speaks of something else."""
    return next((t.start for t in scene.slice(start, end) if t.low == ";"), end)


def _after_joint(scene: Scene, start: int, end: int) -> int:
    """Behind the last comma or "and" between two amounts: there the words of the second begin."""
    for token in reversed(scene.slice(start, end)):
        if token.low in {",", "and", ";", "plus", "while", ":", "\u2013", "\u2014", "--", "("}:
            return token.end
    return start


def _before_joint(scene: Scene, position: int) -> int:
    """Where the words that join the next amount to this one begin: ", and", "as well as", "plus"."""
    at = scene.index(position)
    while at > 0 and scene.tokens[at - 1].low in {
        ",",
        "and",
        "or",
        "plus",
        "a",
        "an",
        "another",
        "further",
        "additional",
        "also",
        "well",
        "as",
        "with",
        "including",
        "the",
        "some",
    }:
        at -= 1
    return scene.tokens[at].start if at < len(scene.tokens) else position


def _phrase_end(scene: Scene, position: int, far: int) -> int:
    """Where the phrase that begins at `position` ends: a hard stop, a relative, the subject of a new clause, or `far`."""
    stop = far
    for verb in scene.verbs_from(position):
        if not verb.finite:
            continue
        own = verb.subject if verb.subject and not verb.shares_subject else None
        stop = verb.start if own is None or own[0] < position else own[0]
        if verb.relative and own is not None:
            stop = own[0]
        stop = min(stop, far)
        break
    at = scene.index(position)
    for token in scene.tokens[at : scene.index(stop)]:
        if token.low in _HARD_STOPS or token.low in _RELATIVES or token.text in {'"', "\u201c", "\u201d"}:
            return token.start
    return stop


def _left_edge(scene: Scene, position: int, floor: int) -> int:
    """Where the words begin that may hold the thing an amount measures.

    Behind a verb that links thing and amount ("the package was worth", "help has come to") its subject counts too;
    participles that describe the thing do not end the search.
    """
    edge = floor
    for verb in scene.verbs_before(position):
        if verb.lemma in stages.LINKING or (
            not verb.finite and verb.form in {"part", "ing"} and verb.lemma not in giving.ACTS
        ):
            if verb.subject and verb.finite and not verb.relative:
                return max(floor, min(verb.subject[0], position))
            continue
        if is_inverted(scene, verb, position) or (not verb.finite and verb.form == "part" and verb.passive):
            continue
        edge = max(floor, verb.end)
        break
    at = scene.index(position)
    for token in reversed(scene.tokens[scene.index(edge) : at]):
        if token.low == ";":
            return token.end
    return edge
