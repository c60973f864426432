"""Whether a claim and a statement of an article speak of different times: other years, months or days; days that are none."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from functools import cache, lru_cache

from recoupe.ingest.facts import Timex
from recoupe.ingest.lang import words as language_words

from .compare.statement import Statement, days_apart
from .values import days_between

MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)")  # one of no day, the value of a date
DAY_BEFORE, DAY_BEHIND = re.compile(r"\b(\d\d)(?:st|nd|rd|th)? $"), re.compile(r" (\d\d)\b")
LEAP = 2000  # a year that has a 29 February
WORD = re.compile(r"[^\W\d_]+")
LONG = 60  # days between those that a claim names and an article that tells of its own
SOON = 7  # days within which an article tells of a day
FAR = 400  # days between an article and the time that a claim names


def times_exclude(claim: Statement, other: Statement) -> bool:
    """Whether the two speak of different times: other years or months in their sentences, or years between them."""
    if claim.value.is_date:
        return False
    if claim.years and other.years and not claim.years & other.years:
        return True
    if other_months(claim, other) or told_long_after(claim, other) or of_other_day(claim, other):
        return True
    apart = days_apart(claim, other)
    if apart is not None and apart > FAR and not claim.years:
        return True
    if claim.years and not other.years and other.day:
        return all(abs(int(y) - int(other.day[:4])) > 1 for y in claim.years)
    return False


def told_long_after(claim: Statement, other: Statement) -> bool:
    """Whether a claim names its days, and an article that names no month came out long before or after them."""
    if not claim.holds or not other.day or months(other) or other.years:
        return False
    apart = [days_between(day, other.day) for day in claim.holds]
    return all(days is not None and abs(days) > LONG for days in apart)


def of_other_day(claim: Statement, other: Statement) -> bool:
    """Whether a claim names one day, and a statement is of another: the one that it names itself, or else its article's."""
    if not claim.holds or claim.holds[0] != claim.holds[1]:
        return False
    if other.holds and None not in other.holds:
        start, end = (days_between(claim.holds[0], day) for day in other.holds)
        return start is not None and end is not None and (start > 0 or end < 0)
    apart = days_between(claim.holds[0], other.day)
    return apart is not None and not 0 <= apart <= SOON


@lru_cache(maxsize=2048)
def turns(text: str, language: str) -> frozenset[int]:
    """Which of several turns a text speaks of, one after the other.

    >>> turns("Au premier tour", "fr"), turns("in the 2nd round", "en"), turns("Au premier rang", "fr")
    (frozenset({1}), frozenset({2}), frozenset())
    """
    ordinals = language_words(language, "calendar").ORDINALS
    said = (m.groups() for m in turn(language).finditer(text))
    return frozenset(int(digits) if digits else ordinals[word.lower()] for digits, word in said)


@cache
def turn(language: str) -> re.Pattern[str]:
    """An ordinal, in digits or as a word, before what there are several of."""
    calendar = language_words(language, "calendar")
    several = language_words(language, "changes").TURNS
    numbered = rf"(\d{{1,2}})(?:{calendar.ORDINAL_ENDINGS})"
    return re.compile(
        rf"\b(?:{numbered}|({'|'.join(calendar.ORDINALS)}))\s(?:{several})\b",
        re.IGNORECASE,
    )


def other_months(a: Statement, b: Statement) -> bool:
    """Whether the sentences of both name months, and not one that is the same."""
    return bool(months(a) and months(b) and not months(a) & months(b))


def months(s: Statement) -> frozenset[int]:
    """The months that the sentence of a statement names, by their numbers."""
    return months_in(s.story.text[s.sentence.start : s.sentence.end], s.story.language)


@lru_cache(maxsize=2048)
def months_in(text: str, language: str) -> frozenset[int]:
    """The same of a text: the sentences that many statements share are read once."""
    numbers = month_numbers(language)
    return frozenset(numbers[word] for word in WORD.findall(text) if word in numbers)


@cache
def month_numbers(language: str) -> dict[str, int]:
    """The months as the texts of a language write them: *may* is none."""
    calendar = language_words(language, "calendar")
    full = (forms.split("|")[0] for forms in calendar.MONTHS)
    return {name.capitalize() if calendar.CAPITALS else name: n for n, name in enumerate(full)}


def no_such_day(sentence: str, dates: Iterable[Timex]) -> str | None:
    """The first day of a sentence that its month does not have: *le 31 février*, of which only the month is read as a date."""
    for date in dates:
        month = MONTH.fullmatch(date.value)
        before = DAY_BEFORE.search(sentence, 0, date.start)
        day = before or DAY_BEHIND.match(sentence, date.end)
        if not month or not day:
            continue
        year = LEAP if month[1] == "XXXX" else int(month[1])
        if int(day[1]) > monthrange(year, int(month[2]))[1]:
            return f"{before[0]}{date.text}" if before else f"{date.text}{day[0]}"
    return None
