"""Why the reader made a claim, or made none at a place: its rules, tried one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.export import wording
from pledgebook.export.report import Report
from pledgebook.export.wording import printable
from pledgebook.model.claims import Claim, Item, Meeting, Statement, kind_of
from pledgebook.model.text import BlockKind
from pledgebook.model.trace import Step
from pledgebook.segment.blocks import find_blocks
from pledgebook.segment.cut import cut

_NOT_READ = {
    BlockKind.TITLE: "the title",
    BlockKind.HEADING: "a heading",
    BlockKind.CAPTION: "a caption",
    BlockKind.FURNITURE: "page furniture",
}
_LONGEST_QUOTE = 72


def at_offset(report: Report, steps: Sequence[Step], offset: int) -> str:
    """What stands at an offset: the claims that rest on it, and every rule that was tried there or beside it."""
    claims = [c for c in report.claims if any(e.start <= offset < e.end for e in c.evidence)]
    here = [step for step in steps if step.start <= offset < max(step.end, step.start + 1)]
    parts = [_place(report, offset), _aside(report, offset), *_noticed(report, offset)]
    parts += ["Claims that rest on this place", *(_claim(c, report) for c in claims)] if claims else ["No claim here."]
    if here:
        return _text([*parts, *_steps(here, report)])
    start, end = _sentence(report, offset)
    beside = [step for step in steps if step.start < end and start < step.end]
    where = " The same sentence:" if beside else ""
    return _text([*parts, f"No rule was tried at this place.{where}", *_steps(beside, report)])


def _sentence(report: Report, offset: int) -> tuple[int, int]:
    """The sentence around an offset; nothing where it stands in none."""
    for sentence in cut(report.document).sentences:
        if sentence.start <= offset < sentence.end:
            return sentence.start, sentence.end
    return offset, offset


def _noticed(report: Report, offset: int) -> Iterator[str]:
    """Issues that were raised about the place: also claims that the second check refused."""
    for issue in report.issues:
        if issue.start is not None and issue.start <= offset < (issue.end or issue.start + 1):
            yield f"{issue.code}: {printable(issue.detail)}"


def of_claim(report: Report, steps: Sequence[Step], claim: Claim) -> str:
    """One claim: what it states, what it rests on, and the rules tried at its anchor."""
    anchor = claim.anchor.span
    here = [s for s in steps if s.start < anchor.end and anchor.start < max(s.end, s.start + 1)]
    tried = list(_steps(here, report, made_by=claim.made_by)) or ["Its rules left no trace."]
    return _text([_place(report, anchor.start), _claim(claim, report), *tried])


def find_claim(report: Report, wanted: str) -> Claim | None:
    """The claim of a label (`T1`), of an id, or of the beginning of exactly one id."""
    labels = {label.lower(): claim_id for claim_id, label in report.labels.items()}
    exact = labels.get(wanted.lower(), wanted)
    begin = [c for c in report.claims if c.id == exact] or [c for c in report.claims if c.id.startswith(wanted)]
    return begin[0] if len(begin) == 1 else None


def _text(parts: Sequence[str]) -> str:
    return "\n".join(part for part in parts if part) + "\n"


def _where(report: Report, offset: int) -> str:
    return f"{report.line(offset)}:{report.column(offset)}"


def _place(report: Report, offset: int) -> str:
    """File, line and column, and the line itself with a sign under the place."""
    text = report.document.text
    start = max(text.rfind("\n", 0, offset) + 1, offset - 60)
    end = text.find("\n", offset)
    end = min(len(text) if end < 0 else end, offset + 60)
    before, line = printable(text[start:offset]).lstrip(), printable(text[start:end]).strip()
    return f"{report.source}:{_where(report, offset)} (offset {offset})\n    {line}\n    {' ' * len(before)}^"


def _aside(report: Report, offset: int) -> str:
    """A line that says so where the place is in a part that is not read."""
    for block in find_blocks(report.document):
        if block.start <= offset < block.end and block.kind in _NOT_READ:
            return f"This stands in {_NOT_READ[block.kind]}, from which no claims are read."
    return ""


def _claim(claim: Claim, report: Report) -> str:
    """Label, kind, id and rule; what it states; what it rests on."""
    lines = [f"  {report.labels[claim.id]}  {kind_of(claim)} {claim.id}, made by {claim.made_by}"]
    lines.append(f"      {printable(_states(claim, report))}")
    for n, e in enumerate(claim.evidence):
        lines.append(f"      {'anchor ' if n == 0 else 'rests on'} {_where(report, e.start)} {_quote(e.quote)}")
    return "\n".join(lines)


def _states(claim: Claim, report: Report) -> str:
    """The claim's fields in one line."""
    if isinstance(claim, Item):
        of = report.labels.get(claim.of or "")
        words = [wording.count(claim), claim.designation, f"of {of}" if of else "", wording.modality(claim.modality)]
    elif isinstance(claim, Meeting):
        place = wording.party(claim.place) if claim.place else ""
        who = "; ".join(wording.person(p) for p in claim.participants)
        words = [who, wording.manner(claim), wording.days(claim.date), wording.duration(claim.duration_min), place]
    elif isinstance(claim, Statement):
        words = [wording.person(claim.speaker), wording.manner(claim)]
    else:
        way = f"{wording.parties(claim.donors)} → {wording.parties(claim.recipients)}"
        words = [wording.worth(claim), way, *wording.further(claim)]
    return " · ".join(word for word in words if word)


def _steps(steps: Sequence[Step], report: Report, *, made_by: str = "") -> Iterator[str]:
    """First the rules that held, then those that did not, each with its reason."""
    for held, head in ((True, "Rules that held"), (False, "Rules that were tried and did not hold")):
        chosen = [step for step in dict.fromkeys(steps) if step.held is held]
        if chosen:
            yield head
        for step in sorted(chosen, key=lambda s: (s.rule != made_by, s.start, -s.end)):
            yield _step(step, report)


def _step(step: Step, report: Report) -> str:
    """One rule on two lines: where it looked, and why."""
    looked = _quote(report.document.text[step.start : step.end]) if step.start < step.end else "nothing"
    why = f"\n      {printable(step.why)}" if step.why else ""
    return f"  {'+' if step.held else '-'} {step.rule} at {_where(report, step.start)} {looked}{why}"


def _quote(text: str) -> str:
    words = printable(text).strip()
    return f"“{words}”" if len(words) <= _LONGEST_QUOTE else f"“{words[:_LONGEST_QUOTE].rpartition(' ')[0]} …”"
