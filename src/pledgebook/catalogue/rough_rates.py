"""What a currency was worth in a year, roughly: enough to see whether two sums can be one, never to convert a sum."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from importlib.resources import files


def euros_for_one(code: str, year: int) -> Decimal | None:
    """Mean of the year's rates of the European Central Bank; the last year known for later ones, None without a rate."""
    if code == "EUR":
        return Decimal(1)
    known = _table().get(code, {})
    return known.get(year) or (known[max(known)] if known and year > max(known) else None)


@cache
def _table() -> dict[str, dict[int, Decimal]]:
    text = files("pledgebook.catalogue").joinpath("data/rough_rates.tsv").read_text(encoding="utf-8")
    found: dict[str, dict[int, Decimal]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            code, year, worth = line.split("\t")
            found.setdefault(code, {})[int(year)] = Decimal(worth)
    return found
