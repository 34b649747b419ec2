"""The verbs of a sentence as frames of giving need them: none inside names of goods, and opening participles joined.

"A consignment of medical supplies reached" has one verb; "Handed over this week were 24 carriers" has one as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import giving, words
from pledgebook.segment.subjects import with_subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.mentions import GoodsMention
    from pledgebook.model.text import Token
    from pledgebook.segment.verbgroup import VerbGroup

_OPENERS: Final = frozenset({"also", "newly", "already", "recently", "not", "yet", "still", "being", "now"})
_OWN_SUBJECT: Final = words.SUBJECT_PRONOUNS | {",", "that", "there", "it", "how", "what"}
"""Between participle and "be" they give it a subject: "given that there are"."""
_WITH_PARTICLE: Final = frozenset(lemma for lemma, _ in giving.PARTICLES)
_WIDEST: Final = 16
"""Most words between the participle and its "were"."""


def settled(
    tokens: tuple[Token, ...], verbs: tuple[VerbGroup, ...], goods: Sequence[GoodsMention]
) -> tuple[VerbGroup, ...]:
    """The verbs with those left out that are part of a name of goods, and an opening participle joined to its "were"."""
    return _straightened(tokens, _outside(tokens, verbs, goods))


def _outside(
    tokens: tuple[Token, ...], verbs: tuple[VerbGroup, ...], goods: Sequence[GoodsMention]
) -> tuple[VerbGroup, ...]:
    """Without the verbs that end a name of goods: "tonnes of medical supplies"; the others get their subjects anew."""
    ends = {g.end for g in goods}
    starts = {g.start for g in goods}

    def is_noun(verb: VerbGroup) -> bool:
        bare = verb.first == verb.main and verb.form in {"s", "base"}
        return bare and verb.end in ends and verb.start not in starts and not has_object(tokens, verb)

    kept = [v for v in verbs if not is_noun(v)]
    if len(kept) == len(verbs):
        return verbs
    return tuple(with_subjects(tokens, [v._replace(subject=None, shares_subject=False, relative=False) for v in kept]))


def has_object(tokens: tuple[Token, ...], verb: VerbGroup) -> bool:
    """Whether a figure, a name or an article follows, which a noun would not have behind it."""
    following = tokens[verb.main + 1] if verb.main + 1 < len(tokens) else None
    if following is None:
        return False
    return (not following.text[0].islower() and following.text[0].isalnum()) or following.low in words.DETERMINERS


def _straightened(tokens: tuple[Token, ...], verbs: tuple[VerbGroup, ...]) -> tuple[VerbGroup, ...]:
    """The verbs with an opening participle and its "was" or "were" made one passive, whose subject comes after it."""
    if len(verbs) < 2 or not _opens(tokens, verbs[0]):
        return verbs
    part, be = verbs[0], verbs[1]
    if be.lemma != "be" or not be.finite or be.first - part.main > _WIDEST:
        return verbs
    if any(t.low in _OWN_SUBJECT for t in tokens[part.main + 1 : be.first]):
        return verbs
    joined = be._replace(
        start=part.start,
        main=part.main,
        lemma=part.lemma,
        form="part",
        passive=True,
        subject=None,
        shares_subject=False,
    )
    return (joined, *verbs[2:])


def _opens(tokens: tuple[Token, ...], verb: VerbGroup) -> bool:
    """Whether a participle without auxiliary opens the sentence."""
    if verb.first != verb.main or verb.form not in {"part", "past"} or not verb.passive:
        return False
    if verb.lemma not in giving.ACTS and verb.lemma not in _WITH_PARTICLE:
        return False
    return all(t.low in _OPENERS or not t.low[0].isalnum() for t in tokens[: verb.first])
