"""Opening the one file: created, migrated with a backup beside it, and made safe to read while it is written."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from sqlite_utils import Database

from .migrations import FORMAT, SEARCH, migrations
from .packing import pack
from .views import create_views, stale_views

PAGE = 8_192  # bytes
CACHE = 65_536  # KB of the file that stay in memory; SQLite's own 2 MB hold no index of ten thousand articles


class NotADatabase(Exception):
    """The file is no database of recoupe's; the message says what to do."""


def open_database(path: str | Path, create: bool = False, wait: bool = True) -> Database:
    """The database at `path`, with every migration applied.

    An older file is copied to `<name>.before-<migration>` first. Raises NotADatabase with one line that
    says what is wrong where the file is missing (unless `create`) or is something else; with `wait` false
    BlockingIOError where tables are missing and somebody else is writing.
    """
    path = Path(path)
    fresh = not path.exists() or path.stat().st_size == 0
    if fresh and not create:
        lacks = "is empty" if path.exists() else "does not exist"
        raise NotADatabase(f"{path} {lacks}: make it with `recoupe ingest {path} SOURCE…`")
    if path.is_dir():
        raise NotADatabase(f"{path} is a folder: give the path of a database file")
    if not path.parent.exists():
        raise NotADatabase(f"the folder {path.parent} does not exist")
    if fresh and not os.access(path.parent, os.W_OK):
        raise NotADatabase(f"the folder {path.parent} may not be written to")
    if not fresh and not os.access(path, os.W_OK):
        return only_readable(path)
    try:
        db = Database(str(path))
        if fresh:  # a page holds several articles: less room is lost than where each begins its own
            db.execute(f"PRAGMA page_size={PAGE}")
        others = set(db.table_names()) - {migrations.migrations_table}
        ours = bool(migrations.applied(db))  # asked second: somebody may be making it
        if not fresh and not ours and others:
            raise NotADatabase(f"{path} is a SQLite file, but none of recoupe's: give another path")
        if ours and db.execute("PRAGMA user_version").fetchone() != (FORMAT,):
            raise NotADatabase(
                f"{path} was made by another version of recoupe: ingest its articles into a new file"
            )
        db.execute("PRAGMA busy_timeout=30000")
        if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            # of two that change it at once one is refused, however long it would wait
            with only_writer(path, wait):
                db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=NORMAL")
        db.execute("PRAGMA foreign_keys=ON")
        db.execute(f"PRAGMA cache_size=-{CACHE}")
        migrate(db, path, backup=ours, wait=wait)
    except sqlite3.OperationalError as error:
        raise NotADatabase(f"{path} cannot be opened: {error}") from error
    except sqlite3.DatabaseError as error:
        raise NotADatabase(f"{path} is no SQLite database: name the database first") from error
    return db


def only_readable(path: Path) -> Database:
    """A database that may not be written, as it is; raises NotADatabase where it needs to be brought up to date."""
    how = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "immutable=1"
    try:
        db = Database(sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True))
        if "articles" not in db.table_names() or migrations.pending(db):
            raise NotADatabase(
                f"{path} may not be written, and this version has to change it first"
            )
    except sqlite3.DatabaseError as error:
        raise NotADatabase(f"{path} cannot be opened: {error}") from error
    return db


def migrate(db: Database, path: Path, backup: bool, wait: bool = True) -> None:
    """Apply what is missing; an older database is first copied beside itself."""
    if migrations.pending(db) or stale_views(db):
        with only_writer(path, wait):
            if backup and (waiting := migrations.pending(db)):
                copy = path.with_name(f"{path.name}.before-{waiting[0].name}")
                with sqlite3.connect(copy) as target:
                    db.conn.backup(target)
                    target.execute("PRAGMA journal_mode=DELETE")  # one file, to be put away
                target.close()
            migrations.apply(db)
            create_views(db)


def compact(db: Database) -> None:
    """Write the file anew without the gaps that rows in the order of their ids leave, if nobody keeps us from it."""
    if db.conn.in_transaction:
        return
    with suppress(sqlite3.OperationalError):  # somebody else writes
        with db.atomic():
            pack(db)
            for table in SEARCH:
                db.execute(f"INSERT INTO {table}_fts({table}_fts) VALUES ('rebuild')")
                db.execute(f"INSERT INTO {table}_fts({table}_fts) VALUES ('optimize')")
        db.execute("VACUUM")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def only_writer(path: str | Path, wait: bool = True) -> Iterator[None]:
    """Hold the right to write into the database at `path`; a second writer waits for it.

    With `wait` false a second writer gets BlockingIOError at once. Raises NotADatabase where the folder may not be written.
    """
    path = Path(path)
    lock = path.with_name(f".{path.name}.lock")
    try:
        handle = held(lock, wait)
    except PermissionError as error:
        raise NotADatabase(f"the folder {path.parent} may not be written to") from error
    with handle:
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)


def held(lock: Path, wait: bool) -> IO[str]:
    """The file at `lock`, opened and locked; one that its last holder removed meanwhile is no lock."""
    while True:
        handle = lock.open("w")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            if lock.stat().st_ino == os.fstat(handle.fileno()).st_ino:
                return handle
        except FileNotFoundError:
            pass
        except BlockingIOError:
            handle.close()
            raise
        handle.close()
