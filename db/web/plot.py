"""The values of a topic over time, as an SVG made here: it needs no script, and prints."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from markupsafe import Markup

from .values import day_text, number, value_text, with_unit
from .words import words

WIDTH, HEIGHT = 760, 270
LEFT, RIGHT, TOP, BOTTOM = 112, 24, 18, 44
APART = 15  # two marks nearer than this are set side by side
COLOURS = 6
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

    A range is a bar, an open side an arrow, `about` a hollow mark. Each source has its colour and shape. None where fewer
    than two claims have a day and a value.
    """
    points = [p for c in claims if (p := point(c)) is not None]
    if len(points) < 2:
        return None
    names = list(dict.fromkeys(p.claim["source_name"] for p in points))
    days = [p.day for p in points]
    values = [v for p in points for v in (p.low, p.high) if v is not None]
    x = scale(min(days), max(days), LEFT + 40, WIDTH - RIGHT - 40)
    y = scale(min(values), max(values), HEIGHT - BOTTOM - 24, TOP + 24)
    points = [
        replace(p, source=names.index(p.claim["source_name"]), x=x(p.day))
        for p in sorted(points, key=lambda p: p.day)
    ]
    parts = [
        *grid(values, y, axis_label(points, language), not points[0].claim["figure"]),
        *day_axis(min(days), max(days), x, language),
        *(mark(p, y, language) for p in side_by_side(points, y)),
    ]
    summary = words(language)["plot"].format(
        n=len(points),
        sources=len(names),
        first=day_text(iso(min(days)), language),
        last=day_text(iso(max(days)), language),
    )
    return Markup(
        '<figure class="plot"><svg viewBox="0 0 {w} {h}" role="group" aria-label="{summary}">{parts}</svg>'
        "<figcaption>{legend}</figcaption></figure>"
    ).format(
        w=WIDTH,
        h=HEIGHT,
        summary=summary,
        parts=Markup("").join(parts),
        legend=legend(names, points, language),
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


def grid(values: Sequence[float], y: Scale, label: Label, dated: bool) -> list[Markup]:
    """The horizontal lines and what they stand for: no fractions where all values are whole."""
    if dated:
        lines = day_ticks(min(values), max(values))
    else:
        whole = all(v == int(v) for v in values)
        lines = [v for v in ticks(min(values), max(values)) if v == int(v) or not whole]
    return [
        Markup(
            '<line class="grid" x1="{x1}" x2="{x2}" y1="{y:.1f}" y2="{y:.1f}"/><text x="{tx}" y="{ty:.1f}" text-anchor="end">{label}</text>'
        ).format(x1=LEFT, x2=WIDTH - RIGHT, y=y(v), tx=LEFT - 8, ty=y(v) + 4, label=label(v))
        for v in lines
    ]


def day_axis(first: float, last: float, x: Scale, language: str) -> list[Markup]:
    """Each of a few days; of more the first, the middle and the last."""
    few = int(last - first) <= 5
    shown = (
        [first + n for n in range(int(last - first) + 1)]
        if few
        else [first, (first + last) // 2, last]
    )
    return [
        Markup('<text x="{x:.1f}" y="{y}" text-anchor="middle">{label}</text>').format(
            x=x(d), y=HEIGHT - 14, label=day_text(iso(d), language)
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
