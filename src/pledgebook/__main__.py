"""`python -m pledgebook`: the same as the command."""

from __future__ import annotations

from pledgebook.cli import main

main()
