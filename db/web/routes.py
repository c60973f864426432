"""The addresses of our pages."""

from __future__ import annotations

from typing import Any

from . import actions, checking, explaining, feeds, pages, writing_sql
from .respond import front_page, html_or_json

PAGES = {
    r"^/-/home(?P<json>\.json)$": (pages.front, "recoupe_front.html"),
    r"^/-/check(?P<json>\.json)?$": (checking.check, "recoupe_check.html"),
    r"^/-/disagreements(?P<json>\.json)?$": (pages.disagreements, "recoupe_disagreements.html"),
    r"^/-/search(?P<json>\.json)?$": (pages.search, "recoupe_search.html"),
    r"^/-/topic/(?P<id>[^/.]+)(?P<json>\.json)?$": (pages.topic, "recoupe_topic.html"),
    r"^/-/article/(?P<id>[^/.]+)(?P<json>\.json)?$": (pages.article, "recoupe_article.html"),
    r"^/-/entity/(?P<id>[^/.]+)(?P<json>\.json)?$": (pages.entity, "recoupe_entity.html"),
    r"^/-/source/(?P<id>[^/.]+)(?P<json>\.json)?$": (pages.source, "recoupe_source.html"),
    r"^/-/origin/(?P<id>[^/.]+)(?P<json>\.json)?$": (pages.origin, "recoupe_origin.html"),
    r"^/-/explain/(?P<id>[^/.]+)(?P<json>\.json)?$": (explaining.explain, "recoupe_explain.html"),
    r"^/-/failures(?P<json>\.json)?$": (pages.failures, "recoupe_failures.html"),
    r"^/-/sql(?P<json>\.json)?$": (writing_sql.sql, "recoupe_sql.html"),
    r"^/-/reviews(?P<json>\.json)?$": (pages.reviews, "recoupe_reviews.html"),
}


def routes() -> list[tuple[str, Any]]:
    """Each address with its view."""
    shown = [(regex, html_or_json(page, template)) for regex, (page, template) in PAGES.items()]
    return [
        # Datasette's own front page, which stands in where no database is recoupe's, asks for a format: here it has none
        (r"^/(?P<format>(?!))?$", front_page(pages.front, "recoupe_front.html")),
        *shown,
        (r"^/-/topic/(?P<id>[^/.]+)/review\.json$", feeds.claim_review),
        (r"^/-/feed\.atom$", feeds.feed),
        (r"^/-/review$", actions.act),
    ]
