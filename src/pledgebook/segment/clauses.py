"""The verbs of a sentence: tense, voice, negation, and the words that may hold their subject.

A shallow reading by word classes and order, without a parser. Frames ask it which verb governs a place, whether
that verb is negated or only possible, and where to look for the one who acts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.verbs import verb_forms
from pledgebook.segment.tokens import tokens_of

if TYPE_CHECKING:
    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Sentence, Token

_STOPS: Final = frozenset(";:\u2014\u2013") | {"--", "..."}
_BREAKS: Final = words.SUBORDINATORS | words.RELATIVES
_NOMINAL: Final = words.DETERMINERS | words.POSSESSIVES | (words.PREPOSITIONS - {"like"})
_ALSO_PREPOSITIONS: Final = frozenset({"since", "before", "after", "until", "till", "as", "once"})
_TAKES_CLAUSE: Final = frozenset(
    """say announce tell note stress add warn claim state report believe think hope expect confirm declare insist
    argue explain indicate suggest reveal show know agree acknowledge promise pledge vow recall emphasise emphasize
    reiterate underline underscore affirm reaffirm maintain predict inform assure""".split()
)


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Auxiliaries, adverbs and the main verb they lead to."""

    start: int
    end: int
    """Offsets in the text, from the first auxiliary (or "to") to the end of the main verb."""
    first: int
    main: int
    """Positions in the sentence's tokens."""
    lemma: str
    form: str
    """Tag of the main verb: base, s, past, part, ing."""
    finite: bool
    """Whether it can be the verb of a clause; infinitives, gerunds and participles are not."""
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    infinitive: bool = False
    modal: str | None = None
    """will, would, may, might, can, could, shall, should, must."""
    negated: bool = False
    subject: tuple[int, int] | None = None
    """Offsets of the words before it that may hold its subject, or of those of the verb it is coordinated with."""
    shares_subject: bool = False
    """Whether the subject was taken over from the verb before ("met ... and discussed")."""
    relative: bool = False
    """Whether its subject is who, which or that; the antecedent ends where `subject` starts."""


def verbs_of(reading: Reading, sentence: Sentence) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence in text order, worked out once per reading."""
    key = ("verbs", sentence.start)
    found: tuple[VerbGroup, ...] | None = reading.memo.get(key)
    if found is None:
        found = reading.memo[key] = find_verbs(tokens_of(reading, sentence))
    return found


def find_verbs(tokens: tuple[Token, ...]) -> tuple[VerbGroup, ...]:
    """The verb groups of a sentence."""
    groups: list[VerbGroup] = []
    position = 0
    while position < len(tokens):
        group = _group_at(tokens, position)
        if group is None:
            position += 1
            continue
        groups.append(group)
        position = group.main + 1
    marked = [_settle_participle(tokens, groups, i) for i in range(len(groups))]
    return tuple(_with_subjects(tokens, marked))


def _group_at(tokens: tuple[Token, ...], first: int) -> VerbGroup | None:
    """The group that begins at this token, if one does."""
    i, low = first, tokens[first].low
    modal: str | None = None
    to = perfect = passive = progressive = negated = False
    finite = False
    last_aux: str | None = None
    while i < len(tokens):
        low = tokens[i].low
        if low in words.AUXILIARIES and not (low == "'s" and not _is_be(tokens, i)):
            negated |= low in words.NEGATIVE_CONTRACTIONS or low == "cannot"
            if last_aux is None and not to:
                finite = low not in {"being", "been", "be", "having"}
            if low in words.MODALS:
                modal = low
            last_aux = low
        elif low == "to" and (last_aux is None or last_aux in words.HAVE | words.BE or modal == "ought") and not to:
            if not _opens_infinitive(tokens, i):
                return None
            to, last_aux = True, last_aux or "to"
        elif low in words.NEGATIONS and (last_aux is not None or to or (i == first and low in {"not", "never"})):
            negated = True
        elif last_aux is not None and (low in words.ADVERBS_IN_VERBS or _is_adverb(low)) and i > first:
            pass
        else:
            break
        i += 1
    if i == first and low not in verb_forms():
        return None
    main = _main_verb(tokens, i, last_aux=last_aux, to=to) if i < len(tokens) else None
    if main is None:
        if i == first:
            return None
        return _copula(tokens, first, i, finite=finite, modal=modal, negated=negated, to=to)
    lemma, form = main
    if last_aux is None:
        finite = form in {"past", "s", "base"}
    have = {t.low for t in tokens[first:i]} & words.HAVE
    be = {t.low for t in tokens[first:i]} & words.BE
    perfect = bool(have) and form == "part" or (bool(have) and "been" in be)
    passive = form == "part" and bool(be)
    progressive = form == "ing" and bool(be)
    return VerbGroup(
        tokens[first].start, tokens[i].end, first, i, lemma, form, finite and (not to or last_aux != "to"),
        passive, perfect, progressive, to, modal, negated,
    )


def _copula(
    tokens: tuple[Token, ...], first: int, stop: int, *, finite: bool, modal: str | None, negated: bool, to: bool
) -> VerbGroup | None:
    """`is`, `was`, `has`, `did` standing as verbs of their own."""
    last = stop - 1
    while last > first and tokens[last].low not in words.AUXILIARIES:
        last -= 1
    low = tokens[last].low
    if low in words.BE:
        lemma = "be"
    elif low in words.HAVE:
        lemma = "have"
    elif low in words.DO:
        lemma = "do"
    else:
        return None
    return VerbGroup(tokens[first].start, tokens[last].end, first, last, lemma, "base", finite, infinitive=to,
                     modal=modal, negated=negated)


def _is_be(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether `'s` is "is" or "has" and no possessive: only after a pronoun, or before an -ing or participle."""
    if i and tokens[i - 1].low in {"he", "she", "it", "that", "there", "what", "who", "here", "let"}:
        return True
    return False


def _opens_infinitive(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether `to` at `i` is followed by a base form (an adverb or "not" may stand between)."""
    j = i + 1
    while j < len(tokens) and (_is_adverb(tokens[j].low) or tokens[j].low in {"not", "also", "further", "better"}):
        j += 1
    if j >= len(tokens):
        return False
    low = tokens[j].low
    return low in {"be", "have", "do"} or any(tag == "base" for _, tag in verb_forms().get(low, ()))


def _is_adverb(low: str) -> bool:
    """Words in -ly that are no other class."""
    return low.endswith("ly") and len(low) > 4 and low not in {"supply", "apply", "reply", "rely", "ally", "rally",
                                                             "family", "assembly", "july", "italy", "early", "daily"}


def _main_verb(
    tokens: tuple[Token, ...], i: int, *, last_aux: str | None, to: bool
) -> tuple[str, str] | None:
    """Lemma and tag of the verb at `i`, or None where the word is no verb here."""
    readings = verb_forms().get(tokens[i].low)
    if not readings:
        return None
    tags = {tag for _, tag in readings}
    if last_aux == "to" or (to and last_aux is None):
        wanted = ("base",)
    elif last_aux in words.MODALS | words.DO:
        wanted = ("base",)
    elif last_aux in words.HAVE:
        wanted = ("part",)
    elif last_aux in words.BE:
        wanted = ("ing", "part")
        if to and "base" in tags and last_aux not in {"be", "been", "being"}:
            wanted = ("base",)
    else:
        return _bare(tokens, i, readings)
    for tag in wanted:
        for lemma, found in readings:
            if found == tag and not (tag in {"ing", "part"} and _describes(tokens, i, last_aux)):
                return lemma, tag
    return None


def _describes(tokens: tuple[Token, ...], i: int, last_aux: str | None) -> bool:
    """A participle used as an adjective before a noun: "is continued support"."""
    del last_aux
    return i + 1 < len(tokens) and tokens[i + 1].low in {"support", "aid", "assistance"} and i > 0


def _bare(
    tokens: tuple[Token, ...], i: int, readings: tuple[tuple[str, str], ...]
) -> tuple[str, str] | None:
    """A verb without auxiliary: told from a noun by what stands before and after it."""
    before = _previous_word(tokens, i)
    after = tokens[i + 1].low if i + 1 < len(tokens) else "."
    token = tokens[i]
    if token.text[0].isupper() and i and tokens[i - 1].low not in {'"', "\u201c", "\u2018", "'", "("}:
        return None
    by_tag = {tag: lemma for lemma, tag in readings}
    if "past" in by_tag or "part" in by_tag:
        return _bare_past(before, after, by_tag)
    if "s" in by_tag:
        return (by_tag["s"], "s") if _follows_subject(tokens, i, before, after) else None
    if "ing" in by_tag:
        if before in _NOMINAL - words.PREPOSITIONS or after in {"of"}:
            return None
        if token.low in words.NOUNS_IN_ING and after not in words.DETERMINERS | words.PRONOUNS:
            return None
        return by_tag["ing"], "ing"
    if before in words.SUBJECT_PRONOUNS | {"leaders", "ministers", "officials", "both", "presidents", "sides"}:
        return by_tag["base"], "base"
    if before in {"and", "or"} and after in words.DETERMINERS | {"to", "that", "on"} and _base_before(tokens, i):
        return by_tag["base"], "base"
    if before.endswith("s") and before.isalpha() and after in words.DETERMINERS | words.PRONOUNS and before not in _NOMINAL:
        return by_tag["base"], "base"
    return None


def _bare_past(before: str, after: str, by_tag: dict[str, str]) -> tuple[str, str] | None:
    """A past form or participle without auxiliary."""
    if before in words.DETERMINERS | words.POSSESSIVES and before not in {"that", "which", "who", "this", "these",
                                                                          "those", "both", "all", "each", "some"}:
        return None  # "the announced package"
    if before in words.PREPOSITIONS and before not in {"as", "than", "since", "before", "after", "until"} and \
            after not in words.DETERMINERS | {"by", "to", "in"}:
        return None  # "of increased support"
    tag = "past" if "past" in by_tag else "part"
    return by_tag[tag], tag


def _base_before(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a base form after "to" or a modal stands earlier, for "to help and support"."""
    return any(t.low == "to" or t.low in words.MODALS for t in tokens[max(0, i - 14) : i])


def _follows_subject(tokens: tuple[Token, ...], i: int, before: str, after: str) -> bool:
    """Whether a form in -s is a verb: after a singular subject, before something it can govern."""
    if before in _NOMINAL - {"which", "that", "who", "this", "it"} or before.isdigit():
        return False
    if before in words.SUBJECT_PRONOUNS | words.RELATIVES | {"it", "this", "that", "and", "also"}:
        return True
    plural_noun = before.endswith("s") and not before.endswith(("ss", "us", "is")) and before.islower()
    if plural_noun and i and tokens[i - 1].text.islower():
        return False
    if tokens[i].low in words.NOUNS_IN_S and _verb_may_stand_before(tokens, i) and not _governs(tokens, i, after):
        return False
    return after in (words.DETERMINERS | words.PRONOUNS | words.PREPOSITIONS | {"to", "that", ".", ",", ":", "not"}) or (
        i + 1 < len(tokens) and (tokens[i + 1].text[0].isdigit() or tokens[i + 1].text[0] in "$\u20ac\u00a3\"\u201c"
                                 or tokens[i + 1].text[0].isupper() or _is_adverb(after) or tokens[i - 1].low == ","
                                 or tokens[i - 1].text[0].isupper())
    )


def _verb_may_stand_before(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the clause has another word before that may be its verb: "expressed grave *concerns* about"."""
    for k in range(i - 1, max(-1, i - 12), -1):
        low = tokens[k].low
        if low in _STOPS or low in _BREAKS - _ALSO_PREPOSITIONS:
            return False
        if low in words.AUXILIARIES or any(tag in {"past", "part"} for _, tag in verb_forms().get(low, ())):
            return True
    return False


def _governs(tokens: tuple[Token, ...], i: int, after: str) -> bool:
    """Whether a form that may be a plural noun has a subject before it and an object or infinitive after it."""
    if after == "to":
        if not _opens_infinitive(tokens, i + 1):
            return False
    elif after not in words.DETERMINERS | words.PRONOUNS | words.SUBORDINATORS and \
            after[0] not in "$\u20ac\u00a3\"\u201c0123456789":
        return False
    k = i - 1
    if tokens[k].text[0].isupper():
        return True
    while k >= 0 and tokens[k].low.isalpha() and tokens[k].low not in verb_forms():
        if tokens[k].low in words.DETERMINERS:
            return True
        k -= 1
    return k >= 0 and tokens[k].low in words.POSSESSIVES


def _previous_word(tokens: tuple[Token, ...], i: int) -> str:
    """The word before, adverbs skipped; empty at the beginning."""
    j = i - 1
    while j >= 0 and (_is_adverb(tokens[j].low) or tokens[j].low in {"also", "then", "now", "again", "further", "just"}):
        j -= 1
    return tokens[j].low if j >= 0 else ""


def _settle_participle(tokens: tuple[Token, ...], groups: list[VerbGroup], at: int) -> VerbGroup:
    """A bare past form is no finite verb where it describes the noun before: "the package announced on Friday is"."""
    group = groups[at]
    if group.form not in {"past", "part"} or group.first != group.main or not group.finite:
        if group.form == "part" and group.first == group.main:
            return _as_participle(group)
        return group
    i = group.main
    after = tokens[i + 1].low if i + 1 < len(tokens) else "."
    distinct = not any(tag == "part" for _, tag in verb_forms()[tokens[i].low])
    if distinct:
        return group
    if after == "by" or _after_lone_comma(tokens, groups, at):
        return _as_participle(group)
    if _main_clause_follows(tokens, groups, at):
        return _as_participle(group)
    return group


def _after_lone_comma(tokens: tuple[Token, ...], groups: list[VerbGroup], at: int) -> bool:
    """A form after the first comma of its clause describes the noun before: "the package, announced on Friday,"."""
    i = groups[at].main
    if i < 2 or tokens[i - 1].low != "," or any(g.finite for g in groups[:at]):
        return False
    return _parenthesis_begin(tokens, i - 1, set()) is None and any(g.finite for g in groups[at + 1 :]) and not \
        _introduces(tokens, i - 1)


def _as_participle(group: VerbGroup) -> VerbGroup:
    """The same group, not finite and passive."""
    return VerbGroup(group.start, group.end, group.first, group.main, group.lemma, "part", finite=False, passive=True)


def _main_clause_follows(tokens: tuple[Token, ...], groups: list[VerbGroup], at: int) -> bool:
    """Whether the next finite verb needs the same subject, so that this form cannot be finite."""
    i = groups[at].main
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or at + 1 >= len(groups):
        return False
    following = next((g for g in groups[at + 1 :] if g.finite), None)
    if following is None or following.form == "past" and following.first == following.main:
        return False
    if after.low in words.DETERMINERS | words.PRONOUNS or groups[at].lemma in _TAKES_CLAUSE and after.low not in \
            words.PREPOSITIONS and not after.text[0].isdigit() and after.text[:3] not in _MONTHS:
        return False
    between = tokens[i + 1 : following.first]
    return not any(
        t.low in (_BREAKS - _ALSO_PREPOSITIONS) | words.CONJUNCTIONS | _STOPS | words.SUBJECT_PRONOUNS or t.low in {",", '"', "\u201c", "\u201d"}
        for t in between
    )


_MONTHS: Final = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def _with_subjects(tokens: tuple[Token, ...], groups: list[VerbGroup]) -> list[VerbGroup]:
    """The groups with the words that may hold their subjects."""
    finite = {g.main for g in groups if g.finite}
    done: list[VerbGroup] = []
    for group in groups:
        begin = _subject_begin(tokens, group.first, finite)
        region = tokens[begin : group.first]
        relative = begin > 0 and tokens[begin - 1].low in {"who", "which", "that"} and not _has_noun(region)
        done.append(_with_subject(tokens, group, begin, done, relative=relative, empty=not _has_noun(region)))
    return done


def _with_subject(
    tokens: tuple[Token, ...], group: VerbGroup, begin: int, done: list[VerbGroup], *, relative: bool, empty: bool
) -> VerbGroup:
    """One group with its subject's place."""
    subject, shares = None, False
    if relative:
        subject = (tokens[begin - 1].start, tokens[begin - 1].end)
    elif not empty:
        subject = (tokens[begin].start, tokens[group.first - 1].end)
    else:
        source = next((g for g in reversed(done) if g.subject and (g.finite or not group.finite)), None)
        if source is not None:
            subject, shares, relative = source.subject, True, source.relative
    return VerbGroup(group.start, group.end, group.first, group.main, group.lemma, group.form, group.finite,
                     group.passive, group.perfect, group.progressive, group.infinitive, group.modal, group.negated,
                     subject, shares, relative)


def _has_noun(region: tuple[Token, ...]) -> bool:
    """Whether anything but conjunctions, adverbs and marks stands there."""
    return any(
        t.low[0].isalnum() and t.low not in words.CONJUNCTIONS | (words.ADVERBS_IN_VERBS - {"both", "all"})
        and not _is_adverb(t.low)
        for t in region
    )


def _subject_begin(tokens: tuple[Token, ...], first: int, finite: set[int]) -> int:
    """Where the words that may hold the subject of the verb at `first` begin."""
    k = first - 1
    while k >= 0:
        low = tokens[k].low
        if k in finite or low in _STOPS or low in {'"', "\u201c", "\u201d", "\u00bb", "\u00ab"}:
            break
        if low == ",":
            opened = _parenthesis_begin(tokens, k, finite) if k == first - 1 or _closes(tokens, k, finite) else None
            if opened is None:
                if _clause_left(tokens, k, finite) or _introduces(tokens, k):
                    break
            else:
                k = opened - 1
                continue
        elif low in words.CONJUNCTIONS and (_clause_left(tokens, k, finite) or k == 0):
            break
        elif low in _BREAKS - _ALSO_PREPOSITIONS:
            break
        k -= 1
    return k + 1


def _clause_left(tokens: tuple[Token, ...], k: int, finite: set[int]) -> bool:
    """Whether a finite verb stands between `k` and the stop before it."""
    for j in range(k - 1, -1, -1):
        if j in finite:
            return True
        if tokens[j].low in _STOPS or tokens[j].low in {"who", "which", "whose"}:
            return False
    return False


def _introduces(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether what stands before the comma at `k` is an introduction: "On Friday,", "In addition,", "Today,"."""
    begin = k - 1
    while begin >= 0 and tokens[begin].low not in {",", ";", ":"} and k - begin < 16:
        begin -= 1
    head = tokens[begin + 1]
    if begin >= 0 and tokens[begin].low == ",":
        return False
    return head.low in words.PREPOSITIONS | words.SUBORDINATORS | words.ADVERBS_IN_VERBS | {"today", "meanwhile", "separately"} \
        or _is_adverb(head.low) or k - begin - 1 <= 1 and not head.text[0].isupper()


def _closes(tokens: tuple[Token, ...], k: int, finite: set[int]) -> bool:
    """Whether the comma at `k` closes a relative clause opened by an earlier comma."""
    for j in range(k - 1, max(-1, k - 40), -1):
        if tokens[j].low == ",":
            return j + 1 < k and tokens[j + 1].low in {"who", "which", "whose", "where"}
    del finite
    return False


def _parenthesis_begin(tokens: tuple[Token, ...], k: int, finite: set[int]) -> int | None:
    """Position of the comma that opens the apposition or relative clause closed by the comma at `k`."""
    for j in range(k - 1, max(-1, k - 40), -1):
        if tokens[j].low in _STOPS:
            return None
        if tokens[j].low == "," and j > 0:
            head = tokens[j + 1]
            verbs = any(i in finite for i in range(j + 1, k))
            if head.low in {"who", "which", "whose", "where"}:
                return j
            if not verbs and not _list_item(tokens, j, k):
                return j
            if verbs:
                continue
            return None
    return None


def _list_item(tokens: tuple[Token, ...], j: int, k: int) -> bool:
    """Whether the words between two commas are one of a list ("A, B, and C met")."""
    return tokens[min(k + 1, len(tokens) - 1)].low in {"and", "or"} or tokens[j + 1].low in {"and", "or"}
