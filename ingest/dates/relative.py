"""Calendar units seen from today: this, last and next ones, several of them, and what is left of them."""

from __future__ import annotations

from . import interval as iv
from .amounts import Amount, amount, several, value_of
from .notation import Node, Rules, every, has
from .points import Point, View, pattern, unresolved
from .tense import CLAUSE

RULES = Rules()
rule = RULES.rule
LEFT = Rules()
TO_DATE = Rules()
WEDNESDAY = 2
SIDES = {"last": -1, "this": 0, "next": 1}
SYMBOLS = {"last": "PAST_REF", "this": "PRESENT_REF", "next": "FUTURE_REF"}


def working(view: View, unit: Node, point: Point | None) -> Point | None:
    """Monday to Friday of a working week."""
    if point is None or point.high is None or not view.says(unit, "WORKING"):
        return point
    return point.at(iv.Interval(point.low, point.high - 2 * iv.DAY, point.value, "W"))


def _no_side(view: View, nodes: list[Node], unit: Node, side: Node) -> bool:
    """Whether a unit and its side, by the words around them or by their order, are no time seen from today."""
    bare = view.calendar.SIDE_BEHIND and nodes[0] is side and side.role == "last"
    if bare and not view.alone and view.led_by(nodes, "YEAR_OF", 4):
        return True  # `un élève de dernière année`
    if _misplaced(view, nodes, side) or view.says(side, "MANY_ONLY"):
        return True
    if view.says(side, "MUST_CLOSE") and not view.closes(nodes):
        return True
    if view.says(side, "PREPOSITIONS") and view.followed_by(nodes, "OBJECT_AFTER"):
        return True  # `l'année suivant sa mort`
    of = nodes[-1] is unit and side.role == "last" and view.followed_by(nodes, "PART_AFTER")
    # `the last week of the campaign`, `la dernière année de son mandat`
    return bool(of and view.led_by([side], "PART_LED"))


@rule(
    "date.relative.unit",
    "whole? the? UNIT (last|next)",
    "(the|this)? (last|next) UNIT(?!of (TIME|MONTH|YEAR|the|this))",
    "this UNIT (last|next)?(?!of the? (INT|ORDINAL|WEEKDAY|DATE))",
)
def unit_side(view: View, nodes: list[Node]) -> Point | None:
    """`la semaine dernière`, `next year`, `ce week-end`, `this month`."""
    unit, side = has(nodes, "UNIT"), has(nodes, "last", "next") or has(nodes, "this")
    assert unit is not None
    assert side is not None
    if unit.value in "hms" or several(view, nodes, unit, side) or _no_side(view, nodes, unit, side):
        return None
    from_said = view.says(side, "FROM_SAID") and view.last is not None
    if from_said and view.last and view.last.grain in "YEC" and unit.value in "MW":
        return unresolved(SYMBOLS[side.role])  # no year has a next month
    origin = view.back(nodes) if from_said else view.today
    if unit.value == "D":
        if side.role == "this":
            return view.relative(iv.day(view.today), "PRESENT_REF")
        said = from_said or (view.alone and view.closes(nodes)) or view.says(side, "OWN_DAY")
        if not said:
            return None
        origin = view.back()
    rolls = (nodes[-1] is unit and view.says(side, "ROLLING")) or (
        has(nodes, "the") and view.says(side, "ROLLING_LED")
    )
    if rolls and not view.alone and unit.value in "WMYE":
        ten = unit.value == "E"
        return rolling(view, Amount(((10, "Y") if ten else (1, unit.value),)), side.role)
    if unit.value == "F":
        return rolling(view, Amount(((2, "W"),)), side.role)
    if unit.value == "K" and side.role == "this":
        return weekend(view, nodes)
    where = iv.unit_at(origin, unit.value, SIDES[side.role])
    ahead = where and where.low and from_said and side.role == "next" and where.low > view.today
    if ahead and view.ahead(nodes) is False:
        return unresolved(SYMBOLS[side.role])  # what has been was counted from another day
    return working(view, unit, view.relative(where, SYMBOLS[side.role]))


def _misplaced(view: View, nodes: list[Node], side: Node) -> bool:
    """Whether `last`, `next` stand behind their unit, where only French has them, or `passé` before it."""
    if nodes[-1] is side:
        return not (view.calendar.SIDE_BEHIND or view.says(side, "ALSO_BEHIND"))
    return view.says(side, "BEHIND_ONLY") and nodes.index(side) < nodes.index(
        has(nodes, "UNIT") or side
    )


def weekend(view: View, nodes: list[Node]) -> Point | None:
    """The one of this week, or the last for what has been before it; where no tense says so, the nearer one."""
    here, ahead = iv.weekend(view.today), view.ahead(nodes)
    over = view.today.weekday() < WEDNESDAY if ahead is None else not ahead
    past = over and here.low is not None and here.low > view.today
    return view.relative(iv.unit_at(view.today, "K", -1 if past else 0), "XXXX-WXX-WE")


@rule(
    "date.relative.weekend",
    "(the|on|my) UNIT(?!of)",
    "(for|on) the UNIT(?!of)",
    "whole the? UNIT(?!of)",
)
def the_weekend(view: View, nodes: list[Node]) -> Point | None:
    """`over the weekend`: the last one for what has been, the coming one for what is to come."""
    unit = nodes[-1]
    if unit.value != "K" or unit.plural or not view.calendar.THE_WEEKEND:
        return None
    return weekend(view, nodes)


@LEFT.rule(
    "date.relative.this",
    "(in|on|for|within) (the|my) UNIT",
    "my UNIT",
    "the UNIT",
    "the PART",
    "(in|within|for) the PART",
)
def the_unit(view: View, nodes: list[Node]) -> Point | None:
    """`dans la journée`, `for the month`, `dans la matinée`: the current one, where the clause ends behind it."""
    unit = nodes[-1]
    led = nodes[0].role in ("in", "for", "within")
    ends = view.closes(nodes) or (unit.role == "PART" and view.followed_by(nodes, "WHERE_AFTER"))
    if not view.alone and (not led or not ends or view.says(nodes[0], "NOT_NOW")):
        return None
    if unit.role == "PART":
        said = view.last if view.last and view.last.grain == "D" and view.last.low else None
        told = said and said.low and said.low <= view.today and not view.ahead(nodes)
        there = said.low if said and said.low and told else view.today
        return (
            view.relative(iv.day(there), "PRESENT_REF", kind="time")
            if view.calendar.PART_IS_TODAY or view.alone
            else None
        )
    if unit.plural or unit.value not in ("DWMYK" if view.calendar.PART_IS_TODAY else "WMYK"):
        return None
    if unit.value == "K":
        return weekend(view, nodes)
    return view.relative(iv.unit_at(view.today, unit.value), "PRESENT_REF")


@rule("date.relative.unit-after", "the? UNIT (after next|before last)")
def after_next(view: View, nodes: list[Node]) -> Point | None:
    """`the week after next`, `the year before last`."""
    unit = has(nodes, "UNIT")
    assert unit is not None
    if unit.plural:
        return None
    ahead = nodes[-1].role == "next"
    return view.relative(
        iv.unit_at(view.today, unit.value, 2 if ahead else -2), SYMBOLS[nodes[-1].role]
    )


@rule(
    "date.relative.several",
    "(the|this|within the)? (last|next) <AMOUNT>",
    "(the|this)? <NUMBER> (last|next) UNIT",
    "(the|this)? <NUMBER> UNIT (last|next)",
)
def last_several(view: View, nodes: list[Node]) -> Point | None:
    """`les trois derniers mois`, `the past 30 days`."""
    side = has(nodes, "last", "next")
    far = amount([n for n in nodes if n is not side])
    assert side is not None
    if far is None or far.vague or has(nodes, "VAGUE") or _misplaced(view, nodes, side):
        return None
    if nodes[-1] is side and view.says(side, "ALSO_BEHIND"):
        return None  # `two weeks prior` is a day
    if view.says(side, "MANY_ONLY"):
        return None  # `the final three days`
    if nodes[0] is side and view.led_by(nodes, "LASTS_BEFORE", 9):
        return None  # the course will last three weekends
    led = has(nodes, "the", "this") or view.closes(nodes)
    if nodes[-1] is side and view.says(side, "BEHIND_ONLY") and not led:
        return None  # `après 25 années passées au bureau`
    unit = has(nodes, "UNIT")
    count = far.parts[0][0]
    if (
        has(nodes, "ONE")
        or not count
        or (count == 1 and has(nodes[: nodes.index(side)], "INT", "COUNT"))  # `part 1 last week`
        or (unit and nodes[-1] is unit and count > 1 and unit.plural is False and not view.alone)
    ):
        return None
    from_said = view.says(side, "FROM_SAID") or (side.role == "next" and _told(view, nodes))
    if from_said and (view.last if side.role == "last" else not view.alone):
        return unresolved(far.value, kind="range")  # counted from what was said, who knows what
    return rolling(view, far, side.role)


def _told(view: View, nodes: list[Node]) -> bool:
    """Whether a sentence that begins with what came next goes on with what has been: `Over the next ten years, they built`."""
    if view.last is None or not view.led_by(nodes, "OPENING_BEFORE"):
        return False
    clause = CLAUSE.split(view.after(nodes, 100))[0]
    ahead, been = (pattern(view.language, tense) for tense in ("FUTURE", "PAST"))
    return been.search(clause) is not None and ahead.search(clause) is None


def rolling(view: View, far: Amount, side: str) -> Point | None:
    """So much up to yesterday or from tomorrow; quarters, decades and what stands alone in whole calendar units."""
    today, sign = view.today, 1 if side == "next" else -1
    count, unit = far.parts[0]
    assert count is not None
    if far.unit in "hms":
        low, high = sorted((today, far.from_day(today, sign)))
    elif len(far.parts) == 1 and count == int(count) and unit in ("QECK" + "WMY" * view.alone):
        near, distant = (iv.unit_at(today, unit, sign * n) for n in (1, int(count)))
        if near is None or distant is None:
            return None
        first, last = (near, distant) if sign > 0 else (distant, near)
        return view.stretch(first.low, last.high, far.value)
    elif sign < 0:
        low, high = far.from_day(today, -1), today - iv.DAY
    else:
        low, high = today + iv.DAY, far.from_day(today, 1)
    return view.stretch(low, high, far.value)


@rule(
    "date.relative.several",
    "(the|this)? <NUMBER> (to|or|-) <NUMBER> (last|next) UNIT",
    "(the|this)? (last|next) <NUMBER> (to|or|-) <NUMBER> UNIT",
)
def between_several(view: View, nodes: list[Node]) -> Point | None:
    """`ces 10-20 dernières années`, `the last 10 to 20 years`: nobody knows since when."""
    low, high = (n.value for n in every(nodes, "INT", "COUNT"))
    unit, side = has(nodes, "UNIT"), has(nodes, "last", "next")
    if unit is None or side is None or low >= high or _misplaced(view, nodes, side):
        return None
    value = f"{value_of(((low, unit.value),))}/{value_of(((high, unit.value),))}"
    return unresolved(value, kind="range", symbol=SYMBOLS[side.role])


@rule("date.relative.rest", "the? rest of? (the|my|this)? UNIT")
def rest_of_unit(view: View, nodes: list[Node]) -> Point | None:
    """`the rest of the week`, `le reste de l'année`."""
    unit = nodes[-1]
    whole = None if unit.plural or unit.value in "hms" else iv.unit_at(view.today, unit.value)
    return rest_of(view, whole) if whole else None


def rest_of(view: View, whole: iv.Interval) -> Point | None:
    """What is left of `whole`, today included."""
    if whole.high is None or whole.high < view.today:
        return None
    low = max(view.today, whole.low or view.today)
    return view.stretch(low, whole.high, "PRESENT_REF", modifier="end")


@rule("date.relative.todate", "(the|this)? UNIT -? todate")
def year_to_date(view: View, nodes: list[Node]) -> Point | None:
    """`year to date`: from its first day until today."""
    unit = has(nodes, "UNIT")
    assert unit is not None
    whole = None if unit.plural else iv.unit_at(view.today, unit.value)
    return view.stretch(whole.low, view.today, "PRESENT_REF") if whole else None


@TO_DATE.rule("date.relative.todate", "todate")
def to_date(view: View, nodes: list[Node]) -> Point | None:
    """`à ce jour`, `to date`: all until today."""
    if not view.closes(nodes) or view.before(nodes, 1) == "-":
        return None  # `up-to-date`
    return view.stretch(None, view.today, "PRESENT_REF", kind="date", modifier="before")
