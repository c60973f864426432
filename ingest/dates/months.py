"""Months, years, decades, centuries, seasons and holidays."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from . import interval as iv
from .days import dated
from .holidays import holiday
from .lookalikes import bare_holiday, bare_month, bare_season, bare_year, listed
from .notation import Node, Rules, every, has
from .points import Point, View, absolute, unresolved
from .years import choose

RULES = Rules()
rule = RULES.rule
SIDES = {"last": -1, "this": 0, "next": 1}
HUNDREDS = 0  # the value of *hundreds* among the words of decades
NAMED_SO = re.compile(r"[A-Z]\w+\s[A-Z]")  # `20th Century Fox`
ROMAN = {"I": 1, "V": 5, "X": 10}


@rule(
    "date.absolute.month",
    "((the|this)? UNIT (of|,)?)? MONTH <OF_YEAR>",
    "MONTH of? INT",
    "(the? UNIT of)? YEAR ,? MONTH (?!INT|ORDINAL|the)",
    edge=True,
)
def named_month(view: View, nodes: list[Node]) -> Point | None:
    """`octobre 2025`, `le mois de mai`, `April of 87`."""
    month, year, unit, short = (
        has(nodes, "MONTH"),
        has(nodes, "YEAR"),
        has(nodes, "UNIT"),
        has(nodes, "INT"),
    )
    assert month is not None
    if unit and unit.value != "M":
        return None
    if short:
        if not (31 < short.value < 100 and len(short.word) == 2):
            return None
        return absolute(iv.month(iv.full_year(short.word), month.value))
    if year:
        return absolute(iv.month(year.value, month.value))
    if not unit and not bare_month(view, nodes, month):
        return None
    return choose(
        view, lambda y: absolute(iv.month(y, month.value)), nodes, f"XXXX-{month.value:02}"
    )


@rule(
    "date.relative.month",
    "(the? UNIT of)? (last|next|this) MONTH (?!the? (INT|ORDINAL))",
    "(the? UNIT of)? MONTH (last|next)",
    "MONTH of? (the? UNIT (last|next)|the? (last|next|this) UNIT)",
    edge=True,
)
def month_relative(view: View, nodes: list[Node]) -> Point | None:
    """`mars dernier`, `next June`, `mai de l'année prochaine`."""
    month, side = has(nodes, "MONTH"), has(nodes, "last", "next", "this")
    unit = has(nodes[nodes.index(month) :], "UNIT") if month else None
    assert month is not None
    assert side is not None
    small = view.text[month.start].islower() and view.says(month, "NEVER_LOWER")
    if (unit and unit.value != "Y") or (small and not view.alone):
        return None  # `it may last`
    if unit:
        return view.relative(
            iv.month(view.today.year + SIDES[side.role], month.value), f"XXXX-{month.value:02}"
        )
    return dated(
        view, nodes, lambda y: absolute(iv.month(y, month.value)), f"XXXX-{month.value:02}"
    )


@rule(
    "date.range.months",
    "(from|of|between)? MONTH (-|to|until|and) MONTH of? YEAR",
    "MONTH - MONTH(?!(the|INT|ORDINAL))",
    edge=True,
)
def months(view: View, nodes: list[Node]) -> Point | None:
    """`Nov-Feb 2017`, `janvier-mars`: from the year before where the first month is the later one."""
    first, last = (n.value for n in every(nodes, "MONTH"))
    if has(nodes, "and") and not has(nodes, "between") and (last - first) % 12 != 1:
        return None  # `March and July 2024` are two months

    def make(y: int) -> Point | None:
        low, high = iv.month(y - (first > last), first), iv.month(y, last)
        return Point(low.low, high.high, f"{low.value}/{high.value}", "R", "range")

    return dated(view, nodes, make, f"XXXX-{first:02}/XXXX-{last:02}")


@rule("date.absolute.year", "(whole? (the|this)? UNIT of? the?)? YEAR", "calendar YEAR", edge=True)
def year(view: View, nodes: list[Node]) -> Point | None:
    """`2026`, `l'année 2016`, `les années 1990`."""
    unit, node = has(nodes, "UNIT"), nodes[-1]
    if unit and view.says(unit, "DECADES"):
        return absolute(iv.decade(node.value)) if node.value % 10 == 0 else None
    if has(nodes, "calendar") or (unit and view.says(unit, "NAMED_YEAR")):
        return absolute(iv.year(node.value))
    if not unit and node.value % 10 == 0 and listed(view, node, "E"):  # `les années 1980 et 1990`
        return absolute(iv.decade(node.value))
    return absolute(iv.year(node.value)) if not unit and bare_year(view, node) else None


@rule("date.absolute.year", "the? UNIT INT(?!(UNIT|MONTH|INT|SLASH))", edge=True)
def early_year(view: View, nodes: list[Node]) -> Point | None:
    """`l'an 79`, `the year 476`."""
    unit, number = nodes[-2:]
    early = nodes[0].role == "the" and view.says(unit, "NAMED_YEAR") and 31 < number.value < 1000
    return absolute(iv.year(number.value)) if early and view.closes(nodes) else None


@rule("date.absolute.decade", "(the|in)? DECADE", "the? (COUNT|YEAR) -? DECADE", edge=True)
def decade(view: View, nodes: list[Node]) -> Point | None:
    """`the 1990s`, `in the 70's`, `the late nineteen eighties`, `the eighteen hundreds`."""
    node, century = nodes[-1], has(nodes, "COUNT")
    led = has(nodes, "the", "COUNT", "YEAR") or view.led_by(nodes, "DECADE_BEFORE", 12)
    if node.word[0].isalpha() and (not led or view.followed_by(nodes, "PART_AFTER")):
        return None  # `the tens of thousands`
    behind = view.last and view.last.grain == "E" and view.led_by(nodes, "DECADES_BEFORE", 12)
    if len(node.word) < 5 and len(nodes) == 1 and not (view.alone or behind):
        return None  # `in their 90s`, but `the 30s and 40s`
    if node.word[4:] in ("'s", "’s") and not (led or view.alone):  # `2020's summit`
        return absolute(iv.year(node.value))
    if node.value == HUNDREDS:  # `the eighteen hundreds`
        told = century is not None and century.value in range(11, 21)
        return absolute(iv.century(century.value + 1)) if century and told else None
    if century and century.value == 20 and node.value < 2000:  # twenty-tens
        return absolute(iv.decade(node.value + 100))
    if node.value % 100 == 0 and node.value < 2000:  # `the 1800s`
        return absolute(iv.century(node.value // 100 + 1))
    return absolute(iv.decade(node.value)) if node.value % 10 == 0 else None


@rule("date.absolute.decade", "the? UNIT <NUMBER>", edge=True)
def decade_of_years(view: View, nodes: list[Node]) -> Point | None:
    """`les années 80`."""
    unit, value = nodes[-2], nodes[-1].value
    fits = isinstance(value, int) and value % 10 == 0 and 10 <= value < 100
    return absolute(iv.decade(1900 + value)) if fits and view.says(unit, "DECADES") else None


@rule("date.absolute.century", "the? (ROMAN|ORDINAL) UNIT", edge=True)
@rule(
    "date.absolute.century",
    "(from|of|between)? the? (ROMAN|ORDINAL) (to|until|and|-) the? (ROMAN|ORDINAL) UNIT",
)
def century(view: View, nodes: list[Node]) -> Point | None:
    """`XIXe siècle`, `15th century`, `du XIe au XVe siècle`."""
    named = NAMED_SO.match(view.text, nodes[-1].start)
    if nodes[-1].value != "C" or named or view.followed_by(nodes, "BEFORE_CHRIST"):
        return None
    first, *_, last = (_ordinal(n) for n in (*every(nodes, "ROMAN", "ORDINAL"), nodes[-2]))
    if not 1 <= first <= last <= 22 or (
        has(nodes, "and") and not has(nodes, "between") and last > first + 1
    ):
        return None
    low, high = iv.century(first), iv.century(last)
    if first == last:
        return absolute(high)
    return Point(low.low, high.high, f"{low.value}/{high.value}", "C", "range")


def _ordinal(node: Node) -> int:
    """The number of an ordinal in figures, words or Roman figures."""
    if node.role == "ORDINAL":
        return int(node.value)
    signs = [ROMAN[c] for c in node.value if c in ROMAN]
    return sum(-d if d < after else d for d, after in zip(signs, [*signs[1:], 0], strict=True))


@rule("date.absolute.years", "(from|of|since|between)? YEARS")
def years(view: View, nodes: list[Node]) -> Point | None:
    """`2024-2026`, `2014-15`; `2024-05` is a month."""
    a, b = re.findall(r"\d+", nodes[-1].value)
    low = int(a)
    high = int(b) if len(b) == 4 else low // 100 * 100 + int(b) if len(b) == 2 else low
    if len(b) < 3 and high <= low and 1 <= int(b) <= 12:
        return absolute(iv.month(low, int(b)))
    if not (1500 <= low < high <= low + 120 and high < 2101) or (len(b) == 2 and high - low > 15):
        return None
    if re.search(r"\d[-–\s]\Z", view.before(nodes, 2)):  # a telephone number
        return None
    if high == low + 1 and (
        view.led_by(nodes, "SCHOOL_BEFORE") or view.followed_by(nodes, "SCHOOL_AFTER")
    ):
        return Point(date(low, 9, 1), date(high, 8, 31), f"{low}/{high}", "Y", "range")
    return Point(date(low, 1, 1), date(high, 12, 31), f"{low}/{high}", "Y", "range")


@rule(
    "date.fiscal",
    "QUARTER? of? FISCAL",
    "(QUARTER of? the?|the? ORDINAL UNIT of? the?)? fiscal of? (YEAR|YEARS)",
    edge=True,
)
def fiscal(view: View, nodes: list[Node]) -> Point | None:
    """`FY26`, `Q2 FY2026`, `l'exercice 2025-2026`: a year whose start the text does not say."""
    node, quarter, number, unit = (
        nodes[-1],
        has(nodes, "QUARTER"),
        has(nodes, "ORDINAL"),
        has(nodes, "UNIT"),
    )
    said = "/".join(re.findall(r"\d+", str(node.value)))
    if node.role == "FISCAL":
        if node.value.startswith("CY"):  # a calendar year, said beside fiscal ones
            return absolute(iv.year(iv.full_year(said)))
        said = str(iv.full_year(said))
    part = (
        f"-{quarter.value}"
        if quarter
        else f"-{unit.value}{number.value}"
        if number and unit
        else ""
    )
    return unresolved(f"FY{said}{part}")


@rule("date.season", "(the|this|next|last|in|of)? SEASON ((of|,)? (the? UNIT)? YEAR)?", edge=True)
@rule("date.season", "(the|this)? SEASON (last|next)", "the (last|next) SEASON")
@rule("date.season", "(the|in|of)? SEASON (of the?)? YEARS", edge=True)
def season(view: View, nodes: list[Node]) -> Point | None:
    """`l'été dernier`, `summer 2016`, `cet hiver`; not `a été signé`, not `fall` of prices."""
    node, year, side, unit = (
        has(nodes, "SEASON"),
        has(nodes, "YEAR"),
        has(nodes, "last", "next"),
        has(nodes, "UNIT"),
    )
    assert node is not None
    if unit and unit.value != "Y":
        return None
    if over := has(nodes, "YEARS"):  # `l'hiver 2024-2025`
        return absolute(iv.season(int(over.value[:4]), node.value)) if node.value == "WI" else None
    if not year and not bare_season(view, nodes, node):
        return None
    name = node.value
    if year:
        return absolute(iv.season(year.value, name))
    if view.far_off(nodes):  # `cet été-là`
        said = view.dated.low if view.dated else None
        return absolute(iv.season(said.year, name)) if said else unresolved(f"XXXX-{name}")
    if not side:
        there = choose(view, lambda y: absolute(iv.season(y, name)), nodes, f"XXXX-{name}")
        ahead = there and there.low and there.low > view.today and view.ahead(nodes) is False
        return None if ahead and view.says(node, "DOUBTED_SEASONS") else there  # `hurt in the fall`
    if view.says(side, "MANY_ONLY"):
        return None  # `a recent winter storm`
    today = view.today
    spans = [iv.season(y, name) for y in range(today.year - 2, today.year + 3)]
    past = [s for s in spans if s.high and s.high < today]
    coming = [s for s in spans if s.low and s.low > today]
    return view.relative(past[-1] if side.role == "last" else coming[0], f"XXXX-{name}")


@rule(
    "date.holiday",
    "the? (last|next|this)? HOLIDAY ((of|,)? YEAR)?",
    "the? HOLIDAY (last|next)",
    "the? HOLIDAY of? (this|next|last) UNIT",
    "the? HOLIDAY of? the UNIT (last|next)",
    edge=True,
)
def named_holiday(view: View, nodes: list[Node]) -> Point | None:
    """`Noël`, `next Easter`, `Thanksgiving 2024`, `independence day of this year`."""
    node, side, unit = has(nodes, "HOLIDAY"), has(nodes, "last", "next", "this"), has(nodes, "UNIT")
    assert node is not None
    if (unit and unit.value != "Y") or not bare_holiday(view, nodes, node):
        return None

    def make(y: int) -> Point | None:
        there = holiday(node.value, y)
        return absolute(iv.day(there)) if there else None

    if unit and side:
        point = make(view.today.year + SIDES[side.role])
        return point and replace(point, relative=True, symbol="XXXX", anchor=view.today)
    if has(nodes, "YEAR") or (side and side.role != "this"):
        return dated(view, nodes, make, "XXXX")
    nearest = choose(view, make, nodes, "XXXX")
    ahead = view.ahead(nodes)
    if nearest is None or nearest.low is None or ahead is False:
        return nearest
    if (view.today - nearest.low).days > (
        45 if ahead else 120
    ):  # a feast long past is told of as past
        return dated(view, [*nodes, Node("next", 0, 0, "")], make, "XXXX")
    return nearest


@rule("date.holiday.weekend", "the? HOLIDAY UNIT (of? YEAR)?", edge=True)
def holiday_weekend(view: View, nodes: list[Node]) -> Point | None:
    """`Labor Day weekend`: from the Saturday before a Monday, else the weekend of that week."""
    if nodes[-1].role == "UNIT" and nodes[-1].value != "K":
        return None
    point = named_holiday(view, [n for n in nodes if n.role != "UNIT"])
    if point is None or point.low is None:
        return None
    there = point.low
    if there.weekday() == 0:
        low, high = there - 2 * iv.DAY, there
    else:
        whole = iv.weekend(there)
        assert whole.low
        assert whole.high
        low, high = min(there, whole.low), whole.high
    return replace(
        point, low=low, high=high, value=f"{low}/{high}", grain="K", kind="range", again=None
    )


@rule(
    "date.absolute.week",
    "the? UNIT INT (of? (the? UNIT)? YEAR|of (this|last|next) UNIT|of the UNIT (last|next)|of the UNIT)?",
    "YEAR -? UNIT INT",
    edge=True,
)
def numbered(view: View, nodes: list[Node]) -> Point | None:
    """`semaine 31`, `week 3 of 2027`, `trimestre 3 2019`: weeks by ISO."""
    unit, number, year, side = (
        has(nodes, "UNIT"),
        has(nodes, "INT"),
        has(nodes, "YEAR"),
        has(nodes, "this", "last", "next"),
    )
    assert unit is not None
    assert number is not None
    most = {"W": 53, "Q": 4, "S": 2}.get(unit.value)
    if not most or not 1 <= number.value <= most or unit.plural:
        return None
    if len(every(nodes, "UNIT")) > 1 and every(nodes, "UNIT")[-1].value != "Y":
        return None

    def make(y: int) -> Point | None:
        if unit.value == "W":
            return absolute(iv.week(date.fromisocalendar(y, number.value, 1)))
        return absolute((iv.quarter if unit.value == "Q" else iv.half)(y, number.value))

    if year:
        return make(year.value)
    if re.match(r"[%°€$]|[.,]\d", view.after(nodes)):
        return None
    if side or nodes[-1].role == "UNIT" or unit.value == "W":
        point = make(view.today.year + (SIDES[side.role] if side else 0))
        return point and replace(
            point, relative=True, symbol=f"XXXX-{unit.value}{number.value:02}", anchor=view.today
        )
    return choose(view, make, nodes, f"XXXX-{unit.value}{number.value:02}")
