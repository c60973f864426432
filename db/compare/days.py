"""How the dates and durations of a claim fare in the evidence: borne out, excluded, or not there at all.

A date that no year or week places (*le 3 mai*, *Friday*) is laid beside the others part by part: year, month, day, weekday.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from recoupe.ingest.facts import Facts, Timex

from ..values import fit, of_timex
from .amounts import Fate

DAY = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?|XXXX-WXX-(?P<weekday>\d)"
)
How = Literal["met", "apart", "unlike"]


def dates_faring(claim: Facts, evidence: Facts) -> list[tuple[Timex, Timex | None, Fate]]:
    """What becomes of each date and duration of the claim; a date is `excluded` where the evidence has dates and none fits."""
    lasting = {d.value: d for d in evidence.dates if d.kind == "duration"}
    found: list[tuple[Timex, Timex | None, Fate]] = []
    for mine in claim.dates:
        if mine.value in lasting:
            found.append((mine, lasting[mine.value], "borne"))
        if not placed(mine) and not parts(mine):
            continue
        others = {laid_beside(mine, other): other for other in evidence.dates}
        if "met" in others:
            found.append((mine, others["met"], "borne"))
        elif "apart" in others:
            found.append((mine, others["apart"], "excluded"))
        else:
            found.append((mine, None, "unmet"))
    return found


def laid_beside(mine: Timex, other: Timex) -> How:
    """Whether another date fits one of the claim, excludes it, or says nothing of it."""
    if placed(mine) and placed(other):
        how = fit(of_timex(mine), of_timex(other))
        return "met" if how in ("same", "inside") else "apart" if how == "apart" else "unlike"
    a, b = parts(mine), parts(other)
    if any(a[part] != b[part] for part in a.keys() & b.keys()):
        return "apart"
    return "met" if a and a.keys() <= b.keys() else "unlike"


def placed(timex: Timex) -> bool:
    """Whether it is known between which days a date lies."""
    return bool(timex.start_date and timex.end_date)


def parts(timex: Timex) -> dict[str, int]:
    """The parts of a date that are known, a day of a known year with its weekday (1 is Monday); none of a range or a quarter.

    >>> of = lambda value, day: Timex(0, 1, "", "date", value, day, day, None, True, None, "test")
    >>> parts(of("XXXX-05-03", None)), parts(of("2024-05-03", "2024-05-03"))
    ({'month': 5, 'day': 3}, {'year': 2024, 'month': 5, 'day': 3, 'weekday': 5})
    """
    matched = DAY.fullmatch(timex.value)
    known = {} if matched is None else matched.groupdict()
    found = {part: int(said) for part, said in known.items() if said and said.isdigit()}
    if "day" in found and timex.start_date:
        found["weekday"] = date.fromisoformat(timex.start_date).isoweekday()
    return found
