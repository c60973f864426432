"""English words around figures: hedges, ranges, changes, what is no figure. Patterns are case-insensitive."""

from __future__ import annotations

HEDGES = {
    "more than": "more than|>|over|well over|just over|above|greater than|higher than|exceeding|exceeds|exceeded|exceed|in excess of|upwards of|upward of|a little over|slightly more than|topping|topped|surpassing|surpassed|surpass|beyond|larger than|bigger than|longer than",
    "at least": "at least|at least or equal to|greater than or equal to|greater or equal than|greater or equal to|larger than or equal to|higher than or equal to|higher or equal than|more than or equal to|≥|>=|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|as young as|as little as|as few as|starting at|from as little as",
    "less than": "less than|<|fewer than|under|below|just under|well under|lower than|smaller than|just below|shy of|just shy of|short of|shorter than|younger than",
    "at most": "at most|less than or equal to|less or equal than|less or equal to|smaller than or equal to|smaller or equal than|lower than or equal to|lower or equal than|≤|<=|up to|as much as|as many as|no more than|not more than|a maximum of|maximum of|as high as|not exceeding|no greater than|as long as|as old as|capped at",
    "about": "about|around|approximately|approx|approx.|roughly|nearly|almost|close to|some|an estimated|estimated|circa|ca.|c.|near|barely|in the region of|in the neighborhood of|on the order of|approaching|more or less|~|≈|virtually|just about|an average of about|hardly|perhaps|maybe|an approximate",
}
AFTER = {
    "at least": "or more|at least|or older|and over|and older|and above|and up|or above|or greater|plus|minimum|or higher",
    "at most": "or less|or fewer|at most|or younger|and under|or under|or below|maximum|tops|max",
    "about": "or so|approximately|or thereabouts|more or less",
}
ARTICLES = "the|a|an|its|their|his|her|this|these|those|all|of"
BETWEEN = "between"
FROM = "from|of"
AND = "and"
TO = r"(?:to|through|until|up to|down to)(?: about| around| nearly| almost| more than| over| just| as much as)?"
OR = "or|or even|perhaps|if not|maybe"
EVEN = "or even|if not|perhaps even"
CHANGE = r"\b(?:rose|rise\w*|rising|fell|fall\w*|dropp\w+|drop|increas\w+|decreas\w+|climb\w+|jump\w+|grew|grow\w*|declin\w+|cut\w*|reduc\w+|rais\w+|lower\w+|up|down|surg\w+|soar\w+|went|gone|go|moved|shrank|shrunk|slid\w*|boost\w+|expand\w+|swell\w*)\b"
FROM_TO = r"\b(?:ris\w+|rose|fell|fall\w*|dropp\w+|drops?|increas\w+|decreas\w+|climb\w+|jump\w+|grew|grow\w*|declin\w+|cut\w*|reduc\w+|rais\w+|lower\w+|up|down|surg\w+|soar\w+|went|gone|goes|go|moved|shrank|slid\w*|boost\w+|expand\w+|swell\w*|slash\w+|upgraded)\b[^.;]{0,40}\bfrom\s(?:about\s|around\s|nearly\s|some\s|just\s)?\Z"
BOTH = r",?\s(?:and|but)\s|,\s"
ONE_OF = r"(?:\s[^\W\d_]+){0,3}\s(?:in|out\sof(?:\severy)?|in\severy)\s"
OUT_OF = r"(?:\s[^\W\d_]+){0,2}\s(?:in|out\sof(?:\severy)?|of\severy|in\severy)\s"
RATIOS = {
    "doubled|doubling|redoubled": (2, 1),
    "tripled|tripling|trebled|trebling": (3, 1),
    "quadrupled|quadrupling": (4, 1),
    "halved|halving": (1, 2), "thrice": (3, 1),
    "twofold|two-fold": (2, 1), "threefold|three-fold": (3, 1), "fourfold|four-fold": (4, 1), "fivefold|five-fold": (5, 1),
    "sixfold|six-fold": (6, 1), "tenfold|ten-fold": (10, 1), "hundredfold": (100, 1),
}  # fmt: skip
RATIO_NOUNS = {
    "twice": (2, 1),
    "thrice": (3, 1),
    "double": (2, 1),
    "triple": (3, 1),
    "quadruple": (4, 1),
}
RATIO_NOUN_BEFORE = r"(?:\A|[^\W\d_]|\b(?:more than|nearly|almost|about|to|will|would|could|is|are|was|were|roughly|over|around|than))\s\Z"
RATIO_NOUN_AFTER = r"\s(?:as\s|more\s|larger\s|bigger\s|the|its|their|that|what|last|those|in\s|from\s|this|his|her|our)\b|\s?[.,;]"
NO_RATIO_BEFORE = r"\Zx"
TIMES = "times"
TIMES_AFTER = r"\s(?:more|less|higher|lower|larger|bigger|greater|as|the|faster|smaller|its|their|that|than|better|what|longer|over)\b"
MULTIPLIED = (
    r"\b(?:multipl\w+ by|(?:by )?a factor of) (?:nearly |more than |about |at least |almost )?\Z"
)
DIVIDED = r"\bdivided by \Z"
POINTS = "points|point|pts|pt"
POINT_CUES = r"\b(?:rose|rise|rises|fell|fall|falls|down|up|gain\w*|lost|lose\w*|drop\w*|lead\w*|led|margin|ahead|behind|by|trail\w*|edge|higher|lower|jump\w*|climb\w*|slid|slip\w*|swing|poll\w*|percentage|add\w*|shed\w*|declin\w*|increas\w*|decreas\w*)\b"
INDEX_CUES = (
    r"\b(?:Dow|Nasdaq|S&P|index|Nikkei|FTSE|DAX|industrial average|stocks?|composite|exchange)\b"
)
SPORT_CUES = r"\b(?:scored?|game|games|rebounds|assists|team|season|match|quarterback|touchdown|basket|NBA|guard|forward|halftime|overtime|coach)\b"
MAGNITUDE = r"\bmagnitude\s(?:of\s|was\s)?\Z"
AGED = r"\b(?:aged|age|ages|as\s(?:young|old)\sas|at\sthe\sage\sof|over\sthe\sage\sof|under\sthe\sage\sof|turned|turns|turning)\s\Z"
LABELS = r"(?:posts?|log|no\.?|nos\.?|nrs?\.?|number|numbers|article|articles|page|pages|pp?\.|chapter|chapters|volume|vol\.?|route|highway|interstate|flight|room|gate|bus|line|channel|season|seasons|episode|episodes|version|level|grade|class|phase|stage|act|group|division|type|section|sections|title|table|figure|fig\.?|part|item|step|case|area|zone|exit|pier|ward|district|district no\.?|proposition|prop|amendment|resolution|bill|law|rule|room|apartment|apt\.?|suite|unit|lane|track|lot|size|week|day|game|round|set|lap|rank\w*|ranked|top|formula|code|zip|ext\.?|tel\.?|phone|fax|isbn|psalm|verse|question|exercises?|exercise nrs\.?|series|model|mark|block|platform|terminal|building|quarter|§|#|tier|category|cat|windows|ios|iphone|boeing|airbus|apollo|studio|catch|heaven|world war|super bowl|fiscal|FY)[\s\u00a0]\Z"
STREETS = r"\s(?:(?:[A-Z][\w.]*\s){1,3})(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd|Lane|Drive|Dr\b|Place|Square|Court|Way|Terrace)"
DUAL_BEFORE = r"\b(?:the|these|those|his|her|its|their|our|your|my|all)\s(?:[^\W\d_]+\s)?\Z"
DUAL = "two"
PARTITIVE = r"\sof\s(?:them|those|these|the|his|her|its|their|our|whom|which)\b"
SINGULAR = r"\b(?:the|a|an|this)\s\Z"
ALONE_BEFORE = r"\b(?:the|these|those|all|them|us|you|both|in|at|by|between)\s\Z"
NOT_AFTER = r"(?:[-‑\s]?(?:time|way|final|finals|finalists?|brothers?|sisters?|hearted|mast|back|baked|marathon|term|life|moon|dozen\sor\sso\stimes)\b|\spast\b)"
HALF_NOT_BEFORE = r"\b(?:first|second|other|better|last|top|bottom|latter|former|final|opening|front|back|upper|lower)[\s-]\Z"
IDIOMS = r"(?:24/7|9/11|7/7|one another|square one|ground zero|day one|cloud nine|catch-22|fifty-fifty|one day|one time|number one|at one point|no one|one by one|one-on-one|one thing|one way)"
ADJECTIVES = ""
ZERO_BEFORE = r"\b(?:ground|net|patient|tolerance|absolute|sub|from)[\s-]\Z"
FUNCTION_WORDS = frozenset(
    "the a an of in on at to for by with from and or but nor so as than that which who whom whose this these those is are was were be been being has have had do does did will would can could may might shall should must not no it its he she they we you i his her their our your my me him them us there here when where while since because if after before during over under about into through between against among until upon off out up down per via both either also only just more less".split()
)
STARTERS = frozenset(
    "the a an about around some over under nearly almost at up more less only just in on of for from with and but or all these those after before between its their his her our as no fewer roughly approximately another by to that this there they we he she it since through than when while least".split()
)
MONEY_NOUNS = r"(?:loans?|debts?|aid|grants?|investments?|credits?|savings|revenues?|losses|profits?|spending|funds?|funding|donations?|budget|capital|financing|guarantees|taxes|assets|dividends|damages|fines?|sales|orders|income|costs?|subsidies|bonds|cash)"
ELIDED_BEFORE = r"(?:loans?|debts?|aid|grants?|investments?|credit|savings|revenues?|loss|losses|profits?|spending|funds?|funding|donations?|budget|capital|financing|fines?|sales|income|costs?|price|sum|amount|value|valuation|deficit|surplus|deal|contract)\s(?:of|at|was|is|to|by)\s(?:about\s|more\sthan\s|nearly\s|some\s)?\Z"
PER_PATTERN = r"(?:\s(?P<lead>per|each|every)\s|\s?(?P<slash>/)\s?|\s(?P<article>an?|the)\s)(?P<unit>[^\W\d_]+(?:\s(?:meter|metre|foot|kilometer|kilometre))?(?:[²³23])?)(?![\w])"
PER_ARTICLE_UNITS = "year month week day hour minute night barrel ton tonne share ounce gallon pound litre liter head piece person kilo kilogram kilometer kilometre mile meter metre square dozen unit ticket bottle dose bushel second".split()
PER_NOT = "cent se other one of capita".split()

CHANGE_NOUNS = frozenset(
    "rise increase fall drop decline decrease jump growth gain loss surge cut reduction rebound slump plunge climb hike slide dip margin boost".split()
)
CHANGE_VERBS = frozenset(
    "rise increase fall drop decline decrease jump grow gain lose surge cut reduce rebound slump plunge climb raise lower double triple quadruple halve multiply divide slide dip shrink expand boost slash improve win".split()
)
TARGET_VERBS = frozenset("aim target plan want hope seek pledge expect intend promise vow".split())
TARGET_NOUNS = frozenset("target goal aim objective cap ceiling threshold".split())
SUBJECT_VERBS = frozenset(
    "reach represent total cost weigh measure be become remain stand hit exceed amount average climb rise fall drop top approach account equal worth".split()
)
AGE = "age"
