"""What is kept of facts, and that the views show all of it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlite_utils import Database

from recoupe.db import kept
from recoupe.ingest.facts import Document, Facts, Figure, Mention, Quote, Timex

Articles = list[tuple[Document, Facts]]
Make = Callable[[Articles], Database]

TEXT = (
    "Été à Évry : « Le maire Dupont a promis 6 gigawatts d'ici au 5 mai 2026 », dit Jeanne Dupont."
)


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


MENTION = Mention(*at("Dupont"), "Dupont", "PER", "Jeanne Dupont", "entity.again", "surname", None, "maire", 0.77)  # fmt: skip
FIGURE = Figure(
    *at("6 gigawatts"), "6 gigawatts", "quantity", 6.0, None, "gigawatt", "power", "at least", "figure.unit",
    base_low=6e9, base_unit="watt", measure="gigawatts", measure_start=at("gigawatts")[0], measure_end=at("gigawatts")[1],
    measure_lemma="gigawatt", role="target", pieces={"measure_rule": "measure.unit"}, confidence=0.85,
)  # fmt: skip
DATE = Timex(*at("5 mai 2026"), "5 mai 2026", "date", "2026-05-05", "2026-05-05", "2026-05-05", None, True, "2025-10-06", "date.day")  # fmt: skip
QUOTE = Quote(
    *at("Le maire Dupont a promis 6 gigawatts d'ici au 5 mai 2026"), "Le maire Dupont a promis 6 gigawatts d'ici au 5 mai 2026",
    True, "quote.direct", "Jeanne Dupont", *at("Jeanne Dupont"), "dit", *at("dit"), 0.9,
)  # fmt: skip


def shown(make: Make, kind: str, record: Any) -> dict[str, Any]:
    """The row of the view for the one record of a kind in TEXT."""
    db = make([(Document(TEXT, ref="a"), Facts("fr", **{kind: (record,)}))])
    (row,) = db[kind].rows
    return row


@pytest.mark.parametrize(
    "record",
    [
        MENTION,
        replace(MENTION, entity=None, link="ambiguous"),
        replace(MENTION, entity="Dupont", identifier="wikidata:Q1", role=None),
    ],
)
def test_mentions(make: Make, record: Mention) -> None:
    row = shown(make, "mentions", record)
    columns = ("start", "end", "text", "label", "name", "rule", "link", "identifier", "role", "confidence")  # fmt: skip
    assert [row[c] for c in columns] == [
        record.start, record.end, "Dupont", "PER", record.entity, "entity.again", record.link, record.identifier,
        record.role, 0.77,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "record",
    [
        FIGURE,
        replace(FIGURE, measure="puissance"),
        replace(FIGURE, measure=None, measure_start=None, measure_end=None, pieces={}),
        replace(FIGURE, measure="puissance", measure_start=None, measure_end=None),
    ],
)
def test_figures(make: Make, record: Figure) -> None:
    """A measure that is not the words at its place, or has no place, is kept as it is."""
    row = shown(make, "figures", record)
    columns = ("text", "kind", "value_low", "value_high", "hedge", "base_low", "measure", "measure_start", "measure_end", "role", "measure_rule")  # fmt: skip
    assert [row[c] for c in columns] == [
        "6 gigawatts", "quantity", 6.0, None, "at least", 6e9, record.measure, record.measure_start, record.measure_end,
        "target", record.pieces.get("measure_rule"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "anchor"),
    [
        ("2026-05-05", None, "2025-10-06"),
        ("1789-07-14", "1969-12-31", None),
        ("0000-05-05", "2026-05", "soon enough"),
    ],
)
def test_days(make: Make, first: str | None, last: str | None, anchor: str | None) -> None:
    """Days before 1970 too; what is no day of the calendar is kept as it is."""
    row = shown(make, "dates", replace(DATE, start_date=first, end_date=last, anchor=anchor))
    assert (row["start_date"], row["end_date"], row["anchor"]) == (first, last, anchor)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026-05-05", "2026-05-05", "2026-05-05"),
        ("2026-05", "2026-05-01", "2026-05-31"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026", "2026-01-01", "2026-04-30"),
        ("2026-W19", "2026-05-04", "2026-05-10"),
        ("P2Y", None, None),
        ("PAST_REF", None, "2026-05-05"),
        ("2026-05", "2026-05", "2026-05-31"),
    ],
)
def test_values_of_dates(make: Make, value: str, first: str | None, last: str | None) -> None:
    """What the days say is not kept beside them, and is there again."""
    row = shown(make, "dates", replace(DATE, value=value, start_date=first, end_date=last))
    assert (row["value"], row["start_date"], row["end_date"]) == (value, first, last)


def test_words_that_stand_elsewhere(make: Make) -> None:
    """Of words that the text has somewhere their place is kept, before or behind the row's own; other words are kept."""
    for role in ("maire", "Été", "Jeanne Dupont", "conseillère", None):
        assert shown(make, "mentions", replace(MENTION, role=role))["role"] == role


def test_quotes(make: Make) -> None:
    row = shown(make, "quotes", QUOTE)
    columns = ("text", "direct", "speaker_name", "speaker_start", "speaker_end", "cue", "cue_start", "cue_end")  # fmt: skip
    assert [row[c] for c in columns] == [
        QUOTE.text, 1, "Jeanne Dupont", *at("Jeanne Dupont"), "dit", *at("dit"),
    ]  # fmt: skip
    unsaid = replace(
        QUOTE, speaker=None, speaker_start=None, speaker_end=None, cue="a dit", rule=""
    )
    row = shown(make, "quotes", unsaid)
    assert (row["speaker_name"], row["speaker_start"], row["cue"]) == (None, None, "a dit")


def test_views_and_tables_have_the_same_facts(rows: Database) -> None:
    """Every view of facts has a table under it, and as many rows."""
    for name in kept.FACTS:
        assert rows[name].count == rows[f"{kept.KEPT}{name}"].count > 0, name


def test_what_facts_share_is_written_once(rows: Database) -> None:
    """Rows that are alike in all but their place and value share what says so."""
    found = rows.execute("SELECT unit, hedge, count(*) FROM figures GROUP BY 1, 2").fetchall()
    assert rows["traits"].count_where("rule = 'test.figure'") == len(found) < rows["figures"].count


def test_figures_of_a_claim_are_found_by_their_ids(rows: Database) -> None:
    """The views are looked through by key, as the tables are."""
    plan = rows.execute(
        "EXPLAIN QUERY PLAN SELECT * FROM claims LEFT JOIN figures ON figures.id = claims.figure WHERE claims.article = 1"
    ).fetchall()
    assert [row[3].split(" (")[0] for row in plan if not row[3].startswith("CORRELATED")][:2] == [
        "SEARCH kept_claims USING INDEX kept_claims_article_start",
        "SEARCH kept_figures USING INTEGER PRIMARY KEY",
    ]
