"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import cast

import pytest

from pledgebook.model.lazy import Waiting, lazy_pattern

ROOMS = ("catalogue", "lang", "normalise", "read", "recognise", "segment", "verify")


def waiting() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern of the reader that waits for its first use."""
    for room in ROOMS:
        package = importlib.import_module(f"pledgebook.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, Waiting):
                    yield f"{module.name}.{name}", cast("re.Pattern[str]", value)


def test_each_is_a_pattern() -> None:
    found = dict(waiting())
    assert len(found) > 50
    for pattern in found.values():
        pattern.search("")


def test_does_what_a_pattern_does() -> None:
    pattern = lazy_pattern(r"(?P<n>\d+) tents?", re.IGNORECASE)
    found = pattern.search("12 Tents")
    assert found is not None
    assert found["n"] == "12"
    assert pattern.sub("x", "1 tent, 2 tents") == "x, x"
    assert found.re.pattern == pattern.pattern


def test_an_error_shows_with_the_first_use() -> None:
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.match("")
