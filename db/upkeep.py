"""Looking after a database: reading stored texts again, taking articles out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from recoupe.ingest import EXTRACTOR
from recoupe.ingest.facts import Document, Unreadable
from recoupe.ingest.run import read_all

from . import reviews, revisions
from .derive import derive, tidy
from .ids import article_id
from .store import UNKNOWN, clear_facts, store

DOCUMENT = """SELECT articles.text, articles.title, url, ref, articles.published, published_from, published_certainty,
    articles.modified, author, language, sources.name AS source, sources.domain, notes
    FROM articles JOIN sources ON sources.id = articles.source"""


def document(row: dict[str, Any]) -> Document:
    """The Document that an article's row was stored from."""
    source = None if row["source"] == UNKNOWN else row["source"]
    notes = tuple(json.loads(row["notes"] or "[]"))
    return Document(**{**row, "source": source, "notes": notes})


def superseded(db: Database, article: int, shown: Document) -> Iterator[Document]:
    """The earlier texts of an article, oldest first."""
    rows = db.execute(
        """SELECT text, title, published, modified FROM revisions
           WHERE article = ? AND NOT current ORDER BY number""",
        [article],
    )
    for text, title, published, modified in rows.fetchall():
        yield replace(shown, text=text, title=title, published=published, modified=modified)


def refresh(
    db: Database,
    every: bool = False,
    jobs: int = 1,
    model: str | None = None,
    progress: Callable[[], None] = lambda: None,
) -> tuple[int, int]:
    """Read the stored texts again that an older extractor read (`every`: all); returns (read, failed) articles.

    Reviews stay: they find their rows again by their words. Earlier texts are read again too, so that what a revision
    changed is not confused with what the upgrade did.
    """
    older = "" if every else "WHERE extractor != ?"
    ids = db.execute(f"SELECT id FROM articles {older} ORDER BY id", [] if every else [EXTRACTOR])

    def documents() -> Iterator[Document]:
        for (article,) in ids.fetchall():
            for row in db.query(f"{DOCUMENT} WHERE articles.id = ?", [article]):
                yield from superseded(db, article, document(row))
                yield document(row)

    read = failed = 0
    for stored, facts in read_all(documents(), jobs, model):
        article = article_id(stored)
        shown = revisions.is_shown(db, article, stored.text)
        if isinstance(facts, Unreadable):
            failed += shown
        elif not shown:
            revisions.read_again(db, article, stored.text, facts)
        else:
            store(db, stored, facts)
            read += 1
        if shown:
            progress()
    tidy(db, derive(db))
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
            clear_facts(db, article)
            db.execute("DELETE FROM articles WHERE id = ?", [article])
            reviews.forget(db, article)
            db.execute("INSERT OR IGNORE INTO pending VALUES (?)", [article])
        db.execute("DELETE FROM sources WHERE id NOT IN (SELECT source FROM articles)")
    tidy(db, derive(db))
    with db.atomic():
        db.execute("INSERT INTO articles_fts(articles_fts) VALUES ('rebuild')")
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return len(articles)
