"""What names refer to: states, places, international bodies, currencies, officials, systems of arms.

Takes a name, or words of a text with the place to look at. Gives what it refers to: a code, a state, a kind. Data files
first (`data/`, made by the scripts in `tools/`), lookup code second. Does not read sentences and knows no language's
grammar.
"""
