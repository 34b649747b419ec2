"""False variants of every claim that the reader prints on the benchmark's texts: none may pass `verify`, no true claim may fail.

    .venv/bin/python tools/variants.py [FOLDER ...]

Folders of reports; the benchmark's texts and the project's own where none are given.
"""

from __future__ import annotations

import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from pledgebook.errors import PledgebookError  # noqa: E402
from pledgebook.model.claims import to_json  # noqa: E402
from pledgebook.pipeline import extract  # noqa: E402
from pledgebook.read import read  # noqa: E402
from pledgebook.verify import verify_claim  # noqa: E402
from tests.verify.mutations import variants  # noqa: E402

FOLDERS = (
    PROJECT.parent / "shared" / "bench" / "texts",
    PROJECT / "tests" / "gate" / "own" / "texts",
    PROJECT / "examples",
)
LEAST = 20


def main() -> int:
    """Print what was accepted and refused wrongly, and the counts; 1 where there was any."""
    folders = [Path(name) for name in sys.argv[1:]] or [folder for folder in FOLDERS if folder.exists()]
    made = claimed = wrong = 0
    for path in (p for folder in folders for p in sorted(folder.rglob("*")) if p.is_file() and p.name != "README.md"):
        try:
            document = read(path)
        except PledgebookError as error:
            print(error, file=sys.stderr)
            continue
        day = document.dateline_day or document.published
        claims = [to_json(claim) for claim in extract(document).claims]
        claimed += len(claims)
        for claim in claims:
            false = list(variants(claim, document.text, [c for c in claims if c is not claim]))
            made += len(false)
            verdict = verify_claim(claim, document.text, published=day)
            accepted = [name for name, variant in false if verify_claim(variant, document.text, published=day).ok]
            for fault in [
                *([f"refused: {verdict.why}"] if not verdict.ok else []),
                *map("accepted: {}".format, accepted),
            ]:
                wrong += 1
                print(f"{path.name} {claim['id']} {claim['evidence'][0]['quote']!r}: {fault}")
            if len(false) < LEAST:
                wrong += 1
                print(f"{path.name} {claim['id']}: only {len(false)} variants could be made")
    print(f"{claimed:,} claims, {made:,} false variants, {wrong:,} wrong verdicts")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
