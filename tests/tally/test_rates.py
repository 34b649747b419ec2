"""Exchange rates of the European Central Bank, and the rules that choose among them.

The figures are those the bank published: 1 EUR = 1.0815 USD on Thursday 2023-01-19; on Saturday 2023-01-21 the rate of Friday held.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pledgebook.errors import Misuse
from pledgebook.tally import total
from pledgebook.tally.converting import rate_rule
from pledgebook.tally.rates import EcbRates, Quote
from pledgebook.tally.totals import sway
from tests.tally.worlds import FewRates, transfer

ECB = EcbRates()


def test_the_rate_of_a_working_day() -> None:
    assert ECB.on("USD", date(2023, 1, 19)) == Quote(Decimal("1.0815"), date(2023, 1, 19), date(2023, 1, 19))


def test_a_weekend_takes_the_last_published() -> None:
    found = ECB.on("USD", date(2023, 1, 22))
    assert isinstance(found, Quote)
    assert found.first == date(2023, 1, 20)
    # Good Friday to Easter Monday
    easter = ECB.on("GBP", date(2023, 4, 10))
    assert isinstance(easter, Quote)
    assert easter.first == date(2023, 4, 6)


@pytest.mark.parametrize(
    ("currency", "day", "why"),
    [
        ("UAH", date(2023, 1, 19), "publishes no rate for UAH"),
        ("USD", date(1998, 12, 31), "no rate for USD before 1999-01-04"),
        ("USD", date(1, 1, 1), "before 1999-01-04"),
        ("USD", date(9999, 12, 31), "no rate for USD after"),
        ("RUB", date(2022, 6, 1), "no rate for RUB after 2022-03-01"),
        ("ISK", date(2010, 6, 1), "in the ten days before 2010-06-01"),
        ("XXX", date(2023, 1, 19), "publishes no rate for XXX"),
    ],
)
def test_what_the_bank_does_not_publish_stays_open(currency: str, day: date, why: str) -> None:
    found = ECB.on(currency, day)
    assert isinstance(found, str)
    assert why in found


def test_a_mean_is_that_of_the_days_published() -> None:
    found = ECB.mean("USD", date(2023, 1, 19), date(2023, 1, 22))
    friday = ECB.on("USD", date(2023, 1, 20))
    assert isinstance(found, Quote)
    assert isinstance(friday, Quote)
    assert (found.per_euro, found.last) == ((Decimal("1.0815") + friday.per_euro) / 2, date(2023, 1, 20))
    assert isinstance(ECB.mean("UAH", date(2023, 1, 1), date(2023, 2, 1)), str)
    assert isinstance(ECB.mean("USD", date(1, 1, 1), date(2, 1, 1)), str)


@pytest.mark.parametrize(
    "text", ["act", "cutoff", "cutoff:2023-02-24", "average:2022", "average:2022-01-01..2022-06-30"]
)
def test_rules_are_read_and_written_alike(text: str) -> None:
    assert str(rate_rule(text)) == text


@pytest.mark.parametrize(
    "text", ["", "today", "act:2022", "cutoff:soon", "average", "average:22", "average:2022-02-01..2022-01-01"]
)
def test_other_words_are_refused(text: str) -> None:
    with pytest.raises(Misuse, match="rate is"):
        rate_rule(text)


def test_a_converted_figure_tells_its_rate_and_day() -> None:
    (line,) = total([transfer("a", "USD 108.15m", on="2023-01-19")], (), currency="EUR", rates=ECB).lines
    assert line.bounds is not None
    assert line.bounds.stated == Decimal(100_000_000)
    assert line.conversion is not None
    assert (line.conversion.currency, line.conversion.source_rate, line.conversion.last) == (
        "USD",
        Decimal("1.0815"),
        date(2023, 1, 19),
    )


def test_an_act_without_any_day_is_not_converted_by_its_day() -> None:
    records = [transfer("a", "USD 110m", on=None, told=None)]
    (line,) = total(records, (), currency="EUR", rates=FewRates()).lines
    assert (line.unit, line.unconverted) == ("USD", "no day is known to take a rate of")
    (line,) = total(records, (), currency="EUR", rate="average:2023", rates=FewRates()).lines
    assert line.unit == "EUR"


def test_what_the_choice_of_rule_moves() -> None:
    # 105 USD of 2022: 100 EUR on the day, 97.22 at the end of 2024 (1.08)
    found = total([transfer("a", "USD 105m", on="2022-05-05")], (), currency="EUR", rates=FewRates())
    others = {str(rule): other.figure("EUR") for rule, other in sway(found, FewRates(), date(2024, 12, 31))}
    assert found.figure("EUR") == 100_000_000
    assert others == {"cutoff:2024-12-31": Decimal("97222222.22"), "average:2024": Decimal("97222222.22")}


def test_a_cut_off_without_a_day_is_the_last_day_told() -> None:
    found = total([transfer("a", "USD 105m", told="2023-03-01")], (), how="kiel", rates=FewRates())
    assert str(found.rate) == "cutoff:2023-03-01"
    late = total([transfer("a", "USD 105m", told="2026-03-01")], (), how="kiel", rates=FewRates())
    assert str(late.rate) == "cutoff:2024-12-31"
