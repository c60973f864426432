"""Search: words in articles and quotes, names, and figures by value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from recoupe.ingest.figures import figure

from .queries import CLAIM, Source

# "power over 1 GW about OpenAI", "morts entre 10 et 20 en 2020"
BY_VALUE = re.compile(
    r"""^(?P<what>.*?)\s*\b(?P<compare>over|above|more\ than|at\ least|under|below|less\ than|at\ most|between|
        plus\ de|au\ moins|supérieure?s?\ à|moins\ de|au\ plus|inférieure?s?\ à|entre)\s+
        (?P<low>.+?)(?:\s+(?:and|et)\s+(?P<high>.+?))?
        (?:\s+(?:about|sur|de|à\ propos\ de)\s+(?P<about>\D+?))?(?:\s+(?:in|en)\s+(?P<year>(?:19|20)\d\d))?$""",
    re.IGNORECASE | re.VERBOSE,
)
UPWARDS = re.compile("over|above|more|least|plus de|moins$|au moins|supér", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ValueQuestion:
    """A question for figures: bounds in the base unit, and what narrows them."""

    what: str
    low: float | None
    high: float | None
    dimension: str | None
    about: str | None
    year: str | None


def value_question(question: str) -> ValueQuestion | None:
    """What a question by value asks for; None where it is none."""
    match = BY_VALUE.match(question.strip())
    if not match:
        return None
    said = [
        figure(match[k], language=lang) for k in ("low", "high") if match[k] for lang in ("en",)
    ]
    read = [f for f in said if f is not None]
    if not read or any(f.value_low is None and f.value_high is None for f in read):
        return None
    unit_giver = read[-1]
    scale = _scale(unit_giver)
    values = [
        (f.value_low if f.value_low is not None else f.value_high or 0.0) * scale for f in read
    ]
    between = match["compare"].lower() in ("between", "entre")
    upwards = bool(UPWARDS.match(match["compare"]))
    low = values[0] if between or upwards else None
    high = values[-1] if between or not upwards else None
    return ValueQuestion(
        match["what"].strip(), low, high, unit_giver.dimension, match["about"], match["year"]
    )


def _scale(f: Any) -> float:
    """How many base units one of the figure's units is."""
    if f.base_low is None or not f.value_low:
        return 1.0
    return float(f.base_low / f.value_low)


async def find(db: Source, question: str) -> dict[str, Any]:
    """What `question` finds, by kind."""
    empty: dict[str, Any] = {
        "articles": [],
        "quotes": [],
        "entities": [],
        "figures": [],
        "by_value": None,
    }
    if not question:
        return empty
    by_value = value_question(question)
    if by_value:
        return {
            **empty,
            "figures": await figures(db, by_value),
            "by_value": by_value.dimension or "number",
        }
    match = " ".join(f'"{word}"' for word in re.findall(r"\w+", question))
    if not match:
        return empty
    return {
        **empty,
        "articles": await db.all(
            """SELECT articles.id, articles.title, published, sources.name AS source_name,
               snippet(articles_fts, 1, char(2), char(3), ' … ', 24) AS snippet FROM articles_fts
               JOIN articles ON articles.id = articles_fts.rowid JOIN sources ON sources.id = articles.source
               WHERE articles_fts MATCH :match ORDER BY rank LIMIT 40""",
            match=match,
        ),
        "quotes": await db.all(
            """SELECT quotes.id, quotes.article, quotes.speaker_name, published, sources.name AS source_name,
               snippet(quotes_fts, 0, char(2), char(3), ' … ', 24) AS snippet FROM quotes_fts
               JOIN quotes ON quotes.id = quotes_fts.rowid JOIN articles ON articles.id = quotes.article
               JOIN sources ON sources.id = articles.source WHERE quotes_fts MATCH :match ORDER BY rank LIMIT 20""",
            match=match,
        ),
        "entities": await db.all(
            """SELECT DISTINCT entities.id, entities.name, entities.label, entities.articles FROM aliases
               JOIN entities ON entities.id = aliases.entity WHERE aliases.name LIKE :like
               ORDER BY entities.articles DESC LIMIT 20""",
            like=f"%{question}%",
        ),
    }


async def figures(db: Source, asked: ValueQuestion) -> list[dict[str, Any]]:
    """The claims whose figure lies in the bounds."""
    return await db.all(
        f"""{CLAIM} WHERE figures.dimension IS :dimension
            AND (:low IS NULL OR figures.base_low >= :low) AND (:high IS NULL OR figures.base_high <= :high)
            AND (:what = '' OR claims.measure LIKE :like_what OR claims.concept LIKE :like_what OR :dimension = :what)
            AND (:about IS NULL OR claims.subject_name LIKE :like_about)
            AND (:year IS NULL OR articles.published LIKE :year || '%')
            ORDER BY articles.published DESC LIMIT 60""",
        dimension=asked.dimension,
        low=asked.low,
        high=asked.high,
        what=asked.what.lower(),
        like_what=f"%{asked.what}%",
        about=asked.about,
        like_about=f"%{asked.about}%",
        year=asked.year,
    )
