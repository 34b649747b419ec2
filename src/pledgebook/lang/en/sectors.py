"""Which kind of help the words beside it tell: what it is for, and what it consists of.

The purposes follow the sector codes of the OECD's Creditor Reporting System (DAC/CRS purpose codes): 111-160, 210-250,
311-332, 410-430 are development, 510 and 600 (budget support, debt) financial, 720-740 humanitarian. Military help is
outside of them. One word each, in the singular; plurals are looked up without their ending.
"""

from __future__ import annotations

from typing import Final

from pledgebook.model.claims import Aid

_STRONG: Final = {
    Aid.MILITARY: """
        military security defence defense lethal non-lethal nonlethal weapon weaponry arms ammunition munition armament
        drawdown artillery missile tank howitzer armoured armored armor armour warfighting air-defence air-defense
        anti-aircraft anti-tank anti-ship fighter drone army armies navy navies naval marine counterterrorism peacekeeping
        peacekeeper usai fmf warship combat battlefield troop soldier serviceman servicemen serviceperson cadet paratrooper
        infantry commando conscript shell rocket rifle gun machinegun cannon mortar launcher torpedo torpedoes bomb bomber
        grenade mine explosive warhead pistol carbine cartridge bullet jet gunship frigate corvette destroyer submarine
        minesweeper minehunter jammer sniper helmet vest flak fortification interceptor himars patriot javelin stinger
        bradley abrams leopard stryker humvee mrap nlaw starstreak brimstone gmlrs nasams hawk avenger caesar gepard marder
        iris-t manpads f-16 mig-29 uav apc ifv carrier battalion brigade battery crew recruit""",
    Aid.FINANCIAL: """
        budget budgetary macro-financial macrofinancial fiscal imf pension balance-of-payments liquidity solvency
        debt arrears treasury salaries wages macroeconomic eurobond bailout""",
    Aid.HUMANITARIAN: """
        humanitarian relief emergency life-saving lifesaving food foodstuff shelter medical medicine medication refugee
        displaced evacuee returnee survivor wounded injured doctor nurse midwife midwives surgeon physician homeless orphan vaccine dose immunisation immunization
        winterization winterisation hunger famine starvation malnutrition malnourished blanket quilt tent nutrition disaster
        hygiene sanitation cholera ebola covid-19 outbreak epidemic pandemic trauma prosthetic prosthesis prostheses unrwa wfp
        unhcr unicef icrc iom unocha ambulance milk wheat rice flour grain maize sorghum bread sugar lentil bean
        biscuit ration meal mattress mattresses mat tarpaulin stove heater ventilator oxygen syringe stretcher bandage
        antibiotic antivenom insulin purifier jerrycan kit parcel clothing clothes rescue rescuer firefighter
        firefighting paramedic medic""",
    Aid.DEVELOPMENT: """
        development civilian democracy democratic governance election electoral judiciary court legislative
        anti-corruption corruption transparency decentralisation decentralization peacebuilding
        reconciliation education educational school schoolchildren classroom university universities college literacy
        curriculum vocational apprenticeship scholarship teacher textbook student preschool maternal reproductive malaria
        tuberculosis hiv aids-prevention wells borehole desalination irrigation reservoir dam sewage sewerage wastewater
        waterworks embankment dyke pipeline road bridge highway motorway expressway railway rail metro subway tramway bus
        buses infrastructure logistics broadband internet digital
        digitalisation digitalization ict fibre laptop telecommunication energy renewable electricity electrification
        hydropower hydroelectric geothermal solar wind photovoltaic substation microgrid gas reactor banking microfinance
        entrepreneur entrepreneurship enterprise business businesses start-up startup sme employment job
        agricultural agriculture farm farmer farming seed fertiliser fertilizer livestock crop harvest cultivation
        forest forestry reforestation afforestation fishery fisheries aquaculture industry industrial mineral mining
        manufacturing trade export customs tourism climate environment environmental emission carbon adaptation mitigation
        biodiversity conservation mangrove reef wildlife recycling waste urban rural housing
        rebuild rebuilding economic reform justice stabilization stabilisation reconstruction compact institution technical capacity-building
        procurement cadastre census statistics culture cultural heritage museum gender empowerment""",
}
_WEAK: Final = {
    Aid.MILITARY: "aircraft helicopter radar radio frontline border coastguard",
    Aid.HUMANITARIAN: "earthquake quake flood drought cyclone hurricane typhoon storm volcano landslide tsunami wildfire crisis "
    "health hospital clinic generator winter",
    Aid.DEVELOPMENT: "water port harbour harbor airport terminal transport women production research science technology land tax laboratory production skill",
}
KIND_OF: Final = {word: kind for kind, words in _STRONG.items() for word in words.split()}
"""The kind of help that a word beside an amount tells; plurals in -s are looked up without it."""
WEAK_KIND_OF: Final = {word: kind for kind, words in _WEAK.items() for word in words.split()}
"""Words that tell the kind where no other does: goods that soldiers and helpers use, calamities that help prevents or heals."""

PHRASES: Final = {
    ("patrol", "boat"): Aid.MILITARY, ("patrol", "boats"): Aid.MILITARY, ("patrol", "vessel"): Aid.MILITARY,
    ("patrol", "vessels"): Aid.MILITARY, ("patrol", "ship"): Aid.MILITARY, ("patrol", "ships"): Aid.MILITARY,
    ("assault", "boat"): Aid.MILITARY, ("assault", "boats"): Aid.MILITARY, ("night", "vision"): Aid.MILITARY,
    ("night-vision", "goggles"): Aid.MILITARY, ("night-vision", "devices"): Aid.MILITARY,
    ("air", "force"): Aid.MILITARY, ("special", "forces"): Aid.MILITARY, ("armed", "forces"): Aid.MILITARY,
    ("coast", "guard"): None, ("border", "guard"): None, ("border", "guards"): None, ("police", "force"): None,
    ("mine", "clearance"): None, ("mine", "action"): None, ("mine", "detectors"): None,
    ("central", "bank"): Aid.FINANCIAL, ("foreign", "exchange"): Aid.FINANCIAL, ("foreign", "reserves"): Aid.FINANCIAL,
    ("currency", "swap"): Aid.FINANCIAL, ("state", "salaries"): Aid.FINANCIAL, ("social", "benefits"): Aid.FINANCIAL,
    ("bridge", "financing"): Aid.FINANCIAL, ("bridge", "finance"): Aid.FINANCIAL, ("bridge", "loan"): Aid.FINANCIAL,
    ("bridge", "funding"): Aid.FINANCIAL, ("transport", "aircraft"): Aid.MILITARY, ("transport", "planes"): Aid.MILITARY,
    ("food", "security"): Aid.HUMANITARIAN, ("energy", "security"): Aid.DEVELOPMENT, ("water", "security"): Aid.DEVELOPMENT,
    ("health", "security"): Aid.DEVELOPMENT, ("social", "security"): Aid.FINANCIAL, ("border", "security"): None,
    ("parliamentary", "election"): Aid.DEVELOPMENT, ("municipal", "services"): Aid.DEVELOPMENT,
    ("clean", "water"): Aid.HUMANITARIAN, ("drinking", "water"): Aid.HUMANITARIAN, ("safe", "water"): Aid.HUMANITARIAN,
    ("bottled", "water"): Aid.HUMANITARIAN, ("water", "trucking"): Aid.HUMANITARIAN, ("water", "trucks"): Aid.HUMANITARIAN,
    ("water", "tankers"): Aid.HUMANITARIAN, ("water", "tanks"): Aid.HUMANITARIAN,
    ("field", "hospital"): Aid.HUMANITARIAN, ("field", "hospitals"): Aid.HUMANITARIAN, ("first", "aid"): Aid.HUMANITARIAN,
    ("search", "and"): Aid.HUMANITARIAN, ("cash", "assistance"): Aid.HUMANITARIAN, ("medical", "school"): Aid.DEVELOPMENT,
    ("early", "warning"): Aid.DEVELOPMENT, ("food", "industry"): Aid.DEVELOPMENT, ("food", "production"): Aid.DEVELOPMENT,
    ("wheat", "production"): Aid.DEVELOPMENT, ("rice", "production"): Aid.DEVELOPMENT,
    ("health", "system"): Aid.DEVELOPMENT, ("health", "systems"): Aid.DEVELOPMENT, ("health", "insurance"): Aid.DEVELOPMENT,
    ("power", "plant"): Aid.DEVELOPMENT, ("power", "plants"): Aid.DEVELOPMENT, ("power", "station"): Aid.DEVELOPMENT,
    ("human", "rights"): Aid.DEVELOPMENT, ("civil", "society"): Aid.DEVELOPMENT, ("private", "sector"): Aid.DEVELOPMENT,
    ("rule", "of"): Aid.DEVELOPMENT, ("fiscal", "year"): None, ("fiscal", "years"): None, ("fiscal", "quarter"): None,
    ("budget", "year"): None, ("financial", "year"): None, ("budget", "period"): None, ("security", "council"): None,
    ("defence", "minister"): None, ("defense", "minister"): None, ("defence", "secretary"): None,
    ("defense", "secretary"): None, ("development", "minister"): None, ("economic", "forum"): None,
    ("world", "bank"): None, ("development", "bank"): None, ("trade", "minister"): None, ("energy", "minister"): None,
    ("environment", "minister"): None, ("education", "minister"): None, ("civil", "protection"): Aid.HUMANITARIAN,
}  # fmt: skip
"""Two words that together tell a kind, or (None) none: a body, an office, a time, help that is of several kinds."""
