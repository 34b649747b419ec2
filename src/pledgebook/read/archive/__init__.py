"""Files that hold many reports: mailboxes, web archives, feeds and tables of articles.

Takes a path. Gives the reports in it one after the other as bytes that `read` takes, each with a name, and says where
something was damaged or cut off. Holds one report at a time, whatever the size of the file. Opens no archive inside another and
reads no claims.

`members` is the door; `mailbox`, `web`, `feed` and `table` each know one format, `stretch` where a web archive can be cut.
"""

from __future__ import annotations

from pledgebook.read.archive.members import Gap, Member, is_archive, members

__all__ = ["Gap", "Member", "is_archive", "members"]
