"""The command `pledgebook`: one module for each of its verbs.

Takes arguments. Gives text on standard output, messages on standard error and an exit code:
0 all is well, 1 `verify` refused a claim or `check` found a fault in a book, 2 something could not be read or opened
(or the command was called wrongly).
Does not read or decide anything itself. Libraries are imported by the verb that needs them.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command. `--version` is answered before anything is imported."""
    if sys.argv[1:] == ["--version"]:
        from pledgebook.version import __version__

        sys.stdout.write(f"pledgebook {__version__}\n")
        return
    from pledgebook.cli.app import app

    app(prog_name="pledgebook")
