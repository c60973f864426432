"""A person's decisions, kept so that a re-run or a moved span does not lose them.

A decision about a row is anchored by article, quoted words and kind (of several equal words the nearest to where it
stood); one about an entity by name and label; one about a comparison by its two claims. What no longer finds its place has
`lost` set and is listed. Nothing is deleted: `undo` dates a decision's end.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Literal

from sqlite_utils import Database

from .ids import content_id
from .kept import mark

# kind of row → its table
ROWS = {
    "figure": "figures",
    "date": "dates",
    "claim": "claims",
    "quote": "quotes",
    "mention": "mentions",
}
# … and what it says: a claim's words stand in its article only
WORDS = dict.fromkeys(ROWS, "text") | {
    "claim": """(SELECT substr(articles.text, claims.start + 1, claims."end" - claims.start)
                 FROM articles WHERE articles.id = claims.article)"""
}
MARKS = {"reject": "rejected", "confirm": "confirmed"}
RELATIONS = ("agree", "refine", "update", "conflict", "unrelated")


class NoSuchRow(LookupError):
    """There is nothing with that id or name; the message says what was looked for."""


def review(
    db: Database,
    action: str,
    kind: str,
    *,
    article: int | None = None,
    words: str | None = None,
    before: Any = None,
    value: Any = None,
    reason: str | None = None,
    author: str | None = None,
) -> int:
    """Write a decision down and let the articles it touches wait for `derive`; returns its id."""
    made_at = datetime.now(UTC).isoformat(timespec="milliseconds")
    before_, value_ = (
        None if v is None else json.dumps(v, ensure_ascii=False) for v in (before, value)
    )
    anchor = [action, kind, article, words, before_, value_]
    review_id = content_id("review", *anchor, made_at)
    with db.atomic():
        db.execute(
            """INSERT OR REPLACE INTO reviews
               (id, action, kind, article, words, before, value, reason, author, made_at)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            [review_id, *anchor, reason, author, made_at],
        )
        wait(db, review_id)
    return review_id


def undo(db: Database, review_id: int, author: str | None = None) -> None:
    """Take a decision back. Raises NoSuchRow where there is none, or it was taken back before."""
    undone_at = datetime.now(UTC).isoformat(timespec="milliseconds")
    with db.atomic():
        done = db.execute(
            "UPDATE reviews SET undone_at = ?, undone_by = ? WHERE id = ? AND undone_at IS NULL",
            [undone_at, author, review_id],
        )
        if done.rowcount != 1:
            raise NoSuchRow(
                f"there is no review {review_id} in force: `recoupe reviews` lists them"
            )
        wait(db, review_id)


def wait(db: Database, review_id: int) -> None:
    """Articles through which `derive` finds all that a decision is about are to be brought together again."""
    kind, article, before, value = db.execute(
        "SELECT kind, article, before, value FROM reviews WHERE id = ?", [review_id]
    ).fetchone()
    if kind == "entity":
        called = [json.loads(v)["name"] for v in (before, value) if v]
        found = f"""SELECT min(article) FROM aliases JOIN article_names ON article_names.name = aliases.id JOIN numbers USING (number)
                    WHERE aliases.name IN ({", ".join("?" * len(called))}) GROUP BY aliases.id"""
        db.execute(f"INSERT OR IGNORE INTO pending {found}", called)
    else:
        sides = [s["article"] for s in json.loads(before)] if kind == "comparison" else [article]
        db.conn.executemany(
            "INSERT OR IGNORE INTO pending SELECT id FROM articles WHERE id = ?",
            [(side,) for side in sides],
        )


def forget(db: Database, article: int) -> None:
    """Remove the decisions about an article that is withdrawn: they quote it."""
    db.execute("DELETE FROM reviews WHERE article = ?", [article])
    for row in db["reviews"].rows_where("kind = 'comparison'"):
        if article in [side["article"] for side in json.loads(row["before"])]:
            db.execute("DELETE FROM reviews WHERE id = ?", [row["id"]])


def review_row(
    db: Database, action: str, row_id: int, reason: str | None = None, author: str | None = None
) -> int:
    """Reject or confirm a figure, date, quote, claim or mention by its id."""
    kind, row = find_row(db, row_id)
    return review(
        db,
        action,
        kind,
        article=row["article"],
        words=row["words"],
        before={"start": row["start"]},
        reason=reason,
        author=author,
    )


def find_row(db: Database, row_id: int) -> tuple[str, dict[str, Any]]:
    """The kind and columns of the extracted row with this id, and its `words`; NoSuchRow where there is none."""
    for kind, table in ROWS.items():
        for row in db.query(
            f"SELECT *, {WORDS[kind]} AS words FROM {table} WHERE id = ?", [row_id]
        ):
            return kind, row
    raise NoSuchRow(f"no figure, date, quote, claim or mention has the id {row_id}")


def find_entity(db: Database, name_or_id: str) -> dict[str, Any]:
    """The entity with this id, or the most mentioned one with this name."""
    rows = list(
        db.query(
            """SELECT * FROM entities WHERE id = :x OR name = :x OR id IN (SELECT entity FROM aliases WHERE name = :x)
               ORDER BY name = :x DESC, mentions DESC, id LIMIT 1""",
            {"x": int(name_or_id) if name_or_id.isdecimal() else name_or_id},
        )
    )
    if not rows:
        raise NoSuchRow(f"no entity is called {name_or_id!r}")
    return rows[0]


def review_entity(
    db: Database,
    action: Literal["merge", "rename", "reject"],
    name_or_id: str,
    other: str | None = None,
    reason: str | None = None,
    author: str | None = None,
) -> int:
    """Merge an entity into `other` (a name or an id), rename it to `other`, or reject it; returns the review's id.

    Raises NoSuchRow where there is no such entity, and ValueError where there is nothing to decide.
    """
    before = anchor(db, name_or_id)
    value = None
    if action == "merge":
        value = anchor(db, other or "")
        if value == before:
            raise ValueError(f"{name_or_id!r} and {other!r} are one entity already")
    elif action == "rename":
        if not other or not other.strip():
            raise ValueError("an entity needs a name")
        value = {"name": other.strip(), "label": before["label"]}
    return review(db, action, "entity", before=before, value=value, reason=reason, author=author)


def anchor(db: Database, name_or_id: str) -> dict[str, str]:
    """How a decision names an entity: as articles do, since what it is called may come from another decision."""
    entity = find_entity(db, name_or_id)
    name, label = db.execute(
        """SELECT name, label FROM aliases WHERE entity = ?
           ORDER BY name = ? DESC, articles DESC, name, label LIMIT 1""",
        [entity["id"], entity["name"]],
    ).fetchone()
    return {"name": name, "label": label}


def judge(
    db: Database,
    comparison: int,
    relation: str,
    reason: str | None = None,
    author: str | None = None,
) -> int:
    """Say how two claims really relate. Raises NoSuchRow, or ValueError for a word that is no relation."""
    if relation not in RELATIONS:
        raise ValueError(f"{relation!r} is no relation: one of {', '.join(RELATIONS)}")
    sides = db.execute(
        f"""SELECT claims.article, {WORDS["claim"]}, claims.start FROM comparisons
            JOIN claims ON claims.id IN (a, b) WHERE comparisons.id = ? ORDER BY claims.id = b""",
        [comparison],
    ).fetchall()
    if not sides:
        raise NoSuchRow(f"no comparison has the id {comparison}")
    anchors = [{"article": a, "words": w, "start": s} for a, w, s in sides]
    return review(
        db, "judge", "comparison", before=anchors, value=relation, reason=reason, author=author
    )


def in_force(db: Database, kind: str | None = None) -> list[dict[str, Any]]:
    """The decisions that were not taken back, oldest first, with `before` and `value` as objects."""
    where, values = ("kind = ? AND ", [kind]) if kind else ("", [])
    rows = db["reviews"].rows_where(f"{where}undone_at IS NULL", values, order_by="made_at, id")
    return [{**r, **{k: r[k] and json.loads(r[k]) for k in ("before", "value")}} for r in rows]


def apply(db: Database, articles: Iterable[int]) -> None:
    """Mark the rows of `articles` that decisions are about; those that find no row are lost."""
    for article in articles:
        for table in ROWS.values():
            marked = f"SELECT id FROM {table} WHERE article = ? AND review IS NOT NULL"
            for (row,) in db.execute(marked, [article]).fetchall():
                mark(db, table, article, row, None)
        here = db["reviews"].rows_where(
            "article = ? AND undone_at IS NULL", [article], order_by="made_at, id"
        )
        for decision in list(here):
            row = place(db, decision)
            if row is not None:
                mark(db, ROWS[decision["kind"]], article, row, MARKS[decision["action"]])
            lose(db, decision["id"], row is None)


def place(db: Database, decision: dict[str, Any]) -> int | None:
    """The row that a decision is about: with its words, nearest to where they stood; else with a part of them, or a few more, there."""
    found = db.execute(
        f"""SELECT id FROM (SELECT *, {WORDS[decision["kind"]]} AS words FROM {ROWS[decision["kind"]]} WHERE article = :article)
            WHERE words = :words OR
              start < :start + length(:words) AND "end" > :start AND (instr(words, :words) OR instr(:words, words))
            ORDER BY words = :words DESC, abs(start - :start), id LIMIT 1""",
        {
            "article": decision["article"],
            "words": decision["words"],
            "start": json.loads(decision["before"])["start"],
        },
    ).fetchone()
    return found[0] if found else None


def mark_lost(db: Database) -> None:
    """Mark the decisions about entities and comparisons whose names or claims are nowhere any more."""
    for decision in in_force(db, "entity"):
        sides = [decision["before"]] + [decision["value"]] * (decision["action"] == "merge")
        lose(db, decision["id"], not all(is_said(db, side["name"]) for side in sides))
    for decision in in_force(db, "comparison"):
        lose(db, decision["id"], not all(claim_at(db, side) for side in decision["before"]))


def is_said(db: Database, name: str) -> bool:
    """Whether an article calls something by this name."""
    found = "SELECT 1 FROM aliases JOIN article_names ON article_names.name = aliases.id WHERE aliases.name = ?"
    return db.execute(found, [name]).fetchone() is not None


def claim_at(db: Database, side: dict[str, Any]) -> int | None:
    """The claim with these words that is nearest to where it was when it was judged."""
    decision = {"kind": "claim", **side, "before": json.dumps({"start": side["start"]})}
    return place(db, decision)


def lose(db: Database, review_id: int, lost: bool) -> None:
    db.execute("UPDATE reviews SET lost = ? WHERE id = ? AND lost != ?", [lost, review_id, lost])
