"""What is counted from a day said before (`la veille`, `un an plus tôt`), or is like a period said before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from . import interval as iv
from .amounts import Amount, amount
from .notation import Node, Rules, has
from .offsets import PRECISION, at_distance
from .points import Point, View, unresolved

RULES = Rules()
rule = RULES.rule
AFTER_READING = Rules()
LONG = "MQSYEC"  # grains of a month and more
MONTHS = "MQSY"  # grains that are whole months


@rule(
    "date.anchored.day",
    "the? ANCHOR (?!(of|the|SLASH|HOLIDAY|MONTH|WEEKDAY|DATE|YEAR|INT|ORDINAL|DEICTIC|WRITTEN))",
)
def anchored(view: View, nodes: list[Node]) -> Point | None:
    """`la veille`, `le lendemain` of the day said before."""
    timed = view.followed_by(nodes, "TIME_AFTER")
    ends = view.calendar.ANCHOR_BARE and view.closes(nodes)
    if view.followed_by(nodes, "ANCHOR_AFTER"):
        return None
    if nodes[0].role == "ANCHOR" and not (view.alone or timed or ends):
        return None  # `une politique sans lendemain`
    if view.says(nodes[-1], "MUST_CLOSE") and not view.closes(nodes):
        return None
    symbol = "PAST_REF" if nodes[-1].value < 0 else "FUTURE_REF"
    unsaid = view.last is None and nodes[-1].value > 0 and not (view.alone or view.ahead(nodes))
    if unsaid or (view.last and view.last.grain in LONG):
        return unresolved(symbol)  # no year, no month has a next day
    origin = view.back()
    if view.published and origin > view.today and not view.ahead(nodes):
        origin = view.today  # what has been was not counted from a day to come
    made = view.relative(iv.day(origin + nodes[-1].value * iv.DAY), symbol)
    return made and replace(made, anchor=origin, relative=view.last is None or view.last.relative)


@rule("date.anchored.same", "SAMEDAY", "this PART - there")
def same_day(view: View, nodes: list[Node]) -> Point | None:
    """`ce jour-là`, `cette nuit-là`: the day said last, but not that on which somebody tells of it."""
    said = view.last
    if said and said.grain == "D" and said.low == view.published:
        said = view.told or said
    if said is None or said.grain != "D":
        return unresolved("PRESENT_REF")
    return replace(said, again=None)


@rule(
    "date.anchored.unit",
    "the? same UNIT(?!,? (of|in)? (the? last|the? next|YEAR|ONE))",
    "this UNIT - there",
)
def same_unit(view: View, nodes: list[Node]) -> Point | None:
    """`la même année`, `the same month`: of the day said last, else of publication."""
    unit = has(nodes, "UNIT")
    if unit is None or unit.value not in "YMWKQD" or unit.plural:
        return None
    if view.last and view.last.grain in LONG and unit.value not in ("Y", view.last.grain):
        return unresolved("PRESENT_REF")  # `that week` of a year
    if view.last is None and has(nodes, "there"):
        return unresolved("PRESENT_REF")  # `cette année-là`, and none was said
    said = view.dated if view.dated and unit.value == "Y" and view.dated.grain not in "EC" else None
    origin = said.high if said and said.high else view.back(nodes)
    made = view.relative(iv.unit_at(origin, unit.value), "PRESENT_REF")
    return replace(made, relative=said.relative) if made and said else made


@rule("date.anchored.offset", "(about|less|more)* <AMOUNT> (earlier|later|before|after|last)")
def counted_back(view: View, nodes: list[Node]) -> Point | None:
    """`un an plus tôt`, `two days later`: from what was said last, in its own precision."""
    far, side = amount(nodes), nodes[-1]
    if side.role == "last" and not view.says(side, "ALSO_BEHIND"):
        return None
    now = view.says(side, "FROM_NOW")
    far = far and far.in_days()
    if far is None or (far.unit in "hms" and not (now or view.alone)):
        return None
    if side.role in ("before", "after") and (not view.closes(nodes) or "'" in view.after(nodes, 3)):
        return None
    sign = -1 if side.role in ("earlier", "before", "last") else 1
    symbol = "PAST_REF" if sign < 0 else "FUTURE_REF"
    if far.vague or has(nodes, "VAGUE"):
        return unresolved(symbol)
    if sign > 0 and not now and _unheard_of(view, nodes, far):
        return unresolved(symbol)
    last = None if now else view.last
    if (
        last
        and last.low
        and last.high
        and (far.unit in PRECISION or last.grain == "M")
        and (last.high - last.low).days < 100
    ):
        low, high = far.from_day(last.low, sign), far.from_day(last.high, sign)
        whole = far.unit in PRECISION
        if whole and last.high == iv.month_end(last.high.year, last.high.month):
            high = iv.month_end(high.year, high.month)
        value = (
            low.isoformat()[:7]
            if last.grain == "M" and whole
            else f"{low}"
            if low == high
            else f"{low}/{high}"
        )
        return Point(
            low, high, value, last.grain, relative=last.relative, symbol=symbol, anchor=last.low
        )
    there = at_distance(view, view.today if now else view.back(), replace(far, hedge=None), sign)
    return there and replace(there, relative=last.relative if last else there.relative)


def _unheard_of(view: View, nodes: list[Node], far: Amount) -> bool:
    """Whether `deux mois plus tard` would be after publication, and nothing says that it is to come."""
    origin = view.back()
    unheard_of = origin <= view.today < far.from_day(origin, 1) and not view.ahead(nodes)
    return view.published is not None and unheard_of


@rule("date.anchored.part", "the (next|same) PART", "the PART next")
def next_part(view: View, nodes: list[Node]) -> Point | None:
    """`the next morning`, `la nuit suivante`, `le même soir`: of the day said last, or behind it."""
    said, after = view.last, has(nodes, "next")
    if said is None or said.grain != "D" or said.high is None:
        return None
    if after and view.says(after, "PREPOSITIONS") and view.followed_by(nodes, "OBJECT_AFTER"):
        return None  # `la matinée suivant l'attaque`
    return replace(said.at(iv.day(said.high + (after is not None) * iv.DAY)), kind="time")


@AFTER_READING.rule("date.anchored.of", "the? ANCHOR of? the? TIME")
def day_around(view: View, nodes: list[Node]) -> Point | None:
    """`la veille de Noël`, `le lendemain du 13 février`, `the day after Christmas`."""
    there, anchor = nodes[-1].point, has(nodes, "ANCHOR")
    assert anchor is not None
    if there.grain != "D" or there.low is None:
        return None
    return there.at(iv.day(there.low + anchor.value * iv.DAY))


@AFTER_READING.rule("date.anchored.period", "the? same (period|UNIT) ,? (of|in)? the? TIME")
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
    return there.at(whole or iv.days(low, _same_day(said.high or view.today, years)))


def _same_day(day: date, years: int) -> date:
    """That day `years` away; the end of a month is the end of it in any year."""
    there = iv.add_months(day, 12 * years)
    last = iv.month_end(day.year, day.month)
    return iv.month_end(there.year, there.month) if day == last else there
