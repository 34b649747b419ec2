"""Which day a document was published on, when its sources disagree."""

from __future__ import annotations

from datetime import date
from typing import Any

from pledgebook.lang.en.datelines import DateLine, date_line, find_dateline
from pledgebook.read.days import stamp
from pledgebook.read.published import Evidence, Published, publication_day


def chosen(*, given: date | None = None, **said: Any) -> Published:  # noqa: ANN401
    """The choice; `explicit`, `line`, `dateline` as written, `address` and `changed` as ISO days."""
    explicit = [(source, stamp(value)) for source, value in said.get("explicit", {}).items()]
    lines: list[DateLine | None] = [date_line(said["line"])] if "line" in said else []
    opening = find_dateline(said["dateline"]) if "dateline" in said else None
    evidence = Evidence(
        explicit=tuple((source, read) for source, read in explicit if read),
        lines=tuple(line for line in lines if line),
        changed=date.fromisoformat(said["changed"]) if "changed" in said else None,
        address=date.fromisoformat(said["address"]) if "address" in said else None,
        dateline=opening.day if opening else None,
        month_first=said.get("month_first", False),
    )
    return publication_day(evidence, given=given)


def told(**said: Any) -> tuple[str | None, list[str]]:  # noqa: ANN401
    """The day and the codes of the issues."""
    choice = chosen(**said)
    return choice.day.isoformat() if choice.day else None, [issue.code for issue in choice.issues]


CONFLICT = "metadata.published.conflict"


def test_explicit_statement_in_the_zone_it_is_written_in() -> None:
    assert told(explicit={"json-ld": "2023-01-07T18:40:11-05:00"}) == ("2023-01-07", [])


def test_sources_that_agree_make_no_issue() -> None:
    assert told(
        explicit={"json-ld": "2023-01-17T10:11:00+05:30"}, line="Posted on 17th January, 2023", address="2023-01-17"
    ) == ("2023-01-17", [])


def test_utc_yields_to_the_line_that_the_page_shows() -> None:
    assert told(explicit={"json-ld": "2023-01-18T23:30:00Z"}, line="19 January 2023") == ("2023-01-19", [])


def test_blank_filled_in_by_a_generator_loses() -> None:
    assert told(explicit={"json-ld": "2023-01-01T00:00:00+03:00"}, line="20/01/2023 08:14") == (
        "2023-01-20",
        [CONFLICT],
    )


def test_first_of_january_stands_where_nothing_speaks_against_it() -> None:
    assert told(explicit={"json-ld": "2023-01-01"}) == ("2023-01-01", [])


def test_nothing_is_published_before_it_was_written() -> None:
    assert told(explicit={"meta date": "2023-01-10"}, line="20 January 2023", dateline="OSLO, Jan 19 (Demo) - The") == (
        "2023-01-20",
        [CONFLICT],
    )


def test_dateline_alone_cannot_replace_a_statement() -> None:
    assert told(explicit={"meta date": "2023-01-10"}, dateline="OSLO, Jan 19 (Demo) - The") == (
        "2023-01-10",
        [CONFLICT],
    )


def test_later_than_the_last_change() -> None:
    assert told(explicit={"json-ld": "2023-05-02"}, line="20 January 2023", changed="2023-01-21") == (
        "2023-01-20",
        [CONFLICT],
    )


def test_date_line_and_address_agree_against_the_statement() -> None:
    assert told(explicit={"meta date": "2022-11-30"}, line="20 January 2023", address="2023-01-20") == (
        "2023-01-20",
        [CONFLICT],
    )


def test_else_the_statement_wins_and_the_conflict_is_told() -> None:
    assert told(explicit={"json-ld": "2023-01-18"}, line="22 January 2023") == ("2023-01-18", [CONFLICT])
    assert told(explicit={"json-ld": "2023-01-18", "meta date": "2022-03-01"}) == ("2023-01-18", [CONFLICT])


def test_date_line_alone() -> None:
    assert told(line="Wednesday, March 2, 2022") == ("2022-03-02", [])


def test_year_of_a_date_line_comes_from_another_source_or_not_at_all() -> None:
    assert told(line="16 January, 19:02", address="2023-01-16") == ("2023-01-16", [])
    assert told(line="16 January, 19:02") == (None, ["metadata.published.missing"])


def test_order_of_figures() -> None:
    assert told(line="03/04/2023", address="2023-03-04") == ("2023-03-04", [])
    assert told(line="03/04/2023") == ("2023-04-03", ["metadata.published.ambiguous"])
    assert told(line="03/04/2023", month_first=True) == ("2023-03-04", ["metadata.published.ambiguous"])


def test_weak_sources_are_told() -> None:
    assert told(address="2023-01-18") == ("2023-01-18", ["metadata.published.inferred"])
    assert told(dateline="NAIROBI, 12 May 2023 - The") == ("2023-05-12", ["metadata.published.inferred"])


def test_nothing_known_nothing_guessed() -> None:
    assert told(dateline="OSLO, Jan 19 (Demo) - The") == (None, ["metadata.published.missing"])


def test_the_caller_decides() -> None:
    assert told(given=date(2023, 2, 1)) == ("2023-02-01", [])
    assert told(given=date(2023, 2, 1), explicit={"json-ld": "2023-01-18"}) == ("2023-02-01", [CONFLICT])


def test_day_of_the_dateline() -> None:
    assert chosen(explicit={"json-ld": "2023-01-18"}, dateline="OSLO, Jan 17 (Demo) - The").dateline == date(
        2023, 1, 17
    )
    assert chosen(explicit={"json-ld": "2023-01-02"}, dateline="OSLO, Dec 31 (Demo) - The").dateline == date(
        2022, 12, 31
    )
    # too far back to be the same year's copy; a Tuesday in it means nothing here
    assert chosen(explicit={"json-ld": "2023-11-02"}, dateline="OSLO, Jan 17 (Demo) - The").dateline is None
    assert chosen(dateline="OSLO, Jan 17 (Demo) - The").dateline is None
