"""The rulings that hold, on the claims that count now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from pledgebook.book.anchors import Anchor, State, find, standing
from pledgebook.book.refresh.rows import among, forget
from pledgebook.model.claims import Claim
from pledgebook.model.decisions import Decision, TargetKind, in_force
from pledgebook.store import derived as d
from pledgebook.store import tables as t
from pledgebook.store.dialect import put
from pledgebook.store.rulings import decisions as stored_decisions


def open_rulings(connection: Connection) -> tuple[str, ...]:
    """The decisions that hold no longer as the words under them are gone, and wait for somebody to look; by id."""
    asked = select(d.anchor.c.decision_id).where(d.anchor.c.state == State.OPEN.value)
    return tuple(connection.scalars(asked.distinct().order_by(d.anchor.c.decision_id)))


class InForce:
    """Everything that people ruled and that holds, by document."""

    def __init__(self, connection: Connection, *, known: str | None = None) -> None:
        """As the book knows it (by a time)."""
        self._connection = connection
        self.decisions = in_force(stored_decisions(connection, known=known))
        self._by_document: dict[str, list[Decision]] = {}
        for decision in self.decisions:
            for document in {x.document for x in decision.targets if x.kind is TargetKind.CLAIM and x.document}:
                self._by_document.setdefault(document, []).append(decision)

    @property
    def documents(self) -> set[str]:
        """Documents that some ruling speaks of."""
        return set(self._by_document)

    def anchors(self, document: str, text: str, claims: Sequence[Claim]) -> list[Anchor]:
        """Where the rulings on one document stand in its text."""
        ruled = self._by_document.get(document, [])
        if not ruled:
            return []
        named = {x.id for decision in ruled for x in decision.targets} - {claim.id for claim in claims}
        kinds = {
            row.id: row.kind
            for row in among(self._connection, select(t.claim.c.id, t.claim.c.kind), t.claim.c.id, named)
        }
        return list(find(ruled, document, text, claims, kinds))

    def settle(self, found: Mapping[str, Iterable[Anchor]]) -> None:
        """Keep the anchors of some documents."""
        forget(self._connection, d.anchor.c.document_id, found)
        rows = [
            {
                "decision_id": anchor.decision,
                "position": anchor.position,
                "document_id": anchor.document,
                "state": anchor.state.value,
                "claim_id": anchor.claim,
            }
            for anchors in found.values()
            for anchor in anchors
        ]
        put(self._connection, d.anchor, rows)

    def standing(self) -> tuple[Decision, ...]:
        """The rulings on the claims that they are on now."""
        return standing(self.decisions, self.kept())

    def kept(self) -> dict[tuple[str, int], Anchor]:
        """The anchors that the book keeps."""
        if not self.decisions:
            return {}
        rows = self._connection.execute(select(d.anchor))
        return {
            (r.decision_id, r.position): Anchor(r.decision_id, r.position, r.document_id, State(r.state), r.claim_id)
            for r in rows
        }
