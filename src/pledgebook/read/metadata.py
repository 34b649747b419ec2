"""What a document is: title, publisher, day, address, language, author, chosen from facts that may disagree.

Each fact is (field, value as written, source); a field's sources stand in order of explicitness. Front matter comes
first, because a person wrote it for this file, then JSON-LD, then meta elements, then what the page shows. Where two
sources disagree the first wins and an issue says so; days of publication have a rule of their own (`published`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from pledgebook.lang.en.datelines import Dateline, date_line
from pledgebook.model.issues import Issue
from pledgebook.model.lazy import lazy_pattern
from pledgebook.model.text import Document, SourceBlock
from pledgebook.read.days import day_in_address, full_day, stamp
from pledgebook.read.published import Evidence, publication_day
from pledgebook.read.titles import alike, parts, without_site

Fact = tuple[str, str, str]

_MACHINES: Final = ("record", "front matter", "json-ld", "meta", "time")
_AROUND: Final = ("record", "front matter")
"""Written about this document from outside: the headers of a mail, the row of a table, the front matter of a file."""
_MONTH_FIRST: Final = lazy_pattern(r"en[-_](?:us|ph|pr|gu)\b", re.IGNORECASE)
_MOST_AUTHORS: Final = 200


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of a document that its text alone does not give."""

    title: str | None
    publisher: str | None
    published: date | None
    url: str | None
    lang: str | None
    author: str | None
    dateline_place: str | None
    dateline_day: date | None
    issues: tuple[Issue, ...]

    def document(
        self,
        text: str,
        *,
        identity: str,
        media_type: str,
        lang: str | None,
        reader: str,
        source_map: tuple[SourceBlock, ...] = (),
        issues: tuple[Issue, ...] = (),
    ) -> Document:
        """The document of which this is known. `lang` is the language of its text, `issues` all of them, those here included."""
        return Document(
            id=identity,
            text=text,
            media_type=media_type,
            title=self.title,
            publisher=self.publisher,
            published=self.published,
            url=self.url,
            lang=lang,
            author=self.author,
            dateline_place=self.dateline_place,
            dateline_day=self.dateline_day,
            reader=reader,
            source_map=source_map,
            issues=issues,
        )


def resolve(facts: Sequence[Fact], *, title: str | None, dateline: Dateline | None, published: date | None) -> Metadata:
    """The fields, by the rules of this module. `title` is the one shown on the page, `published` the caller's day."""
    issues: list[Issue] = []
    shown, site = _title(facts, title, issues)
    url = _url(facts, issues)
    when = publication_day(_evidence(facts, url, dateline, issues), given=published)
    return Metadata(
        title=shown,
        publisher=_publisher(facts, site, issues),
        published=when.day,
        url=url,
        lang=_lang(facts),
        author=_author(facts),
        dateline_place=dateline.place if dateline else None,
        dateline_day=when.dateline,
        issues=(*issues, *when.issues),
    )


def _values(facts: Iterable[Fact], field: str) -> list[tuple[str, str]]:
    """(value, source) of one field, white space folded."""
    return [(" ".join(value.split()), source) for name, value, source in facts if name == field and value.strip()]


def _title(facts: Sequence[Fact], shown: str | None, issues: list[Issue]) -> tuple[str | None, str | None]:
    """The title shown on the page, else the first stated; and the name of the site if the title carries it."""
    said = _values(facts, "title")
    if said and said[0][1].startswith(_AROUND):
        shown = said[0][0]
    shown = " ".join(shown.split()) if shown else None
    known = shown or next((value for value, source in said if source != "title"), None)
    site = None
    for value, source in said:
        title, named = without_site(value, known) if source == "title" else (value, None)
        site = site or named
        known = known or title
        # `Assistance - Department of State` says the same as `Assistance to Sudan`: one of its parts does
        if not any(alike(part, known) for part in (title, *(parts(title) if source == "title" else ()))):
            issues.append(_disagree("title", known, title, source))
    return known, site


def _publisher(facts: Sequence[Fact], site: str | None, issues: list[Issue]) -> str | None:
    """The first name of a publisher, else the site's name in the title."""
    said = [(v, s) for v, s in _values(facts, "publisher") if not v.startswith(("http://", "https://", "@"))]
    if not said:
        return site
    name = said[0][0]
    for value, source in said[1:]:
        if not alike(value, name) and value.lower() not in name.lower() and name.lower() not in value.lower():
            issues.append(_disagree("publisher", name, value, source))
    return name


def _url(facts: Sequence[Fact], issues: list[Issue]) -> str | None:
    """The canonical address, else the first stated; only full addresses of the web."""
    said = [(v, s) for v, s in _values(facts, "url") if re.match(r"https?://[^\s/]+", v)]
    said.sort(key=lambda pair: not pair[1].startswith(("canonical", *_AROUND)))
    if not said:
        return None
    url = said[0][0]
    for value, source in said[1:]:
        if _same_page(value) != _same_page(url):
            issues.append(_disagree("url", url, value, source))
    return url


def _same_page(url: str) -> tuple[str, str]:
    """Host and path, in the form that two addresses of one page share."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url, ""
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/")


def _lang(facts: Sequence[Fact]) -> str | None:
    """The language stated, as ISO 639-1."""
    for value, _ in _values(facts, "lang"):
        code = re.match(r"([A-Za-z]{2})(?:[-_].*)?\Z", value)
        if code:
            return code[1].lower()
    return "en" if any(v.lower() == "english" for v, _ in _values(facts, "lang")) else None


def _author(facts: Sequence[Fact]) -> str | None:
    """The first name of an author; addresses of profiles are no names."""
    names = [v for v, _ in _values(facts, "author") if not v.startswith(("http://", "https://", "@"))]
    return names[0][:_MOST_AUTHORS] if names else None


def _evidence(facts: Sequence[Fact], url: str | None, dateline: Dateline | None, issues: list[Issue]) -> Evidence:
    """All that bears on the day of publication."""
    explicit = []
    for value, source in _values(facts, "published"):
        read = stamp(value)
        if read is None:
            issues.append(Issue("metadata.published.unreadable", f"{source} says {value[:60]!r}, which is no day"))
        else:
            explicit.append((source, read))
    explicit.sort(key=lambda pair: _rank(pair[0]))
    lines = [(date_line(v), s) for v, s in _values(facts, "line")]
    stamps = [stamp(v) for v, _ in _values(facts, "modified")]
    changes = [s.day for s in stamps if s] + [full_day(line.day) for line, _ in lines if line and line.changed]
    return Evidence(
        explicit=tuple(explicit),
        lines=tuple(line for line, source in lines if line and source == "line"),
        changed=next((day for day in changes if day), None),
        address=day_in_address(url) if url else None,
        dateline=dateline.day if dateline else None,
        month_first=any(_MONTH_FIRST.match(v) for v, _ in _values(facts, "lang")),
    )


def _rank(source: str) -> int:
    """How explicit a source is; equal ones keep the order of the page."""
    kind = next((i for i, name in enumerate(_MACHINES) if source.startswith(name)), len(_MACHINES))
    # `article:published_time` says what it is, `date` and `created` may mean anything
    vague = source.startswith("meta") and not re.search(r"publi|pub|issued|article", source)
    return 2 * kind + vague


def _disagree(field: str, used: str, other: str, source: str) -> Issue:
    return Issue(f"metadata.{field}.conflict", f"{used!r} was used, not {other!r} ({source}): by the order of sources")
