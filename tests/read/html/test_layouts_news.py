"""Layouts of news sites: what is kept, as what, and what is left out."""

from __future__ import annotations

from tests.read.html.reading import blocks, issues

FIRST = (
    "Norway will donate eight tanks and up to four special-purpose tanks to Ukraine, the Government said on Tuesday."
)
SECOND = "The Minister of Defence said that the vehicles would be delivered as soon as possible; crews were already in training."
THIRD = "Norway has set aside NOK 75 billion for military and civilian support over five years, of which 15 billion is for now."


def test_wordpress() -> None:
    page = f"""<!DOCTYPE html><html lang="en-US"><head><title>Eight tanks &#8211; Fjord Post</title></head>
    <body class="single single-post comments-open has-sidebar"><div id="page" class="site">
    <header id="masthead" class="site-header"><p class="site-title">Fjord Post</p><nav><ul><li>About 12 things</li></ul></nav></header>
    <div id="content"><main class="site-main"><article class="post type-post category-defence tag-ukraine">
    <header class="entry-header"><h1 class="entry-title">Eight tanks</h1>
    <div class="entry-meta">Posted on <time datetime="2023-02-14">14 February 2023</time> by <a>Kari N.</a></div></header>
    <div class="entry-content"><p>{FIRST}</p>
    <figure class="wp-block-image"><img src="x.jpg"><figcaption>12 tanks at a range in 2019</figcaption></figure><p>{SECOND}</p>
    <h2>What is in it</h2><ul><li>8 Leopard 2A4 tanks</li><li>up to 4 <a href="#">recovery vehicles</a></li>
    <li>ammunition<ul><li>3,000 rounds</li></ul></li></ul>
    <figure class="wp-block-table"><table><tr><th>Item</th><th>Number</th></tr><tr><td>Tanks</td><td>8</td></tr></table></figure>
    <blockquote><p>&ldquo;This is a common effort.&rdquo;</p></blockquote><p>{THIRD}</p>
    <div class="sharedaddy"><h3>Share this:</h3><ul><li>Twitter</li></ul></div>
    <div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p>Sweden sends 50 vehicles</p></div></div>
    <footer class="entry-footer">Tagged <a>aid</a></footer></article>
    <div id="comments" class="comments-area"><h2>2 thoughts</h2><ol class="comment-list"><li>Ola: send 500!</li></ol></div></main></div>
    <aside class="widget-area"><h2>Recent Posts</h2><ul><li><a>10 tips</a></li></ul></aside></div></body></html>"""
    assert blocks(page) == [
        "title: Eight tanks",
        f"body: {FIRST}",
        "caption: 12 tanks at a range in 2019",
        f"body: {SECOND}",
        "heading: What is in it",
        "item: 8 Leopard 2A4 tanks",
        "item: up to 4 recovery vehicles",
        "item: ammunition",
        "  item: 3,000 rounds",
        "table: Item | Number",
        "table: Tanks | 8",
        "quotation: “This is a common effort.”",
        f"body: {THIRD}",
    ]


def test_lines_between_paragraphs_that_only_their_words_give_away() -> None:
    page = f"""<body><div><h1>Eight tanks for Ukraine</h1><p>By Jan K.</p><p>Published: 3 April 2023, 12:30</p><p>{FIRST}</p>
    <p><strong>READ ALSO:</strong> <a href="#">Slovakia sends 13 jets</a></p><p>{SECOND}</p><p>Photo: Ministry of Defence</p>
    <p><a href="#">10 facts about the Leopard</a></p><p>Subscribe to our newsletter</p><p>{THIRD}</p>
    <h3>Related stories</h3><ul><li><a href="#">Finland gives 3 Leopards</a></li></ul></div></body>"""
    assert blocks(page) == [
        "title: Eight tanks for Ukraine",
        "furniture: By Jan K.",
        "furniture: Published: 3 April 2023, 12:30",
        f"body: {FIRST}",
        "furniture: READ ALSO: Slovakia sends 13 jets",
        f"body: {SECOND}",
        "caption: Photo: Ministry of Defence",
        "furniture: Subscribe to our newsletter",
        f"body: {THIRD}",
    ]


def test_amp() -> None:
    page = f"""<!doctype html><html amp><head><title>Trucks for Egypt</title><style amp-boilerplate>body{{visibility:hidden}}</style>
    <style amp-custom>.x{{display:none}}</style></head><body><amp-sidebar><ul><li>Menu 1</li></ul></amp-sidebar><main><article>
    <h1>Trucks for Egypt</h1><div class="amp-byline">By A. Sato | May 1, 2023</div><amp-img src="a.jpg"></amp-img>
    <p class="x">Hidden 77 offers</p><p>{FIRST}</p><amp-ad></amp-ad><p>{SECOND}</p></article></main></body></html>"""
    assert blocks(page) == ["title: Trucks for Egypt", f"body: {FIRST}", f"body: {SECOND}"]


def test_live_blog() -> None:
    page = f"""<body><main><h1>Donor conference: live</h1>
    <div class="live-update"><time datetime="2023-06-21T14:10:00+01:00">14.10</time><h2>Germany pledges</h2><p>{FIRST}</p></div>
    <div class="live-update"><time datetime="2023-06-21T13:05:00+01:00">13.05</time><h2>Britain guarantees loans</h2><p>{SECOND}</p></div>
    <div class="live-update"><h2>Good morning</h2><p>{THIRD}</p></div></main></body>"""
    assert blocks(page) == [
        "title: Donor conference: live",
        *("heading: Germany pledges", f"body: {FIRST}"),
        *("heading: Britain guarantees loans", f"body: {SECOND}"),
        *("heading: Good morning", f"body: {THIRD}"),
    ]


def test_paragraphs_that_are_divs() -> None:
    page = f"""<head><title>Tanks for Ukraine</title></head><body><div class="wrapper"><div class="headline">Eight tanks for Ukraine</div>
    <div class="storydate">3 March 2023</div><div class="storytext"><div>{FIRST}</div><div>"They leave soon," she said.</div>
    <div>{THIRD}</div></div></div></body>"""
    assert blocks(page) == [
        "title: Eight tanks for Ukraine",
        f"body: {FIRST}",
        'body: "They leave soon," she said.',
        f"body: {THIRD}",
    ]


def test_text_that_only_a_script_would_show() -> None:
    page = f"""<head><title>App</title><script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "Tanks",
    "articleBody": "{FIRST}\\n\\n{SECOND}",}}]}}</script></head><body><div id="root"></div><noscript>Enable JavaScript</noscript></body>"""
    assert blocks(page) == [f"body: {FIRST}", f"body: {SECOND}"]
    assert "html.json_ld" in issues(page)


def test_class_that_sounds_like_furniture_around_the_whole_report() -> None:
    page = f"""<body><div class="content-sidebar-wrap"><h1>Tanks</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>
    <div class="sidebar"><p>Top 10 drones under $500 for the garden, tested by our experts this week.</p></div></body>"""
    assert blocks(page) == ["title: Tanks", f"body: {FIRST}", f"body: {SECOND}", f"body: {THIRD}"]


def test_newsletter_box_promo_and_cookie_banner() -> None:
    page = f"""<body><div class="cookie-banner"><p>We use 12 cookies to improve this site, as described in our notice.</p></div>
    <article><h1>Tanks</h1><p>{FIRST}</p><div class="c-newsletter-signup"><h3>The Brief</h3><p>Join 90,000 subscribers.</p></div><p>{SECOND}</p>
    <div class="promo"><b>MORE:</b> <a href="#">Peru weighs 20 trucks</a></div><p>{THIRD}</p></article></body>"""
    assert blocks(page) == ["title: Tanks", f"body: {FIRST}", f"body: {SECOND}", f"body: {THIRD}"]


def test_wire_copy_with_a_line_about_its_source() -> None:
    page = f"""<head><title>China sends 120 tons to Pakistan-Wire</title></head><body><div class="nav">Home China World</div>
    <div class="top"><h1>China sends 120 tons to Pakistan</h1><p class="time">Source: Wire | 2022-08-30 21:10:45 | Editor: hx</p></div>
    <div class="content"><p>BEIJING, Aug. 30 (Wire) -- {FIRST}</p><p>{SECOND}</p></div><div class="share">Share</div></body>"""
    assert blocks(page) == [
        "title: China sends 120 tons to Pakistan",
        f"body: BEIJING, Aug. 30 (Wire) -- {FIRST}",
        f"body: {SECOND}",
    ]
