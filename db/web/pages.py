"""The pages: each a function from a request to what its template shows and its .json gives."""

from __future__ import annotations

import json

from . import finding, reading
from .plot import plot
from .queries import (
    BETWEEN_ARTICLES,
    CLAIMS,
    COUNTED,
    LATEST,
    OF_TOPIC,
    STRONGEST,
    Row,
    agreed,
    comparisons,
    counts,
    placed,
    revised,
    said_about,
    top_entities,
)
from .respond import Asked, NotFound, Shown, known_id
from .standing import by_value
from .timeline import timeline

PER_PAGE = 40
HEADLINE = 140  # characters: a longer first line is none
SAYING = 25  # characters: a shorter quote is a word, which says nothing alone


async def found(asked: Asked, sql: str) -> Row:
    """The row that the address is about. Raises NotFound where there is none."""
    row = await asked.db.one(sql, id=asked.id)
    if row is None:
        raise NotFound
    return row


async def front(asked: Asked) -> Shown:
    """Where the sources disagree, what changed lately, who is covered, how much there is."""
    return Shown(
        {
            "counts": await counts(asked.db),
            "conflicts": await comparisons(asked.db, STRONGEST, limit=6, offset=0),
            "updates": await comparisons(asked.db, LATEST, relation="update", limit=8),
            "agreed": await agreed(asked.db, 6),
            "revised": await revised(asked.db, 6),
            "entities": await top_entities(asked.db, 30),
        },
        rows="conflicts",
    )


async def disagreements(asked: Asked) -> Shown:
    """All disagreements, the strongest of each topic, page by page."""
    page = int(asked.argument("page", 4)) if asked.argument("page", 4).isdecimal() else 0
    rows = await comparisons(asked.db, STRONGEST, limit=PER_PAGE + 1, offset=page * PER_PAGE)
    more = page + 1 if len(rows) > PER_PAGE else None
    return Shown({"conflicts": rows[:PER_PAGE], "next": more}, rows="conflicts")


async def topic(asked: Asked) -> Shown:
    """The values of a topic over time, how they relate, and who said them."""
    row = await found(asked, "SELECT * FROM topics WHERE id = :id")
    said = await said_about(asked.db, asked.id)
    related = await comparisons(asked.db, OF_TOPIC, topic=asked.id, limit=80)
    return Shown(
        {"topic": row, "values": by_value(said), "claims": said, "comparisons": related},
        rows="claims",
        drawn={"plot": plot(said, asked.language), **told_first(related)},
    )


def told_first(related: list[Row]) -> Row:
    """The pairs to show at once: the disagreements, else the first two; the others are folded away."""
    conflicts = [r for r in related if (r["judged"] or r["relation"]) == "conflict"]
    shown = conflicts[:6] or related[:2]
    return {"shown": shown, "folded": [r for r in related if r not in shown]}


async def article(asked: Asked) -> Shown:
    """The text with its facts marked, and what others say about the same."""
    row = await found(
        asked,
        """SELECT articles.*, sources.name AS source_name FROM articles
           JOIN sources ON sources.id = articles.source WHERE articles.id = :id""",
    )
    facts = await reading.facts_of(asked.db, asked.id)
    topics = await reading.topics_of(asked.db, asked.id)
    copies = await asked.db.all(
        """SELECT articles.id, title, published, sources.name AS source_name FROM articles
           JOIN sources ON sources.id = articles.source
           WHERE origin = (SELECT origin FROM articles WHERE id = :id) AND articles.id != :id
           ORDER BY published, articles.id LIMIT 50""",
        id=asked.id,
    )
    changes = await asked.db.all(
        """SELECT revision_changes.*, revisions.number, coalesce(revisions.modified, revisions.published) AS revised
           FROM revision_changes JOIN revisions ON revisions.article = revision_changes.article AND revisions.id = revision
           WHERE revision_changes.article = :id ORDER BY number, revision_changes.id""",
        id=asked.id,
    )
    lines = reading.paragraphs(row, facts, topics, asked.language, asked.datasette.urls.path)
    first = lines[0]["text"] if lines else ""
    titled = first == row["title"].strip() if row["title"] else 0 < len(first) <= HEADLINE
    return Shown(
        {"article": row, **facts, "topics": topics, "copies": copies, "changes": changes},
        rows="claims",
        drawn={
            "headline": lines[0]["html"] if titled else None,
            "paragraphs": lines[titled:],
            "signs": {reading.sign(t) for t in topics} - {None},
            "marked": {kind: len(facts[table]) for kind, table in reading.MARKED.items()},
        },
    )


# the articles that name an entity
NAMING = """FROM aliases JOIN article_names ON article_names.name = aliases.id JOIN numbers USING (number)
JOIN articles ON articles.id = article JOIN sources ON sources.id = articles.source WHERE aliases.entity = :id"""


async def entity(asked: Asked) -> Shown:
    """Everything about one entity."""
    row = await found(asked, "SELECT * FROM entities WHERE id = :id")
    ask = asked.db.all
    months = await ask(
        f"""SELECT substr(published, 1, 7) AS month, sum(mentions) AS mentions {NAMING}
            AND published IS NOT NULL GROUP BY month ORDER BY month""",
        id=asked.id,
    )
    claims = await ask(
        f"""{CLAIMS} WHERE claims.subject = :id AND {COUNTED}
            ORDER BY figures.id IS NULL, dates.id IS NULL, published DESC, claims.id LIMIT 40""",
        id=asked.id,
    )
    return Shown(
        {
            "entity": row,
            "names": await ask(
                "SELECT name, reason, articles FROM aliases WHERE entity = :id ORDER BY articles DESC, name",
                id=asked.id,
            ),
            "timeline": months,
            "claims": [placed(c) for c in claims],
            "quotes": await ask(
                f"""SELECT quotes.id, quotes.text, quotes.direct, quotes.cue, quotes.article, articles.title,
                   articles.published, articles.language, sources.name AS source_name
                   FROM quotes JOIN articles ON articles.id = quotes.article
                   JOIN sources ON sources.id = articles.source
                   WHERE quotes.article IN (SELECT article {NAMING}) AND speaker = :id AND quotes.review IS NOT 'rejected' AND quotes."end" - quotes.start >= :least
                   ORDER BY published DESC, quotes.id LIMIT 24""",
                id=asked.id,
                least=SAYING,
            ),
            "company": await ask(
                f"""SELECT entities.id, entities.name, entities.label, count(DISTINCT other.article) AS articles
                   FROM (SELECT DISTINCT article {NAMING} LIMIT 100) AS own
                   JOIN mentions AS other ON other.article = own.article JOIN entities ON entities.id = other.entity
                   WHERE other.entity != :id GROUP BY entities.id ORDER BY 4 DESC, entities.name LIMIT 24""",
                id=asked.id,
            ),
            "articles": await ask(
                f"""SELECT articles.id, title, published, articles.language, sources.name AS source_name, sum(mentions) AS mentions
                   {NAMING} GROUP BY articles.id ORDER BY published DESC, articles.id LIMIT 24""",
                id=asked.id,
            ),
        },
        rows="claims",
        drawn={"bars": timeline(months, asked.language)},
    )


async def source(asked: Asked) -> Shown:
    """What an outlet says first, shares, and revises."""
    row = await found(asked, "SELECT * FROM sources WHERE id = :id")
    ask = asked.db.all
    return Shown(
        {
            "source": row,
            "counts": await asked.db.one(
                """SELECT count(*) AS articles, min(published) AS oldest, max(published) AS newest
                   FROM articles WHERE source = :id""",
                id=asked.id,
            ),
            "first": await ask(
                """SELECT id, title, articles, origins, first_seen FROM topics WHERE first_source = :id AND origins > 1
                   ORDER BY origins DESC, id LIMIT 30""",
                id=asked.id,
            ),
            "conflicts": await ask(
                f"""SELECT DISTINCT topics.id, topics.title, topics.origins FROM comparisons {BETWEEN_ARTICLES}
                   JOIN articles ON articles.id IN (first.article, second.article)
                   JOIN topics ON topics.id = comparisons.topic
                   WHERE articles.source = :id AND relation = 'conflict' AND judged IS NOT 'unrelated'
                   ORDER BY comparisons.strength DESC LIMIT 30""",
                id=asked.id,
            ),
            "shared": await ask(
                """SELECT sources.id, sources.name, count(*) AS articles FROM origins
                   CROSS JOIN articles AS own ON own.origin = origins.id AND own.source = :id
                   CROSS JOIN articles AS other ON other.origin = origins.id AND other.source != :id
                   JOIN sources ON sources.id = other.source
                   WHERE origins.sources > 1 GROUP BY sources.id ORDER BY 3 DESC LIMIT 20""",
                id=asked.id,
            ),
            "revised": await ask(
                """SELECT articles.id, articles.title, max(number) - 1 AS times, sum(count(*)) OVER () AS all_times
                   FROM revisions CROSS JOIN articles ON articles.id = article
                   WHERE number > 1 AND articles.source = :id GROUP BY articles.id ORDER BY 3 DESC LIMIT 30""",
                id=asked.id,
            ),
            "articles": await ask(
                """SELECT id, title, published, language FROM articles WHERE source = :id
                   ORDER BY published DESC, id LIMIT 60""",
                id=asked.id,
            ),
        },
        rows="articles",
    )


async def origin(asked: Asked) -> Shown:
    """The copies of one dispatch, and what it says."""
    row = await found(asked, "SELECT * FROM origins WHERE id = :id")
    articles = await asked.db.all(
        """SELECT articles.id, title, published, language, sources.id AS source, sources.name AS source_name, words
           FROM articles JOIN sources ON sources.id = articles.source
           WHERE origin = :id ORDER BY published, articles.id LIMIT 200""",
        id=asked.id,
    )
    topics = await asked.db.all(
        """SELECT DISTINCT topics.id, topics.title, topics.origins, topics.articles FROM topic_places
           JOIN topics ON topics.id = topic_places.topic
           WHERE topic_places.article = :first AND topics.origins > 1 ORDER BY topics.origins DESC, topics.id LIMIT 20""",
        first=row["first_article"],
    )
    return Shown({"origin": row, "articles": articles, "topics": topics}, rows="articles")


async def search(asked: Asked) -> Shown:
    """Articles, quotes and entities by words; figures by value."""
    question = asked.argument("q")
    only = {kind: asked.argument(kind, 20) for kind in ("source", "language", "year")}
    if only["source"]:
        known_id(only["source"])
    what = await finding.find(asked.db, question, **only)
    rows = "figures" if what["by_value"] else "articles"
    return Shown({"q": question, "only": only, **what}, rows=rows)


async def reviews(asked: Asked) -> Shown:
    """What people decided, the latest first."""
    rows = await asked.db.all(
        """SELECT reviews.*, articles.title AS article_title FROM reviews
           LEFT JOIN articles ON articles.id = reviews.article ORDER BY made_at DESC, reviews.id LIMIT 500"""
    )
    for row in rows:
        row |= {key: json.loads(row[key]) if row[key] else None for key in ("before", "value")}
    return Shown({"reviews": rows}, rows="reviews")


async def failures(asked: Asked) -> Shown:
    """What could not be read, and why, the latest first."""
    rows = await asked.db.all("SELECT * FROM failures ORDER BY tried_at DESC, input LIMIT 500")
    return Shown({"failures": rows}, rows="failures")
