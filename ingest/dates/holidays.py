"""The day a holiday falls on, from the short notation of `HOLIDAYS` in a language's calendar."""

from __future__ import annotations

import re
import warnings
from datetime import date, timedelta
from functools import cache

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter  # type: ignore[import-untyped]

from .interval import month_end

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
NTH = re.compile(r"(-?\d) (MO|TU|WE|TH|FR|SA|SU) (\d\d)([+-]\d+)?")
MOVABLE = re.compile(r"(Easter|Orthodox)([+-]\d+)?")


@cache
def holiday(name: str, year: int) -> date | None:
    """The day of `name` in `year`; None where it is unknown.

    `name` is a day (`12-25`), days from Easter (`Easter+1`), the nth weekday of a month and days from it
    (`4 TH 11+1`), or a country and a name of the `holidays` library (`SG Diwali`).

    >>> holiday("Easter+1", 2025), holiday("4 TH 11", 2025)
    (datetime.date(2025, 4, 21), datetime.date(2025, 11, 27))
    """
    if fixed := re.fullmatch(r"(\d\d)-(\d\d)", name):
        return date(year, int(fixed[1]), int(fixed[2]))
    if movable := MOVABLE.fullmatch(name):
        method = EASTER_WESTERN if movable[1] == "Easter" else EASTER_ORTHODOX
        sunday = date.fromordinal(easter(year, method).toordinal())
        return sunday + timedelta(days=int(movable[2] or 0))
    if nth := NTH.fullmatch(name):
        there = nth_weekday(year, int(nth[3]), WEEKDAYS.index(nth[2]), int(nth[1]))
        return there + timedelta(days=int(nth[4] or 0))
    country, named = name.split(" ", 1)
    return _named(country, named, year)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """The `count`-th `weekday` (Monday: 0) of a month; -1 is the last one.

    >>> nth_weekday(2026, 5, 0, -1)
    datetime.date(2026, 5, 25)
    """
    if count < 0:
        last = month_end(year, month)
        return last - timedelta(days=(last.weekday() - weekday) % 7 - 7 * (count + 1))
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))


def _named(country: str, name: str, year: int) -> date | None:
    import holidays  # takes a while, and few texts need it

    calendar = getattr(holidays, country)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a year is beyond what the library knows
        days = calendar(years=year, language="en_US", categories=calendar.supported_categories)
    found = days.get_named(name, lookup="exact")
    return min(found) if found else None
