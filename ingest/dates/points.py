"""What an expression of time means before its offsets: `Point`, and what it is seen from: `View`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ..facts import Modifier, TimexKind
from . import interval as iv
from .lexing import Node
from .tense import future

UNKNOWN = date(2001, 1, 1)  # stands in while no publication date is known; never shown


@dataclass(frozen=True, slots=True)
class Point:
    """An interval with what was said about it.

    `relative` points need an anchor; without one they keep only `symbol`. `again` gives the same point in
    another year, for what was said without its year. Durations and recurring times have no interval.
    """

    low: date | None
    high: date | None
    value: str
    grain: str
    kind: TimexKind = "date"
    modifier: Modifier | None = None
    relative: bool = False
    symbol: str = ""
    anchor: date | None = None
    again: Callable[[int], Point | None] | None = None
    resolved: bool = True

    @property
    def interval(self) -> iv.Interval:
        return iv.Interval(self.low, self.high, self.value, self.grain)


def absolute(interval: iv.Interval, **more: Any) -> Point:
    return Point(interval.low, interval.high, interval.value, interval.grain, **more)


def duration(value: str, modifier: Modifier | None = None) -> Point:
    return Point(None, None, value, "P", "duration", modifier)


@dataclass(slots=True)
class View:
    """The text being read, the day it is seen from, and the last point that was read in it."""

    text: str
    language: str
    published: date | None
    last: Point | None = None
    nodes: list[Node] = field(default_factory=list)

    @property
    def today(self) -> date:
        return self.published or UNKNOWN

    def relative(self, interval: iv.Interval | None, symbol: str, **more: Any) -> Point | None:
        if interval is None:
            return None
        return absolute(interval, relative=True, symbol=symbol, anchor=self.today, **more)

    def back(self) -> date:
        """The day that `la veille` and `un an plus tôt` are counted from."""
        if self.last and (self.last.low or self.last.high):
            return self.last.high or self.last.low or self.today
        return self.today

    def choose(
        self, make: Callable[[int], Point | None], nodes: list[Node], symbol: str
    ) -> Point | None:
        """The year of something said without one: by tense, else the nearest."""
        today = self.today
        ahead = future(self.text, nodes[0].start, nodes[-1].end, self.language)
        made = (make(y) for y in range(today.year - 8, today.year + 9))
        candidates = [p for p in made if p and p.low and p.high]
        if not candidates:
            return None
        against = {None: (1.0, 1.2), False: (1.0, 1.45), True: (1.6, 1.0)}[ahead]

        def distance(p: Point) -> float:
            assert p.low
            assert p.high
            gap = max((p.low - today).days, (today - p.high).days, 0)
            return gap * against[p.low > today]

        best = min(candidates, key=distance)
        return replace(best, relative=True, symbol=symbol, anchor=today, again=make)
