"""What a web page says: its main text with the blocks that it is made of, and what it states about itself.

Takes the characters of a page. Gives passages in reading order and facts (title, day, publisher ...), as plain lists
and strings, because all of this runs in a guarded process (`read.guard`). Decides nothing about the facts
(`read.metadata` does) and reads no claims.

`tree` parses, `walk` cuts the tree into `passages` (`places` is what it knows on the way), `marks` and `tables` know the
mark-up of furniture and of layout, `judge` asks trafilatura which text is the main text, `choose` decides, `facts` and
`jsonld` collect what the page says about itself, `page` runs them all.
"""
