"""Cuts a document into blocks, sentences, tokens and quotations.

Takes a `Document`. Gives `Block`s (each with its kind: body, list line, caption, furniture ...), the `Sentence`s of
those that speak, with their `Token`s, the `Quotation`s, and the verbs of a sentence with what they govern.
Does not recognise figures or names and decides nothing about meaning.
"""
