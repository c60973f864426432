"""How often something was spoken of, month by month, as bars in an SVG."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from babel.dates import format_date
from markupsafe import Markup

HEIGHT, BASE = 90, 18
BAR, BROADEST, WIDTH = 14, 44, 220  # of a month, and of a few
LABELS = 150  # two of them need
MONTHS = 120  # of a longer time, the last


def timeline(months: Sequence[dict[str, Any]], language: str) -> Markup | None:
    """One bar for each month from the first to the last; None where there are fewer than two months.

    `months` are rows with `month` (`2025-10`) and `mentions`, in the order of time.
    """
    counted = {m["month"]: m["mentions"] for m in months}
    shown = between(min(counted, default=""), max(counted, default=""))[-MONTHS:]
    if len(shown) < 2:
        return None
    most = max(counted[m] for m in shown if m in counted)
    step = min(BROADEST, max(BAR, WIDTH // len(shown)))
    width = max(len(shown) * step, LABELS)
    bars = Markup("").join(
        Markup(
            '<rect x="{x}" y="{y:.1f}" width="{w}" height="{h:.1f}"><title>{t}</title></rect>'
        ).format(
            x=n * step + 2,
            y=HEIGHT - BASE - (h := counted.get(m, 0) / most * (HEIGHT - BASE - 4)),
            w=step - 4,
            h=h,
            t=f"{month_text(m, language)}: {counted.get(m, 0)}",
        )
        for n, m in enumerate(shown)
    )
    first, last = month_text(shown[0], language), month_text(shown[-1], language)
    ends = Markup(
        '<text x="2" y="{y}">{first}</text><text x="{x}" y="{y}" text-anchor="end">{last}</text>'
    ).format(y=HEIGHT - 4, x=width, first=first, last=last)
    return Markup(
        '<svg class="timeline" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-label="{label}">{bars}{ends}</svg>'
    ).format(w=width, h=HEIGHT, label=f"{first} – {last}", bars=bars, ends=ends)


def between(first: str, last: str) -> list[str]:
    """Every month from one to the other.

    >>> between("2025-11", "2026-02")
    ['2025-11', '2025-12', '2026-01', '2026-02']
    """
    try:
        start, end = (date.fromisoformat(f"{m}-01") for m in (first, last))
    except ValueError:
        return []
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    months = (start.month - 1 + n for n in range(count))
    return [f"{start.year + m // 12:04d}-{m % 12 + 1:02d}" for m in months]


def month_text(month: str, language: str) -> str:
    """A month in words: `oct. 2025`."""
    day = date.fromisoformat(f"{month}-01")
    return str(format_date(day, format="MMM y", locale=language))
