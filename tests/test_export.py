"""A topic as ClaimReview."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlite_utils import Database

from recoupe.db.export import claim_review
from recoupe.db.reviews import NoSuchRow


def topic_of(db: Database, words: str) -> int:
    """The topic of the value with these words."""
    return int(
        db.execute(
            """SELECT topic FROM topic_places p JOIN articles a ON a.id = p.article
               WHERE substr(a.text, p.start + 1, p."end" - p.start) = ?""",
            [words],
        ).fetchone()[0]
    )


def in_paper(
    source: str, title: str, url: str, day: str, language: str = "fr"
) -> dict[str, object]:
    return {
        "@type": "NewsArticle",
        "url": url,
        "headline": title,
        "datePublished": day,
        "inLanguage": language,
        "publisher": {"@type": "NewsMediaOrganization", "name": source},
    }


def test_sources_that_differ(rows: Database) -> None:
    """What was said first is under review: another source differs, which does not make it false."""
    sentence = "Le défilé du 18 septembre a réuni 1 million de manifestants en France selon la CGT."
    union = in_paper("Plein Sud", "Le défilé du 18 septembre", "https://pleinsud.example/defile", "2025-09-18")  # fmt: skip
    ministry = in_paper("Le Quotidien", "Le défilé du 18 septembre", "https://lequotidien.example/defile", "2025-09-18")  # fmt: skip
    topic = topic_of(rows, "500 000 manifestants")
    assert claim_review(rows, topic=topic, url="https://desk.example/1", author="The Desk") == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://desk.example/1",
        "datePublished": datetime.now(UTC).date().isoformat(),
        "author": {"@type": "Organization", "name": "The Desk"},
        "claimReviewed": sentence,
        "reviewBody": "1 independent origin for 1 million de manifestants, 1 independent origin against: "
        "1 million de manifestants and 500 000 manifestants exclude each other, on the same day",
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "mixed",
            "ratingValue": 3,
            "worstRating": 1,
            "bestRating": 5,
        },
        "itemReviewed": {
            "@type": "Claim",
            "text": sentence,
            "datePublished": "2025-09-18",
            "author": {"@type": "Thing", "name": "la CGT"},
            "firstAppearance": union,
            "appearance": [union],
        },
        "citation": [union, ministry],
    }


@pytest.mark.parametrize(
    ("words", "verdict", "rating"),
    [
        ("6 GW", "supported", 5),  # two outlets in two languages
        ("17 morts", "outdated", 2),  # the page with 15 was revised the day after, and says 16
        ("160 million AMD shares", "supported", 5),
        ("first half of 2026", "mixed", 3),
    ],
)
def test_ratings(rows: Database, words: str, verdict: str, rating: int) -> None:
    """The verdict stands beside its place on the scale."""
    given = claim_review(rows, topic=topic_of(rows, words))["reviewRating"]
    assert (given["alternateName"], given["ratingValue"]) == (verdict, rating)


def test_one_origin_alone(rows: Database) -> None:
    """What nobody else speaks of is not rated."""
    rows.execute("DELETE FROM topic_places WHERE article NOT IN (SELECT id FROM articles WHERE ref = 'amd-fr')")  # fmt: skip
    given = claim_review(rows, topic=topic_of(rows, "six gigawatts"))
    assert given["reviewRating"] == {"@type": "Rating", "alternateName": "nothing found"}
    assert given["reviewBody"] == "one origin says it, and no other speaks of it"


def test_what_is_not_known_is_left_out(rows: Database) -> None:
    """No key has an empty value: readers of JSON-LD take it for a fact."""
    review = claim_review(rows, topic=topic_of(rows, "6 GW"))
    assert "url" not in review
    assert "author" not in review


FUNICULAR = "L'accident du funiculaire de Lisbonne a fait {} morts."


def test_claim_that_somebody_typed(rows: Database) -> None:
    """Nobody is said to have claimed it first: the articles are what speaks for it."""
    claim = FUNICULAR.format(16)
    assert claim_review(rows, claim=claim, url="https://desk.example/2") == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://desk.example/2",
        "datePublished": datetime.now(UTC).date().isoformat(),
        "claimReviewed": claim,
        "reviewBody": "1 independent origin: both say 16",
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "supported",
            "ratingValue": 5,
            "worstRating": 1,
            "bestRating": 5,
        },
        "itemReviewed": {"@type": "Claim", "text": claim},
        "citation": [
            in_paper(paper, "Funiculaire de Lisbonne", f"https://{address}.example/lisbonne", day)
            for paper, address, day in (
                ("Le Quotidien", "lequotidien", "2025-09-05"),
                ("Plein Sud", "pleinsud", "2025-09-05"),
                ("Ouest Matin", "ouestmatin", "2025-09-04"),
            )
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("claim", "verdict", "rating"),
    [
        (FUNICULAR.format(12), "outdated", 2),
        ("Le défilé du 18 septembre a réuni 500 000 manifestants en France.", "mixed", 3),
        ("Le pont de Porto mesure 300 mètres.", "nothing found", None),
    ],
)
def test_rating_of_a_claim(rows: Database, claim: str, verdict: str, rating: int | None) -> None:
    """What nothing was found about has no place on the scale."""
    given = claim_review(rows, claim=claim)["reviewRating"]
    assert (given["alternateName"], given.get("ratingValue")) == (verdict, rating)


def test_no_such_topic(rows: Database) -> None:
    with pytest.raises(NoSuchRow, match="no topic has the id 12"):
        claim_review(rows, topic=12)
