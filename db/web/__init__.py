"""The browser side: a Datasette plugin. Plain `datasette news.db` shows the same pages as `recoupe serve`."""

from __future__ import annotations

import os
import sqlite3
from typing import Any

from datasette import hookimpl
from markupsafe import Markup

from ..functions import register
from .describing import describe
from .metadata import QUERIES, database_metadata
from .respond import OURS
from .routes import routes

# a claim is one sentence: threads that share out its products cost five times what they save
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


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
        if tables >= OURS:
            await describe(datasette, name, database_metadata(tables))


def without_rich() -> None:
    """Keep Datasette from using `rich` for errors.

    Where `rich` is installed, as it is beside spaCy, Datasette prints tracebacks with all local variables (a visitor's cookies
    among them) and answers 500 where a plugin's file is missing. Its error handler asks this name of its own module.
    """
    from datasette import handle_exception  # here, as it loads the plugins, of which we are one

    handle_exception.rich = None  # type: ignore[assignment]


@hookimpl(optionalhook=True)
async def canned_queries(datasette: Any, database: str) -> dict[str, Any]:
    """Questions with parameters; a hook that only Datasette 0.65 has."""
    tables = set(await datasette.get_database(database).table_names())
    return QUERIES if tables >= OURS else {}


# cells of Datasette's tables that lead to a page of ours: (table, column) → (the column with the id, address); no table is any view
LINKS = {
    ("articles", "title"): ("id", "/-/article/{}"),
    ("topics", "title"): ("id", "/-/topic/{}"),
    ("entities", "name"): ("id", "/-/entity/{}"),
    ("sources", "name"): ("id", "/-/source/{}"),
    ("", "article_title"): ("article", "/-/article/{}"),
    ("", "about"): ("topic", "/-/topic/{}"),
}


@hookimpl
def render_cell(
    row: Any, value: Any, column: str, table: str | None, datasette: Any
) -> Markup | None:
    """Titles and names in Datasette's own tables lead to our pages."""
    key, address = LINKS.get((table or "", column)) or LINKS.get(("", column)) or ("", "")
    if not key or not isinstance(value, str) or row is None or key not in row.keys():  # noqa: SIM118 – a sqlite3.Row holds values
        return None
    ident = row[key]
    if not isinstance(ident, int):
        return None
    return Markup('<a href="{}">{}</a>').format(datasette.urls.path(address.format(ident)), value)


@hookimpl
def menu_links(datasette: Any) -> list[dict[str, str]]:
    """Our front page in Datasette's menu."""
    return [{"href": datasette.urls.path("/"), "label": "recoupe"}]
