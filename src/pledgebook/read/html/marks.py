"""How pages mark what is not the report: tags, roles, names of classes, hiding.

Class names are a custom of web design and the same in all languages. A name counts only as a whole: words for
furniture with nothing but words for parts of a page around them (`share-buttons`, `related_posts_widget`), never
`comments-open` on an article or `field-social-protection`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HIDDEN: Final = "hidden"
BYLINE: Final = "byline"
FURNITURE: Final = "furniture"
CAPTION: Final = "caption"

_PARTS: Final = frozenset(
    """area article articles bar block body box btn btns button buttons card cards carousel cell cloud col column
    component container content control controls cta desktop details element elements embed entry fixed footer form foot
    global grid group head header heading holder horizontal icon icons image images info inline inner item items left
    line link links list listing main media mobile modal module news outer overlay page pane panel part placeholder
    popup post posts primary right row rows section sections secondary slider slot small sticky stories story strip sub
    tab tabs teaser teasers text thumbnail thumbnails title tool tools toolbar top bottom unit ul vertical view web wrap
    wrapper widget widgets zone the of and to in on by wp js jp td elementor vc et ssrcss sc css c b m l o n s d u is at
    for below above after before single name names field display hero sdk node entity report country""".split()
)
_WORDS: Final = {
    CAPTION: frozenset(
        "caption captions figcaption imagecaption photocaption credit photocredit imagecredit wpcaption legend".split()
    ),
    BYLINE: frozenset(
        """byline bylines author authors timestamp timestamps posted postedon pubdate published publish publishdate
        publication date dates datetime postdate entrydate articledate time updated modified postmeta entrymeta
        articlemeta meta submitted readingtime readtime minread kicker""".split()
    ),
    FURNITURE: frozenset(
        """share shares sharing sharethis sharedaddy shareaholic sharer social socials socialmedia addthis addtoany a2a
        newsletter newsletters signup subscribe subscription subscriptions optin mailchimp mailing related relatedposts
        relatedarticles recommended recommendation recommendations recirc recirculation readmore readnext readalso
        alsoread alsolike seealso morestories morenews mostread mostpopular mostviewed popular trending outbrain taboola
        zergnet revcontent mgid dianomi promo promos promotion promotions advert adverts advertisement advertisements
        advertising advertorial ads ad adsense adsbygoogle dfp gpt sponsor sponsors sponsored cookie cookies
        cookiebanner consent gdpr onetrust cookiebot breadcrumb breadcrumbs crumbs pagination pager paginator nav navbar
        navigation navi subnav submenu menu menus megamenu sidebar sidebars siderail rail comment comments commentlist
        disqus respond reactions ratings tags taglist tagcloud keywords hashtags taxonomy masthead sitename sitetitle
        logo branding skiplink skip print printfriendly toolbox copyright colophon paywall regwall login donate donation
        donations banner jumbotron toc tableofcontents authorbio authorbox aboutauthor contributors feedback survey poll
        quiz backtotop gototop scrolltop footnav credits socialshare sharebar""".split()
    ),
}
_HIDDEN_WORDS: Final = frozenset(
    """hidden hide invisible visuallyhidden sronly screenreader screenreaderonly screenreadertext dnone displaynone
    offscreen noshow nodisplay accessiblyhidden elementinvisible elementhidden assistivetext""".split()
)
_BESIDE_HIDDEN: Final = frozenset("is js u text a11y wp element content".split())
# words that are often written apart: screen-reader-text, visually-hidden, read-more
_APART: Final = re.compile(
    r"\b(screen-reader(?:-(?:only|text))?|sr-only|visually-hidden|accessibly-hidden|d-none|display-none|no-display|no-show"
    r"|element-(?:invisible|hidden)|assistive-text|off-screen|social-(?:media|share)|share-bar|read-(?:more|next|also)"
    r"|also-(?:read|like)|see-also|more-(?:stories|news)|most-(?:read|popular|viewed)|mail-chimp|site-(?:title|name)"
    r"|skip-link|author-(?:bio|box)|about-author|back-to-top|table-of-contents|posted-on|publish-date|post-date|entry-date"
    r"|article-date|post-meta|entry-meta|article-meta|reading-time|read-time|min-read|image-caption|photo-caption"
    r"|photo-credit|image-credit|wp-caption)\b"
)
_UNLIKE: Final = re.compile(r"(?:^|-)(?:no|has|with|without|not|show|shown|un)(?:-|$)")
_SHOWN_WIDER: Final = re.compile(r"(?:sm|md|lg|xl|2xl|xxl)[:-](?:block|flex|inline|grid|table|contents|visible)")
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ROLES: Final = frozenset(
    "navigation contentinfo search dialog alertdialog alert tooltip menu menubar toolbar tablist banner complementary".split()
)
_TAGS: Final = {"nav": FURNITURE, "aside": FURNITURE, "footer": FURNITURE, "menu": FURNITURE, "dialog": HIDDEN}
_NEVER: Final = frozenset(("html", "body", "main", "article"))
_HIDING_STYLE: Final = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)"
    r"|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$|!)|(?:left|top|text-indent)\s*:\s*-\d{3,}px)",
    re.IGNORECASE,
)
_RULE: Final = re.compile(r"([^{}]{1,400})\{([^{}]{0,2000})\}")
_SELECTOR: Final = re.compile(r"(?:[a-z]+)?([.#])([\w-]+)")
_AT_RULE: Final = re.compile(r"@[a-z-]+[^{};]{0,500}[{;]")
_LONGEST_PREFIX: Final = 4
_LONGEST_SHEET: Final = 200_000


def reason_to_leave_out(element: HtmlElement, hidden: frozenset[str], *, in_article: bool) -> str | None:
    """Why an element is no part of the report: `hidden`, `byline`, `caption`, `furniture`; None where it may be."""
    tag = element.tag
    if _is_hidden(element, hidden):
        return HIDDEN
    if tag in _NEVER:
        return None
    if tag in _TAGS and not (tag == "footer" and next(element.iterancestors("blockquote"), None) is not None):
        return _TAGS[tag]
    if not in_article and (tag == "header" or element.get("role") == "banner"):
        return FURNITURE
    if (element.get("role") or "").lower() in _ROLES:
        return FURNITURE
    if element.get("itemprop") in {"author", "datePublished", "dateModified", "publisher"}:
        return BYLINE
    classes = element.get("class") or ""
    reasons = (_reason(name) for name in (*classes.split()[:20], *(element.get("id") or "").split()[:1]))
    reason = next(filter(None, reasons), None)
    return None if reason == HIDDEN and _SHOWN_WIDER.search(classes) else reason


def hidden_by_style(root: HtmlElement) -> frozenset[str]:
    """Classes (`.name`) and ids (`#name`) that the page's own style sheets show on no device."""
    found: set[str] = set()
    for style in root.iter("style"):
        for rule in _RULE.finditer(_for_all_devices((style.text or "")[:_LONGEST_SHEET])):
            if _HIDING_STYLE.search(rule[2]):
                single = (_SELECTOR.fullmatch(selector.strip()) for selector in rule[1].split(","))
                found.update(f"{match[1]}{match[2]}" for match in single if match)
    return frozenset(found)


def _is_hidden(element: HtmlElement, hidden: frozenset[str]) -> bool:
    """By attribute, by its own style, or by a rule of the page."""
    if element.get("hidden") is not None or (element.get("aria-hidden") == "true" and element.tag not in _NEVER):
        return True
    style = element.get("style")
    if style and _HIDING_STYLE.search(style):
        return True
    if not hidden:
        return False
    return f"#{element.get('id')}" in hidden or any(
        f".{name}" in hidden for name in (element.get("class") or "").split()
    )


@lru_cache(maxsize=4_096)
def _reason(name: str) -> str | None:
    """What a class name or id says about its element."""
    spelled = _CAMEL.sub("-", name[:80]).lower().replace("_", "-").strip("-")
    words = [
        word.rstrip("0123456789") for word in _APART.sub(lambda m: m[1].replace("-", ""), spelled).split("-") if word
    ]
    if _HIDDEN_WORDS.intersection(words):
        return HIDDEN if _HIDDEN_WORDS.union(_BESIDE_HIDDEN).issuperset(words) else None
    if _UNLIKE.search(spelled):
        return None
    for reason, known in _WORDS.items():
        # a first word that is known for nothing may be the prefix of a house: rw-entity-meta, bbc-share
        inner = words[1:] if len(words) > 1 and len(words[0]) <= _LONGEST_PREFIX else words
        if known.intersection(inner) and all(word in known or word in _PARTS or not word for word in inner):
            return reason
    return None


def _for_all_devices(sheet: str) -> str:
    """A style sheet without comments and without rules that hold for some devices only."""
    sheet = re.sub(r"/\*.{0,5000}?\*/", "", sheet, flags=re.DOTALL)
    kept: list[str] = []
    position = 0
    for at in _AT_RULE.finditer(sheet):
        if at.start() >= position:
            kept.append(sheet[position : at.start()])
            position = _end_of_braces(sheet, at.end()) if at[0].endswith("{") else at.end()
    kept.append(sheet[position:])
    return "".join(kept)


def _end_of_braces(sheet: str, position: int) -> int:
    """Behind the brace that closes the one before `position`."""
    depth = 1
    for brace in re.finditer(r"[{}]", sheet[position:]):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return position + brace.end()
    return len(sheet)
