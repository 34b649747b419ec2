"""What makes a figure a running sum."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pledgebook.frame.giving.verb import act_at, is_done
from pledgebook.frame.total.span import Span, since_in, year_in
from pledgebook.frame.total.stand import received, stands_at, totalled
from pledgebook.lang.en import aid, stages
from pledgebook.lang.en import totals as en
from pledgebook.lang.en.giving import Act

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.frame.giving.zone import Zone
    from pledgebook.model.text import Token
    from pledgebook.segment.clauses import VerbGroup

_GIVEN: Final = frozenset({Act.GIVE, Act.BRING, Act.PAY, Act.PLEDGE, Act.RECEIVE, Act.CONTRACT})
_DONE: Final = frozenset({Act.GIVE, Act.BRING, Act.PAY, Act.RECEIVE})
_PART_BEFORE: Final = ("including", "of which", "of this", "of that", "of these", "of it", "includes", "among them")
_ADDED: Final = frozenset({"further", "additional", "another", "extra", "new", "fresh", "more"})
_SHARED: Final = frozenset({",", "and", "plus", "as", "well", "or"})
_KNOWN_ONLY: Final = frozenset({"announce", "unveil", "declare", "confirm", "roll", "launch"})
"""Acts of a day: with a year beside them the year is not what they sum."""
_SUMMED: Final = en.SUMS | aid.NOUNS
_MAKING_UP: Final = en.SUMMING | stages.CONTAINING | {"be", "represent"}
_AMOUNTING: Final = en.SUMMING | {"be"}
_HELP: Final = aid.NOUNS | {"help"}
_HELP_GIVEN: Final = aid.NOUNS | {"provision"}


def cue_at(scene: Scene, zone: Zone, *, whole: bool, beside: bool) -> Span | None:
    """The words that make the anchor a running sum, or None.

    `whole` says that the sentence before, or this one, has stated a total already; `beside` that this one has.
    """
    start, end = _reach(scene, zone)
    raised = _raised(scene, zone)
    since = since_in(scene, start, end)
    if raised is not None:
        dated = since or year_in(scene, zone, start, end)
        return Span(raised.start, raised.end, "raised", dated.dated if dated else None)
    if since is not None and _given(scene, zone, ongoing=True):
        return since
    if (running := _running(scene, zone, start, end)) is not None:
        dated = year_in(scene, zone, start, end)
        return Span(running.start, running.end, "running", dated.dated if dated else None)
    summed = stands_at(scene, zone) or totalled(scene, zone) or _summed(scene, zone) or _now_given(scene, zone)
    summed = summed or received(scene, zone)
    if summed is not None:
        dated = since or year_in(scene, zone, start, end)
        return replace(summed, dated=dated.dated if dated else None)
    before = scene.token_before(zone.start)
    if before is not None and before.low in _ADDED:
        return None
    year = year_in(scene, zone, start, end)
    if year is not None and _given(scene, zone, ongoing=False, announced=False):
        return year
    if whole and (part := _part(scene, zone, beside=beside)) is not None:
        return part
    return None


def _reach(scene: Scene, zone: Zone) -> tuple[int, int]:
    """Where the cue of an amount may stand: from the amount before, or the sentence's start, to the next amount."""
    verb = next((v for v in scene.verbs_before(zone.start) if v.finite), None)
    money = scene.money_before(min(verb.start - 1, zone.start)) if verb is not None else None
    return money.end if money is not None else scene.start, zone.far


def _raised(scene: Scene, zone: Zone) -> Span | None:
    """ "bringing the total to", "brings total aid in Chad to": a verb of raising and "to" right before the amount."""
    before = scene.token_before(zone.start)
    if before is None or before.low != "to":
        return None
    for verb in scene.verbs_before(zone.start)[:2]:
        if verb.lemma in en.RAISING and not verb.negated:
            between = {t.low for t in scene.slice(verb.end, zone.start)}
            if verb.lemma not in {"bring", "take"} and not between & en.SUMS:
                return None
            if between & _SUMMED or _subject_has(scene, verb, _SUMMED):
                return Span(verb.start, verb.end, "raised")
    return None


def _summed(scene: Scene, zone: Zone) -> Span | None:
    """ "the total value of aid given is now", "has provided aid to a total value of": a sum of what has been given."""
    over = next(
        (v for v in scene.verbs_from(zone.start - 40)[:6] if v.start < zone.end and zone.start < v.end and v.finite),
        None,
    )
    if over is not None and over.perfect and not over.negated and _aid_summed(scene, over):
        return Span(over.start, over.end, "summed")
    verb = next(iter(scene.verbs_before(zone.start)), None)
    if verb is None or verb.modal:
        return None
    near = scene.slice(max(verb.end, zone.start - 30), zone.start)
    total = next((t for t in near if t.low in en.SUMS), None)
    if total is not None and verb.perfect and act_at(scene, verb) in {Act.GIVE, Act.BRING, Act.PAY}:
        return Span(total.start, total.end, "summed")
    if verb.lemma not in _AMOUNTING or verb.subject is None or not verb.finite:
        return None
    subject = scene.slice(*verb.subject)
    total = next((t for t in subject if t.low in en.SUMS), None)
    given = any(
        act_at(scene, v) in _GIVEN and is_done(scene, v)
        for v in scene.verbs_from(verb.subject[0])
        if v.start < verb.subject[1]
    )
    if (
        total is not None
        and (given or any(t.low in aid.NOUNS for t in subject))
        and not any(t.low in {"new", "package"} for t in subject)
    ):
        return Span(total.start, total.end, "summed")
    return None


def _now_given(scene: Scene, zone: Zone) -> Span | None:
    """ "has now provided Moldova with": what has been given until today."""
    verb = next(iter(scene.verbs_before(zone.start)), None)
    if verb is None or not verb.perfect or verb.negated or act_at(scene, verb) not in _DONE:
        return None
    now = next((t for t in scene.tokens[verb.first : verb.main] if t.low == "now"), None)
    return Span(now.start, now.end, "summed") if now is not None else None


def _aid_summed(scene: Scene, verb: VerbGroup) -> bool:
    """Whether help as such is what has exceeded a sum, and no single package."""
    if verb.subject is None:
        return False
    lows = {t.low for t in scene.slice(*verb.subject)}
    return bool(lows & (aid.STRONG | {"support", "commitments", "contributions", "disbursements"})) and not (
        lows & {"new", "package", "tranche", "latest", "this"}
    )


def _subject_has(scene: Scene, verb: VerbGroup, wanted: frozenset[str]) -> bool:
    return verb.subject is not None and any(t.low in wanted for t in scene.slice(*verb.subject))


def _running(scene: Scene, zone: Zone, start: int, end: int) -> Span | None:
    """ "to date", "in all", "so far" with help that has been given."""
    for stretch in ((zone.end, end), (start, zone.start)):
        words = f" {scene.low(*stretch)} "
        for cue in en.RUNNING:
            if f" {cue} " in words and _given(scene, zone, ongoing=True):
                first = _first_of(scene, stretch, cue)
                i = scene.index(first.start)
                if any(t.low in en.RECORDS for t in scene.tokens[max(0, i - 8) : i]):
                    continue
                return Span(first.start, first.end, "running")
    return None


def _first_of(scene: Scene, stretch: tuple[int, int], cue: str) -> Token:
    """The first word of a cue where it stands."""
    tokens, wanted = scene.slice(*stretch), cue.split()
    return next(t for i, t in enumerate(tokens) if [w.low for w in tokens[i : i + len(wanted)]] == wanted)


def _given(scene: Scene, zone: Zone, *, ongoing: bool, announced: bool = True) -> bool:
    """Whether the help has been given: a verb of giving in the past or perfect, or a noun of help that sums up."""
    over = scene.verb_over(zone.start)
    verbs = [over] if over is not None else list(scene.verbs_before(zone.start)[:3])
    for verb in [*verbs, *_after(scene, zone)]:
        act = act_at(scene, verb)
        if verb.lemma in _KNOWN_ONLY and not announced:
            return False
        if act in _GIVEN and (is_done(scene, verb) or (ongoing and (verb.perfect or verb.progressive))):
            return not verb.negated
        if act is not None and verb.finite:
            return False
        if verb.lemma in _MAKING_UP and not verb.modal:
            helped = _subject_has(scene, verb, _HELP)
            if helped and verb.lemma != "be":
                return True
    near = {t.low for t in scene.slice(zone.left, zone.near)}
    if any(v.finite and act_at(scene, v) is not None for v in verbs):
        return False
    if not announced and near & set(stages.STAGE_NOUNS):
        return False
    return bool(near & _HELP_GIVEN)


def _after(scene: Scene, zone: Zone) -> list[VerbGroup]:
    """Verbs after the anchor that describe it: "already committed", "the United States has provided"."""
    return [v for v in scene.verbs_from(zone.end) if v.start < zone.far and not v.infinitive][:1]


def _part(scene: Scene, zone: Zone, *, beside: bool) -> Span | None:
    """A part of a total, or an amount listed beside one that shares its verb."""
    previous = scene.money_before(zone.start)
    since = previous.end if previous is not None else scene.start
    words = f" {scene.low(since, zone.start)} "
    token = scene.token_before(zone.start)
    if token is None:
        return None
    if any(f" {cue} " in words for cue in _PART_BEFORE) or (beside and token.low == "with"):
        return Span(token.start, token.end, "part", part=True)
    between = scene.verbs_before(zone.start)
    if between and between[0].lemma in en.ACCOUNTING and not between[0].modal:
        return Span(between[0].start, between[0].end, "part", part=True)
    if beside and not any(v.finite and v.start >= since and act_at(scene, v) for v in between) and token.low in _SHARED:
        return Span(token.start, token.end, "beside", part=True)
    return None
