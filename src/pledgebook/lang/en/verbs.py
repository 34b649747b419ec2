"""English verbs and their forms: enough to find the verbs of a sentence without a parser.

The list holds common verbs of news and official prose, not only those that any rule asks for: a sentence is cut
into clauses by all its verbs.
"""

from __future__ import annotations

from functools import cache
from typing import Final

_IRREGULAR: Final = """
arise arose arisen|become became become|dig dug dug|begin began begun|bind bound bound|bite bit bitten|blow blew blown
break broke broken|bring brought brought|build built built|burn burned burned|buy bought bought|cast cast cast
catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|draw drew drawn
drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found
flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung hung|hear heard heard
hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led
leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made|mean meant meant|meet met met
overcome overcame overcome|oversee oversaw overseen|partake partook partaken|pay paid paid|prove proved proven
put put put|read read read|rebuild rebuilt rebuilt|rethink rethought rethought|ride rode ridden|rise rose risen
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set
shake shook shaken|shoot shot shot|show showed shown|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
sleep slept slept|speak spoke spoken|spend spent spent|split split split|spread spread spread|stand stood stood
steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone
understand understood understood|undertake undertook undertaken|uphold upheld upheld|wake woke woken|wear wore worn
win won won|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|write wrote written|foresee foresaw foreseen
retell retold retold|resell resold resold|mislead misled misled|forgo forwent forgone|bear bore borne|beat beat beaten
bid bid bid|breed bred bred|outdo outdid outdone|override overrode overridden|quit quit quit|rid rid rid|sow sowed sown|underwrite underwrote underwritten
cling clung clung|forsake forsook forsaken|grind ground ground|kneel knelt knelt|overrun overran overrun
overtake overtook overtaken|overthrow overthrew overthrown|rewrite rewrote rewritten|shrink shrank shrunk
sling slung slung|strive strove striven|weep wept wept|retake retook retaken
misunderstand misunderstood misunderstood|befall befell befallen|unwind unwound unwound|lean leaned leaned
wed wed wed
"""

_REGULAR: Final = """
abandon abolish airdrop allot axe clinch dispatch defer embark emphasize enlist excuse ferry flag ink intercept lobby
mobilise mobilize moot mull nod nudge oust outrank pen reassess reroute scrap spearhead table tap top transit usher vet
voice wire witness abolish absorb abstain accelerate accept access accommodate accompany accomplish account accuse achieve
acknowledge acquire act adapt add address adhere adjourn adjust administer admire admit adopt advance advise advocate
affect affirm afford agree aid aim air-lift airlift align allege allocate allow amend amount amplify analyse analyze
announce answer anticipate apologise apologize appeal appear applaud apply appoint appreciate approach appropriate
approve argue arm arrange arrest arrive ask assemble assert assess assign assist assume assure attach attack attempt
attend attract attribute authorise authorize avert avoid award back balance ban base battle beg believe belong benefit
blame block board bolster boost borrow brief broaden broker call campaign cancel care carry cause caution cease
celebrate centre chair challenge champion change channel characterise characterize charge chart check cite claim
clarify clash clear close coincide collaborate collapse collect combat combine command commemorate commence commend
comment commission commit communicate compare compel compensate compete compile complain complement complete comply compose
comprise concede concentrate concern conclude condemn conduct confer confirm confront congratulate connect consent
conserve consider consist console constitute construct consult contact contain contend continue contract contribute
control convene converse convert convey convince cooperate coordinate cope correct cosponsor counsel count counter
cover create credit criticise criticize cross culminate curb curtail damage date debate decide declare decline
decrease dedicate deepen defeat defend define defy delay delegate deliberate deliver demand demonstrate denounce deny
depart depend deplore deploy deprive derive describe deserve design designate desire destroy detail detain deter
deteriorate determine develop devote dial die differ direct disagree disappear disburse disclose discontinue discover
discuss dismantle dismiss dispatch displace display dispute disrupt dissolve distribute divert divide document donate
double downplay draft drop earmark earn ease echo edit educate elaborate elevate eliminate emerge emphasise emphasize
empower enable enact encompass encounter encourage end endorse endure enforce engage enhance enjoy enlarge enlist
enrich ensure enter entertain entitle entrust equal equip escalate escape establish estimate evacuate evaluate evolve
exacerbate examine exceed exchange exclude execute exercise exhaust exhort exist expand expect expedite experience
expire explain explore export expose express extend face facilitate fail farewell favour favor feature field file fill
finalise finalize finance finish fire fit fix flow focus follow force forecast form formulate forward foster found
fuel fulfil fulfill function fund further gain gather generate govern grant greet guarantee guard guide halt hand
handle happen harm harvest head heal heighten help highlight hinder hint hire honour honor hope host house identify
ignore illustrate impact impede implement imply import impose improve include incorporate increase incur indicate
induce inflict influence inform inherit initiate injure inspect inspire install institute instruct insist integrate
intend intensify interact intercept interrupt intervene introduce invade invest investigate invite involve issue join
judge justify kick kill knock label lack land last laud launch learn lease lessen lift like limit link list listen
load loan locate look lower maintain manage mandate march mark match materialise matter maximise maximize measure
mediate mention miss mitigate mobilise mobilize monitor mourn move multiply name narrow near necessitate need
negotiate neglect nominate note notice notify number obey object oblige observe obtain occupy occur offer open
operate oppose order organise organize originate oust outline outrage owe own pack participate pass pause pave
penetrate perform permit persist persuade phone pick place plan plant play plead please pledge point pose position
possess postpone pour power practise praise preach predict prefer prepare present preserve press pressure presume
prevail prevent preview print prioritise prioritize probe proceed process proclaim procure produce profit prohibit
project prolong promise promote prompt pronounce propose prosecute protect protest provide provoke publicise publish
pull punish purchase pursue push qualify question quote raise rally ramp reach react reaffirm realise realize
reassure rebuff rebuke recall receive recognise recognize recommend recommit reconcile reconfirm reconstruct record
recount recover redirect redouble reduce refer refine reflect refrain refuse refute regain regard register regret
reimburse reinforce reiterate reject rejoin relate relax relay release relieve relocate rely remain remark remember
remind remove render renew renounce renovate repair repatriate repay repeat repel replace replenish reply report
represent request require rescue reserve reset resettle reside resign resist resolve respect respond restate restore
restrain restrict result resume retain retire retreat return reveal reverse review revise revitalise revitalize revive
reward risk rotate rule safeguard salute sanction satisfy save scale schedule score scrap screen secure seem seize
select separate serve settle shape share sharpen shell shelter shift ship shoulder sign signal slash slow smuggle solicit
solidify solve sound spark specify spell sponsor spur stabilise stabilize staff stage start starve state station stay
stem step stipulate stockpile stop store stoke strengthen stress stretch struggle study submit subscribe subsidise
succeed suffer suggest summarise summarize summon supervise supplement supply support suppose surge surpass surprise
surrender surround survive suspect suspend sustain symbolise symbolize tackle talk target tell tend term terminate
test testify thank threaten tie tighten top total touch tour trace track trade train transfer transform transit
transition translate transmit transport travel treat trigger triple trust try turn tweet uncover underline underpin
underscore undermine understate unify unite unlock unveil update upgrade urge use utilise utilize vaccinate value
vary venture verify veto view violate visit voice volunteer vote vow wait waive walk want warn waste watch weaken weigh
welcome widen wish witness wonder work worry worsen wound yield
allot await deposit bankroll climb confiscate contemplate embezzle furnish greenlight hesitate inhibit inject jump launder
levy mull plunge ratify refund remit rescind resupply revoke roll shelve slump soar subsidize sue trim airdrop redeploy
reconvene co-host cohost co-chair co-sponsor pre-position preposition back-fill backfill top-up videoconference
telephone phone ring email message hail rebuke lament opine quip recap reckon reason retort stipulate surmise tout
bemoan chide disclose divulge enthuse extol interject muse postulate proclaim rejoice remonstrate scoff
allude apprise beseech blast boast castigate censure concur condole confide contradict decry deride disavow dwell
entreat exclaim expound grumble implore inquire enquire joke lambast lambaste mock murmur mutter petition post rebut
reprove repudiate shout slam speculate whisper yell retweet recapitulate reassert
bestow co-finance cofinance co-fund cofund part-finance part-fund reallocate redistribute reprogram reprogramme repurpose
refinance unfreeze unblock offload unload convey annul erase exempt outfit reequip re-equip rehabilitate loan reschedule
retrain parachute stump cough fork chip foot restructure swap dole plough plow pump funnel apportion endow defray immunise immunize
inoculate erect drill okay upskill dock moor berth disembark pre-finance reprofile air-drop
abduct abet abide abort accrue acquiesce acquit adjudicate admonish afflict aggravate alienate alleviate alter amass
amputate anger annihilate antagonise antagonize appal appall appease apprehend ascertain ascribe aspire assassinate
assimilate assuage atone attain attest augment avenge avow awaken banish baptise baptize befriend behave behead
belittle bereave besiege betray bewilder blackmail bombard brandish broach bury bypass calculate capitulate categorise
categorize cater cherish circulate circumvent clamp cleanse coax coerce collide commandeer comprehend computerise
conceal conceive concoct condense condone confine conform confuse congregate connive conquer conscript contravene
contrive corroborate cram crave criminalise criminalize cripple crumble cultivate decimate decipher decommission
deduct deem deface defect defraud degrade dehydrate delete delineate demobilise demobilize democratise demolish
demoralise demoralize demote denigrate deport deputise derail derogate descend desist despise destabilise destabilize
detach detect detonate devalue devastate deviate devise diagnose dictate differentiate dilute diminish dine disarm
disband discard discern discharge disconnect discourage discriminate disengage disguise disinfect disintegrate
dislodge disown disperse disprove disqualify disregard disseminate dissent dissociate dissuade distinguish distort
distract diversify divorce dodge dominate downgrade dredge drown dwindle eavesdrop elapse elicit elude emanate
embarrass embed embody emigrate emit empathise empathize emulate encircle enclose encroach endanger endeavor endeavour
enlighten enshrine ensue entail entangle entrench envisage envision equate eradicate espouse evade evict evoke
exaggerate excavate excel exemplify exert exonerate expel expropriate exterminate extinguish extort extract extradite
extricate fabricate falsify falter famish fasten fathom federate ferment fetch flatten flourish flout fluctuate foil
forestall forfeit fortify frighten frustrate fumigate generalise generalize glorify grapple grieve hamper harass
hasten heave heed hoist humiliate hurl hustle ignite immerse immigrate impair impart impeach impel imperil impersonate
implant implicate imprison incapacitate incite indict industrialise infect infer infest infiltrate inflame inflate
infringe ingest inhabit insulate intercede interfere internationalise internationalize interpret interrogate
intimidate intrude inundate invalidate invoke irrigate irritate isolate itemise jeopardise jeopardize jettison jostle
kidnap kindle languish legalise legalize legislate legitimise legitimize liaise liberalise liberalize liberate linger
liquidate loathe loom lurk magnify maim malign maltreat maneuver manipulate manoeuvre marginalise marginalize maroon
marvel masquerade meddle melt memorise mend merge migrate militate minimise minimize misappropriate mishandle
misinterpret misjudge misplace misrepresent mistreat moan modernise modernize modify molest monopolise motivate muddle
muster mutilate nationalise nationalize neutralise neutralize nourish nullify nurture obstruct obtrude offend omit
ooze opt orchestrate ordain oscillate outlast outnumber outpace outsource outstrip outweigh overburden overcharge
overlook overpower overrule overshadow overstate overturn overwhelm pacify paralyse paralyze parley peddle perish
perpetrate perpetuate persecute persevere pertain pierce pillage pinpoint placate polarise polarize pollute populate
portray pray precede precipitate preclude predominate preoccupy prescribe preside privatise privatize procrastinate
profess profiteer propagate propel prosper punctuate purify purport quadruple quantify quash quell quench radicalise
radicalize ransack rationalise rattle ravage raze re-elect re-examine readjust reap rearm reassign rebound recede
recite reclaim recline recoil recollect recompense reconsider recoup rectify recuperate recur recycle redeem redefine
redesign redress reelect reexamine reflate refuel regroup regulate reimpose reinstate reintegrate reintroduce relegate
relent relinquish relive reminisce renege reopen reorganise reorganize replant repossess repress reprimand resemble
resent reshape resound restock resuscitate retaliate retool retract retrieve reunite revamp revere revert revolve rob
salvage savour scatter scavenge scold scorch scour scramble scrutinise scrutinize segregate sever shatter shirk shiver
shorten shove shun sift simplify simulate smother snatch soften spare spoil sprout spurn squander stagnate standardise
standardize startle steer stifle stigmatise stigmatize stimulate stir strand strangle streamline stumble stun subdue
subjugate submerge substantiate substitute subvert suffice suffocate superintend supersede suppress swamp sympathise
sympathize synchronise synchronize taint tamper tarnish terrify terrorise terrorize thaw thrash thrive thwart tidy
tilt tolerate topple torpedo toughen trample transcend transcribe transpire traverse tremble trespass unfold unleash
unravel unsettle untangle uproot urbanise urbanize usurp utter vacate validate vandalise vanish verge vie vilify
vindicate visualise vouch waver wield wipe wither wrestle
inaugurate sail
"""

_ALSO_NOUNS: Final = """
gift truck ferry haul cart rush pool kit charter avail float smile grin sigh shrug laugh snap frown wink chuckle nod thunder sneer bark
bargain boycott bribe burden capture delight distance drink embargo embrace insult leak live massacre mortgage
murder overhaul pardon plague plot poison quarrel ransom reform remedy resort ruin sabotage sacrifice torture
trap triumph wreck
"""
"""Verbs whose forms in -s are nearly always plural nouns; those are left out."""


@cache
def verb_forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Every known form with its (lemma, tag) readings.

    Tags: `base` (also the present plural), `s` (third person), `past`, `part` (past participle), `ing`.
    """
    table: dict[str, list[tuple[str, str]]] = {}

    def add(form: str, lemma: str, tag: str) -> None:
        entry = table.setdefault(form, [])
        if (lemma, tag) not in entry:
            entry.append((lemma, tag))

    for triple in _IRREGULAR.replace("\n", "|").split("|"):
        if triple.strip():
            lemma, past, participle = triple.split()
            for form, tag in (*_present(lemma), (past, "past"), (participle, "part")):
                add(form, lemma, tag)
    for lemma in _REGULAR.split():
        for form, tag in _regular(lemma):
            add(form, lemma, tag)
    for form, lemma, tag in _also_nouns():
        add(form, lemma, tag)
    for form, lemma, tag in (
        ("proved", "prove", "part"),
        ("got", "get", "part"),
        ("seconded", "second", "past"),
        ("seconded", "second", "part"),
        ("seconding", "second", "ing"),
        ("greenlit", "greenlight", "past"),
        ("greenlit", "greenlight", "part"),
        ("learnt", "learn", "past"),
        ("learnt", "learn", "part"),
        ("leant", "lean", "past"),
    ):
        add(form, lemma, tag)
    return {form: tuple(readings) for form, readings in table.items()}


def _also_nouns() -> list[tuple[str, str, str]]:
    """The forms of verbs that are nouns as well, without those in -s."""
    return [(form, lemma, tag) for lemma in _ALSO_NOUNS.split() for form, tag in _regular(lemma) if tag != "s"]


def _regular(lemma: str) -> list[tuple[str, str]]:
    """All forms of a regular verb with their tags."""
    return [*_present(lemma), *((past, tag) for past in _pasts(lemma) for tag in ("past", "part"))]


@cache
def verb_tags() -> dict[str, dict[str, str]]:
    """The lemma of every known form by tag; of two verbs with the same form and tag the one named last."""
    return {form: {tag: lemma for lemma, tag in readings} for form, readings in verb_forms().items()}


@cache
def base_forms() -> frozenset[str]:
    """All forms that can be a base form."""
    return frozenset(form for form, tags in verb_tags().items() if "base" in tags)


@cache
def _forms_of() -> dict[str, frozenset[str]]:
    """The forms of every known verb by its lemma."""
    forms: dict[str, set[str]] = {}
    for form, readings in verb_forms().items():
        for lemma, _ in readings:
            forms.setdefault(lemma, set()).add(form)
    return {lemma: frozenset(found) for lemma, found in forms.items()}


def inflections(lemma: str) -> frozenset[str]:
    """All forms of one verb, known or not: announce, announces, announced, announcing."""
    return _forms_of().get(lemma) or frozenset({form for form, _ in _present(lemma)} | set(_pasts(lemma)))


def _present(lemma: str) -> list[tuple[str, str]]:
    """Base, third person and -ing forms."""
    if lemma.endswith(("s", "x", "z", "ch", "sh")) or lemma in {"go", "forgo", "undergo", "veto", "echo"}:
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    stems = [lemma + "ing"]
    if lemma.endswith("ie"):
        stems = [lemma[:-2] + "ying"]
    elif lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        stems = [lemma[:-1] + "ing"]
    elif _doubles(lemma):
        stems = [lemma + lemma[-1] + "ing", lemma + "ing"]
    return [(lemma, "base"), (third, "s"), *((stem, "ing") for stem in stems)]


def _pasts(lemma: str) -> list[str]:
    """Regular past forms, British and American."""
    if lemma.endswith("e"):
        return [lemma + "d"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma[:-1] + "ied"]
    if _doubles(lemma):
        return [lemma + lemma[-1] + "ed", lemma + "ed"]
    return [lemma + "ed"]


def _doubles(lemma: str) -> bool:
    """Whether the last consonant may be doubled: plan, commit, refer, travel."""
    if len(lemma) < 3 or lemma[-1] in "aeiouwxyhcks" or lemma[-2] not in "aeiou":
        return False
    if lemma[-3] in "aeiou" and lemma[-4:-2] != "qu":
        return False
    return len(lemma) <= 4 or lemma.endswith(
        (
            "mit",
            "fer",
            "vel",
            "cel",
            "bel",
            "nel",
            "trol",
            "pel",
            "gram",
            "ship",
            "fil",
            "uip",
            "quit",
            "gret",
            "lot",
            "bet",
            "nap",
            "nul",
            "sel",
            "del",
            "nal",
            "val",
            "tal",
            "rol",
            "til",
            "cur",
            "but",
            "deter",
            "drop",
        )
    )
