"""Groups that only grow, under what people ruled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pledgebook.link.rulings import Rulings
from pledgebook.model.decisions import Action


class Groups:
    """Ids in groups: each by itself at first, then what people ruled to be the same together.

    Where rulings contradict each other the last one holds: they come with the last one first.
    """

    def __init__(self, ids: Iterable[str], rulings: Rulings) -> None:
        """Of these ids, under these rulings; every ruled id must be one of them (`Rulings.among`)."""
        self._of = {ident: ident for ident in ids}
        self._members = {ident: [ident] for ident in self._of}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for a, b, action in rulings.ruled:
            if action is Action.SAME:
                self.join(a, b)
            elif not self.together(a, b):
                self._apart[a].add(b)
                self._apart[b].add(a)

    def together(self, a: str, b: str) -> bool:
        """Whether two are in one group."""
        return self._of[a] == self._of[b]

    def leader(self, ident: str) -> str:
        """The id that its group is known by until it grows."""
        return self._of[ident]

    def members(self, ident: str) -> list[str]:
        """Everything in its group."""
        return self._members[self._of[ident]]

    def may_join(self, a: str, b: str) -> bool:
        """Whether no person ruled that something in one group is not something in the other."""
        there = self._of[b]
        return not any(self._of[x] == there for ident in self.members(a) for x in self._apart.get(ident, ()))

    def join(self, a: str, b: str) -> bool:
        """Make one group of two, unless a ruling forbids it; whether they are one now."""
        first, second = sorted((self._of[a], self._of[b]))
        if first == second:
            return True
        if not self.may_join(a, b):
            return False
        for ident in self._members[second]:
            self._of[ident] = first
        self._members[first] += self._members.pop(second)
        return True

    def all(self) -> list[list[str]]:
        """The groups."""
        return list(self._members.values())
