"""Feeds looked at again and again: each new item is fetched, kept with its address and time, and added to a book.

Takes addresses of feeds and a book. Gives the book more reports, and messages about what could not be had. Does not read
reports and follows no links in them: what is fetched is the feed, the pages that its items name, and `robots.txt`.

`fetch` gets one address politely, `wire` is the connection under it (a deadline, no private addresses), `robots` what a
site permits, `state` what is known of feeds between two runs, `rounds` the order of things.
"""
