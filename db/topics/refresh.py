"""Topics and comparisons brought up to date after articles came, changed or went.

Links between values depend on two articles each. What hangs together by links is grouped anew whenever one of its articles
is touched, and every id is made of content: whatever the order of arrival, the same rows come out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Set

from sqlite_utils import Database

from ..compare.alike import weights
from ..compare.pairing import links
from ..compare.statement import Statement
from .gather import cluster
from .index import batches, index, neighbours
from .judged import Judged, judged
from .load import Shelf
from .write import drop, write

APART = -50.0  # what a person's "unrelated" weighs
THOUSAND = 1000  # scores are kept in thousandths: two bytes


def refresh(db: Database, articles: set[int], again: set[int]) -> None:
    """Bring topics, comparisons and each claim's topic up to date after a change of `articles`.

    `again` are those of them that were here before.
    """
    touched = linked_to(db, again)
    if gone(db, again):
        touched |= left_behind(db)
    forget(db, again)
    touched = {place: article for place, article in touched.items() if article not in articles}
    shelf = Shelf(db)
    present = by_day(db, articles)
    for article in present:
        index(db, shelf, article)
    learnt = weights()
    for article in present:
        touched |= {s.id: article for s in shelf.statements(article)}
        link(db, shelf, article, articles, learnt)
    regroup(db, shelf, touched, judged(db))


def by_day(db: Database, articles: set[int]) -> list[int]:
    """Articles in the order of publication: those that tell one story come close together, and are loaded once."""
    found = """SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY published, id"""
    return [article for (article,) in db.execute(found, [str(sorted(articles))]).fetchall()]


def forget(db: Database, articles: set[int]) -> None:
    """Remove what was derived of `articles` with others: the tables have no index by article, and are gone through once."""
    if not articles:
        return
    topics = "SELECT topic FROM topic_places WHERE article = ?"
    db.conn.executemany(f"DELETE FROM topics WHERE id IN ({topics})", [(a,) for a in articles])
    theirs = "IN (SELECT value FROM json_each(:articles))"
    for table, mine in (
        ("links", f"article_a {theirs} OR article_b {theirs}"),
        ("story_keys", f"article {theirs}"),
    ):
        db.execute(f"DELETE FROM {table} WHERE {mine}", {"articles": str(sorted(articles))})


def linked_to(db: Database, articles: set[int]) -> dict[int, int]:
    """The values, with their article, that share a topic with those of `articles`."""
    shared = """SELECT id, article FROM topic_places WHERE topic IN
                (SELECT topic FROM topic_places WHERE article = ?)"""
    return {
        place: other
        for article in articles
        for place, other in db.execute(shared, [article]).fetchall()
        if other not in articles
    }


def left_behind(db: Database) -> dict[int, int]:
    """The values of topics that lost others together with their article."""
    rows = db.execute(
        """SELECT id, article FROM topic_places WHERE topic IN (
             SELECT t.id FROM topics t LEFT JOIN topic_places p ON p.topic = t.id
             GROUP BY t.id HAVING count(p.id) != t.places)"""
    )
    return dict(rows.fetchall())


def link(
    db: Database, shelf: Shelf, article: int, fresh: set[int], learnt: dict[str, float]
) -> None:
    """Weigh an article's values against its own and those of the articles that tell the same story."""
    own = shelf.statements(article)
    if not own:
        return
    rows = [
        (min(a.id, b.id), max(a.id, b.id), article, article, score)
        for a, b, score in links(own, own, learnt)
    ]
    for neighbour in neighbours(db, shelf, article):
        if neighbour.id in fresh and neighbour.id < article:
            continue  # weighed from the other side
        first, second = sorted((article, neighbour.id))
        for a, b, score in links(shelf.statements(first), shelf.statements(second), learnt):
            low, high = sorted((a, b), key=lambda s: s.id)
            rows.append((low.id, high.id, low.story.id, high.story.id, score))
    db.conn.executemany(
        "INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?)",
        [(*pair, round(score * THOUSAND)) for *pair, score in rows],
    )


def gone(db: Database, articles: Iterable[int]) -> bool:
    """Whether one of the articles is no longer there."""
    return any(
        not db.execute("SELECT 1 FROM articles WHERE id = ?", [article]).fetchone()
        for article in articles
    )


def linked(db: Database, start: int, article: int) -> dict[int, int]:
    """All values, with their article, that hang together with one by positive links, directly or not."""
    group, todo = {start: article}, [start]
    positive = """SELECT b, article_b FROM links WHERE a = :id AND score > 0
                  UNION ALL SELECT a, article_a FROM links WHERE b = :id AND score > 0"""
    while todo:
        for other, its_article in db.execute(positive, {"id": todo.pop()}).fetchall():
            if other not in group:
                group[other] = its_article
                todo.append(other)
    return group


def scores_within(db: Database, group: set[int]) -> dict[tuple[int, int], float]:
    """Every score that is known between members of a group."""
    found: dict[tuple[int, int], float] = {}
    for some in batches(sorted(group), 500):
        marks = ", ".join("?" * len(some))
        rows = db.execute(f"SELECT a, b, score FROM links WHERE a IN ({marks})", some)
        found.update({(a, b): score / THOUSAND for a, b, score in rows.fetchall() if b in group})
    return found


def regroup(db: Database, shelf: Shelf, touched: dict[int, int], decisions: Judged) -> None:
    """Group anew what hangs together with the touched values, and write its topics."""
    done: set[int] = set()
    claims: set[int] = set()
    for start in sorted(touched):
        if start not in done:
            group = linked(db, start, touched[start])
            done |= group.keys()
            claims |= settle(db, shelf, group, touched.keys(), decisions)
    point(db, claims)


def settle(
    db: Database, shelf: Shelf, group: dict[int, int], touched: Set[int], decisions: Judged
) -> set[int]:
    """Write the topics of a group; a topic that stays as it is and has no touched value is left alone.

    Returns the claims whose topics changed.
    """
    scores = scores_within(db, set(group))
    if decisions.relations:
        scores |= dict.fromkeys(decisions.apart(stated(shelf, group).values()), APART)
    found = {frozenset(members) for members in cluster(sorted(group), scores)}
    kept = {m for m in found & as_they_are(db, group) if not m & touched}
    changed = {place: group[place] for members in found - kept for place in members}
    claims = drop(db, changed)
    statements = stated(shelf, changed)
    for members in sorted(map(sorted, found - kept)):
        write(db, [statements[m] for m in members], decisions)
    return claims | {s.claim for s in statements.values()}


def stated(shelf: Shelf, places: dict[int, int]) -> dict[int, Statement]:
    """The statements of some values, of which the articles are given."""
    every = (s for article in sorted(set(places.values())) for s in shelf.statements(article))
    return {s.id: s for s in every if s.id in places}


def as_they_are(db: Database, group: dict[int, int]) -> set[frozenset[int]]:
    """The topics, as the values they are made of, that have no value outside the group."""
    rows = db.execute(
        """SELECT topic, topics.places, json_group_array(topic_places.id) FROM topic_places
           JOIN topics ON topics.id = topic WHERE topic_places.id IN (SELECT value FROM json_each(?)) GROUP BY topic""",
        [str(sorted(group))],
    )
    made = ((places, frozenset(json.loads(members))) for _, places, members in rows.fetchall())
    return {members for places, members in made if len(members) == places}


def point(db: Database, claims: set[int]) -> None:
    """Give each of the claims the topic that it is about: that of its figure before its date's, of its first place."""
    db.execute(
        """UPDATE claims SET topic = (SELECT topic FROM topic_places WHERE claim = claims.id
             ORDER BY aspect DESC, start, id LIMIT 1) WHERE id IN (SELECT value FROM json_each(?))""",
        [str(sorted(claims))],
    )
