"""What lies between the two values of a comparison, in words: what a reader who sees both does not see yet."""

from __future__ import annotations

from datetime import date
from typing import Any

from babel.dates import format_timedelta
from babel.units import format_unit

from .values import number, with_unit
from .words import words

TIMES = 1.5  # from here on it is told how many times as much a value is, below how much it is more
IN_DAYS = 60  # from here on a time is told in months


def difference(comparison: dict[str, Any], language: str) -> str:
    """How far two values that exclude each other are apart, or what was added until the later one; where that cannot be
    counted, and for all other relations, what the relation means. An editor's judgement goes before the rule."""
    w = words(language)
    judged = comparison.get("judged")
    relation = judged or comparison["relation"]
    rule = str(comparison["rule"]).removeprefix("relation.")
    a, b = comparison["a"], comparison["b"]
    if relation == "conflict" and rule != "denied":
        if many := times(a, b, language):
            return many
        apart = gap(a, b, language)
        return w["gap"].format(apart) if apart else w["reason_conflict"]
    if relation == "update" and (since := change(a, b, language)):
        return since
    known = (relation,) if judged else (rule, rule.split(".")[0], relation)
    return next((w[f"reason_{name}"] for name in known if f"reason_{name}" in w), "")


def gap(a: dict[str, Any], b: dict[str, Any], language: str) -> str:
    """How far two values are apart; empty where they are no two points of one unit.

    >>> percent = {"figure": 1, "unit": "percent"}
    >>> gap({**percent, "value_low": 2.1, "value_high": 2.1}, {**percent, "value_low": 2.3, "value_high": 2.3}, "en")
    '0.2 points'
    >>> days = [{"figure": None, "start_date": day, "end_date": day} for day in ("2026-03-01", "2026-09-01")]
    >>> gap(*days, "fr")
    '6\xa0mois'
    """
    if not (a["figure"] or b["figure"]):
        return between(a["start_date"], b["start_date"], language)
    x, y = point(a), point(b)
    if x is None or y is None or x == y or a["unit"] != b["unit"]:
        return ""
    apart = abs(x - y)
    if a["unit"] == "percent":
        w = words(language)
        one = apart < 2 if language == "fr" else apart == 1
        return w["point" + ("_one" if one else "_many")].format(number(apart, language))
    return with_unit(number(apart, language), apart, a["unit"], language)


def change(a: dict[str, Any], b: dict[str, Any], language: str) -> str:
    """What came to a value until a later one, and in which time: `+72 in 8 days`, `2.3 times as much`."""
    w, apart = words(language), gap(a, b, language)
    if not apart:
        return ""
    if not a["figure"]:
        later = (a["start_date"] or "") < (b["start_date"] or "")
        return w["later_by" if later else "earlier_by"].format(apart)
    sign = "+" if (point(a) or 0) < (point(b) or 0) else "−"
    told = times(a, b, language) or f"{sign}{apart}"
    if (a["published"] or "") > (b["published"] or ""):
        return told  # the later article tells the former value, and nobody says since when
    days = between(a["published"], b["published"], language)
    return w["within"].format(told, days) if days else told


def times(a: dict[str, Any], b: dict[str, Any], language: str) -> str:
    """How many times as much, or less, the second number is; empty where that says little or is no number.

    >>> count = {"figure": 1, "unit": None}
    >>> times({**count, "value_low": 500, "value_high": 500}, {**count, "value_low": 1000, "value_high": None}, "en")
    '2 times as much'
    """
    if not (a["figure"] and b["figure"]) or a["unit"] != b["unit"] or a["unit"] == "percent":
        return ""
    x, y = point(a) or 0.0, point(b) or 0.0
    if x * y <= 0 or max(x / y, y / x) < TIMES:
        return ""
    return words(language)["times" if y > x else "times_less"].format(
        number(round(max(x / y, y / x), 1), language)
    )


def point(row: dict[str, Any]) -> float | None:
    """The one number that was said, whatever its hedge."""
    low: float | None = row["value_low"]
    high: float | None = row["value_high"]
    if low is None or high is None or low == high:
        return low if high is None else high
    return None


def between(first: str | None, second: str | None, language: str) -> str:
    """The time between two days in words; empty where there is none."""
    try:
        days = [date.fromisoformat((day or "")[:10]) for day in (first, second)]
    except ValueError:
        return ""
    apart = abs(days[1] - days[0])
    if apart.days < IN_DAYS:
        return str(format_unit(apart.days, "duration-day", locale=language)) if apart else ""
    return str(format_timedelta(apart, locale=language))
