"""The filters that verbs on records and sums share: who gives, who receives, what, how far, when, in which words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar

import rich_click as click

from pledgebook.model.claims import Aid, Instrument, Stage

if TYPE_CHECKING:
    from pledgebook.tally import Where

_Verb = TypeVar("_Verb", bound=Callable[..., Any])
DAY: Final = click.DateTime(["%Y-%m-%d"])
_UNTOLD: Final = "untold"


def filter_options(*, days: tuple[str, str]) -> Callable[[_Verb], _Verb]:
    """The options, gathered by `filters_from(**given)`. `days` names those of the first and the last day of the act."""
    first, last = days
    options = (
        *_OPTIONS,
        click.option(first, "since", type=DAY, metavar="YYYY-MM-DD", help="Acts on this day or later."),
        click.option(last, "until", type=DAY, metavar="YYYY-MM-DD", help="Acts on this day or earlier."),
    )

    def decorated(verb: _Verb) -> _Verb:
        for option in reversed(options):
            verb = option(verb)
        return verb

    return decorated


def _choice(kind: Iterable[Any]) -> click.Choice[str]:
    return click.Choice([*(str(value.value) for value in kind), _UNTOLD])


_OPTIONS: Final = (
    click.option(
        "--donor", "donors", multiple=True, metavar="NAME", help="Code or name: NOR, Norway. May be given again."
    ),
    click.option("--recipient", "recipients", multiple=True, metavar="NAME", help="Code or name. May be given again."),
    click.option("--aid", multiple=True, type=_choice(Aid), help="Kind of help."),
    click.option("--instrument", multiple=True, type=_choice(Instrument), help="Legal or financial form."),
    click.option("--stage", multiple=True, type=_choice(Stage), help="How far it has come."),
    click.option("--goods", multiple=True, metavar="WORDS", help="Goods by name or family."),
    click.option("--text", metavar="WORDS", help="Only records in whose words this occurs."),
)


def filters_from(
    donors: Iterable[str],
    recipients: Iterable[str],
    aid: Iterable[str],
    instrument: Iterable[str],
    stage: Iterable[str],
    goods: Iterable[str],
    since: datetime | None,
    until: datetime | None,
) -> Where:
    """The filters that were given."""
    from pledgebook.tally import Where

    return Where(
        donors=_parties(donors),
        recipients=_parties(recipients),
        aid=_told(aid),
        instrument=_told(instrument),
        stage=_told(stage),
        goods=frozenset(goods),
        since=as_day(since),
        until=as_day(until),
    )


def as_day(given: datetime | None) -> date | None:
    """The day of an option."""
    return given.date() if given else None


def _told(given: Iterable[str]) -> frozenset[str]:
    return frozenset("" if word == _UNTOLD else word for word in given)


def _parties(given: Iterable[str]) -> frozenset[str]:
    """Codes of the names that the catalogue knows; every other word as it is."""
    from pledgebook.catalogue.codes import code_of

    return frozenset("" if name == _UNTOLD else code_of(name) or name for name in given)
