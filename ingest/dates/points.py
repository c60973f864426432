"""What an expression of time means before its offsets: `Point`, and what it is seen from: `View`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from types import ModuleType
from typing import Any

from ..facts import Modifier, TimexKind
from ..lang import words
from . import interval as iv
from .notation import Node
from .tense import future

CLOSING = re.compile(r"\s?[.,;:!?)\]»\"\n]|\s[-–]\s|\s*\Z")
UNKNOWN = date(2001, 1, 1)  # stands in while no publication date is known; never shown
ENDLESS = ("duration", "recurring")  # kinds that have no days
EVENT = "EVENT"  # the symbol of a day of history, from which no story goes on


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
        """Its days, with their value and grain."""
        return iv.Interval(self.low, self.high, self.value, self.grain)

    def at(self, interval: iv.Interval, **more: Any) -> Point:
        """The same, with the days of `interval`."""
        return replace(
            self, low=interval.low, high=interval.high, value=interval.value, grain=interval.grain,
            again=None, **more,
        )  # fmt: skip


def absolute(interval: iv.Interval, **more: Any) -> Point:
    """What means these days whoever reads it and when."""
    return Point(interval.low, interval.high, interval.value, interval.grain, **more)


def duration(value: str, modifier: Modifier | None = None) -> Point:
    """A length of time (`P3Y`)."""
    return Point(None, None, value, "P", "duration", modifier)


def unresolved(value: str, **more: Any) -> Point:
    """What has no days that anybody could know from the text."""
    return Point(None, None, value, "P", resolved=False, **more)


def safe(year: int, month: int, day: int) -> date | None:
    """A day, None where no calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def pattern(language: str, name: str) -> re.Pattern[str]:
    """The regular expression `name` of a language's calendar, without regard to case."""
    return re.compile(getattr(words(language, "calendar"), name), re.IGNORECASE)


@dataclass(slots=True)
class View:
    """The text being read, the day it is seen from, and what was read in it: the `last` point and where, the last
    day that was `told` of and is not that of publication, the last point `dated` with a year of its own, the
    year that a sentence began with (`frame`: *En 1998, il* …; 0: none) and where it was spoken of last,
    `stretch_said` the last of some weeks to months in the runs before. `rest` is what follows in the run.

    `alone` says that the run in hand is all there is: somebody asks what `premier lundi de mai` means, and
    with no clause around it to tell the tense it is the coming one.
    """

    text: str
    language: str
    published: date | None
    last: Point | None = None
    last_at: int = 0
    told: Point | None = None
    dated: Point | None = None
    dated_at: int = 0
    frame: int = 0
    frame_at: int = 0
    stretch_said: Point | None = None
    rest: list[Node] = field(default_factory=list)
    alone: bool = False

    @property
    def calendar(self) -> ModuleType:
        """The words of time of its language."""
        return words(self.language, "calendar")

    @property
    def today(self) -> date:
        """The day of publication."""
        return self.published or UNKNOWN

    def before(self, nodes: list[Node], reach: int = 40) -> str:
        """The text before `nodes`."""
        start = nodes[0].start
        return self.text[max(0, start - reach) : start]

    def after(self, nodes: list[Node], reach: int = 30) -> str:
        """The text behind `nodes`."""
        end = nodes[-1].end
        return self.text[end : end + reach]

    def says(self, node: Node, name: str) -> bool:
        """Whether `node` is one of the words under `name` in the calendar."""
        return node.word in getattr(self.calendar, name).split("|")

    def led_by(self, nodes: list[Node], name: str, reach: int = 40) -> bool:
        """Whether the text before `nodes` ends as the calendar's expression `name` says."""
        return pattern(self.language, name).search(self.before(nodes, reach)) is not None

    def followed_by(self, nodes: list[Node], name: str) -> bool:
        """Whether the text behind `nodes` begins as the calendar's expression `name` says."""
        return pattern(self.language, name).match(self.after(nodes)) is not None

    def far_off(self, nodes: list[Node]) -> bool:
        """Whether `nodes` are of a time told of, away from now: `cet été-là`, `that summer`."""
        return self.followed_by(nodes, "THAT_AFTER") or self.led_by(nodes, "THAT_BEFORE", 12)

    def closes(self, nodes: list[Node]) -> bool:
        """Whether a clause or the text ends behind `nodes`."""
        return CLOSING.match(self.after(nodes, 4)) is not None

    def ahead(self, nodes: list[Node]) -> bool | None:
        """Whether the clause around `nodes` speaks of what is to come; None where it does not say."""
        if self.led_by(nodes, "SINCE_BEFORE", 24):
            return False
        if self.alone:
            return True
        if self.led_by(nodes, "DONE_BEFORE", 60) and not self.led_by(nodes, "TO_BE_BEFORE", 100):
            return False
        if self.led_by(nodes, "WAS_TO_BEFORE", 60) or self.put_off(nodes):
            return None
        return future(self.text, nodes[0].start, nodes[-1].end, self.language)

    def remember(self, point: Point, nodes: list[Node]) -> None:
        """Keep what `nodes` said: what follows may be counted from it."""
        if not point.low or point.kind in ENDLESS or point.symbol == EVENT:
            return
        self.last, self.last_at = point, nodes[-1].end
        if point.grain == "D" and point.low != self.published:
            self.told = point
        if point.relative:
            return
        self.dated, self.dated_at = point, nodes[-1].end
        if point.low.year != self.frame:
            past = point.grain == "Y" and point.low < self.today
            self.frame = point.low.year if past and self.led_by(nodes, "FRAME_BEFORE", 6) else 0
        self.frame_at = nodes[-1].end

    def put_off(self, nodes: list[Node]) -> bool:
        """Whether something was due then and is not (`prévu le 10 mars, a été reporté`): it may be past or not."""
        later = pattern(self.language, "PUT_OFF_AFTER").match(self.after(nodes, 120))
        return later is not None and self.led_by(nodes, "DUE_BEFORE", 40)

    def relative(self, interval: iv.Interval | None, symbol: str, **more: Any) -> Point | None:
        """Days counted from publication; `symbol` is what is left of them where that is unknown."""
        if interval is None:
            return None
        return absolute(interval, relative=True, symbol=symbol, anchor=self.today, **more)

    def stretch(self, low: date | None, high: date | None, symbol: str, **more: Any) -> Point:
        """The days from `low` to `high`, counted from publication."""
        point = Point(
            low, high, f"{low or ''}/{high or ''}", "R", "range", None, True, symbol, self.today
        )
        return replace(point, **more)

    def back(self, nodes: list[Node] | None = None) -> date:
        """The day that `la veille` and `un an plus tôt` are counted from.

        Where `nodes` say the year of a day right before them (`le 3 mai de l'année suivante`), it is not that day.
        """
        said = self.last
        if nodes and said and said.again and self.led_by(nodes, "YEAR_OF", 5):
            said = self.dated
        if said and (said.low or said.high):
            return said.high or said.low or self.today
        return self.today
