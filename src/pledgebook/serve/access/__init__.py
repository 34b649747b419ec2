"""Who may do what on the site, and who did it.

Takes a request. Gives the person behind it (`people`), or an answer that refuses it. Knows nothing of books and reports: what
people may do is a matter of method and role alone, so that no page can forget to ask.

`gate` stands before every request: who asks, from where, how often, how much. `guards` holds the dependencies that routes
use. `accounts` keeps names, sessions and tokens in a file of their own beside the book, `passwords` hashes, `pace` counts,
`entrance` holds the pages to log in and out.

Without accounts the site serves this machine only, and whoever started it rules. With accounts, reading stays open on this
machine and everything else demands a name; served to others, reading demands one too.
"""
