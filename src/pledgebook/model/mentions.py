"""Something recognised in a document: what the characters say, before anyone decides what belongs to what."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pledgebook.model.claims import Party, Person
from pledgebook.model.evidence import Span
from pledgebook.model.values import DateRange, Money, Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Where it stands. `start:end` is the whole expression, qualifier included."""

    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyMention(Mention):
    """An amount of money: `up to $2.85 billion`, `DKK 1 billion (about $142 million)`."""

    value: Money
    core_start: int
    """Where the amount without its qualifier begins (`$2.85 billion`)."""
    equivalents: tuple[Span, ...] = ()
    """The same amount in other currencies, as written beside it; they are no amounts of their own."""
    unit: Span | None = None
    """Where its currency stands, if not beside the number: at the head of its column, with another sum."""

    @property
    def beside(self) -> tuple[Span, ...]:
        """What a claim of it cites besides itself: its equivalents, and where its currency stands."""
        return self.equivalents if self.unit is None else (*self.equivalents, self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountMention(Mention):
    """A number that counts things: `at least 50`, `dozens of`, `a quarter of a million`, `26 tonnes of`.

    Numbers that are part of a name (M113, T-72, 155 mm, the 2 of "Leopard 2 tanks"), years, days, percentages,
    ordinals and ages are no counts. `start:end` ends after the number (and "of" where vague or with a measure
    word), so the thing counted begins at `end` after white space.
    """

    value: Quantity
    core_start: int
    """Where the number without its qualifier begins."""
    unit: str | None = None
    """Measure word as written: `rounds`, `tonnes`, `pairs`."""
    unit_start: int | None = None
    in_words: bool = False
    article: bool = False
    """Whether the number is only `a` or `an`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdinalMention(Mention):
    """`29th`, `ninth`, `the second`."""

    value: int


class DateForm(StrEnum):
    """What a date expression does."""

    ON = "on"
    """A day, month, quarter, season or year in or on which something is."""
    SINCE = "since"
    """A beginning: since, from ... on."""
    UNTIL = "until"
    """An end: until, by, before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """A date expression. `value` is None where the text does not decide it; then `open` says why."""

    form: DateForm
    value: DateRange | None
    core_start: int
    """Where the date without `on`, `since` ... begins."""
    open: str | None = None
    by_document: bool = False
    """Whether it was resolved against the document's date (today, Tuesday, last month, January 17)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationMention(Mention):
    """How long something took, in minutes; None is an open end."""

    low: Decimal | None
    high: Decimal | None


class PartyForm(StrEnum):
    """How a party is named."""

    STATE = "state"
    """Ukraine, the United Kingdom, the US, the Kingdom of Norway."""
    DEMONYM = "demonym"
    """Ukrainian, American, Danish: an adjective, or people of a country."""
    CITY = "city"
    """A city of a state. A capital used as a name of its government (Kyiv, Washington, Brussels) is this too."""
    PLACE = "place"
    """Another place: region, base, sea, continent."""
    ORGAN = "organ"
    """A government, ministry, agency, parliament, office that belongs to a state."""
    BODY = "body"
    """An international body, alliance, fund or facility."""
    GROUP = "group"
    """Several states or people without a name: its allies and partners, European partner countries, refugees."""
    PRONOUN = "pronoun"
    """we, our, us of a document's author (inside a quotation the code is None: the speaker decides); the country, it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyMention(Mention):
    """A state, place, organ or body. `start:end` is without a leading article."""

    party: Party
    form: PartyForm
    members: tuple[Party, ...] = ()
    """Those whom "the three countries" means, where the text has just named them."""


class PersonForm(StrEnum):
    """How a person is named."""

    NAME = "name"
    """With a name, with or without rank, role and affiliation."""
    ROLE = "role"
    """By role alone: the President, a senior defense official, the Minister."""
    PRONOUN = "pronoun"
    """he, she, they, I, we."""
    GROUP = "group"
    """Several at once: the two, the leaders, both sides, the two Presidents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention(Mention):
    """Somebody who may speak or meet. `start:end` holds rank, role, name, affiliation and apposition.

    For GROUP and for plural pronouns `members` lists the people meant, as far as the text decides it.
    """

    person: Person
    """In full as known in the document: name, role and state from wherever the document gives them."""
    form: PersonForm
    key: str
    """The same for every mention of the same person in one document."""
    members: tuple[str, ...] = ()
    """Keys of the people in a group."""
    plural: bool = False


class GoodsSort(StrEnum):
    """What a name of goods tells."""

    THING = "thing"
    """A tank, a vaccine, a tent: goods wherever it stands."""
    LOOSE = "loose"
    """A word for many things, told by what describes it: systems, units, mines, water."""
    GENERIC = "generic"
    """Goods, without saying which: weapons, equipment, supplies, commodities."""
    SERVICE = "service"
    """Help that is no thing: health care, protection, training."""
    TEAM = "team"
    """People who are sent to help: search and rescue teams, medics."""
    OPEN = "open"
    """A word in no list, told by its number or its place among goods."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsMention(Mention):
    """A thing that may be given: `at least 50 Bradley Fighting Vehicles`, `air defence missiles`, `winter clothing`.

    `start:end` is the whole phrase with number and qualifier, without "additional", "a further", "another".
    """

    quantity: Quantity | None
    unit: str | None
    designation_start: int
    """Where the thing begins, number and qualifier excluded, a measure word included."""
    strength: int
    """2: certainly goods (a known thing, or a number with a known head); 1: by its form and place only."""
    sort: GoodsSort = GoodsSort.THING
    designation_end: int | None = None
    """Where the thing ends if its number stands behind it (`trucks, up to 100 of them`) or if it was named before
    (`59 more`: then start and end of the thing lie before `start`); else it ends at `end`."""
