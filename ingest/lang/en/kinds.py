"""Words beside a name that say what kind of thing it is."""

# nouns that say it right before the name, or set off after it: `the chipmaker Acme`, `Acme, a maker of pumps`
KINDS = {
    "ORG": """
    company firm carmaker automaker chipmaker drugmaker planemaker airline operator channel subsidiary startup start-up giant retailer maker
    charity club publisher group union nonprofit newspaper magazine tabloid broadcaster insurer lender bank manufacturer conglomerate
    distributor organisation organization agency watchdog think_tank party band network studio developer provider supplier supermarket chain
    brand label consultancy contractor brewer utility militia cartel association foundation cooperative parent_company holding_company
    regulator builder shipbuilder steelmaker toymaker phonemaker hedge_fund law_firm
    """,
    "LOC": """
    city town village county province district neighborhood neighbourhood suburb island region state port_city capital hamlet seaport
    archipelago peninsula resort municipality container_port port borough reservation river lake mountain volcano atoll stadium airport
    """,
    "PER": """
    Mrs Ms Dr professor Professor writer author novelist philosopher historian actor actress singer comedian director prince Prince princess
    Princess duchess king King queen Queen tsar Tsar emperor Emperor pharaoh Pharaoh sultan Sultan pope Pope wife husband Captain captain
    Colonel Sergeant Lieutenant Inspector Lord brother sister father mother son daughter cousin uncle aunt friend colleague teammate coach
    manager judge attorney lawyer president minister lawmaker secretary officer sheriff striker midfielder defender quarterback goalkeeper
    captain champion detective sergeant analyst spokesman spokeswoman senator mayor governor founder suspect pitcher boyfriend girlfriend
    filmmaker photographer journalist activist economist businessman businesswoman billionaire
    """,
    "PRODUCT": """
    app smartphone console browser software vaccine drug rocket spacecraft satellite probe ship frigate submarine destroyer warship
    aircraft_carrier aircraft helicopter missile tablet robot chatbot tanker ferry trawler cryptocurrency painkiller antidepressant
    pesticide herbicide operating_system video_game weedkiller
    """,
    "EVENT": "hurricane typhoon cyclone Hurricane Typhoon Cyclone",
    "WORK": "movie film song album novel book musical documentary sitcom memoir",
}

# what is called after people, before their names: English has it behind
NAMED_AFTER: dict[str, str] = {}

# an adjective between such a noun and the name: English has them before the noun
ADJECTIVE = "$^"

# what joins a complement to such a noun before a name: nothing in English
COMPLEMENTS = ""

# what stands before such a noun where it is set off after a name
DETERMINER = r"(?:an? |the |one of |its |part of |[A-Z][\w.]*(?: [A-Z][\w.]*)?'s? )(?:[a-z][\w'-]* |[A-Z]\w+-?\w* ){0,4}?"

# what a name follows with `of` or `by`: `the chief executive of Acme`, `the people of Telville`
OF = {
    "ORG": """
    CEO chief_executive employees subsidiary unit division customers shares stake shareholders workers spokesman spokeswoman spokesperson
    owned operated analyst analysts branch maker makers vice-president vice_president headquarters acquisition takeover
    """,
    "LOC": """
    city town village port province region island county district capital suburb suburbs outskirts mayor people residents streets
    north south east west northeast northwest southeast southwest coast governor kingdom republic bishop archbishop borough hills
    municipality shores
    """,
}

# words that a name follows with `in`: `born in Telville`, `shares in Acme`
AT = {
    "LOC": "born lives live living lived located based headquartered arrived raised buried resident residents home house apartment",
    "ORG": "shares stake stakes investor investors shareholder shareholders shareholding",
}
LINKS_OF, LINKS_AT = "of|for|at|in|by|of the|for the|at the|in the|by the", "in"

# what a place stands behind, with which a name of a place is one
WHERE = "in In near Near outside Outside downtown from From"

# what follows a name and says it: `Jones, 43, was charged`, `the Telville area`
AFTER = {
    "PER": (
        r",? \(?\d\d\)?(?=[,.)])|, aged? \d\d(?!\d)|,? (?:was|were) (?:born|sentenced|arrested|elected|shot|married|convicted|raised|educated|survived by)(?!\w)"
        r"|'s (?:wife|husband|brother|sister|father|mother|son|daughter|girlfriend|boyfriend|parents|body|mouth|career)(?!\w)"
        r"|,? (?:and|with) (?:his|her) (?:wife|husband|brother|sister|father|mother|son|daughter|family|team|colleagues|friends?)(?!\w)"
    ),
    "LOC": (
        r" (?:police|area|region|province|county|town|city|suburb|neighborhood|neighbourhood|district|island|airport|coast|resident"
        r"|residents|counties|peninsula)(?!\w)|-born(?!\w)| (?:recorded|registered|hit|reached|saw)(?: a [a-z]+ of)? -?\d+(?:\.\d)? ?(?:°|C(?!\w)|F(?!\w)|degrees)"
    ),
    "ORG": r"(?:'s)? (?:spokes(?:man|woman|person)|subsidiary|shareholders|subscribers|(?:own )?(?:shares|share price|chief executive|takeover))(?!\w)|,? (?:which )?employs(?!\w)|, (?:Inc|Ltd|LLC)(?!\w)",
}

# an article that stands before no person's name
NO_PERSON = r"(?<!\w)[Tt]he $"

# … but for those called after a family: `the Jones family`
FAMILY = " (?:family|brothers|sisters|administration|presidency|campaign|era|years|siblings|twins|estate|trial|case)(?!\\w)"

# roles set off after a name without an article: `Jones, director of …`
BARE_ROLES = """
director manager president minister spokesman spokeswoman professor lawyer attorney analyst founder economist senator coach captain
author chairman chairwoman CEO ambassador editor head
"""

# … and what follows such a noun, of which it may be
CLOSING = "of in that which who for based owned whose from with near on and"

# a sentence that begins so has its subject behind a comma: `In Telville, the group …`
FRONT = "In At For From With On According After Before Since"
