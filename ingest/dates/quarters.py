"""Quarters, halves of the year, and the weeks counted in a year."""

from __future__ import annotations

import re
from datetime import date

from . import interval as iv
from .days import dated
from .months import SIDES
from .notation import Node, Rules, every, has
from .points import Point, View, absolute, unresolved
from .years import choose

RULES = Rules()
rule = RULES.rule


@rule(
    "date.quarter",
    "QUARTER ((of|-)? (the? UNIT)? YEAR)?",
    "YEAR -? QUARTER (?!YEAR)",
    "QUARTER of? (the? UNIT (last|next)|the? (this|last|next) UNIT|the UNIT)",
    edge=True,
)
def coded_quarter(view: View, nodes: list[Node]) -> Point | None:
    """`T3 2025`, `Q1 of last year`, `2025-Q1`, `H2`."""
    code, year, side, unit = (
        has(nodes, "QUARTER"),
        has(nodes, "YEAR"),
        has(nodes, "this", "last", "next"),
        has(nodes, "UNIT"),
    )
    assert code is not None
    found = re.fullmatch(r"(\d*)\s?-?\s?([A-Z])(\d\d?)", code.value)
    if not found or (unit and unit.value != "Y"):
        return None
    letter, which = found[2], int(found[3])
    if letter == "W":  # `2017-W03`
        return absolute(iv.week(date.fromisocalendar(int(found[1]), which, 1)))
    halves = letter in view.calendar.HALF_LETTERS + "H"
    if halves and which > 2:
        return None
    build, symbol = (iv.half if halves else iv.quarter), f"XXXX-{'H' if halves else 'Q'}{which}"
    if found[1]:
        return absolute(build(int(found[1]) + (2000 if len(found[1]) == 2 else 0), which))
    if year:
        return absolute(build(year.value, which))
    if unit:
        return view.relative(
            build(view.today.year + (SIDES[side.role] if side else 0), which), symbol
        )
    if (halves and not view.alone) or view.led_by(nodes, "HOME_BEFORE"):
        return None
    return choose(view, lambda y: absolute(build(y, which)), nodes, symbol)


@rule(
    "date.quarter",
    "(the|this)? ORDINAL -? UNIT (next|last)? (,? of? the? (UNIT of?)? YEAR)?",
    "YEAR ,? the? ORDINAL UNIT",
    "the? ORDINAL -? UNIT of? (the UNIT (last|next)|the? (this|last|next) UNIT|the UNIT)",
    "the? (last|next|this) ORDINAL UNIT",
    "the? last UNIT of? the? (YEAR|UNIT (last|next)|(this|last|next) UNIT)",
    edge=True,
)
def quarter(view: View, nodes: list[Node]) -> Point | None:
    """`le premier trimestre 2025`, `the second half-year`, `first week of 2016`, `the last quarter of 2019`."""
    year, number = has(nodes, "YEAR"), has(nodes, "ORDINAL")
    units = every(nodes, "UNIT")
    unit, later = units[0], units[1:]
    if nodes[0].role == "YEAR":
        later = []
    behind = nodes[nodes.index(unit) + 1 :]
    side = has(behind, "this", "last", "next") if later or not year else None
    last = {"Q": 4, "S": 2}.get(unit.value)
    which = number.value if number else last
    if which is None or (last and which == -2):
        which = last - 1 if last else None
    if which is None or unit.value not in "QSW" or (later and later[0].value != "Y"):
        return None
    y = (
        year.value
        if year
        else view.today.year + SIDES[side.role]
        if later and side
        else view.today.year
        if later
        else None
    )
    if unit.value == "W":
        return _week(view, which, y, counted=not year) if y else None
    if not last or not 1 <= which <= last:
        return None
    build = iv.quarter if unit.value == "Q" else iv.half
    symbol = f"XXXX-{'Q' if unit.value == 'Q' else 'H'}{which}"
    if year:
        return absolute(build(year.value, which))
    if y:
        return view.relative(build(y, which), symbol)
    return dated(view, nodes, lambda n: absolute(build(n, which)), symbol)


@rule(
    "date.quarter",
    "the? ORDINAL (and|to|-) the? ORDINAL UNIT (of? the? YEAR)?",
    edge=True,
)
def quarters(view: View, nodes: list[Node]) -> Point | None:
    """`the second and third quarters of 2015`, `les premier et deuxième trimestres`: both."""
    (first, last), unit, year = every(nodes, "ORDINAL"), has(nodes, "UNIT"), has(nodes, "YEAR")
    assert unit is not None
    if unit.value not in "QS" or not 1 <= first.value < last.value <= (
        4 if unit.value == "Q" else 2
    ):
        return None
    build = iv.quarter if unit.value == "Q" else iv.half

    def make(y: int) -> Point | None:
        low, high = build(y, first.value), build(y, last.value)
        return Point(low.low, high.high, f"{low.value}/{high.value}", "R", "range")

    return (
        make(year.value) if year else choose(view, make, nodes, f"XXXX-{unit.value}{first.value}")
    )


def _week(view: View, which: int, year: int, counted: bool) -> Point | None:
    """The `which`-th ISO week of a year; `counted` years are seen from publication."""
    if not 1 <= which < 54:
        return None
    if counted and view.published is None:
        return unresolved(f"XXXX-W{which:02}")
    week = iv.week(date(year, 1, 4) + 7 * (which - 1) * iv.DAY)
    return view.relative(week, f"XXXX-W{which:02}") if counted else absolute(week)
