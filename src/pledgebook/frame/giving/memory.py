"""What a document has said so far about giving: the package spoken of, its giver, and for whom the document is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import state_of_domain
from pledgebook.frame.giving.above import lead_of
from pledgebook.frame.giving.made import Made
from pledgebook.frame.giving.outline import headings_over, label_of
from pledgebook.frame.giving.titles import tells_of_gifts, titled_in
from pledgebook.lang.en import aid, giving, lawmaking, roles_in_giving
from pledgebook.model.address import host_of
from pledgebook.model.claims import Modality, Stage
from pledgebook.model.mentions import PartyForm
from pledgebook.model.text import BlockKind, Sentence
from pledgebook.segment.rolls import is_priced

if TYPE_CHECKING:
    from pledgebook.frame.giving.made import Sum
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.claims import Party, Total, Transfer
    from pledgebook.model.mentions import PartyMention
    from pledgebook.model.reading import Reading

_HOSTILE: Final = roles_in_giving.AGGRESSION | {"war"}
_WAGED: Final = frozenset({"on", "against", "in", "of", "upon"})
_SHORT: Final = 60
"""Sentences of a short document."""
_LISTED: Final = frozenset({BlockKind.ITEM, BlockKind.TABLE})
_HEADED: Final = frozenset({BlockKind.HEADING, BlockKind.TITLE})
_PASSED: Final = _LISTED | {BlockKind.FURNITURE, BlockKind.CAPTION}
_SHORT_HEADING: Final = 4
"""Words of a heading that only parts."""
_HEAD: Final = 4000
"""Characters at the beginning in which a legal act names the law that it rests on."""
_PASSING: Final = frozenset({Stage.REQUESTED, Stage.CANCELLED})
"""Stages at which goods without a sum are no package that later sentences speak of."""


@dataclass(slots=True)
class Memory:
    """Filled while a document is read from top to bottom; never shared between documents."""

    reading: Reading
    home: str | None
    """The state that the document speaks for, where it says so."""
    titled: tuple[Party, ...]
    """States for which the title says that the document is."""
    about_help: bool = False
    """Whether the title speaks of help."""
    adversaries: frozenset[str] = frozenset()
    """States that the document calls aggressors; they get nothing unless it says so in as many words."""
    corrects: bool = False
    """Whether the document says what an earlier report had wrong."""
    totals: dict[Sum, list[Total]] = field(default_factory=dict)
    """The running sums of the document."""
    made: Made = field(default_factory=Made)
    through: dict[str, tuple[PartyMention, ...]] = field(default_factory=dict)
    """By transfer, the bodies through which a later sentence says that it comes; what else is said does not inherit them."""
    whole: Transfer | None = None
    """The package of which later sentences speak."""
    whole_at: int = 0
    """Position of its sentence among all sentences."""
    refused: Scene | None = None
    """The sentence of the last amount that was no help, if no other came after it."""
    lead: Sentence | None = None
    """The sentence that the list being read hangs on."""
    heading: Sentence | None = None
    """The heading of gifts right above the list being read, where no sentence leads to it."""

    def add(self, transfer: Transfer, position: int) -> None:
        """A new transfer; one that is no part of another becomes the package spoken of."""
        self.made.add(transfer, self.reading.sentences[position].start)
        self.refused = None
        bare = transfer.amount is None and transfer.stage in _PASSING
        if (
            transfer.part_of is None
            and transfer.modality is not Modality.NEGATED
            and not bare
            and not self._is_aside(transfer)
        ):
            self.whole, self.whole_at = transfer, position

    def _is_aside(self, transfer: Transfer) -> bool:
        """Whether it goes to others than the document is about: "A further 250 million goes to Moldova"."""
        matter = {p.code for p in self.titled if p.code}
        told = {p.code for p in self.whole.recipients} if self.whole is not None else set()
        here = {p.code for p in transfer.recipients if p.code}
        return bool(matter & told) and bool(here) and here.isdisjoint(matter)

    def replace(self, topic: Transfer, transfer: Transfer, position: int) -> None:
        """A package without amount, whose amount is stated now."""
        self.made.drop(topic)
        self.add(transfer, position)

    def detail(self, whole: Transfer) -> None:
        """The package spoken of, with more said about it."""
        self.made.change(whole)
        self.whole = whole

    @property
    def is_short(self) -> bool:
        """Whether the document is short enough to speak of one matter, so that its words may lean on one another."""
        return len(self.reading.sentences) <= _SHORT

    @property
    def last(self) -> Transfer | None:
        """The one made last."""
        return self.made.last

    def enter(self, sentence: Sentence) -> None:
        """Note what a list line hangs on, and forget it behind the list."""
        kind = self.reading.blocks[sentence.block].kind
        if kind not in _LISTED:
            self.lead = self.heading = None
        elif self.lead is None and self.heading is None:
            self.lead = lead_of(self.reading, sentence)
            self.heading = _heading_over(self.reading, sentence.block) if self.lead is None else None


def memory_of(reading: Reading) -> Memory:
    """An empty memory with what the document's head says."""
    home = home_of(reading)
    title = (reading.document.title or "").lower()
    words = {word.strip(".,:;()\"'\u2019") for word in title.split()}
    about = bool(words & (aid.STRONG | aid.TITLES))
    corrects = any(cue in title for cue in giving.CORRECTIONS)
    foes = _adversaries(reading)
    titled = tuple(p for p in titled_in(reading.document.title or "", home) if p.code not in foes)
    return Memory(reading, home, titled, about_help=about, corrects=corrects, adversaries=foes)


def _adversaries(reading: Reading) -> frozenset[str]:
    """The states before "'s invasion", "aggression", "war against" anywhere in the document; worked out once."""
    key = ("giving.adversaries", 0)
    found: frozenset[str] | None = reading.memo.get(key)
    if found is None:
        found = reading.memo[key] = _find_adversaries(reading)
    return found


def _find_adversaries(reading: Reading) -> frozenset[str]:
    """The same, looked for."""
    low = reading.plain.lower()
    if not any(word in low for word in _HOSTILE):
        return frozenset()
    found = set()
    for mention in reading.parties.all:
        if mention.party.code is None or mention.form not in (PartyForm.STATE, PartyForm.DEMONYM):
            continue
        after = reading.plain[mention.end : mention.end + 60].lower().replace("\u2019", "'").split()
        if after and (after[0] in {"'s", "'"} or mention.form is PartyForm.DEMONYM):
            near = [w.strip(".,;") for w in after[: 4 + (after[0] == "'s")]]
            waged = any(w == "war" and after[i + 1 : i + 2] and after[i + 1] in _WAGED for i, w in enumerate(after[:5]))
            if roles_in_giving.AGGRESSION & set(near) or (waged and after[0] == "'s"):
                found.add(mention.party.code)
    return frozenset(found)


def home_of(reading: Reading) -> str | None:
    """The state for which the document says "we", or whose official address it has."""
    for mention in reading.parties.all:
        if (
            mention.form is PartyForm.PRONOUN
            and mention.party.code
            and (mention.party.name or "").lower() in {"we", "our", "us"}
        ):
            return mention.party.code
    host = host_of(reading.document.url)
    if ".gov" in host or host.endswith(".mil"):
        return state_of_domain(host)
    return _lawgiver(reading)


def _lawgiver(reading: Reading) -> str | None:
    """The state whose law a document acts under: "the laws of the United States", "the Foreign Assistance Act"."""
    low = reading.plain[:_HEAD].lower()
    if not any(word in low for word in lawmaking.HEREBY):
        return None
    text = " ".join(low.split())
    for mention in reading.parties.within(0, _HEAD):
        before = " ".join(low[max(0, mention.start - 30) : mention.start].split()).removesuffix(" the")
        if mention.form is PartyForm.STATE and before.endswith("laws of"):
            return mention.party.code
    return next((state for statute, state in lawmaking.STATUTES.items() if statute in text), None)


def _heading_over(reading: Reading, block: int) -> Sentence | None:
    """The heading over a list, if it tells of gifts: "Pledges for Lebanon"; headings that only name a party are passed."""
    line = reading.blocks[block]
    if _stands_apart(reading, block) and not is_priced(reading.plain[line.start : line.end]):
        return None
    for above in headings_over(reading, block):
        start, end = reading.blocks[above].start, reading.blocks[above].end
        if tells_of_gifts(reading.plain[start:end]):
            return Sentence(start, end, above)
        if label_of(reading, above) is None and not _is_part(reading.plain[start:end]):
            return None
    return None


def _is_part(words: str) -> bool:
    """Whether a heading only parts what the one over it tells of: "Financial support", "2021"."""
    told = [word.strip("#*:_().,|").lower() for word in words.split()]
    lows = [word for word in told if word]
    return len(lows) <= _SHORT_HEADING and (all(w.isdigit() for w in lows) or bool(aid.NOUNS & set(lows)))


def _stands_apart(reading: Reading, block: int) -> bool:
    """Whether a paragraph stands between a line and the heading over it; worked out for all blocks at once."""
    key = ("giving.apart", 0)
    if key not in reading.memo:
        apart, found = False, []
        for each in reading.blocks:
            apart = apart if each.kind in _PASSED else each.kind not in _HEADED
            found.append(apart)
        reading.memo[key] = found
    return bool(reading.memo[key][block])
