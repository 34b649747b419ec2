"""On which transfer or total goods hang: the one in their sentence, their list's, or the package spoken of."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from pledgebook.frame.item.governor import Tie
from pledgebook.lang.en import aid, listing, words
from pledgebook.model.claims import Modality, Stage, Total, Transfer
from pledgebook.model.mentions import PartyForm
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.item.chain import Chain
    from pledgebook.frame.item.governor import Governor
    from pledgebook.model.claims import Item
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Block, Sentence

_STATES: Final = frozenset({PartyForm.STATE, PartyForm.ORGAN, PartyForm.CITY})
_ANAPHORS: Final = frozenset({"it", "this", "these", "that", "they", "which"})
_HEAD_ENDS: Final = (words.PREPOSITIONS - {"about"}) | {",", "that", "who"}
_OPENERS: Final = listing.WHOLES | aid.NOUNS | listing.CONTAINING
"""Before "including" or a colon they say that what follows is given."""
_INTRODUCED: Final = 8
"""How many words before "including" or a colon may say what it is about."""
_SOON: Final = 3
"""Sentences within which the package must be named after its goods."""
_NEAR: Final = 5
"""Sentences after which "the United States is sending" no longer speaks of a package named before."""
_BEHIND: Final = 22
"""Most tokens between goods and the amount of the package of which they are part."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The transfers and totals of a document, in text order."""

    reading: Reading
    hosts: tuple[Transfer | Total, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, reading: Reading, hosts: list[Transfer | Total]) -> Shelf:
        """Sorted by anchor."""
        ordered = tuple(sorted(hosts, key=lambda h: (h.anchor.start, h.anchor.end)))
        return cls(reading, ordered, tuple(h.anchor.start for h in ordered))

    def within(self, start: int, end: int) -> tuple[Transfer | Total, ...]:
        """Those whose anchor begins in `start:end`."""
        return tuple(h for h in self.hosts if start <= h.anchor.start < end)

    def holding(self, start: int, end: int) -> Transfer | Total | None:
        """The shortest anchor that holds the goods: the transfer is of these very goods."""
        over = [h for h in self.hosts[: bisect_right(self.starts, start)] if h.anchor.end >= end]
        return min(over, key=lambda h: (h.anchor.end - h.anchor.start, isinstance(h, Total))) if over else None

    def by_id(self, wanted: str | None) -> Transfer | Total | None:
        """The host with this draft id."""
        return next((h for h in self.hosts if h.id == wanted), None)


def host_of(
    shelf: Shelf, scene: Scene, chain: Chain, governor: Governor, made: Sequence[Item]
) -> Transfer | Total | None:
    """The transfer or total on which a list of goods hangs; `made` are the items before it."""
    here = shelf.within(scene.start, scene.end)
    last = made[-1] if made and made[-1].anchor.start >= scene.start else None
    if last is not None and governor.tie is Tie.CUE and last.anchor.end <= governor.start:
        return shelf.by_id(last.of)
    if governor.tie is Tie.MEASURED:
        return next((h for h in here if h.anchor.start < governor.end and governor.start < h.anchor.end), None)
    beside = _beside(scene, chain, here)
    if governor.tie is Tie.CUE and not _introduced(scene, governor, beside):
        return None
    if beside is not None:
        return beside
    if governor.tie is Tie.FRAGMENT:
        return _of_list(shelf, scene, chain)
    subject = _subject(scene, governor)
    if governor.tie is Tie.CONTAINED and (detailed := _item_named(subject, made)):
        return shelf.by_id(detailed.of)
    if governor.tie in {Tie.CONTAINED, Tie.SUBJECT, Tie.CUE} and _names_whole(subject, governor):
        return _spoken_of(shelf, chain.start, subject) or _of_list(shelf, scene, chain)
    return _given_on(shelf, scene, chain, governor)


def _beside(scene: Scene, chain: Chain, here: tuple[Transfer | Total, ...]) -> Transfer | Total | None:
    """The host in the same sentence: the nearest before the list, else one behind that it is part of."""
    before = [h for h in here if h.anchor.end <= chain.start]
    if before:
        return max(before, key=lambda h: (h.anchor.start, isinstance(h, Transfer)))
    for host in here:
        if host.anchor.start >= chain.end:
            gap = scene.slice(chain.end, host.anchor.start)
            linked = f" {scene.low(chain.end, host.anchor.start)} "
            if len(gap) <= _BEHIND and any(f" {word} " in linked for word in listing.BEHIND):
                return host
            return None
    return None


def _item_named(subject: str, made: Sequence[Item]) -> Item | None:
    """The item that the subject names again: "70 vehicles ... The vehicles comprise"."""
    words_in = subject.split()
    if len(words_in) < 2 or words_in[0] not in {"the", "these", "those"}:
        return None
    name = " ".join(words_in[1:])
    return next((i for i in reversed(made) if i.designation.lower().endswith(name)), None)


def _introduced(scene: Scene, governor: Governor, beside: Transfer | Total | None) -> bool:
    """Whether help, a package, or goods that are given stand right before what opens the list."""
    near = scene.slice(scene.start, governor.start)[-_INTRODUCED:]
    if not near:
        return False
    if beside is not None and near[0].start <= beside.anchor.end:
        return True
    if any(t.low in _OPENERS or t.low.rstrip("s") in _OPENERS for t in near):
        return True
    goods = scene.reading.goods.before(governor.start, since=scene.start)
    given = any(v.lemma in listing.GIVING | listing.CONTAINING and v.end <= governor.start for v in scene.verbs)
    return goods is not None and goods.end >= near[0].start and given and scene.low(governor.start, governor.end) != "like"


def _subject(scene: Scene, governor: Governor) -> str:
    """The words that may name the package: the verb's subject, or what stands before the cue."""
    verb = governor.verb
    if verb is not None:
        clause = next((v for v in reversed(scene.verbs) if v.finite and v.start <= verb.start), verb)
        if clause.subject is not None:
            return scene.low(*clause.subject)
    return scene.low(scene.start, governor.start)


def _names_whole(subject: str, governor: Governor) -> bool:
    """Whether the words name a package, or point back to one."""
    if governor.tie is Tie.SUBJECT:
        return governor.verb is None or governor.verb.lemma not in listing.MOVING
    words = subject.split()
    if governor.tie is Tie.CONTAINED:
        words = list(takewhile(lambda w: w not in _HEAD_ENDS, words))
    return bool(words) and (bool(listing.WHOLES & set(words)) or words[0] in _ANAPHORS)


def _spoken_of(shelf: Shelf, position: int, naming: str) -> Transfer | None:
    """The package of which the text speaks at `position`, by the words that name it."""
    earlier = [h for h in shelf.hosts if isinstance(h, Transfer) and h.anchor.start < position and _is_real(h)]
    later = [h for h in shelf.hosts if isinstance(h, Transfer) and h.anchor.start >= position and _is_real(h)]
    if not earlier:
        return later[0] if later and _soon(shelf, position, later[0]) else None
    for phrase, instrument in aid.INSTRUMENTS:
        if f" {phrase} " in f" {naming} ":
            named = [h for h in earlier if h.instrument is instrument]
            if named:
                return named[-1]
    dated = _by_day(shelf, earlier, position)
    if dated is not None:
        return dated
    wholes = [h for h in earlier if h.part_of is None and h.stage is not Stage.REQUESTED] or earlier
    return next((h for h in reversed(wholes) if _is_package(h)), wholes[-1])


def _is_named_whole(host: Transfer) -> bool:
    """Whether the anchor is the name of a package and no list of goods."""
    return any(w in aid.PACKAGES | listing.COLLECTIVES for w in host.anchor.quote.lower().split())


def _soon(shelf: Shelf, position: int, host: Transfer) -> bool:
    """Whether a transfer named only after the goods is close enough to be theirs: "The value of the package is ..."."""
    sentences = shelf.reading.sentences
    here = bisect_right(sentences, position, key=lambda s: s.start)
    there = bisect_right(sentences, host.anchor.start, key=lambda s: s.start)
    return there - here <= _SOON and host.stage is not Stage.REQUESTED and host.amount is not None


def _is_package(host: Transfer) -> bool:
    """Whether later sentences may call it the package: it has an amount, a number or the name of one."""
    words_in = host.anchor.quote.lower().split()
    return host.amount is not None or any(w in aid.PACKAGES | listing.COLLECTIVES or w[0].isdigit() for w in words_in)


def _is_real(host: Transfer) -> bool:
    """Whether goods can hang on it: not refused, and no goods of its own."""
    return host.modality is not Modality.NEGATED and host.stage is not Stage.CANCELLED


def _by_day(shelf: Shelf, earlier: list[Transfer], position: int) -> Transfer | None:
    """The package of the day named in the sentence: "Thursday's package adds"."""
    sentence = shelf.reading.sentence_at(position)
    if sentence is None:
        return None
    days = [d.value for d in shelf.reading.dates.within(sentence.start, position) if d.value is not None]
    return next((h for h in reversed(earlier) if h.date is not None and h.date in days), None)


def _of_list(shelf: Shelf, scene: Scene, chain: Chain) -> Transfer | Total | None:
    """What a line of a list hangs on: what its lead speaks of."""
    lead = _lead(shelf.reading, scene.sentence)
    if lead is None:
        return None
    last = shelf.reading.sentences_of(lead)
    block = shelf.reading.blocks[lead]
    text = shelf.reading.plain[block.start : block.end]
    start = last[-1].start if last else block.start
    words = shelf.reading.plain[start : block.end].lower().replace(":", " :")
    if not _opens_list(text, words):
        return None
    named = shelf.within(start, block.end)
    if named:
        return named[-1]
    return _spoken_of(shelf, chain.start, words)


def _opens_list(text: str, words: str) -> bool:
    """Whether a paragraph leads to a list of goods."""
    if text.rstrip().rstrip("*_ ").endswith(":"):
        return True
    return bool(set(words.split()) & (listing.WHOLES - {"it", "this", "these", "that", "which", "them"}))


def _lead(reading: Reading, sentence: Sentence) -> int | None:
    """The block before the list in which the sentence stands, or the lead of lines that follow a colon."""
    at = sentence.block
    block = reading.blocks[at]
    listed = block.kind in {BlockKind.ITEM, BlockKind.TABLE}
    if not listed and sentence.start != block.start and reading.plain[block.start : sentence.start].rstrip().endswith(":"):
        return at
    for i in range(at - 1, max(-1, at - 80), -1):
        before = reading.blocks[i]
        if before.kind in {BlockKind.FURNITURE, BlockKind.CAPTION} or (listed and before.kind is block.kind and before.depth >= block.depth):
            continue
        if listed or _ends_in_colon(reading, before):
            return i
        if not _is_line(reading, before):
            return None
    return None


def _ends_in_colon(reading: Reading, block: Block) -> bool:
    return reading.plain[block.start : block.end].rstrip().endswith(":")


def _is_line(reading: Reading, block: Block) -> bool:
    """Whether a block is a short line without a full stop: a line of a list that lost its bullets."""
    text = reading.plain[block.start : block.end].rstrip()
    return len(text) < 160 and not text.endswith((".", "!", "?"))


def _given_on(shelf: Shelf, scene: Scene, chain: Chain, governor: Governor) -> Transfer | None:
    """The package of the sentences just before, where the same giver goes on giving."""
    if governor.tie not in {Tie.GIVEN, Tie.SUBJECT, Tie.CONTAINED}:
        return None
    host = _in_block(shelf, scene, chain) or _spoken_of(shelf, chain.start, "")
    if host is None or host.anchor.start > chain.start:
        return None
    if governor.tie is Tie.GIVEN and not (host.amount is not None or _is_named_whole(host)):
        return None
    sentences = shelf.reading.sentences
    here = bisect_right(sentences, scene.start, key=lambda s: s.start)
    there = bisect_right(sentences, host.anchor.start, key=lambda s: s.start)
    also = " also " in f" {scene.low(scene.start, chain.start)} "
    if here - there > (_NEAR * 2 if also else _NEAR):
        return None
    return host if _same_parties(scene, governor, host) else None


def _in_block(shelf: Shelf, scene: Scene, chain: Chain) -> Transfer | None:
    """The last transfer before the goods in the same paragraph or list line."""
    block = shelf.reading.blocks[scene.sentence.block]
    before = [h for h in shelf.within(block.start, chain.start) if isinstance(h, Transfer) and _is_real(h)]
    return before[-1] if before else None


def _same_parties(scene: Scene, governor: Governor, host: Transfer) -> bool:
    """Whether the sentence names no other giver and no other recipient."""
    known = {p.code for p in (*host.donors, *host.recipients) if p.code}
    named = {m.party.code for m in scene.parties if m.party.code and m.form in _STATES}
    verb = governor.verb
    givers = set()
    if verb is not None and verb.subject is not None:
        givers = {m.party.code for m in scene.parties if m.party.code and verb.subject[0] <= m.start < verb.subject[1]}
    if givers and host.donors and not givers & {p.code for p in host.donors}:
        return False
    return not known or named <= known
