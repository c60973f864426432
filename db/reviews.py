"""A person's decisions, kept so that a re-run or a moved span does not lose them.

A decision about a row is anchored by article, quoted words and kind (of several equal words the nearest to where it
stood); one about an entity by name and label; one about a comparison by its two claims. What no longer finds its place has
`lost` set and is listed. Nothing is deleted: `undo` dates a decision's end.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from .ids import content_id

# kind of row → its table
ROWS = {
    "figure": "figures",
    "date": "dates",
    "quote": "quotes",
    "claim": "claims",
    "mention": "mentions",
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
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
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
    undone_at = datetime.now(UTC).isoformat(timespec="seconds")
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
    """The articles a decision is about are to be brought together again."""
    kind, article, before, value = db.execute(
        "SELECT kind, article, before, value FROM reviews WHERE id = ?", [review_id]
    ).fetchone()
    if kind == "entity":
        names = [json.loads(v)["name"] for v in (before, value) if v and "name" in json.loads(v)]
        marks = ", ".join("?" * len(names))
        db.execute(
            f"""INSERT OR IGNORE INTO pending SELECT DISTINCT article FROM mentions WHERE name IN ({marks})
                OR entity IN (SELECT entity FROM aliases WHERE name IN ({marks}))""",
            names * 2,
        )
    elif kind == "comparison":
        for side in json.loads(before):
            db.execute(
                "INSERT OR IGNORE INTO pending SELECT id FROM articles WHERE id = ?",
                [side["article"]],
            )
    elif article is not None:
        db.execute("INSERT OR IGNORE INTO pending SELECT id FROM articles WHERE id = ?", [article])


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
        words=row["text"],
        before={"start": row["start"]},
        reason=reason,
        author=author,
    )


def find_row(db: Database, row_id: int) -> tuple[str, dict[str, Any]]:
    """The kind and columns of the extracted row with this id; NoSuchRow where there is none."""
    for kind, table in ROWS.items():
        for row in db[table].rows_where("id = ?", [row_id]):
            return kind, row
    raise NoSuchRow(f"no figure, date, quote, claim or mention has the id {row_id}")


def find_entity(db: Database, name_or_id: str) -> dict[str, Any]:
    """The entity with this id, or the most mentioned one with this name."""
    rows = list(
        db.query(
            """SELECT * FROM entities WHERE id = :x OR name = :x OR id IN (SELECT entity FROM aliases WHERE name = :x)
               ORDER BY name = :x DESC, mentions DESC, id LIMIT 1""",
            {"x": int(name_or_id) if name_or_id.isdigit() else name_or_id},
        )
    )
    if not rows:
        raise NoSuchRow(f"no entity is called {name_or_id!r}")
    return rows[0]


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
        """SELECT claims.article, claims.text, claims.start FROM comparisons
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
            db.execute(
                f"UPDATE {table} SET review = NULL WHERE article = ? AND review IS NOT NULL",
                [article],
            )
        here = db["reviews"].rows_where(
            "article = ? AND undone_at IS NULL", [article], order_by="made_at, id"
        )
        for decision in list(here):
            table = ROWS[decision["kind"]]
            nearest = db.execute(
                f"SELECT id FROM {table} WHERE article = ? AND text = ? ORDER BY abs(start - ?), id LIMIT 1",
                [article, decision["words"], json.loads(decision["before"])["start"]],
            ).fetchone()
            if nearest:
                mark = MARKS[decision["action"]]
                db.execute(f"UPDATE {table} SET review = ? WHERE id = ?", [mark, nearest[0]])
            db.execute(
                "UPDATE reviews SET lost = ? WHERE id = ?", [nearest is None, decision["id"]]
            )
