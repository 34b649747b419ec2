"""Pronouns and words for several: whom he, they, both, the leaders mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.folding import fold
from pledgebook.catalogue.places import state_name
from pledgebook.model.claims import Person
from pledgebook.model.mentions import PersonForm
from pledgebook.normalise.cast import Figure
from pledgebook.normalise.scene import REACH

if TYPE_CHECKING:
    from pledgebook.model.phrases import PersonPhrase
    from pledgebook.normalise.scene import Scene

FIRST_PERSON: Final = frozenset({"i", "me", "we"})
_GENDERS: Final = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}

_OF_STATES: Final = frozenset(
    "countries governments states nations neighbours neighbors allies donors economies capitals republics islands".split()
)
"""Group nouns that mean states and nobody in person; whom they mean as parties: `normalise.antecedent`."""

Meant = tuple[Figure | None, tuple[Figure, ...]]
"""A person or group, and the members of a group."""


def meant_by_pronoun(scene: Scene, phrase: PersonPhrase) -> Meant:
    """Whom he, she, they, I, we mean."""
    low = phrase.determiner or ""
    if low in FIRST_PERSON:
        if scene.quoted(phrase):  # the speaker of the quotation, whom frames know
            return Figure(f"quote:{phrase.start}", plural=phrase.plural), ()
        return _author(scene, plural=phrase.plural), ()
    if low in _GENDERS:
        return antecedent(scene, phrase, low), ()
    return meant_by_group(scene, phrase)


def meant_by_group(scene: Scene, phrase: PersonPhrase) -> Meant:
    """The two, both, the leaders, they: a group named by its office, or the people last named together."""
    sentence = scene.sentence_of(phrase)
    role = phrase.role.split()[-1].lower() if phrase.role else None
    for seen in scene.back_to(sentence - REACH):
        figure = seen.figure
        if figure.plural and not seen.subject and phrase.acts and phrase.form is PersonForm.PRONOUN:
            continue  # "They agreed": not the soldiers whom the sentence before only mentions
        if figure.plural and (role is None or role in fold(figure.role or "").split()):
            fits = phrase.number is None or figure.number in {None, phrase.number}
            if fits and (seen.subject or phrase.determiner != "they"):
                return figure, ()
        elif not figure.plural and figure.name is not None:
            break
    members = () if role in _OF_STATES else _together(scene, phrase)
    number = phrase.number or len(members) or None
    return Figure(f"group:{phrase.start}", role=phrase.role or "leaders", plural=True, number=number), members


def _together(scene: Scene, phrase: PersonPhrase) -> tuple[Figure, ...]:
    """The single people last named together, in the order in which they were named."""
    sentence, number = scene.sentence_of(phrase), phrase.number
    found: list[Figure] = []
    last = None
    # "Lind told reporters that the two leaders met", "Lind thanked both"
    others = [s.figure for s in scene.in_sentence(sentence) if s.speaks or (s.subject and not phrase.acts)]
    for seen in scene.back_to(sentence - 2 * REACH):
        if seen.figure.plural or seen.quoted or seen.aside or seen.figure in found or seen.figure in others:
            continue
        if len(found) >= (number or 2) and (number is not None or seen.sentence != last):
            break
        found.append(seen.figure)
        last = seen.sentence
    return tuple(reversed(found))


def _author(scene: Scene, *, plural: bool) -> Figure:
    """I is the author; we is the author's state."""
    home = scene.home
    if plural:
        code = home.code if (home.sure or home.author is not None) and not home.joint else None
        return Figure("author:we", name=state_name(code) if code else None, code=code, plural=True)
    if scene.author is not None:
        return scene.author
    author = home.author or Person(None, None, home.code if home.sure else None)
    return Figure("author:i", name=author.name, role=author.role, code=author.code)


def antecedent(scene: Scene, phrase: PersonPhrase, word: str) -> Figure | None:
    """Whom he, him, his ... means: the subject of this sentence, else of the one before, else the last one named."""
    sentence, quoted, gender = scene.sentence_of(phrase), scene.quoted(phrase), _GENDERS[word]
    as_subject = word in {"he", "she"} or phrase.form is not PersonForm.PRONOUN
    here = [s for s in scene.in_sentence(sentence) if _fits(s.figure, gender)]
    if as_subject and phrase.form is PersonForm.PRONOUN:
        here = [s for s in here if not s.agent]  # "Pressed by Lind, he said"
        if scene.opens_asked(sentence):
            here = []  # "Asked whether Lind would come, he said"
    subjects = [s.figure for s in here if s.subject]
    own = (subjects[0] if as_subject or quoted else subjects[-1]) if subjects else None
    if here and as_subject and not quoted:
        return own or here[-1].figure
    if here and not as_subject:
        other = next((s.figure for s in reversed(here) if s.figure is not own), None)
        if other is not None:
            return other
    not_meant = _speaker(scene, sentence) if quoted else own
    for back in range(1, REACH + 1):
        earlier = [
            s
            for s in scene.in_sentence(sentence - back)
            if _fits(s.figure, gender) and s.figure is not not_meant and s.quoted <= quoted
        ]
        if earlier:
            subject = next((s.figure for s in earlier if s.subject), None)
            return subject or earlier[-1].figure
    return own if quoted else None


def _speaker(scene: Scene, sentence: int) -> Figure | None:
    """Who says the quotation of a sentence: whoever acts outside of it, else the last one who acted before."""
    beside = scene.acting.get(sentence)
    if beside:
        return next((scene.cast.named(p) for p in beside if p.form is PersonForm.NAME), None)
    return next((s.figure for s in reversed(scene.seen) if s.subject and not s.quoted), None)


def _fits(figure: Figure, gender: str) -> bool:
    """Whether a person can be he or she."""
    return not figure.plural and (figure.gender is None or figure.gender == gender)
