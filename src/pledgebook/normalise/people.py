"""Who is meant: short names, offices, pronouns and groups back to the people of the document."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.folding import fold
from pledgebook.catalogue.officials import state_of_leader
from pledgebook.catalogue.places import state_name
from pledgebook.lang.en import roles
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PersonForm, PersonMention
from pledgebook.normalise.cast import Cast, Figure, name_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.model.phrases import PersonPhrase
    from pledgebook.model.reading import Reading
    from pledgebook.normalise.home import Home

_FIRST_PERSON: Final = frozenset({"i", "me", "we"})
_SINGULAR: Final = frozenset({"he", "she", "him", "her", "his"})
_NEW: Final = frozenset(
    {"a", "an", "another", "one", "some", "several", "two", "three", "four", "five", "six", "seven"}
)
_REACH: Final = 4
"""How many sentences back a pronoun may look."""
_GROUP_ROLES: Final = {"they": "leaders", "them": "leaders", "both": "leaders", "two": "leaders"}


@dataclass(slots=True)
class _Seen:
    """One mention of a person, for finding what a later pronoun means."""

    figure: Figure
    start: int
    sentence: int
    subject: bool
    quoted: bool


@dataclass(slots=True)
class _State:
    """What is known while a document is read from top to bottom."""

    reading: Reading
    home: Home
    cast: Cast = field(default_factory=Cast)
    seen: list[_Seen] = field(default_factory=list)
    quotes: list[tuple[int, int]] = field(default_factory=list)
    author: Figure | None = None
    named: dict[int, list[tuple[str | None, str]]] = field(default_factory=dict)
    """By sentence, the offices with which people are named there, and their keys."""


def settle_people(
    reading: Reading, phrases: Sequence[PersonPhrase], title_people: Iterable[PersonPhrase], home: Home
) -> tuple[PersonMention, ...]:
    """A mention for every phrase that means somebody, with the person in full as the document knows him or her."""
    state = _State(reading, home, quotes=[(q.start, q.end) for q in reading.quotations if q.depth == 0])
    _introduce(state, phrases, title_people)
    resolved = [(phrase, _resolve(state, phrase)) for phrase in phrases]
    return tuple(_mention(phrase, *who) for phrase, who in resolved if who is not None)


def _introduce(state: _State, phrases: Sequence[PersonPhrase], title_people: Iterable[PersonPhrase]) -> None:
    """Everybody named with more than a family name, from the title on; later short forms then find the full name."""
    titled = tuple(title_people)
    for phrase in (*titled, *phrases):
        if phrase.form is not PersonForm.NAME or phrase.weak:
            continue
        figure = state.cast.named(phrase)
        if figure is None:
            figure = state.cast.add(phrase)
        else:
            state.cast.learn(figure, phrase)
        state.named.setdefault(_sentence(state, phrase), []).append((phrase.head, figure.key))
    _share_states(state, phrases)
    _hosts(state, titled)
    _at_home(state)


def _sentence(state: _State, phrase: PersonPhrase) -> int:
    """Position of the sentence in which a phrase stands."""
    return bisect_right(state.reading.sentences, phrase.start, key=lambda s: s.start) - 1


def _share_states(state: _State, phrases: Sequence[PersonPhrase]) -> None:
    """In a list the state named with the first holds for the next: Ukrainian President X, Minister of Defence Y, and Z."""
    for before, after in pairwise(phrases):
        if not (before.form is after.form is PersonForm.NAME) or before.head is None or after.head is None:
            continue
        first, second = state.cast.named(before), state.cast.named(after)
        if first is None or second is None or second.code is not None or first.code is None:
            continue
        between = state.reading.plain[before.end : after.start].strip()
        if (
            between in {",", "and", ", and"}
            and after.head not in roles.HEADS_OF_STATE
            and first.code != state.home.code
        ):
            second.code = first.code


def _hosts(state: _State, title_people: Iterable[PersonPhrase]) -> None:
    """In "Readout of the Minister's call with ..." the one whose call it is belongs to the document's own state."""
    first = next(iter(title_people), None)
    title = state.reading.document.title or ""
    if first is None or first.name is None or not state.home.sure:
        return
    if title[first.end : first.end + 2] in {"\u2019s", "'s", "\u2019 ", "' "} or title.lower().startswith(
        ("remarks by", "statement by")
    ):
        figure = state.cast.named(first)
        if figure is not None and figure.code is None:
            figure.code = state.home.code


def _at_home(state: _State) -> None:
    """In a document of a state, offices without a state are that state's, if they are of a kind it has."""
    home = state.home
    if home.author is not None and home.author.name is not None:
        words = name_words(home.author.name)
        state.author = next((f for f in state.cast.figures if f.words and f.words[-1] == words[-1]), None)
        if state.author is not None:
            state.author.code = state.author.code or home.code
            state.author.role = state.author.role or home.author.role
    if not home.sure:
        return
    own = _OWN_OFFICES.get(home.code or "", _OWN_OFFICES[""])
    for figure in state.cast.figures:
        if figure.code is None and not figure.owned and (figure.head in own or (figure.rank and figure.head is None)):
            acts = home.code == "USA" or figure.acts
            figure.code = home.code if acts else None


_OWN_OFFICES: Final = {
    "USA": roles.HOME_ROLES,
    "EU": frozenset({"commissioner", "vice-president", "representative", "spokesperson"}),
    "": frozenset({"minister", "spokesperson", "spokesman", "spokeswoman", "chancellor"}),
}
"""Offices that, named without a state in an official document, are those of its own state."""


def _resolve(state: _State, phrase: PersonPhrase) -> tuple[Figure, tuple[Figure, ...]] | None:
    """The person or group that a phrase means, and the members of a group."""
    sentence = _sentence(state, phrase)
    quoted = any(start <= phrase.start < end for start, end in state.quotes)
    members: tuple[Figure, ...] = ()
    if phrase.form is PersonForm.NAME:
        figure = _by_name(state, phrase)
    elif phrase.form is PersonForm.ROLE:
        figure = _by_office(state, phrase)
    elif phrase.form is PersonForm.GROUP:
        figure, members = _by_group(state, phrase, sentence)
    else:
        figure, members = _by_pronoun(state, phrase, sentence, quoted=quoted)
    if figure is None:
        return None
    if _is_label(state, phrase):
        state.author = figure
        return figure, members
    if phrase.determiner in _FIRST_PERSON:
        return figure, members
    if figure.key.startswith(("quote", "author", "group")):
        return figure, members
    state.seen.append(_Seen(figure, phrase.start, sentence, phrase.acts, quoted))
    figure.seen = phrase.start
    return figure, members


def _is_label(state: _State, phrase: PersonPhrase) -> bool:
    """Whether a phrase heads a paragraph as the label of its speaker: "MS. LIND: Good morning."""
    plain = state.reading.plain
    if plain[phrase.end : phrase.end + 2].strip() != ":" or phrase.form not in (PersonForm.NAME, PersonForm.ROLE):
        return False
    at = bisect_right(state.reading.blocks, phrase.start, key=lambda b: b.start) - 1
    return at >= 0 and not plain[state.reading.blocks[at].start : phrase.start].strip("*_ ")


def _by_name(state: _State, phrase: PersonPhrase) -> Figure | None:
    """Somebody by name; a single word without title only if known, or if it speaks."""
    figure = state.cast.named(phrase)
    if figure is not None:
        return figure
    if phrase.weak and not phrase.acts and not _is_met(state, phrase):
        return None
    figure = state.cast.add(phrase)
    figure.code = figure.code or state_of_leader(phrase.name or "", titled=True)
    return figure


def _is_met(state: _State, phrase: PersonPhrase) -> bool:
    """Whether a family name without title is a leader's whom somebody met or thanked: "spoke with Tokayev"."""
    before = state.reading.plain[max(0, phrase.start - 16) : phrase.start].split()
    return bool(before) and before[-1] in _MEETS and state_of_leader(phrase.name or "", titled=True) is not None


_MEETS: Final = frozenset("with met told and thanked called by to phoned congratulated".split())


def _by_office(state: _State, phrase: PersonPhrase) -> Figure:
    """Somebody by office: known before, or new."""
    determiner = (phrase.determiner or "").split(" ")[0]
    figure = None
    if determiner not in _NEW and not _numbered(phrase):
        others = {key for head, key in state.named.get(_sentence(state, phrase), ()) if head == phrase.head}
        figure = state.cast.holder(phrase, state.home.code, others) or _described(state, phrase)
    if figure is None:
        figure = state.cast.add(phrase)
        figure.code = figure.code or _code_of_owner(state, phrase) or _code_at_home(state, phrase)
    return figure


def _described(state: _State, phrase: PersonPhrase) -> Figure | None:
    """The person just spoken of, described anew: "The British diplomat", "the Sri Lankan leader"."""
    if phrase.head not in _DESCRIPTIONS or phrase.plural or phrase.determiner != "the":
        return None
    sentence = _sentence(state, phrase)
    for seen in reversed(state.seen):
        if seen.sentence < sentence - 2:
            return None
        figure = seen.figure
        foreign = phrase.code and figure.code and figure.code != phrase.code and len(figure.code) == 3
        if figure.plural or foreign or figure.name is None or seen.quoted:
            continue
        if seen.subject or (phrase.code is not None and figure.code == phrase.code):
            return figure
    return None


_DESCRIPTIONS: Final = frozenset(
    {"leader", "diplomat", "politician", "premier", "veteran", "statesman", "envoy", "general"}
)


def _numbered(phrase: PersonPhrase) -> bool:
    """The second official, another aide: not the one before."""
    first = (phrase.role or "").lower().split()
    return bool(first) and first[0] in {"second", "third", "fourth", "fifth", "other", "another"}


def _code_of_owner(state: _State, phrase: PersonPhrase) -> str | None:
    """The state of the person whose aide or spokesman it is."""
    text = state.reading.plain[phrase.start : phrase.end]
    for word in text.replace("\u2019", "'").split():
        if word[0].isupper():
            bare = fold(word.removesuffix("'s").strip(",."))
            owner = next((f for f in state.cast.figures if f.name and bare in {fold(w) for w in f.name.split()}), None)
            if owner is not None:
                return owner.code
    return None


def _code_at_home(state: _State, phrase: PersonPhrase) -> str | None:
    """An office without a state is the home state's, where there is no doubt which state that is."""
    if phrase.owned or (phrase.determiner or "") in {"their", "its", "his", "her"} or phrase.head not in _OFFICIALS:
        return None
    if phrase.plural and phrase.head in {"leader", "minister", "counterpart", "member", "ambassador"}:
        return None
    return state.home.code


_OFFICIALS: Final = frozenset(
    """president minister chancellor secretary official spokesman spokeswoman spokesperson officer aide adviser advisor
    general admiral colonel commander chief lawmaker senator congressman congresswoman ambassador premier administrator
    undersecretary lady king queen speaker leader diplomat taoiseach""".split()
)


def _by_group(state: _State, phrase: PersonPhrase, sentence: int) -> tuple[Figure | None, tuple[Figure, ...]]:
    """The two, both, the leaders: the people last named together, or a group named by its office."""
    role = phrase.role.split()[-1].lower() if phrase.role else None
    for seen in reversed(state.seen):
        if seen.sentence < sentence - _REACH:
            break
        if seen.figure.plural and (role is None or role in fold(seen.figure.role or "").split()):
            if phrase.number is None or seen.figure.number in {None, phrase.number}:
                return seen.figure, ()
        elif not seen.figure.plural and seen.figure.name is not None:
            break
    members = _together(state, sentence, phrase.number)
    group = Figure(
        f"group:{phrase.start}",
        role=phrase.role or "leaders",
        plural=True,
        number=phrase.number or len(members) or None,
    )
    return group, members


def _together(state: _State, sentence: int, number: int | None) -> tuple[Figure, ...]:
    """The single people last named together, in the order in which they were named."""
    wanted = number or 2
    found: list[Figure] = []
    last = None
    for seen in reversed(state.seen):
        if seen.figure.plural or seen.quoted or seen.figure in found:
            continue
        if len(found) >= wanted and (number is not None or seen.sentence != last):
            break
        if seen.sentence < sentence - 2 * _REACH:
            break
        found.append(seen.figure)
        last = seen.sentence
    return tuple(reversed(found))


def _by_pronoun(
    state: _State, phrase: PersonPhrase, sentence: int, *, quoted: bool
) -> tuple[Figure | None, tuple[Figure, ...]]:
    """he, she, they, I, we."""
    low = phrase.determiner or ""
    if low in _FIRST_PERSON:
        return (_quoted_first_person(phrase) if quoted else _author(state, plural=phrase.plural)), ()
    if low in _SINGULAR:
        return _antecedent(state, phrase, sentence, quoted=quoted), ()
    return _by_group(state, phrase, sentence)


def _quoted_first_person(phrase: PersonPhrase) -> Figure:
    """I and we in a quotation are its speaker, whom frames know."""
    return Figure(f"quote:{phrase.start}", plural=phrase.plural)


def _author(state: _State, *, plural: bool) -> Figure:
    """I is the author; we is the author's state."""
    if plural:
        code = state.home.code if state.home.sure or state.home.author is not None else None
        return Figure("author:we", name=state_name(code) if code else None, code=code, plural=True)
    if state.author is not None:
        return state.author
    author = state.home.author or Person(None, None, state.home.code)
    return Figure("author:i", name=author.name, role=author.role, code=author.code)


def _antecedent(state: _State, phrase: PersonPhrase, sentence: int, *, quoted: bool) -> Figure | None:
    """Whom he or she means: the subject of this sentence, else of the one before, else the last one named."""
    subject_form = phrase.determiner in {"he", "she"}
    here = [s for s in state.seen if s.sentence == sentence and _fits(s.figure, phrase)]
    own = next((s.figure for s in here if s.subject), None)
    if here and subject_form and not quoted:
        return own or here[-1].figure
    if here and not subject_form:
        other = next((s.figure for s in reversed(here) if s.figure is not own), None)
        if other is not None:
            return other
    speaker = next((s.figure for s in reversed(state.seen) if s.subject and not s.quoted), None) if quoted else own
    for back in range(1, _REACH + 1):
        earlier = [
            s
            for s in state.seen
            if s.sentence == sentence - back
            and _fits(s.figure, phrase)
            and s.figure is not speaker
            and s.quoted <= quoted
        ]
        if earlier:
            subject = next((s.figure for s in earlier if s.subject), None)
            return subject or earlier[-1].figure
    return own if quoted else None


def _fits(figure: Figure, phrase: PersonPhrase) -> bool:
    """Whether a person can be he or she."""
    return not figure.plural and (figure.gender is None or figure.gender == phrase.gender)


def _mention(phrase: PersonPhrase, figure: Figure, members: tuple[Figure, ...]) -> PersonMention:
    """The mention of a figure at a phrase."""
    return PersonMention(
        start=phrase.start,
        end=phrase.end,
        person=figure.person(),
        form=phrase.form,
        key=figure.key,
        members=tuple(m.key for m in members),
        plural=figure.plural,
    )
