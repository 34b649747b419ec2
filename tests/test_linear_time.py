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
    # what a rule does hope for, without an end: in one sentence, one paragraph, one list, one document
    "amounts with a giver": "Norway gives amounts: $5 million, ",
    "acts in one sentence": "and Norway gave 5 tanks ",
    "givers in one sentence": "Norway gave $5 million, Denmark gave $6 million, ",
    "relative clauses": "which gave $5 million, ",
    "nested brackets": "(Norway gave $5 million ",
    "goods in one sentence": "5 tents, 12 trucks, ",
    "totals in one sentence": "bringing the total to $5 billion, ",
    "labels": "Norway: $5 million: ",
    "quotations in one sentence": '"yes" he said ',
    "sayings in one sentence": "he said that ",
    "meetings in one sentence": "and met Prime Minister Jonas Store of Norway ",
    "sentences in one paragraph": "It also gave $5 million. ",
    "totals in one paragraph": "It brings the total to $5 billion. ",
    "meetings in one paragraph": "The President met Prime Minister Jonas Store of Norway on Monday. ",
    "quotations in one paragraph": '"We will give $5 million," said John Smith. ',
    "regions": "They gave $5 million to the region. ",
    "short paragraphs": "\n\nNorway gave 5 tanks to Ukraine.\n\n",
    "quotations without an end": "\n\n“We will give it, he said.\n",
    "lines with goods": "\n- 50 tents for Ukraine",
    "lines with amounts": "\n- $5 million for tents in Ukraine",
    "lists": "\nNorway gave:\n- $5 million for tents\n- 5 tanks\n",
    "capitals before a colon": "\n\n" + "I" * 200 + " a: b",
    "headings": "\n# Norway gives $5 million\n",
    "equivalents": "Norway gives NOK 5 million ($0.5 million) to Mali.\n\n",
    "sums without a currency": "Norway gives NOK 5 million to Mali and a further 3 million to Chad.\n\n",
    "organs of a union": "The Commission will give Mali 5 million euros.\n\n",
    "rows of a table": "| Norway | 5,000,000 | Mali |\n",
}
HEAD = "Norway will give Ukraine military aid, the minister said. "
"""So that the document is looked at."""
_SMALL, _LARGE = 2_500, 10_000
_FACTOR = 8
"""Twice what linear time needs, for the noise of a shared machine; quadratic time needs sixteen."""
_QUICK = 0.15
"""Seconds below which nobody cares."""


def seconds(text: str) -> float:
    """The better of two rounds, in time of the processor: a busy machine is no fault of the reader."""
    document = read(text.encode(), media_type="text/plain")
    times = []
    for _ in range(2):
        started = time.process_time()
        extract(document)
        times.append(time.process_time() - started)
        if times[-1] < _QUICK:
            break
    return min(times)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_time_grows_with_the_text_and_not_with_its_square(shape: str) -> None:
    small = HEAD + shape * (_SMALL // len(shape))
    large = HEAD + shape * (_LARGE // len(shape))
    taken = seconds(large)
    assert taken < _QUICK or taken < _FACTOR * seconds(small)
