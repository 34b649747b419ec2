"""People in the words of a document: names with rank and office, offices alone, pronouns, groups.

Gives phrases as they stand; who is meant, `normalise.people` decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import begins_place
from pledgebook.catalogue.systems import longest_system
from pledgebook.lang.en import names, roles, words
from pledgebook.model.mentions import PersonForm
from pledgebook.model.phrases import PersonPhrase
from pledgebook.model.wordtable import WordTable
from pledgebook.recognise.apposition import with_apposition
from pledgebook.recognise.crowd import CONTRACTIONS, FOLLOWERS, LEADERS, PRONOUNS, crowd_at, pronoun_at, style_at
from pledgebook.recognise.name import gender_of, is_given_name, join_words, looks_like_name, may_open_name, name_end
from pledgebook.recognise.nouns import CLOSED, is_capital, is_finite_form, phrase_ends
from pledgebook.recognise.office import office_at
from pledgebook.recognise.place import place_at, place_before
from pledgebook.recognise.rank import code_between, gender_of_word, service_before, title_words
from pledgebook.recognise.role import OFFICES
from pledgebook.segment.tokens import first_from, sentences_with, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Token

_TITLES: Final = roles.RANKS | roles.COURTESY
_TRIGGERS: Final = _TITLES | OFFICES | PRONOUNS | CONTRACTIONS | {"both", "her"}
"""Words in lower case at which a phrase can be found; everything else that has no capital is passed over."""


def find_people(reading: Reading) -> tuple[PersonPhrase, ...]:
    """All phrases for people in the sentences of a document, in text order."""
    return tuple(
        phrase
        for tokens, classes in sentences_with(reading, _OPENS, _CANDIDATE)
        for phrase in _people_in(tokens, reading.plain, classes)
    )


def find_people_in_title(reading: Reading) -> tuple[PersonPhrase, ...]:
    """The phrases for people in the document's title; offsets count in the title."""
    title = reading.document.title or ""
    return tuple(people_in(tokenise(title, 0, len(title)), title))


def people_in(tokens: Sequence[Token], text: str) -> Iterator[PersonPhrase]:
    """The phrases for people in one sentence or heading."""
    return _people_in(tokens, text, bytes(_OPENS[token.text] for token in tokens))


def _people_in(tokens: Sequence[Token], text: str, classes: bytes) -> Iterator[PersonPhrase]:
    """The same, the classes of its words known."""
    last = free = 0
    for candidate in _CANDIDATE.finditer(classes):
        at = candidate.start()
        if at < free:
            continue
        found = _phrases_at(tokens, at, last, text)
        if found:
            yield from (phrase._replace(acts=True) if _acts(tokens, phrase) else phrase for phrase in found)
            free = first_from(tokens, found[-1].end)
            owns = free < len(tokens) and tokens[free].low in {"'s", "'", "\u2019"}
            last = at if owns else free  # an owner belongs to what is owned: Sunak's spokesman
        elif is_capital(tokens[at]) and (place := place_at(tokens, at)) is not None:
            free = place[1]  # no names inside "Boko Haram", "Joint Chiefs of Staff"


_NOTHING, _FOLLOWER, _LEADER, _OPENER = 0, 1, 2, 4
"""What a word can be to a phrase for people: nothing; a word of "the two leaders", "his words" after the first; that first one,
if such a word follows; one with which a phrase may begin, or at which it has its noun."""


def _opens(word: str) -> int:
    """Which of these a word is, whatever stands around it."""
    low = word.lower().replace("\u2019", "'")
    follows = _FOLLOWER if low in FOLLOWERS else _NOTHING
    if word[0].isupper() and begins_place(word):
        return _OPENER | follows
    if low in LEADERS:
        return _LEADER | follows
    named = (word[0].isupper() or low[2:3] == "-") and low not in CLOSED and may_open_name(word, low)  # Lind, al-Masri
    return (_OPENER if named or low in _TRIGGERS else _NOTHING) | follows


_OPENS: Final = WordTable(_opens)
_CANDIDATE: Final = re.compile(rb"[\4-\7]|[\2\3](?=[\1\3\5\7])")
"""An opener; a leader with a follower behind it."""


def _phrases_at(tokens: Sequence[Token], at: int, last: int, text: str) -> Sequence[PersonPhrase]:
    """What begins with, or has its noun at, `at`; words before `last` are taken."""
    token = tokens[at]
    low = token.low
    if (simple := pronoun_at(tokens, at)) or (simple := style_at(tokens, at)) or (simple := crowd_at(tokens, at)):
        return (simple,)
    if low in OFFICES:
        return tuple(office_at(tokens, at, last, text))
    if low in _TITLES:
        return tuple(_titled(tokens, at, last, text))
    return () if low in CLOSED else tuple(_bare_name(tokens, at, last, text))


def _acts(tokens: Sequence[Token], phrase: PersonPhrase) -> bool:
    """Whether a phrase is most likely the subject of a verb: one follows it, or a verb of speech goes before it."""
    before = first_from(tokens, phrase.start) - 1
    after = first_from(tokens, phrase.end)
    if before >= 0 and tokens[before].low in _SAYS:
        return before == 0 or tokens[before - 1].text in {",", "\u201d", '"', "\u00bb", "?", "!"}
    heads = before > 0 and tokens[before].low == "by" and tokens[before - 1].low in {"led", "headed"}
    if before >= 0 and tokens[before].low in words.PREPOSITIONS and not heads:
        return False
    k = _past_day(tokens, after)
    while k < len(tokens) and (tokens[k].low.endswith("ly") or tokens[k].low in words.ADVERBS_IN_VERBS):
        k += 1
    if k + 1 < len(tokens) and tokens[k].text == ",":
        k += 1
        if tokens[k].low in {"who", "whose", "speaking", "in"}:
            return True
        if phrase.role is None or tokens[k].low in _SAYS:
            return False  # "Lind, said": the comma closes something else
        k = _past_day(tokens, k)
    return (
        k < len(tokens)
        and (tokens[k].low in words.AUXILIARIES or is_finite_form(tokens[k].low))
        and tokens[k].low != "'s"
    )


def _past_day(tokens: Sequence[Token], at: int) -> int:
    """Position after a day between subject and verb: the minister *on Friday* said; he *on Thursday evening* met."""
    k = at + 1 if at < len(tokens) and tokens[at].low in {"on", "late", "early"} else at
    if k + 1 < len(tokens) and k > at:
        first, second = tokens[k], tokens[k + 1]
        if {first.text.isdigit(), second.text.isdigit()} == {True, False} and names.CALENDAR & {first.low, second.low}:
            return k + 2  # on March 12, on 12 March
    if k < len(tokens) and tokens[k].low in _DAYS:
        return k + 2 if k + 1 < len(tokens) and tokens[k + 1].low in _PARTS_OF_DAY else k + 1
    return at


_SAYS: Final = frozenset({"said", "says", "added", "told", "wrote", "asked", "adds", "announced"})
_PARTS_OF_DAY: Final = frozenset({"morning", "afternoon", "evening", "night", "last"})
_DAYS: Final = (names.CALENDAR - {"may", "march"}) | {"today", "yesterday"}


def _titled(tokens: Sequence[Token], at: int, last: int, text: str) -> Iterator[PersonPhrase]:
    """A name after a rank or form of address; or "the general"."""
    begin, rank, address = title_words(tokens, at)
    if begin == at:
        return
    end = name_end(tokens, begin, titled=True)
    if end > begin + 1 and tokens[begin].low in roles.MODIFIERS and tokens[begin + 1].low in roles.TITLE_ROLES:
        return  # His Royal Highness Crown Prince Z: the office begins here
    if begin == at + 1 and tokens[at].low in _NOT_ONLY_RANKS and all(_is_noun(t) for t in tokens[begin:end]):
        end = begin  # General Assembly, Major Projects
    if end == begin:
        if rank and at > last and tokens[at - 1].low == "the" and begin == at + 1 and phrase_ends(tokens, begin):
            yield PersonPhrase(
                start=tokens[at - 1].start,
                end=tokens[at].end,
                form=PersonForm.ROLE,
                role=tokens[at].low,
                head=tokens[at].low,
                determiner="the",
            )
        return
    if (
        end < len(tokens)
        and tokens[end].low in roles.TITLE_ROLES
        and all(t.low in roles.MODIFIERS for t in tokens[begin:end])
    ):
        return  # H.E. Foreign Minister Z: the office begins here
    first = service_before(tokens, at, last)
    gender = gender_of_word(address) or gender_of(tokens, begin, end)
    yield with_apposition(
        tokens,
        PersonPhrase(
            start=tokens[first].start,
            end=tokens[end - 1].end,
            form=PersonForm.NAME,
            name=join_words(tokens, begin, end, text),
            rank=rank,
            address=address,
            gender=gender,
            code=code_between(tokens, first, at),
        ),
        end,
        text,
    )


_NOT_ONLY_RANKS: Final = frozenset({"general", "major", "private", "specialist", "master", "marshal"})


def _is_noun(token: Token) -> bool:
    """Whether a capitalised word after "General" or "Major" is an ordinary one."""
    low = token.low
    return low in names.common_words() or low in names.ORGANS or low in names.BODIES or not low[0].isalpha()


def _bare_name(tokens: Sequence[Token], at: int, last: int, text: str) -> Iterator[PersonPhrase]:
    """A name without any title before it."""
    if longest_system(tokens, at) is not None:
        return
    if (at > last and tokens[at - 1].text in "-\u2010\u2011/") or place_at(tokens, at) is not None:
        return
    end = name_end(tokens, at, titled=False)
    if end == at:
        return
    length = sum(len(t.text) > 1 for t in tokens[at:end])
    common = end == at + 1 and tokens[at].low in names.common_words()
    if not (common or looks_like_name(tokens, at, end)) or not _may_be_name(tokens, at, end):
        return
    if common and end < len(tokens) and not _verb_follows(tokens, end):
        return
    weak = length < 2
    if not weak and not is_given_name(tokens[at]) and not phrase_ends(tokens, end, plural=False):
        return
    owner = place_before(tokens, at - 1) if at > 1 and tokens[at - 1].low == "'s" else None
    phrase = PersonPhrase(
        start=tokens[at].start,
        end=tokens[end - 1].end,
        form=PersonForm.NAME,
        name=join_words(tokens, at, end, text),
        gender=gender_of(tokens, at, end),
        code=owner.code if owner else None,
        owned=owner is not None,
        weak=weak,
        common=common,
    )
    yield with_apposition(tokens, phrase, end, text)


def _may_be_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the words around allow a name: no figure after it, no lower-case noun that it describes."""
    if end < len(tokens):
        after = tokens[end]
        if after.text[0].isdigit() or after.text in "-\u2010/":
            return False
        if end - at == 1 and after.text[0].isalpha() and not phrase_ends(tokens, end):
            return False
    return True


def _verb_follows(tokens: Sequence[Token], end: int) -> bool:
    """Whether a verb stands at `end`."""
    return tokens[end].low in words.AUXILIARIES or is_finite_form(tokens[end].low)
