"""On which transfer or total goods hang: the one in their sentence, their list's, or the package spoken of."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from pledgebook.frame.item.clause import goods_before, lead_of, verbs_left, verbs_right
from pledgebook.frame.item.lead import host_of_line
from pledgebook.frame.item.package import given_on, in_other_line, spoken_of
from pledgebook.frame.item.tie import Governor, Tie
from pledgebook.lang.en import aid, listing, words
from pledgebook.model.claims import Transfer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.item.chain import Chain
    from pledgebook.frame.item.shelf import Shelf
    from pledgebook.model.claims import Item, Total
    from pledgebook.segment.verbgroup import VerbGroup

_ANAPHORS: Final = frozenset({"it", "this", "these", "that", "they", "which"})
_DEFINITE: Final = frozenset({"the", "these", "those"})
_HEAD_ENDS: Final = (words.PREPOSITIONS - {"about"}) | {",", "that", "who"}
_OPENERS: Final = listing.WHOLES | aid.NOUNS | listing.CONTAINING
"""Before "including" or a colon they say that what follows is given."""
_HANDING: Final = listing.GIVING | listing.CONTAINING
_INTRODUCED: Final = 8
"""How many words before "including" or a colon may say what it is about."""
_CLOSE: Final = 6
"""How many words before it may name the package."""
_BEHIND: Final = 22
"""Most tokens between goods and the amount of the package of which they are part."""
_PRICED: Final = 8
"""Most tokens between goods and their amount in brackets."""
_FURTHEST, _NEARBY, _NEXT = 60, 12, 3
"""How many sentences a text comes back to "the package", to "the funds", to "it"."""
_REMEMBERED: Final = 60
"""How many items back "the vehicles comprise" may look."""


def host_of(
    shelf: Shelf, scene: Scene, chain: Chain, governor: Governor, made: Sequence[Item]
) -> Transfer | Total | None:
    """The transfer or total on which a list of goods hangs; `made` are the items before it."""
    here = shelf.within(scene.start, scene.end)
    last = made[-1] if made and made[-1].anchor.start >= scene.start else None
    if last is not None and governor.tie is Tie.CUE and last.anchor.end <= governor.start:
        return shelf.ids.get(last.of or "")
    if governor.tie is Tie.MEASURED:
        return next((h for h in here if h.anchor.start < governor.end and governor.start < h.anchor.end), None)
    beside = _before(shelf, scene, chain) or _behind(shelf, scene, chain)
    if governor.tie is Tie.CUE and not _introduced(scene, governor, beside):
        return None
    if beside is not None and not _acts_anew(governor, beside):
        return beside
    if governor.tie is Tie.FRAGMENT:
        return host_of_line(shelf, scene)
    return _elsewhere(shelf, scene, chain, governor, made)


def _acts_anew(governor: Governor, beside: Transfer | Total) -> bool:
    """Whether the verb stands behind goods that are a transfer of their own: "the jet that it sent dropped leaflets"."""
    own = isinstance(beside, Transfer) and beside.amount is None
    return own and governor.tie is Tie.GIVEN and governor.start >= beside.anchor.end


def _elsewhere(
    shelf: Shelf, scene: Scene, chain: Chain, governor: Governor, made: Sequence[Item]
) -> Transfer | Total | None:
    """A host in another sentence."""
    subject = _subject(scene, governor)
    if governor.tie is Tie.CONTAINED and (detailed := _item_named(subject, made)):
        return shelf.ids.get(detailed.of or "")
    reach = 0 if governor.tie is Tie.GIVEN else _names_whole(subject, governor)
    if reach:
        spoken = spoken_of(shelf, chain.start, " ".join(subject), reach)
        if governor.tie is Tie.CUE:
            return None if spoken is None or in_other_line(shelf, scene, spoken) else spoken
        return spoken or host_of_line(shelf, scene)
    return given_on(shelf, scene, chain, governor) if governor.tie is not Tie.CUE else None


def _before(shelf: Shelf, scene: Scene, chain: Chain) -> Transfer | Total | None:
    """The nearest host before the list in the same sentence; a transfer rather than a total of the same words."""
    near = [h for h in shelf.before(chain.start) if h.anchor.start >= scene.start and h.anchor.end <= chain.start]
    return max(near, key=lambda h: (h.anchor.start, isinstance(h, Transfer))) if near else None


def _behind(shelf: Shelf, scene: Scene, chain: Chain) -> Transfer | Total | None:
    """A host behind the list of which it is part: "50 trucks, part of a package of $5 million"."""
    following = next(iter(shelf.within(chain.end, scene.end)), None)
    if following is None:
        return None
    gap = scene.slice(chain.end, following.anchor.start)
    if gap and gap[-1].low == "(" and len(gap) <= _PRICED and not any(t.low in {",", ")"} for t in gap[:-1]):
        return following  # "two ambulances for Chipata (USD 61,900)"
    if any(_opens_clause(v, chain.end, following.anchor.start) for v in verbs_right(scene, chain.end)):
        return None
    linked = f" {' '.join(t.low for t in gap[:_BEHIND])} "
    return following if len(gap) <= _BEHIND and any(f" {word} " in linked for word in listing.BEHIND) else None


def _opens_clause(verb: VerbGroup, start: int, end: int) -> bool:
    """Whether a verb between goods and an amount has a subject of its own: "5,000 filters, while Oslo gave"."""
    if not verb.finite or verb.relative or verb.shares_subject or verb.subject is None:
        return False
    return start <= verb.subject[0] and verb.end <= end


def _item_named(subject: Sequence[str], made: Sequence[Item]) -> Item | None:
    """The item that the subject names again: "70 vehicles ... The vehicles comprise"."""
    if len(subject) < 2 or subject[0] not in _DEFINITE:
        return None
    name = " ".join(subject[1:])
    return next((i for i in reversed(made[-_REMEMBERED:]) if i.designation.lower().endswith(name)), None)


def _introduced(scene: Scene, governor: Governor, beside: Transfer | Total | None) -> bool:
    """Whether help, a package, or goods that are given stand right before what opens the list."""
    near = lead_of(scene, governor.start, _INTRODUCED)
    if not near:
        return False
    if beside is not None and near[0].start <= beside.anchor.end:
        return True
    if scene.low(governor.start, governor.end) in listing.MARKS:
        return False
    if any(t.low in _OPENERS or t.low.rstrip("s") in _OPENERS for t in near[-_CLOSE:]):
        return True
    goods = goods_before(scene, governor.start)
    given = any(v.lemma in _HANDING for v in verbs_left(scene, governor.start))
    return goods is not None and goods.end >= near[0].start and given


def _subject(scene: Scene, governor: Governor) -> tuple[str, ...]:
    """The words that may name the package: the verb's subject, or what stands before the cue."""
    verb = governor.verb
    if verb is not None:
        clause = verb if verb.finite else next((v for v in verbs_left(scene, verb.start) if v.finite), verb)
        if clause.subject is not None:
            return tuple(t.low for t in scene.slice(*clause.subject))
    return tuple(t.low for t in lead_of(scene, governor.start))


def _names_whole(subject: Sequence[str], governor: Governor) -> int:
    """How many sentences back the package may stand that the words name or point back to; 0 where they name none."""
    if governor.tie is Tie.SUBJECT:
        moving = governor.verb is not None and governor.verb.lemma in listing.MOVING
        return 0 if moving else _FURTHEST
    head = tuple(takewhile(lambda w: w not in _HEAD_ENDS, subject)) if governor.tie is Tie.CONTAINED else subject
    if not head or head[-1] == "which":
        return 0
    if not listing.PARCELS.isdisjoint(head):
        return _FURTHEST
    if head[0] in _ANAPHORS and len(head) == 1:
        return _NEXT
    return _NEARBY if head[0] in _ANAPHORS or not listing.WHOLES.isdisjoint(head) else 0
