"""Handing metadata to Datasette: 0.65 reads a dict, 1.0 its own tables and its configuration."""

from __future__ import annotations

from typing import Any

# what 1.0 reads from its configuration, not from its metadata
CONFIGURED = ("hidden", "facets", "label_column", "sort_desc")


async def describe(datasette: Any, name: str, metadata: dict[str, Any]) -> None:
    """Describe the database `name`; what its owner has said already stands."""
    if not hasattr(datasette, "set_database_metadata"):
        given = datasette._metadata_local.setdefault("databases", {}).setdefault(name, {})
        # the hook for canned queries gives those
        fill(given, {key: value for key, value in metadata.items() if key != "queries"})
        return
    for key in ("title", "description"):
        await datasette.set_database_metadata(name, key, metadata[key])
    for table, about in metadata["tables"].items():
        for key in ("title", "description"):
            if key in about:
                await datasette.set_resource_metadata(name, table, key, about[key])
        for column, text in about.get("columns", {}).items():
            await datasette.set_column_metadata(name, table, column, "description", text)
    tables = {
        table: {key: about[key] for key in CONFIGURED if key in about}
        for table, about in metadata["tables"].items()
    }
    datasette.config = datasette.config or {}
    fill(datasette.config.setdefault("databases", {}).setdefault(name, {}), {"tables": tables})
    for query, about in metadata["queries"].items():
        await datasette.add_query(name, query, **about)


def fill(given: dict[str, Any], ours: dict[str, Any]) -> None:
    """Put `ours` into `given` where it says nothing.

    >>> given = {"title": "My news", "tables": {"claims": {"hidden": True}}}
    >>> fill(given, {"title": "recoupe", "tables": {"claims": {"title": "Claims"}}})
    >>> given
    {'title': 'My news', 'tables': {'claims': {'hidden': True, 'title': 'Claims'}}}
    """
    for key, value in ours.items():
        if isinstance(value, dict):
            fill(given.setdefault(key, {}), value)
        else:
            given.setdefault(key, value)
