"""Intervals of days: calendar units, what comes before and after them, and their thirds.

All days are inclusive. An open side is None.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

DAY = timedelta(days=1)
TURN = 50  # two digits below are of this century
SEASONS = {"SP": (3, 20), "SU": (6, 21), "FA": (9, 23), "WI": (12, 21)}  # their first days


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `low` to `high`, the TIMEX3 `value` they are written as, and their grain (`Y`, `M`, `D`, …)."""

    low: date | None
    high: date | None
    value: str
    grain: str


def full_year(digits: str) -> int:
    """The year that two or more digits mean.

    >>> full_year("26"), full_year("87"), full_year("1926")
    (2026, 1987, 1926)
    """
    n = int(digits)
    return n if len(digits) > 2 else n + (2000 if n < TURN else 1900)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def day(value: date) -> Interval:
    """That day alone."""
    return Interval(value, value, value.isoformat(), "D")


def days(low: date, high: date) -> Interval:
    """The days from one to another."""
    return Interval(low, high, f"{low}/{high}", "R")


def month(year: int, number: int) -> Interval:
    """The `number`-th month of a year."""
    return Interval(date(year, number, 1), month_end(year, number), f"{year:04}-{number:02}", "M")


def year(number: int) -> Interval:
    """From its first day to its last."""
    return Interval(date(number, 1, 1), date(number, 12, 31), f"{number:04}", "Y")


def quarter(number: int, of: int) -> Interval:
    """The `of`-th quarter of the year `number`."""
    first = 3 * of - 2
    return Interval(date(number, first, 1), month_end(number, first + 2), f"{number:04}-Q{of}", "Q")


def half(number: int, of: int) -> Interval:
    """The `of`-th half of the year `number`."""
    first = 6 * of - 5
    return Interval(date(number, first, 1), month_end(number, first + 5), f"{number:04}-H{of}", "S")


def week(inside: date) -> Interval:
    """The week from Monday to Sunday that `inside` lies in."""
    monday = inside - inside.weekday() * DAY
    iso = monday.isocalendar()
    return Interval(monday, monday + 6 * DAY, f"{iso.year}-W{iso.week:02}", "W")


def weekend(inside: date) -> Interval:
    """Saturday and Sunday of the week that `inside` lies in."""
    whole = week(inside)
    assert whole.low is not None
    return Interval(whole.low + 5 * DAY, whole.high, whole.value + "-WE", "K")


def decade(first: int) -> Interval:
    """Ten years from `first` on."""
    return Interval(date(first, 1, 1), date(first + 9, 12, 31), f"{first // 10:03}", "E")


def century(number: int) -> Interval:
    """The `number`-th century, by its hundreds as TIMEX3 counts: the 19th is 1800–1899, written 18."""
    first = (number - 1) * 100
    return Interval(date(max(first, 1), 1, 1), date(first + 99, 12, 31), f"{number - 1:02}", "C")


def season(number: int, name: str) -> Interval:
    """By the sun: from the equinox or solstice to the day before the next; winter ends in the next year.

    >>> season(2025, "SU").low, season(2025, "SU").high
    (datetime.date(2025, 6, 21), datetime.date(2025, 9, 22))
    """
    names = list(SEASONS)
    after = names[(names.index(name) + 1) % 4]
    end = date(number + (name == "WI"), *SEASONS[after]) - DAY
    return Interval(date(number, *SEASONS[name]), end, f"{number:04}-{name}", "S3")


def add_months(value: date, count: int) -> date:
    """The same day `count` months away, or the last of a shorter month.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    index = value.year * 12 + value.month - 1 + count
    number, zero = divmod(index, 12)
    last = calendar.monthrange(number, zero + 1)[1]
    return date(number, zero + 1, min(value.day, last))


def unit_at(inside: date, unit: str, offset: int = 0) -> Interval | None:
    """The calendar unit that `inside` lies in, `offset` units away (None: no such calendar unit)."""
    match unit:
        case "D":
            return day(inside + offset * DAY)
        case "W":
            return week(inside + 7 * offset * DAY)
        case "K":
            return weekend(inside + 7 * offset * DAY)
        case "M":
            there = add_months(inside.replace(day=1), offset)
            return month(there.year, there.month)
        case "Y":
            return year(inside.year + offset)
        case "Q":
            there = add_months(inside.replace(day=1), 3 * offset)
            return quarter(there.year, (there.month + 2) // 3)
        case "S":
            there = add_months(inside.replace(day=1), 6 * offset)
            return half(there.year, (there.month + 5) // 6)
        case "E":
            return decade((inside.year // 10 + offset) * 10)
        case "C":
            return century(inside.year // 100 + 1 + offset)
    return None


def shift(value: date, count: float, unit: str) -> date:
    """`value` moved by `count` of `unit`."""
    months = {"M": 1, "Q": 3, "S": 6, "Y": 12, "E": 120, "C": 1200}
    if unit in months:
        return add_months(value, round(count * months[unit]))
    days = {"D": 1.0, "W": 7.0, "K": 7.0, "F": 14.0, "h": 1 / 24, "m": 1 / 1440, "s": 1 / 86400}
    exact = count * days[unit]
    return value + round(exact) * DAY if abs(exact) >= 1 else value


def part(whole: Interval, which: str) -> Interval:
    """A third of `whole`: months by 1–10, 11–20, 21–end, years by four months, anything else by days.

    >>> part(month(2025, 10), "start").high
    datetime.date(2025, 10, 10)
    """
    low, high = whole.low, whole.high
    if low is None or high is None:
        return whole
    if whole.grain == "M":
        bounds = {"start": (1, 10), "mid": (11, 20), "end": (21, high.day)}[which]
        return replace(whole, low=low.replace(day=bounds[0]), high=low.replace(day=bounds[1]))
    months = (high.year - low.year) * 12 + high.month - low.month + 1
    if low.day == 1 and months % 3 == 0:
        third = months // 3
        first = add_months(low, {"start": 0, "mid": third, "end": 2 * third}[which])
        return replace(whole, low=first, high=add_months(first, third) - DAY)
    length = (high - low).days + 1
    third = max(1, length // 3)
    if which == "start":
        return replace(whole, high=low + (third - 1) * DAY)
    if which == "end":
        return replace(whole, low=high - (third - 1) * DAY)
    return replace(whole, low=low + third * DAY, high=high - third * DAY)


def halves(whole: Interval, which: int) -> Interval:
    """The first or second half of `whole`."""
    low, high = whole.low, whole.high
    if low is None or high is None:
        return whole
    if whole.grain == "Y":
        return half(low.year, which)
    if whole.grain == "M":
        if which == 1:
            return replace(whole, high=low.replace(day=15), value=f"{low}/{low.replace(day=15)}")
        return replace(whole, low=low.replace(day=16), value=f"{low.replace(day=16)}/{high}")
    middle = low + (high - low) // 2
    return replace(whole, high=middle) if which == 1 else replace(whole, low=middle + DAY)
