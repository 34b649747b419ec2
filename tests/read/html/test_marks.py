"""Class names: a word counts only with nothing but words for parts of a page around it."""

from __future__ import annotations

import lxml.html
import pytest

from pledgebook.read.html.marks import hidden_by_style, reason_to_leave_out


def reason(markup: str, *, in_article: bool = True) -> str | None:
    element = lxml.html.fragment_fromstring(markup)
    return reason_to_leave_out(element, frozenset(), in_article=in_article)


@pytest.mark.parametrize(
    "name",
    """share sharedaddy social-share shareButtons c-newsletter-signup related_posts_widget read-also comments comments-area
    td-post-tags advert-slot rail cookie-banner breadcrumbs bbc-most-read rw-related""".split(),
)
def test_furniture(name: str) -> None:
    assert reason(f'<div class="x-y {name}">a</div>') == "furniture"


@pytest.mark.parametrize("name", "byline post-date entry-meta timestamp article__author text--date author-name".split())
def test_bylines(name: str) -> None:
    assert reason(f'<div id="{name}">a</div>') == "byline"


@pytest.mark.parametrize("name", "hidden is-hidden sr-only screen-reader-text visually-hidden d-none".split())
def test_hidden(name: str) -> None:
    assert reason(f'<span class="{name}">a</span>') == "hidden"


@pytest.mark.parametrize(
    "name",
    """comments-open has-sidebar no-print tag-ukraine category-news field-social-protection related-party-support hidden-xs
    entry-content article-body story-body__inner page-title donation-package live-update timeline""".split(),
)
def test_names_that_only_sound_like_it(name: str) -> None:
    assert reason(f'<div class="{name}">a</div>') is None


def test_tags_and_roles() -> None:
    assert reason("<nav>a</nav>") == reason("<aside>a</aside>") == reason("<footer>a</footer>") == "furniture"
    assert reason("<div role='navigation'>a</div>") == "furniture"
    assert (reason("<header>a</header>", in_article=False), reason("<header>a</header>")) == ("furniture", None)
    assert reason("<article class='share related'>a</article>") is None
    quote = lxml.html.fragment_fromstring("<blockquote><footer>A. Berg</footer></blockquote>")
    assert reason_to_leave_out(quote[0], frozenset(), in_article=True) is None


def test_style_sheets() -> None:
    page = lxml.html.document_fromstring(
        "<style>/* .c{display:none} */ .a, div.b {color:red; display : none} .d .e{display:none} @media print{.f{display:none}}"
        "@import url(x.css); #g{visibility:hidden}</style>"
    )
    assert hidden_by_style(page) == {".a", ".b", "#g"}
