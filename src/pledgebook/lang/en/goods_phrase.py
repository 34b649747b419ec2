"""Words around the names of goods: what describes them, what comes between, and what is no thing at all."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MODIFIERS: Final = _words(
    """air land sea naval coastal surface ground field mountain winter night day light medium heavy small large
    long-range short-range medium-range mobile portable man-portable shoulder-fired shoulder-launched handheld
    hand-held wheeled tracked towed self-propelled armoured armored protected unarmoured unarmored soft-skinned
    off-road all-terrain amphibious airborne air-to-air air-to-ground air-to-surface surface-to-air
    surface-to-surface ground-based ground-launched air-launched sea-launched truck-mounted vehicle-mounted
    ship-based anti-tank antitank anti-armor anti-armour anti-ship antiship anti-aircraft antiaircraft
    anti-personnel anti-radar anti-radiation anti-drone anti-submarine anti-missile anti-ballistic counter-drone
    counter-uas counter-battery counter-artillery counter-fire counterbattery counter-mine counter-unmanned
    unmanned uncrewed remote remote-controlled remotely-operated wire-guided laser-guided laser gps-guided
    precision precision-guided guided unguided wire optically-tracked thermal infrared optical night-vision
    electronic electro-optical tactical strategic combat fighting battle infantry personnel reconnaissance
    surveillance engineering engineer recovery repair rescue search firefighting fire-fighting fire transport
    logistics supply support medical health surgical sanitary clinical emergency hospital ambulance evacuation
    command control communication communications radio satellite signal signals intelligence demining de-mining
    mine-clearing mine-clearance mine mine-resistant mine-protected minesweeping clearing clearance breaching
    bridging obstacle explosive explosives ordnance disposal artillery rocket mortar missile gun cannon rifle
    sniper grenade ammunition munition munitions torpedo drone aircraft helicopter tank anti-mine aerial
    aviation airlift patrol attack utility cargo passenger multipurpose multi-purpose multi-role multirole
    high-mobility tactically wheel armor armour ballistic bulletproof bullet-proof protective chemical
    biological radiological nuclear cbrn nbc gas decontamination camouflage winterized winterised insulated warm
    cold-weather sleeping hygiene dignity baby infant child children's school educational learning kitchen
    cooking household family shelter housing prefabricated modular temporary relief humanitarian food
    nutritional nutrition feeding dry canned powdered fortified ready-to-eat ready-to-use therapeutic drinking
    clean safe potable water purification filtration treatment sanitation wash irrigation agricultural farm
    farming fertilizer seed grain wheat rice vegetable oil fuel diesel gasoline petrol jet heating power
    electricity electric electrical energy solar wind hydro generating grid high-voltage voltage backup back-up
    emergency-power vaccine covid covid-19 measles polio ebola mpox malaria cholera antimalarial test testing
    diagnostic laboratory oxygen blood dialysis x-ray imaging ultrasound cold-chain cold storage refrigerated
    personal non-lethal lethal nonlethal military defence defense defensive police border security crowd spare
    replacement forensic digital computer ict cyber telecommunication telecommunications broadcasting internet
    secure encrypted navigation gps early-warning warning targeting fire-control rangefinding training
    simulation refurbished used second-hand surplus decommissioned modernized modernised modern advanced
    sophisticated soviet-era soviet-made soviet-type soviet-designed nato-standard nato-calibre nato-caliber
    western western-made western-standard us-made american-made german-made french-made british-made
    locally-made homemade commercial civilian dual-use heavy-duty construction earthmoving pumping drainage
    flood rubber inflatable fishing cruise hypersonic supersonic subsonic stealth kamikaze fixed-wing
    rotary-wing vertical tilt-rotor twin-engine single-engine submachine automatic semi-automatic assault
    machine hand smoke incendiary cluster high-explosive shaped rocket-propelled multiple launch launched
    launcher cannon-type specialized specialised essential basic critical vital life-saving lifesaving
    urgently-needed key mattress livestock veterinary pharmaceutical intensive care neonatal maternal obstetric
    midwifery reproductive trauma first-aid first aid camping folding collapsible plastic thermal-imaging
    acoustic seismic underwater undersea deep-sea ground-penetrating fiber-optic fibre-optic two-way
    handheld-type rugged mid-size minehunting ice-breaking hydraulic concrete lifting cutting breaking welding
    road rail railway port airport customs dental paediatric pediatric"""
)
"""Words that describe goods; beside one of them a loose word (system, unit, kit) names goods."""

EMPTY: Final = _words(
    """additional more further extra another other new first second third next last latest initial final same such
    many several numerous various multiple few some any all both own total whole entire necessary certain
    available existing modern advanced critical essential key important vital basic urgent urgently
    urgently-needed needed much-needed so-called significant substantial considerable sufficient adequate
    increased continued robust crucial specialized specialised special specific particular different relevant
    appropriate major large small"""
)
"""Adjectives that say nothing about what a thing is; with only these a loose word names no goods."""

SKIPPED: Final = _words(
    """much too enough plenty additional further extra more another new such many several numerous various multiple
    few some any"""
)
"""Words between a number and its thing, or before a thing, that are not part of its name."""

ABSTRACT: Final = _words(
    """health healthcare food education educational political economic financial banking payment monetary electoral
    voting judicial legal justice immigration asylum tax trading value belief social welfare pension governance
    government information management accounting regulatory democratic multilateral international global
    operating eco school public private civil think talks negotiation negotiations peace sanctions reporting
    monitoring verification ecosystem energy climate market capital water labor labour innovation data credit
    insurance procurement agrifood agricultural political-military border-security support"""
)
"""Words that make systems, units, packages and capabilities into no things: health systems, payment systems."""

NOT_GOODS: Final = frozenset(
    (
        "think tank|think tanks|fish tank|gold mine|coal mine|coal mines|gold mines|copper mine|diamond mine|uranium mine|"
        "talking shop|security umbrella|peace train|flag ship|top gun|smoking gun|young gun|first shot|long shot|big gun|"
        "shell company|shell companies|training ground|food chain|food chains|supply chain|supply chains|data center|"
        "data centers|data centre|data centres|call center|call centre|test case|golden ticket|press box|ballot box|ballot boxes|"
        "toolbox talk|debt service|military drill|military drills|naval drill|naval drills|joint drill|joint drills|fire drill|fire drills|"
        "live-fire drill|live-fire drills|artillery drills|press plane|side table|level playing field|silver bullet|magic bullet|peace pipe"
    ).split("|")
)
"""Sayings and names that hold a word for goods."""

FOLLOWERS: Final = _words(
    """worth valued totaling totalling costing including include included such to for from in at on by with of and
    or that which who as than per each also will would can could may might should must is are was were has have
    had be been being not"""
)
"""Words that may follow a complete name of goods."""

GIVING_FORMS: Final = frozenset(
    """provide send deliver donate supply give ship transfer include contain comprise buy purchase procure acquire receive get
    offer pledge promise hand gift lend lease loan sell allocate dispatch deploy bring furnish grant distribute export import fund
    finance produce manufacture make use operate need want request seek ask order approve authorise authorize announce
    withhold release receive expedite accelerate fly carry load move transport install build repair refurbish replace
    return cover add see like deploy airlift secure hold feature entail involve mean field train commit""".split()
)
"""Verbs that stand before goods as their object: their forms end a name to the left."""

PURPOSES: Final = _words(
    """detection search clearance clearing removal disposal protection treatment repair maintenance production
    storage transport transportation evacuation purification distribution prevention control reconnaissance
    surveillance training demining decontamination communication diagnosis testing heating cooking cleaning
    rescue firefighting defence defense restoration reconstruction construction inspection monitoring
    identification recovery bridging lifting navigation observation mine-clearing mine-clearance demolition
    vaccination immunisation immunization irrigation tasks operations missions generation filtration sanitation
    preservation refrigeration surgery anaesthesia resuscitation flights evacuations patrols repairs lighting
    farming planting cultivation ventilation"""
)
"""Actions that goods are for: robots for the detection of mines, equipment for water purification."""

CAPACITIES: Final = _words(
    "beds berths seats places rooms wards wheels engines doors barrels tubes axles litres liters"
)
"""Behind "with" and a number they say how large a thing is: a field hospital with 41 beds."""
UP_TO: Final = _words("up to some about around over more than nearly almost at least")
CONTAINED: Final = _words(
    """rounds round doses dose pieces piece sets set pairs pair units unit tonnes tonne tons ton pounds kilograms
    kilos kg litres liters gallons barrels boxes box crates pallets truckloads packs packets bottles bags sacks
    vials shipments shipment consignment consignments batches batch courses cases kits types type containers
    container bundles worth supply supplies quantities quantity amounts stocks variety range truckload planeload
    convoy"""
)
"""Words whose thing stands behind "of": rounds of ammunition, sets of body armour."""

ORIGINS: Final = _words("make design type production manufacture origin caliber calibre standard variety variant class")
"""Words at the end of an of-phrase that describe goods: of Soviet make, of 155mm calibre."""

CALIBRES: Final = _words("calibre caliber calibres calibers")
LENGTHS: Final = _words("mm mm. cm inch kg kva kw mw kv kwh mva ton tonne litre liter -mm millimeter millimetre")
"""What follows a number that describes a thing: 155 mm, 20 kVA."""

ACTIONS: Final = _words(
    """refurbishment repair repairs overhaul maintenance modernisation modernization upgrade upgrades servicing
    restoration"""
)
"""Work on goods that is given instead of new ones: refurbishment of missiles."""

NEEDS_PURPOSE: Final = _words("systems system means tools tool capabilities capability")
"""Bare words that take "to ..." with them: systems to counter drones."""

NO_THINGS: Final = _words(
    """negotiations consultations discussions voting passengers pupils people persons soldiers troops servicemen servicewomen personnel officers officials leaders members
    ministers countries states nations governments partners allies companies businesses organizations
    organisations agencies groups institutions cities towns villages communities regions districts provinces
    municipalities households families homes individuals children women girls men boys youth students pupils
    teachers patients refugees migrants civilians citizens residents victims survivors workers employees farmers
    fishermen journalists lawmakers lawyers judges delegates experts representatives participants attendees days
    weeks months years hours minutes seconds decades times occasions percent per cent points miles kilometers
    kilometres meters metres feet acres hectares degrees jobs projects programs programmes initiatives
    activities meetings talks visits calls trips rounds steps measures actions goals objectives priorities
    pillars areas sectors issues topics reasons cases deaths casualties injuries attacks strikes incidents votes
    seats questions answers dollars euros pounds yen lives countries' languages pages articles provisions
    sections agreements deals contracts resolutions laws bills lawsuits sanctions entities banks firms schools
    hospitals universities buildings sites locations bases ports airports facilities centers centres offices
    sides parties brigades battalions crews pilots refugees' tranches packages drawdowns instalments
    installments grants loans awards prizes billions millions thousands hundreds dozens others beneficiaries
    recipients internees prisoners hostages detainees fighters terrorists militants rebels enemies hearings
    businesspeople entrepreneurs startups start-ups investors donors shareholders volunteers immigrants voters
    delegations signatories economies markets islands oceans rivers continents hemispheres generations americans
    ukrainians afghans russians palestinians israelis syrians africans europeans proposals letters statements
    speeches tweets videos photos errors mistakes thoughts readers subscribers comments armies spokesmen
    spokespeople generals presidents photographs authorities efforts plans reports claims demands conditions
    reforms principles values rights concerns challenges threats risks benefits costs prices rules charges
    crimes violations abuses arrests protests elections ballots departments visas fellowships scholarships
    quarters phases stages levels ways things elements aspects examples types kinds categories tons percentage
    trees"""
)
"""Plurals after a number that are not given as goods."""

NO_MODELS: Final = _words(
    """covid-19 covid19 sars-cov-2 g7 g-7 g8 g20 g-20 g77 g5 p5 p3 e3 h1n1 h5n1 5g 4g cop26 cop27 cop28 cop29 cop15
    cop30 co2 c40 a1 a2 b1 b2 q1 q2 q3 q4 fy21 fy22 fy23 fy24 fy25 fy2021 fy2022 fy2023 fy2024 mh17 t20 i2u2 d10
    s1 ph1 brics+ l20 y20 w20 b20 c20"""
)
"""Letters with digits that name no model."""

ABSTRACTIONS: Final = _words(
    """security insecurity project projects program programs programme programmes sector sectors policy policies
    production producers industry industries market markets price prices crisis crises shortage shortages needs
    issues initiatives development infrastructure companies manufacturers exports imports trade chains costs
    research education farming processing workers manufacturing supply"""
)
"""Nouns that a row of words for goods may only describe: food and agriculture projects, food, water and energy security."""

NO_VEHICLES: Final = _words(
    "insurance investment financing finance financial funding special-purpose purpose legal lending"
)
"""Before "vehicle" they make it no thing that drives."""

WEIGHTS: Final = _words(
    """tonnes tonne tons ton kilograms kilos kg pounds lbs litres liters gallons barrels boxes crates pallets truckloads doses rounds
    packs packets bags sacks bottles planeloads containers consignments"""
)
"""Measure words behind which even an unknown word is goods."""

HELP: Final = _words("assistance aid cooperation partnership funding grant loan")
"""Before a loose word they make it a part of help and no thing: the assistance component."""
