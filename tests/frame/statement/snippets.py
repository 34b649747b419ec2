"""What is said in a snippet: «reported words|Speaker», «own words|direct Speaker»."""

from __future__ import annotations

from pledgebook.frame.statement import frame_statements
from pledgebook.mentions import with_mentions
from pledgebook.model.claims import Speech, Statement
from pledgebook.model.text import Document
from pledgebook.segment.cut import cut
from tests.marks import mark, plain


def statements(text: str, **fields: str) -> list[Statement]:
    """The statements of a text in text order."""
    document = Document(id="test", text=text, title=fields.get("title"), url=fields.get("url"))
    return sorted(frame_statements(with_mentions(cut(document))), key=lambda s: s.anchor.start)


def marked(snippet: str, **fields: str) -> str:
    """The snippet with what was found marked instead of what was marked."""
    text = plain(snippet)
    return mark(text, [(s.anchor.start, s.anchor.end, label(s)) for s in statements(text, **fields)])


def label(statement: Statement) -> str:
    """The speaker by name or else by role, with `direct` before own words."""
    who = statement.speaker.name or statement.speaker.role or "?"
    return f"direct {who}" if statement.type is Speech.DIRECT else who
