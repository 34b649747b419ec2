"""The words of a person's name: given and family names, particles, initials, Jr."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.folding import fold
from pledgebook.catalogue.places import Guard, PlaceKind, longest_place
from pledgebook.lang.en import abbreviations, names, roles, words
from pledgebook.lang.en.goods import heads
from pledgebook.recognise.nouns import CLOSED, is_capital, is_verb_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.text import Token

_LONGEST: Final = 7
_NEVER: Final = (
    CLOSED | names.CALENDAR | abbreviations.STARTERS | roles.COURTESY | (roles.RANKS - {"marshal", "major", "page"})
    | frozenset({"amid", "asked", "members", "government", "administration"})
)  # fmt: skip
_ALSO_NAMES: Final = frozenset(
    {"sheikh", "shaikh", "king", "prince", "dean", "judge", "bishop", "pope", "marshal", "sultan"}
)
"""Offices that are names after a given name: Hassan Sheikh Mohamud, Angus King."""
_PREFIXES: Final = ("al-", "el-", "an-", "as-", "ash-", "at-", "ad-", "ar-", "ul-", "bin-", "ibn-", "d'", "de-")


def name_end(tokens: Sequence[Token], at: int, *, titled: bool) -> int:
    """Where the name that begins at `at` ends; `at` itself where none begins.

    After a title ("Minister Power", "Mr. Day") words count that would otherwise be no names.
    """
    end = at
    while end < len(tokens) and end - at < _LONGEST:
        step = _word_end(tokens, end, titled=titled and end == at, inside=end > at)
        if step == end and end > at:
            step = _past_nickname(tokens, end)
        if step == end:
            break
        end = step
    return _with_generation(tokens, end) if end > at else at


def _past_nickname(tokens: Sequence[Token], at: int) -> int:
    """Where the family name begins after a nickname: Juan "Johnny" Cruz, Alexander (Sandy) Lind; `at` where none stands."""
    if at + 3 >= len(tokens) or (tokens[at].text, tokens[at + 2].text) not in _NICKNAMED:
        return at
    named = is_capital(tokens[at + 1]) and not tokens[at + 1].text.isupper()
    return at + 3 if named and _word_end(tokens, at + 3, titled=False, inside=True) > at + 3 else at


_NICKNAMED: Final = frozenset({('"', '"'), ("\u201c", "\u201d"), ("\u2018", "\u2019"), ("'", "'"), ("(", ")")})


def _word_end(tokens: Sequence[Token], at: int, *, titled: bool, inside: bool) -> int:
    """End of one word of a name: an initial with its full stop, a particle with what follows, or a word."""
    token = tokens[at]
    if len(token.text) == 1 and token.text.isupper() and at + 1 < len(tokens) and tokens[at + 1].text == ".":
        return at + 2 if inside or _initial_opens(tokens, at + 2) else at
    if token.text.endswith(".") and token.text[0].isupper() and len(token.text) <= 6 and token.low not in _STATES:
        return at + 1  # J.D., F.W.
    if (
        token.text in names.SHORTENED
        and at + 2 < len(tokens)
        and tokens[at + 1].text == "."
        and is_capital(tokens[at + 2])
    ):
        return at + 2
    if token.low in names.PARTICLES and (inside or titled) and not token.text.isupper():
        return _particle_end(tokens, at)
    return at + 1 if _is_name_word(tokens, at, titled=titled, inside=inside) else at


def may_open_name(text: str, low: str) -> bool:
    """Whether a name without title may begin with a word, whatever stands around it. Never no where `name_end` says yes."""
    if (len(text) == 1 and text.isupper()) or text.endswith(".") or low in _CALENDAR_NAMES:
        return True
    if low in _NEVER or low in roles.TITLE_ROLES or low in roles.plural_roles():
        return False
    if text.isupper() and len(text) > 1 and fold(text) not in names.given_names():
        return False
    return text[0].isalpha() and _is_spelt_as_name(text, low, inside=False)


_STATES: Final = frozenset({"u.s.", "u.k.", "u.n.", "e.u.", "d.c.", "a.m.", "p.m.", "u.s.a.", "u.a.e.", "n.z."})


def _initial_opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name may open with an initial: a name word follows (K. P. Sharma, A. Smith)."""
    return at < len(tokens) and (
        (len(tokens[at].text) == 1 and tokens[at].text.isupper())
        or _is_name_word(tokens, at, titled=False, inside=True)
    )


def _particle_end(tokens: Sequence[Token], at: int) -> int:
    """After "von der", "de", "bin" a name word must follow."""
    end = at
    while end < len(tokens) and end - at < 3 and tokens[end].low in names.PARTICLES:
        end += 1
    if end < len(tokens) and is_capital(tokens[end]) and _is_name_word(tokens, end, titled=True, inside=True):
        return end + 1
    return end if is_capital(tokens[at]) and tokens[at].low in {"san", "santa", "mc", "mac", "ben", "la", "el"} else at


def _is_name_word(tokens: Sequence[Token], at: int, *, titled: bool, inside: bool) -> bool:
    """Whether a word can be part of a name."""
    token = tokens[at]
    text, low = token.text, token.low
    if not text[0].isalpha() or (not text[0].isupper() and not low.startswith(_PREFIXES)):
        return False
    if low in _CALENDAR_NAMES:
        return _not_a_month(tokens, at, inside=inside)
    if titled and text in _CLOSED_GIVEN and at + 1 < len(tokens) and is_capital(tokens[at + 1]):
        return True
    if low in _NEVER or (len(text) == 1 and not inside) or not _is_spelt_as_name(text, low, inside=inside):
        return False
    if low in roles.TITLE_ROLES or low in roles.plural_roles():
        return inside and low in _ALSO_NAMES
    if text.isupper() and len(text) > 1 and not (titled or inside or _signs(tokens, at)):
        return False
    return titled or not _names_a_place(tokens, at, inside=inside)


_CLOSED_GIVEN: Final = frozenset({"Per", "An", "So", "Do", "My", "No"})
"""Given names that are words of closed classes too: Minister Per Lind."""


def _signs(tokens: Sequence[Token], at: int) -> bool:
    """Whether a given name in capitals has an initial behind it, as in a signature: JOHN Q. ANDERSEN."""
    if at + 2 >= len(tokens) or not is_given_name(tokens[at]):
        return False
    initial = tokens[at + 1].text
    return initial[0].isupper() and (len(initial) == 1 or (len(initial) == 2 and initial[1] == "."))


def _is_spelt_as_name(text: str, low: str, *, inside: bool) -> bool:
    """Whether the letters can be a name's: no figures, no IFVs, no "we've", no Telegram-channel, no honours."""
    if any(c.isdigit() for c in text) or ("'" in low and low.partition("'")[0] in CLOSED):
        return False
    if (text[:-1].isupper() and len(text) > 2 and text[-1] == "s") or text in names.POST_NOMINALS:
        return False
    if inside and low.endswith("ing") and is_verb_form(low):
        return False  # of a title: "President Lind Announcing New Aid"
    tail = text.rsplit("-", 1)[1] if "-" in text else ""
    return not (len(tail) > 2 and tail in names.common_words())


_CALENDAR_NAMES: Final = frozenset({"jan", "april", "may", "june", "august"})


def _not_a_month(tokens: Sequence[Token], at: int, *, inside: bool) -> bool:
    """Whether Jan, April, May ... is part of a name: after a given name, or before another word of a name."""
    if inside:
        return is_given_name(tokens[at - 1]) or tokens[at - 1].text == "."
    following = at + 1
    if following < len(tokens) and tokens[following].low in names.PARTICLES - {"e", "y", "la", "le"}:
        return _particle_end(tokens, following) > following  # Jan van der Berg
    return following < len(tokens) and _is_name_word(tokens, following, titled=False, inside=False)


def _no_vowel(low: str) -> bool:
    """Whether capitals cannot be said as a word, so that they are an acronym; Ng is a name."""
    return low != "ng" and not any(c in "aeiouyåäöæøéèáíóúü" for c in low)


def _names_a_place(tokens: Sequence[Token], at: int, *, inside: bool) -> bool:
    """Whether the catalogue knows the word as a place or party and not also as a person's name."""
    found = longest_place(tokens, at)
    if found is None:
        return False
    place, end = found
    if end - at > 1:
        return True
    if place.kind in (PlaceKind.PEOPLE, PlaceKind.DEMONYM, PlaceKind.AREAL):
        return not inside
    return not (
        place.guard is Guard.NAME
        or (inside and place.kind in (PlaceKind.CITY, PlaceKind.SITE, PlaceKind.REGION))
        or (inside and place.kind is PlaceKind.BODY and not tokens[at].text.isupper())
    )


def _with_generation(tokens: Sequence[Token], end: int) -> int:
    """The name with Jr., Sr., II, III."""
    k = end + 1 if end < len(tokens) and tokens[end].text == "," else end
    if k < len(tokens) and tokens[k].low in names.GENERATION and (is_capital(tokens[k]) or tokens[k].text.isupper()):
        k += 1
        if k < len(tokens) and tokens[k].text == "." and tokens[k - 1].low in {"jr", "sr"} and k + 1 < len(tokens):
            k += 1
        return k
    return end


def after_honours(tokens: Sequence[Token], end: int) -> int:
    """Where the letters after a name end: MP, AO DSC."""
    while end < len(tokens) and tokens[end].text in names.POST_NOMINALS:
        end += 1
    return end


def is_given_name(token: Token) -> bool:
    """Whether a word is known as a given name."""
    return fold(token.text) in names.given_names()


def gender_of(tokens: Sequence[Token], at: int, end: int) -> str | None:
    """`m` or `f` if the first given name tells."""
    for token in tokens[at : min(end, at + 2)]:
        gender = names.given_names().get(fold(token.text))
        if gender is not None:
            return gender if gender in "mf" else None
    return None


def looks_like_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether capitalised words without any title are a person's name rather than a proper noun of another kind."""
    row = [t for t in tokens[at:end] if len(t.text) > 1 and t.text[0].isalpha() and t.low not in names.GENERATION]
    if not row:
        return False
    if row[-1].low in _MEDIA and len(row) > 1:
        return False  # Al Ghad TV
    if row[-1].low in _NOUNS_OF_THINGS or (row[-1].low in heads() and len(row) > 1):
        return False  # Dana Howitzers
    if len(row) > 1 and is_given_name(row[0]) and not (_common(row[0]) and _common(row[-1])):
        return not _common(row[-1]) or (end == at + 2 and row[-1].low not in _NOUNS_OF_THINGS)
    return not any(_common(t) for t in row) and not any(t.low in _NOUNS_OF_THINGS for t in row)


_MEDIA: Final = frozenset(
    "tv fm radio television news newspaper daily gazette tribune chronicle telegraph online newswire channel media".split()
)
"""Last words of names of papers and broadcasters."""


def _common(token: Token) -> bool:
    """Whether prose writes this word in lower case."""
    return token.low in names.common_words() and token.low not in words.PREPOSITIONS


_NOUNS_OF_THINGS: Final = (
    names.BODIES | names.ORGANS | names.FIELDS | names.TREATY_WORDS | names.GROUPS | names.PEOPLE | names.REGION_WORDS
)


def join_words(tokens: Sequence[Token], begin: int, end: int, text: str) -> str:
    """A name on one line, without a nickname in marks."""
    row = text[tokens[begin].start : tokens[end - 1].end].split()
    return " ".join(word for word in row if word[0] not in _MARKS or len(row) == 1)


_MARKS: Final = "\"\u201c\u2018'("
