"""The questions that several pages ask. Each goes through an index; rows are dicts."""

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


# an article's day; a text that replaced another is of the day it did so
DAY = """CASE WHEN (SELECT count(*) FROM revisions WHERE article = articles.id) > 1
  THEN coalesce(articles.modified, articles.published) ELSE articles.published END"""

# What a page shows of a claim: its value (a figure's or a date's), on whose word, the sentence, the article, the source.
SHOWN = f"""
  claims.id AS claim, claims.subject, claims.subject_name, claims.predicate, claims.measure, claims.concept, claims.status,
  claims.speaker, claims.speaker_name, claims.negated, claims.rule, claims.review,
  figures.id AS figure, figures.value_low, figures.value_high, figures.unit, figures.hedge, figures.per, figures.kind,
  figures.base_low, figures.base_high, figures.base_unit, dates.id AS date, dates.start_date, dates.end_date,
  articles.id AS article, articles.title, {DAY} AS published, articles.origin, articles.language, articles.url,
  sources.id AS source, sources.name AS source_name, sentences.start AS sentence_start,
  substr(articles.text, sentences.start + 1, sentences."end" - sentences.start) AS sentence"""

SENTENCE = """
LEFT JOIN sentences ON sentences.article = articles.id AND sentences.start =
  (SELECT max(start) FROM sentences AS s WHERE s.article = articles.id AND s.start <= {place})"""

# one row for each value at a place that a topic is made of
SAID = f"""SELECT places.id AS place, places.topic, places.start, places."end", {SHOWN}
FROM topic_places AS places JOIN claims ON claims.id = places.claim
JOIN articles ON articles.id = places.article JOIN sources ON sources.id = articles.source
LEFT JOIN figures ON NOT places.dated AND figures.article = articles.id AND figures.start = places.start
LEFT JOIN dates ON places.dated AND dates.article = articles.id AND dates.start = places.start
{SENTENCE.format(place="places.start")}"""

# one row for each claim, with its figure or else its date
PLACE = "coalesce(figures.start, dates.start, claims.start)"
CLAIMS = f"""SELECT claims.topic, {PLACE} AS start, coalesce(figures."end", dates."end", claims."end") AS "end", {SHOWN}
FROM claims JOIN articles ON articles.id = claims.article JOIN sources ON sources.id = articles.source
LEFT JOIN figures ON figures.id = claims.figure
LEFT JOIN dates ON dates.id = claims.date AND claims.figure IS NULL
{SENTENCE.format(place=PLACE)}"""

BULLETS = " \t\n-–—•*"  # before the sentence of a list
COUNTED = "claims.review IS NOT 'rejected'"


def placed(row: Row) -> Row:
    """A claim's row with where its value stands in the sentence, and the place to link to."""
    whole, first = row["sentence"] or "", row["sentence_start"] or 0
    sentence = whole.lstrip(BULLETS)
    first += len(whole) - len(sentence)
    anchor = (
        f"figure-{row['figure']}"
        if row["figure"]
        else f"timex-{row['date']}"
        if row["date"]
        else f"claim-{row['claim']}"
    )
    return {
        **row,
        "sentence": sentence,
        "mark_start": max(0, min(row["start"] - first, len(sentence))),
        "mark_end": max(0, min(row["end"] - first, len(sentence))),
        "anchor": anchor,
        "address": f"/-/article/{row['article']}#{anchor}",
    }


async def said_about(db: Source, topic: int, limit: int = 500) -> list[Row]:
    """What is said about a topic, oldest first; a claim that an article repeats stands once."""
    rows = await db.all(
        f"{SAID} WHERE places.topic = :topic AND {COUNTED} ORDER BY published IS NULL, published, "
        "articles.id, places.start LIMIT :limit",
        topic=topic,
        limit=limit,
    )
    once = {row["claim"]: row for row in reversed(rows)}
    return [placed(row) for row in rows if once[row["claim"]] is row]


# what an article says beside its own words (the day of a deed and the day it was told) is no matter of sources
BETWEEN_ARTICLES = """
JOIN claims AS first ON first.id = comparisons.a JOIN claims AS second ON second.id = comparisons.b
AND second.article != first.article"""

STRONGEST = f"""
SELECT comparisons.*, max(strength * (origins_a + origins_b)) AS weight FROM comparisons {BETWEEN_ARTICLES}
WHERE relation = 'conflict' AND judged IS NOT 'unrelated'
GROUP BY comparisons.topic ORDER BY weight DESC, comparisons.id LIMIT :limit OFFSET :offset"""

LATEST = f"""
SELECT comparisons.*, max(articles.published) AS newest FROM comparisons {BETWEEN_ARTICLES}
JOIN articles ON articles.id = second.article
WHERE relation = :relation AND judged IS NOT 'unrelated'
GROUP BY comparisons.topic ORDER BY newest DESC, comparisons.id LIMIT :limit"""

OF_TOPIC = f"""
SELECT comparisons.* FROM comparisons {BETWEEN_ARTICLES} WHERE comparisons.topic = :topic ORDER BY judged IS 'unrelated',
instr('conflict update refine agree', relation), strength * (origins_a + origins_b) DESC, comparisons.id LIMIT :limit"""


async def comparisons(db: Source, which: str, **values: Any) -> list[Row]:
    """Comparisons (STRONGEST, LATEST, OF_TOPIC) with what both sides say."""
    rows = await db.all(which, **values)
    if not rows:
        return []
    said = await db.all(
        f"""{SAID} WHERE places.claim IN (SELECT value FROM json_each(:claims))
            AND places.topic IN (SELECT value FROM json_each(:topics)) ORDER BY places.start DESC""",
        claims=str([row[side] for row in rows for side in ("a", "b")]),
        topics=str([row["topic"] for row in rows]),
    )
    sides = {(row["topic"], row["claim"]): placed(row) for row in said}
    titles = await db.all(
        "SELECT id, title FROM topics WHERE id IN (SELECT value FROM json_each(:topics))",
        topics=str([row["topic"] for row in rows]),
    )
    named = {row["id"]: row["title"] for row in titles}
    return [
        {
            **row,
            "topic_title": named.get(row["topic"], ""),
            "a": sides[row["topic"], row["a"]],
            "b": sides[row["topic"], row["b"]],
        }
        for row in rows
        if {(row["topic"], row["a"]), (row["topic"], row["b"])} <= sides.keys()
    ]


async def counts(db: Source) -> Row:
    """How much there is, and how fresh it is."""
    row = await db.one(
        f"""SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM sources) AS sources,
           (SELECT count(*) FROM figures) AS figures, (SELECT count(*) FROM quotes) AS quotes,
           (SELECT count(DISTINCT comparisons.topic) FROM comparisons {BETWEEN_ARTICLES}
            WHERE relation = 'conflict' AND judged IS NOT 'unrelated') AS conflicts,
           (SELECT max(published) FROM articles) AS newest,
           (SELECT max(finished_at) FROM runs) AS last_run"""
    )
    return row or {}


async def top_entities(db: Source, limit: int = 24) -> list[Row]:
    """The entities in most articles."""
    return await db.all(
        "SELECT id, name, label, mentions, articles FROM entities ORDER BY articles DESC, mentions DESC, id LIMIT :limit",
        limit=limit,
    )


async def agreed(db: Source, limit: int = 6) -> list[Row]:
    """The figures that most independent origins give alike, each with the claim that was first."""
    topics = await db.all(
        """SELECT id, title, origins, first_article FROM topics
           WHERE "values" = 1 AND origins > 1 AND dimension IS NOT 'date'
           ORDER BY origins DESC, last_seen DESC, id LIMIT :limit""",
        limit=limit,
    )
    said = await db.all(
        f"""{SAID} JOIN topics ON topics.id = places.topic AND topics.first_article = places.article
            WHERE places.topic IN (SELECT value FROM json_each(:ids)) ORDER BY places.start DESC""",
        ids=str([t["id"] for t in topics]),
    )
    first = {row["topic"]: placed(row) for row in said}
    return [{**t, "claim": first[t["id"]]} for t in topics if t["id"] in first]


async def revised(db: Source, limit: int = 6) -> list[Row]:
    """The articles that were revised, newest first, each with what changed; figures before quotes."""
    rows = await db.all(
        """SELECT * FROM what_revisions_changed ORDER BY revised DESC, article, kind = 'quote' LIMIT :most""",
        most=limit * 8,
    )
    articles: dict[int, Row] = {}
    for row in rows:
        of = {key: row[key] for key in ("article", "article_title", "source", "revised")}
        articles.setdefault(row["article"], {**of, "changes": []})["changes"].append(
            {key: row[key] for key in ("kind", "measure", "was", "now")}
        )
    return list(articles.values())[:limit]
