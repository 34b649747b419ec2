"""What stands around the name of a meeting in English: who comes, how, whether it is to come, where."""

from __future__ import annotations

import re
from typing import Final

from pledgebook.model.claims import Mode
from pledgebook.model.lazy import lazy_pattern


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _spaced(pattern: str) -> str:
    """The pattern with its blanks as any short white space, so that a line break is one too."""
    return pattern.replace(" ", r"\s{1,4}")


_PHONE: Final = (
    r"(?:by|over|on|via) (?:the |a )?(?:secure )?(?:tele)?phone|(?:tele)?phone[-\s](?:call|conversation|talk|discussion|meeting)s?|"
    r"telephone|telephonic(?:ally)?|conference call|phoned|"
    r"(?:on|over|during|in) (?:a |the |his |her |their )?(?:(?!video|virtual)\w{1,20} )?calls?"
)
_VIDEO: Final = (
    r"virtual(?:ly)?(?! (?:asset|currenc|realit))|"
    r"(?:by|via|over|through|on) (?:a )?(?:secure )?video(?:[-\s]?(?:link|conference|conferencing|call))?|"
    r"video[-\s]?(?:call|conference|conferencing|link|meeting|conversation|teleconference|talk)s?|remotely|"
    r"online(?= (?:meeting|talk|conference|call|conversation|summit|session|with|on|today|yesterday)|[,.])|"
    r"(?:by|via|over|on) (?:zoom|teams|skype|webex)|teleconference|by vtc"
)
_PERSON: Final = (
    r"in[-\s]person|face[-\s]to[-\s]face|personally|personal(?= (?:meeting|talk|encounter))|one[-\s]on[-\s]one|"
    r"(?:on|at|in) the (?:margins?|sidelines?|fringes?) of|"
    r"(?:over|for|at) (?:a |an )?(?:\w{1,20} )?(?:lunch|dinner|breakfast|coffee|tea)|in (?:his|her) office"
)
MODE: Final = lazy_pattern(
    _spaced(rf"\b(?:(?P<video>{_VIDEO})|(?P<phone>{_PHONE})|(?P<person>{_PERSON}))(?!\w)"), re.IGNORECASE
)
"""Words that say how people met."""

MODES: Final = {"video": Mode.VIDEO, "phone": Mode.PHONE, "person": Mode.IN_PERSON}
"""What the named groups of the two patterns mean."""

TITLE_MODE: Final = lazy_pattern(
    r"\b(?:(?P<video>video|virtual(?:ly)?|videoconference|teleconference|online)|"
    r"(?P<phone>calls?(?!\s{1,4}(?:on|for|to)\b)|(?:tele)?phones?|phoned)|(?P<person>meets?|met|meetings?|visits?|talks\s{1,4}in))\b",
    re.IGNORECASE,
)
"""Words of a title that say how the people of the document met."""

OF_FACES: Final = _words("face-to-face in-person")
"""Adverbs of mode with a hyphen, before "with"."""

PLANNING: Final = _words(
    "plan intend expect hope schedule agree aim prepare arrange want wish propose promise pledge set due ready look "
    "slate anticipate commit invite decide determine express direct instruct task order assign"
)
"""Verbs and adjectives by which the infinitive or gerund after them is yet to come."""

INTENTIONS: Final = _words("intention intent decision agreement desire readiness commitment invitation plan plans")
"""Nouns with the same force."""

UNREAL: Final = _words(
    "call urge decline refuse fail offer ask encourage try demand request seek want need push press appeal suggest "
    "recommend advise allow enable help continue"
)
"""Verbs by which the meeting after them may never be: nobody says that it was or will be."""

UNABLE: Final = _words("unable unwilling reluctant impossible unlikely hesitant free eager keen able")
"""Before an infinitive they say that it has not come true."""

CHANCES: Final = _words(
    "opportunity chance pleasure honour honor privilege pleased glad delighted honoured honored happy"
)
"""Before an infinitive they say that it came true: had the opportunity to meet, was pleased to welcome."""

ASKED: Final = _words("invite ask urge encourage expect allow direct order instruct tell press request want send")
"""After them the object does what the infinitive says: invited X to visit."""

RECURRING: Final = _words(
    "regular regularly frequently repeatedly often routinely constantly constant frequent daily weekly monthly always "
    "continually continuously consistently periodically"
)
"""Words by which a meeting is no single event."""

AGAIN: Final = _words("again previously many several twice thrice previous prior")
"""By these a meeting is another one than the one told of."""

NO_LENGTH: Final = _words("ago later earlier before after")
"""After a duration they say that it is no length."""

VENUES: Final = _words(
    "house palace embassy consulate ministry headquarters parliament department pentagon kremlin office residence chancellery "
    "congress capitol bundestag mission assembly secretariat downing presidency elysee élysée"
)
"""Words in names of organs in whose houses people meet."""

COLLECTIVES: Final = _words(
    "delegation delegations team teams group groups party parties leadership leaders membership council councils committee "
    "committees commission commissions caucus cabinet task-force coalition secretariat board panel parliament congress "
    "senate ceos executives heads members families survivors authorities organizations organisations institutions "
    "stakeholders constituencies interlocutors negotiators mediators governments ministries agencies principals mps meps "
    "lawmakers legislators senators elders chiefs unions associations faith-leaders clergy relatives youth experts "
    "academics businesspeople entrepreneurs investors"
)
"""Nouns for several people who may be met, besides plurals of offices."""

BODIES_OF_PEOPLE: Final = _words(
    "authorities government governments council councils committee committees commission commissions parliament congress "
    "senate cabinet coalition secretariat board caucus ministry ministries agency agencies task-force"
)
"""Those of them that take part under their own name, as bodies do."""

MEMBERS: Final = _words("member members states countries nations")
"""After "leaders of ASEAN" they only say of what."""

WORDS_FOR_STATES: Final = _words("countries nations governments states")
"""Last words of "the two countries": states and not people are meant."""

RELATIVE_DAY: Final = re.compile(
    r"\b(?:(?P<same>(?:the|that)\s{1,3}same\s{1,3}(?:day|evening|afternoon|morning|night)|later\s{1,3}(?:that|the\s{1,3}same)\s{1,3}day)|"
    r"(?P<before>the\s{1,3}(?:previous|preceding)\s{1,3}(?:day|evening)|the\s{1,3}day\s{1,3}before(?!\s{1,3}\w)|a\s{1,3}day\s{1,3}earlier)|"
    r"(?P<after>the\s{1,3}(?:next|following)\s{1,3}(?:day|morning)|the\s{1,3}day\s{1,3}after(?!\s{1,3}\w)|a\s{1,3}day\s{1,3}later))\b",
    re.IGNORECASE,
)
"""The day of a meeting as told from the one before."""
ON_VISIT: Final = lazy_pattern(
    r"\b(?:(?:during|on|in|as\s{1,3}part)\s{1,3}(?:of\s{1,3})?(?:the|his|her|their|this)\s{1,3}(?:\w{1,20}[\s-]{1,3}){0,2}"
    r"(?:visit|trip|stay|tour|mission|travels?|journey)\b|(?:while|whilst)\s{1,3}(?:there|in)\b|there,|in\s{1,3}the\s{1,3}country)",
    re.IGNORECASE,
)
"""By these a meeting is on the journey told of before."""
RELATIVE_DAYS: Final = {"same": 0, "before": -1, "after": 1}

HEADED: Final = frozenset(
    {("led", "by"), ("headed", "by"), ("comprising", "of"), ("consisting", "of"), ("composed", "of")}
)
"""After a group, before those who stand for it: a delegation led by X."""

OPPOSITE_NUMBERS: Final = _words("counterpart colleague host homologue")
"""Offices that only say whose equal somebody is; the name follows after a comma."""

ENVOYS: Final = _words(
    "ambassador envoy commissioner high-commissioner representative consul nuncio charge chargé attaché emissary"
)
"""Whose work it is to call on people."""

AIMS: Final = _words(
    "discuss exchange convey brief present congratulate pay review introduce bid express deliver hand extend explore "
    "talk thank offer say take strengthen update inform mark follow"
)
"""Why one calls on somebody."""

SHELTERED: Final = _words(
    "refugees evacuees migrants troops soldiers students families children people personnel forces"
)
"""Those who are hosted without being met."""

LISTENERS: Final = _words(
    "reporter reporters journalist journalists press media audience crowd crowds nation public people troops soldiers "
    "students viewers voters worshippers parliament congress lawmakers newspaper newspapers radio television tv agency "
    "channel outlet magazine supporters delegates correspondents correspondent interviewer world fans graduates"
)
"""Those who are only spoken to."""

COMPANY: Final = lazy_pattern(r"\b(?:joined|accompanied|flanked)\s{1,4}by\b", re.IGNORECASE)
"""After it stands somebody who was there too."""

LIST_LINKS: Final = (
    ("as", "well", "as"), ("along", "with"), ("together", "with"), ("alongside",), ("in", "addition", "to"), ("and",),
    ("joined", "by"), ("accompanied", "by"), ("&",), ("plus",),
)  # fmt: skip
"""What joins the members of a list besides commas ("with" may follow)."""

SHORT_ADVERBIALS: Final = _words(
    "today yesterday tomorrow tonight earlier later again separately briefly once twice directly privately also then "
    "recently here there first jointly individually virtually remotely online together personally now just both "
    "shortly afterwards afterward before informally formally bilaterally extensively late early telephonically "
    "one-on-one"
)
"""May stand between a verb and "with"."""
