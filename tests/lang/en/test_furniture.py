"""Lines that are furniture by their whole wording, and lines that only begin like it."""

from __future__ import annotations

import time

import pytest

from pledgebook.lang.en.furniture import is_furniture, is_related_heading


@pytest.mark.parametrize(
    "line",
    """Share on: Facebook | X | Print
share on:
Share this article
Tweet
READ MORE: Ghana weighs 14 tanks for its army
Read also: Lima will send 40 trucks
See also: Quito hands over 6 helicopters
Related: Chile to give 14 boats
Related articles
You may also like
Most read
Read more about our work in Yemen
Subscribe to our newsletter
Sign up for the Daily Word newsletter
Join 90,000 readers. One letter a week.
Follow us on Twitter
We use cookies to improve your experience.
Advertisement
Sponsored content
© 2023 Fjord Post. Contact us.
Copyright 2023 Fjord Post. All rights reserved.
Tags: Ukraine, defence
Filed under: World
3 comments
Leave a reply
Comments (12)
By our foreign desk and Hill Herald
By Jane Doe and John Smith
Reporting by Jane Doe; Editing by John Smith
(Reporting by A. B. in Kyiv; writing by C. D.)
The Demo Press contributed to this report.
Posted on January 18, 2023 by admin
Updated 18 Jan 2023 10:00 GMT
January 18, 2023
Skip to main content
Home › World › Ukraine
Download PDF
FOR IMMEDIATE RELEASE
For more information, please contact the press office at press@x.example
Media contact: Jane Doe, +47 123
Notes to editors
###
- 30 -
ENDS
Promo code: SAVE5
Source: Ministry of Defence""".splitlines(),
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)
    assert is_furniture(f"  {line}\n")


@pytest.mark.parametrize(
    "line",
    """Share prices of arms makers rose on Monday
Share intelligence with partners
Join forces with the European Union to train 15,000 soldiers
Donate 50 trucks to Ukraine
Subscribe $2 billion of new capital to the World Bank
Printing equipment for schools
E-mail servers and 20 laptops
Updated figures show that the UK has given £2.3 billion
Published figures put the total at $5 billion.
Related costs of $20 million are covered by Norway
Register of donors
Follow-on support worth $10 million
By the end of March, Sweden will deliver 8 Archer guns
By sea and air, 300 tonnes arrived
By Friday
More from the fund will go to Moldova, an official said.
Latest package brings the total to $20 billion
Latest shipment: 50 trucks
More than 100 trucks
Top officials met in Geneva
Support our partners in Africa with $50 million
Get $50 million to the people of Yemen
Read the letter: it names $5 million.
Print 5 million textbooks
Background: The EU has provided €1 billion since 2014.
Search and rescue teams
Join the 120 countries that pledged
Recent contributions total $300 million
Top donors: Germany, Norway
Additional support: $25 million for health
Help our partners get back to work
Save the Children
Comments by the minister were welcomed
End hunger with $300 million
On January 6, 2023, the President signed the act.
Look — we will give $5 million.
Look: we will give $5 million? No.
30
Link 16 terminals""".splitlines(),
)
def test_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_headings_over_links() -> None:
    assert all(
        map(is_related_heading, ("Related", "See also", "More stories", "3 comments", "Downloads", "About the author"))
    )
    assert not any(
        map(is_related_heading, ("Related party transactions rose. Why?", "Security assistance", "Moroccan aid"))
    )


def test_long_lines_cost_little() -> None:
    started = time.process_time()
    for unit in ("1,", " ", '"', "$", "by ", "share ", "read also ", "By A", "more ", "cookie "):
        is_furniture(unit * (400 // len(unit)))
        is_furniture(unit * 100_000)
    assert time.process_time() - started < 0.5
