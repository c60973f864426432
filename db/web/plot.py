"""The values of a topic over time, as an SVG made here: it needs no script, and prints."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup, escape

from .values import day_text, number, value_text, with_unit

WIDTH, HEIGHT = 720, 300
LEFT, RIGHT, TOP, BOTTOM = 84, 20, 16, 40
SHAPES = ("circle", "square", "diamond", "triangle", "cross")


def plot(claims: Sequence[dict[str, Any]], language: str) -> Markup | None:
    """One mark for each claim: across, the day it was published; up, its value (or the days it gives).

    A range is a bar, an open side an arrow, `about` a hollow mark. Each source has its colour and shape. None where fewer
    than two claims have a day and a value.
    """
    points = [p for c in claims if (p := point(c)) is not None]
    if len(points) < 2:
        return None
    days = [p["day"] for p in points]
    values = [v for p in points for v in (p["low"], p["high"]) if v is not None]
    x = scale(min(days), max(days), LEFT + 12, WIDTH - RIGHT - 12)
    y = scale(min(values), max(values), HEIGHT - BOTTOM - 12, TOP + 12)
    sources = sorted({p["claim"]["source_name"] for p in points})
    label = axis_label(points, language)
    parts = [grid(min(values), max(values), y, label), day_axis(days, x, language)]
    parts += [
        mark(p, x(p["day"]), y, sources.index(p["claim"]["source_name"]), language) for p in points
    ]
    legend = Markup("").join(
        Markup('<li><svg viewBox="-8 -8 16 16" aria-hidden="true">{}</svg>{}</li>').format(
            shape(i, 0, 0, False), name
        )
        for i, name in enumerate(sources)
    )
    return Markup(
        '<figure class="plot"><svg viewBox="0 0 {w} {h}" role="img" aria-label="{n}">{parts}</svg>'
        '<figcaption><ul class="legend">{legend}</ul></figcaption></figure>'
    ).format(
        w=WIDTH,
        h=HEIGHT,
        n=f"{len(points)} × {len(sources)}",
        parts=Markup("").join(parts),
        legend=legend,
    )


def point(claim: dict[str, Any]) -> dict[str, Any] | None:
    """Where a claim stands: its day and its bounds; None for what has no place."""
    day = ordinal(claim["published"])
    if day is None:
        return None
    if claim["figure"]:
        factor = ratio(claim)
        low, high = (
            None if v is None else v * factor for v in (claim["value_low"], claim["value_high"])
        )
    else:
        low, high = ordinal(claim["start_date"]), ordinal(claim["end_date"])
    if low is None and high is None:
        return None
    return {"day": day, "low": low, "high": high, "claim": claim}


def ratio(claim: dict[str, Any]) -> float:
    """What brings the claim's value into the base unit, so that all marks are on one scale."""
    if claim["base_low"] is not None and claim["value_low"]:
        return float(claim["base_low"] / claim["value_low"])
    return 1.0


def ordinal(day: str | None) -> float | None:
    """An ISO day as a number of days."""
    try:
        return float(date.fromisoformat((day or "")[:10]).toordinal())
    except ValueError:
        return None


def scale(low: float, high: float, start: float, end: float) -> Any:
    """The straight line that takes low..high to start..end; the middle where both are one."""
    if high == low:
        return lambda v: (start + end) / 2
    return lambda v: start + (v - low) / (high - low) * (end - start)


def ticks(low: float, high: float) -> list[float]:
    """Three to six round values between two.

    >>> ticks(15, 21)
    [16, 18, 20]
    """
    if high == low:
        return [low]
    step = 10 ** math.floor(math.log10((high - low) / 2))
    step *= next(m for m in (1, 2, 5, 10) if (high - low) / (step * m) <= 5)
    first = math.ceil(low / step) * step
    return [first + i * step for i in range(int((high - first) / step + 1e-9) + 1)]


def axis_label(points: list[dict[str, Any]], language: str) -> Any:
    """How a value on the axis is written: a number in the base unit, or a day."""
    if not points[0]["claim"]["figure"]:
        return lambda v: day_text(date.fromordinal(round(v)).isoformat(), language)
    claim = points[0]["claim"]
    unit, factor = claim["unit"], ratio(claim)
    return lambda v: with_unit(number(v / factor, language), v / factor, unit, language)


def grid(low: float, high: float, y: Any, label: Any) -> Markup:
    """The horizontal lines and what they stand for."""
    return Markup("").join(
        Markup(
            '<line class="grid" x1="{x1}" x2="{x2}" y1="{y:.1f}" y2="{y:.1f}"/><text x="{tx}" y="{ty:.1f}" text-anchor="end">{label}</text>'
        ).format(x1=LEFT, x2=WIDTH - RIGHT, y=y(v), tx=LEFT - 6, ty=y(v) + 4, label=label(v))
        for v in ticks(low, high)
    )


def day_axis(days: list[float], x: Any, language: str) -> Markup:
    """The first, the last and, where there is room, the middle day."""
    first, last = min(days), max(days)
    shown = [first] if first == last else [first, last]
    if last - first > 2:
        shown.insert(1, (first + last) // 2)
    return Markup("").join(
        Markup('<text x="{x:.1f}" y="{y}" text-anchor="middle">{label}</text>').format(
            x=x(d),
            y=HEIGHT - 12,
            label=day_text((date.min + timedelta(int(d) - 1)).isoformat(), language),
        )
        for d in shown
    )


def mark(p: dict[str, Any], x: float, y: Any, source: int, language: str) -> Markup:
    """One claim: a mark, a bar for a range, an arrow for an open side; hover shows its sentence."""
    claim, low, high = p["claim"], p["low"], p["high"]
    about = claim["hedge"] == "about"
    parts: list[Markup] = []
    if low is not None and high is not None and low != high:
        parts.append(
            Markup(
                '<line class="bar" x1="{x:.1f}" x2="{x:.1f}" y1="{a:.1f}" y2="{b:.1f}"/>'
            ).format(x=x, a=y(low), b=y(high))
        )
        middle = (y(low) + y(high)) / 2
    else:
        middle = y(low if low is not None else high)
        if low is None or high is None:
            up = -22 if high is None else 22
            parts.append(
                Markup(
                    '<path class="bar" d="M{x:.1f} {y:.1f}v{up}m-4 {back}l4 {tip}l4 {back}"/>'
                ).format(x=x, y=middle, up=up, back=5 if up < 0 else -5, tip=-5 if up < 0 else 5)
            )
    parts.append(shape(source, x, middle, about))
    title = f"{claim['source_name']}, {day_text(claim['published'], language)} — {value_text(claim, language)}\n{claim['sentence']}"
    return Markup(
        '<a href="#claim-{id}" class="series-{s}"><title>{title}</title>{parts}</a>'
    ).format(id=claim["id"], s=source % 6, title=title, parts=Markup("").join(parts))


def shape(source: int, x: float, y: float, hollow: bool) -> Markup:
    """The mark of a source: its own colour and shape; hollow for `about`."""
    name = SHAPES[source % len(SHAPES)]
    paths = {
        "square": "M-5-5h10v10h-10z",
        "diamond": "M0-7 7 0 0 7-7 0z",
        "triangle": "M0-7 6.5 5h-13z",
        "cross": "M-5-2h3v-3h4v3h3v4h-3v3h-4v-3h-3z",
        "circle": "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
    }
    return Markup(
        '<path class="mark series-{s}{h}" transform="translate({x:.1f} {y:.1f})" d="{d}"/>'
    ).format(s=source % 6, h=" hollow" if hollow else "", x=x, y=y, d=escape(paths[name]))
