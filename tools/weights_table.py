#!/usr/bin/env python3
"""The table of weights in `docs/linking.md`, made from the code.

.venv/bin/python tools/weights_table.py            print it
.venv/bin/python tools/weights_table.py --write    put it into the page
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from pledgebook.link.weights import GREY, LINK, SAME, VERSION, WEIGHTS

PAGE = Path(__file__).resolve().parent.parent / "docs" / "linking.md"
BEGIN, END = "<!-- weights: begin -->\n", "<!-- weights: end -->\n"


def table() -> str:
    """The table as Markdown, version and thresholds first."""
    head = (
        f"Weights {VERSION}. One thing from **{SAME}** points; from **{GREY}** a person should look; a link from **{LINK}**.\n\n"
        "| reason | points | what it means |\n|---|---:|---|\n"
    )
    rows = (
        f"| `{name}` | {weight.points:+d} | {weight.meaning}{' (contradicts)' if weight.against else ''} |\n"
        for name, weight in WEIGHTS.items()
    )
    return head + "".join(rows)


def shown() -> str:
    """The table as it stands in the page."""
    text = PAGE.read_text(encoding="utf-8")
    return text[text.index(BEGIN) + len(BEGIN) : text.index(END)]


def main() -> int:
    """Print or write."""
    if "--write" not in sys.argv[1:]:
        print(table(), end="")
        return 0
    text = PAGE.read_text(encoding="utf-8")
    pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    PAGE.write_text(pattern.sub(lambda _: BEGIN + table() + END, text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
