"""Days of the calendar: named by month, in digits, several at once, by their number alone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from . import interval as iv
from .lookalikes import WORD_BEHIND, measured, thing_counted
from .notation import Node, Rules, every, has
from .points import EVENT, Point, View, absolute, safe
from .weekdays import indefinite
from .years import MakePoint, choose

RULES = Rules()
rule = RULES.rule
LEFT = Rules()
LISTED = Rules()
LISTS = (
    "date.absolute.day",
    "date.absolute.month-day",
    "date.absolute.days",
    "date.absolute.listed",
)
SLIP = 15  # days


def made_day(month: int, day: int) -> MakePoint:
    """That day in whatever year; None in a year without it."""

    def make(y: int) -> Point | None:
        there = safe(y, month, day)
        return absolute(iv.day(there)) if there else None

    return make


def made_days(first: tuple[int, int], last: tuple[int, int]) -> MakePoint:
    """From one (month, day) to another, into the next year where the second comes first."""

    def make(y: int) -> Point | None:
        low, high = safe(y - (first > last), *first), safe(y, *last)
        return Point(low, high, f"{low}/{high}", "D", "range") if low and high else None

    return make


def dated(view: View, nodes: list[Node], make: MakePoint, symbol: str) -> Point | None:
    """In the year that is said, on the side of today that is said, else where it fits best."""
    year, side = has(nodes, "YEAR"), has(nodes, "next", "last", "this")
    if year:
        return make(year.value)
    if side and side.role == "this":
        point = make(view.today.year)
    elif side:
        years = range(view.today.year - 1, view.today.year + 2)
        days = [p for y in years if (p := make(y)) and p.low and p.high]
        later = [p for p in days if p.low and p.low > view.today]
        earlier = [p for p in days if p.high and p.high < view.today]
        fitting = later[:1] if side.role == "next" else earlier[-1:]
        point = fitting[0] if fitting else None
    else:
        return choose(view, make, nodes, symbol)
    return point and replace(point, relative=True, symbol=symbol, anchor=view.today)


def event_day(view: View, nodes: list[Node], month: int, day: int) -> date | None:
    """The day of history that is called by its day and month: `les attentats du 11 septembre`, `le 11-Septembre`."""
    year = view.calendar.EVENT_DAYS.get(f"{month:02}-{day:02}")
    named = (
        view.followed_by(nodes, "EVENT_AFTER")
        or view.led_by(nodes, "EVENT_BEFORE")
        or _as_name(view, nodes)
    )
    return (
        date(year, month, day) if year and named and date(year, month, day) < view.today else None
    )


def _as_name(view: View, nodes: list[Node]) -> bool:
    """Whether a day is written as a name is: `le 13-Novembre`."""
    return (
        re.fullmatch(r"\d\d?-[A-Z][^\W\d]+", view.text[nodes[-1].start : nodes[-1].end]) is not None
    )


def on_weekday(view: View, make: MakePoint, weekday: int) -> MakePoint:
    """Only the years in which the day is that weekday; so near to publication, a wrong weekday is a slip."""
    near: set[int] = set()
    for y in range(view.today.year - 1, view.today.year + 2):
        point = make(y)
        if point and point.low and abs((point.low - view.today).days) <= SLIP:
            near = {y}
            break
        if point and point.low and point.low.weekday() == weekday:
            near.add(y)
    return (lambda y: make(y) if y in near else None) if near else make


def number_of_day(node: Node) -> int | None:
    """The day of a month that a number may be."""
    return node.value if isinstance(node.value, int) and 1 <= node.value <= 31 else None


@rule(
    "date.absolute.day",
    "((this|the)? WEEKDAY PART? ,? the?)? (the|this|next|last)? <DAY> of? MONTH <OF_YEAR>",
    "(the? WEEKDAY ,?)? the? <DAY> of? MONTH (last|next)",
    "(the|on)? (INT|ORDINAL) MONTH INT",
    "(the|of) ORDINAL - MONTH",
    edge=True,
)
@rule(
    "date.absolute.month-day",
    "(YEAR ,?|this? WEEKDAY ,?)? (the|this|next|last)? MONTH the? <DAY>(?!((INT|,)? UNIT|of? MONTH)) <OF_YEAR>",
    edge=True,
)
def named_day(view: View, nodes: list[Node]) -> Point | None:
    """`mardi 8 octobre 2025`, `le 1er mai`, `May 8th, 1945`, `next 6th of April`."""
    month, number = has(nodes, "MONTH"), has(nodes, "INT", "ORDINAL", "COUNT")
    assert month is not None
    assert number is not None
    day, last = number_of_day(number), nodes[-1]
    if not day:
        return None
    modal = view.text[month.start].islower() and view.says(month, "NEVER_LOWER")
    if modal and not number.word[0].isdigit() and not view.alone:
        return None  # `one may not think`
    if view.led_by(nodes, "STREET_BEFORE", 24):
        return None  # `rue du 8 mai 1945`
    if not has(nodes, "YEAR") and (event := event_day(view, nodes, month.value, day)):
        return absolute(iv.day(event), symbol=EVENT)
    make = made_day(month.value, day)
    weekday = has(nodes, "WEEKDAY")
    if weekday and not has(nodes, "YEAR"):
        make = on_weekday(view, make, weekday.value)
    if last.role == "INT" and last is not number:  # `3 mai 24`
        return make(iv.full_year(last.word)) if len(last.word) == 2 and view.closes(nodes) else None
    there, part = dated(view, nodes, make, f"XXXX-{month.value:02}-{day:02}"), has(nodes, "PART")
    if part and there:  # `lundi matin 2 octobre`
        return replace(there, value=f"{there.value}T{part.value}", kind="time")
    return there


@rule(
    "date.absolute.days",
    "(from|of|between|since|for|on|in)? the? (WEEKDAY ,?)? <DAY> (to|until|-) the? (WEEKDAY ,?)? <DAY> of? MONTH <OF_YEAR>",
    "(from|of|since)? the? <DAY> (to|until|-) the? <DAY> MONTH (last|next)",
    "(from|of|between|on|in)? MONTH (from|between)? the? <DAY> (to|until|-|and) the? <DAY>(?!UNIT) <OF_YEAR>",
    "(from|between|of)? the? (INT|ORDINAL) (to|until|-|and) MONTH (INT|ORDINAL) (,? YEAR)?",
)
@rule(
    "date.absolute.days",
    "(between|on|in|of)? the? (WEEKDAY ,?)? <DAY> (and|or) the? (WEEKDAY ,?)? <DAY> of? MONTH <OF_YEAR>",
    "(the|of)? (INT|ORDINAL) , (INT|ORDINAL) ,? (and|or) (INT|ORDINAL) of? MONTH <OF_YEAR>",
    edge=True,
)
def several_days(view: View, nodes: list[Node]) -> Point | None:
    """`du 3 au 5 mai 2024`, `10 et 11 décembre`, `July 13-15`, `april 27th to the third`."""
    month = has(nodes, "MONTH")
    assert month is not None
    numbers = [number_of_day(n) for n in every(nodes, "INT", "ORDINAL", "COUNT")]
    if None in numbers or (nodes[-1].role != "MONTH" and measured(view, nodes)):
        return None  # `en juillet entre 12 et 16 millions`
    first, last = numbers[0] or 0, numbers[-1] or 0
    listed = (
        has(nodes, "and", "or") and not has(nodes, "between") and not has(nodes, "to", "until", "-")
    )
    if listed and last - first != len(numbers) - 1:
        return None  # `3 et 10 mai` are two days
    low, high = (month.value, first), (month.value, last)
    if first >= last:
        if nodes.index(month) > nodes.index(every(nodes, "INT", "ORDINAL", "COUNT")[0]):
            return None
        high = (month.value % 12 + 1, last)
    return dated(
        view,
        nodes,
        made_days(low, high),
        f"XXXX-{low[0]:02}-{first:02}/XXXX-{high[0]:02}-{last:02}",
    )


@LISTED.rule(
    "date.absolute.listed",
    "(INT|ORDINAL)(?=((,|and|or) the? (INT|ORDINAL))* (,|and|or|, and) the? TIME)",
)
def listed_day(view: View, nodes: list[Node]) -> Point | None:
    """`les 7, 8 et 12 décembre`: a day of the month that is said behind the last one."""
    day, there = number_of_day(nodes[0]), has(view.rest, "TIME")
    assert there is not None
    low = there.point.low
    if not day or low is None or day >= low.day or there.rule not in LISTS:
        return None
    if not view.led_by(nodes, "DAYS_LED"):
        return None
    return there.point.at(iv.day(low.replace(day=day)), kind="date")


@LISTED.rule("date.absolute.day", "TIME ,? TIME")
def and_weekday(view: View, nodes: list[Node]) -> Point | None:
    """`November 12, Saturday`: the day said twice."""
    day, weekday = nodes[0].point, has(nodes[-1].parts, "WEEKDAY")
    said = nodes[0].rule in LISTS and nodes[-1].rule == "date.relative.weekday"
    same = said and weekday and day.low and day.low.weekday() == weekday.value
    return day if same and day.kind == "date" else None


@LISTED.rule("date.absolute.listed", "(INT|ORDINAL) (,? YEAR)?(?!(-? UNIT|of? MONTH|INT|SLASH))")
def day_behind(view: View, nodes: list[Node]) -> Point | None:
    """`Nov. 7, 8 and 12, 2020`: a day of the month that is said before the first one."""
    day, said = number_of_day(nodes[0]), view.last
    if not day or said is None or said.low is None or said.grain != "D" or day <= said.low.day:
        return None
    ends = has(nodes, "YEAR") or view.followed_by(nodes, "DAYS_CLOSE")
    if not (ends and view.led_by(nodes, "DAYS_BEHIND")):
        return None
    return said.at(iv.day(said.low.replace(day=day)), kind="date")


@LISTED.rule(
    "date.absolute.listed",
    "(of|from) the? (INT|ORDINAL) (to|-) the? (INT|ORDINAL)(?=(,|and|or|, and) TIME)",
)
def listed_days(view: View, nodes: list[Node]) -> Point | None:
    """`du 3 au 5 et du 7 au 9 mai`: days of the month that is said behind the last ones."""
    first, last = (number_of_day(n) for n in every(nodes, "INT", "ORDINAL"))
    there = has(view.rest, "TIME")
    low = there.point.low if there and there.rule in LISTS else None
    if there is None or low is None or not first or not last or not first < last < low.day:
        return None
    return there.point.at(iv.days(low.replace(day=first), low.replace(day=last)), kind="range")


@rule(
    "date.relative.days",
    "(from|of|between|since)? the? <DAY> (to|until|-|and) the? <DAY> of? (this|next|last)? UNIT (next|last)?",
    "(this|next|last) UNIT (from|between) the? <DAY> (to|until|-|and) the? <DAY>(?!(UNIT|MONTH|of))",
)
def days_of_month(view: View, nodes: list[Node]) -> Point | None:
    """`from 4 to 22 this month`, `du 4 au 23 du mois prochain`."""
    unit, side = has(nodes, "UNIT"), has(nodes, "this", "next", "last")
    first, last = (number_of_day(n) for n in every(nodes, "INT", "ORDINAL", "COUNT"))
    if not unit or unit.value != "M" or not side or not first or not last or first >= last:
        return None
    there = iv.add_months(view.today.replace(day=1), {"this": 0, "next": 1, "last": -1}[side.role])
    low, high = safe(there.year, there.month, first), safe(there.year, there.month, last)
    if not low or not high:
        return None
    return Point(
        low,
        high,
        f"{low}/{high}",
        "D",
        "range",
        None,
        True,
        f"XXXX-XX-{first:02}/XXXX-XX-{last:02}",
        view.today,
    )


@rule(
    "date.relative.weekday-number",
    "(the|this|on)? WEEKDAY ,? the? (INT|ORDINAL)(?!(UNIT|of|INT|ORDINAL|-|SLASH|MONTH))",
    "the (INT|ORDINAL) ,? WEEKDAY",
    edge=True,
)
def weekday_number(view: View, nodes: list[Node]) -> Point | None:
    """`lundi 15`, `Friday the 13th`: the nearest month in which it is so."""
    number, weekday = has(nodes, "INT", "ORDINAL"), has(nodes, "WEEKDAY")
    assert number is not None
    assert weekday is not None
    if (
        indefinite(view, nodes)
        or weekday.plural
        or not (number.word[:1].isdigit() or number.value > 5)
    ):
        return None
    if view.followed_by(nodes, "HOUR_AFTER") or re.match(r"\s?[%€$]|[.,:]\d", view.after(nodes)):
        return None
    behind = WORD_BEHIND.match(view.after(nodes))
    if behind and thing_counted(view, behind[1]):
        return None  # `dimanche 3 milliards`
    today = view.today
    months = (iv.add_months(today.replace(day=1), offset) for offset in range(-11, 12))
    days = [
        d
        for m in months
        if (d := safe(m.year, m.month, number.value)) and d.weekday() == weekday.value
    ]
    best = min(days, key=lambda d: abs((d - today).days), default=None)
    return view.relative(iv.day(best), f"XXXX-XX-{number.value:02}") if best else None


@LEFT.rule(
    "date.relative.day-number",
    "(on|in|to|by|until|before|after|from|for|since)? the (INT|COUNT|ORDINAL)(?!(UNIT|WEEKDAY|MONTH|last|next|half|quarter|TIME|ORDINAL|INT|COUNT|of|-))",
    "on (INT|ORDINAL)(?!(UNIT|WEEKDAY|MONTH|of|COUNT))",
    edge=True,
)
def day_number(view: View, nodes: list[Node]) -> Point | None:
    """`on the 21st`: that day of a month near by, and nothing it could be the 21st of."""
    number = nodes[-1]
    day = number_of_day(number)
    if not day:
        return None
    led = len(nodes) > 2 or nodes[0].role == "on" or view.led_by(nodes, "DAY_NUMBER_BEFORE", 8)
    if number.role == "ORDINAL":
        exact = number.word[0].isdigit() or " " in number.word  # not `the second`
        said = led and exact and view.calendar.ORDINAL_DAYS
    elif number.role == "INT" and nodes[0].word == view.calendar.DAY_ARTICLE:
        said = True
    else:
        said = led and view.ahead(nodes) is not None and not view.says(nodes[-2], "MANY_LED")
    said = view.alone or (said and view.closes(nodes))
    return near_day(view, nodes, day) if said else None


@rule(
    "date.of.week",
    "(the|this)? UNIT of the? (INT|ORDINAL)(?!(of|to|until|and|-|,|INT|YEAR|MONTH|UNIT|WEEKDAY|SLASH))",
    edge=True,
)
def week_of_number(view: View, nodes: list[Node]) -> Point | None:
    """`la semaine du 14`, `the week of the 20th`."""
    unit, day, behind = (
        has(nodes, "UNIT"),
        number_of_day(nodes[-1]),
        WORD_BEHIND.match(view.after(nodes)),
    )
    if unit is None or unit.value not in "WK" or unit.plural or not day:
        return None
    plain = nodes[-1].role == "INT" and not view.closes(nodes)
    if plain and not (view.calendar.DAY_ARTICLE and behind and not thing_counted(view, behind[1])):
        return None  # `the week of the 14 games`
    there = near_day(view, nodes, day)
    made = iv.unit_at(there.low, unit.value) if there and there.low else None
    return there.at(made) if there and made else None


@rule(
    "date.relative.day-number",
    "the (INT|ORDINAL)(?=(in|to|about|since|,)* CLOCK)",
    "the INT(?=(to|within) the? PART)",
    edge=True,
)
def day_and_hour(view: View, nodes: list[Node]) -> Point | None:
    """`le 16 à 18 h`, `le 12 au soir`: that day of a month near by."""
    day = number_of_day(nodes[-1])
    clocked = has(view.rest[:4], "CLOCK") is not None
    if not clocked and nodes[0].word != view.calendar.DAY_ARTICLE:
        return None
    return near_day(view, nodes, day) if day else None


def near_day(view: View, nodes: list[Node], day: int) -> Point | None:
    """The `day` of this month or of one beside it, on the side that the clause speaks of."""
    months = [iv.add_months(view.today.replace(day=1), k) for k in (-1, 0, 1)]
    days = [d for m in months if (d := safe(m.year, m.month, day))]
    ahead = view.ahead(nodes)
    fitting = [d for d in days if ahead is None or (d >= view.today) == ahead] or days
    there = min(fitting, key=lambda d: abs((d - view.today).days))
    return view.relative(iv.day(there), f"XXXX-XX-{day:02}")
