"""Keeps a book on disk: facts that are only ever added, and what is derived from them.

Takes documents, readings with their claims, and decisions. Gives them back as they were, and holds the derived
ledger, which can be dropped and rebuilt. Does not read files, match patterns or judge what is the same.
"""
