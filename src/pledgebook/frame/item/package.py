"""The package of which a text speaks: "the package includes", "it also contains", "Thursday's tranche adds"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.item.clause import lead_of
from pledgebook.frame.item.tie import Governor, Tie
from pledgebook.lang.en import aid, listing, words
from pledgebook.model.claims import Stage
from pledgebook.model.mentions import PartyForm
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.item.chain import Chain
    from pledgebook.frame.item.shelf import Shelf
    from pledgebook.model.claims import Transfer
    from pledgebook.model.mentions import PartyMention

_STATES: Final = frozenset({PartyForm.STATE, PartyForm.ORGAN, PartyForm.CITY})
_HEAD: Final = 4
_SOON: Final = 3
"""Sentences within which the package must be named after its goods."""
_NEAR: Final = 5
"""Sentences after which "the United States is sending" no longer speaks of a package named before."""
_WANTS: Final = frozenset(
    "appeal appeals asks ask asked needs need needed requires require requirements seeks requested".split()
)
_NAMES: Final = aid.PACKAGES | listing.COLLECTIVES


def spoken_of(shelf: Shelf, position: int, naming: str, reach: int) -> Transfer | None:
    """The package of which the text speaks at `position`, by the words that name it, at most `reach` sentences back."""
    earlier = shelf.real_before(position)
    if _asks(naming):
        return next((h for h in reversed(earlier) if h.stage is Stage.REQUESTED), None)
    if not earlier:
        return _named_later(shelf, position)
    found = _chosen(shelf, earlier, position, naming)
    return found if shelf.sentences_between(found.anchor.start, position) <= reach else None


def _asks(naming: str) -> bool:
    """Whether the words that lead to a list say what is needed: "The appeal asks in particular for"."""
    words_in = set(naming.split())
    return bool(words_in & _WANTS) and not words_in & aid.STRONG


def _chosen(shelf: Shelf, earlier: list[Transfer], position: int, naming: str) -> Transfer:
    """The one among those before `position` that the words name: by its legal form, its day, or the last whole package."""
    instrument = next((kind for phrase, kind in aid.INSTRUMENTS if f" {phrase} " in f" {naming} "), None)
    legal = next((h for h in earlier if h.instrument is instrument), None) if instrument else None
    named = legal or _of_day(shelf, earlier, position)
    if named:
        return named
    wholes = [h for h in earlier if h.part_of is None and h.stage is not Stage.REQUESTED] or earlier
    return next((h for h in wholes if _is_package(h)), wholes[0])


def _named_later(shelf: Shelf, position: int) -> Transfer | None:
    """A package named only after its goods: "The value of the package is ..."."""
    later = shelf.real_after(position)
    if later is None or later.amount is None or later.stage is Stage.REQUESTED:
        return None
    return later if shelf.sentences_between(position, later.anchor.start) <= _SOON else None


def _is_package(host: Transfer) -> bool:
    """Whether later sentences may call it the package: it has an amount, a number or the name of one."""
    quote = host.anchor.quote.lower().split()
    return host.amount is not None or any(w in _NAMES or w[0].isdigit() for w in quote)


def _of_day(shelf: Shelf, earlier: list[Transfer], position: int) -> Transfer | None:
    """The package of the day named in the sentence: "Thursday's package adds"."""
    sentence = shelf.reading.sentence_at(position)
    if sentence is None:
        return None
    days = [d.value for d in shelf.reading.dates.within(sentence.start, position) if d.value is not None]
    return next((h for h in earlier if h.date is not None and h.date in days), None) if days else None


def given_on(shelf: Shelf, scene: Scene, chain: Chain, governor: Governor) -> Transfer | None:
    """The package of the sentences just before, where the same giver goes on giving."""
    if governor.tie is Tie.GIVEN and not _goes_on(scene, governor):
        return None
    also = any(t.low == "also" for t in lead_of(scene, chain.start))
    host = _in_block(shelf, scene, chain) or spoken_of(shelf, chain.start, "", _NEAR * 2 if also else _NEAR)
    if host is None or host.anchor.start > chain.start or in_other_line(shelf, scene, host):
        return None
    if governor.tie is Tie.GIVEN and host.amount is None and _NAMES.isdisjoint(host.anchor.quote.lower().split()):
        return None
    return host if _same_parties(scene, governor, host) else None


def _goes_on(scene: Scene, governor: Governor) -> bool:
    """Whether the verb is one of giving, and its subject somebody who gives or gets: a state, a body, we, it."""
    verb = governor.verb
    if verb is not None and verb.lemma in listing.FUNDING and verb.subject is not None and not verb.passive:
        return not listing.WHOLES.isdisjoint(t.low for t in scene.slice(*verb.subject)[:_HEAD])
    if verb is None or not (verb.lemma in listing.GOING_ON or verb.lemma in listing.EQUIPPING):
        return False
    if verb.passive or verb.subject is None:
        return True
    if any(_gives(governor, m) for m in scene.parties):
        return True
    words_in = {t.low for t in scene.slice(*verb.subject)}
    return not (words.SUBJECT_PRONOUNS | listing.WHOLES).isdisjoint(words_in) or bool(
        scene.reading.people.within(*verb.subject)
    )


def in_other_line(shelf: Shelf, scene: Scene, host: Transfer) -> bool:
    """Whether the goods and the transfer stand in different lines of one list, so that they need not be of one giver."""
    there = shelf.reading.sentence_at(host.anchor.start)
    if there is None or there.block == scene.sentence.block:
        return False
    kinds = {shelf.reading.blocks[block].kind for block in (there.block, scene.sentence.block)}
    return kinds == {BlockKind.ITEM}


def _in_block(shelf: Shelf, scene: Scene, chain: Chain) -> Transfer | None:
    """The last transfer before the goods in the same paragraph or list line."""
    block = shelf.reading.blocks[scene.sentence.block]
    here = [h for h in shelf.real_before(chain.start) if h.anchor.start >= block.start]
    states = {m.party.code for m in scene.parties if m.party.code and m.form in _STATES}
    named = (h for h in here if states & {p.code for p in h.recipients})
    return next(named, None) or next(iter(here), None)


def _same_parties(scene: Scene, governor: Governor, host: Transfer) -> bool:
    """Whether the sentence names no other giver and no other recipient."""
    donors = {p.code for p in host.donors if p.code}
    known = donors | {p.code for p in host.recipients if p.code}
    givers = {m.party.code for m in scene.parties if m.party.code and _gives(governor, m)}
    if givers and host.donors and givers.isdisjoint(donors):
        return False
    return not known or all(m.party.code in known for m in scene.parties if m.party.code and m.form in _STATES)


def _gives(governor: Governor, party: PartyMention) -> bool:
    """Whether a party stands in the subject of the verb."""
    subject = governor.verb.subject if governor.verb else None
    return subject is not None and subject[0] <= party.start < subject[1]
