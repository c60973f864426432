"""Looking after a database: reading stored texts again, taking articles out, joining databases."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from recoupe.ingest import EXTRACTOR
from recoupe.ingest.facts import Document, Unreadable
from recoupe.ingest.run import read_all

from .database import open_database
from .derive import derive
from .ids import article_id
from .store import known, store

DOCUMENT = """SELECT articles.text, articles.title, url, ref, articles.published, published_from, published_certainty,
    articles.modified, author, language, sources.name AS source, sources.domain, notes
    FROM articles JOIN sources ON sources.id = articles.source"""


def document(row: dict[str, Any]) -> Document:
    """The Document that an article's row was stored from."""
    return Document(**{**row, "notes": tuple(json.loads(row["notes"] or "[]"))})


def refresh(
    db: Database,
    every: bool = False,
    jobs: int = 1,
    model: str | None = None,
    progress: Callable[[], None] = lambda: None,
) -> tuple[int, int]:
    """Read the stored texts again that an older extractor read (`every`: all); returns (read, failed).

    Reviews stay: they find their rows again by their words.
    """
    where = "" if every else f" WHERE extractor != '{EXTRACTOR}'"
    ids = [r[0] for r in db.execute(f"SELECT id FROM articles{where} ORDER BY id")]

    def documents() -> Iterator[Document]:
        for article in ids:
            yield from map(document, db.query(f"{DOCUMENT} WHERE articles.id = ?", [article]))

    read = failed = 0
    for stored, facts in read_all(documents(), jobs, model):
        if isinstance(facts, Unreadable):
            failed += 1
        else:
            store(db, stored, facts)
            read += 1
        progress()
    derive(db)
    return read, failed


def find_articles(db: Database, name: str) -> list[int]:
    """The articles with this id, address or ref."""
    rows = db.execute(
        "SELECT id FROM articles WHERE id = ? OR url = ? OR ref = ?", [name, name, name]
    )
    return [r[0] for r in rows]


def withdraw(db: Database, articles: Iterable[int]) -> int:
    """Take articles and all that was read from them out for good, the search index and free pages included."""
    articles = list(articles)
    with db.atomic():
        for article in articles:
            db.execute("DELETE FROM articles WHERE id = ?", [article])
            db.execute("DELETE FROM reviews WHERE article = ?", [article])
            db.execute("INSERT OR IGNORE INTO pending VALUES (?)", [article])
        db.execute("DELETE FROM sources WHERE id NOT IN (SELECT source FROM articles)")
    derive(db)
    with db.atomic():
        for table in ("articles_fts", "quotes_fts"):
            db.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return len(articles)


def combine(
    db: Database, others: Iterable[Path], progress: Callable[[], None] = lambda: None
) -> int:
    """Join other databases into this one, as if all had been ingested here; returns how many articles came.

    Superseded revisions come too. Facts are read again from the texts: the other may be of another version.
    """
    came = 0
    for path in others:
        other = open_database(path)
        for row in other.query(f"{DOCUMENT} ORDER BY articles.id"):
            article = document(row)
            came += sum(take_over(db, d) for d in (*superseded(other, article), article))
            progress()
        copy_rows(other, db, "reviews")
        copy_rows(other, db, "failures")
        other.close()
    derive(db)
    return came


def superseded(db: Database, article: Document) -> Iterator[Document]:
    """The earlier texts of an article, oldest first."""
    rows = db.execute(
        """SELECT text, title, published, modified FROM revisions
           WHERE article = ? AND NOT current ORDER BY number""",
        [article_id(article)],
    )
    for text, title, published, modified in rows.fetchall():
        yield replace(article, text=text, title=title, published=published, modified=modified)


def take_over(db: Database, stored: Document) -> int:
    """Store a document of another database if its text is not here; 1 if it was not."""
    if known(db, stored):
        return 0
    for found, facts in read_all([stored]):
        if not isinstance(facts, Unreadable):
            store(db, found, facts)
            return 1
    return 0


def copy_rows(other: Database, db: Database, table: str) -> None:
    """The rows of `table` that are not here."""
    with db.atomic():
        for row in other[table].rows:
            marks = ", ".join("?" * len(row))
            db.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", list(row.values()))
