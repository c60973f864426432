"""Values as people read them, in French and English."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal
from babel.units import format_unit

HEDGES = {
    "fr": {
        "about": "environ {}",
        "more than": "plus de {}",
        "at least": "au moins {}",
        "less than": "moins de {}",
        "at most": "au plus {}",
    },
    "en": {
        "about": "about {}",
        "more than": "more than {}",
        "at least": "at least {}",
        "less than": "less than {}",
        "at most": "at most {}",
    },
}
# The reasons of db.compare.relation, by rule: a and b are the words of the two articles.
FRENCH_REASONS = {
    "relation.denied": "l’un dit {a}, l’autre le dément",
    "relation.conflict.figure": "{a} et {b} s’excluent",
    "relation.conflict.date": "{a} et {b} s’excluent",
    "relation.update.toll": "{a} est devenu {b}",
    "relation.update.later": "{a} est devenu {b}",
    "relation.update.expected": "{a} était attendu, {b} est arrivé",
    "relation.update.date": "d’abord {a}, puis {b}",
    "relation.refine.inside": "de {a} et {b}, l’un précise l’autre",
    "relation.refine.rounded": "de {a} et {b}, l’un arrondit l’autre",
    "relation.refine.date": "de {a} et {b}, l’un précise l’autre",
}
PER = {"fr": " par {}", "en": " per {}"}
# numbers from here on are written with a scale word: 160 millions
LARGE = 1e6


def number(value: float, language: str) -> str:
    """A number as the language writes it.

    >>> number(160_000_000, "en")
    '160 million'
    """
    if abs(value) >= LARGE:
        return str(
            format_compact_decimal(value, format_type="long", locale=language, fraction_digits=2)
        )
    return str(format_decimal(round(value, 4), locale=language))


def with_unit(text: str, value: float, unit: str | None, language: str) -> str:
    """`text`, a number as written, with its unit."""
    if unit is None:
        return text
    if unit == "percent":
        return f"{text} %" if language == "fr" else f"{text}%"
    if len(unit) == 3 and unit.isupper():
        symbol = Locale.parse(language).currency_symbols.get(unit, unit)
        return f"{text} {symbol}" if language == "fr" or len(symbol) > 1 else f"{symbol}{text}"
    return f"{text} {unit_name(unit, value, language)}"


@cache
def unit_name(unit: str, value: float, language: str) -> str:
    """The name of a CLDR unit after a number, `unit` itself where CLDR has none."""
    try:
        written = str(format_unit(value, unit, length="long", locale=language, format="0"))
    except Exception:  # babel raises several kinds for what it does not know
        return unit.replace("-", " ")
    digits = str(int(value)) if value == int(value) else None
    return written.replace(digits, "").strip() if digits and digits in written else unit


def value_text(row: dict[str, Any], language: str) -> str:
    """The value of a claim or figure: `environ 10 %`, `200–300`, `plus de 500 000`, `6 gigawatts`."""
    low, high, unit = row.get("value_low"), row.get("value_high"), row.get("unit")
    if low is None and high is None:
        return days_text(row, language)
    per = PER[language].format(row["per"]) if row.get("per") else ""
    if low is not None and high is not None and low != high:
        return with_unit(range_text(low, high, language), high, unit, language) + per
    value = low if low is not None else high
    assert value is not None
    hedge = row.get("hedge") or "exact"
    if hedge in ("exact", "about", "between"):
        hedge = "at most" if low is None else "at least" if high is None else hedge
    shape = HEDGES[language].get(hedge, "{}")
    return shape.format(with_unit(number(value, language), value, unit, language)) + per


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


def reason_text(comparison: dict[str, Any], language: str) -> str:
    """Why two claims relate as they do: the stored reason, in French by its rule where that has words."""
    shape = FRENCH_REASONS.get(comparison["rule"]) if language == "fr" else None
    if shape is None:
        return str(comparison["reason"])
    a, b = (words_of(comparison[side]) for side in ("a", "b"))
    return shape.format(a=f"« {a} »", b=f"« {b} »")


def words_of(claim: dict[str, Any]) -> str:
    """The words of the text that a claim's value was read from."""
    return str(claim["sentence"][claim["mark_start"] : claim["mark_end"]])


def days_text(row: dict[str, Any], language: str) -> str:
    """An interval of days: `6 oct. 2025`, `juil. 2026 – déc. 2026`, `à partir de 2026`."""
    first, last = row.get("start_date"), row.get("end_date")
    if first and last:
        return (
            day_text(first, language)
            if first == last
            else f"{day_text(first, language)} – {day_text(last, language)}"
        )
    if first:
        return ("à partir du " if language == "fr" else "from ") + day_text(first, language)
    if last:
        return ("jusqu’au " if language == "fr" else "until ") + day_text(last, language)
    return "—"


def day_text(day: str | None, language: str) -> str:
    """An ISO day in words; what is no day stays as it is."""
    if not day:
        return "—"
    try:
        return str(format_date(date.fromisoformat(day[:10]), format="medium", locale=language))
    except ValueError:
        return day
