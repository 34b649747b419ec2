"""The linking half on a cluster: how the rows of `linking` meet.

    reports, each once -> sketches -> blocks -> pairs scored -> components -> clusters -> records

Blocks and pairs are joins; scoring, clustering and writing records run on the workers. Components are found on the driver, over
the edges that scored enough: these are few (less than one for each claim in all archives tried), and a round of Spark over all
edges, of which several are needed, costs more than walking them once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pledgebook.book.scans import Scan
from pledgebook.link.blocks import FULL, LEADERS
from pledgebook.link.copies import FULL as COPIES_FULL
from pledgebook.scale import linking
from pledgebook.scale.cluster import mapped, session, spread

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_ROOM: Final = "pledgebook.scale.linking"
_FEWEST, _MOST = 2, 2_000
"""Parts in which rows meet: as many as the scan has tasks, between these. Spark's own 200 cost minutes for a small scan."""
_FIRST_COPY: Final = 1
"""In a large band each report is compared with the one that came first (`link.copies`)."""
Node = tuple[str, str]
"""The day on which it was told, and the id: the order in which the first of a group is found."""


def records_there(folder: Path, *, master: str | None) -> Iterator[str]:
    """The records of a scan, each as a line of JSON, by id: worked out on the cluster at `master`.

    Raises MissingPart without PySpark, PledgebookError without Java, StoreError where the folder holds no whole scan.
    """
    tasks = len(Scan(folder).manifest["tasks"])
    with session(master) as begun:
        begun.conf.set("spark.sql.shuffle.partitions", str(min(_MOST, max(_FEWEST, tasks))))
        reports = _reports(begun, folder, tasks).persist()
        claims = reports.selectExpr("document", "told", "report", "explode(claims) as c").selectExpr(
            "c.id as id",
            "told",
            "c.keys as keys",
            "c.sketch as body",
            "c.body as claim",
            "c.above",
            "report",
            "document",
        )
        members = _members(begun, claims)
        witnesses = _witnesses(begun, reports)
        lines = _records(claims, members, witnesses).orderBy("id")
        for row in lines.toLocalIterator():
            yield row["line"]


def _reports(begun: SparkSession, folder: Path, tasks: int) -> DataFrame:
    """Reports that state something, each once, under the first of its addresses, with their sketches."""
    rows = spread(begun, [(task,) for task in range(tasks)], "task long")
    found = mapped(rows, f"{_ROOM}:read_tasks", linking.REPORTS, str(folder.resolve()))
    once = found.groupBy("document").agg(
        *_exprs("min(address) as address", "min_by(struct(meta, text, claims), struct(task, place)) as one")
    )
    whole = once.selectExpr("document", "0L as task", "0L as place", "address", "one.meta", "one.text", "one.claims")
    return mapped(whole, f"{_ROOM}:sketched", linking.SKETCHES)


def _members(begun: SparkSession, claims: DataFrame) -> DataFrame:
    """The record of each claim."""
    edges = mapped(_pairs(claims, FULL, LEADERS), f"{_ROOM}:same_claims", linking.EDGES)
    scored = edges.collect()
    group = _groups(((e.first_told, e.first), (e.second_told, e.second)) for e in scored)
    of_claim = begun.createDataFrame(
        [(node[1], first[1]) for node, first in group.items()], "id string, component string"
    )
    of_edge = begun.createDataFrame(
        [(group[e.first_told, e.first][1], int(e.score), e.first, e.second, e.binding) for e in scored],
        "component string, score long, first string, second string, binding boolean",
    )
    apart = claims.join(of_claim, "id", "left").selectExpr("coalesce(component, id) as component", "body")
    sketches = apart.groupBy("component").agg(*_exprs("collect_list(body) as sketches"))
    joined = of_edge.groupBy("component").agg(*_exprs("collect_list(struct(score, first, second, binding)) as edges"))
    return mapped(sketches.join(joined, "component", "left"), f"{_ROOM}:clustered", linking.MEMBERS).persist()


def _witnesses(begun: SparkSession, reports: DataFrame) -> DataFrame:
    """The witness of each report that is one with others."""
    body = "concat('[', report, ',', print, ']') as body"
    pairs = _pairs(reports.selectExpr("document as id", "told", "bands as keys", body), COPIES_FULL, _FIRST_COPY)
    alike = mapped(pairs, f"{_ROOM}:copied_reports", linking.EDGES).collect()
    group = _groups(((e.first_told, e.first), (e.second_told, e.second)) for e in alike)
    return begun.createDataFrame(
        [(node[1], first[1]) for node, first in group.items()], "document string, witness string"
    )


def _pairs(members: DataFrame, full: int, leaders: int) -> DataFrame:
    """Pairs that share a key, each once: all of a small block, of a large one those with a leader (`link.blocks`)."""
    keyed = members.selectExpr("id", "told", "explode(keys) as key")
    placed = keyed.selectExpr(
        "id",
        "key",
        "row_number() over (partition by key order by told, id) as place",
        "count(*) over (partition by key) as size",
    ).where("size > 1")
    a, b = placed.alias("a"), placed.alias("b")
    met = a.join(b, _expr(f"a.key = b.key and a.place < b.place and (a.size <= {full} or a.place <= {leaders})"))
    pairs = met.selectExpr("least(a.id, b.id) as first", "greatest(a.id, b.id) as second").distinct()
    for side in ("first", "second"):
        said = members.selectExpr(f"id as {side}", f"told as {side}_told", f"body as {side}_body")
        pairs = pairs.join(said, side)
    return pairs


def _records(claims: DataFrame, members: DataFrame, witnesses: DataFrame) -> DataFrame:
    """Records as lines."""
    above = members.selectExpr("claim as above", "record as above_record")
    whole = (
        claims.join(members.selectExpr("claim as id", "record"), "id")
        .join(above, "above", "left")
        .join(witnesses, "document", "left")
    )
    said = "collect_list(struct(claim as body, report, coalesce(witness, document) as witness, above, above_record)) as claims"
    return mapped(whole.groupBy("record").agg(*_exprs(said)).select("claims"), f"{_ROOM}:recorded", linking.RECORDS)


def _groups(edges: Iterable[tuple[Node, Node]]) -> dict[Node, Node]:
    """The first node of the component of each node that has an edge."""
    leader: dict[Node, Node] = {}

    def first(node: Node) -> Node:
        leader.setdefault(node, node)
        while leader[node] != node:
            leader[node] = node = leader[leader[node]]
        return node

    for a, b in edges:
        low, high = sorted((first(a), first(b)))
        leader[high] = low
    return {node: first(node) for node in list(leader)}


def _expr(said: str) -> Any:  # noqa: ANN401 (a column; PySpark is imported late)
    from pyspark.sql.functions import expr

    return expr(said)


def _exprs(*said: str) -> list[Any]:
    return [_expr(one) for one in said]
