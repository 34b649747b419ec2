"""Words that mark page furniture and captions, so that no claim is read from them.

Used by the reader for HTML and by the segmenter for plain text.
"""

from __future__ import annotations

import re
from typing import Final

_FURNITURE: Final = re.compile(
    r"""\s*(?:
      (?:please\s+)?(?:share|tweet|print|e-?mail|pin)\s*(?:this|on|via|with)?\b[^.!?]{0,60}:?\s*\Z
    | (?:share|follow\s+us|tweet)\s+(?:this|on|via)\b.{0,120}\Z
    | (?:read|see|watch|listen|learn|view)\s+(?:also|more|next|related|here)\b.{0,200}\Z
    | (?:also|further)\s+read(?:ing)?\b.{0,200}\Z
    | (?:related|recommended|more\s+(?:on|from|stories)|most\s+(?:read|popular|viewed)|trending|you\s+may\s+(?:also\s+)?like
        |latest\s+(?:news|stories)|editor'?s\s+picks?|in\s+other\s+news|don['\u2019]t\s+miss)\b.{0,160}\Z
    | (?:subscribe|sign\s+up|join|donate|log\s*in|register|support\s+us|become\s+a\s+member|download\s+(?:our|the)\s+app)\b.{0,200}\Z
    | (?:we\s+use|this\s+(?:site|website|page)\s+uses)\s+cookies\b.*
    | (?:advertisement|advertising|sponsored(?:\s+content)?|promo\s+code)\b.{0,120}\Z
    | (?:\u00a9|\(c\)\s|copyright\b|all\s+rights\s+reserved).{0,200}\Z
    | (?:tags?|topics?|categor(?:y|ies)|filed\s+under|keywords?)\s*:.{0,200}\Z
    | (?:leave\s+a\s+(?:comment|reply)|\d+\s+(?:comments?|thoughts\s+on)|comments?)\b.{0,80}\Z
    | (?:by|from)\s+(?:our|the)\s+\w+(?:\s+\w+){0,3}\s*(?:desk|staff|correspondents?)\b.{0,80}\Z
    | (?:reporting|editing|writing|additional\s+reporting|compiled|translated|edited)\s+by\s.{0,160}\Z
    | (?:posted|published|updated|last\s+(?:updated|modified))\b.{0,80}\Z
    | skip\s+to\s+(?:main\s+)?content\b.{0,40}\Z
    | (?:home|news)\s+[\u203a>\u00bb/|]\s.{0,160}\Z
    )""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_CAPTION: Final = re.compile(
    r"""\s*(?:
      (?:file\s+)?(?:photo(?:graph)?|picture|image|pictured|caption|video|graphic|illustration|map|infographic)s?
        (?:\s*\([^)\n]{0,40}\))?(?:\s+(?:by|credit|courtesy|shows))?\s*[:\u2013\u2014|-].*
    | (?:from\s+the\s+archives?|archive\s+(?:photo|image))\b.*
    )""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_CREDIT: Final = re.compile(
    r"""[(\[]?\s*(?:
      (?:image|photo|picture|video|graphic)s?\s*(?:credit|source|courtesy|by|:)|courtesy\s+(?:photo|of)|photo\s*/
    | [A-Z]{2,5}\s+(?:photo|file)\b|(?:AP|AFP|Getty|Reuters|EPA|Shutterstock|Anadolu|Xinhua)\s*(?:photo|images?|via|/)
    )[^()\n]{0,120}[)\]]?\s*\.?\s*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_CAPTION: Final = 600


def is_furniture(text: str) -> bool:
    """Whether a paragraph is a share line, a related headline, a newsletter box, a byline, a copyright ..."""
    return _FURNITURE.match(text[:400]) is not None


def is_caption(text: str) -> bool:
    """Whether a paragraph is the caption or credit of a picture."""
    if len(text) > _LONGEST_CAPTION:
        return False
    return _CAPTION.match(text) is not None or _CREDIT.search(text[-180:]) is not None
