"""At which stage a phrase that names help stands, and whether help is no mere topic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.cargo import ARRIVING, LEAVING, SETTING_OUT, is_cargo, is_under_way
from pledgebook.frame.giving.control import noun_before
from pledgebook.frame.giving.inversion import is_inverted
from pledgebook.frame.giving.kind import aid_in
from pledgebook.frame.giving.stage import Standing, Thing, standing_by, standing_of
from pledgebook.frame.giving.verb import act_at, is_done, whole_subject
from pledgebook.frame.transfer.governor import governor_of, is_thanked_for
from pledgebook.frame.transfer.handover import handed_over
from pledgebook.frame.transfer.parcel import parcel_standing
from pledgebook.lang.en import cargo, spending, stages, words
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Aid, Modality, Stage
from pledgebook.model.mentions import GoodsSort

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.frame.transfer.phrase import Phrase
    from pledgebook.segment.clauses import VerbGroup

_PEOPLE: Final = frozenset({GoodsSort.TEAM, GoodsSort.OPEN})
_ACTS: Final = frozenset(Act) - {Act.PROPOSE}
_DESCRIBING: Final = frozenset({"very", "most", "more", "new", "a", "the", "an", "highly"})
"""Before a form in -ing they make an adjective of it: "the very promising new system"."""
_STRIKING: Final = frozenset({"land", "reach", "come", "go"})
"""What missiles do that are fired, not given."""
_WISHFUL: Final = frozenset({"would", "should", "must"})
_SAYING: Final = stages.REPORTING | stages.PROMISING
_CONTROLLING: Final = (
    stages.INTENDING | stages.PROMISING | stages.MUSING | stages.REFUSING | stages.ASKING | stages.OPERATIVE
)


def standing_for(scene: Scene, phrase: Phrase, zone: Zone) -> Standing | None:
    """The stage, where a verb of giving governs the phrase itself and help is no mere topic."""
    thing = Thing(helped=True, paid=False)
    plain = _asked_for(scene, zone) or _undecided(scene, zone) or parcel_standing(scene, phrase)
    if plain is not None:
        return plain
    verb = governor_of(scene, phrase)
    if (brought := handed_over(scene, phrase, verb) or _brought(scene, phrase, verb)) is not None:
        return brought
    if verb is None or act_at(scene, verb) not in _ACTS:
        return _by_noun(scene, zone)
    if _is_no_act(scene, verb) or _is_topic(scene, verb) or _is_hypothetical(scene, verb):
        return None
    if verb.infinitive and not _is_controlled(scene, verb) and (phrase.head or not _counted(scene, phrase)):
        return None
    if _moves_forces(scene, verb, phrase) or _by_companies(scene, verb):
        return None
    awaited = scene.verb_before(phrase.start)
    if verb.start >= phrase.end and awaited is not None and act_at(scene, awaited) is Act.RECEIVE:
        return standing_by(scene, zone, verb, thing)  # "has yet to receive the engines promised by"
    found = standing_of(scene, zone, thing)
    return found if found is not None and (found.verb is None or found.verb.main == verb.main) else None


def _brought(scene: Scene, phrase: Phrase, verb: VerbGroup | None) -> Standing | None:
    """Goods that have come or are on their way, or for which somebody is thanked."""
    if verb is None:
        return None
    if (is_under_way(scene, verb) or verb.lemma in SETTING_OUT) and _are_forces(scene, phrase):
        return None
    if is_under_way(scene, verb):
        return Standing(Stage.DELIVERED, Modality.ASSERTED, Act.BRING, verb, verb.start, verb.end)
    if is_thanked_for(scene, verb, phrase):
        return Standing(Stage.DELIVERED, Modality.ASSERTED, Act.GIVE, verb, verb.start, verb.end)
    return _arrived(scene, phrase, verb)


def _are_forces(scene: Scene, phrase: Phrase) -> bool:
    """Whether what sets out are one's own jets or troops: "12 Gripen fighters left for an exercise"."""
    named = scene.tokens[scene.index(phrase.start) : scene.index(phrase.end) + 1]
    return any(t.low in cargo.OWN_FORCES for t in named)


def _is_no_act(scene: Scene, verb: VerbGroup) -> bool:
    """Whether the verb only describes ("very promising"), wishes, demands an end, or gets in the infinitive."""
    before = scene.tokens[verb.first - 1].low if verb.first else ""
    if verb.form == "ing" and not verb.progressive and before in _DESCRIBING:
        return True
    if (
        verb.lemma in {"launch", "spend", "add"}
        or (act_at(scene, verb) is Act.RECEIVE and verb.infinitive and not verb.finite)
        or _is_ended(scene, verb)
    ):
        return True
    return verb.modal in _WISHFUL and not _reported(scene, verb)


def _reported(scene: Scene, verb: VerbGroup) -> bool:
    """Whether somebody is said to have said so: "said it would send"."""
    return any(v.lemma in _SAYING for v in scene.verbs if v.main != verb.main)


def _by_companies(scene: Scene, verb: VerbGroup) -> bool:
    """Whether companies are the subject: "Iranian firms that supplied engines to Russia"."""
    if verb.passive or verb.subject is None:
        return False
    return any(t.low in spending.PRIVATE for t in scene.slice(*whole_subject(scene, verb)))


def _moves_forces(scene: Scene, verb: VerbGroup, phrase: Phrase) -> bool:
    """Whether one's own forces are moved: "deployed two battalions", "ordered thousands of troops to"."""
    goods = scene.reading.goods.within(phrase.start, phrase.end)
    spans = [(g.start, g.end) for g in goods] or [(phrase.start, phrase.end)]
    low = {t.low for start, end in spans for t in scene.slice(start, end)}
    if phrase.head in {"training", "course", "courses", "instruction"}:
        return False
    if verb.lemma in {"deploy", "order", "station", "dispatch", "send", "position", "rush"} and low & cargo.FORCES:
        return True
    if verb.lemma == "fly" and low & (cargo.FORCES | cargo.FLYING):
        return True
    return verb.lemma == "deploy" and not _is_team(scene, phrase)


def _is_team(scene: Scene, phrase: Phrase) -> bool:
    """Whether people who help, or relief, are what is deployed, and no forces."""
    if aid_in(scene.slice(phrase.start, phrase.end)) is Aid.HUMANITARIAN:
        return True
    goods = scene.reading.goods.within(phrase.start, phrase.end)
    return bool(goods) and all(g.sort in _PEOPLE for g in goods)


def _arrived(scene: Scene, phrase: Phrase, verb: VerbGroup) -> Standing | None:
    """The goods are the subject: "a new package reached Ukraine", "fourteen tanks will go to Ukraine"."""
    own = verb.subject is not None and verb.subject[0] <= phrase.start < verb.subject[1]
    turned = is_inverted(scene, verb, phrase.start)
    own = own or turned or (verb.relative and verb.start >= phrase.end) or is_cargo(scene, verb, phrase.start)
    if not own or verb.passive or verb.lemma not in ARRIVING | LEAVING:
        return None
    if verb.lemma in LEAVING - SETTING_OUT and not is_cargo(scene, verb, phrase.start):
        return None
    if verb.lemma in SETTING_OUT and not _counted(scene, phrase):
        return None
    if verb.lemma == "deploy" and not _is_team(scene, phrase):
        return None
    if verb.lemma in _STRIKING and {t.low for t in scene.slice(phrase.start, phrase.end)} & cargo.PROJECTILES:
        return None
    tail = {t.low for t in scene.tokens[verb.main + 1 : verb.main + 3]}
    if verb.lemma in {"go", "come"} and "to" not in tail and not turned:
        return None
    if verb.negated or verb.modal in stages.POSSIBLE_MODALS:
        return None
    done = is_done(scene, verb) and verb.lemma != "come"
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
    if noun_before(scene, verb) is not None:
        return True
    return bool(before) and before[0].lemma in _CONTROLLING and verb.first - before[0].main <= 12


def _is_topic(scene: Scene, verb: VerbGroup) -> bool:
    """Whether the act is only talked about: "will continue to provide", "discussed providing", "reaffirmed"."""
    current: VerbGroup | None = verb
    for outer in scene.verbs_before(verb.start)[:2]:
        if current is None or not (current.infinitive or (current.form == "ing" and not current.progressive)):
            return False
        if outer.lemma == "continue" or (outer.lemma in stages.TOPICAL and outer.lemma not in {"expect", "welcome"}):
            return True
        current = outer
    return verb.lemma in stages.TOPICAL


def _is_ended(scene: Scene, verb: VerbGroup) -> bool:
    """ "Stop sending weapons": a demand, no act."""
    outer = next(iter(scene.verbs_before(verb.start)), None)
    return (
        verb.form == "ing" and outer is not None and outer.lemma in {"stop", "cease", "halt"} and outer.subject is None
    )


def _is_hypothetical(scene: Scene, verb: VerbGroup) -> bool:
    """ "if China were to send weapons": nobody says that it does."""
    first = scene.index(verb.subject[0]) if verb.subject is not None and not verb.shares_subject else verb.first
    lead = [t.low for t in scene.tokens[max(0, first - 3) : verb.first]]
    if any(low in {"if", "unless", "whether"} for low in lead):
        return True
    return verb.infinitive and "were" in {t.low for t in scene.tokens[max(0, verb.first - 1) : verb.main]}


def _by_noun(scene: Scene, zone: Zone) -> Standing | None:
    """ "its request for aircraft", "no decision on tanks", "Kosovo's provision of assistance"."""
    at = scene.index(zone.start)
    before = [t.low for t in scene.tokens[max(0, at - 6) : at]]
    if len(before) < 2:
        return None
    tail = before[-3:]
    if "of" in tail and "provision" in before and "continued" not in before:
        noun = next(t for t in scene.tokens[max(0, at - 6) : at] if t.low == "provision")
        return Standing(Stage.PLEDGED, Modality.ASSERTED, Act.GIVE, None, noun.start, noun.end)
    return None


def _asked_for(scene: Scene, zone: Zone) -> Standing | None:
    """ "its request for aircraft", "an appeal for more aid": the noun right before says that it is asked for."""
    at = scene.index(zone.start)
    before = [t.low for t in scene.tokens[max(0, at - 4) : at]]
    if "for" not in before:
        return None
    i = len(before) - 1 - before[::-1].index("for")
    if i == 0 or before[i - 1] not in stages.REQUEST_NOUNS or at - len(before) + i - 1 in scene.verb_main:
        return None
    start = scene.tokens[at - len(before) + i - 1].start
    return Standing(Stage.REQUESTED, Modality.ASSERTED, Act.REQUEST, None, start, zone.start)


def _undecided(scene: Scene, zone: Zone) -> Standing | None:
    """Nothing is settled: "no decision on tanks has been taken", "no decision on whether to send tanks"."""
    noun = next((t for t in scene.tokens if t.low == "decision"), None)
    if noun is None:
        return None
    around = f" {scene.low(scene.start, scene.end)} "
    if not any(cue in around for cue in (" no decision ", " not taken a decision ", " not made a decision ")):
        return None
    return Standing(Stage.PROPOSED, Modality.NEGATED, Act.PROPOSE, None, min(noun.start, zone.start), noun.end)
