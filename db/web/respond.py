"""What every page of ours goes through: which database, which language, HTML or JSON, and the headers."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from datasette import Response

from .queries import Source
from .values import day_text, days_text, value_text
from .words import preferred, words

# Only our own files; no script but ours, no style but ours, nothing framed, forms only to us.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Vary": "Accept-Language",
}


class NotFound(Exception):
    """There is nothing at this address."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for one of our pages."""

    datasette: Any
    request: Any
    db: Source
    language: str

    def argument(self, name: str, default: str = "") -> str:
        """A query-string argument, without NULs and surrounding space."""
        value: str = self.request.args.get(name) or default
        return value.replace("\x00", "").strip()

    @property
    def id(self) -> int:
        """The id in the address."""
        return int(self.request.url_vars["id"])


Page = Callable[[Asked], Awaitable[dict[str, Any]]]


async def our_database(datasette: Any) -> Source:
    """The first database that is recoupe's. Raises NotFound where there is none."""
    for name, database in datasette.databases.items():
        tables = set(await database.table_names())
        if {"articles", "claims", "topics"} <= tables:
            return Source(datasette, name)
    raise NotFound


def html_or_json(page: Page, template: str) -> Callable[..., Awaitable[Any]]:
    """A Datasette view of `page`: its context as HTML through `template`, or as JSON where the address ends in .json."""

    async def view(datasette: Any, request: Any) -> Any:
        language = request.args.get("lang")
        if language not in ("fr", "en"):
            language = preferred(request.headers.get("accept-language"))
        as_json = bool(request.url_vars.get("json"))
        try:
            db = await our_database(datasette)
            await datasette.ensure_permissions(
                request.actor, [("view-database", db.name), "view-instance"]
            )
            asked = Asked(datasette, request, db, language)
            context = await page(asked)
            status = 200
        except NotFound:
            context, status, template_ = {}, 404, "recoupe_404.html"
            if as_json:
                return Response.json(
                    {"ok": False, "error": "not found"}, status=404, headers=HEADERS
                )
        else:
            template_ = template
        if as_json:
            return Response(
                json.dumps(context, ensure_ascii=False, default=str),
                content_type="application/json; charset=utf-8",
                headers=HEADERS,
            )
        html = await datasette.render_template(
            template_, {**context, **common(datasette, language, request)}, request=request
        )
        return Response.html(html, status=status, headers=HEADERS)

    return view


def common(datasette: Any, language: str, request: Any) -> dict[str, Any]:
    """What every template may use."""
    return {
        "w": words(language),
        "language": language,
        "value": lambda row: value_text(row, language),
        "days": lambda row: days_text(row, language),
        "day": lambda day: day_text(day, language),
        "path": datasette.urls.path,
        "here": request.path,
        "editor": request.actor is not None,
    }
