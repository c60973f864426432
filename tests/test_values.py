"""Two values of one thing: units, hedges, ranges, rounding, dates. Each row is two values and how they fit."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.db.values import (
    Value,
    fit,
    iso,
    last_place,
    of_days,
    of_figure,
    of_numbers,
    significant,
    spread,
)
from recoupe.ingest.figures import figure

# unit → (kind, base unit, how many of it)
UNITS = {
    "GW": ("quantity", "watt", 1e9),
    "MW": ("quantity", "watt", 1e6),
    "km": ("quantity", "meter", 1e3),
    "mi": ("quantity", "meter", 1609.344),
    "%": ("percent", None, 1.0),
    "x": ("ratio", None, 1.0),
    "pp": ("change", None, 1.0),
    "EUR": ("money", "EUR", 1.0),
    "USD": ("money", "USD", 1.0),
    "": ("count", None, 1.0),
}
NAMES = {"GW": "gigawatt", "MW": "megawatt", "km": "kilometer", "mi": "mile", "%": "percent", "pp": "percentage-point"}  # fmt: skip
HEDGES = {"~": "about", ">": "more than", ">=": "at least", "<": "less than", "<=": "at most"}


def value(written: str) -> Value:
    """`~ 10 %`, `> 100`, `200..300 EUR`, `2026-07-01..2026-12-31` as a value."""
    if found := re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?", written):
        return of_days(found[1], found[2] or found[1], written)
    found = re.fullmatch(r"(~|>=?|<=?)? ?([\d.e]+?)(?:\.\.([\d.e]+))? ?(GW|MW|km|mi|%|x|pp|EUR|USD|)", written)  # fmt: skip
    assert found, written
    kind, base, factor = UNITS[found[4]]
    hedge = HEDGES.get(found[1], "between" if found[3] else "exact")
    low: float | None = float(found[2])
    high: float | None = float(found[3] or found[2])
    if hedge in ("more than", "at least"):
        high = None
    if hedge in ("less than", "at most"):
        low = None
    based = [None if n is None or base is None else n * factor for n in (low, high)]
    return of_numbers(
        low,
        high,
        NAMES.get(found[4], found[4] or None),
        written,
        hedge,
        kind=kind,
        base_low=based[0],
        base_high=based[1],
        base_unit=base,
    )


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        # units
        ("6 GW", "6000 MW", "same"),
        ("160e6", "160000000", "same"),
        ("1 mi", "1.609344 km", "same"),
        ("100 mi", "161 km", "rounded"),
        ("100 mi", "170 km", "apart"),
        ("50 %", "0.5 x", "same"),
        ("2 %", "2 pp", "other unit"),  # percent of what it was, or of the whole
        ("6 GW", "6 km", "other unit"),
        # currencies are not turned into each other
        ("88e6 EUR", "102e6 USD", "other unit"),
        ("88e6 EUR", "88e6 USD", "other unit"),
        # hedges
        ("1600", "> 1600", "hedged"),
        ("~ 10 %", "10 %", "hedged"),
        (">= 95", "> 95", "hedged"),
        ("~ 10 %", "9.8 %", "rounded"),
        ("~ 10 %", "12 %", "apart"),
        ("> 100", "130", "inside"),
        ("> 100", "90", "apart"),
        (">= 95", "106", "inside"),
        # … but nobody says more than 500 000 for a million
        ("> 500000", "999999", "inside"),
        ("> 500000", "1e6", "apart"),
        ("> 500000", "> 1e6", "apart"),
        ("<= 200", "150", "inside"),
        ("<= 200", "> 250", "apart"),
        # ranges
        ("200..300", "250", "inside"),
        ("200..300", "200..300", "same"),
        ("200..300", "220..260", "inside"),
        ("200..300", "350", "apart"),
        # a number stands for what rounds to it, as finely as it is said
        ("6 GW", "6.2 GW", "rounded"),
        ("6 GW", "7 GW", "apart"),
        ("15e6", "14.7e6", "rounded"),
        ("15e6", "14e6", "apart"),
        ("14.6e6", "14.7e6", "apart"),
        ("2.7e9 EUR", "2.9e9 EUR", "apart"),
        ("500 MW", "496 MW", "rounded"),
        ("496 MW", "498 MW", "apart"),
        ("102e6", "102.4e6", "rounded"),
        ("500000", "1e6", "apart"),
        # … but nobody says 20 for 22 dead
        ("20", "22", "apart"),
        ("~ 20", "21", "rounded"),
        ("1400", "1411", "rounded"),
        # dates
        ("2026-07-01..2026-12-31", "2026-07-01..2026-12-31", "same"),
        ("2026-07-01..2026-12-31", "2026-10-01..2026-10-31", "inside"),
        ("2026-07-01..2026-12-31", "2027-01-01..2027-04-30", "apart"),
        ("2026-05-01..2026-08-31", "2026-07-01..2026-12-31", "inside"),  # mid-year and second half have July and August in common
        ("2025-10-06", "2025-10-07", "apart"),
    ],
)  # fmt: skip
def test_fit(a: str, b: str, expected: str) -> None:
    """The same whichever comes first."""
    assert (fit(value(a), value(b)), fit(value(b), value(a))) == (expected, expected)


@pytest.mark.parametrize(
    ("number", "place", "digits"),
    [(12_000, 1000, 2), (12_345, 1, 5), (14.7, 0.1, 3), (95, 1, 2), (0.25, 0.01, 2), (1e6, 1e6, 1)],
)
def test_how_finely_a_number_is_said(number: float, place: float, digits: int) -> None:
    """Zeros at the end are not said."""
    assert (last_place(number), significant(number)) == (place, digits)


def test_spread_is_of_all_that_is_said() -> None:
    """The open side of a hedge has no number."""
    assert spread([value("15"), value("> 17"), value("16")]) == (15, 17)
    assert spread([]) == (None, None)


NUMBERS = st.floats(min_value=0.001, max_value=1e12, allow_nan=False)


@given(NUMBERS)
def test_a_value_is_itself_in_any_unit(number: float) -> None:
    """A conversion changes nothing."""
    gigawatts = of_numbers(number, number, "gigawatt", "", kind="quantity", base_low=number * 1e9, base_high=number * 1e9, base_unit="watt")  # fmt: skip
    megawatts = of_numbers(number * 1e3, number * 1e3, "megawatt", "", kind="quantity", base_low=number * 1e3 * 1e6, base_high=number * 1e3 * 1e6, base_unit="watt")  # fmt: skip
    assert fit(gigawatts, megawatts) == "same"


@given(st.tuples(NUMBERS, NUMBERS), st.sampled_from(["exact", "about", "more than", "at most"]))
def test_fit_knows_no_order(numbers: tuple[float, float], hedge: str) -> None:
    """Which of two values is asked first makes no difference."""
    a = of_numbers(numbers[0], numbers[0], None, "", hedge)
    b = of_numbers(numbers[1], numbers[1], None, "")
    assert fit(a, b) == fit(b, a)


@given(st.dates())
def test_days_come_back(day: object) -> None:
    """A day is a number and the number that day."""
    assert iso(of_days(str(day), str(day), "").low) == str(day)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("43 °C", "39,8 °C", "apart"),
        ("40 °C", "39,8 °C", "rounded"),
        ("40 °C", "104 °F", "same"),
        ("environ 40 °C", "41,3 °C", "rounded"),
        ("environ 40 °C", "43 °C", "apart"),
    ],
)
def test_a_degree_is_a_degree_wherever_zero_is(a: str, b: str, expected: str) -> None:
    first, second = figure(a, "fr"), figure(b, "fr")
    assert first is not None
    assert second is not None
    assert fit(of_figure(first), of_figure(second)) == expected
