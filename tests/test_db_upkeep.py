"""Looking after a database: reading stored texts again, taking articles out for good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from recoupe.db import upkeep
from recoupe.db.database import open_database
from recoupe.db.derive import derive
from recoupe.db.reviews import review_entity, review_row
from recoupe.db.upkeep import find_articles, refresh, withdraw
from recoupe.ingest.facts import Document, Facts, Unreadable

Articles = list[tuple[Document, Facts]]
Make = Callable[..., Database]
Dumped = Callable[[Database], dict[str, list[str]]]


def reading(
    articles: Articles, change: Callable[[Facts], Facts | Unreadable] = lambda facts: facts
) -> Callable[..., Iterator[tuple[Document, Facts | Unreadable]]]:
    """Reading that knows the answers by the text."""
    answers = {document.text: facts for document, facts in articles}

    def read(documents: Any, jobs: int, model: str | None) -> Any:
        return ((d, change(answers[d.text])) for d in documents)

    return read


def test_reading_again_changes_nothing(
    articles: Articles, make: Make, dumped: Dumped, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same extractor gives the same rows, notes and reviews included; earlier texts are read again too."""
    articles = [(d, replace(f, notes=("a note",))) for d, f in articles]
    db = make(articles)
    (figure,) = db.query("SELECT id FROM figures WHERE text = '6 GW'")
    (
        review_row(db, "reject", figure["id"]),
        review_entity(db, "rename", "AMD", "Advanced Micro Devices"),
    )
    derive(db)
    before = dumped(db)
    monkeypatch.setattr(upkeep, "read_all", reading(articles))
    assert refresh(db) == (0, 0)
    assert refresh(db, every=True) == (7, 0)
    assert dumped(db) == before


def test_a_better_extractor(
    articles: Articles, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what an older version read is read again; what revisions changed is compared on equal terms."""
    db = make(articles)
    db.execute("UPDATE articles SET extractor = '0' WHERE url LIKE '%ouest%'")
    db.conn.commit()

    def better(facts: Facts) -> Facts:
        return replace(facts, figures=tuple(replace(f, measure="victimes") for f in facts.figures))

    monkeypatch.setattr(upkeep, "read_all", reading(articles, better))
    assert refresh(db) == (1, 0)
    assert db.execute("SELECT DISTINCT extractor FROM articles").fetchall() == [("1",)]
    changes = db.execute("SELECT measure, was, now FROM revision_changes").fetchall()
    assert changes == [("victimes", "15 morts", "16 morts")]


def test_what_has_no_source_is_read_again_too(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that somebody put in is no less an article."""
    articles = [(Document("Un texte sans source.", "Titre"), Facts("fr"))]
    db = make(articles)
    monkeypatch.setattr(upkeep, "read_all", reading(articles))
    assert refresh(db, every=True) == (1, 0)


def test_what_cannot_be_read_again_stays(
    articles: Articles, make: Make, dumped: Dumped, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article that reading fails on keeps what was read before."""
    db = make(articles)
    before = dumped(db)
    monkeypatch.setattr(
        upkeep, "read_all", reading(articles, lambda facts: Unreadable("x", "it failed"))
    )
    assert refresh(db, every=True) == (0, 7)
    assert dumped(db) == before


def test_withdrawn_is_as_if_it_had_never_come(
    articles: Articles, make: Make, dumped: Dumped
) -> None:
    """Without an article the rest is what it would be without it: entities, origins, topics, reviews."""
    db = make(articles)
    for words in ("six gigawatts", "6 GW"):
        (figure,) = db.query("SELECT id FROM figures WHERE text = ?", [words])
        review_row(db, "confirm", figure["id"])
    derive(db)
    assert withdraw(db, find_articles(db, "amd-fr")) == 1
    without = make([(d, f) for d, f in articles if d.ref != "amd-fr"])
    assert db.execute("SELECT words FROM reviews").fetchall() == [("6 GW",)]
    (figure,) = without.query("SELECT id FROM figures WHERE text = '6 GW'")
    review_row(without, "confirm", figure["id"])
    derive(without)
    expected, left = dumped(without), dumped(db)
    assert left.pop("reviews")
    assert expected.pop("reviews")
    assert left == expected
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_no_word_of_it_is_left_in_the_file(articles: Articles, make: Make, tmp_path: Path) -> None:
    """Not in the search index, not in a decision, not in a free page."""
    db = make(articles)
    (quote,) = db.query("SELECT id FROM quotes")
    review_row(db, "confirm", quote["id"], reason="heard it")
    derive(db)
    words = [b"Nous avons besoin", b"Claire Vasseur", b"six gigawatts", b"vasseur"]
    made = tmp_path / "made0.db"
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert all(w in made.read_bytes() for w in words[:3])
    withdraw(db, find_articles(db, "https://lequotidien.example/amd"))
    for file in tmp_path.glob("made0.db*"):
        content = file.read_bytes().lower()
        assert [w for w in words if w.lower() in content] == []
    found = "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'gigawatts'"
    assert db.execute(found).fetchone() == (0,)
    db.execute("INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1)")


def test_finding_articles(rows: Database) -> None:
    """By id, address or ref; two outlets may use one ref."""
    (article,) = find_articles(rows, "amd-fr")
    assert find_articles(rows, str(article)) == [article]
    assert find_articles(rows, "https://lequotidien.example/amd") == [article]
    assert len(find_articles(rows, "lisbonne")) == 3
    assert find_articles(rows, "nothing") == []


def test_a_large_run_leaves_no_gaps(articles: Articles, make: Make, tmp_path: Path) -> None:
    """Articles that came in the order of chance lie close together in the end, and are found by their words."""
    document, facts = articles[-1]
    many = [(replace(document, url=f"https://ledger.example/{n}"), facts) for n in range(120)]
    db = make(many)
    assert db.execute("PRAGMA freelist_count").fetchone() == (0,)
    found = """SELECT count(*) FROM articles JOIN articles_fts ON articles_fts.rowid = articles.rowid
               WHERE articles_fts MATCH 'processors' AND url = 'https://ledger.example/77'"""
    assert db.execute(found).fetchone() == (1,)
    again = open_database(tmp_path / "made0.db")
    again.execute("INSERT INTO articles_fts(articles_fts, rank) VALUES ('integrity-check', 1)")
    again.close()
