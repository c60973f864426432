"""Days written in digits: `08/10/2025`, `2025-10-08`, `Oct-2`, `25/12`, and from one to another."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from . import interval as iv
from .days import dated, event_day, made_day, made_days
from .lexicon import lexicon, normal
from .notation import Node, Rules, every, has
from .points import Point, View, absolute, safe
from .years import choose

RULES = Rules()
rule = RULES.rule
ALWAYS = "24/7"  # no day
MIXED_BEFORE = re.compile(r"\d\s+\Z|(?:\A|\n)\s*[-−–]\s?\Z")  # `2 1/4`, `-4/5` are numbers

# a date in digits whose day shows that it is one: `25/12/2020`, `12/25/2020`
SHOWS = re.compile(
    r"(?<![\d/.-])(?:(?P<first>1[3-9]|2\d|3[01])/(?:0?\d|1[0-2])|(?:0?\d|1[0-2])/(?P<second>1[3-9]|2\d|3[01]))/\d\d(?:\d\d)?(?![\d/])"
)


def has_day_first(view: View) -> bool:
    """Whether `05/06/2025` is of June: as the other days of the text show, else as the language has it."""
    orders = _orders(view.text)
    return "first" in orders if len(orders) == 1 else bool(view.calendar.DAY_FIRST)


@lru_cache(maxsize=8)
def _orders(text: str) -> frozenset[str | None]:
    """At which of the two places a text has its days, by those that can stand there only."""
    return frozenset(m.lastgroup for m in SHOWS.finditer(text))


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
    by_day, by_month = safe(y, int(b), int(a)), safe(y, int(a), int(b))
    return by_day or by_month if day_first or "." in text else by_month or by_day


@rule("date.absolute.digits", "(WEEKDAY ,?)? (the|of|on)? DATE", edge=True)
def digits(view: View, nodes: list[Node]) -> Point | None:
    """`08/10/2025`, `2025-10-08`."""
    there = day_in_digits(nodes[-1].value, has_day_first(view))
    return absolute(iv.day(there)) if there else None


@rule("date.absolute.days", "(of|from) the? INT (to|-|until) the? DATE")
def days_in_digits(view: View, nodes: list[Node]) -> Point | None:
    """`du 12 au 15/08/2012`."""
    last = day_in_digits(nodes[-1].value, has_day_first(view))
    first = has(nodes, "INT")
    low = safe(last.year, last.month, first.value) if last and first else None
    return absolute(iv.days(low, last), kind="range") if low and last and low < last else None


@rule("date.absolute.digits", "(the|on)? (INT INT YEAR|YEAR INT INT)", edge=True)
def spaced_digits(view: View, nodes: list[Node]) -> Point | None:
    """`18 8 1978`, `2016 10 16`, and nothing else in the clause behind it."""
    a, b, c = (n.value for n in every(nodes, "INT", "YEAR"))
    if not view.closes(nodes) and not view.after(nodes).startswith(","):
        return None
    there = day_in_digits(f"{a}/{b}/{c}", has_day_first(view))
    return absolute(iv.day(there)) if there else None


@rule("date.absolute.written", "(WEEKDAY ,?)? (the|on)? WRITTEN", edge=True)
def written(view: View, nodes: list[Node]) -> Point | None:
    """`23/Sep/2020`, `Oct-2`, `2019/aug/01`, `Dec/2018`."""
    if view.led_by(nodes, "STREET_BEFORE", 24):
        return None
    month = day = year = None
    for part in re.findall(r"\d+|[^\W\d_]+", nodes[-1].value):
        if not part.isdigit():
            month = _month(view, part)
        elif len(part) == 4 or int(part) > 31 or day is not None:
            year = iv.full_year(part)
        else:
            day = int(part)
    if month is None:
        return None
    if day is None:
        return absolute(iv.month(year, month)) if year else None
    if event := event_day(view, nodes, month, day):
        return absolute(iv.day(event))
    make = made_day(month, day)
    return make(year) if year else choose(view, make, nodes, f"XXXX-{month:02}-{day:02}")


def _month(view: View, word: str) -> int:
    """The number of a month by its name."""
    words = lexicon(view.language)
    if number := words.numeral_months.get(normal(word)):
        return number
    return int(next(e.value for _, e in words.phrases[normal(word)] if e.role == "MONTH"))


@rule("date.absolute.days", "MONTH WRITTEN (INT|ORDINAL) <OF_YEAR>")
def over_months(view: View, nodes: list[Node]) -> Point | None:
    """`March 30-April 2`."""
    written_, last = nodes[1], nodes[2]
    found = re.fullmatch(r"(\d\d?)[-–]([^\W\d_]+)\.?", written_.value)
    if not found:
        return None
    low, high = (nodes[0].value, int(found[1])), (_month(view, found[2]), last.value)
    symbol = f"XXXX-{low[0]:02}-{low[1]:02}/XXXX-{high[0]:02}-{high[1]:02}"
    return dated(view, nodes, made_days(low, high), symbol)


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
    """`le 2/3`, `on 4/25`, `12/2025`; a fraction where nothing says that it is a day."""
    node = has(nodes, "SLASH", "COUNT")
    text = node.word if node else f"{nodes[-3].value}/{nodes[-1].value}"
    if of_year := re.fullmatch(r"(\d\d?)\s*[/-]\s?(\d{4})", text):
        number = int(of_year[1])
        return absolute(iv.month(int(of_year[2]), number)) if 1 <= number <= 12 else None
    there = month_and_day(text, has_day_first(view))
    if not there or not re.fullmatch(r"\d\d?[/.]\d\d?", text) or text == ALWAYS:
        return None
    if node is nodes[0] and MIXED_BEFORE.search(view.before(nodes)):
        return None
    article = nodes[0].role == "the" and nodes[0].word != view.calendar.DAY_ARTICLE
    if article or ("/" not in text and not view.closes(nodes)):  # the 2/3 majority
        return None
    timed = view.followed_by(nodes, "TIME_AFTER")
    due = there[1] > 12 and view.closes(nodes) and view.ahead(nodes)
    if len(nodes) == 1 and not (view.alone or re.search(r"\b0\d", text) or timed or due):
        return None
    return dated(view, nodes, made_day(*there), f"XXXX-{there[0]:02}-{there[1]:02}")


@rule(
    "date.absolute.day-months",
    "(of|from|between)? (the|this)? SLASH (to|until|and|-) (the|this|next)? SLASH (,? YEAR)?",
    "(of|from|between) the? SLASH (to|until|and|-) the? DATE",
    "SLASH - SLASH",
    "(from|of)? DATES (,? YEAR)?",
)
def day_months(view: View, nodes: list[Node]) -> Point | None:
    """`du 01/05 au 07/05`, `10/1-11/2/2017`."""
    whole = has(nodes, "DATES")
    sides = (
        re.split(r"\s?[-–]\s?", whole.value)
        if whole
        else [n.word for n in every(nodes, "SLASH", "DATE")]
    )
    year = has(nodes, "YEAR")
    if any(not re.fullmatch(r"\d\d?(/\d\d?){1,2}|\d\d?/\d\d?/\d{4}", s) for s in sides):
        return None
    first_of = has_day_first(view)
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
    if said:
        return make(said)
    if not has(nodes, "next"):
        return choose(view, make, nodes, "XXXX")
    point, later = make(view.today.year), safe(view.today.year + 1, *high)
    if not point or not later:
        return None
    return replace(point, high=later, relative=True, symbol="XXXX", anchor=view.today)
