"""Rules over expressions already read (code `p`): their parts, times of day, ranges, open sides.

Levels in order; each sees what the one before made. A side that was said without its year takes the other's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from . import interval as iv
from .lexing import Node
from .points import Point, View, duration
from .tense import future
from .units import Reader, Rule, alternatives, has, safe

LEVELS: list[list[Rule]] = [[], [], [], []]


def rule(level: int, name: str, pattern: str) -> Callable[[Reader], Reader]:
    def add(read: Reader) -> Reader:
        LEVELS[level].extend(Rule(name, re.compile(p), read) for p in alternatives(pattern))
        return read

    return add


def points(nodes: list[Node]) -> list[Point]:
    return [n.value for n in nodes if n.code == "p"]


def with_year(point: Point, of: Point) -> Point:
    """A side said without its year, in the year of the other side."""
    side = of.low or of.high
    if point.again and not of.again and side:
        return point.again(side.year) or point
    return point


@rule(0, "date.of", r"(?:t?O)?p[di]t?p|(?:t?O)?pp")
def one_of(view: View, nodes: list[Node]) -> Point | None:
    """`le premier lundi de mai`, `the last Friday of October`, `last week of 2016`, `3 mai de la même année`."""
    first, whole = points(nodes)
    inner = next(n for n in nodes if n.code == "p")
    number = has(nodes, "O")
    if whole.low is None or whole.high is None or whole.kind != "date" or first.low is None:
        return None
    words = view.text[inner.start : inner.end].lower()
    last = re.match(r"(?:the |le |la )?(?:last|dernière?)\b", words) is not None
    if first.again and whole.grain == "Y" and not number and nodes[-2].code != "p":
        that = first.again(whole.low.year)
        return that and replace(
            that, relative=whole.relative, symbol=first.symbol, anchor=whole.anchor
        )
    if not number and not last:
        return None
    if (
        inner.rule in ("date.relative.weekday", "date.relative.weekday-side")
        and whole.grain in "MYQ"
    ):
        weekday = first.low.weekday()
        if last:
            there = whole.high - (whole.high.weekday() - weekday) % 7 * iv.DAY
        else:
            assert number is not None
            there = (
                whole.low + ((weekday - whole.low.weekday()) % 7 + 7 * (number.value - 1)) * iv.DAY
            )
        made = iv.day(there)
    elif (
        inner.rule == "date.relative.unit"
        and last
        and first.grain in "DWMQK"
        and whole.grain in "MYQ"
    ):
        found = iv.unit_at(whole.high, first.grain)
        if found is None:
            return None
        if first.grain in "WK" and found.low and found.low + 3 * iv.DAY > whole.high:
            found = iv.unit_at(whole.high, first.grain, -1) or found
        made = found
    else:
        return None
    if made.low is None or made.low > whole.high:
        return None
    ahead = whole.again and made.low < view.today
    if ahead and future(view.text, nodes[0].start, nodes[-1].end, view.language) is not False:
        later = whole.again(whole.low.year + 1) if whole.again else None
        if later and later.low and (later.low - view.today).days < 330:
            return one_of(
                view,
                [
                    *nodes[:-1],
                    replace_node(
                        nodes[-1],
                        replace(later, relative=True, symbol=whole.symbol, anchor=view.today),
                    ),
                ],
            )
    return replace(
        whole, low=made.low, high=made.high, value=made.value, grain=made.grain, again=None
    )


def replace_node(node: Node, point: Point) -> Node:
    return Node("p", node.start, node.end, point, node.rule)


@rule(0, "date.of.day", r"t?Odt?p")
def day_of(view: View, nodes: list[Node]) -> Point | None:
    """`the 20th of next month`."""
    number, whole = has(nodes, "O"), points(nodes)[0]
    assert number is not None
    if whole.grain != "M" or whole.low is None or not 1 <= number.value <= 31:
        return None
    there = safe(whole.low.year, whole.low.month, number.value)
    if there is None:
        return None
    return replace(whole, low=there, high=there, value=there.isoformat(), grain="D", again=None)


AMOUNT = re.compile(r"P(?:T)?(\d+(?:\.\d+)?)(DE|[YMWDHS])\Z")


@rule(0, "date.offset", r"p[bfFs]t?p")
def away_from(view: View, nodes: list[Node]) -> Point | None:
    """`two weeks before May 13`, `trois jours après Noël`."""
    amount, point = points(nodes)
    found = AMOUNT.match(amount.value) if amount.kind == "duration" else None
    if not found or point.low is None or point.grain != "D" or "T" in amount.value:
        return None
    sign = -1 if has(nodes, "b") else 1
    there = iv.shift(point.low, sign * float(found[1]), {"DE": "E"}.get(found[2], found[2]))
    return replace(point, low=there, high=there, value=there.isoformat(), again=None)


@rule(0, "date.of.week", r"t?Udt?p")
def week_of(view: View, nodes: list[Node]) -> Point | None:
    """`la semaine du 7 octobre`, `the week of October 6`."""
    unit, point = has(nodes, "U"), points(nodes)[0]
    assert unit is not None
    if unit.value not in "WK" or point.grain != "D" or point.low is None:
        return None
    made = iv.unit_at(point.low, unit.value)
    assert made is not None
    return replace(
        point, low=made.low, high=made.high, value=made.value, grain=unit.value, again=None
    )


@rule(0, "date.anchored.of", r"t?Vd?t?p")
def day_around(view: View, nodes: list[Node]) -> Point | None:
    """`la veille de Noël`, `le lendemain du 13 février`, `the day after Christmas`."""
    there, offset = points(nodes)[0], next(n for n in nodes if n.code == "V").value
    if there.grain != "D" or there.low is None:
        return None
    moved = there.low + offset * iv.DAY
    return replace(there, low=moved, high=moved, value=moved.isoformat(), again=None)


@rule(0, "date.part.of-year", r"t?O(?:U|h)(?:d|i)?t?p")
def part_of(view: View, nodes: list[Node]) -> Point | None:
    """`la seconde moitié de 2026`, `la première quinzaine de mars`, `the second quarter of last year`."""
    number, unit, whole = has(nodes, "O"), has(nodes, "Uh"), points(nodes)[0]
    assert number is not None
    assert unit is not None
    which, kind = number.value, "h" if unit.code == "h" else unit.value
    low, high = whole.low, whole.high
    if low is None or high is None:
        return None
    if kind in ("h", "S", "F") and which in (1, 2):
        made = iv.halves(whole.interval, which)
    elif kind == "Q" and whole.grain == "Y" and 1 <= which <= 4:
        made = iv.quarter(low.year, which)
    elif kind == "W" and whole.grain == "M" and 1 <= which <= 5:
        first = low + (3 - low.weekday()) % 7 * iv.DAY
        made = iv.week(first + 7 * (which - 1) * iv.DAY)
    elif kind == "K" and whole.grain == "M" and 1 <= which <= 5:
        first = low + (5 - low.weekday()) % 7 * iv.DAY
        made = iv.weekend(first + 7 * (which - 1) * iv.DAY)
    elif kind == "D" and 1 <= which <= 31:
        there = low + (which - 1) * iv.DAY
        made = iv.day(there)
    elif kind == "M" and whole.grain == "Y" and 1 <= which <= 12:
        made = iv.month(low.year, which)
    else:
        return None
    return replace(
        whole, low=made.low, high=made.high, value=made.value, grain=made.grain, again=None
    )


@rule(0, "date.part.fuzzy", r"z?r-?d?t?(?:p|U)|r-?p")
def fuzzy(view: View, nodes: list[Node]) -> Point | None:
    """`début octobre 2025`, `fin de l'année`, `mid-2026`: a third, the whole unit as its value."""
    word, last = has(nodes, "r"), nodes[-1]
    assert word is not None
    if last.code == "U":
        between = "".join(n.code for n in nodes)
        if last.value not in "YMWSQEC" or (between == "rU" and word.value == "mid"):
            return None
        if view.text[last.start : last.end].lower().endswith("s") and last.value != "M":
            return None
        where = iv.unit_at(view.today, last.value)
        whole = view.relative(where, "PRESENT_REF")
    else:
        whole = last.value
    if whole is None or whole.kind != "date" or whole.modifier not in (None, "about"):
        return None
    if whole.grain == "D" and "T" not in whole.value:
        return replace(whole, modifier=word.value, again=None) if word.value != "mid" else None
    again = whole.again

    def made(p: Point) -> Point:
        third = iv.part(p.interval, word.value)
        return replace(p, low=third.low, high=third.high, modifier=word.value, again=None)

    def another(y: int) -> Point | None:
        p = again(y) if again else None
        return made(p) if p else None

    return replace(made(whole), again=another if again else None)


def clock(text: str) -> str | None:
    found = re.match(
        r"(\d\d?)(?:[:hH]|\s?[hH](?:eures?)?)?\s?([0-5]\d)?(?::[0-5]\d)?\s?([aApP])?", text
    )
    if not found or int(found[1]) > 24:
        return None
    hour = int(found[1]) + (12 if (found[3] or "").lower() == "p" and int(found[1]) < 12 else 0)
    return f"{hour:02}:{found[2] or '00'}"


@rule(
    1,
    "date.time",
    r"(?:[iv]|j)?K(?:[\-vde]K)?P?,?(?:[idt]|of)?t?p|p,?[diqtvj]*(?:K(?:[\-ve]K)?|T)?(?:[di]?t?P)?(?<=[KP])|z?(?:T)?P(?<=TP)|P[di]?t?p",
)
def timed(view: View, nodes: list[Node]) -> Point | None:
    """`22 h 30 lundi`, `mardi matin`, `aujourd'hui à 11h45`: the day, and its time in the value."""
    day = points(nodes)[0] if has(nodes, "p") else None
    if day is None or day.grain != "D" or day.kind not in ("date",) or day.low is None:
        return None
    hour, part = has(nodes, "K"), has(nodes, "P")
    at = clock(hour.value) if hour else None
    if hour and at is None:
        return None
    return replace(
        day,
        value=f"{day.value}T{at or (part.value if part else '')}",
        kind="time",
        again=None,
        symbol=day.symbol,
    )


LASTING = re.compile(r"\b(?:pour|pendant|durant|en|environ|for|during|de plus de|après)\s\Z")


@rule(1, "date.time.alone", r"(?:z|t|i)?P(?!p)|K")
def time_alone(view: View, nodes: list[Node]) -> Point | None:
    """`ce matin`, `21 h 30`, `tonight`: of the day said last, else of publication."""
    node = nodes[-1]
    if node.code == "P":
        if nodes[0].code != "z":
            return None
        return view.relative(iv.day(view.today), "PRESENT_REF", kind="time")
    at = clock(node.value)
    if at is None:
        return None
    before = view.text[max(0, nodes[0].start - 12) : nodes[0].start].lower()
    if "h" in node.value.lower() and LASTING.search(before):
        hours, minutes = (int(n) for n in at.split(":"))
        return duration(f"PT{hours}H{minutes}M" if minutes else f"PT{hours}H")
    last = view.last
    where = last.low if last and last.grain == "D" and last.low else view.published
    if where is None:
        return Point(None, None, f"T{at}", "D", "time", resolved=False)
    return Point(
        where, where, f"{where}T{at}", "D", "time", relative=True, symbol=f"T{at}", anchor=where
    )


def joined(low: Point, high: Point) -> Point | None:
    if low.kind not in ("date", "range", "time") or high.kind not in ("date", "range", "time"):
        return None
    low, high = with_year(low, high), with_year(high, low)
    if low.low and high.high and low.low > high.high and low.again and high.low:
        low = low.again(high.low.year if high.again is None else high.high.year) or low
        if low.low and low.low > high.high and low.again is None:
            earlier = low.low.replace(year=low.low.year - 1, day=min(low.low.day, 28))
            low = replace(low, low=earlier)
    if low.low is None or high.high is None or low.low > high.high:
        return None
    value = f"{low.value}/{high.value}"
    return Point(
        low.low, high.high, value, "R", "range", relative=low.relative or high.relative,
        symbol=f"{low.symbol or low.value}/{high.symbol or high.value}", anchor=high.anchor or low.anchor,
    )  # fmt: skip


def bare(view: View, node: Node, other: Point) -> Point | None:
    """A bare number as a side of a range: the day of the other side's month, or a year."""
    if node.code == "Y":
        y = node.value
        return Point(date(y, 1, 1), date(y, 12, 31), str(y), "Y") if 1000 <= y <= 2100 else None
    if other.grain == "D" and other.high and node.value:
        there = safe(other.high.year, other.high.month, node.value)
        return (
            Point(there, there, str(there), "D", relative=other.relative, symbol="XXXX")
            if there
            else None
        )
    return None


@rule(2, "date.range.between", r"jt?[pY]et?[pY]")
@rule(2, "date.range.from-to", r"[dFs]?t?[pY](?:v|-|u|,?[u])t?i?[pY]")
def between(view: View, nodes: list[Node]) -> Point | None:
    """`entre mars et juin`, `de 2014 à 2018`, `from Monday to Wednesday`."""
    a, b = (n for n in nodes if n.code in "pY")
    lead = nodes[0].code
    if a.code == "Y" and b.code == "Y":
        if not (1000 <= a.value < b.value <= 2100 and lead in "jdFs") or (b.value - a.value > 400):
            return None
    elif lead in "tp" and has(nodes, "v") and not has(nodes, "Y"):
        glue = has(nodes, "v")
        assert glue is not None
        word = view.text[glue.start : glue.end].lower()
        if word in ("à", "to") and a.value.grain != b.value.grain and len(view.text) > 40:
            return None
    left = a.value if a.code == "p" else bare(view, a, b.value if b.code == "p" else None)  # type: ignore[arg-type]
    right = b.value if b.code == "p" else bare(view, b, a.value if a.code == "p" else None)  # type: ignore[arg-type]
    return joined(left, right) if left and right else None


AFTER, BEFORE = "sfF", "yub"


@rule(3, "date.open.after", r"[sf]t?p")
@rule(3, "date.open.before", r"[yubA]t?p|v(?=p)p")
def open_side(view: View, nodes: list[Node]) -> Point | None:
    """`depuis 2022`, `d'ici 2030`, `jusqu'au 13 avril`, `before independence day`: one side open."""
    lead, point = nodes[0], points(nodes)[0]
    word = view.text[lead.start : lead.end].lower().replace("’", "'")
    if point.kind in ("duration", "recurring"):
        found = AMOUNT.match(point.value)
        if lead.code == "y" and found and "T" not in point.value and view.language == "fr":
            until = iv.shift(view.today, float(found[1]), {"DE": "E"}.get(found[2], found[2]))
            return Point(
                view.today, until, point.value, "R", "date", "before", True, point.value, view.today
            )
        return point if lead.code == "s" else None
    if point.modifier in ("before", "after") or view.text[nodes[-1].end :].startswith(("'s", "’s")):
        return None
    if not point.resolved or (point.kind == "range" and point.low is None):
        return None
    low, high = point.low, point.high
    if lead.code in "sfF":
        if lead.code == "F" and word == "as of":
            return point
        if lead.code == "f":
            if word in ("after", "au-delà de", "au-delà du", "après") and high:
                low = high + iv.DAY
            if point.relative and point.grain == "Y" and "PAST" in point.symbol:
                return None
        return replace(point, low=low, high=None, modifier="after", kind="date", again=None)
    if (
        word.startswith(("jusqu", "until", "till", "up to", "through", "d'ici", "by"))
        or lead.code == "y"
    ):
        return replace(point, low=None, high=high, modifier="before", kind="date", again=None)
    if lead.code == "b":
        before = low - iv.DAY if low else None
        return replace(point, low=None, high=before, modifier="before", kind="date", again=None)
    return None
