"""Parts of an expression already read: the nth day of it, its beginning, its second half."""

from __future__ import annotations

from dataclasses import replace

from . import interval as iv
from .notation import Node, Rules, every, has
from .points import Point, View, safe
from .quarters import coded_quarter, quarter
from .relative import rest_of

RULES = Rules()
rule = RULES.rule
NAMED_DAYS = ("date.relative.weekday", "date.relative.weekend")
SATURDAY = 5
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
    "(the? ORDINAL)? TIME (of|in)? (the|this)? TIME",
    edge=True,
)
def one_of(view: View, nodes: list[Node]) -> Point | None:
    """`le premier lundi de mai`, `the last Friday of October`, `5th last day of May`, `3 mai de la même année`."""
    outer, inner, parts = nodes[-1], has(nodes[:-1], "TIME"), nodes[:-1]
    if inner:  # `last week` was read as that of publication
        if that := _in_that_year(inner.point, outer):
            return that
        if len(nodes) < 3:
            return None
        parts = [*nodes[: nodes.index(inner)], *inner.parts]
        if has(parts, "of", "INT", "COUNT"):
            return None
    what, number, last = has(parts, "UNIT", "WEEKDAY"), has(parts, "ORDINAL"), has(parts, "last")
    if what is None or (number is None and last is None) or what.plural:
        return None
    if last and number and parts.index(last) < parts.index(number):
        return None
    count = (number.value if number else 1) * (-1 if last else 1)
    whole = _whole(view, outer)
    if whole is None or not (whole.low and whole.high) or whole.kind not in ("date", "range"):
        return None
    made = nth(whole, count, what)
    later = made and coming(view, nodes, whole, whole.at(made))
    if later:
        whole, made = later, nth(later, count, what)
    return whole.at(made) if made else None


def _in_that_year(inner: Point, outer: Node) -> Point | None:
    """`3 mai de la même année`: what was said without its year in the one said behind."""
    of = outer.point if outer.role == "TIME" else None
    if of is None or of.grain != "Y" or of.low is None or inner.again is None:
        return None
    that = inner.again(of.low.year)
    return that and replace(that, relative=of.relative, symbol=inner.symbol, anchor=of.anchor)


def _whole(view: View, outer: Node) -> Point | None:
    """What a part is of: an expression read before, or the unit that publication lies in (`du mois`)."""
    if outer.role == "TIME":
        return outer.point
    there = None if outer.plural else iv.unit_at(view.today, outer.value)
    return view.relative(there, "PRESENT_REF")


@rule("date.of", "TIME the? (ORDINAL (UNIT|half)|QUARTER|TIME)", edge=True)
def part_of_year(view: View, nodes: list[Node]) -> Point | None:
    """`last year's first quarter`, `next year's second half`, `2025's Q3`, `en 2016 le 3 mai`."""
    year, what, number = nodes[0].point, nodes[-1], has(nodes, "ORDINAL")
    if what.role == "TIME":
        return _in_that_year(what.point, nodes[0])
    if year.grain != "Y" or year.low is None or (number and number.value not in range(1, 5)):
        return None
    in_year = Node("YEAR", 0, 0, year.low.year)
    if what.role == "QUARTER":
        made = coded_quarter(view, [what, in_year])
    elif what.role == "UNIT" and number:
        made = quarter(view, [number, what, in_year])
    else:
        made = year.at(iv.halves(year.interval, number.value)) if number else None
    return made and year.at(made.interval)


@rule(
    "date.of.several",
    "(the|this)? (ORDINAL|last) (TIME|<NUMBER> UNIT) (of|in) the? (TIME|UNIT)",
    "(the|this)? <NUMBER> (ORDINAL|last) UNIT (of|in)? the? (TIME|UNIT)",
    "TIME (of|in) the? (TIME|UNIT)",
)
def first_of(view: View, nodes: list[Node]) -> Point | None:
    """`les six premiers mois de 2024`, `the first two weeks of July`, `the last three days of the month`."""
    outer, inner = nodes[-1], has(nodes[:-1], "TIME")
    said = [*nodes[:-1], *(inner.parts if inner else ())]
    count, last, number, unit = (
        has(said, *roles) for roles in (("INT", "COUNT"), ("last",), ("ORDINAL",), ("UNIT",))
    )
    if not count or not unit or (number and number.value != 1) or not (last or number):
        return None
    whole = _whole(view, outer)
    if whole is None or whole.low is None or whole.high is None or whole.kind != "date":
        return None
    first, end = (nth(whole, k, unit) for k in ((-count.value, -1) if last else (1, count.value)))
    if first is None or end is None or first.low is None or end.high is None:
        return None
    span = iv.days(first.low, end.high)
    return whole.at(span, kind="range")


@rule(
    "date.of.after",
    "(the? ORDINAL)? (WEEKDAY|TIME) (after|before) the? TIME",
    "the UNIT (after|before) the? TIME",
)
def nth_after(view: View, nodes: list[Node]) -> Point | None:
    """`third Tuesday after Christmas 2014`, `le lundi après Pâques`, `the weekend before Easter`."""
    inner, point = nodes[-3], nodes[-1].point
    inner = nodes[-4] if inner.role == "the" else inner
    number, plain = has(nodes, "ORDINAL"), inner.rule in NAMED_DAYS
    what = has(inner.parts, "WEEKDAY", "UNIT") if plain else None if inner.role == "TIME" else inner
    if (
        what is None
        or (what.role == "UNIT" and (what.value != "K" or what.plural))
        or point.low is None
        or point.grain != "D"
        or has(inner.parts, "this")
        or nodes[-1].rule == inner.rule
    ):
        return None
    back = has(nodes, "before") is not None
    weekday = SATURDAY if what.role == "UNIT" else what.value
    gap = (
        (point.low.weekday() - weekday - 1) % 7 + 1
        if back
        else (weekday - point.low.weekday() - 1) % 7 + 1
    )
    far = gap + 7 * (number.value - 1 if number else 0)
    there = point.low + (-far if back else far) * iv.DAY
    return point.at(iv.weekend(there) if what.role == "UNIT" else iv.day(there))


@rule("date.of.day", "(TIME ,?)? (the|of|on)? (ORDINAL|INT) (of the?|the) TIME")
def day_of(view: View, nodes: list[Node]) -> Point | None:
    """`the 20th of next month`, `le 3 du mois prochain`."""
    number, whole = has(nodes, "ORDINAL", "INT"), nodes[-1].point
    assert number is not None
    if nodes[0].role == "TIME" and nodes[0].rule != "date.relative.weekday":
        return None
    if whole.grain != "M" or whole.low is None or not 1 <= number.value <= 31:
        return None
    there = safe(whole.low.year, whole.low.month, number.value)
    return whole.at(iv.day(there)) if there else None


@rule(
    "date.of.week",
    "(the|this)? UNIT (of|in)? the? TIME",
    "(the|this)? UNIT (since|FUZZY) (on|the)* TIME",
    edge=True,
)
def week_of(view: View, nodes: list[Node]) -> Point | None:
    """`la semaine du 7 octobre`, `the week of October 6`, `the week beginning May 5`, `la journée de samedi`."""
    unit, point = has(nodes, "UNIT"), nodes[-1].point
    assert unit is not None
    begins = has(nodes, "since", "FUZZY")
    if begins and not view.says(begins, "BEGINNING"):
        return None  # `a week since Monday`
    listed = point.kind == "range" and has(nodes[-1].parts[:1], "of")
    if unit.value in "KW" and listed and point.grain == "D":
        return point  # `le week-end des 11 et 12 octobre`, `la semaine du 13 au 17 mai`
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


@rule("date.of.whole", "TIME (of|on)? the? TIME")
def whole_of(view: View, nodes: list[Node]) -> Point | None:
    """`toute la journée de demain`, `tout le mois de mai 2017`, `all day tomorrow`: that day, that month."""
    unit, point = has(nodes[0].parts, "UNIT"), nodes[-1].point
    fits = unit and nodes[0].rule == "date.duration.whole" and unit.value == point.grain
    return point if fits and point.kind == "date" else None


@rule(
    "date.part.of-year",
    "(the|of)? (ORDINAL|last) -? (UNIT|half) (of|in)? the? TIME",
    "(the|of)? ORDINAL half of? the? UNIT",
    edge=True,
)
def half_of(view: View, nodes: list[Node]) -> Point | None:
    """`la seconde moitié de 2026`, `la première quinzaine de mars`, `the second half of last year`."""
    number, part = has(nodes, "ORDINAL"), has(nodes, "UNIT", "half")
    assert part is not None
    whole = _whole(view, nodes[-1])
    if nodes[-1].role == "UNIT":
        part = has(nodes, "half")
    which = {1: 1, -2: 1, 2: 2}.get(number.value if number else 2)
    if part is None or whole is None or not (whole.low and whole.high and which):
        return None
    if whole.grain not in {"F": "M", "S": "Y"}.get(
        part.value, "YMQSWEC" if part.role == "half" else ""
    ):
        return None
    made = iv.halves(whole.interval, which)
    later = coming(view, nodes, whole, whole.at(made))
    return later.at(iv.halves(later.interval, which)) if later else whole.at(made)


@rule(
    "date.part.fuzzy",
    "this? FUZZY (of|-)? the? about? (TIME|UNIT)",
    "FUZZY in TIME",
    "earlier (in|this)? TIME",
    "later (in|of)? the? TIME",
    "(earlier|later) (in|within) the UNIT",
)
def fuzzy(view: View, nodes: list[Node]) -> Point | None:
    """`début octobre 2025`, `fin de l'année`, `mid-2026`: a third, the whole unit as its value."""
    word, last = has(nodes, "FUZZY"), nodes[-1]
    whole = _unit_in_question(view, nodes) if last.role == "UNIT" else last.point
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
    if view.says(word, "OPEN_START") and not has(nodes, "of"):
        return replace(whole, high=None, modifier="after", again=None)  # `beginning in May`
    if has(nodes, "in"):
        return None
    if whole.grain == "D":
        if which == "about" or (view.says(word, "PART_NOUNS") and not has(nodes, "of", "-")):
            return None  # `to end Saturday publication`
        return replace(whole, modifier=which, again=None)
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


@rule("date.part.fuzzy", "FUZZY -? (to|or|and|-) FUZZY (of|-)? the? (TIME|UNIT)")
def between_parts(view: View, nodes: list[Node]) -> Point | None:
    """`mid to late June`, `early to mid-2014`: from the one part to the other."""
    early, late = (fuzzy(view, [word, nodes[-1]]) for word in every(nodes, "FUZZY"))
    if early is None or late is None or "about" in (early.modifier, late.modifier):
        return None
    if early.low is None or late.low is None or early.low >= late.low:
        return None
    return replace(late, low=early.low, modifier=None, kind="range", again=None)


def _unit_in_question(view: View, nodes: list[Node]) -> Point | None:
    """What `fin de l'année` is the end of: the current unit, of days the one told of."""
    word, unit, bare = has(nodes, "FUZZY"), nodes[-1], len(nodes) == 2
    if unit.value not in "YMWSQECKD" or unit.plural or view.led_by(nodes, "END_OF_BEFORE"):
        return None  # `les fêtes de fin d'année`
    if bare and ((word and word.value == "mid") or (unit.plural is None and unit.word[-1] == "s")):
        return None
    told = unit.value == "D" and view.last is not None and view.last.grain == "D"
    if unit.value == "D" and not (told or view.calendar.PART_IS_TODAY or view.ahead(nodes)):
        return None  # `at the end of the day, we lost`
    return view.relative(iv.unit_at(view.back() if told else view.today, unit.value), "PRESENT_REF")


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


@rule("date.part.fuzzy", "the? ENDS", "the? UNIT -? FUZZY")
def end_of(view: View, nodes: list[Node]) -> Point | None:
    """`EOY`, `year-end`: the end of this year."""
    unit = has(nodes, "ENDS", "UNIT")
    assert unit is not None
    if unit.role == "UNIT" and (
        unit.value not in "YMQ" or nodes[-1].word != view.calendar.COMPOUND_END
    ):
        return None
    whole = view.relative(iv.unit_at(view.today, unit.value), "PRESENT_REF")
    third = iv.part(whole.interval, "end") if whole else None
    return (
        replace(whole, low=third.low, high=third.high, modifier="end") if whole and third else None
    )


@rule("date.relative.rest", "the? rest of the? TIME")
def rest(view: View, nodes: list[Node]) -> Point | None:
    """`the rest of 2026`."""
    point = nodes[-1].point
    return rest_of(view, point.interval) if point.kind == "date" else None
