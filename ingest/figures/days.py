"""Numbers listed with an expression of time, which are no amounts: *les 7, 8, 11 et 12 décembre*, *on May 7, 8
and 12*, *entre 60 et 80 ans*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..numbers import Number
from .lexicon import Lexicon

Span = tuple[int, int]
LAST_DAY, CENTURY, YEAR = 31, 100, 2100
LONGEST_GAP = 8  # characters between two of a list
# the day that an English date ends with, not its year
DAY = re.compile(r"(?<!\d)\d\d?\Z")
MARKS = frozenset((",", ".", ";", ")", ""))


def listed_days(
    text: str, numbers: Sequence[Number], dates: Sequence[Span], lex: Lexicon
) -> list[Span]:
    """The places of such days in `text`; `dates` are those of its expressions of time."""
    likely = [n for n in numbers if n.form == "digits" and not n.scale and n.low and n.low < YEAR]
    days: list[Span] = []
    starts = [start for start, _ in dates if text[start].isdigit()]
    for number in reversed(likely):
        if any(_joined(text, number.end, start, lex) for start in starts):
            days.append((number.start, number.end))
            starts.append(number.start)
    ends = [end for _, end in dates if DAY.search(text, max(0, end - 3), end)]
    in_list: set[int] = set()
    for number in filter(_is_day_or_decade, likely):
        before = next((end for end in ends if _joined(text, end, number.start, lex)), None)
        if before is None or lex.noun_follows(text, number.end):
            continue
        mark = text[number.end : number.end + 1] in MARKS or lex.after("and", text, number.end)
        if mark or before in in_list:
            days.append((number.start, number.end))
            ends.append(number.end)
            in_list.add(number.end)
    return days


def _is_day_or_decade(number: Number) -> bool:
    """Whether it may be a day, or a decade as in *les années 80 et 90*."""
    value = number.low
    if value is None or value.denominator != 1:
        return False
    return 1 <= value <= LAST_DAY or (value % 10 == 0 and value < CENTURY)


def _joined(text: str, start: int, end: int, lex: Lexicon) -> bool:
    """Whether what stands from `start` to `end` joins two of a list."""
    return 1 < end - start < LONGEST_GAP and lex.fits("listed", text[start:end])
