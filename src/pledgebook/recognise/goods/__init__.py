"""Goods in the words of a document: tanks and tents, doses and generators, with their numbers.

Says what the characters say; whether anybody gives them is for the frames. A name of goods is a core (a known word, a
make or model) with the words that describe it before and behind. Mentions do not overlap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.goods_phrase import CONTAINED, MODIFIERS
from pledgebook.model.mentions import GoodsMention, GoodsSort, PartyForm
from pledgebook.recognise.goods.core import find_cores
from pledgebook.recognise.goods.count import count_before, count_behind, count_is, start_with
from pledgebook.recognise.goods.ellipsis import find_ellipses
from pledgebook.recognise.goods.extent import Ground, is_compound, left_of
from pledgebook.recognise.goods.judge import strength_of
from pledgebook.recognise.goods.unlisted import neighbours, open_goods
from pledgebook.recognise.goods.tail import right_of
from pledgebook.segment.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pledgebook.model.mentions import CountMention
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token
    from pledgebook.recognise.goods.core import Core


_WORDS_ONLY: Final = frozenset({GoodsSort.SERVICE, GoodsSort.LOOSE, GoodsSort.GENERIC, GoodsSort.TEAM})


def find_goods(reading: Reading) -> list[GoodsMention]:
    """All goods in the sentences of a document, in text order. The other indices of `reading` must be there."""
    named = [mention for sentence in reading.sentences for mention in goods_in(reading, sentence)]
    return sorted([*named, *find_ellipses(reading, named)], key=lambda m: m.start)


def goods_in(reading: Reading, sentence: Sentence) -> list[GoodsMention]:
    """The goods in one sentence."""
    tokens = tokens_of(reading, sentence)
    counts = [c for c in reading.counts.within(sentence.start, sentence.end)]
    cores = find_cores(tokens)
    if not cores and not counts:
        return []
    ground = _ground(reading, sentence, tokens, cores, counts)
    known = list(_known(ground, tokens, counts))
    mentions = [*known, *open_goods(ground, tokens, counts, known)]
    for mention in neighbours(ground, known):
        if not any(m.start < mention.end and mention.start < m.end for m in mentions):
            mentions.append(mention)
    return sorted(mentions, key=lambda m: m.start)


def _ground(
    reading: Reading, sentence: Sentence, tokens: Sequence[Token], cores: list[Core], counts: list[CountMention]
) -> Ground:
    """The sentence with what else was found in it, by positions of tokens."""
    at = {t.start: i for i, t in enumerate(tokens)}
    people = _covered(at, tokens, reading.people.within(sentence.start, sentence.end))
    parties: dict[int, PartyForm] = {}
    for party in reading.parties.within(sentence.start, sentence.end):
        for i in _covered(at, tokens, (party,)):
            parties[i] = party.form
    barred = people | _covered(at, tokens, reading.money.within(sentence.start, sentence.end))
    dates = _covered(at, tokens, reading.dates.within(sentence.start, sentence.end))
    barred |= {i for i in dates if not _is_season(tokens, dates, i)}
    counted = frozenset(_covered(at, tokens, [c for c in counts if not c.article]))
    names = people | parties.keys()
    kept = [c for c in cores if _stands(c, counted) or not _overlaid(c, names)]
    named = {i for c in kept for i in range(c.first, c.end) if c.name}
    return Ground(
        tokens,
        {c.end: c for c in kept},
        {c.first: c for c in kept},
        {i: form for i, form in parties.items() if i not in named},
        frozenset(barred - named),
        counted,
    )


def _stands(core: Core, counted: frozenset[int]) -> bool:
    """Whether a make or model is one even where a person or a place of that name was found."""
    return not core.name or core.clear or core.plural or core.end - core.first > 1 or core.first - 1 in counted


def _is_season(tokens: Sequence[Token], dates: set[int], at: int) -> bool:
    """Whether a date of one word describes what follows: winter clothing."""
    return tokens[at].low in MODIFIERS and at - 1 not in dates and at + 1 not in dates


def _overlaid(core: Core, positions: set[int] | frozenset[int]) -> bool:
    return any(i in positions for i in range(core.first, core.end))


def _covered(at: dict[int, int], tokens: Sequence[Token], mentions: Sequence[object]) -> set[int]:
    """Positions of the tokens inside the mentions."""
    found: set[int] = set()
    for mention in mentions:
        start, end = mention.start, mention.end  # type: ignore[attr-defined]
        i = at.get(start)
        while i is not None and i < len(tokens) and tokens[i].start < end:
            found.add(i)
            i += 1
    return found


def _known(ground: Ground, tokens: Sequence[Token], counts: list[CountMention]) -> Iterator[GoodsMention]:
    """Goods by their known words, from right to left so that the last word of a compound decides."""
    found: list[GoodsMention] = []
    floor = len(tokens)
    for end in sorted(ground.cores, reverse=True):
        core = ground.cores[end]
        if end > floor or core.first in ground.barred or _in_name(ground, core) or _is_verb(tokens, core):
            continue
        mention, first = _mention(ground, tokens, core, counts)
        if mention is not None:
            found = [m for m in found if m.start >= mention.end]
            found.append(mention)
        floor = min(floor, first)
    return reversed(found)


def _in_name(ground: Ground, core: Core) -> bool:
    """Whether the word is part of the name of a body or an organ: World Food Programme."""
    form = ground.parties.get(core.first)
    return form is not None and form is not PartyForm.DEMONYM


def _is_verb(tokens: Sequence[Token], core: Core) -> bool:
    """Whether the word is a verb here: to ship those doses."""
    if core.plural or core.end - core.first > 1 or core.first == 0:
        return False
    before, after = tokens[core.first - 1].low, tokens[core.end].low if core.end < len(tokens) else "."
    return before in words.MODALS or (before == "to" and (after in words.DETERMINERS | words.PRONOUNS))


def _mention(
    ground: Ground, tokens: Sequence[Token], core: Core, counts: list[CountMention]
) -> tuple[GoodsMention | None, int]:
    """The mention that ends with this core, and the position where its name begins."""
    if core.first in ground.counted and not _measured_alone(tokens, core, counts):
        return None, core.end
    first = left_of(ground, core) if core.first not in ground.counted else core.first
    if is_compound(ground, core, core.end) or _in_title(ground, core, first):
        return None, first
    end = right_of(ground, core, first)
    return _counted(ground, tokens, core, (first, end), counts), first


def _in_title(ground: Ground, core: Core, first: int) -> bool:
    """Whether a loose word with a capital inside a sentence is part of a name: Department for Border Protection."""
    tokens = ground.tokens
    if core.sort not in _WORDS_ONLY or first == 0 or not tokens[core.first].text[0].isupper() or first - 1 in ground.counted:
        return False
    before = tokens[first - 1]
    return before.text[0].isalpha() and tokens[first].text[0].isupper() and not tokens[0].text.isupper()


def _measured_alone(tokens: Sequence[Token], core: Core, counts: list[CountMention]) -> bool:
    """Whether the core is the measure word of a count that names no other thing: 4.3 million doses."""
    return any(c.unit_start == tokens[core.first].start and c.end == tokens[core.end - 1].end for c in counts)


def _counted(
    ground: Ground, tokens: Sequence[Token], core: Core, name: tuple[int, int], counts: list[CountMention]
) -> GoodsMention | None:
    """The mention with its number, if it has one, or None where the words name no goods."""
    first, end = name
    ends = {_position(tokens, c.end - 1): c for c in counts if not (c.article and (core.plural or core.mass))}
    before = count_before(tokens, first, ends) if core.first not in ground.counted else None
    if core.first in ground.counted:
        before = next(c for c in counts if c.unit_start == tokens[core.first].start)
    strength = strength_of(ground, core, name, before)
    if strength is None or _holds_nothing(tokens, core, end):
        return None
    start, stop = tokens[first].start, tokens[end - 1].end
    if before is not None:
        begin = start_with(tokens, before, _position(tokens, before.start))
        thing = before.unit_start if before.unit_start is not None else start
        return GoodsMention(
            start=begin, end=stop, quantity=before.value, unit=before.unit, designation_start=thing, strength=strength,
            sort=core.sort,
        )
    behind = _behind(tokens, name, counts)
    return GoodsMention(
        start=start, end=behind[1] if behind else stop, quantity=behind[0].value if behind else None, unit=None,
        designation_start=start, designation_end=stop if behind else None, strength=strength, sort=core.sort,
    )


def _holds_nothing(tokens: Sequence[Token], core: Core, end: int) -> bool:
    """A measure whose "of" leads to no goods: rounds of talks."""
    return end == core.end and end < len(tokens) and tokens[end].low == "of" and tokens[end - 1].low in CONTAINED


def _behind(
    tokens: Sequence[Token], name: tuple[int, int], counts: list[CountMention]
) -> tuple[CountMention, int] | None:
    """The number that stands after the name."""
    starts = {_position(tokens, c.start): c for c in counts}
    ends = {p: _position(tokens, c.end - 1) + 1 for p, c in starts.items()}
    found = count_behind(tokens, name[1], starts, ends)
    if found:
        return found
    stated = count_is(tokens, *name, counts)
    return (stated, stated.end) if stated else None


def _position(tokens: Sequence[Token], offset: int) -> int:
    """The token that covers an offset, or the last one before it."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].start <= offset:
            low = middle + 1
        else:
            high = middle
    return low - 1
