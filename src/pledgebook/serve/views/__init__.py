"""The pages, one file each: what a page shows, as a model, from the methods of `Book`.

Takes what the address says. Gives a model with a `title`, which the page renders and the twin prints. Builds no HTML (templates
do, and `export` for the text of a report) and computes nothing that `Book` should.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pledgebook.serve.views import (
    coverage,
    deciding,
    difference,
    findings,
    interface,
    ledger,
    live,
    meetings,
    reading,
    record,
    report,
    search,
    sending,
    start,
    totals,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pledgebook.serve.twins import Site

VIEWS: Final[tuple[Callable[[Site], None], ...]] = (
    start.register,
    ledger.register,
    totals.register,
    difference.register,
    record.register,
    coverage.register,
    search.register,
    report.register,
    reading.register,
    meetings.register,
    findings.register,
    deciding.register,
    live.register,
    sending.register,
    interface.register,
)
"""What registers each page, in the order of the navigation."""
