"""Findings for a person to work through, one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from pledgebook.export.one_record import cited
from pledgebook.export.wording import printable
from pledgebook.model.records import Finding
from pledgebook.model.reports import Told

_MOST = 8
"""So many sentences are shown of one finding; `show` has the rest."""


def listing(
    findings: Sequence[Finding],
    names: Mapping[str, str],
    told: Mapping[str, Told],
    text_of: Callable[[str], str],
    *,
    hidden: Mapping[str, int],
) -> Iterator[str]:
    """Each finding with its arithmetic, its records, its sentences and what would settle it; then how many of each code.

    `hidden` counts by code those that are not listed.
    """
    for finding in findings:
        yield "\n".join(_one(finding, names, told, text_of)) + "\n\n"
    counts = Counter(f.code for f in findings)
    total = ", ".join(f"{n} {code}" for code, n in counts.items())
    yield f"{len(findings)} finding{'' if len(findings) == 1 else 's'}{': ' + total if total else ''}\n"
    if hidden:
        more = ", ".join(f"{n} {code}" for code, n in hidden.items())
        yield f"not listed: {more} (--all lists them)\n"


def _one(
    finding: Finding, names: Mapping[str, str], told: Mapping[str, Told], text_of: Callable[[str], str]
) -> Iterator[str]:
    yield f"{finding.id}  {finding.code}"
    yield f"  {printable(finding.summary)}"
    yield from (f"    {printable(line)}" for line in finding.arithmetic)
    for record in finding.records:
        yield f"  record {printable(names.get(record, record))}"
    for what in finding.evidence[:_MOST]:
        yield from cited(what, told, text_of)
    if len(finding.evidence) > _MOST:
        yield f"  and {len(finding.evidence) - _MOST} more sentences: show {finding.records[0]}"
    yield f"  To settle it: {finding.settles}"
