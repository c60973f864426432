"""What follows from the articles together: entities, origins, topics, comparisons.

All of it is a function of the set of articles and reviews. Articles that were stored but not yet brought together with the
others are in `pending`; an interrupted run leaves some there and the next one takes them up.
"""

from __future__ import annotations

from sqlite_utils import Database

from . import linking, origins, reviews, topics
from .database import compact

# So many articles at once, if they are a fifth of all, are worth writing the file anew.
MANY = 100


def pending(db: Database) -> set[int]:
    """The ids of the articles that wait to be brought together with the others."""
    return {row[0] for row in db.execute("SELECT article FROM pending")}


def fresh(db: Database) -> set[int]:
    """The articles that were never brought together with the others, so that no index has anything of theirs."""
    return {row[0] for row in db.execute("SELECT id FROM articles WHERE origin IS NULL")}


def derive(db: Database) -> None:
    """Bring the pending articles together with the others, in one transaction."""
    articles = pending(db)
    if not articles:
        return
    db.execute("PRAGMA foreign_keys=ON")
    with db.atomic():
        again = articles - fresh(db)
        reviews.apply(db, articles)
        moved = linking.refresh(db, articles)
        moved |= origins.refresh(db, articles, again)
        topics.refresh(db, articles | moved, again | moved)
        reviews.mark_lost(db)
        db.execute("DELETE FROM pending")
    if len(articles) >= MANY and len(articles) * 5 >= db["articles"].count:
        compact(db)


def derive_again(db: Database) -> None:
    """The same for every article: after an upgrade, a merge of databases, or a change of the rules."""
    db.execute("INSERT OR IGNORE INTO pending SELECT id FROM articles")
    db.conn.commit()
    derive(db)
