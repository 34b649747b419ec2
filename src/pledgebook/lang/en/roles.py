"""Offices, ranks and forms of address: the words by which people are named without, or before, their names."""

from __future__ import annotations

from functools import cache
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEADS_OF_STATE: Final = _words(
    "president premier chancellor king queen prince princess emperor empress emir amir sultan sheikh shaikh pope "
    "taoiseach tánaiste tanaiste monarch ruler dictator strongman"
)
"""May also stand directly before a name."""

TITLE_ROLES: Final = HEADS_OF_STATE | _words(
    "minister secretary ambassador envoy commissioner governor mayor senator congressman congresswoman congressmember "
    "congressperson lawmaker legislator representative delegate speaker chairman chairwoman chairperson chair chief head "
    "director director-general commander commander-in-chief spokesman spokeswoman spokesperson adviser advisor "
    "counsellor counselor administrator coordinator co-ordinator leader undersecretary under-secretary "
    "secretary-general attorney ombudsman ombudswoman comptroller treasurer justice judge archbishop bishop cardinal "
    "patriarch rabbi imam ayatollah prosecutor negotiator minister-president president-elect deputy lady gentleman "
    "officer official diplomat inspector aide attaché attache registrar rector dean principal superintendent marshal "
    "sheriff constable chargé economist analyst expert strategist historian professor author "
    "activist campaigner lawyer editor mp mep councillor councilman councilwoman "
    "parliamentarian astronaut cosmonaut co-chair co-chairman co-chairwoman founder co-founder owner ceo cfo coo "
    "executive manager colleague counterpart pm vice-president vice-chancellor vice-chairman vice-minister "
    "undersecretary-general under-secretary-general rapporteur vice-premier deputy-minister premier-designate chief-of-staff chief-of-defence chair-in-office general-secretary "
    "governor-general high-commissioner supervisor supervisor-general prefect wali consul consul-general vice-consul nuncio sherpa "
    "plenipotentiary convener convenor custodian magistrate provost commissioner-general coordinator-general "
    "sub-secretary subsecretary vice-governor"
)
"""Singular nouns of offices and callings that may stand before a name or in apposition to it."""

CALLINGS: Final = TITLE_ROLES | _words(
    "source member host predecessor successor candidate nominee negotiator scientist scholar researcher academic "
    "fellow veteran volunteer resident soldier pilot doctor nurse teacher student worker farmer eyewitness witness "
    "survivor observer critic opponent rival banker businessman businesswoman organiser organizer "
    "father mother brother sister son daughter wife husband widow spouse cousin "
    "man woman staffer assistant interpreter translator driver superior subordinate lieutenant "
    "responder medic paramedic surgeon engineer technician sailor marine airman serviceman servicewoman fighter "
    "militant rebel prisoner hostage consultant insider whistleblower newcomer veteran-turned-lawmaker watchdog "
    "representative-designate mediator facilitator moderator president-designate"
)
"""Singular nouns that name a person by what he or she does or is."""

_PLURALS: Final = {
    "man": "men", "woman": "women", "chief": "chiefs", "wife": "wives", "chargé": "chargés",
    "chairman": "chairmen", "chairwoman": "chairwomen", "spokesman": "spokesmen", "spokeswoman": "spokeswomen",
    "congressman": "congressmen", "congresswoman": "congresswomen", "commander-in-chief": "commanders-in-chief",
    "secretary-general": "secretaries-general", "director-general": "directors-general", "spokesperson": "spokespeople",
    "serviceman": "servicemen", "servicewoman": "servicewomen", "lady": "ladies", "businessman": "businessmen",
    "mp": "mps", "mep": "meps", "ceo": "ceos", "airman": "airmen", "gentleman": "gentlemen",
    "attorney": "attorneys", "chief-of-staff": "chiefs-of-staff", "chief-of-defence": "chiefs-of-defence",
    "vice-chairman": "vice-chairmen", "co-chairman": "co-chairmen",
}  # fmt: skip

NOT_PEOPLE: Final = _words(
    "general chair head principal chief executive justice fellow guard executives fellows guards"
)
"""Role words that are as often something else; they need a name, an article or a complement beside them."""

RANKS: Final = _words(
    "general gen lieutenant lt ltc ltg major maj mg bg colonel col captain capt commander cmdr cdr admiral adm vadm radm "
    "brigadier brig commodore cdre sergeant sgt ssgt sfc msgt corporal cpl private pvt pte specialist spc ensign ens "
    "marshal airman seaman petty warrant chief master staff gunnery first second rear vice field air fleet wing group "
    "squadron leader lance commandant cadet midshipman fähnrich oberst generalleutnant generalmajor hauptmann "
    "inspector gendarme colonel-general lieutenant-general major-general brigadier-general lieutenant-colonel "
    "lieutenant-commander rear-admiral vice-admiral lt-gen maj-gen brig-gen lt-col"
)
"""Words that ranks of all services are made of, with their abbreviations."""

RANK_HEADS: Final = RANKS - _words(
    "first second rear vice field air fleet wing group squadron leader lance petty warrant chief master staff gunnery"
)
"""Those that can be a whole rank."""

SERVICES: Final = _words("army navy marine marines air force corps guard coast naval")
"""Before a rank: Army Gen., Air Force Maj. Gen., Marine Corps Lt. Col."""

COURTESY: Final = _words(
    "mr mrs ms miss mx madam dr prof professor sir dame lord lady baroness baron count countess viscount duke duchess earl "
    "h.e h.e. h.h h.h. h.m h.m. h.r.h h.r.h. hrh hh hm hon honourable honorable excellency highness majesty rev reverend fr father msgr monsignor messrs mme "
    "madame monsieur señor señora senor senora herr frau signor signora doña shri smt haji hajj alhaji otunba "
    "hajiya mallam malam engr barr eng ing adv sheikha datin tengku begum swami pastor ustadh tan datuk dato tun pehin rep sen gov pres sec amb rt holiness eminence"
)
"""Forms of address that stand directly before a name (with or without full stop)."""

STYLES: Final = _words("highness majesty excellency holiness eminence royal serene h.h. h.h h.e. h.e hh hrh hm")
"""Forms of address that an office or a name may follow."""

MALE: Final = _words(
    "mr sir lord baron count viscount duke earl king prince emperor emir sultan sheikh herr monsieur señor signor don shri "
    "spokesman chairman congressman businessman serviceman gentleman man father brother son husband councilman airman "
    "he him his himself monsignor alhaji pope"
)
FEMALE: Final = _words(
    "mrs ms miss dame lady baroness countess duchess queen princess empress frau madame mme señora signora doña smt "
    "spokeswoman chairwoman congresswoman businesswoman servicewoman woman mother sister daughter wife widow "
    "councilwoman she her hers herself"
)

MODIFIERS: Final = _words(
    "acting former then-president then new newly newly-elected outgoing incoming deputy vice first second third "
    "permanent senior junior top chief high high-level high-ranking ranking prime foreign defence defense finance "
    "interior health national security military political economic trade special presidential prime-ministerial federal "
    "state assistant executive general joint lead leading principal under interim caretaker designate elect honorary "
    "administration government intelligence press army navy naval air force house senate congressional party opposition "
    "shadow supreme allied world home justice education agriculture environment climate energy transport transportation "
    "labour labor culture digital development cooperation co-operation humanitarian european external internal global "
    "regional diplomatic parliamentary parliament cabinet ministerial ministry departmental department defence-ministry "
    "union commission council committee alliance crown royal civil public private commerce treasury attorney veterans "
    "homeland budget policy legal communications media information emergency disaster refugee relief aid country "
    "resident independent unnamed anonymous retired ex visiting local provincial district municipal city border police "
    "fire rescue technical scientific medical chief-of-staff whip minority majority republican democratic labour "
    "conservative liberal green socialist right-hand closest close long-time longtime veteran influential powerful "
    "senior-most highest-ranking most-senior western top-ranking pro-tempore unidentified another embassy white pentagon "
    "kremlin ukrainian-born mission field station bureau office agency bank embassy counter-terrorism counterterrorism "
    "cyber nuclear maritime space arms equality women children youth sports social infrastructure regional-development "
    "industry business science technology innovation research fisheries food planning water tourism railway railways "
    "election electoral peace un nato eu"
)
"""Words that may stand between an article and a role, besides names of states and anything capitalised."""

COMPLEMENT_PREPOSITIONS: Final = _words("of for to at in from")
"""After a role, before what it belongs to: secretary of state, minister for defence, ambassador to Poland."""

GROUP_NOUNS: Final = _words(
    "leaders presidents ministers chiefs officials sides parties counterparts generals men women delegations heads "
    "governments commanders secretaries principals premiers chancellors advisors advisers ambassadors foes allies "
    "colleagues politicians negotiators envoys diplomats officers duo pair trio countries nations partners "
    "participants attendees interlocutors"
)
"""After "the", "both", "the two": the people last met together."""


MANY_HOLDERS: Final = _words(
    "representative official member delegate diplomat expert lawmaker legislator adviser advisor officer parliamentarian mp"
)
"""Offices that many have: "representatives of Chad and Togo" are several of each."""


@cache
def plural_roles() -> dict[str, str]:
    """Plural to singular of every calling."""
    return {_plural(word): word for word in CALLINGS}


def _plural(word: str) -> str:
    """Plural of a role noun."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch", "sh", "x")) else "s")


HOME_ROLES: Final = _words("president vice secretary undersecretary administrator congressman congresswoman senator")
"""Offices of a presidential system like that of the United States."""
