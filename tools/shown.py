#!/usr/bin/env python3
"""Which conflicts and part-whole relations of the gold a ledger shows.

    .venv/bin/python tools/shown.py              the ledger that Pledgebook makes of the news reports
    .venv/bin/python tools/shown.py --gold       records as the gold has them: what reconciling alone can do
    .venv/bin/python tools/shown.py --detail     each of them, and what shows it

A conflict is shown where a finding rests on claims of two of its values, or where one finding names each of them; a
relation where a link, the record of the part, or a finding puts the part into the whole.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import gold
from gold import Json


class Entry(NamedTuple):
    """One thing to be shown."""

    kind: str
    """`part_whole`, or the class of a conflict: conflict, error_corrected, superseded, bounds, rounding, date, scope."""
    name: str
    sides: tuple[frozenset[str], ...]
    """For a conflict the claims of each value; for a relation those of the part and of the whole."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry and what shows it; empty where nothing does."""

    entry: Entry
    by: str
    found: bool = True
    """Whether the reader found claims on two sides of it; what it did not read no ledger can show."""


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", action="store_true")
    parser.add_argument("--detail", action="store_true")
    args = parser.parse_args()
    if not (gold.BENCH / "gold" / "news_clusters.json").exists():
        sys.exit(f"no benchmark at {gold.BENCH}")
    results = measure(perfect=args.gold)
    for result in results if args.detail else ():
        print(f"{'  ' if result.by else '! '}{result.entry.kind:<16}{result.entry.name:<36}{result.by}")
    for kind in sorted({r.entry.kind for r in results}):
        of_kind = [r for r in results if r.entry.kind == kind]
        print(f"{kind:<16}{sum(bool(r.by) for r in of_kind):>3} of {len(of_kind)}")
    print(f"{'all':<16}{sum(bool(r.by) for r in results):>3} of {len(results)} = {share(results):.2f}")
    read = [r for r in results if r.found]
    print(f"{'that were read':<16}{sum(bool(r.by) for r in read):>3} of {len(read)} = {share(read):.2f}")
    return 0


def share(results: Sequence[Shown]) -> float:
    """How many are shown, from 0 to 1."""
    return sum(bool(r.by) for r in results) / max(1, len(results))


def measure(*, perfect: bool = False) -> list[Shown]:
    """Every entry of the gold and what shows it, in Pledgebook's own ledger or (`perfect`) on the gold's records."""
    ledger, placed = _of_gold() if perfect else of_reader()
    record_of = {claim: r.id for r in ledger.records for claim in r.claims}
    return [Shown(entry, _shown(entry, placed, ledger, record_of), _found(entry, placed)) for entry in entries()]


def _found(entry: Entry, placed: Mapping[str, str]) -> bool:
    return sum(any(c in placed for c in side) for side in entry.sides) >= min(2, len(entry.sides))


def entries() -> Iterator[Entry]:
    """What the gold says that a ledger should show."""
    for event in _clusters().values():
        for conflict in event["conflicts"]:
            sides = tuple(frozenset(map(_name, value["claims"])) for value in conflict["values"])
            yield Entry(conflict["class"], conflict["record"], sides)
        for relation in event["part_whole"]:
            for part in relation["parts"]:
                sides = tuple(frozenset(members().get(name, ())) for name in (part, relation["whole"]))
                yield Entry("part_whole", f"{part} in {relation['whole']}", sides)


@cache
def _clusters() -> Any:
    return json.loads((gold.BENCH / "gold" / "news_clusters.json").read_text(encoding="utf-8"))["events"]


@cache
def members() -> dict[str, list[str]]:
    """The claims of each gold record."""
    records = (record for event in _clusters().values() for record in event["records"])
    return {record["record"]: [_name(c) for c in record["claims"]] for record in records}


def _name(claim: Mapping[str, str]) -> str:
    return f"{Path(claim['file']).stem}#{claim['id']}"


def _shown(entry: Entry, placed: Mapping[str, str], ledger: Any, record_of: Mapping[str, str]) -> str:
    sides = [{placed[c] for c in side if c in placed} for side in entry.sides]
    if entry.kind == "part_whole":
        return _relation(sides[0], sides[1], ledger, record_of)
    for finding in ledger.findings:
        touched = {cited.claim for cited in finding.evidence}
        enough = min(2, len(sides))
        if finding.code.startswith(("value", "stage")) and sum(bool(side & touched) for side in sides) >= enough:
            return str(finding.code)
    held = [finding for finding in ledger.findings if finding.code == "date.impossible"]
    return next((f.code for f in held if any(c.claim in side for c in f.evidence for side in sides)), "")


def _relation(part: set[str], whole: set[str], ledger: Any, record_of: Mapping[str, str]) -> str:
    parts, wholes = ({record_of[c] for c in side if c in record_of} for side in (part, whole))
    for link in ledger.links:
        if link.type == "part_of" and link.source in parts and link.target in wholes:
            return "link part_of"
    for record in ledger.records:
        field = record.field("part_of") or record.field("of")
        if record.id in parts and field and any(seen.value in wholes for seen in field.seen):
            return f"field {field.name}"
    for finding in ledger.findings:
        if (
            finding.code.startswith(("parts.", "total."))
            and parts & set(finding.records)
            and wholes & set(finding.records)
        ):
            return str(finding.code)
    return ""


def of_reader() -> tuple[Any, dict[str, str]]:
    """The ledger of the news as Pledgebook reads them, and which of its claims is which of the gold's."""
    from pledgebook.consolidate import consolidate
    from pledgebook.model.claims import to_json
    from pledgebook.model.reports import Report
    from pledgebook.pipeline import extract

    score, reports, placed = gold.scorer(), [], {}
    for document in gold.gold_documents(folders=("news",)):
        read = gold.read(document.path)
        claims = extract(read).claims
        report = Report(read.id, str(document.path), read.publisher, read.title, read.published, read.lang)
        reports.append((report, read.text, claims))
        found = [to_json(c) for c in claims]
        for kind in gold.KINDS:
            ours, theirs = ([c for c in side if c["kind"] == kind] for side in (found, document.claims))
            for i, j in score.pair(ours, theirs, score.FLOOR[kind]):
                placed[f"{document.name}#{theirs[j]['id']}"] = ours[i]["id"]
    return consolidate(reports), placed


def _of_gold() -> tuple[Any, dict[str, str]]:
    """A ledger of the gold's own claims, clustered as the gold has them; copies are one witness."""
    from pledgebook.consolidate import records_of
    from pledgebook.model.records import Ledger
    from pledgebook.model.reports import Told
    from pledgebook.reconcile import findings, record

    told: dict[str, Told] = {}
    for document in gold.gold_documents(folders=("news",)):
        report = _report(document)
        told.update((c.id, Told(c, report)) for c in (_claim(document.name, fields) for fields in document.claims))
    groups = [[c for c in group if c in told] for group in members().values()]
    groups = [group for group in groups if group]
    record_of = records_of(groups, told)
    told = {c: t for c, t in told.items() if c in record_of}
    copies = [copy for event in _clusters().values() for copy in event["copies"]]
    witness_of = {Path(c["copy"]).stem: Path(c["original"]).stem for c in copies}
    records = [record([told[c] for c in group], witness_of, (), record_of) for group in groups]
    found = findings(records, (), told, witness_of)
    return Ledger((), tuple(records), (), found), {name: name for name in told}


def _report(document: gold.GoldDocument) -> Any:
    from pledgebook.model.reports import Report

    known = {Path(r["file"]).stem: r for event in _clusters().values() for r in event["reports"]}
    about = known[document.name]
    title = about["style"] if "correction" in about["style"] else None
    return Report(document.name, str(document.path), about["outlet"], title, date.fromisoformat(about["published"]))


def _claim(name: str, fields: Json) -> Any:
    """A gold claim as one of the model's; its slack is half of the last digit of the figure."""
    from pledgebook.model.restored import restored
    from pledgebook.reconcile.reach import last_digit

    pointers = {p: f"{name}#{fields[p]}" for p in ("of", "part_of") if fields.get(p)}
    evidence = [
        {"start": e.get("start") or 0, "end": e.get("end") or 1, "quote": e["quote"]} for e in fields["evidence"]
    ]
    claim = restored(fields | pointers | {"id": f"{name}#{fields['id']}", "evidence": evidence, "made_by": "gold"})
    amount = getattr(claim, "amount", None)
    if amount is None or amount.quantity.nominal is None:
        return claim
    return replace(claim, amount=replace(amount, slack=last_digit(amount.quantity.nominal) * Decimal("0.5")))


if __name__ == "__main__":
    sys.exit(main())
