"""Blocks that a guarded parser found, put together to a document: the text is made here, so its offsets are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from pledgebook.lang.en.datelines import find_dateline
from pledgebook.model.issues import Issue
from pledgebook.model.text import BlockKind, Document, SourceBlock
from pledgebook.read.cut import end_before
from pledgebook.read.language import language
from pledgebook.read.limits import Limits
from pledgebook.read.metadata import Fact, resolve

_TIGHT: Final = frozenset((BlockKind.ITEM, BlockKind.TABLE))
_OPENING_BLOCKS: Final = 4
_FEWEST_CHARACTERS: Final = 1_000
"""A block of which less than this fits is left out as a whole."""


def document_of(
    answer: dict[str, Any],
    *,
    identity: str,
    media_type: str,
    reader: str,
    published: date | None,
    limits: Limits,
    issues: Sequence[Issue] = (),
    known: Sequence[Fact] = (),
) -> Document:
    """The document of a parser's answer: `blocks` (kind, text, locator, depth), `facts`, `issues` (code, detail), `judge`.

    `issues` are those noticed before parsing; `known` are facts from around the file (the headers of a mail, the record of
    an archive), which count more than what the file says.
    """
    blocks = answer["blocks"]
    body, cut = _assemble(blocks, limits)
    # the parser stops a little beyond the limit of characters: where the text was cut too, that says it better
    told = [Issue(code, detail) for code, detail in answer["issues"] if not (cut and code == "document.truncated")]
    title = next((text for kind, text, _, _ in blocks if kind == BlockKind.TITLE.value), None)
    facts = [*known, *((str(field), str(value), str(origin)) for field, value, origin in answer["facts"])]
    metadata = resolve(facts, title=title, dateline=_dateline(body), published=published)
    lang, noticed = language(_speech(body), metadata.lang)
    empty = () if any(block.kind.speaks for block in body.source_map) else (_EMPTY,)
    return metadata.document(
        body.text,
        identity=identity,
        media_type=media_type,
        lang=lang,
        reader=f"{reader} {answer['judge']}" if answer["judge"] else reader,
        source_map=body.source_map,
        issues=(*issues, *told, *cut, *empty, *metadata.issues, *noticed),
    )


_EMPTY: Final = Issue("document.empty", "no text was found in it")


@dataclass(frozen=True, slots=True)
class _Body:
    """Text made of blocks, with the place of each."""

    text: str
    source_map: tuple[SourceBlock, ...]


def _assemble(blocks: list[list[Any]], limits: Limits) -> tuple[_Body, list[Issue]]:
    """The text, made here and now, so that the offsets of each block are known, and where it had to be cut.

    List lines and rows follow one another at once, other blocks after an empty line.
    """
    pieces: list[str] = []
    found: list[SourceBlock] = []
    length = 0
    before: BlockKind | None = None
    cut: list[Issue] = []
    for number, (name, text, locator, depth) in enumerate(blocks):
        kind = BlockKind(name)
        gap = "" if before is None else "\n" if kind is before and kind in _TIGHT else "\n\n"
        room = limits.text_chars - length - len(gap)
        fits = text if len(text) <= room else text[: end_before(text, room)] if room > _FEWEST_CHARACTERS else ""
        if fits:
            pieces += (gap, fits)
            start = length + len(gap)
            length = start + len(fits)
            found.append(SourceBlock(start, length, kind, locator, depth))
            before = kind
        if len(fits) < len(text):
            cut.append(_beyond(limits, length, len(blocks) - number, locator))
            break
    return _Body("".join(pieces), tuple(found)), cut


def _beyond(limits: Limits, at: int, blocks: int, locator: str) -> Issue:
    """What lies beyond the limit of characters."""
    detail = f"the text is longer than {limits.text_chars:,} characters (Limits.text_chars); {blocks:,} blocks were not read, "
    return Issue("document.truncated", f"{detail}or not to their end, from {locator} on", at, at)


def _dateline(body: _Body) -> Any:  # noqa: ANN401
    """The dateline of the first paragraphs."""
    speaking = [block for block in body.source_map if block.kind is BlockKind.BODY][:_OPENING_BLOCKS]
    return next(filter(None, (find_dateline(body.text, block.start) for block in speaking)), None)


def _speech(body: _Body) -> str:
    """What carries claims: the language of menus says nothing."""
    return "\n".join(body.text[block.start : block.end] for block in body.source_map if block.kind.speaks)
