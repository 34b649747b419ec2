"""An invented world for large books: packages of help, each told by one to eight reports, and what is said and done around them.

Claims are made and not read, so that a book can be large; their evidence stands in the texts all the same. The world grows in time, as an
archive does: a larger book reaches over more years. Who gives, who receives, which goods and how large a sum are drawn with the few
at the top far ahead of the many. Everything follows from the number of a report: the same number is the same report, always.
"""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from pledgebook.model.ids import claim_id
from pledgebook.store.facts import Entry

_FIRST_DAY: Final = date(2005, 1, 1)
_PACKAGES_A_DAY: Final = 4
_TELLINGS: Final = (8, 5, 4, 2, 1)
"""How many reports tell of a package: of every five packages one is told by eight."""
_ROUND: Final = sum(_TELLINGS)
_DENSE_DAYS: Final = 4000
"""With `dense` everything falls into eleven years, however large the book is."""
_DONORS: Final = (
    "USA DEU GBR EU NOR SWE DNK CAN JPN FRA POL NLD ITA ESP FIN EST LVA LTU CZE AUS KOR CHE AUT BEL PRT GRC ROU BGR SVK SVN HRV "
    "IRL ISL LUX TUR SAU ARE QAT IND CHN BRA MEX NZL ISR ZAF"
).split()
_RECIPIENTS: Final = (
    "UKR SYR YEM AFG SDN SSD ETH SOM COD MDA LBN JOR PSE IRQ TUR HTI BGD PAK MMR NGA NER MLI BFA TCD CAF MOZ VEN COL GEO ARM LBY "
    "MAR TUN EGY KEN UGA RWA BDI ZWE MWI ZMB MDG LKA NPL PHL IDN PNG FJI VUT WSM GTM HND SLV NIC PER BOL ECU CUB BIH ALB MKD XKX"
).split()
_CURRENCIES: Final = {
    "USA": "USD", "GBR": "GBP", "NOR": "NOK", "SWE": "SEK", "DNK": "DKK", "CAN": "CAD", "JPN": "JPY", "AUS": "AUD", "CHE": "CHF",
    "POL": "PLN", "CZE": "CZK", "KOR": "KRW",
}  # fmt: skip
_SIZES: Final = "light heavy mobile small portable armoured used refurbished solar electric".split()
_THINGS: Final = (
    "trucks|generators|howitzers|tents|ambulances|patrol boats|field kitchens|radios|water pumps|drones|blankets|mosquito nets|"
    "wheelchairs|incubators|tractors|school desks|laptops|helmets|night vision goggles|anti-tank missiles|tanks|transformers|"
    "boats|bulldozers|oxygen concentrators|hygiene kits|food parcels|vaccine doses|artillery shells|mine rollers"
).split("|")
_FIRST: Final = (
    "Anna Omar Ingrid Paulo Mei Tariq Elena Kofi Sara Jonas Amina Lucas Nadia Pedro Yuki Hana Viktor Leila".split()
)
_LAST: Final = (
    "Berg Haddad Moreau Silva Tanaka Okoro Novak Petrov Larsen Costa Mensah Rossi Ahmed Fischer Kaya Mwangi Lindqvist Ortega"
).split()
_STAGES: Final = (
    ("pledged",) * 11 + ("delivered",) * 3 + ("authorised",) * 2 + ("requested", "contracted", "disbursed", "proposed")
)
_AIDS: Final = ("humanitarian", "military", "development", "financial")
_FORMS: Final = (None, None, None, None, "grant", "loan", "donation", "guarantee")
_HOPES: Final = (
    "help number {n} will reach {to} before the winter of {m}",
    "nobody should have to wait for aid to {to} ({n}, {m})",
    "the people of {to} are not forgotten in round {n} or {m}",
    "we stand by what we promised in meeting {n} of {m}",
    "the next decision on {to} follows in week {n} or {m}",
    "the convoy numbered {n} has left the port of {m}",
)
_PLACES: Final = 10**6


@dataclass(frozen=True, slots=True)
class Package:
    """What several reports tell of."""

    number: int
    donors: tuple[str, ...]
    recipient: str
    stage: str
    aid: str
    form: str | None
    millions: int
    currency: str
    day: date
    parts: tuple[int, ...]
    """Millions of each named part."""
    goods: tuple[tuple[int, str], ...]
    minister: str
    host: str
    """Whom the minister met, where they met."""
    said: tuple[str, ...]


def _of_few(dice: random.Random, names: list[str]) -> str:
    """One of the names, the first ones far more often."""
    return names[
        min(int(dice.paretovariate(0.9)) - 1, len(names) - 1) if dice.random() < 0.7 else dice.randrange(len(names))
    ]


def package(number: int, *, dense: bool = False) -> Package:
    """The package of a number."""
    dice = random.Random(number)  # noqa: S311
    millions = max(2, round(10 ** dice.uniform(0.3, 3.3)))
    parts = (millions // 3, millions // 5) if dice.random() < 0.3 and millions > 10 else ()
    donor = _of_few(dice, _DONORS)
    donors = tuple(sorted({donor, _of_few(dice, _DONORS)})) if dice.random() < 0.1 else (donor,)
    days = dice.randrange(_DENSE_DAYS) if dense else number // _PACKAGES_A_DAY
    return Package(
        number,
        donors,
        _of_few(dice, _RECIPIENTS),
        dice.choice(_STAGES),
        dice.choice(_AIDS),
        dice.choice(_FORMS),
        millions,
        _CURRENCIES.get(donor, "EUR"),
        _FIRST_DAY + timedelta(days=days),
        parts,
        tuple(
            (dice.randint(2, 400), f"{dice.choice(_SIZES)} {_of_few(dice, _THINGS)}") for _ in range(dice.randint(0, 5))
        ),
        f"{dice.choice(_FIRST)} {dice.choice(_LAST)}",
        f"{dice.choice(_FIRST)} {dice.choice(_LAST)}" if dice.random() < 0.4 else "",
        tuple(
            hope.format(n=dice.randrange(_PLACES), m=dice.randrange(_PLACES), to="it")
            for hope in dice.sample(_HOPES, 4)
        ),
    )


def news(report: int, package_of_it: Package) -> str:
    """A report for the reader, of a package of its own on the day of a package of the world."""
    day = package_of_it.day
    return (
        f"Number {report}. The United States pledged 51 million dollars to Ukraine on {day.day} {day:%B %Y}.\n\n"
        "The package includes 17 mobile water pumps.\n"
    )


def package_of(report: int) -> int:
    """The package that the report of a number tells of."""
    block, left = divmod(report, _ROUND)
    for place, tellings in enumerate(_TELLINGS):
        if left < tellings:
            return block * len(_TELLINGS) + place
        left -= tellings
    raise AssertionError(report)


def entry(number: int, *, dense: bool = False) -> Entry:
    """The report of a number: its text, and what reading it would give."""
    told = package(package_of(number), dense=dense)
    dice = random.Random(-number - 1)  # noqa: S311
    telling = _Telling(hashlib.sha256(f"{number}".encode()).hexdigest(), dice)
    telling.tell(told, number)
    published = told.day + timedelta(days=dice.randrange(4))
    meta = {
        "title": f"Report {number}",
        "publisher": f"Paper {dice.randrange(300)}",
        "published": published.isoformat(),
    }
    return Entry(
        document_id=telling.document,
        address=f"invented/{number:07}.txt",
        raw=telling.text.encode(),
        given={"name": f"{number}.txt"},
        status="read",
        reader="invented/1",
        text=telling.text,
        meta=meta,
        claims=tuple(telling.claims),
    )


@dataclass(slots=True)
class _Telling:
    """One report as it is written."""

    document: str
    dice: random.Random
    text: str = ""
    claims: list[dict[str, Any]] = field(default_factory=list)

    def tell(self, told: Package, number: int) -> None:
        """Everything that one report tells of a package."""
        givers = " and ".join(told.donors)
        filler = " ".join(f"w{self.dice.randrange(5000)}" for _ in range(40))
        self.text = f"Report {number}. {filler}.\n\n{givers} on {told.day}: "
        whole = self._transfer(told, told.millions, None)
        for millions in told.parts:
            if self.dice.random() < 0.7:
                self._transfer(told, millions, whole)
        for count, thing in told.goods:
            if self.dice.random() < 0.8:
                self._item(whole, count, thing)
        if told.host and self.dice.random() < 0.6:
            self._meeting(told)
        if self.dice.random() < 0.15:
            self._total(told)
        own = (f"line {n} of report {number} speaks of {self.dice.randrange(_PLACES)}" for n in range(3))
        for said in (*(s for s in told.said if self.dice.random() < 0.5), *own):
            self._statement(told, said)

    def _claim(self, kind: str, before: str, quote: str, after: str = ".\n", **fields: Any) -> str:
        """Write a sentence with an anchor, and the claim on it."""
        start = len(self.text) + len(before)
        self.text += f"{before}{quote}{after}"
        ident = claim_id(self.document, kind, quote, len(self.claims))
        evidence = [{"start": start, "end": start + len(quote), "quote": quote}]
        self.claims.append(
            {"id": ident, "kind": kind, "evidence": evidence, "modality": "asserted", "made_by": "invented", **fields}
        )
        return ident

    def _transfer(self, told: Package, millions: int, whole: str | None) -> str:
        quote = f"{millions} million {told.currency}"
        return self._claim(
            "transfer",
            "help worth " if whole is None else "Of this ",
            quote,
            f" for {told.recipient}.\n",
            stage=told.stage,
            donors=_parties(told.donors),
            recipients=_parties([told.recipient]),
            aid=told.aid,
            instrument=told.form if whole is None else None,
            amount=_money(millions, told.currency),
            date={"from": told.day.isoformat(), "to": told.day.isoformat()} if self.dice.random() < 0.8 else None,
            ordinal=None,
            part_of=whole,
        )

    def _item(self, of: str, count: int, thing: str) -> None:
        quantity = {"qualifier": "exactly", "nominal": str(count), "low": str(count), "high": str(count)}
        quote = f"{count} {thing}"
        self._claim("item", "It includes ", quote, of=of, quantity=quantity, unit=None, designation=thing)

    def _meeting(self, told: Package) -> None:
        people = [
            {"name": told.minister, "role": "Minister", "code": told.donors[0]},
            {"name": told.host, "role": "Minister", "code": told.recipient},
        ]
        day = told.day.isoformat()
        self._claim(
            "meeting", f"{told.minister} ", "met", f" {told.host}.\n", date={"from": day, "to": day}, duration_min=None,
            mode="in_person", participants=people, place={"name": told.recipient, "code": told.recipient}, status="held",
        )  # fmt: skip

    def _total(self, told: Package) -> None:
        millions = (told.day.year - 1985) * 100 + told.day.month
        self._claim(
            "total", "That brings it to ", f"{millions} million {told.currency}", " in all.\n", aid=told.aid,
            amount=_money(millions, told.currency), designation=None, donors=_parties(told.donors), quantity=None,
            recipients=_parties([told.recipient]), since=None, until=None,
        )  # fmt: skip

    def _statement(self, told: Package, said: str) -> None:
        speaker = {"name": told.minister, "role": "Minister", "code": told.donors[0]}
        self._claim("statement", f"{told.minister} said that ", said, speaker=speaker, type="indirect")


def _parties(codes: Any) -> list[dict[str, str]]:
    return [{"name": code, "code": code} for code in codes]


def _money(millions: int, currency: str) -> dict[str, str]:
    value = str(millions * 1_000_000)
    return {
        "qualifier": "exactly",
        "nominal": value,
        "low": value,
        "high": value,
        "currency": currency,
        "slack": "500000",
    }
