"""Amounts and parties told in the same order: "granted Laos and Cambodia $12 million and $9 million respectively"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pledgebook.frame.giving.scene import Scene
    from pledgebook.model.claims import Party, Transfer
    from pledgebook.model.mentions import MoneyMention

_CUE: Final = frozenset({"respectively"})


def in_order(scene: Scene, money: MoneyMention, made: Transfer) -> Transfer:
    """The same transfer with the one recipient, or the one donor, that stands in its place of the row."""
    if not scene.says(_CUE):
        return made
    amounts = scene.money
    position = amounts.index(money)
    if row := _row(scene, "recipients", made.recipients, len(amounts)):
        return replace(made, recipients=(row[position],))
    if row := _row(scene, "donors", made.donors, len(amounts)):
        return replace(made, donors=(row[position],))
    return made


def _row(scene: Scene, side: str, parties: tuple[Party, ...], wanted: int) -> tuple[Party, ...] | None:
    """The parties of a side, if they are as many as the amounts; later amounts of the sentence share the row."""
    key = ("respectively", side)
    if len(parties) == wanted > 1:
        scene.memo[key] = parties
    found: tuple[Party, ...] | None = scene.memo.get(key)
    return found
