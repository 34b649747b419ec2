"""What pages state about themselves, and where."""

from __future__ import annotations

from tests.read.html.reading import answer

LEAD = (
    "The Government of Norway said on Tuesday that it would give more help to its neighbours in the course of the year."
)


def facts(head: str, body: str = f"<p>{LEAD}</p>") -> list[tuple[str, str, str]]:
    return [tuple(fact) for fact in answer(f"<html><head>{head}</head><body>{body}</body></html>")["facts"]]


def test_meta_elements() -> None:
    assert facts(
        '<meta property="og:title" content="Tanks"><meta name="DC.date.issued" content="2023-02-14"><meta name="og:site_name" content="Post">'
        '<meta itemprop="datePublished" content="2023-02-15"><meta name="robots" content="none"><meta name="date" content="">'
    ) == [
        ("title", "Tanks", "meta og:title"),
        ("published", "2023-02-14", "meta dc.date.issued"),
        ("publisher", "Post", "meta og:site_name"),
        ("published", "2023-02-15", "meta datepublished"),
    ]


def test_json_ld_that_generators_get_wrong() -> None:
    head = """<script type="application/ld+json">
    <!-- [{"@type": "BreadcrumbList", "itemListElement": [{"@type": "NewsArticle", "headline": "Another", "datePublished": "2020-01-01"}]},
    {"@type": "ReportageNewsArticle", "headline": "Tanks
for Ukraine", "datePublished": "2023-02-14", "publisher": "Post", "author": [{"name": "A. B."}, {"name": "C. D."}],},] -->
    </script><script type="application/ld+json">{broken</script>"""
    assert facts(head) == [
        ("title", "Tanks\nfor Ukraine", "json-ld"),
        ("publisher", "Post", "json-ld"),
        ("published", "2023-02-14", "json-ld"),
        ("author", "A. B.", "json-ld"),
    ]


def test_parsely() -> None:
    head = """<meta name="parsely-page" content='{"title": "Tanks", "pub_date": "2023-02-14T00:00:00Z"}'>"""
    assert ("published", "2023-02-14T00:00:00Z", "meta parsely-page") in facts(head)


def test_time_elements() -> None:
    body = f"""<h1>Tanks</h1><time datetime="2023-02-14">14 Feb</time><p>{LEAD}</p><aside><time datetime="2023-02-20">20 Feb</time></aside>
    <ul><li><time datetime="2023-02-21">21 Feb</time> Other news</li></ul><span class="updated" itemprop="dateModified" content="2023-02-16"></span>"""
    found = facts("", body)
    assert [fact for fact in found if fact[0] == "published"] == [("published", "2023-02-14", "time")]
    assert ("modified", "2023-02-16", "time") in found


def test_date_lines() -> None:
    body = f"""<div class="top">Posted on 14 February 2023 by desk</div><h1>Tanks for all</h1><p>{LEAD} {LEAD}</p><p>January 6, 2023</p>
    <p>{LEAD}</p><div class="post-date">15 February 2023</div><footer>Updated 2023-02-16</footer>"""
    assert [fact[1:] for fact in facts("", body) if fact[0] == "line"] == [
        ("Posted on 14 February 2023 by desk", "line"),
        ("15 February 2023", "line"),
        ("Updated 2023-02-16", "furniture"),
    ]


def test_links_and_language() -> None:
    found = answer(
        '<html lang="en-GB"><head><link rel="canonical" href="https://a.example/x"><title> A  b </title></head><body></body></html>'
    )
    assert found["facts"] == [
        ("title", "A b", "title"),
        ("url", "https://a.example/x", "canonical"),
        ("lang", "en-GB", "html"),
    ]
