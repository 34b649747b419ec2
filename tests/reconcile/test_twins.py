"""From the words to the finding: a package with a rest, and a second report that explains it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pledgebook.consolidate import consolidate
from pledgebook.model.claims import Transfer
from pledgebook.model.records import Finding, Ledger
from pledgebook.model.reports import Report
from pledgebook.pipeline import extract
from pledgebook.read import read

SEED = Path(__file__).parents[2].parent / "shared" / "bench" / "texts" / "seed" / "seed.txt"

NORWAY = (
    "Norway will provide NOK 1.25 billion in aid to Moldova, the Ministry of Foreign Affairs announced on April 2.\n\n"
    "The package consists of up to NOK 800 million in loans and NOK 150 million in grants for schools."
)
ROMANIA = (
    "Norway announced on April 2 a package of NOK 1.25 billion for Moldova and its neighbour. "
    "The package includes NOK 302 million in grants for Romania."
)
JAPAN = (
    "Japan pledged 91.5 billion yen to Kenya on June 11. "
    "The package consists of 60 billion yen in loans and 12 billion yen in grants."
)
NEIGHBOURS = (
    "The United States announced on January 6 a military aid package worth $3.75 billion for Ukraine and its neighbours. "
    "Of that sum, $682 million in foreign military financing is for countries on NATO's eastern flank, "
    "and $3.075 billion is for Ukraine."
)


def ledger(*reports: tuple[str | Path, str | None]) -> Ledger:
    """The ledger of some texts, each with its day of publication."""
    told = []
    for n, (source, published) in enumerate(reports):
        raw = source.read_bytes() if isinstance(source, Path) else source.encode()
        document = read(raw, published=date.fromisoformat(published) if published else None, name=f"report {n}")
        report = Report(document.id, f"{n}.txt", None, document.title, document.published, document.lang)
        told.append((report, document.text, extract(document).claims))
    return consolidate(told)


def parts(made: Ledger) -> list[Finding]:
    return [f for f in made.findings if f.code.startswith("parts.")]


def test_what_the_first_report_leaves_open_is_named() -> None:
    [rest] = parts(ledger((NORWAY, "2024-04-02")))
    assert rest.code == "parts.rest"
    assert rest.arithmetic[0] == "1,250,000,000 − 800,000,000 − 150,000,000 = 300,000,000 NOK"


@pytest.mark.parametrize("first", ["2024-04-02", None], ids=["dated", "without a day"])
def test_what_the_second_report_names_explains_it(first: str | None) -> None:
    [fit] = parts(ledger((NORWAY, first), (ROMANIA, "2024-04-04")))
    assert fit.code == "parts.fit"
    assert fit.arithmetic[0] == "1,250,000,000 − 800,000,000 − 302,000,000 − 150,000,000 = −2,000,000 NOK"


def test_another_donor_and_another_currency() -> None:
    [rest] = parts(ledger((JAPAN, "2024-06-12")))
    assert rest.arithmetic[0] == "91,500,000,000 − 60,000,000,000 − 12,000,000,000 = 19,500,000,000 JPY"
    assert rest.arithmetic[2] == "so the rest lies between 18,450,000,000 and 20,550,000,000 JPY"


@pytest.mark.skipif(not SEED.exists(), reason=f"the seed is not beside the project: no {SEED}")
@pytest.mark.parametrize("published", [None, "2023-01-20"], ids=["without a day", "dated"])
class TestSeed:
    def test_alone(self, published: str | None) -> None:
        [rest] = parts(ledger((SEED, published)))
        assert rest.code == "parts.rest"
        assert rest.arithmetic[0] == "3,750,000,000 − 2,850,000,000 − 225,000,000 = 675,000,000 USD"
        assert rest.arithmetic[2] == "so the rest lies between 664,500,000 and 685,500,000 USD"

    def test_with_a_report_that_names_the_neighbours_share(self, published: str | None) -> None:
        made = ledger((SEED, published), (NEIGHBOURS, "2023-01-09"))
        [fit] = parts(made)
        assert fit.code == "parts.fit"
        assert "3,075,000,000 sums 2,850,000,000 and 225,000,000, which count once" in fit.arithmetic
        views = [r.view for r in made.records if isinstance(r.view, Transfer) and r.view.amount]
        sums = {view.amount.quantity.nominal: view for view in views if view.amount}
        assert set(sums) == {225_000_000, 682_000_000, 2_850_000_000, 3_075_000_000, 3_750_000_000}
        assert "UKR" not in {p.code for p in sums[Decimal(682_000_000)].recipients}
