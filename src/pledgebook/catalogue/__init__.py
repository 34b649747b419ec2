"""What names refer to: places and parties, leaders, currencies, systems.

Data files first (`data/`), made by scripts in `tools/` from CLDR and hand-kept lists; lookup code second. Takes names or
tokens. Gives codes and kinds. Does not read documents or decide what a name means in its sentence.
"""
