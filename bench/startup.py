"""How long commands take from start to end, best of several."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

COMMAND = Path(sys.executable).parent / "pledgebook"


def times(seed: Path, rounds: int = 15) -> dict[str, float]:
    """Seconds for a bare Python, for `--version`, and for reading a report, in turns."""
    commands: dict[str, list[str]] = {
        "bare": [sys.executable, "-c", "import json, argparse"],
        "version": [str(COMMAND), "--version"],
        "read": [str(COMMAND), "read", str(seed), "--format", "jsonl"],
    }
    best = dict.fromkeys(commands, float("inf"))
    for _ in range(rounds):
        for name, command in commands.items():
            started = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
            best[name] = min(best[name], time.perf_counter() - started)
    return best
