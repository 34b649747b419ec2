"""What after a word for goods still belongs to its name: parentheses, calibres, contents, purposes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.systems import longest_system
from pledgebook.lang.en import goods_phrase as en
from pledgebook.lang.en import words
from pledgebook.recognise.goods.extent import describes, left_of
from pledgebook.recognise.nouns import CLOSED

if TYPE_CHECKING:
    from pledgebook.recognise.goods.core import Core
    from pledgebook.recognise.goods.ground import Ground

_PARENTHESIS: Final = 6
"""Most tokens inside brackets that belong to a name."""
_REACH: Final = 9
"""Most tokens between a preposition and the thing it leads to."""
_PURPOSE_ENDS: Final = frozenset({",", ".", ";", ":", "(", ")", "\u2014", "\u2013", "and", "or"})
_HOLDERS: Final = frozenset("rounds round shells shell missiles rockets munitions projectiles".split())


def right_of(ground: Ground, core: Core, first: int) -> int:
    """The position after the last token of the name whose core ends at `core.end`."""
    end = _model(ground, core.end)
    end = _parenthesis(ground, end)
    for _ in range(3):
        further = _phrase(ground, core, first, end)
        if further == end:
            break
        end = _parenthesis(ground, further)
    return end


def _model(ground: Ground, end: int) -> int:
    """A make or model behind the word: machines Bradley, transporters M113."""
    if end >= len(ground.tokens) or end in ground.counted:
        return end
    if (stop := _measure(ground, end)) is not None:
        return stop
    if ground.tokens[end - 1].text[0].isupper():
        return end
    found = longest_system(ground.tokens, end)
    if found and not (found[1] < len(ground.tokens) and describes_on(ground, found[1])):
        return found[1]
    return end


def _measure(ground: Ground, end: int) -> int | None:
    """A calibre behind the word: 5,000 rounds 155mm, 40 shells 122 mm."""
    tokens = ground.tokens
    low = tokens[end].low
    if low[0].isdigit() and low.endswith("mm"):
        stop = end + 1
    elif low[0].isdigit() and end + 1 < len(tokens) and tokens[end + 1].low == "mm":
        stop = end + 2
    else:
        return None
    return None if stop < len(tokens) and describes_on(ground, stop) else stop


def describes_on(ground: Ground, at: int) -> bool:
    """Whether the phrase goes on to another thing at `at`, so that what stands before describes that."""
    return at in ground.starts or ground.tokens[at].low in en.MODIFIERS


def _parenthesis(ground: Ground, end: int) -> int:
    """(MRAPs), (type M2A2), (RAAM): an abbreviation or a variant in brackets."""
    tokens = ground.tokens
    if end >= len(tokens) or tokens[end].text != "(":
        return end
    close = next((i for i in range(end + 1, min(len(tokens), end + _PARENTHESIS + 1)) if tokens[i].text == ")"), None)
    if close is None or close == end + 1:
        return end
    inside = tokens[end + 1 : close]
    lead = inside[0]
    named = lead.low in {"type", "variant", "version", "model", "mark"}
    marked = sum(c.isupper() for c in lead.text) > 1 or (lead.text[0].isupper() and any(c.isdigit() for c in lead.text))
    short = len(inside) <= 3 and marked and end + 1 not in ground.barred
    return close + 1 if named or (short and not {end + 1} & ground.counted) else end


def _phrase(ground: Ground, core: Core, first: int, end: int) -> int:
    """One prepositional phrase that belongs to the name."""
    tokens = ground.tokens
    if end + 1 >= len(tokens):
        return end
    low = tokens[end].low
    if low in {"of", "in"} and (stop := _calibre(ground, end + 1)):
        return stop
    if low == "of":
        return _contents(ground, core, end)
    if low == "with":
        return _filling(ground, end)
    if low == "for":
        return _purpose(ground, end)
    if low == "against":
        return _against(ground, end)
    if low == "to" and first == core.first and tokens[core.end - 1].low in en.NEEDS_PURPOSE:
        return _infinitive(ground, end)
    return end


def _calibre(ground: Ground, at: int) -> int | None:
    """Calibre 155 mm, 155 mm calibre, 155mm, Soviet make."""
    tokens = ground.tokens
    stop = at
    numbers = marks = 0
    while stop < len(tokens) and stop < at + 4:
        low = tokens[stop].low
        if low in en.CALIBRES or low in en.ORIGINS:
            marks += 1
        elif low[0].isdigit():
            numbers += 1
        elif low in en.LENGTHS and numbers:
            pass
        elif not (stop in ground.parties or low.endswith(("-made", "-type")) or low in {"the", "german", "new"}):
            break
        stop += 1
    return stop if marks and (stop > at + 1) else None


def _contents(ground: Ground, core: Core, end: int) -> int:
    """Rounds of small arms ammunition, tonnes of relief material, refurbishment of missiles."""
    tokens = ground.tokens
    if tokens[core.end - 1].low not in en.CONTAINED:
        return end
    return thing_from(ground, end + 1) or end


def thing_from(ground: Ground, at: int) -> int | None:
    """Where the thing ends that begins at `at` without a number: its known word, or the last word that may be one."""
    tokens = ground.tokens
    at += at < len(tokens) and tokens[at].low in {"the", "its", "their", "various", "different"}
    if at in ground.counted:
        return None
    near = (ground.cores[end] for end in range(at + 1, at + _REACH + 6) if end in ground.cores)
    reached = [c.end for c in near if c.first - at <= _REACH and left_of(ground, c) <= at]
    return _parenthesis(ground, reached[-1]) if reached else None


def open_thing(ground: Ground, at: int) -> int | None:
    """Where an unknown thing ends that begins at `at`: as far as words describe."""
    stop = at
    while stop < len(ground.tokens) and stop < at + 5 and (describes(ground, stop) or _plural(ground, stop)):
        stop += 1
    return stop if stop > at else None


def _plural(ground: Ground, at: int) -> bool:
    token = ground.tokens[at]
    return token.text.isalpha() and token.low not in CLOSED and token.low[-1] == "s" and at not in ground.parties


def _against(ground: Ground, end: int) -> int:
    """Medicines against malaria, nets against mosquitoes: the harm, not a party."""
    stop = end + 1
    while stop < min(len(ground.tokens), end + 4) and _is_harm(ground, stop):
        stop += 1
    return stop if stop > end + 1 else end


def _is_harm(ground: Ground, at: int) -> bool:
    """Whether a word may name what goods are against."""
    low = ground.tokens[at].low
    taken = at in ground.barred or at in ground.parties or at in ground.counted
    return low[0].isalpha() and low not in CLOSED | {"and", "or"} and not taken


def _capacity(ground: Ground, end: int) -> int:
    """A hospital with 41 beds, a barge with room for 200: how much it holds."""
    tokens = ground.tokens
    stop = end + 1
    while stop < len(tokens) and (stop in ground.counted or tokens[stop].low in en.UP_TO):
        stop += 1
    named = stop > end + 1 and stop < len(tokens) and tokens[stop].low in en.CAPACITIES
    return stop + 1 if named else end


def _filling(ground: Ground, end: int) -> int:
    """Rounds with Remote Anti-Armor Mines: a named filling without a number of its own."""
    tokens = ground.tokens
    if (held := _capacity(ground, end)) > end:
        return held
    if end + 1 in ground.counted or tokens[end - 1].low not in _HOLDERS or not tokens[end + 1].text[0].isupper():
        return end
    return thing_from(ground, end + 1) or end


def _purpose(ground: Ground, end: int) -> int:
    """For HIMARS, for mine clearing, for the detection of mines; not for Ukraine, for them, for use in the field."""
    tokens = ground.tokens
    at = end + 1
    if at in ground.counted or at in ground.barred or at in ground.parties:
        return end
    at += tokens[at].low in {"the", "their", "its", "these", "those"}
    if at >= len(tokens) or at in ground.parties or tokens[at].low in {"use", "first", "delivery"}:
        return end
    action = _action(ground, at)
    if action is not None:
        return action
    thing = _things(ground, at)
    if thing is not None:
        return thing
    return at + 1 if tokens[at].low in {"field", "winter"} and tokens[at - 1].low in {"the", "for"} else end


def _action(ground: Ground, at: int) -> int | None:
    """Mine clearing; the detection of land and sea mines; water purification."""
    tokens = ground.tokens
    for i in range(at, min(len(tokens), at + 4)):
        low = tokens[i].low
        if low in en.PURPOSES:
            if i + 1 < len(tokens) and tokens[i + 1].low == "of":
                return thing_from(ground, i + 2) or open_thing(ground, i + 2) or i + 1
            if i + 1 < len(tokens) and i + 1 in ground.starts:
                return None
            if (
                low.endswith("ing")
                and i == at
                and i + 1 < len(tokens)
                and tokens[i + 1].low not in CLOSED
                and tokens[i + 1].text.isalpha()
            ):
                return None
            return i + 1
        if not describes(ground, i) and low not in words.NOUNS_IN_ING:
            return None
    return None


def _things(ground: Ground, at: int) -> int | None:
    """The thing that other goods are for, two of them joined included: the artillery and rocket systems."""
    end = thing_from(ground, at)
    if (
        end is None
        or end + 1 >= len(ground.tokens)
        or ground.tokens[end].low != "and"
        or ground.tokens[end - 1].text == ")"
    ):
        return end
    if ground.tokens[at - 1].low != "the" or end + 1 in ground.counted:
        return end
    return thing_from(ground, end + 1) or end


def _infinitive(ground: Ground, end: int) -> int:
    """Systems to counter drones: up to the next mark or conjunction."""
    tokens = ground.tokens
    stop = end + 1
    while stop < min(len(tokens), end + 14) and tokens[stop].low not in _PURPOSE_ENDS:
        stop += 1
    return stop if stop > end + 1 else end
