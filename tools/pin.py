#!/usr/bin/env python3
"""Pin the scores of the gate to what the reader reaches now.

make pin                  writes tests/gate/pinned.json and lists the claims gained and lost
make pin LOWER=--lower    also where a score has fallen; say in the commit why
"""

from __future__ import annotations

import argparse
import sys

import gold
import pins


def main() -> int:
    """Pin, or refuse."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lower", action="store_true", help="pin scores that have fallen, too")
    lower = parser.parse_args().lower
    outcomes = gold.evaluate(gold.gold_documents(), gold.named("pledgebook.pipeline:extract"))
    crashed = [crash for outcome in outcomes for crash in outcome.crashes]
    if crashed:
        print(*crashed, "Not pinned: documents raised.", sep="\n", file=sys.stderr)
        return 1
    before, now = pins.load(), pins.snapshot(outcomes)
    print(*pins.moves(before, outcomes), sep="\n")
    fallen = pins.falls(before, now)
    if fallen and not lower:
        print("\nNot pinned; these have fallen (`make pin LOWER=--lower` pins them all the same):", file=sys.stderr)
        print(*fallen, sep="\n", file=sys.stderr)
        return 1
    pins.save(now)
    for outcome in outcomes:
        print(f"{outcome.folder}: mean strict F1 {outcome.mean_strict:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
