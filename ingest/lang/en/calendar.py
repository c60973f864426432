"""English words of time, by what they do in an expression of time (the roles are those of `dates/notation.py`).

Forms are separated by `|`; a form may be several words. Regular expressions are matched without regard
to case.
"""

from __future__ import annotations

# habits of the language
DAY_FIRST = False
ELISION = ""  # words that lose a vowel
CAPITALS = True  # months and weekdays have one
TWELVE_HOURS = True
# times of day that have words of the language in them: *01: 19 hrs*, *5 o'clock*, *at 1730 hours*
CLOCKS = [
    r"\d\d?:\s[0-5]\d(?=\s(?:hours|hrs)\b)",
    r"\d\d?\s?o['’]?\s?clock(?!\w)",
    r"(?<=\bat\s)[0-2]\d[0-5]\d\s(?:hours|hrs)(?!\w|\sof)",
]
SIDE_BEHIND = False  # *last week*, never *week last*
DAY_ARTICLE = ""
ORDINAL_DAYS = True  # *on the 21st*
EXACT = "exactly|just"  # what makes a distance no rougher
BY_LENGTH = False  # *by two weeks* is a difference
# *in two weeks* is a moment ahead, or the length of what was done
IN_AMBIGUOUS = True
UNTIL_JOINS = True  # *March till June*
OTHER_IS_SECOND = True  # *every other week*
NOT_UNTIL_BEGINS = True  # what is *not until May* begins then
THE_WEEKEND = True  # *the weekend* is the last or the coming one
PART_IS_TODAY = False  # *in the morning*, *for the day* are any
BARE_AGES = False  # *40 years old*
ANCHOR_AFTER = r"(?!)"
ANCHOR_BARE = True  # *next day*

# words of content
# full name, then short forms, which may have a full stop
MONTHS = [
    "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul",
    "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
]  # fmt: skip
# singular, plural, then short forms
WEEKDAYS = [
    "monday|mondays|mon", "tuesday|tuesdays|tues|tue", "wednesday|wednesdays|wed", "thursday|thursdays|thurs|thu",
    "friday|fridays|fri", "saturday|saturdays|sat", "sunday|sundays|sun",
]  # fmt: skip
# singular forms, then plural forms; a form in both has no number of its own
UNITS = {
    "Y": ("year|yr", "years|yrs"),
    "M": ("month", "months|mos"),
    "W": ("week|wk|working week|work week|business week", "weeks|wks"),
    "D": ("day|working day|business day|weekday", "days|working days|business days|weekdays"),
    "h": ("hour|hr|h", "hours|hrs"),
    "m": ("minute|min", "minutes|mins"),
    "s": ("sec", "seconds|secs"),
    "Q": ("quarter|qtr", "quarters|qtrs"),
    "S": ("semester|half-year", "semesters"),
    "F": ("fortnight", "fortnights"),
    "E": ("decade", "decades"),
    "C": ("century", "centuries"),
    "K": ("weekend|week-end|week end", "weekends|week-ends"),
}
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn|fall", "WI": "winter"}
PARTS = {
    "MO": "morning|mornings|early morning|early hours of the morning|early hours|small hours|breakfast time", "MI": "noon|midday|lunch|lunchtime",
    "AF": "afternoon|afternoons", "EV": "evening|evenings|late evening", "NI": "night|nights|midnight|late night|overnight",
}  # fmt: skip
DEICTICS = {
    "the day before yesterday|day before yesterday": -2, "yesterday": -1, "today|tonight": 0,
    "tomorrow|tmrw|tmr": 1, "the day after tomorrow|day after tomorrow|the day after tmrw|day after tmrw": 2,
}  # fmt: skip
ANCHORED = {
    "day before": -1, "day after": 1, "following day": 1, "previous day": -1, "next day": 1,
}  # fmt: skip
SAME_DAY = "that day|the same day|that same day|that very day"
FUZZY = {
    "start": "early|early in|early on|the beginning|beginning|the start|start|the early part|the very beginning",
    "mid": "mid|the middle|middle|midway through",
    "end": "late|late in|late on|the end|end|the latter part|the tail end|the very end",
    "about": "",
}
DECADE_WORDS = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
    "eighties": 1980, "nineties": 1990, "two thousands": 2000, "noughties": 2000, "aughts": 2000, "tens": 2010, "hundreds": 0,
}  # fmt: skip
ENDS = {"eod": "D", "eow": "W", "eom": "M", "eoq": "Q", "eoy": "Y"}  # end of day …

# numbers, beside the words of `numbers`
ONE = "a|an"  # articles, which count a unit
ANOTHER = "another"  # one more
PAIRS = "a couple of|couple of|a couple|couple"
FEW = "a few|few"
VAGUE = "several|some|many|a number of"
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30,
    "latter": 2,  # of two: *the latter half of June*
}  # fmt: skip
ORDINAL_ENDINGS = "st|nd|rd|th"
FIRST_ENDING = "st"
# the second last
PENULTIMATE = "penultimate|second to last|second-to-last|next to last|next-to-last"

# letters of codes
QUARTER_LETTERS = "Q"
HALF_LETTERS = "H"
FISCAL_LETTERS = "FY"

# function words, by role
ROLES = {
    "of": "of",
    "the": "the",
    "on": "on",
    "in": "in|at|during",
    "within": "within",
    "to": "to",
    "until": "as late as|on or before|until|till|through|thru|up to|up until|no later than|not later than",
    "and": "and",
    "or": "or",
    "between": "between",
    "this": "this|these|current|the current",
    "next": "next|coming|following|upcoming|this coming|the upcoming",
    "last": "last|past|previous|preceding|prior|latest|final|recent",
    "same": "same|that",
    "whole": "all|whole|entire|full",
    "each": "every|each",
    "since": "as early as|on or after|no earlier than|not earlier than|no sooner than|not before|since|starting|starting from|starting on|commencing|beginning|effective",
    "by": "by",
    "before": "in advance of|sooner than|before|prior to|earlier than|ahead of",
    "after": "after|later than",
    "from": "from|as of|as from",
    "ago": "ago",
    "earlier": "earlier",
    "later": "later|from now|hence|from right now",
    "half": "half|a half",
    "quarter": "a quarter",
    "about": "just over|just under|about|around|nearly|almost|roughly|approximately|just|exactly|circa|some time in|sometime in",
    "less": "a little less than|a little under|less than|under|fewer than",
    "more": "a little more than|a little over|well over|more than|over|at least",
    "there": "",
    "extra": "other|alternate|more|fewer|less|additional|extra",
    "for": "for|throughout",
    "rest": "rest|remainder|remaining",
    "my": "my|our|your",
    "todate": "to date|to-date|till date",
    "now": "now|right now|at this time|current date|the current date|just now|at the moment|present|the present",
    "orlater": "or later|and later|and after|or after|onward|onwards|and onwards|and greater|or greater|or newer",
    "orearlier": "or earlier|and earlier|or before|and before|or older",
    "period": "period|timeframe|stretch",
    "ended": "ended|ending|that ended|which ended",
    "fiscal": "fiscal|fiscal year|financial year|fiscal years|budget year|tax year",
    "calendar": "calendar year",
}
# function words at the edge of an expression that carry no meaning
EDGE = "of in on at during for"

# words that do more than their role says
DECADES_BEFORE = r"\b\d0s(?:,|,?\s(?:and|or|to))\s\Z"
DECADE_BEFORE = r"\bthe (?:early|mid|late)[\s-]\Z"  # *the early seventies*
DECADES = ""  # units that stand before a decade: *les années 80*
NAMED_YEAR = "year"  # units that stand before a year: *the year 2016*
WEEK_ON = "week"  # *Saturday week* is the Saturday after the coming one
WORKING = "working week|work week|business week"
IN_FULL = r"(?!)"
WHOLE_ONLY = "day|month|year|week"  # units that *all*, *full*, *whole* make a duration of
# *since* that also stands before a length (*since two years* is none in English)
SINCE_LENGTH = ""
# sides counted by the calendar week, and from what was said last
WEEKWISE = "next|following|previous|preceding|prior"
FROM_SAID = "following|previous|preceding|prior"
FROM_NOW = "from now|hence|from right now"
ROLLING = "past"  # *the past week* ends today, *last week* with its Sunday
ROLLING_LED = "last"  # so does *the last year*
PART_LED = r"\b(?:the|its|his|her|their|our)\s\Z"  # *the last week of* something is no *last week*
RECENTLY = "last|previous|prior"  # on a Thursday, *last Wednesday* is not yesterday
AFTER_EXCLUDES = "after|later than"
POINT_OF_TIME = "as of"  # *as of Monday* is that day
ALSO_BEHIND = "prior"  # *the year prior*, *two weeks prior*
BEHIND_ONLY = ""
DATELINE = r"\W*(?:posted|published|updated|last updated)\b"  # what a line with the day of a text begins with
FRAME_BEFORE = (
    r"(?:\A|[.!?\"”\n]\s?)(?-i:In)\s\Z"  # *In 1998, he* …: the year of the days that follow
)
BEFORE_CHRIST = r"\s(?:BCE?|B\.\s?C\.)(?!\w)"  # no calendar here goes back so far
YEAR_OF = r"\bof\s\Z"  # *May 3 of the following year*
PREPOSITIONS = ""  # sides that also stand before a noun
OBJECT_AFTER = r"(?!)"
MUST_CLOSE = "day before|day after"  # *the day after he left* is not of the day said before
NOT_THIS = ""
NOT_NOW = "at"  # leads no stretch of now: *at the weekend*
OWN_DAY = "next"  # *next day* may be tomorrow
MANY_ONLY = "recent|final|latest"  # *recent years*, but no *recent year*
MANY_LED = "these"
MANY_UNITS = "for"  # lengths without a number
AHEAD = "in"  # *in two weeks* is a moment
WITHIN = "within"  # *within two weeks* is all the time until then
AT_HOUR = ""  # what an hour of the day is said after
# right before *from* one day *to* another: it was moved from the one to the other
MOVED_BEFORE = r"\b(?:delayed|postponed|pushed (?:back|forward)|brought forward|moved|rescheduled|put (?:off|back)|slipped)\s+(?:from\s+)?(?:the\s+)?\Z"
THAT_BEFORE, THAT_AFTER = (
    r"(?:(?:\A|[.!?\n”\"(]\s*|\b(?:on|by|until|since|from|in)\s)that|\bthat\ssame)\s\Z",
    r"(?!)",
)
OPENING_BEFORE = (
    r"(?:\A|[.!?”\"\n]\s*)(?:(?-i:Over|In|During|For|Within|Through)\s(?:the\scourse\sof\s)?)?\Z"
)
YEARS_JOINED = "then|and|or"  # in a bracket
IT_IS_BEFORE = r"(?!)"
AT_NOON = "at|about|around"
NAMED_HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
PART_NOUNS = "end|the end|start|the start"  # which are verbs too, before a day
BEGINNING = "starting|starting on|starting from|beginning|commencing"  # *the week beginning May 5*
OPEN_START = "beginning"  # *beginning Monday* is from Monday on
END_OF_BEFORE = r"(?!)"
COMPOUND_END = "end"  # *year-end*
TIMELESS = "tomorrow"  # *the leaders of tomorrow*
TIMELESS_BEFORE = r"(?<!\bend)(?<!\bas)(?<!\bstart)(?<!\bmorning)\sof\s\Z"
DONE_BEFORE = TO_BE_BEFORE = r"(?!)"
HABITUAL = ""  # article before a weekday that is any
TOLD_BEFORE = r"(?!)"
EVERY_WEEK = None  # *from Monday to Friday* is one week

# holidays: a day of the year; Easter (`Orthodox`) and days from it; the nth (-1: last) weekday of a month and
# days from it; or a country and a name that the `holidays` library knows
HOLIDAYS = {
    "christmas|christmas day|xmas|xmas day": "12-25", "christmas eve|xmas eve": "12-24", "boxing day": "12-26",
    "new year's day|new years day|new year day|new year": "01-01", "new year's eve|new years eve": "12-31",
    "valentine's day|valentines day|valentine day": "02-14",
    "groundhog day|groundhogs day|groundhog's day": "02-02", "st patrick's day|st. patrick's day|saint patrick's day|saint patrick|st patrick|saint patrick day|saint patricks day": "03-17",
    "april fools|april fool's day|april fools day|april fools' day": "04-01", "earth day": "04-22", "anzac day": "04-25",
    "tomb-sweeping day|tomb sweeping day|qingming": "HK Tomb-Sweeping Day", "saint-jean-baptiste day|st. jean baptiste day": "06-24",
    "may day|international workers' day|workers' day|international workers day": "05-01", "cinco de mayo": "05-05",
    "juneteenth|freedom day|jubilee day": "06-19", "canada day": "07-01", "us independence day|independence day|fourth of july|4th of july": "07-04",
    "bastille day": "07-14", "halloween|all hallows eve|halloween day": "10-31", "all saints' day|all saints day": "11-01",
    "all souls' day|all souls day": "11-02", "guy fawkes|guy fawkes night|guy fawkes day|bonfire night": "11-05",
    "veterans day|veterans' day|veteran's day|remembrance day|armistice day": "11-11",
    "international women's day|women's day|international womens day": "03-08", "pi day": "03-14", "australia day": "01-26",
    "epiphany": "01-06", "assumption day|feast of the assumption": "08-15", "world aids day": "12-01", "human rights day": "12-10",
    "inauguration day": "01-20",
    "easter|easter sunday|easter day": "Easter", "easter monday": "Easter+1", "good friday": "Easter-2", "holy saturday|easter saturday": "Easter-1",
    "maundy thursday|holy thursday": "Easter-3", "palm sunday": "Easter-7", "ash wednesday": "Easter-46",
    "shrove tuesday|mardi gras|pancake day": "Easter-47", "ascension day": "Easter+39", "pentecost|whit sunday": "Easter+49",
    "whit monday|pentecost monday": "Easter+50", "trinity sunday": "Easter+56", "corpus christi": "Easter+60", "shrove monday|clean monday": "Easter-48",
    "orthodox palm sunday": "Orthodox-7", "orthodox pentecost": "Orthodox+49",
    "burns night": "01-25", "waitangi day": "02-06", "st. david's day|st david's day": "03-01", "st. george's day|st george's day": "04-23",
    "king's day|koningsdag": "04-27", "ve day|v-e day": "05-08", "flag day": "06-14", "canadian thanksgiving": "2 MO 10", "singles' day|singles day": "11-11",
    "st. andrew's day|st andrew's day": "11-30", "st. nicholas day|st nicholas day": "12-06", "st. stephen's day|st stephen's day": "12-26",
    "holocaust remembrance day|international holocaust remembrance day": "01-27", "world water day": "03-22", "world health day": "04-07",
    "world press freedom day": "05-03", "world environment day": "06-05", "world refugee day": "06-20", "international day of peace": "09-21",
    "tax day": "04-15", "emancipation day": "04-16", "patriots' day|patriots day": "3 MO 04", "arbor day": "-1 FR 04", "election day": "1 MO 11+1",
    "spring bank holiday": "-1 MO 05", "summer bank holiday": "-1 MO 08", "day of the dead": "11-02", "small business saturday": "4 TH 11+2",
    "orthodox easter|orthodox easter sunday": "Orthodox", "orthodox good friday": "Orthodox-2", "orthodox easter monday": "Orthodox+1",
    "orthodox christmas": "01-07",
    "mlk day|martin luther king day|martin luther king's day|martin luther king jr. day": "3 MO 01",
    "presidents day|presidents' day|president's day|washington's birthday": "3 MO 02",
    "mother's day|mothers day|mothers' day": "2 SU 05", "memorial day": "-1 MO 05", "father's day|fathers day|fathers' day": "3 SU 06",
    "labor day|labour day": "1 MO 09", "columbus day|indigenous peoples' day": "2 MO 10", "boss's day|boss day|bosses day": "10-16",
    "thanksgiving|thanksgiving day": "4 TH 11", "black friday": "4 TH 11+1", "cyber monday|cyber-monday": "4 TH 11+4", "giving tuesday": "4 TH 11+5",
    "chinese new year|chinese new year's day|chinese new years|lunar new year": "SG Chinese New Year",
    "diwali|deepavali": "SG Diwali", "vesak day|vesak": "SG Vesak Day", "holi": "IN Holi", "dussehra": "IN Dussehra",
    "ashura": "IN Ashura", "islamic new year|hijri new year|muslim new year": "AE Islamic New Year",
    "eid al-fitr|eid-al-fitr|eid al fitr": "AE Eid al-Fitr", "eid al-adha|eid-al-adha|eid al adha": "AE Eid al-Adha",
    "mawlid|prophet's birthday": "AE Prophet's Birthday", "rosh hashanah|rosh hashana|jewish new year": "IL Rosh Hashanah",
    "yom kippur": "IL Yom Kippur", "passover|pesach": "IL Pesach", "sukkot": "IL Sukkot", "shavuot": "IL Shavuot",
    "purim": "IL Purim", "hanukkah|chanukah": "IL Hanukkah", "lag baomer|lag b'omer": "IL Lag BaOmer", "tisha b'av": "IL Tisha B'Av",
    "makar sankranti": "IN Makar Sankranti", "pongal": "IN Pongal", "vaisakhi": "IN Vaisakhi", "onam": "IN Onam", "ugadi": "IN Ugadi",
    "maha shivaratri": "IN Maha Shivaratri", "ram navami|rama navami": "IN Ram Navami", "raksha bandhan": "IN Raksha Bandhan",
    "janmashtami|krishna janmashtami": "IN Janmashtami (Vaishnava)", "parsi new year": "IN Parsi New Year", "rath yatra": "IN Rath Yatra",
    "ganesh chaturthi": "IN Ganesh Chaturthi / Vinayak Chaturthi", "guru nanak's birthday|guru nanak jayanti": "IN Guru Nanak's Birthday",
    "dragon boat festival": "HK Dragon Boat Festival",
}  # fmt: skip
HOLIDAY_AFTER = r"\s(?:part(?:y|ies)|markets?|trees?|holidays?|gifts?|presents?|dinners?|season|break|shopping|concerts?|lights|carols?|bonus|cards?|alternative|parades?|sales?|songs?|movies?|films?|special|egg|eggs|seals|bunny|rising|uprising|island)\b"  # a thing of that day
HOLIDAY_BEFORE = r"(?!)"

# days of history that go by their day and month, with the year they were in
EVENT_DAYS = {"09-11": 2001, "10-07": 2023}
EVENT_BEFORE = r"\b(?:attacks?|massacre|victims) (?:of|on) \Z"
EVENT_AFTER = r"\s(?:(?:terrorist|terror) )?(?:attacks?|massacre|hijack|victims|memorial)"

# what to come and what has been sound like
FUTURE = (
    r"\b(?:(?:will|would|shall)\s(?:not\s)?(?:(?:be|have been)\s)?\w+|(?:to|should|must|can|could|may|might)\s(?:not\s)?(?:be|have been)\s\w+|"
    r"(?:scheduled|expected|due|set|planned|slated)\s(?:to\s\w+|for)|will|would|to be held|scheduled|expected|due|"
    r"plans?|planned|upcoming|going to|set to|shall|(?:is|are)\s\w{2,}ing|(?:begin|start|open|reopen|resume|expire|return)s|resume|meets?|kicks? off|takes? place|slated|need to|should|must|takes? effect|might|"
    r"let's|(?:join|help) us|sign up|register|rsvp|deadline|clos(?:es?|ing)|(?:is|are) to(?:\sbe\s\w+)?)\b|\b(?:is|are) on\s\Z|['’]ll\b|\b(?:until|till|(?:runs?|lasts?|continues?)\s(?:through|to))\s\Z"
)
# what is held every few years is the nearest one; what was planned first has mostly been
NEAREST_BEFORE = r"\belections? (?:on|in)\s\Z"
WAS_TO_BEFORE = r"\b(?:was|were)\s(?:due\s|scheduled\s|supposed\s|expected\s|set\s)?to\s(?:[\w'’]+\s){1,5}(?:on\s|in\s|this\s|the\s)*\Z"  # mostly still to come
# *the vote, due on March 10, was postponed*: it may be past or not
DUE_BEFORE = r"\b(?:scheduled|planned|due|set|slated)\s(?:originally\s)?(?:to\s\w+\s)?(?:for|on|in)\s(?:the\s)?\Z"
PUT_OFF_AFTER = r"[^.;:!?\n]{0,60}\b(?:was|were|has been|have been|had been|is|are)\s(?:\w+\s)?(?:postponed|cancell?ed|delayed|put off|pushed back|called off|rescheduled)"
PLANNED_BEFORE = r"\b(?:initially|originally|first)\s(?:(?:been|was|were)\s)?(?:scheduled|planned|set|slated|due)\s(?:(?:for|on|to \w+|to \w+ on)\s)?\Z"
COMING_BEFORE = r"\b(?:postponed|delayed|rescheduled|moved|pushed back|put off)\s(?:to|until|till|for)\s\Z"  # before a weekday that is to come
FROM_BEFORE = r"(?!)"
BESIDE = r"[^.,;:!?()\n]{0,12}\b(?:and|or|then)\b[^.,;:!?()\n]{0,15}"  # what lies between two days of one side
SIX_DAYS_BEFORE = r"\b(?:will|shall|is to|are to|(?:is|are) (?:due|set|scheduled|expected|slated) to)\s(?:(?!that\s|after\s|since\s|than\s|of\s)[\w'’]+\s){1,6}(?:on\s|this\s)?\Z|\b(?:by|through)\s\Z"  # may reach six days ahead
PAST = (
    r"\b(?:was|were|had|has|have|did|back in|after \w+ing|(?<!-)(?-i:[a-z]{3,}ed)|(?:be|for)?got|(?:be|over)?came|(?:for|mis)?gave|"
    r"(?:mis|over|under)?took|(?:under|with)?stood|(?:over|with)?drew|(?:be|fore)?told|said|went|made|met|led|won|sold|"
    r"held|left|lost|sent|spent|felt|fell|kept|slept|dealt|meant|found|brought|bought|fought|caught|taught|thought|"
    r"sought|built|paid|laid|lay|began|ran|rang|sang|sank|swam|drank|spoke|broke|wrote|drove|rode|rose|chose|froze|"
    r"stole|woke|wore|tore|swore|shook|flew|grew|knew|threw|blew|ate|saw|sat|heard|shot|struck|stuck|hung|burst|fled|"
    r"slid|swept|(?<!to )(?<!the )(?<!a )(?:bid|hit|cut|put|shut|quit|split|spread))\b"
)
# *will not fall before Saturday* is from Saturday on, *if not paid before Saturday* is until then
NOT_BEFORE = r"\A(?![\s\S]*\b(?:if|unless)\b)[\s\S]*\b(?:not|never|no(?=\s[a-z])|nor|nobody|none|unlikely|\w+n['’]t)(?:\s[\w'’-]+){0,6}\s\Z"
SINCE_BEFORE = r"\bsince\s(?:[\w'’]+\s){0,3}\Z"  # what is said behind has been

# lookalikes: what stands before a year, what makes four digits no year
YEAR_FIRM = (
    r"in|since|by|until|early|late|mid|before|after|during|year|fall|spring|summer|winter|autumn"
)
YEAR_LOOSE = r"a|s|as|of|from|for|the|through|between|to|and|end of|than"
YEAR_VERB = r"\s(?:was|is|will|has|had|saw|marks|marked)\b|,\s(?:when|which)\b"  # what a year as a subject does
YEAR_FIRM_TAIL = r"the year"
NUMBERED = r"flight|route|highway|room|page|resolution|article|line|lot|peugeot"  # what has a number: *resolution 1973*
COUNTED_AFTER = r"people|mile|foot|calorie|dollar|euro|pound|ton|word|seat|dollars|euros|pounds|feet|meters|metres|miles|km|jobs|employees|times|points|million|billion|deaths|troops|homes|men|women|cases|acres|tons|tonnes|students|workers|kg|square|calories|votes|copies|yards|units|mg|m"
PLURAL_AFTER = r"(?!)"
# months that are other words too: capital, and one of these before
AMBIGUOUS_MONTHS = "may|march|mar|april|june|august|jan|jun|dec|sep|sept|feb|apr|aug|jul|nov|oct"
NEVER_LOWER = "may|march|mar"
CAPITAL_MONTH_BEFORE = r"(?!)"
LOWER_MONTH_BEFORE = r"\b(?:in|since|until|of|early|late|mid|during)[\s-]\Z"
MONTH_BEFORE = r"\b(?:in|since|until|by|of|from|to|and|between|before|after|early|late|mid|this|last|next|for|through|during|on|into|the|its|their|or)[\s-]\Z|[(]\Z"
AMBIGUOUS_SEASONS = "fall|spring"
DOUBTED_SEASONS = "fall"  # *hurt in the fall*
HEADLINE_BEFORE = r"(?-i:\b[A-Z]\w+ [Ii]n )\Z"  # *Killed In Fall*
SEASON_BEFORE = r"\b(?:in|this|during|since|by|of) (?:the )?\Z|\bthe \Z"
AMBIGUOUS_SEASON_BEFORE = r"\b(?:in|this|last|past|next) (?:the )?\Z"
SEASON_AFTER = r"\s(?:(?-i:[A-Z])|games|olympics|meetings|term|house|school|league|palace|break)"  # a name or a thing of that season
WEEKDAY_AFTER = r"\s(?-i:Times|Night|Mirror|Telegraph|Post|Mail|Express|Herald|School|Service)\b"
SOME_WEEKDAY = r"\bon a\s\Z|(?-i:\b(?:Oscar|Bowl|Bloody|Giving|Throwback)) \Z"  # *on a Monday* is any, *a Monday vote* is of that day
DAY_NUMBER_BEFORE = r"\b(?:on|by|until|from|since|for|before|after)\s\Z"
DAYS_LED = (
    r"\b(?:the|on)\s(?:\d\d?(?:st|nd|rd|th)?(?:,|\sand)\s)*\Z"  # *the 7th, 8th and 12th of May*
)
# *Nov. 7, 8 and 12*: what stands before a day that goes on with the first, and behind it
DAYS_BEHIND = r"(?-i:\b[A-Z][a-z]{2,8}\.?)\s\d\d?(?:st|nd|rd|th)?(?:,\s\d\d?(?:st|nd|rd|th)?)*(?:,|,?\s(?:and|or))\s(?:the\s)?\Z"
DAYS_CLOSE = r"(?:,\s\d\d?(?:st|nd|rd|th)?)*(?:,?\s(?:and|or)\s\d\d?(?:st|nd|rd|th)?)?(?:,?\s\d{4}\b|\s*\Z|[.;)?!]|,(?!\s?\d)|\s(?:at|in|from|with|to)\b)"
HOME_BEFORE = r"(?!)"
STREET_BEFORE = r"(?!)"
CLOCK_BEFORE = r"\b(?:at|around|about|by)\s\Z"
LONG_AFTER = r"-?long\b"  # *a year-long study*
LASTS_BEFORE = r"\b(?:will|courses?|to|can|could|may)\s\Z"  # *last* is the verb
LASTED_BEFORE = LASTED_AFTER = r"(?!)"
LASTING_BEFORE = r"\b(?:for|during|takes|took|lasts|lasted)\s\Z"
THE_HOUR = r"(?!)"
WHERE_AFTER = r"(?!)"
SCHOOL_BEFORE = r"(?!)"
SCHOOL_AFTER = r"\s(?:school|academic)\s"  # *the 2024-25 school year* begins in September
TIME_LATER = r"['’]s?\stime\b"  # *in two weeks' time*
TIME_AFTER = r",?\s(?:at\s)?\d\d?(?::|\s?[ap])"
HOUR_AFTER = r"\s?(?:o['’]?clock|am\b|pm\b)"  # a number of the clock, not a day
PART_AFTER = r"\s(?:of|(?:for|in|during) which)\b"

# ages and amounts of time that are counted
OF = "of"
AGE_BEFORE = (
    r"\b(?:aged|age|ages|as old as|as young as)(?:\s(?:of|between|about|around|just|only))*\s*\Z"
)
AGE_HAD = r"(?!)"
AGED_BEFORE = r"\baged \Z"
AGE_AFTER = r"\s?[-\s]\s?(?:old|olds|of age)\b"
AGE_LISTED = r"(?!)"
AGE_NAMED = r"(?!)"
AGE_BARE = r"(?!)"
DISTANCE_AFTER = r"(?!)"
AGE_BARE_AFTER = r"(?!)"
PERSON = r"(?!)"
LENGTHS = r"sentence|term|period"
LENGTH_BEFORE = r"(?!)"
LENGTH_AFTER = r"(?!)"
RATE_AFTER = r"\s(?:an? (?:day|week|month|year|night)|per|each)\b"
HOW_BEFORE = r"\bhow\s\Z"
COUNTED_BEFORE = r"\b(?:millions?|thousands?|hundreds|billions?)\s(?:of\s)?\Z"
COUNTING = ""
ONE_DOUBTED = "year|yr|month|week|wk|day|hour|hr|minute|min|sec|quarter|fortnight|decade|century|weekend|week-end|semester"
ONE_BEFORE = r"\b(?:for|in|within|over|than|nearly|about|after|of|around|almost|every|last|lasts|lasted|took|takes|take|another|been)\s\Z"
PART_OF_ALL = r"\sof\s(?:an?|the|all|its|their|his|her|our|my|your|them|those|these|people)\b|\sof\s(?-i:[A-Z])"  # *three quarters of all*
ONE_IN = ""
ONE_OF_MANY = {"some": "D", "many": "D", "one": "D"}
