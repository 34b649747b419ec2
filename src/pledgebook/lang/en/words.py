"""Closed word classes."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS: Final = _words(
    "a an the this that these those my your his her its our their each every some any no another both either neither "
    "all half such what which whose"
)
POSSESSIVES: Final = _words("my your his her its our their whose 's '")
SUBJECT_PRONOUNS: Final = _words("i he she we they it you who")
PRONOUNS: Final = SUBJECT_PRONOUNS | _words("me him us them myself himself herself itself ourselves themselves one")
RELATIVES: Final = _words("who which whose whom that where when")
PREPOSITIONS: Final = _words(
    "about above across after against alongside along amid amidst among amongst around as at before behind below "
    "beneath beside besides between beyond by concerning considering despite down during except following for from "
    "given in including inside into like near of off on onto opposite out outside over past pending per regarding "
    "respecting round since than through throughout till to toward towards under underneath unlike until unto up "
    "upon versus via with within without worth"
)
CONJUNCTIONS: Final = _words("and or but nor yet plus")
SUBORDINATORS: Final = _words(
    "although though because if unless while whilst whereas when whenever where wherever since until till before "
    "after once as that whether lest so how why what"
)
MODALS: Final = _words(
    "will would shall should can could may might must cannot 'll 'd ought won't wouldn't shan't "
    "shouldn't can't couldn't mightn't mustn't"
)
BE: Final = _words("am is are was were be been being 's 're 'm isn't aren't wasn't weren't")
HAVE: Final = _words("have has had having 've haven't hasn't hadn't")
DO: Final = _words("do does did don't doesn't didn't")
AUXILIARIES: Final = MODALS | BE | HAVE | DO
NEGATIONS: Final = _words("not n't never no neither nor cannot without hardly")
NEGATIVE_CONTRACTIONS: Final = frozenset(w for w in AUXILIARIES if w.endswith("n't"))
ADVERBS_IN_VERBS: Final = _words(
    "also again already always only just now then still yet ever never not soon since further furthermore even "
    "therefore thus today yesterday recently currently jointly personally publicly privately repeatedly both all "
    "once first finally often sometimes usually later earlier largely fully further likewise either rather simply together herewith hereby "
    "instead meanwhile so far up too well once more"
)
"""May stand inside a group of verbs besides words in -ly."""
NOUNS_IN_ING: Final = _words(
    "meeting training funding financing building briefing hearing spending warning housing shipping clothing farming "
    "banking engineering manufacturing planning policing processing sourcing gathering opening understanding feeling "
    "standing saving beginning ending crossing landing mining demining peacekeeping monitoring mapping messaging "
    "networking outing painting posting proceeding rating reading recording ruling setting shelling shooting bombing "
    "teaching timing wording writing undertaking uprising wellbeing well-being counselling programming"
)
"""Forms in -ing that are usually nouns."""
NOUNS_IN_S: Final = _words(
    "accounts acts addresses aims answers approaches arms attacks attempts calls causes challenges changes charges claims "
    "comments commands concerns contacts contracts controls costs crosses cuts damages dates deals debates decreases "
    "delays demands deposits designs details drops efforts ends estimates exchanges exports favors features figures fires "
    "flows forces forms funds gains goods grants guards guarantees guides hopes houses impacts imports increases influences "
    "interests investments invitations issues labels lands leads levels limits links lines lists loans losses marks "
    "matters means measures mentions moves names needs notes numbers objects offers orders parts patrols payments permits "
    "places plans plants points positions posts powers practices presents prices processes profits programs progresses "
    "projects promises protests purchases purposes questions raids ranks rates records reforms releases reports requests reserves "
    "results returns reviews rewards rights risks roles rules sanctions scores services sets shares shifts shops signals "
    "signs sources spaces stages stands starts states steps stocks stores strains strikes struggles studies subjects "
    "supplies surveys talks targets tasks tests thanks threats ties times totals trades trains transfers transports treats trips "
    "troops types updates uses values views visits voices votes vows walks wants wars ways weapons works wounds"
)
"""Forms in -s that are nouns at least as often as verbs."""
NEVER_NOUNS: Final = _words(
    "include contain comprise consist provide receive remain give send bring become require continue enable allow depend "
    "represent contribute deliver ensure announce agree expect believe belong involve encompass gather meet convene decide "
    "discuss urge say tell condemn reaffirm affirm reiterate underline underscore emphasise emphasize express convey accept "
    "add seek want think argue insist deny acknowledge recognise recognize deplore denounce commend applaud congratulate "
    "commit intend confirm explain describe admit concede maintain assert reject"
)
"""Base forms that after a plural noun are its verb: "the capabilities include", "the allies provide"."""
