"""Dates in sentences: which form stands where, the preposition before it, and the day it is counted from.

Absolute forms are in `dateform`, those told from where the text stands in `deixis`, whether a sentence looks ahead
in `tense`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pledgebook.lang.en import counts as counted
from pledgebook.lang.en import dates as en
from pledgebook.model.mentions import DateForm, DateMention
from pledgebook.model.values import DateRange
from pledgebook.recognise import dateform, deixis
from pledgebook.recognise.dateform import EVENT, Meaning, Setting
from pledgebook.recognise.tense import cues_of, is_future

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from pledgebook.recognise.tense import Cue

TRIGGERS: Final = frozenset(
    "jan feb mar apr may jun jul aug sep oct nov dec monday tuesday wednesday thursday friday saturday sunday today tonight "
    "morning afternoon evening night yesterday tomorrow week month year decade ago earlier later after day spring summer "
    "autumn fall winter date fy fiscal quarter half since eve 19 20 q1 q2 q3 q4".split()
)
"""One of these, lower case, stands in every text that names a date."""

_ANY: Final = re.compile("|".join(sorted(TRIGGERS, key=len, reverse=True)), re.IGNORECASE)
_FORMS: Final = (*dateform.FORMS, *deixis.FORMS)

_BEFORE: Final = re.compile(
    r"(?<![\w-])(?:(?P<since>since(?:\s{1,12}at\s{1,12}least)?|starting(?:\s{1,12}(?:on|in|from))?|beginning(?:\s{1,12}(?:on|in))?|after|following|"
    r"dating\s{1,12}(?:back\s{1,12})?to|effective)|"
    r"(?P<until>until|till|by|through|before|as\s{1,12}of|up\s{1,12}to|prior\s{1,12}to|no\s{1,12}later\s{1,12}than|not\s{1,12}later\s{1,12}than|up\s{1,12}until)|"
    r"(?P<on>(?:(?:earlier|later|late|early|back|on\s{1,12}or\s{1,12}about|sometime)\s{1,12})?(?:on|in|during|over|within|throughout|for|at|around|between|from)"
    r"(?:\s{1,12}the\s{1,12}course\s{1,12}of)?))\s{1,12}(?:the\s{1,12}(?=\d))?\Z",
    re.IGNORECASE,
)
_ONWARD: Final = re.compile(r"\s{1,12}(?:on\b(?!\s{1,12}(?:the|a|its|his|their)\b)|onwards?\b|forwards?\b|to\b|until\b|through\b)", re.IGNORECASE)
_JOINS: Final = re.compile(r"\d[\s]{0,12}[-–—][\s]{0,12}[\dA-Z]|(?<!\w)(?:to|and|until|through|or)(?!\w)")
_ACT: Final = re.compile(r"(?:Act|Acts|Convention|Conventions|Treaty|Protocol|Charter|Accords?|Agreement|Law|Code|Constitution|Statute|Revolution|War)\s{1,12}of\s{1,12}\Z")
_HOLY: Final = re.compile(r"(?<!\w)(?:Black|Good|Easter|Bloody|Ash|Super|Maundy|Palm|Holy|Cyber|Giving|Throwback)\s{1,12}\Z")
_WORD_BEFORE: Final = re.compile(r"(?P<word>[^\W_][\w'’.-]{0,30})\s{1,12}\Z")
_WORD_AFTER: Final = re.compile(r"[\s-]{1,12}(?P<word>[^\W\d_][\w'’°%-]{0,30})|(?P<mark>\s?[%°])")
_SINCE: Final = re.compile(r"(?<![\w-])since(?!\w)", re.IGNORECASE)
_EVENT: Final = re.compile(
    r"\s{1,12}(?:then|(?:the|its|his|her|their|that|taking|coming|assuming|becoming|[A-Z][\w]{1,24}['’]s?)(?:[\s]{1,12}(?!in\b|on\b)[\w'’-]{1,24}){0,7})(?!\w)"
)
_PURPOSES: Final = frozenset({"than", "within", "least", "every", "for"})
_LINKED: Final = 90
"""How far a date may stand from the `since` that it explains."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    priority: int
    found: re.Match[str]
    read: Callable[[re.Match[str], Setting], Meaning | None]


def find_dates(
    text: str, sentences: Iterable[tuple[int, int]], *, reference: date | None, state: str | None = None
) -> list[DateMention]:
    """The dates in the sentences of one document, in order.

    `reference` is the day on which the document was published; without it what is told from there stays open.
    `state` (alpha-3) says whose fiscal year is meant, the United States' where nothing is known. Sentences must come
    in text order: `the same day` is counted from the day named last.
    """
    mentions: list[DateMention] = []
    setting = Setting(reference, None, None, state or "USA")
    for start, end in sentences:
        if not _ANY.search(text, start, end):
            continue
        for mention, ahead in _in_sentence(text, start, end, setting):
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


def _in_sentence(text: str, start: int, end: int, setting: Setting) -> Iterator[tuple[DateMention, bool]]:
    """The mentions of one sentence, and whether each lies ahead."""
    chosen = _chosen(text, start, end)
    cues = cues_of(text, start, end) if chosen else ()
    made: list[tuple[DateMention, bool]] = []
    for candidate in chosen:
        mention = _mention(text, candidate, start, end, setting, cues)
        if mention:
            made.append(mention)
            setting = _moved(setting, mention[0], ahead=mention[1])
    yield from _with_since(text, start, end, made)


def _chosen(text: str, start: int, end: int) -> list[_Candidate]:
    """The longest forms that do not overlap, in order."""
    found = [
        _Candidate(m.start(), m.end(), priority, m, read)
        for priority, (pattern, read) in enumerate(_FORMS)
        for m in pattern.finditer(text, start, end)
        if _may_be(text, m, start, end)
    ]
    kept: list[_Candidate] = []
    for candidate in sorted(found, key=lambda c: (c.start - c.end, c.priority)):
        if all(candidate.end <= k.start or k.end <= candidate.start for k in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)


def _may_be(text: str, found: re.Match[str], start: int, end: int) -> bool:
    """Whether the characters can be a date here: not the name April, 2000 soldiers, an Act of 1961, Black Friday."""
    groups = found.re.groupindex
    before = text[max(start, found.start() - 40) : found.start()]
    if "season" in groups:
        return _a_season(text, found, before)
    if "w" in groups and _HOLY.search(before):
        return False
    if found.re in _BARE_YEARS:
        return _a_year(text, found, before, end)
    if found.re is _BARE_MONTH and not found["y"]:
        return _a_month(text, found, before, end)
    if "side" in groups and "few" in groups:
        return _a_lapse(text, found, before, end)
    return True


_BARE_MONTH: Final = next(p for p, r in dateform.FORMS if r.__name__ == "_month_alone")
_BARE_YEARS: Final = tuple(p for p, r in dateform.FORMS if r.__name__ in ("_year", "_years"))


def _a_season(text: str, found: re.Match[str], before: str) -> bool:
    placed = found["when"] or found["the"] or found["piece"] or found["y"]
    if found["season"].lower() in ("fall", "spring"):
        falls = re.match(r"\s{1,12}of\s{1,12}[A-Z]", text[found.end() : found.end() + 24])
        asks = found["the"] and not re.search(r"(?<!\w)(?:in|during|by|until|since|of|over|for|through|before|after)\s{1,12}\Z", before)
        return bool(placed) and not falls and not asks
    return bool(placed) or bool(_BEFORE.search(before))


def _a_month(text: str, found: re.Match[str], before: str, end: int) -> bool:
    if found["when"] or found["piece"] or found["edge"]:
        return found["m"].rstrip(".").lower() not in ("may", "march") or found["when"] is None or found["m"][0].isupper()
    ambiguous = found["m"].rstrip(".").lower() in en.AMBIGUOUS_MONTHS
    placed = bool(_BEFORE.search(before)) or re.search(r"(?<!\w)(?:of|and|or|to|[Tt]he|a|its|his|her|their|our|s)\s{1,12}\Z", before) is not None
    following = _WORD_AFTER.match(text, found.end(), end)
    named = following is not None and (following["word"] or "")[:1].isupper()
    strict = re.search(r"(?<!\w)(?:in|since|by|until|till|during|from|before|after|through|of|for|back\s{1,12}in)\s{1,12}\Z", before, re.IGNORECASE)
    return bool(strict) if ambiguous else (placed or not named)


def _a_year(text: str, found: re.Match[str], before: str, end: int) -> bool:
    """Whether four digits are a year: no count, no unit, no part of a name."""
    if _ACT.search(before):
        return False
    word = _WORD_BEFORE.search(before)
    low = word["word"].lower().rstrip(".") if word else ""
    if low in counted.MAKERS or (low in counted.HEADS and low not in ("year", "month", "session", "edition", "summit", "fy", "cy", "quarter")):
        return False
    if word and len(word["word"]) == 3 and word["word"].isupper() and counted_currency(word["word"]):  # noqa: PLR2004
        return False
    following = _WORD_AFTER.match(text, found.end(), end)
    if following is None:
        return True
    after = (following["word"] or following["mark"] or "").lower()
    if after in counted.UNITS or after.strip() in ("%", "°") or after in ("million", "billion", "thousand"):
        return False
    round_ = found["y"].endswith("00")
    thing = after.endswith("s") and after not in ("was", "is", "has", "as", "this", "its", "does", "us", "his")
    return not (thing and (round_ or low in ("about", "around", "some", "over", "nearly", "than", "to", "least", "approximately")))


def counted_currency(word: str) -> bool:
    """Whether a word is a currency code before its amount."""
    from pledgebook.catalogue.currencies import is_currency  # noqa: PLC0415  only asked for capitals before a year

    return is_currency(word)


def _a_lapse(text: str, found: re.Match[str], before: str, end: int) -> bool:
    """`the last day of March`, `within 30 days after` tell no date."""
    word = _WORD_BEFORE.search(before)
    low = word["word"].lower() if word else ""
    if found["side"].lower() in ("after", "before", "following") and low in _PURPOSES:
        return False
    singular = found["unit"].lower() == "day" and not found[0].lower().endswith("days")
    return not (singular and re.match(r"\s{1,12}of(?!\w)", text[found.end() : end][:16]) and found["side"].lower() in ("last", "next"))


def _mention(
    text: str, candidate: _Candidate, start: int, end: int, setting: Setting, cues: tuple[Cue, ...]
) -> tuple[DateMention, bool] | None:
    """The mention of one candidate, with its preposition."""
    begin, stop = _trimmed(text, candidate)
    before = _BEFORE.search(text, max(start, begin - 48), begin)
    form = _form(text, before, begin, stop)
    ahead = is_future(cues, text, start, begin, stop)
    if form is DateForm.SINCE:
        ahead = False
    elif form is DateForm.UNTIL and ahead is None:
        ahead = True
    meaning = candidate.read(candidate.found, replace(setting, future=ahead))
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


def _form(text: str, before: re.Match[str] | None, begin: int, stop: int) -> DateForm:
    """On, since or until, by the words before the date."""
    if before is None:
        return DateForm.ON
    word = before[0].split()[-1].lower()
    if word in ("from", "between"):
        single = not _JOINS.search(text, begin, stop)
        return DateForm.SINCE if word == "from" and single and _ONWARD.match(text, stop) else DateForm.ON
    possessive = text[stop : stop + 2] in ("'s", "’s")
    if before["since"]:
        return DateForm.ON if possessive else DateForm.SINCE
    return DateForm.UNTIL if before["until"] and not possessive else DateForm.ON


def _bounded(
    text: str, begin: int, stop: int, form: DateForm, meaning: Meaning, setting: Setting
) -> DateRange | None:
    """The days as the form bounds them: `by the end of the week` begins today, `since mid-August` on the 15th."""
    value = meaning.value
    if value is None:
        return None
    core = " ".join(text[begin:stop].lower().split())
    if form is DateForm.UNTIL and setting.reference and (meaning.relative or "end" in core) and core[:3] not in ("the", "to ") + ("tod",):
        return _from_reference(value, setting.reference) if not _one_day(value) else value
    if form is DateForm.UNTIL and setting.reference and "end of" in core:
        return _from_reference(value, setting.reference)
    if form is DateForm.SINCE and core.startswith("mid") and len(core.split()) == 1 or (form is DateForm.SINCE and core.startswith("mid-")):
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
    return candidate.start - start <= 3 or text[candidate.start - 2 : candidate.start].strip() in (",", ";", "—", "–")  # noqa: PLR2004


def _with_since(
    text: str, start: int, end: int, made: list[tuple[DateMention, bool]]
) -> Iterator[tuple[DateMention, bool]]:
    """Mentions, with `since Russia's invasion began in February` as one, and `since the war began` as an open one."""
    extra: list[tuple[DateMention, bool]] = []
    for found in _SINCE.finditer(text, start, end):
        if any(m.start <= found.start() < m.end for m, _ in made):
            continue
        linked = next((i for i, (m, _) in enumerate(made) if m.start >= found.end()), None)
        if linked is not None and _same_clause(text, found.end(), made[linked][0]):
            mention, ahead = made[linked]
            made[linked] = (replace(mention, start=found.start(), form=DateForm.SINCE), ahead)
        elif event := _EVENT.match(text, found.end(), end):
            open_ = DateMention(
                start=found.start(), end=event.end(), form=DateForm.SINCE, value=None,
                core_start=found.end() + 1, open=EVENT,
            )  # fmt: skip
            if not any(m.start < open_.end and open_.start < m.end for m, _ in made):
                extra.append((open_, False))
    yield from sorted([*made, *extra], key=lambda pair: pair[0].start)


def _same_clause(text: str, position: int, mention: DateMention) -> bool:
    between = text[position : mention.start]
    return mention.form is DateForm.ON and len(between) <= _LINKED and not re.search(r"[,;:()—]", between)
