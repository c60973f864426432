"""What is kept of a value in the lean tables of facts, and the SQL that shows the value again: each kind of column.

Columns of a lean table stand in quotation marks where `{0}` is; `article` is its row's article, `start` and `"end"` its place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

Row = Mapping[str, Any]

EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Column:
    """What is kept of a value: the SQL type (none where nothing is), the SQL that shows the value again, and
    what makes the one of the other, from the row, the column's name and the article's text. `trait` is the column of
    `traits` that has it instead, with its type."""

    type: str | None
    shown: str = "{0}"
    keep: Callable[[Row, str, str], Any] = lambda row, name, text: row.get(name)
    trait: tuple[str, str] | None = None


def after(origin: str) -> Column:
    """A place in the text as its distance from another."""

    def keep(row: Row, name: str, text: str) -> int | None:
        return None if row[name] is None else int(row[name] - row[origin])

    begin = "start" if origin == "start" else f"start + {origin}"
    return Column("INTEGER", f"{begin} + {{0}}", keep)


def cut(begin: str, length: str) -> str:
    """The SQL that cuts words from the text of the row's article."""
    return f"(SELECT substr(articles.text, {begin} + 1, {length}) FROM articles WHERE articles.id = article)"


LENGTH = 7  # bits of a place for how long the words there are


def nearest(words: str, start: int, text: str) -> int | str:
    """Where in the text the same words stand, nearest to `start`: how far off, and how long they are; else the words.

    >>> divmod(nearest("maire", 15, "Le maire a dit : 6 GW"), 1 << LENGTH), nearest("dire", 15, "Le maire a dit : 6 GW")
    ((-12, 5), 'dire')
    """
    found = [at for at in (text.rfind(words, 0, start), text.find(words, start)) if at >= 0]
    if not found or len(words) >> LENGTH or "\0" in text:
        return words
    return min((at - start for at in found), key=abs) << LENGTH | len(words)


def words(part: str | None = None, anywhere: bool = True) -> Column:
    """Words that mostly stand in the text: at a part's place, where nothing is kept of them and empty words are none, or `anywhere`."""
    length = (1 << LENGTH) - 1
    there = cut(f"start + ({{0}} >> {LENGTH})", f"{{0}} & {length}")
    shown = f"CASE typeof({{0}}) WHEN 'integer' THEN {there} ELSE {{0}} END"
    if part is not None:
        at_place = cut(f"start + {part}start" if part else "start", f'"{part}end"')
        shown = f"CASE typeof({{0}}) WHEN 'null' THEN {at_place} WHEN 'integer' THEN {there} ELSE nullif({{0}}, '') END"

    def keep(row: Row, name: str, text: str) -> int | str | None:
        said: str | None = row[name]
        start = None if part is None else row[f"{part}start"]
        if said == (None if start is None else text[start : row[f"{part}end"]]):
            return None
        return nearest(said, row["start"], text) if said and anywhere else said or ""

    return Column("ANY", shown, keep)


def kept_day(said: str | None) -> int | str | None:
    """A day as the number of days since 1970; what is no whole day as it is."""
    if said is None or len(said) != len("2026-01-31"):
        return said
    try:
        return date.fromisoformat(said).toordinal() - EPOCH
    except ValueError:
        return said


def day_of(number: str) -> str:
    return f"date(({number}) * 86400, 'unixepoch')"


DAY = Column(
    "ANY",
    f"CASE typeof({{0}}) WHEN 'integer' THEN {day_of('{0}')} ELSE {{0}} END",
    lambda row, name, text: kept_day(row[name]),
)


def day_after(origin: str) -> Column:
    """A day as its distance from another; where there is none, from the first day of 1970."""

    def keep(row: Row, name: str, text: str) -> int | str | None:
        first, last = kept_day(row[origin]), kept_day(row[name])
        return last - first if isinstance(first, int) and isinstance(last, int) else last

    number = f"{{0}} + iif(typeof({origin}) = 'integer', {origin}, 0)"
    return Column(
        "ANY", f"CASE typeof({{0}}) WHEN 'integer' THEN {day_of(number)} ELSE {{0}} END", keep
    )


YEAR = 300  # days: what lasts longer is called by its year, not by its month


def span_value(first: int, days: int) -> str:
    """What a time of so many days after a first one is mostly called.

    >>> span_value(kept_day("2026-05-01"), 0), span_value(kept_day("2026-05-01"), 30)
    ('2026-05-01', '2026-05')
    """
    day = date.fromordinal(first + EPOCH).isoformat()
    return day if days == 0 else day[:4] if days > YEAR else day[:7]


def timex_value(row: Row, name: str, text: str) -> str | None:
    """The value of a date, nothing where its days say it."""
    first, last = kept_day(row["start_date"]), kept_day(row["end_date"])
    said: str | None = row[name]
    told = isinstance(first, int) and isinstance(last, int) and span_value(first, last - first)
    return None if said == told else said


VALUE = Column(
    "TEXT",
    f"coalesce({{0}}, substr({day_of('start_date')}, 1, CASE WHEN end_date = 0 THEN 10 WHEN end_date > {YEAR} THEN 4 ELSE 7 END))",
    timex_value,
)


def said_at(table: str) -> Column:
    """The figure or date of a claim, by how far from the claim it begins in its `table`."""

    def keep(row: Row, name: str, text: str) -> int | None:
        start: int | None = row[f"{name}_start"]
        return None if start is None else start - row["start"]

    there = f"{table}.article = kept_claims.article AND {table}.start = kept_claims.start + {{0}}"
    return Column("INTEGER", f"(SELECT id FROM {table} WHERE {there})", keep)


def trait(name: str, type_: str = "TEXT") -> Column:
    """What is kept in the column `name` of `traits`."""
    return Column(
        None, f"(SELECT {name} FROM traits WHERE traits.number = trait)", trait=(name, type_)
    )


SCATTER, ALL_IDS = 0x9E3779B1, (1 << 47) - 1  # an odd number that scatters neighbours over all ids


def placed(kind: int) -> Column:
    """An id that is made of where a row stands: nobody refers to it."""
    return Column(None, f"(article + start * {SCATTER} + {kind * SCATTER >> 1}) & {ALL_IDS}")
