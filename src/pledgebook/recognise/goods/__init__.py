"""Goods in the words of a document: tanks and tents, doses and generators, with their numbers.

Takes a `Reading` with counts, money, dates, parties and people. Gives mentions in text order that do not overlap. Says
what the characters say; whether anybody gives these goods is for the frames.

A name of goods is a `core` (a known word, a make or model) with the words that describe it before (`extent`, `acting`)
and behind it (`tail`), unless it only describes something else itself (`compound`). `count` finds its number, `judge`
says how sure it is, `unlisted` and `ellipsis` find things that no list knows or that were named before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.giving import BUILDING
from pledgebook.lang.en.goods_phrase import CONTAINED
from pledgebook.lang.en.verbs import inflections
from pledgebook.model.mentions import GoodsMention, GoodsSort, PartyForm
from pledgebook.recognise.goods.compound import is_compound
from pledgebook.recognise.goods.core import may_hold_goods
from pledgebook.recognise.goods.count import count_before, count_behind, start_with
from pledgebook.recognise.goods.ellipsis import counted_sentences, find_ellipses
from pledgebook.recognise.goods.extent import left_of
from pledgebook.recognise.goods.ground import ground_of
from pledgebook.recognise.goods.judge import strength_of
from pledgebook.recognise.goods.tail import right_of
from pledgebook.recognise.goods.unlisted import counted_things, neighbours

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.mentions import CountMention
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token
    from pledgebook.recognise.goods.core import Core
    from pledgebook.recognise.goods.ground import Ground

_BUILDING: Final = frozenset(form for lemma in BUILDING for form in inflections(lemma))
_WORDS_ONLY: Final = frozenset({GoodsSort.SERVICE, GoodsSort.LOOSE, GoodsSort.GENERIC, GoodsSort.TEAM})


def find_goods(reading: Reading) -> list[GoodsMention]:
    """All goods in the sentences of a document. The other indices of `reading` must be there."""
    counted = counted_sentences(reading)
    spoken = set(may_hold_goods(reading)).union(reading.sentences[at].start for at in counted)
    held = (sentence for sentence in reading.sentences if sentence.start in spoken)
    named = [mention for sentence in held for mention in goods_in(reading, sentence)]
    return sorted([*named, *find_ellipses(reading, counted, named)], key=lambda m: m.start)


def goods_in(reading: Reading, sentence: Sentence) -> list[GoodsMention]:
    """The goods in one sentence."""
    ground = ground_of(reading, sentence)
    if ground is None:
        return []
    known = _known(ground)
    found = sorted([*known, *counted_things(ground, known), *neighbours(ground, known)], key=lambda m: m.start)
    apart: list[GoodsMention] = []
    for mention in found:
        if not apart or mention.start >= apart[-1].end:
            apart.append(mention)
    return apart


def _known(ground: Ground) -> list[GoodsMention]:
    """Goods by their known words, from right to left so that the last word of a compound decides."""
    found: list[GoodsMention] = []
    floor = len(ground.tokens)
    for end in sorted(ground.cores, reverse=True):
        core = ground.cores[end]
        if end > floor or core.first in ground.barred or _in_name(ground, core) or _is_verb(ground.tokens, core):
            continue
        mention, first = _mention(ground, core)
        if mention is not None:
            while found and found[-1].start < mention.end:
                found.pop()
            found.append(mention)
        floor = min(floor, first)
    return found[::-1]


def _in_name(ground: Ground, core: Core) -> bool:
    """Whether the word is part of the name of a body or an organ: World Food Programme."""
    form = ground.parties.get(core.first)
    if form is PartyForm.GROUP and core.sort is GoodsSort.LOOSE and _is_built(ground, core):
        return False
    return form is not None and form is not PartyForm.DEMONYM


def _is_built(ground: Ground, core: Core) -> bool:
    """Whether a verb of building stands before counted buildings: "has rehabilitated 24 schools in eastern Ukraine"."""
    at = core.first - 1
    if at not in ground.counted:
        return False
    while at >= 0 and at in ground.counted:
        at -= 1
    return at >= 0 and any(t.low in _BUILDING for t in ground.tokens[max(0, at - 1) : at + 1])


def _is_verb(tokens: Sequence[Token], core: Core) -> bool:
    """Whether the word is a verb here: to ship those doses."""
    if core.plural or core.end - core.first > 1 or core.first == 0:
        return False
    before, after = tokens[core.first - 1].low, tokens[core.end].low if core.end < len(tokens) else "."
    return before in words.MODALS or (before == "to" and (after in words.DETERMINERS or after in words.PRONOUNS))


def _mention(ground: Ground, core: Core) -> tuple[GoodsMention | None, int]:
    """The mention that ends with this core, and the position where its name begins."""
    measure = ground.units.get(ground.tokens[core.first].start)
    if core.first in ground.counted:
        alone = measure is not None and measure.end == ground.tokens[core.end - 1].end
        return (_with_number(ground, core, (core.first, core.end), measure) if alone else None), core.end
    first = left_of(ground, core)
    if is_compound(ground, core, core.end) or _in_title(ground, core, first):
        return None, first
    name = (first, right_of(ground, core, first))
    before = count_before(ground, first)
    if before is not None and before.article and (core.plural or core.mass):
        before = None
    return _with_number(ground, core, name, before), first


def _in_title(ground: Ground, core: Core, first: int) -> bool:
    """Whether a loose word with a capital inside a sentence is part of a name: Department for Border Protection."""
    tokens = ground.tokens
    if (
        core.sort not in _WORDS_ONLY
        or first == 0
        or not tokens[core.first].text[0].isupper()
        or first - 1 in ground.counted
    ):
        return False
    return tokens[first - 1].text[0].isalpha() and tokens[first].text[0].isupper() and not tokens[0].text.isupper()


def _with_number(ground: Ground, core: Core, name: tuple[int, int], count: CountMention | None) -> GoodsMention | None:
    """The mention with its number, if it has one, or None where the words name no goods."""
    first, end = name
    tokens = ground.tokens
    strength = strength_of(ground, core, name, count)
    if strength is None or _holds_nothing(tokens, core, end):
        return None
    start, stop = tokens[first].start, tokens[end - 1].end
    if count is not None:
        thing = count.unit_start if count.unit_start is not None else start
        return GoodsMention(
            start=start_with(tokens, count, first), end=stop, quantity=count.value, unit=count.unit,
            designation_start=thing, strength=strength, sort=core.sort,
        )  # fmt: skip
    behind = count_behind(ground, first, end)
    return GoodsMention(
        start=start, end=behind[1] if behind else stop, quantity=behind[0].value if behind else None, unit=None,
        designation_start=start, designation_end=stop if behind else None, strength=strength, sort=core.sort,
    )  # fmt: skip


def _holds_nothing(tokens: Sequence[Token], core: Core, end: int) -> bool:
    """A measure whose "of" leads to no goods: rounds of talks."""
    return end == core.end and end < len(tokens) and tokens[end].low == "of" and tokens[end - 1].low in CONTAINED
