"""Parts of an expression already read: the nth day of it, its beginning, its second half."""

from __future__ import annotations

from dataclasses import replace

from . import interval as iv
from .notation import Node, Rules, has
from .points import Point, View, safe
from .relative import rest_of

RULES = Rules()
rule = RULES.rule
SOON = 330  # days: a Monday of May that is past may be that of next year


def nth(whole: Point, count: int, what: Node) -> iv.Interval | None:
    """The `count`-th weekday or unit in `whole`, from its end where `count` is negative; None outside it."""
    low, high = whole.low, whole.high
    assert low is not None
    assert high is not None
    if what.role == "WEEKDAY":
        first = low + (what.value - low.weekday()) % 7 * iv.DAY
        last = high - (high.weekday() - what.value) % 7 * iv.DAY
        there = first + 7 * (count - 1) * iv.DAY if count > 0 else last + 7 * (count + 1) * iv.DAY
        made = iv.day(there)
    elif what.value == "D":
        made = iv.day(low + (count - 1) * iv.DAY if count > 0 else high + (count + 1) * iv.DAY)
    elif what.value in "WK" and whole.grain in "MYQS":
        inside = 3 if what.value == "W" else 5  # a week belongs where its Thursday lies
        if count > 0:
            there = low + (inside - low.weekday()) % 7 * iv.DAY + 7 * (count - 1) * iv.DAY
        else:
            there = high - (high.weekday() - inside) % 7 * iv.DAY + 7 * (count + 1) * iv.DAY
        unit = iv.unit_at(there, what.value)
        return unit if low <= there <= high else None
    elif what.value == "M" and whole.grain in "YQS":
        made = (
            iv.unit_at(low if count > 0 else high, "M", count - 1 if count > 0 else count + 1)
            or whole.interval
        )
    elif what.value == "Q" and whole.grain == "Y" and 1 <= count % 5 <= 4:
        made = iv.quarter(low.year, count % 5)
    elif what.value == "Y" and whole.grain in "EC":
        made = iv.year(low.year + count - 1 if count > 0 else high.year + count + 1)
    else:
        return None
    return made if made.low and made.high and low <= made.low and made.high <= high else None


def coming(view: View, nodes: list[Node], whole: Point, made: Point) -> Point | None:
    """`whole` a year later, where `made` of it is past and the clause speaks of what is to come."""
    if (
        not whole.again
        or whole.low is None
        or made.high is None
        or made.high >= view.today
        or not view.ahead(nodes)
    ):
        return None
    later = whole.again(whole.low.year + 1)
    if later is None or later.low is None or (later.low - view.today).days > SOON:
        return None
    return replace(later, relative=True, symbol=whole.symbol, anchor=view.today)


@rule(
    "date.of",
    "(the|of)? (ORDINAL|last|ORDINAL last|INT|COUNT) (UNIT|WEEKDAY) (of|in)? (the|this)? TIME",
    "(the|of)? (ORDINAL|last|ORDINAL last) (UNIT|WEEKDAY) (of|in) the? UNIT",
    "(the? ORDINAL)? TIME (of|in)? the? TIME",
    edge=True,
)
def one_of(view: View, nodes: list[Node]) -> Point | None:
    """`le premier lundi de mai`, `the last Friday of October`, `5th last day of May`, `3 mai de la même année`."""
    inner, outer = has(nodes, "TIME") or nodes[0], nodes[-1]
    inner = nodes[0] if inner is outer else inner
    if inner.role == "TIME":  # `last week` was read as that of publication
        parts = [*nodes[: nodes.index(inner)], *inner.parts]
        if (
            inner.point.again
            and outer.role == "TIME"
            and outer.point.grain == "Y"
            and outer.point.low
            and len(nodes) > 2
        ):
            that = inner.point.again(outer.point.low.year)
            of = outer.point
            return that and replace(
                that, relative=of.relative, symbol=inner.point.symbol, anchor=of.anchor
            )
        if not has(parts, "last", "ORDINAL") or has(parts, "of") or len(nodes) < 3:
            return None
    else:
        parts = nodes[:-1]
    what, number, last = has(parts, "UNIT", "WEEKDAY"), has(parts, "ORDINAL"), has(parts, "last")
    if what is None or (number is None and last is None) or what.plural:
        return None
    count = -(number.value if number else 1) if last else number.value if number else 1
    if last and number and parts.index(last) < parts.index(number):
        return None
    if outer.role == "UNIT":
        found = iv.unit_at(view.today, outer.value) if not outer.plural else None
        whole = view.relative(found, "PRESENT_REF")
    else:
        whole = outer.point
    if (
        whole is None
        or whole.low is None
        or whole.high is None
        or whole.kind not in ("date", "range")
    ):
        return None
    made = nth(whole, count, what)
    if made is None:
        return None
    later = coming(view, nodes, whole, whole.at(made))
    made = nth(later, count, what) if later else made
    return (later or whole).at(made) if made else None


@rule("date.of.after", "the? ORDINAL (WEEKDAY|TIME) (after|before) the? TIME")
def nth_after(view: View, nodes: list[Node]) -> Point | None:
    """`third Tuesday after Christmas 2014`."""
    number, point = nodes[0] if nodes[0].role == "ORDINAL" else nodes[1], nodes[-1].point
    inner = nodes[nodes.index(number) + 1]
    what = inner if inner.role == "WEEKDAY" else has(inner.parts, "WEEKDAY")
    if what is None or point.low is None or point.grain != "D":
        return None
    back = has(nodes, "before") is not None
    gap = (
        (point.low.weekday() - what.value - 1) % 7 + 1
        if back
        else (what.value - point.low.weekday() - 1) % 7 + 1
    )
    far = gap + 7 * (number.value - 1)
    return point.at(iv.day(point.low + (-far if back else far) * iv.DAY))


@rule("date.of.day", "(the|of|on)? (ORDINAL|INT) (of the?|the) TIME")
def day_of(view: View, nodes: list[Node]) -> Point | None:
    """`the 20th of next month`, `le 3 du mois prochain`."""
    number, whole = has(nodes, "ORDINAL", "INT"), nodes[-1].point
    assert number is not None
    if whole.grain != "M" or whole.low is None or not 1 <= number.value <= 31:
        return None
    there = safe(whole.low.year, whole.low.month, number.value)
    return whole.at(iv.day(there)) if there else None


@rule("date.of.week", "the? UNIT (of|in)? the? TIME", edge=True)
def week_of(view: View, nodes: list[Node]) -> Point | None:
    """`la semaine du 7 octobre`, `the week of October 6`, `la journée de samedi`."""
    unit, point = has(nodes, "UNIT"), nodes[-1].point
    assert unit is not None
    if (
        unit.value not in "WKD"
        or point.grain != "D"
        or point.low is None
        or unit.plural
        or point.kind != "date"
    ):
        return None
    if len(nodes) < 3 or nodes[-2].role == "UNIT":
        return None
    made = iv.unit_at(point.low, unit.value)
    assert made is not None
    whole = point.at(made)
    later = coming(view, nodes, point, whole)
    if later and later.low and unit.value == "W":
        return later.at(iv.week(later.low))
    return whole


@rule("date.anchored.of", "the? ANCHOR of? the? TIME")
def day_around(view: View, nodes: list[Node]) -> Point | None:
    """`la veille de Noël`, `le lendemain du 13 février`, `the day after Christmas`."""
    there, anchor = nodes[-1].point, has(nodes, "ANCHOR")
    assert anchor is not None
    if there.grain != "D" or there.low is None:
        return None
    return there.at(iv.day(there.low + anchor.value * iv.DAY))


@rule(
    "date.part.of-year",
    "(the|of)? (ORDINAL|last) (UNIT|half) (of|in)? the? TIME",
    "(the|of)? ORDINAL half of? the? UNIT",
    edge=True,
)
def half_of(view: View, nodes: list[Node]) -> Point | None:
    """`la seconde moitié de 2026`, `la première quinzaine de mars`, `the second half of last year`."""
    number, part = has(nodes, "ORDINAL"), has(nodes, "UNIT", "half")
    assert part is not None
    if nodes[-1].role == "UNIT":
        whole = view.relative(iv.unit_at(view.today, nodes[-1].value), "PRESENT_REF")
        part = has(nodes, "half")
    else:
        whole = nodes[-1].point
    which = number.value if number else 2
    if (
        part is None
        or whole is None
        or whole.low is None
        or whole.high is None
        or which not in (1, 2, -2)
    ):
        return None
    if (
        part.role == "UNIT"
        and not (part.value == "F" and whole.grain == "M")
        and not (part.value == "S" and whole.grain == "Y")
    ):
        return None
    made = iv.halves(whole.interval, 1 if which == -2 else which)
    later = coming(view, nodes, whole, whole.at(made))
    return later.at(iv.halves(later.interval, which)) if later else whole.at(made)


@rule(
    "date.part.fuzzy",
    "this? FUZZY (of|-)? the? about? (TIME|UNIT)",
    "the? UNIT -? FUZZY",
    "earlier (in|this)? TIME",
    "later (in|of)? the? TIME",
)
@rule("date.part.fuzzy", "(earlier|later) (in|within) the UNIT")
def fuzzy(view: View, nodes: list[Node]) -> Point | None:
    """`début octobre 2025`, `fin de l'année`, `mid-2026`: a third, the whole unit as its value."""
    word, last = has(nodes, "FUZZY"), nodes[-1]
    if last is word:  # `by year-end`
        last = has(nodes, "UNIT") or last
        if (
            view.calendar.DAY_FIRST
            or last.value not in "YMQ"
            or word.word not in ("end", "the end")
        ):
            return None
    if last.role == "UNIT":
        bare = len(nodes) == 2
        if (
            last.value not in "YMWSQECKD"
            or last.plural
            or (bare and word and word.value == "mid")
            or (last.plural is None and last.word.endswith("s") and bare)
        ):
            return None
        today = view.back() if last.value == "D" else view.today
        whole = view.relative(iv.unit_at(today, last.value), "PRESENT_REF")
    else:
        whole = last.point
    if (
        whole is None
        or whole.kind != "date"
        or whole.modifier not in (None, "about")
        or whole.low is None
        or whole.high is None
    ):
        return None
    if word is None:
        return _rest_or_past(view, whole, later=nodes[0].role == "later")
    which = word.value
    if whole.grain == "D":
        return replace(whole, modifier=which, again=None) if which in ("start", "end") else None
    if which == "about":
        return replace(whole, modifier="about")
    again = whole.again

    def made(p: Point) -> Point:
        third = iv.part(p.interval, which)
        return replace(p, low=third.low, high=third.high, modifier=which, again=None)

    def another(y: int) -> Point | None:
        p = again(y) if again else None
        return made(p) if p else None

    return replace(made(whole), again=another if again else None)


def _rest_or_past(view: View, whole: Point, later: bool) -> Point | None:
    """`later this year` is what is left of it, `earlier this year` what has been of it."""
    assert whole.low is not None
    assert whole.high is not None
    if whole.grain == "D":
        return None
    if not whole.low <= view.today <= whole.high:
        third = iv.part(whole.interval, "end" if later else "start")
        return replace(
            whole, low=third.low, high=third.high, modifier="end" if later else "start", again=None
        )
    low, high = (view.today, whole.high) if later else (whole.low, view.today)
    return replace(whole, low=low, high=high, modifier="end" if later else "start", again=None)


@rule("date.relative.rest", "the? rest of the? TIME")
def rest(view: View, nodes: list[Node]) -> Point | None:
    """`the rest of 2026`."""
    point = nodes[-1].point
    return rest_of(view, point.interval) if point.kind == "date" else None
