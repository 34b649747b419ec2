"""Everything that is bound to one language, a folder for each; the same file names in every folder.

Takes nothing. Gives word classes, lexicons and small patterns. Does not know any stage or any document.
"""
