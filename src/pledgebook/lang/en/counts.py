"""What numbers count, and what they only look like counting. All words lower case."""

from __future__ import annotations

from typing import Final

MEASURES: Final = frozenset(
    (
        "rounds round pairs pair sets set tons ton tonnes tonne doses dose liters litres liter litre gallons gallon barrels "
        "barrel kilograms kilogrammes kilos kg kgs kilogram lbs lb pounds pound ounces boxes box crates crate pallets pallet "
        "trucks truck lorries lorry wagons wagon trailers trailer containers container truckloads truckload planeloads planeload shiploads shipload cartons carton packs pack packets "
        "packet bottles bottle bags bag sacks sack bales bale bundles bundle vials vial ampoules courses course cases case "
        "pieces piece units unit items item batches batch loads load cylinders convoys shipments shipment consignments "
        "consignment tranches sacks sheets rolls reels bushels bushel cargoes cargo tranche sq acres acre hectares hectare "
        "kilometres kilometers metres meters yards feet crews crew squadrons squadron batteries battery battalions battalion "
        "companies company platoons platoon brigades brigade mt t kt series types kinds varieties"
    ).split()
)
"""Words that measure when `of` follows: rounds of ammunition, pairs of boots. `batteries of` counts batteries."""

MASSES: Final = frozenset(
    (
        "rounds tons ton tonnes tonne doses dose liters litres liter litre gallons barrels kilograms kilogrammes kilos kg kgs "
        "lbs pounds bushels pairs sets"
    ).split()
)
"""Measures that are units even without `of`: 4.3 million doses, 26 tonnes."""

METRIC: Final = frozenset({"metric", "long", "short", "us", "u.s.", "cubic", "full", "complete", "square"})
"""Words inside a measure: metric tons, cubic metres, full sets."""

UNITS: Final = frozenset(
    (
        "mm cm km m metre metres meter meters kilometre kilometres kilometer kilometers mile miles ft foot feet inch inches "
        "millimetre millimetres millimeter millimeters centimetre centimetres centimeter centimeters nm mph kmh km/h kph knots "
        "knot kw mw mwh gw gwh kwh twh kv kva mva hp hz khz mhz ghz watt watts kilowatt kilowatts megawatt megawatts gigawatt "
        "gigawatts megawatt-hours kilowatt-hours horsepower caliber calibre cal cal. gauge degrees degree celsius fahrenheit "
        "°c °f c kb mb gb tb gbps mbps percent percentage pct pp bps basis cent cents per-cent % fold times-a "
        "a.m. p.m. a.m p.m am pm o'clock gmt utc est edt cet cest eet et bst local hectares acres sq square kt kilotons "
        "megatons years-old year-old points point thirds quarters fifths sixths tenths eighths stars"
    ).split()
)
"""What follows a measurement, a share or a time of day: not things that are given."""

SPANS: Final = frozenset(
    (
        "year years month months week weeks day days hour hours hrs minute minutes min mins second seconds decade decades "
        "century centuries fortnight fortnights night nights weekend weekends semester semesters quarter generations "
        "times time occasions weekdays calendar consecutive straight successive business working years' months' days' hours' "
        "weeks'"
    ).split()
)
"""Time, occasions: `three years`, `two times`."""

HEADS: Final = frozenset(
    (
        "article articles section sections sec sect chapter chapters title titles part parts paragraph paragraphs para annex "
        "appendix schedule clause rule rules resolution resolutions res phase phases stage stages tier tiers level levels step "
        "steps day page pages figure figures fig table tables room line lines lot block batch group zone zones sector track "
        "pillar pillars goal goals objective target sdg category class type mark mk model version gen generation unit no nos "
        "number numbers highway route road avenue flight gate building floor box vol volume issue edition session area district "
        "channel title tranche top grade age ages aged formula war covid covid-19 law pub act bill h.r hr s. order e.o agenda vision horizon cop "
        "exhibit attachment item items footnote note slide form part-time point zone platform terminal windows iphone apollo "
        "protocol amendment psalm verse chapter corps sig cop unsc unscr unga directive regulation regulations decree "
        "section subsection subparagraph sub-paragraph criterion option scenario quarter week month year id code room ext tel "
        "telephone phone fax suite po p.o apartment apt building bus line operation sputnik world q h dd-form fy cy § §§"
    ).split()
)
"""Words whose number is part of a name: Article 5, section 506, phase 2, day 330, top 10."""

MAKERS: Final = frozenset(
    (
        "boeing airbus mirage tupolev sukhoi antonov ilyushin mig su mi tu il an ka embraer atr fokker bombardier leopard challenger "
        "marder abrams gepard bradley stryker caesar krab zuzana harpoon hellfire maverick stinger storm rafale gripen tornado "
        "typhoon tiger puma lynx panther fuchs dingo wiesel patriot iris hawk aster mistral grad uragan smerch tochka iskander "
        "pantsir buk osa strela igla tor shahed bayraktar orlan lancet switchblade geran kornet konkurs fagot metis milan eryx "
        "himars atacms gmlrs glsdb nlaw javelin starstreak brimstone exocet penguin sidewinder sparrow amraam meteor derby "
        "harpoon otomat neptune shadow"
    ).split()
)
"""Makers and makes that are followed by a model's number, whatever its size: Boeing 737, Mirage 2000, Leopard 2."""

NOT_ONE: Final = frozenset(
    (
        "of another day can could may might must should would will has had who whom that which or is was and at in to for on by "
        "from with as the a an more two thing way side hand time reason point step such if when where another's another, year "
        "month week hour minute night morning evening afternoon person can't cannot not only so self really country nation were shouldn't wouldn't couldn't needs third quarter half fifth "
        "voice world goal level"
    ).split()
)
"""Words after which `one` is a pronoun or counts no thing that could be given."""

BEFORE_ONE: Final = frozenset(
    "the this that no any every each another which some only-the day square someone first number phase level chapter not".split()
)
"""Words before which `one` is a pronoun or a name."""

NOT_A: Final = frozenset(
    (
        "few lot bit little number couple result way time day week month year decade century moment while result part member "
        "majority minority series range variety matter means case fact sign step point chance need threat risk right role "
        "reason question problem challenge priority goal plan decision deal agreement pledge promise commitment statement "
        "speech call meeting visit trip conversation discussion talk summit conference briefing interview letter tweet post "
        "message report reporter spokesman spokeswoman spokesperson senior former top key major great good better best bad "
        "worse clear strong new-found very more most much less least so such too quite rather really truly much-needed long "
        "longtime short brief recent free fair just lasting durable sustainable peaceful stable secure prosperous democratic "
        "sovereign independent united shared common joint bilateral trilateral multilateral global regional national "
        "international political diplomatic economic strategic historic unique special particular certain given total "
        "combined record maximum minimum average significant substantial sizable massive huge large big small tiny further "
        "readout phone read-out signal partner friend ally leader president minister prime general war conflict crisis "
        "ceasefire truce solution future world region country nation state city town village people public person man woman "
        "family community government administration bill law resolution motion vote ban sanction tax price cost fee "
        "share percentage percent third quarter half fifth tenth dozen hundred thousand million billion trillion breach "
        "violation attack strike threat response reaction view position stance policy strategy approach framework process "
        "period phase stage era age anniversary deadline date timetable schedule second third-party foregone full-scale "
        "foothold halt stop start beginning end close pause break return move shift change rise fall increase decrease drop "
        "surge boost hike cut reduction"
    ).split()
)
"""Words after which `a` counts nothing that could be given."""

ABSTRACT: Final = ("ness", "ism", "hood")
"""Endings of words for no things."""

PEOPLE: Final = frozenset(
    (
        "people persons doses vaccines vaccinations tons tonnes barrels litres liters gallons rounds shells refugees children "
        "women girls men boys households families homes residents citizens inhabitants users jobs meals masks tests students "
        "pupils civilians ukrainians migrants farmers workers bushels hectares acres units copies items artillery ammunition"
    ).split()
)
"""What comes in millions, so that a letter may stand for the magnitude: 5m doses, 1.2m people."""

ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
            "sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
     "hundredth": 100}  # fmt: skip
"""Ordinal words; compounds (twenty-first) are put together by the recogniser."""

NOT_ORDINAL: Final = frozenset(
    {"century", "centuries", "street", "avenue", "ave", "parallel", "floor", "amendment", "lady", "quarter", "half"}
)
"""Words before which an ordinal counts nothing in a row of deeds."""
