"""A sentence as goods are looked for in it: its tokens, and what else was found at them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en.goods_phrase import MODIFIERS
from pledgebook.model.mentions import GoodsSort
from pledgebook.recognise.goods.core import find_cores
from pledgebook.segment.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.model.mentions import CountMention, Mention, PartyForm, PersonMention
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token
    from pledgebook.recognise.goods.core import Core


_TEAM: Final = 4
"""Most words before the head of a team."""
_GAP: Final = 2


@dataclass(frozen=True, slots=True)
class Ground:
    """All positions are those of tokens in the sentence."""

    tokens: Sequence[Token]
    cores: dict[int, Core]
    """By the position after their last token."""
    starts: dict[int, Core]
    """By the position of their first token."""
    parties: dict[int, PartyForm] = field(default_factory=dict)
    barred: frozenset[int] = frozenset()
    """Inside amounts, dates and people."""
    counted: frozenset[int] = frozenset()
    """Inside numbers; articles are none here."""
    counts: tuple[CountMention, ...] = ()
    counts_by_end: dict[int, CountMention] = field(default_factory=dict)
    """By the position of their last token."""
    counts_by_start: dict[int, tuple[CountMention, int]] = field(default_factory=dict)
    """By the position of their first token, each with the position after its last one."""
    units: dict[int, CountMention] = field(default_factory=dict)
    """Counts by the offset at which their measure word begins."""


def ground_of(reading: Reading, sentence: Sentence) -> Ground | None:
    """The sentence with what was found in it, or None where it holds neither a word for goods nor a number.

    An article counts goods only where a word for goods is.
    """
    tokens = tokens_of(reading, sentence)
    counts = reading.counts.within(sentence.start, sentence.end)
    cores = find_cores(tokens)
    if not cores and all(c.article for c in counts):
        return None
    at = {t.start: i for i, t in enumerate(tokens)}
    start, end = sentence.start, sentence.end
    teams = {c.first for c in cores if c.sort is GoodsSort.TEAM}
    people = _covered(at, tokens, [p for p in reading.people.within(start, end) if not _is_team(p, at, counts, teams)])
    parties = {i: p.form for p in reading.parties.within(start, end) for i in _covered(at, tokens, (p,))}
    dates = _covered(at, tokens, reading.dates.within(start, end))
    barred = people | _covered(at, tokens, reading.money.within(start, end))
    barred |= {i for i in dates if not _is_season(tokens, dates, i)}
    counted = frozenset(_covered(at, tokens, (c for c in counts if not c.article)))
    kept = [
        c for c in cores if _stands(c, counted) or not any(i in people or i in parties for i in range(c.first, c.end))
    ]
    named = {i for c in kept for i in range(c.first, c.end) if c.name}
    placed = [(c, at[c.start], _last(at, tokens, c)) for c in counts if c.start in at]
    return Ground(
        tokens,
        {c.end: c for c in kept},
        {c.first: c for c in kept},
        {i: form for i, form in parties.items() if i not in named},
        frozenset(barred - named),
        counted,
        counts,
        {last: c for c, _, last in placed},
        {first: (c, last + 1) for c, first, last in placed},
        {c.unit_start: c for c in counts if c.unit_start is not None},
    )


def _is_team(person: PersonMention, at: dict[int, int], counts: Sequence[CountMention], teams: set[int]) -> bool:
    """Whether unnamed people are a counted team that may be sent: "14 field surgeons"."""
    first = at.get(person.start)
    if first is None or person.person.name is not None or not any(first <= t < first + _TEAM for t in teams):
        return False
    return any(
        not c.article and (0 < person.start - c.end <= _GAP or person.start <= c.start < c.end < person.end)
        for c in counts
    )


def _last(at: dict[int, int], tokens: Sequence[Token], count: CountMention) -> int:
    """Position of the last token of a count."""
    i = at[count.start]
    while i + 1 < len(tokens) and tokens[i + 1].start < count.end:
        i += 1
    return i


def _stands(core: Core, counted: frozenset[int]) -> bool:
    """Whether a make or model is one even where a person or a place of that name was found."""
    return not core.name or core.clear or core.plural or core.end - core.first > 1 or core.first - 1 in counted


def _is_season(tokens: Sequence[Token], dates: set[int], at: int) -> bool:
    """Whether a date of one word describes what follows: winter clothing."""
    return tokens[at].low in MODIFIERS and at - 1 not in dates and at + 1 not in dates


def _covered(at: dict[int, int], tokens: Sequence[Token], mentions: Iterable[Mention]) -> set[int]:
    """Positions of the tokens inside the mentions."""
    found: set[int] = set()
    for mention in mentions:
        i = at.get(mention.start)
        while i is not None and i < len(tokens) and tokens[i].start < mention.end:
            found.add(i)
            i += 1
    return found
