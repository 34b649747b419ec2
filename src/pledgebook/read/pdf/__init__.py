"""What a PDF says: lines with their place on the page, put in reading order and joined to paragraphs.

Takes the bytes of a PDF. Gives passages in reading order, each with page and boxes, and facts about the document, as plain
lists and strings, because all of this runs in a guarded process (`read.guard`). Recognises no letters in pictures: a page
that was scanned and holds no text is an issue. Reads no claims.

`lines` takes the characters from pdfium, `dots` finds drawn bullets, `columns` puts lines in order, `margins` tells headers,
footers and page numbers from text, `paragraphs` joins lines, `hyphens` mends words that were broken at the end of a line,
`page` runs them all.
"""
