"""What two values have to do with each other: units, hedges, ranges, rounding, dates.

A value is an interval. *6 GW* is the point 6e9 W; *plus de 100* is 100 and up; *décembre 1984* is 31
days. Digits leave something open: *15 millions* stands for anything that rounds to it, so 14.7 million
fits and is the finer of the two. Currencies are never turned into each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from recoupe.ingest.facts import Figure, Timex
from recoupe.ingest.units import unit as find_unit

Fit = Literal["same", "hedged", "inside", "rounded", "apart", "other unit"]

SAME = 1e-6  # relative: two conversions of one number
ABOUT = 0.06  # how far *environ* reaches, beyond the rounding of its own digits
CLOSE = 0.02  # … where the number has three digits or more: nobody says *about 102* of 108
ROUNDING = 0.05  # no number is taken for a rounding that is further off than this …
ROUNDEST = 0.075  # … or than this for so many millions: *7 millions* for 7,5
MILLION = 1e6
REACH = 2  # times: nobody says *plus de 500 000* for a million
COUNTED_OUT = 100  # a smaller count is not rounded: nobody says 20 for 22 dead


@dataclass(frozen=True, slots=True)
class Value:
    """`low`..`high` in `unit`, None where a side is open; `slack` is how far a rounding may be off.

    Dates are intervals of day numbers with the unit `day-number`. `point` is the number that was said.
    """

    low: float | None
    high: float | None
    unit: str | None
    shown: str
    hedge: str = "exact"
    slack: float = 0.0
    digits: int = 1

    @property
    def point(self) -> float | None:
        """The one number said, hedged or not; None for a range."""
        if self.low is None or self.high is None:
            return self.high if self.low is None else self.low
        return self.low if same(self.low, self.high) else None

    @property
    def middle(self) -> float | None:
        """The number, or the middle of the range: what a spread or a curve is drawn from."""
        if self.low is None or self.high is None:
            return self.point
        return (self.low + self.high) / 2

    @property
    def is_date(self) -> bool:
        return self.unit == "day-number"


def same(a: float | None, b: float | None) -> bool:
    """Equal up to the noise of a conversion.

    >>> same(0.1 + 0.2, 0.3), same(6, 6.2), same(None, None)
    (True, False, True)
    """
    if a is None or b is None:
        return a is b
    return abs(a - b) <= SAME * max(abs(a), abs(b))


def last_place(number: float) -> float:
    """The place value of the last digit that is not a trailing zero: how finely a number is said.

    >>> last_place(12_000), last_place(14.7), last_place(95), last_place(0)
    (1000.0, 0.1, 1.0, 1.0)
    """
    exponent = Decimal(repr(float(number))).normalize().as_tuple().exponent
    if number == 0 or not isinstance(exponent, int):
        return 1.0
    return float(Decimal(10) ** exponent)


def significant(number: float) -> int:
    """How many digits were really said: 12 345 says five, 12 000 two.

    >>> significant(12_345), significant(12_000), significant(14.7)
    (5, 2, 3)
    """
    return len(Decimal(repr(float(number))).normalize().as_tuple().digits)


def slack_of(number: float, counted: bool, hedge: str) -> float:
    """How far a number may lie from what it is a rounding of, in its own unit.

    >>> slack_of(15e6, True, "exact"), slack_of(22, True, "exact"), slack_of(9.8, False, "exact")
    (500000.0, 0.0, 0.05)
    >>> slack_of(100, True, "about"), slack_of(102, True, "about")
    (6.0, 2.04)
    """
    step = last_place(number) / 2
    if counted and abs(number) < COUNTED_OUT and hedge != "about":
        return 0.0
    millions = abs(number) >= MILLION and significant(number) == 1
    slack = min(step, (ROUNDEST if millions else ROUNDING) * abs(number))
    if hedge != "about":
        return slack
    return max(slack, (ABOUT if significant(number) < 3 else CLOSE) * abs(number))


def of_numbers(
    low: float | None,
    high: float | None,
    unit: str | None,
    shown: str,
    hedge: str = "exact",
    *,
    kind: str = "count",
    base_low: float | None = None,
    base_high: float | None = None,
    base_unit: str | None = None,
) -> Value:
    """The value of a figure's columns: as said for the rounding, in the base unit for the comparison."""
    said = low if low is not None else high
    if said is None:
        return Value(None, None, unit, shown, hedge)
    slack = slack_of(said, kind == "count", hedge)
    digits = significant(said)
    if unit == "percent":  # so that *la moitié* meets 50 %
        return Value(over(low, 100), over(high, 100), "part", shown, hedge, slack / 100, digits)
    if kind == "ratio":
        return Value(low, high, "part", shown, hedge, slack, digits)
    based = base_low if base_low is not None else base_high
    if based is None or base_unit is None:
        return Value(low, high, unit or "one", shown, hedge, slack, digits)
    known = (
        find_unit(unit) if unit else None
    )  # a degree is a degree in kelvins too, wherever zero is
    scale = float(known.factor) if known else abs(based / said) if said else 1.0
    return Value(base_low, base_high, base_unit, shown, hedge, slack * scale, digits)


def over(number: float | None, by: float) -> float | None:
    return None if number is None else number / by


def of_figure(figure: Figure) -> Value:
    """The value of a figure record."""
    return of_numbers(
        figure.value_low,
        figure.value_high,
        figure.unit,
        figure.text,
        figure.hedge,
        kind=figure.kind,
        base_low=figure.base_low,
        base_high=figure.base_high,
        base_unit=figure.base_unit,
    )


@lru_cache(maxsize=4096)
def day_number(day: str | None) -> int | None:
    """An ISO day as a number of days; None for none, or for a year the calendar does not have.

    >>> day_number("2020-06-02") - day_number("2020-06-01")
    1
    """
    try:
        return date.fromisoformat(day[:10]).toordinal() if day else None
    except ValueError:
        return None


def of_days(start: str | None, end: str | None, shown: str) -> Value:
    """The value of a date: its days, both included."""
    return Value(day_number(start), day_number(end), "day-number", shown)


def of_timex(timex: Timex) -> Value:
    """The value of a date record."""
    return of_days(timex.start_date, timex.end_date, timex.text)


@lru_cache(maxsize=20_000)
def fit(a: Value, b: Value) -> Fit:
    """How two values of the same thing go together.

    `same`: equal, `hedged`: the same number under two hedges, `inside`: one lies within the other,
    `rounded`: one is a rounding of the other, `apart`: they exclude each other, `other unit`: they cannot
    be compared.

    >>> gw = lambda n, h="exact": of_numbers(n, n, "gigawatt", f"{n} GW", h, kind="quantity",
    ...                                      base_low=n * 1e9, base_high=n * 1e9, base_unit="watt")
    >>> mw = of_numbers(6000, 6000, "megawatt", "6 000 MW", kind="quantity",
    ...                 base_low=6e9, base_high=6e9, base_unit="watt")
    >>> fit(gw(6), mw), fit(gw(6), gw(6.2)), fit(gw(6), gw(7)), fit(gw(6, "about"), mw)
    ('same', 'rounded', 'apart', 'hedged')
    """
    if a.unit != b.unit:
        return "other unit"
    if same(a.low, b.low) and same(a.high, b.high):
        return "hedged" if a.hedge != b.hedge else "same"
    if a.point is not None and b.point is not None and same(a.point, b.point):
        return "hedged"
    if beyond(a, b) or beyond(b, a):
        return "apart"
    if inside(a, b) or inside(b, a):
        return "inside"
    if a.is_date:
        return "inside" if overlap(a, b, 0, 0) else "apart"
    if overlap(a, b, a.slack, 0) or overlap(a, b, 0, b.slack):
        return "rounded"
    if a.hedge == b.hedge == "about" and overlap(a, b, a.slack, b.slack):
        return "rounded"
    return "apart"


def inside(inner: Value, outer: Value) -> bool:
    """Whether all of `inner` lies within what `outer` allows."""
    low = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    high = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return low and high


def beyond(inner: Value, outer: Value) -> bool:
    """Whether a number is far above the one that *plus de* was said of."""
    if outer.high is not None or not outer.low or inner.low is None or outer.is_date:
        return False
    return inner.low >= REACH * outer.low > 0


def overlap(a: Value, b: Value, a_slack: float, b_slack: float) -> bool:
    """Whether the two intervals, each widened by its slack, have something in common."""
    return not (below(a.high, b.low, a_slack + b_slack) or below(b.high, a.low, a_slack + b_slack))


def below(high: float | None, low: float | None, slack: float) -> bool:
    return high is not None and low is not None and high + slack * (1 + 1e-9) < low


def spread(values: list[Value]) -> tuple[float | None, float | None]:
    """The lowest and the highest number said."""
    said = [n for v in values for n in (v.low, v.high) if n is not None]
    return (min(said), max(said)) if said else (None, None)


def iso(day: float | None) -> str | None:
    """A day number as an ISO day.

    >>> iso(day_number("2020-02-29"))
    '2020-02-29'
    """
    return None if day is None else date.fromordinal(int(day)).isoformat()


def days_between(a: str | None, b: str | None) -> int | None:
    """Days from `a` to `b`; None where one of them is not known."""
    first, second = day_number(a), day_number(b)
    return None if first is None or second is None else second - first
