"""So much time from today, from a day said before, or from another expression."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from . import interval as iv
from .amounts import Amount, amount
from .notation import Node, Rules, every, has
from .points import Point, View, unresolved

RULES = Rules()
rule = RULES.rule
AFTER_READING = Rules()
PRECISION = {"Y": "Y", "E": "Y", "C": "Y", "M": "M", "Q": "M", "S": "M"}


def at_distance(view: View, origin: date, far: Amount, sign: int) -> Point | None:
    """The unit that lies so far from `origin`: years as years, months as months, else the day."""
    symbol = "PAST_REF" if sign < 0 else "FUTURE_REF"
    try:
        there = far.from_day(origin, sign)
    except (ValueError, OverflowError):  # 5000 years ago
        return unresolved(symbol)
    grain = PRECISION.get(far.unit, "D")
    if far.unit == "Y" and any(count is None or count != int(count) for count, _ in far.parts):
        grain = "M"
    return view.relative(iv.unit_at(there, grain), symbol, modifier="about" if far.hedge else None)


@rule("date.relative.ago", "back (about|less|more)* <AMOUNT>", "(about|less|more)* <AMOUNT> ago")
def ago(view: View, nodes: list[Node]) -> Point | None:
    """`il y a deux ans`, `ten years ago`."""
    far = amount(nodes)
    if far is None:
        return None
    if far.vague or (has(nodes, "VAGUE") and not view.alone):
        return unresolved("PAST_REF")  # `il y a quelques mois`: nobody says how many
    about = any(not view.says(n, "EXACT") for n in every(nodes, "about", "less", "more", "VAGUE"))
    return at_distance(view, view.today, replace(far, hedge="about" if about else None), -1)


@rule("date.relative.ago", "(in|within|by) (about|less|more)* <AMOUNT>(?!(ago|last|next))")
def ahead(view: View, nodes: list[Node]) -> Point | None:
    """`dans trois mois`, `in two weeks`; `within two weeks` is all the time until then."""
    far, lead, c = amount(nodes), nodes[0], view.calendar
    if far is None:
        return None
    until = lead.role == "by" or view.says(lead, "WITHIN")
    if far.vague or (until and far.unit in "hms" and lead.role != "by"):
        return None if until or not view.says(lead, "AHEAD") else unresolved("FUTURE_REF")
    if until:
        if lead.role == "by" and not c.BY_LENGTH:
            return None  # `by two weeks` is a difference
        there = far.from_day(view.today, 1)
        if lead.role == "by":
            return view.stretch(
                view.today, there, far.value, value=far.value, kind="date", modifier="before"
            )
        if c.IN_AMBIGUOUS and (view.followed_by(nodes, "PART_AFTER") or view.ahead(nodes) is False):
            return None  # `within 10 days of delivery`
        return view.stretch(view.today, there, far.value)
    if not view.says(lead, "AHEAD"):
        return None
    sure = view.alone or view.followed_by(nodes, "TIME_LATER")
    if c.IN_AMBIGUOUS and not (sure or (far.unit not in "ms" and view.ahead(nodes))):
        return None  # done in two weeks
    about = any(not view.says(n, "EXACT") for n in every(nodes, "about", "VAGUE"))
    return at_distance(view, view.today, replace(far, hedge="about" if about else None), 1)


@rule(
    "date.relative.ago",
    "back about* <NUMBER> (to|or|-) <NUMBER> UNIT",
    "about* <NUMBER> (to|or|-) <NUMBER> UNIT ago",
    "(in|within|by) about* <NUMBER> (to|or|-) <NUMBER> UNIT",
)
def away_between(view: View, nodes: list[Node]) -> Point | None:
    """`il y a deux ou trois ans`, `in 3 to 5 days`: from the one to the other."""
    near, far = (n.value for n in every(nodes, "INT", "COUNT"))
    unit = has(nodes, "UNIT")
    assert unit is not None
    back, lead = has(nodes, "back", "ago") is not None, nodes[0]
    if near >= far:
        return None
    if lead.role == "by":
        latest = Amount(((far, unit.value),)).from_day(view.today, 1)
        until = view.stretch(view.today, latest, "FUTURE_REF", kind="date", modifier="before")
        return until if view.calendar.BY_LENGTH else None
    moment = not view.calendar.IN_AMBIGUOUS or view.alone or view.ahead(nodes)
    if not back and not (view.says(lead, "AHEAD") and moment):
        return None
    sides = [
        at_distance(view, view.today, Amount(((n, unit.value),)), -1 if back else 1)
        for n in (near, far)
    ]
    first, last = reversed(sides) if back else sides
    if first is None or last is None or first.low is None or last.high is None:
        return None
    return view.stretch(first.low, last.high, first.symbol, modifier="about")


@AFTER_READING.rule("date.offset", "TIME TIME")
def before_the_last(view: View, nodes: list[Node]) -> Point | None:
    """`a week ago Monday`, `a year ago today`: so far before the last such day."""
    back, day = nodes
    far, point = amount(list(back.parts)), day.point
    counted = (
        back.rule == "date.relative.ago" and back.parts[-1].role == "ago" and far and not far.vague
    )
    if (
        not counted
        or point.low is None
        or day.rule not in ("date.relative.weekday", "date.relative.day")
    ):
        return None
    there = point.low if point.low <= view.today else point.low - 7 * iv.DAY
    return point.at(iv.day(far.from_day(there, -1))) if far else None


@AFTER_READING.rule(
    "date.offset",
    "(for|within)? (TIME|(about|less|more)* <AMOUNT>) ,? (before|after|from|since) the? TIME",
)
def away_from(view: View, nodes: list[Node]) -> Point | None:
    """`two weeks before May 13`, `trois jours après Noël`; `2 weeks starting May 20` is that long."""
    side, last = has(nodes, "before", "after", "from", "since"), nodes[-1]
    assert side is not None
    said = nodes[: nodes.index(side)]
    read = has(said, "TIME")
    far, point = amount(list(read.parts) if read else said), last.point
    if (
        far is None
        or far.vague
        or far.unit in "hms"
        or point.low is None
        or point.kind not in ("date", "time")
    ):
        return None
    starting = side.role == "since" or (side.role == "from" and nodes[0].role == "for")
    sign = -1 if side.role == "before" else 1
    if starting:
        return _span(point, point.low, far.from_day(point.low, 1) - iv.DAY)
    if point.grain != "D" and far.unit in PRECISION and point.high and point.grain in "YM":
        low, high = far.from_day(point.low, sign), far.from_day(point.high, sign)
        made = iv.year(low.year) if point.grain == "Y" and far.unit == "Y" else iv.days(low, high)
        return point.at(made)
    if point.grain != "D" and side.role != "since":
        return None
    there = far.from_day(point.low, sign)
    if far.hedge == "less" or has((*nodes[:1], *(read.parts if read else ())), "within"):
        low, high = sorted((point.low, there))
        return _span(point, low, high - iv.DAY if sign > 0 else high)
    if far.hedge == "more":
        low_, high_ = (None, there - iv.DAY) if sign < 0 else (there + iv.DAY, None)
        return replace(
            point,
            low=low_,
            high=high_,
            value=there.isoformat(),
            modifier="before" if sign < 0 else "after",
            again=None,
        )
    return point.at(iv.day(there))


def _span(point: Point, low: date, high: date) -> Point:
    return replace(
        point, low=low, high=high, value=f"{low}/{high}", grain="R", kind="range", again=None
    )
