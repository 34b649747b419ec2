"""Phrases that name help without a sum by a noun: "humanitarian assistance", "a new military aid package"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import aid, training, words
from pledgebook.lang.en.sectors import KIND_OF, WEAK_KIND_OF
from pledgebook.model.mentions import PartyForm
from pledgebook.segment.tokens import sentences_holding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Token

_HEADS: Final = frozenset(
    """assistance aid relief package packages packet tranche donation funding funds fund financing shipment consignment
    training course courses grant loan contribution resources instruction helps airlift""".split()
)
"""Heads of phrases that can be a transfer without amount; "support" and "help" are mostly topics."""
FOLLOWING: Final = "following"
_SIGNS: Final = _HEADS | {FOLLOWING} | training.FORMS
"""One of these stands in every phrase but those of goods."""
_PLAIN_HEADS: Final = frozenset("training course courses instruction".split())
_PURPOSED: Final = frozenset(
    {"funds", "funding", "money", "financing", "grant", "loan", "training", "course", "instruction"}
)
MODIFIER_STOPS: Final = (
    words.DETERMINERS
    | words.PREPOSITIONS
    | words.PRONOUNS
    | words.RELATIVES
    | words.AUXILIARIES
    | frozenset(
        {
            "to",
            "not",
            "and",
            "or",
            "with",
            ";",
            ":",
            "(",
            ")",
            '"',
            "\u201c",
            "\u201d",
            "-",
            "\u2013",
            "\u2014",
            "'s",
            "more",
            "another",
            "its",
            "their",
            "including",
            "also",
            "that",
        }
    )
)
_SECTORS: Final = frozenset("livelihood livelihoods protection cash diplomatic".split())
_OTHER_AID: Final = frozenset({"legal", "first", "hearing", "visual", "student", "teaching", "state", "band"})
_NEAR_GOODS: Final = 6
_CLOSED: Final = (
    words.PREPOSITIONS | words.CONJUNCTIONS | words.DETERMINERS | words.RELATIVES | words.AUXILIARIES | words.PRONOUNS
    | {"to", "today", "yesterday", "tomorrow", "worth"}
)  # fmt: skip
_WIDEST: Final = 12
_PARTING: Final = words.PREPOSITIONS | {","}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name help."""

    start: int
    end: int
    head: str
    """Lower-case head noun; empty for goods."""
    certain: bool
    """Whether it is goods for certain, or a noun of help with a word that says which."""

    @property
    def is_package(self) -> bool:
        """Whether later sentences can say what it holds or is worth."""
        return self.head in aid.PACKAGES


def may_name_help(reading: Reading) -> list[int]:
    """Positions of the sentences that without amounts and goods can hold such a phrase, by their words alone."""
    return sentences_holding(reading, _SIGNS)


def nouns_of_help(scene: Scene) -> Iterator[Phrase]:
    """Noun phrases with a head of help and no amount in them."""
    if scene.words.isdisjoint(_HEADS):
        return
    last = 0
    for i, token in enumerate(scene.tokens):
        if token.low not in _HEADS or _is_inside(scene, i) or _is_no_help(scene, i) or token.start < last:
            continue
        first = _first_of(scene, i)
        end = _end_of(scene, i)
        start = scene.tokens[first].start
        if scene.reading.money.touches(start, end):
            continue
        measured = _measured(scene, start)
        certain = first < i or token.low in _PLAIN_HEADS or measured < start
        start = measured
        last = end
        yield Phrase(start, end, token.low, certain)


def _is_no_help(scene: Scene, i: int) -> bool:
    """A name ("Action Package"), "legal aid", or the giving of goods that are named: "the donation of two million doses"."""
    token = scene.tokens[i]
    before = scene.tokens[i - 1] if i else None
    if token.low == "course" and before is not None and before.low in {"of", "the"}:
        return True
    if before is not None and (before.low in _OTHER_AID or (token.text[0].isupper() and before.text[0].isupper())):
        return True
    if not scene.tokens[i + 1 : i + 2] or scene.tokens[i + 1].low != "of":
        return False
    goods = scene.reading.goods.after(token.end, until=scene.end)
    return (
        goods is not None
        and scene.index(goods.start) - i <= _NEAR_GOODS
        and token.low not in {"package", "packages", "tranche"}
    )


def _measured(scene: Scene, start: int) -> int:
    """The start with a number and its measure word before it: "27 tonnes of relief assistance"."""
    count = scene.reading.counts.before(start, since=scene.start)
    return count.start if count is not None and count.unit and not scene.slice(count.end, start) else start


def _is_inside(scene: Scene, i: int) -> bool:
    """Whether the noun only describes the next one: "assistance package", "aid workers", "relief efforts"."""
    following = scene.tokens[i + 1] if i + 1 < len(scene.tokens) else None
    if following is None or not following.text[0].isalpha():
        return False
    if following.low in _HEADS:
        return True
    if following.low in _CLOSED or not following.text[0].islower() or following.low.endswith("ly"):
        return False
    return i + 1 not in scene.verb_first and i + 1 not in scene.verb_main


def _is_kind(low: str) -> bool:
    """Whether a word says what kind of help."""
    return low in aid.KIND_ADJECTIVES or low in KIND_OF or low in WEAK_KIND_OF or low in _SECTORS


def _first_of(scene: Scene, i: int) -> int:
    """Where the modifiers of the head begin; kinds of help may be listed with commas and "and"."""
    first = i
    while first > 0 and i - first < _WIDEST:
        token = scene.tokens[first - 1]
        if token.low in {",", "and", "or"} and first - 1 > 0 and first < i:
            before = scene.tokens[first - 2].low
            before = scene.tokens[first - 3].low if before == "," and first > 2 else before
            here = scene.tokens[first].low
            if _is_kind(here) and _is_kind(before):
                first -= 1
                continue
            break
        if token.low in MODIFIER_STOPS or not token.text[0].isalnum():
            break
        if _is_verb(scene, first - 1) or _ends_state(scene, token):
            break
        first -= 1
    while first < i and scene.tokens[first].low in {
        "and",
        ",",
        "or",
        "new",
        "continued",
        "further",
        "today",
        "recently",
    }:
        first += 1
    return first


def _is_verb(scene: Scene, i: int) -> bool:
    """Whether a word begins a finite verb, or is the main word of a verb and no participle."""
    main, begun = scene.verb_main.get(i), scene.verb_first.get(i)
    if main is not None and (main.finite or main.infinitive or main.form == "ing"):
        return True
    return begun is not None and begun.finite


def _ends_state(scene: Scene, token: Token) -> bool:
    """Whether a word is the last of a state's name in full: no abbreviation."""
    if "." in token.text:
        return False
    parties = scene.reading.parties.covering(token.start)
    return any(p.form is PartyForm.STATE and p.end == token.end for p in parties)


def _end_of(scene: Scene, i: int) -> int:
    """Where the phrase ends: training and money take what or whom they are for."""
    token = scene.tokens[i]
    if token.low in aid.PACKAGES and scene.tokens[i + 1 : i + 2] and scene.tokens[i + 1].low == "of":
        named = [t for t in scene.tokens[i + 2 : i + 7] if t.low in aid.NOUNS]
        between = scene.tokens[i + 2 : scene.index(named[0].start)] if named else ()
        if named and not any(t.low in _PARTING for t in between):
            return named[0].end
    if token.low not in _PURPOSED or i + 2 >= len(scene.tokens):
        return token.end
    lead = scene.tokens[i + 1].low
    if lead == "to" and i + 1 in scene.verb_first and token.low not in {"training", "course", "instruction"}:
        return _until_stop(scene, i + 3)
    if lead in {"for", "of"} and token.low in _PLAIN_HEADS:
        return _until_stop(scene, i + 2)
    return token.end


def _until_stop(scene: Scene, at: int) -> int:
    """The end of a complement: before a comma, a finite verb, a relative, another "to" or the end of the sentence."""
    end = scene.tokens[at - 1].end
    for k in range(at, min(len(scene.tokens), at + _WIDEST)):
        low = scene.tokens[k].low
        if (
            low in {",", ".", ";", ":", "to", "through", "over", "under", "from", "as", "by"}
            or low in words.RELATIVES
            or ((verb := scene.verb_first.get(k)) is not None and verb.finite)
        ):
            break
        end = scene.tokens[k].end
    return end
