"""The year of what is said without one: by the list or the story it stands in, by tense, else the nearest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .notation import CODE, Node, compiled
from .points import Point, View

# the other items of a list of days or months, up to the year of the last
ITEM = "(of|on|in|the)* (WEEKDAY ,?)? ((INT|ORDINAL)? of? MONTH|MONTH? the? (INT|ORDINAL)|QUARTER|ORDINAL UNIT|SEASON)"
YEAR_BEHIND = compiled(f"((,|and|or)+ {ITEM})* (,? (and|or)) {ITEM} ,? of? YEAR")
STORY, STEP = 400, 45  # characters and days from one day of a story to the next
BACK = 7  # days that it may go back
YEARS_AROUND = 9  # how far from publication the year of a day without one may be

MakePoint = Callable[[int], Point | None]


def choose(view: View, make: MakePoint, nodes: list[Node], symbol: str) -> Point | None:
    """The point that `make` makes of the year meant by `nodes`, which say none; None where no year near publication has it."""
    today = view.today
    for told in (_in_year_behind, _in_narrative, _in_frame):
        if there := told(view, make, nodes):
            return there
    around = range(today.year - YEARS_AROUND, today.year + YEARS_AROUND)
    candidates = [p for y in around if 0 < y < 9999 and (p := make(y)) and p.low and p.high]
    if not candidates:
        return None
    past, ahead = _weights(view, nodes, candidates[0].grain)

    def distance(p: Point) -> float:
        assert p.low
        assert p.high
        gap = max((p.low - today).days, (today - p.high).days, 0)
        return gap * (ahead if p.low > today else past)

    best = min(candidates, key=distance)
    return replace(best, relative=True, symbol=symbol, anchor=today, again=make)


def _weights(view: View, nodes: list[Node], grain: str) -> tuple[float, float]:
    """How many times as far as they are what is past and what is to come count, by what is said of them."""
    if view.led_by(nodes, "NEAREST_BEFORE") or view.put_off(nodes):
        return 1.0, 1.0
    if view.led_by(nodes, "WAS_TO_BEFORE", 60):
        return 1.5, 1.0
    side = False if view.led_by(nodes, "PLANNED_BEFORE") else view.ahead(nodes)
    if side is None:
        return 1.0, 2.0
    if side:
        return (1e6 if view.alone else 5.0), 1.0
    return 1.0, (4.0 if grain == "D" else 9.0)  # nobody says *it fell in July* of the July to come


def _in_year_behind(view: View, make: MakePoint, nodes: list[Node]) -> Point | None:
    """What shares the year of the last of its list: `le 23 avril et le 7 mai 2017`, `May 3, 5 and 9, 2016`."""
    found = YEAR_BEHIND.match("".join(CODE[n.role] for n in view.rest))
    if not found:
        return None
    listed = [*nodes, *view.rest[: found.end()]]
    months = [n.value for n in listed if n.role == "MONTH"] or [0]
    return make(listed[-1].value - (months[0] > months[-1]))


def _in_narrative(view: View, make: MakePoint, nodes: list[Node]) -> Point | None:
    """What goes on a story of other days: `Le 7 janvier 2015 … Le 9 janvier`; not what is of these days."""
    said, told = view.dated, nodes[0].start - view.dated_at < STORY
    if not said or not said.low or said.grain not in "DM" or not told or view.ahead(nodes):
        return None
    for year in (said.low.year, said.low.year + 1):
        there = make(year)
        if there is None or there.low is None or (there.grain != "D" and view.published):
            continue
        if -BACK <= (there.low - said.low).days <= STEP:
            now = make(view.today.year)
            return None if view.published and now and _recent(view, now) else there
    return None


def _in_frame(view: View, make: MakePoint, nodes: list[Node]) -> Point | None:
    """What is told of the year that the story is in: `En 1998, … Le 12 juillet`; not what is of these days."""
    if not view.frame or nodes[0].start - view.frame_at > STORY or view.ahead(nodes):
        return None
    there, now = make(view.frame), make(view.today.year)
    if there is None or there.grain != "D" or (view.published and now and _recent(view, now)):
        return None
    view.frame_at = nodes[-1].end
    return there


def _recent(view: View, point: Point) -> bool:
    """Whether a point is not far from publication."""
    return point.low is not None and abs((point.low - view.today).days) <= STEP
