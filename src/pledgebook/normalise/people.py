"""Who is meant: short names, offices, pronouns and groups back to the people of the document."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pledgebook.catalogue.officials import state_of_leader
from pledgebook.catalogue.places import BODIES
from pledgebook.lang.en import roles
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.mentions import PersonForm, PersonMention
from pledgebook.normalise.cast import Figure, name_words
from pledgebook.normalise.reference import FIRST_PERSON, antecedent, meant_by_group, meant_by_pronoun
from pledgebook.normalise.scene import Scene
from pledgebook.segment.labels import label_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pledgebook.model.phrases import PersonPhrase
    from pledgebook.model.reading import Reading
    from pledgebook.normalise.home import Home

_NEW: Final = frozenset(
    {"a", "an", "another", "each", "one", "some", "several", "two", "three", "four", "five", "six", "seven"}
)


def settle_people(
    reading: Reading, phrases: Sequence[PersonPhrase], title_people: Iterable[PersonPhrase], home: Home
) -> tuple[PersonMention, ...]:
    """A mention for every phrase that means somebody, with the person in full as the document knows him or her."""
    scene = Scene.of(reading, home)
    for phrase in phrases:
        if phrase.acts and not scene.quoted(phrase):
            scene.acting.setdefault(scene.sentence_of(phrase), []).append(phrase)
    _introduce(scene, phrases, title_people)
    resolved = [(phrase, _resolve(scene, phrase)) for phrase in phrases]
    return tuple(_mention(phrase, *who) for phrase, who in resolved if who is not None)


def _introduce(scene: Scene, phrases: Sequence[PersonPhrase], title_people: Iterable[PersonPhrase]) -> None:
    """Everybody named with more than a family name, from the title on; later short forms then find the full name."""
    titled = tuple(title_people)
    for at, phrase in enumerate((*titled, *phrases)):
        if phrase.form is not PersonForm.NAME or phrase.weak:
            continue
        figure = scene.cast.named(phrase)
        if figure is None:
            figure = scene.cast.add(phrase)
        else:
            scene.cast.learn(figure, phrase)
        if at < len(titled):
            scene.titled.add(figure.key)
        scene.named.setdefault(scene.sentence_of(phrase), []).append((phrase.head, figure.key))
    for phrase in phrases:
        if phrase.weak and phrase.acts and (figure := scene.cast.named(phrase)):
            figure.acts = True
    _genders(scene, phrases)
    _share_states(scene, phrases)
    _hosts(scene, titled)
    _at_home(scene)


def _genders(scene: Scene, phrases: Sequence[PersonPhrase]) -> None:
    """ "Lind met her Moldovan counterpart": Lind is a woman."""
    for phrase in phrases:
        if phrase.determiner not in {"his", "her"} or phrase.head not in {"counterpart", "colleague", "homologue"}:
            continue
        before = [p for p in scene.acting.get(scene.sentence_of(phrase), ()) if p.start < phrase.start and p.name]
        owner = scene.cast.named(before[0]) if before else None
        if owner is not None and owner.gender is None:
            owner.gender = "f" if phrase.determiner == "her" else "m"


def _share_states(scene: Scene, phrases: Sequence[PersonPhrase]) -> None:
    """In a list the state named with the first holds for the next: Ukrainian President X, Minister of Defence Y, and Z."""
    for before, after in pairwise(phrases):
        if not (before.form is after.form is PersonForm.NAME) or before.head is None or after.head is None:
            continue
        first, second = scene.cast.named(before), scene.cast.named(after)
        if first is None or second is None or second.code is not None or first.code is None:
            continue
        between = scene.reading.plain[before.end : after.start].strip()
        if (
            between in {",", "and", ", and"}
            and after.head not in roles.HEADS_OF_STATE
            and first.code != scene.home.code
            and not (first.code in BODIES and after.determiner == "the")
        ):
            second.code = first.code


def _hosts(scene: Scene, title_people: Iterable[PersonPhrase]) -> None:
    """In "Readout of the Minister's call with ..." the one whose call it is belongs to the document's own state."""
    title = scene.reading.document.title or ""
    hosts = [p for p in title_people if p.name is not None and _hosts_in(title, p)]
    if not hosts or not scene.home.sure:
        return
    first = hosts[0]
    figure = scene.cast.named(first)
    if figure is not None and figure.code is None:
        figure.code = scene.home.code


def _hosts_in(title: str, phrase: PersonPhrase) -> bool:
    """Whether a title speaks of somebody's own call, meeting, visit, or of his remarks."""
    lead, after = title[: phrase.start].lower(), title[phrase.end :].replace("\u2019", "'").lower()
    return _OWN_MEETING.match(after) is not None or lead.strip() in {"remarks by", "remarks of", "speech by"}


_OWN_MEETING: Final = lazy_pattern(
    r"'s?\s+(?:\w+\s+){0,2}(?:calls?|meetings?|visits?|trips?|travel|participation|remarks|conversations?|talks|speech)\b"
)


def _at_home(scene: Scene) -> None:
    """In a document of a state, offices without a state are that state's, if they are of a kind it has."""
    home = scene.home
    if home.author is not None and home.author.name is not None:
        words = name_words(home.author.name)
        scene.author = next((f for f in scene.cast.figures if f.words and f.words[-1] == words[-1]), None)
        if scene.author is not None:
            scene.author.code = scene.author.code or home.code
            scene.author.role = scene.author.role or home.author.role
    for figure in scene.cast.figures:
        if figure.code is None and figure.head is None and figure.name is not None and not figure.owned:
            code = state_of_leader(figure.name, titled=True)
            figure.code = code if code in home.states else None  # "Mr Lind" in a text about the state that Lind leads
    if not (home.sure or home.local):
        return
    own = _OWN_OFFICES.get(home.code or "", _OWN_OFFICES[""])
    if "presiden" in (scene.reading.document.publisher or "").lower():
        own |= {"president"}
    for figure in scene.cast.figures:
        if figure.code is None and not figure.owned and (figure.head in own or (figure.rank and figure.head is None)):
            foreign = figure.head == "president" and figure.name is not None and not figure.rank
            acts = (home.code == "USA" and home.sure and not foreign) or figure.acts
            figure.code = home.code if acts else None


_OWN_OFFICES: Final = {
    "USA": roles.HOME_ROLES,
    "EU": frozenset({"commissioner", "vice-president", "representative", "spokesperson"}),
    "UN": frozenset({"secretary-general", "under-secretary-general", "coordinator", "rapporteur", "spokesperson"}),
    "NATO": frozenset({"secretary-general", "secretary", "spokesperson"}),
    "": frozenset(
        {
            "minister",
            "secretary",
            "spokesperson",
            "spokesman",
            "spokeswoman",
            "chancellor",
            "vice-president",
            "governor",
        }
    ),
}
"""Offices that, named without a state in an official document, are those of its own state."""


def _resolve(scene: Scene, phrase: PersonPhrase) -> tuple[Figure, tuple[Figure, ...]] | None:
    """The person or group that a phrase means, and the members of a group."""
    figure: Figure | None
    members: tuple[Figure, ...] = ()
    if phrase.form is PersonForm.NAME:
        figure = _by_name(scene, phrase)
    elif phrase.form is PersonForm.ROLE:
        figure = _by_office(scene, phrase)
    elif phrase.form is PersonForm.GROUP:
        figure, members = meant_by_group(scene, phrase)
    else:
        figure, members = meant_by_pronoun(scene, phrase)
    if figure is None:
        return None
    if _is_label(scene, phrase):
        scene.author = figure
    elif phrase.determiner not in FIRST_PERSON and not figure.key.startswith("group:"):
        scene.remember(figure, phrase)
    return figure, members


def _is_label(scene: Scene, phrase: PersonPhrase) -> bool:
    """Whether a phrase heads a paragraph as the label of its speaker: "MS. LIND: Good morning."""
    if phrase.form not in (PersonForm.NAME, PersonForm.ROLE):
        return False
    plain = scene.reading.plain
    at = bisect_right(scene.blocks, phrase.start) - 1
    if at < 0 or plain[scene.reading.blocks[at].start : phrase.start].strip("*_ "):
        return False
    label = label_end(scene.reading.text, scene.reading.blocks[at].start, scene.reading.blocks[at].end)
    return label is not None and phrase.end <= label


def _by_name(scene: Scene, phrase: PersonPhrase) -> Figure | None:
    """Somebody by name; a single word without title only if known, or if it speaks."""
    figure = scene.cast.named(phrase)
    if figure is not None:
        figure.code = figure.code or _code_of_principal(scene, phrase)
        return figure
    if phrase.common or (phrase.weak and not phrase.acts and not _is_met(scene, phrase)):
        return None
    figure = scene.cast.add(phrase)
    figure.code = figure.code or state_of_leader(phrase.name or "", titled=True)
    return figure


def _code_of_principal(scene: Scene, phrase: PersonPhrase) -> str | None:
    """The state of him whose man it is: his chief of staff, her spokesman."""
    if phrase.determiner not in {"his", "her"} or phrase.head in {"counterpart", "colleague", "host", "guest"}:
        return None
    principal = antecedent(scene, phrase, phrase.determiner)
    return principal.code if principal is not None else None


def _is_met(scene: Scene, phrase: PersonPhrase) -> bool:
    """Whether a family name without title is a leader's: somebody met or thanked him, or he stands beside another."""
    if state_of_leader(phrase.name or "", titled=True) is None:
        return False
    before = scene.reading.plain[max(0, phrase.start - 16) : phrase.start].split()
    after = scene.reading.plain[phrase.end : phrase.end + 40].split()
    paired = len(after) > 1 and after[0] == "and" and state_of_leader(after[1].strip(",."), titled=True) is not None
    return paired or (bool(before) and before[-1] in _MEETS)  # "Macron and Scholz will"


_MEETS: Final = frozenset(
    "with met meet meets meeting told telling and thanked called by to phoned congratulated received hosted hosting welcomed".split()
)


def _by_office(scene: Scene, phrase: PersonPhrase) -> Figure:
    """Somebody by office: known before, or new."""
    determiner = (phrase.determiner or "").split(" ")[0]
    figure = None
    if determiner not in _NEW and not _numbered(phrase):
        others = {key for head, key in scene.named.get(scene.sentence_of(phrase), ()) if head == phrase.head}
        holders = scene.cast.holders(phrase, scene.home.code, others)
        if _is_label(scene, phrase):
            holders = [
                f for f in holders if f.seen >= 0 or f.key in scene.titled or f.code == scene.home.code is not None
            ]
        figure = (
            _meant_of(scene, phrase, holders)
            or _leads(scene, phrase)
            or _described(scene, phrase)
            or _named_later(scene, phrase)
        )
    if figure is None:
        figure = scene.cast.add(phrase)
        figure.code = (
            figure.code
            or _code_of_owner(scene, phrase)
            or _code_of_principal(scene, phrase)
            or (None if _has_owner(scene, phrase) else _code_at_home(scene, phrase))
        )
    return figure


def _meant_of(scene: Scene, phrase: PersonPhrase, holders: Sequence[Figure]) -> Figure | None:
    """Which of those who hold an office is meant: the last one named, or the subject of the sentence that named several."""
    home = scene.home.code
    at_home = home is not None and len(holders) > 1 and holders[0].code == home != holders[1].code
    if len(holders) < 2 or not phrase.acts or at_home:
        return next(iter(holders), None)
    last = next((s.sentence for s in scene.back_to(0) if s.figure in holders), None)
    if last is None or last == scene.sentence_of(phrase):
        return holders[0]
    return next((s.figure for s in scene.in_sentence(last) if s.subject and s.figure in holders), holders[0])


def _named_later(scene: Scene, phrase: PersonPhrase) -> Figure | None:
    """The only person of this office, whom the text names further on: Fiji's Minister for Health came. Minister Z said ..."""
    if phrase.plural or not phrase.owned or phrase.code is None:
        return None
    named = [f for f in scene.cast.figures if f.name is not None and f.head == phrase.head and not f.plural]
    if len(named) != 1 or named[0].seen >= 0 or len(named[0].raw) != 1 or named[0].code not in {None, phrase.code}:
        return None
    figure = named[0]
    figure.code, figure.role, figure.owned = phrase.code, phrase.role, True
    return figure


def _leads(scene: Scene, phrase: PersonPhrase) -> Figure | None:
    """The president, king or prime minister whom "the Head of State", "the premier" means: that of the home state first."""
    role = " ".join((phrase.role or "").lower().split())
    wanted = _LEADING.get(role) or _LEADING.get(phrase.head or "")
    if wanted is None or phrase.plural or phrase.determiner not in {"the", None}:
        return None
    seen = [s.figure for s in scene.back_to(0) if s.figure.name is not None and not s.figure.plural]
    seen += [f for f in scene.cast.figures if f.name is not None and f.code is not None and f.code == scene.home.code]
    fits = [f for f in seen if f.head in wanted and (f.head != "minister" or "prime" in f.raw or role in _STYLES)]
    fits = [f for f in fits if phrase.code is None or f.code in {None, phrase.code}]
    return next((f for f in fits if f.code is not None and f.code == scene.home.code), None) or next(iter(fits), None)


_STYLES: Final = frozenset({"highness", "excellency"})
_LEADING: Final = {
    "head of state": frozenset({"president", "king", "queen", "emperor", "emir", "sultan", "prince", "monarch"}),
    "chief executive": frozenset({"president", "minister", "premier"}),
    "head of government": frozenset({"minister", "chancellor", "premier", "taoiseach", "president"}),
    "majesty": frozenset({"king", "queen", "emperor", "empress", "sultan"}),
    "highness": frozenset({"prince", "princess", "sheikh", "emir", "sultan", "ruler", "minister"}),
    "excellency": frozenset({"president", "minister", "ambassador", "secretary-general"}),
    "holiness": frozenset({"pope", "patriarch"}),
    "premier": frozenset({"minister", "premier"}),
    "pm": frozenset({"minister", "pm"}),
    "monarch": frozenset({"king", "queen", "emperor", "sultan"}),
}
"""Other words for an office, and the offices that they may mean."""


def _described(scene: Scene, phrase: PersonPhrase) -> Figure | None:
    """The person just spoken of, described anew: "The British diplomat", "the Sri Lankan leader"."""
    if phrase.head not in _DESCRIPTIONS or phrase.plural or phrase.determiner != "the":
        return None
    fits = []
    for seen in scene.back_to(scene.sentence_of(phrase) - 2):
        figure = seen.figure
        foreign = phrase.code and figure.code and figure.code != phrase.code and len(figure.code) == 3
        if not (figure.plural or foreign or figure.name is None or seen.quoted):
            fits.append(seen)
    kind = _KINDS.get(phrase.head or "", frozenset())
    own = next((s.figure for s in fits if s.figure.head in kind), None)
    if own is not None:
        return own
    return next(
        (s.figure for s in fits if s.subject or (phrase.code is not None and s.figure.code == phrase.code)), None
    )


_ENVOYS: Final = frozenset(
    {"ambassador", "envoy", "consul", "representative", "commissioner", "nuncio", "attaché", "diplomat"}
)
_KINDS: Final = {"diplomat": _ENVOYS, "envoy": _ENVOYS, "premier": frozenset({"premier"})}
"""Offices whose holders a description means before others."""


_DESCRIPTIONS: Final = frozenset(
    {"leader", "diplomat", "politician", "premier", "veteran", "statesman", "envoy", "general"}
)


def _numbered(phrase: PersonPhrase) -> bool:
    """The second official, another aide: not the one before."""
    first = (phrase.role or "").lower().split()
    return bool(first) and first[0] in {"second", "third", "fourth", "fifth", "other", "another"}


def _has_owner(scene: Scene, phrase: PersonPhrase) -> bool:
    """Whether a person whose state nothing tells is named as the one whose aide it is."""
    words = scene.reading.plain[phrase.start : phrase.end].replace("\u2019", "'").split()
    owners = (scene.cast.called(w.removesuffix("'s").strip(",.")) for w in words if w[0].isupper())
    return any(owner is not None and owner.name is not None for owner in owners)


def _code_of_owner(scene: Scene, phrase: PersonPhrase) -> str | None:
    """The state of the person whose aide or spokesman it is."""
    text = scene.reading.plain[phrase.start : phrase.end]
    capitals = (word for word in text.replace("\u2019", "'").split() if word[0].isupper())
    owners = (scene.cast.called(word.removesuffix("'s").strip(",.")) for word in capitals)
    return next((owner.code for owner in owners if owner is not None), None)


def _code_at_home(scene: Scene, phrase: PersonPhrase) -> str | None:
    """An office without a state is the home state's, where there is no doubt which state that is."""
    if phrase.owned or (phrase.determiner or "") in {"their", "its", "his", "her"} or phrase.head not in _OFFICIALS:
        return None
    if phrase.head in _OF_BODIES and scene.home.code not in BODIES:
        return None
    if phrase.plural and phrase.head in {"leader", "minister", "counterpart", "member", "ambassador"}:
        return None
    return scene.home.code


_OFFICIALS: Final = frozenset(
    """president minister chancellor secretary official spokesman spokeswoman spokesperson officer aide adviser advisor
    general admiral colonel commander chief lawmaker senator congressman congresswoman ambassador premier administrator
    undersecretary lady king queen speaker leader diplomat taoiseach secretary-general director-general commissioner
    high-commissioner""".split()
)
_OF_BODIES: Final = frozenset({"secretary-general", "director-general", "high-commissioner"})
"""Offices that in a body's own report are that body's."""


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
