"""A page, start to end: what the guarded worker runs."""

from __future__ import annotations

from typing import Any, Final

from pledgebook.model.text import BlockKind
from pledgebook.read.html.choose import Choice, choose
from pledgebook.read.html.facts import head_facts, line_facts
from pledgebook.read.html.judge import NAME, main_text_nodes
from pledgebook.read.html.passages import Line, Passage, passages_of
from pledgebook.read.html.places import MOST_MARKS, Walk
from pledgebook.read.html.tree import parse
from pledgebook.read.html.walk import walk

Json = dict[str, Any]

_JUDGED_BYTES: Final = 1_500_000
"""trafilatura's time grows faster than the page; larger pages are read without it."""
_LITTLE: Final = 250
_LEAST: Final = 100


def read_page(html: bytes, options: Json) -> Json:
    """Blocks, facts and issues of a page in UTF-8, as plain values.

    Options: `nesting`; `most`, after how many characters no more text is needed; and `judge`, false where trafilatura
    has failed on this page before.
    """
    parsed = parse(html, nesting=int(options["nesting"]))
    if parsed is None:
        return {"blocks": [], "facts": [], "issues": [["html.empty", "there is no element in it"]], "judge": None}
    issues: list[list[str]] = []
    if parsed.flat:
        issues.append(["html.nesting", f"{parsed.depth:,} or more elements inside one another; read without wrappers"])
    facts = head_facts(parsed.root)
    judging = bool(options["judge"]) and len(html) <= _JUDGED_BYTES
    found = walk(parsed.root, mark=judging, most=int(options["most"]))
    kept: frozenset[int] = frozenset()
    judge = None
    if judging and found.text_nodes <= MOST_MARKS and not found.stopped:
        kept, judge = main_text_nodes(parsed.root), NAME
    choice = choose(found, kept, [value for field, value, _ in facts if field == "title"])
    issues.extend(_issues(found, choice, options, len(html)))
    blocks = [[p.kind.value, p.text, found.elements[p.element].locator, p.depth] for p in choice.passages]
    blocks = _from_json_ld(blocks, facts, issues)
    facts.extend(line_facts(found, choice))
    return {"blocks": blocks, "facts": [fact for fact in facts if fact[0] != "body"], "issues": issues, "judge": judge}


def _issues(found: Walk, choice: Choice, options: Json, size: int) -> list[list[str]]:
    """What a person should know about how the page was read."""
    issues = []
    if not choice.judged and choice.passages:
        why = "no main text was found" if options["judge"] and size <= _JUDGED_BYTES else "the page was not judged"
        issues.append(["html.fallback", f"{why}; all text outside menus, boxes and footers was read"])
    if found.stopped:
        issues.append(
            ["document.truncated", f"the page holds more than {options['most']:,} characters; the rest was not read"]
        )
    if found.struck:
        issues.append(["html.struck", "struck-out text was left out"])
    return issues


def _from_json_ld(
    blocks: list[list[Any]], facts: list[tuple[str, str, str]], issues: list[list[str]]
) -> list[list[Any]]:
    """The text that the page carries for machines, where a script would have to show it to people."""
    body = next((value for field, value, _ in facts if field == "body"), "")
    visible = sum(len(text) for kind, text, _, _ in blocks if BlockKind(kind).speaks)
    if visible >= _LITTLE or len(body) < max(2 * visible, _LEAST):
        return blocks
    lines = []
    for written in body.splitlines():
        lines.append(Line())
        lines[-1].add(" ".join(written.split()), -1, linked=False)
        lines.append(Line())
    told: list[Passage] = passages_of(lines, BlockKind.BODY, 0, 0, pre=False)
    issues.append(["html.json_ld", "the page shows its text only by a script; it was read from JSON-LD articleBody"])
    title = [block for block in blocks if block[0] == BlockKind.TITLE.value]
    return title + [[p.kind.value, p.text, "json-ld:articleBody", 0] for p in told]
