"""Units of measure and currencies, and their exact worth in the base unit of their dimension.

A unit goes by its CLDR identifier (`gigawatt`, `kilometer-per-hour`, `EUR`). What CLDR does not hold is its
worth: the table here, in exact fractions. How units are written is in `written.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `factor` times a number of it, plus `offset`, is the number of `base` units.

    `dimension` None: a unit that only says per what. `sure` is how sure its forms say it (`$`, *francs*).
    """

    name: str
    dimension: str | None
    base: str | None
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)
    sure: float = 1.0

    @property
    def is_money(self) -> bool:
        """Whether it is a currency."""
        return self.dimension == "money"

    def to_base(self, value: Fraction | None) -> Fraction | None:
        """`value` of this unit in the base unit; None for an open side or a unit without a base.

        >>> unit("celsius").to_base(Fraction(20))
        Fraction(5863, 20)
        """
        if value is None or self.base is None:
            return None
        return value * self.factor + self.offset


# dimension | base | unit worth, … (* takes SI prefixes)
_TABLE = """
length | meter | meter* 1, mile 1609.344, yard 0.9144, foot 0.3048, inch 0.0254, nautical-mile 1852, light-year 9460730472580800, astronomical-unit 149597870700, parsec 30856775814913673, fathom 1.8288, furlong 201.168, mile-scandinavian 10000
mass | kilogram | gram* 0.001, tonne* 1000, pound 0.45359237, ounce 0.028349523125, stone 6.35029318, carat 0.0002, quintal 100, ton 907.18474, ounce-troy 0.0311034768, dalton 1.66053906660e-27
duration | second | second* 1, minute 60, hour 3600, day 86400, week 604800, month 2629746, year 31556952, decade 315569520, century 3155695200, quarter 7889238
area | square-meter | hectare 10000, acre 4046.8564224, dunam 1000
volume | cubic-meter | liter* 0.001, barrel 0.158987294928, gallon 0.003785411784, gallon-imperial 0.00454609, pint 0.000473176473, quart 0.000946352946, cup 0.0002365882365, tablespoon 1.478676478125e-5, teaspoon 4.92892159375e-6, fluid-ounce 2.95735295625e-5, bushel 0.03523907016688, acre-foot 1233.48183754752
power | watt | watt* 1, horsepower 745.69987158227022
energy | joule | joule* 1, watt-hour* 3600, calorie* 4.184, foodcalorie 4184, electronvolt* 1.602176634e-19, british-thermal-unit 1055.05585262, therm-us 105480400, tonne-of-oil-equivalent* 41868000000
digital | bit | bit* 1, byte* 8
frequency | hertz | hertz* 1
speed | meter-per-second | knot 1852/3600
pressure | pascal | pascal* 1, bar* 100000, atmosphere 101325, millimeter-ofhg 133.322387415, pound-force-per-square-inch 6894.757293168361
force | newton | newton* 1, pound-force 4.4482216152605
torque | newton-meter | newton-meter 1, pound-force-foot 1.3558179483314004
voltage | volt | volt* 1
current | ampere | ampere* 1
charge | ampere-second | ampere-hour* 3600
apparent-power | volt-ampere | volt-ampere* 1
resistance | ohm | ohm* 1
temperature | kelvin | kelvin 1, celsius 1+273.15, fahrenheit 5/9+45967/180
angle | degree | radian 57.29577951308232, revolution 360, arc-minute 1/60, arc-second 1/3600
illuminance | lux | lux 1
luminous-intensity | candela | candela 1
luminous-flux | lumen | lumen 1
radioactivity | becquerel | becquerel* 1
dose | sievert | sievert* 1
absorbed-dose | gray | gray* 1
loudness | decibel | decibel 1
amount | mole | mole* 1
pixels | pixel | pixel* 1
concentration | part-per-million | part-per-million 1, part-per-1e9 1/1000
acceleration | meter-per-square-second | g-force 9.80665, meter-per-square-second 1
consumption | cubic-meter-per-meter | liter-per-100-kilometer 1/100000000
energy-by-length | joule-per-meter | kilowatt-hour-per-100-kilometer 36
percent | percent | percent 1, permille 1/10
points | percentage-point | percentage-point 1, basis-point 1/100
"""
# units that take SI prefixes, and those that take binary ones
PREFIXABLE = frozenset(re.findall(r"([\w-]+)\* ", _TABLE))
PREFIXES = {
    "quecto": -30, "ronto": -27, "yocto": -24, "zepto": -21, "atto": -18, "femto": -15, "pico": -12, "nano": -9,
    "micro": -6, "milli": -3, "centi": -2, "deci": -1, "deca": 1, "hecto": 2, "kilo": 3, "mega": 6,
    "giga": 9, "tera": 12, "peta": 15, "exa": 18, "zetta": 21, "yotta": 24,
}  # fmt: skip
BINARY = {"kibi": 10, "mebi": 20, "gibi": 30, "tebi": 40}
BINARY_UNITS = ("bit", "byte")


@cache
def _simple() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        dimension, base, listed = (cell.strip() for cell in line.split("|"))
        for entry in listed.split(","):
            name, _, worth = entry.strip().partition(" ")
            factor, _, offset = worth.partition("+")
            starred = name.endswith("*")
            name = name.rstrip("*")
            made = Unit(name, dimension, base, _fraction(factor), _fraction(offset or "0"))
            units[name] = made
            for prefix, power in PREFIXES.items() if starred else ():
                scaled = made.factor * Fraction(10) ** power
                units[prefix + name] = Unit(prefix + name, dimension, base, scaled)
    for prefix, power in BINARY.items():
        for name in BINARY_UNITS:
            factor = units[name].factor * 2**power
            units[prefix + name] = Unit(prefix + name, "digital", "bit", factor)
    for name, one in list(units.items()):
        if one.dimension == "length":
            for shape, power, dimension in (("square", 2, "area"), ("cubic", 3, "volume")):
                units[f"{shape}-{name}"] = Unit(
                    f"{shape}-{name}", dimension, f"{shape}-meter", one.factor**power
                )
    units["degree"] = Unit("degree", "angle", "degree")
    return units


def _fraction(text: str) -> Fraction:
    return Fraction(text) if "/" not in text else Fraction(*map(Fraction, text.split("/")))


@cache
def unit(name: str) -> Unit | None:
    """The unit of a CLDR identifier or an ISO 4217 code; None for what is neither.

    >>> unit("gigawatt").factor, unit("kilometer-per-hour").dimension, unit("EUR").dimension
    (Fraction(1000000000, 1), 'speed', 'money')
    """
    if re.fullmatch("[A-Z]{3}", name):
        return Unit(name, "money", name)
    simple = _simple().get(name)
    if simple is not None:
        return simple
    top, _, bottom = name.partition("-per-")
    return per(unit(top), unit(bottom)) if bottom else None


_RATES = {
    ("length", "duration"): ("speed", "meter-per-second"),
    ("mass", "volume"): ("concentration-by-mass", "kilogram-per-cubic-meter"),
    ("volume", "length"): ("consumption", "cubic-meter-per-meter"),
    ("mass", "length"): ("emission", "kilogram-per-meter"),
    ("digital", "duration"): ("bit-rate", "bit-per-second"),
    ("volume", "duration"): ("flow", "cubic-meter-per-second"),
    ("mass", "energy"): ("carbon-intensity", "kilogram-per-joule"),
    ("energy", "area"): ("energy-by-area", "joule-per-square-meter"),
    ("mass", "mass"): ("mass-fraction", "kilogram-per-kilogram"),
    ("mass", "area"): ("yield", "kilogram-per-square-meter"),
    ("power", "area"): ("irradiance", "watt-per-square-meter"),
    ("length", "volume"): ("economy", "meter-per-cubic-meter"),
    ("energy", "length"): ("energy-by-length", "joule-per-meter"),
    ("amount", "volume"): ("molarity", "mole-per-cubic-meter"),
    ("angle", "duration"): ("rotation", "degree-per-second"),
}


def per(top: Unit | None, bottom: Unit | None) -> Unit | None:
    """The unit of so much of one for each of the other: `kilometer-per-hour`. None where none is known."""
    if top is None or bottom is None or top.dimension is None or bottom.dimension is None:
        return None
    rate = _RATES.get((top.dimension, bottom.dimension))
    if rate is None or top.offset or bottom.offset:
        return None
    return Unit(f"{top.name}-per-{bottom.name}", rate[0], rate[1], top.factor / bottom.factor)
