"""Groups of verbs: `has not yet decided`, `will be sent`, `to help`, `was`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.verbs import verb_forms
from pledgebook.segment.bare_verbs import bare_verb, is_adverb, opens_infinitive
from pledgebook.segment.verbgroup import VerbGroup

if TYPE_CHECKING:
    from pledgebook.model.text import Token

_HAVE_BE: Final = words.HAVE | words.BE
_MODALS_DO: Final = words.MODALS | words.DO
_NOT_FINITE: Final = frozenset({"being", "been", "be", "having"})
_BEFORE_IS: Final = frozenset({"he", "she", "it", "that", "there", "what", "who", "here", "let"})
_QUOTES: Final = frozenset({'"', "\u201c", "\u2018"})
_BEFORE_DAYS: Final = _HAVE_BE | words.MODALS
_DAYS: Final = frozenset(
    "today yesterday tonight monday tuesday wednesday thursday friday saturday sunday earlier".split()
)
_PARTS_OF_DAY: Final = frozenset({"morning", "afternoon", "evening", "night", "week", "month", "year"})
_LEADING: Final = words.AUXILIARIES | words.NEGATIONS | {"to"}
"""What can stand before a main verb."""
_FINITE: Final = frozenset({"past", "s", "base"})
_HELP: Final = frozenset({"support", "aid", "assistance"})
_ASIDE_OPENERS: Final = frozenset({"in", "over", "since", "to", "for", "during", "at", "by", "as"})
"""They may open words of time or manner between an auxiliary and its verb: "will in addition send"."""
_ASIDE_WORDS: Final = frozenset(
    """addition turn total all fact effect principle parallel return response due course date the its their his her past
    last coming next previous recent current same first second few years year months month weeks week days day time part
    run long short term early late meantime meanwhile now well a result january february march april may june july
    august september october november december spring summer autumn winter""".split()
)
_ASIDE: Final = 7
"""Most words of such an aside."""


@cache
def _openers() -> frozenset[str]:
    """Words with which a group can begin."""
    return _LEADING | frozenset(verb_forms())


def verb_groups(tokens: tuple[Token, ...]) -> list[VerbGroup]:
    """The groups of a sentence; bare forms in -ed are taken for finite, subjects are not yet looked for."""
    groups: list[VerbGroup] = []
    openers, free = _openers(), 0
    for position in [i for i, token in enumerate(tokens) if token.low in openers]:
        if position < free:
            continue
        leads = tokens[position].low in _LEADING
        group = _group_at(tokens, position) if leads else _lone(tokens, position)
        if group is not None:
            groups.append(group)
            free = group.main + 1
    return groups


def _lone(tokens: tuple[Token, ...], i: int) -> VerbGroup | None:
    """A verb without auxiliary, "to" or negation before it: most verbs are."""
    found = bare_verb(tokens, i)
    if found is None:
        return None
    lemma, form = found
    return VerbGroup(tokens[i].start, tokens[i].end, i, i, lemma, form, form in _FINITE)


@dataclass(slots=True)
class _Lead:
    """What stands before the main verb."""

    modal: str | None = None
    last: str | None = None
    """The auxiliary nearest to the main verb."""
    to: bool = False
    negated: bool = False
    finite: bool = False
    have: bool = False
    been: bool = False
    be: bool = False

    def take(self, low: str) -> None:
        """One more auxiliary."""
        self.negated |= low in words.NEGATIVE_CONTRACTIONS or low == "cannot"
        if self.last is None and not self.to:
            self.finite = low not in _NOT_FINITE
        if low in words.MODALS:
            self.modal = low
        self.have |= low in words.HAVE
        self.be |= low in words.BE
        self.been |= low == "been"
        self.last = low


def _group_at(tokens: tuple[Token, ...], first: int) -> VerbGroup | None:
    """The group that begins at this token, if one does."""
    lead = _Lead()
    i = _read_lead(tokens, first, lead)
    if i < 0:
        return None
    if i == first and tokens[i].low not in verb_forms():
        return None
    main = _main_verb(tokens, i, lead) if i < len(tokens) else None
    if main is None:
        return None if i == first else _copula(tokens, first, i, lead)
    lemma, form = main
    finite = form in _FINITE if lead.last is None else lead.finite
    return VerbGroup(
        tokens[first].start, tokens[i].end, first, i, lemma, form,
        finite=finite and (not lead.to or lead.last != "to"),
        passive=form == "part" and lead.be,
        perfect=lead.have and (form == "part" or lead.been),
        progressive=form == "ing" and lead.be,
        infinitive=lead.to, modal=lead.modal, negated=lead.negated,
    )  # fmt: skip


def _read_lead(tokens: tuple[Token, ...], first: int, lead: _Lead) -> int:
    """Read auxiliaries, "to", negations and adverbs into `lead`; gives where they end, -1 for a preposition "to"."""
    i = first
    while i < len(tokens):
        low = tokens[i].low
        if low in words.AUXILIARIES and not (low == "'s" and not _is_be(tokens, i)):
            lead.take(low)
        elif low == "to" and (lead.last is None or lead.last in _HAVE_BE or lead.modal == "ought") and not lead.to:
            if not opens_infinitive(tokens, i):
                return -1
            lead.to, lead.last = True, lead.last or "to"
        elif low in words.NEGATIONS and (lead.last is not None or lead.to or (i == first and low in {"not", "never"})):
            lead.negated = True
        elif lead.last in _BEFORE_DAYS and (after := _past_day(tokens, i)) > i:
            i = after
            continue
        elif lead.last is not None and low in _ASIDE_OPENERS and (aside := _aside(tokens, i, lead)):
            i += aside - 1
        elif lead.last is None or i == first or not _may_stand_within(tokens, i):
            break
        i += 1
    return i


def _past_day(tokens: tuple[Token, ...], i: int) -> int:
    """Position after a day between "have" and its participle: has *today* met, had *on Thursday evening* received."""
    k = i + 1 if tokens[i].low in {"on", "late", "early", "this", "last"} else i
    if k < len(tokens) and (tokens[k].low in _DAYS or (k > i and tokens[k].low in _PARTS_OF_DAY)):
        k += 1
        return k + 1 if k < len(tokens) and tokens[k].low in _PARTS_OF_DAY else k
    return i


def _aside(tokens: tuple[Token, ...], i: int, lead: _Lead) -> int:
    """How many words between auxiliary and verb say when or how: "had *in 2019* granted"; 0 where none do."""
    if lead.last not in _MODALS_DO and lead.last not in words.HAVE:
        return 0
    wanted = "base" if lead.last in _MODALS_DO else "part"
    for j in range(i + 1, min(i + _ASIDE, len(tokens))):
        low = tokens[j].low
        if low not in _ASIDE_WORDS and not low.isdigit() and low != ",":
            verb = any(tag == wanted for _, tag in verb_forms().get(low, ()))
            return j - i if verb and j > i + 1 and tokens[j - 1].low not in words.DETERMINERS else 0
    return 0


def _may_stand_within(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether an adverb, or the mark that opens a quotation with its verb, stands there: would "prosecute" him."""
    low = tokens[i].low
    if low in _QUOTES and i + 1 < len(tokens):
        return any(tag in {"base", "part", "ing"} for _, tag in verb_forms().get(tokens[i + 1].low, ()))
    return low in words.ADVERBS_IN_VERBS or is_adverb(low)


def _is_be(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether `'s` is "is" or "has" and no possessive: only after a pronoun."""
    return i > 0 and tokens[i - 1].low in _BEFORE_IS and tokens[i - 1].text not in {"WHO", "IT"}


def _copula(tokens: tuple[Token, ...], first: int, stop: int, lead: _Lead) -> VerbGroup | None:
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
    return VerbGroup(tokens[first].start, tokens[last].end, first, last, lemma, "base", finite=lead.finite,
                     infinitive=lead.to, modal=lead.modal, negated=lead.negated)  # fmt: skip


def _main_verb(tokens: tuple[Token, ...], i: int, lead: _Lead) -> tuple[str, str] | None:
    """Lemma and tag of the verb at `i`, or None where the word is no verb here."""
    readings = verb_forms().get(tokens[i].low)
    if not readings:
        return None
    wanted = _wanted(lead, readings)
    if wanted is None:
        return bare_verb(tokens, i)
    for tag in wanted:
        for lemma, found in readings:
            if found == tag and not (tag in {"ing", "part"} and _describes(tokens, i)):
                return lemma, tag
    return None


def _wanted(lead: _Lead, readings: tuple[tuple[str, str], ...]) -> tuple[str, ...] | None:
    """The forms that the last auxiliary asks for, in order; None without an auxiliary."""
    if lead.last == "to" or (lead.to and lead.last is None) or lead.last in _MODALS_DO:
        return ("base",)
    if lead.last in words.HAVE:
        return ("part",)
    if lead.last in words.BE:
        if lead.to and lead.last not in _NOT_FINITE and any(tag == "base" for _, tag in readings):
            return ("base",)
        return ("ing", "part")
    return None


def _describes(tokens: tuple[Token, ...], i: int) -> bool:
    """A participle used as an adjective before a noun: "is continued support"."""
    return 0 < i < len(tokens) - 1 and tokens[i + 1].low in _HELP
