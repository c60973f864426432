"""What follows from the articles together: entities, origins, topics, comparisons.

All of it is a function of the set of articles and reviews. Articles that were stored but not yet brought together with the
others are in `pending`; an interrupted run leaves some there and the next one takes them up.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database

from . import linking, origins, reviews, topics
from .database import compact

BATCH = 500  # articles in a transaction

# So many articles at once, if they are a fifth of all, are worth writing the file anew.
MANY = 100


def batches(db: Database) -> list[set[int]]:
    """The articles that wait to be brought together with the others, by transaction: first all that are gone, which those that
    stay must not meet; then the others by the day of publication."""
    waiting = """SELECT pending.article, articles.id IS NULL FROM pending
                 LEFT JOIN articles ON articles.id = pending.article ORDER BY published, pending.article"""
    rows = db.execute(waiting).fetchall()
    gone = {article for article, is_gone in rows if is_gone}
    here = [article for article, is_gone in rows if not is_gone]
    return [gone] * bool(gone) + [set(here[n : n + BATCH]) for n in range(0, len(here), BATCH)]


def fresh(db: Database) -> set[int]:
    """The articles that were never brought together with the others, so that no index has anything of theirs."""
    return {row[0] for row in db.execute("SELECT id FROM articles WHERE origin IS NULL")}


def derive(db: Database, progress: Callable[[int], None] = lambda left: None) -> int:
    """Bring the pending articles together with the others, so many in a transaction; `progress` is told how many are left.

    Returns how many they were.
    """
    db.execute("PRAGMA foreign_keys=ON")
    waiting = batches(db)
    came = left = sum(map(len, waiting))
    for articles in waiting:
        progress(left)
        with db.atomic():
            bring_together(db, articles)
        left -= len(articles)
    return came


def tidy(db: Database, came: int) -> None:
    """Write the file anew if so many articles came that it is worth it."""
    if came >= MANY and came * 5 >= db["articles"].count:
        compact(db)


def bring_together(db: Database, articles: set[int]) -> None:
    """What follows from `articles` and those that they touch."""
    again = articles - fresh(db)
    reviews.apply(db, articles)
    moved = linking.refresh(db, articles, again)
    moved |= origins.refresh(db, articles, again)
    topics.refresh(db, articles, again, moved)
    reviews.mark_lost(db)
    done = [(article,) for article in articles]
    db.conn.executemany("DELETE FROM pending WHERE article = ?", done)
    gone = "DELETE FROM numbers WHERE article = ? AND NOT EXISTS (SELECT 1 FROM articles WHERE id = article)"
    db.conn.executemany(gone, done)
