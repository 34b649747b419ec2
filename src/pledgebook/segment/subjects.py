"""Where the subject of a verb may stand: the words before it, past appositions and relative clauses."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.speech import speech_verbs
from pledgebook.lang.en.verbs import verb_tags
from pledgebook.segment.bare_verbs import BREAKS, STOPS, is_adverb

if TYPE_CHECKING:
    from pledgebook.model.text import Token
    from pledgebook.segment.verbgroup import VerbGroup

_FARTHEST: Final = 160
"""How many words before its verb a subject may begin: keeps long lists linear."""
_PARENTHESIS: Final = 40
"""How many words an apposition or relative clause may have."""
_QUOTES: Final = frozenset({'"', "\u201c", "\u201d", "\u00bb", "\u00ab"})
_ENDS: Final = STOPS | _QUOTES
_MARKS: Final = _ENDS | BREAKS | words.CONJUNCTIONS | {","}
"""Where a subject may begin; all other words only belong to it."""
_RELATIVE_OPENERS: Final = frozenset({"who", "which", "whose", "where"})
_SUBJECT_RELATIVES: Final = frozenset({"who", "which", "that"})
_INTRODUCING: Final = words.PREPOSITIONS | words.SUBORDINATORS | words.ADVERBS_IN_VERBS | {
    "today", "meanwhile", "separately",
}  # fmt: skip
_SAYING: Final = frozenset({"said", "says", "say", "added", "stated", "confirmed"})
"""Behind them "and" joins what is said: "said 10 million baht and 4,000 food bags would be given"."""
_NO_NOUNS: Final = words.CONJUNCTIONS | (words.ADVERBS_IN_VERBS - {"both", "all"})


def with_subjects(tokens: tuple[Token, ...], groups: list[VerbGroup]) -> list[VerbGroup]:
    """The groups with the words that may hold their subjects."""
    finite = frozenset(g.main for g in groups if g.finite)
    done: list[VerbGroup] = []
    last_finite: VerbGroup | None = None
    last: VerbGroup | None = None
    for group in groups:
        begin = _subject_begin(tokens, group.first, finite)
        if group.finite and last_finite is not None and last_finite.relative:
            begin = _past_relative(tokens, last_finite, begin, finite)
        if _has_noun(tokens[begin : group.first]):
            found = group.with_subject((tokens[begin].start, tokens[group.first - 1].end))
        elif begin > 0 and tokens[begin - 1].low in _SUBJECT_RELATIVES:
            found = group.with_subject((tokens[begin - 1].start, tokens[begin - 1].end), relative=True)
        else:
            source = last_finite if group.finite else last
            found = group
            if source is not None:
                found = group.with_subject(source.subject, shares_subject=True, relative=source.relative)
        done.append(found)
        if found.subject:
            last = found
            last_finite = found if found.finite else last_finite
    return done


def _past_relative(tokens: tuple[Token, ...], before: VerbGroup, begin: int, finite: Collection[int]) -> int:
    """Where the subject of a verb begins behind a relative clause without commas: "*Those who lost homes* said"."""
    who = before.first - 1
    while who > 0 and (is_adverb(tokens[who].low) or tokens[who].low in words.ADVERBS_IN_VERBS):
        who -= 1
    behind = tokens[before.main + 1 : before.main + 1 + _SHORT_CLAUSE]
    if begin != before.main + 1 or tokens[who].low != "who" or who == 0 or before.lemma in _TAKING_CLAUSES:
        return begin
    if tokens[who - 1].low == "," or any(t.low in _MARKS for t in behind[: begin - before.main]):
        return begin
    return _subject_begin(tokens, who, finite)


_SHORT_CLAUSE: Final = 8
_TAKING_CLAUSES: Final = speech_verbs().keys() - {"request", "demand", "offer"} | frozenset(
    "think believe know hope fear see hear feel find show learn expect ensure mean understand".split()
)
"""Verbs after which another verb may have a subject of its own: who said the plan failed."""


def _has_noun(region: tuple[Token, ...]) -> bool:
    """Whether anything but conjunctions, adverbs and marks stands there."""
    for token in region:
        low = token.low
        if low not in _NO_NOUNS and low[0].isalnum() and not is_adverb(low):
            return True
    return False


def _subject_begin(tokens: tuple[Token, ...], first: int, finite: Collection[int]) -> int:
    """Where the words that may hold the subject of the verb at `first` begin."""
    k = first - 1
    farthest = max(-1, first - _FARTHEST)
    while k > farthest:
        low = tokens[k].low
        if k in finite:
            break
        if low not in _MARKS:
            k -= 1
            continue
        if low in _ENDS or (low in BREAKS and tokens[k].text != "WHO"):
            break
        if low == ",":
            opened = _opened(tokens, k, first, finite)
            if opened is not None:
                k = opened - 1
                continue
            if _clause_left(tokens, k, finite) or introduces(tokens, k):
                break
        elif low in words.CONJUNCTIONS and (_clause_left(tokens, k, finite) or k == 0):
            break
        k -= 1
    return k + 1


def _opened(tokens: tuple[Token, ...], k: int, first: int, finite: Collection[int]) -> int | None:
    """The comma that opens what the comma at `k` closes, where it closes anything."""
    if k == first - 1 or _closes_relative(tokens, k):
        return parenthesis_begin(tokens, k, finite)
    return None


def _clause_left(tokens: tuple[Token, ...], k: int, finite: Collection[int]) -> bool:
    """Whether a finite verb stands between `k` and the stop before it."""
    for j in range(k - 1, max(-1, k - _FARTHEST), -1):
        if j in finite:
            return tokens[j].low not in _SAYING or tokens[k].low == ","
        low = tokens[j].low
        if low in STOPS or low in {"who", "which", "whose"} or (low == "that" and j - 1 in finite):
            return False
    return False


def introduces(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether what stands before the comma at `k` is an introduction: "On Friday,", "In addition,", "Today,"."""
    begin = k - 1
    while begin >= 0 and tokens[begin].low not in {",", ";", ":"} and k - begin < 16:
        begin -= 1
    if begin >= 0 and tokens[begin].low == ",":
        return False
    head = tokens[begin + 1]
    single = k - begin - 1 <= 1 and not head.text[0].isupper()
    return head.low in _INTRODUCING or is_adverb(head.low) or single or (begin < 0 and _is_participle(tokens))


def _is_participle(tokens: tuple[Token, ...]) -> bool:
    """Whether a sentence begins with a participle and what it takes: Thanking Norway, asked about it."""
    tags = verb_tags().get(tokens[0].low, {})
    if "ing" in tags:
        return len(tokens) > 1 and tokens[0].low not in words.NOUNS_IN_ING
    return "part" in tags and len(tokens) > 1 and tokens[1].text.islower() and tokens[1].low in _AFTER_PARTICIPLE


_AFTER_PARTICIPLE: Final = words.PREPOSITIONS | words.SUBORDINATORS | {"whether", "what", "if", "how", "why"}
"""Behind a participle that opens a sentence: Asked *about*, accompanied *by*, pressed *on*."""


def _closes_relative(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether the comma at `k` closes a relative clause opened by the comma before."""
    for j in range(k - 1, max(-1, k - _PARENTHESIS), -1):
        if tokens[j].low == ",":
            return j + 1 < k and tokens[j + 1].low in _RELATIVE_OPENERS
    return False


def parenthesis_begin(tokens: tuple[Token, ...], k: int, finite: Collection[int]) -> int | None:
    """Position of the comma that opens the apposition or relative clause closed by the comma at `k`."""
    for j in range(k - 1, max(-1, k - _PARENTHESIS), -1):
        low = tokens[j].low
        if low in STOPS:
            return None
        if low != "," or j == 0:
            continue
        if tokens[j + 1].low in _RELATIVE_OPENERS:
            return j
        if any(i in finite for i in range(j + 1, k)):
            continue
        return None if _is_list_item(tokens, j, k) else j
    return None


def _is_list_item(tokens: tuple[Token, ...], j: int, k: int) -> bool:
    """Whether the words between two commas are one of a list ("A, B, and C met")."""
    return tokens[min(k + 1, len(tokens) - 1)].low in {"and", "or"} or tokens[j + 1].low in {"and", "or"}
