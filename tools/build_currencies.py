"""Write `src/pledgebook/catalogue/data/currencies.tsv` from the CLDR data that Babel carries.

Run it after a new Babel release: `python tools/build_currencies.py`. One line per ISO 4217 code that has been
legal tender since 2000: code, whether it has been in use since 2015, the states that use it (ISO 3166-1 alpha-3), English names.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from babel import Locale, numbers
from babel.core import get_global

TARGET = Path(__file__).parent.parent / "src/pledgebook/catalogue/data/currencies.tsv"
SINCE = dt.date(2000, 1, 1)
LATELY = dt.date(2015, 1, 1)
TODAY = dt.date(2026, 1, 1)
WITHDRAWN = frozenset({"ZAR", "TMP", "FXX", "BUR", "DDR", "ROM", "SUN", "YUG", "SCG", "NTZ", "ANT", "YMD", "XKK"})
"""Alpha-3 codes that were replaced by others for the same state."""
STATELESS = ("XDR",)
"""Codes without a state that public money is still counted in: special drawing rights."""


def alpha3() -> dict[str, str]:
    """Alpha-2 to alpha-3 codes of states."""
    found = {"XK": "XKX"}
    for alias, targets in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(targets) == 1 and alias not in WITHDRAWN:
            found[targets[0]] = alias
    return found


def tenders() -> dict[str, tuple[list[str], list[str]]]:
    """For each currency the states that have used it since 2015, and those that have since 2000."""
    codes = alpha3()
    found: dict[str, tuple[list[str], list[str]]] = {c: ([], []) for c in STATELESS}
    for territory in sorted(Locale("en").territories):
        if territory not in codes:
            continue
        for since, which in ((LATELY, 0), (SINCE, 1)):
            for code in numbers.get_territory_currencies(territory, since, TODAY, tender=True):
                found.setdefault(code, ([], []))[which].append(codes[territory])
    return found


def main() -> None:
    """Write the table."""
    lines = ["# code\tcurrent\tstates\tone\tmany\t(from CLDR by tools/build_currencies.py)"]
    for code, (now, since) in sorted(tenders().items()):
        one = numbers.get_currency_name(code, count=1, locale="en")
        many = numbers.get_currency_name(code, count=2, locale="en")
        current = "yes" if now or code in STATELESS else "no"
        lines.append("\t".join((code, current, " ".join(sorted(set(now or since))), one, many)))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
