"""From an article and its facts to rows: each fact once, at its place; what a later text changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
from sqlite_utils import Database

from recoupe.db.derive import derive
from recoupe.db.explain import explain, readable
from recoupe.db.store import store
from recoupe.ingest.facts import Document, Facts, Figure, Quote

Articles = list[tuple[Document, Facts]]
Make = Callable[..., Database]

SHOWN = """SELECT substr(articles.text, t.start + 1, t."end" - t.start) AS shown, t.* FROM {} t
           JOIN articles ON articles.id = t.article ORDER BY articles.ref, t.start"""


def test_rows_show_the_words_they_stand_at(rows: Database) -> None:
    """`text[start:end]` is what a row shows."""
    for table in ("figures", "dates", "quotes", "mentions"):
        found = list(rows.query(SHOWN.format(table)))
        assert found
        assert [r["text"] for r in found] == [r["shown"] for r in found]


def test_article_row(rows: Database) -> None:
    """An article with where it comes from; its source is a row of its own."""
    (row,) = rows.query(
        """SELECT ref, url, sources.name, sources.domain, title, author, published, language, words, extractor
           FROM articles JOIN sources ON sources.id = source WHERE ref = 'amd-fr'"""
    )
    assert row == {
        "ref": "amd-fr",
        "url": "https://lequotidien.example/amd",
        "name": "Le Quotidien",
        "domain": "lequotidien.example",
        "title": "AMD et OpenAI s’allient",
        "author": "Claire Vasseur",
        "published": "2025-10-06",
        "language": "fr",
        "words": 43,
        "extractor": "1",
    }


def test_figure_row(rows: Database) -> None:
    """A figure in the unit of the text and in the base unit."""
    (row,) = rows.query("SELECT * FROM figures WHERE text = 'six gigawatts'")
    kept = [
        "kind",
        "value_low",
        "value_high",
        "unit",
        "dimension",
        "base_low",
        "base_unit",
        "hedge",
        "measure",
        "review",
    ]
    assert {k: row[k] for k in kept} == {
        "kind": "quantity",
        "value_low": 6.0,
        "value_high": 6.0,
        "unit": "gigawatt",
        "dimension": "power",
        "base_low": 6e9,
        "base_unit": "watt",
        "hedge": "exact",
        "measure": "processeurs AMD",
        "review": None,
    }


@pytest.mark.parametrize("order", [*permutations((None, "Le Matin", "Le Matin de Lens"))])
def test_a_source_goes_by_its_shortest_name(
    order: tuple[str | None, ...], writer: Any, make: Make
) -> None:
    """… whichever article came first; its domain is a name only where no article gives another."""
    w = writer("Un texte.", "fr")
    made = (
        (Document(w.text, ref=name or "", source=name, domain="matin.example"), w.facts())
        for name in order
    )
    assert list(make(list(made))["sources"].rows_where(select="domain, name")) == [
        {"domain": "matin.example", "name": "Le Matin"}
    ]


def test_money_has_its_currency(writer: Any, make: Make) -> None:
    """… and what is no money has none."""
    w = writer("Le groupe a investi 2 milliards d’euros et 6 GW.", "fr")
    w.figure("2 milliards d’euros", 2e9, "EUR"), w.figure("6 GW", 6, "gigawatt")
    db = make([(Document(w.text, ref="a"), w.facts())])
    assert db.execute("SELECT unit, currency FROM figures ORDER BY start").fetchall() == [
        ("EUR", "EUR"),
        ("gigawatt", None),
    ]


def test_from_and_to_are_linked(writer: Any, make: Make) -> None:
    """The two ends of a from–to point at each other's rows."""
    w = writer("La part est passée de 10 % à 12 %.", "fr")
    first, second = w.figure("10 %", 10), w.figure("12 %", 12)
    w.figures = [replace(first, linked=second.start), replace(second, linked=first.start)]
    db = make([(Document(w.text, ref="a"), w.facts())])
    (a, to), (b, back) = db.execute("SELECT id, linked FROM figures ORDER BY start").fetchall()
    assert (to, back) == (b, a)


def test_a_statement_made_twice_is_one_claim_at_two_places(writer: Any, make: Make) -> None:
    """The claim stands at the first; where else it is said is kept beside it."""
    text = "Il y a 12 morts. Oui, 12 morts."
    w = writer(text, "fr")
    figures = [
        Figure(s, s + 8, "12 morts", "count", 12, 12, None, None, "exact", "test.figure")
        for s in (text.index("12"), text.rindex("12"))
    ]
    w.figures = figures
    w.claim("Il y a 12 morts.", "bilan", "être", figure=figures[0])
    w.claim("Oui, 12 morts.", "bilan", "être", figure=figures[1])
    w.claims = [replace(c, statement="bilan être 12") for c in w.claims]
    db = make([(Document(text, ref="a"), w.facts())])
    assert db["claims"].count == 1
    first, again = (f'SELECT start, "end" FROM {t}' for t in ("claims", "claim_places"))
    assert db.execute(first).fetchall() == [(0, 16)]
    assert db.execute(again).fetchall() == [(17, 31)]


def test_two_quotes_at_one_place_are_one(writer: Any, make: Make) -> None:
    """A doubled record is one row."""
    w = writer("« Nous partons », dit-elle.", "fr")
    w.quote("Nous partons", None), w.quote("Nous partons", None)
    db = make([(Document(w.text, ref="a"), w.facts())])
    assert db["quotes"].count == 1


def test_a_later_text_replaces_and_is_compared(rows: Database) -> None:
    """The article shows the text of the later day; the earlier one is kept with what it said."""
    revisions = rows.execute(
        """SELECT r.number, r.current, r.text IS NOT NULL, coalesce(r.modified, r.published)
           FROM revisions r JOIN articles ON articles.id = r.article
           WHERE ref = 'lisbonne' AND url LIKE '%ouest%' ORDER BY r.number"""
    ).fetchall()
    assert revisions == [(1, 0, 1, "2025-09-04"), (2, 1, 0, "2025-09-06")]
    changes = rows.execute(
        "SELECT kind, measure, was, now, was_value, now_value FROM revision_changes"
    ).fetchall()
    assert changes == [("figure", "morts", "15 morts", "16 morts", "15..15", "16..16")]


def said(writer: Any, text: str, day: str, **facts: Any) -> tuple[Document, Facts]:
    """One text of one page."""
    w = writer(text, "fr")
    for words, value in facts.get("figures", ()):
        w.figure(words, value)
    for words, *days in facts.get("dates", ()):
        w.date(words, *days)
    for words in facts.get("quotes", ()):
        w.quote(words, None)
    return Document(text, "Un port", "https://ouest.example/port", "port", day), w.facts()


def test_what_a_revision_changed(writer: Any, make: Make) -> None:
    """Figures, dates and quotes that came, went or are said otherwise; what stayed is not listed."""
    first = said(
        writer,
        "Le port ouvre en mai 2026. Il coûte 12 millions. « Nous sommes prêts », dit le maire.",
        "2025-01-01",
        figures=[("12 millions", 12e6)],
        dates=[("mai 2026", "2026-05", "2026-05-01", "2026-05-31")],
        quotes=["Nous sommes prêts"],
    )
    second = said(
        writer,
        "Le port ouvre en juin 2026. Il coûte 12 millions. Il aura 300 places.",
        "2025-01-09",
        figures=[("12 millions", 12e6), ("300 places", 300)],
        dates=[("juin 2026", "2026-06", "2026-06-01", "2026-06-30")],
    )
    expected = [
        ("date", "mai 2026", "juin 2026"),
        ("figure", None, "300 places"),
        ("quote", "Nous sommes prêts", None),
    ]
    for order in ([first, second], [second, first]):
        db = make(order)
        shown = db.execute("SELECT kind, was, now FROM what_revisions_changed").fetchall()
        assert sorted(shown, key=lambda r: r[0]) == expected
        assert db.execute("SELECT published FROM articles").fetchone() == ("2025-01-09",)


def test_a_text_that_comes_back(writer: Any, make: Make) -> None:
    """A page that says again what it said before shows that text, and two texts were seen."""
    one = said(writer, "Il y a 12 morts.", "2025-01-01", figures=[("12 morts", 12)])
    two = said(writer, "Il y a 14 morts.", "2025-01-02", figures=[("14 morts", 14)])
    again = (replace(one[0], published="2025-01-03"), one[1])
    db = make([one, two, again])
    assert db.execute("SELECT text, published FROM articles").fetchall() == [
        ("Il y a 12 morts.", "2025-01-03")
    ]
    assert db.execute("SELECT number, current FROM revisions ORDER BY number").fetchall() == [
        (1, 0),
        (2, 1),
    ]


def test_new_facts_of_the_same_text_replace_the_old(articles: Articles, make: Make) -> None:
    """Reading again with a better extractor leaves nothing of what was read before."""
    db = make(articles)
    document, facts = articles[-1]
    store(
        db,
        document,
        replace(
            facts, quotes=(Quote(0, 3, document.text[:3], True, "test"),), claims=(), figures=()
        ),
    )
    derive(db)
    assert db.execute("SELECT text FROM quotes WHERE rule = 'test'").fetchall() == [("AMD",)]
    left = "SELECT count(*) FROM {} JOIN articles ON articles.id = article WHERE ref = 'amd-en'"
    assert [
        db.execute(left.format(t)).fetchone()[0] for t in ("claims", "figures", "topic_places")
    ] == [0, 0, 0]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_explain(rows: Database) -> None:
    """Which words and which rule made a row; a claim with its figure."""
    (claim,) = rows.query(
        "SELECT claims.id FROM claims JOIN figures ON figures.id = figure WHERE figures.text = '6 GW'"
    )
    found = explain(rows, claim["id"])
    kept = ("row", "text", "subject_name", "predicate", "status", "rule", "sentence")
    assert {k: found[k] for k in kept} == {
        "row": "claim",
        "text": "OpenAI will deploy 6 GW of AMD processors.",
        "subject_name": "OpenAI",
        "predicate": "deploy",
        "status": "planned",
        "rule": "test.claim",
        "sentence": "OpenAI will deploy 6 GW of AMD processors.",
    }
    assert found["figure"]["text"] == "6 GW"
    assert "figure:\n  row: figure\n  text: 6 GW\n" in readable(found)


def test_explain_any_table(rows: Database) -> None:
    """Entities, topics, comparisons, articles, origins and sources have a row to show too."""
    for table in ("entities", "topics", "comparisons", "articles", "origins", "sources", "aliases"):
        row = next(iter(rows[table].rows), None)
        if row is not None:
            assert explain(rows, row["id"])["id"] == row["id"], table
