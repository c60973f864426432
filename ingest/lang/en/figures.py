"""English words around figures: hedges, ranges, changes, what is measured, what is no figure.

Lists of phrases are divided by `|`. PATTERNS are regular expressions, whatever the case: `…_before` must
end where a figure starts, `…_after` start where it ends.
"""

from __future__ import annotations

HEDGES = {
    "more than": "more than|>|over|well over|just over|above|greater than|higher than|exceed(?:s|ed|ing)?|in excess of"
    "|upwards? of|a little over|slightly more than|topp(?:ing|ed)|surpass(?:es|ing|ed)?|beyond|larger than|bigger than"
    "|longer than|older than|(?:climb|surg|push|creep|soar)(?:s|ed|ing) past|(?:rose|risen|rises|rising|crept|shot) past",
    "at least": "at least|at least or equal to|(?:great|larg|high|bigg)er than or equal to|(?:great|larg|high|bigg)er or equal (?:than|to)"
    "|more than or equal to|more or equal (?:than|to)|≥|>=|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of"
    "|as young as|as little as|as few as|starting at|from as little as",
    "less than": "less than|<|fewer than|under|below|just under|well under|lower than|smaller than|just below"
    "|shy of|just shy of|short of|shorter than|younger than",
    "at most": "at most|at most or equal to|less than or equal to|less or equal (?:than|to)|(?:small|low)er than or equal to"
    "|(?:small|low)er or equal (?:than|to)|≤|<=|up to|as much as|as many as|no more than|not more than"
    "|a maximum of|maximum of|as high as|not exceeding|not exceed|not to exceed|no greater than|as long as|as old as|capped at",
    "about": "about|around|approximately|approx\\.?|roughly|nearly|almost|close to|some|an estimated|estimated"
    "|circa|ca\\.|near|barely|in the region of|in the neighborhood of|on the order of|approaching|more or less"
    "|~|≈|virtually|just about|an average of about|hardly|perhaps|maybe|an approximate",
}
AFTER = {
    "at least": "\\+|-plus|or more|at least|or older|and over(?! [$€£\\d])|and older|and above(?! [$€£\\d])|and up|or above|or greater|or larger|or bigger|plus(?! [$€£\\d])|minimum|or higher",
    "at most": "or less|or fewer|at most|or younger|and under|or under|or below|or lower|or smaller|maximum|tops|max",
    "about": "-odd|-some|-ish|or so|approximately|or thereabouts|more or less",
}
ARTICLES = "the|a|an|its|their|his|her|this|these|those|all|of"
BETWEEN = "between"
FROM = "from|of"
AND = "and"
TO = r"(?:to|through|until|up to|down to)(?: about| around| nearly| almost| more than| less than| under| over| just| as much as)?"
OR = "or|or even|perhaps|if not|maybe"
EVEN = "or even|if not|perhaps even"
RATIOS = {
    "doubl(?:ed|ing)": (2, 1),
    "(?:tripl|trebl)(?:ed|ing)": (3, 1),
    "quadrupl(?:ed|ing)": (4, 1),
    "halv(?:ed|ing)": (1, 2),
    "two-?fold": (2, 1),
    "three-?fold": (3, 1),
    "four-?fold": (4, 1),
    "five-?fold": (5, 1),
    "six-?fold": (6, 1),
    "ten-?fold": (10, 1),
    "hundred-?fold": (100, 1),
}
RATIO_NOUNS = {"twice": (2, 1), "thrice": (3, 1), "double": (2, 1), "triple": (3, 1), "quadruple": (4, 1)}  # fmt: skip
TIMES = "times"
POINTS = "points|point|pts|pt"
DUAL = "two"
LONE_ONE = "one"  # *one of them*: no count
FEET = "foot ft"  # behind these inches go without saying: *5 foot 2*
POUNDS = "pound pounds"  # money or weight
PLACES = "third fourth fifth"  # in a row, as much as parts
PART_ARTICLES = "a an"  # with a noun behind it is a place in a row: *a third man*
PLURALS_SHOW = False
COUNTS_BY_ARTICLE = True  # *12 a*
ADJECTIVES = ""
ZEROS = "zero nought"
HALVES = "half halves"
LONE_PARTS = ""
NO_DOZENS = ""
PATTERNS = {
    "per_hour": r"(?:\s?/\s?|\s(?:per|an?)\s)(?P<unit>(?:(?:square|cubic)\s)?[^\W\d_]{1,12}(?:[²³]|\^?[23])?)(?!\w)",
    "per_behind": r"\s(?P<noun>[^\W\d_]+(?:\s[^\W\d_]+)?)(?P<lead>\s(?:per|each|every)\s|\s?/\s?|(?<=\w)\sa\s)(?P<unit>(?:(?:square|cubic)\s)?[^\W\d_]+[²³23]?)(?!\w|\s(?:later|earlier|after|before|ago))",
    "per_not_after": r"\s(?:later|earlier|before|after|ago|old)\b",
    "per_many": r"(?:\s[^\W\d_]+){0,3}\s(?:per|for\severy|out\sof\severy)\s",
    "per": r"(?:\s(?P<lead>per|each|every)\s|\s?(?P<slash>/)\s?|\s(?P<article>an?|the)\s)(?P<unit>(?:(?:square|cubic)\s)?[^\W\d_]+[²³23]?)(?!\w)",
    "change": r"\b(?:rose|rise\w*|rising|fell|fall\w*|dropp\w+|drop|increas\w+|decreas\w+|climb\w+|jump\w+|grew|grow\w*|declin\w+|cut\w*|reduc\w+|rais\w+|lower\w+|up|down|surg\w+|soar\w+|went|gone|go|moved|shrank|shrunk|slid\w*|boost\w+|expand\w+|swell\w*)\b",
    "moves_before": r"\b(?:ris\w+|rose|fell|fall\w*|dropp\w+|drops?|increas\w+|decreas\w+|climb\w+|jump\w+|grew|grow\w*|declin\w+|cut\w*|reduc\w+|rais\w+|lower\w+|up|down|surg\w+|soar\w+|went|gone|goes|go|moved|shrank|slid\w*|boost\w+|expand\w+|swell\w*|slash\w+|upgraded)\b[^.;]{0,40}\bfrom\s(?:about\s|around\s|nearly\s|some\s|just\s)?",
    "spread_before": r"\b(?:rang\w+|vari\w+|varying|spread\w*|span\w*)(?:\s[^\W\d_]+){0,3}\sfrom\s",
    # before two numbers that are no score, whatever they count
    "range_before": r"\b(?:scores?|range[sd]?|ranging|numbers?|interval|values?|between)\s(?:(?:is|are|was|of|from)\s)*",
    # before *25 cents to $14.75*: the change, and what it led to
    "moved_before": r"\b(?:rose|fell|dropped|gained|lost|climbed|slipped|slid|jumped|added|shed|surged|tumbled|eased|plunged|soared|declined|advanced|up|down)\s(?:about\s|nearly\s|by\s|another\s|a\s)?",
    "both_after": r",?\s(?:and|but)\s|,\s",
    "pair_of_one_after": r"(?<=pair)\sof\s(?:[a-z]+\s){0,2}(?:shoes|boots|sneakers|trainers|heels|jeans|trousers|pants|shorts|tights|glasses|sunglasses|goggles|binoculars|scissors|pliers|tweezers|gloves|socks|stockings|earrings|headphones|pyjamas|pajamas|underwear|handcuffs|wings|eyes|hands|legs|feet|skis|skates)\b",
    "out_of": r"\s(?:in|in\severy)\s|-in-|(?:\s[^\W\d_]+){0,2}\sout\sof(?:\severy)?\s",
    "over": r"\sover\s",
    # between an amount and one of the same that is set against it
    "compared": r",?\s(?:[-–—(]\s?)?(?:instead of|compared (?:with|to)|(?:up |down )?from|against|versus)\s",
    "one_of": r"\sover\s|-in-|(?:\s[^\W\d_]+){0,3}\s(?:in|out\sof(?:\severy)?|in\severy)\s",
    "ratio_noun_before": r"(?:\A|[^\W\d_]\s)",
    "ratio_noun_after": r"\s(?:as\s|more\s|larger\s|bigger\s|the|its|their|that|what|last|those|this|his|her|our)\b",
    "no_ratio_after": r"\s(?:down|up)\b",
    "no_ratio_before": r"(?!)",
    "times_after": r"\s(?:more|less|higher|lower|larger|bigger|greater|as|the|faster|smaller|its|their|that|than|better|what|longer|over)\b",
    "fold_after": r"[\s-]?-?fold\b",
    "multiplied_before": r"\b(?:multipl\w+ (?:[^.,;\s]+ ){0,4}by|(?:by )?a factor of) (?:nearly |more than |about |at least |almost )?",
    "divided_before": r"\bdivided by ",
    "point_cues": r"\b(?:rose|rises?|fell|falls?|down|up|gain\w*|lost|lose\w*|drop\w*|lead\w*|led|margin|ahead|behind|by|trail\w*|edge|higher|lower|jump\w*|climb\w*|slid|slip\w*|swing|poll\w*|percent\w*|rates|rais\w+|lower\w*|hik\w+|cut\w*|add\w*|shed\w*|declin\w*|increas\w*|decreas\w*)\b",
    "index_cues": r"\b(?:Dow|Nasdaq|S&P|index|Nikkei|FTSE|DAX|industrial average|stocks?|composite|exchange)\b",
    "sport_cues": r"\b(?:Ryder|foursomes|putt|birdie|bogey|par|scored?|games?|rebounds|assists|team|season|match|quarterback|touchdown|basket|NBA|guard|forward|halftime|overtime|coach|scoring|career-high|season-high|free throws|three-pointers?)\b|\b(?:won|beat|win|loss|victory)\b[^.]{0,40}\b\d{2,3}-\d{2,3}\b",
    "percent_before": r"(?:\A\s*per\s?cent|\bpercentage)\sof\s",
    "magnitude_before": r"\bmagnitude[\s-]+(?:of\s|was\s|at\s)?",
    "magnitude_after": r"(?:\s|\s?-\s?)(?:magnitude|strength|on\sthe\s(?:Richter|scale))\b",
    "aged_before": r"\b(?:aged|ages?|as\s(?:young|old)\sas|(?:adults|people|men|women|mothers|fathers|parents|girls|boys|voters|workers|drivers|those|anyone|children|seniors|patients|residents|consumers)\s(?:over|under)|at\sthe\sage\sof|over\sthe\sage\sof|under\sthe\sage\sof|turned|turns|turning|(?:older|younger)\sthan)\s(?:between\s|only\s|just\s|about\s|around\s|over\s|under\s)?",
    "named_before": r"(?-i:[A-Z][\w'’-]+\.?|\b(?:[Tt]he|[Aa]n?)\s(?:\w+\s)?\w+),\s",
    "part_led_before": r"(?:\A|[-\w]\s*[,;:(]\s?|\b(?:by|than|about|nearly|almost|over|around|roughly|to|only|just|some|least|most|under|is|was|are|were|one|two|three|four|and|up|down|another|slash\w*|cut\w*|lost|fell|rose|approximately|estimated)\s)",
    "at_age_before": r"\bat\s",
    "at_age_after": r",\s(?:he|she|his|her)\b",
    "kin_before": r"\b(?:son|daughter|sister|brother|wife|husband|child|mother|father|baby|twins?)\s(?-i:[A-Z][\w'’-]+),\s",
    "named_after": r"[,;](?!\s\d)|\.(?:\n|\Z)|\sand\s(?-i:[A-Z])",
    "score_before": r"\b(?:score|victory|defeat|beat\w*|won|win|lost|lead|led)(?:\s[^\W\d_]+){0,4}\s",
    # *won 5 and 4*: holes of match play
    "match_before": r"\b(?:won|win|wins|winning|beat\w*|lost|los\w+|defeat\w*|victory|triumph\w*)(?:\s[^\W\d_]+){0,4}\s",
    "score_after": r"\s(?:start|record|win|loss|victory|defeat|lead|score|rout|draw|tie|home)\b",
    "clock_after": r"(?:-\d\d?)?[\s\u00a0]?(?:[ap]m|o'clock)\b",
    "aged_after": r"\s(?:and|or)\s(?:older|younger)\b",
    # behind the number of a version
    "version_after": r"\s(?:release|beta|update)\b",
    "he_was_before": r"\b(?:(?:he|she|who)\s(?:was|is)\s(?:just\s|only\s)?|(?:dies|died|dead)\sat\s)",
    "he_was_after": r"\.?(?:\s*\Z|\.?\n|\.\s)|,\s",
    "grown_before": r"\b(?:was|is)\s(?:just\s|only\s)?",
    "grown_after": r"\s(?:when|at\sthe\stime)\b",
    "label_before": r"(?:(?<=\W)|^)(?:(?<=\d-)(?:under|over)(?:-par)?|call|called|dial|dialed|dialled|posts?|log|no\.?|nos\.?|nrs?\.?|numbers?|articles?|pages?|pp?\.|ch(?:apters?|\.)|volume|vol\.?|route|highway|interstate|flight|room|gate|bus|line|channel|seasons?|episodes?|version|level|grade|class|phase|stage|act|group|division|type|sections?|title|table|figure|fig\.?|part|item|step|case|area|zone|exit|pier|ward|district|proposition|prop|amendment|resolution|bill|law|rule|apartment|apt\.?|suite|unit|lane|track|lot|size|week|day|game|round|set|lap|task|rank\w*|top|formula|code|zip|ext\.?|tel\.?|phone|fax|isbn|psalm|verse|question|exercises?|series|model|mark|block|platform|terminal|building|quarter|§|#|tier|category|cat|windows|ios|iphone|boeing|airbus|apollo|studio|catch|heaven|world war|super bowl|fiscal|FY)[\s\u00a0]",
    # labels that are verbs too: *building four separate prototypes*
    "label_verb_before": r"\b(?:building|ranking)[\s\u00a0]",
    "label_object_after": r"\s(?-i:[a-z]{3,}\s[a-z]{3,}s\b)(?<!ss)",
    "street_after": r"\s(?-i:Freeway|Expressway|Turnpike|Beltway)\b|\sblock\s(?:of|in)\b|\s(?-i:(?:[A-Z\d][\w.]*\s){1,3}(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd|Lane|Drive|Dr\b|Place|Square|Court|Way|Terrace))",
    "known_before": r"\b(?:the|these|those|his|her|its|their|our|your|my|all)\s(?:[^\W\d_]+\s)?",
    "partitive_after": r"\sof\s(?:them|those|these|the|his|her|its|their|our|whom|which)\b",
    "singular_before": r"\b(?:the|a|an|this)\s",
    "several_after": r"(?!)",
    "alone_before": r"\b(?:the|these|those|all|them|us|you|both|in|at|by|between)\s",
    "compound_after": r"\s?[-‑]\s?[a-z]+ed\b|[-‑](?:hearted|mast|piece|way|figure|digit|star|iron|wood|under|over|for-\d+)\b|\s(?:Magnum|Winchester)\b|\s?-?\s?(?:cali(?:ber|bre)|gauge)\b",
    "part_compound_after": r"[-‑\s]?(?:time|way|final|finals|finalists?|brothers?|sisters?|hearted|mast|back|baked|marathon|term|life|moon)\b|(?<=third)[-‑\s](?:degree|party)\b|\spast\b",
    "ordinal_half_before": r"\b(?:first|second|other|better|last|top|bottom|latter|former|final|opening|front|back|upper|lower|own|opposition)[\s-]",
    "part_before": r"(?!)",
    "part_after": r"(?!)",
    "no_half_before": r"(?-i:\b[Tt]he\s[A-Z]\w+\s)",
    "half_of_time_after": r"\s(?:an?\s|hour|a\sdozen|naked|dead|asleep|done|empty|full|finished|open|built|hidden)\b",
    "idioms": r"\b\d{1,5}\s(?:BCE?\b|B\.\s?C\.)|\d{1,2}['’]\s?\d\d[\"”]\d{1,3}|\b\d+\s(?:Stat\.|U\.\s?S\.\s?C\.|USC\b|CFR\b|C\.\s?F\.\s?R\.|Fed\. Reg\.)(?:\s§*\s?\d+)?|(?<![\d,.])911\b(?!\s\w+s\b)|24/7|9/11|7/7|(?-i:\b50 Cent\b)|40[13]\([kb]\)|(?-i:\b(?:10|8|20)-[KQF]\b)|(?-i:(?<![$€£])\b[48]K\b)|\b[1-3]\s(?:Corinthians|Kings|Samuel|Chronicles|Thessalonians|Timothy|Maccabees)\b|one another|square one|ground zero|day one|cloud nine|catch-22|fifty-fifty|one day|one time|number one|at one point|no one|four\s?-\s?by\s?-\s?fours?|one by one|one bit\b|one-on-one|zero (?:emissions?|carbon|waste|tolerance|gravity)\b|one thing|one way|AK[\s-]47|(?:front|back) nine",
    "no_zero_before": r"\b(?:ground|net|patient|tolerance|absolute|sub|from)[\s-]",
    "hurt_after": r"\s(?:dead|killed|injured|wounded|missing)\b",
    "dozen_after": r"",
    "sum_before": r"\bof\swhich\s(?:about\s|more\sthan\s)?|\b(?:loans?|debts?|aid|grants?|investments?|credit|savings|revenues?|loss|losses|profits?|spending|funds?|funding|donations?|budget|capital|financing|fines?|sales|income|costs?|price|sum|amount|value|valuation|deficit|surplus|deal|contract)\s(?:of|at|was|is|to|by)\s(?:about\s|more\sthan\s|nearly\s|some\s)?",
    "sum_after": r"\s(?:of\s)?(?:[^\W\d_]+\s)?(?:loans?|debts?|aid|grants?|investments?|credits?|savings|revenues?|losses|profits?|spending|funds?|funding|donations?|budget|capital|financing|guarantees|taxes|assets|dividends|damages|fines?|sales|orders|income|costs?|subsidies|bonds|cash)\b",
    # a singular pound before a noun: *a 550 pound hog*, but not *a 550 pound fine*
    "weight_after": r"(?<=pound)\s(?![\w-]+\s(?:pence|p)\b)(?!(?:sterling|notes?|coins?|bills?|prize|deal|contract|fee|cheque|ticket|reward|gift|bonus|salary|pension|project|scheme|sterling|a|an|per|in|on|for|to|and|or|of)\b)[a-z]{3,}",
    "heat_cues": r"\b(?:temperature\w*|degrees?|heat|heatwaves?|hot|hotter|hottest|cold\w*|highs|lows|fever|freez\w+|weather)\b|°",
    "inches": r"\s?in\b",
    "sized_after": r"\s(?:long|wide|tall|high|deep|thick|across|apart|in\s(?:diameter|length|height|width))\b",
    "inch_after": r"[\s-]?in\b\.?(?=\s(?:long|wide|tall|high|deep|thick|across|apart|in\s(?:diameter|length|height|width)|of\s(?:rain|snow|water|ice|hail))\b|\s?[x×]\s?\d|\s*\Z)",
    "coins_after": r"(?!)",
    "feet_after": r"['’]\s?(1?\d)\s?(?:\"|''|”)(?!\d)",
    "half_after": r"\sand\sa\shalf\b",
    # behind what looks like a time: *5 années-lumière*
    "no_time_after": r"[\s-]light\b|(?<=second)-(?:hand|class|rate|tier|grade|generation|floor|largest|year|degree)\b",
    "zero_after": r"\s(?:(?P<below>below)|above)\szero\b",
    "from_and_before": r"\bfrom\s",
    "weighed_cues": r"\b(?:weigh\w*|lost|heav\w+|weight|foot|feet|tall)\b",
    "weighed_after": r"(?:\sand)?\s[\w-]+\s(?:ounces?|oz)\b|\s(?:of\s(?!debt|aid|money)|(?:[a-z]+\s)?bag|heavier|lighter|overweight|in weight)",
    "given_after": r"\s(?:already|pledged|promised|announced|paid|in|for|more)\b",
    "of_after": r"\sof\s",
}
PER_UNITS = "year month week day hour minute night barrel ton tonne share ounce gallon pound litre liter head piece person kilo kilogram kilometer kilometre mile meter metre square dozen unit ticket bottle dose bushel second"
NOT_PER = "cent se other one of capita"
# that do not end in s
PLURALS = "people men women children police dead crewmen officers staff fish sheep"
EXTREMES = "minimum maximum max"
SINCE = "around about circa by"
DETERMINERS = "the a an its his her their this that"
FUNCTION_WORDS = "the a an of in on at to for by with from and or but nor so as than that which who whom whose this these those is are was were be been being has have had do does did will would can could may might shall should must not no it its he she they we you i his her their our your my me him them us there here when where while since because if after before during over under about into through between against among until upon off out up down per via both either also only just more less"
STARTERS = "the a an about around some over under nearly almost at up more less only just in on of for from with and but or all these those after before between its their his her our as no fewer roughly approximately another by to that this there they we he she it since through than when while least"
CHANGE_NOUNS = "rise increase fall drop decline decrease jump growth gain loss surge cut reduction rebound slump plunge climb hike slide dip margin boost"
CHANGE_VERBS = "rise increase fall drop decline decrease jump grow gain lose surge cut reduce rebound slump plunge climb raise lower double triple quadruple halve multiply divide slide dip shrink shrank shrunk expand boost slash improve"
# … these tell what befell things too: *the fall of two governments*
EVENT_NOUNS = "fall drop jump loss surge cut plunge climb slide dip"
# what the words around a figure make of it, the figure in brackets: who were asked, and by how much it changed
FIGURE_ROLES = {
    "sample": r"\bsamples?\s(?:sizes?\s)?of\s(?:about\s|some\s|over\s|nearly\s|more\sthan\s)?\[[\d,]{3,}\]"
    r"|\b(?:[Ss]urvey|[Pp]oll|[Ss]tudy)\b[^.;]{0,80}?\s(?:of|among|asked|surveyed|polled|interviewed|questioned|looked\sat)\s(?:about\s|some\s|over\s|nearly\s|more\sthan\s)?\[[\d,]{3,}\](?!\s(?:percent|per\scent))"
    r"|\b(?:[Ss]urveyed|[Pp]olled|[Ii]nterviewed)\s(?:a\stotal\sof\s)?(?:about\s|some\s|over\s|nearly\s|more\sthan\s)?\[[\d,]{3,}\](?!\switnesses)"
    r"|\[[\d,]{3,}\]\s(?:[\w-]+\s){1,4}?(?:(?:who\s)?were\s)?(?:surveyed|polled|interviewed)\b",
    "change": r"\+\s?\[|\[\+|[(,]\s?[-−–]\s?\[|[(,]\s?\[[-−–]"
    r"|\]\s(?:more|fewer|less|additional|extra|further)\b(?!\s(?:likely|often|of)\b)"
    r"|\]\snew\s(?:[a-z]+\s)?(?:cases|deaths|infections|hospitali[sz]ations|admissions|patients|members|subscribers|customers|jobs|claims|arrivals)\b"
    r"|\b[Aa](?:n\s(?:additional|extra)|\sfurther)\s(?:about\s|some\s|estimated\s)?\["
    r"|\b[Aa]nother\s(?:about\s|some\s)?\[[^\]]*\]\s(?:[a-z]+\s){0,2}(?:died|deaths?|cases|infections|jobs|positions)\b"
    r"|\b(?:up|down|rose|risen|rising|rises?|fell|fallen|falls?|grew|grown|grows?|dropped|jumped|surged|climbed|declined|decreased|increased|shrank|shrunk|cut|reduced|raised)\sby\s(?:about\s|some\s|over\s|nearly\s|almost\s|more\sthan\s|just\s)?\["
    r"|(?:[,(]|\b(?:is|was|are|were|still|now))\s?(?:up|down)\s(?:about\s|some\s|over\s|nearly\s|almost\s|more\sthan\s|just\s)?\[",
}
TARGET_VERBS = "aim target plan want hope seek pledge expect intend promise vow"
TARGET_NOUNS = "target goal aim objective cap ceiling threshold"
SUBJECT_VERBS = r"reach|represent|total|cost|weigh|measur|be\Z|becom|remain|stand|stood|hit\Z|exceed|amount|averag|climb|rise|rose|fall|fell|drop|top|approach|account|equal|worth|compris|make"
BASES = "gdp gnp"
CLEAR_NOUNS = "number total rest % least range excess advance exchange return part fact turn comparison addition response hand"
AGAINST = "against compared versus"
OF_FORMS = "'s"
NO_PART = ""
BY = "by of"
# prepositions: who does it, what a change leads to, what changes
AGENTS = "by"
TOWARDS = "to at"
WITHIN = "in for"
RELATIVES = "which that who"
CAUSING = "make let"
AUXILIARIES = "have be"
COUNTING_VERBS = ""
TARGETING_VERBS = "target"  # no aims in the passive
ADVERBIAL = "rate"
# of what a share is, at the head of a sentence; what money is for; that a noun has a worth; what kind of money
AMONG = "of among"
PURPOSE = "to"
WORTH = "worth valued priced"
IN_KIND = "in"
# what became of people, where no noun follows
FATES = "dead killed injured wounded missing hurt"
# what a verb says became of people
BEFELL = {
    "dead": "die perish dead kill killed succumb",
    "injured": "injure injured wound wounded hurt",
    "missing": "missing",
}
ADVERBS = "seriously critically badly slightly"
MAGNITUDE = "magnitude"
NOUN_BEHIND = True  # *a $3 million salary*
# which length it is by the words around it, the figure as []
EXTENTS = {
    "distance": r"\[\](?:\s\([^)]*\)|\))?\s(?:(?:to\sthe\s)?(?:north|south|east|west)\w*|from|away|off|offshore|inland|out\s(?:of|from)|outside|downstream|upstream|between|apart)\b"
    r"|\bwithin\s(?:[a-z]+\s){0,2}\[\]\sof\b"
    r"|\b(?:[Dd]r[io]v\w+|walk\w+|r[ua]n|travel\w*|chased|rode|flew|sail\w+|march\w+)\s(?:[^\W\d_]+\.?\s){0,4}\[\]",
    "height": r"\[\][\s-](?:high|tall|in\sheight|above)\b|\bas\s(?:high|tall)\sas\s\[\]",
    "depth": r"\[\][\s-](?:deep|in\sdepth|below|underground|underwater)\b|\bas\sdeep\sas\s\[\]",
    "width": r"\[\][\s-](?:wide|in\swidth)\b",
    "length": r"\[\][\s-](?:long|in\slength)\b|\bas\slong\sas\s\[\]",
}
# what an amount measures of which nothing else is said
DIMENSIONS = {
    "speed": "speed",
    "temperature": "temperature",
    "power": "power",
    "area": "area",
    "energy": "energy",
}
# what a temperature may be of beside itself; who are of the same as those before
HEATS = "temperature temp record minimum maximum high low peak threshold fever warming average"
OTHERS = "others more fewer less"
# before a part of those before, and how they fared, taken for a noun
PARTS = "including"
HOW_HURT = ""
# hedges that say how much the noun before them is: *a rate close to 93 percent*
HEDGES_OF_NOUN = "close approaching nearing"
# no hedge before a number in words without a unit: *under three constraints*
UNDER = "under"
# what a length may be of, said behind it
SIZED: dict[str, str] = {}
SIZES = "height width length depth diameter altitude elevation"
# what money is that somebody handles
DEEDS = {
    "payment": "pay paid", "spending": "spend spent", "investment": "invest invested", "loan": "lend lent loaned borrow borrowed",
    "donation": "donate donated", "pledge": "pledge pledged promise promised", "commitment": "commit committed", "funding": "raise raised",
    "earnings": "earn earned", "loss": "lose lost", "winnings": "win won", "theft": "steal stole stolen", "debt": "owe owed",
    "savings": "save saved", "award": "award awarded", "allocation": "allocate allocated", "contribution": "contribute contributed",
    "offer": "offer offered", "fine": "fine fined", "repayment": "repay repaid", "refund": "refund refunded", "settlement": "settle settled",
    "seizure": "seize seized", "sale": "sell sold fetch fetched", "purchase": "buy bought acquire acquired",
}  # fmt: skip
NOT_AGED = "prison jail sentence experience existence term career"
AGE = "age"
