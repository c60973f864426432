"""The pages: each a function from a request to what its template shows (and its .json gives)."""

from __future__ import annotations

import json
from typing import Any

from . import finding
from .marking import Mark, marked
from .plot import plot
from .queries import CLAIM, Row, claims_of_topic, comparisons, counts, revised, top_entities
from .respond import Asked, NotFound
from .values import days_text, value_text

# mark → the table its records are in
MARKED = {
    "entity": "mentions",
    "timex": "dates",
    "figure": "figures",
    "quote": "quotes",
    "claim": "claims",
}


async def front(asked: Asked) -> dict[str, Any]:
    """Where the sources disagree, what changed, who is covered."""
    return {
        "counts": await counts(asked.db),
        "conflicts": await comparisons(asked.db, "conflict", 6),
        "updates": await comparisons(asked.db, "update", 6),
        "revised": await revised(asked.db, 6),
        "entities": await top_entities(asked.db, 30),
    }


async def check(asked: Asked) -> dict[str, Any]:
    """What the database says of a claim."""
    from ..check import check as check_claim
    from ..check import to_json

    claim = asked.argument("q")[:2000]
    if not claim:
        return {"claim": "", "result": None}

    def run(connection: Any) -> Any:
        from sqlite_utils import Database

        language = asked.argument("claim_lang") or None
        return to_json(check_claim(Database(connection, execute_plugins=False), claim, language))

    return {"claim": claim, "result": await asked.db.database.execute_fn(run)}


async def topic(asked: Asked) -> dict[str, Any]:
    """The values of a topic over time, how they relate, and who said them."""
    row = await asked.db.one("SELECT * FROM topics WHERE id = :id", id=asked.id)
    if row is None:
        raise NotFound
    said = await claims_of_topic(asked.db, asked.id)
    related = []
    for relation in ("conflict", "update", "refine", "agree"):
        related += await comparisons(asked.db, relation, 50, topic=asked.id)
    origins = len({c["origin"] or c["article"] for c in said})
    return {
        "topic": row,
        "claims": said,
        "comparisons": related,
        "origins": origins,
        "plot": plot(said, asked.language),
    }


async def article(asked: Asked) -> dict[str, Any]:
    """The text with its facts marked, and what others say about the same."""
    row = await asked.db.one(
        """SELECT articles.*, sources.name AS source_name FROM articles
           JOIN sources ON sources.id = articles.source WHERE articles.id = :id""",
        id=asked.id,
    )
    if row is None:
        raise NotFound
    facts = {
        kind: await asked.db.all(
            f"SELECT * FROM {table} WHERE article = :id ORDER BY start", id=asked.id
        )
        for kind, table in MARKED.items()
    }
    others = await asked.db.all(
        f"""{CLAIM} WHERE claims.topic IN (SELECT topic FROM claims WHERE article = :id AND topic IS NOT NULL)
            AND claims.article != :id AND claims.review IS NOT 'rejected'
            ORDER BY claims.topic, articles.published LIMIT 60""",
        id=asked.id,
    )
    titles = await asked.db.all(
        "SELECT DISTINCT topics.id, topics.title FROM topics JOIN claims ON claims.topic = topics.id WHERE claims.article = :id",
        id=asked.id,
    )
    copies = await asked.db.all(
        """SELECT articles.id, title, published, sources.name AS source_name FROM articles
           JOIN sources ON sources.id = articles.source
           WHERE origin = (SELECT origin FROM articles WHERE id = :id) AND articles.id != :id LIMIT 50""",
        id=asked.id,
    )
    changes = await asked.db.all(
        """SELECT revision_changes.*, revisions.number, coalesce(revisions.modified, revisions.published) AS revised
           FROM revision_changes JOIN revisions ON revisions.id = revision
           WHERE revision_changes.article = :id ORDER BY number""",
        id=asked.id,
    )
    return {
        "article": {k: v for k, v in row.items() if k != "text"},
        "paragraphs": paragraphs(row, facts, asked.language),
        "facts": {kind: len(found) for kind, found in facts.items()},
        "others": [
            {**t, "claims": [o for o in others if o["topic"] == t["id"]]}
            for t in titles
            if any(o["topic"] == t["id"] for o in others)
        ],
        "copies": copies,
        "changes": changes,
    }


def paragraphs(row: Row, facts: dict[str, list[Row]], language: str) -> list[Row]:
    """The text's lines with their marks; page furniture is set apart."""
    furniture = json.loads(row["furniture"] or "[]")
    marks = [
        mark(kind, f, language)
        for kind, found in facts.items()
        for f in found
        if f["review"] != "rejected"
    ]
    lines, start = [], 0
    for line in row["text"].split("\n"):
        end = start + len(line)
        inside = [
            Mark(max(m.start, start), min(m.end, end), m.kind, m.note, m.anchor)
            for m in marks
            if m.start < end and start < m.end
        ]
        if line.strip():
            aside = any(a <= start and end <= b for a, b, _ in furniture)
            lines.append({"html": marked(line, inside, start), "furniture": aside})
        start = end + 1
    return lines


def mark(kind: str, fact: Row, language: str) -> Mark:
    """How a fact is marked in its text, and what its note says."""
    if kind == "entity":
        note = " · ".join(filter(None, [fact["name"], fact["label"], fact["role"]]))
    elif kind == "timex":
        note = f"{fact['value']} · {days_text(fact, language)}"
    elif kind == "figure":
        note = " · ".join(filter(None, [value_text(fact, language), fact["measure"]]))
    elif kind == "quote":
        note = fact["speaker_name"] or ""
    else:
        note = ""
    return Mark(fact["start"], fact["end"], kind, note, f"{kind}-{fact['id']}")


async def entity(asked: Asked) -> dict[str, Any]:
    """Everything about one entity."""
    row = await asked.db.one("SELECT * FROM entities WHERE id = :id", id=asked.id)
    if row is None:
        raise NotFound
    ask = asked.db.all
    return {
        "entity": row,
        "names": await ask(
            "SELECT name, reason, articles FROM aliases WHERE entity = :id ORDER BY articles DESC, name",
            id=asked.id,
        ),
        "timeline": await ask(
            """SELECT substr(published, 1, 7) AS month, count(*) AS mentions FROM mentions
               JOIN articles ON articles.id = mentions.article
               WHERE entity = :id AND published IS NOT NULL GROUP BY month ORDER BY month""",
            id=asked.id,
        ),
        "claims": await ask(
            f"{CLAIM} WHERE claims.subject = :id AND claims.review IS NOT 'rejected' ORDER BY articles.published DESC LIMIT 60",
            id=asked.id,
        ),
        "quotes": await ask(
            """SELECT quotes.text, quotes.direct, quotes.article, quotes.id, articles.title, articles.published,
               sources.name AS source_name FROM quotes JOIN articles ON articles.id = quotes.article
               JOIN sources ON sources.id = articles.source WHERE speaker = :id ORDER BY published DESC LIMIT 40""",
            id=asked.id,
        ),
        "company": await ask(
            """SELECT entities.id, entities.name, entities.label, count(DISTINCT other.article) AS articles
               FROM (SELECT DISTINCT article FROM mentions WHERE entity = :id LIMIT 400) AS own
               JOIN mentions AS other ON other.article = own.article JOIN entities ON entities.id = other.entity
               WHERE other.entity != :id GROUP BY entities.id ORDER BY 4 DESC, entities.name LIMIT 24""",
            id=asked.id,
        ),
        "articles": await ask(
            """SELECT articles.id, title, published, sources.name AS source_name, count(*) AS mentions FROM mentions
               JOIN articles ON articles.id = mentions.article JOIN sources ON sources.id = articles.source
               WHERE entity = :id GROUP BY articles.id ORDER BY published DESC LIMIT 60""",
            id=asked.id,
        ),
    }


async def source(asked: Asked) -> dict[str, Any]:
    """What an outlet says first, shares, and revises."""
    row = await asked.db.one("SELECT * FROM sources WHERE id = :id", id=asked.id)
    if row is None:
        raise NotFound
    ask = asked.db.all
    return {
        "source": row,
        "articles": await ask(
            "SELECT id, title, published FROM articles WHERE source = :id ORDER BY published DESC LIMIT 60",
            id=asked.id,
        ),
        "first": await ask(
            "SELECT id, title, articles, origins, first_seen FROM topics WHERE first_source = :id AND articles > 1 ORDER BY origins DESC, id LIMIT 40",
            id=asked.id,
        ),
        "shared": await ask(
            """SELECT sources.id, sources.name, count(*) AS articles FROM articles AS own
               JOIN articles AS other ON other.origin = own.origin AND other.id != own.id
               JOIN sources ON sources.id = other.source
               WHERE own.source = :id AND other.source != :id GROUP BY sources.id ORDER BY 3 DESC LIMIT 20""",
            id=asked.id,
        ),
        "revised": await ask(
            """SELECT articles.id, articles.title, count(*) - 1 AS times FROM revisions JOIN articles ON articles.id = article
               WHERE articles.source = :id GROUP BY articles.id HAVING count(*) > 1 ORDER BY 3 DESC LIMIT 40""",
            id=asked.id,
        ),
    }


async def origin(asked: Asked) -> dict[str, Any]:
    """The copies of one dispatch."""
    row = await asked.db.one("SELECT * FROM origins WHERE id = :id", id=asked.id)
    if row is None:
        raise NotFound
    articles = await asked.db.all(
        """SELECT articles.id, title, published, sources.id AS source, sources.name AS source_name FROM articles
           JOIN sources ON sources.id = articles.source WHERE origin = :id ORDER BY published LIMIT 200""",
        id=asked.id,
    )
    return {"origin": row, "articles": articles}


async def search(asked: Asked) -> dict[str, Any]:
    """Articles, quotes and entities by words; figures by value."""
    question = asked.argument("q")[:500]
    return {"q": question, **await finding.find(asked.db, question)}


async def reviews(asked: Asked) -> dict[str, Any]:
    """What people decided."""
    rows = await asked.db.all("SELECT * FROM reviews ORDER BY made_at DESC, id LIMIT 500")
    return {"reviews": rows}
