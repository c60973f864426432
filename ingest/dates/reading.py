"""A plain string to its expressions of time."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from ..facts import Timex
from . import (
    amounts,
    anchored,
    clock,
    days,
    digits,
    months,
    offsets,
    parts,
    quarters,
    ranges,
    relative,
    weekdays,
)
from .lexicon import normal
from .lexing import runs
from .notation import CODE, Node, Rules
from .points import ENDLESS, Point, View, pattern

WORDS = Rules(
    clock.WORDS, days.RULES, digits.RULES, months.RULES, quarters.RULES, weekdays.RULES, relative.RULES,
    offsets.RULES, anchored.RULES, amounts.RULES,
)  # fmt: skip
PARTS = Rules(
    anchored.AFTER_READING, ranges.AFTER_READING, days.LISTED, parts.RULES, offsets.AFTER_READING
)
LEFT = Rules(days.LEFT, relative.LEFT, amounts.LEFT)
OPEN = Rules(ranges.OPEN, relative.TO_DATE)
# each level sees what the ones before have read
LEVELS = (WORDS, PARTS, PARTS, clock.RULES, LEFT, ranges.RULES, OPEN)
SHORT, LONG = timedelta(20), timedelta(330)  # what has its like in another year
HEAD = 500  # characters in which a dateline stands
LINE = re.compile(r"^(?=.*\b\d{4}\b).{6,90}$")  # what may be one
NEXT_DAY = timedelta(1)  # one later by that is right: the day given was that of another zone
DAYS = ("date", "time")


def _reduce(view: View, nodes: list[Node], rules: Rules) -> list[Node]:
    """One pass over a run: at each place the longest match of a rule that reads becomes a TIME."""
    out: list[Node] = []
    codes = "".join(CODE[n.role] for n in nodes)
    i = 0
    while i < len(nodes):
        for length, rule in rules.matches(codes, i):
            part, view.rest = nodes[i : i + length], nodes[i + length :]
            try:
                point = rule.read(view, part)
            except (ValueError, OverflowError):  # a day that no calendar has
                continue
            if point is None or (point.low and point.high and point.low > point.high):
                continue
            first = _without_edge(view, part) if rule.edge else part[0].start
            out.append(Node("TIME", first, part[-1].end, point, rule=rule.id, parts=tuple(part)))
            view.remember(point, part)
            i += length
            break
        else:
            out.append(nodes[i])
            i += 1
    return out


def _without_edge(view: View, part: list[Node]) -> int:
    """Where the expression starts without function words that carry no meaning (`le 3 mars`)."""
    edge = view.calendar.EDGE.split()
    meant = (
        n.start for n in part if n.role == "TIME" or normal(view.text[n.start : n.end]) not in edge
    )
    return next(meant, part[0].start)


def _some_months(view: View, point: Point) -> bool:
    """Whether a point is a stretch of a year, as a rival of its like in another year."""
    if point.low is None or point.kind not in ("date", "range"):
        return False
    return SHORT <= (point.high or view.today) - point.low <= LONG


def _timex(view: View, node: Node) -> Timex:
    p: Point = node.value
    value, resolved, low, high = p.value, p.resolved, p.low, p.high
    anchor = p.anchor.isoformat() if p.anchor and p.relative else None
    if p.relative and view.published is None:
        value, resolved, low, high, anchor = p.symbol or p.value, False, None, None, None
    text = view.text[node.start : node.end]
    start = node.start - (text.count("]") > text.count("[") and view.text[node.start - 1] == "[")
    text = view.text[start : node.end]
    return Timex(
        start=start, end=node.end, text=text, kind=p.kind, value=value,
        start_date=low.isoformat() if low else None, end_date=high.isoformat() if high else None,
        modifier=p.modifier, resolved=p.kind in ENDLESS or (resolved and bool(low or high)),
        anchor=anchor, rule=node.rule, pieces={"words": text.split()},
    )  # fmt: skip


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _read(text: str, language: str, published: str | None) -> tuple[Timex, ...]:
    return tuple(_expressions(View(text, language, _seen_from(text, language, published))))


def _seen_from(text: str, language: str, published: str | None) -> date | None:
    """The day that is given, else that of the dateline; one that is a day later is right."""
    given, lines = _day(published), text[:HEAD].splitlines()
    if given is None:
        return _dateline(lines, language)
    said = _dateline(lines[:2], language, "date")
    return said if said == given + NEXT_DAY else given


def _dateline(lines: list[str], language: str, *kinds: str) -> date | None:
    """The day that stands in one of `lines` alone: what follows is seen from it."""
    for line in lines:
        if not LINE.search(line):
            continue
        said = [t for t in _expressions(View(line, language, None)) if t.kind in (kinds or DAYS)]
        days = [t for t in said if t.resolved and t.anchor is None and t.start_date == t.end_date]
        long = 2 * sum(len(t.text) for t in said) > len(line.strip())
        if days and (long or pattern(language, "DATELINE").match(line)):
            return _day(days[0].start_date)
    return None


def _expressions(view: View) -> list[Timex]:
    """What is read in the text of `view`, run by run."""
    text, language = view.text, view.language
    found: list[Timex] = []
    inner = text.strip(" \t\n.,;:!?")
    for run in runs(text, language):
        view.alone = run[-1].end - run[0].start >= len(inner)
        nodes = _reduce(view, run, LEVELS[0])
        for level in LEVELS[1:]:
            nodes = _reduce(view, nodes, level)
        read_ = [n for n in nodes if n.role == "TIME"]
        found.extend(_timex(view, n) for n in read_)
        view.stretch_said = next(
            (n.point for n in read_[::-1] if _some_months(view, n.point)), view.stretch_said
        )
    return found


def read(text: str, language: str, published: str | None = None) -> list[Timex]:
    """The expressions of time in `text`, in its order, none overlapping, seen from the ISO day `published`.

    Without `published`, a text is seen from the day in its dateline; without one, what is relative keeps its
    TIMEX3 value and is unresolved. Nothing is ever seen from today. Raises ValueError for a language that
    recoupe does not read.

    >>> [t.value for t in read("Le contrat a été signé le 8 octobre 2025.", "fr")]
    ['2025-10-08']
    """
    return list(_read(text, language, published))


def span(
    text: str, language: str, published: str | None = None
) -> tuple[str | None, str | None] | None:
    """First and last day of the one expression `text` (None: an open side); None where it has no interval.

    >>> span("fin 2026", "fr")
    ('2026-09-01', '2026-12-31')
    """
    dated = [t for t in read(text.strip(), language, published) if t.start_date or t.end_date]
    if len(dated) != 1:
        return None
    return dated[0].start_date, dated[0].end_date
