"""Days of the calendar: named by month, in digits, several at once, by their number alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from . import interval as iv
from .lexicon import lexicon, normal
from .notation import Node, Rules, every, has
from .points import Point, View, absolute, safe

RULES = Rules()
rule = RULES.rule
LEFT = Rules()
SLIP = 15  # days
MakePoint = Callable[[int], Point | None]


def made_day(month: int, day: int) -> MakePoint:
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
        return view.choose(make, nodes, symbol)
    return point and replace(point, relative=True, symbol=symbol, anchor=view.today)


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
    return node.value if isinstance(node.value, int) and 1 <= node.value <= 31 else None


@rule(
    "date.absolute.day",
    "((this|the)? WEEKDAY ,? the?)? (the|this|next|last)? <DAY> of? MONTH <OF_YEAR>",
    "(the? WEEKDAY ,?)? the? <DAY> of? MONTH (last|next)",
    "(the|on)? (INT|ORDINAL) MONTH INT",
    edge=True,
)
@rule(
    "date.absolute.month-day",
    "(YEAR ,?|this? WEEKDAY ,?)? (the|this|next|last)? MONTH the? <DAY>(?!(INT|,)? UNIT) <OF_YEAR>",
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
    if view.led_by(nodes, "STREET_BEFORE", 24):
        return None  # `rue du 8 mai 1945`
    make = made_day(month.value, day)
    weekday = has(nodes, "WEEKDAY")
    if weekday and not has(nodes, "YEAR"):
        make = on_weekday(view, make, weekday.value)
    if last.role == "INT" and last is not number:  # `3 mai 24`
        return make(iv.full_year(last.word)) if len(last.word) == 2 and view.closes(nodes) else None
    return dated(view, nodes, make, f"XXXX-{month.value:02}-{day:02}")


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
    if None in numbers:
        return None
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


@rule(
    "date.relative.days",
    "(from|of|between|since)? the? <DAY> (to|until|-|and) the? <DAY> of? (this|next|last)? UNIT (next|last)?",
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


def day_in_digits(text: str, day_first: bool) -> date | None:
    """`08/10/2025`, `2025-10-08`, `15.05.99`, `20161016`; None where it is no day.

    >>> day_in_digits("08/10/2025", True), day_in_digits("08/10/2025", False)
    (datetime.date(2025, 10, 8), datetime.date(2025, 8, 10))
    """
    text = text.split("T")[0]
    parts = re.findall(r"\d+", text)
    if len(parts) == 1:
        return safe(int(text[:4]), int(text[4:6]), int(text[6:8]))
    a, b, c = parts
    if len(a) == 4:
        return safe(int(a), int(b), int(c))
    y = iv.full_year(c)
    month_first = safe(y, int(a), int(b))
    return (
        safe(y, int(b), int(a)) or month_first
        if day_first or "." in text
        else month_first or safe(y, int(b), int(a))
    )


@rule("date.absolute.digits", "(WEEKDAY ,?)? (the|of|on)? DATE", edge=True)
def digits(view: View, nodes: list[Node]) -> Point | None:
    there = day_in_digits(nodes[-1].value, view.calendar.DAY_FIRST)
    return absolute(iv.day(there)) if there else None


@rule("date.absolute.digits", "(the|on)? (INT INT YEAR|YEAR INT INT)", edge=True)
def spaced_digits(view: View, nodes: list[Node]) -> Point | None:
    """`18 8 1978`, `2016 10 16`, and nothing else in the clause behind it."""
    a, b, c = (n.value for n in every(nodes, "INT", "YEAR"))
    if not view.closes(nodes) and not view.after(nodes).startswith(","):
        return None
    there = day_in_digits(f"{a}/{b}/{c}", view.calendar.DAY_FIRST)
    return absolute(iv.day(there)) if there else None


@rule("date.absolute.written", "(WEEKDAY ,?)? (the|on)? WRITTEN", edge=True)
def written(view: View, nodes: list[Node]) -> Point | None:
    """`23/Sep/2020`, `Oct-2`, `2019/aug/01`, `Dec/2018`."""
    if view.led_by(nodes, "STREET_BEFORE", 24):
        return None
    parts = re.findall(r"\d+|[^\W\d_]+", nodes[-1].value)
    month = day = year = None
    for part in parts:
        if not part.isdigit():
            entry = next(
                e
                for rest, e in lexicon(view.language).phrases[normal(part)]
                if e.role in ("MONTH", "COUNT")
            )
            month = entry.value
            continue
        if len(part) == 4 or int(part) > 31 or day is not None:
            year = iv.full_year(part)
        else:
            day = int(part)
    if month is None:
        return None
    if day is None:
        return absolute(iv.month(year, month)) if year else None
    make = made_day(month, day)
    return make(year) if year else view.choose(make, nodes, f"XXXX-{month:02}-{day:02}")


def month_and_day(text: str, day_first: bool) -> tuple[int, int] | None:
    """(month, day) of two numbers, the other way round where only that is one.

    >>> month_and_day("25/4", day_first=False)
    (4, 25)
    """
    a, b = (int(n) for n in re.findall(r"\d+", text))
    month, day = (b, a) if day_first else (a, b)
    if month > 12:
        month, day = day, month
    return (month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


@rule(
    "date.absolute.day-month",
    "(DEICTIC|on|(this|next|last)? WEEKDAY ,?)? (the|in|this|next|last)? SLASH (,? YEAR)?",
    "on INT - INT",
    "on COUNT",
    edge=True,
)
def day_month(view: View, nodes: list[Node]) -> Point | None:
    """`le 2/3`, `on 4/25`; a fraction without an article, a weekday, a clock or a zero in front."""
    node = has(nodes, "SLASH", "COUNT")
    text = node.word if node else f"{nodes[-3].value}/{nodes[-1].value}"
    first_of_month = re.fullmatch(r"(\d\d?)\s*[/-]\s?(\d{4})", text)
    if first_of_month:
        return (
            absolute(iv.month(int(first_of_month[2]), int(first_of_month[1])))
            if 1 <= int(first_of_month[1]) <= 12
            else None
        )
    if not re.fullmatch(r"\d\d?[/.]\d\d?", text):
        return None
    timed = re.match(r",? (?:à |at )?\d\d?(?::|\s?[hap])", view.after(nodes))
    led = len(nodes) > 1 or view.alone or re.search(r"\b0\d", text) or timed
    there = month_and_day(text, view.calendar.DAY_FIRST)
    if not led or not there or ("/" not in text and not view.closes(nodes)):
        return None
    if nodes[0].role == "the" and nodes[0].word != view.calendar.DAY_ARTICLE:  # the 2/3 majority
        return None
    return dated(view, nodes, made_day(*there), f"XXXX-{there[0]:02}-{there[1]:02}")


@rule(
    "date.absolute.day-months",
    "(of|from|between)? (the|this)? SLASH (to|until|and|-) (the|this|next)? SLASH (,? YEAR)?",
    "SLASH - SLASH",
    "(from|of)? DATES (,? YEAR)?",
)
def day_months(view: View, nodes: list[Node]) -> Point | None:
    """`du 01/05 au 07/05`, `10/1-11/2/2017`."""
    whole = has(nodes, "DATES")
    sides = (
        re.split(r"\s?[-–]\s?", whole.value) if whole else [n.word for n in every(nodes, "SLASH")]
    )
    year = has(nodes, "YEAR")
    if any(not re.fullmatch(r"\d\d?(/\d\d?){1,2}|\d\d?/\d\d?/\d{4}", s) for s in sides):
        return None
    first_of = view.calendar.DAY_FIRST
    low, high = (
        month_and_day(s.rsplit("/", 1)[0] if s.count("/") == 2 else s, first_of) for s in sides
    )
    if not low or not high:
        return None
    years = [iv.full_year(s.rsplit("/", 1)[1]) if s.count("/") == 2 else None for s in sides]
    if years[0] and years[1]:
        a, b = safe(years[0], *low), safe(years[1], *high)
        return Point(a, b, f"{a}/{b}", "D", "range") if a and b and a <= b else None
    make = made_days(low, high)
    said = years[1] or (year.value if year else None)
    next_year = has(nodes, "next")
    if next_year and not said:
        point = made_days(low, high)(view.today.year)
        later = safe(view.today.year + 1, *high)
        return (
            replace(point, high=later, relative=True, symbol="XXXX", anchor=view.today)
            if point and later
            else None
        )
    return make(said) if said else view.choose(make, nodes, "XXXX")


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
    if weekday.plural or not (number.word[:1].isdigit() or number.value > 5):
        return None
    if re.match(r"\s?(?:%|€|\$|h\b|heures|o'?clock|am\b|pm\b|[.,:]\d)", view.after(nodes)):
        return None
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
        said = led and view.ahead(nodes) is not None
    said = view.alone or (said and view.closes(nodes))
    return near_day(view, nodes, day) if said else None


@rule("date.relative.day-number", "the (INT|ORDINAL)(?=(in|to|about|since|,)* CLOCK)", edge=True)
def day_and_hour(view: View, nodes: list[Node]) -> Point | None:
    """`le 16 à 18 h`: that day of a month near by."""
    day = number_of_day(nodes[-1])
    return near_day(view, nodes, day) if day else None


def near_day(view: View, nodes: list[Node], day: int) -> Point | None:
    """The `day` of this month or of one beside it, on the side that the clause speaks of."""
    months = [iv.add_months(view.today.replace(day=1), k) for k in (-1, 0, 1)]
    days = [d for m in months if (d := safe(m.year, m.month, day))]
    ahead = view.ahead(nodes)
    fitting = [d for d in days if ahead is None or (d >= view.today) == ahead] or days
    there = min(fitting, key=lambda d: abs((d - view.today).days))
    return view.relative(iv.day(there), f"XXXX-XX-{day:02}")
