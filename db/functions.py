"""SQL functions for people who write SQL, in Datasette and in sqlite-utils alike.

```sql
SELECT text FROM figures WHERE base_unit = 'watt' AND base_low >= base_value('5 GW');
SELECT text FROM dates WHERE overlaps(start_date, end_date, date_start('fin 2026'), date_end('fin 2026'));
```
Words are read as French and as English, whichever makes more of them; where the two differ (`1,200`, `3/4/2025`) the
answer is null, unless the language is given as the last argument. Nothing here raises: what cannot be read is null.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import asdict
from fractions import Fraction
from functools import lru_cache
from typing import Any, TypeVar

import sqlite_utils

T = TypeVar("T")

SHOWN = [
    "kind",
    "value_low",
    "value_high",
    "unit",
    "per",
    "dimension",
    "base_low",
    "base_high",
    "base_unit",
    "hedge",
]


def in_one_language(read: Callable[[str], tuple[int, T] | None], language: str | None) -> T | None:
    """What `read` makes of the words in a language; where none is given, in the one in which it makes most of them.

    `read` gives how many letters it made something of, and what.
    """
    from recoupe.ingest.lang import languages

    given = [language] if language else languages()
    found = [answer for code in given if code in languages() and (answer := read(code))]
    most = max((letters for letters, _ in found), default=0)
    best = [answer for letters, answer in found if letters == most]
    return best[0] if best and all(answer == best[0] for answer in best) else None


@lru_cache(maxsize=1000)
def read_figure(words: Any, language: str | None) -> dict[str, Any] | None:
    """The columns of the one figure that `words` are."""
    if not isinstance(words, str):
        return None
    from recoupe.ingest.figures import figure

    def read(code: str) -> tuple[int, dict[str, Any]] | None:
        found = figure(words, code)
        if found is None:
            return None
        letters = found.end - found.start + len(found.pieces.get("hedge", ""))
        return letters, {k: v for k, v in asdict(found).items() if k in SHOWN}

    return in_one_language(read, language)


@lru_cache(maxsize=1000)
def read_days(words: Any, seen_from: str | None, language: str | None) -> tuple[Any, ...] | None:
    """First and last day of the one date that `words` are."""
    if not isinstance(words, str):
        return None
    from recoupe.ingest.dates import read as read_dates

    def read(code: str) -> tuple[int, tuple[Any, ...]] | None:
        found = [d for d in read_dates(words, code, seen_from) if d.start_date or d.end_date]
        if len(found) != 1:
            return None
        return found[0].end - found[0].start, (found[0].start_date, found[0].end_date)

    return in_one_language(read, language)


def figure(words: str | None, language: str | None = None) -> str | None:
    """A figure in words as JSON: its kind, bounds, unit, base unit and hedge."""
    found = read_figure(words, language)
    return json.dumps({k: found[k] for k in SHOWN}, ensure_ascii=False) if found else None


def base_value(words: str | None, language: str | None = None) -> float | None:
    """The number of a figure in words, in its base unit where it has one (the lower bound of a range)."""
    found = read_figure(words, language) or {}
    bounds = (found.get(key) for key in ("base_low", "value_low", "base_high", "value_high"))
    return next((bound for bound in bounds if bound is not None), None)


def date_span(
    words: str | None, seen_from: str | None = None, language: str | None = None
) -> str | None:
    """A date in words as JSON: its first and last day, seen from a day; null is an open side."""
    found = read_days(words, seen_from, language)
    return json.dumps(found) if found else None


def date_start(
    words: str | None, seen_from: str | None = None, language: str | None = None
) -> str | None:
    """The first day of a date in words, seen from a day."""
    found = read_days(words, seen_from, language)
    return found[0] if found else None


def date_end(
    words: str | None, seen_from: str | None = None, language: str | None = None
) -> str | None:
    """The last day of a date in words, seen from a day."""
    found = read_days(words, seen_from, language)
    return found[1] if found else None


def convert(value: float | None, unit: str | None, into: str | None) -> float | None:
    """A number of one unit in another of the same dimension; currencies are not converted.

    >>> convert(6, "gigawatt", "megawatt"), convert(20, "celsius", "kelvin"), convert(1, "meter", "watt")
    (6000.0, 293.15, None)
    """
    from recoupe.ingest.units import unit as known_unit

    one, other = known_unit(str(unit)), known_unit(str(into))
    if not isinstance(value, int | float) or not one or not other or one.base != other.base:
        return None
    based = one.to_base(Fraction(str(value)))
    return None if based is None else float((based - other.offset) / other.factor)


def overlaps(low: Any, high: Any, other_low: Any, other_high: Any) -> bool | None:
    """Whether two intervals (of numbers, or of days) share something; null is an open side.

    >>> overlaps("2026-09-01", "2026-12-31", "2026-12-31", None), overlaps(1, 2, 3, 4)
    (True, False)
    """
    try:
        before = high is not None and other_low is not None and high < other_low
        after = other_high is not None and low is not None and other_high < low
    except TypeError:  # a number and a day
        return None
    return not (before or after)


# each with how many arguments it needs at least and at most
FUNCTIONS: dict[str, tuple[Callable[..., Any], int, int]] = {
    "figure": (figure, 1, 2),
    "base_value": (base_value, 1, 2),
    "date_span": (date_span, 1, 3),
    "date_start": (date_start, 1, 3),
    "date_end": (date_end, 1, 3),
    "convert": (convert, 3, 3),
    "overlaps": (overlaps, 4, 4),
}


def register(connection: sqlite3.Connection) -> None:
    """Add recoupe's functions to a connection."""
    for name, (function, least, most) in FUNCTIONS.items():
        for count in range(least, most + 1):
            connection.create_function(name, count, function, deterministic=True)


@sqlite_utils.hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """sqlite-utils calls this for every database that it opens."""
    register(conn)
