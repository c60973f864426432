"""What people decide: it changes what everyone sees, outlives every new reading, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlite_utils import Database

from recoupe.db.derive import derive
from recoupe.db.reviews import NoSuchRow, find_entity, judge, review_entity, review_row, undo
from recoupe.db.store import store
from recoupe.ingest.facts import Document, Facts

Articles = list[tuple[Document, Facts]]
Make = Callable[..., Database]
Dumped = Callable[[Database], dict[str, list[str]]]


def names(db: Database) -> list[str]:
    return [row["name"] for row in db["entities"].rows_where(order_by="name")]


def entity_of(db: Database, words: str) -> str | None:
    """What the mentions with these words stand for."""
    found = db.execute(
        "SELECT DISTINCT entities.name FROM mentions LEFT JOIN entities ON entities.id = entity WHERE text = ?",
        [words],
    ).fetchall()
    assert len(found) == 1
    return str(found[0][0]) if found[0][0] else None


def without_reviews(rows: dict[str, list[str]]) -> dict[str, list[str]]:
    return {table: found for table, found in rows.items() if table != "reviews"}


@pytest.fixture
def db(articles: Articles, make: Make) -> Database:
    """The newsroom's database."""
    return make(articles)


def test_merge(db: Database, dumped: Dumped) -> None:
    """Two entities are one, by the name of the second, wherever they are said; taken back, all is as before."""
    before = dumped(db)
    number = review_entity(db, "merge", "OpenAI", "AMD", "they are one here")
    derive(db)
    assert (entity_of(db, "OpenAI"), entity_of(db, "AMD")) == ("AMD", "AMD")
    alias = "SELECT aliases.name, reason FROM aliases JOIN entities ON entities.id = entity WHERE entities.name = 'AMD'"
    assert sorted(db.execute(alias).fetchall()) == [("AMD", "name"), ("OpenAI", "merged")]
    subjects = "SELECT count(DISTINCT subject) FROM claims WHERE subject_name IN ('OpenAI', 'AMD')"
    assert db.execute(subjects).fetchone() == (1,)
    undo(db, number)
    derive(db)
    assert without_reviews(dumped(db)) == without_reviews(before)


def test_rename(db: Database) -> None:
    """An entity is called otherwise; what articles call it stays among its names."""
    review_entity(db, "rename", "OpenAI", "OpenAI, Inc.")
    derive(db)
    assert entity_of(db, "OpenAI") == "OpenAI, Inc."
    assert find_entity(db, "OpenAI")["name"] == "OpenAI, Inc."


def test_decisions_upon_decisions(db: Database) -> None:
    """What was renamed can be merged, and keeps its new name."""
    review_entity(db, "rename", "AMD", "Advanced Micro Devices")
    derive(db)
    review_entity(db, "merge", "OpenAI", "Advanced Micro Devices")
    derive(db)
    assert entity_of(db, "OpenAI") == entity_of(db, "AMD") == "Advanced Micro Devices"


def test_reject_entity(db: Database) -> None:
    """What is no name stands for nothing."""
    number = review_entity(db, "reject", "Lisbonne")
    derive(db)
    assert entity_of(db, "Lisbonne") is None
    assert "Lisbonne" not in names(db)
    undo(db, number)
    derive(db)
    assert entity_of(db, "Lisbonne") == "Lisbonne"


def test_reject_figure(db: Database, dumped: Dumped) -> None:
    """A rejected figure is marked and counts nowhere: no topic has it, no view shows it."""
    before = dumped(db)
    (figure,) = db.query("SELECT id FROM figures WHERE text = '6 GW'")
    number = review_row(db, "reject", figure["id"], reason="a misprint", author="Claire")
    derive(db)
    assert db.execute("SELECT review FROM figures WHERE text = '6 GW'").fetchall() == [
        ("rejected",)
    ]
    assert "6 GW" not in [
        row["figure"] for row in db.query("SELECT figure FROM figures_of_entities")
    ]
    places = """SELECT count(*) FROM topic_places p JOIN figures f ON f.article = p.article AND f.start = p.start
                WHERE f.text = '6 GW' AND NOT dated"""
    assert db.execute(places).fetchone() == (0,)
    undo(db, number)
    derive(db)
    assert without_reviews(dumped(db)) == without_reviews(before)


@pytest.mark.parametrize("table", ["figures", "dates", "quotes", "claims", "mentions"])
def test_each_kind_of_row_survives_reading_again(
    table: str, db: Database, articles: Articles
) -> None:
    """A decision finds its row again after the article was read anew, though the rows are new ones."""
    row = next(iter(db[table].rows_where(order_by="start DESC")))
    review_row(db, "reject", row["id"])
    derive(db)
    for document, facts in articles:
        store(db, document, facts)
    derive(db)
    assert db.execute(f"SELECT start FROM {table} WHERE review = 'rejected'").fetchall() == [
        (row["start"],)
    ]
    assert db.execute("SELECT count(*) FROM reviews WHERE lost").fetchone() == (0,)


def moved(articles: Articles, by: str) -> tuple[Document, Facts]:
    """The last article with words put before its text."""
    document, facts = articles[-1]

    def shift(records: Any) -> Any:
        out = []
        for r in records:
            r = replace(r, start=r.start + len(by), end=r.end + len(by))
            for part in ("figure", "date"):
                if getattr(r, part, None):
                    r = replace(r, **{part: shift([getattr(r, part)])[0]})
            out.append(r)
        return tuple(out)

    kinds = ("sentences", "mentions", "dates", "figures", "quotes", "claims")
    text = replace(document, text=by + document.text, modified="2025-10-07")
    return text, replace(facts, **{k: shift(getattr(facts, k)) for k in kinds})


def test_a_moved_span_is_found(db: Database, articles: Articles) -> None:
    """A decision is about words, not about offsets."""
    (figure,) = db.query("SELECT id, start FROM figures WHERE text = '6 GW'")
    review_row(db, "confirm", figure["id"])
    store(db, *moved(articles, "Updated. "))
    derive(db)
    assert db.execute("SELECT review, start FROM figures WHERE text = '6 GW'").fetchall() == [
        ("confirmed", figure["start"] + 9)
    ]


def test_a_longer_span_at_the_place_is_found(db: Database, articles: Articles) -> None:
    """A better extractor takes in a word more: the decision stays with the figure."""
    (figure,) = db.query("SELECT id FROM figures WHERE text = '6 GW'")
    review_row(db, "reject", figure["id"])
    document, facts = articles[-1]
    longer = tuple(
        replace(f, end=f.end + 3, text=document.text[f.start : f.end + 3])
        if f.text == "6 GW"
        else f
        for f in facts.figures
    )
    store(db, document, replace(facts, figures=longer, claims=()))
    derive(db)
    assert db.execute("SELECT text FROM figures WHERE review = 'rejected'").fetchall() == [
        ("6 GW of",)
    ]


def test_what_no_longer_finds_its_place_is_listed(db: Database, articles: Articles) -> None:
    """… as lost, and is in force again when its place comes back."""
    (figure,) = db.query("SELECT id FROM figures WHERE text = '6 GW'")
    row = review_row(db, "reject", figure["id"])
    name = review_entity(db, "merge", "OpenAI", "AMD")
    derive(db)
    document, facts = articles[-1]
    store(db, document, replace(facts, figures=(), claims=()))
    derive(db)
    lost = "SELECT id FROM reviews WHERE lost ORDER BY id"
    assert db.execute(lost).fetchall() == [(row,)]
    for other, its in articles[-2:]:
        store(db, other, replace(its, mentions=(), figures=(), claims=()))
    derive(db)
    assert set(db.execute(lost).fetchall()) == {(row,), (name,)}
    for other, its in articles[-2:]:
        store(db, other, its)
    derive(db)
    assert db.execute(lost).fetchall() == []


def test_judged_comparison(rows: Database) -> None:
    """A person's word stands above ours, and comes back after everything is derived anew."""
    conflict = "SELECT id, relation, judged FROM comparisons WHERE relation = 'conflict'"
    (before,) = rows.query(conflict + " LIMIT 1")
    number = judge(rows, before["id"], "unrelated", "two different marches")
    derive(rows)
    again = rows.execute("SELECT relation FROM comparisons WHERE id = ?", [before["id"]]).fetchall()
    assert again in ([], [("unrelated",)])
    undo(rows, number)
    derive(rows)
    with pytest.raises(ValueError, match="is no relation"):
        judge(rows, before["id"], "nonsense")
    with pytest.raises(NoSuchRow, match="no comparison has the id 1"):
        judge(rows, 1, "agree")


def test_what_cannot_be_decided(db: Database) -> None:
    """Each with a line that says why."""
    for wrong, said in (
        (lambda: review_entity(db, "merge", "OpenAI", "Nobody"), "no entity is called 'Nobody'"),
        (
            lambda: review_row(db, "reject", 12),
            "no figure, date, quote, claim or mention has the id 12",
        ),
        (lambda: undo(db, 12), "there is no review 12 in force"),
    ):
        with pytest.raises(NoSuchRow, match=said):
            wrong()
    with pytest.raises(ValueError, match="are one entity already"):
        review_entity(db, "merge", "OpenAI", "OpenAI")
    with pytest.raises(ValueError, match="needs a name"):
        review_entity(db, "rename", "OpenAI", " ")
    number = review_entity(db, "reject", "OpenAI")
    undo(db, number, "Claire")
    with pytest.raises(NoSuchRow):
        undo(db, number)
    assert db.execute("SELECT undone_by FROM reviews").fetchall() == [("Claire",)]
