"""Goods that no list knows: told by a number before them, by a measure, or by their place among goods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import goods_phrase as en
from pledgebook.lang.en.verbs import verb_forms
from pledgebook.model.mentions import GoodsMention, GoodsSort
from pledgebook.recognise.goods.extent import describes
from pledgebook.recognise.nouns import CLOSED, is_finite_form
from pledgebook.segment.tokens import first_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pledgebook.model.mentions import CountMention
    from pledgebook.model.text import Token
    from pledgebook.recognise.goods.ground import Ground

_LONGEST: Final = 5
_NEIGHBOUR: Final = 4
"""Most words of an unknown thing in a list."""
_SURE: Final = 2
_BETWEEN: Final = en.SKIPPED | {"of", "its", "the"}
_DIGITS: Final = 5
_JOINTS: Final = frozenset({",", "and", "or", ";"})
_CLOSERS: Final = frozenset({".", ")", "to", "for", "from", "in", "as", "including", "with", ":"})


def counted_things(ground: Ground, known: Sequence[GoodsMention]) -> Iterator[GoodsMention]:
    """Counted things that are no known goods."""
    taken = {i for m in known for i in _positions(ground, m)}
    for first, (count, after) in ground.counts_by_start.items():
        if count.article or first in taken:
            continue
        at = after
        while at < len(ground.tokens) and ground.tokens[at].low in _BETWEEN and at - after < _LONGEST:
            at += 1
        end = _thing_end(ground, at)
        if end is None or not taken.isdisjoint(range(at, end)):
            continue
        head = ground.tokens[end - 1]
        sure = _is_weighed(count) or _is_model(head)
        if head.low not in en.NO_THINGS and (sure or _may_be_given(head)):
            yield GoodsMention(
                start=count.start, end=head.end, quantity=count.value, unit=count.unit, strength=2 if sure else 1, sort=GoodsSort.OPEN,
                designation_start=count.unit_start if count.unit_start is not None else ground.tokens[at].start,
            )  # fmt: skip


def _positions(ground: Ground, mention: GoodsMention) -> range:
    """The tokens of a mention."""
    return range(first_from(ground.tokens, mention.start), first_from(ground.tokens, mention.end))


def _is_weighed(count: CountMention) -> bool:
    """Whether the number has a measure of goods: 26 tonnes of."""
    return count.unit is not None and count.unit.lower().rpartition(" ")[2] in en.WEIGHTS


def neighbours(ground: Ground, known: Sequence[GoodsMention]) -> Iterator[GoodsMention]:
    """Plurals between the commas of a list of goods: `X-ray machines, *cardiac monitors* and medicines`."""
    for mention in known:
        if mention.strength >= _SURE:
            inside = _positions(ground, mention)
            yield from _segment(ground, inside.stop, 1)
            yield from _segment(ground, inside.start - 1, -1)


def _segment(ground: Ground, mark: int, step: int) -> Iterator[GoodsMention]:
    """The unknown plural on the far side of the comma or "and" at `mark`."""
    tokens = ground.tokens
    run: list[int] = []
    at = _past_joint(tokens, mark, step)
    while at is not None and 0 <= at < len(tokens) and len(run) < _NEIGHBOUR and _unknown(ground, at):
        run.append(at)
        at += step
    if not run or at is None:
        return
    closes = at >= len(tokens) or (at >= 0 and tokens[at].low in _JOINTS | _CLOSERS)
    first, last = min(run), max(run)
    verb = first == last and is_finite_form(tokens[last].low)
    if closes and not verb and _may_be_given(tokens[last]) and tokens[first].text.islower():
        yield GoodsMention(
            start=tokens[first].start, end=tokens[last].end, quantity=None, unit=None,
            designation_start=tokens[first].start, strength=1, sort=GoodsSort.OPEN,
        )  # fmt: skip


def _past_joint(tokens: Sequence[Token], mark: int, step: int) -> int | None:
    """The position behind ",", "and" or ", and"."""
    at = mark
    while 0 <= at < len(tokens) and tokens[at].low in _JOINTS:
        at += step
    return at if at != mark else None


def _unknown(ground: Ground, at: int) -> bool:
    """Whether a word could be part of a thing that no list knows."""
    token = ground.tokens[at]
    free = at not in ground.counted and at not in ground.barred and at not in ground.parties
    plain = token.text[0].isalpha() and token.low not in CLOSED | _JOINTS and not token.low.endswith("ly")
    if not (free and plain):
        return False
    return _is_plural(token) or describes(ground, at)


def _thing_end(ground: Ground, first: int) -> int | None:
    """Where the noun after a number ends: describing words up to the first plural, or up to the last word."""
    tokens = ground.tokens
    i = first
    while i < len(tokens) and i < first + _LONGEST:
        token = tokens[i]
        if not token.text[0].isalnum() or token.low in CLOSED or i in ground.barred or i in ground.counted:
            break
        if _is_plural(token) and i not in ground.parties and not _goes_on(ground, i + 1):
            return i + 1
        if not describes(ground, i) and not _is_plural(token):
            break
        i += 1
    return None if i == first or not _closed(ground, i) else i


def _closed(ground: Ground, at: int) -> bool:
    """Whether the phrase surely ends before `at`."""
    return at >= len(ground.tokens) or not ground.tokens[at].text[0].isalnum() or ground.tokens[at].low in CLOSED


def _goes_on(ground: Ground, at: int) -> bool:
    """Whether another plural follows directly."""
    return at < len(ground.tokens) and _is_plural(ground.tokens[at]) and not is_finite_form(ground.tokens[at].low)


def _is_plural(token: Token) -> bool:
    low = token.low
    return (
        low.isalpha()
        and len(low) > 2
        and low.endswith("s")
        and not low.endswith(("ss", "us", "is"))
        and low not in CLOSED
    )


def _is_model(head: Token) -> bool:
    """Whether a word is the number of a model by its form: M577, XA-185s, T-64BV."""
    text = head.text.rstrip("s")
    digits = sum(c.isdigit() for c in text)
    return text[:1].isupper() and bool(digits) and digits < _DIGITS and head.low not in en.NO_MODELS and "/" not in text


def _may_be_given(head: Token) -> bool:
    """Whether a counted word may be a thing that is given."""
    return (
        head.low not in en.NO_THINGS
        and _is_plural(head)
        and not any(tag == "past" for _, tag in verb_forms().get(head.low, ()))
    )
