"""From one expression to another, and sides that stay open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from . import interval as iv
from .amounts import Amount, amount
from .lookalikes import WORD_BEHIND, thing_counted
from .notation import Node, Rules, every, has
from .points import Point, View, absolute, safe

RULES = Rules()
rule = RULES.rule
OPEN = Rules()
AFTER_READING = Rules()
CALENDAR = ("date", "range", "time")
LONGEST = 400  # years that a range of bare years may span
NOON = "TMI"  # how the value of a day at noon ends


def joined(low: Point, high: Point) -> Point | None:
    """From the first day of one to the last day of the other; None where they cannot be sides of a range.

    A side said without its year takes the other's, or the one beside it where the range needs that.
    """
    if low.kind not in CALENDAR or high.kind not in CALENDAR:
        return None
    first, last = low.again, high.again
    if first and not last and high.high:
        low = first(high.high.year) or low
        if low.low and low.low > high.high:
            low = first(high.high.year - 1) or low
    elif last and low.low:
        years = {p.year for p in (low.low, high.high) if p and first} or {low.low.year}
        pairs = [pair for y in sorted(years) if (pair := _from_year(low, high, y))]
        low, high = min(pairs, key=lambda pair: _gap(pair, high.anchor), default=(low, high))
    elif low.low and high.high and low.low > high.high and _weekly(low) and _weekly(high):
        if low.anchor and low.low > low.anchor and high.high > low.anchor:  # both to come
            high = replace(high, high=high.high + 7 * iv.DAY)
        else:
            low = replace(low, low=low.low - 7 * iv.DAY)
    if low.low is None or high.high is None or low.low > high.high:
        return None
    return Point(
        low.low, high.high, f"{low.value}/{high.value}", "R", "range", relative=low.relative or high.relative,
        symbol=f"{low.symbol or low.value}/{high.symbol or high.value}", anchor=high.anchor or low.anchor,
    )  # fmt: skip


def _from_year(low: Point, high: Point, year: int) -> tuple[Point, Point] | None:
    """Two sides from some `year` on, where the first may be in any: the second is the next behind it."""
    start = _in_year(low, year, low.relative) or low
    for y in (year, year + 1):
        end = _in_year(high, y, low.relative)
        if end and end.high and start.low and end.high >= start.low:
            return start, end
    return None


def _in_year(point: Point, year: int, relative: bool) -> Point | None:
    """What was said without its year in one; still seen from publication, where the other side is."""
    made = point.again(year) if point.again else None
    return made and replace(made, relative=relative, symbol=point.symbol, anchor=point.anchor)


def _gap(pair: tuple[Point, Point], today: date | None) -> int:
    """Days between `today` and a range."""
    first, last = pair[0].low, pair[1].high
    return max((first - today).days, (today - last).days, 0) if today and first and last else 0


def _weekly(point: Point) -> bool:
    return point.symbol.startswith("XXXX-WXX")


def side(view: View, node: Node, other: Node) -> Point | None:
    """A side of a range: what was read, today, a year, or the day of the other side's month."""
    if node.role == "TIME":
        return node.point
    if node.role == "NOW":
        return view.relative(iv.day(view.today), "PRESENT_REF")
    if node.role == "YEAR":
        y = node.value
        return Point(date(y, 1, 1), date(y, 12, 31), str(y), "Y") if 1000 <= y <= 2100 else None
    if other.role != "TIME" or other.point.grain != "D" or not other.point.high:
        return None
    there = safe(other.point.high.year, other.point.high.month, node.value)
    if there is None:
        return None
    return Point(there, there, str(there), "D", relative=other.point.relative, symbol="XXXX")


def _years(low: int, high: int, lead: str) -> bool:
    """Whether two numbers are the years of a range, by the word before and their distance."""
    return lead in ("between", "of", "from", "since") and 1000 <= low < high <= min(
        2100, low + LONGEST
    )


def _counts(view: View, nodes: list[Node]) -> bool:
    """Whether the word behind is what the numbers count: `de 1000 à 1200 mètres`."""
    behind = WORD_BEHIND.match(view.after(nodes))
    return behind is not None and thing_counted(view, behind[1])


def _bare_weekday(node: Node) -> bool:
    """Whether an expression is a weekday and at most a time of day."""
    return "date.relative.weekday" in (node.rule, *(n.rule for n in node.parts))


def _led_by(view: View, node: Node, *roles: str) -> bool:
    """Whether an expression begins with a word of one of `roles`: *du début de 2007* `à la fin` *de 2008*."""
    first = node.parts[0].word.split() if node.parts else []
    return bool(first) and any(first[0] in view.calendar.ROLES[r].split("|") for r in roles)


@rule(
    "date.range.between",
    "between (the|in)? (TIME|YEAR|NOW|INT|ORDINAL) and (the|in)? (TIME|YEAR|NOW|INT|ORDINAL)",
)
@rule(
    "date.range.from-to",
    "(of|from|since)? (the|in)? (TIME|YEAR|NOW) (to|until|-|,? until|by) (the|in)? (TIME|YEAR|NOW)",
    "(from|since) (the|in)? TIME todate",
    "((of|from|since) (the|in)?)? TIME TIME",
)
def between(view: View, nodes: list[Node]) -> Point | None:
    """`entre mars et juin`, `de 2014 à 2018`, `from Monday to Wednesday`, `from March to date`."""
    sides = every(nodes, "TIME", "YEAR", "NOW", "INT", "ORDINAL")
    if nodes[-1].role == "todate":
        sides.append(Node("NOW", nodes[-1].start, nodes[-1].end, 0))
    a, b = sides
    lead = nodes[0].role
    if nodes[-1] is b and nodes[-2] is a and not _led_by(view, b, "to"):
        return None
    if nodes[0] is a and nodes[1] is b and not _led_by(view, a, "of", "from"):
        return None
    if lead == "in" or (
        has(nodes, "until")
        and not view.calendar.UNTIL_JOINS
        and lead not in ("of", "from", "since")
    ):
        return None  # `prolongé en mai jusqu'au 10 juillet`
    if a.role == b.role == "YEAR" and (not _years(a.value, b.value, lead) or _counts(view, nodes)):
        return None
    if "TIME" not in (a.role, b.role) and a.role != "YEAR" and b.role != "YEAR":
        return None
    if view.led_by(nodes, "MOVED_BEFORE"):
        return None  # `delayed from June 2027 to March 2028` is said of two days
    unled = lead in ("the", "TIME") and has(nodes, "to", "-", "by") and a.role == b.role == "TIME"
    if unled and (a.point.kind == "time" or (a.point.grain != b.point.grain and not view.alone)):
        return None  # `ouvert lundi à Noël`
    if (
        nodes[0].word == view.calendar.EVERY_WEEK
        and _bare_weekday(a)
        and _bare_weekday(b)
        and not view.alone
    ):
        values = (f"XXXX-WXX-{n.point.low.weekday() + 1}" for n in (a, b) if n.point.low)
        return Point(
            None, None, "/".join(values), "P", "recurring"
        )  # `ouvert du lundi au vendredi`
    left, right = side(view, a, b), side(view, b, a)
    return joined(left, right) if left and right else None


@rule("date.range.from-to", "TIME ,? (from|between|of) TIME (to|and|until|-) TIME")
def in_week(view: View, nodes: list[Node]) -> Point | None:
    """`next week from Monday to Wednesday`: days of that week."""
    week, *sides = every(nodes, "TIME")
    days = [has(n.parts, "WEEKDAY") for n in sides if n.rule == "date.relative.weekday"]
    low = week.point.low
    if week.point.grain != "W" or low is None or len(days) < 2 or not days[0] or not days[1]:
        return None
    return week.point.at(
        iv.days(low + days[0].value * iv.DAY, low + days[1].value * iv.DAY), kind="range"
    )


@AFTER_READING.rule(
    "date.range.ended",
    "(the|of)? fiscal ended (the|in|on)* TIME",
    "(the|of)? (UNIT|TIME) ended (the|in|on)* TIME",
    "(the UNIT|the? TIME) to TIME",
    edge=True,
)
def ended(view: View, nodes: list[Node]) -> Point | None:
    """`the three months to September`, `l'exercice clos le 31 mars`: the last day and the length are said."""
    length, end = has(nodes, "fiscal", "UNIT", "TIME"), nodes[-1].point
    assert length is not None
    if end.high is None or not (end.grain in "DM" or end.modifier == "end") or end.kind != "date":
        return None
    if length.role == "fiscal":
        far: Amount | None = Amount(((1, "Y"),))
    elif length.role == "UNIT":
        far = None if length.plural else Amount(((1, length.value),))
    else:
        far = amount(list(length.parts)) if length.point.kind == "duration" else None
    if far is None or far.vague or len(far.parts) > 1 or far.unit not in "WMQSY":
        return None
    if has(nodes, "to"):  # `the year to March`, `sur trois mois à fin juin`
        led = nodes[0].role == "the" or end.modifier == "end"
        if not led or end.high != iv.month_end(end.high.year, end.high.month):
            return None
    return end.at(iv.days(far.from_day(end.high + iv.DAY, -1), end.high), kind="range")


@OPEN.rule(
    "date.open.after",
    "(since|after|from) (the|in)? TIME",
    "from (TIME|YEAR) (on|orlater)",
    "(TIME|YEAR) orlater",
)
@OPEN.rule("date.open.before", "(by|until|before) (the|in)? TIME", "TIME orearlier")
def open_side(view: View, nodes: list[Node]) -> Point | None:
    """`depuis 2022`, `d'ici 2030`, `jusqu'au 13 avril`, `before independence day`, `2018 or later`: one side open."""
    node = has(nodes, "TIME", "YEAR")
    assert node is not None
    lead = nodes[0] if nodes[0] is not node else nodes[-1]
    point: Point = node.value if node.role == "TIME" else absolute(iv.year(node.value))
    if point.kind in ("duration", "recurring"):
        return _open_length(view, node, lead)
    if not _opens(view, nodes, node, point):
        return None
    if lead.role == "from" and view.led_by(nodes, "MOVED_BEFORE"):
        return None
    if view.says(lead, "POINT_OF_TIME"):
        return point
    low, high = point.low, point.high
    begins = lead.role == "before" or (lead.role == "until" and view.calendar.NOT_UNTIL_BEGINS)
    if begins and view.led_by(nodes, "NOT_BEFORE", 60):
        return replace(point, high=None, modifier="after", kind="date", again=None)
    if lead.role in ("since", "after", "from", "orlater"):
        if view.says(lead, "AFTER_EXCLUDES") and high and point.modifier != "start":
            low = high + iv.DAY
        return replace(point, low=low, high=None, modifier="after", kind="date", again=None)
    if lead.role == "before" and point.modifier != "end":  # before the end of it is still in it
        high = low - iv.DAY if low else None
    return replace(point, low=None, high=high, modifier="before", kind="date", again=None)


def _open_length(view: View, node: Node, lead: Node) -> Point | None:
    """`d'ici deux semaines` is a time, `depuis neuf années` a length."""
    far = amount(list(node.parts))
    if (
        lead.role == "by"
        and view.calendar.BY_LENGTH
        and far
        and not far.vague
        and far.unit not in "hms"
    ):
        there = far.from_day(view.today, 1)
        return view.stretch(
            view.today, there, far.value, value=far.value, kind="date", modifier="before"
        )
    since = lead.role == "since" and view.says(lead, "SINCE_LENGTH")
    return node.point if since else None


def _opens(view: View, nodes: list[Node], node: Node, point: Point) -> bool:
    """Whether the word beside `node` opens a side of it."""
    lead = nodes[0].role
    if nodes[-1] is not node and not view.closes(nodes):
        return False
    if point.modifier in ("before", "after") or view.after(nodes, 2) in ("'s", "’s"):
        return False
    if has(nodes, "the") and node.rule == "date.absolute.year" and not view.closes(nodes):
        return False  # `before the 2012 election` is not before 2012
    if not point.resolved or (point.kind == "range" and point.low is None):
        return False
    noon = point.value.endswith(NOON) and lead in ("before", "after")
    hour = noon or point.value[-1:].isdigit()
    clocked = point.kind == "time" and "T" in point.value and hour
    if clocked and lead in ("from", "before", "after", "by"):
        return False  # `by noon on Friday` is that Friday
    coming = point.low is not None and point.low > view.today and point.grain in "DM"
    runs_on = point.modifier == "start" or has(nodes[1:], "on", "orlater") is not None
    return lead != "from" or coming or runs_on
