"""English words of time, by what they do in an expression of time (see `dates/lexing.py` for the roles)."""

from __future__ import annotations

MONTHS = [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
]
WEEKDAYS = [
    "monday mondays mon",
    "tuesday tues tuesdays tue",
    "wednesday wednesdays wed",
    "thursday thurs thursdays thu",
    "friday fridays fri",
    "saturday saturdays sat",
    "sunday sundays sun",
]
UNITS = {
    "Y": "year years yr yrs",
    "M": "month months",
    "W": "week weeks wk wks",
    "D": "day days",
    "h": "hour hours hr hrs",
    "m": "minute minutes min mins",
    "s": "seconds secs sec",
    "Q": "quarter quarters qtr",
    "S": "semester",
    "F": "fortnight fortnights",
    "E": "decade decades",
    "C": "century centuries",
    "K": "weekend weekends week-end week-ends",
}
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn fall", "WI": "winter"}
DAYS = {
    "the day before yesterday": -2, "day before yesterday": -2, "yesterday": -1, "today": 0,
    "tonight": 0, "tomorrow": 1, "the day after tomorrow": 2, "day after tomorrow": 2,
}  # fmt: skip
PARTS = {"morning": "MO", "noon": "MI", "afternoon": "AF", "evening": "EV", "night": "NI"}
NUMBERS = {
    "a": 1, "an": 1, "another": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "hundred": 100, "thousand": 1000,
}  # fmt: skip
TENS_JOINT = ""
DOZENS = {"dozen": 12}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15,
    "twentieth": 20,
}  # fmt: skip
ORDINAL_ENDINGS = "st nd rd th"
VAGUE = "several|a few|few|some|many|a couple of|couple of"
HOLIDAYS = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "xmas": "12-25",
    "new year's day": "01-01", "new year's eve": "12-31", "new years eve": "12-31",
    "valentine's day": "02-14", "valentine day": "02-14", "independence day": "07-04",
    "halloween": "10-31", "veterans day": "11-11", "juneteenth": "06-19",
    "thanksgiving": "Thanksgiving", "thanksgiving day": "Thanksgiving",
    "labor day": "Labor Day", "memorial day": "Memorial Day", "boxing day": "12-26",
    "easter": "Easter", "easter sunday": "Easter", "easter monday": "Easter+1",
    "good friday": "Easter-2", "black friday": "Thanksgiving+1", "mother's day": "Mother's Day",
}  # fmt: skip
ROLES = {
    "d": "of",
    "t": "the",
    "i": "in|on|at|during|this coming",
    "v": "to|through|thru|till|until",
    "e": "and|or",
    "j": "between",
    "z": "this|these|current|the current",
    "N": "next|coming|following|upcoming",
    "L": "last|past|previous",
    "C": "same",
    "o": "all|whole|entire|full",
    "k": "every|each",
    "s": "since|starting",
    "u": "until|till|up to|through",
    "y": "by",
    "b": "before|prior to",
    "f": "after",
    "F": "from",
    "A": "in|within",
    "g": "ago",
    "B": "earlier",
    "l": "later|from now|hence",
    "h": "half|a half",
    "q": "about|around|nearly|almost|roughly|some|approximately|just",
    "<": "less than|under",
    ">": "more than|over|at least",
    "D": "for|over|during|within",
}
FUZZY = {
    "start": "early|the beginning|beginning|the start|start",
    "mid": "mid|the middle|middle",
    "end": "late|the end|end",
}
ANCHORED = {"day before": -1, "day after": 1, "following day": 1, "previous day": -1}
SAME_DAY = "that day|the same day|that same day"
QUARTER_LETTERS = "Q"
HALF_LETTERS = "H"
CENTURY_ROMAN = ""
YEAR_BEFORE = "in|since|by|of|from|until|before|after|during|for|early|late|mid|the|through|between|to|and|year|end of|spring|summer|fall|winter|autumn|than"
YEAR_FIRM = "in|since|by|until|early|late|mid|before|after|during|year"
COUNTED_AFTER = "people|dollars|euros|pounds|feet|meters|metres|miles|km|jobs|employees|times|points|million|billion|deaths|troops|homes|men|women|cases|acres|tons|tonnes|students|workers|kg|square|calories|votes|copies|yards|units|mg|m"
PERSONS = "aged|age|ages"
AGE_LEAD = "aged|age"
FUTURE = r"\b(?:will|would|to be held|scheduled|expected|due|plans?|planned|upcoming|going to|set to|shall|begins|starts|opens|slated)\b|'ll\b"
PAST = r"\b(?:was|were|had|said|has|have|\w{3,}ed|told|took|made|went|came|won|died|met|held|began|fell|rose)\b"
DAY_FIRST = False
LENGTHS = "sentence|term|period"
