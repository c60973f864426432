"""The topics, for programs and for people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from sqlite_utils import Database

from ..compare.relation import relate
from ..compare.scope import elsewhere
from ..compare.statement import Statement
from ..values import iso
from .judged import Judged, judged
from .load import Shelf
from .titles import title
from .write import (
    by_value,
    closest,
    in_time,
    origins,
    relation_of,
    shown_value,
    topic_id,
)

STRONGEST_FIRST = """
    SELECT t.id, t.title FROM topics t LEFT JOIN comparisons c ON c.topic = t.id
    GROUP BY t.id ORDER BY max(coalesce(c.relation = 'conflict', 0)) DESC,
      max(CASE WHEN c.relation = 'conflict' THEN c.strength * (c.origins_a + c.origins_b) END) DESC,
      t.origins DESC, t.articles DESC, t."values" DESC, t.id"""


def members(db: Database, shelf: Shelf, topic: int) -> list[Statement]:
    """The statements of a topic in the order of time."""
    rows = db.execute("SELECT id, article FROM topic_places WHERE topic = ?", [topic]).fetchall()
    wanted = {place for place, _ in rows}
    found = (s for article in {a for _, a in rows} for s in shelf.statements(article))
    return in_time(s for s in found if s.id in wanted)


def report(db: Database) -> Iterator[dict[str, Any]]:
    """One object per topic, strongest disagreements first: every place of every value, and how each pair relates.

    Pairs are of different articles; copies of one dispatch are not compared with each other. Values that no other
    speaks of come last, each as a topic of its own.
    """
    shelf, decisions, refs = Shelf(db), judged(db), article_refs(db)
    for topic, name in db.execute(STRONGEST_FIRST).fetchall():
        yield described(topic, name, members(db, shelf, topic), decisions, refs)
    for article in sorted(refs):
        together = db.execute("SELECT id FROM topic_places WHERE article = ?", [article]).fetchall()
        for s in shelf.statements(article):
            if (s.id,) not in together:
                yield described(topic_id([s]), title([s]), [s], decisions, refs)


def described(
    topic: int, name: str, said: list[Statement], decisions: Judged, refs: dict[int, str]
) -> dict[str, Any]:
    return {
        "topic": str(topic),
        "title": name,
        "claims": [entry(s, refs) for s in said],
        "comparisons": list(relations(said, decisions)),
    }


def article_refs(db: Database) -> dict[int, str]:
    """What each article is called outside: its ref, else its address, else its id."""
    return dict(
        db.execute("SELECT id, coalesce(ref, url, CAST(id AS TEXT)) FROM articles").fetchall()
    )


def entry(s: Statement, refs: dict[int, str]) -> dict[str, Any]:
    """A value at its place."""
    dated = s.value.is_date
    return {
        "claim": str(s.id),
        "ref": refs[s.story.id],
        "start": s.start,
        "end": s.end,
        "text": s.text,
        "value_low": s.low,
        "value_high": s.high,
        "unit": s.unit,
        "start_date": iso(s.value.low) if dated else None,
        "end_date": iso(s.value.high) if dated else None,
    }


def relations(said: list[Statement], decisions: Judged) -> Iterator[dict[str, Any]]:
    """Every pair of statements from different articles, unless those are copies; `a` is the earlier."""
    values = by_value(said)
    heap = {s.id: n for n, heap in enumerate(values) for s in heap}
    between = {
        (m, n): relation_of(*closest(values[m], values[n]), decisions, values[m], values[n])
        for m, n in combinations(range(len(values)), 2)
    }
    for a, b in combinations(said, 2):
        if a.story is b.story or (a.story.origin and a.story.origin == b.story.origin):
            continue
        m, n = heap[a.id], heap[b.id]
        verdict = relation_of(a, b, decisions, values[m], values[n])
        if verdict is None and (told := between.get((min(m, n), max(m, n)))):
            # what holds between two who give the values holds between all who do
            apart = told.relation == "update" and not a.value.is_date and elsewhere(a, b)
            likely = None if apart else relate(a, b)
            verdict = likely if likely and likely.relation == told.relation else None
        if verdict:
            first, second = (b, a) if verdict.turned else (a, b)
            yield {
                "a": str(first.id),
                "b": str(second.id),
                "relation": verdict.relation,
                "reason": verdict.reason,
            }


def readable(db: Database) -> Iterator[str]:
    """The topics that several articles speak of, for people: what is said, by whom, and how it goes together.

    A topic is a table with a line for each value, the earliest first: the day it was first said, the value, how many
    origins and articles give it, in which outlets. Below it stands how the values relate.
    """
    shelf, decisions = Shelf(db), judged(db)
    outlets = dict(db.execute("SELECT id, name FROM sources").fetchall())
    for topic, name in db.execute(STRONGEST_FIRST).fetchall():
        said = members(db, shelf, topic)
        if len({s.story.id for s in said}) < 2:
            continue
        heaps = by_value(said)
        yield f"{name}  [{topic}]"
        yield from aligned([row(heap, outlets) for heap in heaps])
        for first, second in combinations(heaps, 2):
            verdict = relation_of(*closest(first, second), decisions, first, second)
            if verdict and verdict.relation != "agree":
                yield f"    {verdict.relation}: {verdict.reason}"
        yield ""


def row(heap: list[Statement], outlets: dict[str | None, str]) -> list[str]:
    """The cells of one value."""
    articles = {s.story.id for s in heap}
    said_by: dict[str, list[str]] = {}
    for s in heap:
        said_by.setdefault(outlets.get(s.story.source, "?"), []).extend(
            [s.speaker] if s.speaker else []
        )
    who = ", ".join(by_whom(outlet, speakers) for outlet, speakers in said_by.items())
    return [
        heap[0].day or "no date",
        shown_value(heap[0]),
        counted(len(origins(heap)), "origin"),
        counted(len(articles), "article"),
        who,
    ]


def by_whom(outlet: str, speakers: list[str]) -> str:
    """The outlet, and those on whose word it says so.

    >>> by_whom("Le Quotidien", ["la CGT", "la CGT"]), by_whom("Le Quotidien", [])
    ('Le Quotidien (la CGT)', 'Le Quotidien')
    """
    return f"{outlet} ({', '.join(dict.fromkeys(speakers))})" if speakers else outlet


def counted(n: int, what: str) -> str:
    """
    >>> counted(1, "origin"), counted(2, "article")
    ('1 origin', '2 articles')
    """
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def aligned(table: list[list[str]]) -> Iterator[str]:
    """Rows of cells as lines, each column as wide as its widest cell.

    >>> list(aligned([["a", "b"], ["long", "c"]]))
    ['  a     b', '  long  c']
    """
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for cells in table:
        line = "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        yield f"  {line}".rstrip()
