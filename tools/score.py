#!/usr/bin/env python3
"""Score the reader on the gold in one process, and list what it misses, gets wrong or invents.

    .venv/bin/python tools/score.py                                  the tables of ../shared/bench/score.py
    .venv/bin/python tools/score.py --kind statement --detail        and each difference, both sides
    .venv/bin/python tools/score.py news --only E02 --what missed    some documents, one sort of difference
    .venv/bin/python tools/score.py --extract my.module:function     another extract(document) -> .claims

Lines of --detail: `g` is the gold, `p` the prediction; fields that are wrong stand behind the anchor.
"""

from __future__ import annotations

import argparse
import signal
import sys
from typing import Any

import gold
from gold import KINDS, Difference, Json, Outcome


def main() -> int:
    """Run it; 1 when a document raised."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `... | head` ends it without a traceback
    args = arguments().parse_args()
    if not gold.BENCH.exists():
        sys.exit(f"no benchmark at {gold.BENCH}")
    kinds = tuple(args.kind or KINDS)
    documents = gold.gold_documents(folders=tuple(args.folder))
    documents = [d for d in documents if not args.only or any(part in d.name for part in args.only)]
    outcomes = gold.evaluate(documents, gold.named(args.extract))
    for outcome in outcomes:
        print_table(outcome, kinds)
        if (args.detail or args.what) and outcome.folder != gold.HELD:  # of these only numbers are told
            print_differences(outcome, kinds, args.what or ["missed", "wrong", "spurious"], show=args.evidence)
    crashes = [c for o in outcomes for c in o.crashes]
    for crash in crashes[: args.crashes]:
        print("\nRAISED", crash)
    if len(crashes) > args.crashes:
        print(f"\n... and {len(crashes) - args.crashes} more documents raised")
    return 1 if crashes else 0


def arguments() -> argparse.ArgumentParser:
    """The options."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="*", help="own, held, news, seed, wh (default: all)")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind (again for more)")
    parser.add_argument("--only", action="append", help="only documents whose name holds this (again for more)")
    parser.add_argument("--detail", action="store_true", help="list missed, wrong and spurious claims")
    parser.add_argument("--what", action="append", choices=["missed", "wrong", "spurious", "found"])
    parser.add_argument("--evidence", action="store_true", help="with --detail: further evidence too")
    parser.add_argument("--extract", default="pledgebook.pipeline:extract", metavar="MODULE:FUNCTION")
    parser.add_argument("--crashes", type=int, default=3, help="how many tracebacks to print (3)")
    return parser


def print_table(outcome: Outcome, kinds: tuple[str, ...]) -> None:
    """The table of score.py: counts, precision, recall, F1, strict F1, and the fields right among the found."""
    print(
        f"\n{outcome.folder}: {outcome.documents} documents, {len(outcome.crashes)} crashed, "
        f"{outcome.ungrounded} ungrounded claims, mean strict F1 {outcome.mean_strict:.3f}, {outcome.seconds:.1f} s"
    )
    print(f"{'kind':<10}{'gold':>6}{'pred':>6}{'P':>8}{'R':>8}{'F1':>8}{'strict':>8}  fields right among the found")
    for kind in kinds:
        t = outcome.tallies[kind]
        precision = t.hit / t.predicted if t.predicted else float(not t.gold)
        recall = t.hit / t.gold if t.gold else 1.0
        fields = " ".join(f"{f}={a / b:.2f}" for f, (a, b) in sorted(t.fields.items()) if b)
        found = t.f1(t.hit, t.predicted, t.gold)
        print(
            f"{kind:<10}{t.gold:>6}{t.predicted:>6}{precision:>8.3f}{recall:>8.3f}{found:>8.3f}"
            f"{outcome.strict(kind):>8.3f}  {fields}"
        )
        if kind == "item" and t.gold and not outcome.tallies["transfer"].predicted:
            print("          (no transfers were read, so `of` is wrong everywhere: look at the other fields)")


def print_differences(outcome: Outcome, kinds: tuple[str, ...], what: list[str], *, show: bool) -> None:
    """Document by document, each difference on one line per side."""
    wanted = [d for d in outcome.differences if d.kind in kinds and d.what in what]
    document = ""
    for d in sorted(wanted, key=lambda d: (d.document, position(d))):
        if d.document != document:
            document = d.document
            print(f"\n# {outcome.folder}/{document}")
        print(f"  {d.what.upper()} {d.fields}")
        for side, claim in (("g", d.gold), ("p", d.predicted)):
            if claim is not None:
                print(f"    {side} {compact(claim, evidence=show)}")


def position(difference: Difference) -> int:
    """Where it stands in the text (0 where gold has no offsets)."""
    claim: Json = difference.gold or difference.predicted or {}
    return int(claim["evidence"][0].get("start") or 0)


def compact(claim: Json, *, evidence: bool = False) -> str:
    """A claim on one line: offset, anchor, fields, rule."""
    first, *rest = claim["evidence"]
    parts = [f"@{first.get('start')}", f"«{' '.join(first['quote'].split())}»"]
    parts += [f"{name}={short(value)}" for name, value in claim.items() if name not in _HIDDEN and value not in _PLAIN]
    if claim.get("made_by"):
        parts.append(f"[{claim['made_by']}]")
    if evidence and rest:
        parts.append("## " + " || ".join(" ".join(e["quote"].split()) for e in rest))
    return " ".join(parts)


_HIDDEN = {"id", "kind", "evidence", "made_by", "document"}
_PLAIN: tuple[object, ...] = (None, "asserted", [])


def short(value: Any) -> str:
    """A field's value in few characters."""
    if isinstance(value, list):
        return "[" + "; ".join(short(v) for v in value) + "]"
    if not isinstance(value, dict):
        return str(value)
    if "qualifier" in value:
        bounds = f"[{value['low']},{value['high']}]"
        return f"{value['qualifier']}:{value['nominal']}{bounds}{value.get('currency') or ''}"
    if "from" in value:
        return f"{value['from']}..{value['to']}"
    role = f"|{value['role']}" if value.get("role") else ""
    return f"{value.get('name')}{role}={value.get('code')}"


if __name__ == "__main__":
    sys.exit(main())
