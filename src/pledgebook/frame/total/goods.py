"""Totals of goods: "bringing the total to 4.3 million doses", "which makes 109 vehicles in all"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.frame.draft import draft_id
from pledgebook.frame.giving.actors import codes
from pledgebook.frame.giving.kind import aid_in
from pledgebook.frame.giving.scene import scene_of
from pledgebook.frame.giving.stage import Thing, standing_of
from pledgebook.frame.giving.verb import act_at
from pledgebook.frame.giving.zone import zone_of
from pledgebook.frame.total.span import since_in
from pledgebook.frame.transfer.donors import donors_of
from pledgebook.frame.transfer.recipients import recipients_of
from pledgebook.lang.en import totals as en
from pledgebook.lang.en.giving import Act
from pledgebook.model.claims import Party, Total
from pledgebook.model.evidence import without_repeats

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pledgebook.frame.giving.memory import Memory
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.mentions import GoodsMention
    from pledgebook.model.reading import Reading
    from pledgebook.segment.verbgroup import VerbGroup

_RULE: Final = "total.goods"
_GIVEN: Final = frozenset({Act.GIVE, Act.BRING, Act.RECEIVE})
_SUMS_UP: Final = (
    "in all",
    "in total",
    "altogether",
    "all told",
    "to date",
    "so far",
    "overall",
    "thus far",
    "until now",
)
_SUMMING_WORDS: Final = frozenset({"now", "since", "total"})


def goods_totals(reading: Reading, memory: Memory) -> Iterator[Total]:
    """The totals of goods in a document."""
    for position in sorted(reading.holding(reading.goods)):
        sentence = reading.sentences[position]
        goods = [g for g in reading.goods.within(sentence.start, sentence.end) if _is_many(g)]
        if not goods:
            continue
        scene = scene_of(reading, sentence)
        for mention in goods:
            if not _may_sum(scene, mention):
                continue
            zone = zone_of(scene, mention.start, mention.end)
            if _sums(scene, zone) and (made := _total(scene, zone, mention, memory)) is not None:
                yield made


def _is_many(mention: GoodsMention) -> bool:
    """Whether more than one is counted: "a vaccine" sums nothing up."""
    return mention.quantity is not None and mention.quantity.nominal != 1


def _may_sum(scene: Scene, mention: GoodsMention) -> bool:
    """Whether "to" or "of" stands right before the goods, words that sum up right behind them, or such words anywhere."""
    before, at = scene.token_before(mention.start), scene.index(mention.end)
    if (before is not None and before.low in {"to", "of"}) or not scene.words.isdisjoint(_SUMMING_WORDS):
        return True
    behind = " ".join(t.low for t in scene.tokens[at : at + 3])
    return behind.startswith(_SUMS_UP) or _opens_summing(scene)


def _opens_summing(scene: Scene) -> bool:
    """ "To date, Ankara has shipped 41,000 tonnes": the sentence begins with the words that sum up."""
    return " ".join(t.low for t in scene.tokens[:3]).startswith(_SUMS_UP)


def _sums(scene: Scene, zone: Zone) -> bool:
    """Whether the words around a quantity of goods sum up."""
    before = scene.token_before(zone.start)
    verbs = scene.verbs_before(zone.start)
    if before is not None and before.low == "to" and verbs and verbs[0].lemma in en.RAISING:
        return any(t.low in en.SUMS for t in scene.slice(verbs[0].end, zone.start))
    given = verbs[0] if verbs else None
    if given is not None and _summed_by(scene, zone, given):
        return True
    if _opens_summing(scene):
        return False
    tail = " ".join(t.low for t in scene.slice(zone.end, zone.far)[:3])
    return tail.startswith(_SUMS_UP) and given is not None and given.lemma in en.SUMMING | {"make", "be", "bring"}


def _summed_by(scene: Scene, zone: Zone, given: VerbGroup) -> bool:
    """ "has now supplied 45 million doses", "has sent 300 tonnes since May", "has given a total of 40 boats"."""
    if not given.perfect or given.negated or given.lemma == "deploy" or act_at(scene, given) not in _GIVEN:
        return False  # what one deploys one uses oneself
    if _opens_summing(scene) or any(t.low == "now" for t in scene.tokens[given.first : given.main]):
        return True
    lead = [t.low for t in scene.slice(given.end, zone.start)[-2:]]
    if lead == ["total", "of"]:
        return True
    alone = [g for g in scene.reading.goods.within(scene.start, scene.end) if g.quantity is not None][1:] == []
    return alone and since_in(scene, scene.start, zone.far) is not None


def _total(scene: Scene, zone: Zone, mention: GoodsMention, memory: Memory) -> Total | None:
    """The claim; None where goods only change hands at home."""
    standing = standing_of(scene, zone, Thing(helped=True, paid=False))
    givers = donors_of(scene, zone, standing, memory)
    getters = recipients_of(scene, zone, standing, givers.parties, memory, None)
    cite = scene.reading.document.cite
    if not getters.parties or (codes(getters.parties) and codes(getters.parties) <= codes(givers.parties)):
        return None
    donors = givers.parties or ((Party(memory.home, memory.home),) if memory.home else ())
    return Total(
        id=draft_id("total", mention.start, mention.end),
        evidence=without_repeats([cite(mention.start, mention.end), *givers.evidence, *getters.evidence]),
        made_by=_RULE,
        donors=donors,
        recipients=getters.parties,
        aid=aid_in(scene.slice(scene.start, scene.end)),
        quantity=mention.quantity,
        designation=" ".join(scene.reading.text[mention.designation_start : mention.end].split()),
    )
