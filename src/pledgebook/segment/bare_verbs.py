"""Verbs without auxiliary, told from nouns and adjectives of the same form by the words around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.verbs import base_forms, verb_forms, verb_tags

if TYPE_CHECKING:
    from pledgebook.model.text import Token

STOPS: Final = frozenset(";:\u2014\u2013") | {"--", "..."}
"""Marks that part clauses."""
ALSO_PREPOSITIONS: Final = frozenset({"since", "before", "after", "until", "till", "as", "once"})
BREAKS: Final = (words.SUBORDINATORS | words.RELATIVES) - ALSO_PREPOSITIONS
"""Words that open a clause of their own."""
OBJECT_OPENERS: Final = words.DETERMINERS | words.PRONOUNS

_NOMINAL: Final = words.DETERMINERS | words.POSSESSIVES | (words.PREPOSITIONS - {"like"})
_BEFORE_GERUND: Final = _NOMINAL - words.PREPOSITIONS
_BEFORE_NOUN_IN_S: Final = _NOMINAL - {"which", "that", "who", "this", "it"}
_SUBJECTS: Final = words.SUBJECT_PRONOUNS | words.RELATIVES | {"it", "this", "that", "and", "also"}
_PLURAL_SUBJECTS: Final = (words.SUBJECT_PRONOUNS - {"he", "she", "it"}) | {
    "leaders",
    "ministers",
    "officials",
    "both",
    "presidents",
    "sides",
}
_AFTER_VERB: Final = OBJECT_OPENERS | words.PREPOSITIONS | {"to", "that", ".", ",", ":", "not"}
_AFTER_BASE: Final = words.DETERMINERS | {"to", "that", "on"}
_OWNING: Final = (words.DETERMINERS | words.POSSESSIVES) - {
    "that", "which", "who", "this", "these", "those", "both", "all", "each", "some",
}  # fmt: skip
_PLAIN_PREPOSITIONS: Final = words.PREPOSITIONS - {"as", "than", "since", "before", "after", "until"}
_AFTER_PARTICIPLE: Final = words.DETERMINERS | {"by", "to", "in"}
_CLAUSE_OBJECTS: Final = OBJECT_OPENERS | words.SUBORDINATORS
_PARTICLES: Final = frozenset({"out", "up", "off"})
_OPENING_MARKS: Final = frozenset({'"', "\u201c", "\u2018", "'", "("})
_FIGURE_OR_MARK: Final = frozenset('$\u20ac\u00a3"\u201c0123456789')
_BEFORE_INFINITIVE: Final = words.MODALS | words.DO | {"to"}
_BEFORE_STATES: Final = frozenset("member partner neighbouring neighboring baltic gulf island donor recipient".split())
_SKIPPED_ADVERBS: Final = frozenset(
    {"also", "then", "now", "again", "further", "just", "hereby", "herewith", "therefore", "thus"}
)
NO_ADVERBS: Final = frozenset(
    "supply apply reply rely ally rally family assembly july italy early daily monopoly anomaly tally jelly".split()
)
"""Words in -ly that are none."""

Readings = tuple[tuple[str, str], ...]

_LINKING: Final = frozenset("remains seems becomes appears stays keeps".split())
"""Forms that link a subject to an adjective: "the door remains open"."""
_AFTER_NOUN: Final = words.PREPOSITIONS | words.AUXILIARIES | words.CONJUNCTIONS


def is_adverb(low: str) -> bool:
    """Words in -ly that are no other class."""
    return low.endswith("ly") and len(low) > 4 and low not in NO_ADVERBS


def opens_infinitive(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether `to` at `i` is followed by a base form (an adverb or "not" may stand between)."""
    j = i + 1
    while j < len(tokens) and (is_adverb(tokens[j].low) or tokens[j].low in {"not", "also", "further", "better"}):
        j += 1
    if j >= len(tokens):
        return False
    low = tokens[j].low
    return low in {"be", "have", "do"} or low in base_forms()


def bare_verb(tokens: tuple[Token, ...], i: int) -> tuple[str, str] | None:
    """Lemma and tag of a verb without auxiliary, or None where the word at `i` is no verb."""
    token = tokens[i]
    by_tag = verb_tags()[token.low]
    if token.text[0].isupper() and i and tokens[i - 1].low not in _OPENING_MARKS:
        return None
    before, after = _previous_word(tokens, i), tokens[i + 1].low if i + 1 < len(tokens) else "."
    if token.low == "further" and after in verb_forms():
        return None  # "She further noted": an adverb
    if "past" in by_tag or "part" in by_tag:
        tag = "past" if "past" in by_tag else "part"
        return (by_tag[tag], tag) if _is_past(before, after) and not _is_adjective(tokens, i) else None
    if "s" in by_tag:
        sure = by_tag["s"] in words.NEVER_NOUNS and before not in _BEFORE_NOUN_IN_S and not before.isdigit()
        return (by_tag["s"], "s") if sure or _follows_subject(tokens, i, before, after) else None
    if "ing" in by_tag:
        warns = after == "of" and by_tag["ing"] in _TAKES_OF and i > 0 and tokens[i - 1].low == ","
        noun = not warns and (
            before in _BEFORE_GERUND
            or after == "of"
            or (token.low in words.NOUNS_IN_ING and after not in OBJECT_OPENERS)
        )
        return None if noun else (by_tag["ing"], "ing")
    return (by_tag["base"], "base") if _is_base(tokens, i, before, after) else None


def _previous_word(tokens: tuple[Token, ...], i: int) -> str:
    """The word before, adverbs skipped; empty at the beginning."""
    j = i - 1
    if j > 0 and tokens[j].low == "'" and not tokens[j - 1].low[0].isalnum():
        j -= 1  # the mark closes a quotation: "...,' said the minister"
    while j >= 0 and (is_adverb(tokens[j].low) or tokens[j].low in _SKIPPED_ADVERBS):
        j -= 1
    return tokens[j].low if j >= 0 else ""


def _is_past(before: str, after: str) -> bool:
    """Not "the announced package", not "of increased support", not the "armed forces"."""
    if after in {"forces", "groups"}:
        return False
    return before not in _OWNING and not (before in _PLAIN_PREPOSITIONS and after not in _AFTER_PARTICIPLE)


def _is_adjective(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether an adverb and "to" or a modal with its verb stand before: "to adopt widely *recognised* rules"."""
    if i < 3 or not is_adverb(tokens[i - 1].low):
        return False
    base = tokens[i - 2].low in base_forms()
    return base and tokens[i - 3].low in _BEFORE_INFINITIVE


def _is_base(tokens: tuple[Token, ...], i: int, before: str, after: str) -> bool:
    """Whether a base form is a present plural, or goes on after "to ... and"."""
    if before in _PLURAL_SUBJECTS:
        return True
    if before in {"and", "or"} and after in _AFTER_BASE:
        return any(t.low == "to" or t.low in words.MODALS for t in tokens[max(0, i - 14) : i])
    plural = before.endswith("s") and not before.endswith("ss") and before.isalpha() and before not in _NOMINAL
    if tokens[i].low in words.NEVER_NOUNS:
        return plural or _plural_before_place(tokens, i)
    return plural and after in OBJECT_OPENERS


def _plural_before_place(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a plural noun with "in" or "of" and a name stands before: "officials in Washington say"."""
    if not tokens[i - 1].text[0].isupper():
        return False
    for k in range(i - 2, max(0, i - 6), -1):
        low = tokens[k].low
        if low in {"in", "of", "at", "from", "near"}:
            noun = tokens[k - 1].low
            return noun.endswith("s") and not noun.endswith("ss") and noun.isalpha() and noun not in _NOMINAL
        if not tokens[k].text[0].isupper() and low not in words.DETERMINERS:
            return False
    return False


def _follows_subject(tokens: tuple[Token, ...], i: int, before: str, after: str) -> bool:
    """Whether a form in -s is a verb: after a singular subject, before something it can govern."""
    if tokens[i].low == "thanks" and after == "to":
        return False
    if before in _BEFORE_NOUN_IN_S or before.isdigit() or (tokens[i].low == "states" and before in _BEFORE_STATES):
        return False
    if tokens[i].low == "arms" and after.isalpha() and tokens[i + 1].text.islower() and after not in OBJECT_OPENERS:
        return False  # "an American arms package"
    if before in _SUBJECTS:
        return not _is_noun_after_that(tokens, i, before, after)
    if i > 1 and tokens[i - 2].low in _BEFORE_INFINITIVE and before in base_forms():
        return False  # "to find targets"
    plural_noun = before.endswith("s") and not before.endswith(("ss", "us", "is")) and before.islower()
    if plural_noun and i and tokens[i - 1].text.islower():
        return False
    if tokens[i].low in _LINKING or _closes(tokens, i, after):
        return True
    out = after in _PARTICLES and _after_person(tokens, i)  # the minister points out, sets out, spells out
    if _is_object(tokens, i, before):
        return False
    if (
        not out
        and tokens[i].low in words.NOUNS_IN_S
        and _verb_may_stand_before(tokens, i)
        and not _governs(tokens, i, after)
    ):
        return False
    around = i + 1 < len(tokens) and _names_around(tokens, i, after)
    return out or after in _AFTER_VERB or around or _is_only_verb(tokens, i, before, after)


def _after_person(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a name, or one noun with an article, stands before: Minister Lind, the minister."""
    return i > 0 and (tokens[i - 1].text[0].isupper() or (i > 1 and tokens[i - 2].low in words.DETERMINERS))


def _closes(tokens: tuple[Token, ...], i: int, after: str) -> bool:
    """Whether a verb of saying ends a sentence behind a comma: "..., the agency reports."."""
    return tokens[i].low in _CLOSING and after in {".", ""} and any(t.low == "," for t in tokens[max(0, i - 8) : i])


def _is_only_verb(tokens: tuple[Token, ...], i: int, before: str, after: str) -> bool:
    """Whether a clause would else have no verb: "Norway's contribution *saves* lives, said the minister"."""
    if tokens[i].low in words.NOUNS_IN_S or not (before.isalpha() and after.isalpha()) or before.endswith("s"):
        return False
    if _verb_may_stand_before(tokens, i) or not tokens[i - 1].text.islower():
        return False
    for k in range(i + 2, min(i + 10, len(tokens))):
        low = tokens[k].low
        if low in {",", ".", ";", ":"}:
            return True
        if low in words.AUXILIARIES or any(tag in {"past", "s"} for _, tag in verb_forms().get(low, ())):
            return False
    return False


_TAKES_OF: Final = frozenset(
    "warn speak complain boast inform remind accuse assure think dream approve despair".split()
)
"""Verbs that govern "of": "..., warning of the consequences"."""
_CLOSING: Final = frozenset("reports claims notes states comments estimates".split())
"""Nouns too, but verbs of saying at the end of a sentence: "..., the agency reports."."""


def _is_object(tokens: tuple[Token, ...], i: int, before: str) -> bool:
    """Whether a plural noun follows a verb in the past that takes it for its object: "expressed *thanks* to"."""
    past = any(tag == "past" for _, tag in verb_forms().get(before, ()))
    return past and tokens[i].low in words.NOUNS_IN_S and tokens[i - 1].text.islower()


def _is_noun_after_that(tokens: tuple[Token, ...], i: int, before: str, after: str) -> bool:
    """Whether a plural noun follows a "that" which a verb governs: "recalled that *attacks* on schools are"."""
    if before != "that" or tokens[i].low not in words.NOUNS_IN_S or i < 2 or tokens[i - 1].low != "that":
        return False
    return tokens[i - 2].low in verb_forms() and after in _AFTER_NOUN


def _names_around(tokens: tuple[Token, ...], i: int, after: str) -> bool:
    """Whether a figure, a quotation, a name or an adverb follows, or a name or comma stands before."""
    mark = tokens[i + 1].text[0]
    return (
        mark.isdigit() or mark in '$\u20ac\u00a3"\u201c' or mark.isupper() or is_adverb(after)
        or tokens[i - 1].low == "," or tokens[i - 1].text[0].isupper()
    )  # fmt: skip


def _verb_may_stand_before(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the clause has another word before that may be its verb: "expressed grave *concerns* about"."""
    for k in range(i - 1, max(-1, i - 12), -1):
        low = tokens[k].low
        if low in STOPS or low in BREAKS:
            return False
        if (low in words.AUXILIARIES and low != "'s") or (low == "to" and opens_infinitive(tokens, k)):
            return True
        if tokens[k].text[0].islower() and any(tag in {"past", "part"} for _, tag in verb_forms().get(low, ())):
            return True  # "United" of the United States is none
    return False


def _governs(tokens: tuple[Token, ...], i: int, after: str) -> bool:
    """Whether a form that may be a plural noun has a subject before it and an object or infinitive after it."""
    if after == "to":
        if not opens_infinitive(tokens, i + 1):
            return False
        if tokens[i - 1].low == "also":
            return True
    elif after not in _CLAUSE_OBJECTS and after[0] not in _FIGURE_OR_MARK:
        return False
    k = i - 1
    while k > 0 and tokens[k].low in _SKIPPED_ADVERBS:
        k -= 1
    k -= tokens[k].low == "," and k > 0  # "the director, Anna Lind, calls it"
    if tokens[k].text[0].isupper():
        return True
    while k >= 0 and tokens[k].low.isalpha() and tokens[k].low not in verb_forms():
        if tokens[k].low in words.DETERMINERS:
            return True
        k -= 1
    return k >= 0 and tokens[k].low in words.POSSESSIVES
