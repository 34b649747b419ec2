"""What was read, put so that others can use it: tables for people, JSON Lines for programs, a page to send.

Takes a `Report`: a document with its claims, issues and unexplained figures. Gives text.
Does not read, decide or change anything; what a claim says is never worded anew here beyond its own fields.
"""
