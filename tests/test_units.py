"""Units: how they are written, and what they are worth."""

from __future__ import annotations

from fractions import Fraction

import pytest

from recoupe.ingest.currencies import current_currencies
from recoupe.ingest.figures import figure
from recoupe.ingest.units import per, unit
from recoupe.ingest.written import forms

WRITTEN = {
    "fr": {
        "gigawatt": "GW gigawatt gigawatts",
        "terawatt-hour": "TWh térawattheures térawatt-heures",
        "square-kilometer": "km² km2 km^2 kilomètres_carrés",
        "square-millimeter": "mm² millimètres_carrés",
        "cubic-foot": "pieds_cubes",
        "quintal": "quintaux",
        "light-year": "années-lumière",
        "celsius": "°C degrés_Celsius",
        "kilometer-per-hour": "km/h kilomètres_par_heure kilomètres-heure",
        "microgram-per-cubic-meter": "µg/m³ µg/m3",
        "gram-per-kilometer": "g/km",
        "percent": "% pour_cent",
        "basis-point": "points_de_base",
        "tonne": "t tonnes",
        "gigabyte": "Go gigaoctets",
        "EUR": "€ euros EUR",
        "USD": "$ dollars dollars_américains USD $US",
        "CAD": "$CA dollars_canadiens",
        "CHF": "francs_suisses CHF",
        "CNY": "yuans",
        "UAH": "hryvnias",
        "ILS": "shekels nouveaux_shekels shekels_israéliens",
        "TWD": "dollars_taïwanais nouveaux_dollars_taïwanais",
        "BEF": "francs_belges",
        "ESP": "pesetas",
    },
    "en": {
        "gigawatt": "GW gigawatts",
        "mile-per-hour": "mph miles_per_hour miles_an_hour",
        "square-foot": "sq_ft sqft square_feet ft²",
        "square-centimeter": "cm2 square_centimetres sq_cm",
        "cubic-yard": "cubic_yards cu_yd",
        "milligram-per-kilogram": "mg/kg",
        "fahrenheit": "°F degrees_Fahrenheit",
        "percent": "% percent per_cent",
        "percentage-point": "percentage_points",
        "USD": "dollars US_dollars",
        "AUD": "Australian_dollars Australia_dollars AUD aud",
        "ILS": "shekels Israeli_shekels new_shekels",
        "BEF": "Belgian_francs",
        "DEM": "marks deutsche_marks",
        "MYR": "ringgit Malaysian_ringgits",
    },
}


@pytest.mark.parametrize(
    ("language", "name", "form"),
    [
        (lang, name, form.replace("_", " "))
        for lang, table in WRITTEN.items()
        for name, listed in table.items()
        for form in listed.split()
    ],
)
def test_written_forms(language: str, name: str, form: str) -> None:
    """Full, short, symbol, plural, prefixed: each is the unit of the number before it."""
    found = figure(f"12 {form}", language)
    assert found is not None
    assert found.unit == name


@pytest.mark.parametrize(
    ("name", "value", "base", "dimension"),
    [
        ("gigawatt", 6, 6 * 10**9, "power"),
        ("kilowatt-hour", 1, 3_600_000, "energy"),
        ("celsius", 20, Fraction("293.15"), "temperature"),
        ("fahrenheit", 32, Fraction("273.15"), "temperature"),
        ("mile", 1, Fraction("1609.344"), "length"),
        ("square-kilometer", 2, 2_000_000, "area"),
        ("hectare", 3, 30_000, "area"),
        ("cubic-centimeter", 1, Fraction(1, 10**6), "volume"),
        ("liter", 5, Fraction(1, 200), "volume"),
        ("kilometer-per-hour", 72, 20, "speed"),
        ("tonne", 1, 1000, "mass"),
        ("megabyte", 1, 8_000_000, "digital"),
        ("basis-point", 25, Fraction(1, 4), "points"),
        ("EUR", 5, 5, "money"),
    ],
)
def test_base_is_exact(name: str, value: int, base: Fraction | int, dimension: str) -> None:
    """Conversion to the base of the dimension loses nothing."""
    known = unit(name)
    assert known is not None
    assert known.to_base(Fraction(value)) == base
    assert known.dimension == dimension


@pytest.mark.parametrize("name", ["", "furlongs", "kilo", "meter-per-apple", "euro"])
def test_no_unit(name: str) -> None:
    assert unit(name) is None


def test_open_side_stays_open() -> None:
    known = unit("watt")
    assert known is not None
    assert known.to_base(None) is None


def test_rates_only_of_measures() -> None:
    """Euros for each megawatt-hour are no unit of measure: the rate is said beside the money."""
    assert per(unit("EUR"), unit("megawatt-hour")) is None


def test_every_current_currency_by_its_code() -> None:
    """All the money in use, but for codes that are words in capitals or names in the news."""
    known = forms("en").exact
    assert len(current_currencies()) > 140
    assert {c for c in current_currencies() if c not in known} <= {
        "ALL", "AMD", "ANG", "BAM", "COP", "CUP", "ETB", "GEL", "LAK", "MOP", "PEN", "SOS", "TOP", "TRY",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language"),
    [("12 d'entre eux", "fr"), ("3 l'ont vu", "fr"), ("12 in a row", "en"), ("5 a side", "en"), ("7 s'y rendent", "fr")],
)  # fmt: skip
def test_no_unit_in_common_words(text: str, language: str) -> None:
    """A letter that begins a word is no unit."""
    found = figure(text, language)
    assert found is not None
    assert found.unit is None
