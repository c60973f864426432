"""One entity, one row, in the database: brought up to date with each article, and always what all of them together give."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from sqlite_utils import Database

from recoupe.db.derive import derive
from recoupe.db.reviews import review_entity, review_row, undo
from recoupe.db.store import insert, store
from recoupe.db.upkeep import withdraw
from recoupe.ingest.facts import Document, Facts, Mention

Make = Callable[..., Database]
Dumped = Callable[[Database], dict[str, list[str]]]

# what an article says, what it calls the entity, label, why, identifier
SAID: list[tuple[str, str, Any, str, str | None]] = [
    ("Ana Pons", "Ana Pons", "PER", "name", None),
    ("Luc Pons", "Luc Pons", "PER", "name", None),
    ("Pons", "Pons", "PER", "name", None),
    ("Pons", "Ana Pons", "PER", "surname", None),
    ("A. Pons", "A. Pons", "PER", "name", None),
    ("Kervel", "Kervel", "ORG", "name", None),
    ("KERVEL", "KERVEL", "ORG", "name", None),
    ("Kervel SA", "Kervel SA", "ORG", "name", None),
    ("OEV", "OEV", "ORG", "name", None),
    ("OEV", "Office des eaux vives", "ORG", "acronym", None),
    ("Office des eaux vives", "Office des eaux vives", "ORG", "name", None),
    ("France", "France", "LOC", "name", "iso:FR"),
    ("French Republic", "French Republic", "LOC", "name", "iso:FR"),
    ("Orange", "Orange", "LOC", "name", None),
    ("Orange", "Orange", "ORG", "name", None),
]


def article(
    number: int, said: list[tuple[str, str, Any, str, str | None]]
) -> tuple[Document, Facts]:
    """An article that says nothing but names."""
    text, mentions = "", []
    for words, entity, label, link, identifier in said:
        mentions.append(
            Mention(
                len(text), len(text) + len(words), words, label, entity, "test", link, identifier
            )
        )
        text += f"{words}. "
    return Document(text, f"Article {number}", ref=f"a{number}"), Facts(
        "fr", mentions=tuple(mentions)
    )


def some(chance: random.Random, count: int) -> list[tuple[Document, Facts]]:
    return [article(n, chance.sample(SAID, chance.randint(1, 4))) for n in range(count)]


@pytest.mark.parametrize("seed", range(6))
def test_brought_up_to_date(seed: int, make: Make, dumped: Dumped) -> None:
    """In batches of any size and order, with articles revised and withdrawn on the way: as if all had come at once."""
    chance = random.Random(seed)
    articles = some(chance, 20)
    expected = dumped(make(articles))
    shuffled = chance.sample(articles, len(articles))
    extra = article(99, chance.sample(SAID, 5))
    db = make([])
    for n, (document, facts) in enumerate(shuffled):
        if n == 7:
            store(db, *extra)
        store(db, document, facts)
        if chance.random() < 0.4:
            derive(db)
    (row,) = db.query("SELECT id FROM articles WHERE ref = 'a99'")
    derive(db)
    withdraw(db, [row["id"]])
    assert dumped(db) == expected


@pytest.mark.parametrize("seed", range(3))
def test_decisions_at_any_time(seed: int, make: Make, dumped: Dumped) -> None:
    """A decision made before its articles come, or long after, gives the same; taken back, nothing of it is left."""
    chance = random.Random(seed)
    articles = some(chance, 16)
    articles[0] = article(0, [SAID[0], SAID[5], SAID[11]])

    def entities(db: Database) -> list[str]:
        rows = dumped(db)
        return rows["entities"] + rows["aliases"] + rows["mentions"]

    late = make(articles)
    before = entities(late)
    merge = review_entity(late, "merge", "Ana Pons", "Kervel")
    derive(late)
    early = make([])
    insert(early, "reviews", late["reviews"].rows)
    for document, facts in articles:
        store(early, document, facts)
        derive(early)
    assert entities(early) == entities(late)
    undo(late, merge)
    derive(late)
    assert entities(late) == before


def test_the_reason_of_each_link_is_stored(make: Make) -> None:
    """Why a name is this entity's, and how many articles use it."""
    said = [[SAID[9], SAID[10]], [SAID[8]], [SAID[11]], [SAID[11]], [SAID[12]]]
    db = make([article(n, names) for n, names in enumerate(said)])
    rows = db.execute(
        "SELECT entities.name, aliases.name, reason, aliases.articles FROM aliases JOIN entities ON entities.id = entity"
    ).fetchall()
    assert sorted(rows) == [
        ("France", "France", "name", 2),
        ("France", "French Republic", "identifier", 1),
        ("Office des eaux vives", "OEV", "acronym", 1),
        ("Office des eaux vives", "Office des eaux vives", "name", 1),
    ]
    links = "SELECT text, link FROM mentions WHERE text = 'OEV' ORDER BY link"
    assert db.execute(links).fetchall() == [("OEV", "acronym"), ("OEV", "name")]


def test_an_ambiguous_short_form_stands_for_nothing(make: Make) -> None:
    """… until only one person is left who bears it."""
    db = make([article(1, [SAID[0]]), article(2, [SAID[1]]), article(3, [SAID[2]])])
    whose = """SELECT entities.name FROM mentions LEFT JOIN entities ON entities.id = entity
               WHERE mentions.text = 'Pons'"""
    assert db.execute(whose).fetchall() == [(None,)]
    (row,) = db.query("SELECT id FROM articles WHERE ref = 'a2'")
    withdraw(db, [row["id"]])
    assert db.execute(whose).fetchall() == [("Ana Pons",)]


def test_counts(make: Make) -> None:
    """How often and in how many articles an entity is named; an article counts once."""
    db = make([article(1, [SAID[5], SAID[6], SAID[5]]), article(2, [SAID[5], SAID[7]])])
    assert db.execute("SELECT name, mentions, articles FROM entities").fetchall() == [
        ("Kervel", 5, 2)
    ]


def test_a_rejected_mention_is_no_mention(make: Make) -> None:
    """It stands for nothing and is not counted."""
    db = make([article(1, [SAID[5], SAID[5]]), article(2, [SAID[9]])])
    (first, *_) = db.query("SELECT id FROM mentions WHERE text = 'Kervel' ORDER BY start")
    review_row(db, "reject", first["id"])
    derive(db)
    assert db.execute("SELECT mentions FROM entities WHERE name = 'Kervel'").fetchall() == [(1,)]
    shown = "SELECT entity IS NULL FROM mentions WHERE text = 'Kervel' ORDER BY start"
    assert db.execute(shown).fetchall() == [(1,), (0,)]
