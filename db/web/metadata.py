"""What Datasette shows about the tables: titles, descriptions, units, facets, labels, canned queries."""

from __future__ import annotations

from typing import Any

from .. import kept
from ..views import views

SPAN = {
    "start": "Where it begins in the article's text: code points, from 0.",
    "end": "Where it ends: the first code point after it.",
    "text": "The words of the text.",
    "rule": "The rule or model that made the row.",
    "confidence": "How sure that is, 0 to 1.",
    "review": "What a person said of the row: rejected, confirmed or corrected.",
    "article": "The article it was read from.",
}

TABLES: dict[str, dict[str, Any]] = {
    "articles": {
        "title": "Articles",
        "description": "One article as last seen.",
        "label_column": "title",
        "facets": ["language", "source"],
        "sort_desc": "published",
        "columns": {
            "published": "When it was published, as far as the page says.",
            "published_from": "Where that date comes from: json-ld, meta, byline, url, given …",
            "published_certainty": "How sure it is, 0 to 1.",
            "ref": "The id its input gave it; for a file, its name.",
            "origin": "The origin of reporting: copies of one dispatch share it.",
            "furniture": "Stretches of the text that are page furniture and give no facts.",
            "extractor": "The version that read it.",
        },
    },
    "sources": {
        "title": "Sources",
        "description": "Publishers.",
        "label_column": "name",
        "columns": {"domain": "The publisher's domain.", "name": "Its name."},
    },
    "origins": {
        "title": "Origins",
        "description": "Origins of reporting: near-identical articles share one.",
        "sort_desc": "articles",
        "columns": {"articles": "How many articles share it.", "agency": "The agency they name."},
    },
    "revisions": {
        "title": "Revisions",
        "description": "Each text ever seen for an article.",
        "columns": {"number": "1 is the first.", "current": "1: this is the article's text now."},
    },
    "revision_changes": {
        "title": "What revisions changed",
        "description": "A figure, date or quote that came, went or was said otherwise.",
        "facets": ["kind"],
        "columns": {"was": "Empty: it is new.", "now": "Empty: it is gone."},
    },
    "entities": {
        "title": "Entities",
        "description": "A person, organisation, place, product, event or work.",
        "label_column": "name",
        "facets": ["label"],
        "sort_desc": "mentions",
        "columns": {
            "label": "PER, ORG, LOC, PRODUCT, EVENT or WORK.",
            "identifier": "Its id in a kept table, such as iso:FR.",
            "wikidata": "Its Wikidata id, where known.",
        },
    },
    "aliases": {
        "title": "Names of entities",
        "description": "What articles call an entity, and why that is this entity.",
        "label_column": "name",
        "columns": {"reason": "Why the name stands for the entity."},
    },
    "mentions": {
        "title": "Mentions",
        "description": "An entity at a place in a text.",
        "label_column": "text",
        "facets": ["label"],
        "columns": {
            **SPAN,
            "role": "The title or function beside the name.",
            "link": "Why it stands for its entity.",
        },
    },
    "dates": {
        "title": "Dates",
        "description": "A time expression as TIMEX3 and as inclusive days; no day is an open side.",
        "label_column": "text",
        "facets": ["kind", "modifier"],
        "columns": {
            **SPAN,
            "value": "The TIMEX3 value.",
            "start_date": "The first day; empty: open.",
            "end_date": "The last day, included; empty: open.",
            "anchor": "The day a relative expression was counted from.",
            "resolved": "0: no days could be given.",
        },
    },
    "figures": {
        "title": "Figures",
        "description": "A number with its unit, and what it measures.",
        "label_column": "text",
        "facets": ["kind", "dimension", "hedge"],
        "columns": {
            **SPAN,
            "value_low": "In the unit; equal to value_high for one number; empty: open.",
            "value_high": "In the unit; empty: open.",
            "unit": "CLDR's name of the unit, or the ISO 4217 code of the currency.",
            "base_low": "In the base unit of the dimension, for comparison.",
            "base_high": "In the base unit of the dimension, for comparison.",
            "hedge": "exact, about, more than, at least, less than, at most or between.",
            "per": "The unit of a rate: month, person …",
            "measure": "What is counted or measured.",
            "measure_rule": "The rule that found that.",
            "linked": "The other end of a from–to.",
        },
    },
    "quotes": {
        "title": "Quotes",
        "description": "Somebody's words.",
        "label_column": "text",
        "facets": ["direct"],
        "columns": {
            **SPAN,
            "speaker": "The entity that says it.",
            "cue": "The word that says so.",
            "direct": "1: in quotation marks.",
        },
    },
    "claims": {
        "title": "Claims",
        "description": "One normalised statement: who, what, how much, when, and on whose word.",
        "label_column": "subject_name",
        "facets": ["status", "concept"],
        "columns": {
            **{k: v for k, v in SPAN.items() if k != "text"},
            "concept": "The key in the table of what news measures.",
            "holds_start": "The first day for which it holds.",
            "holds_end": "The last day for which it holds.",
            "status": "asserted, planned, estimated, conditional or denied.",
            "status_cue": "The words that say so.",
            "subject_link": "How the subject was found.",
            "speaker": "On whose word; empty: the article's own.",
            "topic": "What it is about, together with other claims.",
        },
    },
    "topics": {
        "title": "Topics",
        "description": "One thing that claims are about.",
        "label_column": "title",
        "facets": ["concept"],
        "sort_desc": "articles",
        "columns": {
            "origins": "Independent origins: copies of one dispatch count once.",
            "values": "Distinct values stated.",
        },
    },
    "comparisons": {
        "title": "Comparisons",
        "description": "Two distinct values of one topic: agree, refine, update or conflict, and why.",
        "label_column": "reason",
        "facets": ["relation"],
        "sort_desc": "strength",
        "columns": {
            "a": "The claim that states the earlier value.",
            "b": "The other claim.",
            "judged": "What a person says of it.",
        },
    },
    "reviews": {
        "title": "Reviews",
        "description": "What people decided; a decision taken back has an end.",
    },
    "failures": {"title": "Failures", "description": "Inputs that could not be read, and why."},
    "runs": {"title": "Runs", "description": "Each time articles came in.", "sort_desc": "id"},
}

# what a reader of the database need not see
HIDDEN = (
    *kept.tables(), "kept_revisions", "numbers", "sentences", "claim_places", "topic_places", "article_names", "name_connections", "shingles", "copies",
    "story_keys", "stories", "links", "pending", "feeds", "seen", "_sqlite_migrations",
)  # fmt: skip

QUERIES: dict[str, dict[str, str]] = {
    "figures_between": {
        "title": "Figures by value",
        "description": "Figures of one dimension between two values in its base unit (power: watt).",
        "sql": """SELECT figures.text, figures.measure, articles.published, sources.name AS source, articles.title
FROM figures JOIN articles ON articles.id = figures.article JOIN sources ON sources.id = articles.source
WHERE dimension = :dimension AND base_low BETWEEN CAST(:low AS REAL) AND CAST(:high AS REAL) ORDER BY base_low LIMIT 500""",
    },
    "said_by": {
        "title": "What somebody said",
        "description": "The quotes of a speaker, newest first.",
        "sql": """SELECT words, speech, source, published, article_title FROM who_said_what
WHERE speaker LIKE '%' || :speaker || '%' ORDER BY published DESC LIMIT 500""",
    },
    "changed_since": {
        "title": "What changed since a day",
        "description": "Later values of a topic that were published since then.",
        "sql": """SELECT about, figure_a, source_a, published_a, figure_b, source_b, published_b, reason FROM updates
WHERE published_b >= :since ORDER BY published_b DESC LIMIT 500""",
    },
    "disagreements_by_origins": {
        "title": "Disagreements by independent origins",
        "description": "Disagreements that at least so many origins stand behind on both sides.",
        "sql": """SELECT about, figure_a, source_a, figure_b, source_b, origins_a, origins_b, reason FROM disagreements
WHERE min(origins_a, origins_b) >= CAST(:origins AS INTEGER) LIMIT 500""",
    },
    "entity_figures": {
        "title": "Figures of an entity",
        "description": "What is stated of an entity, over time.",
        "sql": """SELECT published, measure, figure, hedge, source, statement FROM figures_of_entities
WHERE entity = :entity ORDER BY published LIMIT 500""",
    },
}


def database_metadata(tables: set[str]) -> dict[str, Any]:
    """Datasette's metadata for a database of recoupe's that has `tables`."""
    shown = {
        name: dict(about) for name, about in TABLES.items() if name in tables or name in kept.FACTS
    }
    for name, (description, _) in views().items():
        shown[name] = {"title": name.replace("_", " ").capitalize(), "description": description}
    for name in tables:
        if name in HIDDEN or "_fts" in name:
            shown[name] = {"hidden": True}
    return {
        "title": "recoupe",
        "description": "Who, when, how much and who said it, with the place each came from.",
        "tables": shown,
        "queries": QUERIES,
    }
