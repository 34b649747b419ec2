"""The group of verbs, and what they share."""

from __future__ import annotations

import rich_click as click

from pledgebook.cli.accounts import accounts
from pledgebook.cli.add import add
from pledgebook.cli.check import check
from pledgebook.cli.coverage import coverage
from pledgebook.cli.decide import decide, decisions, undo
from pledgebook.cli.difference import difference
from pledgebook.cli.explain import explain
from pledgebook.cli.findings import findings
from pledgebook.cli.link import link
from pledgebook.cli.read import read
from pledgebook.cli.records import records
from pledgebook.cli.reread import reread
from pledgebook.cli.scan import scan
from pledgebook.cli.serve import serve
from pledgebook.cli.show import show
from pledgebook.cli.total import total
from pledgebook.cli.verify import verify
from pledgebook.cli.watch import watch
from pledgebook.cli.why import why
from pledgebook.version import __version__

click.rich_click.TEXT_MARKUP = "markdown"
click.rich_click.MAX_WIDTH = 100
click.rich_click.STYLE_OPTIONS_PANEL_BORDER = "dim"
click.rich_click.STYLE_COMMANDS_PANEL_BORDER = "dim"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="pledgebook %(version)s")
def app() -> None:
    """Read reports about international assistance: who gives what to whom, each figure tied to its characters.

    Example: `pledgebook read report.txt`
    """


app.add_command(add)
app.add_command(records)
app.add_command(show)
app.add_command(findings)
app.add_command(why)
app.add_command(read)
app.add_command(verify)
app.add_command(explain)
app.add_command(total)
app.add_command(difference)
app.add_command(scan)
app.add_command(link)
app.add_command(watch)
app.add_command(decide)
app.add_command(undo)
app.add_command(decisions)
app.add_command(coverage)
app.add_command(reread)
app.add_command(check)
app.add_command(serve)
app.add_command(accounts)
