"""All figures of a document in one pass: amounts, counts, ordinals, dates, durations.

The order matters: a date's day is no count, an amount's number neither.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from pledgebook.catalogue.currencies import resolve_currency
from pledgebook.catalogue.places import state_of_domain
from pledgebook.lang.en.money import currency_signs, marked_dollar, sets_american_apart
from pledgebook.model.address import host_of
from pledgebook.model.mentions import PartyForm
from pledgebook.model.reading import Index
from pledgebook.recognise.count import find_articles, find_counts
from pledgebook.recognise.date import find_dates
from pledgebook.recognise.duration import find_durations
from pledgebook.recognise.literal import EVERYTHING, Holds, holdings
from pledgebook.recognise.money import find_money
from pledgebook.recognise.number import find_numbers
from pledgebook.recognise.ordinal import find_ordinals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pledgebook.model.evidence import Span
    from pledgebook.model.mentions import CountMention, DurationMention, MoneyMention, OrdinalMention
    from pledgebook.model.reading import Reading

_FIGURES = Holds.NUMBER | Holds.LASTING | Holds.ORDINAL | Holds.DIGIT
"""What a sentence must hold of these to hold a figure; without any there is no more to look for in it than dates."""
_STATES = frozenset({PartyForm.STATE, PartyForm.DEMONYM, PartyForm.CITY, PartyForm.ORGAN})


def with_figures(
    reading: Reading, *, home: str | None = None, speaker: str | None = None, literals_first: bool = True
) -> Reading:
    """The reading with its indices of figures filled. Parties must be there: they decide whose kroner are meant.

    `home` is the state that surely speaks in the document, where title or publisher say so; `speaker` the one that seems
    to, whose dollar a bare $ is where American ones are written otherwise. `literals_first` tries
    patterns only where their literals stand; without it the mentions are the same.
    """
    text, home = reading.plain, home or home_of(reading)
    spans = [(s.start, s.end) for s in reading.sentences]
    reference = reading.document.dateline_day or reading.document.published
    holds = holdings(text, spans) if literals_first else [EVERYTHING] * len(spans)
    weights, dollar = _states_by_weight(reading), marked_dollar(text) or _dollar_of(speaker, text)
    states = [
        home or _whose_year(_states_in(reading, *span), weights) if held & Holds.FISCAL else None
        for span, held in zip(spans, holds, strict=True)
    ]
    dates = Index.of(find_dates(text, spans, reference=reference, states=states, holds=holds))
    occupied: list[Span] = []
    money: list[MoneyMention] = []
    counts: list[CountMention] = []
    ordinals: list[OrdinalMention] = []
    durations: list[DurationMention] = []
    for (start, end), held in zip(spans, holds, strict=True):
        if not held & _FIGURES:
            continue
        numbers = find_numbers(text, start, end) if held & Holds.NUMBER else []
        lasting = find_durations(text, start, end, numbers=numbers) if held & Holds.LASTING else []
        near = tuple(dict.fromkeys((*_states_in(reading, start, end), *weights))) if numbers else ()
        amounts = find_money(text, start, end, home=home, near=near, numbers=numbers, dollar=dollar) if numbers else []
        taken: list[Span] = [m.span for m in (*amounts, *lasting, *dates.within(start, end))]
        taken += [s for m in amounts for s in m.equivalents]
        counted = find_counts(text, start, end, taken=taken, numbers=numbers)
        if held & (Holds.ORDINAL | Holds.DIGIT):
            ordinals += find_ordinals(text, start, end, taken=taken)
        money += amounts
        durations += lasting
        counts += counted
        occupied += (*taken, *(c.span for c in counted))
    occupied += (m.span for m in dates.all)
    counts += find_articles(text, spans, taken=occupied)
    return replace(
        reading, money=Index.of(money), counts=Index.of(counts), ordinals=Index.of(ordinals), dates=dates,
        durations=Index.of(durations),
    )  # fmt: skip


def _dollar_of(speaker: str | None, text: str) -> str | None:
    """The speaker's own dollar, where the text sets American ones apart."""
    own = resolve_currency(currency_signs()["$"], (speaker,)) if speaker is not None else None
    return own if own not in {None, "USD"} and sets_american_apart(text) else None


def home_of(reading: Reading) -> str | None:
    """The state that the publisher's address plainly belongs to."""
    host = host_of(reading.document.url)
    return state_of_domain(host) if host else None


def _states_in(reading: Reading, start: int, end: int) -> list[str]:
    """Codes of the states named in a sentence, in order."""
    return [m.party.code for m in reading.parties.within(start, end) if m.party.code and m.form in _STATES]


def _whose_year(here: Sequence[str], weights: Sequence[str]) -> str:
    """Whose fiscal year a sentence speaks of, where nobody speaks for a state: the American one if it is spoken of."""
    return next(
        (_AMERICAN for states in (here, weights) if _AMERICAN in states), next(iter((*here, *weights)), _AMERICAN)
    )


_AMERICAN = "USA"


def _states_by_weight(reading: Reading) -> tuple[str, ...]:
    """Codes of the states of the document, the most often named first."""
    named = Counter(m.party.code for m in reading.parties.all if m.party.code and m.form in _STATES)
    return tuple(code for code, _ in named.most_common())
