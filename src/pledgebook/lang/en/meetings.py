"""The verbs and nouns by which English says that people met, called, visited. Words around them: `meeting_setting`."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final

from pledgebook.lang.en.verbs import inflections


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
    """Go to a place."""
    CONVENE = "convene"
    """Bring others together."""


VERBS: Final[dict[str, Act]] = {
    **dict.fromkeys(
        ("meet", "reconvene", "gather", "assemble", "sit", "convene", "rendezvous", "huddle", "come", "get"), Act.MEET
    ),
    **dict.fromkeys(("speak", "talk", "confer", "consult", "converse", "communicate", "engage"), Act.SPEAK),
    **dict.fromkeys(("discuss", "negotiate", "deliberate"), Act.SPEAK),
    **dict.fromkeys(("call", "phone", "telephone", "ring", "dial"), Act.CALL),
    **dict.fromkeys(("host", "welcome", "receive", "greet", "play"), Act.RECEIVE),
    **dict.fromkeys(("visit", "tour", "travel", "fly", "journey", "arrive"), Act.VISIT),
}
"""Verbs that name a meeting themselves (some only with a particle: `NEEDS_PARTICLE`)."""

CONVENING: Final = _words("convene gather assemble summon bring reconvene")
"""With an object they bring others together ("bring" only with "together")."""

RECEIVING: Final = _words("host welcome receive greet play")
"""Verbs of having guests."""

LOOSE: Final = _words("engage consult communicate confer come get")
"""Verbs that tell of one meeting only if somebody is named, or a day or mode."""

TALKING: Final = _words("speak talk converse communicate confer")
"""Verbs by which two may speak with each other: "the ministers spoke by phone"."""

DISCUSSING: Final = _words("discuss negotiate deliberate")
"""Verbs of talking about something: one meeting only if the mode of it is told, as in "discussed over the phone with X"."""

HOLDING: Final = _words(
    "hold have conduct chair co-chair cohost co-host host attend open join convene begin start conclude lead complete "
    "organise organize continue resume undertake enter make pay schedule finish wrap end arrange address cochair do take "
    "receive get field place initiate give throw offer moderate facilitate broker mediate"
)
"""Verbs whose object can be a meeting."""

HOLDING_IN: Final = _words("participate take preside")
"""Those that need a preposition: participate in, take part in, preside over."""

GUESTS_FOR: Final = _words("host welcome receive greet join meet gather convene invite see bring have assemble summon")
"""Verbs after whose object "for" or "at" names the meeting: welcomed him for talks, joined them at a session."""

GOING: Final = _words("travel arrive fly")
"""Verbs after which "for" names the meeting to which somebody goes."""

EXPECTED: Final = _words("due expected in")
"""After "be", before "for" and a meeting: is due in Z for talks."""

ATTENDING: Final = _words(
    "attend participate take join host co-host cohost chair co-chair convene address open lead preside"
)
"""Verbs by which one person goes to a meeting of many."""

HOSTED_BY: Final = _words(
    "host chair co-chair cohost co-host convene lead organise organize attend hold head moderate cosponsor co-sponsor join open mediate "
    "facilitate broker sponsor"
)
"""After a noun of meeting, "by X" or "which X will" with them names people who take part."""

GATHERING: Final = _words("bring gather assemble unite include involve comprise")
"""Participles after a noun of meeting before those who came: a meeting bringing together X and Y."""

TAKING_PLACE: Final = _words(
    "hold take occur happen begin start be come convene continue schedule plan conclude follow open kick expect"
)
"""Verbs by which a meeting itself comes about."""

TAKING_TIME: Final = _words("last run take go continue")
"""Verbs after which stands how long a meeting was."""

CANCELLED: Final = _words("postpone cancel delay scrap suspend defer cut abandon skip miss boycott shelve")
"""Verbs by which a meeting does not come about."""

NEEDS_PARTICLE: Final = {"sit": "down", "bring": "together", "come": "together", "get": "together", "play": "host"}
"""Verbs that mean a meeting only with this word."""

TOWARDS: Final = {
    **dict.fromkeys(("travel", "fly", "journey"), frozenset({"to"})),
    "arrive": frozenset({"in", "at"}),
}
"""Verbs of going, with the prepositions before where one goes."""

STAYING: Final = _words("remain remains remained stay stays stayed keep keeps kept")
"""Before a participle they make it a state: "remain engaged with"."""

NOT_SPOKEN_WITH: Final = _words("at for out against to before of up as in")
"""After a verb of speaking they say that it was no talk between the subjects: "spoke at the event", "spoke out"."""


class Sort(StrEnum):
    """What sort of meeting a noun names: later mentions of one sort may mean the same meeting."""

    MEETING = "meeting"
    CALL = "call"
    TALK = "talk"
    SUMMIT = "summit"
    VISIT = "visit"


_NOUNS: Final = {
    Sort.MEETING: "meeting meetings session sessions encounter encounters roundtable roundtables round-table gathering "
    "gatherings ministerial bilateral trilateral quadrilateral plenary audience sit-down get-together reunion round rounds "
    "tête-à-tête tete-a-tete pull-aside pull-asides pullaside retreat retreats huddle one-on-one luncheon workshop reception banquet dinner lunch breakfast iftar",
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

MEALS: Final = _words("luncheon reception banquet dinner lunch breakfast iftar")
"""Those given for somebody: a reception for the ambassador, a dinner in honour of the King."""

ROUNDS: Final = _words("round rounds")
"""Nouns that name a meeting only with one behind "of": a round of talks."""

TAKING_PART: Final = _words("participation attendance presence")
"""Nouns for taking part: "their participation in the summit"."""

COMPOUND_ENDS: Final = _words(
    "room rooms centre center centres table note notes minutes agenda place point host hosts declaration statement "
    "communique communiqué chair chairs site venue schedule date dates report reports transcript log logs sheet sign "
    "venues documents document participants participant attendees leaders process partners format club series goals goal "
    "commitments outcomes outcome hall"
)
"""After a noun of meeting they make another noun of it: meeting room, summit declaration."""

OTHER_MEETINGS: Final = _words(
    "press news background training legislative photo question lame-duck duck trading closing judging practice guided "
    "cold wake-up roll curtain market academic scientific stakeholder town study field sports match stock judicial court "
    "trial prisoner student cultural hostage fishing shopping"
)
"""Before a noun of meeting they make something else of it: press conference, training session, roll call, stock exchange."""

NAMED_AFTER: Final = _words("of for on")
"""Between the parts of a name: Summit of the Americas, Summit for Democracy, Conference on Hunger."""

BEFORE_MEETING: Final = _words(
    "one two three four five several many some separate bilateral trilateral multilateral quadrilateral brief short long "
    "lengthy historic first second third fourth fifth sixth last next latest recent previous earlier upcoming forthcoming "
    "planned future regular annual monthly weekly quarterly biannual informal formal working official state private "
    "productive constructive warm cordial candid frank detailed extensive substantive ministerial leaders leaders' "
    "ministers' presidential virtual online remote personal telephone phone video introductory urgent emergency "
    "extraordinary special crucial key important good great direct joint preparatory expanded restricted sideline inaugural "
    "maiden opening closing peace diplomatic strategic security defence defense trade economic political technical expert "
    "parliamentary congressional secret secure conference courtesy new additional further more regional government "
    "governmental intergovernmental inter-governmental humanitarian donor donors donors' pledging replenishment "
    "reconstruction recovery coordination steering review follow-up mid-term cabinet consultative high-level sectoral "
    "budget aid debt climate energy health food water migration development cooperation partnership telephonic "
    "kick-off wrap-up side-line sit-down exploratory successful fruitful lengthy wide-ranging in-depth"
)
"""Words that stand before a noun of meeting within its phrase, besides names and words with a hyphen."""

UPCOMING: Final = _words("upcoming forthcoming planned future next scheduled proposed coming possible potential")
"""Said of a meeting that has not been held."""

NEXT: Final = _words("next second third fourth fifth sixth seventh further following another new")
"""Said of a meeting that follows one of the same people."""

LASTING: Final = _words(
    "respective continued continuing ongoing regular frequent constant monthly weekly close closer intensive"
)
"""Said of talks that are no single event."""

ALL_SIDES: Final = _words("between among amongst involving")
"""Before a list that names all who meet."""

TURNS: Final = _words("as to for by from than about where when")
"""After them "with" and "between" belong to something else than the meeting."""

DURING: Final = _words("in during at over on following after via through")
"""Before a meeting that the subject of the clause takes part in."""

YET_TO_COME: Final = _words("before eve ahead until")
"""Before a meeting that has not been held."""


@cache
def trigger_words() -> frozenset[str]:
    """The words without which a sentence names no meeting."""
    return trigger_verbs() | NOUNS.keys()


@cache
def trigger_verbs() -> frozenset[str]:
    """All forms of the verbs that name meetings."""
    return frozenset({form for lemma in (*VERBS, *CONVENING) for form in inflections(lemma)})
