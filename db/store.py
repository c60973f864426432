"""Articles and their facts as rows: one transaction per article, the same input twice the same rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, Literal

from sqlite_utils import Database

from recoupe.ingest import EXTRACTOR
from recoupe.ingest.facts import Claim, Document, Facts, Figure, Mention, Quote, Timex

from . import revisions
from .ids import article_id, content_id, text_hash
from .kept import clear, keep

Row = dict[str, Any]
UNKNOWN = "unknown source"  # what an article without source and address is kept under


def insert(db: Database, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Put `rows`, which all have the same columns, into `table`; a row whose id is there stays as it is."""
    rows = list(rows)
    if rows:
        columns = ", ".join(f'"{c}"' for c in rows[0])
        marks = ", ".join("?" * len(rows[0]))
        db.conn.executemany(
            f'INSERT OR IGNORE INTO "{table}" ({columns}) VALUES ({marks})',
            [tuple(r.values()) for r in rows],
        )


def source_row(document: Document) -> Row:
    """The publisher of a document: known by its domain, else by its name."""
    name = document.source or document.domain or UNKNOWN
    return {
        "id": content_id("source", document.domain or name),
        "domain": document.domain,
        "name": name,
    }


def known(db: Database, document: Document) -> bool:
    """Whether storing `document` would change nothing: its text is there, as last seen or as an earlier one."""
    article = article_id(document)
    place = revisions.standing(db, article, document)
    if place != "latest":
        return place == "seen"
    row = db.execute(
        "SELECT text_hash, title, published, modified, extractor FROM articles WHERE id = ?",
        [article],
    ).fetchone()
    digest = text_hash(document.text)
    return bool(row == (digest, document.title, document.published, document.modified, EXTRACTOR))


def store(db: Database, document: Document, facts: Facts) -> Literal["new", "changed"]:
    """Keep an article and what was read from it, in one transaction; says what it was."""
    article, digest = article_id(document), text_hash(document.text)
    with db.atomic():
        there = db.execute("SELECT 1 FROM articles WHERE id = ?", [article]).fetchone()
        place = revisions.standing(db, article, document)
        if place == "latest":
            if there:
                revisions.supersede(db, article, digest)
            put_source(db, source_row(document))
            put_article(db, article_row(article, document, facts))
            put_facts(db, article, document.text, facts)
            revisions.add(db, article, document, current=True)
        elif place == "earlier":
            revisions.add(db, article, document, current=False, facts=facts)
        revisions.describe_changes(db, article)
        db.execute("INSERT OR IGNORE INTO pending VALUES (?)", [article])
    return "changed" if there else "new"


def put_source(db: Database, row: Row) -> None:
    """Write a publisher's row. Of the names that articles give it the shortest stays, whatever the order they came in."""
    db.execute(
        """INSERT INTO sources VALUES (:id, :domain, :name) ON CONFLICT (id) DO UPDATE SET name = excluded.name
           WHERE (excluded.name = domain, length(excluded.name), excluded.name) < (name = domain, length(name), name)""",
        row,
    )


def article_row(article: int, document: Document, facts: Facts) -> Row:
    """The article's own row."""
    return {
        "id": article,
        "ref": document.ref,
        "url": document.url,
        "source": source_row(document)["id"],
        "title": document.title,
        "author": document.author,
        "published": document.published,
        "published_from": document.published_from,
        "published_certainty": document.published_certainty,
        "modified": document.modified,
        "language": facts.language,
        "text": document.text,
        "text_hash": text_hash(document.text),
        "words": len(document.text.split()),
        "furniture": compact([[f.start, f.end, f.rule] for f in facts.furniture]),
        "notes": compact(list(dict.fromkeys((*document.notes, *facts.notes)))),
        "extractor": EXTRACTOR,
    }


def put_article(db: Database, row: Row) -> None:
    """Write an article's row without its facts; where there is one with its id, set its columns and remove its facts."""
    clear_facts(db, row["id"])
    names = ", ".join(row)
    updates = ", ".join(f"{c} = excluded.{c}" for c in row if c != "id")
    db.execute(
        f"INSERT INTO articles ({names}) VALUES ({', '.join(':' + c for c in row)}) "
        f"ON CONFLICT (id) DO UPDATE SET {updates}",
        row,
    )
    db.execute("INSERT OR IGNORE INTO numbers (article) VALUES (?)", [row["id"]])


def clear_facts(db: Database, article: int) -> None:
    """Remove what was read from an article; the article itself stays. Topics it was in are left to `derive`."""
    shared = "SELECT topic FROM topic_places WHERE article = ?"
    db.execute(
        f"INSERT OR IGNORE INTO pending SELECT article FROM topic_places WHERE topic IN ({shared})",
        [article],
    )
    db.execute(f"DELETE FROM topics WHERE id IN ({shared})", [article])
    clear(db, article)
    db.execute("DELETE FROM sentences WHERE article = ?", [article])


def put_facts(db: Database, article: int, text: str, facts: Facts) -> None:
    """The rows of everything read from one text."""
    digest = text_hash(text)

    def row_id(kind: str, record: Any) -> int:
        return content_id(kind, article, digest, record.start, record.end)

    def put(kind: str, records: Iterable[Any], row: Callable[[Any], Row]) -> None:
        rows = ({"id": row_id(kind, r), "article": article, **row(r)} for r in records)
        keep(db, f"{kind}s", article, rows, text)

    figure_ids = {f.start: row_id("figure", f) for f in facts.figures}

    def linked_figure(f: Figure) -> Row:
        return {**figure_row(f), "linked": None if f.linked is None else figure_ids.get(f.linked)}

    insert(
        db,
        "sentences",
        ({"article": article, "start": s.start, "end": s.end} for s in facts.sentences),
    )
    put("mention", facts.mentions, mention_row)
    put("date", facts.dates, date_row)
    put("figure", facts.figures, linked_figure)
    put("quote", facts.quotes, quote_row)
    put_claims(db, article, text, facts)


def put_claims(db: Database, article: int, text: str, facts: Facts) -> None:
    """One row for each statement, with the first place where it is made; the others are `claim_places`."""
    digest = text_hash(text)
    dates = {
        (d.start, d.end): content_id("date", article, digest, d.start, d.end) for d in facts.dates
    }
    figures = {
        (f.start, f.end): content_id("figure", article, digest, f.start, f.end)
        for f in facts.figures
    }
    statements: dict[str, list[Claim]] = {}
    for claim in facts.claims:
        statements.setdefault(claim.statement, []).append(claim)
    rows: list[Row] = []
    again: list[Row] = []
    for statement, said in statements.items():
        claim, claim_id = said[0], content_id("claim", article, digest, statement)
        places = {}
        for place in said:
            figure = figures.get((place.figure.start, place.figure.end)) if place.figure else None
            date = dates.get((place.date.start, place.date.end)) if place.date else None
            place_id = content_id(
                "place", claim_id, place.start, place.end, figure or "", date or ""
            )
            places[place_id] = {
                "id": place_id,
                "claim": claim_id,
                "start": place.start,
                "end": place.end,
                "figure": figure,
                "date": date,
            }
        first, *others = places.values()
        again += others
        rows.append(
            {
                "id": claim_id,
                "article": article,
                **claim_row(claim),
                "figure_start": claim.figure.start if claim.figure and first["figure"] else None,
                "date_start": claim.date.start if claim.date and first["date"] else None,
            }
        )
    keep(db, "claims", article, rows, text)
    insert(db, "claim_places", again)


@cache
def column_names(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


def columns(record: Any) -> Row:
    """The fields of a record, without the copies that `dataclasses.asdict` makes."""
    kind: type = type(record)
    return {name: getattr(record, name) for name in column_names(kind)}


def mention_row(m: Mention) -> Row:
    return {**columns(m), "entity": None, "name": m.entity}


def date_row(d: Timex) -> Row:
    return {**columns(d), "resolved": int(d.resolved)}


def figure_row(f: Figure) -> Row:
    currency = f.unit if f.kind == "money" else None
    return {**columns(f), "currency": currency, "measure_rule": f.pieces.get("measure_rule")}


def quote_row(q: Quote) -> Row:
    return {**columns(q), "direct": int(q.direct), "speaker": None, "speaker_name": q.speaker}


def claim_row(c: Claim) -> Row:
    row = columns(c)
    for part in ("predicate", "measure"):
        row[f"{part}_start"], row[f"{part}_end"] = c.pieces.get(part, (None, None))
    return {
        **row,
        "subject": None,
        "subject_name": c.subject,
        "subject_is_entity": int(c.subject_entity),
        "subject_link": c.pieces.get("subject_link"),
        "negated": int(c.negated),
        "speaker": None,
        "speaker_name": c.speaker,
        "status_cue": c.pieces.get("status"),
    }


def compact(value: Any) -> str | None:
    """JSON without spaces; None for what is empty."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else None
