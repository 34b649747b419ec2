"""What the verbs of a sentence are described by."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple


class VerbGroup(NamedTuple):
    """Auxiliaries, adverbs and the main verb they lead to. Made by the thousand, hence a tuple."""

    start: int
    end: int
    """Offsets in the text, from the first auxiliary (or "to") to the end of the main verb."""
    first: int
    main: int
    """Positions in the sentence's tokens."""
    lemma: str
    form: str
    """Tag of the main verb: base, s, past, part, ing."""
    finite: bool
    """Whether it can be the verb of a clause; infinitives, gerunds and participles are not."""
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    infinitive: bool = False
    modal: str | None = None
    """will, would, may, might, can, could, shall, should, must."""
    negated: bool = False
    subject: tuple[int, int] | None = None
    """Offsets of the words before it that may hold its subject, or of those of the verb it is coordinated with."""
    shares_subject: bool = False
    """Whether the subject was taken over from the verb before ("met ... and discussed")."""
    relative: bool = False
    """Whether its subject is who, which or that; the antecedent ends where `subject` starts."""

    def with_subject(
        self, subject: tuple[int, int] | None, *, shares_subject: bool = False, relative: bool = False
    ) -> VerbGroup:
        """The same verb with what may hold its subject."""
        return make((*self[:_SUBJECT], subject, shares_subject, relative))


_SUBJECT: Final = VerbGroup._fields.index("subject")
make: Final[Callable[[tuple[object, ...]], VerbGroup]] = partial(tuple.__new__, VerbGroup)
"""A verb group of a row of all its fields, without a call of Python code."""
