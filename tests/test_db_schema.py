"""The file: what kind of tables it has, how an older one is brought up to date, and what is no database of ours."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from struct import pack
from zlib import compress

import pytest
from datasette.app import Datasette
from sqlite_utils import Database, Migrations

from recoupe.db import database, kept
from recoupe.db.compare.sketch import weights
from recoupe.db.database import NotADatabase, only_writer, open_database
from recoupe.db.migrations import INDEXES, SEARCH, TABLES, migrations
from recoupe.db.topics.scores import fields
from recoupe.db.views import views


def test_tables_are_strict_and_keyed(rows: Database) -> None:
    """Every table is STRICT and has a primary key; no row points to nothing."""
    sql = dict(rows.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall())
    assert {name: "STRICT" in sql[name] for name in TABLES} == dict.fromkeys(TABLES, True)
    assert {name for name in TABLES if rows[name].use_rowid} == set()
    assert rows.execute("PRAGMA foreign_key_check").fetchall() == []


def test_wal_and_foreign_keys(newsroom: Path) -> None:
    """Pages can be read while articles come in, and a connection of ours enforces references."""
    db = open_database(newsroom)
    settings = [
        db.execute(f"PRAGMA {s}").fetchone()[0]
        for s in ("journal_mode", "foreign_keys", "busy_timeout")
    ]
    assert settings == ["wal", 1, 30000]
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("INSERT INTO sentences VALUES (1, 0, 5)")
    db.close()


def test_each_foreign_key_has_an_index(rows: Database) -> None:
    """A row can be deleted without searching whole tables for what refers to it."""
    missing = []
    for table in TABLES:
        leading = {index.columns[0] for index in rows[table].indexes}
        leading |= {rows[table].pks[0]}
        missing += [(table, k.column) for k in rows[table].foreign_keys if k.column not in leading]
    assert missing == []


def test_indexes_are_there(rows: Database) -> None:
    """What INDEXES names exists."""
    for table, indexes in INDEXES.items():
        there = {tuple(index.columns) for index in rows[table].indexes}
        assert {tuple(i.split(" WHERE ")[0].replace(",", " ").split()) for i in indexes} <= there


def test_search_folds_diacritics(rows: Database) -> None:
    """`deploiera` finds *déploiera*."""
    found = "SELECT title FROM articles WHERE rowid IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?)"
    assert rows.execute(found, ["deploiera"]).fetchall() == [("AMD et OpenAI s’allient",)]


def test_search_with_the_tools_that_people_have(rows: Database) -> None:
    """sqlite-utils finds the index by itself, and Datasette its rows."""
    assert [r["title"] for r in rows["articles"].search("deploiera")] == ["AMD et OpenAI s’allient"]


async def test_search_in_datasette(newsroom: Path) -> None:
    """The search box of a table's page."""
    client = Datasette([str(newsroom)]).client
    response = await client.get("/news/articles.json?_search=deploiera&_shape=array&_col=title")
    assert [row["title"] for row in response.json()] == ["AMD et OpenAI s’allient"]


def test_search_indexes_are_whole(rows: Database) -> None:
    """The index holds what the tables hold; SQLite itself checks it."""
    for table in SEARCH:
        rows.execute(f"INSERT INTO {table}_fts({table}_fts, rank) VALUES ('integrity-check', 1)")


def test_an_older_file_is_migrated_beside_a_backup(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A migration that a file lacks is applied; the file as it was stays beside it."""
    newer = Migrations("recoupe")
    newer._migrations = list(migrations._migrations)

    @newer()
    def m999_a_column(db: Database) -> None:
        db.execute("ALTER TABLE sources ADD COLUMN motto TEXT")

    monkeypatch.setattr(database, "migrations", newer)
    db = open_database(newsroom)
    assert "motto" in db["sources"].columns_dict
    backup = Database(str(newsroom.with_name("news.db.before-m999_a_column")))
    assert "motto" not in backup["sources"].columns_dict
    assert backup["articles"].count == db["articles"].count == 7
    open_database(newsroom).close()
    assert sorted(p.name for p in newsroom.parent.glob("*before*")) == [
        "news.db.before-m999_a_column"
    ]
    db.close(), backup.close()


def test_an_older_file_has_its_sketches_and_scores(newsroom: Path) -> None:
    """Words of five bytes and scores of two, as the first files had them, become what is kept today."""
    db = open_database(newsroom)
    found = "SELECT terms, names, article FROM stories", "SELECT scores, a, b FROM links"
    stories, links = expected = [db.execute(sql).fetchall() for sql in found]
    for *sketched, article in stories:
        older = [
            b"".join(pack("<IB", h << 8, w) for h, w in sorted(weights(words).items()))
            for words in sketched
        ]
        db.execute("UPDATE stories SET terms = ?, names = ? WHERE article = ?", [*older, article])
    for packed, *pair in links:
        x, y, scores = fields(packed)
        row = pack(f"<{len(x) * 2}H{len(x)}h", *x, *y, *(50 * s for s in scores))
        db.execute(
            "UPDATE links SET scores = ? WHERE a = ? AND b = ?",
            [b"H" + compress(row, 9, -15), *pair],
        )
    db.execute("DELETE FROM _sqlite_migrations WHERE name = 'm002_less_room'")
    db.conn.commit()
    db.close()
    db = open_database(newsroom)
    assert [db.execute(sql).fetchall() for sql in found] == expected
    assert any(fields(packed)[2] for packed, *_ in links)
    db.close()


def test_a_file_of_another_format(newsroom: Path) -> None:
    """What no migration leads from is left as it is."""
    db = Database(str(newsroom))
    db.execute("PRAGMA user_version=0")
    db.close()
    with pytest.raises(NotADatabase, match="made by another version of recoupe"):
        open_database(newsroom)


def test_made_by_several_at_once(tmp_path: Path) -> None:
    """Runs that start together make one database, and each can use it."""
    path, made = tmp_path / "news.db", []

    def start() -> None:
        db = open_database(path, create=True)
        made.append(db["articles"].count)
        db.close()

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [0, 0, 0, 0]


def test_views_follow_their_files(newsroom: Path) -> None:
    """A view that was changed or is missing is as its file says after opening; one that is none of ours stays."""
    db = open_database(newsroom)
    db.execute("DROP VIEW updates")
    db.execute("DROP VIEW disagreements")
    db.execute("CREATE VIEW disagreements AS SELECT 1 AS one")
    db.execute("CREATE VIEW mine AS SELECT 1 AS one")
    db.close()
    db = open_database(newsroom)
    assert set(db.view_names()) == {*views(), *kept.views(), "mine"}
    assert "reason" in db["disagreements"].columns_dict
    db.close()


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (None, "does not exist"),
        (b"", "is empty|does not exist"),
        (b"just words, many times over " * 100, "is no SQLite database"),
        ("CREATE TABLE music (title)", "none of recoupe's"),
    ],
)
def test_what_is_no_database_of_ours(made: bytes | str | None, said: str, tmp_path: Path) -> None:
    """Somebody else's file is left alone, and one line says why."""
    path = tmp_path / "other.db"
    if isinstance(made, bytes):
        path.write_bytes(made)
    elif made:
        other = sqlite3.connect(path)
        other.execute(made)
        other.close()
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(NotADatabase, match=said) as raised:
        open_database(path)
    assert "\n" not in str(raised.value)
    assert (path.read_bytes() if path.exists() else None) == before


def test_folders(tmp_path: Path) -> None:
    """A folder in place of a file, and a file in a folder that is not there."""
    with pytest.raises(NotADatabase, match="is a folder"):
        open_database(tmp_path, create=True)
    with pytest.raises(NotADatabase, match="does not exist"):
        open_database(tmp_path / "nowhere" / "news.db", create=True)


def test_one_writer(tmp_path: Path) -> None:
    """A second writer waits for the first, or is told so at once; nothing is left behind."""
    path, order = tmp_path / "news.db", []
    with only_writer(path):
        with pytest.raises(BlockingIOError), only_writer(path, wait=False):
            pass

        def second() -> None:
            with only_writer(path):
                order.append("second")

        thread = threading.Thread(target=second)
        thread.start()
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
    assert list(tmp_path.iterdir()) == []
