"""Dates in marked snippets: «as written|first..last», one day for one day, "since"/"until" before, "open" without days.

The document is of Wednesday, 18 January 2023, unless a test says otherwise.
"""

from __future__ import annotations

from datetime import date

import pytest

from pledgebook.model.mentions import DateForm, DateMention
from pledgebook.recognise.date import find_dates
from tests.marks import mark, plain

WEDNESDAY = date(2023, 1, 18)


def label(mention: DateMention) -> str:
    form = "" if mention.form is DateForm.ON else f"{mention.form.value} "
    if mention.value is None:
        return f"{form}open"
    first, last = mention.value.first, mention.value.last
    return f"{form}{first}" if first == last else f"{form}{first}..{last}"


def marked(text: str, reference: date | None = WEDNESDAY, state: str | None = None) -> str:
    found = find_dates(text, [(0, len(text))], reference=reference, state=state)
    return mark(text, [(m.start, m.end, label(m)) for m in found])


def expect(snippet: str, reference: date | None = WEDNESDAY, state: str | None = None) -> None:
    assert marked(plain(snippet), reference, state) == snippet


@pytest.mark.parametrize(
    "snippet",
    [
        "«On 6 January 2022|2022-01-06» and «on January 6, 2022|2022-01-06» and «January 6th, 2022|2022-01-06»",
        "«2023-01-17|2023-01-17», «17.01.2023|2023-01-17», «13/04/2023|2023-04-13», «03/04/2023|open»",
        "«January 17-18, 2023|2023-01-17..2023-01-18», «28 June to 2 July 2022|2022-06-28..2022-07-02»",
        "«in March 2022|2022-03-01..2022-03-31», «in late June 2022|2022-06-21..2022-06-30», «mid-2022|2022-05-01..2022-08-31»",
        "«In 2022|2022-01-01..2022-12-31», «between 2014 and 2021|2014-01-01..2021-12-31», «in the 1990s|1990-01-01..1999-12-31»",
        "«in the first quarter of 2022|2022-01-01..2022-03-31», «winter 2021-22|2021-12-01..2022-02-28»",
        "«from January 5 to February 3, 2022|2022-01-05..2022-02-03»",
    ],
)
def test_dates_written_in_full_need_no_publication_date(snippet: str) -> None:
    expect(snippet, reference=None)


@pytest.mark.parametrize(
    "snippet",
    [
        "They met «on Tuesday|2023-01-17» and spoke «on January 17|2023-01-17», «on Jan. 6|2023-01-06» and «17 December|2022-12-17».",
        "It arrived «in October|2022-10-01..2022-10-31»; it was sent «in January|2023-01-01..2023-01-31».",
        "«today|2023-01-18», «this morning|2023-01-18», «Yesterday|2023-01-17», «last night|2023-01-17», «tomorrow|2023-01-19»",
        "«earlier this month|2023-01-01..2023-01-18», «last month|2022-12-01..2022-12-31», «later this year|2023-01-18..2023-12-31»",
        "«this week|2023-01-16..2023-01-22», «last week|2023-01-09..2023-01-15», «next week|2023-01-23..2023-01-29»",
        "«last year|2022-01-01..2022-12-31», «in the past year|2022-01-18..2023-01-18», «over the past six months|2022-07-18..2023-01-18»",
        "«last September|2022-09-01..2022-09-30», «last Friday|2023-01-13», «next Friday|2023-01-27»",
        "«three days ago|2023-01-15», «two weeks ago|2023-01-02..2023-01-08», «over the weekend|2023-01-14..2023-01-15»",
        "«In the past few weeks|open» and «a few weeks ago|open»",
    ],
)
def test_dates_counted_from_the_publication_date(snippet: str) -> None:
    expect(snippet)


@pytest.mark.parametrize(
    "snippet",
    [
        "«January 17|open» and «earlier this month|open»",
        "«on Tuesday|open», «today|open», «last month|open», «In October|open»",
    ],
)
def test_without_publication_date_they_stay_open(snippet: str) -> None:
    expect(snippet, reference=None)
    (mention, *_) = find_dates(plain(snippet), [(0, len(plain(snippet)))], reference=None)
    assert mention.open == "no publication date"


@pytest.mark.parametrize(
    "snippet",
    [
        "The minister is due in Brussels «on Wednesday|2023-01-18» for a meeting.",
        "«On Friday|2023-01-20» she will join her colleague.",
        "They will meet «on Friday|2023-01-20», the spokesman said «on Tuesday|2023-01-17».",
        "It should «in the summer|2023-06-01..2023-08-31» arrive.",
        "They spoke about their upcoming visit «in June|2023-06-01..2023-06-30».",
        "She looks forward to welcoming them «in December|2023-12-01..2023-12-31».",
        "«On Tuesday|2023-01-17», at a base that nobody would name, they met.",
        "The talks will be held «on January 25|2023-01-25».",
        "The minister meets him «on Friday|2023-01-20».",
        "They met «on Friday|2023-01-13» to discuss plans.",
    ],
)
def test_tense_says_whether_a_day_is_ahead(snippet: str) -> None:
    expect(snippet)


@pytest.mark.parametrize(
    "snippet",
    [
        "«since February 24, 2022|since 2022-02-24», «since January 2021|since 2021-01-01..2021-01-31», «Since 2002|since 2002-01-01..2002-12-31»",
        "«since mid-August|since 2022-08-15..2022-08-20», «since last October|since 2022-10-01..2022-10-31»",
        "«since the invasion began in February|since 2022-02-01..2022-02-28»",
        "«since the beginning of the Administration|since open»",
        "«by the end of the week|until 2023-01-18..2023-01-22», «by Friday|until 2023-01-20», «until March|until 2023-01-18..2023-03-31»",
        "«by the end of 2023|until 2023-01-18..2023-12-31»",
        "«since 1 March|since 2022-03-01», «from 1 February|since 2023-02-01» onwards",
    ],
)
def test_beginnings_and_ends(snippet: str) -> None:
    expect(snippet)


@pytest.mark.parametrize(
    ("snippet", "state"),
    [
        ("«in FY 2022|2021-10-01..2022-09-30»", None),
        ("«this fiscal year|2022-10-01..2023-09-30» alone", "USA"),
        ("«fiscal year 2022|2022-04-01..2023-03-31»", "GBR"),
        ("«FY2022|2021-07-01..2022-06-30»", "AUS"),
    ],
)
def test_fiscal_years_are_those_of_the_state(snippet: str, state: str | None) -> None:
    expect(snippet, state=state)


def test_the_same_day_is_the_one_named_last() -> None:
    text = "They met on Monday. The same day they spoke by phone."
    found = find_dates(text, [(0, 19), (20, len(text))], reference=WEDNESDAY)
    assert [label(m) for m in found] == ["2023-01-16", "2023-01-16"]


def test_days_after_an_event_count_from_the_day_told_about() -> None:
    text = "They met on Tuesday. They will meet on Friday. The talks come 11 days after the pledge. Two days after the storm, help came."
    sentences = [(0, 20), (21, 46), (47, 86), (87, len(text))]
    found = find_dates(text, sentences, reference=WEDNESDAY)
    assert [label(m) for m in found] == ["2023-01-17", "2023-01-20", "2023-01-06", "open"]


def test_the_eve_is_a_day_before() -> None:
    text = "They met on Thursday on the eve of a conference."
    found = find_dates(text, [(0, len(text))], reference=date(2023, 1, 20))
    assert [label(m) for m in found] == ["2023-01-19", "2023-01-20"]


@pytest.mark.parametrize(
    "text",
    [
        "2000 soldiers",
        "the Aid Act of 1961",
        "Black Friday",
        "it may do",
        "Mirage 2000 jets",
        "EUR 2000",
        "within 30 days after",
        "the fall of the city",
        "Resolution 2022",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert marked(text) == text


def test_no_such_day_stays_open() -> None:
    expect("«on 31 June 2022|open»")


def test_a_weekday_settles_the_year() -> None:
    expect("«on Tuesday, 17 January|2023-01-17»", reference=date(2023, 11, 1))


@pytest.mark.parametrize(
    ("text", "states", "expected"),
    [
        ("in the coming fiscal year", ["JPN"], (date(2023, 4, 1), date(2024, 3, 31))),
        ("in the coming financial year", ["NOR"], (date(2024, 1, 1), date(2024, 12, 31))),
        ("in the coming financial year", ["TON"], (date(2023, 7, 1), date(2024, 6, 30))),
        ("in the coming fiscal year", None, (date(2023, 10, 1), date(2024, 9, 30))),
    ],
)
def test_a_fiscal_year_is_that_of_its_state(text: str, states: list[str | None] | None, expected: object) -> None:
    (mention,) = find_dates(text, [(0, len(text))], reference=date(2023, 1, 18), states=states)
    assert mention.value is not None
    assert (mention.value.first, mention.value.last) == expected
