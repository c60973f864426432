"""Which words and which rule made a row."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database

from recoupe.ingest import figures

from .reviews import ROWS, NoSuchRow

OTHERS = {
    "comparison": "comparisons",
    "topic": "topics",
    "entity": "entities",
    "name of an entity": "aliases",
    "article": "articles",
    "origin": "origins",
    "source": "sources",
}


def explain(db: Database, row_id: int) -> dict[str, Any]:
    """The row with this id, in whatever table (`row` says a row of what), with its sentence and the pieces it was made from.

    Raises NoSuchRow.
    """
    for kind, table in ROWS.items():
        for row in db[table].rows_where("id = ?", [row_id]):
            return extracted(db, kind, row)
    for what, table in OTHERS.items():
        for row in db[table].rows_where("id = ?", [row_id]):
            row.pop("text", None)
            return {"row": what, **row}
    raise NoSuchRow(f"no row has the id {row_id}: ids stand in the tables and in --json")


def extracted(db: Database, kind: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row read from a text, with where it stands and what it was made from."""
    article = next(iter(db["articles"].rows_where("id = ?", [row["article"]])))
    around = db.execute(
        'SELECT min(start), max("end") FROM sentences WHERE article = ? AND start < ? AND "end" > ?',
        [row["article"], row["end"], row["start"]],
    ).fetchone()
    start, end = around if around[0] is not None else (row["start"], row["end"])
    text = article["text"]
    pieces = {
        part: text[row[f"{part}_start"] : row[f"{part}_end"]]
        for part in ("subject", "predicate", "measure", "speaker", "cue")
        if row.get(f"{part}_start") is not None
    }
    if kind == "figure":
        place = (row["start"] - start, row["end"] - start)
        pieces |= read_again(text[start:end], article["language"], place)
    explanation = {
        "row": kind,
        "text": text[row["start"] : row["end"]],
        **{k: v for k, v in row.items() if v is not None and k != "text"},
        "pieces": pieces,
        "sentence": text[start:end],
        "title": article["title"],
        "published": article["published"],
        "url": article["url"],
        "extractor": article["extractor"],
    }
    for part, table in (("figure", "figures"), ("date", "dates")):
        if kind == "claim" and row[part]:
            explanation[part] = extracted(
                db, part, next(iter(db[table].rows_where("id = ?", [row[part]])))
            )
    return explanation


def read_again(sentence: str, language: str, place: tuple[int, int]) -> dict[str, Any]:
    """The pieces of the figure at a place of a sentence: its number, unit, hedge … as words.

    >>> read_again("Il y a environ 6 GW.", "fr", (15, 19))
    {'number': '6', 'unit': 'GW', 'hedge': 'environ'}
    """
    read = figures.read(sentence, language)
    return next((f.pieces for f in read if (f.start, f.end) == place), {})


def readable(explanation: dict[str, Any], indent: str = "") -> str:
    """The same for people: one `name: value` a line."""
    lines = []
    for key, value in explanation.items():
        if isinstance(value, dict) and value:
            lines += [f"{indent}{key}:", readable(value, indent + "  ")]
        elif value not in ({}, None):
            lines.append(f"{indent}{key}: {value}")
    return "\n".join(lines)
