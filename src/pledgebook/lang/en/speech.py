"""Words of saying: verbs with what they take, nouns that stand for what was said, phrases of attribution.

A verb is listed once per pattern it takes part in; the patterns are syntax, not meaning:

- *clause*: `say (that) ...`, `ask whether ...`; *quote*: may stand beside quotation marks;
- *topic*: the object is what was said, or what it was about (`reaffirm the commitment`, `discuss security`);
- *hearer*: an object names the listener and is no content (`tell reporters that ...`);
- *address*: the object is spoken to and belongs to the content (`urge Russia to ...`, `thank Chad for ...`);
- *act*: `to` and a verb tell what the speaker will do (`agree to ...`, `pledge to ...`);
- *weak*: also a verb of other business (`raise taxes`, `review a budget`); needs people who are talking;
- *news*: with a noun as object it breaks news of a thing (`announce $5 million`, `promise tanks`) more often than words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto
from functools import cache
from typing import Final

from pledgebook.lang.en.verbs import inflections


class Takes(Flag):
    """What a verb of saying takes part in."""

    CLAUSE = auto()
    QUOTE = auto()
    TOPIC = auto()
    HEARER = auto()
    ADDRESS = auto()
    ACT = auto()
    WEAK = auto()
    NEWS = auto()


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb of saying and its patterns."""

    lemma: str
    takes: Takes
    prepositions: frozenset[str] = frozenset()
    """Those that may stand between it (or its hearer) and its topic: consult *on*, call *for*, inform him *of*."""


_PATTERNS: Final[dict[Takes, str]] = {
    Takes.CLAUSE | Takes.QUOTE: """
        say remark reply respond answer comment opine quip joke retort tweet write insist argue contend assert claim
        allege declare proclaim reveal disclose predict reckon boast complain concede admit caution suggest hint signal
        indicate testify add observe confide interject exclaim maintain surmise speculate rejoin counter recount
        stipulate specify communicate announce state report estimate forecast project warn vow pledge promise swear
        charge post tell ask inquire enquire wonder clarify explain note stress emphasise emphasize
        underline underscore highlight reiterate repeat reaffirm affirm confirm reconfirm acknowledge recognise
        recognize recall mention point deny insist inform assure reassure remind agree lament bemoan grumble
        exhort shout whisper yell reason muse enthuse scoff propose
        recommend advise urge demand express convey share relay accept agree protest object appeal brief preach plead
        offer joke conclude threaten regret deplore rejoice hail praise welcome condemn""",
    Takes.QUOTE: "continue interrupt chide read run call describe murmur mutter label characterise characterize go add",
    Takes.HEARER | Takes.CLAUSE: """
        tell inform assure reassure remind notify advise warn caution brief promise ask apprise update""",
    Takes.TOPIC: """
        note stress emphasise emphasize underline underscore highlight reiterate restate reassert reaffirm affirm confirm
        reconfirm acknowledge recognise recognize mention clarify explain deny discuss condemn welcome applaud
        commend praise laud hail salute denounce deplore decry lament bemoan regret mourn criticise criticize slam
        blast lambast lambaste rebuke castigate deride mock outline describe preview reject rebuff dismiss refute
        repudiate express convey voice condole debate protest demand urge advocate recommend propose honour honor
        disavow reprove censure extol tout rebut stipulate specify """,
    Takes.TOPIC | Takes.WEAK: """
        raise review address explore examine consider detail cite share reinforce summarise summarize recount relay
        repeat present predict claim assess expound appreciate observe characterise characterize signal allege admit
        concede state extend offer send renew honour honor celebrate propose recall""",
    Takes.TOPIC | Takes.NEWS: "announce pledge promise vow threaten confirm reveal disclose report",
    Takes.ADDRESS: """
        thank congratulate urge implore exhort beseech wish commend applaud praise accuse blame entreat
        ask press request beg petition""",
    Takes.ADDRESS | Takes.WEAK: "encourage invite advise counsel",
    Takes.ACT: "agree concur undertake pledge promise commit recommit vow swear decide resolve threaten offer volunteer",
}

_PREPOSITIONS: Final = {
    "on": "consult confer reflect comment remark elaborate expand deliberate dwell insist touch agree concur converse "
    "brief update call",
    "upon": "call touch reflect agree insist",
    "about": "consult complain warn speak talk inform notify inquire enquire confer brief update converse remind tell "
    "joke comment boast",
    "of": "speak warn inform notify apprise assure remind complain talk tell advise boast",
    "for": "call appeal argue advocate plead apologise apologize",
    "to": "commit recommit allude refer point object appeal",
    "against": "warn protest argue speak advise caution",
    "over": "protest apologise apologize complain clash consult",
    "regarding": "consult confer brief update inform",
    "in": "rejoice",
}
"""Verbs whose topic a preposition may introduce."""


@cache
def speech_verbs() -> dict[str, SpeechVerb]:
    """Every verb of saying by its lemma."""
    takes: dict[str, Takes] = {}
    for pattern, lemmas in _PATTERNS.items():
        for lemma in lemmas.split():
            takes[lemma] = takes.get(lemma, Takes(0)) | _besides_weak(pattern, takes.get(lemma))
    prepositions: dict[str, set[str]] = {}
    for preposition, lemmas in _PREPOSITIONS.items():
        for lemma in lemmas.split():
            prepositions.setdefault(lemma, set()).add(preposition)
    known = takes.keys() | prepositions.keys()
    return {k: SpeechVerb(k, takes.get(k, Takes(0)), frozenset(prepositions.get(k, ()))) for k in known}


def _besides_weak(pattern: Takes, before: Takes | None) -> Takes:
    """The pattern; a verb that takes topics anyway does not become weak by being listed again."""
    if before is not None and Takes.TOPIC in before:
        return pattern & ~Takes.WEAK
    return pattern


_SIGNS: Final = frozenset("according words view opinion data information account per so".split())
"""One of these stands in every phrase of attribution."""
_AUXILIARY: Final = frozenset({"be", "have"})


@cache
def speech_forms() -> frozenset[str]:
    """All forms of all verbs of saying, and of the verbs that phrases of saying are made with."""
    lemmas = speech_verbs().keys() | TALK_VERBS | {p.verb for p in PHRASES if p.verb not in _AUXILIARY}
    signs = {word for p in PHRASES if p.verb in _AUXILIARY for word in p.words[0]}
    return frozenset(form for lemma in lemmas for form in inflections(lemma)) | signs | _SIGNS


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verb that says something only together with other words: make *clear*, pay *tribute to*."""

    verb: str
    words: tuple[frozenset[str], ...]
    """What must follow, word by word (adverbs and articles between are allowed)."""
    takes: Takes


def _phrases(takes: Takes, text: str) -> tuple[Phrase, ...]:
    """`make|keep it clear|plain` gives one phrase per verb."""
    return tuple(
        Phrase(verb, tuple(frozenset(alternatives.split("|")) for alternatives in rest), takes)
        for line in text.strip().splitlines()
        for verbs, *rest in [line.split()]
        for verb in verbs.split("|")
    )


PHRASES: Final = (
    *_phrases(
        Takes.CLAUSE,
        """
        make clear|plain|known|explicit
        make it clear|plain|known|explicit|public
        be clear|adamant|explicit|emphatic|unequivocal|categorical|insistent
        give assurances|assurance|notice|warning
        issue assurances|warning|reminder
        point out
        take to
        use|take|seize occasion|opportunity|platform|floor|podium|stage|visit|speech to say|announce|state|declare|stress|confirm
        """,
    ),
    *_phrases(
        Takes.TOPIC,
        """
        introduce|present|explain|share position|views|stance on|about|regarding
        exchange views|perspectives|assessments|opinions|ideas|notes|information|thoughts|positions on|about|regarding|over
        share views|perspectives|assessments|opinions|thoughts|concerns|concern on|about|regarding|over
        hold discussions|consultations|talks|deliberations on|about|regarding|over
        have discussions|discussion|conversation|exchange on|about|regarding|over
        compare notes on|about
        pay tribute|homage to
        pay|give|devote|dedicate attention to
        take note of
        draw|call attention to
        place|lay|put emphasis|stress on|upon
        give thanks for|to
        set|lay|spell|point|rule out
        speak out against|on|about
        sound alarm over|about|on
        take stock of
        lend|voice|reaffirm|express|give voice to
        """,
    ),
)
"""Verbs that say something together with other words."""


@cache
def speech_phrases() -> dict[str, tuple[Phrase, ...]]:
    """The phrases by their verb."""
    verbs = dict.fromkeys(phrase.verb for phrase in PHRASES)
    return {verb: tuple(phrase for phrase in PHRASES if phrase.verb == verb) for verb in verbs}


CONTACT: Final = frozenset(
    """meet speak talk call phone telephone ring visit travel write gather convene host hold join welcome receive address
    engage message email contact reach videoconference arrive convoke assemble fly sit come go see tour""".split()
)
"""Verbs of contact: what follows them after "to" was done ("called to convey his thanks")."""
AIMS: Final = frozenset(
    """discuss review reinforce consult explore examine consider address raise assess debate share confer announce ask
    invite tell brief agree commit offer support present explain decide present describe outline comment take set lay
    hold have exchange compare""".split()
)
"""After "to" these are only the aim of a meeting; that it was reached, nobody says."""
RECEIVING: Final = frozenset("welcome confirm recall recognise recognize honour honor salute".split())
"""With a person as object these are no words: welcomed the King, confirmed a nominee, recalled an ambassador."""
NEED_INFINITIVE: Final = frozenset("ask encourage invite press request advise beg counsel petition".split())
"""Verbs of address that need to say what is to be done: asked X *to* ..."""
NEVER_INVERTED: Final = frozenset("tell inform assure reassure remind notify brief thank urge advise warn ask".split())
"""Verbs whose noun after them is who listens: "..., told reporters" needs its speaker before it."""
GOING_ON: Final = frozenset("continue go proceed hasten".split())
"""Verbs after which saying goes on: continued to urge, went on to say."""
JOINT: Final = frozenset("discuss exchange agree debate consult confer".split())
"""What only several do together."""
SAYERS: Final = frozenset(
    "say add insist argue reply respond remark opine complain quip joke retort reckon testify boast tell write tweet".split()
)
"""Verbs with hardly another object than what was said: a clause after them needs no "that"."""
DECISIONS: Final = frozenset({"decide", "resolve"})
"""What one side alone decides is a deed; what several decide together, they agreed on."""
QUOTING: Final = frozenset("quote cite report record hear describe".split())
"""Passives whose subject spoke: was quoted as saying."""
TALK_VERBS: Final = frozenset(
    "include cover address emphasise emphasize underscore focus center centre touch highlight concern tackle concentrate revolve dwell "
    "devote dedicate".split()
)
TOLD: Final = frozenset("tell inform advise assure remind warn brief notify apprise".split())
"""Verbs whose passive has the speaker behind "by": was told by X that."""
CENTRED: Final = frozenset("focus center centre concentrate devote dedicate".split())
"""Those of them that are said in the passive too: the talks were centred on."""
ATTRIBUTING: Final = frozenset(
    """say add tell report announce note warn claim write tweet explain insist argue stress emphasise emphasize underline
    underscore confirm reckon estimate predict forecast communicate inform declare state assert contend allege maintain
    point remark observe complain concede admit acknowledge recall reveal disclose suggest caution calculate project
    indicate clarify affirm reiterate advise post testify proclaim conclude mention boast hint quip specify put
    promise pledge vow swear lament agree protest joke muse reason speculate surmise""".split()
)
"""Verbs that may close a sentence with its source: "..., the ministry added"."""
CALLING: Final = frozenset("call describe label brand dub term characterise characterize".split())
"""Verbs that give a thing a name in somebody's own words: called it "a great day"."""
ATTRIBUTIONS: Final = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
    ("as", "per"),
    ("per",),
    ("after", "data", "of"),
    ("by", "data", "of"),
    ("after", "information", "of"),
    ("by", "information", "of"),
    ("by", "the", "account", "of"),
)
"""What makes the words after it the source of the rest of the sentence."""
FEELING_VERBS: Final = frozenset("offer extend send present relay".split())
GIVING: Final = frozenset(
    """give send provide supply donate deliver transfer contribute allocate finance fund pay disburse grant lend ship
    hand spend invest extend offer train equip""".split()
)
"""Verbs of giving: agreeing or promising to do so is an act of help, not a statement."""
