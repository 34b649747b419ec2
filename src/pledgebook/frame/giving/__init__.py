"""What a sentence of giving says: which verb governs an amount, who gives, who gets, what kind of help, how far it is.

Takes sentences of a `Reading`. Gives parts of transfers and totals; `frame.transfer` and `frame.total` make the claims.
"""
