"""The newsroom in Datasette, asked in-process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from sqlite_utils import Database

ENGLISH, FRENCH = {"Accept-Language": "en"}, {"Accept-Language": "fr-FR,fr;q=0.9,en;q=0.4"}


@pytest.fixture
async def client(newsroom: Path) -> Any:
    """Datasette's own client on the newsroom, as plain `datasette news.db` would serve it."""
    datasette = Datasette([str(newsroom)])
    await datasette.invoke_startup()
    return datasette.client


@pytest.fixture
def ids(rows: Database) -> Callable[[str, str], int]:
    """The id of a row by its name or title."""

    def find(table: str, name: str) -> int:
        column = "name" if table in ("entities", "sources") else "title"
        found = rows.execute(f"SELECT id FROM {table} WHERE {column} = ?", [name]).fetchone()
        assert found, f"no {name!r} in {table}"
        return int(found[0])

    return find
