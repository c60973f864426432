"""The lines of a page of a PDF, each column from top to bottom.

Most programs write one column after the other; some write line by line across the page, and sentences of two columns would
run into each other. Where many lines of prose begin beside another at one place, that is where the second column begins.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pypdf import PageObject

# So many lines beside each other make columns, of so many characters: the cells of a table have fewer.
MANY = 5
PROSE = 20

# What is so near (in points) is at one place.
NEAR = 3


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line, and where it begins."""

    x: float
    y: float
    text: str


def lines_of(page: PageObject) -> list[str]:
    """What the page shows, a line each, in the order in which it is read."""
    runs: list[Run] = []

    def seen(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            x, y = tm[4], tm[5]
            there = x * cm[0] + y * cm[2] + cm[4], x * cm[1] + y * cm[3] + cm[5]
            runs.append(Run(*there, text.strip("\n")))

    shown = page.extract_text(visitor_text=seen)
    gutter = second_column(runs)
    if gutter is None:
        return shown.splitlines()
    left = [r for r in runs if r.x < gutter - NEAR]
    return [*joined(left), *joined([r for r in runs if r.x >= gutter - NEAR])]


def second_column(runs: list[Run]) -> float | None:
    """Where the second column begins of a page that was written across its columns; None for other pages.

    >>> across = [Run(x, y, "so many words of prose as here") for y in range(700, 600, -14) for x in (60, 310)]
    >>> second_column(across), second_column(sorted(across, key=lambda r: r.x))
    (310, None)
    """
    beside = [
        (one, two)
        for one, two in pairwise(runs)
        if abs(one.y - two.y) < NEAR and two.x > one.x + NEAR
    ]
    places = Counter(round(two.x) for _, two in beside)
    if not places:
        return None
    x, count = max(places.items(), key=lambda found: (found[1], found[0]))
    here = [len(run.text) for pair in beside if round(pair[1].x) == x for run in pair]
    return x if count >= MANY and median(here) >= PROSE else None


def joined(runs: list[Run]) -> list[str]:
    """Runs at one height as one line."""
    lines: list[str] = []
    height = None
    for run in runs:
        if height is not None and abs(run.y - height) < NEAR:
            lines[-1] += run.text
        else:
            lines.append(run.text)
        height = run.y
    return lines
