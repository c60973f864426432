"""The page of one row: which words it was read from, which rule made it, how sure that is."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database

from ..explain import explain as explain_row
from ..reviews import NoSuchRow
from .queries import Row
from .respond import Asked, Elsewhere, NotFound, Shown

# rows that have a page of their own: what they are → its address, and the column with the id in it
PAGES = {
    "topic": ("/-/topic/{}", "id"),
    "comparison": ("/-/topic/{}", "topic"),
    "entity": ("/-/entity/{}", "id"),
    "name of an entity": ("/-/entity/{}", "entity"),
    "article": ("/-/article/{}", "id"),
    "origin": ("/-/origin/{}", "id"),
    "source": ("/-/source/{}", "id"),
}
# what the page says in words of its own, or what only machines need
SAID = {"row", "text", "sentence", "title", "published", "url", "article", "rule", "confidence", "extractor", "pieces", "id", "figure", "date"}  # fmt: skip
ANCHORS = {"mention": "entity", "date": "timex"}


async def explain(asked: Asked) -> Shown | Elsewhere:
    """A row read from a text; any other row is at its own page."""
    row_id = asked.id

    def run(connection: Any) -> Row:
        try:
            return explain_row(Database(connection, execute_plugins=False), row_id)
        except NoSuchRow as error:
            raise NotFound from error

    found = await asked.db.database.execute_fn(run)
    if found["row"] in PAGES:
        address, column = PAGES[found["row"]]
        return Elsewhere(address.format(found[column]))
    start = max(found["sentence"].find(found["text"]), 0)
    kind = ANCHORS.get(found["row"], found["row"])
    return Shown(
        {"explanation": found},
        rows="explanation",
        drawn={
            "kind": kind,
            "marked": {
                "sentence": found["sentence"],
                "mark_start": start,
                "mark_end": start + len(found["text"]),
                "language": "",
            },
            "address": f"/-/article/{found['article']}#{kind}-{found['id']}",
            "parts_of": [
                found[part] for part in ("figure", "date") if isinstance(found.get(part), dict)
            ],
            "columns": {
                k: v
                for k, v in found.items()
                if k not in SAID and not k.endswith(("_start", "_end"))
            },
        },
    )
