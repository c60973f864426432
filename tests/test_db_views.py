"""The views read like sentences: what each shows of the newsroom, row by row."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from recoupe.db.derive import derive
from recoupe.db.reviews import review_row
from recoupe.db.views import views


def shown(rows: Database, sql: str) -> list[tuple[Any, ...]]:
    return list(rows.execute(sql).fetchall())


def test_what_sources_say(rows: Database) -> None:
    """Each source's statement about a topic, with its value."""
    said = shown(
        rows,
        """SELECT source, published, subject, predicate, measure, figure, value_low, unit, status, statement
           FROM what_sources_say WHERE about LIKE 'OpenAI%' ORDER BY source""",
    )
    assert said == [
        (
            "Le Quotidien", "2025-10-06", "OpenAI", "déployer", "processeurs AMD", "six gigawatts", 6.0, "gigawatt",
            "planned", "OpenAI déploiera six gigawatts de processeurs AMD.",
        ),
        (
            "The Ledger", "2025-10-06", "OpenAI", "deploy", "AMD processors", "6 GW", 6.0, "gigawatt",
            "planned", "OpenAI will deploy 6 GW of AMD processors.",
        ),
    ]  # fmt: skip


def test_disagreements(rows: Database) -> None:
    """Two values that exclude each other, who says them, and why that is one."""
    found = shown(
        rows,
        "SELECT figure_a, source_a, figure_b, source_b, origins_a, origins_b, date_a FROM disagreements ORDER BY figure_a",
    )
    march = (
        "1 million de manifestants",
        "Plein Sud",
        "500 000 manifestants",
        "Le Quotidien",
        1,
        1,
        None,
    )
    assert march in found
    assert all(shown(rows, "SELECT reason <> '' FROM disagreements"))


def test_disagreements_of_dates(rows: Database) -> None:
    """A topic of dates shows dates and no figures."""
    dated = "SELECT figure_a, date_a, figure_b, date_b FROM {} WHERE date_a IS NOT NULL"
    found = [
        row for view in ("disagreements", "updates") for row in shown(rows, dated.format(view))
    ]
    assert found == [(None, "second semestre 2026", None, "first half of 2026")]


def test_updates(rows: Database) -> None:
    """An earlier and a later value, the later one last."""
    found = shown(
        rows,
        "SELECT figure_a, published_a, figure_b, published_b FROM updates WHERE figure_a IS NOT NULL",
    )
    assert found
    assert all(earlier <= later for _, earlier, _, later in found)


def test_side_by_side(rows: Database) -> None:
    """Every pair of values that disagreements and updates show, and those where one refines the other."""
    relations = dict(shown(rows, "SELECT relation, count(*) FROM side_by_side GROUP BY relation"))
    for relation, view in (("conflict", "disagreements"), ("update", "updates")):
        assert relations[relation] == rows[view].count


def test_figures_of_entities(rows: Database) -> None:
    """What was stated of OpenAI, in the base unit too."""
    found = shown(
        rows,
        """SELECT published, figure, base_low, base_unit, source FROM figures_of_entities
           WHERE entity = 'OpenAI' ORDER BY figure""",
    )
    assert found == [
        ("2025-10-06", "6 GW", 6e9, "watt", "The Ledger"),
        ("2025-10-06", "six gigawatts", 6e9, "watt", "Le Quotidien"),
    ]


def test_mentions_of_entities(rows: Database) -> None:
    """Where Sam Altman is named, found without looking at every mention."""
    of_altman = "FROM mentions_of_entities WHERE entity_id = (SELECT id FROM entities WHERE name = 'Sam Altman')"
    assert shown(rows, f"SELECT called, source, sentence {of_altman}") == [
        (
            "Sam Altman",
            "Le Quotidien",
            "« Nous avons besoin de bien plus de calcul », a déclaré Sam Altman, directeur général d’OpenAI.",
        )
    ]
    plan = [row[3] for row in rows.execute(f"EXPLAIN QUERY PLAN SELECT * {of_altman}").fetchall()]
    assert [step for step in plan if "SCAN kept_mentions" in step] == []


def test_who_said_what(rows: Database) -> None:
    """A quote, its speaker and where it was printed."""
    assert shown(rows, "SELECT speaker, words, speech, cue, published, source FROM who_said_what") == [
        ("Sam Altman", "Nous avons besoin de bien plus de calcul", "direct", "said", "2025-10-06", "Le Quotidien")
    ]  # fmt: skip


def test_claims_of_speakers(rows: Database) -> None:
    """What was stated on somebody's word."""
    assert shown(rows, "SELECT speaker, figure, statement FROM claims_of_speakers ORDER BY speaker") == [
        ("la CGT", "1 million de manifestants", "Le défilé du 18 septembre a réuni 1 million de manifestants en France selon la CGT."),
        ("le ministère", "500 000 manifestants", "Le défilé du 18 septembre a réuni 500 000 manifestants en France selon le ministère."),
    ]  # fmt: skip


def test_what_revisions_changed(rows: Database) -> None:
    """The same page with a new figure."""
    found = shown(
        rows, "SELECT source, revision, revised, kind, was, now FROM what_revisions_changed"
    )
    assert found == [("Ouest Matin", 2, "2025-09-06", "figure", "15 morts", "16 morts")]


def test_wire_copies(rows: Database) -> None:
    """The articles of an origin that several share."""
    assert shown(rows, "SELECT copies, source, article_title FROM wire_copies ORDER BY source") == [
        (2, "Le Quotidien", "Funiculaire de Lisbonne"),
        (2, "Plein Sud", "Funiculaire de Lisbonne"),
    ]


@pytest.mark.parametrize("view", sorted(views()))
def test_each_view_is_described_and_tested(view: str, rows: Database) -> None:
    """A view says in a sentence what its rows are, has rows here, and is asked in a test above."""
    says, _ = views()[view]
    assert re.fullmatch(r"[A-Z][^:]+: .+\.", says)
    assert rows[view].count > 0
    assert f"FROM {view}" in Path(__file__).read_text("utf-8").replace("FROM {}", "FROM updates")


def test_rejected_rows_are_in_no_view(rows: Database) -> None:
    """… nor is what followed from them."""
    for table in ("claims", "figures", "quotes", "mentions"):
        for (row,) in rows.execute(f"SELECT id FROM {table}").fetchall():
            review_row(rows, "reject", row)
    derive(rows)
    left = {view for view in views() if rows[view].count}
    assert left == {"what_revisions_changed", "wire_copies"}
