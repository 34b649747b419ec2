"""Whether memory stays flat over an archive: its peak after a quarter, and at the end. Measured in a fresh process."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path


def peaks(paths: list[Path]) -> tuple[float, float]:
    """Megabytes at most while reading the first quarter, and while reading all."""
    names = json.dumps([str(path) for path in paths])
    run = subprocess.run([sys.executable, __file__], input=names, capture_output=True, text=True, check=True)
    first, last = json.loads(run.stdout)
    return first, last


def main() -> None:
    """Read the files named on standard input."""
    from pledgebook.pipeline import extract
    from pledgebook.read import read

    names: list[str] = json.load(sys.stdin)
    # the largest documents first, so that the peak of one document is no growth
    ordered = sorted(names, key=lambda name: -Path(name).stat().st_size)
    first = 0.0
    for n, name in enumerate(ordered, 1):
        extract(read(name))
        if n == max(1, len(ordered) // 4):
            first = _peak()
    json.dump([first, _peak()], sys.stdout)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
