"""Time is linear in the input: four times the text takes about four times as long, whatever stands in it."""

from __future__ import annotations

import time

import pytest

from pledgebook.pipeline import extract
from pledgebook.read import read

# Each is repeated until the text is long; none of them is anything that a rule hopes for.
SHAPES = {
    "commas in a figure": "1,",
    "dollar signs": "$",
    "spaces": " ",
    "line ends": "\n",
    "opening quotes": "“",
    "straight quotes": '"',
    "brackets": "([{",
    "full stops": ". ",
    "bullets": "- 5 tents\n",
    "amounts without an end": "$5 million, ",
    "names without an end": "John Mary Peter ",
    "a sentence without an end": 'He said "we will give $5 million, ',
    "capital words": "The Ministry Of ",
    "states": "Norway and Denmark, ",
    "dates": "on 5 May 2022, ",
    "hyphens": "a-b-",
    "one letter": "x",
    "mark-up": "<p><b>5 tents",
    "links": "[a](b",
    "right to left": "قدمت النرويج 5 ",
}
HEAD = "Norway will give Ukraine military aid, the minister said. "
"""So that the document is looked at."""
_SMALL, _LARGE = 2_500, 10_000
_FACTOR = 9
"""Twice what linear time needs, for the noise of a shared machine; quadratic time needs sixteen."""
_QUICK = 0.15
"""Seconds below which nobody cares."""


def seconds(text: str) -> float:
    """The better of two rounds."""
    document = read(text.encode(), media_type="text/plain")
    times = []
    for _ in range(2):
        started = time.perf_counter()
        extract(document)
        times.append(time.perf_counter() - started)
        if times[-1] < _QUICK:
            break
    return min(times)


# frame/transfer/recipients.py `_shared` looks at all pairs of amounts of a sentence
_NOT_YET = {"amounts without an end", "a sentence without an end"}
_MARKS = pytest.mark.xfail(run=False, reason="transfers: grows with the square of a sentence's length")


@pytest.mark.parametrize(
    "shape", [pytest.param(s, id=name, marks=_MARKS if name in _NOT_YET else ()) for name, s in SHAPES.items()]
)
def test_time_grows_with_the_text_and_not_with_its_square(shape: str) -> None:
    small = HEAD + shape * (_SMALL // len(shape))
    large = HEAD + shape * (_LARGE // len(shape))
    taken = seconds(large)
    assert taken < _QUICK or taken < _FACTOR * seconds(small)
