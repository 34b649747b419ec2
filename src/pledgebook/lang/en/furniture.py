"""Words that mark page furniture, so that no claim is read from share lines, related headlines and the like.

Used by the reader for HTML and by the segmenter for plain text. A line is furniture only if its *whole* wording says
so: `Share on: Facebook | X` is, `Share prices of arms makers rose` is not. Missing a share line costs little, dropping
a sentence costs a claim, so every pattern here must account for the line to its end or up to a colon.

Patterns are kept under the first words they can begin with; a line that begins with none of them costs one look-up.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pledgebook.lang.en.captions import is_caption
from pledgebook.lang.en.datelines import date_line
from pledgebook.model.lazy import lazy_pattern

__all__ = ["is_caption", "is_furniture", "is_related_heading"]

_SHARE_WORDS: Final = frozenset(
    """share shares sharing tweet print email e-mail mail pin post save bookmark copy link url text follow us like
    facebook twitter x linkedin whatsapp telegram reddit instagram youtube pinterest messenger viber vk vkontakte line
    wechat weibo threads mastodon bluesky tumblr flipboard pocket sms rss google news xing snapchat tiktok skype truth
    social this that the article story page content on via with by to and or & | at in more friends options now app gab
    parler comment comments listen download pdf min mins read gift""".split()
)
_SHARE_STARTS: Final = frozenset(
    "share shares sharing tweet print email e-mail facebook twitter follow pin save copy bookmark".split()
)
_PARTS: Final = {
    "TAIL": r".{0,240}\Z",
    "THINGS": """(?:articles?|stories|story|news|content|posts?|links?|coverage|topics?|reading|documents?|items?|pages?
        |videos?|publications?|headlines|resources|information|materials?|files?|releases?|reports?)""",
    "CHANNELS": """(?:newsletters?|e-?mails?|inbox|mailing list|alerts|notifications|subscribers|readers|channel|app
        |whatsapp|telegram|twitter|facebook|instagram|youtube|linkedin|feeds?|podcast|briefing|up to date|account
        |updates)""",
    "HANDS": "(?:desk|staff|correspondents?|reporters?|writers?|agencies|bureau|newsroom|editors?|team)",
}
_TABLE: Final = (
    # first words, and what the whole line then says; line breaks and indents in a pattern count for nothing
    # --- read also, see also, related headlines
    (
        "please also read see watch listen",
        r"""(?:please )?(?:also )?(?:read|see|watch|listen)
            (?:(?: (?:also|more|next|here|related|on|too|further|our \w+|the full \w+)){0,2} ?[:|>\u00bb\u203a\u2192]
            |(?: (?:also|more|next|related|further)){1,2} ?[\u2013\u2014-] )<TAIL>""",
    ),
    (
        "read see watch view show learn find hear explore discover",
        r"(?:\w+|find out) (?:also|more|next|all|related)\b(?! than)[^.!?]{0,120}[.!?]?\Z",
    ),
    ("click tap press", r"\w+ (?:here|on|below|to)\b<TAIL>"),
    (
        "also further recommended suggested background additional essential",
        r"\w+ reading\b[^.!?]{0,80}\Z",
    ),
    (
        "related recommended similar popular trending featured latest recent top other more must",
        r"\w+(?: (?:<THINGS>|to|now|for you|reads?|this)){1,3} ?(?:[:|\u2013\u2014-]<TAIL>|\Z)",
    ),
    (
        "related recommended trending elsewhere see read up next",
        r"(?:related|recommended|trending|elsewhere|see also|read more|read next|up next|next up) ?(?::<TAIL>|\Z)",
    ),
    ("most", r"most (?:read|popular|viewed|shared|recent|commented|watched)\b[^.!?]{0,60}\Z"),
    ("more", r"more (?:on|from|about) (?:this|our|the)\b[^.!?]{0,60}\Z"),
    (
        "you people readers editor editors editor's editor\u2019s in don't don\u2019t dont also from",
        r"""(?:you (?:may|might) (?:also )?(?:like|be interested)|people also (?:read|ask)|readers also liked
            |editor['\u2019]?s['\u2019]? (?:picks?|choice)|in other news|in case you missed it|don['\u2019]?t miss
            |also (?:on|in) this \w+|from our (?:archives?|partners))\b[^.!?]{0,160}\Z""",
    ),
    # --- newsletter, account, gifts to the publisher
    (
        "subscribe sign log login register join follow get receive stay",
        r"(?:sign up|sign in|log ?in|\w+)\b[^.!?]{0,100}\b<CHANNELS>\b<TAIL>",
    ),
    (
        "subscribe sign log login register donate join contribute",
        r"""(?:subscribe|sign (?:up|in)|log ?in|register|donate|join us|contribute)
            (?: (?:now|today|here|to read|to continue|for free|with us|free)){0,2} ?[.!]?\Z""",
    ),
    ("become are", r"(?:become a|are you a) (?:member|subscriber|supporter|patron|friend)\b<TAIL>"),
    (
        "support help fund",
        r"""\w+ (?:us|our|independent|quality)\b[^.!?]{0,40}\b(?:journalism|newsroom|reporting|site|website)\b<TAIL>""",
    ),
    ("enter your", r"(?:enter|your) (?:your )?e-?mail(?: address)?\W*\Z"),
    # --- cookies and notices of the site
    (
        "we this our by",
        r"""(?:we|this (?:site|website|page)|our (?:site|website|partners)|by (?:continuing|using|clicking|browsing))\b
            [^.!?]{0,160}\bcookies?\b.*""",
    ),
    ("accept reject manage allow", r"\w+(?: all)? (?:cookies|preferences|settings)\W*\Z"),
    ("cookie privacy", r"\w+ (?:policy|settings|notice|preferences|consent)\b.{0,60}\Z"),
    (
        "please enable turn your browser javascript",
        r"""(?:(?:please )?(?:enable|turn on) javascript|(?:your )?browser does not support
            |javascript is (?:disabled|required))\b.*""",
    ),
    (
        "advertisement advertising advertorial advert paid promoted sponsored",
        r"""(?:adver(?:tisement|tising|torial|t)|paid (?:content|post)|promoted(?: content)?
            |sponsored(?: (?:content|post|by .{1,60}))?)\W*\Z""",
    ),
    ("story article content text", r"\w+ (?:continues|resumes) (?:below|after)\b.{0,80}\Z"),
    ("scroll swipe", r"\w+ (?:down )?(?:to|for)\b.{0,60}\Z"),
    ("promo promotion discount coupon voucher", r"\w+ codes?\b<TAIL>"),
    ("copyright all c", r"(?:copyright (?=\u00a9|\(c\)|\d{4})|all rights reserved|c\) ?(?=\d{4})).{0,300}\Z"),
    ("the views opinions", r"(?:the )?(?:views|opinions)(?: and \w+){0,2} expressed\b.{0,400}\Z"),
    ("our", r"our standards ?:.{0,120}\Z"),
    # --- labels, readers' comments
    (
        """tag tags topic topics category categories section sections filed key keyword keywords posted tagged label
        labels hashtag hashtags""",
        r"(?:filed under|key ?words?|posted in|tagged(?: (?:with|as))?|\w+) ?:.{0,240}\Z",
    ),
    ("leave write add post", r"\w+ a (?:comment|reply)\W*\Z"),
    ("join", r"join the (?:conversation|discussion)\W*\Z"),
    (
        "0-9 no show view all load reader",
        r"\w+ (?:more )?(?:comments?|thoughts? on\b.{0,160}|responses?(?: to\b.{0,160})?|replies)\W*\Z",
    ),
    ("comment comments", r"comments?(?: (?:are closed|off|section|policy))? ?(?:\(\d+\))?\W*\Z"),
    (
        "was did is",
        r"""(?:was this|did you find this|is this) ?(?:page|article|information|content)? ?(?:helpful|useful)\b
            .{0,60}\Z""",
    ),
    ("thank thanks", r"thanks?(?: you)? for reading\b.{0,80}\Z"),
    # --- the hands that made the report
    (
        "additional further reporting editing writing edited translated compiled written produced photography graphics",
        r"""(?:(?:additional|further) )?(?:reporting|editing|writing|edited|translated|compiled|written|produced
            |photography|graphics)(?: and (?:editing|writing|reporting|compiled))? by (?-i:[A-Z\u00c0-\u00de])<TAIL>""",
    ),
    ("with", r"with (?:reporting|files|inputs?|information|agency inputs) (?:by|from)\b.{0,120}\Z"),
    ("by from", r"(?:by|from) (?:(?:our|the|a|an) )?(?:\w+ ){0,4}<HANDS>\b[^.!?]{0,80}\Z"),
    (
        "by",
        r"""by (?-i:(?:(?:[A-Z\u00c0-\u00de][\w.'\u2019-]{0,24}|and|&|of|de|van|von|der|al|in|for|the|\|)
            [ ,]{0,2}){2,12})\Z""",
    ),
    ("source sources via agency agencies", r"\w+ ?:.{0,80}\Z"),
    # --- doors of a page
    (
        "skip jump back return go",
        r"""\w+(?: back)? to (?:the )?(?:main |page )?
            (?:content|navigation|top|home(?:page)?|menu|search|list|news|results)\b.{0,40}\Z""",
    ),
    (
        "print download view open export read",
        r"""\w+ (?:this|the|as|in)? ?(?:page|article|pdf|document|press release|full text|version|file)\b
            [^.!?]{0,60}\Z""",
    ),
    ("next previous older newer", r"\w+(?: (?:article|post|page|story|entry)s?)?\W*\Z"),
    ("load show view see", r"(?:load more|(?:show|view|see) (?:less|all|more))\W*\Z"),
    (
        "on table contents menu search main breadcrumb breadcrumbs you",
        r"""(?:on this page|table of contents|contents|menu|search|main navigation|breadcrumbs?
            |you are here\b.{0,160})\W*\Z""",
    ),
    ("home", r"home ?[\u203a>\u00bb/|\u2192].{0,200}\Z"),
    # --- around a press release
    ("for immediate", r"(?:for )?immediate release\W*\Z"),
    ("strictly embargo embargoed", r"(?:strictly )?embargo(?:ed)? (?:until|to|till)\b.{0,100}\Z"),
    ("not", r"not for publication\b.{0,80}\Z"),
    (
        "press media",
        r"""\w+ (?:release|contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office)s?\b
            (?: ?[:\u2013\u2014-].{0,160}|\W*)\Z""",
    ),
    ("contact contacts", r"contacts?(?: (?:us|details|information|person))? ?(?::.{0,160})?\Z"),
    (
        "for",
        r"""for (?:more|further|additional|any|media|press) (?:information|details|inquiries|enquiries|questions)\b
            [^.!?]{0,80}\b(?:contact|visit|see|call|e-?mail|go to|check|write|click|follow)\b<TAIL>""",
    ),
    ("note notes information", r"\w+ (?:to|for) (?:the )?(?:editors?|journalists|media)\W*\Z"),
    ("end ends", r"ends?\W*\Z"),
)
_SIGNS: Final = lazy_pattern(
    r"(?:#{1,5}|- ?30 ?-|(?:\* ?){1,5}|(?:[-_=\u2013\u2014] ?){1,80})\Z|\u00a9.{0,300}\Z",
    re.DOTALL,
)
_ANYWHERE: Final = lazy_pattern(
    r".{0,160}\bpublished from a syndicated feed\b.{0,80}\Z"
    r"|.{2,120}\bcontributed (?:to|reporting to) this (?:report|story|article|dispatch)\W*\Z",
    re.IGNORECASE,
)
_ANYWHERE_NEEDS: Final = ("syndicated", "contributed")
_FIRST: Final = lazy_pattern(r"\W{0,4}(\w[\w'\u2019]{0,20})")
_DIGIT: Final = lazy_pattern(r"\d")
_LONGEST: Final = 420
_LONGEST_DATE_LINE: Final = 160

_RELATED: Final = r"""\W{0,4}(?:
        (?:related|recommended|similar|trending|popular|featured|latest|recent|top|more|other|further|additional|useful|external|next)
        (?: (?:<THINGS>|to|now|for|you|your|reads?|this|in|on|from|our|the|topic|section|series|archive|download)){0,4}
        |see also|read (?:more|also|next)|most (?:read|popular|viewed|shared)
        |you (?:may|might) (?:also )?like|editor['\u2019]?s picks?|don['\u2019]?t miss|in other news
        |also (?:on|in|read)\b[^.!?]{0,40}|comments?|\d+ (?:comments?|thoughts on)\b[^.!?]{0,160}
        |leave a (?:comment|reply)|share(?: this(?: \w+)?)?|tags?|topics?|newsletters?|subscribe|about the authors?|follow us
        |for (?:more|further) information|(?:press|media) contacts?|contacts?
        |advertisement|downloads?|attachments?|links?|categories|archives?)\W*\Z"""
_LONGEST_HEADING: Final = 120


def is_furniture(text: str) -> bool:
    """Whether a paragraph is a share line, a related headline, a newsletter box, a byline, a date line, ..."""
    if len(text) > _LONGEST:
        return False
    if not text[:1].isalnum() and _SIGNS.match(text.strip()):
        return True
    first = _FIRST.match(text)
    if first is None:
        return False
    word = first[1].lower()
    pattern = _pattern("0-9" if word[0].isdigit() else word)
    if pattern is not None and pattern.match(" ".join(text[first.start(1) :].split())):
        return True
    if word in _SHARE_WORDS and _is_share_line(text):
        return True
    if any(need in text for need in _ANYWHERE_NEEDS) and _ANYWHERE.match(" ".join(text.split())):
        return True
    return len(text) <= _LONGEST_DATE_LINE and _DIGIT.search(text) is not None and date_line(text) is not None


def is_related_heading(text: str) -> bool:
    """Whether a heading announces links, comments or the like instead of a part of the report."""
    return len(text) <= _LONGEST_HEADING and _related().match(" ".join(text.split())) is not None


@cache
def _pattern(word: str) -> re.Pattern[str] | None:
    """All that a line beginning with `word` may say to be furniture; compiled when first asked for."""
    said = [says for words, says in _TABLE if word in words.split()]
    return _compiled("|".join(f"(?:{says})" for says in said)) if said else None


@cache
def _related() -> re.Pattern[str]:
    return _compiled(_RELATED)


def _compiled(written: str) -> re.Pattern[str]:
    """A pattern of the table without its line breaks, its parts put in."""
    for name, part in _PARTS.items():
        written = written.replace(f"<{name}>", part)
    return re.compile("".join(line.lstrip() for line in written.splitlines()), re.IGNORECASE | re.DOTALL)


def _is_share_line(line: str) -> bool:
    """A line of nothing but names of networks and words of sharing."""
    words = re.findall(r"[\w&|-]+", line.lower())
    if not words or len(words) > 40 or not _SHARE_STARTS.intersection(words):
        return False
    return all(word in _SHARE_WORDS or word.isdecimal() for word in words)
