"""Values as people read them, in French and English."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_name
from babel.units import format_unit

from .words import words

# scale words, and from where; French counts as one what is below two
SCALES = {"trillion": 1e12, "billion": 1e9, "million": 1e6}
DIGITS = 4  # after the point, at most
WHEN = re.compile(r"\S.*\((?:(?P<where>.+), )?date\)")


def number(value: float, language: str) -> str:
    """A number as the language writes it.

    >>> number(160_000_000, "en"), number(1_500_000, "fr")
    ('160 million', '1,5 million')
    """
    for name, scale in SCALES.items():
        if abs(value) >= scale:
            count = value / scale
            word = f"{name}_one" if abs(count) < 2 else f"{name}_many"
            return (
                f"{format_decimal(round(count, DIGITS), locale=language)} {words(language)[word]}"
            )
    return str(format_decimal(round(value, DIGITS), locale=language))


def amount(value: float, unit: str | None, language: str) -> str:
    """A number of a unit; a sum with cents has both their digits.

    >>> amount(31.5, "USD", "en"), amount(31.5, "meter", "en"), amount(1_500_000, "EUR", "en")
    ('31.50', '31.5', '1.5 million')
    """
    if unit and is_currency(unit) and value % 1 and abs(value) < SCALES["million"]:
        return str(format_decimal(value, "#,##0.00", locale=language))
    return number(value, language)


def is_currency(unit: str) -> bool:
    """Whether a unit is the code of a currency."""
    return len(unit) == 3 and unit.isupper()


def with_unit(text: str, value: float, unit: str | None, language: str) -> str:
    """`text`, a number as written, with its unit.

    >>> with_unit("2,7 milliards", 2.7e9, "EUR", "fr"), with_unit("12", 12, "EUR", "en")
    ("2,7 milliards d'euros", '€12')
    """
    if unit is None:
        return text
    if unit == "percent":
        return f"{text} %" if language == "fr" else f"{text}%"
    scaled = language == "fr" and abs(value) >= SCALES["million"]
    if is_currency(unit):
        if scaled:
            name = get_currency_name(unit, count=2, locale=language)
            return f"{text} {of(name.removesuffix(' des États-Unis'))}"
        symbol = Locale.parse(language).currency_symbols.get(unit, unit)
        return f"{text} {symbol}" if language == "fr" or len(symbol) > 1 else f"{symbol}{text}"
    name = unit_name(unit, value, language)
    return f"{text} {of(name) if scaled else name}"


def of(name: str) -> str:
    """French *de* before a name: `d'euros`, `de dollars`."""
    return f"d'{name}" if name[:1].lower() in "aeiouyéèêh" else f"de {name}"


@cache
def unit_name(unit: str, value: float, language: str) -> str:
    """The name of a CLDR unit after a number, `unit` itself where CLDR has none."""
    try:
        written = str(format_unit(value, unit, length="long", locale=language, format="0"))
    except Exception:  # babel raises several kinds for what it does not know
        return words(language).get(f"unit_{unit}") or unit.replace("-", " ")
    return re.sub(r"^[-\d\s\u202f.,]+|[-\d\s\u202f.,]+$", "", written) or unit


def value_text(row: dict[str, Any], language: str) -> str:
    """The value of a claim or figure: `environ 10 %`, `200–300`, `plus de 500 000`, `6 gigawatts`."""
    low, high, unit = row.get("value_low"), row.get("value_high"), row.get("unit")
    if low is None and high is None:
        return days_text(row, language)
    w, per = words(language), row.get("per")
    value = high if low is None else low
    assert value is not None
    if low is not None and high is not None and low != high:
        text = with_unit(range_text(low, high, language), high, unit, language)
    else:
        hedge = row.get("hedge") or "exact"
        if hedge in ("exact", "about", "between"):
            hedge = "at most" if low is None else "at least" if high is None else hedge
        shape = w.get(f"hedge_{hedge}", "{}")
        text = shape.format(with_unit(amount(value, unit, language), value, unit, language))
    return w["per"].format(text, w.get(f"per_{per}", per)) if per else text


def range_text(low: float, high: float, language: str) -> str:
    """Two numbers with a dash between, a scale word they share said once.

    >>> range_text(2e6, 3e6, "en"), range_text(200, 300, "en")
    ('2–3 million', '200–300')
    """
    first, last = number(low, language), number(high, language)
    word = first.lstrip("-0123456789.,\u202f")
    if word and last.endswith(word):
        first = first.removesuffix(word)
    return f"{first}–{last}"


def amount_text(n: int | None, language: str) -> str:
    """A count of rows as the language writes it.

    >>> amount_text(12480, "en")
    '12,480'
    """
    return str(format_decimal(n or 0, locale=language))


def heading(title: str, language: str) -> str:
    r"""A topic's title as a heading: a capital first, what it says twice once, the colon as the language sets it.

    >>> heading("mineurs: mineurs", "fr"), heading("tremblement de terre: morts", "fr")
    ('Mineurs', 'Tremblement de terre\xa0: morts')
    >>> heading("wind farm: open (date)", "en"), heading("parc: ouvrir (Dieppe, date)", "fr")
    ('Wind farm: date', 'Parc\xa0: date (Dieppe)')
    """
    subject, _, measure = title.partition(": ")
    if when := WHEN.fullmatch(measure):
        measure = f"date ({when['where']})" if when["where"] else "date"
    subject = subject[:1].upper() + subject[1:]
    if not measure or measure.casefold() == subject.casefold():
        return subject
    return words(language)["titled"].format(subject, measure)


def days_text(row: dict[str, Any], language: str) -> str:
    """An interval of days, whole months and years said as such.

    >>> days_text({"start_date": "2026-07-01", "end_date": "2026-12-31"}, "en")
    'Jul – Dec 2026'
    >>> days_text({"start_date": "2030-01-01", "end_date": None}, "fr")
    'à partir du 1 janv. 2030'
    """
    first, last = row.get("start_date"), row.get("end_date")
    if first and last:
        return interval_text(first, last, language)
    if first:
        return words(language)["from_day"].format(day_text(first, language))
    if last:
        return words(language)["until_day"].format(day_text(last, language))
    return "—"


def interval_text(first: str, last: str, language: str) -> str:
    """From a day to a day: `2026`, `juil. – déc. 2026`, `6 oct. 2025`."""
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last)
        whole_months = start.day == 1 and (end.month, end.year) != after(end)
    except (ValueError, OverflowError):
        return first if first == last else f"{first} – {last}"
    if whole_months and (start.month, end.month) == (1, 12):
        return str(start.year) if start.year == end.year else f"{start.year} – {end.year}"
    if whole_months:
        months = [str(format_date(d, format="MMM y", locale=language)) for d in (start, end)]
        if start.year == end.year and start.month != end.month:
            months[0] = str(format_date(start, format="MMM", locale=language))
        return " – ".join(dict.fromkeys(months))
    days = [day_text(d, language) for d in (first, last)]
    return " – ".join(dict.fromkeys(days))


def after(day: date) -> tuple[int, int]:
    """The month and year of the day after."""
    following = day + timedelta(days=1)
    return following.month, following.year


def day_text(day: str | None, language: str) -> str:
    """An ISO day in words; what is no day stays as it is."""
    if not day:
        return "—"
    try:
        return str(format_date(date.fromisoformat(day[:10]), format="medium", locale=language))
    except ValueError:
        return day
