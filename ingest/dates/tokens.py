"""How a text falls into tokens: words, marks, and everything with digits that may be a part of a time."""

from __future__ import annotations

import re
from types import ModuleType

ZONE = (
    r"\s?(?:UTC|GMT)(?:\s?[+−-]\d\d?)?|\s(?:CES?T|BST|[ECMP][SD]?T)(?!\w)"  # behind a time of day
)
STOP = r"(?!\w)(?![.,/:–-]\d)"
DAY = r"\d\d?/\d\d?(?:/(?:\d{4}|\d\d))?"
YEAR = r"(?:\d{4}|\d\d)"
HALF_DAY = r"\s?[apAP](?:\.\s?[mM](?!\w)\.?|[mM](?!\w))"  # am, p.m., p. m.
DATE = [
    r"\d{4}\s-\s\d\d\s-\s\d\d",  # 2013 - 09 - 26
    r"\d{4}-\d\d?-\d\d?(?:T[\d:.+Z-]+)?",  # 2025-10-08, 2025-10-08T10:20:30Z
    r"\d{4}/\d\d?/\d\d?",
    r"\d{4}\.\d\d\.\d\d",
    r"\d\d?\s/\s\d\d?\s/\s(?:\d{4}|\d\d)",  # 11 / 27 / 2005
    rf"\d\d?/\d\d?(?:/|,){YEAR}",
    rf"\d\d?\.\d\d?\.{YEAR}",
    r"\d\d?\.\s\d\d?\.\s(?:19|20)\d\d",  # 08. 07. 2012
    rf"\d\d?-\d\d?-{YEAR}",
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T\d{4,6}Z?)?",  # 20161016
]
CLOCK = [
    rf"\d\d?(?::\s|\.)[0-5]\d{HALF_DAY}",  # 7: 21 AM, 8.49pm
    rf"\d\d?:[0-5]\d(?::[0-5]\d)?(?:{HALF_DAY})?",
]
HOURS = [
    r"\d\d?\s?[hH]\s?[0-5]\d(?!\d)",  # 18h30
    r"\d\d?\s?[hH]",
    r"\d{4}(?=\s?(?:GMT|UTC))",
]
TWELVE = rf"\d\d?{HALF_DAY}"  # 5 pm


def _written(month: str, first: str) -> list[str]:
    """Days and months with the name of the month among digits; `first` is how the first of a month ends (*1st*)."""
    return [
        rf"\d\d?{month}\d{{4}}",  # 12AUG2026
        rf"(?:\d{{1,4}}[/-]){{1,2}}{month}(?:\.?[/-]\d{{1,4}})?",  # 23/Sep/2020, 2019/aug/01
        rf"(?<!\d\s)(?<!{first}\s){month}\.?(?:[/-]\d{{1,4}}){{1,2}}(?!\s{month})",  # Oct-2, Dec/2018
    ]


def token_pattern(calendar: ModuleType, months: str) -> re.Pattern[str]:
    """One token of a text in the language of `calendar`; the names of its groups are told in `lexing`.

    `months` are all names of months, for a regular expression.
    """
    month = f"(?i:{months})"
    quarter = calendar.QUARTER_LETTERS + "Qq" + calendar.QUARTER_LETTERS.lower()
    half = calendar.HALF_LETTERS + "H"
    word = r"[^\W\d_]+(?!\w)"
    if calendar.ELISION:  # *d'ici*, in a text taken apart *d' ici*
        word = rf"[^\W\d_]+['’](?=\w)|(?i:{calendar.ELISION})['’](?=\s\w)|{word}"
    twelve = [TWELVE] if calendar.TWELVE_HOURS else []
    clock = [*CLOCK, *twelve, *calendar.CLOCKS, *HOURS]
    written = _written(month, calendar.FIRST_ENDING)
    return re.compile(
        rf"""(?P<WRITTEN>(?<![\w/])(?:{"|".join(written)}){STOP})
       |(?P<num>(?:(?<![\w.,/:$€£+])|(?<=[^\W\d_]{{3}}\.))(?:
        (?P<DATE>{"|".join(DATE)}){STOP}
       |(?P<DATES>{DAY}\s?[–-]\s?{DAY}){STOP}
       |(?P<YEARS>(?:1[5-9]|20)\d\d\s?[-–/~]\s?(?:(?:1[5-9]|20)\d\d|\d\d?(?!:|\s{month}\b))){STOP}
       |(?P<Q>\d{{4}}-?W\d\d|(?:\d{{4}}[-\s]?|\d\d)[{quarter}{half}][1-4]|[1-4][{quarter}]\s?{YEAR}|[12][{half}]\s?20\d\d){STOP}
       |(?P<CLOCK>{"|".join(clock)})(?:{ZONE})?(?:{STOP}|(?=[–-]\d\d?:))
       |(?P<big>\d{{1,3}}(?:[ \u00a0\u202f.,]\d{{3}})+(?!\d))
       |(?P<DECADE>(?:\d{{3}}|(?<!\d)[2-9])0['’]?s){STOP}
       |(?P<ORDINAL>\d\d?(?:{calendar.ORDINAL_ENDINGS}))(?!\w)
       |(?P<glued>\d+(?:[.,]\d+)?[^\W\d_]{{2,}})
       |(?P<dec>\d+[.,]\d+)(?!\w)
       |(?P<SLASH>\d\d?/\d\d?(?:\s?[hH])?|\d\d?\s*[/-]\s?(?:19|20)\d\d){STOP}
       |(?P<INT>\d+)(?!\w)
       )) | (?P<ROMAN>[IVX]+\s?(?:e|è|ème|ième)(?!\w)) | (?P<q>[{quarter}{half}][1-4](?!\w))
       | (?P<fy>(?:{calendar.FISCAL_LETTERS}|CY|cy)\s?'?{YEAR}(?!\w))
       | (?<!\w)['’‘](?P<short>\d\d(?:s)?)(?!\w)
       | (?P<word>{word}) | (?P<bad>\w+) | (?P<mark>[^\w\s])""",
        re.VERBOSE,
    )
