"""The tables, as numbered migrations that are never edited once released.

Every extracted row is anchored by `article`, `start`, `end` (code points, half-open), and says which `rule` made it and
how sure that is: `kept` has the tables of facts and of their traits. The version of the extractor stands once, on its article. Ids are `ids.content_id`.

What is searched for words (an `INT` key) keeps SQLite's own small row numbers beside its id: they are what the index
is made of, and with ids it would be three times as large.
"""

from __future__ import annotations

from struct import calcsize, iter_unpack, pack, unpack
from zlib import compress, decompress

from sqlite_utils import Database, Migrations

from . import kept

migrations = Migrations("recoupe")

ARTICLE = "article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE"
SPAN = 'start INTEGER NOT NULL, "end" INTEGER NOT NULL'

TABLES = {
    # who publishes
    "sources": "id INTEGER PRIMARY KEY, domain TEXT, name TEXT NOT NULL",
    # near-identical articles share one
    "origins": """
        id INTEGER PRIMARY KEY, first_article INTEGER NOT NULL, articles INTEGER NOT NULL,
        sources INTEGER NOT NULL, similarity REAL, agency TEXT""",
    # one article as last seen; `published_from` and `_certainty` say where its date came from and how sure it is
    "articles": """
        id INT NOT NULL PRIMARY KEY, ref TEXT, url TEXT, source INTEGER REFERENCES sources(id),
        origin INTEGER REFERENCES origins(id) ON DELETE SET NULL, title TEXT, author TEXT, published TEXT, published_from TEXT,
        published_certainty REAL, modified TEXT, language TEXT NOT NULL, text TEXT NOT NULL,
        text_hash TEXT NOT NULL, words INTEGER NOT NULL, furniture TEXT, notes TEXT,
        extractor TEXT NOT NULL""",
    # each text ever seen; what the article says of the current one is not here. `facts` holds what a superseded text said
    "kept_revisions": f"""
        id INTEGER NOT NULL, {ARTICLE}, number INTEGER NOT NULL, arrival INTEGER NOT NULL,
        current INTEGER NOT NULL, title TEXT, published TEXT, modified TEXT, text TEXT, text_hash TEXT, facts TEXT,
        PRIMARY KEY (article, id)""",
    # what a revision changed in figures, dates and quotes: `was` NULL is new, `now` NULL is gone
    "revision_changes": f"""
        id INTEGER PRIMARY KEY, {ARTICLE}, revision INTEGER NOT NULL,
        kind TEXT NOT NULL, measure TEXT, was TEXT, now TEXT, was_value TEXT, now_value TEXT,
        was_sentence TEXT, now_sentence TEXT""",
    "sentences": f"{ARTICLE}, {SPAN}, PRIMARY KEY (article, start)",
    "entities": """
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, label TEXT NOT NULL, identifier TEXT, wikidata TEXT,
        mentions INTEGER NOT NULL, articles INTEGER NOT NULL""",
    # `name` as articles call it; `reason` says why it is this entity, of which there is none where it could be several
    "aliases": """
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, label TEXT NOT NULL, identifier TEXT,
        entity INTEGER REFERENCES entities(id) ON DELETE SET NULL, reason TEXT, articles INTEGER NOT NULL DEFAULT 0""",
    # which articles have a name, how often, and what it has in common with others that it could influence; an article that is
    # gone stays in `article_names`, which has no index by article, until its names are brought together anew
    "article_names": """
        number INTEGER NOT NULL, name INTEGER NOT NULL, language TEXT NOT NULL, mentions INTEGER NOT NULL,
        PRIMARY KEY (name, number)""",
    "name_connections": "connection INTEGER NOT NULL, name INTEGER NOT NULL REFERENCES aliases(id) ON DELETE CASCADE, PRIMARY KEY (connection, name)",
    # the facts: see there
    **kept.tables(),
    # where a claim is said again
    "claim_places": f"""
        id INTEGER PRIMARY KEY, claim INTEGER NOT NULL REFERENCES kept_claims(id) ON DELETE CASCADE, {SPAN},
        figure INTEGER, date INTEGER""",
    # what claims are about; `value_low`..`value_high` is the spread of what is said, in `unit`
    "topics": """
        id INTEGER PRIMARY KEY, title TEXT NOT NULL, subject INTEGER REFERENCES entities(id) ON DELETE SET NULL, subject_name TEXT, concept TEXT,
        measure TEXT, dimension TEXT, unit TEXT, value_low REAL, value_high REAL,
        first_seen TEXT, last_seen TEXT, first_article INTEGER, first_source INTEGER,
        claims INTEGER NOT NULL, articles INTEGER NOT NULL, origins INTEGER NOT NULL, "values" INTEGER NOT NULL,
        places INTEGER NOT NULL""",
    # two distinct values of one topic; `a` and `b` are claims that state them, a's the earlier
    "comparisons": """
        id INTEGER PRIMARY KEY, topic INTEGER NOT NULL REFERENCES topics(id) ON DELETE CASCADE,
        a INTEGER NOT NULL REFERENCES kept_claims(id) ON DELETE CASCADE,
        b INTEGER NOT NULL REFERENCES kept_claims(id) ON DELETE CASCADE,
        relation TEXT NOT NULL, reason TEXT NOT NULL, rule TEXT NOT NULL, strength REAL NOT NULL,
        origins_a INTEGER NOT NULL, origins_b INTEGER NOT NULL, judged TEXT""",
    # a person's decision; anchored by article, words and kind so that it outlives the row it was made on
    "reviews": """
        id INTEGER PRIMARY KEY, action TEXT NOT NULL, kind TEXT NOT NULL, article INTEGER,
        words TEXT, before TEXT, value TEXT, reason TEXT, author TEXT, made_at TEXT NOT NULL,
        undone_at TEXT, undone_by TEXT, lost INTEGER NOT NULL DEFAULT 0""",
    "failures": """
        id INTEGER PRIMARY KEY, input TEXT NOT NULL, reason TEXT NOT NULL, retry TEXT,
        tried_at TEXT NOT NULL""",
    "runs": """
        id INTEGER PRIMARY KEY, command TEXT NOT NULL, started_at TEXT NOT NULL, finished_at TEXT,
        versions TEXT NOT NULL, "read" INTEGER NOT NULL DEFAULT 0, new INTEGER NOT NULL DEFAULT 0,
        changed INTEGER NOT NULL DEFAULT 0, unchanged INTEGER NOT NULL DEFAULT 0,
        failed INTEGER NOT NULL DEFAULT 0""",
    # what `recoupe watch` follows: how the server marked what was last read, and when it may be asked again
    "feeds": """
        url TEXT NOT NULL, etag TEXT, last_modified TEXT, asked_at TEXT, next_at TEXT,
        failures INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (url)""",
    # … and what it has read of that: `stamp` is what the feed said of the entry, another one is read again; `failures` is
    # how often it could not be read
    "seen": """
        url TEXT NOT NULL, stamp TEXT NOT NULL, seen_at TEXT NOT NULL,
        failures INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (url)""",
    # articles stored but not yet cross-checked: an interrupted run leaves some, the next one takes them up
    "pending": "article INTEGER PRIMARY KEY",
    # the file's own number of an article, by which what follows knows it: two bytes in place of the six of an id. It stays
    # until all is gone that was derived of the article
    "numbers": "number INTEGER PRIMARY KEY, article INTEGER NOT NULL UNIQUE",
    # what the cross-check looks up instead of comparing all with all (without an index by article: what was there of one that
    # changed is searched for): some word runs of each article …
    "shingles": "hash INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (hash, number)",
    # … pairs that share most of theirs …
    "copies": """
        a INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
        b INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
        similarity REAL NOT NULL, PRIMARY KEY (a, b)""",
    # … what each article is about …
    "story_keys": "key INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)",
    # … in brief: its day as a number, its strongest words and its names as `compare.sketch` packs them …
    "stories": "article INTEGER PRIMARY KEY, day INTEGER, terms BLOB NOT NULL, names BLOB NOT NULL",
    # … and articles that tell one story, by number, that with the smaller id first: how far, who chose whom, and what speaks for
    # their values being of one thing, as `topics.scores` packs it
    "links": """
        a INTEGER NOT NULL, b INTEGER NOT NULL, likeness INTEGER NOT NULL, chosen INTEGER NOT NULL,
        scores BLOB NOT NULL, PRIMARY KEY (a, b)""",
    # each value that another speaks of too is in one topic; `dated` is 1 where it is a date's, 0 where it is a figure's
    "topic_places": f"""
        {ARTICLE}, {SPAN}, dated INTEGER NOT NULL, topic INTEGER NOT NULL REFERENCES topics(id) ON DELETE CASCADE,
        claim INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (article, start, dated)""",
}

SET = "{0} WHERE {0} IS NOT NULL"  # most rows have none

INDEXES = {
    "articles": ["source, published", "origin", "published"],
    "revision_changes": ["article"],
    "aliases": [SET.format("entity"), "name"],
    "name_connections": ["name"],
    "kept_mentions": [SET.format("name")],
    "kept_dates": ["article, start"],
    "kept_figures": ["article, start", SET.format("base_low")],
    "kept_claims": [
        "article, start",
        SET.format("subject"),
        SET.format("speaker"),
        SET.format("topic"),
        SET.format("concept"),
    ],
    "claim_places": ["claim"],
    "comparisons": ["topic", "relation, strength", "a", "b"],
    "topics": ["subject", "origins WHERE origins > 1"],
    "copies": ["b"],
    "links": ["b"],
    "topic_places": ["topic"],
}

SEARCH = {"articles": ("title", "text")}

FORMAT = 1  # how rows lie in the file; no migration leads here from a file of another


@migrations()
def m001_tables(db: Database) -> None:
    """The first schema."""
    db.execute(f"PRAGMA user_version={FORMAT}")
    for table, columns in TABLES.items():
        without_rowid = ", WITHOUT ROWID" if "PRIMARY KEY (" in columns else ""
        db.execute(f'CREATE TABLE "{table}" ({columns}) STRICT{without_rowid}')
    for table, indexes in INDEXES.items():
        for indexed in indexes:
            columns = indexed.split(" WHERE ")[0]
            name = "_".join([table, *columns.replace(",", "").split()])
            db.execute(
                f'CREATE INDEX "{name}" ON "{table}" ({columns}){indexed.removeprefix(columns)}'
            )
    for table, searched in SEARCH.items():
        search_index(db, table, searched)


@migrations()
def m002_less_room(db: Database) -> None:
    """A word of a story takes four bytes instead of five, a score one instead of two."""

    def words(kept: bytes) -> bytes:
        weights = {hashed >> 8: weight for hashed, weight in iter_unpack("<IB", kept)}
        return pack(f"<{len(weights)}I", *(h << 8 | w for h, w in sorted(weights.items())))

    def scores(kept: bytes) -> bytes:
        kind, body = chr(kept[0]), decompress(kept[1:], -15)
        n = len(body) // calcsize(f"<2{kind}h")
        found = unpack(f"<{2 * n}{kind}{n}h", body)
        rounded = (max(-127, min(127, round(score / 50))) for score in found[2 * n :])
        body = pack(f"<{2 * n}{kind}{n}b", *found[: 2 * n], *rounded)
        return kept[:1] + compress(body, 9, -15)

    stories = db.execute("SELECT terms, names, article FROM stories").fetchall()
    links = db.execute("SELECT scores, a, b FROM links").fetchall()
    db.conn.executemany(
        "UPDATE stories SET terms = ?, names = ? WHERE article = ?",
        [(words(terms), words(names), article) for terms, names, article in stories],
    )
    db.conn.executemany(
        "UPDATE links SET scores = ? WHERE a = ? AND b = ?",
        [(scores(kept), *pair) for kept, *pair in links],
    )


def search_index(db: Database, table: str, columns: tuple[str, ...]) -> None:
    """Full-text search over `columns` that does not hold the text a second time and folds diacritics."""
    named = ", ".join(columns)
    old, new = (", ".join(f"{row}.{c}" for c in columns) for row in ("old", "new"))
    db.execute(
        f'CREATE VIRTUAL TABLE {table}_fts USING fts5({named}, content="{table}", '
        "tokenize='unicode61 remove_diacritics 2')"
    )
    insert = f"INSERT INTO {table}_fts (rowid, {named}) VALUES (new.rowid, {new});"
    delete = f"INSERT INTO {table}_fts ({table}_fts, rowid, {named}) VALUES ('delete', old.rowid, {old});"
    db.execute(f"CREATE TRIGGER {table}_ai AFTER INSERT ON {table} BEGIN {insert} END")
    db.execute(f"CREATE TRIGGER {table}_ad AFTER DELETE ON {table} BEGIN {delete} END")
    db.execute(
        f"CREATE TRIGGER {table}_au AFTER UPDATE OF {named} ON {table} BEGIN {delete} {insert} END"
    )
