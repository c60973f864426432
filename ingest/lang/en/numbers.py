"""English words of numbers. `hundreds`, `millions` in the plural are vague; `hundred`, `million` count."""

from __future__ import annotations

WORDS = {
    "zero": 0, "nought": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
HUNDREDS = "hundred"
MOST_HUNDREDS = 99
SCALES = {
    "thousand": 10**3,  "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "cr": 10**7, "crore": 10**7, "crores": 10**7,
    "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
}  # fmt: skip
SHORT_SCALES = {
    "k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "mn": 10**6, "mln": 10**6, "MM": 10**6, "mil": 10**6,
    "b": 10**9, "B": 10**9, "bn": 10**9, "Bn": 10**9, "BN": 10**9, "bln": 10**9, "T": 10**12, "tn": 10**12, "tln": 10**12,
    "trn": 10**12, "tr": 10**12,
}  # fmt: skip
# *10G* is one where no word is beside it
ALONE_SCALES = {"G": 10**9, "B": 10**9, "T": 10**12}
DOZENS = {
    "ten": 10, "dozen": 12, "doz": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
    "trillion": 10**12,
}  # fmt: skip
PLURAL = "s"
FRACTIONS = {
    "half": (1, 2), "halves": (1, 2), "quarter": (1, 4), "quarters": (1, 4), "third": (1, 3), "thirds": (1, 3),
}  # fmt: skip
ALIKE = ""
PARTS = {
    "first": 1, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
    "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
ARTICLES = "a an"
VAGUE = {"several": 2, "a few": 2, "few": 2, "many": 2, "some": 1, "the": 1}
KNOWN = "the some"
PAIRS = "couple pair"
EXACT_PAIRS = "pair"
ROUGH = "good full cool round mere whopping"  # *a good dozen*
AND = "and"
AND_BEFORE_TENS = ""
OF = "of"
PART_OF = r"of\b"
# behind an ordinal that is no part then: *12 third-party apps*
PLACE_AHEAD = r"[-\s](?:part(?:y|ies)|degree|class|rate|tier|generation|grade|person|world|floor|place|row|base|year|term|quarter|graders?)\b"
POINT = "point dot"
NOUGHT = "o oh"  # behind the point
ONE_SCALE = ONE_DOZEN = MANY_SCALES = r"(?!)"
MINUS = "minus negative"
NOT_MINUS = r"\Zx"
DECIMAL = "."
APART_BEHIND = "than about over nearly some and are were of with another least approximately roughly around estimated"  # *more than 1, 200 people*: one number with a stray space
# in texts whose marks are set apart: *a 6. 1 - magnitude quake*, *3. 6 to 4. 3*, *40. 3 million*
_AHEAD = "thousand|million|billion|trillion|magnitude|earthquake|quake|percent|points|assists|rebounds|steals|blocks|yards|seconds|minutes|miles"
DECIMALS_APART = (
    rf"(?<![\d.,])\d\d?\.\s\d(?=\s(?i:{_AHEAD})\b)"
    r"|(?<![\d.,])\d\.\s\d(?=\s-\s[a-z]|\son\sthe\sRichter|\sto\s\d\.\s\d|[,;)]|\.(?:\s|\Z))"
    r"|(?:(?<=\d\.\s\d\sto\s)|(?<=\bmagnitude\s)|(?<=\bmagnitude\s-\s)|(?<=\bmeasuring\s))\d\.\s\d"
)
# how often a batter hits: *he batted.308*, *he hit. 308*
AVERAGES = (
    r"(?<=[^\W\d_])\.\d{3}(?!\d)|(?<=\()\.\s\d{3}(?=\))"
    r"|(?:(?<=\bhit)|(?<=\bhits)|(?<=\bhitting)|(?<=\bbatted)|(?<=\bbatting)|(?<=\bincluding)|(?<=\ba))\.\s\d{3}(?!\d)"
)
FOURSCORE = ""
