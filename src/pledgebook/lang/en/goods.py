"""Words that name goods: weapons, vehicles, medicine, food, shelter, tools, and those who are sent to help.

Only the last word (or the fixed last words) of a name stands here; what describes it is found by its place. A word
with `~` has no plural (ammunition, wheat), one with `=` is its own plural (aircraft).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from pledgebook.model.mentions import GoodsSort

_THINGS: Final = """
tank|battle tank|howitzer|gun|cannon|autocannon|mortar|artillery~|artillery piece|launcher|grenade launcher|rocket
missile|interceptor missile|torpedo|bomb|munition|ammunition~|ammo~|cartridge|bullet|grenade|landmine|land mine
naval mine|sea mine|anti-tank mine|antitank mine|anti-personnel mine|anti-armor mine|anti-armour mine|claymore mine
explosive|detonator|warhead|rifle|machine gun|machinegun|submachine gun|pistol|handgun|revolver|shotgun|carbine
firearm|small arms~|light arms~|bayonet|flamethrower|weapons system|air defence system|air defense system
loitering munition|surface-to-air missile|sam|manpads=|atgm|mlrs=|mrl|artillery round|mortar round|tank round
artillery shell|mortar shell|tank shell|mortar bomb|jdam|decoy missile|aerial bomb|glide bomb|cruise missile
ballistic missile|depth charge|smoke grenade|stun grenade|tear gas~|warship

vehicle|truck|lorry|pickup|pick-up|pickup truck|bus|minibus|ambulance|fire engine|jeep|bulldozer|tractor|trailer
forklift|tank transporter|motorcycle|motorbike|bicycle|quad bike|snowmobile|personnel carrier|locomotive|bridgelayer
bridge layer|suv|combine harvester|harvester|railcar|tram|trolleybus|excavator|backhoe|humvee|apc|ifv|mrap
armored car|armoured car|motorboat|scooter|moped|tricycle|rickshaw|sedan|fire tender|fire truck|garbage truck
all-terrain vehicle|atv|dump truck|tow truck|four-wheel drive|4x4

aircraft=|jet|fighter jet|fighter plane|fighter aircraft|warplane|airplane|aeroplane|plane|helicopter|chopper
gunship|drone|uav|uas=|ucav|usv|quadcopter|bomber|seaplane|unmanned aerial vehicle|unmanned aerial system
unmanned aircraft system|airship|ship|boat|vessel|frigate|corvette|destroyer|submarine|cutter|landing craft=
patrol craft=|hovercraft=|minehunter|minesweeper|dinghy|ferry|tugboat|barge|speedboat|lifeboat|trawler|watercraft=
canoe

radar|sonar|jammer|searchlight|thermal imager|goggle|binoculars~|monocular|rangefinder|range finder|laser designator
metal detector|mine detector|satellite terminal|night vision device|night-vision device|thermal camera
surveillance camera|body camera|sniperscope|riflescope|starlink|starlink terminal|seismometer

mine roller|mine plough|mine plow|robot|crane|pontoon|pontoon bridge|saw|chainsaw|jackhammer|welder|compressor
shovel|spade|pickaxe|ladder|hose|sandbag|barbed wire~|water pump|winch|tool kit|hand tool|power tool|wheelbarrow
toolbox|outboard motor|outboard engine|road roller|grader|compactor|bailey bridge|sewing machine

helmet|body armour~|body armor~|vest|flak jacket|ballistic plate|body armor plate|gas mask|face mask|face shield
respirator|glove|gown|ppe~|personal protective equipment~|protective gear~|protective suit|hazmat suit|uniform|boot
jacket|coat|parka|clothing~|clothes~|garment|sleeping bag|sleeping mat|sock|shoe|backpack|rucksack|life jacket
lifejacket|raincoat|footwear~

vaccine|vaccine dose|dose|syringe|needle|vial|ventilator|oxygen cylinder|oxygen concentrator|oxygen plant|oxygen~
medicine|medication|antibiotic|antiviral|antiretroviral|painkiller|insulin~|therapeutic|test kit|rapid test
diagnostic test|bandage|tourniquet|first aid kit|first-aid kit|stretcher|gurney|hospital bed|field hospital
mobile hospital|hospital ship|mobile clinic|defibrillator|x-ray machine|incubator|wheelchair|prosthesis|prosthetic
crutch|plasma~|iodine tablet|potassium iodide~|antivenom|bed net|bednet|mosquito net|surgical instrument|body bag
intensive care unit|icu|dialysis machine|freezer|contraceptive|refrigerator|cold box|cold chain~|surgical mask
n95 mask|drug|pharmaceutical|consumable|antidote|atropine~|condom|stethoscope|oximeter|pulse oximeter
ultrasound machine|laboratory reagent|reagent|infusion|anaesthetic|anesthetic|medical supply|treatment course
cylinder|vitamin|hearing aid|spectacles=|eyeglasses=|ct scanner|mri scanner|ecg machine|infusion pump|suction machine
autoclave|steriliser|sterilizer|blood bag|immunoglobulin~|saline~|paracetamol~|chloroquine~|artemisinin~|remdesivir~
morphine~|iv fluid|hospital equipment~|oral rehydration salt|rehydration salt|midwifery kit|operating table|microscope
thermometer

wheat~|grain|bread~|pasta~|tinned fish=|rice~|maize~|flour~|sorghum~|barley~|millet~|cereal|cooking oil~
vegetable oil~|sunflower oil~|lentil|bean|split pea|chickpea|powdered milk~|milk powder~|infant formula~
baby formula~|baby food~|foodstuff|ration|meal|mre|biscuit|food parcel|food basket|food package|food box
nutritional supplement|food supplement|fertilizer|fertiliser|seed|seedling|livestock~|cattle~|fodder~|animal feed~
canned food~|drinking water~|potable water~|bottled water~|food voucher|soybean|ready-to-eat meal|therapeutic food~
rutf~|corn-soy blend|canned good|tinned food~|food item|food commodity|date palm|noodle|food~|sugar~|potato
peanut paste~|nutrition bar|sardine|butter~|cheese~|cassava~|yam|groundnut|peanut|olive oil~|palm oil~|cooking fat~
iodised salt~|iodized salt~|porridge~|dried fish=|fishing net|hoe|sickle|plough|plow|sprayer|thresher|tiller|power tiller
seed drill|drip kit|pesticide|insecticide|herbicide|beehive|poultry~|goat|sheep=

tent|blanket|quilt|duvet|mattress|tarpaulin|tarp|plastic sheet|plastic sheeting~|cot|camp bed|folding bed|bunk bed
bedding~|bed linen~|bed sheet|pillow|shelter kit|prefabricated house|container house|container home|modular house
modular home|caravan|mobile home|housing unit|kitchen set|cooking set|stove|heater|lamp|lantern|flashlight|jerrycan
jerry can|bucket|water tank|water bladder|kit|parcel|latrine|toilet|soap~|hand sanitizer|hand sanitiser|sanitizer
sanitiser|disinfectant|diaper|nappy|sanitary pad|sanitary napkin|toiletry|towel|cement~|roofing sheet
corrugated iron~|timber~|candle|household item|hygiene item|hygiene product|portable toilet|cookware~|utensil
warm clothing~|thermal underwear~|plywood~

generator|transformer|autotransformer|turbine|boiler|power bank|powerbank|generator set|solar lamp|solar lantern
solar home system|solar pump|mini-grid|minigrid|smart meter|led lamp|solar panel|solar module|inverter
power cable|pylon|cable|switchgear~|circuit breaker|insulator|power unit|light bulb|bulb|fuel~|diesel~|gasoline~
petrol~|kerosene~|firewood~|natural gas~|lng~|liquefied natural gas~|heating oil~|jet fuel~|aviation fuel~
nuclear fuel~|crude oil~|power plant|substation|electric motor|capacitor|battery storage system|power aggregate
genset|accumulator|heat pump|streetlight|solar system|aviation gasoline~|liquefied petroleum gas~|lpg~|wind turbine
biomass boiler|power transformer|power generator

water purification tablet|purification tablet|water filter|water purifier|desalination plant|chlorine~
chlorine tablet|borehole|water treatment plant|water purification unit|water truck|water tanker|hand pump
hygiene kit|handwashing station|water point|water system|tap stand|water kiosk|septic tank|incinerator|water meter
chlorinator|sprinkler|deep well|tube well|tubewell|water well|artesian well|wells=

radio set|walkie-talkie|satellite phone|mobile phone|smartphone|laptop|computer|tablet computer|server|router|modem
antenna|sim card|hard drive|workstation|projector|whiteboard|blackboard|exercise book|school kit|satellite dish
encryption device|printer|textbook|school bag|schoolbag|school supply|school desk|schoolbook
spare part|replacement part|tyre|tire|machinery~|relief item|relief good|relief supply|relief package|non-food item
humanitarian item|simulator|flight simulator|sniffer dog|rescue dog|search dog|detection dog|weapons station
gun barrel|razor wire~|concertina wire~|uniform item|video camera|handcuff|riot shield|baton|bulletproof vest
x-ray scanner|container scanner|office furniture~|prefabricated classroom|learning kit|spacecraft=|buoy
"""

_LOOSE: Final = """
round|shell|mine|projectile|fuse|fuze|propellant|charge|fighter|system|unit|battery|carrier|transporter|platform
machine|device|bladder|trainer|instrument|apparatus=|appliance|container|crate|bed|mask|part|component|engine|bridge
radio|phone|telephone|tablet|terminal|satellite|camera|sensor|sight|optic|scope|detector|scanner|filter|tool|toolkit
axe|drill|torch|car|van|wagon|tanker|craft=|oil~|gas~|coal~|lubricant|water~|salt~|tea~|milk~|fish=|meat~|fruit
vegetable|corn~|pulse|pea|pill|pellet|jab|swab|test|diagnostic|house|clinic|hospital|classroom|book|notebook|desk
dog|horse|cow|camel|donkey|calf|chick|piglet|panel|sheet|voucher|bag|box|pack|bottle|steel~|furniture~|bike|armour~|armor~
battalion set|rope|nail|chair|bench|pen|pencil|onion|tomato|egg|charger|meter|monitor|dam|library|dormitory|canal
rails=|school|classroom|kindergarten|road|market|silo|greenhouse|workshop
scholarship|fellowship|bursary|training place|study place|air defence~|air defense~|laboratory|warehouse|shelter|cash~
kitchen|pump|designator|seeker|interceptor|chassis=
hull|turret|supplement|serum|reactor|pipe|pipeline|net|mat|plate|suit|brick|aggregate|station|spare|decoy
"""

_GENERIC: Final = """
weapon|weaponry~|armament|arms~|weapon system|weapons system|equipment~|military equipment~|materiel~|matériel~
material|supplies~|goods~|commodity|commodities~|item|article|hardware~|gear~|kit~|capability|defense article
defence article|tools and equipment~|medical equipment~|lethal aid~|lethal assistance~|nonlethal aid~
non-lethal aid~|non-lethal assistance~|nonlethal assistance~|lethal equipment~
"""

_SERVICES: Final = """
health care~|shelter~|healthcare~|medical care~|protection~|sanitation~|hygiene~|hygiene service|health service
basic service|nutrition~|protection service|livelihood support~|livelihoods support~|livelihood opportunity
livelihoods~|livelihood|psychosocial support~|mental health support~|psychosocial service|cash assistance~
cash transfer|cash support~|cash-based assistance~|treatment~|food assistance~|food aid~|nutrition assistance~
shelter assistance~|shelter support~|shelter material|winterization assistance~|winterisation assistance~
demining assistance~|demining~|medical assistance~|medical aid~|mine clearance~|humanitarian demining~
medical treatment~|logistics support~|logistical support~|maintenance~|training~|military training~|training course
essential service|educational service|education service|water service|legal aid~|counselling~|counseling~
rental assistance~|vaccination|immunization|immunisation|search and rescue service|emergency care~
primary care~|maternal care~|satellite imagery~|legal assistance~|transport service|health support~
emergency service
"""

_TEAMS: Final = """
search and rescue team|search-and-rescue team|rescue team|rescue squad|medical team|medical personnel~|firefighter
rescuer|rescue worker|rescue personnel~|rescue specialist|doctor|nurse|medic|paramedic|medical worker
medical professional|health worker|emergency responder|first responder|disaster assistance response team
assessment team|response team|disaster response team|firefighting team|emergency medical team|military instructor
military trainer|engineering team|peacekeeper|surgeon|deminer|team of experts|expert team|technical team
police trainer|military adviser|military advisor|military observer|medical staff~|forensic expert|search team
logistician|midwife|engineer|technician|expert|specialist|adviser|advisor|trainer|instructor|psychologist
epidemiologist|volunteer|police officer|policeman|veterinarian|electrician|diver|surgical team|k9 unit|canine unit
water engineer|medical unit|demining team
"""

_IRREGULAR: Final = {
    "knife": "knives", "prosthesis": "prostheses", "mattress": "mattresses", "box": "boxes", "torch": "torches", "bus": "buses",
    "potato": "potatoes", "tomato": "tomatoes", "midwife": "midwives", "policeman": "policemen", "calf": "calves", "torpedo": "torpedoes", "axe": "axes", "school bus": "school buses", "mouse": "mice",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Head:
    """The last words of a name of goods."""

    words: tuple[str, ...]
    sort: GoodsSort
    plural: bool
    mass: bool
    """Without a plural: it may stand alone (ammunition, wheat)."""


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """Names of goods by their last word, those of more words first."""
    table: dict[str, dict[tuple[str, ...], Head]] = {}
    groups = (
        (_LOOSE, GoodsSort.LOOSE),
        (_GENERIC, GoodsSort.GENERIC),
        (_SERVICES, GoodsSort.SERVICE),
        (_TEAMS, GoodsSort.TEAM),
        (_THINGS, GoodsSort.THING),
    )
    for text, sort in groups:
        for entry in text.replace("\n", "|").split("|"):
            for head in _forms(entry.strip(), sort):
                table.setdefault(head.words[-1], {})[head.words] = head
    return {last: tuple(sorted(found.values(), key=lambda h: -len(h.words))) for last, found in table.items()}


def _forms(entry: str, sort: GoodsSort) -> list[Head]:
    """The singular and plural of one entry."""
    if not entry:
        return []
    name = entry.rstrip("~=")
    words = tuple(name.split())
    if entry.endswith("~"):
        return [Head(words, sort, plural=False, mass=True)]
    if entry.endswith("="):
        return [Head(words, sort, plural=True, mass=False)]
    many = tuple(plural(name).split())
    return [Head(words, sort, plural=False, mass=False), Head(many, sort, plural=True, mass=False)]


def plural(name: str) -> str:
    """The regular plural of a noun: batteries, torches, tanks."""
    if name in _IRREGULAR:
        return _IRREGULAR[name]
    if name.endswith(("s", "x", "z", "ch", "sh")):
        return name + "es"
    if name.endswith("y") and name[-2] not in "aeiou":
        return name[:-1] + "ies"
    return name + "s"
