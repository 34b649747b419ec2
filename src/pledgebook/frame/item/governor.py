"""What makes a list of goods one of a transfer: the word that opens it, or the verb that is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import listing, words
from pledgebook.model.text import BlockKind

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.item.chain import Chain
    from pledgebook.model.text import Token
    from pledgebook.segment.clauses import VerbGroup

_NO_PATH: Final = words.PREPOSITIONS - {"of", "with", "in", "for", "on", "including", "about", "around", "over", "worth", "as"}
_FAR: Final = 24
_LABEL: Final = 9
"""Most tokens of a label and its colon."""


class Tie(Enum):
    """How goods hang on what stands before them."""

    CUE = "cue"
    """Behind "including", "such as", a colon."""
    CONTAINED = "contained"
    """Object of a verb of containing."""
    GIVEN = "given"
    """Object of a verb of giving, promising, buying."""
    MEASURED = "measured"
    """Behind an amount: $5 million in ammunition."""
    SUBJECT = "subject"
    """Said to be sent, included, on the list."""
    FRAGMENT = "fragment"
    """Nothing before it: a line of a list."""


@dataclass(frozen=True, slots=True)
class Governor:
    """What a list of goods hangs on, and where that stands."""

    tie: Tie
    start: int
    end: int
    verb: VerbGroup | None = None
    why: str = ""


def governor_of(scene: Scene, chain: Chain) -> Governor | str:
    """What the list hangs on; a string says why it hangs on nothing that gives."""
    after = scene.low(chain.end, scene.end)
    if after.startswith(("included", "among them")):
        return Governor(Tie.SUBJECT, chain.end, chain.end)
    if chain.members[0].designation_end and scene.low(scene.start, chain.start).endswith(("number of", "number of the")):
        return Governor(Tie.SUBJECT, chain.start, chain.start)
    before = _nearest(scene, chain)
    if before is None:
        return _as_subject(scene, chain)
    kind, start, end, verb = before
    path = scene.slice(end, chain.start)
    if kind == "cue":
        return _by_cue(scene, chain, start, end, path)
    if kind == "money":
        return Governor(Tie.MEASURED, start, end) if _measures(path) else "the amount before it measures something else"
    assert verb is not None
    return _by_verb(scene, chain, verb, path)


def _nearest(scene: Scene, chain: Chain) -> tuple[str, int, int, VerbGroup | None] | None:
    """The cue, amount or verb that stands last before the list."""
    found: tuple[str, int, int, VerbGroup | None] | None = None
    floor = _clause_start(scene, chain.start)
    for verb in scene.verbs:
        if _is_cue(verb):
            continue
        if floor <= verb.start and verb.end <= chain.start and not _enclosed(scene, verb, chain.start) and not _in_goods(scene, verb):
            found = ("verb", verb.start, verb.end, verb)
    for money in scene.money:
        if floor <= money.start and money.end <= chain.start and (found is None or money.start >= found[2]):
            found = ("money", money.start, money.end, None)
    cue = _cue_before(scene, floor, chain.start)
    if cue is not None and (found is None or cue[0] >= found[2]):
        found = ("cue", *cue, None)
    return found


def _is_cue(verb: VerbGroup) -> bool:
    """Whether it is only "including"."""
    return verb.lemma == "include" and verb.form == "ing" and not verb.progressive


def _in_goods(scene: Scene, verb: VerbGroup) -> bool:
    """Whether a verb form is part of a name of goods."""
    over = scene.reading.goods.at(verb.start)
    return over is not None and verb.end <= over.end


def _enclosed(scene: Scene, verb: VerbGroup, position: int) -> bool:
    """Whether a relative clause or a participle that describes goods before is over: ", which Poland made, and 5 tanks"."""
    if not verb.relative and (verb.finite or verb.form != "part"):
        return False
    after = scene.slice(verb.end, position)
    return any(t.low in {",", ";"} for t in after) and scene.reading.goods.before(verb.start, since=scene.start) is not None


def _clause_start(scene: Scene, position: int) -> int:
    """Where the clause begins in which the goods stand: behind a semicolon if a clause of its own follows it."""
    label = _label(scene)
    marks = [t for t in scene.tokens if t.low == ";"]
    before = [t.end for t in marks if t.end <= position]
    if not before:
        return label if label <= position else scene.start
    stop = next((t.start for t in marks if t.start > position), scene.end)
    own = any(v.finite and before[-1] <= v.start < stop for v in scene.verbs)
    return before[-1] if own else scene.start


def _label(scene: Scene) -> int:
    """Where the words begin behind the label of a list line ("Maritime security: two boats"), or the sentence."""
    block = scene.reading.blocks[scene.sentence.block]
    if block.kind is not BlockKind.ITEM:
        return scene.start
    for i, token in enumerate(scene.tokens[:_LABEL]):
        if token.low == ":" and i and not any(v.finite and v.start < token.start for v in scene.verbs):
            goods = scene.reading.goods.before(token.start, since=scene.start)
            return token.end if goods is None else scene.start
    return scene.start


def _cue_before(scene: Scene, floor: int, position: int) -> tuple[int, int] | None:
    """The last cue before `position`."""
    tokens = scene.slice(floor, position)
    for i in range(len(tokens) - 1, -1, -1):
        low = tokens[i].low
        pair = i > 0 and (tokens[i - 1].low, low) in listing.CUE_PAIRS
        if pair or (low in listing.CUES and not (low == "like" and i and tokens[i - 1].low in {"would", "'d", "looks"})):
            return tokens[i - pair].start, tokens[i].end
    return None


def _measures(path: tuple[Token, ...]) -> bool:
    """Whether an amount's "in", "for", "of" leads to the goods."""
    if len(path) > _FAR:
        return False
    lows = [t.low for t in path]
    if not lows:
        return True
    if any(low in _NO_PATH for low in lows[:-1] if low != "to") or "to" in lows[:-1]:
        return False
    if lows[-1] == "to":
        return True
    core = [low for low in lows if low not in listing.BEFORE_FIRST]
    return not core or lows[0] in {"in", "for", "of", "on", "worth", "with", "("} or "with" in lows or "of" in lows


def _by_cue(scene: Scene, chain: Chain, start: int, end: int, path: tuple[Token, ...]) -> Governor | str:
    """The list right behind a cue; words of other things may be its first members."""
    lows = [t.low for t in path]
    lead = [t.low for t in scene.slice(scene.start, start)]
    if "not" in lead and "only" not in lead and lead[-1:] != ["but"] and not any(v.negated for v in scene.verbs):
        return "what is not in it"
    if any(v.negated and v.start < start and v.lemma == "be" for v in scene.verbs):
        return "what is not in it"
    if len(path) > _FAR or any(low in _NO_PATH and low != "about" for low in lows):
        return "other words stand between the cue and the goods"
    tight = all(low in listing.BEFORE_FIRST or low in {",", "and", "or"} for low in lows)
    if tight or not lows or (lows[-1] in listing.GLUE and not any(low in {"in", "for", "on"} for low in lows)):
        return Governor(Tie.CUE, start, end)
    return "other words stand between the cue and the goods"


def _by_verb(scene: Scene, chain: Chain, verb: VerbGroup, path: tuple[Token, ...]) -> Governor | str:
    """The list as object of a verb, or behind one of its prepositions."""
    if not _leads(scene, verb, path):
        return f"{verb.lemma}: the goods are not its object"
    if verb.lemma in listing.CONTAINING and not verb.passive:
        return Governor(Tie.CONTAINED, verb.start, verb.end, verb)
    if verb.lemma in listing.GIVING:
        return Governor(Tie.GIVEN, verb.start, verb.end, verb)
    lead = scene.low(scene.start, verb.start)
    behind = scene.low(verb.end, chain.start)
    if verb.lemma == "be" or verb.lemma in listing.MOVING or verb.passive:
        if any(place in f"{lead} {behind} " for place in listing.PLACES) or lead.startswith(("so", "in it", "among", "contained", "included")):
            return Governor(Tie.SUBJECT, verb.start, verb.end, verb)
        if verb.lemma in listing.MOVING and any(t.low == "with" for t in path):
            return Governor(Tie.SUBJECT, verb.start, verb.end, verb)
    if any(t.low == "with" and scene.slice(scene.start, t.start)[-1:] and scene.slice(scene.start, t.start)[-1].low in listing.WHOLES for t in path):
        return Governor(Tie.CONTAINED, verb.start, verb.end, verb)
    return f"{verb.lemma}: says nothing of giving"


def _leads(scene: Scene, verb: VerbGroup, path: tuple[Token, ...]) -> bool:
    """Whether the goods are the object of the verb and do not hang on a preposition or another noun."""
    if len(path) > _FAR:
        return False
    last: Token | None = None
    for i in range(len(path) - 1, -1, -1):
        if path[i].low not in listing.BEFORE_FIRST - {"of", "for", "to"}:
            last = path[i]
            break
    if last is None or last.low in {",", "and", "or", "\u201c", '"', ";", "("}:
        return True
    if last.low in {"of", "with", "in", "on", "for"}:
        at = path.index(last)
        noun = path[at - 1].low if at else ""
        if last.low == "for":
            return verb.lemma in listing.ASKING and (not noun or at == 0 or noun not in words.PREPOSITIONS)
        return noun in listing.CARRIERS | listing.QUANTIFIERS or (last.low == "with" and (noun in listing.WHOLES or noun in {",", "along", "together"})) or (
            not noun and last.low in {"of", "with"}
        )
    return last.low not in words.PREPOSITIONS and last.low != "'s" and last.low != "than"


def _opens_line(scene: Scene, lead: tuple[Token, ...]) -> bool:
    """Whether the goods begin a line, or follow unknown things in a line of a list."""
    if all(t.low in listing.BEFORE_FIRST | {",", "and", "\u201c", '"', "("} for t in lead):
        return True
    listed = scene.reading.blocks[scene.sentence.block].kind is BlockKind.ITEM
    return listed and len(lead) <= _LABEL and lead[-1].low in {",", "and"} and not any(t.low in words.PREPOSITIONS for t in lead)


def _as_subject(scene: Scene, chain: Chain) -> Governor | str:
    """Goods at the beginning: what is said of them, or nothing where they are a line of a list."""
    lead = scene.slice(_clause_start(scene, chain.start), chain.start)
    verb = next((v for v in scene.verbs if v.start >= chain.end and v.finite and not v.relative), None)
    if verb is None:
        if not _opens_line(scene, lead):
            return "no verb, and other words before it"
        return Governor(Tie.FRAGMENT, chain.start, chain.start)
    if any(t.low in words.PREPOSITIONS - {"over", "about", "around"} for t in lead):
        return f"{verb.lemma}: the goods are not its subject"
    after = scene.low(verb.start, scene.end) + " "
    if (verb.lemma in listing.LOSSES and not verb.passive) or verb.lemma in listing.LOSSES - listing.BELONGING:
        return f"{verb.lemma}: not given"
    if verb.lemma == "be" and any(place in after for place in listing.PLACES):
        return Governor(Tie.SUBJECT, verb.start, verb.end, verb)
    if (verb.passive and verb.lemma in listing.BELONGING) or (verb.lemma in listing.COMPLETING and chain.members[0].quantity is not None):
        return Governor(Tie.SUBJECT, verb.start, verb.end, verb)
    if verb.lemma in listing.MOVING and (verb.modal or verb.infinitive or verb.perfect or verb.form == "past" or verb.progressive):
        return Governor(Tie.SUBJECT, verb.start, verb.end, verb)
    return f"{verb.lemma}: says nothing of giving"
