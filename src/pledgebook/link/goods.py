"""Goods by what they are called: `M2A2 Bradley Infantry Fighting Vehicles`, `Bradleys` and `machines Bradley` are the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from pledgebook.catalogue.folding import fold
from pledgebook.lang.en.goods_names import CUTS, FILLER, GENERIC, MEASURES, PHRASES, SAME_WORD, WRITTEN_OUT

_WORD: Final = re.compile(r"[^\W_]+(?:[-\u2010\u2011'\u2019][^\W_]+)*")
_CALIBRE: Final = re.compile(r"(\d{1,4})[\s\u00a0]?-?mm\b")
_SPELLING: Final = {w: to for w, to in SAME_WORD.items() if to[:3] == w[:3]}
"""British spellings and short forms: they are put right before phrases are looked for."""
_ANY: Final = frozenset(
    "ammunition defense defensive emergency humanitarian lethal military package security training".split()
)
_LONGEST: Final = 12
"""Words of a designation that are looked at: the rest is a relative clause or a description."""


class Likeness(StrEnum):
    """How two designations stand to each other."""

    SAME = "same"
    ALIKE = "alike"
    """One says less than the other: howitzers, M109 howitzers."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Named:
    """A designation taken apart."""

    words: frozenset[str]
    """What is left of it: singular, without filler."""
    head: str
    """The word that says what it is: `howitzer`."""
    makes: frozenset[str]
    """Makes and models: `bradley`, `m2a2`, `as90`."""
    calibre: str
    models: frozenset[str]
    """Bare numbers that follow a make: the 2 of Leopard 2."""


@lru_cache(maxsize=65536)
def named(designation: str) -> Named:
    """A designation taken apart, by its words alone."""
    text = designation.lower()
    calibre = next((m[1] + "mm" for m in _CALIBRE.finditer(text)), "")
    words = [part for word in _WORD.findall(_CALIBRE.sub(" ", text))[:_LONGEST] for part in _parts(word)]
    words = _phrases([_one(w) for w in words])
    makes = frozenset(w for w in words if _is_make(w))
    models = frozenset(w for w in words if w.isdigit() and len(w) <= 2)
    head, told = _head(words, makes), _telling(words, makes)
    if not told:
        told = [word for make in sorted(makes) for word in _classes().get(make, "").split()]
        head = told[-1] if told else ""
    return Named(frozenset(told), head, makes, calibre, models if makes else frozenset())


def _telling(words: list[str], makes: frozenset[str]) -> list[str]:
    """The words that say what the goods are, measure words only where there is nothing else."""
    kept = [w for w in words if w not in FILLER and w not in CUTS and w not in makes and not w.isdigit()]
    return [w for w in kept if w not in MEASURES] or kept


def _head(words: list[str], makes: frozenset[str]) -> str:
    """The word that names the thing: English puts it last, before `for`, `with` or (but for measures) `of`."""
    part: list[str] = []
    for word in [*words, "with"]:
        told = _telling(part, makes)
        if word in CUTS and told and (told[-1] not in MEASURES or word != "of"):
            return told[-1]
        part.append(word)
    told = _telling(part, makes)
    return told[-1] if told else ""


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> Likeness:
    """Whether two designations, as written, can name the same goods."""
    return alike(named(one), named(other))


def alike(a: Named, b: Named) -> Likeness:
    """Whether two designations can name the same goods."""
    if (a.calibre and b.calibre and a.calibre != b.calibre) or (a.models and b.models and not a.models & b.models):
        return Likeness.OTHER
    if a.makes and b.makes:
        return Likeness.SAME if a.makes & b.makes and not _ammunition_and_gun(a, b) else Likeness.OTHER
    if a.makes or b.makes:
        return _with_one_make(a, b)
    return _by_words(a, b)


def particular(one: Named) -> bool:
    """Whether a designation names anything that not every giving is called by."""
    return bool(one.makes or one.words - GENERIC - _ANY)


def _with_one_make(a: Named, b: Named) -> Likeness:
    """A make on one side only: the class must be the same."""
    if a.head and a.head == b.head and a.head not in GENERIC:
        return Likeness.ALIKE
    return Likeness.ALIKE if len(a.words & b.words - GENERIC) >= 2 else Likeness.OTHER


def _by_words(a: Named, b: Named) -> Likeness:
    """No make on either side: the same words, or one set inside the other with the same head."""
    if not (a.words and b.words):
        return Likeness.OTHER
    if a.words == b.words:
        return Likeness.SAME
    shared = a.words & b.words
    if shared in (a.words, b.words):
        return _inside(a, b, shared)
    special = shared - GENERIC
    close = len(special) >= 2 and 2 * len(shared) >= min(len(a.words), len(b.words))
    return Likeness.ALIKE if close or (a.head == b.head and special) else Likeness.OTHER


def _inside(a: Named, b: Named, shared: frozenset[str]) -> Likeness:
    """One designation says all that the other says, and more."""
    if shared <= GENERIC:
        return Likeness.OTHER
    little_more = abs(len(a.words) - len(b.words)) <= 1 or len(shared - GENERIC) > 1
    return Likeness.SAME if a.head == b.head and len(shared) > 1 and little_more else Likeness.ALIKE


def _ammunition_and_gun(a: Named, b: Named) -> bool:
    """Rounds for a gun are not the gun."""
    return (a.head == "ammunition") != (b.head == "ammunition")


def _parts(word: str) -> list[str]:
    """A word with its hyphens: AS-90 is one name, self-propelled is two words."""
    pieces = re.split(r"[-\u2010\u2011]", word)
    return [fold("".join(pieces))] if any(c.isdigit() for c in word) else [fold(p) for p in pieces if p != "to"]


def _one(word: str) -> str:
    """The singular, in one spelling."""
    word = word.removesuffix("'s")
    word = _singular(word) if len(word) > 3 else word
    return _SPELLING.get(word, word)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _phrases(words: list[str]) -> list[str]:
    """Acronyms written out, and words and phrases by the name they share with others."""
    text = _renamed(" ".join(WRITTEN_OUT.get(w, w) for w in words))
    text = _renamed(" ".join(SAME_WORD.get(w, w) for w in text.split()))
    return list(dict.fromkeys(text.split()))


def _renamed(text: str) -> str:
    """The text with each phrase that has another name replaced by it."""
    text = f" {text} "
    for phrase, name in PHRASES.items():
        if phrase in text:
            text = text.replace(f" {phrase} ", f" {name} ")
    return text


def _is_make(word: str) -> bool:
    """A name of a make: known as such, or letters with digits."""
    mixed = any(c.isdigit() for c in word) and any(c.isalpha() for c in word)
    return mixed or word in _classes()


@cache
def _classes() -> dict[str, str]:
    """Makes of one word, in the singular, and the class that the catalogue puts each in."""
    text = files("pledgebook.catalogue").joinpath("data/systems.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    ordinary = GENERIC | FILLER | MEASURES | {word for row in rows for word in row[1].split()}
    found: dict[str, str] = {}
    for name, group in (row[:2] for row in rows):
        parts = _parts(name.lower()) if " " not in name else []
        make = _one(parts[0]) if len(parts) == 1 else ""
        if len(make) > 2 and make not in ordinary and not make.isdigit():
            found.setdefault(make, " ".join(SAME_WORD.get(w, w) for w in group.split()))
    return found
