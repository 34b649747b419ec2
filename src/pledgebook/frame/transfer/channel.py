"""Through whom help comes, told in a sentence after it: "The grant will be carried out through UNICEF"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import place_named
from pledgebook.lang.en import aid
from pledgebook.lang.en import roles_in_giving as en
from pledgebook.model.evidence import without_repeats
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.claims import Transfer
    from pledgebook.model.mentions import PartyMention
    from pledgebook.model.text import Token
    from pledgebook.segment.clauses import VerbGroup

_SUBJECTS: Final = aid.NOUNS | aid.PACKAGES | frozenset({"it", "this", "items", "tonnes", "tons", "rice", "doses"})
_OPENING: Final = 4
"""Words of a subject in which its noun stands: "The new grant", "These funds"."""


def channelled(scene: Scene, memory: Memory) -> None:
    """Note the bodies through which the package spoken of comes."""
    whole = memory.whole
    verb = next((v for v in scene.verbs if v.finite), None)
    if whole is None or verb is None or not _speaks_of_help(scene, verb):
        return
    found = [m for m in _bodies(scene, verb) if _is_new(m, whole)]
    if not found:
        return
    memory.through[whole.id] = tuple(found)


def with_channel(transfer: Transfer, memory: Memory) -> Transfer:
    """The transfer with the bodies through which it comes beside those who get it."""
    bodies = memory.through.get(transfer.id, ())
    if not bodies:
        return transfer
    cite = memory.reading.document.cite
    return replace(
        transfer,
        evidence=without_repeats((*transfer.evidence, *(cite(m.start, m.end) for m in bodies))),
        recipients=(*transfer.recipients, *(m.party for m in bodies)),
    )


def _speaks_of_help(scene: Scene, verb: VerbGroup) -> bool:
    """Whether the sentence says of the help how it comes: "The funds will be channelled"."""
    if verb.subject is None or verb.negated or not verb.passive:
        return False
    subject = scene.slice(*verb.subject)
    return bool(subject) and subject[0].start == scene.tokens[0].start and _heads(subject[:_OPENING])


def _heads(tokens: Sequence[Token]) -> bool:
    return any(t.low in _SUBJECTS for t in tokens)


def _bodies(scene: Scene, verb: VerbGroup) -> list[PartyMention]:
    """The bodies behind "through" or "via", or behind "by" where something is carried out, side by side."""
    leads = en.CHANNELS | ({"by"} if verb.lemma in en.CARRYING_OUT else frozenset())
    found: list[PartyMention] = []
    for mention in scene.parties_in(verb.end, scene.end):
        known = mention.form is PartyForm.BODY and (
            mention.party.code in en.AGENCIES or place_named(mention.party.name or "") is not None
        )
        if not known:
            continue
        since = found[-1].end if found else verb.end
        between = [t.low for t in scene.slice(since, mention.start)]
        if any(low in leads for low in between) or (found and all(low in en.JOINTS for low in between)):
            found.append(mention)
    return found


def _is_new(mention: PartyMention, whole: Transfer) -> bool:
    """Whether the body is on no side yet."""
    key = mention.party.code or mention.party.name
    return key not in {p.code or p.name for p in (*whole.donors, *whole.recipients)}
