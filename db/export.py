"""A topic or a checked claim as schema.org ClaimReview: what search engines and fact-check collections read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from .answer import sentence_of
from .check import article_rows, check, judge
from .compare.statement import Statement
from .reviews import NoSuchRow
from .topics.judged import judged
from .topics.load import Shelf
from .topics.report import members
from .topics.write import origins, relation_of
from .weighing import Evidence, weigh

# verdict → a place on the scale from 1 (false) to 5 (true); what nothing was found about has none
RATINGS = {"contradicted": 1, "outdated": 2, "mixed": 3, "supported": 5}

Row = dict[str, Any]


def claim_review(
    db: Database,
    *,
    topic: int | None = None,
    claim: str | None = None,
    url: str | None = None,
    author: str | None = None,
) -> Row:
    """The review of what a topic's first source said, or of a claim that somebody typed, as JSON-LD.

    `url` is where the review is published and `author` who publishes it. Raises NoSuchRow where there is no such topic.
    """
    if topic is not None:
        return of_topic(db, topic, url, author)
    result = check(db, claim or "")
    evidence = [e for part in result.parts for e in part.evidence]
    reviewed = {"@type": "Claim", "text": result.claim}
    return review(
        reviewed, result.claim, result.verdict, result.reason, evidence, result.articles, url, author
    )  # fmt: skip


def of_topic(db: Database, topic: int, url: str | None, author: str | None) -> Row:
    """The review of what was said first about a topic: one source among others, so that they differ rather than refute it."""
    said = members(db, Shelf(db), topic)
    if not said:
        raise NoSuchRow(f"no topic has the id {topic}: `recoupe topics` lists them")
    first, decisions = said[0], judged(db)
    evidence = tuple(weigh(first, said, lambda a, b: relation_of(a, b, decisions)))
    verdict, reason = judge(first, evidence)
    if len(origins(said)) == 1:
        verdict, reason = "nothing found", "one origin says it, and no other speaks of it"
    articles = article_rows(db, {s.story.id for s in said})
    reviewed = {
        "@type": "Claim",
        "text": sentence_of(first),
        "datePublished": first.day,
        "author": speaker(first, articles[first.story.id]),
        "firstAppearance": article(articles[first.story.id]),
        "appearance": appearances((s for s in said if s.text == first.text), articles),
    }
    return review(reviewed, sentence_of(first), verdict, reason, evidence, articles, url, author)


def review(
    reviewed: Row,
    text: str,
    verdict: str,
    reason: str,
    evidence: Iterable[Evidence],
    articles: dict[int, Row],
    url: str | None,
    author: str | None,
) -> Row:
    """The JSON-LD object, without the keys that nothing is known for."""
    rating = {"@type": "Rating", "alternateName": verdict}
    if verdict in RATINGS:
        rating |= {"ratingValue": RATINGS[verdict], "worstRating": 1, "bestRating": 5}  # type: ignore[dict-item]
    return known(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "url": url,
            "datePublished": datetime.now(UTC).date().isoformat(),
            "author": author and {"@type": "Organization", "name": author},
            "claimReviewed": text,
            "reviewBody": reason,
            "reviewRating": rating,
            "itemReviewed": known(reviewed),
            "citation": appearances((e.statement for e in evidence), articles),
        }
    )


def speaker(s: Statement, row: Row) -> Row:
    """Who made a claim: the one it is put in the mouth of, else the outlet."""
    if s.speaker:
        return {"@type": "Thing", "name": s.speaker}
    return {"@type": "NewsMediaOrganization", "name": row["source"]}


def appearances(said: Iterable[Statement], articles: dict[int, Row]) -> list[Row]:
    """The articles of some statements, each once."""
    return [article(articles[number]) for number in dict.fromkeys(s.story.id for s in said)]


def article(row: Row) -> Row:
    return known(
        {
            "@type": "NewsArticle",
            "url": row["url"],
            "headline": row["title"],
            "datePublished": row["published"],
            "inLanguage": row["language"],
            "publisher": {"@type": "NewsMediaOrganization", "name": row["source"]},
        }
    )


def known(row: Row) -> Row:
    """A row without what is empty."""
    return {key: value for key, value in row.items() if value not in (None, "", [])}
