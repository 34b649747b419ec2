"""How English says that people met, called, visited: verbs, nouns, the words of mode, plan and repetition."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import Final

from pledgebook.lang.en.verbs import inflections
from pledgebook.model.claims import Mode


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Act(StrEnum):
    """What a verb says that people do."""

    MEET = "meet"
    """Come together: with somebody, somebody, or each other."""
    SPEAK = "speak"
    """Talk with somebody."""
    CALL = "call"
    """Ring somebody up."""
    RECEIVE = "receive"
    """Have somebody as a guest."""
    VISIT = "visit"
    """Go to a place or to somebody."""
    CONVENE = "convene"
    """Bring others together."""
    HOLD = "hold"
    """Have or attend what the noun after it says."""


VERBS: Final[dict[str, Act]] = {
    **dict.fromkeys(("meet", "reconvene", "gather", "assemble", "sit", "convene", "rendezvous", "huddle"), Act.MEET),
    **dict.fromkeys(("speak", "talk", "confer", "consult", "converse", "communicate", "engage"), Act.SPEAK),
    **dict.fromkeys(("call", "phone", "telephone", "ring", "dial"), Act.CALL),
    **dict.fromkeys(("host", "welcome", "receive", "greet"), Act.RECEIVE),
    **dict.fromkeys(("visit", "tour", "travel", "fly", "journey", "arrive"), Act.VISIT),
}
"""Verbs that name a meeting themselves."""

CONVENING: Final = _words("convene gather assemble summon bring reconvene")
"""With an object they bring others together ("bring" only with "together")."""

HOLDING: Final = _words(
    "hold have conduct chair co-chair cohost co-host host attend open join convene begin start conclude lead complete "
    "participate take organise organize continue resume undertake enter preside joined make pay schedule finish "
    "wrap end arrange address cochair do"
)
"""Verbs whose object can be a meeting (participate in, take part in, preside over, make a call, pay a visit)."""

GUESTS_FOR: Final = _words("host welcome receive greet join meet gather convene invite see bring have assemble summon")
"""Verbs after whose object "for" or "at" names the meeting: welcomed him for talks, joined them at a session."""

ATTENDING: Final = _words(
    "attend participate take join host co-host cohost chair co-chair convene address open lead preside"
)
"""Verbs by which one person goes to a meeting of many."""

HOSTED_BY: Final = _words(
    "host chair co-chair cohost co-host convene lead organise organize attend hold head moderate cosponsor co-sponsor join open"
)
"""After a noun of meeting, "by X" or "which X will" with them names people who take part."""

NEEDS_PARTICLE: Final = {"sit": "down", "bring": "together"}
"""Verbs that mean a meeting only with this word."""

TOWARDS: Final = {"travel": "to", "fly": "to", "journey": "to", "arrive": "in at"}
"""Verbs of going, with the prepositions before where one goes."""


class Sort(StrEnum):
    """What sort of meeting a noun names: later mentions of one sort may mean the same meeting."""

    MEETING = "meeting"
    CALL = "call"
    TALK = "talk"
    SUMMIT = "summit"
    VISIT = "visit"


_NOUNS: Final = {
    Sort.MEETING: "meeting meetings session sessions encounter encounters roundtable roundtables round-table gathering "
    "gatherings ministerial bilateral trilateral quadrilateral plenary audience sit-down get-together "
    "reunion round rounds tête-à-tête tete-a-tete luncheon workshop",
    Sort.CALL: "call calls phone-call teleconference teleconferences videoconference videoconferences video-conference "
    "video-conferences videocall",
    Sort.TALK: "talks conversation conversations discussion discussions consultation consultations dialogue dialogues "
    "dialog talk chat negotiations exchange exchanges deliberations briefing briefings",
    Sort.SUMMIT: "summit summits conference conferences forum",
    Sort.VISIT: "visit visits trip trips tour",
}
NOUNS: Final[dict[str, Sort]] = {word: sort for sort, words in _NOUNS.items() for word in words.split()}
"""Nouns that name a meeting."""

PLURAL_NOUNS: Final = frozenset(word for word in NOUNS if word.endswith("s"))

COMPOUND_ENDS: Final = _words(
    "room rooms centre center centres table note notes minutes agenda place point host hosts declaration statement "
    "communique communiqué chair chairs site venue schedule date dates report reports transcript log logs sheet sign "
    "venues documents document participants participant attendees leaders meeting call conversation summit session "
    "conference visit talks forum process partners format club series goals goal commitments outcomes outcome hall "
    "discussion discussions dialogue"
)
"""After a noun of meeting they make another noun of it ("meeting room"), or are the head themselves ("summit meeting")."""

OTHER_MEETINGS: Final = _words(
    "press news background training legislative photo question lame-duck duck trading closing judging practice guided "
    "cold wake-up roll curtain market conference-room academic scientific stakeholder town study field sports match "
    "stock judicial court trial prisoner student cultural hostage fishing shopping business-class"
)
"""Before a noun of meeting they make something else of it: press conference, training session, roll call, stock exchange."""

NAMED_AFTER: Final = _words("of for on")
"""Between the parts of a name: Summit of the Americas, Summit for Democracy, Conference on Hunger."""

BEFORE_MEETING: Final = _words(
    "a an the this that his her their its our my another one two three four five several many some these those "
    "separate bilateral trilateral multilateral quadrilateral brief short long lengthy two-hour hour-long historic first "
    "second third fourth fifth sixth last next latest recent previous earlier upcoming forthcoming planned future regular "
    "annual monthly weekly quarterly biannual informal formal working official state private closed-door behind-closed-doors "
    "productive constructive warm cordial candid frank detailed in-depth extensive substantive wide-ranging high-level "
    "ministerial leaders leaders' ministers' presidential virtual online remote in-person face-to-face personal telephone "
    "phone video introductory urgent emergency extraordinary special crucial key important good great direct joint follow-up "
    "preparatory expanded restricted one-on-one tete-a-tete sideline inaugural maiden opening closing peace diplomatic "
    "strategic security defence defense trade economic political technical expert ministerial-level parliamentary "
    "congressional sit-down secret secure conference video-link courtesy new additional further more regional"
)
"""Words that stand before a noun of meeting within its phrase, besides names."""

INDEFINITE: Final = _words("a an another two three several separate many some")
NEXT: Final = _words("next second third fourth fifth sixth seventh further following another new")
"""Said of a meeting that follows one of the same people."""
ROUNDS: Final = _words("round rounds")
"""Nouns that name a meeting only with one behind "of": a round of talks."""
UPCOMING: Final = _words("upcoming forthcoming planned future next scheduled proposed coming possible potential")
"""Said of a meeting that has not been held."""

RECURRING: Final = _words(
    "regular regularly frequently repeatedly often routinely constantly constant frequent daily weekly monthly always "
    "continually continuously consistently periodically"
)
"""Words by which a meeting is no single event."""

AGAIN: Final = _words("again previously many several twice thrice previous prior")
"""By these a meeting is another one than the one told of."""

TAKING_PLACE: Final = _words(
    "hold take occur happen begin start be come convene continue schedule plan conclude follow open kick expect"
)
"""Verbs by which a meeting itself comes about."""

CANCELLED: Final = _words("postpone cancel delay scrap suspend defer cut abandon skip miss boycott shelve")
"""Verbs by which a meeting does not come about."""

LASTING: Final = _words("respective continued continuing ongoing regular frequent constant monthly weekly annual-level close closer intensive")
"""Said of talks that are no single event."""

_PHONE: Final = (
    r"by (?:tele)?phone|by secure (?:tele)?phone|(?:over|on|via) (?:the |a )?(?:secure )?(?:tele)?phone|"
    r"(?:tele)?phone[- ](?:call|conversation|talk|discussion|meeting)s?|telephone|telephonic(?:ally)?|"
    r"(?:on|over|during|in) (?:a |the |his |her |their )?(?:(?!video|virtual)\w+ )?calls?|conference call|phoned"
)
_VIDEO: Final = (
    r"virtual(?:ly)?|(?:by|via|over|through|on) (?:a )?(?:secure )?video(?:[- ]?(?:link|conference|conferencing|call))?|"
    r"video[- ]?(?:call|conference|conferencing|link|meeting|conversation|teleconference|talks)s?|online|remotely|"
    r"(?:by|via|over|on) (?:zoom|teams|skype|webex)|teleconference|by vtc"
)
_PERSON: Final = (
    r"in[- ]person|face[- ]to[- ]face|personal(?:ly)?|one[- ]on[- ]one|(?:on|at) the (?:margins?|sidelines?|fringes?) of|"
    r"(?:over|for|at|hosted) (?:a |an )?(?:\w+ )?(?:lunch|dinner|breakfast|coffee|tea)|in his office|in her office"
)
MODE: Final = re.compile(rf"\b(?:(?P<video>{_VIDEO})|(?P<phone>{_PHONE})|(?P<person>{_PERSON}))\b", re.IGNORECASE)
"""Words that say how people met."""

GROUP_MODES: Final = {"video": Mode.VIDEO, "phone": Mode.PHONE, "person": Mode.IN_PERSON}

TITLE_MODE: Final = re.compile(
    r"\b(?:(?P<video>video|virtual(?:ly)?|videoconference|teleconference|online)|"
    r"(?P<phone>calls?(?! (?:on|for|to)\b)|(?:tele)?phones?|telephone|phoned)|(?P<person>meets?|met|meetings?|visits?|talks in))\b",
    re.IGNORECASE,
)
"""Words of a title that say how the people of the document met."""

PLANNING: Final = _words(
    "plan intend expect hope schedule agree aim prepare arrange want wish propose promise pledge set due ready look "
    "slate anticipate commit invite decide determine express direct instruct task order assign"
)
"""Verbs and adjectives by which the infinitive or gerund after them is yet to come."""

UNREAL: Final = _words("call urge decline refuse fail offer ask encourage try demand request seek want need refuse "
                       "push press appeal suggest recommend advise allow enable help continue")
"""Verbs by which the meeting after them may never be: nobody says that it was or will be."""

VENUES: Final = _words(
    "house palace embassy consulate ministry headquarters parliament department pentagon kremlin office residence chancellery "
    "congress capitol bundestag mission assembly secretariat downing presidency elysee élysée"
)
"""Last words of names of organs in whose houses people meet."""

CHANCES: Final = _words("opportunity chance pleasure honour honor privilege pleased glad delighted honoured honored happy")
"""Before an infinitive they say that it came true: had the opportunity to meet, was pleased to welcome."""

COLLECTIVES: Final = _words(
    "delegation delegations team teams group groups party parties leadership leaders membership council councils committee "
    "committees commission commissions caucus cabinet task-force coalition secretariat board panel "
    "parliament congress senate ceos executives heads members families survivors authorities organizations organisations "
    "institutions stakeholders constituencies interlocutors negotiators mediators governments ministries agencies "
    "principals mps meps lawmakers legislators senators elders chiefs unions associations faith-leaders clergy relatives "
    "youth experts academics businesspeople entrepreneurs investors"
)
"""Nouns for several people who may be met, besides plurals of offices."""

BODIES_OF_PEOPLE: Final = _words(
    "authorities government governments council councils committee committees commission commissions parliament congress "
    "senate cabinet coalition secretariat board caucus ministry ministries agency agencies task-force"
)
"""Those of them that take part under their own name, as bodies do."""

LISTENERS: Final = _words(
    "reporter reporters journalist journalists press media audience crowd crowds nation public people troops soldiers "
    "students viewers voters worshippers parliament congress lawmakers cnn bbc reuters afp newspaper newspapers radio "
    "television tv agency channel outlet magazine supporters delegates correspondents correspondent interviewer world fans "
    "service members graduates americans"
)
"""Those who are only spoken to."""

COMPANY: Final = re.compile(r"\b(?:joined|accompanied|flanked)\s+by\b", re.IGNORECASE)
"""After it stands somebody who was there too."""

LIST_LINKS: Final = (
    ("as", "well", "as"), ("along", "with"), ("together", "with"), ("alongside",), ("in", "addition", "to"), ("and",),
    ("joined", "by"), ("accompanied", "by"), ("&",), ("plus",), ("and", "with"), ("as", "well", "as", "with"),
)  # fmt: skip
"""What joins the members of a list besides commas."""

SHORT_ADVERBIALS: Final = _words(
    "today yesterday tomorrow tonight earlier later again separately briefly once twice directly privately also then "
    "recently here there first jointly individually virtually remotely online together personally now just both "
    "shortly afterwards afterward before informally formally bilaterally extensively late early telephonically "
    "one-on-one"
)
"""May stand between a verb and "with"."""


@cache
def verb_lookup() -> dict[str, frozenset[str]]:
    """Every form of every verb above, with its lemmas."""
    table: dict[str, set[str]] = {}
    for lemma in (*VERBS, *CONVENING, *HOLDING):
        for form in inflections(lemma):
            table.setdefault(form, set()).add(lemma)
    return {form: frozenset(lemmas) for form, lemmas in table.items()}


@cache
def literals() -> re.Pattern[str]:
    """Finds the words without which a sentence names no meeting."""
    forms = {form for lemma in (*VERBS, *CONVENING) for form in inflections(lemma)} | set(NOUNS)
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, forms), key=len, reverse=True))})\b", re.IGNORECASE)
