"""Whether the words between goods and what opens their list lead from the one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.cargo import is_cargo
from pledgebook.frame.item.clause import lead_of, verbs_left
from pledgebook.frame.item.tie import Governor, Tie
from pledgebook.lang.en import listing, words
from pledgebook.lang.en.giving import PARTICLES

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.item.chain import Chain
    from pledgebook.model.text import Token
    from pledgebook.segment.verbgroup import VerbGroup

_NO_PATH: Final = words.PREPOSITIONS - {
    "of",
    "with",
    "in",
    "for",
    "on",
    "including",
    "about",
    "around",
    "over",
    "worth",
    "as",
}
_MEASURING: Final = frozenset({"in", "for", "of", "on", "worth", "with", "("})
_JOINED: Final = frozenset("and plus as well along together with a an another also some".split())
_AWAY: Final = frozenset({"in", "for", "on"})
_TIGHT: Final = listing.BEFORE_FIRST | {",", "and", "or"}
_BEFORE_OBJECT: Final = listing.BEFORE_FIRST - {"of", "for", "to"}
_OPEN: Final = frozenset({",", "and", "or", "\u201c", '"', ";", "("})
_LINKING: Final = frozenset({"of", "with", "in", "on", "for"})
_WITH: Final = listing.WHOLES | {",", "along", "together"}
_NO_OBJECT: Final = words.PREPOSITIONS | {"'s", "than"}
_PREPOSED: Final = frozenset({"so", "among", "contained", "included"})
_NEXT: Final = 5
"""Most words between "are" and its goods."""
_PLACE: Final = 12
"""Most words of "On the list that was shown on Monday are"."""
_FLOWING: Final = frozenset({"go", "flow", "pour", "be"})
_INTO: Final = frozenset({"into", "to", "toward", "towards", "for", "on"})
_FOR: Final = frozenset({"for", "on"})
_FAR: Final = 24
_ADVERBS: Final = frozenset({"over", "out", "up", "away", "aside", "off", "down", "together", "forward"})
"""Parts of a verb that stand before its object: "handed out mats"."""
_YEARS: Final = 5
_SPAN_LEAD: Final = 2
_SPAN_OPENERS: Final = frozenset({"over", "for", "in", "to", "during", "on", "this", "until", "by"})


def by_amount(scene: Scene, chain: Chain, start: int, end: int) -> Governor | str:
    """The list behind an amount: $5 million in, for, worth of."""
    lows = [t.low for t in scene.slice(_past_span(scene, end, chain.start), chain.start)]
    if len(lows) <= _FAR and _measures(_after_years(lows)):
        return Governor(Tie.MEASURED, start, end)
    return "the amount before it measures something else"


def _after_years(lows: list[str]) -> list[str]:
    """Without "over four years" at the beginning."""
    if lows[:1] and lows[0] in _SPAN_OPENERS:
        years = next((i for i, low in enumerate(lows[:_YEARS]) if low in {"year", "years", "months", "weeks"}), None)
        return lows[years + 1 :] if years is not None and lows[years + 1 :] else lows
    return lows


def _past_span(scene: Scene, end: int, stop: int) -> int:
    """Behind the years over which an amount is given: "31 million over four years for shelters"."""
    for spans in (scene.reading.durations, scene.reading.dates, scene.reading.parties):
        span = spans.after(end, until=stop)
        lead = scene.slice(end, span.start) if span is not None else ()
        if span is None or len(lead) > _SPAN_LEAD or (lead and lead[0].low not in _SPAN_OPENERS):
            continue
        if scene.slice(span.end, stop):
            end = span.end
    return end


def _measures(lows: list[str]) -> bool:
    if not lows or lows[-1] == "to":
        return "to" not in lows[:-1]
    if all(low in _JOINED for low in lows):
        return True  # "EUR 1 million and 30 generators"
    if any(low in _NO_PATH for low in lows):
        return False
    core = [low for low in lows if low not in listing.BEFORE_FIRST]
    return not core or lows[0] in _MEASURING or "with" in lows or "of" in lows


def by_cue(scene: Scene, chain: Chain, start: int, end: int) -> Governor | str:
    """The list right behind a cue; words of other things may be its first members."""
    if _excludes(scene, start):
        return "what is not in it"
    lows = [t.low for t in scene.slice(end, chain.start)]
    far = len(lows) > _FAR or any(low in _NO_PATH and low != "about" for low in lows)
    tight = all(low in _TIGHT for low in lows)
    if not far and (tight or (lows[-1] in listing.GLUE and _AWAY.isdisjoint(lows))):
        return Governor(Tie.CUE, start, end)
    return "other words stand between the cue and the goods"


def _excludes(scene: Scene, start: int) -> bool:
    """Whether the cue opens a list of what is not given: "What is not on the list: tanks"."""
    if any(v.negated and v.lemma == "be" for v in verbs_left(scene, start)):
        return True
    lead = [t.low for t in lead_of(scene, start)]
    return (
        "not" in lead
        and "only" not in lead
        and lead[-1] != "but"
        and not any(v.negated for v in verbs_left(scene, scene.end))
    )


def by_verb(scene: Scene, chain: Chain, verb: VerbGroup) -> Governor | str:
    """The list as object of a verb, or behind one of its prepositions."""
    path = scene.slice(verb.end, chain.start)
    if path and path[0].low in _ADVERBS and (verb.lemma, path[0].low) in PARTICLES:
        path = path[1:]
    if is_cargo(scene, verb, chain.start):
        return Governor(Tie.SUBJECT, verb.start, verb.end, verb)
    flow = _flows_into(scene, verb, path)
    if flow is not None:
        return flow
    if len(path) > _FAR or not _leads(verb, path):
        return f"{verb.lemma}: the goods are not its object"
    lows = [t.low for t in path]
    if (verb.lemma in listing.CONTAINING and not verb.passive) or (
        verb.passive and verb.lemma in listing.COMPOSED and "of" in lows
    ):
        return Governor(Tie.CONTAINED, verb.start, verb.end, verb)
    equips = verb.lemma in listing.EQUIPPING and "with" in lows
    if equips or verb.lemma in listing.GIVING or (verb.lemma in listing.SPENDING and not _FOR.isdisjoint(lows)):
        return Governor(Tie.GIVEN, verb.start, verb.end, verb)
    if _preposed(scene, verb, path):
        return Governor(Tie.SUBJECT, verb.start, verb.end, verb)
    if any(t.low == "with" and i and path[i - 1].low in listing.WHOLES for i, t in enumerate(path)):
        return Governor(Tie.CONTAINED, verb.start, verb.end, verb)
    return f"{verb.lemma}: says nothing of giving"


def _flows_into(scene: Scene, verb: VerbGroup, path: tuple[Token, ...]) -> Governor | None:
    """`$5 million goes into medicines`: the amount is the subject."""
    if verb.lemma not in _FLOWING or not path or path[0].low not in _INTO or len(path) > _FAR:
        return None
    subject = verb.subject or (scene.start, verb.start)
    money = scene.reading.money.within(subject[0], verb.start)
    if not money or any(t.low in _NO_PATH for t in path[1:]):
        return None
    return Governor(Tie.MEASURED, money[-1].start, money[-1].end)


def _preposed(scene: Scene, verb: VerbGroup, path: tuple[Token, ...]) -> bool:
    """`On the list are 50 tanks`, `In it entered`, `Contained are`, `So are`; `will go, and with them`."""
    moving = verb.lemma in listing.MOVING
    if not (moving or verb.lemma == "be" or verb.passive):
        return False
    if moving and any(t.low == "with" for t in path):
        return True
    lead = [t.low for t in scene.slice(scene.start, verb.start)[:_FAR]]
    around = " ".join([*lead, *(t.low for t in path), ""])
    return (bool(lead) and lead[0] in _PREPOSED) or any(place in around for place in listing.PLACES)


def _leads(verb: VerbGroup, path: tuple[Token, ...]) -> bool:
    """Whether the goods are the object of the verb and do not hang on a preposition or another noun."""
    at = len(path) - 1
    while at >= 0 and path[at].low in _BEFORE_OBJECT:
        at -= 1
    if at < 0 or path[at].low in _OPEN:
        return True
    low, noun = path[at].low, path[at - 1].low if at else ""
    if low not in _LINKING:
        return low not in _NO_OBJECT
    if low in _FOR and verb.lemma in listing.SPENDING and not noun:
        return True
    if low == "for":
        return verb.lemma in listing.ASKING and noun not in words.PREPOSITIONS
    if low == "with" and verb.lemma in listing.EQUIPPING:
        return True
    if noun in listing.CARRIERS or noun in listing.QUANTIFIERS or (low == "with" and noun in _WITH):
        return True
    return not noun and low in {"of", "with"}
