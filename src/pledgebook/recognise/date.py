"""Dates in sentences: which form stands where, the preposition before it, and the day it is counted from.

Forms of the calendar are in `monthday` and `period`, those told from where the text stands in `deixis` and `lapse`;
whether a sentence looks ahead is in `tense`, what only looks like a date in `datetrap`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from pledgebook.model.mentions import DateForm, DateMention
from pledgebook.model.values import DateRange
from pledgebook.recognise import deixis, lapse, monthday, period
from pledgebook.recognise.dateform import EVENT, Form, Meaning, Setting
from pledgebook.recognise.datetrap import may_be_date
from pledgebook.recognise.literal import DATES, EVERYTHING, Holds
from pledgebook.recognise.preposition import BEFORE, form_before, with_since
from pledgebook.recognise.tense import Tenses, tenses_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date


_FORMS: Final = (*monthday.FORMS, *period.FORMS, *deixis.FORMS, *lapse.FORMS)
_NEEDED: Final = reduce(or_, (form.needs for form in _FORMS))


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    priority: int
    found: re.Match[str]
    form: Form


def find_dates(
    text: str,
    sentences: Iterable[tuple[int, int]],
    *,
    reference: date | None,
    state: str | None = None,
    states: Sequence[str | None] | None = None,
    holds: Sequence[int] | None = None,
) -> list[DateMention]:
    """The dates in the sentences of one document, in order.

    `reference` is the day on which the document was published; without it what is told from there stays open.
    `state` (alpha-3) says whose fiscal year is meant, `states` whose in each sentence; it is the United States' where
    nothing is known. Sentences must come
    in text order: `the same day` is counted from the day named last. `holds` says what literals each sentence holds,
    where that is known.
    """
    mentions: list[DateMention] = []
    setting = Setting(reference, None, None, state or "USA")
    spans = list(sentences)
    whose = states or [state] * len(spans)
    for (start, end), held, own in zip(spans, holds or [EVERYTHING] * len(spans), whose, strict=True):
        if own is not None and own != setting.state:
            setting = replace(setting, state=own)
        if not held & DATES:
            continue
        for mention, ahead in _in_sentence(text, start, end, setting, held):
            mentions.append(mention)
            setting = _moved(setting, mention, ahead=ahead)
    return mentions


def _moved(setting: Setting, mention: DateMention, *, ahead: bool) -> Setting:
    """The setting after a mention: a single day in the past becomes what `the same day` is counted from."""
    value = mention.value
    if value is None or value.first != value.last or ahead or mention.form is not DateForm.ON:
        return setting
    if setting.reference is not None and value.first > setting.reference:
        return setting
    return replace(setting, anchor=value.first)


def _in_sentence(text: str, start: int, end: int, setting: Setting, held: int) -> Iterator[tuple[DateMention, bool]]:
    """The mentions of one sentence, and whether each lies ahead."""
    chosen = _chosen(text, start, end, held)
    tenses = tenses_of(text, start, end) if any(c.form.tensed for c in chosen) else Tenses((), ())
    made: list[tuple[DateMention, bool]] = []
    for candidate in chosen:
        mention = _mention(text, candidate, start, setting, tenses)
        if mention:
            made.append(mention)
            setting = _moved(setting, mention[0], ahead=mention[1])
    yield from with_since(text, start, end, made) if held & Holds.SINCE else made


def _chosen(text: str, start: int, end: int, held: int) -> list[_Candidate]:
    """The longest forms that do not overlap, in order."""
    found = [c for priority, form in _forms_for(held & _NEEDED) for c in _matches(text, start, end, priority, form)]
    kept: list[_Candidate] = []
    for candidate in sorted(found, key=lambda c: (c.start - c.end, c.priority)):
        at = bisect_left(kept, candidate.start, key=lambda c: c.start)
        free_left = not at or kept[at - 1].end <= candidate.start
        if free_left and (at == len(kept) or candidate.end <= kept[at].start):
            kept.insert(at, candidate)
    return kept


@lru_cache(maxsize=4096)
def _forms_for(held: int) -> tuple[tuple[int, Form], ...]:
    """The forms that a sentence with these bits may hold, each with its rank; bits come in few combinations."""
    return tuple((rank, form) for rank, form in enumerate(_FORMS) if held & form.needs == form.needs)


def _matches(text: str, start: int, end: int, priority: int, form: Form) -> Iterator[_Candidate]:
    """Where one form stands; what is no date gives way to a shorter match inside it."""
    position = start
    while found := form.pattern.search(text, position, end):
        dated = may_be_date(text, found, start, end)
        if dated:
            yield _Candidate(found.start(), found.end(), priority, found, form)
        position = found.end() if dated else found.start() + 1


def _mention(
    text: str, candidate: _Candidate, start: int, setting: Setting, tenses: Tenses
) -> tuple[DateMention, bool] | None:
    """The mention of one candidate, with its preposition."""
    begin, stop = _trimmed(text, candidate)
    before = BEFORE.search(text, max(start, begin - 48), begin)
    form = form_before(text, before, begin, stop)
    ahead = tenses.ahead(begin, stop, own_clause=form is DateForm.UNTIL)
    began = form is DateForm.SINCE and before is not None and before[0].lower().startswith("since")
    if form is DateForm.SINCE:
        ahead = False
    elif form is DateForm.UNTIL and ahead is None:
        ahead = True
    meaning = candidate.form.read(candidate.found, replace(setting, future=ahead, began=began))
    if meaning is None:
        return None
    if _counts_from_event(text, candidate, start):
        meaning = Meaning(None, EVENT)
    value = _bounded(text, begin, stop, form, meaning, setting)
    whole = before.start() if before else begin
    lowered = " ".join(text[begin:stop].lower().split())
    if lowered in ("to date", "until date", "up to date"):
        form = DateForm.UNTIL
    return DateMention(
        start=whole, end=stop, form=form, value=value, core_start=begin, open=meaning.open, by_document=meaning.relative
    ), bool(ahead)


def _trimmed(text: str, candidate: _Candidate) -> tuple[int, int]:
    """Without a possessive s, and without a closing bracket that was not opened inside."""
    stop = candidate.end
    if text[stop - 1] == ")" and "(" not in candidate.found[0]:
        stop -= 1
    if text[stop - 2 : stop] in ("'s", "’s"):
        stop -= 2
    return candidate.start, stop


def _bounded(text: str, begin: int, stop: int, form: DateForm, meaning: Meaning, setting: Setting) -> DateRange | None:
    """The days as the form bounds them: `by the end of the week` begins today, `since mid-August` on the 15th."""
    value = meaning.value
    if value is None:
        return None
    core = " ".join(text[begin:stop].lower().split())
    if (
        form is DateForm.UNTIL
        and setting.reference
        and (meaning.relative or "end" in core)
        and core[:3] not in ("the", "to ", "tod")
    ):
        return _from_reference(value, setting.reference) if not _one_day(value) else value
    if form is DateForm.UNTIL and setting.reference and "end of" in core:
        return _from_reference(value, setting.reference)
    if (form is DateForm.SINCE and core.startswith("mid") and len(core.split()) == 1) or (
        form is DateForm.SINCE and core.startswith("mid-")
    ):
        middle = value.first.replace(day=15) if not _one_day(value) else value.first
        return DateRange(middle, max(middle, value.last))
    return value


def _one_day(value: DateRange) -> bool:
    return value.first == value.last


def _from_reference(value: DateRange, reference: date) -> DateRange:
    return DateRange(reference, value.last) if reference <= value.last else value


def _counts_from_event(text: str, candidate: _Candidate, start: int) -> bool:
    """`Two days after the attack, ...`: the day depends on an event that stands outside."""
    groups = candidate.found.groupdict()
    if groups.get("side") not in ("after", "before", "following") or "few" not in groups:
        return False
    return candidate.start - start <= 3 or text[candidate.start - 2 : candidate.start].strip() in (",", ";", "—", "–")
