"""The values of a topic over time, as an SVG made here: it needs no script, and prints."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from markupsafe import Markup

from .values import day_text, number, value_text, with_unit
from .words import words

APART = 15  # two marks nearer than this are set side by side
COLOURS = 6  # of more sources the rest share the last one
SHAPES = {
    "circle": "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
    "square": "M-5.5-5.5h11v11h-11z",
    "diamond": "M0-7.5 7.5 0 0 7.5-7.5 0z",
    "triangle": "M0-7 7 5.5h-14z",
    "cross": "M-5.5-2h3.5v-3.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5z",
}

Scale = Callable[[float], float]
Label = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawing for one width of screen: its size, and how many days it has room to name."""

    name: str
    width: int
    height: int
    days: int
    margin: int = 8
    label: int = 96  # for what the horizontal lines stand for, which is written on them
    bottom: int = 34


FRAMES = (Frame("wide", 1140, 300, 6), Frame("narrow", 380, 280, 3))


@dataclass(frozen=True, slots=True)
class Point:
    """A claim's place in the plot: the day it was published, its bounds, its source; `x` once it is placed."""

    claim: dict[str, Any]
    day: float
    low: float | None
    high: float | None
    source: int = 0
    x: float = 0.0

    @property
    def middle(self) -> float:
        """Where the mark stands: between the bounds, or at the one that is known."""
        known = [v for v in (self.low, self.high) if v is not None]
        return sum(known) / len(known)


def plot(claims: Sequence[dict[str, Any]], language: str) -> Markup | None:
    """One mark for each claim: across, the day it was published; up, its value (or the days it gives).

    A range is a bar, an open side an arrow, `about` a hollow mark. Each source has its colour and shape. Drawn once for a wide
    screen and once for a narrow one, of which a page shows one. None where fewer than two claims have a day and a value.
    """
    points = [p for c in claims if (p := point(c)) is not None]
    if len(points) < 2:
        return None
    w = words(language)
    said_by = Counter(p.claim["source_name"] for p in points)
    names = list(said_by)
    if len(names) > COLOURS:
        names = [name for name, _ in said_by.most_common(COLOURS - 1)]
    own = {name: n for n, name in enumerate(names)}
    points = [
        replace(p, source=own.get(p.claim["source_name"], COLOURS - 1))
        for p in sorted(points, key=lambda p: p.day)
    ]
    summary = w["plot"].format(
        n=len(points),
        sources=len(said_by),
        first=day_text(iso(points[0].day), language),
        last=day_text(iso(points[-1].day), language),
    )
    return Markup(
        '<figure class="plot">{drawings}<figcaption>{legend}<p><a href="#all-claims">{table}</a></p></figcaption></figure>'
    ).format(
        drawings=Markup("").join(drawing(f, points, summary, language) for f in FRAMES),
        legend=legend(
            [*names, w["other_sources"]] if len(said_by) > len(names) else names, points, language
        ),
        table=w["plot_as_table"],
    )


def drawing(frame: Frame, points: Sequence[Point], summary: str, language: str) -> Markup:
    """The points, which are in the order of days, in one frame."""
    values = [v for p in points for v in (p.low, p.high) if v is not None]
    first, last = points[0].day, points[-1].day
    x = scale(first, last, frame.margin + frame.label, frame.width - frame.margin - 40)
    y = scale(min(values), max(values), frame.height - frame.bottom - 26, frame.margin + 34)
    placed = side_by_side([replace(p, x=x(p.day)) for p in points], y)
    parts = [
        *grid(frame, values, y, axis_label(points, language), not points[0].claim["figure"]),
        *day_axis(frame, first, last, x, language),
        *(mark(p, y, language) for p in placed),
    ]
    return Markup(
        '<svg class="{name}" viewBox="0 0 {w} {h}" role="group" aria-label="{summary}">{parts}</svg>'
    ).format(
        name=frame.name,
        w=frame.width,
        h=frame.height,
        summary=summary,
        parts=Markup("").join(parts),
    )


def point(claim: dict[str, Any]) -> Point | None:
    """Where a claim stands; None for what has no place."""
    day = ordinal(claim["published"])
    if claim["figure"]:
        factor = ratio(claim)
        low, high = (
            None if v is None else v * factor for v in (claim["value_low"], claim["value_high"])
        )
    else:
        low, high = ordinal(claim["start_date"]), ordinal(claim["end_date"])
    if day is None or (low is None and high is None):
        return None
    return Point(claim, day, low, high)


def ratio(claim: dict[str, Any]) -> float:
    """What brings the claim's value into the base unit, so that all marks are on one scale."""
    for side in ("low", "high"):
        if claim[f"base_{side}"] is not None and claim[f"value_{side}"]:
            return float(claim[f"base_{side}"] / claim[f"value_{side}"])
    return 1.0


def ordinal(day: str | None) -> float | None:
    """An ISO day as a number of days."""
    try:
        return float(date.fromisoformat((day or "")[:10]).toordinal())
    except ValueError:
        return None


def iso(day: float) -> str:
    """A number of days as an ISO day; what lies beyond the calendar is its end."""
    return date.fromordinal(max(1, min(round(day), date.max.toordinal()))).isoformat()


def scale(low: float, high: float, start: float, end: float) -> Scale:
    """The straight line that takes low..high to start..end; the middle where both are one."""
    if high == low:
        return lambda v: (start + end) / 2
    return lambda v: start + (v - low) / (high - low) * (end - start)


def side_by_side(points: Sequence[Point], y: Scale) -> list[Point]:
    """The points with those that would hide each other moved apart."""
    placed: list[Point] = []
    for p in points:
        moved = p
        for n in range(1, 30):
            if all(
                abs(moved.x - q.x) >= APART or abs(y(moved.middle) - y(q.middle)) >= APART
                for q in placed
            ):
                break
            moved = replace(p, x=p.x + (n + 1) // 2 * APART * (1 if n % 2 else -1))
        placed.append(moved)
    return placed


def ticks(low: float, high: float) -> list[float]:
    """Two to six round values between two.

    >>> ticks(15, 21)
    [16, 18, 20]
    """
    if high == low or not math.isfinite(high - low):
        return [low]
    step = 10.0 ** math.floor(math.log10((high - low) / 2))
    step *= next(m for m in (1, 2, 5, 10, 20) if (high - low) / (step * m) <= 5)
    first = math.ceil(low / step) * step
    found = [first + i * step for i in range(int((high - first) / step + 1e-9) + 1)]
    return [int(v) if v == int(v) else v for v in found]


def day_ticks(low: float, high: float) -> list[float]:
    """The first days of months, quarters, years or decades between two days, at most about seven.

    >>> [date.fromordinal(int(d)).isoformat() for d in day_ticks(739617, 739981)]
    ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']
    """
    first, last = (date.fromordinal(max(1, int(v))) for v in (low, high))
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next(n for n in (1, 3, 6, 12, 60, 120, 1200, 12000, 120000) if months / n <= 6)
    start = -(-(first.year * 12 + first.month - 1) // step) * step
    found = [
        float(date(m // 12, m % 12 + 1, 1).toordinal())
        for m in range(start, last.year * 12 + last.month, step)
    ]
    return [d for d in found if low <= d <= high] or [low]


def axis_label(points: Sequence[Point], language: str) -> Label:
    """How a value on the axis is written: a number in the first claim's unit, or a day."""
    claim = points[0].claim
    if not claim["figure"]:
        return lambda v: day_text(iso(v), language)
    unit, factor = claim["unit"], ratio(claim)
    return lambda v: with_unit(number(v / factor, language), v / factor, unit, language)


def grid(
    frame: Frame, values: Sequence[float], y: Scale, label: Label, dated: bool
) -> list[Markup]:
    """The horizontal lines, each with what it stands for on it: no fractions where all values are whole."""
    if dated:
        lines = day_ticks(min(values), max(values))
    else:
        whole = all(v == int(v) for v in values)
        lines = [v for v in ticks(min(values), max(values)) if v == int(v) or not whole]
    return [
        Markup(
            '<line class="grid" x1="{x1}" x2="{x2}" y1="{y:.1f}" y2="{y:.1f}"/><text x="{x1}" y="{ty:.1f}">{label}</text>'
        ).format(
            x1=frame.margin, x2=frame.width - frame.margin, y=y(v), ty=y(v) - 5, label=label(v)
        )
        for v in lines
    ]


def day_axis(frame: Frame, first: float, last: float, x: Scale, language: str) -> list[Markup]:
    """Each of a few days; of more the first, the middle and the last."""
    if last - first < frame.days:
        shown = [first + n for n in range(int(last - first) + 1)]
    else:
        shown = [first, (first + last) // 2, last]
    return [
        Markup('<text x="{x:.1f}" y="{y}" text-anchor="middle">{label}</text>').format(
            x=x(d), y=frame.height - 10, label=day_text(iso(d), language)
        )
        for d in shown
    ]


def mark(p: Point, y: Scale, language: str) -> Markup:
    """One claim: a mark, a bar for a range, an arrow for an open side; it leads to the claim's row."""
    parts: list[Markup] = []
    if p.low is not None and p.high is not None and p.low != p.high:
        parts.append(
            Markup('<path class="bar" d="M{x:.1f} {a:.1f}V{b:.1f}m-5 0h10M{l:.1f} {a:.1f}h10"/>').format(
                x=p.x, a=y(p.low), b=y(p.high), l=p.x - 5
            )
        )  # fmt: skip
    elif p.low is None or p.high is None or p.claim["hedge"] in ("more than", "at least"):
        up = p.high is None or p.low is not None
        parts.append(arrow(p.x, y(p.middle), up))
    elif p.claim["hedge"] in ("less than", "at most"):
        parts.append(arrow(p.x, y(p.middle), False))
    parts.append(shape(p.source, p.x, y(p.middle), p.claim["hedge"] == "about"))
    c = p.claim
    tip = f"{c['source_name']}, {day_text(c['published'], language)}: {value_text(c, language)}\n{c['sentence']}"
    return Markup(
        '<a href="#claim-{id}" class="series-{s}" data-tip="{tip}" aria-label="{tip}"><title>{tip}</title>{parts}</a>'
    ).format(id=c["claim"], s=p.source % COLOURS, tip=tip, parts=Markup("").join(parts))


def arrow(x: float, y: float, up: bool) -> Markup:
    """An open side: the value is this or more (`up`), or this or less."""
    sign = -1 if up else 1
    return Markup('<path class="bar" d="M{x:.1f} {y:.1f}v{v}m-5 {b}l5 {t}l5 {b}"/>').format(
        x=x, y=y, v=24 * sign, b=-6 * sign, t=6 * sign
    )


def shape(source: int, x: float, y: float, hollow: bool) -> Markup:
    """The mark of a source: its own colour and shape; hollow for `about`."""
    path = list(SHAPES.values())[source % len(SHAPES)]
    return Markup(
        '<path class="mark series-{s}{h}" transform="translate({x:.1f} {y:.1f})" d="{d}"/>'
    ).format(s=source % COLOURS, h=" hollow" if hollow else "", x=x, y=y, d=path)


def legend(names: Sequence[str], points: Sequence[Point], language: str) -> Markup:
    """The sources with their marks, and what bars, arrows and hollow marks stand for where there are some."""
    w = words(language)
    seen = {
        "plot_range": any(
            p.low is not None and p.high is not None and p.low != p.high for p in points
        ),
        "plot_open": any(
            None in (p.low, p.high)
            or p.claim["hedge"] in ("more than", "at least", "less than", "at most")
            for p in points
        ),
        "plot_about": any(p.claim["hedge"] == "about" for p in points),
    }
    sources = Markup("").join(
        Markup('<li><svg viewBox="-9 -9 18 18" aria-hidden="true">{}</svg>{}</li>').format(
            shape(n, 0, 0, False), name
        )
        for n, name in enumerate(names)
    )
    notes = Markup("").join(
        Markup('<li class="note">{}</li>').format(w[key]) for key, there in seen.items() if there
    )
    return Markup('<ul class="legend">{}{}</ul>').format(sources, notes)
