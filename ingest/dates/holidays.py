"""The day a holiday falls on: fixed days by themselves, movable ones from the `holidays` library."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache


def holiday(name: str, year: int) -> date | None:
    """The day of `name` (`12-25`, `Easter+1`, `Thanksgiving`) in `year`; None where it is unknown.

    >>> holiday("Easter+1", 2025)
    datetime.date(2025, 4, 21)
    """
    fixed = re.fullmatch(r"(\d\d)-(\d\d)", name)
    if fixed:
        return date(year, int(fixed[1]), int(fixed[2]))
    base, _, offset = name.replace("-", "+-").partition("+")
    there = _easter(year) if base == "Easter" else _american(base, year)
    return there + timedelta(days=int(offset or 0)) if there else None


def _easter(year: int) -> date:
    from dateutil.easter import easter  # type: ignore[import-untyped]  # what `holidays` counts from

    return date.fromordinal(easter(year).toordinal())


@cache
def _american(name: str, year: int) -> date | None:
    if name == "Mother's Day":
        first = date(year, 5, 1)
        return date(year, 5, 1 + (6 - first.weekday()) % 7 + 7)
    from holidays import country_holidays

    found = country_holidays("US", years=year, language="en_US").get_named(name)
    return min(found) if found else None
