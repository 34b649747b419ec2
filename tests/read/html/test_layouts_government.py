"""Layouts of ministries, parliaments and international bodies: most goods stand in their lists and tables."""

from __future__ import annotations

from tests.read.html.reading import blocks

LEAD = "The Government is giving NOK 65 million in additional support to Moldova for energy and for people who fled."
MORE = (
    "The support was announced at a conference of donors in Chisinau, where the Minister met her colleague on Monday."
)
LAST = (
    "Since last summer Norway has given Moldova help worth NOK 300 million, the Minister of Foreign Affairs said there."
)


def test_drupal_with_a_table() -> None:
    page = f"""<html lang="en"><head><title>New support | Ministry</title></head><body class="path-node page-node-type-press-release">
    <header role="banner"><a href="/">Ministry</a></header><nav role="navigation"><ol><li><a href="/">Home</a></li></ol></nav>
    <main role="main"><div class="region region-content"><article class="node"><h1 class="page-title"><span>New support</span></h1>
    <div class="node__submitted">Press release | No: 12/2023 | Date: 01/03/2023</div>
    <div class="node__content"><div class="field field--name-field-lead">{LEAD}</div><div class="field field--name-body"><p>{MORE}</p>
    <table class="table"><caption>Support to Moldova</caption><tbody><tr><th scope="row">Energy</th><td>NOK 40 million</td></tr>
    <tr><th scope="row">Refugees</th><td>NOK 25&nbsp;million</td></tr></tbody></table><p>{LAST}</p></div></div></article></div></main>
    <div class="region-sidebar"><h2>Related content</h2><ul><li><a>NOK 1 billion for Ukraine</a></li></ul></div>
    <footer role="contentinfo">Phone: 22 24 90 90</footer></body></html>"""
    assert blocks(page) == [
        "title: New support",
        f"body: {LEAD}",
        f"body: {MORE}",
        "caption: Support to Moldova",
        "table: Energy | NOK 40 million",
        "table: Refugees | NOK 25\xa0million",
        f"body: {LAST}",
    ]


def test_list_lines_parted_by_br() -> None:
    page = f"""<body><div id="menu"><a href="a">Home</a> <a href="b">News</a></div><div class="text"><h1>Aid for Sudan</h1>{LEAD}<br><br>
    The cargo consists of:<br>- 5,000 blankets<br>- 200 family tents,<br>- medical kits for 10,000 people<br>and of water units.<br><br>
    {LAST}</div></body>"""
    assert blocks(page) == [
        "title: Aid for Sudan",
        f"body: {LEAD}",
        "body: The cargo consists of:",
        "item: 5,000 blankets",
        "item: 200 family tents,",
        "item: medical kits for 10,000 people",
        "item: and of water units.",
        f"body: {LAST}",
    ]


def test_br_inside_sentences_is_only_a_line_break() -> None:
    page = f"""<body><article><h1>Aid</h1><p>The Council today adopted a measure worth one billion under<br>the European Peace Facility.<br>
    It will reimburse Member States.</p><p>{LEAD}</p><p>{LAST}</p></article></body>"""
    assert blocks(page)[1:3] == [
        "body: The Council today adopted a measure worth one billion under / the European Peace Facility.",
        "body: It will reimburse Member States.",
    ]


def test_terms_and_values() -> None:
    page = f"""<body><h1>At a glance</h1><p>{LEAD}</p><dl><dt>Donor</dt><dd>Canada</dd><dt>Amount</dt><dd>CAD 25 million</dd>
    <dt>Recipients</dt><dd>WFP</dd><dd>UNHCR</dd></dl><p>{LAST}</p></body>"""
    assert blocks(page)[2:5] == [
        "table: Donor | Canada",
        "table: Amount | CAD 25 million",
        "table: Recipients | WFP | UNHCR",
    ]


def test_terms_with_paragraphs_under_them() -> None:
    page = f"<body><h1>Questions</h1><dl><dt>What is given?</dt><dd><p>{LEAD}</p></dd><dt>When?</dt><dd><p>{MORE}</p></dd></dl></body>"
    assert blocks(page)[1:] == ["heading: What is given?", f"body: {LEAD}", "heading: When?", f"body: {MORE}"]


def test_lists_in_lists() -> None:
    page = f"""<body><article><h1>Package</h1><p>{LEAD}</p><ul><li>Air defence<ul><li>Two NASAMS<ul><li>with munitions</li></ul></li>
    <li>Stinger missiles</li></ul></li><li><p>Fires:</p><p>HIMARS ammunition and 40,000 rounds.</p></li></ul>
    <ol><li>First, delivery in May</li><li>Second, training</li></ol></article></body>"""
    assert blocks(page)[2:] == [
        "item: Air defence",
        "  item: Two NASAMS",
        "    item: with munitions",
        "  item: Stinger missiles",
        "item: Fires:",
        "item: HIMARS ammunition and 40,000 rounds.",
        "item: First, delivery in May",
        "item: Second, training",
    ]


def test_parliament() -> None:
    page = f"""<body><div class="container"><h1>Ukraine Update</h1><div class="meta">Volume 726: debated on Monday 16 January 2023</div>
    <div class="debate"><div class="speech"><div class="time">3.40 pm</div><p>{LEAD}</p><p>{MORE}</p></div>
    <div class="speech"><p>{LAST}</p></div></div></div></body>"""
    assert blocks(page) == ["title: Ukraine Update", f"body: {LEAD}", f"body: {MORE}", f"body: {LAST}"]


def test_relief_portal() -> None:
    page = f"""<body><header class="cd-header">Portal <nav>Updates Countries</nav></header><main id="main-content" role="main">
    <article class="rw-report rw-article"><header class="rw-article__header"><h1 class="rw-article__title">Help for Somalia</h1>
    <div class="rw-entity-meta"><dl><dt>Source</dt><dd>WFP</dd><dt>Posted</dt><dd><time datetime="2023-03-02">2 Mar 2023</time></dd></dl></div>
    </header><div class="rw-report__content"><p>{LEAD}</p><p>{LAST}</p></div></article></main><aside>Related: 5 reports</aside></body>"""
    assert blocks(page) == ["title: Help for Somalia", f"body: {LEAD}", f"body: {LAST}"]


def test_page_inside_one_form() -> None:
    page = f"""<body><form method="post" id="aspnetForm"><div class="aspNetHidden"><input type="hidden"></div>
    <div class="header"><label>Search</label><input type="text"></div><div id="ctl00_PlaceHolderMain">
    <h2 class="pageTitle">Statement by the Minister</h2><span class="date">12.04.2023</span>
    <div class="ms-rtestate-field"><div>{LEAD}</div><div>&nbsp;</div><div>{LAST}</div></div></div></form></body>"""
    assert blocks(page) == ["title: Statement by the Minister", f"body: {LEAD}", f"body: {LAST}"]


def test_release_with_its_usual_surroundings() -> None:
    page = f"""<body><main><p>FOR IMMEDIATE RELEASE</p><h1>New support</h1><p>Brussels, 5 April 2023</p><p>{LEAD}</p><p>{LAST}</p><p>###</p>
    <p>For more information, please contact the press office at press@ministry.example.</p><h2>Downloads</h2>
    <ul><li><a href="x.pdf">Annex (PDF, 214 KB)</a></li></ul></main></body>"""
    kept = [line for line in blocks(page) if not line.startswith("furniture")]
    assert kept == ["title: New support", f"body: {LEAD}", f"body: {LAST}"]


def test_summary_above_the_body() -> None:
    page = f"""<body><main><article class="article-page"><header><h1>Norway gives guns</h1><div class="date">Date: 19/01/2023</div></header>
    <div class="article-ingress"><p>{LEAD}</p></div><div class="article-body"><p>{MORE}</p><h2>Facts</h2><ul><li>8 guns</li></ul><p>{LAST}</p>
    </div></article><div class="related-links">x</div></main></body>"""
    assert blocks(page) == [
        *("title: Norway gives guns", f"body: {LEAD}", f"body: {MORE}"),
        *("heading: Facts", "item: 8 guns", f"body: {LAST}"),
    ]


def test_heading_that_names_a_sort_of_page() -> None:
    page = f"""<head><title>Grant | Ministry</title></head><body><div id="main"><h1>Press Releases</h1><h2>Signing of a grant for Egypt</h2>
    <p class="rightalign">May 1, 2023</p><ol><li>{LEAD}</li><li>{MORE}<br>(1) Trucks: 20<br>(2) Cranes: 4</li></ol></div></body>"""
    assert [line for line in blocks(page) if not line.startswith("furniture")] == [
        *(
            "title: Signing of a grant for Egypt",
            f"item: {LEAD}",
            f"item: {MORE}",
            "item: Trucks: 20",
            "item: Cranes: 4",
        ),
    ]


def test_headings_in_bold_type_and_quotes_with_their_speakers() -> None:
    page = f"""<body><article><h1>Commission adopts package</h1><p>{LEAD}</p><p><strong>Background</strong></p><p>{MORE}</p>
    <p><b>20 trucks</b></p><blockquote><p>&ldquo;We deliver.&rdquo;</p><footer>A. B., President</footer></blockquote><p>{LAST}</p></article></body>"""
    assert blocks(page)[2:-1] == [
        *("heading: Background", f"body: {MORE}", "body: 20 trucks"),
        *("quotation: “We deliver.”", "quotation: A. B., President"),
    ]
