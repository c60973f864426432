"""The browser side: a Datasette plugin. Plain `datasette news.db` shows the same pages as `recoupe serve`."""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette import hookimpl

from ..functions import register
from .metadata import QUERIES, database_metadata
from .routes import routes


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Our SQL functions on every connection."""
    register(conn)


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Our pages, by their addresses."""
    return routes()


@hookimpl
async def startup(datasette: Any) -> None:
    """Titles, descriptions, units, facets and labels for each database that is recoupe's."""
    without_rich()
    for name, database in datasette.databases.items():
        tables = set(await database.table_names())
        if {"articles", "claims", "topics"} <= tables:
            await describe(datasette, name, database_metadata(tables))


def without_rich() -> None:
    """Keep Datasette from using `rich` for errors.

    Where `rich` is installed, as it is beside spaCy, Datasette prints tracebacks with all local variables (a visitor's cookies
    among them) and answers 500 where a plugin's file is missing. Its error handler asks this name of its own module.
    """
    from datasette import handle_exception  # here, as it loads the plugins, of which we are one

    handle_exception.rich = None  # type: ignore[assignment]


async def describe(datasette: Any, name: str, metadata: dict[str, Any]) -> None:
    """Hand metadata to Datasette: 0.65 reads a dict, 1.0 its own tables."""
    if hasattr(datasette, "set_database_metadata"):
        for key in ("title", "description"):
            await datasette.set_database_metadata(name, key, metadata[key])
        for table, about in metadata["tables"].items():
            for key, value in about.items():
                if key == "columns":
                    for column, text in value.items():
                        await datasette.set_column_metadata(
                            name, table, column, "description", text
                        )
                elif isinstance(value, str):
                    await datasette.set_resource_metadata(name, table, key, value)
        return
    given = datasette._metadata_local.setdefault("databases", {}).setdefault(name, {})
    for key, value in metadata.items():
        if key != "queries":  # the hook below gives those
            given.setdefault(key, value)


@hookimpl(optionalhook=True)
async def canned_queries(datasette: Any, database: str) -> dict[str, Any]:
    """Questions with parameters; a hook that only Datasette 0.65 has."""
    tables = await datasette.get_database(database).table_names()
    return QUERIES if {"claims", "topics"} <= set(tables) else {}


@hookimpl
def menu_links(datasette: Any) -> list[dict[str, str]]:
    """Our front page in Datasette's menu."""
    return [{"href": datasette.urls.path("/"), "label": "recoupe"}]
