"""The views: each a file whose first lines say what a row of it is; those of the facts are made by `kept`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sqlite_utils import Database

from .. import kept


@cache
def views() -> dict[str, tuple[str, str]]:
    """name → (what a row is, its SELECT), from the files beside this one."""
    return {
        path.stem: split(path.read_text("utf-8"))
        for path in sorted(Path(__file__).parent.glob("*.sql"))
    }


def split(sql: str) -> tuple[str, str]:
    """The comment at the top, and the statement.

    >>> split("-- A row is a thing.\\nSELECT 1")
    ('A row is a thing.', 'SELECT 1')
    """
    lines = sql.strip().splitlines()
    comment = [line.removeprefix("--").strip() for line in lines if line.startswith("--")]
    return " ".join(comment), "\n".join(line for line in lines if not line.startswith("--"))


def stale_views(db: Database) -> dict[str, str]:
    """The views that are missing or not as their files say, with the statement that makes each."""
    there = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall())
    selects = kept.views() | {name: select for name, (_, select) in views().items()}
    wanted = {name: f"CREATE VIEW {name} AS {select}" for name, select in selects.items()}
    return {name: sql for name, sql in wanted.items() if there.get(name) != sql}


def create_views(db: Database) -> None:
    """Make the views as they are now; one that has not changed is left alone."""
    with db.atomic():
        for name, statement in stale_views(db).items():
            db.execute(f"DROP VIEW IF EXISTS {name}")
            db.execute(statement)
