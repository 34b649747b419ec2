"""The people of one document: who has been named so far, under which names and offices."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.folding import fold, skeleton
from pledgebook.catalogue.officials import state_of_leader
from pledgebook.catalogue.places import BODIES, place_named
from pledgebook.lang.en import roles
from pledgebook.model.claims import Person

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from pledgebook.model.phrases import PersonPhrase

_NICKNAMES: Final = (
    frozenset({"joe", "joseph"}), frozenset({"tony", "antony", "anthony"}), frozenset({"bill", "william"}),
    frozenset({"bob", "robert", "rob"}), frozenset({"mike", "michael"}), frozenset({"jim", "james"}),
    frozenset({"dick", "richard", "rick"}), frozenset({"ted", "edward", "ed"}), frozenset({"liz", "elizabeth"}),
    frozenset({"jake", "jacob"}), frozenset({"jack", "john"}), frozenset({"chuck", "charles"}), frozenset({"kate", "katherine"}),
    frozenset({"steve", "stephen", "steven"}), frozenset({"volodymyr", "vladimir"}), frozenset({"oleksandr", "alexander"}),
    frozenset({"mykola", "nikolai"}), frozenset({"andriy", "andrii", "andrei"}), frozenset({"petro", "peter"}),
)  # fmt: skip
_RANKED: Final = {
    "gen": "general", "col": "colonel", "adm": "admiral", "vadm": "admiral", "radm": "admiral", "maj": "major",
    "capt": "captain", "cmdr": "commander", "cdr": "commander", "lt": "lieutenant", "sgt": "sergeant", "ssgt": "sergeant",
    "brig": "brigadier", "ltg": "general", "mg": "general", "bg": "general", "ltc": "colonel",
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Figure:
    """One person, or one group named by an office, as known so far."""

    key: str
    name: str | None = None
    role: str | None = None
    head: str | None = None
    code: str | None = None
    gender: str | None = None
    plural: bool = False
    number: int | None = None
    rank: str | None = None
    words: tuple[str, ...] = ()
    """Comparable words of the fullest name."""
    raw: set[str] = field(default_factory=set)
    """Words of all offices said of the person."""
    owned: bool = False
    """Whether the text says whose office it is."""
    acts: bool = False
    """Whether the person is the subject of a verb somewhere."""
    seen: int = -1
    """Where the last mention stood; -1 for one known only from the title."""

    def person(self) -> Person:
        """As the contract writes it."""
        return Person(self.name, self.role, self.code)


@lru_cache(maxsize=8192)
def name_words(name: str) -> tuple[str, ...]:
    """Comparable words of a name; initials stay as single letters, generations go."""
    words = (skeleton(w.strip(".,")) for w in name.split())
    return tuple(w for w in words if w and w not in {"ir", "sr", "iii", "jr"})


class Cast:
    """Everybody named so far; grows while a document is read from top to bottom."""

    def __init__(self) -> None:
        """Nobody yet."""
        self.figures: list[Figure] = []
        self._by_name: dict[str, list[Figure]] = {}
        self._by_office: dict[str, list[Figure]] = {}

    def named(self, phrase: PersonPhrase) -> Figure | None:
        """The person that a name means, if known."""
        words = name_words(phrase.name or "")
        candidates = {f.key: f for w in words if len(w) > 1 for f in self._by_name.get(w, ())[-_MOST:]}
        fits = [f for f in candidates.values() if _same_name(f, words, phrase)]
        return max(fits, key=lambda f: (_fit(f, words, phrase), f.seen), default=None)

    def called(self, word: str) -> Figure | None:
        """Somebody in whose name this word stands."""
        return next(iter(self._by_name.get(skeleton(word), ())), None)

    def add(self, phrase: PersonPhrase) -> Figure:
        """A new person."""
        label = fold(phrase.name or phrase.role or "somebody").replace(" ", "-")
        figure = Figure(f"{label}#{len(self.figures)}", plural=phrase.plural, number=phrase.number)
        self.figures.append(figure)
        self.learn(figure, phrase)
        return figure

    def learn(self, figure: Figure, phrase: PersonPhrase) -> None:
        """What a phrase adds to what is known of a person."""
        if phrase.name:
            words = name_words(phrase.name)
            if len(words) > len(figure.words) or figure.name is None:
                figure.name, figure.words = phrase.name, words
            _note(self._by_name, words, figure)
        leads = phrase.head in roles.HEADS_OF_STATE and figure.head not in roles.HEADS_OF_STATE
        if phrase.role and (figure.role is None or figure.head == "sheikh" or (leads and figure.head == "member")):
            figure.role, figure.head = phrase.role, phrase.head
        figure.raw.update(fold(phrase.role or "").split())
        figure.owned, figure.acts = figure.owned or phrase.owned, figure.acts or phrase.acts
        figure.rank = figure.rank or _rank(phrase.rank)
        figure.gender = figure.gender or phrase.gender
        figure.code = figure.code or _code(phrase)
        _note(self._by_office, (w for w in (figure.head, figure.rank, *_own_words(phrase.role)) if w), figure)

    def holders(self, phrase: PersonPhrase, home: str | None, others: Container[str] = ()) -> list[Figure]:
        """The people who hold the office of a definite phrase: the President, the general, the aide; the last named first.

        Those of the home state stand before others. `others` are keys of people named by this office in the same
        sentence: "the President met President Lind".
        """
        candidates = self._by_office.get(phrase.head or "", ())[-_MOST:]
        holders = [f for f in candidates if _holds(f, phrase)]
        fits = [f for f in holders if f.key not in others] or [f for f in holders if home and f.code == home]
        return sorted(fits, key=lambda f: (f.seen >= 0, home is not None and f.code == home, f.seen), reverse=True)


_MOST: Final = 200
"""How many people of one name or office are compared, the last ones: more is a list of names, not a report."""
_EMPTY: Final = frozenset({"the", "of", "for", "a", "an", "and", "to"})


def _own_words(role: str | None) -> list[str]:
    """The words of an office up to its complement: an Assistant to the President is no president."""
    words = fold(role or "").split()
    return words[: next((n for n, word in enumerate(words) if word in _EMPTY - {"the"}), len(words))]


def _note(index: dict[str, list[Figure]], words: Iterable[str], figure: Figure) -> None:
    """Put a person under some words."""
    for word in words:
        known = index.setdefault(word, [])
        if not known or (known[-1] is not figure and figure not in known[-_MOST:]):
            known.append(figure)


def _holds(figure: Figure, phrase: PersonPhrase) -> bool:
    """Whether a person has the office of a phrase, in the same state, with nothing said that is not known of him."""
    if figure.plural != phrase.plural or (phrase.code and figure.code and phrase.code != figure.code):
        return False
    if _other_office(phrase, figure) or (phrase.owned and figure.owned and phrase.code != figure.code):
        return False
    same_state = phrase.code is not None and phrase.code == figure.code
    said = {fold(w) for w in (phrase.role or "").split() if not (same_state and place_named(w))} - _EMPTY
    return said <= figure.raw | {figure.rank or "", phrase.head or ""}


_OTHER_OFFICES: Final = frozenset({"vice", "deputy", "former", "press", "assistant", "under", "expresident", "prime"})
"""Words that make another office of a noun: the Vice President is not "the President"."""


def _other_office(phrase: PersonPhrase, figure: Figure) -> bool:
    """Whether a person's office is another one than the phrase says."""
    said = fold(phrase.role or "").split()
    held = fold(figure.role or "").split()
    return any((word in held) != (word in said) for word in _OTHER_OFFICES)


def _rank(rank: str | None) -> str | None:
    """The main word of a rank: general, colonel."""
    if rank is None:
        return None
    word = next((w for w in reversed(rank.split()) if w in roles.RANK_HEADS), rank.split()[-1])
    return _RANKED.get(word, word)


def _code(phrase: PersonPhrase) -> str | None:
    """The state or body whose office the words name, else the state that somebody of this name leads."""
    if phrase.code == "UN" and phrase.head == "president" and phrase.name:
        # "address to the General Assembly President Lind announced": heads of state speak there
        return state_of_leader(phrase.name, titled=False) or phrase.code
    return phrase.code or _leads(phrase)


def _leads(phrase: PersonPhrase) -> str | None:
    """The state that somebody with this name leads, where the office fits."""
    if phrase.name is None or phrase.owned:
        return None
    if phrase.head in _LEADING_BODIES:
        code = state_of_leader(phrase.name, titled=True)
        return code if code in BODIES else None
    if phrase.head not in _LEADING or (phrase.head in _STYLED and len(phrase.name.split()) == 1):
        return None
    return state_of_leader(phrase.name, titled=phrase.head in roles.HEADS_OF_STATE or phrase.head == "minister")


def _same_name(figure: Figure, words: tuple[str, ...], phrase: PersonPhrase) -> bool:
    """Whether a name can be that of a person already known."""
    known = figure.words
    if phrase.code and figure.code and phrase.code != figure.code and phrase.head == figure.head:
        return False
    if phrase.gender and figure.gender and phrase.gender != figure.gender and (phrase.address or len(words) > 1):
        return False
    if len(words) == 1 and phrase.head in _UNIQUE and figure.head not in _UNIQUE and not _may_lead(figure):
        return False
    if len(words) == 1 or len(known) == 1:
        return words[0] in known if len(words) == 1 else known[0] in words
    if words[-1] == known[-1]:
        return _same_given(words[0], known[0]) or (phrase.head == figure.head is not None and phrase.head in _UNIQUE)
    shorter, longer = sorted((set(words), set(known)), key=len)
    return shorter <= longer


_LEADING_BODIES: Final = frozenset({"secretary-general", "secretary", "director-general", "director", "commissioner"})
_LEADING: Final = roles.HEADS_OF_STATE | {None, "minister", "leader", "pm"}
_STYLED: Final = frozenset({"sheikh", "shaikh", "prince", "princess"})
"""Said of many besides those who lead a state."""
_UNIQUE: Final = roles.HEADS_OF_STATE


def _may_lead(figure: Figure) -> bool:
    """Whether somebody named without office can be "President X": not the wife of the President X whom everybody knows."""
    family = (figure.name or "").split()[-1]
    if len(figure.words) == 1 or state_of_leader(family, titled=True) is None:
        return True
    return state_of_leader(figure.name or "", titled=False) is not None


def _same_given(a: str, b: str) -> bool:
    """Whether two given names can be one: equal, an initial, a short form, another spelling."""
    if a == b or ((len(a) == 1 or len(b) == 1) and a[0] == b[0]):
        return True
    if any({a, b} <= {skeleton(n) for n in group} for group in _NICKNAMES):
        return True
    return len(a) > 3 and len(b) > 3 and a[:4] == b[:4]


def _fit(figure: Figure, words: tuple[str, ...], phrase: PersonPhrase) -> int:
    """How well a known person fits a name: whole name, office, family name."""
    points = 4 if figure.words == words else 0
    points += 2 if phrase.head is not None and phrase.head == figure.head else 0
    points += 1 if figure.words and figure.words[-1] == words[-1] else 0
    return points
