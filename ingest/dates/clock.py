"""Times of day, with the day they belong to or alone."""

from __future__ import annotations

import re
from dataclasses import replace

from . import interval as iv
from .notation import Node, Rules, every, has
from .points import Point, View, duration, pattern
from .ranges import joined
from .tense import future

WORDS = Rules()
RULES = Rules()
rule = RULES.rule
CLOCK = re.compile(r"(\d\d?)(?:[:.]|\s?[hH][^\W\d_]*)?\s?([0-5]\d)?(?::[0-5]\d)?\s?([aApP])?")
HOURS_LONG = re.compile(r"PT(\d\d?)H")  # a length that may be an hour: `dimanche 5 heures`
ZONE = re.compile(r"(?:UTC|GMT)\s?([+−-]\d\d?)?")
NAMED_BEFORE = re.compile(r"(?<![.!?\n] )(?<!\n)\b[A-Z][a-z]+ \Z")
TO_HOUR = "((-|to|and|until) the? (CLOCK|(INT|COUNT) UNIT|INT))?"


def clock(text: str, part: str = "") -> str | None:
    """The 24-hour time of `text`, in the `part` of the day that is said beside it; None where it is none.


    >>> clock("18h30"), clock("9 pm"), clock("25:00"), clock("22 h 34 UTC−5")
    ('18:30', '21:00', None, '22:34-05:00')
    """
    found = CLOCK.match(text)
    if not found or int(found[1]) > 24:
        return None
    later = (found[3] or "").lower() == "p" or part in ("AF", "EV")
    hour = int(found[1]) + (12 if later and int(found[1]) < 12 else 0)
    zone = ZONE.search(text)
    offset = f"{int(zone[1].replace('−', '-')):+03}:00" if zone and zone[1] else "Z" if zone else ""
    return f"{hour:02}:{found[2] or '00'}{offset}"


def at_time(view: View, at: str, nodes: list[Node]) -> Point:
    """A time of day on the day said last, else on that of publication, as where that day is past and the clause
    speaks of what is to come."""
    last = view.last
    where = last.low if last and last.grain == "D" and last.low else view.published
    if where and view.published and where < view.published and not view.alone:
        led = pattern(view.language, "CLOCK_BEFORE").search(view.before(nodes, 14))
        start = nodes[0].start - (len(led[0]) if led else 0) - 1  # *avant* is a cue before a day
        if start >= view.last_at and future(view.text, start, nodes[-1].end, view.language):
            where = view.published
    if where is None:
        return Point(None, None, f"T{at}", "D", "time", resolved=False)
    day = iv.Interval(where, where, f"{where}T{at}", "D")
    return Point(day.low, day.high, day.value, "D", "time", None, True, f"T{at}", where)


@WORDS.rule("date.time.alone", "(to|in|about|until) the? PART", edge=True)
def named_hour(view: View, nodes: list[Node]) -> Point | None:
    """`vers midi`, `at noon`."""
    hour = view.calendar.NAMED_HOURS.get(nodes[-1].word)
    return at_time(view, hour, nodes) if hour and view.says(nodes[0], "AT_NOON") else None


@WORDS.rule(
    "date.time.alone",
    "(to|about|since|until) <NUMBER> UNIT <NUMBER>?(?!(of|and half))",
    "(to|about|since|until)? <NUMBER> UNIT of the? PART",
    "(to|about|since|until) <NUMBER> UNIT and half(?!of)",
    "(about|less|more)? <NUMBER> UNIT <NUMBER>?(?!of)",
    edge=True,
)
def hours(view: View, nodes: list[Node]) -> Point | None:
    """`à dix-huit heures`, `à partir de 17 heures`, `vers 3 heures du matin`, `il est dix heures`."""
    numbers, part = every(nodes, "INT", "COUNT"), has(nodes, "PART")
    number, minute = numbers[0], numbers[1:]
    unit = nodes[nodes.index(number) + 1]
    past = 30 if has(nodes, "half") else minute[0].value if minute else 0
    whole = isinstance(number.value, int) and isinstance(past, int)
    led = view.says(nodes[0], "AT_HOUR") or view.led_by(nodes, "IT_IS_BEFORE", 14)
    if part and not view.says(part, "NOT_THIS"):
        led = True
    if unit.value != "h" or not whole or not led or not view.calendar.AT_HOUR:
        return None
    if view.followed_by(nodes, "RATE_AFTER"):
        return None  # `jusqu'à neuf heures par jour`
    at = clock(f"{number.value}:{past:02}", part.value if part else "")
    return at_time(view, at, nodes) if at else None


@rule(
    "date.time",
    "(in|to|from|between|of)? (INT (to|and|until|-))? CLOCK ((-|to|until|and|of)? (CLOCK|INT))? ((of|in|the)* PART)? ,? (in|of|the|on|to)* TIME",
    f"TIME (,|-)? (in|to|the|about|between|from|of|on|until)* CLOCK {TO_HOUR} ((in|the|of)* FUZZY? (of|in|the)* PART)?",
    "TIME ,? (FUZZY|in|the|of|on|to|for|within|before|after|-)* PART (,? (in|to) CLOCK|(in|to) INT)?",
    "TIME ,? (in|about|to) <NUMBER> (in|of) the? PART",
    "TIME ,? (from|between) INT (and|to|until|-) CLOCK",
    "(the? FUZZY)? the? PART (of|on|in|the)* TIME(?!to (TIME|the))",
    edge=True,
)
def timed(view: View, nodes: list[Node]) -> Point | None:
    """`22 h 30 lundi`, `mardi matin`, `aujourd'hui à 11h45`: the day, and its time in the value."""
    node = has(nodes, "TIME")
    assert node is not None
    day = node.point
    hour, part = has(nodes, "CLOCK"), has(nodes, "PART")
    at = clock(hour.value, part.value if part else "") if hour else None
    if hour and at is None:
        return None
    value = f"{day.value}T{at or (part.value if part else '')}"
    if day.kind == "recurring" and day.value.startswith("XXXX-WXX") and "T" not in day.value:
        return replace(day, value=value)  # `tous les mardis à 17h`
    if day.grain != "D" or day.kind != "date" or day.low is None:
        return None
    return replace(day, value=value, kind="time", again=None)


@rule("date.time", "TIME ,? on? TIME", edge=True)
def day_and_time(view: View, nodes: list[Node]) -> Point | None:
    """`jeudi à 18 heures`, `à dix-huit heures jeudi`, `dimanche 5 heures`: one of the two is a time of day."""
    a, b = (n.point for n in every(nodes, "TIME"))
    if (hour := HOURS_LONG.fullmatch(b.value)) and nodes[1] is nodes[-1] and view.calendar.AT_HOUR:
        at = None if view.followed_by(nodes, "PART_AFTER") else clock(f"{hour[1]}:00")
        b = at_time(view, at, nodes) if at else b
    day, time = (b, a) if a.kind == "time" else (a, b)
    clocked = time.kind == "time" and (time.symbol or time.value).startswith("T")
    if day.kind != "date" or day.grain != "D" or day.low is None or not clocked:
        return None
    return replace(day, value=f"{day.value}{time.symbol or time.value}", kind="time", again=None)


@rule("date.time", "TIME ,? (in|within) (the|of)* FUZZY (of the?)? UNIT", edge=True)
def time_of_day(view: View, nodes: list[Node]) -> Point | None:
    """`le 12 février en fin de journée`: still that day."""
    day, unit = nodes[0].point, nodes[-1]
    if (
        unit.value != "D"
        or unit.plural
        or day.grain != "D"
        or day.kind != "date"
        or day.low is None
    ):
        return None
    return replace(day, value=f"{day.value}TDT", kind="time", again=None)


@rule("date.range.night", "the? PART of the? TIME to the? TIME", "the? PART TIME")
def night(view: View, nodes: list[Node]) -> Point | None:
    """`la nuit de mercredi à jeudi`, `la nuit du 3 au 4 mai`."""
    sides = [n.point for n in every(nodes, "TIME")]
    if len(sides) == 2:
        return joined(*sides) if sides[0].grain == sides[1].grain == "D" else None
    low, high = sides[0].low, sides[0].high
    return (
        sides[0] if sides[0].kind == "range" and low and high and (high - low).days == 1 else None
    )


@rule(
    "date.time.alone",
    "FUZZY? this FUZZY? (of|the)* PART (,? (in|to)? CLOCK|TIME)?",
    "FUZZY? (the|of)* PART",
    "the? last PART",
    "the? PART last",
)
def part_alone(view: View, nodes: list[Node]) -> Point | None:
    """`ce matin`, `ce soir à 20h`, `last night`."""
    if has(nodes, "last"):
        return view.relative(iv.day(view.today - iv.DAY), "PAST_REF", kind="time")
    hour, part = has(nodes, "TIME"), has(nodes, "PART")
    if part and view.says(part, "NOT_THIS") and not view.alone:
        return None
    if (not has(nodes, "this") and not view.alone) or (
        hour and not hour.point.symbol.startswith("T")
    ):
        return None
    return view.relative(iv.day(view.today), "PRESENT_REF", kind="time")


@WORDS.rule(
    "date.time.alone",
    "(between|of) <NUMBER> UNIT (and|to) (<NUMBER> UNIT|CLOCK)(?!of)",
    "(between|of) CLOCK (and|to) <NUMBER> UNIT(?!of)",
)
def hours_range(view: View, nodes: list[Node]) -> Point | None:
    """`de 10 heures à 20 heures`, `entre 7h30 et 8 heures`: still that day."""
    if any(n.value != "h" for n in every(nodes, "UNIT")) or not view.calendar.AT_HOUR:
        return None
    first, last = (
        clock(n.value if n.role == "CLOCK" else f"{n.value}:00")
        for n in every(nodes, "INT", "COUNT", "CLOCK")
    )
    return at_time(view, f"{first}/T{last}", nodes) if first and last and first < last else None


@rule("date.time.alone", "(between|of|from) CLOCK (and|to|until|-) CLOCK")
def clock_range(view: View, nodes: list[Node]) -> Point | None:
    """`entre 8h et 10h30`, `from 9 am to 5 pm`: still that day."""
    first, last = (clock(n.value) for n in every(nodes, "CLOCK"))
    lasting = any("min" in n.value for n in nodes if n.role == "CLOCK")
    return at_time(view, f"{first}/T{last}", nodes) if first and last and not lasting else None


@rule("date.time.alone", "CLOCK ((of|in) the? PART)?")
def clock_alone(view: View, nodes: list[Node]) -> Point | None:
    """`21 h 30`, `17h` after `à`; `pour 16 h 40` and `48h` are lengths."""
    said, part = nodes[0].value, has(nodes, "PART")
    lettered = "h" in said.lower()
    behind = view.led_by(nodes, "LASTED_BEFORE", 8) and view.followed_by(nodes, "LASTED_AFTER")
    length = behind or view.led_by(nodes, "LASTING_BEFORE", 18)
    lasting = "min" in said or (lettered and not part and length)
    bare = re.fullmatch(r"(\d\d?)\s?[hH]", said)
    at = clock(said, part.value if part else "")
    led = view.led_by(nodes, "CLOCK_BEFORE", 14)
    if lasting or (bare and int(bare[1]) > (24 if led else 23)):
        numbers = (int(n) for n in re.findall(r"\d+", said))
        parts = (f"{n}{unit}" for n, unit in zip(numbers, "HMS", strict=False) if n)
        return duration("PT" + "".join(parts))
    if at is None or (bare and not (part or view.alone or led)):
        return None
    if (
        not (part or led)
        and said.replace(":", "").isdecimal()
        and NAMED_BEFORE.search(view.before(nodes))
    ):
        return None  # `John 3:16`, `Kipchoge 2:01:39`
    return at_time(view, at, nodes)
