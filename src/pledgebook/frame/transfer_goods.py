"""Transfers that name goods, training or help without a sum."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.kind import aid_in
from pledgebook.frame.giving.scene import Zone, sentence_index, zone_of
from pledgebook.frame.giving.stage import Standing, Thing, act_at, is_done, standing_of
from pledgebook.frame.transfer_claim import Parts, claim_of
from pledgebook.frame.transfer_party import FAR, NEAR, NOBODY, NONE, OWN, Side, donors_of, recipients_of
from pledgebook.frame.transfer_phrase import Phrase, phrases_of
from pledgebook.lang.en import aid, giving, words
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Aid, Modality, Party, Stage, Transfer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.text import Token
    from pledgebook.segment.clauses import VerbGroup

_GOODS: Final = "transfer.goods"
_NOUN: Final = "transfer.noun"
_ACTS_FOR_NOUNS: Final = frozenset({Act.GIVE, Act.BRING, Act.PAY, Act.PLEDGE, Act.AUTHORISE, Act.REQUEST, Act.MUSE, Act.CANCEL, Act.RECEIVE})
_OBJECT_GAP: Final = 14
_RECENT: Final = 12
_SHORT_DOCUMENT: Final = 60
"""Sentences of a document that speaks of one matter."""
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "such"})
_CLAUSE_MARKS: Final = words.RELATIVES - {"that"} | frozenset({";", ":", "that", "because", "if"})
_LOOSE: Final = frozenset({"with", "over", "out", "up", "including", "as", "along", "besides", "about"})
_CONVEYED: Final = frozenset({"delivery", "transfer", "supply", "sale", "shipment", "release", "provision", "number", "package", "batch",
                              "consignment", "tranche", "set", "series", "combination", "range", "variety", "purchase", "dispatch"})
_PRONOUNS: Final = frozenset({"them", "it", "these", "those", "any"})


def unpriced_transfers(scene: Scene, memory: Memory, figures: Sequence[int]) -> list[Transfer]:
    """The transfers of a sentence that name no amount; `figures` is where its amounts and totals stand."""
    made: list[Transfer] = []
    if scene.tokens and scene.tokens[-1].low in {"?", "\u201d", '"'} and any(t.low == "?" for t in scene.tokens[-3:]):
        return made
    for phrase in phrases_of(scene):
        if not all(_is_apart(scene, phrase, figure) for figure in figures):
            continue
        transfer = _of_phrase(scene, phrase, memory, made)
        if transfer is not None:
            made.append(transfer)
    return made


def _is_apart(scene: Scene, phrase: Phrase, figure: int) -> bool:
    """Whether goods in a sentence with amounts are no part of what an amount pays for.

    They are delivered already ("the three helicopters delivered to Kabul"), or stand before the first amount.
    """
    first, second = sorted((figure, phrase.start))
    for verb in scene.verbs:
        own = verb.subject if verb.finite and not verb.shares_subject and not verb.relative else None
        if own is not None and first < own[0] < second and _is_nearest(scene, verb, figure, phrase):
            before = scene.token_before(own[0])
            if before is not None and before.low in {"and", "but", "while", "whereas", ";", ","}:
                return True
    if phrase.head:
        return False
    following = next((v for v in scene.verbs if v.start >= phrase.end), None)
    if following is not None and following.first - scene.index(phrase.end) <= 1 and _is_reduced(scene, following):
        return act_at(scene, following) is Act.BRING
    goods = scene.reading.goods.within(phrase.start, phrase.end)
    return phrase.end < figure and any(g.quantity is not None for g in goods)


def _is_nearest(scene: Scene, verb: VerbGroup, figure: int, phrase: Phrase) -> bool:
    """Whether of two clauses joined by "and" the verb is the one that governs the later figure or phrase."""
    later = max(figure, phrase.start)
    before = scene.verbs_before(later)
    return bool(before) and before[0].main == verb.main


def _of_phrase(scene: Scene, phrase: Phrase, memory: Memory, here: list[Transfer]) -> Transfer | None:
    """The transfer that one phrase states, or None."""
    rule = _NOUN if phrase.head else _GOODS
    zone = zone_of(scene, phrase.start, phrase.end)
    standing = _standing(scene, phrase, zone)
    if standing is None:
        return None
    trace = scene.reading.trace
    givers = donors_of(scene, zone, standing, memory)
    if not givers.parties and memory.whole is not None and _told_of_help(scene, standing, phrase):
        trace.failed(rule, phrase.start, phrase.end, "what the help told before holds")
        return None
    if not givers.parties and standing.act is not Act.REQUEST:
        givers = _implied(scene, zone, standing, memory)
    getters = recipients_of(scene, zone, standing, givers.parties, memory, None)
    why = _unfounded(scene, phrase, standing, givers, getters, memory, here)
    if why is not None:
        trace.failed(rule, phrase.start, phrase.end, why)
        return None
    made = claim_of(scene, zone, None, Parts(standing, givers, getters, None, None, None), rule)
    trace.held(made.made_by, phrase.start, phrase.end, f"{made.stage}, {made.modality}")
    return made


def _told_of_help(scene: Scene, standing: Standing, phrase: Phrase) -> bool:
    """Whether the subject is help told before: "This funding will provide food"."""
    verb = standing.verb
    if verb is None or verb.passive or verb.subject is None or verb.start >= phrase.end:
        return False
    return any(t.low in aid.NOUNS or t.low in aid.PACKAGES or t.low in {"it", "which", "that"} for t in scene.slice(*verb.subject))


def _standing(scene: Scene, phrase: Phrase, zone: Zone) -> Standing | None:
    """The stage, where a verb of giving governs the phrase itself and help is no mere topic."""
    thing = Thing(helped=True, paid=False)
    if (asked := _asked_for(scene, zone)) is not None:
        return asked
    verb = _governor(scene, phrase, zone)
    if verb is None:
        return _by_noun(scene, zone)
    if (arrived := _arrived(scene, phrase, verb)) is not None:
        return arrived
    act = act_at(scene, verb)
    if act is None or act not in _ACTS_FOR_NOUNS | {Act.CONTRACT}:
        return _by_noun(scene, zone)
    if _is_topic(scene, verb) or _is_hypothetical(scene, verb):
        return None
    if verb.infinitive and not _is_controlled(scene, verb) and (phrase.head or not _counted(scene, phrase)):
        return None
    if _moves_forces(scene, verb, phrase) or (verb.modal in _WISHFUL and not _reported(scene, verb)):
        return None
    found = standing_of(scene, zone, thing)
    return found if found is not None and (found.verb is None or found.verb.main == verb.main) else None


_ARRIVING: Final = frozenset({"arrive", "reach", "land", "go"})
_WISHFUL: Final = frozenset({"would", "should", "must"})


def _reported(scene: Scene, verb: VerbGroup) -> bool:
    """Whether somebody is said to have said so: "said it would send"."""
    return any(v.lemma in giving.REPORTING | giving.PROMISING for v in scene.verbs if v.main != verb.main)


def _moves_forces(scene: Scene, verb: VerbGroup, phrase: Phrase) -> bool:
    """Whether one's own forces are moved: "deployed two battalions", "ordered thousands of troops to"."""
    low = {t.low for t in scene.slice(phrase.start, phrase.end)}
    if phrase.head in {"training", "course", "courses", "instruction"}:
        return False
    if verb.lemma in {"deploy", "order", "station", "dispatch", "send", "position"} and low & giving.FORCES:
        return True
    return verb.lemma == "deploy" and aid_in(scene.slice(phrase.start, phrase.end)) is not Aid.HUMANITARIAN


def _arrived(scene: Scene, phrase: Phrase, verb: VerbGroup) -> Standing | None:
    """"a new package reached Ukraine", "fourteen tanks will go to Ukraine": the goods are the subject."""
    if verb.subject is None or verb.lemma not in _ARRIVING or not verb.subject[0] <= phrase.start < verb.subject[1] or verb.passive:
        return None
    tail = {t.low for t in scene.tokens[verb.main + 1 : verb.main + 3]}
    if verb.lemma in {"go", "come"} and "to" not in tail:
        return None
    if verb.negated or verb.modal in giving.POSSIBLE_MODALS:
        return None
    done = is_done(scene, verb) and verb.lemma not in {"come"}
    stage = Stage.DELIVERED if done else Stage.PLEDGED
    return Standing(stage, Modality.ASSERTED, Act.BRING, verb, verb.start, verb.end)


def _counted(scene: Scene, phrase: Phrase) -> bool:
    """Whether goods in the phrase have a number."""
    return any(g.quantity is not None for g in scene.reading.goods.within(phrase.start, phrase.end))


def _is_controlled(scene: Scene, verb: VerbGroup) -> bool:
    """Whether an infinitive is promised, planned, asked for: not a mere purpose ("in order to provide")."""
    if verb.finite or scene.tokens[verb.first].low in words.BE:
        return True
    before = scene.verbs_before(verb.start)
    last = scene.tokens[verb.first - 1].low if verb.first else ""
    if last in (giving.INTENT_NOUNS | giving.PROMISE_NOUNS | giving.REQUEST_NOUNS) - {"order"}:
        return True
    controls = giving.INTENDING | giving.PROMISING | giving.MUSING | giving.REFUSING | giving.ASKING
    return bool(before) and (before[0].lemma in controls or before[0].lemma in giving.OPERATIVE) and verb.first - before[0].main <= 12


def _governor(scene: Scene, phrase: Phrase, zone: Zone) -> VerbGroup | None:
    """The verb whose object, or passive subject, the phrase is; or the participle right behind it."""
    over = scene.verb_over(phrase.start)
    if over is not None and (over.passive or over.lemma in {"arrive", "go", "land", "come", "reach"}):
        return over
    if (described := _described_by(scene, phrase)) is not None:
        return described
    following = next((v for v in scene.verbs if v.start >= phrase.end and v.form in {"part", "past"} and not v.perfect), None)
    if following is not None and following.first - scene.index(phrase.end) <= 1 and _is_reduced(scene, following):
        return following
    before = scene.verbs_before(phrase.start)
    if not before:
        return None
    return before[0] if _is_object(scene, before[0], phrase) else None


def _described_by(scene: Scene, phrase: Phrase) -> VerbGroup | None:
    """The verb of giving in a clause about the phrase: "six tanks that Spain is donating"."""
    for verb in scene.verbs:
        if verb.start < phrase.end or not verb.finite or verb.subject is None or verb.shares_subject:
            continue
        between = [t.low for t in scene.slice(phrase.end, verb.subject[0])]
        named = any(p.start >= verb.subject[0] and p.end <= verb.start for p in scene.parties)
        return verb if between in (["that"], ["which"], []) and named and act_at(scene, verb) in {Act.GIVE, Act.BRING, Act.PLEDGE} else None
    return None


def _is_object(scene: Scene, verb: VerbGroup, phrase: Phrase) -> bool:
    """Whether nothing but the one who gets, or goods listed before, stands between a verb and its object."""
    gap = scene.slice(verb.end, phrase.start)
    if any(t.low in _CLAUSE_MARKS for t in gap) or len(gap) > _OBJECT_GAP or (gap and gap[0].low in {"and", "or", ","}):
        return False
    if any(t.low in words.SUBJECT_PRONOUNS for t in gap):
        return False
    for i, token in enumerate(gap):
        if token.low not in words.PREPOSITIONS and token.low != "to" or token.low in _LOOSE:
            continue
        if (verb.lemma, token.low) in giving.PARTICLES:
            continue
        if any(p.start <= _next(gap, i) + 6 and p.end > _next(gap, i) for p in scene.parties):
            continue
        if token.low == "of" and i and gap[i - 1].low in _CONVEYED:
            continue
        if token.low in {"for", "on"} and i <= 3 and act_at(scene, verb) in {Act.REQUEST, Act.PLEDGE, Act.MUSE}:
            continue
        if any(d.start <= token.start < d.end for d in scene.reading.dates.within(scene.start, scene.end)):
            continue
        return False
    return True


def _next(gap: tuple[Token, ...], i: int) -> int:
    """Where the word after a preposition begins."""
    return gap[i + 1].start if i + 1 < len(gap) else gap[i].end


def _is_reduced(scene: Scene, verb: VerbGroup) -> bool:
    """Whether a past form behind the phrase describes it: "helicopters delivered to Kabul on July 16"."""
    return verb.first == verb.main and (not verb.finite or verb.form == "past")


def _is_topic(scene: Scene, verb: VerbGroup) -> bool:
    """Whether the act is only talked about: "will continue to provide", "discussed providing", "reaffirmed"."""
    current: VerbGroup | None = verb
    for outer in scene.verbs_before(verb.start)[:2]:
        if current is None or not (current.infinitive or current.form == "ing" and not current.progressive):
            return False
        if outer.lemma == "continue" or (outer.lemma in giving.TOPICAL and outer.lemma not in {"expect", "welcome"}):
            return True
        current = outer
    return verb.lemma in giving.TOPICAL


def _is_hypothetical(scene: Scene, verb: VerbGroup) -> bool:
    """"if China were to send weapons": nobody says that it does."""
    first = scene.index(verb.subject[0]) if verb.subject is not None and not verb.shares_subject else verb.first
    lead = [t.low for t in scene.tokens[max(0, first - 3) : verb.first]]
    return any(low in {"if", "unless", "whether"} for low in lead) or "were" in {t.low for t in scene.tokens[verb.first - 1 : verb.main]} and verb.infinitive


def _by_noun(scene: Scene, zone: Zone) -> Standing | None:
    """"its request for aircraft", "no decision on tanks", "Kosovo's provision of assistance"."""
    at = scene.index(zone.start)
    before = [t.low for t in scene.tokens[max(0, at - 6) : at]]
    if len(before) < 2:
        return None
    tail = before[-3:]
    start = scene.tokens[max(0, at - 3)].start
    if "decision" in {t.low for t in scene.tokens} and _undecided(scene, zone):
        return Standing(Stage.PROPOSED, Modality.NEGATED, Act.PROPOSE, None, start, zone.start)
    if "of" in tail and "provision" in before and "continued" not in before:
        noun = next(t for t in scene.tokens[max(0, at - 6) : at] if t.low == "provision")
        return Standing(Stage.PLEDGED, Modality.ASSERTED, Act.GIVE, None, noun.start, noun.end)
    return None


def _asked_for(scene: Scene, zone: Zone) -> Standing | None:
    """"its request for aircraft", "an appeal for more aid": the noun right before says that it is asked for."""
    at = scene.index(zone.start)
    before = [t.low for t in scene.tokens[max(0, at - 4) : at]]
    if "for" not in before:
        return None
    i = len(before) - 1 - before[::-1].index("for")
    if i == 0 or before[i - 1] not in giving.REQUEST_NOUNS or any(v.main == at - len(before) + i - 1 for v in scene.verbs):
        return None
    start = scene.tokens[at - len(before) + i - 1].start
    return Standing(Stage.REQUESTED, Modality.ASSERTED, Act.REQUEST, None, start, zone.start)


def _undecided(scene: Scene, zone: Zone) -> bool:
    """"no decision on tanks has been taken", "no decision on whether to send tanks"."""
    words = f" {scene.low(scene.start, scene.end)} "
    return " no decision " in words or " not taken a decision " in words or " not made a decision " in words


def _implied(scene: Scene, zone: Zone, standing: Standing, memory: Memory) -> Side:
    """Donors where the words name none: the package's, or the document's own state."""
    del zone
    whole = memory.whole
    if whole is not None and whole.donors and sentence_index(scene.reading, scene.sentence) - memory.whole_at <= _RECENT:
        return Side(whole.donors, (), NEAR)
    if standing.act is Act.RECEIVE:
        return NOBODY
    return Side((Party(memory.home, memory.home),), (), FAR) if memory.home else NOBODY


def _unfounded(
    scene: Scene, phrase: Phrase, standing: Standing, givers: Side, getters: Side, memory: Memory, here: list[Transfer]
) -> str | None:
    """Why the phrase is no transfer of its own, or None."""
    codes = {p.code for p in givers.parties if p.code}
    if not getters.parties or {p.code for p in getters.parties} <= codes:
        return "nobody else gets it"
    if standing.act is not Act.REQUEST and givers.level < NEAR:
        return "nobody gives it"
    if phrase.head and not codes and standing.act is not Act.REQUEST:
        return "no state or body gives it"
    foes = {p.code for p in getters.parties} & memory.adversaries
    if standing.modality is Modality.NEGATED and foes:
        return "kept from an aggressor"
    if foes and any(t.low in giving.SANCTIONING for t in scene.tokens):
        return "a matter of sanctions"
    if getters.level < OWN and not _focused(scene, getters, memory):
        return "for nobody named"
    if standing.act in {Act.CONTRACT, Act.PAY} and getters.level < OWN and not memory.titled:
        return "for nobody named"
    if not phrase.head and standing.act is not Act.REQUEST and standing.modality is not Modality.NEGATED and _is_definite(scene, phrase):
        return "goods spoken of before"
    if not phrase.certain and standing.modality is not Modality.NEGATED and getters.level < OWN:
        return "too little said"
    if phrase.head and (getters.level < NEAR or givers.level < OWN) and standing.modality is Modality.ASSERTED and not phrase.is_package:
        return "help named without both sides"
    if here and _same_act(here[-1], standing, givers) and not phrase.head:
        return "goods of the transfer before"
    return _goes_on(scene, phrase, standing, givers, getters, memory)


def _focused(scene: Scene, getters: Side, memory: Memory) -> bool:
    """Whether a document is short, or its title about those who get, so that they need not be named again."""
    titled = {p.code for p in memory.titled}
    if titled & {p.code for p in getters.parties}:
        return True
    if memory.whole is None and not memory.made:
        return getters.level >= NEAR
    return len(scene.reading.sentences) <= _SHORT_DOCUMENT


def _same_act(made: Transfer, standing: Standing, givers: Side) -> bool:
    return made.stage is standing.stage and {p.code for p in made.donors} == {p.code for p in givers.parties}


def _goes_on(scene: Scene, phrase: Phrase, standing: Standing, givers: Side, getters: Side, memory: Memory) -> str | None:
    """Goods that belong to a package told before, or help named again."""
    whole = memory.whole
    if whole is None:
        return None
    if phrase.head and _is_definite(scene, phrase):
        return "the package told before"
    if standing.modality is Modality.NEGATED or standing.act in {Act.REQUEST, Act.CANCEL}:
        return None
    if _PROGRESS.get(whole.stage) != _PROGRESS.get(standing.stage):
        return None
    if standing.stage in {Stage.DELIVERED, Stage.DISBURSED} and whole.amount is None:
        return None
    recent = sentence_index(scene.reading, scene.sentence) - memory.whole_at <= _RECENT
    same = {p.code for p in whole.donors} == {p.code for p in givers.parties}
    overlap = {p.code or p.name for p in whole.recipients} & {p.code or p.name for p in getters.parties}
    if recent and same and overlap and not _announced_apart(scene, standing):
        return "goods of the package told before"
    return None


def _announced_apart(scene: Scene, standing: Standing) -> bool:
    """Whether a promise or approval in the past makes it an act of its own: "has also promised a course"."""
    del scene
    return standing.verb is not None and standing.verb.lemma in _APART and standing.verb.form in {"past", "part"}


_APART: Final = frozenset("promise pledge announce commit approve authorise authorize".split())
_PROGRESS: Final = {
    Stage.PLEDGED: 1, Stage.AUTHORISED: 1, Stage.PROPOSED: 0, Stage.REQUESTED: 2, Stage.CONTRACTED: 3, Stage.DELIVERED: 4,
    Stage.DISBURSED: 4, Stage.CANCELLED: 5,
}  # fmt: skip
"""Stages between which goods may still be those of the package told before."""


def _is_definite(scene: Scene, phrase: Phrase) -> bool:
    before = scene.token_before(phrase.start)
    return before is not None and before.low in _DEFINITE


def pronoun_transfers(scene: Scene, memory: Memory) -> list[Transfer]:
    """"Germany, whose tanks many armies use, has not agreed to supply them": the goods stand before the verb."""
    for verb in scene.verbs:
        nxt = scene.tokens[verb.main + 1].low if verb.main + 1 < len(scene.tokens) else ""
        if nxt not in _PRONOUNS - {"any"} or act_at(scene, verb) not in {Act.GIVE, Act.BRING}:
            continue
        goods = [g for g in scene.reading.goods.within(scene.start, verb.start) if g.strength > 1]
        if not goods:
            continue
        phrase = Phrase(goods[-1].start, goods[-1].end, "", certain=True)
        after = scene.tokens[verb.main + 1]
        there = Zone(verb.end, after.start, after.end, after.end, scene.end)
        standing = standing_of(scene, there, Thing(helped=True, paid=False))
        if standing is None or standing.modality is not Modality.NEGATED:
            continue
        givers = donors_of(scene, there, standing, memory)
        getters = recipients_of(scene, there, standing, givers.parties, memory, None)
        if givers.level < OWN or getters.level == NONE:
            continue
        zone = zone_of(scene, phrase.start, phrase.end)
        return [claim_of(scene, zone, None, Parts(standing, givers, getters, None, None, None), "transfer.goods.pronoun")]
    return []


__all__ = ["aid", "pronoun_transfers", "replace", "unpriced_transfers"]
