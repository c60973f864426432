"""Databases that were made apart become one, as if everything had been ingested here.

Rows are copied: their ids are made of content, so the same article has the same rows in both. What follows from the articles
together is derived anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from . import reviews, revisions
from .database import open_database
from .derive import derive, tidy
from .ids import NUMBER
from .kept import FACTS, KEPT, those_of
from .store import Row, insert, put_article, put_source

# in the order in which rows may refer to each other; what is derived is left out
OF_AN_ARTICLE = {
    "sources": "id = (SELECT source FROM articles WHERE id = ?)",
    "articles": "id = ?",
    "sentences": "article = ?",
    **{f"{KEPT}{name}": those_of(name) for name in FACTS},
    "claim_places": "claim IN (SELECT id FROM kept_claims WHERE article = ?)",
}
DERIVED = {
    "articles": ["origin"],
    "kept_quotes": ["speaker"],
    "kept_claims": ["subject", "speaker", "topic"],
}


def combine(
    db: Database, others: Iterable[Path], progress: Callable[[], None] = lambda: None
) -> int:
    """Join other databases into this one; returns how many articles came or show another text now."""
    came = 0
    for path in others:
        other = open_database(path)
        with db.atomic():
            traits = take_traits(db, other)
        for (article,) in other.execute("SELECT id FROM articles ORDER BY id").fetchall():
            with db.atomic():
                came += take_over(db, other, article, traits)
            progress()
        take_reviews(db, other)
        take_failures(db, other)
        other.close()
    tidy(db, derive(db))
    return came


def take_traits(db: Database, other: Database) -> dict[int, int]:
    """Take what facts share; returns the number that each row has here, by that which it has there."""
    traits = list(other["traits"].rows)
    there = {row["id"]: row.pop("number") for row in traits}
    insert(db, "traits", traits)
    here = db.execute("SELECT id, number FROM traits").fetchall()
    return {there[trait]: number for trait, number in here if trait in there}


def take_over(db: Database, other: Database, article: int, traits: dict[int, int]) -> bool:
    """Take an article with all its revisions from another database; whether its current text came."""
    mine, theirs = latest(db, article), latest(other, article)
    newer = mine is None or theirs > mine
    if newer:
        if mine is not None:
            revisions.supersede(db, article, theirs[-1])
        for table, where in OF_AN_ARTICLE.items():
            take_rows(db, other, table, where, article, traits)
    texts = other.query("SELECT * FROM revisions WHERE article = ?", [article])
    taken = [take_revision(db, other, text, newer) for text in texts]
    if any(taken):
        revisions.describe_changes(db, article)
        db.execute("INSERT OR IGNORE INTO pending VALUES (?)", [article])
    return newer


def latest(db: Database, article: int) -> Any:
    """What decides which text is shown: the later day, then arrival, then the text itself; None without an article."""
    return db.execute(
        f"SELECT {revisions.KEY}, arrival, text_hash FROM revisions WHERE article = ? AND current",
        [article],
    ).fetchone()


def take_rows(
    db: Database, other: Database, table: str, where: str, article: int, traits: dict[int, int]
) -> None:
    """Copy rows, without the columns that are derived."""
    ((number,),) = db.execute(f"SELECT {NUMBER.format('?')}", [article]).fetchall()
    rows = [
        {column: value for column, value in row.items() if column not in DERIVED.get(table, ())}
        for row in other.query(f"SELECT * FROM {table} WHERE {where}", [article])
    ]
    for row in rows:
        if "trait" in row:
            row["trait"] = traits[row["trait"]]
        if "number" in row:
            row["number"] = number
    if table == "sources":
        put_source(db, rows[0])
    elif table == "articles":
        put_article(db, rows[0])
    else:
        insert(db, table, rows)


def take_revision(db: Database, other: Database, revision: Row, newer: bool) -> bool:
    """Take one text of an article, unless the same one was seen here on a later day; whether it was taken."""
    article = revision["article"]
    if revision["current"] and not newer:
        ((text,),) = other.execute("SELECT text FROM articles WHERE id = ?", [article]).fetchall()
        said = json.dumps(revisions.stored_facts(other, article, text), ensure_ascii=False)
        revision = {**revision, "current": 0, "text": text, "facts": said}
    place = [article, revision["id"]]
    seen = f"SELECT {revisions.KEY}, arrival FROM revisions WHERE article = ? AND id = ?"
    mine, theirs = (d.execute(seen, place).fetchone() for d in (db, other))
    taken = mine is None or theirs > mine or bool(revision["current"])
    if taken:
        db.execute("DELETE FROM kept_revisions WHERE article = ? AND id = ?", place)
        insert(db, "kept_revisions", [revisions.kept(revision)])
    return taken


def take_reviews(db: Database, other: Database) -> None:
    """Take the decisions; one that was taken back in either database is taken back."""
    with db.atomic():
        for row in other["reviews"].rows:
            db.execute(
                f"""INSERT INTO reviews VALUES ({", ".join("?" * len(row))}) ON CONFLICT (id) DO UPDATE SET
                    undone_at = coalesce(undone_at, excluded.undone_at),
                    undone_by = coalesce(undone_by, excluded.undone_by)""",
                list(row.values()),
            )
            reviews.wait(db, row["id"])


def take_failures(db: Database, other: Database) -> None:
    """Take what could not be read there, unless its address was read here; files of one name may be two."""
    with db.atomic():
        insert(db, "failures", other["failures"].rows)
        db.execute("DELETE FROM failures WHERE input IN (SELECT url FROM articles)")
