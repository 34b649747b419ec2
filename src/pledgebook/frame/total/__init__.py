"""Totals: running sums that the document itself states, of money or of one kind of goods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.draft import draft_id
from pledgebook.frame.giving.actors import owners_in
from pledgebook.frame.giving.kind import aid_of
from pledgebook.frame.giving.memory import memory_of
from pledgebook.frame.giving.noun import help_at
from pledgebook.frame.giving.refusal import refused
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.giving.stage import Thing, standing_of
from pledgebook.frame.giving.verb import is_done
from pledgebook.frame.giving.zone import zone_of
from pledgebook.frame.total.cue import cue_at
from pledgebook.frame.total.goods import goods_totals
from pledgebook.frame.total.lines import total_of_line
from pledgebook.frame.total.span import Span, span_of
from pledgebook.frame.transfer.donors import donors_of
from pledgebook.frame.transfer.part import refers_back
from pledgebook.frame.transfer.recipients import recipients_of
from pledgebook.frame.transfer.side import FAR, NOBODY, OWN, Side, of_actors, of_mentions
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Modality, Party, Total
from pledgebook.model.evidence import without_repeats
from pledgebook.model.mentions import PartyForm

if TYPE_CHECKING:
    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.noun import Help
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.stage import Standing
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.mentions import MoneyMention
    from pledgebook.model.reading import Reading

_RULE: Final = "total.amount"
_UNDONE: Final = frozenset({Act.REQUEST, Act.PROPOSE, Act.MUSE, Act.CANCEL, Act.AUTHORISE})


def frame_totals(reading: Reading) -> list[Total]:
    """The totals that a document states, in text order."""
    memory = memory_of(reading)
    made: list[Total] = []
    for position in sorted(reading.holding(reading.money)):
        scene = scene_of(reading, reading.sentences[position])
        made += _of_sentence(scene, memory, made)
    taken = {t.anchor.start for t in made}
    return [*made, *(t for t in goods_totals(reading, memory) if t.anchor.start not in taken)]


def _of_sentence(scene: Scene, memory: Memory, before: list[Total]) -> list[Total]:
    """The totals among the amounts of a sentence; a part of a total is one too."""
    made: list[Total] = []
    for money in scene.money:
        zone = zone_of(scene, money.start, money.end)
        noun = help_at(scene, zone)
        if why := refused(scene, zone, noun):
            scene.reading.trace.failed(_RULE, money.start, money.end, why)
            continue
        whole = made[-1] if made else _whole_before(scene, before)
        span = cue_at(scene, zone, whole=whole is not None, beside=bool(made))
        if span is None:
            if (line := total_of_line(scene, zone, money, memory)) is not None:
                made.append(line)
                scene.reading.trace.held(line.made_by, money.start, money.end, line.made_by)
            continue
        total = _total(scene, zone, money, memory, span, whole if span.part or refers_back(scene, zone) else None)
        if total is not None:
            made.append(total)
            scene.reading.trace.held(total.made_by, money.start, money.end, span.rule)
    return made


def _whole_before(scene: Scene, before: list[Total]) -> Total | None:
    """The last total, if it stands in the sentence before."""
    if not before:
        return None
    last = before[-1]
    sentence = scene.reading.sentence_at(last.anchor.start)
    if sentence is None:
        return None
    between = scene.reading.plain[sentence.end : scene.start]
    return last if not between.strip(" \n\r\t\u00a0*_-") else None


def _void(scene: Scene, zone: Zone, span: Span, standing: Standing) -> bool:
    """Whether the help that is summed is denied, or not yet given."""
    if standing.modality is Modality.NEGATED:
        return True
    return standing.act in _UNDONE and not (standing.act is Act.AUTHORISE and _done(scene, zone, span))


def _done(scene: Scene, zone: Zone, span: Span) -> bool:
    """Whether a sum has been raised: "brought the total aid that was approved to", whatever the verb inside says."""
    verb = next((v for v in scene.verbs_before(zone.start) if v.start == span.start), None)
    return span.rule == "raised" and verb is not None and verb.finite and is_done(scene, verb)


def _total(
    scene: Scene, zone: Zone, money: MoneyMention, memory: Memory, span: Span, whole: Total | None
) -> Total | None:
    """The claim, or None where help is not what is summed."""
    noun = help_at(scene, zone)
    standing = standing_of(scene, zone, Thing(helped=True, paid=True))
    if span.helped and standing is not None and standing.act in _UNDONE:
        standing = None  # "the appeal" is only named, help "passes" a sum
    if standing is not None and _void(scene, zone, span, standing):
        return None
    givers = _givers(scene, zone, standing, memory, whole)
    if (
        span.helped
        and span.subject is None
        and givers.level != OWN
        and (mine := owners_in(scene, scene.start, zone.start, memory.home))
    ):
        givers = of_actors(scene, mine)
    getters = _getters(scene, zone, standing, givers, memory, span, whole)
    if _says_too_little(noun, standing, getters, whole, span):
        return None
    if getters.parties and {p.code for p in getters.parties} <= {p.code for p in givers.parties if p.code}:
        return None
    since, until = span_of(scene, span)
    cite = scene.reading.document.cite
    evidence = [cite(money.start, money.end), *givers.evidence, *getters.evidence, cite(span.start, span.end)]
    if whole is not None and (since is None or until is None):
        evidence += whole.evidence[1:]
    evidence += [cite(s.start, s.end) for s in money.beside]
    return Total(
        id=draft_id("total", money.start, money.end),
        evidence=without_repeats(evidence),
        made_by=f"{_RULE}.{span.rule}",
        donors=givers.parties,
        recipients=getters.parties,
        aid=aid_of(scene, zone) or (whole.aid if whole else None),
        amount=money.value,
        since=since or (whole.since if whole else None),
        until=until or (whole.until if whole else None),
    )


def _givers(scene: Scene, zone: Zone, standing: Standing | None, memory: Memory, whole: Total | None) -> Side:
    """Who gives: by the sentence, the whole, or the document's own state."""
    givers = donors_of(scene, zone, standing, memory)
    if not givers.parties and whole is not None:
        givers = Side(whole.donors, (), FAR)
    if not givers.parties and memory.home and not (standing is not None and standing.act is Act.RECEIVE):
        givers = Side((Party(memory.home, memory.home),), (), FAR)
    return givers


def _getters(
    scene: Scene, zone: Zone, standing: Standing | None, givers: Side, memory: Memory, span: Span, whole: Total | None
) -> Side:
    """Who gets: by the appeal's name, the sentence, or the whole."""
    if span.subject is not None and (named := _appeal_for(scene, span.subject)) is not None:
        return named
    getters = recipients_of(scene, zone, standing, givers.parties, memory, None)
    if whole is not None and getters.level != OWN:
        return Side(whole.recipients, (), FAR)
    far = getters.level == FAR and whole is None
    return NOBODY if far and not memory.about_help and not memory.is_short else getters


def _says_too_little(
    noun: Help | None, standing: Standing | None, getters: Side, whole: Total | None, span: Span
) -> bool:
    """Whether nothing says that help is what is summed, or nobody gets it."""
    if noun is None and standing is None and whole is None and not span.helped:
        return True
    known = getters.level == OWN or whole is not None or span.helped
    if noun is None and not known and (standing is None or not getters.parties):
        return True
    return not getters.parties and (noun is None or not noun.strong)


def _appeal_for(scene: Scene, subject: tuple[int, int]) -> Side | None:
    """The states in the name of an appeal: "the UN appeal for Myanmar"."""
    found = [m for m in scene.parties_in(*subject) if m.form in {PartyForm.STATE, PartyForm.PLACE, PartyForm.GROUP}]
    return of_mentions(scene, found, OWN) if found else None
