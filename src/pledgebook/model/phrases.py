"""How people are named at one place, before anyone knows who is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pledgebook.model.mentions import PersonForm


class PersonPhrase(NamedTuple):
    """A name, an office, a pronoun or a group word as it stands, taken apart.

    Made by `recognise.person`, resolved to a `PersonMention` by `normalise.people`. Every "we" and "he" of a document is
    one, hence a tuple.
    """

    start: int
    end: int
    form: PersonForm
    name: str | None = None
    """The name as written, without rank, address and office, on one line."""
    role: str | None = None
    """The office as written, without article and owner's mark."""
    head: str | None = None
    """The noun of the office in the singular, lower case: `president`, `official`."""
    rank: str | None = None
    """A military rank before the name: `Army Gen.`."""
    address: str | None = None
    """A form of address before the name, lower case: `mr`."""
    code: str | None = None
    """The state or body whose office it is, where the words themselves say so."""
    owned: bool = False
    """Whether the words say whose office it is, be it a body without a code."""
    determiner: str | None = None
    """`the`, `a`, `his`, `one of the`, `two`, `both` ..., lower case."""
    gender: str | None = None
    """`m` or `f` where address, office, pronoun or given name tell."""
    plural: bool = False
    number: int | None = None
    """How many, for a group that says so."""
    weak: bool = False
    """A single word that is a name only if somebody of that name is known or it plainly speaks."""
    common: bool = False
    """An ordinary word at the head of a sentence: a name only if somebody of that name is known."""
    acts: bool = False
    """Whether a verb follows, or a verb of speech goes before: most likely a subject."""
