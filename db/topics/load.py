"""Articles and claims as the cross-check needs them, from the rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from recoupe.ingest.facts import Facts

from ..compare.sketch import Sketch
from ..compare.statement import Statement, name_key
from ..compare.story import Span, Story
from ..ids import content_id
from ..store import claim_row, date_row, figure_row
from ..values import of_days, of_numbers

# a text that replaced another is of the day it did so
ARTICLE = """
    SELECT id, text, language, title, origin, source, CASE
      WHEN (SELECT count(*) FROM revisions WHERE article = articles.id) > 1
      THEN coalesce(modified, published) ELSE published END AS published
    FROM articles WHERE id = ?"""

SHELF = 1000  # articles: a batch of news and what it meets

# what a statement is made from: a view shows more, and each of its columns costs its time
FIGURE = """
    SELECT id, start, "end", kind, value_low, value_high, unit, dimension, base_low, base_high, base_unit, hedge, per,
      measure, measure_lemma, role, linked FROM figures WHERE article = ? AND review IS NOT 'rejected'"""
# *depuis 2022* and durations have no day to compare
DATE = """
    SELECT id, start, "end", start_date, end_date FROM dates
    WHERE article = ? AND review IS NOT 'rejected' AND start_date > '' AND end_date > ''"""
ABOUT = """id, subject, subject_name, subject_is_entity, predicate, measure, concept, negated, status, holds_start, holds_end,
    holds_from, speaker_name"""
# a claim with each of its places: the first is its own
CLAIM = f"""
    SELECT id AS place, start AS place_start, figure AS place_figure, date AS place_date, {ABOUT} FROM claims
    WHERE article = :article AND review IS NOT 'rejected'
    UNION ALL SELECT p.id, p.start, p.figure, p.date, c.* FROM (SELECT {ABOUT} FROM claims
      WHERE article = :article AND review IS NOT 'rejected') c JOIN claim_places p ON p.claim = c.id
    ORDER BY place_start, place"""


def as_dicts(
    db: Database, sql: str, arguments: Sequence[Any] | dict[str, Any] = ()
) -> list[dict[str, Any]]:
    cursor = db.execute(sql, arguments)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def load_story(db: Database, article: int) -> Story | None:
    """The article with its sentences and names; None where it is gone."""
    found = as_dicts(db, ARTICLE, [article])
    if not found:
        return None
    story = Story(**found[0])
    kept = db.execute("SELECT terms, names FROM stories WHERE article = ?", [article]).fetchone()
    if kept:  # made from its text when it came
        story.sketch = Sketch(story.language, *kept)
    spans = db.execute(
        'SELECT start, "end" FROM sentences WHERE article = ? ORDER BY start', [article]
    )
    story.sentences = [Span(start, end) for start, end in spans.fetchall()]
    named = db.execute(
        """SELECT start, "end", coalesce(name, text), identifier FROM mentions
           WHERE article = ? ORDER BY start""",
        [article],
    )
    called(story, named.fetchall())
    return story


def called(story: Story, names: Iterable[tuple[int, int, str, str | None]]) -> None:
    """Put (start, end, name, identifier) into a story: an identifier stands for its names in every language."""
    for start, end, name, identifier in names:
        story.names.append(Span(start, end, identifier or name_key(name)))
        if identifier:
            story.identifiers.setdefault(name_key(name), identifier)


def load_statements(
    db: Database, story: Story, kinds: Collection[str] = ("figure", "date")
) -> list[Statement]:
    """Every value of `kinds` of every claim of an article at every place, in the order of the text; the story keeps them."""
    figures = {f["id"]: f for f in placed(db, FIGURE, story)} if "figure" in kinds else {}
    dates = {d["id"]: d for d in placed(db, DATE, story)} if "date" in kinds else {}
    found: dict[tuple[str, int], Statement] = {}
    for claim in as_dicts(db, CLAIM, {"article": story.id}):
        if figure := figures.get(claim["place_figure"]):
            found.setdefault(("figure", figure["id"]), figure_statement(story, claim, figure))
        if date := dates.get(claim["place_date"]):
            found.setdefault(("date", date["id"]), date_statement(story, claim, date))
    story.statements = sorted(found.values(), key=lambda s: (s.start, s.id))
    return story.statements


def load_statement(
    db: Database, story: Story, ident: int, claim: int, start: int, dated: bool
) -> Statement | None:
    """The one value at `start` that a claim states there, known by `ident`; None where a person rejected it."""
    about = f"SELECT {ABOUT}, figure AS place_figure FROM claims WHERE id = ? AND review IS NOT 'rejected'"
    claims = as_dicts(db, about, [claim])
    values = list(placed(db, f"{DATE if dated else FIGURE} AND start = ?", story, start))
    if not claims or not values:
        return None
    made = date_statement if dated else figure_statement
    return replace(made(story, {**claims[0], "place": claim}, values[0]), id=ident)


def placed(db: Database, sql: str, story: Story, *more: int) -> Iterator[dict[str, Any]]:
    """Rows of an article with the words that stand at their places."""
    for row in as_dicts(db, sql, [story.id, *more]):
        yield {**row, "text": story.text[row["start"] : row["end"]]}


def read_story(text: str, facts: Facts, published: str | None = None) -> Story:
    """A text that is in no database, with its sentences and names."""
    story = Story(0, text, facts.language, published)
    story.sentences = [Span(s.start, s.end) for s in facts.sentences]
    called(story, ((m.start, m.end, m.entity or m.text, m.identifier) for m in facts.mentions))
    return story


def read_statements(story: Story, facts: Facts) -> list[Statement]:
    """Every value of every claim of a text that is in no database, in its order; the story keeps them."""
    found: dict[tuple[str, int], Statement] = {}
    for n, record in enumerate(facts.claims):
        claim = {**claim_row(record), "id": n, "place": n}
        if record.figure:
            made = figure_statement(story, claim, figure_row(record.figure))
            found.setdefault(("figure", record.figure.start), made)
        if record.date and record.date.start_date and record.date.end_date:
            claim["place_figure"] = record.figure
            made = date_statement(story, claim, date_row(record.date))
            found.setdefault(("date", record.date.start), made)
    story.statements = sorted(found.values(), key=lambda s: (s.start, s.id))
    return story.statements


def about(story: Story, claim: dict[str, Any]) -> dict[str, Any]:
    """What a claim's row says of both its values."""
    subject = claim["subject_name"]
    key = name_key(subject) if subject else None
    holds = (claim["holds_start"], claim["holds_end"])
    return {
        "claim": claim["id"],
        "concept": claim["concept"],
        "subject": story.identifiers.get(key, key) if key else None,
        "subject_name": subject,
        "subject_entity": claim["subject"] if claim["subject_is_entity"] else None,
        "predicate": claim["predicate"],
        "status": claim["status"],
        "negated": bool(claim["negated"]) or claim["status"] == "denied",
        "holds": holds if claim["holds_from"] == "clause" else None,
        "speaker": claim["speaker_name"],
    }


def figure_statement(story: Story, claim: dict[str, Any], figure: dict[str, Any]) -> Statement:
    """The statement of a claim's figure, from both rows."""
    value = of_numbers(
        figure["value_low"],
        figure["value_high"],
        figure["unit"],
        figure["text"],
        figure["hedge"],
        kind=figure["kind"],
        base_low=figure["base_low"],
        base_high=figure["base_high"],
        base_unit=figure["base_unit"],
    )
    return Statement(
        id=content_id("statement", claim["place"], "figure"),
        story=story,
        start=figure["start"],
        end=figure["end"],
        text=figure["text"],
        value=value,
        kind=figure["kind"],
        quantity=quantity(figure["kind"], figure["dimension"], value.unit),
        unit=figure["unit"],
        per=figure["per"],
        measure=claim["measure"] or figure["measure"],
        head=figure["measure_lemma"],
        role=figure["role"],
        linked=figure["linked"] is not None,
        low=figure["value_low"],
        high=figure["value_high"],
        **about(story, claim),
    )


def quantity(kind: str, dimension: str | None, unit: str | None) -> str:
    """What two values must share to be compared at all."""
    if kind == "money":
        return "money"
    if unit == "part":
        return "part"
    return dimension or ("count" if unit == "one" else kind)


def date_statement(story: Story, claim: dict[str, Any], date: dict[str, Any]) -> Statement:
    """The statement of a claim's date, from both rows."""
    return Statement(
        id=content_id("statement", claim["place"], "date"),
        story=story,
        start=date["start"],
        end=date["end"],
        text=date["text"],
        value=of_days(date["start_date"], date["end_date"], date["text"]),
        kind="date",
        quantity="date",
        measure=claim["measure"] if not claim["place_figure"] else None,
        **about(story, claim),
    )


class Shelf:
    """The articles that were asked for last, with their statements of `kinds`: memory does not grow with the archive."""

    def __init__(self, db: Database, kinds: Collection[str] = ("figure", "date")) -> None:
        self.db, self.kinds = db, kinds
        self._stories: dict[int, Story | None] = {}
        self._statements: dict[int, list[Statement]] = {}

    def story(self, article: int) -> Story | None:
        """An article; None where it is gone."""
        if article in self._stories:
            self._stories[article] = self._stories.pop(article)  # the last in the dict again
        else:
            self._stories[article] = load_story(self.db, article)
            if len(self._stories) > SHELF:
                oldest = next(iter(self._stories))
                del self._stories[oldest]
                self._statements.pop(oldest, None)
        return self._stories[article]

    def statements(self, article: int) -> list[Statement]:
        """What an article states, in the order of the text."""
        story = self.story(article)
        if article not in self._statements:
            self._statements[article] = load_statements(self.db, story, self.kinds) if story else []
        return self._statements[article]

    def statement(
        self, article: int, ident: int, claim: int, start: int, dated: bool
    ) -> Statement | None:
        """One statement of an article, of which the others are not read for it."""
        story = self.story(article)
        if article in self._statements or not story:
            return next((s for s in self._statements.get(article, ()) if s.id == ident), None)
        wanted = ("date" if dated else "figure") in self.kinds
        return load_statement(self.db, story, ident, claim, start, dated) if wanted else None
