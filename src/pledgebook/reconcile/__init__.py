"""Clusters of claims become records, and what does not fit together becomes findings.

Takes the claims of one cluster with their reports, who is a witness of his own, and what people ruled; gives one record:
every value seen, by how many, and the one chosen by a named rule. Then takes records and links and gives findings: parts
and wholes, values that disagree, totals, the order of stages, impossible days. Never edits a claim, never decides what
is the same (that is `link`), never adds up for a total (that is `tally`).
"""

from pledgebook.reconcile.findings import findings, of_account
from pledgebook.reconcile.record import record
from pledgebook.reconcile.scope import COUNTED, MOST, in_account, scopes

__all__ = ["COUNTED", "MOST", "findings", "in_account", "of_account", "record", "scopes"]
