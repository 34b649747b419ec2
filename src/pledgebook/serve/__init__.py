"""The book in the browser: pages for people, and the same in JSON for programs.

Takes the address of a book and who may see it. Gives a site: every page has a stable address, a JSON twin at the same address
under `/api`, and works without script. Counts and links nothing itself: what a page shows comes from `Book`. All that it needs
lies in the package; no page asks the network for anything.

`app` puts the site together, `twins` registers a view as page and as JSON, `views` holds one file for each page, `problems`
answers what went wrong, `headers` keeps hostile text from running, `access` knows who may do what.
"""
