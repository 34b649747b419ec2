"""What the sentence after a transfer says of its end, and what is only asked for or proposed."""

from __future__ import annotations

import pytest

from tests.frame.transfer.told import told


@pytest.mark.parametrize(
    "marked",
    [
        "Ghana was to receive «two patrol aircraft|cancelled ESP>GHA» from Spain. The delivery was cancelled in March.",
        "Poland will send «40 tents|cancelled POL>LBN» to Lebanon. The deal fell through.",
        "Poland will send «40 tents|pledged POL>LBN» to Lebanon. The delivery was not cancelled.",
        "Poland will send «40 tents|pledged POL>LBN» to Lebanon. The flight from Paris was cancelled.",
    ],
)
def test_called_off_in_the_next_sentence(marked: str) -> None:
    assert told(marked) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Ethiopia's request for a «$3.5 billion|requested >ETH» programme is still being examined.",
        "The World Bank will vote in June on a proposed «$2.5 billion|proposed WB>NGA» loan to Nigeria.",
        "Slovakia has cleared the transfer of its «11 remaining jets|authorised SVK>UKR» to Ukraine.",
    ],
)
def test_before_it_is_given(marked: str) -> None:
    assert told(marked) == marked


def test_goods_for_oneself() -> None:
    assert told("The Netherlands buys 100 howitzers for its own army, and thinks of Ukraine.").count("«") == 0
