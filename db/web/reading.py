"""An article for reading: its text with every fact marked, and beside it what others say about the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from .marking import Mark, marked
from .queries import COUNTED, SAID, Row, Source, placed
from .standing import relation
from .values import days_text, value_text

# mark → what its facts are called
MARKED = {
    "entity": "mentions",
    "timex": "dates",
    "figure": "figures",
    "quote": "quotes",
    "claim": "claims",
}
MANY = 150  # what others say, at most


async def facts_of(db: Source, article: int) -> dict[str, list[Row]]:
    """Every fact of an article, by its table, in the order of the text."""
    words = {
        "claims": """, (SELECT substr(text, claims.start + 1, claims."end" - claims.start)
                        FROM articles WHERE id = claims.article) AS text"""
    }
    return {
        table: await db.all(
            f"SELECT *{words.get(table, '')} FROM {table} WHERE article = :id ORDER BY start",
            id=article,
        )
        for table in MARKED.values()
    }


async def topics_of(db: Source, article: int) -> list[Row]:
    """The topics of an article that others speak of too, in the order of its text: what it says, what they say, and how
    that relates."""
    rows = await db.all(
        f"""{SAID} WHERE places.topic IN (SELECT topic FROM topic_places WHERE article = :id) AND {COUNTED}
            ORDER BY published, articles.id, places.start LIMIT :many""",
        id=article,
        many=MANY * 2,
    )
    topics: dict[int, list[Row]] = {}
    for row in rows:
        topics.setdefault(row["topic"], []).append(placed(row))
    shared = {t: said for t, said in topics.items() if len({c["article"] for c in said}) > 1}
    ids = json.dumps(list(shared))
    titles = await db.all(
        "SELECT id, title FROM topics WHERE id IN (SELECT value FROM json_each(:ids))", ids=ids
    )
    pairs = await db.all(
        """SELECT * FROM comparisons WHERE topic IN (SELECT value FROM json_each(:ids))
           AND judged IS NOT 'unrelated'""",
        ids=ids,
    )
    made = [topic_of(t["id"], t["title"], shared[t["id"]], pairs, article) for t in titles]
    return sorted((t for t in made if t), key=lambda t: (t["own"]["start"], t["id"]))


def topic_of(ident: int, title: str, said: list[Row], pairs: list[Row], article: int) -> Row | None:
    """One topic as an article's margin shows it; None where the article's own claim is beyond the limit."""
    own = next((c for c in said if c["article"] == article), None)
    if own is None:
        return None
    claims = {c["claim"]: c for c in said}
    related = [
        {**p, "a": claims[p["a"]], "b": claims[p["b"]]}
        for p in pairs
        if p["topic"] == ident and {p["a"], p["b"]} <= claims.keys()
    ]
    others = list({c["article"]: c for c in said if c["article"] != article}.values())
    copy = own["origin"]
    return {
        "id": ident,
        "title": title,
        "own": own,
        "others": [
            {
                **c,
                "relation": (how := relation(own, c, related)),
                "when": side_in_time(own, c) if how == "update" else None,
                "is_copy": copy is not None and c["origin"] == copy,
            }
            for c in others
        ],
    }


def side_in_time(own: Row, other: Row) -> str | None:
    """Whether another article is later or earlier news than this one; None where the days do not tell."""
    days = own["published"] or "", other["published"] or ""
    if not all(days) or days[0] == days[1]:
        return None
    return "later" if days[0] < days[1] else "earlier"


def sign(topic: Row) -> str | None:
    """What a value's mark says at a glance: others disagree with it, or give a later one."""
    if any(o["relation"] == "conflict" for o in topic["others"]):
        return "disputed"
    return "outdated" if any(o["when"] == "later" for o in topic["others"]) else None


def paragraphs(
    article: Row,
    facts: dict[str, list[Row]],
    topics: list[Row],
    language: str,
    path: Callable[[str], str],
) -> list[Row]:
    """The text's lines as markup with their marks; page furniture is set apart."""
    furniture = json.loads(article["furniture"] or "[]")
    about = {(t["own"]["start"], t["own"]["end"]): t for t in topics}
    marks = [
        mark(kind, f, about.get((f["start"], f["end"])), language, path)
        for kind, table in MARKED.items()
        for f in facts[table]
        if f["review"] != "rejected"
    ]
    lines: list[Row] = []
    start = 0
    for line in article["text"].split("\n"):
        end = start + len(line)
        if line.strip():
            inside = [m for m in marks if m.start < end and start < m.end]
            aside = any(a <= start and end <= b for a, b, _ in furniture)
            lines.append(
                {
                    "text": line.strip(),
                    "html": marked(line, inside, start),
                    "furniture": aside,
                }
            )
        start = end + 1
    return lines


def mark(
    kind: str, fact: Row, topic: Row | None, language: str, path: Callable[[str], str]
) -> Mark:
    """How a fact is marked in its text, what its note says and where it leads."""
    note: list[Any] = []
    link, classes = "", kind
    if kind == "entity":
        note = [fact["name"], fact["role"]]
        link = path(f"/-/entity/{fact['entity']}") if fact["entity"] else ""
    elif kind == "timex":
        note = [fact["value"], days_text(fact, language)] if fact["resolved"] else [fact["value"]]
    elif kind == "figure":
        note = [value_text(fact, language), fact["measure"]]
    elif kind == "quote":
        note = [fact["speaker_name"]]
    if topic and kind in ("figure", "timex"):
        link = path(f"/-/topic/{topic['id']}")
        classes = " ".join(filter(None, (kind, sign(topic))))
    words = " · ".join(str(n) for n in note if n)
    return Mark(fact["start"], fact["end"], classes, words, f"{kind}-{fact['id']}", link)
