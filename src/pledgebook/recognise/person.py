"""People in the words of a document: names with rank and office, offices alone, pronouns, groups.

Gives phrases as they stand; who is meant, `normalise.people` decides.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import PlaceKind, longest_place
from pledgebook.lang.en import names, roles, words
from pledgebook.model.mentions import PersonForm
from pledgebook.model.phrases import PersonPhrase
from pledgebook.recognise.crowd import PRONOUNS, crowd_at, pronoun_at
from pledgebook.recognise.name import gender_of, is_given_name, looks_like_name, name_end
from pledgebook.recognise.nouns import (
    CLOSED,
    at_sentence_start,
    is_capital,
    is_finite_form,
    is_verb_form,
    phrase_ends,
)
from pledgebook.recognise.place import place_at
from pledgebook.recognise.role import Role, role_at
from pledgebook.segment.tokens import tokenise, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pledgebook.model.reading import Reading
    from pledgebook.model.text import Token

_TITLES: Final = roles.RANKS | roles.COURTESY
_OFFICES: Final = roles.CALLINGS | roles.plural_roles().keys()
_TRIGGERS: Final = _TITLES | _OFFICES | PRONOUNS | {"the", "these", "both", "all", "his", "her", "their"}
"""Words in lower case at which a phrase can be found; everything else that has no capital is passed over."""
_OWNED: Final = frozenset({"his", "her", "its", "their", "our", "my"})


def find_people(reading: Reading) -> tuple[PersonPhrase, ...]:
    """All phrases for people in the sentences of a document, in text order."""
    return tuple(
        phrase
        for sentence in reading.sentences
        for phrase in people_in(tokens_of(reading, sentence), reading.plain)
    )


def find_people_in_title(reading: Reading) -> tuple[PersonPhrase, ...]:
    """The phrases for people in the document's title; offsets count in the title."""
    title = reading.document.title or ""
    return tuple(people_in(tokenise(title, 0, len(title)), title))


def people_in(tokens: Sequence[Token], text: str) -> Iterator[PersonPhrase]:
    """The phrases for people in one sentence or heading."""
    at = last = 0
    while at < len(tokens):
        _, _, word, low = tokens[at]
        if low not in _TRIGGERS and not word[0].isupper() and "'" not in low and not low.startswith(("al-", "el-")):
            at += 1
            continue
        found = list(_phrases_at(tokens, at, last, text))
        if not found:
            place = place_at(tokens, at) if is_capital(tokens[at]) else None
            at = place[1] if place is not None else at + 1  # no names inside "Boko Haram", "Joint Chiefs of Staff"
            continue
        yield from (replace(phrase, acts=_acts(tokens, phrase)) for phrase in found)
        first, end = at, found[-1].end
        while at < len(tokens) and tokens[at].start < end:
            at += 1
        owns = at < len(tokens) and tokens[at].low in {"'s", "'", "\u2019"}
        last = first if owns else at  # an owner belongs to what is owned: Sunak's spokesman


def _phrases_at(tokens: Sequence[Token], at: int, last: int, text: str) -> Iterator[PersonPhrase]:
    """What begins with, or has its noun at, `at`; words before `last` are taken."""
    token = tokens[at]
    low = token.low
    if (simple := pronoun_at(tokens, at)) or (simple := crowd_at(tokens, at)):
        yield simple
    elif low in _OFFICES:
        yield from _office(tokens, at, last, text)
    elif low in _TITLES:
        yield from _titled(tokens, at, last, text)
    elif low not in CLOSED:
        yield from _bare_name(tokens, at, last, text)


def _acts(tokens: Sequence[Token], phrase: PersonPhrase) -> bool:
    """Whether a phrase is most likely the subject of a verb: one follows it, or a verb of speech goes before it."""
    before = bisect_left(tokens, phrase.start, key=_start) - 1
    after = bisect_left(tokens, phrase.end, key=_start)
    if before >= 0 and tokens[before].low in {"said", "says", "added", "told", "wrote", "asked", "adds", "announced"}:
        return before == 0 or tokens[before - 1].text in {",", "\u201d", '"', "\u00bb", "?", "!"}
    if before >= 0 and tokens[before].low in words.PREPOSITIONS:
        return False
    k = after
    while k < len(tokens) and (tokens[k].low.endswith("ly") or tokens[k].low in words.ADVERBS_IN_VERBS):
        k += 1
    if k + 1 < len(tokens) and tokens[k].text == "," and tokens[k + 1].low in {"who", "whose", "speaking", "in"}:
        return True
    return k < len(tokens) and (tokens[k].low in words.AUXILIARIES or is_finite_form(tokens[k].low)) and tokens[k].low != "'s"


_start = attrgetter("start")


def _office(tokens: Sequence[Token], at: int, last: int, text: str) -> Iterator[PersonPhrase]:
    """An office with or without a name after it."""
    at = _last_noun(tokens, at)
    role = role_at(tokens, at, last)
    if role is None:
        return
    begin, rank, address = _title_words(tokens, role.last)
    end = name_end(tokens, begin, titled=begin > role.last or role.last == role.noun + 1 and is_capital(tokens[role.noun]))
    if role.plural and end > begin:
        yield from _several_named(tokens, role, begin, text)
        return
    if end > begin and not _only_office_word(tokens, begin, end):
        yield _named(tokens, role, begin, end, text, rank, address)
        return
    yield from _office_alone(tokens, role, text)


def _last_noun(tokens: Sequence[Token], at: int) -> int:
    """The last of several role nouns in a row: Deputy Prime Minister, press secretary, Commission Chairperson."""
    k = at
    while k + 1 < len(tokens) and k - at < 7:
        step = 2 if tokens[k + 1].text == "/" else 1
        j = k + step
        while tokens[k].low in _BEFORE_OTHERS and j < len(tokens) and j - k < 4 and tokens[j].low in roles.MODIFIERS:
            j += 1
        if j >= len(tokens) or tokens[j].low not in _OFFICES or tokens[k].low in roles.plural_roles():
            break
        k = j
    return k


_BEFORE_OTHERS: Final = frozenset({"chief", "deputy", "assistant", "head", "director", "executive", "minister", "secretary"})
"""Offices that may qualify another one some words later: chief foreign policy adviser, Deputy Foreign Minister."""


def _only_office_word(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether what looks like a name after an office is only another noun: Governors Association, Deputy Homeland Security."""
    row = [t for t in tokens[begin:end] if t.text[0].isalpha()]
    if all(t.low in _NOUNS for t in row):
        return True
    return len(row) > 1 and all(t.low in names.common_words() for t in row) and not is_given_name(row[0])


_NOUNS: Final = names.ORGANS | names.BODIES | names.FIELDS | names.GROUPS | names.PEOPLE | names.TREATY_WORDS


def _title_words(tokens: Sequence[Token], at: int) -> tuple[int, str | None, str | None]:
    """End of ranks and forms of address at `at`, the rank, and the form of address."""
    k, rank, address = at, [], None
    while k < len(tokens):
        low = tokens[k].low
        if low in roles.COURTESY and is_capital(tokens[k]):
            address = low
        elif low == "the" and k + 1 < len(tokens) and tokens[k + 1].low in {"honourable", "honorable", "hon", "rt", "right"}:
            pass
        elif low in {"rt", "right"} and k + 1 < len(tokens) and tokens[k + 1].low in roles.COURTESY:
            pass
        elif tokens[k].text == "(" and (closing := _retired(tokens, k)):
            k = closing
        elif low in roles.RANKS or (low in roles.SERVICES and _rank_follows(tokens, k + 1)):
            rank.append(low)
        elif not (tokens[k].text == "." and k > at):
            break
        k += 1
    if rank and not any(r in roles.RANK_HEADS for r in rank) or k == at:
        return (at, None, None) if address is None else (k, None, address)
    return k, " ".join(rank) or None, address


def _retired(tokens: Sequence[Token], at: int) -> int | None:
    """Position of the closing bracket of "(Ret.)"."""
    if at + 1 < len(tokens) and tokens[at + 1].low in {"ret", "retd", "retired", "res"}:
        return next((k for k in range(at + 2, min(at + 4, len(tokens))) if tokens[k].text == ")"), None)
    return None


def _rank_follows(tokens: Sequence[Token], k: int) -> bool:
    """Whether a rank comes within two words: Army Gen., Air Force Maj. Gen., Marine Corps Lt. Col."""
    return any(t.low in roles.RANK_HEADS for t in tokens[k : k + 2])


def _titled(tokens: Sequence[Token], at: int, last: int, text: str) -> Iterator[PersonPhrase]:
    """A name after a rank or form of address; or "the general"."""
    begin, rank, address = _title_words(tokens, at)
    if begin == at:
        return
    end = name_end(tokens, begin, titled=True)
    if end == begin:
        if rank and at > last and tokens[at - 1].low == "the" and begin == at + 1 and phrase_ends(tokens, begin):
            yield PersonPhrase(start=tokens[at - 1].start, end=tokens[at].end, form=PersonForm.ROLE, role=tokens[at].low,
                               head=tokens[at].low, determiner="the")
        return
    first = _service_before(tokens, at, last)
    gender = _gender(address) or gender_of(tokens, begin, end)
    yield from _with_apposition(
        tokens,
        PersonPhrase(start=tokens[first].start, end=tokens[end - 1].end, form=PersonForm.NAME, name=_join(tokens, begin, end, text),
                     rank=rank, address=address, gender=gender, code=_code_between(tokens, first, at)),
        end, text,
    )


def _service_before(tokens: Sequence[Token], at: int, last: int) -> int:
    """Where a service or demonym before a rank begins: U.S. Army Gen., Ukrainian General."""
    first = at
    while first > last and tokens[first - 1].low in roles.SERVICES and is_capital(tokens[first - 1]):
        first -= 1
    if first > last:
        found = longest_place(tokens, first - 1)
        if found is not None and found[1] == first and found[0].kind in (PlaceKind.DEMONYM, PlaceKind.STATE, PlaceKind.BODY):
            return first - 1
    return first


def _code_between(tokens: Sequence[Token], first: int, end: int) -> str | None:
    """The first state named in a stretch."""
    for k in range(first, end):
        found = longest_place(tokens, k)
        if found is not None and found[0].code:
            return found[0].code
    return None


def _bare_name(tokens: Sequence[Token], at: int, last: int, text: str) -> Iterator[PersonPhrase]:
    """A name without any title before it."""
    if at > last and tokens[at - 1].text in "-\u2010\u2011/" or place_at(tokens, at) is not None:
        return
    end = name_end(tokens, at, titled=False)
    if end == at:
        return
    length = sum(len(t.text) > 1 for t in tokens[at:end])
    known = looks_like_name(tokens, at, end) and _may_be_name(tokens, at, end)
    if not known:
        return
    weak = length < 2
    if not weak and not is_given_name(tokens[at]) and not phrase_ends(tokens, end, plural=False):
        return
    phrase = PersonPhrase(start=tokens[at].start, end=tokens[end - 1].end, form=PersonForm.NAME,
                          name=_join(tokens, at, end, text), gender=gender_of(tokens, at, end), weak=weak)
    yield from _with_apposition(tokens, phrase, end, text)


def _may_be_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the words around allow a name: no figure after it, no lower-case noun that it describes."""
    if end < len(tokens):
        after = tokens[end]
        if after.text[0].isdigit() or after.text in "-\u2010/":
            return False
        if end - at == 1 and after.text[0].isalpha() and not phrase_ends(tokens, end):
            return False
    first = tokens[at]
    return not (end - at == 1 and at_sentence_start(tokens, at) and first.low in names.common_words())


def _named(
    tokens: Sequence[Token], role: Role, begin: int, end: int, text: str, rank: str | None, address: str | None
) -> PersonPhrase:
    """Office and name: National Security Advisor Jake Sullivan, acting Defence Minister Troels Lund Poulsen."""
    last, code = _of_state(tokens, end)
    phrase = PersonPhrase(
        start=tokens[role.start].start, end=tokens[last - 1].end, form=PersonForm.NAME, name=_join(tokens, begin, end, text),
        role=_role_text(tokens, role, text), head=role.head, rank=rank, address=address, code=code or role.code,
        owned=role.owned, determiner=role.determiner, gender=_gender(role.head) or _gender(address) or gender_of(tokens, begin, end),
    )
    return next(_with_apposition(tokens, phrase, last, text))


def _of_state(tokens: Sequence[Token], end: int) -> tuple[int, str | None]:
    """President Macron of France, Olaf Scholz of Germany."""
    if end + 1 < len(tokens) and tokens[end].low == "of":
        k = end + 2 if tokens[end + 1].low == "the" else end + 1
        found = longest_place(tokens, k) if k < len(tokens) else None
        if found is not None and found[0].kind in (PlaceKind.STATE, PlaceKind.BODY, PlaceKind.REGION):
            return found[1], found[0].code
    return end, None


def _several_named(tokens: Sequence[Token], role: Role, begin: int, text: str) -> Iterator[PersonPhrase]:
    """One office for several: Presidents Biden and Zelenskyy, Ministers Austin, Reznikov and Jonson."""
    start, k = tokens[role.start].start, begin
    while k < len(tokens):
        end = name_end(tokens, k, titled=True)
        if end == k or _only_office_word(tokens, k, end):
            return
        last, code = _of_state(tokens, end)
        yield PersonPhrase(
            start=start, end=tokens[last - 1].end, form=PersonForm.NAME, name=_join(tokens, k, end, text),
            role=" ".join([*(t.text for t in tokens[role.first : role.noun]), role.head.capitalize()]), head=role.head,
            code=code or role.code, gender=gender_of(tokens, k, end),
        )
        k = last
        while k < len(tokens) and (tokens[k].text == "," or tokens[k].low == "and"):
            k += 1
        if k == last or k >= len(tokens) or tokens[k].low in _OFFICES | _TITLES:
            return
        start = tokens[k].start


def _office_alone(tokens: Sequence[Token], role: Role, text: str) -> Iterator[PersonPhrase]:
    """An office without a name: the President, a senior defense official, officials; or with the name after a comma."""
    alone = _stands_alone(tokens, role)
    if not alone and (role.plural or role.last >= len(tokens) or tokens[role.last].text != ","):
        return
    phrase = PersonPhrase(
        start=tokens[role.start].start, end=tokens[role.last - 1].end, form=PersonForm.ROLE,
        role=_role_text(tokens, role, text), head=role.head, code=role.code, determiner=role.determiner,
        gender=_gender(role.head), owned=role.owned, plural=role.plural and role.number != 1 and not _one_of(role.determiner), number=role.number,
    )
    several = list(_of_several_states(tokens, role)) if role.plural else []
    named = _named_after_comma(tokens, role, phrase, text)
    if several or named is not None or alone:
        yield from several or [named or phrase]


def _of_several_states(tokens: Sequence[Token], role: Role) -> Iterator[PersonPhrase]:
    """The Prime Ministers of Papua New Guinea, Vanuatu, and Fiji: one for each state."""
    if role.noun + 1 >= len(tokens) or tokens[role.noun + 1].low != "of":
        return
    k, states = role.noun + 2, []
    while k < len(tokens):
        found = longest_place(tokens, k)
        if found is not None and found[0].kind is PlaceKind.STATE:
            states.append((k, found[1], found[0].code))
            k = found[1]
        elif tokens[k].text == "," or tokens[k].low in {"and", "the"}:
            k += 1
        else:
            break
    if len(states) > 1:
        title = " ".join([*(t.text for t in tokens[role.first : role.noun]), role.head.capitalize()])
        for n, (begin, end, code) in enumerate(states):
            yield PersonPhrase(start=tokens[begin if n else role.start].start, end=tokens[end - 1].end, form=PersonForm.ROLE, role=title,
                               head=role.head, code=code, determiner="the", owned=True)


def _one_of(determiner: str | None) -> bool:
    return determiner is not None and determiner.startswith("one ")


def _stands_alone(tokens: Sequence[Token], role: Role) -> bool:
    """Whether a role noun without a name means a person here."""
    low = tokens[role.noun].low
    if tokens[role.first].low in {"mr", "madam", "mister", "madame"}:
        return False  # "Mr Speaker" calls somebody and names nobody
    if role.determiner is None and not role.plural:
        capital = is_capital(tokens[role.noun]) and not at_sentence_start(tokens, role.noun)
        owner = role.start < role.first
        return owner or (capital and (role.first < role.noun or role.last > role.noun + 1 or role.head in {"president"}))
    if low in roles.NOT_PEOPLE and role.first == role.noun and role.last == role.noun + 1:
        return is_capital(tokens[role.noun])
    if role.plural and role.determiner is None and role.first == role.noun and role.last == role.noun + 1:
        return _bare_plural(tokens, role)
    return phrase_ends(tokens, role.last, plural=role.plural)


def _bare_plural(tokens: Sequence[Token], role: Role) -> bool:
    """Whether a plural with nothing beside it speaks or meets: "officials said", "met with leaders"; not "women and girls"."""
    before = tokens[role.noun - 1].low if role.noun else ""
    if not phrase_ends(tokens, role.last) or (role.last < len(tokens) and tokens[role.last].low in {"'s", "and", "or"}):
        return False
    after = tokens[role.last].low if role.last < len(tokens) else "."
    return before in {"said", "with", "told", "by", "say"} or after in words.AUXILIARIES or is_finite_form(after) or is_verb_form(after)


def _named_after_comma(tokens: Sequence[Token], role: Role, phrase: PersonPhrase, text: str) -> PersonPhrase | None:
    """his Ukrainian counterpart, Gen. Valerii Zaluzhnyi, / the top U.S. officer, Army Gen. Mark Milley, / the PM, X,"""
    k = role.last
    if k + 1 >= len(tokens) or tokens[k].text not in {",", ":", "\u2014", "\u2013"} or role.plural:
        return None
    definite = phrase.determiner in _OWNED | {"the", None} or role.start < role.first
    titled = k + 2 < len(tokens) and tokens[k + 1].low in {"ambassador", "senator", "professor", "chief"}
    begin, rank, address = _title_words(tokens, k + 2 if titled else k + 1)
    end = name_end(tokens, begin, titled=begin > k + 1)
    if end == begin or not definite or not (begin > k + 1 or looks_like_name(tokens, begin, end)):
        return None
    closed = end >= len(tokens) or not is_capital(tokens[end]) and tokens[end].low not in {"and"}
    if not closed or (end - begin == 1 and begin == k + 1 and phrase.determiner == "the" and role.first == role.noun):
        return None
    last, code = _of_state(tokens, end)
    return replace(
        phrase, end=tokens[last - 1].end, form=PersonForm.NAME, name=_join(tokens, begin, end, text), rank=rank,
        address=address, code=phrase.code or code, gender=phrase.gender or _gender(address) or gender_of(tokens, begin, end),
    )


def _with_apposition(tokens: Sequence[Token], phrase: PersonPhrase, end: int, text: str) -> Iterator[PersonPhrase]:
    """The phrase with the office that follows a comma: Andrii Yermak, Head of the Office of the President,"""
    end, code = _of_state(tokens, end) if phrase.code is None else (end, phrase.code)
    if end + 1 < len(tokens) and tokens[end].text == "(":
        end = _bracket_end(tokens, end)
    role = _role_after_comma(tokens, end)
    if role is None:
        yield replace(phrase, end=max(phrase.end, tokens[end - 1].end), code=code)
        return
    said = phrase.role if phrase.role and phrase.head not in {None, "lady"} else None
    yield replace(
        phrase, end=tokens[role.last - 1].end, role=said or _role_text(tokens, role, text), head=phrase.head or role.head,
        code=code or role.code, gender=phrase.gender or _gender(role.head), weak=False,
    )


def _bracket_end(tokens: Sequence[Token], at: int) -> int:
    """End of a short bracket after a name: Olaf Scholz (SPD); `at` where it is something longer."""
    for k in range(at + 1, min(len(tokens), at + 5)):
        if tokens[k].text == ")":
            return k + 1
    return at


def _role_after_comma(tokens: Sequence[Token], end: int) -> Role | None:
    """The office in apposition after a name; None where the comma begins a list or a clause."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return None
    begin = end + 3 if end + 3 < len(tokens) and tokens[end + 1].text.isdigit() and tokens[end + 2].text == "," else end + 1
    k = begin
    while k < len(tokens) and k - end < 12:
        low = tokens[k].low
        if low in _OFFICES:
            noun = _last_noun(tokens, k)
            role = role_at(tokens, noun, begin)
            return role if role is not None and _is_apposition(tokens, role, begin) else None
        allowed = low in {"the", "a", "an", "his", "her", "its", "their", "'s", "'", "\u2019", "who", "is", "and", "&"}
        named = allowed or tokens[k].text == "WHO"
        if not named and (not tokens[k].text[0].isalpha() or low in CLOSED or is_finite_form(low)):
            return None
        k += 1
    return None


def _is_apposition(tokens: Sequence[Token], role: Role, begin: int) -> bool:
    """Whether an office after a comma covers all from the comma on and is not somebody else's title."""
    lead = tokens[begin].low in {"who", "then", "now"} and tokens[begin].text != "WHO"
    if role.start > begin + (2 if lead else 0) or role.plural:
        return False
    begin_name, _, _ = _title_words(tokens, role.last)
    if name_end(tokens, begin_name, titled=True) > begin_name:
        return False
    if role.last >= len(tokens) or tokens[role.last].text in {",", ".", ";", ":", ")", "\u2014", "\u2013", '"', "\u201d"}:
        return True
    # without a closing mark "the President" after a comma is more likely the subject of what follows
    return role.determiner in {"a", "an"} and phrase_ends(tokens, role.last) or tokens[role.last].low == "and"


def _role_text(tokens: Sequence[Token], role: Role, text: str) -> str:
    """The office as written, on one line; where the article is part of who it is ("one of the officials"), with it."""
    first = role.first
    if role.determiner and (role.number is not None or " of " in role.determiner or role.determiner in {"another"}):
        first = role.start
    return " ".join(text[tokens[first].start : tokens[role.last - 1].end].split())


def _join(tokens: Sequence[Token], begin: int, end: int, text: str) -> str:
    """A name on one line."""
    return " ".join(text[tokens[begin].start : tokens[end - 1].end].split())


def _gender(word: str | None) -> str | None:
    """`m` or `f` if a form of address or an office tells."""
    if word in roles.MALE:
        return "m"
    return "f" if word in roles.FEMALE else None
