"""A plain string to its expressions of time."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from ..facts import Timex
from .combine import LEVELS
from .lexing import Node, runs
from .points import Point, View
from .units import RULES, Rule

TRIM = re.compile(r"^\W+|\W+$")


def _day(published: str | None) -> date | None:
    if not published:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def _reduce(view: View, nodes: list[Node], rules: list[Rule]) -> list[Node]:
    """One pass over a run: at each place the longest match of the rules that reads becomes a `p`."""
    out: list[Node] = []
    codes = "".join(n.code for n in nodes)
    i = 0
    while i < len(nodes):
        matches = [
            (m.end(), rule) for rule in rules if (m := rule.pattern.match(codes, i)) and m.end() > i
        ]
        matches.sort(key=lambda m: -m[0])
        for end, rule in matches:
            part = nodes[i:end]
            try:
                point = rule.read(view, part)
            except (ValueError, OverflowError):  # a day that no calendar has
                point = None
            if point is None:
                continue
            read = Node("p", part[0].start, part[-1].end, point, rule.id)
            out.append(read)
            if point.low and point.kind in ("date", "time", "range"):
                view.last = point
            i = end
            break
        else:
            out.append(nodes[i])
            i += 1
    return out


def _timex(view: View, node: Node) -> Timex:
    p: Point = node.value
    value, resolved, low, high = p.value, p.resolved, p.low, p.high
    anchor = p.anchor.isoformat() if p.anchor and p.relative else None
    if p.relative and view.published is None:
        value, resolved, low, high, anchor = p.symbol or p.value, False, None, None, None
    if p.kind in ("duration", "recurring"):
        resolved = True
    return Timex(
        start=node.start, end=node.end, text=view.text[node.start : node.end], kind=p.kind, value=value,
        start_date=low.isoformat() if low else None, end_date=high.isoformat() if high else None,
        modifier=p.modifier, resolved=resolved and (low is not None or high is not None or p.kind in ("duration", "recurring")),
        anchor=anchor, rule=node.rule, pieces={"words": view.text[node.start : node.end].split()},
    )  # fmt: skip


LEADING = frozenset(
    ["le", "l'", "du", "de", "in", "on", "at", "en", "d'", "des", "of", "au", "aux", "à", "ce"]
)


def _trimmed(view: View, node: Node) -> Node:
    """Without the preposition or French article that carries no meaning (`le 3 mars`, but `la veille`)."""
    if node.rule.startswith(
        ("date.range", "date.open", "date.absolute.days", "date.absolute.years")
    ):
        return node
    text = view.text
    found = re.match(r"(?:l['’]|d['’]|(\w+)\s+)", text[node.start : node.end])
    drop = node.rule.startswith(
        (
            "date.absolute",
            "date.relative.weekday",
            "date.quarter",
            "date.season",
            "date.holiday",
            "date.time",
            "date.part.of",
            "date.of",
        )
    )
    first = (found[1] or found[0]).lower() if found else ""
    if (
        found
        and drop
        and first
        in (
            "le",
            "la",
            "l'",
            "l’",
            "les",
            "du",
            "de",
            "des",
            "en",
            "in",
            "on",
            "at",
            "au",
            "à",
            "d'",
        )
        and not (node.rule.startswith("date.relative.weekday") and first not in ("le",))
    ):
        return Node("p", node.start + found.end(), node.end, node.value, node.rule)
    return node


@lru_cache(maxsize=64)
def _read(text: str, language: str, published: str | None) -> tuple[Timex, ...]:
    view = View(text, language, _day(published))
    found: list[Timex] = []
    for run in runs(text, language):
        nodes = _reduce(view, run, RULES)
        for level in LEVELS:
            nodes = _reduce(view, nodes, level) if any(n.code in "pPKU" for n in nodes) else nodes
        found.extend(_timex(view, _trimmed(view, n)) for n in nodes if n.code == "p")
    return tuple(found)


def read(text: str, language: str, published: str | None = None) -> list[Timex]:
    """The expressions of time in `text`, in its order, none overlapping, seen from the ISO day `published`.

    Without `published`, what is relative keeps its TIMEX3 value and is unresolved; nothing is ever seen
    from today. Raises ValueError for a language that recoupe does not read.

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
