"""Which entity each mention stands for, brought up to date after articles came, changed or went.

The names of the touched articles, and those connected with them, are brought together anew by `entities.link`; what
comes out is a function of the set of articles and reviews, whatever the order of arrival.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from sqlite_utils import Database

from . import reviews
from .entities import link
from .ids import NUMBER, content_id
from .kept import one_of
from .names import Alias, Decision, EntityGroup, Name, NameEvidence
from .names import connections as connections_of

CALLED = "SELECT name, label, identifier FROM aliases WHERE id = ?"
# the first of each name that is known
NAMED = """SELECT name, entity, min(start) FROM mentions
    WHERE article = ? AND name IS NOT NULL AND entity IS NOT NULL GROUP BY name"""
# bits that a connection has less than an id: two that are taken for one bring a few more names together anew
CONNECTION = 16
HAVING = "SELECT article FROM article_names JOIN numbers USING (number) WHERE name = ?"


def refresh(db: Database, articles: set[int], again: set[int]) -> set[int]:
    """Bring `entities`, `aliases` and who speaks and is spoken of up to date after a change of `articles`.

    `again` are those of them that were here before. Returns the other articles in which a name now stands for another entity.
    """
    decisions = decided(db)
    touched = forget(db, again) if again else set[int]()
    for article in articles:
        touched |= note_names(db, article)
    names = connected(db, touched, decisions)
    before = stood_for(db, names)
    found = evidence(db, names)
    moved = write(db, before, found, link(found, decisions))
    point(db, articles)
    return moved - articles


def decided(db: Database) -> list[Decision]:
    """What people decided about entities, oldest first."""
    return [
        Decision(
            r["action"],
            r["before"]["name"],
            r["before"]["label"],
            r["value"] and r["value"]["name"],
            r["value"] and r["value"]["label"],
        )
        for r in reviews.in_force(db, "entity")
    ]


def forget(db: Database, articles: set[int]) -> set[int]:
    """Remove what is noted of the names of `articles`, and return these; all rows are gone through once."""
    numbers = f"SELECT {NUMBER.format('value')} FROM json_each(?)"
    theirs = f"FROM article_names WHERE number IN ({numbers})"
    names = {row[0] for row in db.execute(f"SELECT name {theirs}", [str(sorted(articles))])}
    db.execute(f"DELETE {theirs}", [str(sorted(articles))])
    return names


def note_names(db: Database, article: int) -> set[int]:
    """Note which names an article has; returns their ids."""
    names = set()
    rows = db.execute(
        """SELECT mentions.name, label, identifier, language, count(*) FROM mentions JOIN articles ON articles.id = article
           WHERE article = ? AND name IS NOT NULL AND review IS NOT 'rejected' GROUP BY 1, 2, 3""",
        [article],
    ).fetchall()
    for *called, language, mentions in rows:
        names.add(name := content_id("name", *called))
        known = "INSERT OR IGNORE INTO aliases (id, name, label, identifier) VALUES (?, ?, ?, ?)"
        db.execute(known, [name, *called])
        noted = f"""INSERT INTO article_names (number, name, language, mentions)
                    VALUES ({NUMBER.format("?")}, ?, ?, ?)"""
        db.execute(noted, [article, name, language, mentions])
    return names


def connected(db: Database, names: set[int], decisions: list[Decision]) -> set[int]:
    """`names` and all that they may influence, through however many others."""
    ever_decided = db.execute("SELECT 1 FROM reviews WHERE kind = 'entity' LIMIT 1").fetchone()
    reached: set[int] = set()
    new = set(names)
    while new:
        reached |= new
        # what no article and no decision changed is connected with what it was connected with
        again = new if ever_decided else new & names
        connections = {c for name in again for c in connect(db, name, decisions)}
        connections |= {c for name in new - again for c in noted(db, name)}
        found = "SELECT name FROM name_connections WHERE connection = ?"
        new = {row[0] for c in connections for row in db.execute(found, [c]).fetchall()} - reached
    return reached


def connect(db: Database, name: int, decisions: list[Decision]) -> list[int]:
    """Write down what a name has in common with others, and return it with what it had before."""
    before = noted(db, name)
    called: Name = db.execute(CALLED, [name]).fetchone()
    now = {
        content_id("connection", c) >> CONNECTION
        for c in connections_of(*called, forms(db, called), decisions)
    }
    if now != before:
        db.execute("DELETE FROM name_connections WHERE name = ?", [name])
        db.conn.executemany("INSERT INTO name_connections VALUES (?, ?)", [(c, name) for c in now])
    return sorted(now | before)


def noted(db: Database, name: int) -> set[int]:
    """What a name had in common with others until now."""
    found = db.execute("SELECT connection FROM name_connections WHERE name = ?", [name])
    return {row[0] for row in found.fetchall()}


def forms(db: Database, called: Name) -> tuple[Alias, ...]:
    """The other forms that articles use for a name, with why."""
    rows = db.execute(
        """SELECT text, link, count(DISTINCT article) FROM kept_mentions AS other
           JOIN numbers USING (number) JOIN mentions USING (article, start) WHERE other.name = ? AND mentions.label = ? AND mentions.identifier IS ? AND mentions.review IS NOT 'rejected'
           GROUP BY text, link ORDER BY text, link""",
        list(called),
    )
    return tuple(Alias(*row) for row in rows)


def evidence(db: Database, names: set[int]) -> list[NameEvidence]:
    """What articles say of each name, by language; names that no article has any more are forgotten."""
    found = []
    for name in sorted(names):
        called: Name = db.execute(CALLED, [name]).fetchone()
        counts = db.execute(
            "SELECT language, count(*) FROM article_names WHERE name = ? GROUP BY language ORDER BY language",
            [name],
        ).fetchall()
        if not counts:
            db.execute("DELETE FROM aliases WHERE id = ?", [name])
            continue
        for place, (language, articles) in enumerate(counts):
            aliases = forms(db, called) if place == 0 else ()
            found.append(NameEvidence(*called, language, articles, aliases))
    return found


def stood_for(db: Database, names: set[int]) -> dict[int, int | None]:
    """What each of the names stands for until now."""
    found = "SELECT id, entity FROM aliases WHERE id IN (SELECT value FROM json_each(?))"
    return dict(db.execute(found, [json.dumps(sorted(names))]).fetchall())


def write(
    db: Database,
    old: dict[int, int | None],
    found: list[NameEvidence],
    groups: list[EntityGroup],
) -> set[int]:
    """Put the groups in place of what the names stood for; returns the articles in which that changed."""
    used: Counter[int] = Counter()
    for e in found:
        used[content_id("name", *e.called)] += e.articles
    ids = {group.key: content_id("entity", group.key) for group in groups}
    for stale in sorted({e for e in old.values() if e is not None} - set(ids.values())):
        db.execute("DELETE FROM entities WHERE id = ?", [stale])
    new: dict[int, tuple[int | None, str | None]] = dict.fromkeys(used, (None, None))
    for group in groups:
        write_entity(db, ids[group.key], group)
        new |= {content_id("name", *n.called): (ids[group.key], n.reason) for n in group.names}
    db.conn.executemany(
        """UPDATE aliases SET entity = ?2, reason = ?3, articles = ?4 WHERE id = ?1
           AND (entity IS NOT ?2 OR reason IS NOT ?3 OR articles != ?4)""",
        [(name, *stands, used[name]) for name, stands in new.items()],
    )
    moved: set[int] = set()
    for name in sorted(name for name, (entity, _) in new.items() if old.get(name) != entity):
        having = db.execute(HAVING, [name])
        moved |= {row[0] for row in having.fetchall()}
    point(db, moved)
    return moved


def write_entity(db: Database, entity: int, group: EntityGroup) -> None:
    """The row of one entity."""
    called = [content_id("name", *n.called) for n in group.names]
    mentions, articles = db.execute(
        """SELECT sum(mentions), count(DISTINCT number) FROM article_names
           WHERE name IN (SELECT value FROM json_each(?))""",
        [json.dumps(called)],
    ).fetchone()
    row = [entity, group.name, group.label, group.identifier, group.wikidata, mentions, articles]
    db.execute(
        """INSERT INTO entities (id, name, label, identifier, wikidata, mentions, articles)
           VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,
           label = excluded.label, identifier = excluded.identifier, wikidata = excluded.wikidata,
           mentions = excluded.mentions, articles = excluded.articles""",
        row,
    )


def point(db: Database, articles: Iterable[int]) -> None:
    """Point the speakers and subjects of `articles` at the entities of their names."""
    for article in sorted(articles):
        entities = {name: entity for name, entity, _ in db.execute(NAMED, [article]).fetchall()}
        for table, column in (("quotes", "speaker"), ("claims", "speaker"), ("claims", "subject")):
            key, chosen = one_of(table)
            rows = db.execute(
                f"SELECT {key}, {column}_name, {column} FROM {table} WHERE article = ? AND {column}_name IS NOT NULL",
                [article],
            ).fetchall()
            db.conn.executemany(
                f"UPDATE kept_{table} SET {column} = ? WHERE {chosen}",
                [
                    (new, article, row)
                    for row, name, was in rows
                    if (new := entities.get(name)) != was
                ],
            )
