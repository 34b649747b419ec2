"""Regular expressions that are compiled when they are first used.

A report needs a third of the patterns that there are; compiling all of them took longer than reading it.
"""

from __future__ import annotations

import re
from typing import Final, cast

_METHODS: Final = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class Waiting:
    """Stands for a pattern; takes over its methods with the first use, and costs nothing more from then on."""

    def __init__(self, source: str, flags: int) -> None:
        """Nothing is compiled yet."""
        self.pattern, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        """Called once, for the first method that anybody asks for."""
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, later: an error in the pattern shows when it is first used (a test uses each).

    What it finds names the compiled pattern as its `re`: compare `.pattern`, not identity.
    """
    return cast("re.Pattern[str]", Waiting(source, flags))
