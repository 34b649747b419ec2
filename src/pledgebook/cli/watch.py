"""`pledgebook watch`: feeds, looked at again and again."""

from __future__ import annotations

import re
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import rich_click as click

from pledgebook.cli.books import book_option, opened_book
from pledgebook.cli.sources import complain

if TYPE_CHECKING:
    from pledgebook.watch.rounds import Round

_SPAN: Final = re.compile(r"(\d{1,6})\s*([smhd])")
_UNITS: Final = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_SHORTEST: Final = timedelta(minutes=1)


def _span(ctx: click.Context, param: click.Parameter, value: str) -> timedelta:
    """`90s`, `15m`, `2h`, `1d`; not less than a minute."""
    match = _SPAN.fullmatch(value.strip())
    if match is None:
        raise click.BadParameter(f"{value!r} is no span of time; write 15m, 2h or 1d", ctx, param)
    span = timedelta(**{_UNITS[match[2]]: int(match[1])})
    if span < _SHORTEST:
        raise click.BadParameter("more often than once a minute is not polite", ctx, param)
    return span


class _Wall:
    """The time of this machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@click.option(
    "--every", callback=_span, default="15m", show_default=True, metavar="TIME", help="Between two looks: 15m, 2h."
)
@click.option("--once", is_flag=True, help="Look once and end: for a timer of the system.")
@click.option(
    "--most", type=click.IntRange(1), default=50, show_default=True, help="Items of a feed fetched at one look."
)
@click.option("--contact", default="", metavar="ADDRESS", help="Where sites can reach you; sent with every request.")
@click.option("--allow-private", is_flag=True, help="Fetch from this machine and its network too.")
@click.option(
    "--state", type=click.Path(path_type=Path), metavar="FILE", help="What is known of the feeds; beside the book."
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what went wrong.")
@book_option
def watch(
    feeds: tuple[str, ...],
    every: timedelta,
    most: int,
    contact: str,
    state: Path | None,
    address: str,
    *,
    once: bool,
    allow_private: bool,
    quiet: bool,
) -> None:
    """Follow feeds (RSS, Atom): fetch new items, keep them as they came, and add them to a book.

    Asks `robots.txt`, fetches nothing twice, leaves a site alone that asks for it, and never opens two connections to one.
    May be stopped at any moment and goes on where it stopped. With `--once` the exit code is 2 where something could not be had.

    Example: `pledgebook watch https://www.example.org/news.rss --every 30m --contact desk@example.org --book aid.book`
    """
    if state is None and "://" in address:
        raise click.UsageError("a book on a server needs --state FILE: a place for what is known of the feeds")
    kept = state or Path(f"{address}.watch.json")
    with opened_book(address, create=True) as book:
        from pledgebook.watch.fetch import Fetcher, Manners
        from pledgebook.watch.rounds import Watch
        from pledgebook.watch.state import State, alone

        clock = _Wall()
        manners = Manners(contact=contact, allow_private=allow_private)
        with alone(kept), Fetcher(manners, clock) as fetcher:
            watching = Watch(book, State(kept), fetcher, clock, every=every, most=most, told=complain)
            while True:
                found = watching.look(feeds)
                if not quiet:
                    click.echo(f"{clock.now():%Y-%m-%d %H:%M} {summary(found)}", err=True)
                if once:
                    break
                clock.sleep(every.total_seconds())
    if found.troubles:
        sys.exit(2)


def summary(found: Round) -> str:
    """One line for people."""
    waiting = f", {found.waiting} left for the next look" if found.waiting else ""
    return (
        f"{found.feeds} feeds, {found.unchanged} unchanged; {found.items} new items with {found.claims} claims"
        f"{waiting}; {found.troubles} troubles"
    )
