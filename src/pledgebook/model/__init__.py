"""What everything is made of: documents, evidence, values, mentions, claims, issues.

Takes nothing but the standard library. Gives frozen, slotted types that every other room speaks in.
Does not read files, match patterns or know any language.
"""
