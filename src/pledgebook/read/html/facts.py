"""What a page states about itself, each statement with its source; nothing is decided here."""

from __future__ import annotations

import itertools
import json
import re
from typing import TYPE_CHECKING, Any, Final

from pledgebook.lang.en.datelines import date_line
from pledgebook.model.text import BlockKind
from pledgebook.read.html import marks
from pledgebook.read.html.jsonld import report_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from pledgebook.read.html.choose import Choice
    from pledgebook.read.html.places import Walk

Fact = tuple[str, str, str]
"""Field, value as written, source: `("published", "2023-01-18T06:12:00+01:00", "json-ld")`."""

_META: Final = {
    "title": "og:title twitter:title dc.title dcterms.title citation_title parsely-title sailthru.title headline",
    "publisher": "og:site_name dc.publisher dcterms.publisher citation_publisher publisher application-name citation_journal_title",
    "published": """article:published_time article:published og:article:published_time og:published_time datepublished
        dc.date dc.date.issued dc.date.created dcterms.date dcterms.issued dcterms.created dcterms.available
        citation_publication_date citation_date citation_online_date parsely-pub-date sailthru.date pubdate publishdate
        publish-date publish_date publication_date publication-date published published-date published_date
        published_time date date_published displaydate article.published article.created created rnews:datepublished
        cxenseparse:recs:publishtime bt:pubdate originalpublicationdate prism.publicationdate""",
    "modified": """article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified
        article:modified lastmod modified date_modified""",
    "url": "og:url parsely-link twitter:url citation_public_url",
    "lang": "og:locale content-language dc.language dcterms.language language",
    "author": "author article:author dc.creator dcterms.creator citation_author parsely-author sailthru.author byl",
}
_FIELD_OF: Final = {name: field for field, names in _META.items() for name in names.split()}
_FROM_REPORT: Final = {
    "headline": "title",
    "publisher": "publisher",
    "datePublished": "published",
    "dateCreated": "published",
    "dateModified": "modified",
    "inLanguage": "lang",
    "author": "author",
    "mainEntityOfPage": "url",
    "url": "url",
}
_LONGEST_LINE: Final = 160
_MOST_LINES: Final = 40
_MOST_DAYS: Final = 20
_LONGEST_NAME: Final = 80
_BYLINE: Final = re.compile(
    r"(?:^|[\s_-])(?:byline|author)(?:$|[\s_-](?!bio|box|image|img|photo|avatar|date|links?|social))", re.IGNORECASE
)


def head_facts(root: HtmlElement) -> list[Fact]:
    """What JSON-LD, meta elements, links and attributes say; the most explicit sources first."""
    return [*_json_ld(root), *_meta(root), *_elements(root)]


def line_facts(walk: Walk, choice: Choice) -> list[Fact]:
    """Lines that state a day and nothing else: around the title they say when the page appeared."""
    first = next((p for p in choice.passages if p.kind is BlockKind.BODY and len(p.text) > _LONGEST_LINE), None)
    seen_first = False
    found: list[Fact] = []
    for passage in walk.passages:
        seen_first |= passage is first
        if not any(character.isdigit() for character in passage.text[:_LONGEST_LINE]):
            continue
        reasons = {walk.elements[number].reason for number in passage.left_out}
        if len(passage.text) > _LONGEST_LINE or marks.HIDDEN in reasons or date_line(passage.text) is None:
            continue
        if marks.FURNITURE in reasons:
            found.append(("line", passage.text, "furniture"))
        elif not seen_first or marks.BYLINE in reasons:
            found.append(("line", passage.text, "line"))
    return found[:_MOST_LINES] + found[_MOST_LINES:][-_MOST_LINES:]


def _json_ld(root: HtmlElement) -> Iterator[Fact]:
    """What the object of the report says."""
    report, named = report_of(root)
    for key, field in _FROM_REPORT.items():
        value = text_of(report.get(key), named) if report else None
        if value:
            yield field, value, "json-ld"
    body = report.get("articleBody") if report else None
    if isinstance(body, str) and body.strip():
        yield "body", body, "json-ld"


def _meta(root: HtmlElement) -> Iterator[Fact]:
    """What meta elements say, with the name they say it under."""
    for element in root.iter("meta"):
        content = (element.get("content") or "").strip()
        name = (
            element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv") or ""
        )
        name = name.strip().lower()
        if not content:
            continue
        if name == "parsely-page":
            yield from _parsely(content)
        elif name in _FIELD_OF:
            yield _FIELD_OF[name], content, f"meta {name}"


def _parsely(content: str) -> Iterator[Fact]:
    """One meta element that holds a JSON object."""
    try:
        page: Any = json.loads(content)
    except ValueError:
        return
    if isinstance(page, dict):
        for key, field in (("title", "title"), ("pub_date", "published"), ("link", "url"), ("author", "author")):
            if isinstance(page.get(key), str):
                yield field, page[key], "meta parsely-page"


def _elements(root: HtmlElement) -> Iterator[Fact]:
    """What other elements say: `<title>`, `<link rel="canonical">`, `<html lang>`, `<time>`, microdata."""
    title = root.find(".//head/title")
    if title is None:
        title = root.find(".//title")
    if title is not None and (title.text or "").strip():
        yield "title", " ".join((title.text or "").split()), "title"
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            yield "url", link.get("href").strip(), "canonical"
    lang = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    if lang:
        yield "lang", lang, "html"
    yield from _bylines(root)
    days = (fact for element in root.iter("time", "span", "div", "p", "abbr") for fact in _day_of(element))
    yield from itertools.islice(days, _MOST_DAYS)


def _bylines(root: HtmlElement) -> Iterator[Fact]:
    """Who signs, where only the mark-up of a line says that it is a byline."""
    signed = (e for e in root.iter("a", "span", "div", "p") if _BYLINE.search(e.get("class") or ""))
    for element in itertools.islice(signed, _MOST_DAYS):
        if next(element.iterchildren("p", "div", "ul", "li"), None) is not None:
            continue
        text = re.sub(r"^by:?\s+", "", " ".join(" ".join(element.itertext()).split()), flags=re.IGNORECASE)
        if 3 < len(text) <= _LONGEST_NAME and not re.search(r"[\d|@]", text) and not _in_furniture(element):
            yield "author", text, "byline"


def _day_of(element: HtmlElement) -> Iterator[Fact]:
    """A day in an attribute: `<time datetime>` beside the title, `<abbr class="published" title>`; `other` in lists."""
    itemprop = element.get("itemprop") or ""
    classes = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    stamp = (
        element.get("datetime") or element.get("content") or (element.get("title") if "published" in classes else None)
    )
    if not stamp or (
        element.tag != "time" and itemprop not in {"datePublished", "dateModified"} and "published" not in classes
    ):
        return
    if itemprop == "dateModified" or re.search(r"updated|modified", classes):
        yield "modified", stamp, "time"
    elif (
        itemprop == "datePublished"
        or element.get("pubdate") is not None
        or re.search(r"publish|entry-date|post-date|posted", classes)
    ):
        yield "published", stamp, "time published"
    else:
        yield ("other" if _in_furniture(element) else "published"), stamp, "time"


def _in_furniture(element: HtmlElement) -> bool:
    """Whether a day or name belongs to another document: in lists of links, comments, sidebars."""
    around = list(element.iterancestors())
    if any(one.tag == "li" for one in around) and not any(one.tag == "header" for one in around):
        return True
    none: frozenset[str] = frozenset()
    outside = {marks.FURNITURE, marks.HIDDEN}
    return any(marks.reason_to_leave_out(one, none, in_article=True) in outside for one in around)
