"""Alembic's folder: every change of the tables of facts since the first release, forwards only.

Takes a connection that `store.migrate` hands over. Gives the tables of a revision. Does not touch derived tables:
those are dropped and rebuilt.
"""
