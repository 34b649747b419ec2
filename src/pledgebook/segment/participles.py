"""Forms in -ed that describe the noun before them instead of making a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import words
from pledgebook.lang.en.giving import ACTS
from pledgebook.lang.en.verbs import verb_forms
from pledgebook.segment.bare_verbs import BREAKS, OBJECT_OPENERS, STOPS
from pledgebook.segment.subjects import introduces, parenthesis_begin

if TYPE_CHECKING:
    from pledgebook.model.text import Token
    from pledgebook.segment.verbgroup import VerbGroup

_TAKES_CLAUSE: Final = frozenset(
    """say announce tell note stress add warn claim state report believe think hope expect confirm declare insist
    argue explain indicate suggest reveal show know agree acknowledge promise pledge vow recall emphasise emphasize
    reiterate underline underscore affirm reaffirm maintain predict inform assure""".split()
)
_NEW_CLAUSE: Final = BREAKS | words.CONJUNCTIONS | STOPS | words.SUBJECT_PRONOUNS | {",", '"', "\u201c", "\u201d"}
_WEEKDAYS: Final = frozenset("Mon Tue Wed Thu Fri Sat Sun".split())
_TAKES_INFINITIVE: Final = frozenset(
    "agree decide pledge promise vow commit refuse undertake offer threaten hope seek begin start continue fail manage".split()
)
"""Verbs whose past form before an infinitive is no participle: agreed to meet."""
_NEVER_DESCRIBES: Final = frozenset({"say", "insist", "argue", "opine", "remark"})
"""Verbs whose past form hardly ever describes the noun before it."""
_WAYS: Final = frozenset("phone telephone email e-mail letter video text fax radio telegram satellite".split())
"""After "by" they say how and not by whom."""
_BEFORE_BY: Final = frozenset("for in part partly jointly mainly largely entirely fully directly".split())
"""Between a participle and "by"."""
_MEANS: Final = frozenset({"under", "through", "via", "using", "thanks", "courtesy"})
"""Behind a verb of giving without an object they make a participle of it."""
_MONTHS: Final = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_NO_VERBS: Final[frozenset[int]] = frozenset()
_DATES: Final = _MONTHS | _WEEKDAYS


def settle_participles(tokens: tuple[Token, ...], groups: list[VerbGroup]) -> list[VerbGroup]:
    """The groups, with bare forms in -ed made participles where they cannot be finite."""
    return [
        group._replace(form="part", finite=False, passive=True) if _describes(tokens, groups, at) else group
        for at, group in enumerate(groups)
    ]


def _describes(tokens: tuple[Token, ...], groups: list[VerbGroup], at: int) -> bool:
    """Whether the group describes the noun before: "the package announced on Friday is"."""
    group = groups[at]
    if group.first != group.main or group.form not in {"past", "part"}:
        return False
    if group.form == "part":
        return True
    i = group.main
    if not any(tag == "part" for _, tag in verb_forms()[tokens[i].low]):
        return False  # gave, took: never a participle
    if tokens[0].low == "according" and not any(t.low == "," for t in tokens[:i]):
        return True  # "According to people briefed on the talks, ..."
    by = _by_whom(tokens, i + 1) or _under_which(tokens, i, group.lemma)
    return by or _after_lone_comma(tokens, groups, at) or _main_clause_follows(tokens, groups, at)


def _under_which(tokens: tuple[Token, ...], i: int, lemma: str) -> bool:
    """Whether a verb of giving without an object follows a comma: ", provided under Japan's grant aid"."""
    if lemma not in ACTS or i < 1 or i + 1 >= len(tokens):
        return False
    return tokens[i - 1].low == "," and tokens[i + 1].low in _MEANS


def _by_whom(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "by" and somebody follow: bought by Lithuania, paid for by Australia; not "told by phone"."""
    while at < len(tokens) - 1 and tokens[at].low in _BEFORE_BY:
        at += 1
    by = at < len(tokens) and tokens[at].low == "by"
    return by and not (at + 1 < len(tokens) and tokens[at + 1].low in _WAYS)


def _after_lone_comma(tokens: tuple[Token, ...], groups: list[VerbGroup], at: int) -> bool:
    """A form after the first comma of its clause describes the noun before: "the package, announced on Friday,"."""
    i = groups[at].main
    if i < 2 or tokens[i - 1].low != "," or any(g.finite for g in groups[:at]):
        return False
    return (
        parenthesis_begin(tokens, i - 1, _NO_VERBS) is None
        and any(g.finite for g in groups[at + 1 :])
        and not introduces(tokens, i - 1)
    )


def _main_clause_follows(tokens: tuple[Token, ...], groups: list[VerbGroup], at: int) -> bool:
    """Whether the next finite verb needs the same subject, so that this form cannot be finite."""
    i = groups[at].main
    following = next((g for g in groups[at + 1 :] if g.finite), None)
    if following is None or (groups[at].lemma in _NEVER_DESCRIBES and tokens[i + 1].low != "to"):
        return False
    if following.form == "past" and following.first == following.main:
        return False
    after = tokens[i + 1]
    if after.text[0].isupper() and after.text[:3] not in _DATES:
        return False  # "thanked Chad for": it has an object
    if groups[at].lemma in _TAKES_INFINITIVE and groups[at + 1].first == i + 1 and groups[at + 1].infinitive:
        return False
    if after.low in OBJECT_OPENERS or (groups[at].lemma in _TAKES_CLAUSE and _may_open_clause(after)):
        return False
    return not any(t.low in _NEW_CLAUSE for t in tokens[i + 1 : following.first])


def _may_open_clause(token: Token) -> bool:
    """Whether a clause without "that" may begin here: no preposition, no figure, no date."""
    return token.low not in words.PREPOSITIONS and not token.text[0].isdigit() and token.text[:3] not in _MONTHS
