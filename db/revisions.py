"""The texts an article has had, and which figures, dates and quotes changed from one to the next.

Revisions are ordered by the day the page says it was changed (else published), and only where those are
equal by arrival: so the order in which articles came matters no more than it must.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal

from sqlite_utils import Database

from recoupe.ingest.facts import Document, Facts

from .ids import content_id, text_hash
from .kept import OF_ARTICLE

KEY = "coalesce(modified, published, '')"

# Two sentences that share less of their words than this do not speak of the same thing.
SAME_SENTENCE = 0.4


@dataclass(frozen=True, slots=True)
class Said:
    """A figure, date or quote of one text, with the sentence it stands in."""

    kind: str
    text: str
    value: str
    measure: str | None
    sentence: str


def key(document: Document) -> str:
    """The day by which revisions are ordered: that of the change, else of the publication."""
    return document.modified or document.published or ""


def standing(
    db: Database, article: int, document: Document
) -> Literal["latest", "earlier", "seen"]:
    """Whether a document is to be shown as its article, is an earlier text of it, or an earlier sight of a text that is there."""
    day, digest = key(document), text_hash(document.text)
    latest = ""
    for other, its_day, current in db.execute(
        f"SELECT text_hash, {KEY}, current FROM revisions WHERE article = ?", [article]
    ).fetchall():
        if other == digest and (day < its_day or (day == its_day and not current)):
            return "seen"
        latest = its_day if current else latest
    return "latest" if day >= latest else "earlier"


def is_shown(db: Database, article: int, text: str) -> bool:
    """Whether `text` is the article's own, not an earlier one."""
    row = db.execute("SELECT text_hash FROM articles WHERE id = ?", [article]).fetchone()
    return row is not None and row[0] == text_hash(text)


def read_again(db: Database, article: int, text: str, facts: Facts) -> None:
    """Set what an earlier text said to what is read from it now."""
    said = json.dumps(said_in(text, facts), ensure_ascii=False)
    revision = content_id("revision", article, text_hash(text))
    with db.atomic():
        mine = "WHERE article = ? AND id = ?"
        db.execute(f"UPDATE kept_revisions SET facts = ? {mine}", [said, article, revision])


def supersede(db: Database, article: int, digest: str) -> None:
    """The current text makes way for another: keep it, with what it said, in its revision."""
    row = db.execute("SELECT text, text_hash FROM articles WHERE id = ?", [article]).fetchone()
    if row[1] == digest:  # the same text with another title or date is no new revision
        return
    said = json.dumps(stored_facts(db, article, row[0]), ensure_ascii=False)
    its = ", ".join(f"{c} = (SELECT {c} FROM articles WHERE id = article)" for c in OF_ARTICLE)
    db.execute(
        f"UPDATE kept_revisions SET current = 0, {its}, text = ?, facts = ? WHERE article = ? AND current",
        [row[0], said, article],
    )


def kept(revision: dict[str, Any]) -> dict[str, Any]:
    """What is kept of a revision: of the current one not what its article says."""
    return {**revision, **dict.fromkeys(OF_ARTICLE)} if revision["current"] else revision


def add(
    db: Database, article: int, document: Document, current: bool, facts: Facts | None = None
) -> None:
    """The revision of `document`; its text is kept here only while it is not the article's own."""
    digest = text_hash(document.text)
    arrival = db.execute(
        f"""SELECT coalesce(max(arrival) + 1, 0) FROM revisions
            WHERE article = ? AND text_hash != ? AND {KEY} = ?""",
        [article, digest, key(document)],
    ).fetchone()[0]
    said = json.dumps(said_in(document.text, facts), ensure_ascii=False) if facts else None
    row = {
        "id": content_id("revision", article, digest),
        "article": article,
        "number": 0,
        "arrival": arrival,
        "current": int(current),
        "title": document.title,
        "published": document.published,
        "modified": document.modified,
        "text": None if current else document.text,
        "text_hash": digest,
        "facts": said,
    }
    named = ", ".join(row)
    marks = ", ".join(f":{c}" for c in row)
    db.execute(f"INSERT OR REPLACE INTO kept_revisions ({named}) VALUES ({marks})", kept(row))


def describe_changes(db: Database, article: int) -> None:
    """Number the revisions of an article and write down what each changed."""
    rows = db.execute(
        f"SELECT id, current, facts FROM revisions WHERE article = ? ORDER BY {KEY}, arrival, text_hash",
        [article],
    ).fetchall()
    db.conn.executemany(
        "UPDATE kept_revisions SET number = ? WHERE article = ? AND id = ?",
        [(n, article, row[0]) for n, row in enumerate(rows, 1)],
    )
    db.execute("DELETE FROM revision_changes WHERE article = ?", [article])
    if len(rows) < 2:
        return
    text = db.execute("SELECT text FROM articles WHERE id = ?", [article]).fetchone()[0]
    said = [
        [
            Said(*s)
            for s in (stored_facts(db, article, text) if current else json.loads(facts or "[]"))
        ]
        for _, current, facts in rows
    ]
    for (revision, *_), before, after in zip(rows[1:], said, said[1:], strict=False):
        for was, now in changes(before, after):
            shown = now or was
            assert shown is not None
            values = [shown.kind, shown.measure]
            for part in ("text", "value", "sentence"):
                values += [getattr(side, part) if side else None for side in (was, now)]
            change = content_id("change", revision, *values)
            db.execute(
                f"INSERT OR IGNORE INTO revision_changes VALUES (?, ?, ?, {', '.join('?' * 8)})",
                [change, article, revision, *values],
            )


def changes(before: list[Said], after: list[Said]) -> list[tuple[Said | None, Said | None]]:
    """What went, what came, and what was said otherwise: (was, now) pairs.

    >>> was = Said("figure", "12", "12..12", "morts", "Il y a 12 morts à Nice.")
    >>> now = Said("figure", "14", "14..14", "morts", "Il y a 14 morts à Nice.")
    >>> [(a.text, b.text) for a, b in changes([was], [now])]
    [('12', '14')]
    """
    same = {(s.kind, s.value, s.measure) for s in before} & {
        (s.kind, s.value, s.measure) for s in after
    }
    gone = [s for s in before if (s.kind, s.value, s.measure) not in same]
    come = [s for s in after if (s.kind, s.value, s.measure) not in same]
    candidates = sorted(
        (
            (likeness(was, now), -i, -j)
            for i, was in enumerate(gone)
            for j, now in enumerate(come)
            if was.kind == now.kind
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for score, i, j in candidates:
        if score >= SAME_SENTENCE and -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    out: list[tuple[Said | None, Said | None]] = [
        (was, come[pairs[i]] if i in pairs else None) for i, was in enumerate(gone)
    ]
    return out + [(None, now) for j, now in enumerate(come) if j not in pairs.values()]


def likeness(a: Said, b: Said) -> float:
    """The share of words two sentences have in common, one more for the same measure."""
    left, right = set(a.sentence.lower().split()), set(b.sentence.lower().split())
    shared = len(left & right) / max(1, len(left | right))
    return shared + (a.measure is not None and a.measure == b.measure)


def said_in(text: str, facts: Facts) -> list[list[Any]]:
    """The figures, dates and quotes of `facts` as rows of Said."""
    return listed(
        text,
        [(s.start, s.end) for s in facts.sentences],
        [(f.text, f.start, f.measure, f.value_low, f.value_high, f.unit) for f in facts.figures],
        [(d.text, d.start, d.start_date, d.end_date) for d in facts.dates],
        [(q.text, q.start, q.speaker) for q in facts.quotes],
    )


def stored_facts(db: Database, article: int, text: str) -> list[list[Any]]:
    """The same as `said_in`, from the rows of the article as it stands."""

    def rows(columns: str, table: str) -> list[tuple[Any, ...]]:
        every = f"SELECT {columns} FROM {table} WHERE article = ? ORDER BY start"
        found: list[tuple[Any, ...]] = db.execute(every, [article]).fetchall()
        return found

    return listed(
        text,
        rows('start, "end"', "sentences"),
        rows("text, start, measure, value_low, value_high, unit", "figures"),
        rows("text, start, start_date, end_date", "dates"),
        rows("text, start, speaker_name", "quotes"),
    )


def listed(
    text: str,
    sentences: list[tuple[Any, ...]],
    figures: list[tuple[Any, ...]],
    dates: list[tuple[Any, ...]],
    quotes: list[tuple[Any, ...]],
) -> list[list[Any]]:
    """Rows of Said: figures, dates that are known, quotes, each with the sentence in `text` that it begins in."""

    def sentence(start: int) -> str:
        return next((text[a:b] for a, b in sentences if a <= start < b), "").strip()

    return [
        *(["figure", t, value(*v), measure, sentence(s)] for t, s, measure, *v in figures),
        *(
            ["date", t, f"{a or ''}..{b or ''}", None, sentence(s)]
            for t, s, a, b in dates
            if a or b
        ),
        *(["quote", t, t, speaker, sentence(s)] for t, s, speaker in quotes),
    ]


def value(low: float | None, high: float | None, unit: str | None) -> str:
    """A value as one word: `6..6 gigawatt`, `100.. percent`."""
    low_, high_ = ("" if v is None else f"{v:g}" for v in (low, high))
    return f"{low_}..{high_} {unit or ''}".strip()
