"""Times of day, with the day they belong to or alone."""

from __future__ import annotations

import re
from dataclasses import replace

from . import interval as iv
from .ages import patterns
from .notation import Node, Rules, has
from .points import Point, View, duration

RULES = Rules()
rule = RULES.rule
CLOCK = re.compile(r"(\d\d?)(?:[:hH]|\s?[hH](?:eures?)?)?\s?([0-5]\d)?(?::[0-5]\d)?\s?([aApP])?")


def clock(text: str) -> str | None:
    """
    >>> clock("18h30"), clock("9 pm"), clock("25:00")
    ('18:30', '21:00', None)
    """
    found = CLOCK.match(text)
    if not found or int(found[1]) > 24:
        return None
    hour = int(found[1]) + (12 if (found[3] or "").lower() == "p" and int(found[1]) < 12 else 0)
    return f"{hour:02}:{found[2] or '00'}"


HOURS = "(CLOCK|(INT|COUNT) UNIT|INT)"


@rule(
    "date.time",
    f"(in|to|from|between|of)? (INT (to|and|until|-))? CLOCK ((-|to|until|and|of)? (CLOCK|INT))? PART? ,? (in|of|the|on|to)* TIME|TIME ,? (in|to|the|about|between|from|of|on|until)* CLOCK ((-|to|and|until) (the)? {HOURS})? ((in|the|of)* FUZZY? (of|in|the)* PART)?",
    edge=True,
)
@rule(
    "date.time",
    "TIME ,? (FUZZY|in|the|of|on|to|for|within|-)* PART (,? (in|to) CLOCK|(in|to) INT)?|PART (of|in|the)* TIME(?!to (TIME|the))|TIME ,? to (INT|COUNT) UNIT",
    edge=True,
)
def timed(view: View, nodes: list[Node]) -> Point | None:
    """`22 h 30 lundi`, `mardi matin`, `aujourd'hui à 11h45`: the day, and its time in the value."""
    node = has(nodes, "TIME")
    assert node is not None
    day = node.point
    if day.grain != "D" or day.kind != "date" or day.low is None or nodes[-1].role in ("FUZZY",):
        return None
    hour, part, unit = has(nodes, "CLOCK"), has(nodes, "PART"), has(nodes, "UNIT")
    if unit and unit.value != "h":
        return None
    at = clock(hour.value) if hour else None
    if hour and at is None:
        return None
    if unit and not hour:
        number = has(nodes, "INT", "COUNT")
        at = f"{int(number.value):02}:00" if number and number.value <= 24 else None
    said = at or (part.value if part else "")
    return replace(day, value=f"{day.value}T{said}", kind="time", again=None)


@rule("date.time", "TIME ,? (in|within) (the|of)* (FUZZY (of the?)?)? UNIT", edge=True)
def time_of_day(view: View, nodes: list[Node]) -> Point | None:
    """`le 12 février en fin de journée`: still that day."""
    day, unit, word = nodes[0].point, nodes[-1], has(nodes, "FUZZY")
    if (
        unit.value != "D"
        or unit.plural
        or day.grain != "D"
        or day.kind != "date"
        or day.low is None
        or not word
    ):
        return None
    return replace(day, value=f"{day.value}TDT", kind="time", again=None)


@rule("date.time.alone", "(this|FUZZY)* (the|of)* PART|CLOCK")
@rule("date.time.alone", "(INT|COUNT) UNIT (?!of)")
def time_alone(view: View, nodes: list[Node]) -> Point | None:
    """`ce matin`, `21 h 30`: of the day said last, else of publication."""
    node = nodes[-1]
    if node.role == "PART":
        if nodes[0].role != "this" and not view.alone:
            return None
        return view.relative(iv.day(view.today), "PRESENT_REF", kind="time")
    if node.role == "UNIT":  # `à dix-huit heures`
        number = nodes[0].value
        led = patterns(view.language, "CLOCK_BEFORE").search(view.before(nodes, 8))
        if (
            node.value != "h"
            or not led
            or not isinstance(number, int)
            or number > 24
            or not view.calendar.DAY_FIRST
        ):
            return None
        at: str | None = f"{number:02}:00"
    else:
        at = clock(node.value)
        hour = re.fullmatch(r"\d\d?\s?[hH]", node.value)
        if hour and not patterns(view.language, "CLOCK_BEFORE").search(view.before(nodes, 8)):
            return (
                None
                if not patterns(view.language, "LASTING_BEFORE").search(view.before(nodes, 14))
                else duration(f"PT{int(at[:2])}H")
                if at
                else None
            )
    if at is None:
        return None
    if (
        node.role == "CLOCK"
        and "h" in node.value.lower()
        and patterns(view.language, "LASTING_BEFORE").search(view.before(nodes, 14))
    ):
        hours, minutes = (int(n) for n in at.split(":"))
        return duration(f"PT{hours}H{minutes}M" if minutes else f"PT{hours}H")
    last = view.last
    where = last.low if last and last.grain == "D" and last.low else view.published
    if where is None:
        return Point(None, None, f"T{at}", "D", "time", resolved=False)
    return Point(
        where, where, f"{where}T{at}", "D", "time", relative=True, symbol=f"T{at}", anchor=where
    )
