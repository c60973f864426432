"""What every page of ours goes through: which database, which language, HTML or JSON, and the headers."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette.database import QueryInterrupted
from datasette.utils import tilde_encode
from datasette.utils.asgi import Response

from ..store import UNKNOWN
from .access import ensure_may_view, may_review
from .differing import difference
from .marking import excerpt
from .queries import Row, Source
from .standing import once
from .values import amount_text, day_text, days_text, heading, value_text
from .words import LANGUAGES, preferred, words

# Only our own files; no script but ours, no style but ours, nothing framed, forms only to us.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Vary": "Accept-Language, Cookie",
}
LANGUAGE_COOKIE = "recoupe_language"
LARGEST_ID = 2**63 - 1
OURS = {"articles", "origins", "topics", "comparisons", "topic_places"}


class NotFound(Exception):
    """There is nothing at this address."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for one of our pages."""

    datasette: Any
    request: Any
    db: Source
    language: str
    editor: bool

    def argument(self, name: str, longest: int = 500) -> str:
        """A query-string argument, without NULs and surrounding space, cut where it is endless."""
        value: str = self.request.args.get(name) or ""
        return value.replace("\x00", "").strip()[:longest]

    @property
    def id(self) -> int:
        """The id in the address."""
        return known_id(self.request.url_vars["id"])


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows: `facts` is what its `.json` gives too, `drawn` is for the template alone.

    `rows` names the fact that is the page's table, which `?_shape=array` gives by itself.
    """

    facts: Row
    rows: str
    drawn: Row = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The page is at another address."""

    address: str


Page = Callable[[Asked], Awaitable[Shown | Elsewhere]]


def known_id(digits: str) -> int:
    """An id from an address; NotFound where no row can have it."""
    if not digits.isascii() or not digits.isdigit() or len(digits) > 19 or int(digits) > LARGEST_ID:
        raise NotFound
    return int(digits)


async def our_database(datasette: Any) -> Source:
    """The first database that is recoupe's. Raises NotFound where there is none."""
    for name, database in datasette.databases.items():
        if set(await database.table_names()) >= OURS:
            return Source(datasette, name)
    raise NotFound


def language_of(request: Any) -> str:
    """The language that was chosen here, or before, or else the one the browser asks for."""
    for chosen in (request.args.get("lang"), request.cookies.get(LANGUAGE_COOKIE)):
        if chosen in LANGUAGES:
            return str(chosen)
    return preferred(request.headers.get("accept-language"))


def html_or_json(page: Page, template: str) -> Callable[..., Awaitable[Any]]:
    """A Datasette view of `page`: HTML through `template`, or its facts where the address ends in .json."""

    async def view(datasette: Any, request: Any) -> Any:
        language = language_of(request)
        shown: Shown | Elsewhere = Shown({}, "")
        chosen, status, editor, name = template, 200, False, ""
        try:
            db = await our_database(datasette)
            name = db.name
            await ensure_may_view(datasette, request.actor, db.name)
            editor = await may_review(datasette, request.actor, db.name)
            shown = await page(Asked(datasette, request, db, language, editor))
        except NotFound:
            chosen, status = "recoupe_404.html", 404
        except QueryInterrupted:
            chosen, status = "recoupe_slow.html", 503
        if isinstance(shown, Elsewhere):
            return Response.redirect(datasette.urls.path(shown.address))
        if request.url_vars.get("json"):
            return as_json(shown, request.args.get("_shape"), status)
        drawn = {**shown.facts, **shown.drawn}
        helpers = common(datasette, language, request)
        frame = {"editor": editor, "database_path": tilde_encode(name)}
        html = await datasette.render_template(
            chosen, {**drawn, **helpers, **frame}, request=request
        )
        response = Response.html(html, status=status, headers=dict(HEADERS))
        if request.args.get("lang") in LANGUAGES:
            response.set_cookie(LANGUAGE_COOKIE, language, max_age=365 * 24 * 3600, samesite="lax")
        return response

    return view


def front_page(page: Page, template: str) -> Callable[..., Awaitable[Any]]:
    """A view of our front page, and of Datasette's own where no database is recoupe's."""
    ours = html_or_json(page, template)

    async def view(datasette: Any, request: Any) -> Any:
        try:
            await our_database(datasette)
        except NotFound:
            from datasette.views.index import IndexView

            return await IndexView(datasette).get(request)
        return await ours(datasette, request)

    return view


def as_json(shown: Shown, shape: str | None, status: int) -> Any:
    """A page's facts as JSON; `_shape` as in Datasette: `objects` (all of it), `array`, `arrays` (its rows alone)."""
    body: Any = {"ok": True, **shown.facts}
    if status != 200:
        body = {"ok": False, "error": "not found" if status == 404 else "this took too long"}
    elif shape in ("array", "arrays"):
        body = shown.facts.get(shown.rows) or []
        if shape == "arrays":
            body = [list(row.values()) for row in body]
    elif shape not in (None, "", "objects", "object"):
        status, body = 400, {"ok": False, "error": f"_shape={shape}: use objects, array or arrays"}
    return Response(
        json.dumps(body, ensure_ascii=False, default=str).encode("utf-8", "replace"),
        status=status,
        content_type="application/json; charset=utf-8",
        headers=dict(HEADERS),
    )


def same_page(query: str, language: str) -> str:
    """The link to this very page in another language.

    >>> same_page("q=AMD&lang=fr", "en")
    '?q=AMD&lang=en'
    """
    kept = [(key, value) for key, value in parse_qsl(query) if key != "lang"]
    return "?" + urlencode([*kept, ("lang", language)])


def common(datasette: Any, language: str, request: Any) -> Row:
    """What every template may use."""
    return {
        "w": words(language),
        "language": language,
        "value": lambda row: value_text(row, language),
        "amount": lambda n: amount_text(n, language),
        "days": lambda row: days_text(row, language),
        "day": lambda day: day_text(day, language),
        "excerpt": excerpt,
        "once": once,
        "difference": lambda row: difference(row, language),
        "heading": lambda title: heading(title, language),
        "outlet": lambda name: words(language)["unknown_source"] if name == UNKNOWN else name,
        "path": datasette.urls.path,
        "in_language": lambda other: same_page(request.query_string, other),
        "here": request.path,
    }
