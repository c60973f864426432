"""The questions that the pages ask. Each goes through an index; rows are dicts."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]


class Source:
    """The database that the pages are about, asked asynchronously."""

    def __init__(self, datasette: Any, name: str) -> None:
        self.name = name
        self.database = datasette.get_database(name)

    async def all(self, sql: str, **values: Any) -> list[Row]:
        """Every row of `sql`."""
        return [dict(row) for row in (await self.database.execute(sql, values)).rows]

    async def one(self, sql: str, **values: Any) -> Row | None:
        """The first row of `sql`, or None."""
        rows = await self.all(sql, **values)
        return rows[0] if rows else None


# a claim with what a page shows of it: its value, its days, its sentence's article and source
CLAIM = """
SELECT claims.id, claims.article, claims.start, claims."end", claims.text, claims.subject_name, claims.subject,
  claims.predicate, claims.measure, claims.concept, claims.status, claims.speaker_name, claims.speaker, claims.topic, claims.rule,
  figures.id AS figure, figures.text AS figure_text, figures.start AS figure_start, figures."end" AS figure_end,
  figures.value_low, figures.value_high, figures.unit, figures.hedge, figures.per, figures.base_low, figures.base_high,
  figures.base_unit, dates.id AS date, dates.text AS date_text, dates.start AS date_start, dates."end" AS date_end,
  dates.start_date, dates.end_date, claims.holds_start, claims.holds_end,
  articles.title, articles.published, articles.origin, articles.language, articles.source, sources.name AS source_name
FROM claims JOIN articles ON articles.id = claims.article JOIN sources ON sources.id = articles.source
LEFT JOIN figures ON figures.id = claims.figure LEFT JOIN dates ON dates.id = claims.date
"""

COMPARISON = """
SELECT comparisons.*, topics.title AS topic_title FROM comparisons JOIN topics ON topics.id = comparisons.topic
"""


async def counts(db: Source) -> Row:
    """How much there is, and how fresh it is."""
    row = await db.one(
        """SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM sources) AS sources,
           (SELECT count(*) FROM topics) AS topics,
           (SELECT count(*) FROM comparisons WHERE relation = 'conflict') AS conflicts,
           (SELECT max(published) FROM articles) AS newest,
           (SELECT max(finished_at) FROM runs) AS last_run"""
    )
    return row or {}


async def comparisons(
    db: Source, relation: str, limit: int = 10, topic: int | None = None, since: str | None = None
) -> list[Row]:
    """Comparisons with both claims, the strongest first; `since`: only whose later claim was published from then."""
    rows = await db.all(
        f"""{COMPARISON} WHERE comparisons.relation = :relation AND (:topic IS NULL OR comparisons.topic = :topic)
            AND comparisons.judged IS NOT 'unrelated'
            ORDER BY comparisons.strength DESC, comparisons.id LIMIT :limit""",
        relation=relation,
        topic=topic,
        limit=limit,
    )
    found = await claims(db, [r[side] for r in rows for side in ("a", "b")])
    whole = [
        {**r, "a": found[r["a"]], "b": found[r["b"]]}
        for r in rows
        if {r["a"], r["b"]} <= set(found)
    ]
    return [r for r in whole if since is None or (r["b"]["published"] or "") >= since]


async def claims(db: Source, ids: list[int]) -> dict[int, Row]:
    """Claims by id, each with the sentence it stands in."""
    rows = await db.all(
        f"{CLAIM} WHERE claims.id IN (SELECT value FROM json_each(:ids))", ids=str(ids)
    )
    return {row["id"]: await with_sentence(db, row) for row in rows}


async def claims_of_topic(db: Source, topic: int) -> list[Row]:
    """What is said about a topic, oldest first."""
    rows = await db.all(
        f"""{CLAIM} WHERE claims.topic = :topic AND claims.review IS NOT 'rejected'
            ORDER BY articles.published, claims.id LIMIT 500""",
        topic=topic,
    )
    return [await with_sentence(db, row) for row in rows]


async def with_sentence(db: Source, claim: Row) -> Row:
    """The claim with `sentence`, its start, and where the value stands in it (`mark_start`, `mark_end`)."""
    start = claim["figure_start"] if claim["figure"] else claim["date_start"]
    end = claim["figure_end"] if claim["figure"] else claim["date_end"]
    if start is None:
        start, end = claim["start"], claim["start"]
    row = await db.one(
        """SELECT sentences.start, substr(articles.text, sentences.start + 1, sentences."end" - sentences.start) AS sentence
           FROM sentences JOIN articles ON articles.id = sentences.article
           WHERE sentences.article = :article AND sentences.start <= :start ORDER BY sentences.start DESC LIMIT 1""",
        article=claim["article"],
        start=start,
    )
    if row is None:
        return {**claim, "sentence": claim["text"], "mark_start": 0, "mark_end": 0}
    inside = (max(0, start - row["start"]), max(0, end - row["start"]))
    return {**claim, "sentence": row["sentence"], "mark_start": inside[0], "mark_end": inside[1]}


async def top_entities(db: Source, limit: int = 24) -> list[Row]:
    """The entities in most articles."""
    return await db.all(
        "SELECT id, name, label, mentions, articles FROM entities ORDER BY articles DESC, mentions DESC, id LIMIT :limit",
        limit=limit,
    )


async def revised(db: Source, limit: int = 8) -> list[Row]:
    """What revisions changed, newest first."""
    return await db.all("SELECT * FROM what_revisions_changed LIMIT :limit", limit=limit)
