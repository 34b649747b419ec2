"""What a Word document (DOCX) says: its paragraphs, list lines, headings and rows of tables.

Takes the bytes of a file. Gives passages in reading order with the number of each paragraph, and facts about the document, as
plain lists and strings, because all of this runs in a guarded process (`read.guard`). Insertions that are being tracked are
read, deletions are not; headers, footers, notes and comments are left out. Reads no claims.
"""
