"""How units of measure and money are written in a language: `GW`, `gigawatts`, `km²`, `sq km`, `€`, `Swiss francs`.

The forms people write are CLDR's long, short and narrow names in all their plurals, every SI prefix before the
units that take one, squares and cubes of all lengths, and what the language's `lang/<code>/units.py` adds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from types import ModuleType
from typing import Any

from babel import Locale

from .currencies import SIGNS, currency_forms
from .lang import words
from .numbers.lexicon import plain
from .units import BINARY, BINARY_UNITS, PREFIXABLE, PREFIXES, Unit, unit

# a word, digit, sign or blank of the form of a unit
PIECE = re.compile(
    r"[^\W\d_]+|\^\d|[°º€$£¥￥%％‰₹₩₪₽₴₺₫฿₿₦₱₡₲₮₭₵₾៛৳¢℃′″\"'’”²³₂⋅·/.-]|\d|[ \u00a0\u202f]"
)
LARGE = frozenset(("kilo", "mega", "giga", "tera", "peta"))
SMALL = frozenset(("micro", "milli"))
# the prefixes people write before a unit of the dimension, beyond the large ones
WRITTEN = {
    "length": SMALL | {"nano", "pico", "centi", "deci", "deca", "hecto"}, "volume": SMALL | {"centi", "deci", "hecto"},
    "mass": SMALL | {"nano", "deca", "hecto"}, "duration": SMALL | {"nano"}, "pressure": frozenset(("milli", "hecto")),
    "current": SMALL, "charge": SMALL, "voltage": SMALL, "power": frozenset(("milli",)), "dose": SMALL, "amount": SMALL,
}  # fmt: skip
# where CLDR's own id has other words than its unit identifier
KEYS = {"degree": "angle-degree", "part-per-million": "concentr-permillion", "part-per-1e9": "concentr-portion-per-1e9"}  # fmt: skip
# a sign of money that several countries have is less sure, and so is a name
UNSURE_SIGN, UNSURE_NAME = 0.8, 0.7

Form = tuple[
    str, str, bool
]  # as written, the unit's name, whether it is a symbol (its case counts)


@dataclass(frozen=True)
class Forms:
    """The written forms of one language: `exact` by letter (symbols), `loose` in lower case (words).

    `first` are the first words or signs of all of them. `before` finds the currency signs and codes that
    stand before a number, `minor` are coins as parts of their money, `countries` the words that say
    whose dollar a sign means.
    """

    exact: dict[str, Unit]
    loose: dict[str, Unit]
    first: frozenset[str]
    before: re.Pattern[str]
    minor: dict[str, tuple[Unit, Fraction]]
    countries: dict[str, str]


@cache
def forms(language: str) -> Forms:
    """Every way to write a unit in `language`; of two units with one form, the first in this order has it.

    Raises ValueError for a language that recoupe does not read.
    """
    own, locale = words(language, "units"), Locale(language)
    exact: dict[str, Unit] = {}
    loose: dict[str, Unit] = {}

    def add(written: Iterable[Form], sure: float = 1.0) -> None:
        for form, name, symbol in written:
            made, form = unit(name), _clean(form)
            if made is None or not form or form in own.NOT_UNITS:
                continue
            made = replace(made, sure=sure) if sure < 1 else made
            if symbol:
                exact.setdefault(form, made)
            else:
                loose.setdefault(form.lower(), made)
                loose.setdefault(plain(form.lower()), made)

    simple = [*_listed(own.UNITS, False), *_listed(own.SYMBOLS, True)]
    add(simple)
    add(_listed(own.CURRENCIES, False))
    add(_listed(own.UNSURE, False), UNSURE_NAME)
    add([("$", "USD", True)], UNSURE_SIGN)
    add((sign, code, True) for sign, code in SIGNS.items())
    simple += (known := list(_known(locale)))
    add(known)
    add(currency_forms(locale, own))
    stems = (form for form in simple if form[0] not in own.NOT_UNITS)
    prefixed = [longer for stem in stems for longer in _prefixed(stem, locale)]
    add(prefixed)
    add(power for form in (*simple, *prefixed) for power in _powers(form, own))
    moneys = sorted((s for s, u in exact.items() if u.is_money), key=len, reverse=True)
    firsts = {m[0].lower() for f in (*exact, *loose, *own.SCALED_ONLY) if (m := PIECE.match(f))}
    return Forms(
        exact,
        loose,
        frozenset(firsts),
        re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, moneys))})[ \u00a0\u202f]?\Z"),
        {
            form: (Unit(code, "money", code), Fraction(1, n))
            for form, (code, n) in own.MINOR.items()
        },
        own.COUNTRIES,
    )


def _listed(table: dict[str, str], symbol: bool) -> Iterator[Form]:
    for name, listed in table.items():
        for form in listed.split("|"):
            yield form, name, symbol


def _clean(form: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", form).strip().replace("’", "'")


def _texts(data: Any) -> Iterator[str]:
    """The forms with `{0}` in a piece of CLDR data, without it."""
    for key, value in data.items():
        if isinstance(value, str):
            if key not in ("per", "prefix", "compound") and value.startswith("{0}"):
                yield value[3:]
        else:
            yield from _texts(value)


def _known(locale: Locale) -> Iterator[Form]:
    """What CLDR has."""
    patterns = locale._data["unit_patterns"]
    by_name = {key.partition("-")[2]: key for key in patterns}
    by_name.update(KEYS)
    for name, key in by_name.items():
        measured = unit(name)
        if measured is None or key not in patterns:
            continue
        widths = ("long",) if measured.dimension == "duration" else ("long", "short", "narrow")
        for width in widths:
            for form in map(_clean, _texts(patterns[key].get(width, {}))):
                yield form, name, width != "long"
                if width != "long" and form[-1:] in ("l", "L") and "liter" in name:
                    yield form[:-1] + form[-1].swapcase(), name, True


def _prefixed(written: Form, locale: Locale) -> Iterator[Form]:
    """A form with each SI prefix that people write before its unit: `GW`, `mégaoctets`."""
    form, name, symbol = written
    made = unit(name)
    if name not in PREFIXABLE or made is None:
        return
    width, compound = "short" if symbol else "long", locale._data["compound_unit_patterns"]
    for prefix, power in BINARY.items() if name in BINARY_UNITS else ():
        shape = compound[f"1024p{power // 10}"][width]["prefix"]
        yield shape.replace("{0}", form), prefix + name, symbol
    small = frozenset() if name == "tonne" else WRITTEN.get(made.dimension or "", frozenset())
    for prefix in sorted(LARGE | small):
        shape = compound[f"10p{PREFIXES[prefix]}"][width]["prefix"]
        yield shape.replace("{0}", form), prefix + name, symbol


def _powers(written: Form, own: ModuleType) -> Iterator[Form]:
    """The area and the volume of a length: `km²`, `sq km`, `mètres carrés`, `cubic feet`."""
    form, name, symbol = written
    made = unit(name)
    if made is None or made.dimension != "length":
        return
    for shape, digit, mark, listed in (("square", "2", "²", own.SQUARE), ("cubic", "3", "³", own.CUBIC)):  # fmt: skip
        if symbol:
            yield f"{form}{mark}", f"{shape}-{name}", True
            yield f"{form}{digit}", f"{shape}-{name}", True
        for words_of in listed.split("|"):
            yield words_of.replace("{0}", form), f"{shape}-{name}", False
