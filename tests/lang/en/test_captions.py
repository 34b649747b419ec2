"""Captions and credits of pictures, and sentences that only speak of pictures."""

from __future__ import annotations

import time

import pytest

from pledgebook.lang.en.captions import is_caption


@pytest.mark.parametrize(
    "line",
    """Photo: A truck is loaded in Bergen, 12 May 2021, with 30 tents.
Nurses inspect 12 ambulances in Accra, Jan. 27, 2022. (Photo: A. Nobody)
From the archive: four boats near Lima, 14 July 2022.
FILE - Soldiers ride a tank
Sailors load 20 boats in Manila. (Image Credit: Navy Chief B. Nobody)
File photo of a howitzer
A soldier fires a gun in this photo taken on 12 May.
Image: Ministry of Defence
Photo by Jane Doe
President X (L) shakes hands with Y (R) in Kyiv. (AP Photo/Z Q)
A truck in Adré, Chad [Jane Doe/Desert Radio]
Picture – a tank
A tank near Kherson. Photograph: Jane Doe/AFP/Getty Images""".splitlines(),
)
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    """Video-link talks took place on Monday between the two ministers
Map data worth $5 million
The ministers met in Oslo and a photo was taken.
The package includes medical supplies, courtesy of the Danish government.
From the archives of the ministry, 5 documents were given.
Image intensifiers and 200 night-vision devices
Photo equipment: 20 cameras
In this video message the President said that $5 million would follow.
The UN released the pictures. AP said so.
Her photo album was found in the house.
$5 million was given (credit: $3 million, grant: $2 million)
Credit guarantees (export credit of $5 million)
Still, $5 million was paid.
Still — and the President will say so — we stand together on $5 million.
In this country who still wants $5 million?
Prime Minister of Norway (video)
(A video message from the Prime Minister is played.)
The bill of Senator Berg (R) gives $5 million.
The minister held up a map.""".splitlines(),
)
def test_no_captions(line: str) -> None:
    assert not is_caption(line)


def test_long_lines_cost_little() -> None:
    started = time.process_time()
    for unit in ("photo ", "(photo ", "in this ", "file photo ", "/", "[", "( "):
        is_caption(unit * (690 // len(unit)))
        is_caption(unit * 100_000)
    assert time.process_time() - started < 0.5
