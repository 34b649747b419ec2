"""Words in and around names: particles, and the nouns that organs, groups and peoples are named with."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTICLES: Final = _words(
    "de del della di da do dos das du des la le les el al ul ur von van der den ten ter zu zum zur af av bin bint ibn ben "
    "abu abd e y san santa st mac mc ap ould wa"
)
"""Lower-case words inside a name: von der Leyen, de Gaulle, bin Salman."""

SYLLABLES: Final = _words(
    "hung son long bay ha my an man sun young moon song king sung low lay so no do in yong sang tang fang gang hang ling ping "
    "ring sing wing dung gong kong wan won yang yen pen ken ben den ten han pan can lee see bin tin chin kin din to go ho lo "
    "mo la ma na pa ta wa ya chan sok van tam tan tong tung hue hoe mac nam sam ram dam cam am um im lim kim jun min bang "
    "tran le vo ngo bui dang dinh duong ly mai pham phan phung quach thai trinh truong vu vuong thi duc quoc xuan be bo by hoa "
    "huy hai hanh loan lan linh dao cao chu chau do ba"
)
"""Given names of one syllable, of East and South-East Asia, that are English words too."""

SHORTENED: Final = _words(
    "Ma Md Mohd Muhd Abd Abdr Wm Chas Geo Thos Jas Jos Alex Fr St Ste Sta Sto Chr Joh Hj Hjh Ts Ir"
)
"""Given names as they are shortened with a full stop: Ma. Teresa, Md. Karim."""

GENERATION: Final = _words("jr sr ii iii iv")
"""After a name."""

POST_NOMINALS: Final = _words(
    "AO AC AM OAM DSC DSO CBE OBE MBE KBE KCB CB KCMG CMG GCMG MP MEP MLA MSP QC KC SC CSC PC MD PhD DPhil MC VC RN USN USA "
    "USAF USMC RAF SPD CDU CSU FDP TD"
)
"""Letters after a name: honours, seats, services, parties."""

CALENDAR: Final = _words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun "
    "spring summer autumn winter easter christmas ramadan"
)

HEADLINE: Final = _words(
    "announces meets calls visits hosts welcomes speaks tells says urges pledges signs takes addresses celebrates tackles "
    "delivers unveils proposes holds attends travels thanks praises condemns honors honours designates nominates appoints "
    "issues approves authorizes authorises releases commits outlines highlights applauds launches receives joins delivers "
    "convenes discusses reaffirms commemorates congratulates departs arrives returns leads chairs sends gives makes names "
    "seeks backs vows warns extends recognizes recognises ahead call meeting statement remarks en visit trip summit readout "
    "announce applaud calling briefing conference interview press"
)
"""Words that titles write with a capital after a name and that are no part of it."""

ORGANS: Final = _words(
    "government ministry department administration parliament cabinet embassy consulate military army navy police "
    "authorities presidency treasury senate congress legislature agency office council commission mission delegation "
    "regime leadership secretariat directorate bureau board service services forces guard command bank court courts "
    "chancellery palace house assembly governorate garrison marines corps coastguard judiciary executive junta monarchy "
    "kingdom republic force authority committee brigade air-force taskforce envoy-office inspectorate institute academy "
    "prosecutor's press-office press-service"
)
"""Nouns by which a state's organs are called."""

SURE_ORGANS: Final = _words(
    "government ministry department administration parliament cabinet embassy consulate presidency treasury senate "
    "congress authorities secretariat chancellery"
)
"""Those that, with "the" and nothing else, mean an organ of a state even before another noun."""

ACTING_ORGANS: Final = SURE_ORGANS | _words(
    "military army navy police council commission mission delegation agency committee command legislature regime junta "
    "leadership office bank court board house assembly"
)
"""Those that may speak or act with "the" and nothing else, if no other noun follows."""

POSTED_ORGANS: Final = _words("embassy consulate mission delegation")
"""Those that a state keeps abroad: an embassy in Accra is not Ghana's."""

BOARDS: Final = _words("board boards management presidency secretariat governors trustees directorate")
"""Of a bank or a body: they act for it."""

LOCAL_ORGANS: Final = _words("department congress administration senate house")
"""Those that in documents of the United States mean its own."""

FIELDS: Final = _words(
    "foreign defence defense finance interior health national security external affairs home justice economy economic "
    "economics trade energy agriculture education transport transportation environment culture infrastructure development "
    "digital labour labor social industry commerce planning international cooperation co-operation state war emergency "
    "armed air naval central federal supreme high royal people's revolutionary border coast presidential prime "
    "minister's president's information intelligence civil public water tourism science technology research fisheries "
    "food regional local veterans internal european integration strategic rural communities gender women youth sport "
    "sports housing climate disaster management humanitarian relief refugees migration immigration general foreign- "
    "affairs relations matters rights reintegration rehabilitation pensions minorities policy procurement tax revenue "
    "treasury mines natural resources petroleum power works land space ground special commonwealth overseas maritime "
    "population family aviation telecommunications expatriates diaspora solidarity religious heritage sciences employment "
    "manpower mining livestock forestry irrigation electricity minerals supply sanitation territorial constitutional "
    "conflict violence displacement crime drugs reduction resilience adaptation"
)
"""Before or after "ministry", "department" ...: what it is about."""

BODIES: Final = _words(
    "fund facility programme program initiative agency organization organisation network foundation alliance federation "
    "league centre center institute university committee commission council bank group coalition partnership mechanism "
    "forum consortium association society corporation company union platform trust window account bureau hospital "
    "hospitals charity charities mission service taskforce cluster secretariat appeal"
)
"""Last word of names of bodies, funds and organisations."""

FUNDS: Final = _words("fund facility account window mechanism appeal trust")
"""Those that with a state's name before them are for it and not of it: the Sudan Humanitarian Fund."""

PROGRAMMES: Final = _words("programme program initiative account appeal window service taskforce cluster")
"""Those that without a state in the name are more often a programme than a party."""

PLAIN_BODIES: Final = _words(
    "fund funds facility agency agencies organization organizations organisation organisations commission committee council "
    "bank mission coalition foundation institute hospital hospitals companies company charities charity"
)
"""Those that, in lower case after a state or body, are one of its bodies."""

PEOPLE: Final = _words(
    "people peoples citizens nationals refugees civilians families women men children girls boys youth students soldiers "
    "troops crews pilots servicemen servicewomen personnel fighters defenders veterans communities community population "
    "populations households farmers journalists evacuees migrants returnees idps victims survivors patients workers "
    "recruits trainees conscripts medics doctors nurses teachers volunteers sailors airmen marines guards guardsmen "
    "police policemen brigades brigade battalions units unit forces military army navy residents villagers "
    "asylum-seekers households partners-in-need society orphans inhabitants nation businesses firms companies "
    "institutions schools hospitals cities municipalities villages regions organizations organisations ngos counterparts "
    "displaced needy hungry poor sick wounded rescuers responders firefighters deminers engineers operators gunners "
    "tankers specialists instructors officers cadets mothers pensioners artists scientists scholars athletes"
)
"""Nouns for people of a country; with a country beside them they count as that country."""

GROUPS: Final = _words(
    "allies partners countries nations states neighbours neighbors governments donors members friends creditors capitals "
    "economies democracies islands"
)
"""Nouns for several states without a name."""

WORKING_GROUPS: Final = _words("partners donors counterparts")
"""Those that with "in" and a state work there, so that help for them is help for that state."""

GROUP_MODIFIERS: Final = _words(
    "other further many several some all most various different key major new additional more certain fellow like-minded "
    "likeminded partner member neighbouring neighboring european african asian western eastern northern southern central "
    "nordic baltic arab gulf regional international global vulnerable developing developed poor poorer poorest rich "
    "richer low-income middle-income low- lower-income least-developed fragile affected host frontline front-line "
    "third non-eu non-nato eu nato asean close closest traditional bilateral official individual participating "
    "contributing donor allied friendly democratic civilized civilised free small island importing food-insecure "
    "crisis-affected conflict-affected drought-affected war-affected climate-vulnerable emerging industrialized "
    "industrialised latin american pacific caribbean balkan mediterranean sub-saharan eligible recipient beneficiary "
    "eastern-flank troop-contributing coalition strategic core local bordering flank hardest-hit"
)
"""Before them."""

PLACE_PREPOSITIONS: Final = _words(
    "in at near from to into outside around inside of across throughout toward towards for via over against with between "
    "off by through on within beyond"
)
"""Before a name they say that it is a place."""

TREATY_WORDS: Final = _words(
    "agreement agreements accord accords convention conventions protocol protocols statute memorandum declaration club "
    "format treaty summit conference process principles act rules times post journal independent herald bulletin university "
    "marathon charter consensus communique communiqué commitments pact compact festival airport stock exchange war crisis "
    "triangle games olympics cup championship museum street road avenue square"
)
"""After the name of a city they make another name of it."""

DIRECTIONS: Final = _words(
    "the northern southern eastern western central north south east west northeast northwest southeast southwest "
    "north-east north-west south-east south-west northeastern northwestern southeastern southwestern north-eastern "
    "north-western south-eastern south-western upper lower mainland coastal rural urban remote war-torn war-ravaged "
    "neighbouring neighboring nearby government-held rebel-held opposition-held besieged occupied liberated "
    "conflict-affected conflict-hit drought-hit drought-affected drought-stricken flood-hit flood-affected "
    "earthquake-hit earthquake-affected cyclone-hit hard-hit crisis-hit"
)
"""Between a preposition and the name of a place they only narrow it."""

STRETCHES: Final = _words(
    "parts areas regions provinces districts cities towns camps settlements villages counties states governorates camp "
    "province region district part area city town village prefecture department island islands hospitals schools"
)
"""With "of" or "in" and a place behind them: parts of Somalia, the provinces of Sindh and Balochistan."""

COUNTRY_KINDS: Final = _words(
    "country nation kingdom republic state island archipelago sultanate emirate monarchy principality territory "
    "federation enclave atoll city town port capital province region district municipality village county governorate "
    "department prefecture oblast peninsula island-nation city-state"
)
"""Before "of" and a name, or before the name itself, they say what it names: the island nation of Tonga."""

COUNTRY_WORDS: Final = _words("country nation kingdom republic neighbour neighbor")
"""With "the": the state spoken of."""

REGION_WORDS: Final = _words("region hemisphere continent subregion sub-region")
"""With "the": the part of the world spoken of."""


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that prose writes in lower case, so that a capital does not make a name of them."""
    return frozenset(_data("common.txt").split())


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Given names of many countries, folded, with `m`, `f` or `u` (either)."""
    table: dict[str, str] = {}
    for line in _data("given_names.txt").splitlines():
        if line and not line.startswith("#"):
            gender, names = line.split(":", 1)
            table.update((name, gender) for name in names.split())
    return table


def _data(name: str) -> str:
    """A word list beside this module."""
    return files("pledgebook.lang.en").joinpath("data", name).read_text(encoding="utf-8")
