"""Bytes to a `Document`: encoding, format, main text of pages, and what a document says about itself.

Takes a path or bytes. Gives a `Document` whose `text` never changes again, for pages with a map of its blocks, and
issues for all that was odd. Does not recognise figures or names and reads no claims.

`source` is the door. `encoding` and `sniff` find out what the bytes are; `plain` and `frontmatter` read text and
Markdown; `pages` reads HTML, `foreign` PDF and DOCX, with the rooms `html/`, `pdf/` and `docx/`, which run under `guard`;
`assemble` makes their text; `metadata`, `published`, `days` and `language` decide what to believe of what a document says
about itself.

The package root offers the function `read` under the name of this room, so the room itself can be called.
"""

from __future__ import annotations

import sys
from types import ModuleType

from pledgebook.read.limits import Limits
from pledgebook.read.source import read

__all__ = ["Limits", "read"]


class _Room(ModuleType):
    """A module that can be called: importing a part of this room sets `pledgebook.read` to the module."""

    __call__ = staticmethod(read)


sys.modules[__name__].__class__ = _Room
