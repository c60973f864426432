"""Stretches told by another date: the one said before in another year, and the months up to a day."""

from __future__ import annotations

from datetime import date

from . import interval as iv
from .amounts import Amount, amount
from .notation import Node, Rules, has
from .points import Point, View

RULES = Rules()
rule = RULES.rule
MONTHS = {"M": 1, "Q": 3, "S": 6, "Y": 12}


@rule("date.anchored.period", "the? same (period|UNIT) ,? (of|in)? the? TIME")
def same_period(view: View, nodes: list[Node]) -> Point | None:
    """`la même période de 2024`, `the same quarter last year`: what was said last of some weeks to months."""
    said, unit, there = view.stretch_said, has(nodes, "UNIT"), nodes[-1].point
    if said is None or said.low is None or there.low is None or (unit and unit.plural):
        return None
    if unit and iv.shift(said.low, 1, unit.value) != (said.high or said.low) + iv.DAY:
        return None
    if nodes[-1].rule == "date.anchored.offset":  # `un an plus tôt` was counted from what was said
        far = amount(list(nodes[-1].parts))
        count = far.parts[0][0] if far and far.unit == "Y" else None
        if not count or count != int(count):
            return None
        years = -int(count)
    elif there.grain == "Y":
        years = there.low.year - said.low.year
    else:
        return None
    low = iv.add_months(said.low, 12 * years)
    whole = iv.unit_at(low, said.grain) if said.high and said.grain in MONTHS else None
    return there.at(whole or _days(low, _same_day(said.high or view.today, years)))


def _same_day(day: date, years: int) -> date:
    """That day `years` away; the end of a month is the end of it in any year."""
    there = iv.add_months(day, 12 * years)
    last = iv.month_end(day.year, day.month)
    return iv.month_end(there.year, there.month) if day == last else there


def _days(low: date, high: date) -> iv.Interval:
    return iv.Interval(low, high, f"{low}/{high}", "R")


@rule(
    "date.range.ended",
    "(the|of)? fiscal ended (the|in|on)* TIME",
    "(the|of)? (UNIT|TIME) ended (the|in|on)* TIME",
    "(the UNIT|the? TIME) to TIME",
    edge=True,
)
def ended(view: View, nodes: list[Node]) -> Point | None:
    """`the three months to September`, `l'exercice clos le 31 mars`: the last day and the length are said."""
    length, end = has(nodes, "fiscal", "UNIT", "TIME"), nodes[-1].point
    assert length is not None
    if end.high is None or not (end.grain in "DM" or end.modifier == "end") or end.kind != "date":
        return None
    if length.role == "fiscal":
        far: Amount | None = Amount(((1, "Y"),))
    elif length.role == "UNIT":
        far = None if length.plural else Amount(((1, length.value),))
    else:
        far = amount(list(length.parts)) if length.point.kind == "duration" else None
    if far is None or far.vague or len(far.parts) > 1 or far.unit not in "WMQSY":
        return None
    if has(nodes, "to"):  # `the year to March`, `sur trois mois à fin juin`
        led = nodes[0].role == "the" or end.modifier == "end"
        if not led or end.high != iv.month_end(end.high.year, end.high.month):
            return None
    return end.at(_days(far.from_day(end.high + iv.DAY, -1), end.high), kind="range")
