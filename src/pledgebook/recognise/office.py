"""Offices as they name people: with a name, with a name after a comma, or alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.places import PlaceKind, longest_place
from pledgebook.lang.en import names, roles, words
from pledgebook.model.mentions import PersonForm
from pledgebook.model.phrases import PersonPhrase
from pledgebook.recognise.apposition import closes_fronted, of_state, with_apposition
from pledgebook.recognise.name import after_honours, gender_of, is_given_name, join_words, looks_like_name, name_end
from pledgebook.recognise.nouns import at_sentence_start, is_capital, is_finite_form, is_verb_form, phrase_ends
from pledgebook.recognise.place import place_at
from pledgebook.recognise.rank import gender_of_word, title_words
from pledgebook.recognise.role import OFFICES, Role, last_noun, role_at, role_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pledgebook.model.text import Token

_SURNAMES: Final = frozenset({"power", "land", "works", "space", "ground", "home", "child", "bank", "house", "court"})
"""Nouns of offices and organs that are family names too."""
_STYLED: Final = frozenset(
    {"sheikh", "shaikh", "prince", "princess", "king", "queen", "sultan", "datuk", "dato", "tan"}
)
"""Styles that stand between an office with its complement and a name."""
_TITLES: Final = roles.RANKS | roles.COURTESY
_OWNED: Final = frozenset({"his", "her", "its", "their", "our", "my"})
_NOUNS: Final = names.ORGANS | names.BODIES | names.FIELDS | names.GROUPS | names.PEOPLE | names.TREATY_WORDS


def office_at(tokens: Sequence[Token], at: int, last: int, text: str) -> Iterator[PersonPhrase]:
    """An office with or without a name after it."""
    at = last_noun(tokens, at)
    role = role_at(tokens, at, last)
    if role is None:
        return
    second = _second_office(tokens, role)
    if second is not None and (both := _holder_of_both(tokens, role, second, text)):
        yield both
        return
    begin, rank, address = title_words(tokens, role.last)
    if begin == role.last > role.noun + 1 and begin < len(tokens) and tokens[begin].low in _STYLED:
        begin, address = begin + 1, tokens[begin].low  # Emir of Qatar Sheikh Z
    end = name_end(
        tokens, begin, titled=begin > role.last or (role.last == role.noun + 1 and is_capital(tokens[role.noun]))
    )
    if role.plural and end > begin and _is_of_another(tokens, role):
        yield from _office_alone(tokens, role._replace(last=end), text)
        return
    if role.plural and end > begin:
        yield from _several_named(tokens, role, begin, text)
        return
    if end > begin and not _only_office_word(tokens, role, begin, end):
        yield _named(tokens, role, begin, end, text, rank, address)
        return
    yield from _office_alone(tokens, role, text)


def _is_of_another(tokens: Sequence[Token], role: Role) -> bool:
    """Whether the name behind a plural office is that of him whose people they are: aides to President X."""
    return any(t.low in OFFICES for t in tokens[role.noun + 1 : role.last])


def _reads_as_name(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether capitalised words between an office and a comma are a name: any two of which the first is no ordinary word."""
    if looks_like_name(tokens, begin, end):
        return True
    return end - begin > 1 and tokens[begin].low not in names.common_words() and tokens[begin].low not in _NOUNS


def _second_office(tokens: Sequence[Token], role: Role) -> Role | None:
    """Another office of the same person, without article: Deputy Prime Minister and Minister for Defence."""
    k = role.last + 1
    if role.plural or k >= len(tokens) or tokens[role.last].low != "and" or not is_capital(tokens[k]):
        return None
    noun = next((n for n in range(k, min(k + 5, len(tokens))) if tokens[n].low in OFFICES), None)
    second = role_at(tokens, last_noun(tokens, noun), k) if noun is not None else None
    return second if second is not None and second.start == k and not second.plural else None


def _holder_of_both(tokens: Sequence[Token], role: Role, second: Role, text: str) -> PersonPhrase | None:
    """Who holds two offices: named after a comma, or at once where both offices are of one kind."""
    both = role._replace(last=second.last, code=role.code or second.code)
    begin, rank, address = title_words(tokens, both.last)
    end = name_end(tokens, begin, titled=True)
    if end == begin:
        return _named_after_comma(tokens, both, _alone(tokens, both, text), text)
    one_kind = role.determiner is None and (role.head == second.head or second.head in {"minister", "secretary"})
    return _named(tokens, both, begin, end, text, rank, address) if one_kind else None


def _only_office_word(tokens: Sequence[Token], role: Role, begin: int, end: int) -> bool:
    """Whether what looks like a name after an office is only another noun: Governors Association, Deputy Homeland Security."""
    row = [t for t in tokens[begin:end] if t.text[0].isalpha()]
    if role.head in roles.NOT_PEOPLE and len(row) == 1 and row[0].low in names.common_words():
        return True  # an Executive Order
    common = [t.low in names.common_words() for t in row]
    if all(t.low in _NOUNS for t in row) and not (len(row) == 1 and row[0].low in _SURNAMES and not role.plural):
        return True
    if len(row) == 1:
        return common[0] and (role.head not in roles.TITLE_ROLES or role.head == "deputy" or role.plural)
    if row[-1].low in names.BODIES or row[-1].low in names.ORGANS:
        return True
    common = [c and t.low not in names.SYLLABLES for c, t in zip(common, row, strict=True)]
    if len(row) > 2 and common[-1]:
        return True  # (Chairman of) the Lind Foundation
    return all(common) and (not is_given_name(row[0]) or role.head == "deputy")


def _named(
    tokens: Sequence[Token], role: Role, begin: int, end: int, text: str, rank: str | None, address: str | None
) -> PersonPhrase:
    """Office and name: National Security Advisor Jake Sullivan, acting Defence Minister Troels Lund Poulsen."""
    last, code = of_state(tokens, end)
    phrase = PersonPhrase(
        start=tokens[role.start].start,
        end=tokens[last - 1].end,
        form=PersonForm.NAME,
        name=join_words(tokens, begin, end, text),
        role=role_text(tokens, role, text),
        head=role.head,
        rank=rank,
        address=address,
        code=code or role.code,
        owned=role.owned,
        determiner=role.determiner,
        gender=gender_of_word(role.head) or gender_of_word(address) or gender_of(tokens, begin, end),
    )
    return with_apposition(tokens, phrase, last, text)


def _several_named(tokens: Sequence[Token], role: Role, begin: int, text: str) -> Iterator[PersonPhrase]:
    """One office for several: Presidents Biden and Zelenskyy, Ministers Austin, Reznikov and Jonson."""
    start, k = tokens[role.start].start, begin
    while k < len(tokens):
        end = name_end(tokens, k, titled=True)
        if end == k or _only_office_word(tokens, role, k, end):
            return
        last, code = of_state(tokens, end)
        yield PersonPhrase(
            start=start,
            end=tokens[last - 1].end,
            form=PersonForm.NAME,
            name=join_words(tokens, k, end, text),
            role=" ".join([*(t.text for t in tokens[role.first : role.noun]), role.head.capitalize()]),
            head=role.head,
            code=code or role.code,
            gender=gender_of(tokens, k, end),
        )
        k = last
        while k < len(tokens) and (tokens[k].text == "," or tokens[k].low == "and"):
            k += 1
        if k == last or k >= len(tokens) or tokens[k].low in OFFICES | _TITLES:
            return
        start = tokens[k].start


def _office_alone(tokens: Sequence[Token], role: Role, text: str) -> Iterator[PersonPhrase]:
    """An office without a name: the President, a senior defense official, officials; or with the name after a comma."""
    alone = _stands_alone(tokens, role)
    if not alone and (role.plural or role.last >= len(tokens) or tokens[role.last].text not in {",", "("}):
        return
    phrase = _alone(tokens, role, text)
    several = list(_of_several_states(tokens, role)) if role.plural else []
    named = _named_after_comma(tokens, role, phrase, text)
    if several or named is not None or alone:
        yield from several or [named or phrase]


def _alone(tokens: Sequence[Token], role: Role, text: str) -> PersonPhrase:
    """The phrase of an office without a name."""
    return PersonPhrase(
        start=tokens[role.start].start,
        end=tokens[role.last - 1].end,
        form=PersonForm.ROLE,
        role=role_text(tokens, role, text),
        head=role.head,
        code=role.code,
        determiner=role.determiner,
        gender=gender_of_word(role.head),
        owned=role.owned,
        plural=role.plural and role.number != 1 and not _one_of(role.determiner),
        number=role.number,
    )


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
        noun = tokens[role.noun].text if role.head in roles.MANY_HOLDERS else role.head.capitalize()
        title = " ".join([*(t.text for t in tokens[role.first : role.noun]), noun])
        for n, (begin, end, code) in enumerate(states):
            yield PersonPhrase(
                start=tokens[(begin - (tokens[begin - 1].low == "the")) if n else role.start].start,
                end=tokens[end - 1].end,
                form=PersonForm.ROLE,
                role=title,
                head=role.head,
                code=code,
                determiner="each",
                owned=True,
            )


def _one_of(determiner: str | None) -> bool:
    return determiner is not None and determiner.startswith("one ")


def _stands_alone(tokens: Sequence[Token], role: Role) -> bool:
    """Whether a role noun without a name means a person here."""
    low = tokens[role.noun].low
    if tokens[role.first].low in {"mr", "madam", "mister", "madame"}:
        return False  # "Mr Speaker" calls somebody and names nobody
    if role.head == "source" and (role.plural or (role.last > role.noun + 1 and tokens[role.noun + 1].low == "of")):
        return role.last < len(tokens) and is_finite_form(tokens[role.last].low)  # not sources of energy
    if role.determiner is None and not role.plural:
        capital = is_capital(tokens[role.noun]) and not at_sentence_start(tokens, role.noun)
        title = role.first < role.noun or role.last > role.noun + 1 or role.head == "president"
        return role.start < role.first or (capital and title and phrase_ends(tokens, role.last))
    if low in roles.NOT_PEOPLE and role.first == role.noun and role.last == role.noun + 1:
        return is_capital(tokens[role.noun]) and phrase_ends(tokens, role.last)
    if role.plural and role.determiner is None and role.first == role.noun and role.last == role.noun + 1:
        return _bare_plural(tokens, role)
    return phrase_ends(tokens, role.last, plural=role.plural)


def _bare_plural(tokens: Sequence[Token], role: Role) -> bool:
    """Whether a plural with nothing beside it speaks or meets: "officials said", "met with leaders"; not "women and girls"."""
    before = tokens[role.noun - 1].low if role.noun else ""
    if not phrase_ends(tokens, role.last) or (role.last < len(tokens) and tokens[role.last].low in {"'s", "and", "or"}):
        return False
    after = tokens[role.last].low if role.last < len(tokens) else "."
    return (
        before in {"said", "with", "told", "by", "say"}
        or after in words.AUXILIARIES
        or is_finite_form(after)
        or is_verb_form(after)
    )


def _past_post(tokens: Sequence[Token], end: int) -> int:
    """Position of the comma behind the place where an envoy works: the Ambassador of Germany *in Amman*, Z; else `end`."""
    if end + 2 >= len(tokens) or tokens[end].low not in {"in", "to", "at"}:
        return end
    found = longest_place(tokens, end + 1 + (tokens[end + 1].low == "the"))
    return found[1] if found is not None and found[1] < len(tokens) and tokens[found[1]].text == "," else end


def _named_after_comma(tokens: Sequence[Token], role: Role, phrase: PersonPhrase, text: str) -> PersonPhrase | None:
    """The office with the name after a comma: "his Ukrainian counterpart, Gen. Valerii Zaluzhnyi, said"."""
    k = _past_post(tokens, role.last)
    if k + 1 >= len(tokens) or tokens[k].text not in {",", "\u2014", "\u2013", "("} or role.plural:
        return None
    bracket = tokens[k].text == "("
    definite = phrase.determiner in _OWNED | {"the", None} or role.start < role.first
    titled = k + 2 < len(tokens) and tokens[k + 1].low in _STYLED | {"ambassador", "senator", "professor", "chief"}
    begin, rank, address = title_words(tokens, k + 2 if titled else k + 1)
    end = name_end(tokens, begin, titled=begin > k + 1)
    if begin >= len(tokens) or (not titled and place_at(tokens, begin) is not None):
        return None
    if end == begin or not definite or not (begin > k + 1 or _reads_as_name(tokens, begin, end)):
        return None
    behind = after_honours(tokens, end)
    if bracket and (behind >= len(tokens) or tokens[behind].text != ")"):
        return None
    behind += bracket
    closed = bracket or behind >= len(tokens) or (not is_capital(tokens[behind]) and tokens[behind].low != "and")
    if not closed or (end - begin == 1 and begin == k + 1 and phrase.determiner == "the" and role.first == role.noun):
        return None
    if not bracket and closes_fronted(tokens, role.start, k, behind):
        return None
    last, code = of_state(tokens, behind)
    return phrase._replace(
        end=tokens[last - 1].end,
        form=PersonForm.NAME,
        name=join_words(tokens, begin, end, text),
        rank=rank,
        address=address,
        code=phrase.code or code,
        gender=phrase.gender or gender_of_word(address) or gender_of(tokens, begin, end),
    )
