"""The day that a byline, a header or a field names, in any of the ways they are written.

Only whole dates count: a day without a year, or `04/05/2020` where nobody says which is the month, is no day.
Month names are CLDR's, in all languages that recoupe reads, and what newspapers shorten them to.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache

from ..lang import languages, words
from ..language import code_of

# A day, perhaps with a time and its zone; what stands behind is no part of it.
ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)(?=$|[T ])(?:(?:T|\s+)(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?T?\s*([+-]\d\d:?\d\d|Z|UTC|GMT)?)?"
)

# The year of the first newspaper, and that of the first ones online: an older day in a page's byline is a misreading.
FIRST, ONLINE = 1605, 1990

# What names a day is short.
LONGEST = 300

# What a clock says that was never set.
EPOCH = "1970-01-01"


@dataclass(frozen=True, slots=True)
class Found:
    """A day found in a string, at `start`:`end`."""

    start: int
    end: int
    day: str


def day_of(said: str, language: str | None = None, fetched: str | None = None) -> str | None:
    """What `said` names, as an ISO day, or as an ISO instant if it is one; None for anything unsure.

    >>> day_of("2020-05-04T07:00:00+02:00"), day_of("Mon, 04 May 2020 07:00:00 +0200")
    ('2020-05-04T07:00:00+02:00', '2020-05-04T07:00:00+02:00')
    >>> day_of("publié le lundi 04 mai 2020"), day_of("5 févr. 2021"), day_of("Dec. 14, 2022")
    ('2020-05-04', '2021-02-05', '2022-12-14')
    >>> day_of("04/05/2020", "fr-BE"), day_of("04/05/2020"), day_of("Publié hier", "fr", "2021-03-01")
    ('2020-05-04', None, '2021-02-28')
    >>> day_of("1588550400"), day_of("1588550400000")
    ('2020-05-04T00:00:00+00:00', '2020-05-04T00:00:00+00:00')
    """
    if len(said) > LONGEST:
        return None
    day = instant_of(said.strip())
    if not day:
        days = {found.day for found in days_in(said, language, fetched, FIRST)}
        day = days.pop() if len(days) == 1 else None
    return None if day and day.startswith(EPOCH) else day


def instant_of(said: str) -> str | None:
    """An ISO 8601 or RFC 2822 date or time, or seconds or milliseconds since 1970, in normal form; None for anything else."""
    if counted := re.fullmatch(r"(1\d{9})(?:\d{3})?(?:\.\d+)?", said):
        return normal(datetime.fromtimestamp(int(counted[1]), UTC))
    if compact := re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?", said):
        return whole(*map(int, compact.groups()))
    if iso := ISO.match(said):
        day, clock, zone = iso.groups()
        zone = "+00:00" if zone in ("Z", "UTC", "GMT") else zone or ""
        try:
            return normal(datetime.fromisoformat(f"{day}T{clock or '00:00'}{zone}"))
        except ValueError:
            return whole(*map(int, day.split("-")))
    if re.match(r"(?i)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? \d{1,2} [a-z]{3} \d{4} \d", said):
        try:
            return normal(parsedate_to_datetime(said))
        except ValueError:
            return None
    return None


def normal(when: datetime) -> str | None:
    """To the second; midnight without a zone is how a system writes a mere day."""
    if not plausible(when.year):
        return None
    if when.tzinfo is None and (when.hour, when.minute, when.second) == (0, 0, 0):
        return when.date().isoformat()
    return when.replace(microsecond=0).isoformat()


def days_in(
    said: str, language: str | None = None, fetched: str | None = None, first: int = ONLINE
) -> list[Found]:
    """All whole dates in `said` from the year `first` on, in order; those counted from today (`hier`) if it is known when
    it was `fetched`."""
    found = [
        Found(m.start(), m.end(), day)
        for pattern in patterns()
        for m in pattern.finditer(said)
        if (day := read_match(m, language)) and int(day[:4]) >= first
    ]
    if fetched:
        found += relative(said, date.fromisoformat(fetched[:10]))
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def read_match(m: re.Match[str], language: str | None) -> str | None:
    """The ISO day that a match of one of `patterns` names, None where nobody can say."""
    parts = m.groupdict()
    year = int(parts["year"])
    if len(parts["year"]) == 2:
        year += 2000
    if parts.get("name"):
        month = months().get(folded(parts["name"]))
        return whole(year, month, int(parts["day"])) if month else None
    if parts.get("month"):
        return whole(year, int(parts["month"]), int(parts["day"]))
    first, second = int(parts["first"]), int(parts["second"])
    if first == second or first > 12:
        return whole(year, second, first)
    if second > 12:
        return whole(year, first, second)
    code = code_of(language)
    order = words(code, "bylines").NUMERIC_ORDER if code in languages() else None
    return whole(year, second, first) if order == "dmy" else None


def whole(year: int, month: int, day: int) -> str | None:
    """The ISO day, if there is such a day and an article can be of it."""
    try:
        return date(year, month, day).isoformat() if plausible(year) else None
    except ValueError:
        return None


def plausible(year: int) -> bool:
    """Whether an article can be of that year: magazines bear the day of their next issue."""
    return FIRST <= year <= last_year()


def last_year() -> int:
    """The last year that an article can be of."""
    return datetime.now(UTC).year + 1


def online(day: str, fetched: str | None = None) -> bool:
    """Whether a page (`fetched` on an ISO day) can be of an ISO day or instant.

    >>> online("2020-05-04"), online("1969-12-31"), online("2020-05-04", "2020-05-03")
    (True, False, False)
    """
    latest = fetched or (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
    return int(day[:4]) >= ONLINE and day[:10] <= latest[:10]


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """The shapes of whole dates: with a month's name, year first, numbers only."""
    name = r"(?P<name>[^\W\d_]{3,10})\.?"
    ordinal = r"(?:er|re|st|nd|rd|th)?"
    space = r"[\s\u00a0\u202f]"
    return (
        re.compile(
            rf"(?<![\d/.-])(?P<day>\d{{1,2}}){ordinal}(?:{space}|-){{1,3}}(?:de{space}|of{space})?{name},?(?:{space}|-){{1,3}}(?P<year>\d{{4}})(?!\d)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<!\w){name}{space}{{1,3}}(?P<day>\d{{1,2}}){ordinal},?{space}{{1,3}}(?P<year>\d{{4}})(?!\d)",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<![\d/.-])(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?![\d/-])"
        ),
        re.compile(
            r"(?<![\d/.-])(?P<first>\d\d?)(?P<sep>[-/.])(?P<second>\d\d?)(?P=sep)(?P<year>\d{4})(?![\d/-])"
        ),
        re.compile(
            r"(?<![\d/.-])(?P<first>\d\d)(?P<sep>[/])(?P<second>\d\d)(?P=sep)(?P<year>\d\d)(?![\d/-])"
        ),
    )


@cache
def months() -> dict[str, int]:
    """Month names, folded, to their numbers: CLDR's long and short ones and every beginning that fits one month only."""
    from babel import Locale

    names: dict[str, int] = {}
    for code in languages():
        wide = {n: folded(name) for n, name in Locale(code).months["format"]["wide"].items()}
        for number, name in wide.items():
            for length in range(3, len(name) + 1):
                start = name[:length]
                if sum(other.startswith(start) for other in wide.values()) == 1:
                    names[start] = number
        for number, name in Locale(code).months["format"]["abbreviated"].items():
            names[folded(name)] = number
    names["sept"] = 9
    return names


def folded(word: str) -> str:
    """Lower case, without accents and without the dot of a short form.

    >>> folded("Févr.")
    'fevr'
    """
    plain = unicodedata.normalize("NFD", word.lower().rstrip("."))
    return "".join(c for c in plain if not unicodedata.combining(c))


def relative(said: str, today: date) -> list[Found]:
    """`hier`, `il y a 3 jours`, `2 hours ago`: counted back from the day the page was fetched."""
    found = []
    for code in languages():
        for pattern, days in words(code, "bylines").RELATIVE:
            for m in re.finditer(pattern, said, re.IGNORECASE):
                back = days * int(m["n"]) if "n" in m.groupdict() else days
                found.append(Found(m.start(), m.end(), (today - timedelta(days=back)).isoformat()))
    return found
