"""Random tests are short in `make test`; `pytest tests/tally --hypothesis-profile thorough` makes a thousand of each."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "thorough",
    max_examples=1000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
