"""Tables on a terminal and in a pipe: how they look, whatever they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import StringIO

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table

Columns = list[tuple[str, dict[str, object]]]
"""Heads and what `Table.add_column` takes for them."""
Parts = Callable[[Console], Iterable[RenderableType]]
NARROW: dict[str, object] = {"no_wrap": True}
RIGHT: dict[str, object] = {"justify": "right"}
# only a line of hyphens under the heads
_PLAIN_LINES = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


def wide(ratio: int) -> dict[str, object]:
    """A column that takes so large a share of the width."""
    return {"ratio": ratio}


def plain(parts: Parts, *, width: int = 100) -> str:
    """Without colours, lines drawn and blanks at line ends, for files and pipes."""
    console = Console(file=StringIO(), width=width, color_system=None, highlight=False, emoji=False, markup=False)
    return "".join(f"{line.rstrip()}\n" for line in _printed(parts, console).splitlines())


def coloured(parts: Parts) -> str:
    """For the terminal on standard output, as wide as it is."""
    return _printed(parts, Console(highlight=False, emoji=False, markup=False))


def _printed(parts: Parts, console: Console) -> str:
    with console.capture() as capture:
        for part in parts(console):
            console.print(part)
    return capture.get()


def table(title: str, style: str, columns: Columns, console: Console) -> Table:
    """An empty table with a heading; without lines where nobody draws them."""
    empty = Table(
        title=title,
        title_style=style,
        title_justify="left",
        header_style="dim" if console.is_terminal else "",
        box=box.SIMPLE_HEAD if console.is_terminal else _PLAIN_LINES,
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        expand=True,
    )
    for name, options in columns:
        empty.add_column(name, **({"overflow": "fold"} | options))  # type: ignore[arg-type]
    return empty
