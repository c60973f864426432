"""Pairs of values of real articles that readers judged, in `bench/pairs.tsv`: what a large archive brings together by chance is not
seen in stories.

Each row names two values by article and place, the older first, with their lot (what the program told of them once: update, agree,
refine, conflict, or untold; else the story that both are from) and what readers said: `same` value of one thing, a `later` value of
it, a `series` (each right for its own month), a `conflict`, or an `other` thing.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from recoupe.db.compare.statement import Statement
from recoupe.db.topics.load import Shelf

JUDGED = Path(__file__).with_suffix(".tsv")
ARCHIVE_LOTS = ("update", "untold", "agree", "refine", "conflict")


@dataclass(frozen=True)
class JudgedPair:
    """Two values, each with all that its article says, and what readers said of them."""

    lot: str
    statements: tuple[Statement, Statement]
    articles: tuple[list[Statement], list[Statement]]
    label: str


def judged_pairs(db: Database) -> Iterator[JudgedPair]:
    """The pairs whose articles the database holds, and whose values are still found."""
    shelf = Shelf(db)
    ids = dict(db.execute("SELECT ref, id FROM articles").fetchall())
    with JUDGED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            older, newer = (shelf.statements(ids.get(row[side], 0)) for side in ("older", "newer"))
            a = at(older, row["kind"], int(row["at"]))
            b = at(newer, row["kind"], int(row["there"]))
            if a and b:
                yield JudgedPair(row["lot"], (a, b), (older, newer), row["label"])


def at(said: list[Statement], kind: str, start: int) -> Statement | None:
    """The figure or date of an article that begins there."""
    dated = kind == "date"
    return next((s for s in said if s.start == start and s.value.is_date == dated), None)
