"""The stages in order: the table of contents of the reader.

    Document -> of interest? -> cut -> with mentions -> frame -> refuse what does not re-parse -> Extraction

`extract` is pure: no store, no clock, no network. The same document gives the same claims anywhere.
"""

from __future__ import annotations

import gc
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pledgebook.checked import refuse
from pledgebook.frame import frame
from pledgebook.mentions import with_mentions
from pledgebook.model.claims import Item, Transfer, kind_of
from pledgebook.model.ids import claim_id
from pledgebook.model.trace import SILENT, Trace
from pledgebook.recognise.trigger import of_interest
from pledgebook.segment.cut import cut
from pledgebook.unexplained import Figure, unexplained_figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pledgebook.model.claims import Claim
    from pledgebook.model.issues import Issue
    from pledgebook.model.text import Document


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document states, what was odd about it, and which figures nobody accounts for."""

    claims: tuple[Claim, ...]
    """In text order of their anchors."""
    issues: tuple[Issue, ...]
    unexplained: tuple[Figure, ...]
    """Amounts and counts in the text that stand in no claim's evidence."""


def extract(document: Document, *, trace: Trace = SILENT) -> Extraction:
    """Every claim in a document, each tied to its characters and checked against them."""
    if not of_interest(document.text):
        return Extraction((), document.issues, ())
    with _collector_waiting():
        return _extracted(document, trace)


def _extracted(document: Document, trace: Trace) -> Extraction:
    """The claims of a document that is worth looking at."""
    reading = with_mentions(cut(document, trace))
    drafts = _once(sorted(frame(reading), key=lambda c: (c.anchor.start, c.anchor.end, kind_of(c))))
    claims, refused = refuse(_with_ids(document, drafts), document)
    unexplained = unexplained_figures(reading, claims)
    reading.memo.clear()  # the one place where values refer back to the reading; now it is freed at once
    return Extraction(claims, (*document.issues, *refused), unexplained)


@contextmanager
def _collector_waiting() -> Iterator[None]:
    """Inside, no search for reference cycles begins; afterwards it is as it was before.

    A document becomes hundreds of thousands of small immutable values, none of which refers back to another, once the
    reading's memo is cleared. Their number would start the search, and it would walk the whole catalogue each time to
    find nothing: a fifth of the time of reading. Values are still freed as soon as nobody refers to them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _once(drafts: Iterable[Claim]) -> list[Claim]:
    """Each draft once: what two words of saying lead to is one statement."""
    found: dict[str, Claim] = {}
    for draft in drafts:
        found.setdefault(draft.id, draft)
    return list(found.values())


def _with_ids(document: Document, drafts: Sequence[Claim]) -> tuple[Claim, ...]:
    """The drafts with their lasting ids; references between them follow."""
    seen: Counter[tuple[str, str]] = Counter()
    lasting: dict[str, str] = {}
    for draft in drafts:
        kind, quote = kind_of(draft), " ".join(draft.anchor.quote.split())
        lasting[draft.id] = claim_id(document.id, kind, quote, seen[kind, quote])
        seen[kind, quote] += 1
    return tuple(_renamed(draft, lasting) for draft in drafts)


def _renamed(draft: Claim, lasting: dict[str, str]) -> Claim:
    """One claim with lasting ids in place of the drafts'."""
    if isinstance(draft, Transfer):
        part_of = lasting.get(draft.part_of) if draft.part_of else None
        return replace(draft, id=lasting[draft.id], part_of=part_of)
    if isinstance(draft, Item):
        return replace(draft, id=lasting[draft.id], of=lasting.get(draft.of) if draft.of else None)
    return replace(draft, id=lasting[draft.id])
