"""Words that mark the caption or credit of a picture: what they name need not have to do with the report."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_STILL: Final = r"(?:photo(?:graph)?|picture|image|(?:film|video)[ ]still|screen(?:shot|grab))s?"
_PICTURE: Final = rf"(?:{_STILL}|(?:video|graphic|illustration|infographic|map|caption)s?|pictured)"
_SORT: Final = "(?:file|handout|archive|stock|representative|representational)"
_BY: Final = (
    "by|credits?|courtesy(?:[ ]of)?|shows?|source|caption|provided[ ]by|from|via|released[ ]by|above|left|right"
)
_AGENCY: Final = (
    r"(?-i:\b(?:AP|AFP|EPA(?:-EFE)?|EFE|Reuters|REUTERS|Getty(?:[ ]Images)?|Shutterstock|Anadolu(?:[ ]Agency)?"
    r"|Xinhua|PTI|ANI|PA(?:[ ]Media|[ ]Images)?|dpa|DPA|Bloomberg|ANSA|TASS|Ukrinform|UNIAN|Kyodo|Yonhap|NTB|TT|Ritzau"
    r"|Lehtikuva|Crown[ ][Cc]opyright|iStock|Alamy|NurPhoto|Zuma(?:[ ]Press)?|SOPA)\b)"
)
_CAPTION: Final = rf"""\W{{0,3}}(?:
      (?:{_SORT}[ ])?{_PICTURE}(?:[ ]?\([^()\n]{{0,60}}\))?(?:[ ](?:{_BY}))?[ ]?(?:[:|/]|[\u2013\u2014][ ]?|-[ ]).*
    | {_SORT}[ ]{_PICTURE}\b.{{0,200}}
    | {_PICTURE}[ ](?:by|credit|courtesy|source)[ ](?-i:[A-Z]).{{0,160}}
    | (?-i:FILE|FILED)\s?[\u2013\u2014-]{{1,2}}\s.*
    | from[ ]the[ ]archives?\s?[:\u2013\u2014].*
    )\Z"""
_SHOWN: Final = rf"""
      \b(?:in|on)[ ]this[ ](?:\w+[ ]){{0,4}}(?:photo(?:graph)?|screen(?:shot|grab)|(?:film|video)[ ]still)\b
    | \b(?:in|on)[ ]this[ ](?:\w+[ ]){{0,3}}(?:image|picture)[ ](?:taken|provided|released|shot|made|from|by|obtained|grab)\b
    | \bpictured[ ](?:here|above|below|left|right)\b | \b(?:pictured|seen|shown)[ ]in[ ](?:a|an|this)[ ](?:\w+[ ])?{_STILL}\b
    | \((?:from[ ]|far[ ])?(?:left|right|centre|center)\) | \(l[ ]to[ ]r\) | \(l\).{{0,200}}\(r\) | \(r\).{{0,200}}\(l\)"""
_CREDIT: Final = rf"""
      # (Photo: A. Name), (A. Name/AFP), [A. Name/Some Station]
      [(\[][^()\[\]\n]{{0,60}}(?:
          \b(?:{_STILL}(?=\s?[:/)\]]|[ ](?:by|credits?|courtesy|source|via)\b)|{_PICTURE}[ ]?:|courtesy[ ]of
            |{_PICTURE}[ ]credits?|credits?[ ]?:[ ]?(?=(?-i:[A-Z])))(?!\w)[^()\[\]\n]{{0,120}}
        | {_AGENCY}\s?(?:/|via|photo|file|images)[^()\[\]\n]{{0,80}} | [^()\[\]\n]{{1,40}}/{_AGENCY})[)\]]\W{{0,2}}\Z
    | \[(?-i:[A-Z][\w.'\u2019-]{{1,24}}(?:[ ][A-Z][\w.'\u2019-]{{1,24}}){{0,3}}/[A-Z])[^\[\]\n]{{1,40}}\]\W{{0,2}}\Z
      # a tank near the river. Photo: A. Name
    | (?:[.!?\u2026"\u201d]|\s[/|\u2013\u2014-]|\n)\s{{0,2}}
      (?:{_PICTURE}(?:[ ](?:by|credit|courtesy(?:[ ]of)?))?\s?[:/]|courtesy[ ](?:photo|of)|{_AGENCY}\s?/)
      [^.!?\n]{{0,80}}\.?\Z"""
# most paragraphs hold none of these and cost no pattern
_STARTS: Final = (
    *("file", "handout", "archive", "stock", "represent", "photo", "picture", "image", "screen", "video", "film"),
    *("graphic", "illustration", "infographic", "map", "caption", "from the arch"),
)
_SHOWN_NEEDS: Final = ("photo", "picture", "image", "still", "screen", "seen", "shown", "(l", "(r", "(c", "(f")
_CREDIT_NEEDS: Final = (
    *("photo", "picture", "image", "credit", "courtesy", "caption", "graphic", "video", "illustration", "map"),
    *("still", "screen", "/", "["),
)
_LONGEST: Final = 700
_LONGEST_SHOWN: Final = 350
_CREDIT_WITHIN: Final = 220


def is_caption(text: str) -> bool:
    """Whether a paragraph is the caption or credit of a picture."""
    if len(text) > _LONGEST:
        return False
    low = text.lower()
    if low.lstrip(" \t\n\u00a0([\"'\u201c\u2018*_").startswith(_STARTS) and _compiled(_CAPTION).match(text):
        return True
    end = low[-_CREDIT_WITHIN:]
    if any(need in end for need in _CREDIT_NEEDS) and _compiled(_CREDIT).search(text[-_CREDIT_WITHIN:]):
        return True
    if len(text) > _LONGEST_SHOWN or not any(need in low for need in _SHOWN_NEEDS):
        return False
    return _compiled(_SHOWN).search(text) is not None


@cache
def _compiled(written: str) -> re.Pattern[str]:
    """Compiled when first asked for: many documents have no picture."""
    return re.compile(written, re.IGNORECASE | re.VERBOSE | re.DOTALL)
